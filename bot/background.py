"""What the bot does by itself, beside the handlers: one loop, one back-off and one end for all of it."""

from __future__ import annotations

import asyncio
import logging
from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine, Iterable
from datetime import datetime, timedelta
from typing import Any, ClassVar, Concatenate, ParamSpec, TypeVar

from bot.alarms import Tell
from bot.backoff import backoff
from bot.clock import Clock
from bot.errors import report
from bot.store.core.sqlite import Connection, OperationalError
from bot.store.core.store import Store
from bot.store.core.writer import StoreClosedError

_P = ParamSpec("_P")
_T = TypeVar("_T")
_log = logging.getLogger(__name__)
_LOOK_EVERY = timedelta(minutes=1)  # a safety net: commits and the clock wake whoever waits
_STEP_PAUSE_S = 300.0  # also told to staff, as five minutes
_WRITE_PAUSE_S = 5.0


class BackgroundTask(ABC):
    """One of the loops of the bot: `run` takes a `step` whenever something is due, until `stop`.

    A step that fails is logged, told to staff and taken again after a back-off. What a step `spawn`s goes on beside it;
    at a stop it gets `drain_s` seconds to end.
    """

    name: ClassVar[str]

    def __init__(self, store: Store, clock: Clock, tell: Tell, *, drain_s: float = 20.0) -> None:
        """Needs a running event loop. `tell` hears of steps that fail."""
        self.store = store
        self.clock = clock
        self.tell = tell
        self.stopping = False
        self.tasks: set[asyncio.Task[None]] = set()
        self._drain_s = drain_s
        self._wake = asyncio.Event()
        self._retry = asyncio.Event()  # not set by commits: they do not mend what has failed
        self._stepping = asyncio.Lock()  # a step, to the end of telling that it failed
        self._failures = 0
        self._broken: BaseException | None = None

    @abstractmethod
    async def step(self) -> datetime | None:
        """Do what is due; when there is more to do, unless a commit or the end of a task brings it: now where something
        was done, None where nothing is known."""

    def stop(self) -> None:
        """End `run`; what was not begun is left for the next start."""
        self.stopping = True
        self._wake.set()
        self._retry.set()

    async def run(self) -> None:
        """Take steps until `stop`, then drain. Raises what broke the store."""
        try:
            with self.store.changes.waking(self._wake):
                while not self.stopping:
                    self._wake.clear()
                    self._retry.clear()
                    due, later = await self._try(), self.clock.now() + _LOOK_EVERY
                    if self._failures and due:
                        await self.clock.wait(self._retry, due)
                    else:
                        await self.clock.wait(self._wake, min(due or later, later))
            await self.drain()
        finally:
            self.stopping = True
            await cancel(self.tasks)
        if self._broken:
            raise self._broken

    async def drain(self) -> None:
        """Wait for what is on its way."""
        if self.tasks:
            await asyncio.wait(self.tasks, timeout=self._drain_s)
        await cancel(self.tasks)

    def spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Begin `work` beside the steps; the next one is taken when it ends. What it raises ends `run`."""
        task = asyncio.create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    async def write(
        self, fn: Callable[Concatenate[Connection, _P], _T], *args: _P.args, **kwargs: _P.kwargs
    ) -> _T:
        """Write, and while the disk is full or failing, try again rather than lose what was done."""
        failures = 0
        while True:
            try:
                return await self.store.write(fn, *args, **kwargs)
            except OperationalError as error:
                _log.error("%s cannot write, trying again: %s", self.name, error)
                await asyncio.sleep(backoff(failures, 1.0, _WRITE_PAUSE_S))
                failures += 1

    async def _try(self) -> datetime | None:
        async with self._stepping:
            try:
                due = await self.step()
            except StoreClosedError:
                raise
            except Exception as error:  # whatever it is, the rest of the bot goes on
                place = report(_log, self.name, error)
                await self.tell(
                    "staff-background-failed", f"{self.name} {place}", task=self.name, error=place
                )
                self._failures += 1
                pause = backoff(self._failures - 1, 1.0, _STEP_PAUSE_S)
                return self.clock.now() + timedelta(seconds=pause)
            self._failures = 0
            return due

    def _ended(self, task: asyncio.Task[None]) -> None:
        self.tasks.discard(task)
        self._wake.set()
        if not task.cancelled() and (error := task.exception()):
            self._broken = self._broken or error
            self.stop()


async def cancel(tasks: Iterable[asyncio.Task[None]]) -> None:
    """End tasks where they stand, and wait until they have."""
    ended = list(tasks)
    for task in ended:
        task.cancel()
    await asyncio.gather(*ended, return_exceptions=True)
