"""Buttons about a seat, tapped by those whose it is not, and too often by those whose it is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any, get_args

import pytest

from bot.handlers.events.announcement import Join
from bot.handlers.events.view import Act, Tap
from bot.store.core.sqlite import Connection
from bot.store.events import changes as event_changes
from bot.store.events import events
from bot.store.people import roles
from tests.conversations.chat import Fellow, World, shown
from tests.conversations.event_world import agreed, at, club, publish, seat_of, until


@pytest.fixture(autouse=True)
def _second_taps(world: World) -> None:
    world.allow_second_taps()


@pytest.fixture
async def two(world: World) -> list[Fellow]:
    """Ann has the one seat and would meet others, Nightingale waits."""
    await publish(world, club(world, seats_on_site=1))
    found = [
        await agreed(world, name, 7_654_321_021 + place) for place, name in enumerate(("Ann", "Nightingale"))
    ]
    for someone in found:
        await someone.send("/start event_1")
        await someone.press(someone.buttons[0])
    return found


def _signups(db: Connection) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in db.execute("SELECT * FROM signups WHERE id < 3 ORDER BY id")]


def _told(someone: Fellow) -> list[str]:
    return [shown(message) for message in someone.person.messages]


async def _as_signed_up(world: World, two: list[Fellow]) -> None:
    """One has a seat, one waits."""


async def _offered(world: World, two: list[Fellow]) -> None:
    """The one who waits is offered the seat."""
    await until(world, at(world, 1, 9))  # by day, when a seat is offered at once
    await two[0].walk("I can’t come", "Give it up")
    assert two[1].screen.startswith("🎟 A seat is free for you")


async def _moved(world: World, two: list[Fellow]) -> None:
    """The event is on another day, and who has the seat is asked."""

    def move(db: Connection) -> None:
        found = events.event(db, 1)
        assert found is not None
        later = {name: getattr(found, name) + timedelta(days=1) for name in events.TIMES}
        event_changes.edit(db, 1, replace(found.details, **later), by=1, now=world.clock.now())

    await world.bot.store.write(move)
    await world.settle()


async def _over(world: World, two: list[Fellow]) -> None:
    """How was it?"""
    await until(world, at(world, 4, 17))
    assert two[0].screen.startswith("How was Coffee <club>?")


Stage = Callable[[World, list[Fellow]], Awaitable[None]]
STAGES: tuple[Stage, ...] = (_as_signed_up, _offered, _moved, _over)


@pytest.mark.parametrize("stage", STAGES)
async def test_a_forged_tap_reveals_and_changes_nothing(
    world: World, two: list[Fellow], stage: Stage
) -> None:
    await stage(world, two)
    stranger = await agreed(world, "Stranger", 7_654_321_025)
    member = await agreed(world, "Member", 7_654_321_026)
    await world.bot.store.write(roles.add_staff, member.person.id, by=None, now=world.clock.now())
    before = await world.bot.store.read(_signups)
    told = [_told(someone) for someone in two]
    for intruder in (stranger, member):
        seen = len(intruder.person.messages)
        for signup in (1, 2):
            for act in get_args(Act):
                await intruder.forge(Tap(signup=signup, act=act, number=1).pack())
                assert intruder.toast.startswith("This is over, or no longer yours.")
        assert len(intruder.person.messages) == seen
        assert "Nightingale" not in "".join(_told(intruder))
    assert await world.bot.store.read(_signups) == before
    assert [_told(someone) for someone in two] == told


async def test_each_tap_again_changes_nothing(world: World, two: list[Fellow]) -> None:
    ann, waiting = two
    await _offered(world, two)
    offer = waiting.last
    for _ in range(3):
        await waiting.forge(Tap(signup=2, act="accept", number=1).pack(), on=offer)
    assert shown(offer).startswith("You’re in.")
    assert (await seat_of(world, 1, waiting)).state == "seated"
    await waiting.forge(Tap(signup=2, act="decline", number=1).pack(), on=offer)  # the other button, too late
    assert (await seat_of(world, 1, waiting)).state == "seated"
    for _ in range(3):
        await ann.forge(Tap(signup=1, act="leave").pack())  # has no seat any more
    assert (await seat_of(world, 1, ann)).state == "cancelled"
    await ann.forge(Tap(signup=1, act="code").pack())
    assert ann.toast.startswith("This is over, or no longer yours.")
    await until(world, at(world, 3, 17))
    asked = waiting.last
    for act in ("good", "poor", "good"):
        await waiting.forge(Tap(signup=2, act=act).pack(), on=asked)
    assert (await seat_of(world, 1, waiting)).rating == "good"
    await waiting.forge(Tap(signup=2, act="wish", number=1).pack(), on=asked)  # was named to nobody
    assert "stay in touch too" not in "".join([*_told(ann), *_told(waiting)])


async def test_buttons_of_an_announcement(world: World, two: list[Fellow]) -> None:
    stranger = await agreed(world, "Stranger", 7_654_321_025)
    new = world.person("New", "en", 7_654_321_027)
    await new.send("/start")
    for act in ("on_site", "on_site", "online"):
        await stranger.forge(Join(event=1, act=act).pack())
    assert (await seat_of(world, 1, stranger)).state == "waiting"
    await stranger.forge(Join(event=9, act="more").pack())
    assert stranger.toast == "This event is no longer listed."
    for act in ("on_site", "online", "more"):
        press = await new.do(
            partial(new.person.press, data=Join(event=1, act=act).pack(), message_id=new.last.id)
        )
        assert press.answer is not None
        assert press.answer.url == "https://t.me/zhanyou_bot?start=event_1"
    assert await world.stored_about(new) == {}
