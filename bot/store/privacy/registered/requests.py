"""Requests to be introduced, and the messages about them."""

from __future__ import annotations

from collections.abc import Mapping

from bot.store.privacy.registered import Table, columns, owned

_SIDE_OF_PERSON = """
(request_id, side) IN (
    SELECT id, 'fellow' FROM requests WHERE fellow_id = :person
    UNION ALL SELECT id, 'host' FROM requests WHERE host_id = :person)
"""

TABLES: Mapping[str, Table] = {
    "requests": Table(
        personal=columns("fellow_id host_id words"),
        other=columns("id workstation_id topic_id reason created_at asked_at expires_at closed_at"),
        # A host's copy leaves out who asked, and in which words: these are the fellow's.
        export="""
        SELECT id, workstation_id, topic_id, iif(fellow_id = :person, 'fellow', 'host') AS side,
            iif(fellow_id = :person, words, '') AS words, reason, created_at, asked_at, expires_at, closed_at
        FROM requests WHERE :person IN (fellow_id, host_id) ORDER BY id
        """,
        erase="DELETE FROM requests WHERE fellow_id = :person",
        kept="of a host, that a request was answered, without who answered it",
    ),
    "request_sides": Table(
        personal=columns("contact met why"),
        other=columns("request_id side state changed_at"),
        export=f"SELECT * FROM request_sides WHERE {_SIDE_OF_PERSON} ORDER BY request_id",  # noqa: S608  (a constant)
        erase=f"UPDATE request_sides SET contact = 'relay', met = NULL, why = '' WHERE {_SIDE_OF_PERSON}",  # noqa: S608
    ),
    **owned("relays", "chat_id", "chat_id message_id", "request_id purpose", order="message_id"),
}
