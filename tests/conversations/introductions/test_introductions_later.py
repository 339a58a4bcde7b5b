"""An introduction as time passes: reminders, whether they met, breaks, many at once, and who comes in between."""

from __future__ import annotations

from datetime import timedelta

from bot.clock import BEIJING
from bot.store.core.sqlite import Connection
from bot.store.introductions import asking as request_asking
from bot.store.introductions import requests
from bot.store.people import roles, users
from bot.store.privacy import registry
from tests.conversations.chat import Fellow, World, shown
from tests.conversations.introductions.world import answer, ask


def until_day(world: World) -> timedelta:
    """From now until it is day in Beijing: what can wait is sent in nobody's night."""
    hour = world.clock.now().astimezone(BEIJING).hour
    return timedelta(hours=0 if 9 <= hour < 21 else (33 - hour) % 24)


async def test_reminder_after_seven_days_and_the_end_after_fourteen(
    world: World, host: Fellow, li: Fellow
) -> None:
    await ask(li)
    push = host.last
    world.clock.advance(timedelta(days=7, minutes=1) + until_day(world))
    await world.settle()
    assert host.screen.startswith("这份申请还在等您答复。\n\n有一位博士后希望认识电芯工坊")
    world.clock.advance(timedelta(days=7))
    await world.settle()
    assert shown(push) == host.screen == "这份申请未获答复，已结束。"
    assert li.screen == (
        "Your request to Cell Works has ended without an answer. That says nothing about you; you can ask again,"
        " or look at others: /matches"
    )


async def test_three_weeks_later_both_are_asked_whether_they_met(
    world: World, host: Fellow, li: Fellow
) -> None:
    await ask(li)
    await host.press("✓ 接受")
    world.clock.advance(timedelta(days=21, minutes=1) + until_day(world))
    await world.settle()
    assert (
        host.screen
        == "三周前为您引荐了Li Na（对接电芯工坊）。见过面了吗？\n[见了][还没有]\n[没有见，不再联系]"
    )
    asked = li.last
    assert shown(asked) == (
        "Three weeks ago you were introduced to 周明 (Cell Works). Have you met?\n"
        "[Yes][Not yet]\n[No, and it is over]"
    )
    await li.press("No, and it is over", on=asked)
    await li.forge("rq1:1:yes", on=asked)
    assert li.toast == "You have answered that already."
    await li.do(answer(li, "y" * 501, asked))
    assert li.screen == "That has 501 characters, and 500 is the most. Please answer with fewer."
    await li.do(answer(li, "no lab space", asked))
    assert li.screen == "✓ Thank you, noted."
    (found,) = (await world.bot.store.read(registry.export, li.person.id))["request_sides"]
    assert (found["met"], found["why"]) == ("no", "no lab space")


async def test_without_a_host_the_fellow_is_told_so(world: World, li: Fellow) -> None:
    staff = world.person("Chen Wei", "en", 7_654_321_009)
    await staff.walk("/start", "I agree", "/cancel")
    await world.bot.store.write(roles.add_staff, staff.person.id, by=None, now=world.clock.now())
    await li.walk("/start ws_law", "✉ Ask for an introduction")
    assert "No host of this workstation is here yet. Your request will wait" in li.screen
    await li.walk("Preview ›", "✉ Send the request")
    assert li.screen.startswith("Stored.\nYour request to Law Works waits")
    assert staff.screen == "A fellow waits for a host of Law Works. /staff can invite one."

    def join(db: Connection) -> None:
        roles.add_host(db, staff.person.id, "law", by=None, now=world.clock.now())
        request_asking.pass_on(db, "law", world.clock.now())

    await world.bot.store.write(join)
    await world.settle()
    assert staff.screen.startswith("A fellow asks to be introduced to Law Works")
    assert li.screen == "Your request to Law Works is now with a host. I’ll tell you when they answer."


async def test_a_host_writes_the_text_and_takes_a_break(world: World, host: Fellow, li: Fellow) -> None:
    await host.walk("/host", "⚙ 电芯工坊", "✎ 研究方向（英文）", "sodium <cells>")
    assert "研究方向（英文）：sodium <cells>" in host.screen
    await li.send("/start ws_cells")
    assert "What the workstation works on\nsodium <cells>" in li.screen
    await host.press("暂停接收申请")
    await host.press([text for text in host.buttons if text.isdigit()][-1])
    assert "之前暂不接收申请，这期间的申请到那天转给您。" in host.screen
    before = host.screen
    await li.press("✉ Ask for an introduction")
    assert "The host takes no requests until" in li.screen
    await li.walk("Preview ›", "✉ Send the request")
    assert li.screen.startswith("Stored.")
    assert host.screen == before
    await host.press("恢复接收申请")
    assert host.answers[-1].startswith("有一位博士后希望认识电芯工坊")
    await host.walk("/host", "待答复的申请（1）", "1")
    assert host.screen.startswith("有一位博士后希望认识电芯工坊")
    await host.press("✓ 接受", on=host.last)
    await host.walk("/host", "已引荐的人（1）")
    assert host.screen.startswith("已引荐的人，点编号在下方查看联系方式。\n\n1. Li Na，对接电芯工坊")


async def test_two_hundred_ask_at_once_and_the_host_gets_four_messages(world: World, host: Fellow) -> None:
    def two_hundred(db: Connection) -> None:
        now = world.clock.now()
        for number in range(9_000, 9_200):
            version = users.CONSENT_VERSION
            users.agree(db, number, version=version, language="en", first_name="F", username=None, now=now)
            asked = request_asking.ask(db, number, "cells", "", offers_username=False, now=now)
            assert asked.refusal is None

    await world.bot.store.write(two_hundred)
    await world.settle()
    pushed = [shown(message) for message in host.person.messages if message.from_bot]
    assert sum(text.startswith("有一位博士后希望认识电芯工坊") for text in pushed) == 3
    world.clock.advance(timedelta(minutes=10))
    await world.settle()
    assert host.screen == "有 200 位博士后希望与您认识，请看 /host"
    assert len(await world.bot.store.read(requests.for_host, host.person.id)) == 200


async def test_nobody_else_can_tap_or_answer(world: World, host: Fellow, li: Fellow, fellow: Fellow) -> None:
    """A stranger with the right ids, and a host of another workstation, get nothing."""
    await world.bot.store.write(roles.add_host, fellow.person.id, "law", by=None, now=world.clock.now())
    await ask(li)
    push = host.last
    for act in ("accept", "swap", "decline", "full", "own", "ask", "share", "end", "yes", "no", "back"):
        await fellow.send("/help")
        await fellow.forge(f"rq1:1:{act}")
        assert "Li Na" not in "".join(shown(message) for message in fellow.person.messages)
    await host.press("✓ 接受")
    for act in ("accept", "share", "end", "yes"):
        await fellow.send("/help")
        await fellow.forge(f"rq1:1:{act}")
        assert fellow.tapped in (
            "This request is closed, or not yours any more.",
            "You have answered that already.",
        )
    assert "已为您引荐Li Na" in shown(push)
    await world.bot.store.write(roles.revoke_host, host.person.id, "cells", by=None, now=world.clock.now())
    await host.press("公开我的联系方式", on=push)
    assert (host.tapped, li.screen.startswith("Cell Works has accepted")) == (
        "这份申请已关闭，或不再由您处理。",
        True,
    )


async def test_who_hides_afterwards_is_gone_for_the_host(host: Fellow, li: Fellow) -> None:
    await ask(li)
    push = host.last
    await li.walk("/profile", "＋ Hidden from", "cell")
    await li.press(li.buttons[0])
    assert shown(push) == "这份申请已关闭，或不再由您处理。"
    await li.send("/start ws_cells")
    assert "✉ Ask for an introduction" not in li.buttons


async def test_who_hid_ended_an_introduction_unasked_and_its_host_heard_nothing(
    host: Fellow, li: Fellow
) -> None:
    await ask(li)
    await host.press("✓ 接受")
    card, heard = li.last, host.last.id
    await li.walk("/requests", "1", "Show the contact")
    again = li.last
    await li.walk("/profile", "＋ Hidden from", "cell")
    assert "Once you choose it, what is open between you and it" in li.screen
    await li.press(li.buttons[0])
    assert [shown(one) for one in (card, again)] == ["The introduction has ended."] * 2
    said = [shown(message) for message in host.person.messages if message.id > heard]
    assert said == ["一位博士后结束了与电芯工坊的引荐，消息不再转达。"]


async def test_words_at_the_preview_replaced_the_letter_and_said_nothing(host: Fellow, li: Fellow) -> None:
    await li.walk(
        "/start ws_cells", "✉ Ask for an introduction", "I could start in March.", "Wait, let me think"
    )
    assert li.screen.startswith("Your words are now what you have just written.\n\n")
    assert "Wait, let me think" in li.screen
    await li.walk("Change the words", "I could start in May.", "I could start in May.")
    assert not li.screen.startswith("Your words are now")
