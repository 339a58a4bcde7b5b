"""Every reason that the open half of the fellows is told was read by a person: a new one fails until it is."""

from __future__ import annotations

import csv
from pathlib import Path

from bot.ranking.ranker import lexicon
from matching.collection import Collection
from matching.dictionary import load_dictionary
from matching.meaning import load_encoder
from matching.models import Document, Profile

DATA = Path(__file__).parent / "data"
PLACES = 5  # of each fellow's list


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _codes(row: dict[str, str]) -> tuple[str, ...]:
    return tuple(code for code in row["disciplines"].split("; ") if code)


def test_every_reason_of_the_open_half_was_read_and_none_is_absurd() -> None:
    read = {
        (row["fellow"], row["station"], row["mine"], row["theirs"]): row["verdict"]
        for row in _rows("reasons_read.csv")
    }
    assert set(read.values()) <= {"fine", "loose"}
    stations = [
        Document(
            row["id"],
            row["name_en"],
            row["name_zh"],
            row["directions_en"],
            row["directions_zh"],
            disciplines=_codes(row),
        )
        for row in _rows("stations_80.csv")
    ]
    collection = Collection(stations, lexicon(), dictionary=load_dictionary(), encoder=load_encoder())
    told = [
        (fellow["id"], match.id, reason)
        for fellow in _rows("fellows_open.csv")
        for match in collection.rank(
            Profile(disciplines=_codes(fellow), interests=tuple(fellow["interests"].splitlines())), PLACES
        ).matches
        for reason in match.told
    ]
    if (
        "meaning" in collection.lacking
    ):  # the list was read with all layers; without this one only words are told
        assert {reason.kind for _, _, reason in told} == {"words"}
        return
    new = [
        (fellow, station, reason.mine, reason.theirs)
        for fellow, station, reason in told
        if (fellow, station, reason.mine, reason.theirs) not in read
    ]
    assert not new, "read these and add them to data/reasons_read.csv:\n" + "\n".join(map(str, new))
