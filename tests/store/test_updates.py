from __future__ import annotations

from datetime import timedelta

from bot.clock import Clock
from bot.store.core import updates
from bot.store.core.store import Store
from bot.store.core.updates import UpdateRow


async def test_the_life_of_updates(store: Store, clock: Clock) -> None:
    rows = [UpdateRow(number, -5, 7, f'{{"update_id": {number}}}') for number in (30, 31, 32, 33)]
    start = clock.now()
    assert await store.write(updates.add, [rows[2], rows[2], rows[3]], start) == [True, False, True]
    # After a week of silence Telegram may number anew, lower than before: what came first stays first.
    assert await store.write(updates.add, rows, start + timedelta(minutes=1)) == [True, True, False, False]
    assert await store.read(updates.pending) == [rows[2], rows[3], rows[0], rows[1]]

    failed_at = start + timedelta(hours=1)
    tries = [await store.write(updates.failed, 31, f"KeyError {number}", 3, failed_at) for number in range(3)]
    assert tries == [False, False, True]
    await store.write(updates.done, 32, start)
    await store.write(updates.done, 30, start + timedelta(hours=2))
    assert await store.read(updates.pending) == [rows[3]]
    assert await store.read(updates.set_aside) == [(31, failed_at, "KeyError 2")]

    hour = start + timedelta(hours=1)
    assert await store.write(updates.prune, done_before=hour, failed_before=start) == 1
    assert await store.write(updates.prune, done_before=hour, failed_before=hour + timedelta(hours=1)) == 1
    assert await store.read(updates.set_aside) == []
    assert await store.write(updates.failed, 31, "KeyError", 3, hour)  # gone: nothing to try again
