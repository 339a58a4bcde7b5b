"""Phrases that mean the same, across the languages and within one, and what disciplines are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources
from types import MappingProxyType
from typing import NamedTuple

from matching import weights
from matching.text import Token, tokens


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """`synonyms`: groups of phrases that mean the same, in any language and order.

    `disciplines`: for each code all names in use, old ones too. A name there is a synonym of the others.
    """

    synonyms: tuple[tuple[str, ...], ...] = ()
    disciplines: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def groups(self) -> Iterable[tuple[str, ...]]:
        """Every group of phrases that mean the same, those that come with this package among them."""
        yield from _own_synonyms()
        yield from self.synonyms
        yield from self.disciplines.values()


@cache
def _own_synonyms() -> tuple[tuple[str, ...], ...]:
    """synonyms.csv: abbreviations and terms of the fields, a group a line, written for this project."""
    lines = resources.files("matching").joinpath("synonyms.csv").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split(";")) for line in lines if line)


class Synonym(NamedTuple):
    """A phrase that means the same as what stands in [start, end) of a text, and its weight against that."""

    phrase: str
    start: int
    end: int
    weight: float


class Phrasebook:
    """The lexicon by the terms of its phrases, so that the phrases inside a text are found in one pass."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._groups: dict[tuple[str, ...], set[str]] = {}
        for group in lexicon.groups():
            phrases = {phrase.strip() for phrase in group if phrase.strip()}
            for phrase in phrases:
                self._groups.setdefault(_key(tokens(phrase)), set()).update(phrases - {phrase})
        self._groups.pop((), None)
        self._longest: dict[str, int] = {}
        for key in self._groups:
            self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))

    def synonyms(self, text_tokens: Sequence[Token]) -> Iterator[Synonym]:
        """The other phrases for each longest phrase of the lexicon in the tokens."""
        words = [token for token in text_tokens if token.family in ("stem", "character")]
        index = 0
        terms = tuple(word.term for word in words)
        while index < len(words):
            # the longest phrase that begins with this word: there is none for most words
            for length in range(min(self._longest.get(terms[index], 0), len(words) - index), 0, -1):
                key = terms[index : index + length]
                others = self._groups.get(key)
                if others:
                    start, end = words[index].start, words[index + length - 1].end
                    weight = weights.LEXICON / len(others) ** weights.LEXICON_SPREAD
                    yield from (Synonym(other, start, end, weight) for other in sorted(others))
                    index += length
                    break
            else:
                index += 1


# Each collection reads with the same lexicon, whose two thousand phrases take as long to read as forty workstations.
phrasebook = lru_cache(maxsize=4)(Phrasebook)


def _key(phrase_tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.term for token in phrase_tokens if token.family in ("stem", "character"))
