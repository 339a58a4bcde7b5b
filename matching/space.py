"""The weighted TF-IDF space: documents as rows, a text of a fellow as one sparse row of the same terms."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import TfidfTransformer

from matching import weights
from matching.text import Family, Token

Floats = NDArray[np.float32]  # half the memory, and 1e-7 is far below what a person could tell apart
Integers = NDArray[np.integer[Any]]
Fields = Sequence[tuple[float, Sequence[Token]]]  # the texts of one document, each with its weight
Row = Mapping[int, float]  # what is not zero of a row, by column

_LONG = 300  # terms, from which making a sparse matrix of a row takes less time than going through them
_COMMON = 8  # one of so many documents uses a common term: adding to all is faster than finding those that do


class Space:
    """TF-IDF with sublinear term frequency, a weight for each family of terms and pivoted length.

    A document is several texts, each with the weight of what is said in it: occurrences are added up with these
    weights before they are dampened (S. Robertson, H. Zaragoza, M. Taylor, "Simple BM25 extension to multiple
    weighted fields", CIKM 2004). Pivoted normalisation: A. Singhal, C. Buckley, M. Mitra, "Pivoted document length
    normalization", SIGIR 1996. Documents of the `background` count for how common a term is, and are no documents.
    Both are read one by one, since the tokens of all would fill the memory. Immutable once built.
    """

    def __init__(self, texts: Iterable[Fields], background: Iterable[Fields] = ()) -> None:
        self._index: dict[str, int] = {}
        self.families: list[Family] = []  # by column, as are all that follow
        unit = _occurrences(texts, self._index, self.families)
        seen = sparse.vstack([unit, _occurrences(background, self._index)], format="csr")
        self.terms = [*self._index]
        self.users = np.bincount(seen.indices, minlength=len(self.terms))  # of all documents
        weight = np.zeros(0)
        if self.terms:
            family = np.array([weights.FAMILY[one] for one in self.families])
            weight = TfidfTransformer(norm=None).fit(seen).idf_ * family
        self._weight_of = array("d", weight)  # gives single numbers several times faster than numpy does
        self.size, self.documents = unit.shape[0], seen.shape[0]
        self.lengths = np.diff(unit.indptr)  # in terms, by document
        unit.data *= weight[unit.indices]
        norms = np.sqrt(np.asarray(unit.multiply(unit).sum(axis=1)).ravel())
        unit.data /= np.repeat(norms, self.lengths)
        self.unit = unit.astype(np.float32)  # documents as rows of length 1
        self._scale: Floats = (norms * _pivoted(norms)).astype(
            np.float32
        )  # what makes of these the rows that products are with
        by_term = sparse.csr_array(self.unit.T.tocsr())
        by_term.data *= self._scale[by_term.indices]
        common = np.diff(by_term.indptr) * _COMMON > self.size
        self._common_terms = np.flatnonzero(common)
        self._common = by_term[self._common_terms].toarray()
        self._common_at = {column: at for at, column in enumerate(self._common_terms.tolist())}
        by_term.data[np.repeat(common, np.diff(by_term.indptr))] = 0.0
        by_term.eliminate_zeros()
        self._rare = by_term

    def column(self, term: str) -> int | None:
        """The column of a term, or None when no document uses it."""
        return self._index.get(term)

    def row(self, text: Mapping[str, float]) -> dict[int, float]:
        """A text from its terms and their amounts: amount times weight, not normalised."""
        find, weight = self._index.get, self._weight_of
        return {
            column: amount * weight[column]
            for term, amount in text.items()
            if (column := find(term)) is not None
        }

    def products(self, rows: Sequence[Row], scale: Floats) -> Floats:
        """The products of these rows, each times its number in `scale`, with all documents."""
        if len(rows) == 1 and len(rows[0]) < _LONG:
            return self._product(rows[0], float(scale[0]))[None, :]
        ends = np.cumsum([0, *map(len, rows)])
        columns = np.fromiter(chain.from_iterable(rows), np.int32, ends[-1])
        amounts = np.fromiter(chain.from_iterable(row.values() for row in rows), np.float32, ends[-1])
        amounts *= np.repeat(scale, np.diff(ends))
        asked = sparse.csr_array((amounts, columns, ends), shape=(len(rows), len(self.terms)))
        products = asked[:, self._common_terms] @ self._common
        products += (asked @ self._rare).toarray()
        return np.asarray(products)

    def _product(self, row: Row, scale: float) -> Floats:
        """By the documents of its terms only: no sparse matrix is made of it."""
        scores = np.zeros(self.size, np.float32)
        indptr, indices, data = self._rare.indptr, self._rare.indices, self._rare.data
        for column, amount in row.items():
            at = self._common_at.get(column)
            if at is None:
                users = slice(indptr[column], indptr[column + 1])
                np.add.at(scores, indices[users], scale * amount * data[users])
            else:
                scores += scale * amount * self._common[at]
        return scores

    def contributions(self, row: Row, document: int) -> dict[str, float]:
        """What each term adds to the product of a row with one document."""
        first, last = self.unit.indptr[document], self.unit.indptr[document + 1]
        columns, values = (
            self.unit.indices[first:last].tolist(),
            self.unit.data[first:last] * self._scale[document],
        )
        shared = zip(columns, values.tolist(), strict=True)
        return {self.terms[column]: row[column] * value for column, value in shared if column in row}

    def likeness(self, documents: Sequence[int]) -> Floats:
        """Cosine of each of these documents (rows) with every document."""
        found = [self.unit[[document]] for document in documents]
        rows = [dict(zip(one.indices.tolist(), one.data.tolist(), strict=True)) for one in found]
        scale = np.where(self._scale > 0.0, self._scale, 1.0)
        return np.asarray(self.products(rows, np.ones(len(rows), np.float32)) / scale)


def _occurrences(
    texts: Iterable[Fields], index: dict[str, int], families: list[Family] | None = None
) -> sparse.csr_array:
    """How often each term stands in the texts of a document, weighted and dampened: once in the first text is 1.

    A term that is new gets the next column; without `families`, which says what it is, it is left out.
    """
    columns, counts, ends = array("i"), array("d"), array("q", [0])
    for fields in texts:
        found: dict[int, float] = {}
        for weight, text_tokens in fields:
            for token in text_tokens:
                column = index.get(token.term)
                if column is None:
                    if families is None:
                        continue
                    column = index[token.term] = len(families)
                    families.append(token.family)
                found[column] = found.get(column, 0.0) + weight
        columns.extend(found)
        counts.extend(1.0 + math.log(count) if count > 1.0 else count for count in found.values())
        ends.append(len(columns))
    arrays = np.array(counts), np.array(columns), np.array(ends)
    return sparse.csr_array(arrays, shape=(len(ends) - 1, len(index)))


def _pivoted(norms: NDArray[np.float64]) -> NDArray[np.float64]:
    mean = norms[norms > 0].mean() if (norms > 0).any() else 1.0
    pivoted = (1 - weights.PIVOT) * mean + weights.PIVOT * norms
    # a row is at most 1 / PIVOT long after pivoting; the factor brings every product of it into [0, 1]
    return np.divide(weights.PIVOT, pivoted, out=np.zeros_like(norms), where=norms > 0)
