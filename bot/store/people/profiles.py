"""What fellows tell about themselves. Every answer is stored alone, the moment it is given.

Storing anything for a person who has not agreed raises IntegrityError ("no consent"), by a trigger of the tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from bot.store.core import sizes
from bot.store.core.rows import find, find_all, read_as, table_of
from bot.store.core.sqlite import Connection, exists, value_of
from bot.store.people import users, visibility
from matching.models import Level, Profile

INTERESTS = 50  # messages at most
# Characters of all of them together, and as much as the ranking reads.
INTERESTS_LONG = sizes.CHARACTERS["interests"]["text"]
DISCIPLINES_AT_MOST = 3
ListField = Literal["disciplines", "sectors", "districts", "benefits", "hidden_from"]
_LISTS: tuple[ListField, ...] = get_args(ListField)


@dataclass(frozen=True, slots=True)
class Interest:
    """One message of the person's own words."""

    message_id: int
    text: str


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """A profile as the screens show it. Lists keep the order in which they were chosen; interests, of sending."""

    name: str = ""
    doctorate_year: int | None = None
    disciplines: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    level: Level | None = None
    only_level: bool = False
    only_districts: bool = False
    benefits: tuple[str, ...] = ()
    hidden_from: tuple[str, ...] = ()
    interests: tuple[Interest, ...] = ()


def row(db: Connection, user_id: int) -> ProfileRow:
    """The profile of a person; an empty one where nothing was told."""
    # What was stored before there was a limit may be of any length.
    sql = "SELECT message_id, substr(text, 1, ?) AS text FROM interests WHERE user_id = ? ORDER BY message_id"
    interests = find_all(db, Interest, sql, (INTERESTS_LONG, user_id))
    stored = find(db, ProfileRow, "SELECT * FROM profiles WHERE user_id = ?", (user_id,))
    return replace(stored or ProfileRow(), interests=tuple(interests))


def _latest(texts: Sequence[str]) -> tuple[str, ...]:
    """The last of these that are `INTERESTS_LONG` together, the first of them cut where it is too long."""
    kept: list[str] = []
    room = INTERESTS_LONG
    for text in reversed(texts):
        if room <= 0:
            break
        kept.append(text[:room])
        room -= len(text)
    return tuple(reversed(kept))


def profile(db: Connection, user_id: int) -> Profile:
    """The same as the ranking takes it, with what the person said of single workstations.

    It is hidden also from workstations that the person did not name, see `visibility.hidden_stations`.
    """
    answers = row(db, user_id)
    chosen = db.execute("SELECT workstation_id, kind FROM choices WHERE user_id = ?", (user_id,)).fetchall()
    said = db.execute(
        "SELECT ref, useful FROM digest_feedback WHERE user_id = ? AND kind = 'workstation'", (user_id,)
    ).fetchall()
    return Profile(
        disciplines=answers.disciplines,
        interests=_latest([interest.text for interest in answers.interests]),
        sectors=answers.sectors,
        districts=answers.districts,
        level=answers.level,
        benefits=answers.benefits,
        hidden_from=visibility.hidden_stations(db, user_id),
        only_level=answers.only_level,
        only_districts=answers.only_districts,
        saved=frozenset(choice["workstation_id"] for choice in chosen if choice["kind"] == "saved"),
        dismissed=frozenset(choice["workstation_id"] for choice in chosen if choice["kind"] == "dismissed"),
        useful=frozenset(judged["ref"] for judged in said if judged["useful"]),
        not_useful=frozenset(judged["ref"] for judged in said if not judged["useful"]),
    )


def change(db: Connection, user_id: int, /, **answers: Any) -> None:
    """Store answers by their names in `ProfileRow`; an empty one is taken back, and with it the condition on it.

    The whole row is written, which is safe because there is one writer.
    """
    after = replace(row(db, user_id), **answers)
    # "Only in no district" would hide everything.
    only = {
        "only_level": after.only_level and after.level is not None,
        "only_districts": after.only_districts and bool(after.districts),
    }
    columns = ("name", "doctorate_year", "level", *_LISTS)
    values = {column: getattr(after, column) for column in columns}
    table_of(db, "profiles").upsert({"user_id": user_id, **values, **only}, pk="user_id")


def choose(
    db: Connection, user_id: int, field: ListField, code: str, adding: bool, limit: int | None = None
) -> bool:
    """Add `code` to a list, or take it out; twice is as once. False if the list already has `limit` others."""
    before: tuple[str, ...] = getattr(row(db, user_id), field)
    others = tuple(item for item in before if item != code)
    if adding and limit is not None and len(others) >= limit:
        return False
    if adding != (code in before):
        change(db, user_id, **{field: (*others, code) if adding else others})
    return True


def add_interest(db: Connection, user_id: int, message_id: int, text: str, *, limit: int = INTERESTS) -> bool:
    """Keep one message as one interest; the same message again replaces it.

    False if there are `limit` others, or all together would be longer than `INTERESTS_LONG`.
    """
    others, length = _others(db, user_id, message_id)
    if others >= limit or length + len(text) > INTERESTS_LONG:
        return False
    # Each line of a profile comes here: sqlite-utils' upsert takes ten times as long.
    db.execute(
        """
        INSERT INTO interests (user_id, message_id, text) VALUES (?, ?, ?)
        ON CONFLICT (user_id, message_id) DO UPDATE SET text = excluded.text
        """,
        (user_id, message_id, text),
    )
    return True


def accept(
    db: Connection, user_id: int, message_id: int, text: str, disciplines: Sequence[str], year: int | None
) -> bool:
    """Take in what was proposed and said yes to: an interest under the message, disciplines as far as there is room, and
    the year. All of it, and twice is as once; or False, and nothing, where there is no room for the interest."""
    if text and not add_interest(db, user_id, message_id, text):
        return False
    for code in disciplines:
        choose(db, user_id, "disciplines", code, True, limit=DISCIPLINES_AT_MOST)
    if year is not None:
        change(db, user_id, doctorate_year=year)
    return True


def edit_interest(db: Connection, user_id: int, message_id: int, text: str) -> bool | None:
    """Follow the edit of a message; None if it is no interest of the person, False if all would be too long."""
    if not exists(db, "SELECT 1 FROM interests WHERE user_id = ? AND message_id = ?", (user_id, message_id)):
        return None
    if _others(db, user_id, message_id)[1] + len(text) > INTERESTS_LONG:
        return False
    db.execute(
        "UPDATE interests SET text = ? WHERE user_id = ? AND message_id = ?", (text, user_id, message_id)
    )
    return True


def _others(db: Connection, user_id: int, message_id: int) -> tuple[int, int]:
    count, length = db.execute(
        "SELECT count(*), total(length(text)) FROM interests WHERE user_id = ? AND message_id <> ?",
        (user_id, message_id),
    ).fetchone()
    return count, int(length)


def remove_interest(db: Connection, user_id: int, message_id: int) -> str | None:
    """Take one interest out and return its text (for an undo), or None if there is none."""
    sql = "DELETE FROM interests WHERE user_id = ? AND message_id = ? RETURNING text"
    gone: str | None = value_of(db, sql, (user_id, message_id))
    return gone


def everyone(db: Connection) -> dict[int, Profile]:
    """The profile of each person who has agreed, by Telegram id, without what they saved and dismissed."""
    hidden = visibility.hidden_stations_of_all(db)
    lines: dict[int, list[str]] = {}
    for line in db.execute(
        "SELECT user_id, substr(text, 1, ?) AS text FROM interests ORDER BY user_id, message_id",
        (INTERESTS_LONG,),
    ):
        lines.setdefault(line["user_id"], []).append(line["text"])
    rows = db.execute(
        f"""
        SELECT users.id, profiles.* FROM users LEFT JOIN profiles ON user_id = users.id
        WHERE {users.AGREED} ORDER BY users.id
        """  # noqa: S608
    )
    return {
        row["id"]: read_as(
            Profile,
            row,
            interests=_latest(lines.get(row["id"], ())),
            hidden_from=hidden.get(row["id"], frozenset()),
        )
        for row in rows
    }
