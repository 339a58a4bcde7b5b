"""Words spelled alike: "nursing" and "nurse", a typing mistake, a form that stemming leaves apart."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from matching import weights

_LETTERS = 3  # shorter words are alike by accident
_KEPT = 20_000  # words whose lookalikes are kept

Alike = tuple[tuple[str, float], ...]


class Lookalikes:
    """The Latin words of all stations by their character n-grams (3 to 5, TF-IDF, cosine)."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = sorted(word for word in words if len(word) >= _LETTERS)
        vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), lowercase=False)
        self._analyse = vectorizer.build_analyzer()
        self._grams: dict[str, int] = {}
        if self._words:
            self._by_gram = vectorizer.fit_transform(self._words).T.tocsr()
            self._grams, self._idf = vectorizer.vocabulary_, vectorizer.idf_
        self._kept: dict[str, Alike] = {}

    def of(self, words: Collection[str]) -> dict[str, Alike]:
        """For each word the words of the stations that look like it, with their cosine in (0, 1)."""
        kept = self._kept
        found = {word: kept[word] for word in words if word in kept}
        new = [word for word in dict.fromkeys(words) if word not in found]
        if new:
            compared = self._compare(new)
            if len(kept) > _KEPT:
                self._kept = kept = {}
            # other threads see a new value or do not, and neither harms
            kept.update(compared)
            found.update(compared)
        return found

    def _compare(self, words: Sequence[str]) -> dict[str, Alike]:
        """All at once, by the lists of words of their n-grams: no sparse matrix is made of them."""
        found: dict[str, Alike] = dict.fromkeys(words, ())
        asked: list[str] = []
        grams: list[int] = []
        often: list[int] = []  # how often each n-gram stands in its word
        scales: list[float] = []
        counts: list[int] = []
        for word in words:
            analysed = self._analyse(word)
            known = [self._grams[gram] for gram in analysed if gram in self._grams]
            if known and len(word) >= _LETTERS:
                asked.append(word)
                grams += known
                often += map(known.count, known)
                counts.append(len(known))
                # n-grams that no station uses are missing from the word's length: make up for them
                scales.append(len(known) / len(analysed))
        if not asked:
            return found
        rows = np.repeat(np.arange(len(asked)), counts)
        idf = self._idf[grams]
        scale = np.sqrt(scales / np.bincount(rows, often * idf**2))
        first = self._by_gram.indptr[grams]
        users = self._by_gram.indptr[1:][grams] - first
        # the places of all users of all n-grams, one list after the other
        places = np.arange(users.sum()) + np.repeat(first - np.cumsum(users) + users, users)
        cells = self._by_gram.indices[places] + np.repeat(rows * len(self._words), users)
        cosines = np.bincount(cells, self._by_gram.data[places] * np.repeat(idf * scale[rows], users))
        for cell in np.flatnonzero(cosines >= weights.LOOKALIKE_FROM).tolist():
            row, at = divmod(cell, len(self._words))
            if self._words[at] != asked[row]:
                found[asked[row]] += ((self._words[at], float(cosines[cell])),)
        return found
