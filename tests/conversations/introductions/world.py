"""The host of Cell Works and a fellow, for conversations about what happens between the two."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import timedelta

from bot.sandbox import Message
from bot.store.introductions import asking as request_asking
from bot.store.people import roles, users
from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, Workstation
from tests.conversations.chat import Fellow, World

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
CELLS = Workstation(
    "cells", "Cell Works", "电芯工坊", directions_en="solid electrolytes", directions_zh="固态电解质"
)
STATIONS = [ImportRow(1, Card(CELLS)), ImportRow(2, Card(Workstation("law", "Law Works", "法务工坊")))]


async def make_host(world: World, station: str = "cells") -> Fellow:
    """A host who reads Chinese."""
    host = world.person("周明", "zh-hans", 7_654_321_005, username="zhouming")
    await host.walk("/start", "同意", "/cancel")
    await world.bot.store.write(roles.add_host, host.person.id, station, by=None, now=world.clock.now())
    return host


async def make_fellow(world: World) -> Fellow:
    """A fellow who reads English, has a username and has told one interest."""
    li = world.person("Li Na", "en", 7_654_321_006, username="lina")
    await li.walk("/start", "I agree", "/cancel", "/profile", "＋ Interests", "solid electrolytes", "/cancel")
    return li


async def ask(fellow: Fellow, words: str = "I could start in <March>.", station: str = "cells") -> None:
    """Ask for an introduction, with the button of the card."""
    await fellow.walk(f"/start ws_{station}", "✉ Ask for an introduction", words, "✉ Send the request")


def answer(person: Fellow, text: str, to: Message | None = None) -> Callable[[], Message]:
    """To write a reply to a message, the newest unless said."""
    return lambda: person.person.send(text, reply_to=(to or person.last).id)


async def rest(world: World, person: Fellow, days: int | None) -> None:
    now = world.clock.now()
    until = users.UNTIL_FURTHER_NOTICE if days is None else now + timedelta(days=days)
    await world.bot.store.write(request_asking.rest, person.person.id, until if days != 0 else None, now)
