"""What an event promises, kept to its end: which way one attends, and the line at the door."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from bot.handlers.events.announcement import Join
from bot.store.core.sqlite import Connection
from bot.store.events import check_in as event_check_in
from tests.conversations.chat import Fellow, World
from tests.conversations.event_world import DAY, agreed, at, club, publish, seat_of, staff, until
from tests.conversations.promise_world import MINUTE, call_off, edit, move, three

LINK = "https://meet.example.org/x"


@pytest.fixture(autouse=True)
def _second_taps(world: World) -> None:
    world.allow_second_taps()


async def test_a_card_of_yesterday_gave_a_code_for_a_seat_that_was_taken_away(world: World) -> None:
    number = await publish(world, club(world))
    ann, bob, _ = await three(world)
    cards = []
    for someone in (ann, bob):
        await someone.send(f"/start event_{number}")
        await someone.press(someone.buttons[0])
        cards.append(someone.last)
    await edit(world, number, "move", seats_on_site=1)
    none = "There is a code only for who has a seat at an event to come. /events shows how yours stands."
    await bob.press("🎫 My check-in code", on=cards[1])
    assert bob.screen == none
    await call_off(world, number)
    await ann.press("🎫 My check-in code", on=cards[0])
    assert ann.screen == none


async def test_a_club_that_goes_online_lost_its_people_in_person(world: World) -> None:
    number = await publish(world, club(world))
    ann, bob, cyd = await three(world)
    for someone in (ann, bob, cyd):
        await someone.send(f"/start event_{number}")
        await someone.press(someone.buttons[0])
    refused = await edit(world, number, seats_on_site=0, seats_online=10, link=LINK)
    assert dict(refused.too_many) == {"on_site": 2}
    await edit(world, number, "move", seats_on_site=0, seats_online=10, link=LINK)
    assert ann.screen.startswith(
        "Coffee <club> has no more seats of your kind. Instead you have one of the other: Online.\n"
    )
    assert LINK in ann.screen
    assert ann.screen.endswith("Do you still come?\n[✓ Yes, I’ll come][I can’t come]\n[📅 For my calendar]")
    # Who waited goes on in the other line, which has a seat at once: it is day.
    assert cyd.screen.startswith("🎟 A seat is free for you")
    await until(world, at(world, 3, 15))
    assert LINK in bob.screen
    assert "Hall A" not in bob.screen


async def test_who_keeps_a_seat_in_person_is_reminded_of_the_place(world: World) -> None:
    number = await publish(world, club(world))
    ann, bob, cyd = await three(world)
    for someone in (ann, bob, cyd):
        await someone.send(f"/start event_{number}")
        await someone.press(someone.buttons[0])
    assert (
        await edit(
            world, number, "keep", seats_on_site=0, seats_online=10, link=LINK, place_en="", place_zh=""
        )
    ).missing == ("place",)
    await edit(world, number, "keep", seats_on_site=0, seats_online=10, link=LINK)
    assert ann.screen == (
        "Coffee <club> has changed.\nIn person: no more seats are given. Yours stays; the event’s card shows what else there is."
    )
    await ann.send(f"/start event_{number}")
    assert "📍 Hall A" in ann.screen
    assert "✓ You have a seat (In person)." in ann.screen
    assert (await seat_of(world, number, cyd)).way == "online"
    await until(world, at(world, 3, 15))
    assert bob.screen.startswith("☕ Tomorrow: Coffee <club>")
    assert "📍 Hall A" in bob.screen
    assert LINK not in bob.screen


async def test_asked_for_the_other_way_it_said_you_are_in(world: World) -> None:
    number = await publish(world, club(world, seats_on_site=1, seats_online=1, link=LINK))
    ann, bob, cyd = await three(world)
    wei = await staff(world)
    group = wei.person.make_group("Park")
    for someone in (ann, bob, cyd):
        wei.person.add(group, someone.person)
    wei.person.add(group)
    wei.person.promote(group)
    await wei.do(lambda: wei.person.send("/events@zhanyou_bot", chat=group))
    post = list(group.messages.values())[-1]

    async def tap(someone: Fellow, way: Any) -> str:
        data = Join(event=number, act=way).pack()
        press = await someone.do(partial(someone.person.press, data=data, message_id=post.id, chat=group))
        assert press.answer is not None
        return press.answer.text or ""

    assert await tap(ann, "on_site") == "You’re in (In person)! The details are in our private chat."
    assert "📍 Hall A" in ann.screen
    assert (await tap(ann, "online")).endswith(
        "You asked for the other way of attending: see our private chat."
    )
    assert ann.screen.startswith(
        "✓ You have a seat (In person).\nOnline: a seat is free. Would you rather have it? "
        "What you have stays until you take it.\n"
    )
    offer = ann.last
    assert ann.buttons == ["💻 Rather join online", "Keep it"]
    await bob.do(partial(bob.person.react, post, "👍"))  # in person is full: the way that is free
    assert bob.screen.startswith("You’re in (Online). See you there!")
    assert LINK in bob.screen
    await ann.press("💻 Rather join online", on=offer)
    assert ann.toast == "Online: no seat is free for you just now. What you have stays as it is."
    assert (await seat_of(world, number, ann)).way == "on_site"
    await bob.press("I can’t come")
    await bob.press("Give it up")
    await ann.forge(f"ev1:{(await seat_of(world, number, ann)).id}:online:0", on=offer)
    assert ann.tapped.startswith("You’re in (Online). See you there!")
    assert await tap(cyd, "on_site") == "You’re in (In person)! The details are in our private chat."


async def test_in_the_last_half_hour_the_line_was_promised_what_no_longer_came(world: World) -> None:
    number = await publish(world, club(world, seats_on_site=1))
    ann, bob, cyd = await three(world)
    for someone in (ann, bob, cyd):
        await someone.send(f"/start event_{number}")
        await someone.press(someone.buttons[0])
    member = await staff(world)
    start = at(world, 4, 15)
    await until(world, start - 20 * MINUTE)
    await bob.send(f"/start event_{number}")
    assert "I offer nothing any more" in bob.screen
    assert "You need not watch" not in bob.screen

    waits, holds = await seat_of(world, number, bob), await seat_of(world, number, ann)
    verdicts = []
    for minutes in (5, 11):
        world.clock.advance(start + minutes * MINUTE - world.clock.now())

        def check(db: Connection) -> str:
            done = event_check_in.check_in(db, waits.id, by=member.person.id, now=world.clock.now())
            return done.verdict

        verdicts.append(await world.bot.store.write(check))
    assert verdicts == ["not_signed_up", "welcome"]  # ann did not come

    def too_late(db: Connection) -> str:
        return event_check_in.check_in(db, holds.id, by=member.person.id, now=world.clock.now()).verdict

    assert await world.bot.store.write(too_late) == "not_signed_up"
    await until(world, start + 2 * timedelta(hours=1))
    assert cyd.screen.startswith("Coffee <club> is over, and no seat became free for you.")


async def test_who_still_comes_was_told_that_the_seat_is_theirs_now(world: World) -> None:
    number = await publish(world, club(world))
    ann, _, _ = await three(world)
    await ann.walk(f"/start event_{number}", "✋ I’ll come")
    await move(world, number, DAY)
    await ann.press("✓ Yes, I’ll come")
    assert ann.tapped.startswith("You’re in. See you there!\n\nCoffee <club>\n")


async def test_from_one_full_line_to_the_other_there_was_no_way_but_out(world: World) -> None:
    number = await publish(world, club(world, seats_on_site=1, seats_online=1, link=LINK))
    ann, bob, cyd = await three(world)
    dan = await agreed(world, "Dan", 7_654_321_029)
    for someone, way in ((ann, "✋ I’ll come in person"), (bob, "💻 I’ll join online")):
        await someone.walk(f"/start event_{number}", way)
    for someone in (cyd, dan):
        await someone.walk(f"/start event_{number}", "⏳ In line for a seat in person")
    await cyd.press("⏳ Rather wait for a seat online (at the end)")
    assert cyd.screen.startswith(
        "You now wait in the other line: Online. Your place in the first one is gone."
    )
    assert "⏳ You are number 1 in line (Online)." in cyd.screen
    await dan.send(f"/start event_{number}")
    assert "⏳ You are number 1 in line (In person)." in dan.screen
    asked = dan.last
    await dan.forge(Join(event=number, act="online").pack(), on=asked)
    assert dan.tapped.endswith("[⏳ Rather wait for a seat online (at the end)]\n[Keep it]")
    await dan.press("⏳ Rather wait for a seat online (at the end)", on=asked)
    assert dan.tapped.startswith("⏳ You are number 2 in line (Online).")
    await until(world, at(world, 1, 9))
    await bob.walk("I can’t come", "Give it up")
    assert cyd.screen.startswith("🎟 A seat is free for you")
