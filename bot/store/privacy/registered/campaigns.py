"""One message to many, and to whom it went."""

from __future__ import annotations

from collections.abc import Mapping

from bot.store.privacy.registered import Table, columns, owned

TABLES: Mapping[str, Table] = {
    "campaigns": Table(
        personal=columns("made_by confirmed_by"),
        other=columns("""
            id kind subject text_en text_zh audience state made_at confirmed_at starts_at due_at
            started_at done_at
        """),
        export="""
        SELECT id, kind, subject, text_en, text_zh, audience, state, made_at, confirmed_at, starts_at, due_at, started_at,
            done_at, iif(made_by = :person, 1, 0) AS made, iif(confirmed_by = :person, 1, 0) AS confirmed
        FROM campaigns WHERE :person IN (made_by, confirmed_by) ORDER BY id
        """,
        # Who released what is in the audit.
        erase="""
        UPDATE campaigns SET made_by = nullif(made_by, :person), confirmed_by = nullif(confirmed_by, :person)
        WHERE :person IN (made_by, confirmed_by)
        """,
    ),
    "campaign_recipients": Table(
        personal=columns("person whys score good message_id"),
        other=columns("campaign_id number state reason tries ended_at"),
        export="SELECT * FROM campaign_recipients WHERE person = :person ORDER BY campaign_id",
        # A number without a person stays, or reports would no longer add up.
        erase="""
        UPDATE campaign_recipients SET person = NULL, whys = '[]', score = 0, good = 0, message_id = NULL,
            reason = iif(state IN ('candidate', 'left', 'queued'), 'erased', reason),
            state = iif(state IN ('candidate', 'left', 'queued'), 'out', state)
        WHERE person = :person
        """,
    ),
    **owned("campaign_views", "chat_id", "chat_id message_id", "campaign_id", order="campaign_id"),
}
