"""What the files beside this one hold, as frozen values: of each file the columns that the bot uses.

Both languages come as `name_en`/`name_zh` (or `text_*`). A `source` is an id of sources.csv; an empty `as_of` is a date
that nobody knows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Named:
    """What has a code and a name: a category of the 2022 catalogue (two digits), a sector, a park, a benefit."""

    code: str
    name_en: str
    name_zh: str


@dataclass(frozen=True, slots=True)
class Discipline(Named):
    """One of the 117 first-level disciplines; `code` has four digits, the first two of which are its category's.

    `older_names_zh` are names of former catalogues; `our_aliases_*` are what people type, collected by us.
    """

    category_code: str
    older_names_zh: tuple[str, ...]
    our_aliases_zh: tuple[str, ...]
    our_aliases_en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class District(Named):
    """A district, county or functional area of Chongqing.

    `abolished` is a month (YYYY-MM) or empty, and `successor` the code of the district that took its place.
    The aliases are older and short names, and places within it that people name instead, collected by us.
    """

    adcode: str
    status: Literal["current", "abolished"]
    abolished: str
    successor: str
    aliases_zh: tuple[str, ...]
    aliases_en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sector(Named):
    """A sector of our own vocabulary, by which workstations are filed; `clusters` are the codes that it covers."""

    clusters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Benefit(Named):
    """A benefit named in the article of 2021."""

    as_of: str


@dataclass(frozen=True, slots=True)
class Clause:
    """What is documented in one place: a rule, an amount, a step, a figure; with whom it holds for, and since when.

    `scope`: "national", "chongqing", "district" (a part of the city), or "example": how somebody elsewhere does it, which
    is no rule here. `who_*`, `when_*`, `how_*` and `unknown_*` (what no source says) may be empty. `told_with` are ids of
    clauses that the answer needs too; `same_name` is a name that another clause of another scope bears as well.
    """

    id: str
    topic: str
    scope: Literal["national", "chongqing", "district", "example"]
    place_zh: str
    place_en: str
    name_zh: str
    name_en: str
    text_zh: str
    text_en: str
    who_zh: str
    who_en: str
    when_zh: str
    when_en: str
    how_zh: str
    how_en: str
    unknown_zh: str
    unknown_en: str
    asked_zh: tuple[str, ...]
    asked_en: tuple[str, ...]
    told_with: tuple[str, ...]
    same_name: str
    source: tuple[str, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class Gap:
    """What people ask and no source that was read answers, so that a person must."""

    id: str
    topic: str
    name_zh: str
    name_en: str
    asked_zh: tuple[str, ...]
    asked_en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """Phrases of both languages that mean the same in a question; `word` is empty where they say nothing."""

    word: str
    zh: tuple[str, ...]
    en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the field in both languages; the aliases are good for finding, and are not all exact synonyms."""

    zh: str
    en: str
    aliases_zh: tuple[str, ...]
    aliases_en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was read. `copy`: "" (the publisher's own page), "repost", or "unrelated site"; see `link`."""

    id: str
    title_en: str
    title_zh: str
    url: str
    copy: Literal["", "repost", "unrelated site"]
    published: str

    @property
    def link(self) -> str:
        """The address to offer to a reader: none for a copy on a site that has nothing to do with the matter,
        since nobody can vouch for what such a site serves tomorrow."""
        return "" if self.copy == "unrelated site" else self.url
