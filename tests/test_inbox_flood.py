"""Who sends too much, and what piled up while the bot was away."""

from __future__ import annotations

from datetime import timedelta

from bot.clock import Clock
from bot.store.core.store import Store
from bot.updates.inbox import InboxLimits
from tests.inbox_bench import Bench, Heard, states, tapped, written


async def test_who_sends_too_much_is_answered_once_and_dropped(store: Store, clock: Clock) -> None:
    heard = Heard()
    bench = Bench(store, clock, heard.handle, InboxLimits(burst=5, refill_per_s=1, pause_s=0))
    now = clock.now()
    await bench.inbox.accept([written(number, 1, str(number), now) for number in range(12)])
    await bench.inbox.accept([written(20, 2, "another", now), written(21, 1, "still", now)])
    clock.advance(timedelta(seconds=60))
    await bench.inbox.accept([written(30, 1, "rested", clock.now()), tapped(31, 1)])
    await bench.finish()
    assert heard.texts == {1: ["0", "1", "2", "3", "4", "rested"], 2: ["another"]}
    assert (bench.over_rate, bench.taps) == ([5], 1)
    assert set((await store.read(states)).values()) == {"done"}


async def test_a_backlog_after_downtime_is_no_flood(store: Store, clock: Clock) -> None:
    heard = Heard()
    bench = Bench(store, clock, heard.handle, InboxLimits(burst=5, refill_per_s=1, pause_s=0))
    start = clock.now() - timedelta(hours=5)
    slow = [written(number, 1, str(number), start + timedelta(minutes=number)) for number in range(40)]
    await bench.inbox.accept([*slow, *(tapped(100 + number, 1) for number in range(40))], backlog=True)
    await bench.finish()
    assert heard.texts == {1: [str(number) for number in range(40)]}
    assert (bench.over_rate, bench.taps) == ([], 40)


async def test_taps_count_while_the_bot_is_behind(store: Store, clock: Clock) -> None:
    bench = Bench(store, clock, Heard().handle, InboxLimits(burst=5, refill_per_s=1, pause_s=0))
    start = clock.now() - timedelta(seconds=20)
    taps = [tapped(100 + number, 1) for number in range(400)]
    await bench.inbox.accept([written(1, 1, "first", start), *taps], backlog=True)
    await bench.inbox.accept([tapped(600 + number, 1) for number in range(100)], backlog=True)
    await bench.finish()
    assert 20 <= bench.taps <= 25
    assert bench.over_rate != []


async def test_who_blocks_the_bot_is_noted_however_much_they_sent(store: Store, clock: Clock) -> None:
    bench = Bench(store, clock, Heard().handle, InboxLimits(burst=1, refill_per_s=0.001, pause_s=0))
    member = {"user": written(1, 1)["message"]["from"], "status": "member"}
    change = {**written(1, 1)["message"], "old_chat_member": member, "new_chat_member": member}
    raw = [written(number, 1) for number in (1, 2, 3)]
    await bench.inbox.accept([*raw, {"update_id": 4, "my_chat_member": change}])
    await bench.finish()
    assert set(await store.read(states)) == {1, 4}
