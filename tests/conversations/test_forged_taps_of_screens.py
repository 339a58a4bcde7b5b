"""Taps on the newer screens with data that no button of them has, and by somebody else: nothing changes, each is answered."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox import Message
from bot.store.core.sqlite import Connection
from bot.store.people import roles
from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, Workstation
from tests.conversations.chat import Fellow, World
from tests.conversations.event_world import agreed, club, publish, staff

LONG = "9" * 30
STATION = Workstation("cells", "Solid electrolytes for lithium batteries", "固态电解质锂电池工坊")
NOTES = ("/staff", "Events (1)", "1", "⏰ Messages before it (0)")
# How a screen is reached, by whom, and the data, whose first words are those of a button there.
SCREENS: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "reasons": (
        "ann",
        ("/start ws_cells", "✉ Ask for an introduction", "Preview ›"),
        ("reason:99-out", "reason:-1-out", "reason:x", "reason:", f"reason:{LONG}-out", "reason:1-2-3"),
    ),
    "questions": (
        "ann",
        ("✎ Answer",),
        ("question:99", "question:0", "question:-1", "question:²", "question:", f"question:{LONG}"),
    ),
    "door": (
        "wei",
        ("/staff", "Events (1)", "1", "☰ Who comes (1)"),
        ("person_item:+99", "person_item:+", "person_item:", "person_item:x", f"person_item:+{LONG}", "beyond"),
    ),
    "notes": ("wei", NOTES, ("note:99", "note:x", "note:", f"note:{LONG}", "note:-1")),
    "note": (
        "wei",
        (*NOTES, "＋ New message", "the day before 18:00", "Bring your badge."),
        ("remove", "note:1"),
    ),
    "series": (
        "wei",
        ("/staff", "Events (1)", "1", "🔁 Series"),
        ("offered:w99", "offered:wx", "offered:99", "offered:", "publish", "draft"),
    ),
}  # fmt: skip

# A button that each of them has.
OPEN = {
    "reasons": "reason:0-out",
    "questions": "question:1",
    "door": "person_item:+1",
    "notes": "new",
    "note": "send",
    "series": "offered:w1",
}


@pytest.fixture
def stations() -> list[ImportRow]:
    """One that fits."""
    return [ImportRow(1, Card(STATION))]


def stored(db: Connection) -> dict[str, list[tuple[Any, ...]]]:
    """All that these screens can change."""
    tables = ("requests", "events", "signups", "signup_answers", "event_notes", "audit", "deliveries")
    return {table: [tuple(row) for row in db.execute(f"SELECT * FROM {table}")] for table in tables}  # noqa: S608


async def people(world: World) -> dict[str, Fellow]:
    """A fellow with a seat, a member of staff, and somebody else who is host and fellow."""
    await publish(world, club(world, questions=("Name on the badge",)))
    ann, cyd = await agreed(world, "Ann", 7_654_321_021), await agreed(world, "Cyd", 7_654_321_022)
    await world.bot.store.write(roles.add_host, cyd.person.id, "cells", by=None, now=world.clock.now())
    await ann.walk("/profile", "＋ Interests", "solid electrolytes for lithium batteries", "/cancel")
    await ann.walk("/start event_1", "✋ I’ll come")
    return {"ann": ann, "cyd": cyd, "wei": await staff(world)}


def first_of(someone: Fellow) -> Message:
    """The bot's first message to a person."""
    return next(message for message in someone.person.messages if message.from_bot)


@pytest.mark.parametrize("screen", SCREENS)
async def test_data_that_no_button_of_a_screen_has_changes_nothing(world: World, screen: str) -> None:
    world.allow_second_taps()
    all_of_them, (who, steps, forged) = await people(world), SCREENS[screen]
    someone = all_of_them[who]
    await someone.walk(*steps)
    values = [str(button.value) for row in someone.last.keyboard for button in row]
    intent = next(value for value in values if "\x1d" in value).partition("\x1d")[0]
    assert f"{intent}\x1d{OPEN[screen]}" in values
    before, seen = await world.bot.store.read(stored), someone.screen
    for data in forged:
        await someone.forge(f"{intent}\x1d{data}", on=someone.last)
        assert someone.toast or someone.screen == seen, data
        for other in (each for each in all_of_them.values() if each is not someone):
            await other.forge(f"{intent}\x1d{data}", on=first_of(other))
            assert other.toast
    for data in values:  # the buttons of the screen itself, below somebody else's message
        await all_of_them["cyd"].forge(data, on=first_of(all_of_them["cyd"]))
        assert all_of_them["cyd"].toast
    assert await world.bot.store.read(stored) == before
