"""One plain word for how well a document fits, in place of numbers that nobody can read."""

from __future__ import annotations

import numpy as np

from matching import weights
from matching.models import GRADES, Grade
from matching.space import Floats


def grade(fits: Floats, at: int) -> Grade:
    """The grade of the document at position `at`, from the fits of all documents for one profile."""
    part = float(fits[at]) / max(float(fits.max(initial=0.0)), 1e-6)
    return GRADES[int(np.searchsorted(-np.array(weights.GRADED_FROM), -part, side="left"))]
