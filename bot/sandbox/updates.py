"""Updates that wait for the bot, and the long polls that fetch them."""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.clock import Clock
from bot.sandbox.rules.errors import ApiError

# Sent only to a bot that names them in allowed_updates.
ONLY_ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}
MAX_TIMEOUT_S = 50
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
WEBHOOK_TAKES_OVER = "terminated by setWebhook request"
OTHER_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass
class _Poll:
    wake: asyncio.Event = field(default_factory=asyncio.Event)
    ended: str | None = None  # why it must answer 409; "" with nothing


class Updates:
    """The queue. An update stays until a poll's offset or the webhook confirms it, or its lifetime has passed."""

    def __init__(self, clock: Clock, lifetime_s: float, first_id: int = 1) -> None:
        self.clock = clock
        self.lifetime_s = lifetime_s
        self.allowed: list[str] = []  # empty: all but ONLY_ON_REQUEST
        self.webhook_url = ""
        self.wake = asyncio.Event()  # for the webhook's sender
        self.polled = asyncio.Event()  # set while a poll waits
        self._next_id = first_id
        self._waiting: deque[tuple[float, dict[str, Any]]] = deque()
        self._poll: _Poll | None = None
        clock.on_advance(self.wake_all)

    def add(self, kind: str, payload: dict[str, Any]) -> None:
        """Queue an update unless the bot asked not to get this kind."""
        if kind not in self.allowed if self.allowed else kind in ONLY_ON_REQUEST:
            return
        self._waiting.append((self.clock.time(), {"update_id": self._next_id, kind: payload}))
        self._next_id += 1
        self.wake_all()

    def pending(self) -> list[dict[str, Any]]:
        """What has not been confirmed, oldest first."""
        while self._waiting and self._waiting[0][0] < self.clock.time() - self.lifetime_s:
            self._waiting.popleft()
        return [update for _, update in self._waiting]

    def confirm_before(self, offset: int) -> None:
        """Forget updates with a smaller id; a negative offset keeps that many of the newest."""
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
        while self._waiting and self._waiting[0][1]["update_id"] < offset:
            self._waiting.popleft()

    def remember(self) -> dict[str, Any]:
        """What waits and for what the bot asked, as JSON."""
        return {"allowed": self.allowed, "waiting": [[date, update] for date, update in self._waiting]}

    def recall(self, memory: dict[str, Any]) -> None:
        """Let what waited in an earlier sandbox wait here, under its old ids."""
        self.allowed = memory["allowed"]
        self._waiting.extend((date, update) for date, update in memory["waiting"])

    def clear(self) -> None:
        """Drop all that waits."""
        self._waiting.clear()

    def wake_all(self) -> None:
        """Let whoever waits look again."""
        self.wake.set()
        if self._poll is not None:
            self._poll.wake.set()

    def end_poll(self, reason: str = "") -> None:
        """Answer the running poll, if there is one, with 409 and `reason`; without one, with nothing: the server stops."""
        if self._poll is not None:
            self._poll.ended = reason
            self._poll.wake.set()

    async def poll(self, offset: int, limit: int, timeout_s: int) -> list[dict[str, Any]]:
        """getUpdates: what waits from `offset` on, or what comes within `timeout_s` seconds of the sandbox's clock."""
        if self.webhook_url:
            raise ApiError(409, WEBHOOK_ACTIVE)
        self.end_poll(OTHER_POLL)
        mine = self._poll = _Poll()
        self.confirm_before(offset)
        deadline = self.clock.time() + min(max(timeout_s, 0), MAX_TIMEOUT_S)
        try:
            while True:
                if mine.ended:
                    raise ApiError(409, mine.ended)
                updates = self.pending()[:limit]
                remaining = deadline - self.clock.time()
                if updates or remaining <= 0 or mine.ended is not None:
                    return updates
                await self._wait(mine, remaining)
        finally:
            if self._poll is mine:
                self._poll = None

    async def _wait(self, poll: _Poll, seconds: float) -> None:
        poll.wake.clear()
        self.polled.set()
        try:
            async with asyncio.timeout(seconds):
                await poll.wake.wait()
        except TimeoutError:
            return
        finally:
            self.polled.clear()
