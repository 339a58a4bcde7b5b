"""For each table and column: is it personal, and whose is a row. What /export shows and /forget erases.

A test compares this list with the tables: a column that is in neither set fails it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.store.sqlite import Connection


@dataclass(frozen=True, slots=True)
class Table:
    """`personal` and `other` together are all columns. `export` reads a person's rows and `erase` removes them,
    both with the parameter :person (Telegram id); "" where no row belongs to anybody. What stays after `erase`,
    and why, is in `kept`."""

    personal: frozenset[str] = frozenset()
    other: frozenset[str] = frozenset()
    export: str = ""
    erase: str = ""
    kept: str = ""


_SIDE_OF_PERSON = """
(request_id, side) IN (
    SELECT id, 'fellow' FROM requests WHERE fellow_id = :person
    UNION ALL SELECT id, 'host' FROM requests WHERE host_id = :person)
"""

# What is done as staff, about others; what people do for themselves is theirs to take along.
_OF_STAFF = """'host-added', 'host-revoked', 'staff-added', 'staff-revoked', 'invite-host', 'invite-staff',
    'invite-revoked'"""

REGISTRY: Mapping[str, Table] = {
    "users": Table(
        personal=frozenset(
            [
                "id",
                "language",
                "consent_version",
                "consented_at",
                "username",
                "first_name",
                "created_at",
                "unreachable_at",
                "paused_until",
            ]
        ),
        export="SELECT * FROM users WHERE id = :person",
        erase="DELETE FROM users WHERE id = :person",
    ),
    "profiles": Table(
        personal=frozenset(
            [
                "user_id",
                "name",
                "doctorate_year",
                "disciplines",
                "sectors",
                "districts",
                "level",
                "only_level",
                "only_districts",
                "benefits",
                "hidden_from",
            ]
        ),
        export="SELECT * FROM profiles WHERE user_id = :person",
        erase="DELETE FROM profiles WHERE user_id = :person",
    ),
    "interests": Table(
        personal=frozenset(["user_id", "message_id", "text", "created_at"]),
        export="SELECT * FROM interests WHERE user_id = :person ORDER BY message_id",
        erase="DELETE FROM interests WHERE user_id = :person",
    ),
    "choices": Table(
        personal=frozenset(["user_id", "workstation_id", "kind", "created_at"]),
        export="SELECT * FROM choices WHERE user_id = :person ORDER BY created_at, workstation_id",
        erase="DELETE FROM choices WHERE user_id = :person",
    ),
    "fsm": Table(
        personal=frozenset(["key", "user_id", "chat_id", "state", "data", "updated_at"]),
        export="SELECT * FROM fsm WHERE user_id = :person ORDER BY key",
        erase="DELETE FROM fsm WHERE user_id = :person",
    ),
    "updates_seen": Table(
        personal=frozenset(["sender", "user_id", "body"]),
        other=frozenset(["update_id", "received_at", "attempts", "done_at", "failed_at", "error"]),
        export="SELECT * FROM updates_seen WHERE user_id = :person ORDER BY received_at, update_id",
        # The request to erase among them: it is under way, and needs its row no more.
        erase="DELETE FROM updates_seen WHERE user_id = :person",
    ),
    "hosts": Table(
        personal=frozenset(["user_id", "added_at", "paused_until"]),
        other=frozenset(["workstation_id"]),
        export="SELECT * FROM hosts WHERE user_id = :person ORDER BY workstation_id",
        erase="DELETE FROM hosts WHERE user_id = :person",
    ),
    "staff": Table(
        personal=frozenset(["user_id", "origin", "added_at"]),
        export="SELECT * FROM staff WHERE user_id = :person",
        erase="DELETE FROM staff WHERE user_id = :person",
    ),
    "invites": Table(
        personal=frozenset(["made_by", "used_by"]),
        other=frozenset(["id", "kind", "workstation_id", "made_at", "expires_at", "used_at", "revoked_at"]),
        export="SELECT * FROM invites WHERE :person IN (made_by, used_by) ORDER BY id",
        # That it was used stays; by whom goes. One without a maker grants nothing.
        erase="""
        UPDATE invites SET made_by = nullif(made_by, :person), used_by = nullif(used_by, :person)
        WHERE :person IN (made_by, used_by)
        """,
    ),
    "erasures": Table(
        personal=frozenset(["person", "erased_at"]),
        export="SELECT * FROM erasures WHERE person = :person",
        kept="the Telegram id and the day, for as long as a backup may hold the person, so that a restore erases again",
    ),
    "requests": Table(
        personal=frozenset(["fellow_id", "host_id", "words"]),
        other=frozenset(
            ["id", "workstation_id", "reason", "created_at", "asked_at", "expires_at", "closed_at"]
        ),
        # A host's copy leaves out who asked, and in which words: these are the fellow's.
        export="""
        SELECT id, workstation_id, iif(fellow_id = :person, 'fellow', 'host') AS side,
            iif(fellow_id = :person, words, '') AS words, reason, created_at, asked_at, expires_at, closed_at
        FROM requests WHERE :person IN (fellow_id, host_id) ORDER BY id
        """,
        erase="DELETE FROM requests WHERE fellow_id = :person",
        kept="of a host, that a request was answered, without who answered it",
    ),
    "request_sides": Table(
        personal=frozenset(["contact", "met", "why"]),
        other=frozenset(["request_id", "side", "state", "changed_at"]),
        export=f"SELECT * FROM request_sides WHERE {_SIDE_OF_PERSON} ORDER BY request_id",  # noqa: S608  (a constant)
        erase=f"UPDATE request_sides SET contact = 'relay', met = NULL, why = '' WHERE {_SIDE_OF_PERSON}",  # noqa: S608
    ),
    "relays": Table(
        personal=frozenset(["chat_id", "message_id"]),
        other=frozenset(["request_id", "purpose"]),
        export="SELECT * FROM relays WHERE chat_id = :person ORDER BY message_id",
        erase="DELETE FROM relays WHERE chat_id = :person",
    ),
    "deliveries": Table(
        personal=frozenset(["recipient", "dedup", "refs", "message_id"]),
        other=frozenset(
            [
                "id",
                "type",
                "once",
                "state",
                "not_before",
                "due_at",
                "expires_at",
                "attempts",
                "claimed_at",
                "error",
                "created_at",
                "done_at",
            ]
        ),
        export="SELECT * FROM deliveries WHERE recipient = :person ORDER BY id",
        # Also a message of theirs that was copied, or is yet to be copied, to somebody else.
        erase="DELETE FROM deliveries WHERE recipient = :person OR refs ->> '$.from_chat_id' = :person",
    ),
    "jobs": Table(
        other=frozenset(
            ["kind", "key", "due_at", "try_at", "expires_at", "refs", "state", "attempts", "error", "done_at"]
        ),
    ),
    "audit": Table(
        personal=frozenset({"actor", "subject", "detail"}),
        other=frozenset({"id", "at", "action"}),
        export="SELECT * FROM audit WHERE actor = :person OR subject = 'user:' || :person ORDER BY id",
        erase=f"""
        UPDATE audit SET
            actor = iif(actor = :person AND action NOT IN ({_OF_STAFF}), NULL, actor),
            subject = iif(subject = 'user:' || :person, '', subject),
            detail = iif(subject = 'user:' || :person, '', detail)
        WHERE (actor = :person AND action NOT IN ({_OF_STAFF})) OR subject = 'user:' || :person
        """,  # noqa: S608  (a constant)
        kept="what the person did as staff, because decisions about others must stay accountable",
    ),
    "workstations": Table(
        other=frozenset(
            [
                "id",
                "name_en",
                "name_zh",
                "level",
                "district",
                "district_as_published",
                "park",
                "sector",
                "disciplines",
                "directions_en",
                "directions_zh",
                "focus_en",
                "focus_zh",
                "station_fact_en",
                "station_fact_zh",
                "host_fact_en",
                "host_fact_zh",
                "caveat_en",
                "caveat_zh",
                "benefits",
                "sources",
                "as_of",
                "demo",
                "origin",
                "updated_at",
            ]
        ),
    ),
    "meta": Table(other=frozenset({"key", "value"})),
}


def export(db: Connection, user_id: int) -> dict[str, list[dict[str, Any]]]:
    """Everything stored on a person, by table, as plain values for JSON. Tables without a row of theirs are left out."""
    found = {
        name: [dict(row) for row in db.execute(table.export, {"person": user_id})]
        for name, table in REGISTRY.items()
        if table.export
    }
    return {name: rows for name, rows in found.items() if rows}


def erase(db: Connection, user_id: int) -> dict[str, int]:
    """Remove everything that may go; how many rows it was, by table. Call `Store.erase_traces()` afterwards."""
    # Those that point at others first, so that none is counted as gone by the cascade.
    changed = {
        name: db.execute(table.erase, {"person": user_id}).rowcount
        for name, table in reversed(list(REGISTRY.items()))
        if table.erase
    }
    return {name: count for name, count in changed.items() if count}
