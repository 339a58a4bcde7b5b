"""A host, a fellow and their request."""

from __future__ import annotations

from bot.clock import Clock
from bot.store.core import jobs
from bot.store.core.sqlite import Connection
from bot.store.introductions import after_acceptance, requests
from bot.store.introductions import asking as request_asking
from bot.store.introductions import changes as request_changes
from bot.store.people import roles, users

FELLOW, HOST, COLLEAGUE, STRANGER, STAFF = 1, 2, 3, 4, 5


JOBS = {**request_asking.JOBS, **request_changes.JOBS, **after_acceptance.JOBS}


def _settle(db: Connection, clock: Clock) -> None:
    now = clock.now()
    for person in (FELLOW, HOST, COLLEAGUE, STRANGER, STAFF):
        users.agree(
            db,
            person,
            version=users.CONSENT_VERSION,
            language="en",
            first_name=f"P{person}",
            username=f"person{person}",
            now=now,
        )
    db.execute("INSERT INTO workstations (id) VALUES ('w1'), ('w2'), ('w3')")
    roles.add_host(db, HOST, "w1", by=None, now=now)
    roles.add_host(db, STRANGER, "w2", by=None, now=now)
    roles.add_staff(db, STAFF, by=None, now=now)


def ask(db: Connection, clock: Clock, workstation: str = "w1", fellow: int = FELLOW) -> requests.Request:
    asked = request_asking.ask(db, fellow, workstation, "Hi", offers_username=True, now=clock.now())
    assert (asked.refusal, asked.request is None) == (None, False)
    assert asked.request
    return asked.request


def told(db: Connection) -> list[tuple[int, str]]:
    """(recipient, type) of every delivery that was not cancelled, in order."""
    rows = db.execute("SELECT recipient, type FROM deliveries WHERE state <> 'cancelled' ORDER BY id")
    return [(row["recipient"], row["type"]) for row in rows]


def run_jobs(db: Connection, clock: Clock) -> list[str]:
    """Run what is due; the kinds, in order."""
    ran = []
    while (due := jobs.next_due(db)) and due[1] <= clock.now():
        jobs.run(db, due[0], JOBS, clock.now())
        ran.append(due[0].kind)
    return ran
