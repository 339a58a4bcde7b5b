"""The card of one event: what it is, how many seats are left, and how it stands with whoever looks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.handlers.events import view as event_view
from bot.handlers.events import wording
from bot.handlers.widgets import names
from bot.store.core.sqlite import Connection
from bot.store.events import events, signups, waitlist
from bot.store.events import seats as event_seats
from bot.store.events.events import Event, Way
from bot.store.events.signups import Seats, Signup
from bot.store.people import users
from bot.texts import Html, Texts

NAMES_SHOWN = 12  # of the others who come; a card must fit into one message


@dataclass(frozen=True, slots=True)
class Card:
    """An event as one person sees it. `mine` is their sign-up in whatever state; `others` are names of attendees who agreed to be shown. `may_come` is False where it is for other disciplines;
    `free` are the ways in which a seat can be had at once. `paused`: they asked for quiet, and are told of nothing."""

    event: Event
    seats: dict[Way, Seats]
    mine: Signup | None = None
    others: tuple[str, ...] = ()
    may_come: bool = True
    free: tuple[Way, ...] = ()
    paused: bool = False

    @property
    def is_mine(self) -> bool:
        """Whether they have a seat, an offer or a place in line."""
        return self.mine is not None and self.mine.is_open


def look(db: Connection, event_id: int, person: int | None, now: datetime) -> Card | None:
    """The card for a person, or without one as anybody sees it; None where there is no such event.

    A draft is nobody's business but staff's, who look at it without a person.
    """
    event = events.event(db, event_id)
    if event is None or (person is not None and event.state == "draft"):
        return None
    seats = {way: signups.seats(db, event_id, way) for way in signups.ways_in_use(db, event)}
    if person is None:
        return Card(event, seats)
    mine = signups.of(db, event_id, person)
    return Card(
        event,
        seats,
        mine,
        tuple(signups.listed_names(db, event_id, person, now)),
        event_seats.may_come(db, event, person),
        tuple(way for way in event.ways if waitlist.may_take(db, event, way, now)),
        bool((known := users.user(db, person)) and known.is_paused(now)),
    )


def card_text(card: Card, now: datetime, texts: Texts) -> Html:
    """The whole card."""
    event = card.event
    way = card.mine.way if card.mine and card.is_mine and card.mine.way not in event.ways else None
    lines = [*wording.heading(event, texts), "", *wording.about(event, texts, way)]
    if event.state in ("draft", "published"):
        lines += [texts("event-seats", seats=line) for line in wording.seats_lines(event, card.seats, texts)]
    if event.disciplines:
        lines.append(texts("event-for", list=texts.listing(names.disciplines(event.disciplines, texts))))
    words = texts.pick(event.text_en, event.text_zh)
    if words:
        lines += ["", names.escaped(words)]
    own = _own_lines(card, now, texts)
    return Html("\n".join([*lines, "", *own] if own else lines))


def _own_lines(card: Card, now: datetime, texts: Texts) -> list[str]:
    """How it stands with this person."""
    event, mine = card.event, card.mine
    if event.state == "over":
        return [texts("event-mine-there")] if mine and mine.checked_in_at else []
    if event.state != "published":
        return []
    if mine is None or not mine.is_open:
        return [] if card.may_come else [texts("event-not-for-you")]
    quiet: list[str] = [texts("event-quiet")] if card.paused else []
    if mine.state == "waiting":
        return [
            event_view.place_line(event, mine, texts),
            *(quiet or [texts(event_view.waiting_means(event, now))]),
        ]
    if mine.state == "offered":
        return [event_view.place_line(event, mine, texts)]
    return [*_seat_lines(event, mine, now, texts), *quiet, *_others(card.others, texts)]


def _seat_lines(event: Event, mine: Signup, now: datetime, texts: Texts) -> list[str]:
    if mine.checked_in_at:
        lines: list[str] = [texts("event-mine-checked-in")]
    else:
        lines = [event_view.place_line(event, mine, texts)]
    if mine.way == "online" and event.link:
        lines.append(texts("event-link", link=event.link))
    if now < event.starts_at and not mine.checked_in_at:
        lines.append(cancel_line(event, mine, now, texts))
    return lines


def cancel_line(event: Event, mine: Signup, now: datetime, texts: Texts) -> Html:
    """Until when the seat can be given back without counting as late, or that it is late now."""
    if event_seats.is_late(event, mine, now):
        return texts("event-cancel-late")
    return texts("event-cancel-until", until=wording.moment(event.cancel_until, texts))


def _others(others: tuple[str, ...], texts: Texts) -> list[str]:
    if not others:
        return []
    shown = texts.listing(list(others[:NAMES_SHOWN]))
    if len(others) > NAMES_SHOWN:
        shown = texts.plain("event-also-more", list=shown, count=len(others) - NAMES_SHOWN)
    return ["", texts("event-also", list=shown)]


def late(event: Event, texts: Texts) -> dict[str, str | int]:
    """What the text "event-leave-late" says of giving a seat up so late."""
    return {"until": wording.moment(event.cancel_until, texts), "days": event_seats.PENALTY_LASTS.days}
