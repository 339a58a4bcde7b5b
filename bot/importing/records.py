"""What the files beside this one hold, as frozen values.

Every record carries both languages as `name_en`/`name_zh` (or `text_*`). A `source` is an id of sources.csv; an
empty `as_of` is a date that nobody knows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Category:
    """One of the 14 categories of the 2022 catalogue; `code` has two digits."""

    code: str
    name_zh: str
    name_en: str
    source: tuple[str, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class Discipline:
    """One of the 117 first-level disciplines; `code` has four digits, the first two of which are its category's.

    `older_names_zh` are names of former catalogues; `our_aliases_*` are what people type, collected by us.
    """

    code: str
    category_code: str
    name_zh: str
    name_en: str
    older_names_zh: tuple[str, ...]
    our_aliases_zh: tuple[str, ...]
    our_aliases_en: tuple[str, ...]
    source: tuple[str, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class District:
    """A district, county or functional area of Chongqing.

    `abolished` is a month (YYYY-MM) or empty, and `successor` the code of the district that took its place.
    The aliases are older and short names, and places within it that people name instead, collected by us.
    """

    code: str
    adcode: str
    name_zh: str
    name_en: str
    kind: Literal["district", "county", "autonomous county", "functional area"]
    status: Literal["current", "abolished"]
    abolished: str
    successor: str
    aliases_zh: tuple[str, ...]
    aliases_en: tuple[str, ...]
    note_en: str
    note_zh: str
    source: tuple[str, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """An industrial cluster that the city promotes: "33618" or one of the 6 + 3 future industries."""

    code: str
    system: Literal["33618", "future"]
    tier_en: str
    tier_zh: str
    name_en: str
    name_zh: str
    source: tuple[str, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector of our own vocabulary, by which workstations are filed; `clusters` are the codes that it covers."""

    code: str
    name_en: str
    name_zh: str
    clusters: tuple[str, ...]
    source: tuple[str, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class Park:
    """A postdoctoral innovation and entrepreneurship park. `name_zh_basis` "ours": the Chinese is our rendering."""

    code: str
    name_en: str
    name_zh: str
    name_zh_basis: Literal["published", "ours"]
    district: str
    opened: str
    note_en: str
    note_zh: str
    source: tuple[str, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class Benefit:
    """A benefit named in the article of 2021; `wording` is the article's. `note_*` says why it is history."""

    code: str
    name_en: str
    name_zh: str
    wording: str
    claim: str
    note_en: str
    note_zh: str
    source: tuple[str, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that may be shown, always with its `as_of`; `scope` is "city", or the code of a district or park."""

    code: str
    scope: str
    name_en: str
    name_zh: str
    value: str
    unit_en: str
    unit_zh: str
    note_en: str
    note_zh: str
    source: tuple[str, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class PolicyFact:
    """A rule with its scope. `use`: "rule", "historical" (say so), or "example" (of one host, not of the city)."""

    id: str
    topic: str
    use: Literal["rule", "historical", "example"]
    scope_en: str
    scope_zh: str
    text_en: str
    text_zh: str
    source: tuple[str, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class Step:
    """A step from the choice of a workstation to the stay grant; many are told by one university as an example."""

    step: str
    stage: Literal["before", "entry", "in", "exit", "after"]
    text_en: str
    text_zh: str
    who_en: str
    who_zh: str
    scope_en: str
    scope_zh: str
    source: tuple[str, ...]
    as_of: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the field in both languages; the aliases are good for finding, and are not all exact synonyms."""

    domain: str
    zh: str
    en: str
    aliases_zh: tuple[str, ...]
    aliases_en: tuple[str, ...]
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact was read. `copy`: "" (the publisher's own page), "repost", or "unrelated site"; see `link`."""

    id: str
    title_en: str
    title_zh: str
    url: str
    kind: str
    copy: Literal["", "repost", "unrelated site"]
    published: str
    reliability: str

    @property
    def link(self) -> str:
        """The address to offer to a reader: none for a copy on a site that has nothing to do with the matter,
        since nobody can vouch for what such a site serves tomorrow."""
        return "" if self.copy == "unrelated site" else self.url
