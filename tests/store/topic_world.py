"""Who the tests of topics are about, and a topic on its way."""

from __future__ import annotations

from datetime import timedelta

from bot.clock import Clock
from bot.store.campaigns import campaigns
from bot.store.core import jobs
from bot.store.core.sqlite import Connection
from bot.store.people import roles, users
from bot.store.topics import changes as topic_changes

FELLOW, HOST, STRANGER, STAFF, SECOND = 1, 2, 3, 4, 5


def settle(db: Connection, clock: Clock) -> None:
    """A host of w1, one of w2, two members of staff, and a fellow."""
    now = clock.now()
    for person in (FELLOW, HOST, STRANGER, STAFF, SECOND):
        users.agree(
            db,
            person,
            version=users.CONSENT_VERSION,
            language="en",
            first_name=f"P{person}",
            username=None,
            now=now,
        )
    db.execute("INSERT INTO workstations (id) VALUES ('w1'), ('w2')")
    roles.add_host(db, HOST, "w1", by=None, now=now)
    roles.add_host(db, STRANGER, "w2", by=None, now=now)
    for person in (STAFF, SECOND):
        roles.add_staff(db, person, by=None, now=now)


def written(db: Connection, clock: Clock, by: int = HOST) -> int:
    """A draft that says enough."""
    number = topic_changes.draft(db, "w1", by, clock.now())
    assert number is not None
    deadline = clock.now() + timedelta(days=10)
    topic_changes.write(
        db,
        number,
        by,
        clock.now(),
        {"title_en": "Fog", "text_en": "Lidar in fog", "disciplines": ("0811",), "deadline": deadline},
    )
    return number


def released(db: Connection, clock: Clock) -> int:
    """An open topic, of which FELLOW and a person who is not known here have a copy."""
    number = written(db, clock)
    assert topic_changes.submit(db, number, HOST, clock.now())
    assert topic_changes.approve(db, number, STAFF, clock.now())
    assert topic_changes.release(db, number, STAFF, clock.now())
    campaign = campaigns.create(db, kind="topic", subject=str(number), by=STAFF, now=clock.now())
    db.executemany(
        "INSERT INTO campaign_recipients (campaign_id, number, person, state, message_id) VALUES (?, ?, ?, 'sent', ?)",
        [(campaign, 1, FELLOW, 71), (campaign, 2, 999, 72)],
    )
    return number


def told(db: Connection) -> list[tuple[int, str]]:
    """(recipient, type) of every delivery, in order."""
    return [(row["recipient"], row["type"]) for row in db.execute("SELECT * FROM deliveries ORDER BY id")]


def run_jobs(db: Connection, clock: Clock) -> list[str]:
    """Run what is due; the kinds, in order."""
    ran = []
    while (due := jobs.next_due(db)) and due[1] <= clock.now():
        jobs.run(db, due[0], topic_changes.JOBS, clock.now())
        ran.append(due[0].kind)
    return ran
