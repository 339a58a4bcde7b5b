"""Who gets what is sent about an event, and who does not after all: the announcement of it, and what goes to those who
come. What goes to people by their roles is here as well, since it is the other half of announcements. Times are UTC.
"""

from __future__ import annotations

from datetime import datetime

from bot.store.campaigns import audience
from bot.store.campaigns.audience import Candidate
from bot.store.campaigns.campaigns import Campaign
from bot.store.core.sqlite import Connection
from bot.store.events import events, signups
from bot.store.events.events import Event
from bot.store.events.seats import may_come
from bot.store.people import profiles
from matching.models import Profile

EVENT = "event-"  # subject of an announcement to those who come to the event of this number


def event_of(campaign: Campaign) -> int | None:
    """The event to whose attendees an announcement goes; None where it goes to people by their roles."""
    return int(campaign.subject.removeprefix(EVENT)) if campaign.subject.startswith(EVENT) else None


def readers(db: Connection, campaign: Campaign) -> list[Candidate]:
    """Who could get an announcement: who comes to its event (who only waits for a seat does not yet), or everybody."""
    event_id = event_of(campaign)
    if event_id is None:
        return _by_role(db)
    return [Candidate(person, ("attendee",)) for person in _attendees(db, event_id)]


def go_to_readers(db: Connection, campaign: Campaign, _: datetime) -> bool:
    """Whether an announcement may go out: to nobody once its event is called off, and else also to who got a seat since."""
    event_id = event_of(campaign)
    if event_id is None:
        return True
    event = events.event(db, event_id)
    if event is None or event.state == "cancelled":
        return False
    audience.join(db, campaign, _attendees(db, event_id), "attendee")
    return True


def why_no_reader(db: Connection, campaign: Campaign, person: int, _: datetime) -> str | None:
    """The last look: who gave the seat back, or is no host any more, does not get what is for those who are."""
    event_id = event_of(campaign)
    if event_id is None:
        (now_for,) = _by_role(db, person) or [Candidate(person, ())]
        return None if set(now_for.whys) & set(campaign.choice.whys) else "over"
    event, mine = events.event(db, event_id), signups.of(db, event_id, person)
    if event is None or event.state == "cancelled":
        return "over"
    return None if mine and mine.state == "seated" else "no-seat"


def invited(
    db: Connection, event_id: int, now: datetime
) -> tuple[Event, dict[int, Profile], dict[int, str]] | None:
    """An event that one can sign up for, everybody who has agreed, and who of them is left out and why; else None."""
    event = events.event(db, event_id)
    if event is None or not event.is_open(now):
        return None
    people = profiles.everyone(db)
    return event, people, {person: out for person in people if (out := _left_out(db, event, person))}


def go_to_invited(db: Connection, campaign: Campaign, now: datetime) -> bool:
    """Whether an event may be announced: not one that has begun or was called off."""
    event = events.event(db, int(campaign.subject))
    return event is not None and event.is_open(now)


def why_not_invited(db: Connection, campaign: Campaign, person: int, now: datetime) -> str | None:
    """The last look before an event is announced to somebody."""
    event = events.event(db, int(campaign.subject))
    if event is None or not event.is_open(now):
        return "over"
    return _left_out(db, event, person) or None


def _left_out(db: Connection, event: Event, person: int) -> str:
    mine = signups.of(db, event.id, person)
    if mine:  # who gave the seat back, or let an offer pass, knows of it, and is not asked again
        return "signed-up" if mine.is_open else "gave-back"
    return "" if may_come(db, event, person) else "field"


def _attendees(db: Connection, event_id: int) -> list[int]:
    there = signups.of_event(db, event_id)
    return [signup.person for signup in there if signup.state == "seated" and signup.person is not None]


def _by_role(db: Connection, only: int | None = None) -> list[Candidate]:
    candidates = []
    for person, is_fellow, is_host in audience.roles_of_all(db, only):
        whys = (*(["host"] if is_host else []), *(["fellow"] if is_fellow else []))
        candidates.append(Candidate(person, whys or ("other",)))
    return candidates
