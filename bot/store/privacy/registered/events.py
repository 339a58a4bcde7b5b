"""Events, who comes to them, and who was named to whom."""

from __future__ import annotations

from collections.abc import Mapping

from bot.store.privacy.registered import Table, columns

_OF_PERSON = "(SELECT id FROM signups WHERE user_id = :person)"

TABLES: Mapping[str, Table] = {
    "events": Table(
        personal=columns("made_by"),
        other=columns("""
            id uid state version park title_en title_zh text_en text_zh host_en host_zh starts_at
            ends_at cancel_until place_en place_zh latitude longitude link seats_on_site seats_online
            disciplines lists_attendees demo published_at paired_at changed_at
        """),
        export="SELECT * FROM events WHERE made_by = :person ORDER BY id",
        # The event is the park's; who entered it is not needed for it.
        erase="UPDATE events SET made_by = NULL WHERE made_by = :person",
    ),
    "event_changes": Table(other=columns("event_id version changed_at before")),
    "signups": Table(
        personal=columns("""
            user_id penalty late from_line listed meets reminds_day reminds_hours chose_at rating words
        """),
        other=columns("""
            id event_id way state arrival offer offer_until asked_anew checked_in_at created_at
            changed_at
        """),
        export="""
        SELECT id, event_id, way, state, arrival, penalty, offer_until, late, listed, meets, reminds_day,
            reminds_hours, chose_at, from_line, checked_in_at, rating, words, created_at, changed_at
        FROM signups WHERE user_id = :person ORDER BY id
        """,
        erase="""
        UPDATE signups SET penalty = 0, late = 0, listed = 0, meets = 0, reminds_day = 0, reminds_hours = 0,
            chose_at = NULL, from_line = 0, rating = NULL, words = '', user_id = NULL
        WHERE user_id = :person
        """,
        kept="that somebody had a seat, was in line or came, without who it was",
    ),
    "event_meets": Table(
        personal=columns("signup_id other_id wish"),
        # The other one by the number of their sign-up alone.
        export=f"SELECT * FROM event_meets WHERE signup_id IN {_OF_PERSON} ORDER BY signup_id, other_id",  # noqa: S608  (a constant)
        erase=f"DELETE FROM event_meets WHERE signup_id IN {_OF_PERSON} OR other_id IN {_OF_PERSON}",  # noqa: S608
    ),
    # Of groups alone: what somebody did below such a message is in signups.
    "event_posts": Table(other=columns("chat_id message_id event_id")),
}
