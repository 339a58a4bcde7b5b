"""Once a day: who agreed to an older consent is asked for that of today, who has not come for long is asked once
whether they are still here, and erased where there is no answer, and records that nobody needs any more go. Times are
UTC.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.clock import BEIJING, iso, parse
from bot.quiet_hours import UNTIL, next_allowed
from bot.store.campaigns import campaigns
from bot.store.core import jobs, updates
from bot.store.core.jobs import Job, JobFunction
from bot.store.core.sqlite import Connection, first_column, value_of
from bot.store.outbox import deliveries, notices
from bot.store.privacy import consents, erasure

KIND = "upkeep"
STILL_HERE = "still-here"  # the type of the delivery that asks
SILENT_FOR = timedelta(days=730)  # also promised in the consent, as two years
ANSWER_WITHIN = timedelta(days=30)  # also promised in the consent
KEPT = timedelta(days=180)  # deliveries and jobs that have ended
# Telegram keeps an update for 24 hours, so one that is done can come again within that time.
UPDATES_KEPT = timedelta(hours=48)
SET_ASIDE_KEPT = timedelta(days=29)  # promised as 30 days, and this runs once a day
DRAFTS_KEPT = timedelta(days=30)


def start(db: Connection, now: datetime) -> None:
    """Have the work of today done, unless it is done already; each day's plans the next."""
    jobs.plan(db, KIND, _day(now), now, {})


def _run(db: Connection, _: Job, now: datetime) -> None:
    consents.ask_again(db, next_allowed(now), now)
    erase_silent(db, now)
    ask_silent(db, now)
    prune(db, now)
    tomorrow = datetime.combine(now.astimezone(BEIJING).date() + timedelta(days=1), UNTIL, BEIJING)
    jobs.plan(db, KIND, _day(tomorrow), tomorrow, {})


def ask_silent(db: Connection, now: datetime) -> int:
    """Ask those who were last here long ago whether they still are; returns how many. A pause does not spare this
    one question, since without it they would be erased unasked."""
    sql = """
        UPDATE users SET still_asked_on = :today
        WHERE seen_on <= :long_ago AND coalesce(still_asked_on, '') <= seen_on RETURNING id
        """
    asked = first_column(db, sql, {"today": _utc_day(now), "long_ago": _utc_day(now - SILENT_FOR)})
    for person in asked:
        key = f"{person}:{_utc_day(now)}"
        notices.tell(db, person, STILL_HERE, key, {}, now, not_before=next_allowed(now))
    return len(asked)


def erase_silent(db: Connection, now: datetime) -> int:
    """Erase those who were asked and have not come since; returns how many."""
    sql = "SELECT id FROM users WHERE still_asked_on <= ? AND seen_on < still_asked_on"
    gone = first_column(db, sql, (_utc_day(now - ANSWER_WITHIN),))
    for person in gone:
        erasure.forget(db, person, now)
    return len(gone)


def prune(db: Connection, now: datetime) -> None:
    """Forget what has ended long ago."""
    updates.prune(db, done_before=now - UPDATES_KEPT, failed_before=now - SET_ASIDE_KEPT)
    deliveries.prune(db, now - KEPT)
    jobs.prune(db, now - KEPT)
    campaigns.prune_drafts(db, now - DRAFTS_KEPT)


def erased_on(db: Connection, person: int) -> datetime | None:
    """When a person who was asked will be erased, unless they come; None where there is nothing to answer."""
    asked_on = value_of(
        db, "SELECT still_asked_on FROM users WHERE id = ? AND seen_on < still_asked_on", (person,)
    )
    return parse(f"{asked_on}T00:00Z") + ANSWER_WITHIN if asked_on else None


def _day(moment: datetime) -> str:
    return moment.astimezone(BEIJING).date().isoformat()


def _utc_day(moment: datetime) -> str:
    return iso(moment)[:10]


JOBS: dict[str, JobFunction] = {KIND: _run}
