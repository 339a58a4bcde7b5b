"""People, what they tell and choose, and their roles."""

from __future__ import annotations

from collections.abc import Mapping

from bot.store.privacy.registered import Table, columns, owned

TABLES: Mapping[str, Table] = {
    **owned(
        "users",
        "id",
        """
        id language consent_version consented_at username first_name created_at unreachable_at paused_until
        seen_on asked_version still_asked_on
        """,
    ),
    **owned("consents", "user_id", "user_id part version agreed_at", order="agreed_at, part"),
    **owned(
        "profiles",
        "user_id",
        """
        user_id name doctorate_year disciplines sectors districts level only_level only_districts benefits
        hidden_from
        """,
    ),
    **owned("interests", "user_id", "user_id message_id text", order="message_id"),
    **owned(
        "choices", "user_id", "user_id workstation_id kind created_at", order="created_at, workstation_id"
    ),
    **owned("hosts", "user_id", "user_id added_at paused_until", "workstation_id", order="workstation_id"),
    **owned("staff", "user_id", "user_id origin added_at"),
    "invites": Table(
        personal=columns("made_by used_by"),
        other=columns("id kind workstation_id made_at expires_at used_at revoked_at key"),
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
        personal=columns("person erased_at"),
        export="SELECT * FROM erasures WHERE person = :person",
        kept="the Telegram id and the day, for as long as a backup may hold the person, so that a restore erases again",
    ),
}
