"""What digests are made from: all that can be shown, and what bears on it for each person. Reads alone; times are UTC."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import blake2s
from typing import Any

from bot.clock import iso, parse
from bot.store.core.sqlite import Connection
from bot.store.digest import digests
from bot.store.digest.digests import ItemKind, WhyNothing
from bot.store.digest.feedback import feedback
from bot.store.digest.planning import Settings
from bot.store.events import events, signups
from bot.store.introductions import requests
from bot.store.introductions.requests import Request
from bot.store.people import profiles, roles, users
from bot.store.topics import topics
from bot.store.workstations import workstations
from matching.models import Profile

_EVER = datetime(1970, 1, 1, tzinfo=UTC)
# What was said of single workstations is no change of the profile.
_UNTAUGHT: dict[str, Any] = dict.fromkeys(
    ("saved", "dismissed", "useful", "not_useful", "hidden_from"), frozenset()
)
Seen = Mapping[tuple[str, str, int | None], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that a digest can show. `fields` are fingerprints by field; `since` is when it was new or changed."""

    kind: ItemKind
    ref: str
    fields: Mapping[str, str]
    since: datetime
    station: str = ""
    starts_at: datetime | None = None
    disciplines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What there is for everybody: workstations, open topics, and events that have seats, by id."""

    stations: Mapping[str, Thing]
    topics: Mapping[str, Thing]
    events: Mapping[str, Thing]


@dataclass(frozen=True, slots=True)
class Facts:
    """What bears on one person's digest.

    `mark` is a fingerprint of their profile. `barred` is why nothing may be sent to them. `seen` is what they were
    shown (`digests.seen`); `waiting` are things of their own that wait for an answer or are ahead, the most urgent
    first. `applied` are (kind, id) that they asked about or signed up for, `told` topics that were sent to them, `aside` those that
    they do not want. `asked_of_topics` is their profile as topics are ranked, `fewer` the kinds of topics that they
    want fewer of. `hosted` are workstations for which they want to hear of fellows, and `known` the (workstation,
    fellow) that they need not hear of.
    """

    person: int
    settings: Settings
    profile: Profile
    mark: str
    barred: WhyNothing | None = None
    seen: Seen = field(default_factory=dict)
    waiting: tuple[Thing, ...] = ()
    applied: frozenset[tuple[str, str]] = frozenset()
    told: frozenset[str] = frozenset()
    wants_topics: bool = True
    aside: frozenset[str] = frozenset()
    fewer: tuple[int, ...] = ()
    asked_of_topics: Profile = field(default_factory=Profile)
    hosted: tuple[str, ...] = ()
    known: frozenset[tuple[str, int]] = frozenset()


def marks(**values: object) -> dict[str, str]:
    """A short fingerprint of each value."""
    return {
        name: blake2s(json.dumps(value, ensure_ascii=False, default=str).encode(), digest_size=4).hexdigest()
        for name, value in values.items()
    }


def surroundings(db: Connection, now: datetime) -> Surroundings:
    """All that can be shown to anybody at `now`."""
    stations = {card.workstation.id: _station(card) for card in workstations.all_cards(db)}
    open_topics = {str(topic.id): _topic(topic) for topic in topics.open_topics(db, now)}
    coming = {
        str(event.id): _event(event, "event")
        for event in events.coming(db, now)
        if event.is_open(now) and any(signups.seats(db, event.id, way).left for way in event.ways)
    }
    return Surroundings(stations, open_topics, coming)


def _station(card: workstations.Card) -> Thing:
    workstation = card.workstation
    fields = marks(
        name=[workstation.name_en, workstation.name_zh],
        directions=[workstation.directions_en, workstation.directions_zh],
        focus=[workstation.focus_en, workstation.focus_zh],
        disciplines=sorted(workstation.disciplines),
        level=workstation.level,
        district=[workstation.district, workstation.park],
        sector=workstation.sector,
        benefits=sorted(workstation.benefits),
    )
    return Thing(
        "workstation",
        workstation.id,
        fields,
        parse(card.updated_at) if card.updated_at else _EVER,
        workstation.id,
    )


def _topic(topic: topics.Topic) -> Thing:
    fields = marks(
        title=[topic.title_en, topic.title_zh],
        text=[topic.text_en, topic.text_zh],
        disciplines=sorted(topic.disciplines),
        funding=topic.funding,
        deadline=topic.deadline,
    )
    since = topic.edited_at or topic.released_at or topic.changed_at
    return Thing("topic", str(topic.id), fields, since, topic.workstation_id)


def _event(event: events.Event, kind: ItemKind, state: str = "") -> Thing:
    fields = marks(
        time=[event.starts_at, event.ends_at],
        place=[event.place_en, event.place_zh, event.latitude, event.longitude, event.link],
        **({"state": state} if state else {}),
    )
    return Thing(
        kind,
        str(event.id),
        fields,
        event.changed_at,
        starts_at=event.starts_at,
        disciplines=event.disciplines,
    )


def facts(db: Connection, people: Mapping[int, Settings], now: datetime) -> list[Facts]:
    """What bears on each of these people's digests at `now`, in their order."""
    shown = digests.seen(db, people)
    return [_facts(db, person, how, shown.get(person, {}), now) for person, how in people.items()]


def _facts(db: Connection, person: int, how: Settings, shown: Seen, now: datetime) -> Facts:
    profile = profiles.profile(db, person)
    told_something = bool(profile.interests or profile.disciplines)
    named = profiles.row(db, person).hidden_from  # what else is hidden follows from who hosts what
    mark = marks(profile=[repr(replace(profile, **_UNTAUGHT)), sorted(named)])["profile"]
    barred = _barred(db, person, now)
    if barred is None and not (told_something or how.chosen or how.for_host):
        barred = "no profile"
    if barred:
        return Facts(person, how, profile, mark, barred)
    chosen = topics.chosen_by(db, person)
    fewer = tuple(sorted(topic_id for topic_id, kind in chosen.items() if kind == "fewer"))
    said = feedback(db, person, "topic")
    asked = requests.of_fellow(db, person)
    return Facts(
        person,
        how,
        profile,
        mark,
        seen=shown,
        waiting=(*_seats(db, person, now), *_requests(db, person, asked)),
        applied=frozenset(
            ("topic", str(request.topic_id)) if request.topic_id else ("workstation", request.workstation_id)
            for request in asked
        ).union(("event", str(number)) for number in signups.events_of(db, person)),
        told=frozenset(_told(db, person)),
        wants_topics=topics.frequency(db, person) != "never",
        aside=frozenset(str(topic_id) for topic_id in chosen),
        fewer=fewer,
        asked_of_topics=replace(
            profile,
            useful=frozenset(ref for ref, useful in said.items() if useful),
            not_useful=frozenset(ref for ref, useful in said.items() if not useful),
        ),
        hosted=tuple(roles.workstations_of(db, person)) if how.for_host else (),
        known=frozenset(_known(db, person)) if how.for_host else frozenset(),
    )


def _barred(db: Connection, person: int, now: datetime) -> WhyNothing | None:
    known = users.user(db, person)
    if known is None or known.is_paused(now):
        return "paused"
    return "unreachable" if known.unreachable_at else None


def _seats(db: Connection, person: int, now: datetime) -> list[Thing]:
    """Events of theirs: a seat that is held for them first, then what they have a seat or a place in line for."""
    things = []
    for event in events.of_person(db, person, now):
        place = signups.of(db, event.id, person)
        if place and event.starts_at > now:
            things.append((place.state != "offered", _event(event, "seat", place.state)))
    return [thing for _, thing in sorted(things, key=lambda pair: pair[0])]


def _requests(db: Connection, person: int, asked: list[Request]) -> list[Thing]:
    """Requests without an answer: those that wait for theirs, then their own."""
    waiting = [request for request in asked if request.is_open and request.fellow == "invited"]
    waiting += requests.for_host(db, person)
    waiting += [request for request in asked if request.is_open and request.states == ("agreed", "asked")]
    return [
        Thing(
            "request",
            str(request.id),
            marks(state=request.states),
            request.created_at,
            request.workstation_id,
        )
        for request in waiting
    ]


def _told(db: Connection, person: int) -> Iterator[str]:
    rows = db.execute(
        """
        SELECT subject FROM campaign_recipients JOIN campaigns ON campaigns.id = campaign_id
        WHERE person = ? AND kind = 'topic' AND campaign_recipients.state IN ('queued', 'sent')
        """,
        (person,),
    )
    return (row["subject"] for row in rows)


def _known(db: Connection, host: int) -> Iterator[tuple[str, int]]:
    rows = db.execute(
        """
        SELECT DISTINCT requests.workstation_id, fellow_id FROM hosts
        JOIN requests ON requests.workstation_id = hosts.workstation_id WHERE user_id = ?
        """,
        (host,),
    )
    return ((row["workstation_id"], row["fellow_id"]) for row in rows)


def shown_fellows(db: Connection, now: datetime) -> dict[int, Profile]:
    """Who agreed to be shown to hosts without a name, and can be asked at `now`, with their profiles."""
    rows = db.execute(
        f"""
        SELECT user_id FROM digest_settings JOIN users ON users.id = user_id
        WHERE shown = 1 AND {users.AGREED} AND unreachable_at IS NULL
            AND coalesce(users.paused_until, '') <= ? ORDER BY user_id
        """,  # noqa: S608
        (iso(now),),
    ).fetchall()
    by_person = {row["user_id"]: profiles.profile(db, row["user_id"]) for row in rows}
    return {
        person: profile for person, profile in by_person.items() if profile.interests or profile.disciplines
    }
