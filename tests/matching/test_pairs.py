"""Who is named to whom: nobody twice in a row, nobody left out who need not be, and both ways."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.collection import Collection
from matching.models import Document, Profile
from matching.pairs import AT_LEAST, AT_MOST, Fits, choose, name_people, reasons, scores
from matching.steps import at_once

BATTERY = Profile(interests=("Solid-state batteries and lithium metal anodes",))
CELLS = Profile(interests=("Electrolytes for lithium metal batteries", "固态电池"))
BRIDGES = Profile(disciplines=("0814",), interests=("Wind-induced vibration of long-span bridges",))
TUNNELS = Profile(disciplines=("0814",), interests=("Tunnels in soft rock, vibration of bridges",))
STATIONS = (
    Document("w1", directions_en="Long-span bridges; tunnels in mountains"),
    Document("w2", directions_en="Batteries for vehicles; battery recycling"),
    Document("w3", directions_en="Vehicles, engines, vibration and noise"),
)


def _fellow(name: str, profile: Profile) -> Document:
    return Document(name, directions_en="\n".join(profile.interests), disciplines=profile.disciplines)


def collection(*profiles: Profile) -> Collection:
    documents = [_fellow(f"{place:03}", profile) for place, profile in enumerate(profiles)]
    return Collection(documents, background=Collection(STATIONS))


def test_people_of_one_field_are_named_to_each_other_with_the_words_that_both_wrote() -> None:
    people = (BATTERY, BRIDGES, CELLS, TUNNELS)
    known = collection(*people)
    fits = at_once(scores(known, people))
    assert np.array_equal(fits, fits.T)
    assert fits[0, 2] > max(fits[0, 1], fits[0, 3])
    assert fits[1, 3] > max(fits[0, 1], fits[1, 2])
    assert [others[0] for others in choose(fits)] == [2, 3, 0, 1]
    first = at_once(reasons(known, BATTERY, "002"))[0]
    assert (first.kind, "lithium metal" in first.mine.lower(), "lithium metal" in first.theirs.lower()) == (
        "words",
        True,
        True,
    )
    assert at_once(reasons(known, BATTERY, "001")) == ()


def test_of_two_who_wrote_nearly_the_same_each_is_quoted_in_their_own_words() -> None:
    """The other of the two may be hidden from the reader."""
    other = Profile(interests=("Lithium metal anodes, and solid-state batteries",))
    known = collection(BATTERY, BATTERY, other, BRIDGES)
    quoted = [
        {reason.theirs for reason in at_once(reasons(known, CELLS, name)) if reason.kind == "words"}
        for name in ("001", "002")
    ]
    assert quoted == [{"batteries and lithium metal"}, {"Lithium metal anodes", "and solid-state batteries"}]


def test_wishes_about_workstations_say_nothing_about_people() -> None:
    picky = Profile(
        interests=BATTERY.interests, hidden_from=frozenset({"001"}), level="national", only_level=True
    )
    known = collection(picky, CELLS, BRIDGES)
    here, there = (at_once(scores(known, (first, CELLS, BRIDGES))) for first in (picky, BATTERY))
    assert np.array_equal(here, there)


def test_who_was_left_out_comes_first_where_somebody_must_be() -> None:
    # Both 1 and 2 can only be named to 0, and 0 to three at most.
    fits = np.zeros((5, 5))
    apart = [(one, other) for one in range(1, 5) for other in range(1, one)]
    for left_out in range(1, 5):
        named = choose(fits, apart=apart, first=[left_out])
        assert len(named[0]) == AT_MOST
        assert named[left_out] == (0,)


def test_the_best_rings_are_found_and_not_the_greedy_ones() -> None:
    fits = np.array([[0, 0.9, 0.8, 0.1], [0.9, 0, 0.1, 0.8], [0.8, 0.1, 0, 0.0], [0.1, 0.8, 0.0, 0]])
    # The best pair alone would leave two who have nothing in common to each other.
    assert [others[0] for others in choose(fits)] == [1, 0, 0, 1]
    assert {frozenset((one, other)) for one, others in enumerate(choose(fits)) for other in others} >= {
        frozenset((0, 2)),
        frozenset((1, 3)),
    }


@st.composite
def groups(
    draw: st.DrawFn,
) -> tuple[Fits, set[tuple[int, int]], set[int]]:
    size = draw(st.integers(0, 9))
    fits = np.zeros((size, size))
    apart: set[tuple[int, int]] = set()
    for one in range(size):
        for other in range(one):
            fits[one, other] = fits[other, one] = draw(st.integers(0, 10)) / 10
            if draw(st.integers(0, 4)) == 0:
                apart.add((one, other))
    return fits, apart, draw(st.sets(st.integers(0, size - 1))) if size else set()


@settings(deadline=None, max_examples=200)
@given(groups())
def test_both_ways_never_apart_and_nobody_without_need(
    group: tuple[Fits, set[tuple[int, int]], set[int]],
) -> None:
    fits, apart, first = group
    named = choose(fits, apart=apart, first=first)
    assert choose(fits, apart={(other, one) for one, other in apart}, first=first) == named
    for person, others in enumerate(named):
        free = [
            other
            for other in range(len(fits))
            if other != person and not {(person, other), (other, person)} & apart
        ]
        assert set(others) <= set(free)
        assert len(others) == len(set(others)) <= AT_MOST
        assert all(person in named[other] for other in others)
        assert list(others) == sorted(others, key=lambda other: (-fits[person, other], other))
        if len(others) < min(AT_LEAST, len(free)):  # only where all who are free have three
            assert all(len(named[other]) == AT_MOST for other in free if other not in others)


def test_people_by_their_ids() -> None:
    fits = np.full((4, 4), 0.5)
    apart = [(70, 50), (1, 50), (60, 50)]
    assert name_people(fits, (70, 50, 60, 90), {}, {90, 2}, never=apart) == {
        70: (60, 90),
        50: (90,),
        60: (70, 90),
        90: (70, 50, 60),
    }
    assert name_people(fits, (70, 50, 60, 90), {(50, 70): 1, (60, 90): 2, (1, 50): 1}, ())[70] == (60, 90)
    without = name_people(fits, (70, 50, 60, 90), {}, (), never=[(90, 70), (1, 2)])
    assert 90 not in without[70]
    assert 70 not in without[90]
    assert name_people(np.zeros((0, 0)), (), {}, ()) == {}


def test_nine_regulars_meet_everybody_over_a_season_and_nobody_hears_nothing() -> None:
    """As in a club of every other week: eight others, two or three of them a time; then those of the longest ago."""
    people = tuple(range(9))
    fits = np.random.default_rng(1).random((9, 9))
    fits = (fits + fits.T) / 2
    last: dict[tuple[int, int], int] = {}
    for time in range(12):
        named = name_people(fits, people, {pair: time - when for pair, when in last.items()}, ())
        assert all(named[person] for person in people)
        for one, others in named.items():
            for two in others:
                pair = (min(one, two), max(one, two))
                since = time - last[pair] if pair in last else None
                assert since is None or since == 0 or since >= 2  # never twice in a row
        last |= {(min(one, two), max(one, two)): time for one, others in named.items() for two in others}
        if time == 7:
            assert len(last) == 9 * 8 / 2


def test_too_few_meet_again_rather_than_hear_nothing() -> None:
    assert choose(np.zeros((2, 2)), met={(0, 1): 1}) == [(1,), (0,)]
    assert choose(np.ones((3, 3)) / 2, met={(0, 1): 1, (0, 2): 1, (1, 2): 1}) == [(1, 2), (0, 2), (0, 1)]
    # The longest ago first, whoever fits best.
    fits = np.array([[0, 0.9, 0.1, 0.2], [0.9, 0, 0.2, 0.1], [0.1, 0.2, 0, 0.9], [0.2, 0.1, 0.9, 0]])
    met = {(0, 1): 1, (2, 3): 1, (0, 2): 2, (1, 3): 2, (0, 3): 5, (1, 2): 5}
    assert choose(fits, met=met) == [(3,), (2,), (1,), (0,)]
    assert choose(np.zeros((2, 2)), met={(0, 1): 9}, apart=[(0, 1)]) == [(), ()]
