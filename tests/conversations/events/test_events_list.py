"""What the list and the card of events say, of seats and of their reader."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot.store.core.sqlite import Connection
from bot.store.events import changes as event_changes
from tests.conversations.chat import World
from tests.conversations.event_steps import edit, times
from tests.conversations.event_world import agreed, at, club, publish, staff, until


@pytest.fixture(autouse=True)
def _second_taps(world: World) -> None:
    """Some taps are made twice on purpose, and then show what was there."""
    world.allow_second_taps()


async def test_close_to_the_start_a_free_chair_is_for_who_takes_it_first(world: World) -> None:
    start = at(world, 4, 15)
    number = await publish(world, club(world, seats_on_site=1))
    ann, bob = await agreed(world, "Ann", 7_654_321_021), await agreed(world, "Bob", 7_654_321_022)
    for someone in (ann, bob):
        await someone.send(f"/start event_{number}")
        await someone.press(someone.buttons[0])
    await until(world, start - timedelta(minutes=20))
    await ann.walk(f"/start event_{number}", "I can’t come", "Give it up")
    await bob.walk(f"/start event_{number}", "✋ I’ll come")
    assert bob.screen.startswith("You’re in. See you there!")


async def test_who_asked_for_quiet_is_told_what_that_means(world: World) -> None:
    number = await publish(world, club(world, seats_on_site=1))
    ann, bob = await agreed(world, "Ann", 7_654_321_021), await agreed(world, "Bob", 7_654_321_022)
    await ann.walk(
        f"/start event_{number}", "✋ I’ll come", "/pause", "Until I end it", f"/start event_{number}"
    )
    quiet = (
        "You asked me for quiet: until the pause ends I tell you of no free seat and remind you of nothing."
    )
    assert quiet in ann.screen
    before = ann.last
    await edit(world, number, text_en="Bring two cups.")
    assert ann.last == before
    await edit(world, number, place_en="Hall B")  # what one has promised to attend is worth a message
    assert ann.screen.startswith("Coffee <club> has changed.\n📍 Hall A\n→ Hall B")
    await bob.walk(f"/start event_{number}", "⏳ Put me in line")
    assert quiet not in bob.screen


async def test_a_seat_that_was_taken_on_the_card_is_not_called_lost(world: World) -> None:
    number = await publish(world, club(world, seats_on_site=1))
    ann, bob = await agreed(world, "Ann", 7_654_321_021), await agreed(world, "Bob", 7_654_321_022)
    for someone in (ann, bob):
        await someone.send(f"/start event_{number}")
        await someone.press(someone.buttons[0])
    await until(world, at(world, 1, 9))  # by day, when a seat is offered at once
    await ann.walk("I can’t come", "Give it up")
    offer = bob.last
    await bob.walk(f"/start event_{number}", "✓ Take the seat")
    assert bob.screen.startswith("You’re in. See you there!")
    await bob.press("✓ Take the seat", on=offer)
    assert (bob.toast, bob.tapped.startswith("You’re in.")) == ("", True)


async def test_the_list_puts_mine_first_and_then_what_fits(world: World) -> None:
    start = at(world, 4, 15)
    for day, (title, text) in enumerate(
        [
            ("Corals", "What reefs tell of warm water."),
            ("Governance", "Data governance in banks, honestly."),
            ("Chairs", "How to build a chair."),
            ("Governance", "Data governance in banks, honestly."),  # the copy of four weeks later
        ]
    ):
        await publish(
            world,
            club(
                world,
                title_en=title,
                text_en=text,
                title_zh="",
                text_zh="",
                starts_at=start + day * timedelta(days=7),
            ),
        )
    ann = await agreed(world, "Ann", 7_654_321_021)
    await ann.send("/events")
    assert re.findall(r"\d\. (\w+)", ann.screen) == ["Corals", "Governance", "Chairs", "Governance"]
    await ann.walk("/profile", "＋ Interests", "data governance in banks", "/cancel")
    await ann.walk("/start event_3", "✋ I’ll come", "/events")
    assert re.findall(r"\d\. (\w+)", ann.screen) == ["Chairs", "Governance", "Governance", "Corals"]
    assert ann.screen.count("☆ very close: about your “data governance in banks”") == 2
    await ann.walk("3")
    assert await times(world, 4) in ann.screen


async def test_demo_entries_say_so(world: World) -> None:
    def make(db: Connection) -> None:
        now = world.clock.now()
        event_changes.publish(
            db, event_changes.create(db, club(world), by=None, now=now, demo=True), by=None, now=now
        )

    await world.bot.store.write(make)
    ann = await agreed(world, "Ann", 7_654_321_021)
    await ann.send("/events")
    assert "🧪 demo · 🪑 2 of 2 seats are free" in ann.screen
    await ann.walk("1")
    assert ann.screen.startswith("Coffee <club>\n🧪 A demo entry: this event does not take place.\n")


async def test_what_is_over_takes_no_sign_up(world: World) -> None:
    number = await publish(world, club(world))
    wei = await staff(world)
    ann = await agreed(world, "Ann", 7_654_321_021)
    await ann.send(f"/start event_{number}")
    card = ann.last
    await until(world, at(world, 4, 17))
    await ann.press("✋ I’ll come", on=card)
    assert ann.screen.startswith("Sign-up has ended: the event has begun or is over.")
    await wei.walk("/staff", "Events (0)", "1")
    assert "How it was: told from 5 answers on" in wei.screen
