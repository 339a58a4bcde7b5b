"""What the columns of a list of workstations are called, in both languages."""

from __future__ import annotations

from dataclasses import fields
from functools import cache

from bot.importing.facts import rows
from bot.importing.find import plain
from bot.store.workstations.workstations import Card

# A list that was sorted or printed has columns that tell nothing of a workstation.
USELESS = frozenset({"序号", "no", "number", "name en basis", "name zh basis"})
_OWN = ("id", "level", "park", "sector", "disciplines", "benefits", "demo", "as_of", "district", "source")
_TEXTS = ("name", "directions", "focus")


@cache
def _known() -> dict[str, str]:
    own = [*_OWN, *_TEXTS, *(f"{text}_{language}" for text in _TEXTS for language in ("en", "zh"))]
    own += [field.name for field in fields(Card) if field.name.endswith(("_en", "_zh", "_published"))]
    known = {plain(column): column for column in own}
    known.update({plain(row["heading"]): row["column"] for row in rows("headings.csv")})
    return known


def column_of(heading: str) -> str:
    """The column that a heading stands for, or "" where it is not known. Brackets with a remark do not count."""
    text = plain(heading)
    return _known().get(text) or _known().get(plain(heading.split("(")[0].split("（")[0]), "")


def is_name(column: str) -> bool:
    """Whether a column holds names; a list without one is no list of workstations."""
    return column in ("name", "name_en", "name_zh")
