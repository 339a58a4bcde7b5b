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
from bot.store.digest.digests import ItemKind, Reason
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
    barred: Reason | None = None
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
    stations = {one.workstation.id: _station(one) for one in workstations.all_cards(db)}
    found = {str(one.id): _topic(one) for one in topics.open_topics(db, now)}
    coming = {
        str(one.id): _event(one, "event")
        for one in events.coming(db, now)
        if one.is_open(now) and any(signups.seats(db, one.id, way).left for way in one.ways)
    }
    return Surroundings(stations, found, coming)


def _station(card: workstations.Card) -> Thing:
    one = card.workstation
    fields = marks(
        name=[one.name_en, one.name_zh],
        directions=[one.directions_en, one.directions_zh],
        focus=[one.focus_en, one.focus_zh],
        disciplines=sorted(one.disciplines),
        level=one.level,
        district=[one.district, one.park],
        sector=one.sector,
        benefits=sorted(one.benefits),
    )
    return Thing("workstation", one.id, fields, parse(card.updated_at) if card.updated_at else _EVER, one.id)


def _topic(one: topics.Topic) -> Thing:
    fields = marks(
        title=[one.title_en, one.title_zh],
        text=[one.text_en, one.text_zh],
        disciplines=sorted(one.disciplines),
        funding=one.funding,
        deadline=one.deadline,
    )
    since = one.edited_at or one.released_at or one.changed_at
    return Thing("topic", str(one.id), fields, since, one.workstation_id)


def _event(one: events.Event, kind: ItemKind, state: str = "") -> Thing:
    fields = marks(
        time=[one.starts_at, one.ends_at],
        place=[one.place_en, one.place_zh, one.latitude, one.longitude, one.link],
        **({"state": state} if state else {}),
    )
    return Thing(
        kind, str(one.id), fields, one.changed_at, starts_at=one.starts_at, disciplines=one.disciplines
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
    if barred is None and not told_something and not how.chosen:
        barred = "no profile"
    if barred:
        return Facts(person, how, profile, mark, barred)
    chosen = topics.chosen_by(db, person)
    fewer = tuple(sorted(one for one, kind in chosen.items() if kind == "fewer"))
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
            ("topic", str(one.topic_id)) if one.topic_id else ("workstation", one.workstation_id)
            for one in asked
        ).union(("event", str(number)) for number in signups.events_of(db, person)),
        told=frozenset(_told(db, person)),
        wants_topics=topics.frequency(db, person) != "never",
        aside=frozenset(str(one) for one in chosen),
        fewer=fewer,
        asked_of_topics=replace(
            profile,
            useful=frozenset(one for one, useful in said.items() if useful),
            not_useful=frozenset(one for one, useful in said.items() if not useful),
        ),
        hosted=tuple(roles.workstations_of(db, person)) if how.for_host else (),
        known=frozenset(_known(db, person)) if how.for_host else frozenset(),
    )


def _barred(db: Connection, person: int, now: datetime) -> Reason | None:
    known = users.user(db, person)
    if known is None or known.is_paused(now):
        return "paused"
    return "unreachable" if known.unreachable_at else None


def _seats(db: Connection, person: int, now: datetime) -> list[Thing]:
    """Events of theirs: a seat that is held for them first, then what they have a seat or a place in line for."""
    found = []
    for one in events.of_person(db, person, now):
        place = signups.of(db, one.id, person)
        if place and one.starts_at > now:
            found.append((place.state != "offered", _event(one, "seat", place.state)))
    return [thing for _, thing in sorted(found, key=lambda pair: pair[0])]


def _requests(db: Connection, person: int, asked: list[Request]) -> list[Thing]:
    """Requests without an answer: those that wait for theirs, then their own."""
    found = [one for one in asked if one.is_open and one.fellow == "invited"]
    found += requests.for_host(db, person)
    found += [one for one in asked if one.is_open and one.states == ("agreed", "asked")]
    return [
        Thing("request", str(one.id), marks(state=one.states), one.created_at, one.workstation_id)
        for one in found
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
    found = {row["user_id"]: profiles.profile(db, row["user_id"]) for row in rows}
    return {person: one for person, one in found.items() if one.interests or one.disciplines}
