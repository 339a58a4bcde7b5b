"""Who reads what the bot makes, and all that it takes to make it: one thing, since every text with buttons needs it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aiogram.methods import TelegramMethod
from aiogram.types import TelegramObject
from aiogram_dialog import DialogManager

from bot.clock import Clock
from bot.delivery import worker
from bot.ranking.ranker import RankerInUse
from bot.store.core.store import Store
from bot.store.outbox.deliveries import Delivery
from bot.texts import Texts


@dataclass(frozen=True, slots=True)
class Reader:
    """A person by their Telegram id, in their language."""

    person: int
    texts: Texts
    store: Store
    clock: Clock
    ranker: RankerInUse


Composer = Callable[[Reader, Delivery], Awaitable[TelegramMethod[Any] | None]]
"""Makes the message of a delivery for its reader, from the present state; None: it is no longer true."""


def for_readers(
    composers: Mapping[str, Composer], ranker: RankerInUse, clock: Clock
) -> dict[str, worker.Composer]:
    """The same as the worker calls them, by type of delivery."""

    def of(composer: Composer) -> worker.Composer:
        return lambda store, delivery, texts: composer(
            Reader(delivery.recipient, texts, store, clock, ranker), delivery
        )

    return {type: of(composer) for type, composer in composers.items()}


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
