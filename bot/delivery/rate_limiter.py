"""How fast the bot may write: one object for the whole bot, asked before every message and every edit.

Telegram's limits (https://core.telegram.org/bots/faq, "My bot is hitting limits"): about 30 messages a second over
all, one a second in a chat with short bursts allowed, 20 a minute in a group. They run in real time, and so does this:
turning the bot's clock makes it no faster.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable

PER_SECOND = 25.0  # over all, with room to spare for what people do
_SWEEP_EVERY = 1024
# Telegram does not say whether a 429 means the chat or the bot: so many chats within a second, and it is the bot.
_STORM_CHATS = 3
_STORM_S = 1.0


class RateLimiter:
    """Turns for replies, which a person waits for, and for deliveries, which give way to them.

    Over all it is the generic cell rate algorithm (https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm): each
    message books one slot of 1/`per_second` seconds. A delivery waits until all slots booked are over; a reply may
    book up to `ahead` slots early. So deliveries are spread evenly, a reply among any number of them goes at once or
    waits for one slot, and no second sees more than `per_second + ahead` messages.
    """

    def __init__(
        self,
        per_second: float = PER_SECOND,
        *,
        ahead: int = 4,
        chat_per_second: float = 1.0,
        group_per_minute: int = 20,
    ) -> None:
        """Numbers are messages. A rate of 0 is no limit."""
        self._slot = 1 / per_second if per_second else 0.0
        self._ahead = ahead * self._slot
        self._chat_gap = 1 / chat_per_second if chat_per_second else 0.0
        self._group_per_minute = group_per_minute
        self._booked = 0.0  # until when the slots booked last
        self._paused = 0.0  # until when Telegram wants no message at all
        self._chat_paused: dict[int, float] = {}
        self._chat_free: dict[int, float] = {}
        self._groups: dict[int, deque[float]] = {}
        self._refusals: deque[tuple[float, int]] = deque(maxlen=_STORM_CHATS)
        self._line = asyncio.Lock()  # fair: deliveries go in the order in which they asked
        self._reply_line = asyncio.Lock()
        self._until_sweep = _SWEEP_EVERY

    @property
    def chats(self) -> int:
        """How many chats are remembered."""
        return len(self._chat_free.keys() | self._chat_paused.keys() | self._groups.keys())

    async def reply(self, chat: int | None) -> None:
        """Return when an answer to a person may be sent. The rule of one a second in a chat does not hold it."""
        await self._sleep(lambda: self.pause(chat))
        async with self._reply_line:
            await self._sleep(lambda: max(self._paused, self._booked - self._ahead) - _now())
            self._book(chat)

    async def delivery(self, chat: int) -> None:
        """Return when a message that nobody is waiting for may be sent to `chat`."""
        while True:
            await self.chat_free(chat)
            async with self._line:
                await self._sleep(lambda: max(self._paused, self._booked) - _now())
                if self.chat_wait(chat) <= 0:  # a reply may have gone there meanwhile
                    self._book(chat)
                    return

    async def chat_free(self, chat: int) -> None:
        """Return when `chat` itself may get a delivery, whatever the turn over all."""
        await self._sleep(lambda: self.chat_wait(chat))

    def chat_wait(self, chat: int) -> float:
        """Seconds until `chat` may get a delivery; 0 or less is now."""
        now = _now()
        wait = max(self._chat_free.get(chat, 0.0), self._chat_paused.get(chat, 0.0)) - now
        sent = self._groups.get(chat)
        if sent is not None and len(sent) == self._group_per_minute:
            wait = max(wait, sent[0] + 60 - now)
        return wait

    def refused(self, chat: int | None, retry_after: float) -> None:
        """Telegram answered 429: nothing goes to `chat` for so many seconds. One without a chat, or several chats
        refused within a second, mean the whole bot."""
        now = _now()
        if chat is None:
            self._paused = max(self._paused, now + retry_after)
            return
        self._chat_paused[chat] = max(self._chat_paused.get(chat, 0.0), now + retry_after)
        self._refusals.append((now, chat))
        recent = {refused for moment, refused in self._refusals if now - moment <= _STORM_S}
        if len(recent) == _STORM_CHATS:
            self._paused = max(self._paused, now + retry_after)

    def pause(self, chat: int | None) -> float:
        """Seconds for which Telegram wants nothing in `chat`, or over all; 0 or less is now."""
        until = self._chat_paused.get(chat, 0.0) if chat is not None else 0.0
        return max(until, self._paused) - _now()

    def _book(self, chat: int | None) -> None:
        now = _now()
        self._booked = max(self._booked, now) + self._slot
        if chat is None:
            return
        if self._chat_gap:
            self._chat_free[chat] = now + self._chat_gap
        if chat < 0 and self._group_per_minute:
            self._groups.setdefault(chat, deque(maxlen=self._group_per_minute)).append(now)
        self._sweep(now)

    def _sweep(self, now: float) -> None:
        """Now and then forget the chats that nothing holds any more, so that they do not add up."""
        self._until_sweep -= 1
        if self._until_sweep:
            return
        self._until_sweep = _SWEEP_EVERY
        self._chat_free = {chat: until for chat, until in self._chat_free.items() if until > now}
        self._chat_paused = {chat: until for chat, until in self._chat_paused.items() if until > now}
        self._groups = {chat: sent for chat, sent in self._groups.items() if sent[-1] + 60 > now}

    @staticmethod
    async def _sleep(wait: Callable[[], float]) -> None:
        """Until there is nothing to wait for; looked at anew, since a pause can grow meanwhile."""
        while True:
            left = wait()
            if left <= 0:
                return
            await asyncio.sleep(left)


def _now() -> float:
    return asyncio.get_running_loop().time()
