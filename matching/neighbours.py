"""Stations like one another: what they lend each other in a ranking, and which are shown as one."""

from __future__ import annotations

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from matching import weights
from matching.space import Floats, Integers

_CHUNK = 128  # rows in one product: short enough that no other thread waits long


class Neighbours:
    """Each document's nearest others by their words, from unit rows of the space. Immutable."""

    def __init__(self, unit: sparse.csr_array, lengths: Floats) -> None:
        size = unit.shape[0]
        nearest = _nearest(unit)
        weighed = nearest.copy()
        weighed.data = weighed.data**weights.NEIGHBOUR_POWER
        sums = np.asarray(weighed.sum(axis=1)).ravel()
        # a document of few words has neighbours by accident, so it listens to them less
        trust = (lengths / (lengths + weights.SHORT_TEXT)).astype(np.float32)
        # and neighbours that are hardly alike are no neighbours
        strongest = np.zeros(size, np.float32)
        np.maximum.at(strongest, np.repeat(np.arange(size), np.diff(nearest.indptr)), nearest.data)
        trust *= np.minimum(1.0, strongest / weights.NEIGHBOURS_FROM)
        scale = np.divide(trust, sums, out=np.zeros(size, np.float32), where=sums > 0)
        weighed.data *= np.repeat(scale, np.diff(weighed.indptr))
        self.lends = weighed
        twins = nearest.copy()
        twins.data = (twins.data >= weights.TWINS_FROM).astype(np.float32)
        twins.eliminate_zeros()
        self.twin_group = connected_components(twins, directed=False)[1] if size else np.zeros(0, dtype=int)

    def lent(self, scores: Floats) -> Floats:
        """What each document gets from its neighbours' scores (rows of profiles × documents): at most as much.

        Regularising scores along a graph of similar documents: F. Diaz, "Regularizing ad hoc retrieval scores",
        CIKM 2005; here one step. What a term lends to a neighbour is never more than it gives to its own document.
        """
        return np.asarray((self.lends @ scores.T).T)


def _nearest(unit: sparse.csr_array) -> sparse.csr_array:
    size = unit.shape[0]
    telling = _telling(unit)
    by_term = sparse.csr_array(telling.T.tocsr())
    rows, columns, values = [], [], []
    for start in range(0, size, _CHUNK):
        alike = sparse.csr_array(telling[start : start + _CHUNK] @ by_term)
        for row in range(alike.shape[0]):
            first, last = alike.indptr[row], alike.indptr[row + 1]
            found, cosines = _best(start + row, alike.indices[first:last], alike.data[first:last])
            rows.append(np.full(len(found), start + row))
            columns.append(found)
            values.append(cosines)
    if not rows:
        return sparse.csr_array((size, size), dtype=np.float32)
    data = (np.concatenate(values), (np.concatenate(rows), np.concatenate(columns)))
    return sparse.csr_array(data, shape=(size, size))


def _best(row: int, found: Integers, cosines: Floats) -> tuple[Integers, Floats]:
    others = found != row
    found, cosines = found[others], cosines[others]
    if len(found) > weights.NEIGHBOURS:
        least = np.partition(cosines, -weights.NEIGHBOURS)[-weights.NEIGHBOURS]
        enough = cosines >= least
        found, cosines = found[enough], cosines[enough]
        # ties go by column, so that the same documents always have the same neighbours
        order = np.lexsort((found, -cosines))[: weights.NEIGHBOURS]
        found, cosines = found[order], cosines[order]
    return found, cosines


def _telling(unit: sparse.csr_array) -> sparse.csr_array:
    """The rows without terms that very many documents use: they decide no neighbourhood, but cost nearly all the time."""
    users = np.bincount(unit.indices, minlength=unit.shape[1])
    telling = unit.copy()
    telling.data = np.where(users[unit.indices] <= weights.NEIGHBOURS_COMMON, unit.data, 0.0)
    telling.eliminate_zeros()
    return telling
