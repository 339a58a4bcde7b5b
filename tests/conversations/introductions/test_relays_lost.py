"""What is passed on between two people after the answer: edits, words to the wrong one, and buttons that stay."""

from __future__ import annotations

from tests.conversations.chat import Fellow, World, shown
from tests.conversations.introductions.world import PIXEL, answer, ask, rest


async def test_a_message_to_who_one_is_introduced_was_lost(
    world: World, introduced: tuple[Fellow, Fellow]
) -> None:
    """Also while a screen is open that has no use for words; a screen that has, gets them."""
    host, li = introduced
    await host.send("/host")
    await host.send("下周二见？")
    assert host.screen == "这条消息要转给谁？\n[Li Na（对接电芯工坊）]\n[不转给任何人]"
    asked = host.last
    await host.press("Li Na（对接电芯工坊）")
    assert (host.tapped, host.screen) == ("正在转给Li Na（对接电芯工坊）。", "✓ 已送达。")
    assert li.screen == "下周二见？\n[✎ Write]"
    await host.forge(f"rl1:0:{asked.id}:1", on=asked)
    assert shown(asked) == "好的，没有转给任何人。"
    await li.press("✎ Write")
    assert li.screen == (
        "Write away: your next message goes to 周明 (host of Cell Works). Text, photos, documents, voice.\n[Not now]"
    )
    prompted = li.last
    await li.press("Not now")
    assert shown(prompted) == "All right, it goes to nobody."
    await li.send("Tuesday")
    await li.press("For nobody")
    assert host.screen == "✓ 已送达。"
    await li.walk("/profile", "sodium batteries")
    assert host.screen == "✓ 已送达。"
    await li.walk("/cancel")
    await li.press("✎ Write")
    await li.do(lambda: li.person.send_photo(PIXEL, caption="lab"))
    assert "photo" in host.last.content


async def test_an_edit_of_what_was_passed_on_was_followed_by_nobody(
    world: World, introduced: tuple[Fellow, Fellow]
) -> None:
    host, li = introduced
    mine = await host.do(answer(host, "周二 15:00"))
    copy = li.last
    await host.do(lambda: host.person.edit(mine.id, "周三 <15:00>"))
    assert host.answers == ["✓ 这位博士后现在看到的就是这一版。"]
    assert shown(copy) == "周三 <15:00>\n[✎ Write]"
    await host.do(lambda: host.person.edit(mine.id, "周三 <15:00>"))
    assert host.answers == ["✓ 这位博士后现在看到的就是这一版。"]
    await li.press("End", on=li.person.messages[-2])
    await li.press("Yes, end it")
    await host.do(lambda: host.person.edit(mine.id, "周四"))
    assert host.answers == [  # to send it anew would be advice that leads nowhere
        "修改没有同步过去，这位博士后看到的还是原来的内容。这件事已经结束，不再转达。"
    ]
    assert shown(copy) == "周三 <15:00>"  # without its button, which leads nowhere any more


async def test_nobody_else_can_have_words_passed_on(
    world: World, introduced: tuple[Fellow, Fellow], fellow: Fellow
) -> None:
    host, _ = introduced
    await fellow.send("/help")
    before = host.screen
    await fellow.forge(f"rl1:1:{fellow.last.id}:1")
    assert fellow.tapped == "This was not passed on: the introduction has ended."
    await fellow.send("/help")
    await fellow.forge("rq1:1:write")
    assert fellow.toast == "This was not passed on: the introduction has ended."
    assert host.screen == before


async def test_a_question_from_before_the_yes_was_said_to_be_asked_before_it_and_without_a_name(
    world: World, host: Fellow, li: Fellow
) -> None:
    await ask(li)
    push = host.last
    await rest(world, li, None)
    await host.do(answer(host, "哪年毕业？", push))
    await host.press("✓ 接受", on=push)
    await rest(world, li, 0)
    await world.settle()
    told = [shown(message) for message in li.person.messages if message.from_bot][-3:]
    assert told[0] == "Before accepting your request, the host of Cell Works asked you this."
    assert told[1] == "哪年毕业？\n[✎ Write]"
    assert told[2].startswith("Cell Works has accepted: you are introduced.")


async def test_what_was_passed_on_kept_its_button_when_the_introduction_had_ended(
    introduced: tuple[Fellow, Fellow],
) -> None:
    host, li = introduced
    card = li.last
    await host.do(answer(host, "周二见？"))
    to_li = li.last
    await li.do(answer(li, "Yes!", to_li))
    to_host = next(message for message in host.person.messages if message.text == "Yes!")
    assert (shown(to_li), shown(to_host)) == ("周二见？\n[✎ Write]", "Yes!\n[✎ 写消息]")
    await li.press("End", on=card)
    await li.press("Yes, end it", on=card)
    assert (shown(to_li), shown(to_host)) == ("周二见？", "Yes!")
