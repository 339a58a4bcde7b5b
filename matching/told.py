"""The few reasons that a match is told with: a phrase of mine and one of theirs that a reader would tie together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib import resources

import numpy as np

from matching.dictionary import Dictionary
from matching.lexicon import Lexicon
from matching.meaning import Encoder, Vectors
from matching.models import Document, Field, Reason, ReasonKind
from matching.segment import Word, segment
from matching.space import Space
from matching.text import clauses, stem
from matching.wishes import split_off

AT_MOST = 3
_COMMON = 0.15  # of all documents; a word that more of them use ties nothing by itself
_FEW = 3  # documents may use a word in any collection
_LONG = 40  # characters of a clause up to which it is quoted whole
_CLAUSES = 60  # of one side at most
_MEANT = 0.62  # cosine of two phrases that readers agree on without a word in common
_AGREES = 0.35  # that of two phrases with a single word in common
_TRANSLATIONS = 3  # of a word in the dictionary; what follows are rare senses
_WORDS = 4  # of an English phrase


@dataclass(frozen=True, slots=True)
class Phrase:
    """A clause that may be quoted. `keys` are its words and terms, in either language, each with the words it covers."""

    text: str
    field: Field
    at: int  # which clause of its text
    of: str
    words: tuple[Word, ...]
    keys: Mapping[str, tuple[int, int]]
    terms: frozenset[str]  # the same keys
    looked_up: frozenset[str]  # those that the dictionary gave

    def quote(self, shared: Sequence[str]) -> str:
        """The clause as written, cut around what is shared where it is long; whole words only."""
        if len(self.text) <= _LONG or not shared:
            return self.text
        first = min(self.keys[key][0] for key in shared)
        last = max(self.keys[key][1] for key in shared) - 1
        words = self.words
        last = max(
            at
            for at in range(first, last + 1)
            if words[at].end - words[first].start <= 2 * _LONG or at == first
        )
        while words[last].end - words[first].start < _LONG:
            if last + 1 < len(words):
                last += 1
            elif first:
                first -= 1
            else:
                break
        return self.text[words[first].start : words[last].end]


class Ties:
    """Finds the phrases of profiles and documents that belong together. Immutable."""

    def __init__(
        self, space: Space, lexicon: Lexicon, dictionary: Dictionary | None, encoder: Encoder | None
    ) -> None:
        self._space, self._dictionary, self._encode = space, dictionary, encoder
        self._terms = _terms_of(lexicon)
        self._phrases = lru_cache(maxsize=4096)(self._read)

    def told(self, lines: Sequence[str], document: Document, labels: Mapping[str, str]) -> tuple[Reason, ...]:
        """At most three reasons of kind "words" or "meaning", the identical phrase first; they have no share.

        `labels` are what is quoted in place of a line, which makes the reason one of kind "discipline".
        """
        mine = [
            (phrase, labels.get(line, "")) for line in lines for phrase in self._phrases(line, "directions")
        ]
        theirs = [phrase for field, text in document.fields for phrase in self._phrases(text, field)]
        mine, theirs = mine[:_CLAUSES], theirs[:_CLAUSES]
        if not mine or not theirs:
            return ()
        cosines = self._cosines([phrase.text for phrase, _ in mine], [phrase.text for phrase in theirs])
        found = []
        for i, (my, label) in enumerate(mine):
            for j, their in enumerate(theirs):
                alike = None if cosines is None else float(cosines[i, j])
                if tie := self._tie(my, their, alike):
                    found.append((*tie, my, their, label))
        found.sort(key=lambda one: (-one[0], one[3].text, one[4].text))
        reasons: list[Reason] = []
        taken: set[str] = set()
        for _, kind, shared, my, their, label in found:
            other = _counterpart(their, document)
            quoted = {my.text, their.text, other}
            if taken & (quoted - {""}):
                continue
            taken |= quoted
            reason = Reason(kind, my.quote(shared), their.quote(shared), their.field, 0.0, also=other)
            reasons.append(replace(reason, kind="discipline", mine=label) if label else reason)
        return tuple(reasons[:AT_MOST])

    def _tie(
        self, my: Phrase, their: Phrase, alike: float | None
    ) -> tuple[float, ReasonKind, list[str]] | None:
        """How strongly two phrases belong together, as what, and by which keys; None where they do not."""
        if my.text.casefold() == their.text.casefold() and not self._is_common(my):
            return 1000.0, "words", []
        shared = [] if my.terms.isdisjoint(their.terms) else [key for key in my.keys if key in their.terms]
        telling = [key for key in shared if not self._is_generic(key)]
        if telling:
            covered = {at for key in shared for at in range(*my.keys[key])}
            is_one = len(covered) == 1
            is_guess = all(key in my.looked_up or key in their.looked_up for key in telling)
            if alike is None and not (is_one and is_guess):
                return sum(map(self._rarity, telling)), "words", shared
            if alike is not None and (alike >= _AGREES or not (is_one or is_guess)):
                return 10.0 * alike + sum(map(self._rarity, telling)), "words", shared
        if alike is not None and alike >= _MEANT and their.field != "name":
            return alike, "meaning", []
        return None

    def _is_common(self, phrase: Phrase) -> bool:
        return all(self._is_generic(word.term) for word in phrase.words)

    def _is_generic(self, key: str) -> bool:
        if key in _generic() or len(key) < 2 or key.isdigit():
            return True
        if " " in key and all(part in _generic() for part in key.split()):
            return True
        return self._users(key) > self._many()

    def _many(self) -> float:
        return max(_FEW, _COMMON * self._space.documents_)

    def _users(self, key: str) -> int:
        users = self._space.users_
        parts = key.split() if " " in key else [*key] if _is_han(key) else [key]
        pairs = [
            (" " if " " in key else "").join(parts[at : at + 2]) for at in range(len(parts) - 1)
        ] or parts
        return min(users.get(pair, 0) for pair in pairs)

    def _rarity(self, key: str) -> float:
        return float(np.log((1 + self._space.documents_) / (1 + self._users(key)))) + 0.1

    def _cosines(self, mine: Sequence[str], theirs: Sequence[str]) -> Vectors | None:
        return self._encode(mine) @ self._encode(theirs).T if self._encode else None

    def _read(self, text: str, field: Field) -> tuple[Phrase, ...]:
        return tuple(
            self._phrase(text[start:end], field, at, text)
            for at, (start, end) in enumerate(clauses(text))
            if not split_off(text[start:end])[1]
        )

    def _phrase(self, clause: str, field: Field, at: int, of: str) -> Phrase:
        words = segment(clause, self._dictionary, self._terms.__contains__)
        keys: dict[str, tuple[int, int]] = {}
        looked_up: set[str] = set()
        for first, word in enumerate(words):
            if word.is_han:
                if len(word.term) < 2 or (
                    not self._dictionary and len(word.term) < 3 and word.term != clause
                ):
                    continue
                keys[word.term] = (first, first + 1)
                # a word of any field stays one in translation, whatever else that may mean
                if self._dictionary and word.term not in self._terms and word.term not in _generic():
                    for phrase in self._dictionary.english(word.term)[:_TRANSLATIONS]:
                        key = _key(phrase)
                        looked_up.add(key)
                        keys.setdefault(key, (first, first + 1))
                if word.term not in _generic():
                    keys |= dict.fromkeys(self._terms.get(word.term, ()), (first, first + 1))
                continue
            for last in range(first + 1, min(len(words), first + _WORDS) + 1):
                if words[last - 1].is_han:
                    break
                key = " ".join(one.term for one in words[first:last])
                keys[key] = (first, last)
                if key not in _generic():
                    keys |= dict.fromkeys(self._terms.get(key, ()), (first, last))
        return Phrase(clause, field, at, of, tuple(words), keys, frozenset(keys), frozenset(looked_up))


def _counterpart(phrase: Phrase, document: Document) -> str:
    """The same phrase in the other language: the clause at the same place of a text with as many; "" where unsure."""
    texts = [str(getattr(document, f"{phrase.field}_{language}")) for language in ("en", "zh")]
    if phrase.of not in texts:
        return ""
    other = texts[1 - texts.index(phrase.of)]
    mine, theirs = clauses(phrase.of), clauses(other)
    if len(mine) != len(theirs):
        return ""
    start, end = theirs[phrase.at]
    return other[start:end]


def _is_han(key: str) -> bool:
    return not key.isascii() and " " not in key


def _key(phrase: str) -> str:
    words = segment(phrase, None, lambda _: True)
    return (
        "".join(word.term for word in words)
        if words and words[0].is_han
        else " ".join(word.term for word in words)
    )


@lru_cache(maxsize=4)
def _terms_of(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """For each term of the lexicon, as a key, all that mean the same."""
    terms: dict[str, frozenset[str]] = {}
    for group in lexicon.groups():
        keys = frozenset(key for phrase in group if (key := _key(phrase.strip())))
        for key in keys:
            terms[key] = terms.get(key, frozenset()) | keys
    return terms


@cache
def _generic() -> frozenset[str]:
    """generic.csv: words of any field, as keys."""
    text = resources.files("matching").joinpath("generic.csv").read_text(encoding="utf-8")
    return frozenset(
        word if _is_han(word) else stem(word) for line in text.split() for word in line.split(";")
    )
