"""One thread in which everybody's work takes turns, a step at a time.

Ranking holds Python's lock, so several threads would be no faster together, and each of them would take its turn before
the event loop gets the next one. Whoever used the thread least of late has the next step, so that a person who asks for
much, and the batches of the bot itself, wait for the others and not the others for them. What one of them asked for at
once takes turns as well: a copy that is composed does not wait for the digests of a week.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, TypeVar

from matching.steps import Steps

T = TypeVar("T")
_FORGOTTEN_S = 10.0  # after so long, half of what somebody used counts no more
_LITTLE_S = 0.001  # what is forgotten altogether
_asks: ContextVar[int] = ContextVar("asks", default=0)


@contextmanager
def asked_by(person: int) -> Iterator[None]:
    """All work that is begun in this block, and in tasks that it starts, is this person's; other work is the bot's own."""
    token = _asks.set(person)
    try:
        yield
    finally:
        _asks.reset(token)


@dataclass(eq=False, slots=True)
class _Work:
    person: int
    steps: Steps[Any]
    result: Future[Any] = field(default_factory=Future)


class Turns:
    """`await run(steps)` gives their result. Work that is no longer awaited ends after the step that it is in."""

    def __init__(self, name: str) -> None:
        """`name` is that of the thread, which starts with the first work and ends with the process."""
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._lock = Lock()
        self._waiting: list[_Work] = []
        self._used: dict[int, tuple[float, float]] = {}  # seconds, and when that was true

    async def run(self, steps: Steps[T]) -> T:
        """All steps in the thread, in turns with the others'. Raises what they raise."""
        work = _Work(_asks.get(), steps)
        with self._lock:
            self._waiting.append(work)
        self._thread.submit(self._until_one_is_done)
        result: T = await asyncio.wrap_future(work.result)
        return result

    def _until_one_is_done(self) -> None:
        while True:
            with self._lock:
                work = min(self._waiting, key=lambda one: self._recent(one.person, time.monotonic()))
                self._waiting.remove(work)
            if self._step(work):
                return
            with self._lock:
                self._waiting.append(work)  # behind the other work of this person
            time.sleep(0)  # whoever waits for Python's lock gets it now

    def _step(self, work: _Work) -> bool:
        if work.result.cancelled():
            work.steps.close()
            return True
        began = time.monotonic()
        try:
            next(work.steps)
        except StopIteration as end:
            if work.result.set_running_or_notify_cancel():
                work.result.set_result(end.value)
        except BaseException as error:  # told to whoever awaits it
            if work.result.set_running_or_notify_cancel():
                work.result.set_exception(error)
        else:
            return False
        finally:
            self._count(work.person, time.monotonic() - began)
        return True

    def _recent(self, person: int, now: float) -> float:
        used, at = self._used.get(person, (0.0, now))
        return used * float(0.5 ** ((now - at) / _FORGOTTEN_S))

    def _count(self, person: int, seconds: float) -> None:
        now = time.monotonic()
        self._used[person] = self._recent(person, now) + seconds, now
        if len(self._used) > 10_000:
            self._used = {one: it for one, it in self._used.items() if self._recent(one, now) > _LITTLE_S}
