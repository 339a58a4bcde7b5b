"""What is matched and what comes out: plain frozen values, shared with the store that reads and writes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["national", "municipal"]


@dataclass(frozen=True, slots=True)
class Workstation:
    """A postdoctoral research workstation, as far as it is known. An empty field means unknown, never "none".

    `directions_*` is what a source says of the station's own research; `focus_*` is what its host does as a
    whole. The two are never mixed on a screen. Codes point into the seed data: `district` into districts.csv,
    `sector` into sectors.csv, `disciplines` into disciplines.csv (four digits), `benefits` into benefits.csv,
    `park` into parks.csv.
    """

    id: str
    name_en: str = ""
    name_zh: str = ""
    level: Level | None = None
    district: str = ""
    park: str = ""
    sector: str = ""
    disciplines: tuple[str, ...] = ()
    directions_en: str = ""
    directions_zh: str = ""
    focus_en: str = ""
    focus_zh: str = ""
    benefits: tuple[str, ...] = ()
    demo: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """What a fellow told us that bears on the ranking. `interests` keeps each message as one line or more.

    Soft preferences (`sectors`, `districts`, `level`, `benefits`) weigh; the hard ones (`hidden_from`, and the
    `only_*` switches, which turn the preference of that name into a condition) filter.
    """

    disciplines: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    level: Level | None = None
    benefits: tuple[str, ...] = ()
    hidden_from: frozenset[str] = frozenset()
    only_level: bool = False
    only_districts: bool = False
    saved: frozenset[str] = frozenset()
    dismissed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for a match.

    `kind`: "words" (my phrase met theirs), "discipline", "meaning" (close in meaning only). `mine` and `theirs`
    are phrases as the two wrote them (for "discipline": the code). `field` says where theirs stands: the
    station's own directions, the host's general focus, or the name. `share` is this reason's part of the score.
    """

    kind: Literal["words", "discipline", "meaning"]
    mine: str
    theirs: str
    field: Literal["directions", "focus", "name", "disciplines"]
    share: float


@dataclass(frozen=True, slots=True)
class Preference:
    """How one wish stands with one workstation. `met` is None where the station's side is unknown."""

    kind: Literal["sector", "district", "level", "benefit"]
    value: str
    met: bool | None


@dataclass(frozen=True, slots=True)
class Match:
    """One workstation in a ranking: `score` in [0, 1], reasons with the largest share first.

    `fit` is the score before preferences weigh on it, `words` the part of `fit` that words in common carry: the
    shares of the reasons of kind "words" add up to `words`, those of all reasons to `fit`. `weak` marks a match
    that rests on one common word. `similar` are ids of stations nearly identical to this one, further down.
    """

    id: str
    score: float
    reasons: tuple[Reason, ...] = ()
    met: tuple[Preference, ...] = ()
    unmet: tuple[Preference, ...] = ()
    unknown: tuple[Preference, ...] = ()
    weak: bool = False
    similar: tuple[str, ...] = ()
    words: float = 0.0
    fit: float = 0.0


Basis = Literal["words", "disciplines", "nothing"]


@dataclass(frozen=True, slots=True)
class Ranking:
    """A ranked list and what it rests on.

    `basis`: "words" when interests met the words of stations; "disciplines" when no interest did and the list is
    by discipline only; "nothing" when the profile gives nothing to rank by. `hidden` counts the stations that
    hard conditions keep from view, `total` all that could be listed, whatever the limit.
    """

    matches: tuple[Match, ...]
    basis: Basis
    hidden: int
    total: int
