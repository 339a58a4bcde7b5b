"""What people write, however long and of whatever signs, breaks no screen of anybody who gets to see it."""

from __future__ import annotations

from typing import cast

import pytest

from bot.handlers.events.staff.answers import LIMITS
from bot.store.core.sqlite import Connection
from bot.store.events import seats as event_seats
from bot.store.introductions import requests
from bot.store.people import profiles, roles
from bot.store.topics import changes as topic_changes
from bot.store.workstations.importing import ImportRow
from tests.conversations.chat import Fellow, World
from tests.conversations.event_world import club, publish
from tests.conversations.introductions.world import STATIONS, ask, make_fellow, make_host

# The second has an override of the direction, marks that combine, a flag, and what Markdown and Fluent read.
SIGNS = {"markup": "&<'\">", "all sorts": "\u202eא\u0301\u0323\u0489🇨🇳👩‍🔬{*_`[]"}
COMMANDS = (
    "/profile", "/matches", "/workstations", "/requests", "/topics", "/events", "/digest", "/host", "/staff",
    "/privacy", "/seen", "/pause",
)  # fmt: skip
DEEP = 2  # screens one after the other, each by every button of the one before
SEEN_AT_MOST = 20  # screens


@pytest.fixture(params=SIGNS)
def sign(request: pytest.FixtureRequest) -> str:
    """What all texts are made of."""
    return SIGNS[cast(str, request.param)]


@pytest.fixture
def stations() -> list[ImportRow]:
    """The host's, and another."""
    return STATIONS


async def look_around(person: Fellow, command: str) -> int:
    """Open every screen that a few buttons lead to from a command, each from the start; how many taps it took."""
    seen: set[str] = set()
    paths: list[tuple[str, ...]] = [()]
    while paths and len(seen) < SEEN_AT_MOST:
        path = paths.pop(0)
        await person.send("/cancel")
        await person.send(command)
        assert person.answers, command
        for text in path:
            if text not in person.buttons:  # the way before has changed what there is
                break
            await person.press(text)
        else:
            fresh = [text for text in person.buttons if text not in seen]
            seen.update(fresh)
            paths += [(*path, text) for text in fresh if len(path) < DEEP]
    return len(seen)


async def test_what_people_write_breaks_no_screen_of_those_who_see_it(world: World, sign: str) -> None:
    def long(size: int, *words: str) -> str:
        return (" ".join((*words, "")) + sign * size)[:size]

    world.allow_second_taps()
    host, li = await make_host(world), await make_fellow(world)
    now = world.clock.now()
    texts = {name: long(size, name) for name, size in LIMITS.items()}
    event = await publish(
        world,
        club(
            world,
            **{
                f"{name}_{end}": texts[name]
                for name in ("title", "text", "place", "host")
                for end in ("en", "zh")
            },
        ),
    )

    def write(db: Connection) -> None:
        profiles.change(db, li.person.id, name=long(64))
        profiles.add_interest(db, li.person.id, 1, long(2400, "solid electrolytes"))
        profiles.add_interest(db, li.person.id, 2, long(2400, "固态电解质"))
        roles.add_staff(db, host.person.id, by=None, now=now)
        for number in range(3):
            topic = topic_changes.draft(db, "cells", host.person.id, now, str(number))
            assert topic is not None
            words = {"title_en": long(120), "title_zh": long(120), "funding": long(200)}
            words |= {"text_en": long(4096), "text_zh": long(1200, "固态电解质")}
            topic_changes.write(db, topic, host.person.id, now, words)
        event_seats.sign_up(db, event, li.person.id, "on_site", now)
        event_seats.choose(db, event, li.person.id, "meets", True, now)

    await world.bot.store.write(write)
    await ask(li, long(requests.WORDS_AT_MOST))
    await host.send(long(300))
    taps = 0
    for person, commands in ((host, COMMANDS[6:9] + COMMANDS[3:6]), (li, COMMANDS)):
        for command in commands:
            taps += await look_around(person, command)
    assert taps > 60
