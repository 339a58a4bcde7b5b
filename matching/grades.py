"""One plain word for how well a document fits, in place of numbers that nobody can read."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from matching import weights
from matching.space import Floats


def grades(words: Floats, meaning: Floats | None, closeness: Floats, scores: Floats) -> NDArray[np.int8]:
    """For each document the position of its grade in `GRADES`, never better than that of one with a higher score.

    `words` and `meaning` are what the texts have in common, as cosines; the second is None where meaning was not asked;
    `closeness` is that of disciplines. By the logistic regression of what is relevant on these (docs/ranking.md).
    """
    if meaning is None:
        sure = weights.GRADE_WORDS_ALONE[0] * words + weights.GRADE_WORDS_ALONE[1]
    else:
        by_words, by_meaning, with_discipline, given = weights.GRADE
        sure = by_words * words + (by_meaning + with_discipline * closeness) * meaning + given
    found = np.digitize(-sure, [-weights.GRADED_CLOSE, -weights.GRADED_FITS], right=True).astype(np.int8)
    order = np.argsort(-scores, kind="stable")
    found[order] = np.maximum.accumulate(found[order])
    return np.asarray(found)
