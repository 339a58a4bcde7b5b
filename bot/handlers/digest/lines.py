"""What a digest says of each item, made at the moment of reading; nothing where it is no longer true."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.handlers.events.wording import beijing, place, title
from bot.handlers.introductions.view import line_for_host, reasons_for_host
from bot.handlers.topics.card import last_day, of_topic
from bot.handlers.topics.card import title as topic_title
from bot.handlers.widgets import names
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.reader import Reader
from bot.handlers.workstations.reasons import SMALL, Names, other_stations, reason_lines
from bot.store.digest import planning
from bot.store.digest.digests import Item, ItemKind
from bot.store.digest.facts import Facts
from bot.store.events import events, signups
from bot.store.introductions import requests
from bot.store.people import profiles, visibility
from bot.store.topics import topics
from bot.store.workstations import workstations
from bot.texts import Html, Texts, shorten
from matching.models import Match

NAME, PHRASE = 90, 100  # characters: seven items, with their reasons, are one message
PARTS: Mapping[ItemKind, str] = {
    "request": "waiting",
    "seat": "waiting",
    "event": "events",
    "workstation": "matches",
    "topic": "matches",
    "fellow": "fellows",
}
Matches = Mapping[tuple[ItemKind, str], Match]


@dataclass(frozen=True, slots=True)
class Reading(Reader):
    """What the lines of one digest are made from: for whom, and why its matches fit."""

    matches: Matches
    others: Names


async def reading(reader: Reader, facts: Facts, items: Sequence[Item]) -> Reading:
    """Rank what the items show, and nothing else."""
    store, ranker = reader.store, reader.ranker
    stations = await ranker.explain(facts.profile, _refs(items, "workstation"))
    explained = await ranker.explain_topics(facts.asked_of_topics, facts.fewer, _refs(items, "topic"))
    of_topics = {ref: of_topic(match) for ref, match in explained.items()}
    taught = {
        int(reason.theirs)
        for match in of_topics.values()
        for reason in match.reasons
        if reason.field == "stations"
    }
    titles = await store.read(topics.titles, sorted(taught))
    others = await other_stations(stations.values(), store)
    matches: Matches = {
        **{("workstation", ref): match for ref, match in stations.items()},
        **{("topic", ref): match for ref, match in of_topics.items()},
    }
    others = others | {str(number): pair for number, pair in titles.items()}
    return Reading(reader.person, reader.texts, store, reader.clock, ranker, matches, others)


def _refs(items: Sequence[Item], kind: ItemKind) -> list[str]:
    return [item.ref for item in items if item.kind == kind]


async def lines(item: Item, of: Reading) -> list[Html]:
    """The line of an item and those under it; nothing where it is over, put aside, or not for this person any more."""
    shown = await _LINES[item.kind](item, of)
    return [*shown, *_changed(item, of.texts)] if shown else []


def _changed(item: Item, texts: Texts) -> list[Html]:
    if not item.changed:
        return []
    fields = [texts.plain(f"digest-field-{name}") for name in item.changed]
    return [texts("digest-changed", list=texts.listing(fields))]


async def _workstation(item: Item, of: Reading) -> list[Html]:
    card = await of.store.read(workstations.card, item.ref)
    match = of.matches.get(("workstation", item.ref))
    if card is None or match is None or match.grade == "related":
        return []
    station = card.workstation
    name = shorten(names.name(station, of.texts), NAME)
    facts = names.escaped(shorten(names.facts_line(station, of.texts), PHRASE))
    return [
        of.texts("digest-workstation", name=name),
        Html(" · ".join(filter(None, (of.texts(f"grade-{match.grade}"), facts)))),
        *_why(match, of),
    ]


async def _station(workstation_id: str, of: Reading) -> str:
    return shorten(await names.station_name(of.store, workstation_id, of.texts), NAME)


async def _topic(item: Item, of: Reading) -> list[Html]:
    topic = await of.store.read(topics.topic, int(item.ref))
    match = of.matches.get(("topic", item.ref))
    if topic is None or match is None or not topic.is_open(of.clock.now()):
        return []
    if item.ref in {str(chosen) for chosen in await of.store.read(topics.chosen_by, of.person)}:
        return []
    station = await _station(topic.workstation_id, of)
    until = of.texts("digest-topic-until", day=last_day(topic.deadline, of.texts)) if topic.deadline else ""
    demo = of.texts("match-demo") if topic.demo else ""
    return [
        of.texts("digest-topic", title=shorten(topic_title(topic, of.texts), NAME)),
        Html(
            " · ".join(filter(None, (demo, of.texts(f"grade-{match.grade}"), names.escaped(station), until)))
        ),
        *_why(match, of),
    ]


def _why(match: Match, of: Reading) -> list[Html]:
    """One reason, and what the person's own verdicts do here where they do enough to say so."""
    verdicts = [reason for reason in match.reasons if reason.kind in ("useful", "not_useful")]
    said = [reason for reason in verdicts if abs(reason.share) >= SMALL * match.fit]
    rest = replace(match, reasons=tuple(reason for reason in match.reasons if reason not in verdicts))
    first = reason_lines(rest, of.others, of.texts, brief=True) or reason_lines(rest, of.others, of.texts)
    second = reason_lines(replace(match, told=(), reasons=tuple(said)), of.others, of.texts)
    return [of.texts("digest-why", reason=line) for line in (*first[:1], *second[:1])]


async def _event(item: Item, of: Reading) -> list[Html]:
    event = await of.store.read(events.event, int(item.ref))
    if event is None or not event.is_open(of.clock.now()):
        return []
    left = sum([(await of.store.read(signups.seats, event.id, way)).left for way in event.ways])
    return [*_of_event(event, of.texts), of.texts("digest-event-seats", count=left)] if left else []


async def _seat(item: Item, of: Reading) -> list[Html]:
    event = await of.store.read(events.event, int(item.ref))
    mine = await of.store.read(signups.of, int(item.ref), of.person)
    if event is None or mine is None or not mine.is_open or not event.is_open(of.clock.now()):
        return []
    until = beijing(mine.offer_until, of.texts) if mine.offer_until else ""
    return [*_of_event(event, of.texts), of.texts(f"digest-seat-{mine.state}", until=until)]


def _of_event(event: events.Event, texts: Texts) -> list[Html]:
    where = shorten(place(event, texts), NAME) or texts.plain("digest-event-online")
    demo = texts.plain("match-demo") + " · " if event.demo else ""
    return [
        texts("digest-event", title=shorten(title(event, texts), NAME)),
        names.escaped(f"{demo}{beijing(event.starts_at, texts)} · {where}"),
    ]


async def _request(item: Item, of: Reading) -> list[Html]:
    request = await of.store.read(requests.request, int(item.ref))
    side = await of.store.read(requests.side_of, request, of.person) if request else None
    if request is None or side is None or not request.is_open or request.is_introduced:
        return []
    state = request.fellow if request.fellow == "invited" else request.host
    key = f"digest-request-{side}-{state}"
    if not of.texts.has(key):  # nothing that waits
        return []
    station = await _station(request.workstation_id, of)
    return [of.texts(key, station=station, day=day(request.expires_at - timedelta(seconds=1), of.texts))]


async def _fellow(item: Item, of: Reading) -> list[Html]:
    """A fellow as a host may see them: field, a few interests, a reason; neither name nor id."""
    if item.fellow is None or not (await of.store.read(planning.settings, item.fellow)).shown:
        return []
    profile = await of.store.read(profiles.profile, item.fellow)
    shown = await of.store.read(visibility.may_be_offered, item.fellow, of.person, item.ref, of.clock.now())
    match = (await of.ranker.explain(profile, [item.ref])).get(item.ref)
    if match is None or match.grade == "related" or not shown:
        return []
    field = of.texts.listing(names.disciplines(profile.disciplines, of.texts))
    interests = " / ".join(shorten(interest, PHRASE) for interest in profile.interests[-2:])
    station = await _station(item.ref, of)
    return [
        of.texts("digest-fellow", station=station),
        Html(
            " · ".join(
                filter(None, (of.texts(f"grade-{match.grade}"), names.escaped(shorten(field, PHRASE))))
            )
        ),
        *([names.escaped(interests)] if interests else []),
        *[
            of.texts("digest-why", reason=line_for_host(reason, of.texts))
            for reason in reasons_for_host(match)[:1]
        ],
    ]


_LINES: Mapping[ItemKind, Callable[[Item, Reading], Awaitable[list[Html]]]] = {
    "workstation": _workstation,
    "topic": _topic,
    "event": _event,
    "seat": _seat,
    "request": _request,
    "fellow": _fellow,
}
