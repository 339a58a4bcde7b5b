"""People, what they tell and choose, and their roles."""

from __future__ import annotations

from collections.abc import Mapping

from bot.store.privacy.registered import Table

TABLES: Mapping[str, Table] = {
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
                "seen_on",
                "asked_version",
                "still_asked_on",
            ]
        ),
        export="SELECT * FROM users WHERE id = :person",
        erase="DELETE FROM users WHERE id = :person",
    ),
    "consents": Table(
        personal=frozenset(["user_id", "part", "version", "agreed_at"]),
        export="SELECT * FROM consents WHERE user_id = :person ORDER BY agreed_at, part",
        erase="DELETE FROM consents WHERE user_id = :person",
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
        personal=frozenset(["user_id", "message_id", "text"]),
        export="SELECT * FROM interests WHERE user_id = :person ORDER BY message_id",
        erase="DELETE FROM interests WHERE user_id = :person",
    ),
    "choices": Table(
        personal=frozenset(["user_id", "workstation_id", "kind", "created_at"]),
        export="SELECT * FROM choices WHERE user_id = :person ORDER BY created_at, workstation_id",
        erase="DELETE FROM choices WHERE user_id = :person",
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
        other=frozenset(
            ["id", "kind", "workstation_id", "made_at", "expires_at", "used_at", "revoked_at", "key"]
        ),
        export="""
        SELECT id, kind, workstation_id, iif(made_by = :person, 'made', 'used') AS side, made_at, expires_at, used_at,
            revoked_at
        FROM invites WHERE :person IN (made_by, used_by) ORDER BY id
        """,
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
}
