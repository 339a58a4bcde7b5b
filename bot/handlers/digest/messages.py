"""The digest as it is sent: composed at the moment of sending, without a sound."""

from __future__ import annotations

from aiogram.methods import SendMessage

from bot.handlers.digest.view import DigestView, note, view
from bot.handlers.widgets.calendar import weekday
from bot.handlers.widgets.names import clock_name
from bot.handlers.widgets.reader import Composer, Reader
from bot.store.digest import digests, planning
from bot.store.digest import facts as digest_facts
from bot.store.digest.rhythm import Rhythm
from bot.store.outbox.deliveries import Delivery
from bot.texts import Texts


def composers() -> dict[str, Composer]:
    """How a delivery of type "digest" becomes a message."""
    return {"digest": _compose}


async def _compose(reader: Reader, delivery: Delivery) -> SendMessage | None:
    shown = await _view(reader, int(delivery.refs["digest"]))
    if shown is None:
        return None
    text, buttons = shown.text, shown.buttons
    return SendMessage(chat_id=reader.person, text=text, reply_markup=buttons, disable_notification=True)


async def _view(reader: Reader, number: int) -> DigestView | None:
    """None where nothing in it is true any more."""
    store, texts = reader.store, reader.texts
    digest = await store.read(digests.digest, number)
    if digest is None:
        return None
    person, kind = digest
    if kind == "note":
        return note(number, texts)
    items = await store.read(digests.items, number)
    how = await store.read(planning.settings, person)
    (facts,) = await store.read(digest_facts.facts, {person: how}, reader.clock.now())
    footer = texts("digest-footer")
    if await store.read(digests.is_first, number):
        zone = clock_name(how.rhythm.zone, texts)
        footer = texts("digest-footer-first", when=when(how.rhythm, texts), zone=zone)
    shown = await view(reader, facts, items, footer=footer)
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
