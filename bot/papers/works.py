"""Publications as people list them in text, and what they are about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.papers.kinds import Work
from bot.papers.phrases import Weighted, best_phrases

RECENT_YEARS = 5
_OLDER = 0.3  # what an older work counts against a recent one
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_QUOTED = re.compile(r"[“\"«]([^“”\"«»]{10,300}?)[,.]?[”\"»]")
_TYPED = re.compile(r"(?:^|[.。:]\s*)([^.。\[\]]{4,250}?)\s*\[[JCDMPRSN](?:/OL)?\]")
_AFTER_YEAR = re.compile(r"\((?:19|20)\d\d[a-z]?(?:,[^)]{1,20})?\)[.,:]?\s*([^.?!]{12,300})[.?!]")
_AFTER_AUTHORS = re.compile(
    r"^[^.。]{0,400}?(?:\b[A-Z]{1,3}|\bal|[A-Z]\.|[㐀-鿿]{1,4}|等)\s?[.。]\s*([^.。]{4,300})[.。]\s*\S"
)
_INITIALS = re.compile(r"^(?:[A-Z][\w'’-]*,?\s+)?(?:[A-Z]\.[\s,-]*)+$")


def works_in(items: Sequence[str]) -> list[Work]:
    """The works that these items of a list cite; what has no title that is plain to see is left out."""
    found = []
    for item in items:
        title = _title(item)
        if title:
            years = [int(year) for year in _YEAR.findall(item)]
            found.append(Work(title, year=max(years, default=0)))
    return found


def _title(item: str) -> str:
    for pattern in (_QUOTED, _TYPED, _AFTER_YEAR, _AFTER_AUTHORS):
        if (match := pattern.search(item)) and not _INITIALS.match(match[1]):
            return " ".join(match[1].split()).strip(" ,.;")
    return ""


def directions_of(works: Sequence[Work], this_year: int, limit: int) -> list[str]:
    """What works are about: phrases of their titles and keywords, those of the last years first."""
    titles = [Weighted(work.title, _weight(work, this_year)) for work in works]
    keywords = [Weighted(word, _weight(work, this_year)) for work in works for word in work.keywords]
    return best_phrases(titles, limit, keywords)


def _weight(work: Work, this_year: int) -> float:
    return 1.0 if work.year > this_year - RECENT_YEARS else _OLDER
