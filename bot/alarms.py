"""What goes wrong, told to staff: a kind of fault once, and again after a day with how often it happened meanwhile."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError

from bot.clock import Clock
from bot.errors import report
from bot.store.core.store import Store
from bot.store.people import roles
from bot.texts import Texts

_log = logging.getLogger(__name__)
QUIET = timedelta(days=1)
KINDS = 100  # remembered one by one; whatever comes beyond them counts as one more kind


class Tell(Protocol):
    """Tells staff of a fault; raises nothing. See `Alarms.tell`."""

    def __call__(self, key: str, kind: str, /, **values: str) -> Awaitable[None]: ...


@dataclass(slots=True)
class _Told:
    at: datetime
    again: int = 0


class Alarms:
    """One for a running bot. What it has told is not stored: after a start a fault that lasts is told once more."""

    def __init__(self, bot: Bot, store: Store, clock: Clock) -> None:
        self._bot = bot
        self._store = store
        self._clock = clock
        self._told: dict[tuple[str, str], _Told] = {}

    async def tell(self, key: str, kind: str, /, **values: str) -> None:
        """Tell staff the text `key`, unless they have heard of this `kind` of it within a day. Raises nothing."""
        _log.error("%s: %s", key, values)
        try:
            await self._tell(key, kind, values)
        except Exception as error:  # a courtesy, which stops nobody's work
            report(_log, "telling staff", error)

    async def _tell(self, key: str, kind: str, values: Mapping[str, str]) -> None:
        now = self._clock.now()
        known = (key, kind) if (key, kind) in self._told or len(self._told) < KINDS else ("", "")
        earlier = self._told.get(known)
        if earlier is not None and now - earlier.at < QUIET:
            earlier.again += 1
            return
        self._told[known] = _Told(now)
        for staff_id, language in await self._store.read(roles.staff_to_tell, now):
            texts = Texts(language)
            lines = [texts(key, **values)]
            if earlier is not None and earlier.again:
                lines.append(texts("staff-fault-again", count=earlier.again))
            with suppress(TelegramAPIError):
                await self._bot.send_message(staff_id, "\n".join(lines))
