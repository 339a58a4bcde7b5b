"""An event loop whose time is not waited for: where everybody sleeps, it is later at once."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

_T = TypeVar("_T")


class _Selector(selectors.SelectSelector):
    now = 1000.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        self.now += max(timeout or 0.0, 0.0)
        return super().select(0)


class _Loop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._clock = _Selector()
        super().__init__(self._clock)

    def time(self) -> float:
        return self._clock.now


def run(work: Coroutine[Any, Any, _T]) -> _T:
    """Run to the end in virtual time; for code that waits for nothing but time."""
    with asyncio.Runner(loop_factory=_Loop) as runner:
        return runner.run(work)


class _FastSelector(selectors.DefaultSelector):
    def __init__(self, times: float) -> None:
        super().__init__()
        self._times = times

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        found: list[tuple[selectors.SelectorKey, int]] = super().select(timeout and timeout / self._times)
        return found


class _FastLoop(asyncio.SelectorEventLoop):
    def __init__(self, times: float) -> None:
        super().__init__(_FastSelector(times))
        self._times = times

    def time(self) -> float:
        return super().time() * self._times


def run_fast(work: Coroutine[Any, Any, _T], times: float) -> _T:
    """Run to the end on a loop whose clock runs so many times faster; for code that waits for threads, too."""
    with asyncio.Runner(loop_factory=lambda: _FastLoop(times)) as runner:
        return runner.run(work)
