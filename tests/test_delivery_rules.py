"""At which hours what is sent: a rule for every type of delivery."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from bot.app import build_composers
from bot.clock import Clock
from bot.store.outbox.rules import BY_DAY

# Every type that is not sent by day alone, and why.
AT_ANY_HOUR: Mapping[str, str] = {
    **dict.fromkeys(
        [
            "request-accepted",
            "request-answer",
            "request-contact",
            "request-declined",
            "request-ended",
            "request-invited",
            "request-left",
            "request-new",
            "request-passed-on",
            "request-question",
            "request-void",
            "request-waits",
            "relayed",
            "desk-question",
            "desk-answer",
            "event-contact",
        ],
        "it passes between two people, as in any chat: in order, and in the hours of both of their zones",
    ),
    **dict.fromkeys(
        ("relay-outcome", "event-seat", "event-let-in"), "it answers what its reader did a moment ago"
    ),
    **dict.fromkeys(
        (
            "campaign-progress",
            "desk-answered",
            "event-update",
            "request-closed",
            "request-update",
            "topic-update",
        ),
        "it edits a message, which rings nowhere",
    ),
    **dict.fromkeys(
        ("event-cancelled", "event-changed", "event-moved", "event-offer-over"),
        "staff are asked, in the night, whether it waits for the morning (`events.notices.leave_to_morning`)",
    ),
    **dict.fromkeys(
        ("event-offer", "event-pairs", "event-reminder"),
        "it is planned by the hours of its event, and useless later (but for the reminder of the day before)",
    ),
    **dict.fromkeys(
        ("campaign-held", "request-hidden", "role-ended"),
        "what its reader counted on has stopped",
    ),
}


def test_every_type_waits_for_the_day_or_says_why_it_does_not() -> None:
    unused = cast(Any, None)
    assert sorted([*BY_DAY, *AT_ANY_HOUR]) == sorted(build_composers(unused, Clock()))
