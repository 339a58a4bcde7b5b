"""What saved, dismissed and twin stations do to a ranking, and what would make it better."""

from __future__ import annotations

import pytest

from matching.collection import Collection
from matching.models import Document, Profile, Suggestion

STATIONS = [
    Document(id="a", directions_en="lidar perception; point clouds"),
    Document(id="b", directions_en="lidar perception; motion planning"),
    Document(id="c", directions_en="lidar perception; motion planning"),
    Document(id="d", directions_en="motion planning; robot arms", disciplines=("0802",)),
    Document(id="e", directions_en="vaccines and adjuvants"),
]
COLLECTION = Collection(STATIONS)


def test_twins_are_shown_as_one() -> None:
    matches = COLLECTION.rank(Profile(interests=("motion planning",))).matches
    shown = {match.id: match.similar for match in matches}
    assert shown["b"] == ("c",)
    assert "c" not in shown


def test_a_hidden_twin_is_not_named() -> None:
    matches = COLLECTION.rank(Profile(interests=("motion planning",), hidden_from=frozenset({"c"}))).matches
    assert all("c" not in (match.id, *match.similar) for match in matches)


def test_saved_and_dismissed_teach_and_say_so() -> None:
    plain = COLLECTION.rank(Profile(interests=("lidar",))).matches
    taught = COLLECTION.rank(
        Profile(interests=("lidar",), saved=frozenset({"d"}), dismissed=frozenset({"a"}))
    ).matches
    assert "a" in [match.id for match in plain]
    assert "a" not in [match.id for match in taught]
    [by_d] = [reason for reason in taught[0].reasons if reason.kind == "saved"]
    assert by_d.theirs == "d"
    assert all(reason.share < 0 for match in taught for reason in match.reasons if reason.kind == "dismissed")


def test_what_was_useful_teaches_half_as_much_as_what_was_saved_and_hides_nothing() -> None:
    plain, saved, useful = (
        {match.id: match for match in COLLECTION.rank(profile).matches}
        for profile in (
            Profile(interests=("lidar",)),
            Profile(interests=("lidar",), saved=frozenset({"d"})),
            Profile(interests=("lidar",), useful=frozenset({"d"}), not_useful=frozenset({"a"})),
        )
    )
    assert set(useful) == set(plain)
    [by_saved], [by_useful] = (
        [reason for reason in ranking["b"].reasons if reason.kind == kind]
        for ranking, kind in ((saved, "saved"), (useful, "useful"))
    )
    assert 0 < by_useful.share < by_saved.share
    [by_not] = [reason for reason in useful["a"].reasons if reason.kind == "not_useful"]
    assert by_not.share < 0


def test_some_of_a_ranking_are_explained_like_all() -> None:
    profile = Profile(interests=("lidar",))
    ranked = {match.id: match for match in COLLECTION.rank(profile).matches}
    found = COLLECTION.explain(profile, ["d", "b", "nowhere"])
    assert found == {one: ranked[one] for one in ("b", "d") if one in ranked}


def test_what_the_list_leaves_out_for_its_twin_is_explained_as_well() -> None:
    profile = Profile(interests=("motion planning",))
    assert "c" not in {match.id for match in COLLECTION.rank(profile).matches}
    first, second = (COLLECTION.explain(profile, ["b", "c"])[one] for one in ("b", "c"))
    assert (first.similar, second.similar) == (("c",), ())
    assert [reason.theirs for reason in second.reasons if reason.kind == "words"] == ["motion planning"]


def test_suggestions_come_from_stations_and_change_the_first_places() -> None:
    found = COLLECTION.suggest(Profile(interests=("point clouds",)))
    assert found
    quoted = {station.id: (station.directions_en, station.disciplines) for station in STATIONS}
    for one in found:
        assert isinstance(one, Suggestion)
        directions, codes = quoted[one.source]
        assert one.value in directions if one.kind == "direction" else one.value in codes
        assert 0.0 < one.change <= 1.0


def test_a_saved_station_is_not_its_own_teacher() -> None:
    matches = COLLECTION.rank(Profile(interests=("lidar; vaccines",), saved=frozenset({"a", "e"}))).matches
    teachers = {
        match.id: [reason.theirs for reason in match.reasons if reason.kind == "saved"] for match in matches
    }
    assert teachers == {"a": [], "b": ["a"], "d": [], "e": []}
    for match in matches:
        assert sum(reason.share for reason in match.reasons) == pytest.approx(match.fit, abs=1e-5)
