"""What an event promises, kept to its end: which way one attends, the line at the door, moved and called off."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from bot.handlers.events.announcement import Join
from bot.store.core.sqlite import Connection
from bot.store.digest import planning
from bot.store.events import changes as event_changes
from bot.store.events import check_in as event_check_in
from bot.store.events import events, pairs
from bot.store.events.changes import Edited, WhenFewer
from bot.store.people import users
from bot.store.workstations.importing import ImportRow
from tests.conversations.chat import Fellow, World, shown
from tests.conversations.event_world import DAY, agreed, at, club, publish, seat_of, staff, until

LINK = "https://meet.example.org/x"
MINUTE = timedelta(minutes=1)


@pytest.fixture
def stations() -> list[ImportRow]:
    """No workstation is needed here."""
    return []


@pytest.fixture(autouse=True)
def _second_taps(world: World) -> None:
    world.allow_second_taps()


async def edit(world: World, event_id: int, when_fewer: WhenFewer | None = None, **differs: Any) -> Edited:
    """A change by staff."""

    def change(db: Connection) -> Edited:
        found = events.event(db, event_id)
        assert found is not None
        details = replace(found.details, **differs)
        return event_changes.edit(db, event_id, details, by=1, now=world.clock.now(), when_fewer=when_fewer)

    done = await world.bot.store.write(change)
    await world.settle()
    return done


async def move(world: World, event_id: int, by: timedelta) -> None:
    """The whole event at another time."""
    found = await world.bot.store.read(events.event, event_id)
    assert found is not None
    await edit(world, event_id, **{name: getattr(found, name) + by for name in events.TIMES})


async def call_off(world: World, event_id: int) -> None:
    """Staff call it off."""
    now = world.clock.now()
    await world.bot.store.write(partial(event_changes.call_off, event_id=event_id, by=1, now=now))
    await world.settle()


async def three(world: World) -> list[Fellow]:
    """Three who have agreed."""
    return [
        await agreed(world, name, 7_654_321_021 + place) for place, name in enumerate(("Ann", "Bob", "Cyd"))
    ]


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


async def test_called_off_and_take_the_seat_still_there(world: World) -> None:
    number = await publish(world, club(world, seats_on_site=1))
    ann, bob, _ = await three(world)
    for someone in (ann, bob):
        await someone.send(f"/start event_{number}")
        await someone.press(someone.buttons[0])
    await until(world, at(world, 1, 9))
    await ann.walk("I can’t come", "Give it up")
    assert bob.screen.startswith("🎟 A seat is free for you")
    offer, tap = bob.last, f"ev1:{(await seat_of(world, number, bob)).id}:accept:1"
    await call_off(world, number)
    for _ in range(2):
        assert shown(offer).startswith("✕ This event was cancelled.")
        assert "[" not in shown(offer)
        await bob.forge(tap, on=offer)
        assert bob.toast == "This event was called off."


async def test_a_reminder_of_what_was_called_off_kept_its_buttons(world: World) -> None:
    number = await publish(world, club(world))
    ann, _, _ = await three(world)
    await ann.walk(f"/start event_{number}", "✋ I’ll come")
    await until(world, at(world, 3, 15))
    reminder = ann.last
    assert shown(reminder).startswith("☕ Tomorrow: Coffee <club>")
    await call_off(world, number)
    assert shown(reminder).startswith("✕ This event was cancelled.")
    assert shown(reminder).endswith("[📅 Take it out of my calendar]")


async def test_an_offer_that_had_ended_kept_its_buttons(world: World) -> None:
    number = await publish(world, club(world, seats_on_site=1))
    ann, bob, _ = await three(world)
    for someone in (ann, bob):
        await someone.send(f"/start event_{number}")
        await someone.press(someone.buttons[0])
    await until(world, at(world, 1, 9))
    await ann.walk("I can’t come", "Give it up")
    offer = bob.last
    assert shown(offer).endswith("[✓ Take the seat][No, thank you]")
    await until(world, at(world, 3, 9))
    assert shown(offer).startswith("This offer has ended. You can sign up again: /events")
    assert "[" not in shown(offer)


async def test_a_post_in_a_group_kept_the_old_time(world: World) -> None:
    number = await publish(world, club(world))
    wei = await staff(world)
    group = wei.person.make_group("Park")
    wei.person.add(group)
    wei.person.promote(group)
    await wei.do(lambda: wei.person.send("/events@zhanyou_bot", chat=group))
    post = list(group.messages.values())[-1]
    before = post.text
    ann = await agreed(world, "Ann", 7_654_321_031)
    await ann.walk(f"/start event_{number}", "✋ I’ll come")
    assert ("🪑 2 seats\n" in before, post.text == before) == (
        True,
        True,
    )  # not how many are free, which changes
    await move(world, number, DAY)
    assert post.text != before
    assert post.buttons
    await call_off(world, number)
    assert "✕ This event was cancelled." in post.text
    assert "seats are free" not in post.text
    assert not post.buttons


async def test_who_asked_for_quiet_never_learned_that_it_is_off(world: World) -> None:
    number = await publish(world, club(world, seats_on_site=1))
    ann, bob, _ = await three(world)
    for someone in (ann, bob):
        await someone.send(f"/start event_{number}")
        await someone.press(someone.buttons[0])
        await world.bot.store.write(users.pause, someone.person.id, world.clock.now() + 30 * DAY)
    quiet = bob.screen
    await call_off(world, number)
    assert ann.screen.startswith("✕ Coffee <club> was cancelled.")
    assert bob.screen == quiet  # only waited


async def test_an_offer_that_did_not_arrive_held_the_chair(world: World) -> None:
    number = await publish(world, club(world, seats_on_site=1))
    ann, bob, cyd = await three(world)
    for someone in (ann, bob, cyd):
        await someone.send(f"/start event_{number}")
        await someone.press(someone.buttons[0])
    await until(world, at(world, 1, 9))
    bob.person.block()
    await ann.walk("I can’t come", "Give it up")
    await world.settle()
    assert cyd.screen.startswith("🎟 A seat is free for you")
    found = await seat_of(world, number, bob)
    assert (found.state, found.arrival) == ("waiting", 2)


async def test_a_slip_on_the_last_day_counted_as_late_for_ninety_days(world: World) -> None:
    number = await publish(world, club(world))
    ann, bob, _ = await three(world)
    await until(world, at(world, 4, 9))
    for someone in (ann, bob):
        await someone.walk(f"/start event_{number}", "✋ I’ll come")
    await ann.walk("I can’t come")
    assert "counts as late" not in ann.screen
    await ann.walk("Give it up")
    assert not (await seat_of(world, number, ann)).late
    world.clock.advance(11 * MINUTE)
    await bob.walk(f"/start event_{number}", "I can’t come")
    assert "counts as late" in bob.screen


async def test_partners_of_a_moved_event_are_named_anew(world: World) -> None:
    number = await publish(world, club(world))
    ann, bob, _ = await three(world)
    for someone in (ann, bob):
        await someone.walk(
            f"/start event_{number}",
            "✋ I’ll come",
            "⚙ Reminders and who sees me",
            "☐ Tell me whom to talk to",
        )
    await until(world, at(world, 4, 14))
    assert "Worth talking to there:\n\n• Bob" in ann.screen
    await ann.send(f"/start event_{number}")
    await ann.press("⚙ Reminders and who sees me")
    await move(world, number, DAY)
    mine = await seat_of(world, number, ann)
    assert await world.bot.store.read(pairs.named_to, mine, world.clock.now()) == []
    await until(world, at(world, 1, 14))
    assert "Worth talking to there:\n\n• Bob" in ann.screen
    await bob.send(f"/start event_{number}")
    cyd = await agreed(world, "Cyd", 7_654_321_029)
    await edit(world, number, seats_on_site=3)
    await cyd.walk(f"/start event_{number}", "✋ I’ll come", "⚙ Reminders and who sees me")
    assert "☐ Tell me whom to talk to" not in cyd.buttons  # it is too late for that


async def test_today_in_beijing_is_tomorrow_in_new_york(world: World) -> None:
    number = await publish(world, club(world, starts_at=at(world, 4, 23)))
    ann, bob, _ = await three(world)
    for someone in (ann, bob):
        await someone.walk(f"/start event_{number}", "✋ I’ll come")
    to_new_york = partial(planning.change, zone="America/New_York")
    await world.bot.store.write(to_new_york, ann.person.id, world.clock.now())
    await until(
        world, at(world, 4, 8)
    )  # the night before is over, and it is 19:00 of the day before in New York
    assert shown(ann.last).startswith("☕ Tomorrow:")
    assert shown(bob.last).startswith("☕ Today:")
