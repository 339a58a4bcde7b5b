"""Digests: when each person wants theirs, what was in it, and what they said of it."""

from __future__ import annotations

from collections.abc import Mapping

from bot.store.privacy.registered import Table

TABLES: Mapping[str, Table] = {
    "digest_settings": Table(
        personal=frozenset(
            [
                "user_id",
                "frequency",
                "weekday",
                "hour",
                "zone",
                "paused_until",
                "chosen",
                "shown",
                "for_host",
                "next_at",
                "last_at",
                "heard_at",
                "noted",
                "profile",
            ]
        ),
        export="SELECT * FROM digest_settings WHERE user_id = :person",
        erase="DELETE FROM digest_settings WHERE user_id = :person",
    ),
    "digest_runs": Table(other=frozenset(["id", "started_at", "ended_at"])),
    "digests": Table(
        personal=frozenset(["user_id", "week", "kind", "reason", "made_at", "state", "profile"]),
        other=frozenset(["id", "run_id"]),
        export="SELECT * FROM digests WHERE user_id = :person ORDER BY id",
        erase="DELETE FROM digests WHERE user_id = :person",
    ),
    "digest_items": Table(
        personal=frozenset(["user_id", "kind", "ref", "fellow_id", "fields", "changed"]),
        other=frozenset(["id", "digest_id", "place"]),
        # Who was shown to a host without a name stays so in the host's copy of their data, and the other way round.
        export="""
        SELECT id, digest_id, place, kind, ref, fields, changed FROM digest_items WHERE user_id = :person
        UNION ALL SELECT id, NULL, NULL, kind, ref, fields, changed FROM digest_items WHERE fellow_id = :person
        ORDER BY id
        """,
        erase="DELETE FROM digest_items WHERE :person IN (user_id, fellow_id)",
    ),
    "digest_feedback": Table(
        personal=frozenset(["user_id", "kind", "ref", "useful", "created_at"]),
        export="SELECT * FROM digest_feedback WHERE user_id = :person ORDER BY created_at, kind, ref",
        erase="DELETE FROM digest_feedback WHERE user_id = :person",
    ),
}
