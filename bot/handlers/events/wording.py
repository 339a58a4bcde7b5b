"""What is said of an event in every message about it: its name, its times, its place, its seats."""

from __future__ import annotations

from datetime import datetime

from aiogram.utils.formatting import DateTime
from babel.dates import format_datetime

from bot.clock import BEIJING
from bot.handlers.widgets.names import escaped
from bot.store.events.events import Details, Event, Way
from bot.store.events.signups import Seats
from bot.texts import Html, Texts


def title(event: Details, texts: Texts) -> str:
    """The name in the reader's language, or in the one that there is."""
    return texts.pick(event.title_en, event.title_zh)


def beijing(at: datetime, texts: Texts) -> str:
    """A moment in Beijing in words: weekday, day and time, and that it is Beijing's."""
    return texts.plain("event-in-beijing", moment=_moment(at, texts))


def _moment(at: datetime, texts: Texts) -> str:
    return format_datetime(at.astimezone(BEIJING), texts.plain("event-moment"), locale=texts.language)


def moment(at: datetime, texts: Texts) -> Html:
    """A moment that each reader's client shows in their own time zone; one that cannot shows the time in Beijing."""
    return Html(DateTime(beijing(at, texts), unix_time=at, date_time_format="wDt").as_html())


def when(event: Details, texts: Texts) -> Html:
    """From when to when, as `moment` does it. The end is a time alone unless it falls on another day in Beijing."""
    same_day = event.starts_at.astimezone(BEIJING).date() == event.ends_at.astimezone(BEIJING).date()
    end = f"{event.ends_at.astimezone(BEIJING):%H:%M}" if same_day else _moment(event.ends_at, texts)
    start = DateTime(_moment(event.starts_at, texts), unix_time=event.starts_at, date_time_format="wDt")
    until = DateTime(
        texts.plain("event-in-beijing", moment=end),
        unix_time=event.ends_at,
        # A night here may be an afternoon where the reader is, but the day says more than it costs.
        date_time_format="t" if same_day else "wDt",
    )
    return Html(f"{start.as_html()} – {until.as_html()}")


def when_plain(event: Details, texts: Texts) -> str:
    """The same in letters alone, in Beijing, for what no client turns into the reader's time."""
    start, end = (at.astimezone(BEIJING) for at in (event.starts_at, event.ends_at))
    until = f"{end:%H:%M}" if start.date() == end.date() else _moment(end, texts)
    return f"{_moment(start, texts)} – {texts.plain('event-in-beijing', moment=until)}"


def place(event: Details, texts: Texts) -> str:
    """Where it is, in the reader's language; "" where nothing is said."""
    return texts.pick(event.place_en, event.place_zh)


def way_of(event: Details, way: Way, texts: Texts) -> str:
    """The way of attending, to be put behind "you have a seat"; "" where there is but one."""
    return "" if event.ways == (way,) else texts.plain(f"way-of-{way}")


def seats_left(seats: Seats, texts: Texts) -> str:
    """How many seats of one way of attending are free, or how many people are in line for them."""
    if seats.left and not seats.waiting:
        return texts.plain("event-free", free=seats.left, seats=seats.total)
    if seats.left:  # at night, for instance, when nothing is offered
        return texts.plain("event-free-in-line", free=seats.left, waiting=seats.waiting)
    return texts.plain("event-full", seats=seats.total, waiting=seats.waiting)


def seats_lines(event: Details, seats: dict[Way, Seats], texts: Texts) -> list[str]:
    """A line for each way of attending that has seats; the way is named where there are two."""
    return _by_way({way: seats_left(seats[way], texts) for way in event.ways}, texts)


def all_seats_lines(event: Details, texts: Texts) -> list[str]:
    """The same of how many seats there are."""
    return _by_way({way: texts.plain("event-seats-all", seats=event.seats(way)) for way in event.ways}, texts)


def _by_way(lines: dict[Way, str], texts: Texts) -> list[str]:
    if len(lines) == 1:
        return list(lines.values())
    return [
        texts.plain("event-way-line", way=texts.plain(f"way-{way}"), seats=line)
        for way, line in lines.items()
    ]


def heading(event: Event, texts: Texts) -> list[str]:
    """The name, and whether it is a demo entry, cancelled or over."""
    lines: list[str] = [Html(f"<b>{escaped(title(event, texts))}</b>")]
    if event.demo:
        lines.append(texts("event-demo"))
    if event.state == "cancelled":
        lines.append(texts("event-cancelled-note"))
    elif event.state == "over":
        lines.append(texts("event-over-note"))
    return lines


def about(event: Event, texts: Texts, way: Way | None = None) -> list[str]:
    """When, where and who invites: what can be told to anybody. The link of an online room is not among it.

    With `way` for somebody who attends so, also where there are no more seats of this way.
    """
    lines: list[str] = [texts("event-when", when=when(event, texts))]
    ways = (way,) if way else event.ways
    if "on_site" in ways and place(event, texts):
        lines.append(texts("event-place", place=place(event, texts)))
    if "online" in ways:
        lines.append(texts("event-online"))
    host = texts.pick(event.host_en, event.host_zh) or texts.plain("event-host-staff")
    lines.append(texts("event-host", name=host))
    return lines
