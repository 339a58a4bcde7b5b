"""How much one person can store: the characters of every text, and how many open things of a kind.

A screen says in words what is too long before it comes to this. What no screen thought of, the writing connection
refuses, whichever statement brings it: nothing of it is stored. What an older database holds stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.clock import iso
from bot.store.core.sqlite import Connection, count_of

# A column of text holds as much as one message, but these.
ONE_MESSAGE = 4096
_IMPORTED = 10_000  # a text of a list that the operator imports; a host's own are shorter
CHARACTERS: Mapping[str, Mapping[str, int]] = {
    "users": {"username": 64, "first_name": 256},
    "workstations": {
        "directions_en": _IMPORTED,
        "directions_zh": _IMPORTED,
        "sources": 40 * _IMPORTED,
    },
    "profiles": {"name": 64, "hidden_from": 100_000},  # every workstation, by id
    "interests": {"text": 5000},  # and as much all of them together, see `profiles`
    "requests": {"words": 500, "common": 10_000},  # three reasons, as JSON
    "request_sides": {"why": 500},
    "topics": {"pending": 50_000},  # all five texts, as JSON
    "campaigns": {"text_en": 32_768, "text_zh": 32_768},  # one message as HTML: "&" is five characters
    "events": {"text_en": 1500, "text_zh": 1500, "link": 300, "unsaved": 20_000},
    "event_changes": {"before": 20_000},  # all texts of an event, as JSON
    "signups": {"words": 500},
    "fsm": {"data": 131_072},  # two long messages of nothing but emoji, as JSON in ASCII, are 98,304
}
# What Telegram sent is held while it is handled, whatever it is: who cannot hold it cannot answer it. And `meta` is no
# person's.
ANY_LENGTH = frozenset([("updates_seen", "body"), ("meta", "value")])

TOO_LONG = "too long: "  # what an IntegrityError begins with, before table.column

OPEN_AT_MOST = 20  # drafts, or invitations that nobody has used, of one person
_OPEN = {
    "topics": "SELECT count(*) FROM topics WHERE made_by = :person AND state = 'draft'",
    "events": "SELECT count(*) FROM events WHERE made_by = :person AND state = 'draft'",
    "invites": """
        SELECT count(*) FROM invites
        WHERE made_by = :person AND used_at IS NULL AND revoked_at IS NULL AND expires_at > :now
        """,
}


class TooManyError(Exception):
    """A person has `OPEN_AT_MOST` open things of this kind; another can be made when one of them is done or gone."""


def check_room(db: Connection, table: str, person: int | None, now: datetime) -> None:
    """Raises TooManyError where the person may not have another open row in "topics", "events" or "invites"."""
    count = count_of(db, _OPEN[table], {"person": person, "now": iso(now)})
    if count >= OPEN_AT_MOST:
        raise TooManyError(table)


def guard(db: Connection) -> None:
    """From now on this connection refuses what is too long, with IntegrityError (`TOO_LONG`)."""
    for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        sizes = CHARACTERS.get(table, {})
        columns = [
            (name, sizes.get(name, ONE_MESSAGE))
            for name, type_ in db.execute("SELECT name, type FROM pragma_table_info(?)", (table,))
            if type_ == "TEXT" and (table, name) not in ANY_LENGTH
        ]
        if not columns or table.startswith("_"):  # of sqlite-utils
            continue
        for event, changed in (("INSERT", ""), ("UPDATE", "AND NEW.{0} IS NOT OLD.{0}")):
            checks = "".join(
                f"SELECT RAISE(ABORT, '{TOO_LONG}{table}.{name}') "
                f"WHERE length(NEW.{name}) > {size} {changed.format(name)};\n"
                for name, size in columns
            )
            db.execute(
                f"CREATE TEMP TRIGGER size_{table}_{event} BEFORE {event} ON {table} BEGIN {checks} END"
            )
