"""Whom a topic concerns: by their interests, which the ranking reads in batches, and by what they asked for.

A topic fits somebody's interests where the ranking would list it for them among all workstations; the match is good
where it would be among the first ten of that list.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np

from bot.ranking import as_document, lexicon
from bot.store import profiles, roles, topics, visibility, workstations
from bot.store.campaign_audience import Candidate
from bot.store.campaigns import Campaign
from bot.store.open import Store
from bot.store.sqlite import Connection
from bot.store.topics import Choices, Topic
from matching.dictionary import load_dictionary
from matching.meaning import load_encoder
from matching.models import Profile, Workstation
from matching.ranker import Ranker

WHYS = ("interests", "follows", "discipline", "all", "other")
AT_FIRST = WHYS[:-1]
_GOOD = 10  # places of a list that people look at
_TOGETHER = 64  # profiles in one go, so that nobody who asks for a ranking meanwhile waits long


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
    stations: list[Workstation]
    people: dict[int, Profile]
    follow: set[int]
    want_all: set[int]
    frequencies: Mapping[int, topics.Frequency]
    choices: Choices
    hosts: set[int]


async def topic_candidates(store: Store, found: Campaign, _: datetime) -> Sequence[Candidate]:
    """Everybody who has agreed, the best match first, with why the topic concerns them ("other": it does not)."""
    known = await store.read(_known, int(found.subject))
    if known is None:
        return []
    # Where nothing was told there is nothing to rank, which is most of the work.
    told = {
        person: profile
        for person, profile in known.people.items()
        if profile.interests or profile.only_level or profile.only_districts
    }
    fits = await fits_of(known.topic, known.stations, told)
    offered = [_candidate(known, person, fits.get(person)) for person in known.people]
    return sorted(offered, key=lambda each: (-each.score, each.person))


async def fits_of(
    topic: Topic, stations: Sequence[Workstation], people: Mapping[int, Profile]
) -> dict[int, Fit]:
    """How the topic fits each profile, in threads, a few people at a time."""
    ranker, alone, at = await asyncio.to_thread(_rankers, topic, stations)
    fits: dict[int, Fit] = {}
    all_of_them = list(people.items())
    for first in range(0, len(all_of_them), _TOGETHER):
        some = all_of_them[first : first + _TOGETHER]
        fits.update(await asyncio.to_thread(_fits, ranker, alone, at, some))
    return fits


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
        workstations.all_workstations(db),
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


def _rankers(topic: Topic, stations: Sequence[Workstation]) -> tuple[Ranker, Ranker, int]:
    """A ranker of all workstations and the topic, one of the topic alone, and the topic's place in the first."""
    by_id = {station.id: station for station in stations}
    document = replace(as_document(topic, by_id.get(topic.workstation_id)), id=f"topic:{topic.id}")
    words = lexicon()
    ranker = Ranker([*stations, document], words, dictionary=load_dictionary(), encoder=load_encoder())
    at = next(number for number, one in enumerate(ranker.stations) if one.id == document.id)
    return ranker, Ranker([document], words), at


def _fits(ranker: Ranker, alone: Ranker, at: int, some: Sequence[tuple[int, Profile]]) -> dict[int, Fit]:
    # Words alone: a common discipline is a reason of its own, and would pass for an interest here.
    told = [(person, replace(profile, disciplines=())) for person, profile in some]
    content = ranker.text_scores([ranker.question(profile)[0] for _, profile in told])
    fits = {}
    for row, (person, profile) in enumerate(told):
        _, scores, listed = ranker.final_scores(profile, content[row])
        score = float(scores[at])
        better = int(np.count_nonzero(scores > score))
        is_listed = bool(profile.interests) and bool(listed[at]) and score > 0.0
        hidden = alone.hidden(profile) > 0
        fits[person] = Fit(score, is_listed, is_listed and better < _GOOD, hidden)
    return fits
