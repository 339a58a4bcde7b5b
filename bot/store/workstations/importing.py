"""Takes a list of workstations in: first a plan that a person can read, then all of it or nothing."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import Any

from bot.store.core.sqlite import Connection
from bot.store.workstations.workstations import Card, Version, Workstation, all_cards, save, version

# What comes with the package. It fills gaps in what others have entered, and never overrules them.
PACKAGED = ("seed", "demo")
_NOT_MERGED = ("id", "demo", "workstation", "origin", "updated_at", "sources", "as_of")
_OF_WORKSTATION = tuple(item.name for item in fields(Workstation) if item.name not in _NOT_MERGED)
_OF_CARD = tuple(item.name for item in fields(Card) if item.name not in _NOT_MERGED)


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One line of a list: its number there (the header is often 1) and what it says.

    An empty id is found by name among the workstations that are known, else made from the name.
    """

    number: int
    card: Card


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a line (0: the whole file) cannot be taken: a code and its details, put in words where they are shown.

    Codes from here: "duplicate" (first), "name_taken" (name, id), "two_stations" (name), "demo_mixed" (id).
    """

    row: int
    code: str
    args: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CardChange:
    """A workstation as it will be, and the names of the fields in which it will differ."""

    card: Card
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do. `unchanged` holds ids; `at` is the state of the store that it was made for."""

    new: tuple[Card, ...]
    changed: tuple[CardChange, ...]
    unchanged: tuple[str, ...]
    bad: tuple[Problem, ...]
    at: Version


class StalePlanError(Exception):
    """The workstations have changed since the plan was made: make a new one and show it."""


def plan_import(db: Connection, rows: Sequence[ImportRow]) -> ImportPlan:
    """What taking `rows` would add and change. Reads only.

    An empty value in a row says nothing, so it changes nothing; sources are added to those there are, and the later
    `as_of` stays. The same rows a second time are all unchanged.
    """
    known = {card.workstation.id: card for card in all_cards(db)}
    by_name = _ids_by_name(known.values())
    new: list[Card] = []
    changed: list[CardChange] = []
    unchanged: list[str] = []
    bad: list[Problem] = []
    first_row: dict[str, int] = {}
    for row in rows:
        station_id = _identify(row, known, by_name)
        if isinstance(station_id, Problem):
            bad.append(station_id)
        elif station_id in first_row:
            bad.append(Problem(row.number, "duplicate", {"first": str(first_row[station_id])}))
        else:
            first_row[station_id] = row.number
            before = known.get(station_id)
            if before is None:
                new.append(replace(row.card, workstation=replace(row.card.workstation, id=station_id)))
            elif (change := _merge(before, row.card)).fields:
                changed.append(change)
            else:
                unchanged.append(station_id)
    return ImportPlan(tuple(new), tuple(changed), tuple(unchanged), tuple(bad), version(db))


def apply_import(db: Connection, plan: ImportPlan, now: datetime) -> None:
    """Write what `plan` says is new or changed; its bad rows are left out. To be run in a write transaction.

    Raises StalePlanError where the workstations are not as they were when the plan was made.
    """
    if version(db) != plan.at:
        raise StalePlanError
    save(db, [*plan.new, *(change.card for change in plan.changed)], now)


def _identify(row: ImportRow, known: Mapping[str, Card], by_name: Mapping[str, set[str]]) -> str | Problem:
    """The id that the row is about."""
    given = row.card.workstation
    named = {owner for name in _names(given) for owner in by_name.get(name, ())}
    shown = given.name_zh or given.name_en
    if given.id and named - {given.id}:
        return Problem(row.number, "name_taken", {"name": shown, "id": min(named - {given.id})})
    if len(named) > 1:
        return Problem(row.number, "two_stations", {"name": shown})
    station_id = given.id or (named.pop() if named else _id_from(shown))
    if station_id in known and known[station_id].workstation.demo != given.demo:
        return Problem(row.number, "demo_mixed", {"id": station_id})
    return station_id


def _merge(before: Card, given: Card) -> CardChange:
    only_fill = given.origin in PACKAGED and before.origin != given.origin
    of_workstation = _told(before.workstation, given.workstation, _OF_WORKSTATION, only_fill)
    of_card = _told(before, given, _OF_CARD, only_fill)
    if added := tuple(source for source in given.sources if source not in before.sources):
        of_card["sources"] = before.sources + added
    if given.as_of > before.as_of:
        of_card["as_of"] = given.as_of
    changed = (*of_workstation, *of_card)
    after = replace(before, workstation=replace(before.workstation, **of_workstation), **of_card)
    return CardChange(after if only_fill else replace(after, origin=given.origin), changed)


def _told(before: object, given: object, names: Iterable[str], only_fill: bool) -> dict[str, Any]:
    """What `given` says that `before` does not."""
    pairs = ((name, getattr(before, name), getattr(given, name)) for name in names)
    return {name: value for name, old, value in pairs if value and value != old and not (only_fill and old)}


def _ids_by_name(cards: Iterable[Card]) -> dict[str, set[str]]:
    owners: dict[str, set[str]] = {}
    for card in cards:
        for name in _names(card.workstation):
            owners.setdefault(name, set()).add(card.workstation.id)
    return owners


def _names(workstation: Workstation) -> set[str]:
    return {_plain(name) for name in (workstation.name_en, workstation.name_zh) if name}


def _plain(name: str) -> str:
    """A name without what typing varies in: width, case, spaces and punctuation."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", name).casefold() if sign.isalnum())


def _id_from(name: str) -> str:
    """A short id that the same name always gets; 44 bits keep 10,000 names apart (chance of a clash 3 in a million)."""
    return "x" + hashlib.sha256(_plain(name).encode()).hexdigest()[:11]
