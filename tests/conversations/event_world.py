"""What tests of events share: an event of the park, and people with a seat in mind."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import matplotlib.image
import numpy as np
import zxingcpp

from bot.store.core.sqlite import Connection
from bot.store.events import changes as event_changes
from bot.store.events import signups
from bot.store.events.events import Details
from bot.store.events.signups import Signup
from bot.store.people import roles
from tests.conversations.chat import Fellow, World

DAY = timedelta(days=1)


def at(world: World, days: int, hour: int, minute: int = 0) -> datetime:
    """A moment some days from now, by the hour of Beijing, as UTC."""
    local = (world.clock.now() + timedelta(hours=8)).date() + timedelta(days=days)
    return datetime(local.year, local.month, local.day, hour, minute, tzinfo=UTC) - timedelta(hours=8)


def club(world: World, **differs: Any) -> Details:
    """A coffee club on the fourth day from now, 15:00 to 16:30 in Beijing, with two seats."""
    start = differs.get("starts_at") or at(world, 4, 15)
    details = Details(
        title_en="Coffee <club>",
        title_zh="咖啡会",
        text_en="Bring a question & a cup.",
        text_zh="带一个问题和一只杯子。",
        place_en="Hall A",
        place_zh="一号厅",
        host_en="Park staff",
        host_zh="园区",
        seats_on_site=2,
        lists_attendees=True,
        starts_at=start,
        ends_at=start + timedelta(minutes=90),
        cancel_until=start - DAY,
    )
    return replace(details, **differs)


async def publish(world: World, details: Details) -> int:
    """The event as staff have published it; its number."""

    def make(db: Connection) -> int:
        now = world.clock.now()
        number = event_changes.create(db, details, by=None, now=now)
        assert event_changes.publish(db, number, by=None, now=now) == []
        return number

    return await world.bot.store.write(make)


async def agreed(
    world: World, name: str, number: int, language: str = "en", username: str | None = None
) -> Fellow:
    """Somebody who has agreed and has nothing open."""
    someone = world.person(name, "zh-hans" if language == "zh" else language, number, username=username)
    await someone.walk("/start", "同意" if language == "zh" else "I agree", "/cancel")
    return someone


async def staff(world: World, number: int = 7_654_321_090) -> Fellow:
    """A member of staff who reads English."""
    member = await agreed(world, "Wei", number)
    await world.bot.store.write(roles.add_staff, member.person.id, by=None, now=world.clock.now())
    return member


async def seat_of(world: World, event_id: int, someone: Fellow) -> Signup:
    """A person's sign-up."""
    found = await world.bot.store.read(signups.of, event_id, someone.person.id)
    assert found is not None
    return found


async def until(world: World, moment: datetime) -> None:
    """Turn the clock to `moment`, and let what is due happen."""
    world.clock.advance(moment - world.clock.now())
    await world.settle()


def sent_file(world: World, someone: Fellow) -> bytes:
    """The document or the picture of the bot's newest message, as it was sent."""
    content = someone.last.content
    media = content["document"] if "document" in content else content["photo"][-1]
    return world.engine.files.by_id(media["file_id"]).file.content


def read_code(picture: bytes) -> str:
    """What a phone's camera makes of a PNG with one QR code."""
    pixels = (matplotlib.image.imread(io.BytesIO(picture), "png") * 255).astype(np.uint8)
    (found,) = zxingcpp.read_barcodes(pixels)
    return found.text
