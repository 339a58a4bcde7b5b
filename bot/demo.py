"""The demo: a sandbox with its page and a bot beside it, with invented topics and events that are marked as such."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime, time, timedelta
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.clock import BEIJING, Clock
from bot.importing import facts
from bot.importing.table import demo_stations, seed_stations
from bot.sandbox import Engine, Limits, ids_from_time
from bot.sandbox.http.server import address_of, serve
from bot.sandbox.saved_chats import kept
from bot.store.core.sqlite import Connection
from bot.store.events import changes as event_changes
from bot.store.events import events
from bot.store.events.events import Details
from bot.store.topics import changes as topic_changes
from bot.store.workstations.importing import ImportRow
from bot.texts import Texts

if TYPE_CHECKING:
    from bot.delivery.rate_limiter import RateLimiter
    from bot.running import Zhanyou

_WORDS = ("title_en", "title_zh", "text_en", "text_zh")


@asynccontextmanager
async def open_demo(
    database: Path,
    *,
    staff_ids: Iterable[int],
    port: int = 0,
    chats: Path | None = None,
    limits: Limits | None = None,
    limiter: RateLimiter | None = None,
    on_page: Callable[[str], object] = lambda _: None,
) -> AsyncIterator[tuple[str, Zhanyou]]:
    """A sandbox that listens and a bot beside it that does not fetch yet: the address of the page, and the bot.

    The page is there at once, and `on_page` is told its address; the bot takes seconds to load and finds what was
    written meanwhile. The sandbox remembers its chats in the file `chats`, or with None not at all.
    `limits` are the sandbox's, and `limiter` is the bot's answer to them; Telegram's, unless given.
    """
    engine = Engine(first_id=ids_from_time(), limits=limits)
    clock = Clock(lambda: timedelta(seconds=engine.clock.offset_s))
    async with AsyncExitStack() as stack:
        if chats is not None:
            await stack.enter_async_context(kept(engine, chats))
        engine.clock.on_advance(clock.wake)
        runner = await serve(engine, port=port)
        stack.push_async_callback(runner.cleanup)
        address = address_of(runner)
        on_page(address)
        packaged = await asyncio.to_thread(_load)
        from aiogram.client.session.aiohttp import AiohttpSession
        from aiogram.client.telegram import TelegramAPIServer

        from bot.app import build_bot
        from bot.handlers.people.consent_view import Responsible
        from bot.running import open_bot

        bot = build_bot(engine.token, AiohttpSession(api=TelegramAPIServer.from_base(address)))
        await stack.enter_async_context(bot)
        opening = open_bot(
            bot,
            database,
            clock,
            staff_ids=staff_ids,
            packaged=packaged,
            responsible=Responsible(Texts("en").plain("demo-responsible"), "nobody@example.invalid"),
            limiter=limiter,
        )
        zhanyou = await stack.enter_async_context(opening)
        await zhanyou.store.write(open_topics, clock.now())
        await zhanyou.store.write(publish_events, clock.now())
        yield address, zhanyou


def _load() -> list[ImportRow]:
    """What takes seconds, in a thread: all that the bot imports, and the workstations."""
    import_module("bot.running")
    return [*seed_stations(), *demo_stations()]


def open_topics(db: Connection, now: datetime) -> int:
    """Open the topics of the demo at its first start; how many were new. Their workstations are there already."""
    new = 0
    for row in facts.rows("demo/topics.csv"):
        after_last = now.astimezone(BEIJING).date() + timedelta(days=int(row["closes_in_days"]) + 1)
        words = {name: row[name] for name in _WORDS} | {
            "disciplines": facts.split_list(row["disciplines"]),
            "deadline": datetime.combine(after_last, time(), BEIJING),
        }
        new += topic_changes.add_demo(db, row["id"], row["workstation"], words, now)
    return new


def publish_events(db: Connection, now: datetime) -> int:
    """Publish the events of the demo at its first start; how many were new. Their days count from that start."""
    if any(event.demo for event in events.all_events(db)):
        return 0
    rows = facts.rows("demo/events.csv")
    for row in rows:
        on = now.astimezone(BEIJING).date() + timedelta(days=int(row["in_days"]))
        start = datetime.combine(on, time(int(row["beijing_hour"])), BEIJING)
        park = facts.parks()[row["park"]]
        words: dict[str, Any] = {name: row[name] for name in (*_WORDS, "park", "place_en", "place_zh")}
        details = Details(
            **words,
            host_en=park.name_en,
            host_zh=park.name_zh,
            starts_at=start,
            ends_at=start + timedelta(minutes=int(row["minutes"])),
            cancel_until=start - timedelta(days=1),
            seats_on_site=int(row["seats"]),
            lists_attendees=True,
        )
        number = event_changes.create(db, details, by=None, now=now, demo=True)
        event_changes.publish(db, number, by=None, now=now)
    return len(rows)
