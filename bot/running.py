"""A running bot: store, ranker, inbox, outbox, jobs and the hourly backup, from start to a clean stop."""

from __future__ import annotations

import asyncio
import gc
import logging
import re
import signal
from collections.abc import AsyncIterator, Coroutine, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramUnauthorizedError
from aiogram.types import Update

from bot.alarms import Alarms
from bot.app import build_composers, build_dispatcher, build_jobs, build_kinds
from bot.clock import Clock
from bot.config import Settings
from bot.delivery.campaigns import Campaigns
from bot.delivery.fitting import Fitting
from bot.delivery.pace import Pace
from bot.delivery.retry import Patience
from bot.delivery.scheduler import JobRunner
from bot.delivery.worker import Composer, Worker
from bot.errors import TokenRefusedError
from bot.handlers.errors import unread
from bot.handlers.people.commands import introduce
from bot.handlers.people.consent_view import Responsible
from bot.ranking.digest_runner import DigestRunner
from bot.ranking.ranker import RankerInUse
from bot.store.core.backup import prune
from bot.store.core.jobs import Job, JobFunction
from bot.store.core.store import Store
from bot.store.core.updates import UpdateRow
from bot.store.outbox.deliveries import Delivery
from bot.store.people import roles, users
from bot.store.privacy import erasure, upkeep
from bot.store.workstations.importing import ImportRow, apply_import, plan_import
from bot.texts import LANGUAGES, Texts, language_of
from bot.updates.fsm import SqliteStorage
from bot.updates.inbox import UNREADABLE, Inbox
from bot.updates.inbox import Limits as InboxLimits

log = logging.getLogger(__name__)


class Zhanyou:
    """All parts of one running bot. Get one with `open_bot`."""

    def __init__(
        self,
        bot: Bot,
        dispatcher: Dispatcher,
        store: Store,
        clock: Clock,
        ranker: RankerInUse,
        inbox: Inbox,
        worker: Worker,
        jobs: JobRunner,
        digests: DigestRunner,
    ) -> None:
        self.bot = bot
        self.dispatcher = dispatcher
        self.store = store
        self.clock = clock
        self.ranker = ranker
        self.inbox = inbox
        self.worker = worker
        self.jobs = jobs
        self.digests = digests

    def stop(self) -> None:
        """Begin to stop, all parts at once, so that they drain side by side."""
        self.inbox.stop()
        self.worker.stop()
        self.jobs.stop()
        self.digests.stop()
        self.ranker.stop()

    async def settled(self) -> None:
        """Return once no job and no delivery is due or on its way. For tests."""
        seen = None
        while seen != self.store.changes.count:  # each of them may have made work for the others
            seen = self.store.changes.count
            await self.digests.settled()
            await self.jobs.settled()
            await self.worker.settled()


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
    pace: Pace | None = None,
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
            await asyncio.to_thread(Texts(language), "help")
        pace = Pace() if pace is None else pace
        bot.session.middleware(Fitting())
        bot.session.middleware(Patience(pace))
        dispatcher = build_dispatcher(store, clock, ranker, SqliteStorage(store, clock), responsible)
        await dispatcher.emit_startup(bot=bot)

        alarms = Alarms(bot, store, clock)

        async def tell_set_aside(row: UpdateRow, error: str) -> None:
            if error == UNREADABLE:
                await unread(bot, store, row)
                await alarms.tell("staff-unreadable", "", update=str(row.update_id))
            else:
                await alarms.tell("staff-set-aside", error, update=str(row.update_id), error=error)

        async def tell_delivery(delivery: Delivery, error: str) -> None:
            kind = f"{delivery.type} {re.sub('[0-9]+', '', error)}"  # a place in a text makes no other kind
            await alarms.tell("staff-delivery-failed", kind, type=delivery.type, error=error)

        async def tell_job(job: Job, error: str) -> None:
            kind = f"{job.kind} {error}"
            await alarms.tell("staff-job-failed", kind, kind=job.kind, key=job.key, error=error)

        async def tell_digests(error: str) -> None:
            await alarms.tell("staff-digests-failed", error, error=error)

        async def tell_over_rate(update: Update) -> None:
            sender = getattr(update.event, "from_user", None)  # some kinds of update have no sender
            if sender is not None:
                await bot.send_message(sender.id, Texts(language_of(sender.language_code))("too-fast"))
                await store.write(users.set_reachable, sender.id)  # as has just been seen

        inbox = Inbox(
            bot,
            dispatcher,
            store,
            clock,
            on_over_rate=tell_over_rate,
            on_set_aside=tell_set_aside,
            limits=limits,
        )
        composers = build_composers(ranker, clock, responsible) if composers is None else composers
        campaigns = Campaigns(build_kinds(ranker, clock))
        worker = Worker(bot, store, clock, pace, composers, on_failed=tell_delivery, campaigns=campaigns)
        runner = JobRunner(store, clock, build_jobs() if jobs is None else jobs, on_failed=tell_job)
        digests = DigestRunner(store, clock, ranker, on_failed=tell_digests)
        zhanyou = Zhanyou(bot, dispatcher, store, clock, ranker, inbox, worker, runner, digests)
        async with _in_background(zhanyou, worker.run(), runner.run(), digests.run(), ranker.run()):
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
            await _let_go(zhanyou, folder)
            await zhanyou.clock.sleep(settings.backup_every_s)
            copy = await zhanyou.store.backup(folder, keep=settings.backups_kept)
        except (OSError, RuntimeError) as error:
            log.error("the backup failed: %s", error)
            await zhanyou.clock.sleep(settings.backup_every_s)
        else:
            log.info("backed up to %s", copy.name)


async def _let_go(zhanyou: Zhanyou, folder: Path) -> None:
    now = zhanyou.clock.now()
    old = await asyncio.to_thread(prune, zhanyou.store.path, folder, now, erasure.BACKUPS_LIVE)
    if old:
        log.info("removed %d copies older than %d days", len(old), erasure.BACKUPS_LIVE.days)
    await zhanyou.store.write(erasure.prune, now)
    with suppress(TimeoutError):  # of those who were erased for their silence; else the next hour
        await zhanyou.store.erase_traces()
