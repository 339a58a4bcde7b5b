"""What the bot sends of an event besides words: the check-in code, the calendar file, the place on a map."""

from __future__ import annotations

import io
from collections.abc import Awaitable, Callable
from datetime import UTC

import segno
from aiogram import Bot
from aiogram.types import BufferedInputFile
from aiogram.utils.deep_linking import create_start_link
from icalendar import Calendar, vUri
from icalendar import Event as Entry

from bot.handlers.events import wording
from bot.handlers.widgets.reader import Reader
from bot.handlers.widgets.replies import Place
from bot.store.events import check_in
from bot.store.events.events import Event, Way
from bot.store.events.signups import Signup
from bot.texts import Texts

_MODULE = 12  # pixels: large enough to be printed on a sheet of A4, and still a few hundred bytes
_QUIET = 4  # modules around it, which scanners need (ISO/IEC 18004)


async def card_link(bot: Bot, event: Event) -> str:
    """The link that opens the card of an event for anybody: of the poster, of announcements, of calendar entries."""
    return await create_start_link(bot, f"event_{event.id}")


def qr_code(link: str, name: str) -> BufferedInputFile:
    """A PNG of `link` as a QR code that a phone's camera reads, also from a wrinkled print (a quarter may be lost)."""
    picture = io.BytesIO()
    segno.make_qr(link, error="q").save(picture, kind="png", scale=_MODULE, border=_QUIET)
    return BufferedInputFile(picture.getvalue(), filename=name)


def calendar(event: Event, way: Way | None, address: str, texts: Texts) -> bytes:
    """One iCalendar file (RFC 5545, RFC 5546) for who attends in this `way`; `address` is the link to the event's card.

    The UID stays that of the event and SEQUENCE is its version, so that a later file changes the entry instead of
    adding one; of a cancelled event the file takes the entry out. All times are UTC, which every calendar shows
    in its reader's time zone. The link of an online room stands in it for those who attend online.
    """
    entry = Entry()
    entry.add("uid", event.uid)
    entry.add("sequence", event.version)
    entry.add("dtstamp", event.changed_at)
    entry.add("dtstart", event.starts_at.astimezone(UTC))
    entry.add("dtend", event.ends_at.astimezone(UTC))
    entry.add("summary", wording.title(event, texts))
    words = texts.pick(event.text_en, event.text_zh)
    entry.add("description", f"{words}\n\n{address}".strip())
    entry.add("url", vUri(address))
    if way == "online":
        entry.add("location", event.link or texts.plain("way-online"))
    elif place := wording.place(event, texts):
        entry.add("location", place)
    if way != "online" and event.latitude is not None and event.longitude is not None:
        entry.add("geo", (event.latitude, event.longitude))
    entry.add("status", "CANCELLED" if event.state == "cancelled" else "CONFIRMED")
    file = Calendar()
    file.add("prodid", "-//Zhanyou//Events//EN")
    file.add("version", "2.0")
    file.add("method", "CANCEL" if event.state == "cancelled" else "PUBLISH")
    file.add_component(entry)
    written: bytes = file.to_ical()
    return written


Send = Callable[[Place, Bot, Event, Signup | None, Reader], Awaitable[None]]
"""Sends something below a message about an event, to whom the sign-up is of (None: they have none)."""


async def send_code(message: Place, bot: Bot, event: Event, mine: Signup | None, reader: Reader) -> None:
    """The attendee's own QR code, for the door; a line instead where a card of yesterday promises one."""
    texts = reader.texts
    if mine is None or mine.state != "seated" or event.state != "published":
        await message.answer(texts("event-code-none"))
        return
    token = await reader.store.write(check_in.token, mine)
    link = await create_start_link(bot, f"in_{token}")
    caption = texts("event-code-caption", title=wording.title(event, texts), when=wording.when(event, texts))
    await message.answer_photo(qr_code(link, "check-in.png"), caption=caption, protect_content=True)


async def send_calendar(message: Place, bot: Bot, event: Event, mine: Signup | None, reader: Reader) -> None:
    """The calendar file: of a seat, or of a cancelled event to take it out again; a line for whoever has no seat (yet)."""
    texts = reader.texts
    if mine is None or mine.state != "seated":
        waits = mine is not None and mine.is_open
        await message.answer(texts("event-calendar-waiting" if waits else "event-calendar-none"))
        return
    written = calendar(event, mine.way, await card_link(bot, event), texts)
    file = BufferedInputFile(written, filename=f"event-{event.id}.ics")
    key = "event-calendar-cancel-caption" if event.state == "cancelled" else "event-calendar-caption"
    await message.answer_document(file, caption=texts(key))


async def send_map(message: Place, _: Bot, event: Event, __: Signup | None, reader: Reader) -> None:
    """The pin of the place, with its name."""
    if event.latitude is None or event.longitude is None:
        return
    title, name = wording.title(event, reader.texts), wording.place(event, reader.texts)
    if name:
        await message.answer_venue(event.latitude, event.longitude, title=title, address=name)
    else:
        await message.answer_location(event.latitude, event.longitude)
