"""How fast a bot may send, and how long things live.

Telegram documents "no more than one message per second in a chat, short bursts allowed", "no more than 20
messages per minute in a group" and "about 30 messages per second" over all (Bots FAQ, "My bot is hitting limits").
It does not publish the size of a burst; five is the sandbox's reading. Sends and edits count, answers to button
presses, chat actions and deletions do not.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import Self

from bot.sandbox.rules.errors import ApiError


@dataclass(frozen=True)
class Limits:
    """Rates and lifetimes in seconds of the sandbox's clock. A rate of 0 is no limit."""

    chat_per_second: float = 1.0
    chat_burst: int = 5  # messages that one chat may get at once before chat_per_second binds
    overall_per_second: int = 30
    group_per_minute: int = 20
    callback_query_lifetime_s: float = 15.0  # clients give up on an unanswered press about then
    inline_query_lifetime_s: float = 15.0  # the same; Telegram publishes neither
    update_lifetime_s: float = 86400.0  # the Bot API keeps updates for 24 hours
    delete_window_s: float = 48 * 3600.0

    @classmethod
    def off(cls) -> Self:
        """No rate limits; lifetimes stay."""
        return cls(chat_per_second=0, overall_per_second=0, group_per_minute=0)


class RateLimiter:
    """Counts what was let through; a refused call does not count."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._chat_free_at: dict[int, float] = {}  # when the chat's burst is whole again
        self._group_sends: dict[int, deque[float]] = defaultdict(deque)
        self._sends: deque[float] = deque()

    def check(self, chat_id: int, *, is_group: bool, now: float) -> None:
        """Let one send through or raise 429 with the whole seconds to wait (at least 1)."""
        wait = max(
            _window_wait(self._sends, self.limits.overall_per_second, 1.0, now),
            _window_wait(self._group_sends[chat_id], self.limits.group_per_minute, 60.0, now)
            if is_group
            else 0.0,
            self._chat_wait(chat_id, now),
        )
        if wait > 0:
            seconds = max(1, math.ceil(wait))
            raise ApiError(429, f"retry after {seconds}", retry_after=seconds)
        self._sends.append(now)
        if is_group:
            self._group_sends[chat_id].append(now)
        if self.limits.chat_per_second:
            self._chat_free_at[chat_id] = max(now, self._chat_free_at.get(chat_id, now)) + self._interval

    @property
    def _interval(self) -> float:
        return 1 / self.limits.chat_per_second

    def _chat_wait(self, chat_id: int, now: float) -> float:
        # the generic cell rate algorithm: each send books one interval, and a burst may book ahead
        if not self.limits.chat_per_second:
            return 0.0
        booked = self._chat_free_at.get(chat_id, now) - now
        return booked - (self.limits.chat_burst - 1) * self._interval


def _window_wait(sends: deque[float], limit: int, window_s: float, now: float) -> float:
    while sends and sends[0] <= now - window_s:
        sends.popleft()
    return sends[-limit] + window_s - now if limit and len(sends) >= limit else 0.0
