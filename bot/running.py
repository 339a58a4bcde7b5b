"""A running bot: store, ranker, inbox, outbox, jobs and the hourly backup, from start to a clean stop."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
from collections.abc import AsyncIterator, Coroutine, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramUnauthorizedError
from aiogram.types import Update

from bot.alarms import Alarms
from bot.app import build_composers, build_dispatcher, build_jobs, build_kinds
from bot.background import BackgroundTask
from bot.clock import Clock
from bot.config import Settings
from bot.delivery.campaigns import CampaignFeeder
from bot.delivery.fitting import Fitting
from bot.delivery.rate_limiter import RateLimiter
from bot.delivery.retry import RetryMiddleware
from bot.delivery.scheduler import Scheduler
from bot.delivery.worker import Composer, Worker
from bot.errors import TokenRefusedError
from bot.handlers.errors import unread
from bot.handlers.people.commands import introduce
from bot.handlers.people.consent_view import Responsible
from bot.ranking.digest_runner import DigestRunner
from bot.ranking.ranker import RankerInUse
from bot.store.core.backup import prune
from bot.store.core.jobs import JobFunction
from bot.store.core.store import Store
from bot.store.people import roles, users
from bot.store.privacy import erasure, upkeep
from bot.store.workstations.importing import ImportRow, apply_import, plan_import
from bot.texts import LANGUAGES, Texts, language_of
from bot.updates.fsm import SqliteStorage
from bot.updates.inbox import Inbox, InboxLimits

log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class Zhanyou:
    """All parts of one running bot; `tasks` are those beside the inbox. Get one with `open_bot`."""

    bot: Bot
    dispatcher: Dispatcher
    store: Store
    clock: Clock
    ranker: RankerInUse
    inbox: Inbox
    tasks: Sequence[BackgroundTask]

    def stop(self) -> None:
        """Begin to stop, all parts at once, so that they drain side by side."""
        for task in (self.inbox, *self.tasks):
            task.stop()
        self.ranker.stop()


@asynccontextmanager
async def open_bot(
    bot: Bot,
    database: Path,
    clock: Clock,
    *,
    staff_ids: Iterable[int] = (),
    packaged: Sequence[ImportRow] = (),
    responsible: Responsible | None = None,
    limits: InboxLimits | None = None,
    limiter: RateLimiter | None = None,
    composers: Mapping[str, Composer] | None = None,
    jobs: Mapping[str, JobFunction] | None = None,
) -> AsyncIterator[Zhanyou]:
    """Open the store (with the workstations that come with the package), build the ranker, wire the dispatcher.

    What is due is done and sent from now on; nothing is fetched before `inbox.run()`. `composers` and `jobs` are
    those of the app, unless given. Raises what `Store.open` raises, and what broke the store.
    """
    store = await Store.open(database, clock)
    try:
        await load_packaged(store, clock, packaged)
        await store.write(roles.settle_staff, staff_ids, now=clock.now())
        await store.write(upkeep.start, clock.now())
        ranker = RankerInUse(store)
        await ranker.refresh()
        for language in LANGUAGES:  # reading the words takes 40 ms, which the first person need not wait for
            await asyncio.to_thread(Texts(language), "help-title")
        limiter = RateLimiter() if limiter is None else limiter
        bot.session.middleware(Fitting())
        bot.session.middleware(RetryMiddleware(limiter))
        dispatcher = build_dispatcher(store, clock, ranker, SqliteStorage(store, clock), responsible)
        await dispatcher.emit_startup(bot=bot)

        async def tell_over_rate(update: Update) -> None:
            sender = getattr(update.event, "from_user", None)  # some kinds of update have no sender
            if sender is not None:
                await bot.send_message(sender.id, Texts(language_of(sender.language_code))("too-fast"))
                await store.write(users.set_reachable, sender.id)  # as has just been seen

        common = store, clock, Alarms(bot, store, clock).tell
        inbox = Inbox(
            *common,
            bot,
            dispatcher,
            on_over_rate=tell_over_rate,
            on_unreadable=partial(unread, bot, store),
            limits=limits,
        )
        composers = build_composers(ranker, clock, responsible) if composers is None else composers
        tasks = (
            DigestRunner(*common, ranker),
            Scheduler(*common, build_jobs() if jobs is None else jobs),
            CampaignFeeder(*common, build_kinds(ranker, clock)),
            Worker(*common, bot, limiter, composers),
        )
        zhanyou = Zhanyou(bot, dispatcher, store, clock, ranker, inbox, tasks)
        async with _in_background(zhanyou, *(task.run() for task in tasks), ranker.run()):
            yield zhanyou
        await dispatcher.emit_shutdown(bot=bot)
    finally:
        await store.close()


@asynccontextmanager
async def _in_background(zhanyou: Zhanyou, *works: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """Run `works` until the block ends; one that breaks stops the bot, and is raised at the end."""
    tasks = [asyncio.create_task(work) for work in works]
    for task in tasks:
        task.add_done_callback(lambda _: zhanyou.stop())
    try:
        yield
    finally:
        zhanyou.stop()
        await asyncio.wait(tasks)
    for task in tasks:
        task.result()


async def load_packaged(store: Store, clock: Clock, rows: Sequence[ImportRow]) -> None:
    """Take the workstations that come with the package into the store; what others have entered stays as it is."""
    if not rows:
        return
    plan = await store.read(plan_import, rows)
    if plan.new or plan.changed:
        await store.write(apply_import, plan, clock.now())


def set_aside_what_stays() -> None:
    """Tell the garbage collector, which may have been off for the start, not to look at what the process keeps of it.

    It is some 300,000 objects, and each full collection would hold up everybody for 0.2 s to find nothing among them.
    For a process that runs one bot to its end.
    """
    gc.enable()
    gc.collect()
    gc.freeze()


async def run(zhanyou: Zhanyou, settings: Settings | None = None) -> None:
    """Introduce the bot and handle updates until SIGTERM or SIGINT. Raises TokenRefusedError."""
    set_aside_what_stays()
    loop = asyncio.get_running_loop()
    for signal_number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signal_number, zhanyou.stop)
    background = [asyncio.create_task(_introduce(zhanyou.bot))]
    if settings is not None:
        background.append(asyncio.create_task(_back_up(zhanyou, settings)))
    try:
        await _check_token(zhanyou.bot)
        await zhanyou.inbox.run()
    finally:
        for task in background:
            task.cancel()
        await asyncio.gather(*background, return_exceptions=True)


async def _check_token(bot: Bot) -> None:
    try:
        me = await bot.me()
    except TelegramUnauthorizedError as error:
        raise TokenRefusedError("Telegram refuses this BOT_TOKEN") from error
    except (TelegramAPIError, ClientDecodeError) as error:
        log.warning("Telegram cannot be reached yet (%s); trying on", type(error).__name__)
    else:
        log.info("running as @%s", me.username)


async def _introduce(bot: Bot) -> None:
    """Commands and descriptions are a courtesy: without them the bot works all the same."""
    try:
        await introduce(bot)
    except (TelegramAPIError, ClientDecodeError) as error:
        log.warning("could not set commands and descriptions: %s", type(error).__name__)


async def _back_up(zhanyou: Zhanyou, settings: Settings) -> None:
    """Copy the database again and again; what is older than promised goes, also at the start of a bot that slept."""
    folder = settings.database.absolute().parent / "backups"
    folder.mkdir(parents=True, exist_ok=True)
    while True:
        try:
            now = zhanyou.clock.now()
            old = await asyncio.to_thread(prune, zhanyou.store.path, folder, now, erasure.BACKUPS_LIVE)
            if old:
                log.info("removed %d copies older than %d days", len(old), erasure.BACKUPS_LIVE.days)
            await zhanyou.store.write(erasure.prune, now)
            with suppress(TimeoutError):  # of those who were erased for their silence; else the next hour
                await zhanyou.store.erase_traces()
            await zhanyou.clock.sleep(settings.backup_every_s)
            copy = await zhanyou.store.backup(folder, keep=settings.backups_kept)
        except (OSError, RuntimeError) as error:
            log.error("the backup failed: %s", error)
            await zhanyou.clock.sleep(settings.backup_every_s)
        else:
            log.info("backed up to %s", copy.name)
