"""Runs what is due: each job in one transaction with its deliveries and its mark, in order of their moments."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta

from bot.clock import Clock
from bot.errors import place_of
from bot.store.core import jobs
from bot.store.core.jobs import Job, JobFunction
from bot.store.core.sqlite import OperationalError
from bot.store.core.store import Store
from bot.store.core.writer import StoreClosedError

_log = logging.getLogger(__name__)
_LOOK_EVERY = timedelta(minutes=1)  # a safety net: commits and the clock wake the runner


class JobRunner:
    """`await run()` until `stop()`. `on_failed(job, error)` is told of a job that failed for good."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        functions: Mapping[str, JobFunction],
        *,
        on_failed: Callable[[Job, str], Awaitable[object]],
        pause_s: float = 1.0,
    ) -> None:
        """`functions` by kind; `pause_s` is waited where even a failure cannot be written."""
        self._store = store
        self._clock = clock
        self._functions = functions
        self._on_failed = on_failed
        self._pause_s = pause_s
        self._wake = asyncio.Event()
        self._running = False  # until what became of a job is stored, and told where it failed
        self._stopping = False

    def stop(self) -> None:
        """End `run` after the job at hand."""
        self._stopping = True
        self._wake.set()

    async def run(self) -> None:
        """Run what is overdue, then each job at its moment. Raises StoreClosedError."""
        with self._store.changes.waking(self._wake):
            while not self._stopping:
                self._wake.clear()
                now = self._clock.now()
                found = await self._store.read(jobs.next_due)
                if found and found[1] <= now:
                    self._running = True
                    await self._run(found[0])
                    self._running = False
                else:
                    moment = found[1] if found else now + _LOOK_EVERY
                    await self._clock.wait(self._wake, min(moment, now + _LOOK_EVERY))

    async def settled(self) -> None:
        """Return once no job is due and none is under way, while `run` runs. For tests."""
        while not self._stopping:
            if self._running:
                await asyncio.sleep(0.001)
                continue
            found = await self._store.read(jobs.next_due)
            if not self._running and (found is None or found[1] > self._clock.now()):
                return

    async def _run(self, job: Job) -> None:
        try:
            await self._store.write(jobs.run, job, self._functions, self._clock.now())
        except StoreClosedError:
            raise
        except Exception as error:  # whatever it is, the other jobs go on
            # Without the exception's own text, which may quote what a person wrote.
            trace = "".join(traceback.format_tb(error.__traceback__))
            _log.error("job %s %s failed: %s\n%s", job.kind, job.key, place_of(error), trace)
            await self._failed(job, place_of(error))

    async def _failed(self, job: Job, error: str) -> None:
        try:
            last = await self._store.write(jobs.failed, job.kind, job.key, self._clock.now())
        except OperationalError as trouble:  # the disk, rather than the job
            _log.error("cannot write, trying again: %s", trouble)
            await asyncio.sleep(self._pause_s)
            return
        if last:
            try:
                await self._on_failed(job, error)
            except Exception as failure:  # a courtesy
                _log.error("staff could not be told: %s", place_of(failure))
