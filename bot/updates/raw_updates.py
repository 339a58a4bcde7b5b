"""What an update's JSON says by itself: whose it is, when it was sent; and what of it no file can hold."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import numpy as np
from aiogram.dispatcher.middlewares.user_context import UserContextMiddleware
from aiogram.types import Update
from aiogram.types.update import UpdateTypeLookupError

from bot.updates.polling import RawUpdate


def sender(update: Update) -> tuple[int | None, int | None]:
    """Ids of chat and sender."""
    context = UserContextMiddleware.resolve_event_context(update)
    return context.chat_id, context.user_id


def whose(raw: RawUpdate) -> tuple[int | None, int | None]:
    """Ids of chat and sender as an update's JSON has them, where aiogram cannot read it."""
    event = next((value for value in raw.values() if isinstance(value, dict)), {})
    holders = [event, event.get("message")]
    chats = [holder.get("chat") for holder in holders if isinstance(holder, dict)]
    return next(filter(None, map(_id, chats)), None), _id(event.get("from"))


def _id(value: Any) -> int | None:
    number = value.get("id") if isinstance(value, dict) else None
    return number if isinstance(number, int) else None


def whole(value: Any) -> Any:
    """JSON with every half of a character, which no file can hold, replaced by the sign for one that is unknown."""
    if isinstance(value, dict):
        return {key: whole(part) for key, part in value.items()}
    if isinstance(value, list):
        return [whole(part) for part in value]
    if isinstance(value, str) and not value.isascii():
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return value


def between(dates: Sequence[datetime | None], since: datetime, until: datetime) -> list[datetime]:
    """Each its date, and what has none evenly between the dates around it. Dates are UTC."""
    known = [(at, date.timestamp()) for at, date in enumerate(dates) if date is not None]
    first = min(since.timestamp(), known[0][1]) if known else since.timestamp()
    places, times = zip((-1, first), *known, (len(dates), until.timestamp()), strict=True)
    return [datetime.fromtimestamp(time, UTC) for time in np.interp(range(len(dates)), places, times)]


def sent_at(update: Update) -> datetime | None:
    """When a person did this, by Telegram's clock; None for taps and other events that bear no date."""
    try:
        event = update.event
    except UpdateTypeLookupError:
        return None
    moment = getattr(event, "edit_date", None) or getattr(event, "date", None)
    if isinstance(moment, int):
        return datetime.fromtimestamp(moment, UTC)
    return moment if isinstance(moment, datetime) else None
