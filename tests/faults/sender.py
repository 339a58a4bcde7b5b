"""The real bot as a process of its own that sends faster than Telegram would take it, begun again and again."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
from collections.abc import Callable
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot import logs
from bot.app import build_bot
from bot.clock import Clock
from bot.delivery.rate_limiter import RateLimiter
from bot.delivery.worker import Composer
from bot.running import open_bot, run

PER_SECOND = 250  # ten times Telegram's, as the sandboxes of these tests allow; else it would take minutes


class Senders:
    """Starts the bot again and again, forked from a process that has imported it and loaded dictionary and vectors.

    `composers` replace the app's where they are given; they and `clock` are named, because they are sent across.
    """

    def __init__(
        self,
        database: Path,
        url: str,
        token: str,
        *,
        clock: Callable[[], Clock] = Clock,
        composers: dict[str, Composer] | None = None,
    ) -> None:
        self._arguments = (database, url, token, clock, composers)
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["tests.faults.sender", "tests.faults.preloaded"])

    def start(self) -> ForkServerProcess:
        """One more; it is the caller's to end."""
        process = self._context.Process(target=_run, args=self._arguments, daemon=True)
        process.start()
        return process


def _run(
    database: Path, url: str, token: str, clock: Callable[[], Clock], composers: dict[str, Composer] | None
) -> None:
    log = os.open(database.with_name("bot.log"), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(log, 1)
    os.dup2(log, 2)
    logs.set_up("WARNING")
    asyncio.run(_work(database, url, token, clock(), composers))


async def _work(
    database: Path, url: str, token: str, clock: Clock, composers: dict[str, Composer] | None
) -> None:
    bot = build_bot(token, AiohttpSession(api=TelegramAPIServer.from_base(url)))
    async with (
        bot,
        open_bot(bot, database, clock, limiter=RateLimiter(PER_SECOND), composers=composers) as zhanyou,
    ):
        await run(zhanyou)
