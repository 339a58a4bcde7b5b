"""Entries that are asked for in people's own words, found by a short question in either language.

A question and the ways in which an entry is asked for are read alike: what means the same becomes one word (`Vocabulary`),
and is then weighed by how few entries use it, as in `TfidfVectorizer`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from matching.space import Floats
from matching.text import PIECE, fold, stem

WHOLE = 0.5  # what all that is said of an entry counts beside the one way of asking that is closest
CHARACTER = 0.75  # a Chinese character that belongs to no phrase, against a word
LEAST_CORRECTED = 4  # letters of a word that may be a slip
ALIKE = 0.87  # of 1: how much of its letters a slip keeps (difflib's ratio)
_KEPT = 512  # questions

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """What is found: every way to ask for it, and the texts that say more of it."""

    id: str
    asked: tuple[str, ...]
    texts: tuple[str, ...] = ()


class Vocabulary:
    """Phrases of both languages by what they mean. `groups`: a word of our own and its phrases; "" for what says nothing.

    `simplified` maps traditional characters to simplified ones (code points). Immutable.
    """

    def __init__(
        self, groups: Iterable[tuple[str, Iterable[str]]], simplified: Mapping[int, int] | None = None
    ) -> None:
        self._simplified = simplified
        self._meanings: dict[Phrase, str] = {}  # as written, and by stems where no phrase is written so
        by_stem: dict[Phrase, str] = {}
        for word, phrases in groups:
            for phrase in phrases:
                key = self._pieces(phrase)
                self._meanings.setdefault(key, f"@{word}" if word else "")
                by_stem.setdefault(_stems(key), self._meanings[key])
        self._meanings = {**by_stem, **self._meanings}
        self._meanings.pop((), None)
        self._longest: dict[str, int] = {}
        for key in self._meanings:
            self._longest[key[0]] = max(len(key), self._longest.get(key[0], 0))
        self._words = sorted({piece for key in self._meanings for piece in key if piece.isascii()})

    def read(self, text: str, *, known: Iterable[str] | None = None) -> list[str]:
        """The words of a text in its order: what phrases mean, and stems and characters that belong to none.

        With `known`, words that are close to those or to a phrase's and no word of theirs are taken for slips.
        """
        pieces = self._pieces(text)
        if known is not None:
            right = {*self._words, *known}
            pieces = tuple(
                piece if {piece, stem(piece)} & right else self._corrected(piece) for piece in pieces
            )
        stems = _stems(pieces)
        found: list[str] = []
        at = 0
        while at < len(pieces):
            most = max(self._longest.get(pieces[at], 0), self._longest.get(stems[at], 0))
            for length in range(min(most, len(pieces) - at), 0, -1):
                here = slice(at, at + length)
                meaning = self._meanings.get(pieces[here], self._meanings.get(stems[here]))
                if meaning is not None:
                    found += [meaning] if meaning else []
                    at += length
                    break
            else:
                found.append(stems[at])
                at += 1
        return found

    def _pieces(self, text: str) -> Phrase:
        folded, _ = fold(text, self._simplified)
        return tuple(
            piece
            for match in PIECE.finditer(folded)
            for piece in (match.group() if match.lastgroup == "han" else (match.group(),))
        )

    def _corrected(self, piece: str) -> str:
        if len(piece) < LEAST_CORRECTED or not (piece.isascii() and piece.isalpha()):
            return piece
        near = get_close_matches(piece, self._words, 1, ALIKE)
        return near[0] if near else piece


def _stems(pieces: Phrase) -> Phrase:
    return tuple(stem(piece) if piece.isascii() else piece for piece in pieces)


class Questions:
    """A fixed set of entries. Immutable; every method is safe to call from any thread."""

    def __init__(self, entries: Sequence[Entry], vocabulary: Vocabulary) -> None:
        self.ids = tuple(entry.id for entry in entries)
        self._vocabulary = vocabulary
        asked = [[vocabulary.read(way) for way in entry.asked] for entry in entries]
        whole = [
            [word for way in ways for word in way]
            + [word for text in entry.texts for word in vocabulary.read(text)]
            for entry, ways in zip(entries, asked, strict=True)
        ]
        self._space = TfidfVectorizer(analyzer=_as_read, binary=True, dtype=np.float32).fit(whole)
        of_characters = [not word.isascii() for word in self._space.get_feature_names_out()]
        self._space.idf_ = self._space.idf_ * np.where(of_characters, CHARACTER, 1.0)
        self._said = dict(zip(self.ids, map(frozenset, whole), strict=True))
        self._known = frozenset(word for words in whole for word in words)
        self._whole = self._space.transform(whole)
        self._ways = self._space.transform([way for ways in asked for way in ways])
        self._starts = np.cumsum([0, *map(len, asked)])[:-1]
        self._unknown = (
            float(np.log(1 + len(entries)) + 1.0) ** 2
        )  # weight of a word that no entry has, squared
        self.scores = lru_cache(_KEPT)(self._scores)

    def words(self, question: str) -> frozenset[str]:
        """What a question is read as; words of the vocabulary begin with "@"."""
        return frozenset(self._vocabulary.read(question, known=self._known))

    def said(self, id_: str) -> frozenset[str]:
        """All words of an entry, as those of a question are read."""
        return self._said[id_]

    def coverage(self, question: str, id_: str) -> float:
        """How much of a question's words, by the squares of their weights, an entry has too: in [0, 1]."""
        words = self.words(question)
        whole = sum(map(self._weight, words))
        return sum(map(self._weight, words & self._said[id_])) / whole if whole else 0.0

    def _weight(self, word: str) -> float:
        """Squared; a word that no entry has weighs as the rarest."""
        column = self._space.vocabulary_.get(word)
        if column is None:
            return self._unknown * (1.0 if word.isascii() else CHARACTER**2)
        return float(self._space.idf_[column]) ** 2

    def _scores(self, question: str) -> Floats:
        """What each entry has in common with a question, in the order of `ids`: 0 for nothing, 1 + `WHOLE` for all."""
        words = self.words(question)
        row = self._space.transform([words])
        idf = self._space.idf_[row.indices]
        known = float((idf**2).sum())
        unknown = sum(map(self._weight, words - self._known))
        ways = (self._ways @ row.T).toarray()[:, 0]
        best = np.maximum.reduceat(ways, self._starts) if len(ways) else ways
        whole = (self._whole @ row.T).toarray()[:, 0]
        share = np.sqrt(known / (known + unknown)) if known else 0.0
        scores = np.asarray((best + WHOLE * whole) * share, np.float32)
        scores.setflags(write=False)
        return scores


def _as_read(words: Iterable[str]) -> Iterable[str]:
    return words
