"""Digests: when each person wants theirs, what was in it, and what they said of it."""

from __future__ import annotations

from collections.abc import Mapping

from bot.store.privacy.registered import Table, columns, owned

TABLES: Mapping[str, Table] = {
    **owned(
        "digest_settings",
        "user_id",
        """
        user_id frequency weekday hour zone paused_until chosen shown for_host next_at last_at heard_at
        noted profile
        """,
    ),
    "digest_runs": Table(other=columns("id started_at ended_at")),
    **owned("digests", "user_id", "user_id week kind reason made_at state profile", "id run_id", order="id"),
    "digest_items": Table(
        personal=columns("user_id kind ref fellow_id fields changed"),
        other=columns("id digest_id place"),
        # Who was shown to a host without a name stays so in the host's copy of their data, and the other way round.
        export="""
        SELECT id, digest_id, place, kind, ref, fields, changed FROM digest_items WHERE user_id = :person
        UNION ALL SELECT id, NULL, NULL, kind, ref, fields, changed FROM digest_items WHERE fellow_id = :person
        ORDER BY id
        """,
        erase="DELETE FROM digest_items WHERE :person IN (user_id, fellow_id)",
    ),
    **owned(
        "digest_feedback", "user_id", "user_id kind ref useful created_at", order="created_at, kind, ref"
    ),
}
