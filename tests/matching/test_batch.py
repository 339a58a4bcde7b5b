"""Sharing stations out to many fellows, and how evenly they are seen."""

from __future__ import annotations

from matching.batch import share_out
from matching.evaluation.measures import Exposure, exposure


def test_a_full_station_keeps_the_best_and_sends_the_others_to_their_next() -> None:
    choices = {
        "ann": [("bank", 0.9), ("cars", 0.5)],
        "bo": [("bank", 0.8), ("cars", 0.7)],
        "chen": [("bank", 0.7)],
    }
    assert share_out(choices, each=1, cap=1) == {"ann": ["bank"], "bo": ["cars"], "chen": []}


def test_nobody_gets_more_than_asked_and_no_station_more_than_its_cap() -> None:
    choices = {
        f"fellow{at}": [(f"station{(at + step) % 7}", 1 / (1 + at + step)) for step in range(1, 7)]
        for at in range(1, 20)
    }
    shared = share_out(choices, each=3, cap=4)
    assert max(map(len, shared.values())) <= 3
    assert exposure(shared.values(), [f"station{at}" for at in range(7)]).busiest <= 4


def test_exposure_of_even_and_of_one_sided_lists() -> None:
    assert exposure([["a"], ["b"]], ["a", "b"]) == Exposure(busiest=1, gini=0.0, never_shown=0)
    assert exposure([["a"], ["a"]], ["a", "b"]) == Exposure(busiest=2, gini=0.5, never_shown=1)
    assert exposure([], ["a", "b"]) == Exposure(busiest=0, gini=0.0, never_shown=2)
