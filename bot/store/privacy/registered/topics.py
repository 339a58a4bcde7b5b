"""Topics, and what people choose about them."""

from __future__ import annotations

from collections.abc import Mapping

from bot.store.privacy.registered import Table, columns, owned

TABLES: Mapping[str, Table] = {
    "topics": Table(
        personal=columns("made_by written_by"),
        other=columns("""
            id workstation_id title_en title_zh text_en text_zh disciplines funding deadline pending
            state version changed_at released_at edited_at demo origin
        """),
        export="""
        SELECT id, workstation_id, title_en, title_zh, text_en, text_zh, disciplines, funding, deadline, pending, state,
            version, changed_at, released_at, edited_at, demo, iif(made_by = :person, 1, 0) AS made,
            iif(written_by = :person, 1, 0) AS written
        FROM topics WHERE :person IN (made_by, written_by) ORDER BY id
        """,
        # Drafts go altogether, by a trigger; what was sent off stays as the workstation's, without who wrote it.
        erase="""
        UPDATE topics SET made_by = nullif(made_by, :person), written_by = nullif(written_by, :person)
        WHERE :person IN (made_by, written_by)
        """,
    ),
    **owned("topic_choices", "user_id", "user_id topic_id kind created_at", order="created_at, topic_id"),
    **owned("follows", "user_id", "user_id workstation_id created_at", order="created_at, workstation_id"),
    **owned("topic_settings", "user_id", "user_id frequency all_topics"),
}
