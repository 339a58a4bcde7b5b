"""What changes is told to whoever listens: the page, and tests that wait for something."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


class Changes:
    """Broadcasts one small dictionary for each change of a chat, a person or the clock."""

    def __init__(self) -> None:
        self._queues: set[asyncio.Queue[dict[str, Any]]] = set()

    def emit(self, kind: str, **data: Any) -> None:
        """Tell every listener."""
        for queue in self._queues:
            queue.put_nowait({"kind": kind, **data})

    @contextmanager
    def listen(self) -> Iterator[asyncio.Queue[dict[str, Any]]]:
        """A queue of the changes from now on."""
        queue: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._queues.add(queue)
        try:
            yield queue
        finally:
            self._queues.discard(queue)

    async def until(self, condition: Callable[[], object], timeout_s: float = 10.0) -> None:
        """Wait until `condition()` is true, looking again after each change; raises TimeoutError (real seconds)."""
        with self.listen() as queue:
            async with asyncio.timeout(timeout_s):
                while not condition():
                    await queue.get()
