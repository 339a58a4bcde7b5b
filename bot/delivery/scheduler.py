"""Runs what is due: each job in one transaction with its deliveries and its mark, in order of their moments."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from datetime import datetime

from bot.alarms import Tell
from bot.background import BackgroundTask
from bot.clock import Clock
from bot.errors import report
from bot.store.core import jobs
from bot.store.core.jobs import JobFunction
from bot.store.core.store import Store
from bot.store.core.writer import StoreClosedError

_log = logging.getLogger(__name__)


class Scheduler(BackgroundTask):
    """Runs what is overdue, then each job at its moment; staff are told of a job that failed for good."""

    name = "scheduler"

    def __init__(self, store: Store, clock: Clock, tell: Tell, functions: Mapping[str, JobFunction]) -> None:
        """`functions` by kind of job."""
        super().__init__(store, clock, tell)
        self._functions = functions

    async def step(self) -> datetime | None:
        """Run the job whose turn it is."""
        now = self.clock.now()
        upcoming = await self.store.read(jobs.next_due)
        if upcoming is None or upcoming[1] > now:
            return upcoming[1] if upcoming else None
        job, _ = upcoming
        try:
            await self.store.write(jobs.run, job, self._functions, now)
        except StoreClosedError:
            raise
        except Exception as error:  # whatever it is, the other jobs go on
            place = report(_log, f"job {job.kind} {job.key}", error)
            # Where even this cannot be written it was the disk, rather than the job.
            if await self.store.write(jobs.failed, job.kind, job.key, self.clock.now()):
                kind = f"{job.kind} {place}"
                await self.tell("staff-job-failed", kind, kind=job.kind, key=job.key, error=place)
        return now
