"""getUpdates without end: what is fetched is handed over before it is confirmed, and no error ends it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Sequence
from typing import Any, Protocol

from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import TelegramMethod

from bot.backoff import backoff
from bot.store.core.writer import StoreClosedError

RawUpdate = dict[str, Any]
BATCH = 100  # the most that Telegram gives at once
LONGEST_PAUSE_S = 30.0
_log = logging.getLogger(__name__)


class GetRawUpdates(TelegramMethod[list[RawUpdate]]):
    """getUpdates (https://core.telegram.org/bots/api#getupdates) with the updates as Telegram wrote them: they are
    stored as such, and one that aiogram cannot read does not hold up the whole batch for ever."""

    __returning__ = list[RawUpdate]
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


class Accept(Protocol):
    """Takes a batch in and returns once it is safe. `backlog` tells that it may have waited at Telegram."""

    def __call__(self, batch: Sequence[RawUpdate], /, *, backlog: bool) -> Awaitable[None]: ...


class Polling:
    """The one poll of a bot. `run` until cancelled, then `confirm`."""

    def __init__(
        self,
        bot: Bot,
        accept: Accept,
        allowed_updates: list[str],
        *,
        timeout_s: int = 30,
        first_pause_s: float = 1.0,
    ) -> None:
        """`timeout_s` is how long Telegram holds an empty poll; `first_pause_s`, the pause after an error."""
        self._bot = bot
        self._accept = accept
        self._allowed_updates = allowed_updates
        self._timeout_s = timeout_s
        self._first_pause_s = first_pause_s
        self._failures = 0
        self._offset: int | None = None
        self._behind = True

    async def run(self) -> None:
        """Fetch and hand over until cancelled. Raises only StoreClosedError: without a store nothing can be kept."""
        while True:
            try:
                await self._once()
            except StoreClosedError:
                raise
            except Exception as error:  # a poll that ends would silence the bot until somebody looks
                self._behind = True
                pause = backoff(self._failures, self._first_pause_s, LONGEST_PAUSE_S)
                self._failures += 1
                if isinstance(error, TelegramRetryAfter):
                    pause = max(pause, error.retry_after)
                _log.warning("getUpdates failed, next in %.1f s: %s", pause, _in_one_line(error))
                await asyncio.sleep(pause)
            else:
                self._failures = 0

    async def confirm(self) -> None:
        """Tell Telegram what was handed over, so that it is not sent again to the next process."""
        if self._offset is None:
            return
        try:
            await self._bot(GetRawUpdates(offset=self._offset, limit=1, timeout=0), request_timeout=3)
        except Exception as error:  # not needed for safety: what comes again is known by its id
            _log.warning("the last getUpdates failed: %s", _in_one_line(error))

    async def _once(self) -> None:
        # Longer than Telegram's own wait, so that only a lost connection runs into it.
        longest_s = int(self._bot.session.timeout) + self._timeout_s
        updates = await self._bot(
            GetRawUpdates(
                offset=self._offset,
                limit=BATCH,
                timeout=self._timeout_s,
                allowed_updates=self._allowed_updates,
            ),
            request_timeout=longest_s,
        )
        if updates:
            await self._accept(updates, backlog=self._behind)
            self._offset = max(update["update_id"] for update in updates) + 1
        self._behind = self._behind and len(updates) == BATCH


def asked_for(dispatcher: Dispatcher) -> list[str]:
    """The kinds of updates that Telegram is asked for: those with a handler, but for what aiogram-dialog has handlers
    for of its own accord."""
    return dispatcher.resolve_used_update_types(skip_events={"aiogd_update", "business_message"})


def _in_one_line(error: Exception) -> str:
    # A gateway's error is a whole HTML page.
    return f"{type(error).__name__}: {' '.join(str(error).split())[:200]}"
