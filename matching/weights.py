"""Every number that shapes the ranking, in one place. docs/ranking.md says how they were chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from matching.text import Family

# The space of words
FAMILY: Final[Mapping[Family, float]] = {
    "stem": 1.0,
    "stem pair": 0.5,
    "character": 1.0,
    "character pair": 0.8,
}
PIVOT: Final = 0.9  # slope of pivoted length normalisation (Singhal et al. 1996)
FIELD: Final = {"directions": 1.0, "focus": 0.7, "name": 0.4}  # what it is about itself counts most
BEST_LINES: Final = 8  # lines of a profile that count beside the whole
LEXICON: Final = 0.9  # a phrase of the lexicon, against the words that the fellow wrote
LEXICON_SPREAD: Final = 0.25  # n phrases for one weigh n to the minus this each
DICTIONARY: Final = 0.8  # a translation by the dictionary, likewise
TRANSLATION_SPREAD: Final = 0.25  # n translations of one word weigh n to the minus this each
TRANSLATIONS: Final = 8  # of one word at most, first meanings first
FUZZY: Final = 0.8  # a word spelled alike, times how much alike (cosine of character n-grams)
FUZZY_FROM: Final = 0.4

# Stations like this one
NEIGHBOURS: Final = 10
NEIGHBOURS_FROM: Final = 0.1  # cosine of the nearest from which neighbours are fully trusted
NEIGHBOUR_POWER: Final = 3.0  # likeness to this power: the nearest of the neighbours count most
NEIGHBOURS_COMMON: Final = 500  # a term of more documents than this plays no part in finding neighbours
SHORT_TEXT: Final = (
    10.0  # terms at which a document listens to its neighbours half as much as a long one does
)
NEIGHBOURS_WORDS: Final = 400.0  # length of a profile at which it borrows from neighbours half as much
LISTED_FROM: Final = 0.01  # the least fit that is shown
LISTED_OF_BEST: Final = 0.1  # and the least part of the best fit
# log odds of being relevant: of words, of meaning, of meaning in the same discipline, and of none of these
GRADE: Final = (14.7, 8.0, 15.2, -5.0)
GRADE_WORDS_ALONE: Final = (18.5, -3.4)
MEANT_FROM: Final = 0.15  # cosine from which one word in common is no accident
GRADED_CLOSE: Final = 1.1  # log odds from which a document is called "close"
GRADED_FITS: Final = -0.1
TWINS_FROM: Final = 0.9  # cosine from which two documents are shown as one

# Meaning
MEANING: Final = 0.5  # its standard deviations over all documents, against one of the words
SAME_MEANING: Final = (
    60.0  # of a cosine beyond SAME_MEANING_FROM, likewise: the same thing in other words or another language
)
SAME_MEANING_FROM: Final = 0.55
WORDS_SPREAD: Final = 0.02  # least standard deviation: where hardly a document has the words
WORDS_SPREAD_MOST: Final = 0.05  # of a handful of documents, one of which is the query's own text
NO_WORDS_SPREAD: Final = 0.05  # where none has
MEANING_SPREAD: Final = 0.05
ALIKE: Final = 0.15  # what documents close in meaning lend of their words' score
MEANING_NEIGHBOURS: Final = 0.4  # what neighbours by words lend in meaning
MEANING_WORDS: Final = 200.0  # length of a profile at which meaning weighs half as much: its words say it
MEANING_LEAST: Final = 0.1  # part of its full weight below which meaning is not asked (600 words)
COMMON_DIRECTIONS: Final = (
    3  # of the space of meaning are taken out, since they tell how people write, not of what
)
COMMON_FOR: Final = 100  # documents at least for each of them

# What is known beside the text
DISCIPLINE: Final = 1.0  # a text counts twice where the discipline is the same
DISCIPLINE_ALONE: Final = 0.1  # part of the best text that the same discipline counts without any
SAME_CATEGORY: Final = 0.3  # a discipline of the same category, against the same discipline
PREFERENCES: Final = 0.15  # soft preferences move a fit by this part of it at most, up or down
RARE: Final = 0.02  # part of all documents that may use a word for it to tell enough alone
SAVED: Final = 0.1  # what saved documents teach (Rocchio 1971)
DISMISSED: Final = 0.05
USEFUL: Final = (
    0.05  # one tap on what the bot chose to show says less than a document that was looked up and kept
)
NOT_USEFUL: Final = 0.025
