"""Topics, and what people choose about them."""

from __future__ import annotations

from collections.abc import Mapping

from bot.store.privacy.registered import Table

TABLES: Mapping[str, Table] = {
    "topics": Table(
        personal=frozenset(["made_by", "written_by"]),
        other=frozenset(
            [
                "id",
                "workstation_id",
                "title_en",
                "title_zh",
                "text_en",
                "text_zh",
                "disciplines",
                "funding",
                "deadline",
                "pending",
                "state",
                "version",
                "changed_at",
                "released_at",
                "edited_at",
                "demo",
                "origin",
            ]
        ),
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
    "topic_choices": Table(
        personal=frozenset(["user_id", "topic_id", "kind", "created_at"]),
        export="SELECT * FROM topic_choices WHERE user_id = :person ORDER BY created_at, topic_id",
        erase="DELETE FROM topic_choices WHERE user_id = :person",
    ),
    "follows": Table(
        personal=frozenset(["user_id", "workstation_id", "created_at"]),
        export="SELECT * FROM follows WHERE user_id = :person ORDER BY created_at, workstation_id",
        erase="DELETE FROM follows WHERE user_id = :person",
    ),
    "topic_settings": Table(
        personal=frozenset(["user_id", "frequency", "all_topics"]),
        export="SELECT * FROM topic_settings WHERE user_id = :person",
        erase="DELETE FROM topic_settings WHERE user_id = :person",
    ),
}
