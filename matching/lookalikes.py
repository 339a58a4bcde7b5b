"""Words spelled alike: "nursing" and "nurse", a typing mistake, a form that stemming leaves apart."""

from __future__ import annotations

import math
from collections.abc import Sequence

from sklearn.feature_extraction.text import TfidfVectorizer

from matching import weights

_LETTERS = 3  # shorter words are alike by accident
_KEPT = 20_000  # words whose lookalikes are kept


class Lookalikes:
    """The Latin words of all stations by their character n-grams (3 to 5, TF-IDF, cosine)."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = sorted(word for word in words if len(word) >= _LETTERS)
        self._vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), lowercase=False)
        self._matrix = self._vectorizer.fit_transform(self._words).T.tocsr() if self._words else None
        self._kept: dict[str, tuple[tuple[str, float], ...]] = {}
        self._analyse = self._vectorizer.build_analyzer()

    def of(self, words: Sequence[str]) -> dict[str, tuple[tuple[str, float], ...]]:
        """For each word the words of the stations that look like it, with their cosine in (0, 1)."""
        new = [word for word in words if word not in self._kept]
        if new:
            if len(self._kept) > _KEPT:
                self._kept = {}
            # one assignment of a new value a word: other threads see it or do not, and neither harms
            self._kept.update(self._compare(new))
        kept = self._kept
        return {word: kept[word] for word in words if word in kept}

    def _compare(self, words: Sequence[str]) -> dict[str, tuple[tuple[str, float], ...]]:
        found: dict[str, tuple[tuple[str, float], ...]] = dict.fromkeys(words, ())
        asked = [word for word in words if len(word) >= _LETTERS]
        if self._matrix is None or not asked:
            return found
        alike = (self._vectorizer.transform(asked) @ self._matrix).tocsr()
        for row, word in enumerate(asked):
            # n-grams that no station uses are missing from the word's length: make up for them
            grams = self._analyse(word)
            known = sum(gram in self._vectorizer.vocabulary_ for gram in grams)
            share = math.sqrt(known / len(grams))
            first, last = alike.indptr[row], alike.indptr[row + 1]
            found[word] = tuple(
                (self._words[column], float(cosine * share))
                for column, cosine in zip(alike.indices[first:last], alike.data[first:last], strict=True)
                if cosine * share >= weights.LOOKALIKE_FROM and self._words[column] != word
            )
        return found
