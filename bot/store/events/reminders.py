"""What is due around an event: two reminders, whom to talk to, and the end. All times are UTC.

Keys hold the moment that they depend on, so that an event that is moved is reminded of anew.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from bot.clock import iso
from bot.quiet_hours import next_allowed
from bot.store.core import jobs
from bot.store.core.jobs import Job, JobFunction
from bot.store.core.sqlite import Connection
from bot.store.events import events, notes, questions, signups
from bot.store.events import pairs as event_meets
from bot.store.events.events import Event
from bot.store.events.notices import call_off, tell

Reminder = Literal["day", "hours"]
DAY, HOURS = timedelta(days=1), timedelta(hours=2)
DAY_WITHIN, HOURS_WITHIN = timedelta(hours=6), timedelta(hours=1)  # later, it is dropped rather than sent
PAIRS_BEFORE, PAIRS_WITHIN = timedelta(hours=1), timedelta(minutes=50)
AFTER_WITHIN = timedelta(days=3)  # later, nobody wants to be asked how it was
VAIN_WITHIN = timedelta(days=1)


def plan_jobs(db: Connection, event: Event, now: datetime) -> None:
    """Plan all that is due around a published event and is still ahead, what staff wrote too; the end, in any case."""
    start = iso(event.starts_at)
    moments: dict[tuple[str, str], tuple[datetime, timedelta]] = {
        # The reminder a day before may wait for the morning; the one two hours before is of use at any hour.
        ("event-remind", "day"): (next_allowed(event.starts_at - DAY), DAY_WITHIN),
        ("event-remind", "hours"): (event.starts_at - HOURS, HOURS_WITHIN),
        ("event-pairs", ""): (event.starts_at - PAIRS_BEFORE, PAIRS_WITHIN),
    }
    for (kind, which), (due_at, within) in moments.items():
        last = due_at + within
        if kind == "event-pairs" and now < last:
            due_at = max(due_at, now)  # an event that was moved nearer: better late than not at all
        if due_at >= now:
            refs: dict[str, int | str] = {"event": event.id, "starts_at": start, "which": which}
            jobs.plan(db, kind, _key(event, which, start), due_at, refs, last)
    notes.plan(db, event, now)
    if event.questions:
        questions.plan_erasure(db, event)
    jobs.plan(db, "event-over", _key(event, "", iso(event.ends_at)), event.ends_at, {"event": event.id})


def can_be_paired(event: Event, now: datetime) -> bool:
    """Whether it is early enough yet to be named to others."""
    return now < event.starts_at - PAIRS_BEFORE + PAIRS_WITHIN


def call_off_jobs(db: Connection, event: Event) -> None:
    """Forget what was planned by the event's times as they were."""
    for kind, which in (("event-remind", "day"), ("event-remind", "hours"), ("event-pairs", "")):
        jobs.cancel(db, kind, _key(event, which, iso(event.starts_at)))
    jobs.cancel(db, "event-over", _key(event, "", iso(event.ends_at)))


def call_off_reminders(db: Connection, event: Event, now: datetime) -> None:
    """Do not send what belongs to the event's time as it was, where it is not on its way yet."""
    start = iso(event.starts_at)
    for signup in signups.of_event(db, event.id):
        for which in ("day", "hours"):
            call_off(db, signup, "event-reminder", now, again=f"{which}:{start}")
        call_off(db, signup, "event-pairs", now, again=start)


def _key(event: Event, which: str, moment: str) -> str:
    return ":".join(part for part in (str(event.id), which, moment) if part)


def _still_so(db: Connection, job: Job) -> Event | None:
    """The event of a job, unless it was called off or moved meanwhile."""
    event = events.event(db, int(job.refs["event"]))
    same = event is not None and iso(event.starts_at) == job.refs["starts_at"]
    return event if event and event.state == "published" and same else None


def _remind(db: Connection, job: Job, now: datetime) -> None:
    event, which = _still_so(db, job), str(job.refs["which"])
    if event is None:
        return
    for signup in signups.of_event(db, event.id):
        wanted = signup.reminds_day if which == "day" else signup.reminds_hours
        if signup.state == "seated" and wanted and signup.checked_in_at is None:
            again = f"{which}:{iso(event.starts_at)}"
            # In a reader's night the day's reminder waits for the morning (`rules.BY_DAY`).
            until = event.starts_at - HOURS if which == "day" else job.expires_at
            tell(db, signup, "event-reminder", now, again=again, expires_at=until, which=which)


def _pairs(db: Connection, job: Job, now: datetime) -> None:
    event = _still_so(db, job)
    if event is None:
        return
    willing = [signup for signup in signups.of_event(db, event.id) if event_meets.is_willing(db, signup, now)]
    if len(willing) > 1:
        for signup in willing:
            tell(db, signup, "event-pairs", now, again=iso(event.starts_at), expires_at=event.starts_at)


def _over(db: Connection, job: Job, now: datetime) -> None:
    event = events.event(db, int(job.refs["event"]))
    if event is None or event.state != "published" or event.ends_at > now:
        return
    until = event.ends_at + AFTER_WITHIN
    for signup in signups.came(db, event.id) if now < until else ():
        tell(db, signup, "event-after", now, not_before=next_allowed(now), expires_at=until)
    for signup in signups.of_event(db, event.id):
        if signup.state == "waiting" and now < event.ends_at + VAIN_WITHIN:
            tell(db, signup, "event-vain", now, not_before=next_allowed(now), expires_at=until)
    db.execute("UPDATE events SET state = 'over', changed_at = ? WHERE id = ?", (iso(now), event.id))
    db.execute(
        """
        UPDATE signups SET state = 'missed', offer_until = NULL, changed_at = ?
        WHERE event_id = ? AND state = 'offered'
        """,
        (iso(now), event.id),
    )


JOBS: dict[str, JobFunction] = {"event-remind": _remind, "event-pairs": _pairs, "event-over": _over}
