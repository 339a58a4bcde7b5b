"""Waiting until the bot has done by itself all that is due."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

from bot.background import BackgroundTask
from bot.delivery.rate_limiter import RateLimiter
from bot.store.core.wakeups import Changes


async def at_rest(task: BackgroundTask) -> None:
    """Return once nothing is due and nothing is on its way."""
    while not task.stopping:
        if task.tasks:
            await asyncio.wait(task.tasks)
            continue
        due = await task._try()
        if not task.tasks and (due is None or due > task.clock.now()):
            return


async def settled(changes: Changes, tasks: Iterable[BackgroundTask]) -> None:
    """Return once none of `tasks` has anything to do, nor has made any for another."""
    seen = None
    while seen != changes.count:
        seen = changes.count
        for task in tasks:
            await at_rest(task)


def unlimited() -> RateLimiter:
    """No rates; what Telegram says by a 429 still holds."""
    return RateLimiter(0, chat_per_second=0, group_per_minute=0)
