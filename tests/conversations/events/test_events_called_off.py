"""What hangs on an event that is moved or called off, and on an offer that has ended."""

from __future__ import annotations

from functools import partial

import pytest

from bot.store.digest import planning
from bot.store.events import pairs
from bot.store.people import users
from tests.conversations.chat import World, shown
from tests.conversations.event_world import DAY, agreed, at, club, publish, seat_of, staff, until
from tests.conversations.promise_world import MINUTE, call_off, edit, move, three


@pytest.fixture(autouse=True)
def _second_taps(world: World) -> None:
    world.allow_second_taps()


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
