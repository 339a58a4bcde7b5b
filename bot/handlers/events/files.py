"""What the bot sends of an event besides words: the check-in code, the calendar file, the place on a map."""

from __future__ import annotations

import io
from collections.abc import Awaitable, Callable

import segno
from aiogram import Bot
from aiogram.types import BufferedInputFile
from aiogram.utils.deep_linking import create_start_link

from bot.handlers.events import wording
from bot.handlers.events.ics import calendar_file
from bot.handlers.widgets.reader import Reader
from bot.handlers.widgets.replies import Place
from bot.store.events import check_in
from bot.store.events.events import Event
from bot.store.events.signups import Signup

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
    file = calendar_file(event, mine.way, await card_link(bot, event), texts)
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
