"""Events to share in any chat, for inline mode."""

from __future__ import annotations

from bot.clock import Clock
from bot.handlers.events import wording
from bot.handlers.events.announcement import announcement
from bot.handlers.events.card import Card, look
from bot.handlers.topics.inline import EACH_AT_MOST, LINE, TITLE
from bot.handlers.topics.inline import Card as Shared
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.events import events
from bot.store.events.events import Event
from bot.texts import Texts, shorten


async def offer_events(store: Store, clock: Clock, words: str, texts: Texts) -> list[Shared]:
    """What is coming and has all of these words in either language, the soonest first."""
    now = clock.now()

    def read(db: Connection) -> list[Card]:
        fitting = [event for event in events.coming(db, now) if event.is_open(now) and _has(event, words)]
        return [card for event in fitting[:EACH_AT_MOST] if (card := look(db, event.id, None, now))]

    return [
        Shared(
            f"event_{card.event.id}",
            shorten(wording.title(card.event, texts), TITLE),
            shorten(
                " · ".join(
                    part
                    for part in (
                        texts.plain("match-demo") if card.event.demo else "",
                        wording.beijing(card.event.starts_at, texts),
                        wording.place(card.event, texts),
                    )
                    if part
                ),
                LINE,
            ),
            announcement(card, texts),
        )
        for card in await store.read(read)
    ]


def _has(event: Event, words: str) -> bool:
    said = " ".join(
        (event.title_en, event.title_zh, event.text_en, event.text_zh, event.place_en, event.place_zh)
    ).casefold()
    return all(word in said for word in words.casefold().split())
