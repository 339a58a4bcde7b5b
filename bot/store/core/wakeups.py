"""Wakes the outbox, the jobs and the digests when something for them was committed, so that none has to poll."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from bot.store.core.sqlite import Connection

# A delivery that ends frees the person's next one; a person who returns, all of theirs; a pause that ends, what waited.
_TRIGGERS = (
    "AFTER INSERT ON main.deliveries",
    "AFTER UPDATE OF done_at ON main.deliveries",
    "AFTER UPDATE OF due_at ON main.deliveries WHEN NEW.due_at < OLD.due_at",
    "AFTER INSERT ON main.jobs",
    "AFTER UPDATE OF due_at ON main.jobs",
    "AFTER UPDATE OF state ON main.campaigns",
    "AFTER INSERT ON main.digest_settings",
    "AFTER UPDATE OF next_at ON main.digest_settings",
    "AFTER UPDATE OF unreachable_at ON main.users WHEN NEW.unreachable_at IS NULL",
)


class Changes:
    """Watches one writing connection by temporary triggers, which no other connection sees or needs."""

    def __init__(self, db: Connection) -> None:
        """`db` has its tables already."""
        self.count = 0  # of what was touched, before its callers are told that it is saved
        self._touched = False
        self._waking: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = []
        db.create_function("zhanyou_touched", 0, self._touch)
        for number, when in enumerate(_TRIGGERS):
            db.execute(f"CREATE TEMP TRIGGER touched_{number} {when} BEGIN SELECT zhanyou_touched(); END")

    def committed(self) -> None:
        """Wake who waits, if there is reason to. The writer's thread calls it after each COMMIT."""
        if self._touched:
            self._touched = False
            for loop, event in tuple(self._waking):
                if not loop.is_closed():
                    loop.call_soon_threadsafe(event.set)

    @contextmanager
    def waking(self, event: asyncio.Event) -> Iterator[None]:
        """Set `event`, of the running loop, after each such commit."""
        entry = (asyncio.get_running_loop(), event)
        self._waking.append(entry)
        try:
            yield
        finally:
            self._waking.remove(entry)

    def _touch(self) -> None:
        # Also for what is then rolled back: to be woken for nothing does no harm.
        self._touched = True
        self.count += 1
