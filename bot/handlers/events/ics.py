"""An event as a calendar takes it: one iCalendar file (RFC 5545, with the methods of RFC 5546)."""

from __future__ import annotations

from datetime import UTC

from aiogram.types import BufferedInputFile
from icalendar import Calendar, vUri
from icalendar import Event as Entry

from bot.handlers.events import wording
from bot.store.events.events import Event, Way
from bot.texts import Texts

_PRODUCT = "-//Zhanyou//Events//EN"


def calendar(event: Event, way: Way | None, address: str, texts: Texts) -> bytes:
    """The file for somebody who attends in this `way`; `address` is the link to the event's card.

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
    file.add("prodid", _PRODUCT)
    file.add("version", "2.0")
    file.add("method", "CANCEL" if event.state == "cancelled" else "PUBLISH")
    file.add_component(entry)
    written: bytes = file.to_ical()
    return written


def calendar_file(event: Event, way: Way | None, address: str, texts: Texts) -> BufferedInputFile:
    """The same, to be sent."""
    return BufferedInputFile(calendar(event, way, address, texts), filename=f"event-{event.id}.ics")
