"""Who reads what the bot makes, and all that it takes to make it: one thing, since every text with buttons needs it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from aiogram.types import TelegramObject
from aiogram_dialog import DialogManager

from bot.clock import Clock
from bot.ranking.ranker import RankerInUse
from bot.store.core.store import Store
from bot.texts import Texts


@dataclass(frozen=True, slots=True)
class Reader:
    """A person by their Telegram id, in their language."""

    person: int
    texts: Texts
    store: Store
    clock: Clock
    ranker: RankerInUse


def reader_of(manager: DialogManager) -> Reader:
    """The person in front of the screen."""
    return _from(manager.middleware_data)


async def reading(
    handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
    event: TelegramObject,
    data: dict[str, Any],
) -> Any:
    """A middleware that gives the handlers of a router who has tapped, as `reader`."""
    return await handler(event, {**data, "reader": _from(data)})


def _from(data: dict[str, Any]) -> Reader:
    person, texts = data["event_from_user"].id, data["texts"]
    return Reader(person, texts, data["store"], data["clock"], data["ranker"])
