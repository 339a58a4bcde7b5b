"""The weighted TF-IDF space, made of scikit-learn's parts: documents as rows, what a fellow wrote as rows of the same terms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain
from sys import intern
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.linalg import norm
from sklearn.base import BaseEstimator, OneToOneFeatureMixin, TransformerMixin
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.pipeline import FeatureUnion

from matching import weights
from matching.models import Document
from matching.text import Family, tokens

Floats = NDArray[np.float32]  # half the memory, and 1e-7 is far below what a person could tell apart
Integers = NDArray[np.integer[Any]]


class FieldVectorizer(CountVectorizer):
    """Counts the terms of documents: occurrences are added up with the weights of their fields, and then dampened.

    So once in the field that counts most is 1 (S. Robertson, H. Zaragoza, M. Taylor, "Simple BM25 extension to multiple
    weighted fields", CIKM 2004).
    """

    def fit_transform(self, documents: Sequence[Document], y: None = None) -> sparse.csr_array:
        """The terms of these documents are the columns."""
        return _by_document(super().fit_transform(_texts(documents)), documents)

    def transform(self, documents: Sequence[Document]) -> sparse.csr_array:
        """A row a document; terms that are no column are left out."""
        return _by_document(super().transform(_texts(documents)), documents)


class PivotedLength(OneToOneFeatureMixin, TransformerMixin, BaseEstimator):
    """Divides rows by their pivoted length (A. Singhal, C. Buckley, M. Mitra, "Pivoted document length normalization",
    SIGIR 1996), times the slope, so that no product with a row of length 1 exceeds 1."""

    def __init__(self, slope: float = weights.PIVOT) -> None:
        self.slope = slope

    def fit(self, rows: sparse.csr_array, y: None = None) -> PivotedLength:
        """Learns the mean length of the rows that are not empty."""
        lengths = norm(rows, axis=1)
        self.mean_ = lengths[lengths > 0].mean() if lengths.any() else 1.0
        return self

    def transform(self, rows: sparse.csr_array) -> sparse.csr_array:
        """The rows, shorter or longer."""
        pivoted = (1.0 - self.slope) * self.mean_ + self.slope * norm(rows, axis=1)
        return sparse.diags_array(self.slope / pivoted).tocsr() @ rows


class Space(TransformerMixin, BaseEstimator):
    """`TfidfVectorizer` in its two halves, `FieldVectorizer` for each family of terms and `TfidfTransformer`, and
    `PivotedLength` after it.

    `simplified` maps traditional Chinese characters to simplified ones (code points). Documents of the `background`, a space
    that is fitted, count for how common a term is. After `fit`: `families_` (their union), `idf_`, `length_`, `vocabulary_`
    (columns by term), `weights_` (by term, of idf and family), `users_` (by term, how many of the `documents_` have it).
    """

    def __init__(self, simplified: Mapping[int, int] | None = None) -> None:
        self.simplified = simplified

    def fit_transform(
        self, documents: Sequence[Document], y: None = None, background: Space | None = None
    ) -> sparse.csr_array:
        """`fit` and `transform` in one, which reads the documents once."""
        texts = set(_texts(documents))
        read = lru_cache(len(texts))(partial(_by_family, simplified=self.simplified))
        found = {family for text in texts for family in read(text)}  # scikit-learn wants no empty vocabulary
        used = {family: weight for family, weight in weights.FAMILY.items() if family in found}
        self.documents_ = len(documents)
        self.vocabulary_: dict[str, int] = {}
        self.users_: dict[str, int] = {}
        self.weights_: dict[str, float] = {}
        if not used:
            return sparse.csr_array((len(documents), 0), dtype=np.float32)
        vectorizers = [
            (family, FieldVectorizer(analyzer=partial(_terms, family, read), dtype=np.float64))
            for family in used
        ]
        self.families_ = FeatureUnion(vectorizers, transformer_weights=used, verbose_feature_names_out=False)
        counts = self.families_.fit_transform(documents)
        self._names = self.get_feature_names_out().tolist()
        self.vocabulary_ = {term: column for column, term in enumerate(self._names)}
        users = np.bincount(counts.indices)
        self.idf_ = TfidfTransformer(norm=None).fit(counts)
        if background is not None:
            self.documents_ += background.documents_
            users += [background.users_.get(term, 0) for term in self._names]
            self.idf_.idf_ = 1.0 + np.log((1 + self.documents_) / (1 + users))
        self.users_ = dict(zip(self._names, users.tolist(), strict=True))
        weighted = self.idf_.transform(counts)
        self.length_ = PivotedLength(weights.PIVOT).fit(weighted)
        sizes = [len(vectorizer.vocabulary_) for _, vectorizer in vectorizers]
        weight = self.idf_.idf_ * np.repeat([*used.values()], sizes)
        self.weights_ = dict(zip(self._names, weight.tolist(), strict=True))
        read.cache_clear()
        return self.length_.transform(weighted).astype(np.float32)

    def fit(self, documents: Sequence[Document], y: None = None, background: Space | None = None) -> Space:
        """Learns the terms of the documents, how common each is, and how long documents are."""
        self.fit_transform(documents, background=background)
        return self

    def transform(self, documents: Sequence[Document]) -> sparse.csr_array:
        """Documents × terms, of length 1 at most."""
        if not self.vocabulary_:
            return sparse.csr_array((len(documents), 0))
        return self.length_.transform(self.idf_.transform(self.families_.transform(documents)))

    def get_feature_names_out(self, input_features: None = None) -> NDArray[np.object_]:
        """The terms, by column."""
        return np.asarray(self.families_.get_feature_names_out())

    def terms(self, columns: Iterable[int]) -> list[str]:
        """The terms of these columns."""
        return [self._names[column] for column in columns]

    def stems(self) -> list[str]:
        """The Latin words among the terms."""
        if not self.vocabulary_ or "stem" not in self.families_.named_transformers:
            return []
        return [*self.families_.named_transformers["stem"].vocabulary_]

    def weigh(self, amounts: Mapping[str, float]) -> dict[str, float]:
        """The terms of a text that documents use, from how often it has each, dampened: amount times weight."""
        weight_of = self.weights_
        return {term: amount * weight_of[term] for term, amount in amounts.items() if term in weight_of}

    def rows(self, texts: Sequence[Mapping[str, float]]) -> sparse.csr_array:
        """Texts × terms, from weights by term, of terms that documents use."""
        ends = np.cumsum([0, *map(len, texts)])
        columns = np.fromiter(
            map(self.vocabulary_.__getitem__, chain.from_iterable(texts)), np.int32, ends[-1]
        )
        found = np.fromiter(chain.from_iterable(text.values() for text in texts), np.float32, ends[-1])
        return sparse.csr_array((found, columns, ends), shape=(len(texts), len(self.vocabulary_)))


def _by_family(text: str, simplified: Mapping[int, int] | None) -> dict[Family, list[str]]:
    found: dict[Family, list[str]] = {}
    for term, family, _, _ in tokens(text, simplified):
        found.setdefault(family, []).append(intern(term))  # one string a term, however many texts have it
    return found


def _terms(family: Family, read: Callable[[str], Mapping[Family, list[str]]], text: str) -> Sequence[str]:
    return read(text).get(family, ())


def _texts(documents: Iterable[Document]) -> Iterable[str]:
    return (text for document in documents for _, text in document.fields)


def _by_document(counts: sparse.csr_matrix, documents: Sequence[Document]) -> sparse.csr_array:
    """From a row a text to a row a document."""
    told = [[weights.FIELD[field] for field, _ in document.fields] for document in documents]
    ends = np.cumsum([0, *map(len, told)])
    adding = sparse.csr_array(
        (np.concatenate([[], *told]), np.arange(ends[-1]), ends), shape=(len(documents), ends[-1])
    )
    found = adding @ sparse.csr_array(counts)
    many = found.data > 1.0
    found.data[many] = 1.0 + np.log(found.data[many])
    return found
