"""The buttons of notices about events, and what such a message says once one of them was tapped."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.handlers.events import wording
from bot.handlers.widgets.names import escaped
from bot.handlers.widgets.replies import View, keyboard
from bot.store.events.events import Event, Way
from bot.store.events.signups import Rating, Signup
from bot.store.events.waitlist import held_until
from bot.texts import Html, Texts

Act = Literal[
    "accept", "decline", "still", "cannot", "leave", "keep", "code", "calendar", "quiet",
    "on_site", "online", "wait_on_site", "wait_online", "good", "fair", "poor", "wish", "unwish", "answer",
]  # fmt: skip
SWITCHES: dict[str, tuple[Way, bool]] = {
    "on_site": ("on_site", False),
    "online": ("online", False),
    "wait_on_site": ("on_site", True),
    "wait_online": ("online", True),
}
"""The way that a switch is to, and whether it is to its line."""
RATINGS: dict[Act, Rating] = {"good": "good", "fair": "fair", "poor": "poor"}


class Tap(CallbackData, prefix="ev1"):
    """A button about somebody's own sign-up. It lives for ever, so each tap asks the store anew; "1" is the version
    of its form. `number` is that of an offer, or the sign-up of somebody whom one met."""

    signup: int
    act: Act
    number: int = 0


# The rows of buttons below each kind of message.
ROWS: dict[str, tuple[tuple[Act, ...], ...]] = {
    "offer": (("accept", "decline"),),
    "seat": (("code", "calendar"), ("cannot",)),
    "reminder": (("code", "cannot"), ("quiet",)),  # it can be the last one
    "changed": (("still", "cannot"), ("calendar",)),
    "leave": (("leave", "keep"),),  # the second look before a seat is given up
    "rating": (tuple(RATINGS),),
    "questions": (("answer",),),
}
_STYLES = {"accept": "success", "still": "success", "leave": "danger"}


def button(texts: Texts, mine: Signup, act: Act, *, number: int = 0, text: str = "") -> InlineKeyboardButton:
    """The button `act`, whose words are the text "button-event-<act>" where no others are given."""
    data = Tap(signup=mine.id, act=act, number=number).pack()
    words = text or texts.plain(f"button-event-{act}")
    return InlineKeyboardButton(text=words, callback_data=data, style=_STYLES.get(act))


def buttons(kind: str, mine: Signup, texts: Texts) -> InlineKeyboardMarkup | None:
    """What can be done about a sign-up, below a message of one of the kinds of `ROWS`."""
    number = mine.offer if kind == "offer" else 0
    return keyboard(*([button(texts, mine, act, number=number) for act in row] for row in ROWS[kind]))


def off_buttons(mine: Signup, texts: Texts) -> InlineKeyboardMarkup | None:
    """What is left to do once an event is called off, for who has it in their calendar."""
    if mine.state != "seated":
        return None
    return keyboard([button(texts, mine, "calendar", text=texts.plain("event-calendar-cancel"))])


def standing(event: Event, mine: Signup, now: datetime, texts: Texts) -> View:
    """How it stands with somebody's sign-up now, and the buttons that are left for it."""
    lead, below = texts("event-button-over"), None
    if event.state == "cancelled":
        lead, below = texts("event-cancelled-note"), off_buttons(mine, texts)
    elif mine.state in ("cancelled", "declined", "missed"):
        lead = texts(f"event-now-{'late' if mine.late else mine.state}")
    elif mine.state == "seated" and event.is_open(now):
        lead = texts("event-signed-in", way=wording.way_of(event, mine.way, texts))
        below = buttons("seat", mine, texts)
    elif mine.state == "offered" and event.is_open(now):
        lead, below = place_line(event, mine, texts), buttons("offer", mine, texts)
    elif mine.state == "waiting" and now < event.ends_at and event.state == "published":
        lead = Html(f"{place_line(event, mine, texts)}\n{texts(waiting_means(event, now))}")
    return brief(event, mine, lead, texts), below


def place_line(event: Event, mine: Signup, texts: Texts) -> Html:
    """Which seat one has or is held, or the place in line, with the way of attending where there are two."""
    way = wording.way_of(event, mine.way, texts)
    if mine.state == "offered" and mine.offer_until:
        return texts("event-mine-offered", until=wording.moment(mine.offer_until, texts), way=way)
    if mine.state == "waiting":
        return texts("event-mine-waiting", place=mine.place or 0, way=way)
    return texts("event-mine-seated", way=way)


def waiting_means(event: Event, now: datetime) -> str:
    """What somebody in line can count on: an offer, as long as there is time for one; then what is free, or at the door."""
    return "event-waiting-means" if held_until(now, event.starts_at) else "event-waiting-door"


def other_way(event: Event, mine: Signup, asked: Way, can_switch: bool, now: datetime, texts: Texts) -> View:
    """The answer to who asked for the other way of attending: what they have, and the other one if it is to be had."""
    other = texts(other_way_key(can_switch), way=texts.plain(f"way-{asked}"))
    said = brief(event, mine, Html(f"{place_line(event, mine, texts)}\n{other}"), texts)
    act = switch_to(event, mine, asked, can_switch)
    if act is None:
        return said, standing(event, mine, now, texts)[1]
    return said, keyboard([button(texts, mine, act)], [button(texts, mine, "keep")])


def switch_to(event: Event, mine: Signup, way: Way, is_free: bool) -> Act | None:
    """What leads to the other `way`: a seat, or for who waits the end of its line; None where nothing does."""
    if is_free:
        return way
    in_line: dict[Way, Act] = {"on_site": "wait_on_site", "online": "wait_online"}
    return in_line[way] if mine.state == "waiting" and way in event.ways else None


def other_way_key(can_switch: bool) -> str:
    """The text that says whether the other way is to be had."""
    return "event-other-free" if can_switch else "event-other-full"


def brief(event: Event, mine: Signup, lead: Html, texts: Texts) -> Html:
    """A line about how it stands, then name, time and place of the event, and the link for who attends online."""
    title = Html(f"<b>{escaped(wording.title(event, texts))}</b>")
    lines = [lead, "", title, *wording.about(event, texts, mine.way)]
    if mine.state == "seated" and mine.way == "online" and event.link and event.state == "published":
        lines.append(texts("event-link", link=event.link))
    return Html("\n".join(lines))
