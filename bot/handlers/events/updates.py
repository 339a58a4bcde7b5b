"""Announcements of an event after it has changed: edited where they stand, in groups and in people's chats."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from aiogram.methods import EditMessageText

from bot.clock import Clock
from bot.delivery.worker import Composer
from bot.handlers.events import announcement as event_announcement
from bot.handlers.events import view as event_view
from bot.handlers.events.card import Card, look
from bot.handlers.events.view import View
from bot.store.campaigns import campaigns
from bot.store.core.store import Store
from bot.store.outbox.deliveries import Delivery
from bot.texts import Texts


def composers(clock: Clock) -> dict[str, Composer]:
    """How an update of an announcement becomes an edit; what is over or called off has no buttons any more."""

    async def update(store: Store, delivery: Delivery, texts: Texts) -> EditMessageText | None:
        chat, now = delivery.recipient, clock.now()
        card = await store.read(look, int(delivery.refs["event"]), chat if chat > 0 else None, now)
        if card is None:
            return None
        event_id = str(delivery.refs["event"])
        whys = await store.read(campaigns.whys_of, "event", event_id, chat) if chat > 0 else ()
        text, buttons = _view(card, chat, whys, now, texts)
        message_id = int(delivery.refs["message"])
        return EditMessageText(chat_id=chat, message_id=message_id, text=text, reply_markup=buttons)

    return {"event-update": update}


def _view(card: Card, chat: int, whys: Sequence[str], now: datetime, texts: Texts) -> View:
    if card.mine is not None:
        return event_view.standing(card.event, card.mine, now, texts)
    text, buttons = (
        event_announcement.for_group(card)
        if chat < 0
        else (event_announcement.copy_text(card, whys, texts), None)
    )
    if not card.event.is_open(now):
        return text, None
    return text, buttons or event_announcement.buttons(card, texts)
