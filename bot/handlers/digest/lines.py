"""What a digest says of each item, made at the moment of reading; nothing where it is no longer true."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.handlers.events.wording import beijing, place, title
from bot.handlers.introductions.view import reasons_for_host
from bot.handlers.topics.card import last_day, of_topic
from bot.handlers.topics.card import title as topic_title
from bot.handlers.widgets import names
from bot.handlers.widgets.calendar import day
from bot.handlers.workstations.reasons import SMALL, Names, other_stations, reason_lines
from bot.ranking.ranker import RankerInUse
from bot.store.core.store import Store
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
class Reading:
    """What the lines of one digest are made from: whose it is, when, and why its matches fit."""

    store: Store
    ranker: RankerInUse
    person: int
    now: datetime
    texts: Texts
    matches: Matches
    others: Names


async def reading(
    store: Store, ranker: RankerInUse, facts: Facts, items: Sequence[Item], now: datetime, texts: Texts
) -> Reading:
    """Rank what the items show, and nothing else."""
    stations = await ranker.explain(facts.profile, _refs(items, "workstation"))
    found = await ranker.explain_topics(facts.asked_of_topics, facts.fewer, _refs(items, "topic"))
    of_topics = {ref: of_topic(match) for ref, match in found.items()}
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
    return Reading(
        store,
        ranker,
        facts.person,
        now,
        texts,
        matches,
        {**others, **{str(number): pair for number, pair in titles.items()}},
    )


def _refs(items: Sequence[Item], kind: ItemKind) -> list[str]:
    return [item.ref for item in items if item.kind == kind]


async def lines(item: Item, of: Reading) -> list[Html]:
    """The line of an item and those under it; nothing where it is over, put aside, or not for this person any more."""
    found = await _LINES[item.kind](item, of)
    return [*found, *_changed(item, of.texts)] if found else []


def _changed(item: Item, texts: Texts) -> list[Html]:
    if not item.changed:
        return []
    fields = [texts.plain(f"digest-field-{name}") for name in item.changed]
    return [texts("digest-changed", list=texts.listing(fields))]


async def _workstation(item: Item, of: Reading) -> list[Html]:
    card = await of.store.read(workstations.card, item.ref)
    match = of.matches.get(("workstation", item.ref))
    if card is None or match is None:
        return []
    one = card.workstation
    name = shorten(of.texts.pick(one.name_en, one.name_zh), NAME)
    facts = names.facts_line(one, of.texts)
    return [
        of.texts("digest-workstation", name=name),
        *([names.escaped(shorten(facts, PHRASE))] if facts else []),
        *_why(match, of),
    ]


async def _topic(item: Item, of: Reading) -> list[Html]:
    found = await of.store.read(topics.topic, int(item.ref))
    match = of.matches.get(("topic", item.ref))
    if found is None or match is None or not found.is_open(of.now):
        return []
    if item.ref in {str(one) for one in await of.store.read(topics.chosen_by, of.person)}:
        return []
    station = shorten(await names.station_name(of.store, found.workstation_id, of.texts), NAME)
    until = of.texts("digest-topic-until", day=last_day(found.deadline, of.texts)) if found.deadline else ""
    demo = of.texts("match-demo") if found.demo else ""
    return [
        of.texts("digest-topic", title=shorten(topic_title(found, of.texts), NAME)),
        Html(" · ".join(part for part in (demo, names.escaped(station), until) if part)),
        *_why(match, of),
    ]


def _why(match: Match, of: Reading) -> list[Html]:
    """One reason, and what the person's own verdicts do here where they do enough to say so."""
    said = [
        reason
        for reason in match.reasons
        if reason.kind in ("useful", "not_useful") and abs(reason.share) >= SMALL * match.fit
    ]
    rest = [reason for reason in match.reasons if reason.kind not in ("useful", "not_useful")]
    whole = replace(match, reasons=tuple(rest))
    first = (
        reason_lines(whole, of.others, of.texts, brief=True) or reason_lines(whole, of.others, of.texts)
    )[:1]
    second = reason_lines(replace(match, reasons=tuple(said)), of.others, of.texts)[:1]
    return [of.texts("digest-why", reason=line) for line in (*first, *second)]


async def _event(item: Item, of: Reading) -> list[Html]:
    one = await of.store.read(events.event, int(item.ref))
    if one is None or not one.is_open(of.now):
        return []
    left = sum([(await of.store.read(signups.seats, one.id, way)).left for way in one.ways])
    return [*_of_event(one, of.texts), of.texts("digest-event-seats", count=left)] if left else []


async def _seat(item: Item, of: Reading) -> list[Html]:
    one = await of.store.read(events.event, int(item.ref))
    mine = await of.store.read(signups.of, int(item.ref), of.person)
    if one is None or mine is None or not mine.is_open or not one.is_open(of.now):
        return []
    until = beijing(mine.offer_until, of.texts) if mine.offer_until else ""
    return [*_of_event(one, of.texts), of.texts(f"digest-seat-{mine.state}", until=until)]


def _of_event(one: events.Event, texts: Texts) -> list[Html]:
    where = shorten(place(one, texts), NAME) or texts.plain("digest-event-online")
    demo = texts.plain("match-demo") + " · " if one.demo else ""
    return [
        texts("digest-event", title=shorten(title(one, texts), NAME)),
        names.escaped(f"{demo}{beijing(one.starts_at, texts)} · {where}"),
    ]


async def _request(item: Item, of: Reading) -> list[Html]:
    found = await of.store.read(requests.request, int(item.ref))
    side = await of.store.read(requests.side_of, found, of.person) if found else None
    if found is None or side is None or not found.is_open or found.is_introduced:
        return []
    state = found.fellow if found.fellow == "invited" else found.host
    key = f"digest-request-{side}-{state}"
    if not of.texts.has(key):  # nothing that waits
        return []
    station = shorten(await names.station_name(of.store, found.workstation_id, of.texts), NAME)
    return [of.texts(key, station=station, day=day(found.expires_at - timedelta(seconds=1), of.texts))]


async def _fellow(item: Item, of: Reading) -> list[Html]:
    """A fellow as a host may see them: field, a few interests, a reason; neither name nor id."""
    if item.fellow is None or not (await of.store.read(planning.settings, item.fellow)).shown:
        return []
    profile = await of.store.read(profiles.profile, item.fellow)
    shown = await of.store.read(visibility.may_be_offered, item.fellow, of.person, item.ref, of.now)
    match = (await of.ranker.explain(profile, [item.ref])).get(item.ref)
    if match is None or not shown:
        return []
    field = of.texts.listing(names.disciplines(profile.disciplines, of.texts))
    interests = " / ".join(shorten(one, PHRASE) for one in profile.interests[-2:])
    station = shorten(await names.station_name(of.store, item.ref, of.texts), NAME)
    return [
        of.texts("digest-fellow", station=station),
        *([names.escaped(shorten(field, PHRASE))] if field else []),
        *([names.escaped(interests)] if interests else []),
        *[of.texts("digest-why", reason=line) for line in reasons_for_host(match.reasons, of.texts)[:1]],
    ]


_LINES: Mapping[ItemKind, Callable[[Item, Reading], Awaitable[list[Html]]]] = {
    "workstation": _workstation,
    "topic": _topic,
    "event": _event,
    "seat": _seat,
    "request": _request,
    "fellow": _fellow,
}
