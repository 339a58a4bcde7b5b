"""What must hold for any profile and any stations."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.batch import best
from matching.collection import Collection
from matching.models import Document, Profile
from matching.preferences import preferences
from matching.steps import at_once

# Words that share no three letters, so that none is taken for another's misspelling.
WORDS = [
    "quantum",
    "bridge",
    "vaccine",
    "lidar",
    "copper",
    "jxkpqv",
    "wyzfth",
    "肝癌",
    "光伏",
    "氢能",
    "桥梁",
    "柑橘",
]
lines = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
profiles = st.builds(
    Profile,
    interests=st.lists(lines, min_size=1, max_size=5).map(tuple),
    disciplines=st.lists(st.sampled_from(["0801", "0802", "1004"]), max_size=2, unique=True).map(tuple),
    districts=st.lists(st.sampled_from(["yuzhong", "beibei"]), max_size=2, unique=True).map(tuple),
    level=st.sampled_from([None, "national", "municipal"]),
    only_level=st.booleans(),
    only_districts=st.booleans(),
    hidden_from=st.frozensets(st.sampled_from(["0", "1", "2"]), max_size=2),
    saved=st.frozensets(st.sampled_from(["1", "3"]), max_size=1),
    dismissed=st.frozensets(st.sampled_from(["0", "4"]), max_size=1),
    useful=st.frozensets(st.sampled_from(["2", "3"]), max_size=1),
    not_useful=st.frozensets(st.sampled_from(["1", "5"]), max_size=1),
)


@st.composite
def stations(draw: st.DrawFn) -> list[Document]:
    count = draw(st.integers(1, 7))
    return [
        Document(
            id=str(at),
            directions_en=draw(lines),
            focus_zh=draw(st.one_of(st.just(""), lines)),
            disciplines=draw(st.sampled_from([(), ("0801",), ("0802", "1004")])),
            district=draw(st.sampled_from(["", "yuzhong", "beibei"])),
            level=draw(st.sampled_from([None, "national", "municipal"])),
        )
        for at in range(count)
    ]


@given(stations(), profiles)
@settings(max_examples=30, deadline=None)
def test_the_order_of_stations_and_of_lines_changes_nothing(found: list[Document], profile: Profile) -> None:
    turned = replace(profile, interests=tuple(reversed(profile.interests)))
    assert Collection(found).rank(profile).matches == Collection(reversed(found)).rank(turned).matches


@given(stations(), profiles, st.integers(0, 6))
@settings(max_examples=60, deadline=None)
def test_a_word_that_one_station_alone_shares_never_lowers_its_place(
    found: list[Document], profile: Profile, chosen: int
) -> None:
    at = chosen % len(found)
    found[at] = replace(found[at], directions_en=f"{found[at].directions_en} mnrsgb")
    collection = Collection(found)
    before, after = (
        collection.text_scores(at_once(collection.read([one])))[0]
        for one in (profile, replace(profile, interests=(*profile.interests, "mnrsgb")))
    )
    assert (after > after[at] + 1e-12).sum() <= (before > before[at] - 1e-12).sum()


@given(stations(), st.lists(profiles, min_size=1, max_size=4))
@settings(max_examples=30, deadline=None)
def test_batch_and_one_by_one_agree(found: list[Document], asked: list[Profile]) -> None:
    collection = Collection(found)
    together = at_once(best(collection, asked, len(found)))
    for profile, listed in zip(asked, together, strict=True):
        alone = {
            one: match.score
            for match in collection.rank(profile).matches
            for one in (match.id, *match.similar)
        }
        # twins that stand in a list for one another keep their own scores in a batch
        scores = dict(
            zip((station.id for station in collection.documents), collection.scores(profile), strict=True)
        )
        assert dict(listed) == pytest.approx({one: scores[one] for one in alone})


@given(stations(), profiles)
@settings(max_examples=60, deadline=None)
def test_hard_conditions_let_nobody_through_and_shares_add_up(
    found: list[Document], profile: Profile
) -> None:
    collection = Collection(found)
    known = {station.id: station for station in found}
    for match in collection.rank(profile).matches:
        for shown in (match.id, *match.similar):
            station = known[shown]
            assert shown not in profile.hidden_from | profile.dismissed
            if profile.only_level and profile.level:
                assert station.level in (None, profile.level)
            if profile.only_districts and profile.districts:
                assert station.district in ("", *profile.districts)
        assert 0.0 <= match.score <= 1.0
        words = [reason.share for reason in match.reasons if reason.kind in ("words", "rest")]
        assert sum(words) == pytest.approx(match.words, abs=1e-5)
        assert sum(reason.share for reason in match.reasons) == pytest.approx(match.fit, abs=1e-5)
        wishes = preferences(profile, known[match.id])
        balance = sum(1 if wish.met else -1 if wish.met is False else 0 for wish in wishes) / max(
            1, len(wishes)
        )
        expected = match.fit * (1 + 0.15 * balance) / 1.15 if wishes else match.fit
        assert match.score == pytest.approx(expected)


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=3))
@settings(max_examples=60, deadline=None)
def test_any_text_is_accepted(directions: list[str], interests: list[str]) -> None:
    found = [Document(id=str(at), directions_zh=text) for at, text in enumerate(directions)]
    collection = Collection(found)
    profile = Profile(interests=tuple(interests))
    scores = collection.scores(profile)
    assert np.isfinite(scores).all()
    assert ((scores >= 0.0) & (scores <= 1.0)).all()
    assert {match.id for match in collection.rank(profile).matches} <= {station.id for station in found}


def test_the_same_input_gives_the_same_output_in_another_process() -> None:
    program = """
import json, sys
from matching.models import Profile, Document
from matching.collection import Collection
texts = ["lidar 点云 quantum", "桥梁 健康监测 bridge", "肝癌 vaccine copper", "bridge vaccine 光伏"]
collection = Collection([Document(id=str(at), directions_zh=text) for at, text in enumerate(texts)])
matches = collection.rank(Profile(interests=("桥梁 lidar vaccine", "quantum bridges"))).matches
json.dump([[m.id, m.score, [[r.kind, r.mine, r.theirs, r.share] for r in m.reasons]] for m in matches], sys.stdout)
"""
    outputs = [
        json.loads(
            subprocess.run(
                [sys.executable, "-c", program],
                env={**os.environ, "PYTHONHASHSEED": seed},
                capture_output=True,
                check=True,
                text=True,
            ).stdout
        )
        for seed in ("1", "2")
    ]
    assert outputs[0]
    assert outputs[0] == outputs[1]
