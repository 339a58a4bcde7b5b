"""Every number that shapes the ranking, in one place."""

from __future__ import annotations

from typing import Final

FAMILY: Final = {"stem": 1.0, "stem pair": 0.5, "character": 1.0, "character pair": 0.8}
EXPANSION: Final = 0.6  # a phrase of the lexicon, against the phrase that the fellow wrote
PIVOT: Final = 0.8  # slope of pivoted length normalisation (Singhal et al. 1996)
DISCIPLINE: Final = 0.15  # how much of the fit a known discipline decides
SAME_CATEGORY: Final = 0.3  # a discipline of the same category, against the same discipline
PREFERENCES: Final = 0.15  # soft preferences move a fit by this part of it at most, up or down
