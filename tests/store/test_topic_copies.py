"""How the copies of a topic follow it: a few at a time, and none is forgotten."""

from __future__ import annotations

import pytest

from bot.clock import Clock
from bot.store.campaigns import campaigns
from bot.store.campaigns import copies as topic_copies
from bot.store.core import jobs
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.people import users
from bot.store.topics import changes as topic_changes
from tests.store.topic_world import FELLOW, HOST, STAFF, released, run_jobs, settle, told


@pytest.fixture
async def people(store: Store, clock: Clock) -> Store:
    """A store with the people of the tests of topics."""
    await store.write(settle, clock)
    return store


async def test_many_copies_follow_a_few_at_a_time(people: Store, clock: Clock) -> None:
    number = await people.write(released, clock)

    def many(db: Connection) -> None:
        campaign = campaigns.create(db, kind="topic", subject=str(number), by=STAFF, now=clock.now())
        for at in range(topic_copies.AT_ONCE):
            person = 10_000 + at
            users.agree(
                db,
                person,
                version=users.CONSENT_VERSION,
                language="en",
                first_name="",
                username=None,
                now=clock.now(),
            )
            db.execute(
                """
                INSERT INTO campaign_recipients (campaign_id, number, person, state, message_id)
                VALUES (?, ?, ?, 'sent', 5)
                """,
                (campaign, 10 + at, person),
            )

    await people.write(many)
    await people.write(topic_changes.fill, number, HOST, clock.now())
    assert await people.write(run_jobs, clock) == ["topic-copies"]
    updates = [person for person, type in await people.read(told) if type == "topic-update"]
    assert len(updates) == topic_copies.AT_ONCE - 1  # one of the first copies is with nobody who is known
    clock.advance(topic_copies.EVERY)
    assert await people.write(run_jobs, clock) == ["topic-copies"]
    updates = [person for person, type in await people.read(told) if type == "topic-update"]
    assert sorted(updates) == [FELLOW, *range(10_000, 10_000 + topic_copies.AT_ONCE)]


async def test_a_copy_that_was_on_its_way_during_a_change_follows_too(people: Store, clock: Clock) -> None:
    number = await people.write(released, clock)

    def set_state(db: Connection, state: str, *, arrived: bool) -> None:
        db.execute(
            "UPDATE campaigns SET state = ?, confirmed_at = '', due_at = iif(?1 = 'running', '', NULL)",
            (state,),
        )
        db.execute(
            "UPDATE campaign_recipients SET state = ? WHERE person = 1", ("sent" if arrived else "queued",)
        )

    async def updated() -> list[int]:
        await people.write(run_jobs, clock)
        return [person for person, type in await people.read(told) if type == "topic-update"]

    await people.write(set_state, "running", arrived=False)
    await people.write(topic_changes.fill, number, HOST, clock.now())
    assert await updated() == []
    await people.write(set_state, "done", arrived=True)
    clock.advance(topic_copies.LOOKS_AGAIN)
    assert await updated() == [FELLOW]
    assert [due[0].kind for due in [await people.read(jobs.next_due)] if due] == ["topic-deadline"]
