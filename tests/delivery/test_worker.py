"""The worker: what is sent, in which order, and what every trouble makes of it."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from aiogram.methods import SendMessage, TelegramMethod

from bot.clock import Clock, iso
from bot.sandbox import Fault
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.outbox import deliveries
from bot.store.outbox.deliveries import Delivery
from bot.store.people import roles, users
from bot.texts import Texts
from tests.delivery.conftest import Outbox, compose

HOUR = timedelta(hours=1)
STAFF = 99


async def test_what_is_enqueued_while_it_sleeps_is_sent_at_once_in_the_readers_language(
    outbox: Outbox,
) -> None:
    await outbox.work()
    assert await outbox.enqueue(1, 1)
    assert not await outbox.enqueue(2, 1)  # the same dedup
    await outbox.work()
    assert (outbox.got(1), outbox.got(2)) == (["1 en"], [])
    assert await outbox.states() == {1: ("sent", None)}
    message = outbox.engine.chats[1].messages
    sent = await outbox.store.read(deliveries.by_message, 1, max(message))
    assert sent is not None
    assert (sent.dedup, sent.refs) == ("d1", {"n": 1})


async def test_nobody_is_written_to_who_is_paused_or_never_agreed(outbox: Outbox, clock: Clock) -> None:
    await outbox.store.write(_pause, 2, iso(clock.now() + HOUR))
    assert [await outbox.enqueue(person, person) for person in (1, 2, 3)] == [True, False, False]
    await outbox.store.write(_pause, 1, "9999-12-31T00:00:00.000000Z")
    await outbox.work()
    assert await outbox.states() == {1: ("cancelled", "paused")}
    clock.advance(HOUR)
    assert await outbox.enqueue(2, 4)


async def test_a_persons_messages_keep_their_order_whatever_fails_between(
    outbox: Outbox, clock: Clock
) -> None:
    for n in range(1, 9):
        await outbox.enqueue(1 + n % 2, n)
    outbox.engine.faults.add(Fault("502", chat_id=2, count=2))
    outbox.engine.faults.add(Fault("502_html", chat_id=1, count=1, skip=1))
    outbox.engine.faults.add(Fault("drop_before", chat_id=1, count=1))
    for _ in range(6):
        await outbox.work()
        clock.advance(HOUR)
    assert outbox.got(2) == ["1 en", "3 en", "5 en", "7 en"]
    assert outbox.got(1) == ["2 en", "4 en", "6 en", "8 en"]


async def test_not_before_its_time_and_never_after(outbox: Outbox, clock: Clock) -> None:
    start = clock.now()
    await outbox.enqueue(1, 1, not_before=start + 2 * HOUR)
    await outbox.enqueue(1, 2, not_before=start + HOUR)
    await outbox.enqueue(2, 3, not_before=start + HOUR, expires_at=start + 2 * HOUR)
    await outbox.work()
    assert (outbox.got(1), outbox.got(2)) == ([], [])
    clock.advance(3 * HOUR)
    await outbox.work()
    assert outbox.got(1) == ["2 en", "1 en"]
    assert await outbox.states() == {1: ("sent", None), 2: ("sent", None), 3: ("expired", None)}


async def test_who_blocked_the_bot_is_left_alone_until_they_return(outbox: Outbox, clock: Clock) -> None:
    person = outbox.engine.people.get(1)
    assert person is not None
    person.block()
    for n in (1, 2, 3):
        await outbox.enqueue(1, n, once=n == 3)
    await outbox.work()
    forbidden = "TelegramForbiddenError: Forbidden: bot was blocked by the user"
    assert await outbox.states() == {
        1: ("blocked", forbidden), 2: ("queued", None), 3: ("cancelled", "unreachable"),
    }  # fmt: skip

    person.unblock()
    await outbox.store.write(users.set_reachable, 1)
    await outbox.work()
    assert outbox.got(1) == ["2 en"]


async def test_a_campaign_passes_over_who_cannot_be_reached(outbox: Outbox, clock: Clock) -> None:
    await outbox.store.write(users.set_unreachable, 1, clock.now())
    await outbox.enqueue(1, 1, once=True)
    await outbox.work()
    assert await outbox.states() == {1: ("cancelled", "unreachable")}


async def test_a_429_is_no_attempt_and_the_message_arrives(outbox: Outbox, clock: Clock) -> None:
    outbox.engine.faults.add(Fault("429", chat_id=1, retry_after=1))
    await outbox.enqueue(1, 1)
    await outbox.work()
    (waiting,) = await outbox.store.read(_all)
    assert (waiting["state"], waiting["attempts"]) == ("queued", 0)
    clock.advance(timedelta(seconds=1))
    await outbox.work()
    assert outbox.got(1) == ["1 en"]


async def test_a_lost_answer_is_a_second_copy_for_a_person_and_uncertain_for_a_campaign(
    outbox: Outbox, clock: Clock
) -> None:
    outbox.engine.faults.add(Fault("drop_after", count=2))
    await outbox.enqueue(1, 1)
    await outbox.enqueue(2, 2, once=True)
    await outbox.work()
    clock.advance(HOUR)
    await outbox.work()
    assert (outbox.got(1), outbox.got(2)) == (["1 en", "1 en"], ["2 en"])
    assert [n for n, (state, _) in (await outbox.states()).items() if state == "uncertain"] == [2]
    assert await outbox.store.read(deliveries.counts) == {"sent": 1, "uncertain": 1}
    assert await outbox.store.read(deliveries.counts, "other") == {}


async def test_what_the_bot_does_wrong_fails_and_staff_hear_of_it_once(outbox: Outbox, clock: Clock) -> None:
    async def wrong(store: Store, delivery: Delivery, texts: Texts) -> TelegramMethod[Any]:
        return SendMessage(chat_id=delivery.recipient, text='<foo x="secret">', parse_mode="HTML")

    async def broken(store: Store, delivery: Delivery, texts: Texts) -> TelegramMethod[Any]:
        raise ValueError("secret")

    async def stale(store: Store, delivery: Delivery, texts: Texts) -> None:
        return None

    await outbox.person(STAFF)
    await outbox.store.write(roles.settle_staff, [STAFF], now=clock.now())
    outbox.composers.update(wrong=wrong, broken=broken, stale=stale)
    for n, kind in enumerate(["wrong", "wrong", "broken", "stale", "unknown"], start=1):
        await outbox.enqueue(1, n, type=kind)
    for _ in range(12):
        await outbox.work()
        clock.advance(HOUR)
    states = await outbox.states()
    assert [state for state, _ in states.values()] == ["failed", "failed", "failed", "cancelled", "failed"]
    told = outbox.got(STAFF)
    assert [text.split(" cannot be sent")[0] for text in told] == [
        f"Messages of the type {kind}" for kind in ("wrong", "broken", "unknown")
    ]
    assert "secret" not in str([states, told])


async def test_after_a_crash_the_claimed_and_the_personal_go_out_and_a_campaign_is_uncertain(
    outbox: Outbox, clock: Clock
) -> None:
    for n in (1, 2, 3):
        await outbox.enqueue(n % 2 + 1, n, once=n == 2)
    await outbox.store.write(_crash)
    await outbox.work()
    assert await outbox.states() == {
        1: ("sent", None),
        2: ("uncertain", "stopped while sending"),
        3: ("sent", None),
    }
    assert (outbox.got(1), outbox.got(2)) == ([], ["1 en", "3 en"])


async def test_a_stop_lets_calls_finish_and_leaves_the_rest_in_the_queue(outbox: Outbox) -> None:
    calls = 0
    called = asyncio.Event()

    async def counted(store: Store, delivery: Delivery, texts: Texts) -> TelegramMethod[Any]:
        nonlocal calls
        calls += 1
        if calls == 4:
            called.set()
        return await compose(store, delivery, texts)

    outbox.composers["note"] = counted
    outbox.worker = outbox.new_worker(lanes=4)
    for number in range(10, 30):
        await outbox.person(number)
        await outbox.enqueue(number, number)
    outbox.engine.faults.add(Fault("delay", count=None, delay_s=0.3))
    outbox.start()
    await asyncio.wait_for(called.wait(), 10)
    await asyncio.sleep(0)
    await outbox.stop()
    states = [state for state, _ in (await outbox.states()).values()]
    assert set(states) == {"sent", "queued"}
    assert states.count("sent") == sum(len(outbox.got(number)) for number in range(10, 30)) <= 4


async def test_a_chat_that_must_wait_long_holds_no_place(outbox: Outbox, clock: Clock) -> None:
    outbox.engine.faults.add(Fault("429", chat_id=1, retry_after=600))
    await outbox.enqueue(1, 1)
    await outbox.enqueue(1, 2)
    await outbox.work()
    clock.advance(timedelta(seconds=601))  # real seconds count for the pace, so it is still too early
    await outbox.work()
    await outbox.enqueue(2, 3)
    await outbox.work()
    assert (outbox.got(1), outbox.got(2)) == ([], ["3 en"])
    assert [state for state, _ in (await outbox.states()).values()] == ["queued", "queued", "sent"]


async def test_a_forgotten_persons_messages_are_gone_wherever_they_were(outbox: Outbox, clock: Clock) -> None:
    erased = asyncio.Event()

    async def forget_first(store: Store, delivery: Delivery, texts: Texts) -> TelegramMethod[Any]:
        if not erased.is_set():
            await store.write(lambda db: db.execute("DELETE FROM deliveries WHERE recipient = 1") and None)
            await store.write(lambda db: db.execute("DELETE FROM users WHERE id = 1") and None)
            erased.set()
        return await compose(store, delivery, texts)

    outbox.composers["note"] = forget_first
    await outbox.enqueue(1, 1)
    await outbox.enqueue(1, 2)
    await outbox.work()
    assert (outbox.got(1), await outbox.states()) == ([], {})


async def test_a_broken_store_ends_the_run(outbox: Outbox) -> None:
    async def close(store: Store, delivery: Delivery, texts: Texts) -> None:
        await store.close()

    outbox.composers["note"] = close
    await outbox.enqueue(1, 1)
    with pytest.raises(RuntimeError, match="the store is closed"):
        await outbox.worker.run()


def _pause(db: Connection, person: int, until: str) -> None:
    db.execute("UPDATE users SET paused_until = ? WHERE id = ?", (until, person))


def _crash(db: Connection) -> None:
    """As a killed process leaves it: 1 and 2 on their way, 3 claimed."""
    db.execute("UPDATE deliveries SET state = iif(refs ->> '$.n' = 3, 'claimed', 'inflight')")


def _all(db: Connection) -> list[dict[str, Any]]:
    return [dict(row) for row in db.execute("SELECT * FROM deliveries ORDER BY id")]
