"""A change of an event that staff save at night: who is asleep hears of it in the morning, unless staff say now."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.store.core.sqlite import Connection
from bot.store.digest import planning
from bot.store.events import changes as event_changes
from tests.conversations.chat import Fellow, World
from tests.conversations.event_world import agreed, at, club, publish, staff, until

SAVE = "✓ Save and tell those who come"


@pytest.fixture
async def wei(world: World) -> Fellow:
    return await staff(world)


@pytest.fixture
async def people(world: World, wei: Fellow) -> tuple[Fellow, Fellow]:
    """Ann, for whom it is night, and Bob, who has day in New York; both have a seat, and it is 23:30 in Beijing."""
    await publish(world, club(world))
    ann, bob = await agreed(world, "Ann", 7_654_321_021), await agreed(world, "Bob", 7_654_321_022)

    def to_new_york(db: Connection) -> None:
        planning.change(db, bob.person.id, world.clock.now(), zone="America/New_York")

    await world.bot.store.write(to_new_york)
    for someone in (ann, bob):
        await someone.walk("/start event_1", "✋ I’ll come")
    await until(world, at(world, 1, 23, 30))
    return ann, bob


async def test_a_change_saved_at_half_past_eleven_woke_everybody(
    world: World, wei: Fellow, people: tuple[Fellow, Fellow]
) -> None:
    ann, bob = people
    before = ann.screen
    await wei.walk("/staff", "Events (1)", "1", "✎ Change", "Place (English)", "Hall B", SAVE)
    assert wei.screen == (
        "🌙 It is night now (22:00 to 8:00) for some of those who have to be told.\n"
        "[✓ Save, tell them in the morning]\n[Save, tell them now]\n[‹ Back]"
    )
    assert [someone.screen.startswith("Coffee <club> has changed.") for someone in people] == [False, False]
    await wei.press("✓ Save, tell them in the morning")
    assert wei.screen.startswith("Saved. 2 people are told of it; who has night now, in the morning.")
    assert ann.screen == before
    assert bob.screen.startswith("Coffee <club> has changed.")
    await until(world, at(world, 1, 7, 59))
    assert ann.screen == before
    await until(world, at(world, 0, 8, 1))
    assert ann.screen.startswith("Coffee <club> has changed.")


async def test_what_waited_for_the_morning_is_told_before_what_is_told_now(
    world: World, wei: Fellow, people: tuple[Fellow, Fellow]
) -> None:
    ann, _ = people
    await wei.walk("/staff", "Events (1)", "1", "✎ Change", "Place (English)", "Hall B", SAVE)
    await wei.walk("✓ Save, tell them in the morning", "✎ Change", "Place (English)", "Hall C", SAVE)
    await wei.press("Save, tell them now")
    assert wei.screen.startswith("Saved. 2 people are told of it.")
    assert "Hall C" in ann.screen
    told = [message.text for message in ann.person.messages if "has changed." in message.text]
    assert ["Hall B" in text and "Hall C" not in text for text in told] == [True, False]


async def test_an_event_called_off_at_night(world: World, wei: Fellow, people: tuple[Fellow, Fellow]) -> None:
    ann, bob = people
    before = ann.screen
    await wei.walk("/staff", "Events (1)", "1", "✕ Cancel the event")
    assert wei.screen == (
        "Cancel “Coffee <club>”?\n2 people with a seat or in line are told.\nThis cannot be undone.\n\n"
        "🌙 It is night now (22:00 to 8:00) for some of those who have to be told.\n"
        "[Cancel it, tell them in the morning]\n[Cancel it, tell them now]\n[No]"
    )
    await wei.press("Cancel it, tell them in the morning")
    assert wei.screen.startswith("Cancelled. Everybody is being told; who has night now, in the morning.")
    assert (ann.screen == before, bob.screen.startswith("✕ Coffee <club> was cancelled.")) == (True, True)
    await until(world, at(world, 1, 8, 1))
    assert ann.screen.startswith("✕ Coffee <club> was cancelled.")


async def test_a_change_of_an_event_before_the_morning_is_told_at_once(
    world: World, wei: Fellow, people: tuple[Fellow, Fellow]
) -> None:
    ann, _ = people
    start = at(world, 1, 7)

    def bring_forward(db: Connection) -> None:
        moved = club(world, starts_at=start, ends_at=start + timedelta(hours=1))
        event_changes.edit(db, 1, moved, by=wei.person.id, now=world.clock.now())

    await world.bot.store.write(bring_forward)
    await world.settle()
    await wei.walk("/staff", "Events (1)", "1", "✎ Change", "Place (English)", "Hall B", SAVE)
    assert wei.screen.startswith("Saved. 2 people are told of it.")
    assert "Hall B" in ann.screen
