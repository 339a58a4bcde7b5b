"""Words spelled alike: "nursing" and "nurse", a typing mistake, a form that stemming leaves apart."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer

from matching import weights

_LETTERS = 3  # shorter words are alike by accident
_KEPT = 20_000  # words whose fuzzy terms are kept
_CHUNK = 256  # words compared with all at once while building: a few MB

Alike = tuple[tuple[str, float], ...]


class FuzzyTerms:
    """The Latin words of all documents by their character n-grams (3 to 5, TF-IDF, cosine)."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = sorted(word for word in words if len(word) >= _LETTERS)
        vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), lowercase=False)
        self._analyse = vectorizer.build_analyzer()
        self._grams: dict[str, int] = {}
        self._known: dict[str, int] = {}
        if self._words:
            by_word = vectorizer.fit_transform(self._words)
            self._by_gram = by_word.T.tocsr()
            self._grams, self._idf = vectorizer.vocabulary_, vectorizer.idf_
            # most words that fellows write are the documents' own: these are compared now, not while somebody waits
            self._alike = _alike(by_word, self._by_gram)
            self._known = {word: at for at, word in enumerate(self._words)}
        self._kept: dict[str, Alike] = {}

    def of(self, words: Collection[str]) -> dict[str, Alike]:
        """For each word the words of the documents that look like it, with their cosine in (0, 1)."""
        kept = self._kept
        found = {word: kept[word] for word in words if word in kept}
        new = [word for word in dict.fromkeys(words) if word not in found]
        if new:
            compared = {
                word: self._looked_up(at) for word in new if (at := self._known.get(word)) is not None
            }
            if unknown := [word for word in new if word not in compared]:
                compared |= self._compare(unknown)
            if len(kept) > _KEPT:
                self._kept = kept = {}
            # other threads see a new value or do not, and neither harms
            kept.update(compared)
            found.update(compared)
        return found

    def _looked_up(self, at: int) -> Alike:
        """The fuzzy terms of one of the documents' own words."""
        near = slice(self._alike.indptr[at], self._alike.indptr[at + 1])
        others, cosines = self._alike.indices[near].tolist(), self._alike.data[near].tolist()
        return tuple((self._words[other], cosine) for other, cosine in zip(others, cosines, strict=True))

    def _compare(self, words: Sequence[str]) -> dict[str, Alike]:
        """Words that no document uses, all at once, by the lists of words of their n-grams: no sparse matrix is made."""
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
                # n-grams that no document uses are missing from the word's length: make up for them
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
        for cell in np.flatnonzero(cosines >= weights.FUZZY_FROM).tolist():
            row, at = divmod(cell, len(self._words))
            found[asked[row]] += ((self._words[at], float(cosines[cell])),)
        return found


def _alike(by_word: sparse.csr_matrix, by_gram: sparse.csr_matrix) -> sparse.csr_matrix:
    """Words × words: the cosine of those that look alike, each word without itself."""
    chunks = []
    for start in range(0, by_word.shape[0], _CHUNK):
        near = (by_word[start : start + _CHUNK] @ by_gram).tocoo()
        told = (near.data >= weights.FUZZY_FROM) & (near.row + start != near.col)
        cosines = near.data[told], (near.row[told], near.col[told])
        chunks.append(sparse.csr_matrix(cosines, shape=near.shape))
    alike = sparse.vstack(chunks, format="csr")
    alike.sort_indices()
    return alike
