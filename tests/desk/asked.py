"""The questions of questions.csv, asked: how often the right clause comes first, and what should not be answered is not."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

PATH = Path(__file__).with_name("questions.csv")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the ids of the clauses that answer it (any of them, none if nothing does) and what has to be said."""

    language: str
    question: str
    rows: tuple[str, ...]
    says: str


def asked(path: Path = PATH) -> list[Asked]:
    """All of them."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            Asked(row["lang"], row["question"], tuple(filter(None, row["rows"].split("|"))), row["says"])
            for row in csv.DictReader(lines)
        ]


def precision(first: Callable[[str], str], questions: Iterable[Asked]) -> tuple[float, float, list[str]]:
    """The shares of right clauses among what can be answered and of refusals among what cannot, and what went wrong.

    `first` gives the id of the clause that answers a question, "" for none.
    """
    right: list[bool] = []
    refused: list[bool] = []
    wrong: list[str] = []
    for one in questions:
        found = first(one.question)
        is_right = found in one.rows if one.rows else not found
        (right if one.rows else refused).append(is_right)
        if not is_right:
            wrong.append(f"{one.question}: {found or '-'}, not {'|'.join(one.rows) or '-'}")
    return sum(right) / len(right), sum(refused) / len(refused), wrong
