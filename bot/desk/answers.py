"""Which clauses answer a question: never words of our own, and none where the evidence is thin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import numpy as np

from bot.importing import facts
from bot.importing.records import Clause, Gap
from bot.texts import LANGUAGES, Texts
from matching.dictionary import load_dictionary
from matching.questions import Entry, Questions, Vocabulary
from matching.space import Floats

ANSWERED_FROM = 0.6  # of 1.4: chosen on tests/desk/questions.csv, see docs/desk.md
COVERED_FROM = 0.3  # of what is asked, see `Questions.coverage`
CLAUSE_AHEAD = 0.05  # a clause that is as close as a gap is what is asked
NEAR_FROM = 0.2  # from which a topic is offered to somebody whom nothing answers
NEAREST = 3  # topics
WORDS_AT_MOST = 300  # characters of a question that are read
# They say what is asked, and not of what.
_ASKING = {
    "@amount",
    "@when",
    "@where",
    "@who",
    "@cond",
    "@apply",
    "@papers",
    "@postdoc",
    "@phd",
    "@max",
    "@min",
    "@now",
}
_OF_THE_CITY = {"@city", "@cityplan", "@municipal"}
_OF_THE_COUNTRY = {"@country", "@national", "@state"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What is documented of a question, the clause that answers it first; nothing, and then `gap` is what is known not to be
    documented, where it is that which was asked.

    `choices` are clauses of one name and different scope, of which the asker has to say which is meant. `topics` are the nearest,
    the first one that of the answer. `personal`: it was asked about oneself.
    """

    clauses: tuple[Clause, ...] = ()
    choices: tuple[Clause, ...] = ()
    gap: Gap | None = None
    topics: tuple[str, ...] = ()
    personal: bool = False

    @property
    def answered(self) -> bool:
        """Whether a clause says it."""
        return bool(self.clauses)


def known() -> dict[str, Clause | Gap]:
    """All that can be asked for, by id."""
    return {**facts.clauses(), **facts.gaps()}


@cache
def questions() -> Questions:
    """All clauses and gaps, read once in a process: 0.2 s, and the dictionary's time where nobody has read it yet."""
    dictionary = load_dictionary()
    vocabulary = Vocabulary(
        ((wording.word, (*wording.zh, *wording.en)) for wording in facts.wordings()),
        dictionary.simplified if dictionary else None,
    )
    entries = [
        Entry(
            one.id,
            (one.name_zh, one.name_en, *one.asked_zh, *one.asked_en),
            (one.text_zh, one.text_en) if isinstance(one, Clause) else (),
        )
        for one in known().values()
    ]
    return Questions(entries, vocabulary)


def answer(question: str) -> Answer:
    """What is documented of a question in either language; takes under a millisecond."""
    asked = questions()
    question = " ".join(question.split())[:WORDS_AT_MOST]
    scores = asked.scores(question) + _ahead()
    order = [asked.ids[at] for at in (-scores).argsort(kind="stable")[:12] if scores[at] >= NEAR_FROM]
    topics = _topics(order)
    best = order[0] if order else ""
    words = asked.words(question)
    if not best or not _is_of_something(words) or scores[asked.ids.index(best)] < ANSWERED_FROM:
        return Answer(topics=topics)
    gap = facts.gaps().get(best)
    if gap:
        clause = next(
            (one for one in order if one in facts.clauses() and known()[one].topic == gap.topic), None
        )
        # A clause of its topic that has every word of the question is what is asked.
        if clause is None or not words <= asked.said(clause):
            return Answer(gap=gap, topics=topics)
        best = clause
    if asked.coverage(question, best) < COVERED_FROM:
        return Answer(topics=topics)
    first = facts.clauses()[best]
    personal = _is_personal(question)
    meant = _meant(first, words)
    if len(meant) > 1:
        return Answer(meant, meant, topics=topics, personal=personal)
    return Answer(told(*meant), topics=topics, personal=personal)


def _is_of_something(words: frozenset[str]) -> bool:
    """Whether a question names a thing: a phrase of the vocabulary, two words or three characters, beside what is asked of it."""
    return sum(3 if word[0] == "@" else 2 if word.isascii() else 1 for word in words - _ASKING) >= 3


@cache
def _ahead() -> Floats:
    return np.array([CLAUSE_AHEAD * (one in facts.clauses()) for one in questions().ids], np.float32)


def told(first: Clause) -> tuple[Clause, ...]:
    """A clause and those without which it would be half an answer."""
    return (first, *(facts.clauses()[other] for other in first.told_with))


def of_topic(code: str) -> list[Clause]:
    """All that is documented of a topic."""
    return [clause for clause in facts.clauses().values() if clause.topic == code]


def _is_personal(question: str) -> bool:
    """Whether somebody asks about oneself, and so could take an answer for a promise."""
    spoken = {*re.findall(r"[a-z']+|.", question.lower())}
    return any(
        word in spoken
        for language in LANGUAGES
        for word in Texts(language).plain("desk-words-myself").split(" / ")
    )


def _topics(ids: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(known()[one].topic for one in ids))[:NEAREST]


def _meant(first: Clause, words: frozenset[str]) -> tuple[Clause, ...]:
    """The clause, or of its name the one whose scope the question says; one a scope where it does not say."""
    if not first.same_name:
        return (first,)
    named = [clause for clause in facts.clauses().values() if clause.same_name == first.same_name]
    by_scope = {clause.scope: clause for clause in (*reversed(named), first)}
    if words & _OF_THE_COUNTRY and not words & _OF_THE_CITY:
        return (by_scope["national"],)
    if words & _OF_THE_CITY:
        return (by_scope["chongqing"],)
    return tuple(by_scope.values())
