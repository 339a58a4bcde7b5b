"""The buttons of pushed messages about events, and what such a message says once one of them was tapped."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.handlers import event_words
from bot.handlers.names import escaped
from bot.handlers.request_view import keyboard
from bot.store.events import Event
from bot.store.signups import Rating, Signup
from bot.texts import Html, Texts

Act = Literal[
    "accept", "decline", "still", "cannot", "leave", "keep", "code", "calendar", "quiet",
    "good", "fair", "poor", "wish", "unwish",
]  # fmt: skip
RATINGS: dict[Act, Rating] = {"good": "good", "fair": "fair", "poor": "poor"}


class Tap(CallbackData, prefix="ev1"):
    """A button about somebody's own sign-up. It lives for ever, so each tap asks the store anew; "1" is the version
    of its form. `number` is that of an offer, or the sign-up of somebody whom one met."""

    signup: int
    act: Act
    number: int = 0


def button(
    texts: Texts, mine: Signup, act: Act, *, number: int = 0, style: str | None = None
) -> InlineKeyboardButton:
    """The button `act`, whose words are the text "button-event-<act>"."""
    data = Tap(signup=mine.id, act=act, number=number).pack()
    return InlineKeyboardButton(text=texts.plain(f"button-event-{act}"), callback_data=data, style=style)


def offer_buttons(mine: Signup, texts: Texts) -> InlineKeyboardMarkup:
    """Take the seat that is held, or let it go."""
    return keyboard(
        [
            button(texts, mine, "accept", number=mine.offer, style="success"),
            button(texts, mine, "decline", number=mine.offer),
        ]
    )


def seat_buttons(mine: Signup, texts: Texts) -> InlineKeyboardMarkup:
    """What somebody with a seat needs before the event."""
    return keyboard(
        [button(texts, mine, "code"), button(texts, mine, "calendar")], [button(texts, mine, "cannot")]
    )


def reminder_buttons(mine: Signup, texts: Texts) -> InlineKeyboardMarkup:
    """The same with a reminder, which can be the last one."""
    return keyboard(
        [button(texts, mine, "code"), button(texts, mine, "cannot")], [button(texts, mine, "quiet")]
    )


def changed_buttons(mine: Signup, texts: Texts) -> InlineKeyboardMarkup:
    """Whether somebody still comes after a change."""
    return keyboard(
        [button(texts, mine, "still", style="success"), button(texts, mine, "cannot")],
        [button(texts, mine, "calendar")],
    )


def leave_buttons(mine: Signup, texts: Texts) -> InlineKeyboardMarkup:
    """The second look before a seat is given up."""
    return keyboard([button(texts, mine, "leave", style="danger"), button(texts, mine, "keep")])


def rating_buttons(mine: Signup, texts: Texts) -> InlineKeyboardMarkup:
    """How it was, in one tap."""
    return keyboard([button(texts, mine, act) for act in RATINGS])


def standing(
    event: Event, mine: Signup, place: int | None, now: datetime, texts: Texts
) -> tuple[Html, InlineKeyboardMarkup | None]:
    """How it stands with somebody's sign-up now, and the buttons that are left for it."""
    lead, buttons = texts("event-button-over"), None
    if mine.state == "seated" and event.is_open(now):
        lead, buttons = texts("event-offer-taken"), seat_buttons(mine, texts)
    elif mine.state == "waiting" and event.is_open(now):
        lead = Html(f"{texts('event-mine-waiting', place=place or 0)}\n{texts('event-waiting-means')}")
    elif mine.state == "offered" and mine.offer_until:
        lead = texts("event-mine-offered", until=event_words.moment(mine.offer_until, texts))
        buttons = offer_buttons(mine, texts)
    elif mine.state in ("cancelled", "declined", "missed"):
        lead = texts(f"event-now-{'late' if mine.late else mine.state}")
    return brief(event, lead, texts), buttons


def brief(event: Event, lead: Html, texts: Texts) -> Html:
    """A line about how it stands, then name, time and place of the event."""
    title = Html(f"<b>{escaped(event_words.title(event, texts))}</b>")
    return Html("\n".join([lead, "", title, *event_words.about(event, texts)]))
