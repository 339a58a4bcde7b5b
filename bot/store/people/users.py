"""People who have written to the bot: language, consent, how to reach them. All times are UTC."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal, NotRequired, TypedDict, Unpack
from zoneinfo import ZoneInfo

from bot.clock import iso, parse
from bot.store.core import jobs
from bot.store.core.rows import find as find_row
from bot.store.core.rows import find_all
from bot.store.core.sqlite import Connection, first_column, value_of, wrote

Language = Literal["zh", "en"]
# What a person comes for; each has its own words in the consent, and its own yes.
Part = Literal["fellow", "host", "staff"]
PARTS: tuple[Part, ...] = ("fellow", "host", "staff")
# Raise it when the consent promises less, here and by a migration in `meta`; everybody is asked again.
# 2: introductions, 3: topics, events, 4: parts, who is responsible, Telegram abroad, an end for the silent
CONSENT_VERSION = 4
# For a WHERE over the table users: who agreed to the consent as it stands today. Of anybody else nothing is matched,
# shown or sent, also of who agreed to an older one and has not answered, or said no.
AGREED = f"users.consent_version IS {CONSENT_VERSION}"
BEIJING = "Asia/Shanghai"  # where everybody lives who has not said otherwise
_SELECT = f"""
SELECT users.*, (SELECT json_group_array(part) FROM consents
    WHERE consents.user_id = users.id AND version = consent_version) AS parts,
    coalesce((SELECT zone FROM digest_settings WHERE user_id = users.id), '{BEIJING}') AS zone FROM users
"""  # noqa: S608  (constants)
UNTIL_FURTHER_NOTICE = datetime(9999, 12, 31, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class User:
    """A person by their Telegram id. `language` is what they chose; None is "as their Telegram speaks".

    Until `paused_until` they are not matched and nothing is sent to them unasked; compare it with the time now.
    """

    id: int
    language: Language | None
    consent_version: int | None
    consented_at: datetime | None
    username: str | None
    first_name: str | None
    created_at: datetime
    unreachable_at: datetime | None
    paused_until: datetime | None = None
    seen_on: date | None = None  # the last day (UTC) on which they wrote or tapped
    zone: str = BEIJING  # as `zone_of`
    parts: frozenset[str] = frozenset()  # which parts of the consent they agreed to, in that version

    @property
    def has_agreed(self) -> bool:
        """Whether the person agreed to the consent as it stands today."""
        return self.consent_version == CONSENT_VERSION

    def has_agreed_as(self, part: Part) -> bool:
        """Whether that holds for one part of it; the profile needs the fellow's."""
        return self.has_agreed and part in self.parts

    def is_paused(self, now: datetime) -> bool:
        """Whether the person asked for quiet at the moment `now` (UTC)."""
        return self.paused_until is not None and now < self.paused_until


def user(db: Connection, user_id: int) -> User | None:
    """One person, or None if nothing is stored about them."""
    return find_row(db, User, f"{_SELECT} WHERE id = ?", (user_id,))


class Yes(TypedDict):
    """The parts that are agreed to ("fellow" unless said), and what the yes allows to store."""

    parts: NotRequired[Iterable[Part]]
    language: Language
    first_name: str
    username: str | None


def agree(
    db: Connection,
    user_id: int,
    *,
    version: int,
    now: datetime,
    **about: Unpack[Yes],
) -> None:
    """Store the consent to `version` in these parts, and with it what it allows to store.

    Again with the same version: parts are added, nothing else changes.
    """
    db.execute(
        """
        INSERT INTO users (id, language, consent_version, consented_at, username, first_name, created_at, seen_on)
        VALUES (:id, :language, :version, :now, :username, :first_name, :now, substr(:now, 1, 10))
        ON CONFLICT (id) DO UPDATE SET language = excluded.language, consent_version = excluded.consent_version,
            consented_at = excluded.consented_at, username = excluded.username, first_name = excluded.first_name
        WHERE consent_version IS NOT excluded.consent_version
        """,
        {**about, "id": user_id, "version": version, "now": iso(now)},
    )
    for part in about.get("parts", ("fellow",)):
        db.execute(
            "INSERT INTO consents (user_id, part, version, agreed_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (user_id, part, version, iso(now)),
        )


def set_language(db: Connection, user_id: int, language: Language) -> bool:
    """Store an explicit choice of language; False if the person is not known."""
    return wrote(db, "UPDATE users SET language = ? WHERE id = ?", (language, user_id))


def is_news(person: User, now: datetime, *, first_name: str, username: str | None) -> bool:
    """Whether `seen` would change anything; most updates of a day bring nothing new."""
    renamed = (person.first_name, person.username) != (first_name, username)
    return (
        person.unreachable_at is not None
        or person.seen_on != now.astimezone(UTC).date()
        or (person.has_agreed and renamed)
    )


def seen(db: Connection, user_id: int, now: datetime, *, first_name: str, username: str | None) -> None:
    """The person wrote or tapped in private: they can be reached, and were here today (UTC, by the day alone).

    Their Telegram name and username follow, where they agreed to the consent of today; of who never agreed
    nothing is stored.
    """
    set_reachable(db, user_id)
    db.execute(
        f"""
        UPDATE users SET seen_on = :day,
            first_name = iif({AGREED}, :first_name, first_name), username = iif({AGREED}, :username, username)
        WHERE id = :id AND (seen_on IS NOT :day
            OR ({AGREED} AND (first_name IS NOT :first_name OR username IS NOT :username)))
        """,  # noqa: S608  (from a constant, as all below)
        {
            "id": user_id,
            "day": now.astimezone(UTC).date().isoformat(),
            "first_name": first_name,
            "username": username,
        },
    )


def set_unreachable(db: Connection, user_id: int, now: datetime) -> None:
    """Telegram refused (403): nothing more is sent until the person returns. Keeps the first time."""
    sql = "UPDATE users SET unreachable_at = ? WHERE id = ? AND unreachable_at IS NULL"
    if wrote(db, sql, (iso(now), user_id)):
        _look_at_requests(db, user_id, "gone", now)


def set_reachable(db: Connection, user_id: int) -> None:
    """The person is back."""
    since = value_of(db, "SELECT unreachable_at FROM users WHERE id = ?", (user_id,))
    if since:
        db.execute("UPDATE users SET unreachable_at = NULL WHERE id = ?", (user_id,))
        _look_at_requests(db, user_id, "back", parse(since))


def _look_at_requests(db: Connection, user_id: int, why: Literal["gone", "back"], moment: datetime) -> None:
    """Of the workstations whose host can no longer be reached, or again, see at once what is with whom."""
    for station in first_column(db, "SELECT workstation_id FROM hosts WHERE user_id = ?", (user_id,)):
        key = f"{station}:{why}:{iso(moment)}"
        jobs.plan(db, "requests-look", key, moment, {"workstation": station})


def pause(db: Connection, user_id: int, until: datetime | None) -> bool:
    """Leave the person in peace until a moment (UTC; `UNTIL_FURTHER_NOTICE`), or (None) no longer.

    False for who has not agreed, since nothing is stored about them, nor sent to them anyway.
    """
    return wrote(
        db,
        f"UPDATE users SET paused_until = ? WHERE id = ? AND {AGREED}",  # noqa: S608
        (iso(until) if until else None, user_id),
    )


def zone_of(db: Connection, user_id: int) -> ZoneInfo:
    """The time zone that a person lives by: the one that they set for their digest, Beijing's until then."""
    zone = value_of(db, "SELECT zone FROM digest_settings WHERE user_id = ?", (user_id,))
    return ZoneInfo(zone or BEIJING)


def find(db: Connection, words: str, limit: int) -> list[User]:
    """Persons who agreed to the consent of today, by Telegram id, @username, or a part of their Telegram name, in the
    order of their ids."""
    wanted = words.strip().removeprefix("@")
    if not wanted:
        return []
    return find_all(
        db,
        User,
        f"""{_SELECT} WHERE {AGREED} AND (CAST(id AS TEXT) = :words OR lower(username) = lower(:words)
            OR instr(lower(first_name), lower(:words)) > 0)
        ORDER BY id LIMIT :limit
        """,
        {"words": wanted, "limit": limit},
    )
