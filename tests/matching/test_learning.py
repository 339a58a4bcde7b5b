"""What saved, dismissed and twin stations do to a ranking, and what would make it better."""

from __future__ import annotations

from matching.models import Profile, Suggestion, Workstation
from matching.ranker import Ranker
from matching.suggest import suggest

STATIONS = [
    Workstation(id="a", directions_en="lidar perception; point clouds"),
    Workstation(id="b", directions_en="lidar perception; motion planning"),
    Workstation(id="c", directions_en="lidar perception; motion planning"),
    Workstation(id="d", directions_en="motion planning; robot arms", disciplines=("0802",)),
    Workstation(id="e", directions_en="vaccines and adjuvants"),
]
RANKER = Ranker(STATIONS)


def test_twins_are_shown_as_one() -> None:
    matches = RANKER.rank(Profile(interests=("motion planning",)))
    shown = {match.id: match.similar for match in matches}
    assert shown["b"] == ("c",)
    assert "c" not in shown


def test_a_hidden_twin_is_not_named() -> None:
    matches = RANKER.rank(Profile(interests=("motion planning",), hidden_from=frozenset({"c"})))
    assert all("c" not in (match.id, *match.similar) for match in matches)


def test_saved_and_dismissed_teach_and_say_so() -> None:
    plain = RANKER.rank(Profile(interests=("lidar",)))
    taught = RANKER.rank(Profile(interests=("lidar",), saved=frozenset({"d"}), dismissed=frozenset({"a"})))
    assert "a" in [match.id for match in plain]
    assert "a" not in [match.id for match in taught]
    [by_d] = [reason for reason in taught[0].reasons if reason.kind == "saved"]
    assert by_d.theirs == "d"
    assert all(reason.share < 0 for match in taught for reason in match.reasons if reason.kind == "dismissed")


def test_suggestions_come_from_stations_and_change_the_first_places() -> None:
    found = suggest(RANKER, Profile(interests=("point clouds",)))
    assert found
    quoted = {station.id: (station.directions_en, station.disciplines) for station in STATIONS}
    for one in found:
        assert isinstance(one, Suggestion)
        directions, codes = quoted[one.source]
        assert one.value in directions if one.kind == "direction" else one.value in codes
        assert 0.0 < one.change <= 1.0
