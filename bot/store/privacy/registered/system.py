"""What makes the bot safe to kill, and what is known of workstations."""

from __future__ import annotations

from collections.abc import Mapping

from bot.store.privacy.registered import Table, columns

# What is done as staff, about others; what people do for themselves is theirs to take along.
_OF_STAFF = """'host-added', 'host-revoked', 'staff-added', 'staff-revoked', 'invite-host', 'invite-staff',
    'invite-revoked', 'person-seen', 'campaign-confirmed', 'campaign-paused', 'campaign-resumed', 'campaign-stopped', 'campaign-again'"""

TABLES: Mapping[str, Table] = {
    "fsm": Table(
        personal=columns("key user_id chat_id state data updated_at"),
        # The open screens of staff are about others.
        export="""
        SELECT key, user_id, chat_id, state, updated_at,
            iif(user_id IN (SELECT user_id FROM staff), '{}', data) AS data
        FROM fsm WHERE user_id = :person ORDER BY key
        """,
        # Also a screen of somebody else's that is open on the person, by their id; names are in none.
        erase="""
        DELETE FROM fsm WHERE user_id = :person
            OR EXISTS (SELECT 1 FROM json_tree(data) WHERE atom IN (:person, CAST(:person AS TEXT)))
        """,
    ),
    "updates_seen": Table(
        personal=columns("sender user_id body"),
        other=columns("update_id received_at attempts done_at failed_at error"),
        export="SELECT * FROM updates_seen WHERE user_id = :person ORDER BY received_at, update_id",
        # The request to erase among them: it is under way, and needs its row no more.
        erase="DELETE FROM updates_seen WHERE user_id = :person",
    ),
    "deliveries": Table(
        personal=columns("recipient dedup refs message_id"),
        other=columns("""
            id type once urgent state not_before due_at expires_at attempts error created_at done_at
        """),
        # `dedup` and `refs` name whom it is about.
        export="""
        SELECT id, recipient, type, state, message_id, not_before, due_at, expires_at, attempts, error, created_at,
            done_at
        FROM deliveries WHERE recipient = :person ORDER BY id
        """,
        # Also a message of theirs that was copied, or is yet to be copied, to somebody else.
        erase="DELETE FROM deliveries WHERE recipient = :person OR refs ->> '$.from_chat_id' = :person",
    ),
    "jobs": Table(
        other=columns("kind key due_at try_at expires_at refs state attempts"),
    ),
    "audit": Table(
        personal=columns("actor subject detail"),
        other=columns("id at action"),
        # Who did it to the person, or to whom the person did it, is left out.
        export="""
        SELECT id, at, action, iif(actor = :person, actor, NULL) AS actor,
            iif(subject LIKE 'user:%' AND subject <> 'user:' || :person, 'user', subject) AS subject, detail
        FROM audit WHERE actor = :person OR subject = 'user:' || :person ORDER BY id
        """,
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
        other=columns("""
            id name_en name_zh level district district_as_published park sector disciplines
            directions_en directions_zh focus_en focus_zh station_fact_en station_fact_zh host_fact_en
            host_fact_zh caveat_en caveat_zh benefits sources as_of demo origin updated_at
        """),
    ),
    "meta": Table(other=columns("key value")),
}
