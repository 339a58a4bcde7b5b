"""Middleware: who sent the update, and the texts in their language."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any
from zoneinfo import ZoneInfo

from aiogram import BaseMiddleware
from aiogram.types import TelegramObject

from bot.store.core.store import Store
from bot.store.people import users
from bot.texts import Texts, language_of


class PersonMiddleware(BaseMiddleware):
    """Gives handlers `person` (None for who never agreed) and `texts`. An explicit choice of language wins."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        """aiogram's form."""
        sender = data.get("event_from_user")
        person = None if sender is None else await self._store.read(users.user, sender.id)
        data["person"] = person
        language = language_of(sender.language_code if sender else None)
        if person is not None:
            data["texts"] = Texts(person.language or language, ZoneInfo(person.zone))
        else:
            data["texts"] = Texts(language)
        return await handler(event, data)
