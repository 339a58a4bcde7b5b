"""The digest as it is sent: composed at the moment of sending, without a sound."""

from __future__ import annotations

from collections.abc import Mapping

from aiogram.methods import SendMessage

from bot.clock import Clock
from bot.delivery.worker import Composer
from bot.handlers.digest.view import View, note, view
from bot.handlers.widgets.calendar import weekday
from bot.handlers.widgets.names import clock_name
from bot.ranking.ranker import RankerInUse
from bot.store.core.store import Store
from bot.store.digest import digests, planning
from bot.store.digest import facts as digest_facts
from bot.store.digest.rhythm import Rhythm
from bot.store.outbox.deliveries import Delivery
from bot.texts import Texts


def composers(ranker: RankerInUse, clock: Clock) -> Mapping[str, Composer]:
    """How a delivery of type "digest" becomes a message; None where nothing in it is true any more."""

    async def compose(store: Store, delivery: Delivery, texts: Texts) -> SendMessage | None:
        shown = await _view(store, ranker, clock, int(delivery.refs["digest"]), texts)
        if shown is None:
            return None
        return SendMessage(
            chat_id=delivery.recipient,
            text=shown.text,
            reply_markup=shown.buttons,
            disable_notification=True,
        )

    return {"digest": compose}


async def _view(store: Store, ranker: RankerInUse, clock: Clock, number: int, texts: Texts) -> View | None:
    digest = await store.read(digests.digest, number)
    if digest is None:
        return None
    person, kind = digest
    if kind == "note":
        return note(number, texts)
    items = await store.read(digests.items, number)
    how = await store.read(planning.settings, person)
    (facts,) = await store.read(digest_facts.facts, {person: how}, clock.now())
    footer = texts("digest-footer")
    if await store.read(digests.is_first, number):
        zone = clock_name(how.rhythm.zone, texts)
        footer = texts("digest-footer-first", when=when(how.rhythm, texts), zone=zone)
    shown = await view(store, ranker, facts, items, clock.now(), texts, footer=footer)
    if shown and len(shown.items) < len(items):  # what is not in the message does not count as shown
        await store.write(digests.keep_only, number, shown.items)
    return shown


def when(rhythm: Rhythm, texts: Texts) -> str:
    """The rhythm in words, in the middle of a sentence."""
    return texts.plain(
        f"digest-when-{rhythm.frequency}",
        weekday=weekday(rhythm.weekday, texts),
        hour=f"{rhythm.hour}:00",
    )
