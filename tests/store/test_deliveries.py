from __future__ import annotations

import asyncio
import tempfile
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import Clock, iso
from bot.store.core.migrations import migrate
from bot.store.core.sqlite import Connection, connect_to_write
from bot.store.core.store import Store
from bot.store.introductions import asking as request_asking
from bot.store.outbox import deliveries
from bot.store.outbox import queue as delivery_queue
from bot.store.people import users
from tests.store.conftest import PERSON

START = datetime(2026, 11, 22, 8, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
planned = st.lists(st.tuples(st.integers(1, 3), st.integers(0, 5)), max_size=15)
fates = st.lists(st.sampled_from(["sent", "again", "429", "crash", "crash claimed"]), max_size=40)


@settings(max_examples=40, deadline=None)
@given(planned, fates, st.integers(1, 4))
def test_none_overtakes_another_of_the_same_person(
    planned: list[tuple[int, int]], fates: list[str], most: int
) -> None:
    """`planned`: for whom, and in how many minutes; `fates`: what becomes of each that is begun, then all are sent."""
    with tempfile.TemporaryDirectory() as folder:
        db = connect_to_write(Path(folder) / "bot.db")
        migrate(db, Path(folder) / "bot.db", Clock())
        for person in (1, 2, 3):
            users.agree(
                db,
                person,
                version=users.CONSENT_VERSION,
                language="zh",
                first_name="F",
                username=None,
                now=START,
            )
        for number, (person, minutes) in enumerate(planned):
            at = START + minutes * MINUTE
            assert deliveries.enqueue(
                db, dedup=str(number), recipient=person, type="t", refs={}, now=START, not_before=at
            )
        sent = play(db, fates, most)
        assert deliveries.counts(db) == ({"sent": len(planned)} if planned else {})
        db.close()
    expected: dict[int, list[str]] = defaultdict(list)
    for number, (person, _) in sorted(enumerate(planned), key=lambda row: (row[1][1], row[0])):
        expected[person].append(str(number))
    assert sent == expected


def play(db: Connection, fates: list[str], most: int) -> dict[int, list[str]]:
    """Work the ledger off, minute by minute; what was sent to whom, in order."""
    sent: dict[int, list[str]] = defaultdict(list)
    left, now = list(fates), START
    while (due := delivery_queue.next_due(db)) is not None:
        now = max(now, due)
        claimed = delivery_queue.claim(db, most, now)
        assert len({delivery.recipient for delivery in claimed}) == len(claimed)
        for delivery in claimed:
            fate = left.pop() if left else "sent"
            if fate == "crash claimed":
                break
            assert deliveries.begin(db, delivery.id, now)
            if fate == "crash":
                break
            if fate == "sent":
                deliveries.close(db, delivery.id, "sent", now, message_id=delivery.id)
                sent[delivery.recipient].append(delivery.dedup)
            else:
                deliveries.again(db, delivery.id, now + 2 * MINUTE, fate, attempt=fate != "429")
        deliveries.recover(db, now)
    return sent


async def test_a_campaign_holds_up_nothing_of_a_persons_own(store: Store, clock: Clock) -> None:
    now = clock.now()
    for number, once in enumerate([True, True, False, False]):
        await store.write(
            deliveries.enqueue, dedup=f"d{number}", recipient=PERSON, type="t", refs={}, now=now, once=once
        )
    order = []
    for _ in range(4):
        (one,) = await store.write(delivery_queue.claim, 9, now, most_once=9)  # one at a time for one person
        assert await store.write(delivery_queue.claim, 9, now) == []
        assert await store.read(delivery_queue.next_due) is None
        assert await store.write(deliveries.begin, one.id, now)
        await store.write(deliveries.close, one.id, "sent", now)
        order.append(one.dedup)
    assert order == ["d2", "d3", "d0", "d1"]


async def test_what_may_no_longer_be_sent_is_not_begun(store: Store, clock: Clock) -> None:
    now = clock.now()
    for number, once in enumerate([False, True, False, False]):
        person = PERSON + number
        await store.write(
            users.agree,
            person,
            version=users.CONSENT_VERSION,
            language="zh",
            first_name="F",
            username=None,
            now=now,
        )
        await store.write(
            deliveries.enqueue, dedup=f"d{number}", recipient=person, type="t", refs={}, now=now, once=once
        )
    ids = sorted(delivery.id for delivery in await store.write(delivery_queue.claim, 9, now))
    for person in (PERSON, PERSON + 1):
        await store.write(users.set_unreachable, person, now)
    assert await store.write(deliveries.cancel, "d2", now)
    begun = [await store.write(deliveries.begin, each, now) for each in ids[:3]]
    begun.append(await store.write(deliveries.begin, ids[3], now + deliveries.LASTS))
    assert begun == [False] * 4
    assert await store.read(_outcomes) == [
        ("queued", "unreachable"),
        ("cancelled", "unreachable"),
        ("cancelled", "called off"),
        ("expired", None),
    ]
    assert not await store.write(deliveries.cancel, "d3", now)
    assert await store.read(delivery_queue.next_due) is None  # until the first person returns
    await store.write(users.set_reachable, PERSON)
    assert await store.read(delivery_queue.next_due) == now


async def test_old_rows_go_and_the_unsent_expire(store: Store, clock: Clock) -> None:
    now = clock.now()
    await store.write(deliveries.enqueue, dedup="d", recipient=PERSON, type="t", refs={}, now=now)
    await store.write(users.set_unreachable, PERSON, now)
    assert await store.write(delivery_queue.expire, now + deliveries.LASTS - MINUTE) == 0
    assert await store.write(delivery_queue.expire, now + deliveries.LASTS) == 1
    assert await store.write(deliveries.prune, now + deliveries.LASTS) == 0
    assert await store.write(deliveries.prune, now + deliveries.LASTS + MINUTE) == 1


async def test_each_question_of_the_worker_is_answered_by_an_index(store: Store, clock: Clock) -> None:
    """Or ten thousand waiting deliveries would make each step a walk through all of them."""
    plans = await store.read(_plans, iso(clock.now()))
    assert [step for step in plans if step.startswith("SCAN") and "INDEX" not in step] == []
    assert [step for step in plans if "TEMP B-TREE" in step] == []


def _plans(db: Connection, now: str) -> list[str]:
    rows = []
    for query in (
        delivery_queue.CLAIM,
        delivery_queue.CLAIM_ONCE,
        delivery_queue.NEXT,
        delivery_queue.NEXT_ONCE,
        delivery_queue.TAKEN_ONCE,
        delivery_queue.READY_ONCE,
    ):
        rows += db.execute(f"EXPLAIN QUERY PLAN {query}", {"by": now, "most": 8}).fetchall()
    return [row["detail"] for row in rows]


def _outcomes(db: Connection) -> list[tuple[str, str | None]]:
    return [tuple(row) for row in db.execute("SELECT state, error FROM deliveries ORDER BY id")]


async def test_what_waited_for_the_end_of_a_pause_waited_a_minute_longer(store: Store, clock: Clock) -> None:
    """Nothing told the outbox that it may go now: it found out when it next looked by itself."""
    now, later = clock.now(), clock.now() + timedelta(days=3)
    await store.write(users.pause, PERSON, later)
    await store.write(deliveries.enqueue, dedup="a", recipient=PERSON, type="relayed", refs={}, now=now)
    await store.write(delivery_queue.claim, 1, now)
    await store.write(deliveries.begin, 1, now)  # put off
    woken = asyncio.Event()
    with store.changes.waking(woken):
        await store.write(request_asking.rest, PERSON, None, now)
        await asyncio.wait_for(woken.wait(), 10)
    assert await store.read(delivery_queue.next_due) == now
