"""The rows of all documents in the space, and products with them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import norm

from matching.space import Floats


class Index:
    """Documents × terms as `Space` gives them. Immutable."""

    def __init__(self, rows: sparse.csr_array) -> None:
        self.rows = rows
        self.sizes = np.diff(rows.indptr)  # in terms, by document
        self._by_term = rows.T.tocsr()  # kept, as scipy would make it again for each product
        lengths = norm(rows, axis=1) if rows.nnz else np.zeros(rows.shape[0])
        self._scale = np.divide(1.0, lengths, out=np.zeros_like(lengths), where=lengths > 0.0).astype(
            np.float32
        )

    @property
    def unit(self) -> sparse.csr_array:
        """The rows, each of length 1."""
        return sparse.diags_array(self._scale).tocsr() @ self.rows

    def products(self, rows: sparse.csr_array) -> Floats:
        """Rows of the space × documents."""
        return np.asarray((rows @ self._by_term).toarray())

    def likeness(self, positions: Sequence[int]) -> Floats:
        """The cosine of each of these documents with every document."""
        return self.products(self.rows[positions]) * self._scale * self._scale[positions, None]
