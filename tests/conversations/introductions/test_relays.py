"""What is passed on between two people, and what the writer hears of it: never that it arrived before it has."""

from __future__ import annotations

from datetime import timedelta

from bot.handlers.widgets.calendar import day
from bot.sandbox.faults import Fault
from bot.store.introductions.after_acceptance import AFTER
from bot.texts import Texts
from tests.conversations.chat import Fellow, World, shown
from tests.conversations.introductions.world import PIXEL, answer, ask, rest


async def test_passed_on_was_said_of_what_waits_for_who_wants_quiet(
    world: World, introduced: tuple[Fellow, Fellow]
) -> None:
    host, li = introduced
    await rest(world, li, 3)
    before = li.screen
    await host.do(answer(host, "周二见？"))
    until = day(world.clock.now() + timedelta(days=3), Texts("zh"))
    assert host.answers == [
        f"⏳ 申请人在 {until}之前设了免打扰。这一条先替您留着，到那天转达，送达后告诉您。"
    ]
    await host.do(answer(host, "带上简历", host.last))
    assert li.screen == before
    world.clock.advance(timedelta(days=3, minutes=1))
    await world.settle()
    assert [shown(message) for message in li.person.messages][-2:] == [
        "周二见？\n[✎ Write]",
        "带上简历\n[✎ Write]",
    ]
    assert [shown(message) for message in host.person.messages][-2:] == ["✓ 已送达。", "✓ 已送达。"]
    assert [message.reply_to.text for message in host.person.messages[-2:] if message.reply_to] == [
        "周二见？",
        "带上简历",
    ]


async def test_who_ends_a_pause_early_gets_what_waited(
    world: World, introduced: tuple[Fellow, Fellow]
) -> None:
    host, li = introduced
    await li.walk("/pause", "Until I end it")
    await host.do(answer(host, "周二见？"))
    assert host.screen.startswith("⏳ 申请人设了免打扰，没有说到哪天。")
    await li.press("End the pause")
    assert "周二见？\n[✎ Write]" in li.answers
    assert host.screen == "✓ 已送达。"


async def test_passed_on_was_said_to_a_paused_writer_too(
    world: World, introduced: tuple[Fellow, Fellow]
) -> None:
    """What answers the writer's own act comes in spite of their pause."""
    host, li = introduced
    await rest(world, li, None)
    await li.do(answer(li, "Tuesday is fine"))
    assert (host.screen, li.screen) == ("Tuesday is fine\n[✎ 写消息]", "✓ It has arrived.")


async def test_passed_on_was_said_to_who_wrote_to_a_blocked_bot(
    world: World, introduced: tuple[Fellow, Fellow]
) -> None:
    host, li = introduced
    world.expect_refusal("Forbidden: bot was blocked by the user")
    world.engine.faults.add(Fault("403", "copyMessage", li.person.id))
    await host.do(answer(host, "周二见？"))
    assert host.answers == [
        "✗ 没有送达：联系不上申请人，可能停用了机器人或注销了账号。申请人回来后，请再发一次。"
    ]
    await host.do(answer(host, "还在吗？", host.last))
    assert host.screen.startswith("⏳ 目前联系不上申请人")
    await li.send("/help")
    assert "还在吗？\n[✎ Write]" in [shown(message) for message in li.person.messages]
    assert host.screen == "✓ 已送达。"
    li.person.deactivate()
    world.expect_refusal("Forbidden: user is deactivated")
    await host.do(answer(host, "再见"))
    assert host.screen.startswith("✗ 没有送达：联系不上申请人")


async def test_passed_on_was_said_of_a_voice_that_was_refused(
    world: World, introduced: tuple[Fellow, Fellow]
) -> None:
    host, li = introduced
    world.expect_refusal("Bad Request: VOICE_MESSAGES_FORBIDDEN")
    world.engine.faults.add(
        Fault("400", "copyMessage", host.person.id, description="VOICE_MESSAGES_FORBIDDEN")
    )
    await li.do(lambda: li.person.send_voice(reply_to=li.last.id))
    assert li.answers == ["✗ It did not arrive: the host takes no voice messages. Please write it as text."]


async def test_an_album_was_passed_on_four_times(world: World, introduced: tuple[Fellow, Fellow]) -> None:
    host, li = introduced
    card, before = li.last, len(host.person.messages)
    for number in range(4):
        li.person.send_photo(PIXEL, caption=str(number), reply_to=card.id)
    said = len(li.person.messages)
    for update in await world.waiting():
        await world.hand(message={**update["message"], "media_group_id": "13"})
    assert [message.content["caption"] for message in host.person.messages[before:]] == ["0", "1", "2", "3"]
    assert [shown(message) for message in li.person.messages[said:]] == ["✓ It has arrived."]


async def test_an_album_written_unasked_was_asked_about_piece_by_piece(
    world: World, introduced: tuple[Fellow, Fellow]
) -> None:
    host, li = introduced
    before, said = len(host.person.messages), len(li.person.messages)
    for number in range(3):
        li.person.send_photo(PIXEL, caption=str(number))
    updates = await world.waiting()
    for update in updates[:2]:
        await world.hand(message={**update["message"], "media_group_id": "14"})
    asked = [message for message in li.person.messages[said:] if message.keyboard]
    assert [shown(message).partition("\n")[0] for message in asked] == ["For whom is this message?"]
    await li.press("周明 (host of Cell Works)", on=asked[0])
    await world.hand(message={**updates[2]["message"], "media_group_id": "14"})  # which came late
    assert [message.content["caption"] for message in host.person.messages[before:]] == ["0", "1", "2"]
    assert [shown(message) for message in li.person.messages[said:] if message.from_bot] == [
        "On its way to 周明 (host of Cell Works).",
        "✓ It has arrived.",
    ]


async def test_relays_had_no_rate(world: World, host: Fellow, li: Fellow) -> None:
    await ask(li)
    push = host.last
    for number in range(11):
        await host.do(answer(host, f"第{number}个问题", push))
    assert host.screen == "引荐之前，每份申请每天最多转达 10 条。这一条没有转达，请明天再发。"
    assert "第10个问题" not in [shown(message) for message in li.person.messages]
    await host.press("✓ 接受", on=push)
    for number in range(AFTER[0] + 1):
        host.person.send(f"消息{number}", reply_to=push.id)
    await world.settle()
    said = [shown(message) for message in host.person.messages]
    assert said.count("一小时内最多转达 60 条。这一条没有转达，请过一会儿再发。") == 11
    world.clock.advance(AFTER[1])
    await host.do(answer(host, "又来", push))
    assert (li.screen, host.screen) == ("又来\n[✎ Write]", "✓ 已送达。")


async def test_a_reason_that_is_cut_in_two_declines_nothing(host: Fellow, li: Fellow) -> None:
    """Telegram sends a text of 5,000 characters as two messages."""
    await ask(li)
    await host.walk("婉拒", "自己写理由")
    await host.do(answer(host, "很" * 4096))
    assert host.screen == "一共 4,096 个字符，最多 500 个。还没有婉拒，也没有转达；请精简后再发。"
    assert li.screen.startswith("Sent.")


async def test_an_answer_without_reply_was_lost(world: World, host: Fellow, li: Fellow) -> None:
    """After a prompt the next message is the answer, whatever is open; commands work meanwhile."""
    await ask(li)
    push = host.last
    await host.press("先问一个问题")
    assert host.screen == (
        "请直接写下您的问题，下一条消息就会转达。不显示您的姓名，申请人的回答也这样转给您。仅限文字。\n[先不写]"
    )
    assert "[先问一个问题]" in shown(push)
    await host.send("/help")
    await host.send("哪年毕业？")
    assert host.answers == ["✓ 问题已送达。"]
    assert li.screen == "哪年毕业？\n[✎ Write]"
    await li.send("In June")
    assert li.answers == ["✓ Your answer has arrived."]
    assert host.screen == "In June"
    await li.send("And what is the salary?")  # what was asked for is there; the rest is asked about
    assert li.screen == "For whom is this message?\n[the host of Cell Works]\n[For nobody]"
    await li.press("✎ Write")
    await li.send("x" * 4096)  # as Telegram cuts a text of 5,000 characters
    await li.send("and the rest")
    await li.press("the host of Cell Works")
    passed = [message.text for message in host.person.messages if message.from_bot]
    assert [text for text in passed if "x" * 9 in text or text == "and the rest"] == [
        "x" * 4096,
        "and the rest",
    ]


async def test_a_reason_without_reply_was_lost(host: Fellow, li: Fellow) -> None:
    await ask(li)
    await host.walk("婉拒", "自己写理由", "x" * 501)
    assert host.screen.startswith("一共 501 个字符")
    await host.send("明年再来")
    assert set(host.answers) == {"✓ 已婉拒，理由随后转达。", "✓ 理由已送达。"}
    assert li.screen == "明年再来"
    await host.send("还有一句")
    assert host.screen.startswith("抱歉")
