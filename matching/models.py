"""What is matched and what comes out: plain frozen values, shared with the store that reads and writes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Level = Literal["national", "municipal"]
Field = Literal["directions", "focus", "name"]


@dataclass(frozen=True, slots=True)
class Document:
    """What is ranked: a workstation, a topic, an event or a person, as texts in English and Chinese and what is known
    beside them. An empty field means unknown, never "none".

    `directions` is what it is about itself, `focus` the work of the house behind it. Codes are those of the
    seed data, as in a `Profile`.
    """

    id: str
    name_en: str = ""
    name_zh: str = ""
    directions_en: str = ""
    directions_zh: str = ""
    focus_en: str = ""
    focus_zh: str = ""
    disciplines: tuple[str, ...] = ()
    level: Level | None = None
    district: str = ""
    sector: str = ""
    benefits: tuple[str, ...] = ()

    @property
    def fields(self) -> list[tuple[Field, str]]:
        """Its texts that are known, each with the field it stands in."""
        fields: tuple[tuple[Field, str], ...] = (
            ("directions", self.directions_en),
            ("directions", self.directions_zh),
            ("focus", self.focus_en),
            ("focus", self.focus_zh),
            ("name", self.name_en),
            ("name", self.name_zh),
        )
        return [(field, text) for field, text in fields if text.strip()]


@dataclass(frozen=True, slots=True)
class Profile:
    """What a fellow told us that bears on the ranking. `interests` keeps each message as one line or more.

    Soft preferences (`sectors`, `districts`, `level`, `benefits`) weigh; the hard ones (`hidden_from`, and the
    `only_*` switches, which turn the preference of that name into a condition) filter. `saved` and `dismissed` teach,
    and who is dismissed is not listed; `useful` and `not_useful`, said of what was shown, teach half as much.
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
    useful: frozenset[str] = frozenset()
    not_useful: frozenset[str] = frozenset()


Grade = Literal["close", "fits", "related"]
GRADES: tuple[Grade, ...] = get_args(Grade)  # best first
ReasonKind = Literal[
    "words", "discipline", "meaning", "similar", "saved", "dismissed", "useful", "not_useful", "usual", "rest"
]
REASON_KINDS: tuple[ReasonKind, ...] = get_args(ReasonKind)
ReasonField = Literal[Field, "topic", "disciplines", "stations"]


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for a match. `share` is its part of the score, before preferences weigh.

    `kind` says what `mine` and `theirs` are:
    - "words": my phrase met theirs, each as its writer wrote it; `field` says where theirs stands.
    - "rest": words in common too small to quote, in one sum; both phrases are empty.
    - "discipline": my code and theirs, `field` "disciplines"; or, where the fellow's disciplines stand in for
      interests (`Ranking.basis` "disciplines"), my code and the phrase of theirs that it met, `field` says where.
    - "usual": neither; theirs names no discipline, and is ranked as those that are much like it.
    - "meaning": my line and the phrase of theirs that is closest to it in meaning, whatever the words.
    - "similar": nothing of mine; `theirs` is the id of a document much like this one that shares my words.
    - "saved", "dismissed", "useful", "not_useful": `theirs` is the id of the document that taught this; the shares of
      "dismissed" and "not_useful" are negative.
    """

    kind: ReasonKind
    mine: str
    theirs: str
    field: ReasonField
    share: float
    also: str = ""  # theirs in their other language, where it is known which phrase says the same


@dataclass(frozen=True, slots=True)
class Preference:
    """How one wish stands with one document. `met` is None where the document's side is unknown."""

    kind: Literal["sector", "district", "level", "benefit"]
    value: str
    met: bool | None


@dataclass(frozen=True, slots=True)
class Match:
    """One document in a ranking: `score` in [0, 1], reasons by kind in the order of `REASON_KINDS` (words first,
    since these a person can check), and inside a kind the largest share first.

    `told` are at most three reasons of phrases that a reader would tie together, the best first, without shares: what is
    shown where `reasons`, which add up, would be too many and too small.
    `fit` is the score before preferences weigh on it, `words` the part of `fit` that words in common carry: the
    shares of the reasons of kind "words" and "rest" add up to `words`, those of all reasons to `fit`. `weak` marks
    words in common that are one word only: of several that the fellow wrote, or a common one. `similar` are ids of documents nearly
    identical to this one, which the list leaves out for it. `grade` is what a person is told in place of numbers: it never
    rises down a list.
    """

    id: str
    score: float
    reasons: tuple[Reason, ...] = ()
    told: tuple[Reason, ...] = ()
    met: tuple[Preference, ...] = ()
    unmet: tuple[Preference, ...] = ()
    unknown: tuple[Preference, ...] = ()
    weak: bool = False
    similar: tuple[str, ...] = ()
    words: float = 0.0
    fit: float = 0.0
    grade: Grade = "related"


Basis = Literal["words", "meaning", "disciplines", "nothing"]
Layer = Literal["dictionary", "meaning"]


@dataclass(frozen=True, slots=True)
class Ranking:
    """A ranked list and what it rests on.

    `basis`: "words" when interests met the words of documents; "meaning" when they did not, but the meaning layer
    could read them; "disciplines" when the list is by the fellow's disciplines only; "nothing" when the profile
    gives nothing to rank by. `hidden` counts the documents that hard conditions keep from view, `total` all that
    have enough to do with the profile to be listed, whatever the limit (`Collection.least`), twins as one. `lacking` names the optional layers that are not installed.
    """

    matches: tuple[Match, ...]
    basis: Basis
    hidden: int
    total: int
    lacking: tuple[Layer, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to add to a profile that would change its ranking: a discipline (its code) or a direction.

    A direction is quoted from the document `source`, in the language that the fellow writes where the document has
    it in both: `value_en` and `value_zh` are its two wordings, empty where there is none or it is a discipline.
    `change` is the part of the first ten places, in [0, 1], that other documents would take.
    """

    kind: Literal["discipline", "direction"]
    value: str
    source: str
    change: float
    value_en: str = ""
    value_zh: str = ""
