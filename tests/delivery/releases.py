"""What tests and benchmarks of campaigns share: many people, a campaign to all of them, and what became of it."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime

from aiogram.methods import SendMessage

from bot.clock import Clock
from bot.delivery.campaigns import Kind
from bot.sandbox import Engine
from bot.sandbox.clock import Clock as SandboxClock
from bot.store.campaigns import audience as campaign_audience
from bot.store.campaigns import campaigns
from bot.store.campaigns.audience import Candidate
from bot.store.campaigns.campaigns import Campaign, Recipient
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.people import profiles, users
from bot.store.people.users import CONSENT_VERSION
from bot.texts import Texts

BOSS = 1
TEXT = "What is new?"


async def _name(_: Store, __: Campaign, ___: Texts) -> str:
    return TEXT


async def _nobody(_: Store, __: Campaign, ___: datetime) -> Sequence[Candidate]:
    return []


async def _preview(_: Store, __: Campaign, ___: Texts) -> SendMessage:
    return SendMessage(chat_id=0, text=TEXT)


async def _message(_: Store, __: Campaign, recipient: Recipient, ___: Texts) -> SendMessage:
    return SendMessage(chat_id=recipient.person, text=TEXT)


# Its candidates are written by `confirm` below.
KIND = Kind(
    whys=("fellow",), at_first=("fellow",), name=_name, candidates=_nobody, preview=_preview, message=_message
)


class LoopClock(SandboxClock):
    """A sandbox's clock that runs as fast as the event loop's."""

    def __init__(self) -> None:
        super().__init__()
        self._start = time.time() - asyncio.get_running_loop().time()

    def time(self) -> float:
        """Unix time in seconds, as the loop sees it."""
        return self._start + asyncio.get_running_loop().time()


def by_day() -> Clock:
    """A clock that shows noon in Beijing now, so that no quiet hours fall into a test."""
    clock = Clock()
    now = clock.now()
    clock.advance(datetime(2027, 11, 30, 4, tzinfo=UTC) - now)
    return clock


async def started(engine: Engine, numbers: Sequence[int], blocked: Sequence[int] = ()) -> None:
    """People who have started the bot, some of whom block it; what they sent has been dealt with."""
    for number in numbers:
        person = engine.people.add(number, "F")
        person.send("/start")
        if number in blocked:
            person.block()
    reply = await engine.handle(engine.token, "getUpdates", {"offset": -1})
    (last,) = reply.body["result"]
    await engine.handle(engine.token, "getUpdates", {"offset": last["update_id"] + 1})


def known(db: Connection, numbers: Sequence[int], now: datetime) -> None:
    """All of them have agreed, and are fellows."""
    for number in numbers:
        users.agree(
            db, number, version=CONSENT_VERSION, language="en", first_name="F", username=None, now=now
        )
        profiles.change(db, number, name="F")


def draft(db: Connection, numbers: Sequence[int], now: datetime) -> int:
    """A campaign to all of them, to be confirmed."""
    made = campaigns.create(db, kind="announcement", subject="", by=BOSS, now=now, whys=("fellow",))
    campaigns.write(db, made, "en", TEXT)
    campaign_audience.clear(db, made)
    campaign_audience.offer(db, made, [Candidate(number, ("fellow",)) for number in numbers], 1)
    return made


def confirm(db: Connection, numbers: Sequence[int], now: datetime) -> int:
    """The same, confirmed."""
    made = draft(db, numbers, now)
    done = campaign_audience.confirm(db, made, len(numbers), by=BOSS, now=now, due_at=now)
    assert done == "confirmed"
    return made


def copies(engine: Engine, numbers: Sequence[int], ending: str = TEXT) -> Counter[int]:
    """How many people have got so many copies."""
    people = (engine.people.get(number) for number in numbers)
    return Counter(sum(text.endswith(ending) for text in each.texts) for each in people if each)
