"""What answers about an event mean: text as somebody typed it, or a place that they shared, becomes fields of `Details`.

All times are those of Beijing. What is no answer raises NoAnswerError, which names the text that says so.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from aiogram.types import Message

from bot import typed_dates, typed_events
from bot.clock import BEIJING
from bot.store.core import sizes
from bot.store.events.events import TIMES, Details, Way
from bot.texts import language_written, shorten

_SIZES = sizes.CHARACTERS["events"]
LIMITS = {
    "title": 100,
    "text": _SIZES["text_en"],
    "place": 200,
    "host": 100,
    "link": _SIZES["link"],
    "questions": 330,
}
YEARS = range(2020, 2100)  # of a written day; other years are slips, and some of them no datetime can hold
SEATS_AT_MOST = 1000
QUESTIONS_AT_MOST, QUESTION = 3, 100  # characters of each
SEATS = ((0, 8, 12, 16, 20, 30, 40, 60), 0, SEATS_AT_MOST)
NUMBERS: dict[str, tuple[tuple[int, ...], int, int]] = {
    "minutes": ((45, 60, 75, 90, 120, 150, 180, 240), 5, 24 * 60),
    "seats_on_site": SEATS,
    "seats_online": SEATS,
    "cancel_until": ((0, 2, 6, 12, 24, 48, 72), 0, 14 * 24),
}
"""What is offered for each number, the least and the most."""
Values = dict[str, Any]


class NoAnswerError(Exception):
    """What was said is no answer; the text that says so, and its values."""

    def __init__(self, key: str, **values: int) -> None:
        super().__init__(key)
        self.key, self.values = key, values


def limit(field: str) -> int | None:
    """How many characters a text may have: the whole card, and an announcement, must fit into one message."""
    return LIMITS.get(field.partition("_")[0])


def text(field: str, said: str) -> str:
    """A text, a link among them; a minus sign alone is an empty one."""
    kept, most = "" if said == "-" else said, limit(field) or 0
    if len(kept) > most:
        raise NoAnswerError("staff-event-too-long", count=len(kept), limit=most)
    if field == "link" and kept and not re.match(r"https://[^\s]+$", kept):
        raise NoAnswerError("staff-event-no-link")
    return kept


def questions(said: str) -> tuple[str, ...]:
    """A question a line, three at most; a minus sign alone is none."""
    lines = [" ".join(line.split()) for line in text("questions", said).splitlines()]
    asked = tuple(dict.fromkeys(line for line in lines if line))
    if len(asked) > QUESTIONS_AT_MOST or any(len(one) > QUESTION for one in asked):
        raise NoAnswerError("staff-event-no-questions", most=QUESTIONS_AT_MOST, limit=QUESTION)
    return asked


def in_its_language(field: str, said: str) -> Values:
    """A text for the field of the language that it is written in; what the other one said is no more."""
    written, kept = language_written(said), text(field, said)
    return {f"{field}_{language}": kept if language == written else "" for language in ("zh", "en")}


def number(field: str, said: str, details: Details) -> Values:
    """A whole number within what the field may be."""
    _, least, most = NUMBERS[field]
    if not re.fullmatch(r"\d{1,5}", said, re.ASCII) or not least <= int(said) <= most:
        raise NoAnswerError("staff-event-no-number", least=least, most=most)
    if field == "minutes":
        return {"ends_at": details.starts_at + timedelta(minutes=int(said))}
    if field == "cancel_until":
        return {"cancel_until": details.starts_at - timedelta(hours=int(said))}
    return {field: int(said)}


def seats(said: str, asked: Way) -> dict[Way, int]:
    """Seats by way of attending, those of a number alone for the way that is asked about."""
    found = typed_events.seats(said, asked)
    if not found or any(count > SEATS_AT_MOST for count in found.values()):
        raise NoAnswerError("staff-event-no-seats", limit=SEATS_AT_MOST)
    return found


def moment(said: str, today: date) -> typed_dates.Typed:
    """A day, a time, or both, at least one of them."""
    typed = typed_dates.read(said, today)
    if (typed.day is None and typed.start is None) or (typed.day and typed.day.year not in YEARS):
        raise NoAnswerError("staff-event-no-day")
    return typed


def day(said: str, details: Details, today: date) -> Values:
    """A day, which can also be today, with its hours where they are said too."""
    return moved(details, moment(said, today))


def clock(said: str, details: Details, today: date) -> Values:
    """A time, with its day where that is said too. "9.05" is a time here, not a day."""
    if form := re.fullmatch(r"([01]?\d|2[0-3])[:：.]?([0-5]\d)", said, re.ASCII):
        return moved(details, typed_dates.Typed(start=time(int(form[1]), int(form[2]))))
    try:
        return moved(details, moment(said, today))
    except NoAnswerError:
        raise NoAnswerError("staff-event-no-time") from None


def moved(details: Details, to: typed_dates.Typed) -> Values:
    """A new start takes the end, unless that is said too, and the last moment to cancel with it."""
    now = details.starts_at.astimezone(BEIJING)
    on, at = to.day or now.date(), to.start or now.time()
    by = datetime.combine(on, at, BEIJING).astimezone(UTC) - details.starts_at
    values = {name: getattr(details, name) + by for name in TIMES}
    if to.end:
        values["ends_at"] = datetime.combine(on, to.end, BEIJING).astimezone(UTC)
    return values


def where(said: str) -> Values:
    """A place in the reader's words, the https link of an online room, or both."""
    named, link = typed_events.place(said)
    if not (named or link):  # that it is online, and not where
        raise NoAnswerError("staff-event-no-link")
    values = in_its_language("place", named) if named else {}
    return {**values, "link": text("link", link)} if link else values


def pin(message: Message) -> Values:
    """A location, or a venue with its name; nothing of another message."""
    shared = message.venue.location if message.venue else message.location
    if shared is None:
        return {}
    values: Values = {"latitude": shared.latitude, "longitude": shared.longitude}
    if message.venue:
        name = shorten(f"{message.venue.title}, {message.venue.address}".strip(", "), LIMITS["place"])
        values |= in_its_language("place", name)
    return values
