"""What somebody finds of a fellow who hides from them, on every screen that their buttons lead to."""

from __future__ import annotations

import re

import pytest

from bot.store.core.sqlite import Connection
from bot.store.digest import planning
from bot.store.events import seats as event_seats
from bot.store.people import profiles, roles
from bot.store.workstations.importing import ImportRow
from tests.conversations.chat import Fellow, World
from tests.conversations.event_world import agreed, club, publish, staff
from tests.conversations.introductions.world import STATIONS, ask

SECRETS = ("Nightingale", "nightingale_tg", "quokkalite")
BEGIN = (
    ("/staff", "Find a person", "night"),
    ("/staff", "Announce", "Hello", "Who gets it ›", "First names"),
    ("/staff", "Events (1)"),
    ("/events",),
    ("/host",),
    ("/staff",),
    ("/requests",),
)
# What ends something or is no tap, or a day of a calendar that is none.
NOT_TAPPED = re.compile(r"✕|Yes|Close|Cancel|Copy|^\s*$")
VISITS = 60
LEAST = 4  # places where they are found as long as they hide from nobody


@pytest.fixture
def stations() -> list[ImportRow]:
    """Two workstations, of which one person is the host."""
    return STATIONS


async def walk_everywhere(someone: Fellow, world: World) -> list[str]:
    """Go by every button from every command, the nearest screens first; each different thing that was shown or sent."""
    paths, screens, seen = [[*begin] for begin in BEGIN], set[str](), dict[str, None]()
    for path in paths:  # which grows meanwhile
        for step in path:
            await someone.walk(step)
            told = [someone.screen, *someone.answers, someone.toast, *files_of(someone, world)]
            seen.update(dict.fromkeys(told))
        if someone.screen not in screens and len(paths) < VISITS:
            paths += [[*path, text] for text in someone.buttons if not NOT_TAPPED.search(text)]
        screens.add(someone.screen)
    return list(seen)


def files_of(someone: Fellow, world: World) -> list[str]:
    """The newest message, if it is a file."""
    document = someone.last.content.get("document")
    file = world.engine.files.by_id(document["file_id"]).file if document else None
    return [file.content.decode("utf-8", "replace")] if file else []


def about_the_fellow(texts: list[str]) -> list[str]:
    """Those that say something of them."""
    return [text for text in texts if any(secret in text for secret in SECRETS)]


async def test_a_fellow_who_hides_is_on_no_screen_of_a_host_who_is_staff(world: World) -> None:
    world.allow_second_taps()
    fellow = await agreed(world, SECRETS[0], 7_654_321_006, username=SECRETS[1])
    await fellow.walk("/profile", "＋ Interests", f"solid electrolytes {SECRETS[2]}", "/cancel")
    boss, now = await staff(world), world.clock.now()
    event = await publish(world, club(world))

    def meet(db: Connection) -> None:
        for station in ("cells", "law"):
            roles.add_host(db, boss.person.id, station, by=None, now=now)
        for person in (fellow.person.id, boss.person.id):
            event_seats.sign_up(db, event, person, "on_site", now)
            event_seats.choose(db, event, person, "listed", True, now)
            event_seats.choose(db, event, person, "meets", True, now)
        planning.change(db, fellow.person.id, now, shown=True)

    await world.bot.store.write(meet)
    await ask(fellow, SECRETS[2], "law")
    assert len(about_the_fellow(await walk_everywhere(boss, world))) >= LEAST

    await world.bot.store.write(profiles.choose, fellow.person.id, "hidden_from", "cells", True)
    assert about_the_fellow(await walk_everywhere(boss, world)) == []
