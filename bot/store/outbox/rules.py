"""What may be sent of the bot's own accord, to whom and at which hours: the rules of every type of delivery. UTC."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.clock import iso, parse
from bot.quiet_hours import next_allowed
from bot.store.core.sqlite import Connection, Row
from bot.store.people import users


def _types(names: str) -> frozenset[str]:
    return frozenset(names.split())


# Asked about what is stored, whatever the person agreed to, and in a pause: `consents`, `upkeep`.
QUESTIONS = frozenset(["consent-renew", "still-here"])
# What passes between two people, and that what somebody counted on has stopped, waits until a pause has ended; all else
# is not said at all to who wants quiet.
WAITS_OUT_A_PAUSE = _types("""
    desk-answer desk-question invitation-over relayed request-accepted request-answer request-contact request-declined request-ended
    request-expired request-hidden request-left request-new request-passed-on request-question
    request-update request-void request-waits role-ended
""")
# Not sent in the recipient's quiet hours, whenever it was planned for and however late it is: what nobody is waiting for
# at that moment. A digest may come at the very hour that the person chose, and some time after.
# A test names every other type with the reason for which it may come at any hour.
BY_DAY: Mapping[str, timedelta] = {
    "digest": timedelta(hours=1),
    **dict.fromkeys(
        _types("""
            campaign campaign-report event-after event-note event-questions event-vain invitation-over invite-used request-expired
            request-met request-remind requests-many requests-wait topic-edited topic-moved topic-submitted
        """)
        | QUESTIONS,
        timedelta(),
    ),
}


def not_to_be_told(
    db: Connection, person: int, now: datetime, type: str = "", *, urgent: bool = False
) -> str | None:
    """Why nothing may be sent to a person of the bot's own accord: "no consent" (also: erased), "paused", or None.

    A pause does not hold back what is `urgent`. The `QUESTIONS` about what is stored also go to who agreed to an older
    consent, and in a pause. A group (below 0) has asked for what is posted there.
    """
    if person < 0:
        return None
    row = db.execute("SELECT consent_version, paused_until FROM users WHERE id = ?", (person,)).fetchone()
    if type in QUESTIONS and row is not None and row["consent_version"] is not None:
        return None
    if row is None or row["consent_version"] != users.CONSENT_VERSION:
        return "no consent"
    return "paused" if not urgent and (row["paused_until"] or "") > iso(now) else None


def allowed_from(db: Connection, row: Row, now: datetime) -> datetime:
    """From when on a delivery may be sent: `now`, or the end of its recipient's night."""
    slack = BY_DAY.get(row["type"])
    if row["type"] == "event-reminder" and json.loads(row["refs"]).get("which") == "day":
        slack = timedelta()
    if slack is None or now - parse(row["not_before"]) < slack:
        return now
    return next_allowed(now, users.zone_of(db, row["recipient"]))
