"""Whom a topic concerns: by their interests, which the ranking reads in turns with others, and by what they asked for.

A topic fits somebody's interests where the ranking would list it for them among all workstations; the match is good
where it would be among the first ten of that list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np

from bot.ranking.documents import of_topic, of_workstation
from bot.ranking.ranker import RankerInUse
from bot.store.campaigns.audience import Candidate
from bot.store.campaigns.campaigns import Campaign
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.people import profiles, roles, visibility
from bot.store.topics import topics
from bot.store.topics.topics import Choices, Topic
from bot.store.workstations import workstations
from matching.batch import AT_ONCE
from matching.collection import Collection
from matching.models import Document, Profile
from matching.preferences import DocumentFacts
from matching.steps import Steps

WHYS = ("interests", "follows", "discipline", "all", "other")
AT_FIRST = WHYS[:-1]
_GOOD = 10  # places of a list that people look at


@dataclass(frozen=True, slots=True)
class Fit:
    """How one topic stands in one fellow's list: `score` in [0, 1], whether it is listed, whether it is good, and
    whether the fellow's own conditions (only this level, only these districts) keep it from view."""

    score: float = 0.0
    listed: bool = False
    good: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class _Known:
    """What the store says of everybody, on one snapshot."""

    topic: Topic
    place: Document | None
    people: dict[int, Profile]
    follow: set[int]
    want_all: set[int]
    frequencies: Mapping[int, topics.Frequency]
    choices: Choices
    hosts: set[int]


async def topic_candidates(
    ranker: RankerInUse, store: Store, found: Campaign, _: datetime
) -> Sequence[Candidate]:
    """Everybody who has agreed, the best match first, with why the topic concerns them ("other": it does not)."""
    known = await store.read(_known, int(found.subject))
    if known is None:
        return []
    document = replace(of_topic(known.topic, known.place), id=f"topic:{known.topic.id}")
    among = await ranker.beside_all(document)
    # Where nothing was told there is nothing to rank, which is most of the work.
    told = [
        (person, profile)
        for person, profile in known.people.items()
        if profile.interests or profile.only_level or profile.only_districts
    ]
    fits = await ranker.in_turns(_fits(among, document, told))
    offered = [_candidate(known, person, fits.get(person)) for person in known.people]
    return sorted(offered, key=lambda each: (-each.score, each.person))


def why_not(db: Connection, found: Campaign, person: int, now: datetime) -> str | None:
    """Why a topic does not go to somebody after all: the last look before it is sent."""
    topic = topics.topic(db, int(found.subject))
    if topic is None or not topic.is_open(now):
        return "over"
    if visibility.is_hidden(db, person, topic.workstation_id):
        return "excluded"
    if (frequency := topics.frequency(db, person)) != "now":
        return frequency
    return "dismissed" if topic.id in topics.chosen_by(db, person) else None


def _known(db: Connection, topic_id: int) -> _Known | None:
    topic = topics.topic(db, topic_id)
    if topic is None:
        return None
    return _Known(
        topic,
        of_workstation(card.workstation) if (card := workstations.card(db, topic.workstation_id)) else None,
        profiles.everyone(db),
        topics.followers(db, topic.workstation_id),
        topics.asked_for_all(db),
        topics.frequencies(db),
        topics.choices_of(db, topic_id),
        set(roles.hosts_of(db, topic.workstation_id)),
    )


def _candidate(known: _Known, person: int, fit: Fit | None) -> Candidate:
    profile, fit = known.people[person], fit or Fit()
    holds = {
        "interests": fit.listed,
        "follows": person in known.follow,
        "discipline": bool(set(profile.disciplines) & set(known.topic.disciplines)),
        "all": person in known.want_all,
    }
    whys = tuple(why for why in AT_FIRST if holds[why]) or ("other",)
    out = _out(known, person, profile)
    if not out and fit.hidden and not (holds["follows"] or holds["all"]):
        out = "conditions"
    return Candidate(person, whys, fit.score, fit.good, out)


def _out(known: _Known, person: int, profile: Profile) -> str:
    if person in known.hosts:
        return "own"
    if known.topic.workstation_id in profile.hidden_from:
        return "excluded"
    frequency = known.frequencies.get(person, "now")
    if frequency != "now":
        return frequency
    chosen = known.choices
    if person in chosen.interested:
        return "interested"
    return "dismissed" if person in chosen.dismissed | chosen.fewer else ""


def _fits(
    among: Collection, document: Document, people: Sequence[tuple[int, Profile]]
) -> Steps[dict[int, Fit]]:
    """In steps, how the topic, which is this document of `among`, fits each profile."""
    at, place, fits = among.documents.index(document), DocumentFacts([document]), {}
    for start in range(0, len(people), AT_ONCE):
        some = people[start : start + AT_ONCE]
        # Words alone: a common discipline is a reason of its own, and would pass for an interest here.
        told = [replace(profile, disciplines=()) for _, profile in some]
        queries = yield from among.read(told)
        content = among.text_scores(queries)
        for row, (person, profile) in enumerate(zip((one for one, _ in some), told, strict=True)):
            _, scores, listed = among.final_scores(profile, queries[row], content[row])
            score = float(scores[at])
            is_listed = bool(profile.interests) and bool(listed[at]) and score > 0.0
            good = is_listed and int(np.count_nonzero(scores > score)) < _GOOD
            fits[person] = Fit(score, is_listed, good, bool(place.hidden(profile).any()))
        yield
    return fits
