"""A running bot: the store, the ranker, the inbox and the hourly backup, from start to a clean stop."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from aiogram import Bot, Dispatcher
from aiogram.exceptions import ClientDecodeError, TelegramAPIError, TelegramUnauthorizedError
from aiogram.types import Update

from bot.app import build_dispatcher
from bot.clock import Clock
from bot.config import Settings
from bot.delivery.pace import Patience
from bot.fsm import SqliteStorage
from bot.handlers.start import introduce
from bot.inbox import Inbox
from bot.inbox import Limits as InboxLimits
from bot.ranking import RankerInUse
from bot.store.open import Store
from bot.store.updates import UpdateRow
from bot.store.workstation_import import ImportRow, apply_import, plan_import
from bot.texts import Texts, language_of

log = logging.getLogger(__name__)


class TokenRefusedError(RuntimeError):
    """Telegram does not know the token."""


class Zhanyou:
    """All parts of one running bot. Get one with `open_bot`."""

    def __init__(
        self, bot: Bot, dispatcher: Dispatcher, store: Store, clock: Clock, ranker: RankerInUse, inbox: Inbox
    ) -> None:
        self.bot = bot
        self.dispatcher = dispatcher
        self.store = store
        self.clock = clock
        self.ranker = ranker
        self.inbox = inbox


@asynccontextmanager
async def open_bot(
    bot: Bot,
    database: Path,
    clock: Clock,
    *,
    staff_ids: Iterable[int] = (),
    packaged: Sequence[ImportRow] = (),
    limits: InboxLimits | None = None,
) -> AsyncIterator[Zhanyou]:
    """Open the store (with the workstations that come with the package), build the ranker, wire the dispatcher.

    Nothing is fetched before `inbox.run()`. Raises what `Store.open` raises.
    """
    store = await Store.open(database, clock)
    try:
        await load_packaged(store, clock, packaged)
        ranker = RankerInUse(store)
        await ranker.refresh()
        bot.session.middleware(Patience())
        dispatcher = build_dispatcher(store, clock, ranker, SqliteStorage(store, clock))
        await dispatcher.emit_startup(bot=bot)

        async def tell_staff(row: UpdateRow, error: str) -> None:
            log.error("update %d is set aside: %s", row.update_id, error)
            for staff_id in staff_ids:
                text = Texts("zh")("staff-set-aside", update=str(row.update_id), error=error)
                with suppress(TelegramAPIError):
                    await bot.send_message(staff_id, text)

        async def tell_over_rate(update: Update) -> None:
            sender = getattr(update.event, "from_user", None)  # some kinds of update have no sender
            if sender is not None:
                await bot.send_message(sender.id, Texts(language_of(sender.language_code))("too-fast"))

        inbox = Inbox(
            bot, dispatcher, store, clock, on_over_rate=tell_over_rate, on_set_aside=tell_staff, limits=limits
        )
        yield Zhanyou(bot, dispatcher, store, clock, ranker, inbox)
        await dispatcher.emit_shutdown(bot=bot)
    finally:
        await store.close()


async def load_packaged(store: Store, clock: Clock, rows: Sequence[ImportRow]) -> None:
    """Take the workstations that come with the package into the store; what others have entered stays as it is."""
    if not rows:
        return
    plan = await store.read(plan_import, rows)
    if plan.new or plan.changed:
        await store.write(apply_import, plan, clock.now())


async def run(zhanyou: Zhanyou, settings: Settings | None = None) -> None:
    """Introduce the bot and handle updates until SIGTERM or SIGINT. Raises TokenRefusedError."""
    loop = asyncio.get_running_loop()
    for signal_number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signal_number, zhanyou.inbox.stop)
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
    folder = settings.database.absolute().parent / "backups"
    folder.mkdir(parents=True, exist_ok=True)
    while True:
        await zhanyou.clock.sleep(settings.backup_every_s)
        try:
            copy = await zhanyou.store.backup(folder, keep=settings.backups_kept)
        except (OSError, RuntimeError) as error:
            log.error("the backup failed: %s", error)
        else:
            log.info("backed up to %s", copy.name)
