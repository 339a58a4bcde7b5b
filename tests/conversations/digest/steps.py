"""What tests of the digest share."""

from __future__ import annotations

from datetime import timedelta

from bot.store.people import profiles
from tests.conversations.chat import Fellow, World, shown


async def told(world: World, someone: Fellow, interest: str) -> None:
    """Somebody with one interest, and nothing open."""
    await someone.send("/cancel")
    await world.bot.store.write(profiles.add_interest, someone.person.id, 1, interest)


async def turn(world: World, *, days: int = 0, hours: int = 0) -> None:
    """Let time pass; what was due for longer than an hour is not sent at night."""
    world.clock.advance(timedelta(days=days, hours=hours))
    await world.settle()


def received(someone: Fellow, since: int = 0) -> list[str]:
    """What came from the bot after the first `since` messages."""
    return [shown(message) for message in someone.person.messages[since:] if message.from_bot]
