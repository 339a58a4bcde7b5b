"""The copies of a topic or an event that are in people's chats and groups: each change is brought to them in the background."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.store.campaigns import campaigns
from bot.store.core import jobs
from bot.store.core.jobs import Job, JobFunction
from bot.store.core.sqlite import Connection
from bot.store.outbox import notices

# Twenty a second, of the twenty-five that Telegram allows: what others are told meanwhile does not wait for them all.
AT_ONCE, EVERY = 100, timedelta(seconds=5)
LOOKS_AGAIN = timedelta(minutes=1)  # while copies go out, one may have been composed just before the change
Messages = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Copies:
    """The copies of all that is of one `kind`. `version_of` is the present version of one, by its id, None where it is
    gone; `posts_of` are its messages in groups, as (chat, message id)."""

    kind: Literal["topic", "event"]
    version_of: Callable[[Connection, int], int | None]
    posts_of: Callable[[Connection, int], Messages] = lambda _, __: []

    @property
    def jobs(self) -> dict[str, JobFunction]:
        """What brings a change to the copies."""
        return {f"{self.kind}-copies": self._update}

    def plan_update(self, db: Connection, number: int, version: int, now: datetime) -> None:
        """Have every copy brought up to the present version of a topic or event, in the transaction that changes it."""
        self._plan(db, number, version, 0, 0, now)

    def update_of(self, db: Connection, number: int, person: int, state: str, now: datetime) -> None:
        """Have one reader's copies say how it stands with them now, once for each `state`."""
        for copy in campaigns.copies(db, self.kind, str(number), person):
            notices.edit(db, copy, f"{self.kind}-update", state, {self.kind: number}, now)

    def _plan(
        self, db: Connection, number: int, version: int, time: int, first: int, due_at: datetime
    ) -> None:
        refs: dict[str, int | str] = {self.kind: number, "version": version, "time": time, "first": first}
        jobs.plan(db, f"{self.kind}-copies", f"{number}:{version}:{time}:{first}", due_at, refs)

    def _update(self, db: Connection, job: Job, now: datetime) -> None:
        """One edit a copy and version; a newer version has its own, so this one stops."""
        number, version, time, first = (int(job.refs[ref]) for ref in (self.kind, "version", "time", "first"))
        if self.version_of(db, number) != version:
            return
        copies = [*self.posts_of(db, number), *campaigns.copies(db, self.kind, str(number))]
        for copy in copies[first : first + AT_ONCE]:
            notices.edit(db, copy, f"{self.kind}-update", str(version), {self.kind: number}, now)
        if len(copies) > first + AT_ONCE:
            self._plan(db, number, version, time, first + AT_ONCE, now + EVERY)
        elif campaigns.goes_out(db, self.kind, str(number)):
            self._plan(db, number, version, time + 1, 0, now + LOOKS_AGAIN)
