"""What a person's digest holds: decided by pure functions, from facts that were read before. Moments are UTC."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import zip_longest
from zoneinfo import ZoneInfo

from bot.quiet_hours import next_allowed
from bot.store.digest.digests import Item, ItemKind, WeekOutcome
from bot.store.digest.facts import Facts, Surroundings, Thing

ITEMS = 7  # of one digest at most
WAITING, EVENTS, MATCHES, FELLOWS = 2, 2, 5, 3  # of each part at most, while there is enough of the others
PLACES = 20  # so many of a person's ranking can be good for them
GOOD = 1 / 3  # of the best score that anything has for a person: less is listed, but no news
RECENT = timedelta(days=28)  # what did not fit into a digest stays a candidate for so long
AHEAD = timedelta(days=21)  # events that are further away come later
SILENCE = timedelta(days=27)  # four weeks, less the hours of a change to or from summer time
LATE = timedelta(hours=1)
_EVER = datetime(1970, 1, 1, tzinfo=UTC)

Key = tuple[ItemKind, str]
Best = Sequence[tuple[str, float]]


@dataclass(frozen=True, slots=True)
class Digest:
    """What one person gets, in the order of the message; never empty."""

    person: int
    items: tuple[Item, ...]


def candidates(facts: Facts, things: Mapping[str, Thing], ranked: Best) -> list[tuple[Key, float]]:
    """What of a person's ranking of `things` may be in their next digest, best first with its score.

    That is what is new or changed since their last one (all, where there was none or their profile has changed), or
    did not fit into those of the last four weeks; what they saw only where it has changed since.
    """
    least = least_good(ranked)
    good = [(things[ref], score) for ref, score in ranked if ref in things and score >= least]
    return [
        ((thing.kind, thing.ref), score)
        for thing, score in good
        if (thing.kind != "topic" or _may_see_topic(facts, thing.ref)) and _is_news(facts, thing)
    ]


def least_good(ranked: Best) -> float:
    """The score from which something is good enough for a person, given the best of everything for them."""
    return GOOD * max((score for _, score in ranked), default=0.0)


def in_turns(topics: Sequence[Key], stations: Sequence[Key]) -> list[Key]:
    """One of each in turns, since scores of two rankings cannot be compared; topics first, which do not last."""
    pairs = zip_longest(topics, stations)
    return [key for pair in pairs for key in pair if key is not None]


def _may_see_topic(facts: Facts, ref: str) -> bool:
    return facts.wants_topics and ref not in facts.aside and ref not in facts.told


def _is_news(facts: Facts, thing: Thing) -> bool:
    before = facts.seen.get((thing.kind, thing.ref, None))
    if before is not None:
        return bool(_changed(before, thing))
    if (thing.kind, thing.ref) in facts.applied:
        return False
    how = facts.settings
    if not how.profile or how.profile != facts.mark:
        return True
    return thing.since > (how.heard_at or _EVER) - RECENT


def _changed(before: Mapping[str, str], thing: Thing) -> tuple[str, ...]:
    return tuple(name for name, mark in thing.fields.items() if before.get(name, mark) != mark)


def build(
    facts: Facts,
    around: Surroundings,
    matches: Sequence[Key],
    fellows: Sequence[tuple[str, int]],
    now: datetime,
) -> Digest | None:
    """A person's digest at `now`; None where there is nothing new for them.

    `matches` are those of `candidates` that are theirs to get, best first; `fellows` the (workstation, fellow) that a
    host may be shown. First comes what waits for them, then events, then matches, then fellows.
    """
    waiting = _items(facts, facts.waiting)
    mine = {item.ref for item in facts.waiting if item.kind == "seat"}
    ahead = _items(facts, [event for event in around.events.values() if _is_for(facts, event, mine, now)])
    things = {"workstation": around.stations, "topic": around.topics}
    best = _items(facts, [things[kind][ref] for kind, ref in matches if ref in things[kind]])
    shown = [
        Item("fellow", station, {}, fellow=fellow)
        for station, fellow in fellows
        if ("fellow", station, fellow) not in facts.seen
    ]
    items = _fit(waiting, ahead, best, shown)
    return Digest(facts.person, items) if items else None


def _fit(waiting: list[Item], ahead: list[Item], best: list[Item], shown: list[Item]) -> tuple[Item, ...]:
    """Each part up to its share, and what then is free to matches first, so that few of one leave room for others."""
    parts = (waiting, ahead, best, shown)
    sizes = [
        min(len(part), most) for part, most in zip(parts, (WAITING, EVENTS, MATCHES, FELLOWS), strict=True)
    ]
    while sum(sizes) > ITEMS:
        sizes[sizes.index(max(sizes))] -= 1
    for at in (2, 1, 0, 3):
        sizes[at] = min(len(parts[at]), sizes[at] + ITEMS - sum(sizes))
    return tuple(item for part, size in zip(parts, sizes, strict=True) for item in part[:size])


def _items(facts: Facts, things: Sequence[Thing]) -> list[Item]:
    """Those that the person has not seen, or that have changed since."""
    new = []
    for thing in things:
        before = facts.seen.get((thing.kind, thing.ref, None))
        changed = () if before is None else _changed(before, thing)
        if before is None or changed:
            new.append(Item(thing.kind, thing.ref, thing.fields, changed))
    return new


def _is_for(facts: Facts, event: Thing, mine: set[str], now: datetime) -> bool:
    # Who gave a seat back knows of the event.
    if (
        event.ref in mine
        or ("event", event.ref) in facts.applied
        or event.starts_at is None
        or not now < event.starts_at < now + AHEAD
    ):
        return False
    return not event.disciplines or bool(set(event.disciplines) & set(facts.profile.disciplines))


def outcome(facts: Facts, digest: Digest | None, now: datetime) -> WeekOutcome:
    """What the week brings: the digest, after four silent weeks the note (once), or nothing, with the reason."""
    if facts.barred:
        return WeekOutcome("none", reason=facts.barred)
    if digest:
        return WeekOutcome("digest", digest.items, profile=facts.mark)
    how, told = facts.settings, bool(facts.profile.interests or facts.profile.disciplines)
    if told and not how.noted and how.heard_at and now - how.heard_at >= SILENCE:
        return WeekOutcome("note", profile=facts.mark)
    return WeekOutcome("none", reason="nothing new")


def sends_at(slot: datetime, now: datetime, zone: str) -> datetime:
    """When a digest that was due at `slot` is sent: now or, where it is late, not at night in the person's zone."""
    return now if now - slot <= LATE else next_allowed(now, ZoneInfo(zone))
