"""The ranking on the labelled set of this folder: floors that a change must not fall below."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from matching.collection import Collection
from matching.dictionary import load_dictionary
from matching.evaluation.measures import ndcg
from matching.meaning import load_encoder
from matching.models import Document, Match, Profile

DATA = Path(__file__).parent / "data"


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def _stations() -> list[Document]:
    return [
        Document(id=row["id"], directions_en=row["directions_en"], directions_zh=row["directions_zh"])
        for row in _rows("stations.csv")
    ]


def _quality(collection: Collection) -> float:
    """Mean nDCG@10 over the fellows."""
    position = {station.id: at for at, station in enumerate(collection.documents)}
    values = []
    for fellow in _rows("fellows.csv"):
        gains = {position[one]: 2.0 for one in fellow["best"].split()}
        gains |= {position[one]: 1.0 for one in fellow["near"].split()}
        order = [
            position[match.id]
            for match in collection.rank(Profile(interests=(fellow["interests"],)), 10).matches
        ]
        values.append(ndcg(order, gains))
    return float(np.mean(values))


def test_labels_name_stations_that_exist() -> None:
    known = {station.id for station in _stations()}
    fellows = _rows("fellows.csv")
    assert (len(known), len(fellows)) == (60, 60)
    assert all(set(fellow["best"].split()) | set(fellow["near"].split()) <= known for fellow in fellows)


@pytest.mark.parametrize(
    ("with_dictionary", "with_meaning", "floor"),
    [(False, False, 0.68), (True, False, 0.84), (True, True, 0.91)],
)
def test_the_ranking_is_as_good_as_it_was(with_dictionary: bool, with_meaning: bool, floor: float) -> None:
    dictionary = load_dictionary() if with_dictionary else None
    encoder = load_encoder() if with_meaning else None
    quality = _quality(Collection(_stations(), dictionary=dictionary, encoder=encoder))
    assert quality >= floor


@cache
def _larger() -> Collection:
    stations = [
        Document(
            id=row["id"],
            name_en=row["name_en"],
            name_zh=row["name_zh"],
            directions_en=row["directions_en"],
            directions_zh=row["directions_zh"],
            disciplines=tuple(filter(None, row["disciplines"].split("; "))),
        )
        for row in _rows("stations_80.csv")
    ]
    return Collection(stations, dictionary=load_dictionary(), encoder=load_encoder())


def _ranked(file: str) -> Iterator[tuple[frozenset[str], tuple[Match, ...]]]:
    """For each fellow of a half of the larger set, who is relevant, and the list."""
    for fellow in _rows(file):
        profile = Profile(
            interests=tuple(fellow["interests"].split("\n")),
            disciplines=tuple(filter(None, fellow["disciplines"].split("; "))),
        )
        relevant = frozenset(fellow["best"].split()) | frozenset(fellow["near"].split())
        yield relevant, _larger().rank(profile).matches


@pytest.mark.parametrize("file", ["fellows_open.csv", "held_back_fellows.csv"])
def test_the_first_places_are_right_also_where_people_write_as_they_do(file: str) -> None:
    ranked = [(relevant, matches[:5]) for relevant, matches in _ranked(file) if relevant]
    right = sum(matches[0].id in relevant for relevant, matches in ranked)
    of_five = [
        sum(match.id in relevant for match in matches) / min(5, len(relevant)) for relevant, matches in ranked
    ]
    assert right >= 0.88 * len(ranked)
    assert np.mean(of_five) >= 0.65


def test_what_is_called_very_close_or_fitting_is_so() -> None:
    called: Counter[tuple[str, bool]] = Counter()
    for file in ("fellows_open.csv", "held_back_fellows.csv"):
        for relevant, matches in _ranked(file):
            called.update((match.grade, match.id in relevant) for match in matches)
    assert called["close", True] >= 0.85 * (called["close", True] + called["close", False])
    assert called["fits", True] >= 0.6 * (called["fits", True] + called["fits", False])
    assert called["close", True] + called["fits", True] >= 50


def test_no_suggestion_comes_from_a_station_that_one_word_or_meaning_alone_ties() -> None:
    collection = Collection(_stations(), dictionary=load_dictionary(), encoder=load_encoder())
    offered = 0
    for fellow in _rows("fellows.csv")[:12]:
        profile = Profile(interests=(fellow["interests"],))
        sources = [one.source for one in collection.suggest(profile)]
        ties = collection.explain(profile, sources)
        assert [one for one in sources if ties[one].weak or not ties[one].words] == []
        offered += len(sources)
    assert offered > 0
