"""What several tests of campaigns do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.sandbox import Message
from bot.store.campaigns import report as campaign_report
from bot.store.campaigns.report import Tally
from tests.conversations.chat import Fellow, World

DAY = datetime(2027, 11, 30, 1, tzinfo=UTC)  # nine in the morning in Beijing


async def person(world: World, name: str, number: int) -> Fellow:
    """Somebody who reads English and has agreed."""
    someone = world.person(name, "en", number)
    await someone.walk("/start", "I agree", "/cancel")
    return someone


async def tally(world: World) -> Tally:
    return await world.bot.store.read(campaign_report.tally, 1)


async def later(world: World, by: timedelta) -> None:
    world.clock.advance(by)
    await world.settle()


def got(someone: Fellow) -> list[str]:
    """The announcements in somebody's chat."""
    return [text for text in someone.person.texts if text.startswith(("📣 From", "📣 园区"))]


def newest(someone: Fellow, sign: str) -> Message:
    """The newest message with `sign`. The message of the progress comes after the report where a kill had it sent again."""
    return [message for message in someone.person.messages if sign in message.text][-1]
