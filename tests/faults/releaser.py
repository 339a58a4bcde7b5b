"""The real bot as a process of its own, whose announcements go out faster than Telegram would take them."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot import logs
from bot.app import build_bot
from bot.delivery.pace import Pace
from bot.running import open_bot, run
from matching.dictionary import load_dictionary
from matching.meaning import load_encoder
from tests.delivery.releases import by_day

# Read once, before the fork, since they take seconds: what is killed here is the running bot.
load_dictionary()
load_encoder()
PER_SECOND = 250  # ten times Telegram's, as the sandbox of this test allows


class Releasers:
    """Starts the bot again and again, forked from a process that has imported it already."""

    def __init__(self, database: Path, url: str, token: str) -> None:
        self._arguments = (database, url, token)
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["tests.faults.releaser"])

    def start(self) -> ForkServerProcess:
        """One more; it is the caller's to end."""
        process = self._context.Process(target=_run, args=self._arguments, daemon=True)
        process.start()
        return process


def _run(database: Path, url: str, token: str) -> None:
    log = os.open(database.with_name("bot.log"), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(log, 1)
    os.dup2(log, 2)
    logs.set_up("WARNING")
    asyncio.run(_work(database, url, token))


async def _work(database: Path, url: str, token: str) -> None:
    bot = build_bot(token, AiohttpSession(api=TelegramAPIServer.from_base(url)))
    async with bot, open_bot(bot, database, by_day(), pace=Pace(PER_SECOND)) as zhanyou:
        await run(zhanyou)
