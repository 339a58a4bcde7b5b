"""How fast and how well the desk answers, beside the same entries in bm25s, which reads the same words."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

import bm25s

from bot.desk.answers import answer, known
from bot.importing import facts
from matching.text import tokens
from tests.desk.asked import asked, precision

FROM = 4.0  # score of bm25s from which it is taken to answer: the best for it on these questions


def run() -> None:
    """Print median times, and of the questions of tests/desk the shares answered rightly and refused rightly."""
    questions = asked()
    entries = [*known().values()]
    index = bm25s.BM25()
    index.index(
        [
            _words(" . ".join((one.name_zh, one.name_en, *one.asked_zh, *one.asked_en, *_texts(one))))
            for one in entries
        ],
        show_progress=False,
    )

    def baseline(question: str) -> str:
        found, scores = index.retrieve([_words(question)], k=1, show_progress=False)
        best = entries[found[0, 0]].id
        return best if scores[0, 0] >= FROM and best in facts.clauses() else ""

    def ours(question: str) -> str:
        found = answer(question)
        return found.clauses[0].id if found.answered else ""

    ours(questions[0].question)
    for name, first in (("desk", ours), ("bm25s", baseline)):
        times = [_time(first, one.question) for one in questions]
        right, refused, _ = precision(first, questions)
        print(
            f"{name}: {median(times) * 1e3:.2f} ms a question (median of {len(times)}), right clause first "
            f"{right:.0%}, rightly refused {refused:.0%}"
        )


def _texts(one: object) -> tuple[str, str]:
    return getattr(one, "text_zh", ""), getattr(one, "text_en", "")


def _words(text: str) -> list[str]:
    return [token.term for token in tokens(text)]


def _time(first: Callable[[str], str], question: str) -> float:
    start = time.perf_counter()
    first(question)
    return time.perf_counter() - start
