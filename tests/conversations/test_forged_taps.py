"""Every button of a request, tapped twice and thrice, and by those whom it is not for."""

from __future__ import annotations

import pkgutil
from collections.abc import Awaitable, Callable
from datetime import timedelta
from importlib import import_module
from itertools import product
from typing import get_args

import pytest
from aiogram.filters.callback_data import CallbackData

from bot import handlers
from bot.handlers.introductions.view import Act, Tap
from bot.store.core.sqlite import Connection
from bot.store.introductions import leaving as request_leaving
from bot.store.introductions import requests
from bot.store.people import roles
from bot.store.privacy import erasure
from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, Workstation
from tests.conversations.chat import Fellow, World, shown
from tests.conversations.forgers import (
    BY_BOTH,
    BY_HOST,
    FELLOW_SECRETS,
    HOST_SECRETS,
    ROWS,
    WHETHER_MET,
    Intruder,
    Pair,
    _newcomer,
    _stranger,
    about_others,
    person,
    secrets_in,
    seen_by,
)


@pytest.fixture
def stations() -> list[ImportRow]:
    """The workstation in question, and one of somebody else."""
    return [
        ImportRow(1, Card(Workstation("cells", "Cell Works", "电芯工坊"))),
        ImportRow(2, Card(Workstation("law", "Law Works", "法务工坊"))),
    ]


@pytest.fixture
async def pair(world: World) -> Pair:
    """A request that has just been asked."""
    world.allow_second_taps()
    host = await person(world, HOST_SECRETS[0], HOST_SECRETS[1], 7_654_321_005)
    await world.bot.store.write(roles.add_host, host.person.id, "cells", by=None, now=world.clock.now())
    fellow = await person(world, FELLOW_SECRETS[0], FELLOW_SECRETS[1], 7_654_321_006)
    await fellow.walk("/start ws_cells", "✉ Ask for an introduction", "Preview ›")
    await fellow.walk("☐ Swap usernames if they accept", "✉ Send the request")
    (found,) = await world.bot.store.read(requests.of_fellow, fellow.person.id)
    return Pair(fellow, host, found.id)


async def introduce(world: World, pair: Pair) -> None:
    """The host accepts, and shows their username too."""
    await pair.host.forge(Tap(request=pair.request, act="swap").pack())


async def three_weeks_later(world: World, pair: Pair) -> None:
    """Both are asked whether they met."""
    await introduce(world, pair)
    world.clock.advance(timedelta(days=22))
    await world.settle()


def kinds(base: type[CallbackData] = CallbackData) -> set[type[CallbackData]]:
    for module in pkgutil.walk_packages(handlers.__path__, f"{handlers.__name__}."):
        import_module(module.name)
    return {kind for kind in base.__subclasses__() if kind.__module__.startswith("bot.")}


def test_every_kind_of_button_has_its_row() -> None:
    assert set(ROWS) == kinds()
    assert ROWS[Tap] == set(get_args(Act))


async def _host_elsewhere(world: World, pair: Pair) -> Fellow:
    other = await person(world, "Elsewhere", "elsewhere", 7_654_321_013)
    await world.bot.store.write(roles.add_host, other.person.id, "law", by=None, now=world.clock.now())
    return other


async def _staff(world: World, pair: Pair) -> Fellow:
    member = await person(world, "Member", "member", 7_654_321_014)
    await world.bot.store.write(roles.add_staff, member.person.id, by=None, now=world.clock.now())
    return member


async def _excluded_host(world: World, pair: Pair) -> Fellow:
    """A second host of the workstation, which the fellow has excluded since."""
    second = await person(world, "Excluded", "excluded", 7_654_321_015)
    await world.bot.store.write(roles.add_host, second.person.id, "cells", by=None, now=world.clock.now())
    await world.bot.store.write(_exclude, pair.fellow.person.id)
    return second


def _exclude(db: Connection, fellow: int) -> None:
    db.execute(
        "INSERT INTO profiles (user_id, hidden_from) VALUES (?, '[\"cells\"]') "
        "ON CONFLICT (user_id) DO UPDATE SET hidden_from = excluded.hidden_from",
        (fellow,),
    )


Stage = Callable[[World, Pair], Awaitable[None]]


INTRUDERS: tuple[Intruder, ...] = (_stranger, _newcomer, _host_elsewhere, _staff, _excluded_host)


async def _as_asked(world: World, pair: Pair) -> None:
    """The request stays as it was asked."""


STAGES = (_as_asked, introduce, three_weeks_later)


@pytest.mark.parametrize("stage", STAGES)
async def test_a_forged_tap_reveals_and_changes_nothing(world: World, pair: Pair, stage: Stage) -> None:
    await stage(world, pair)
    for intruder in INTRUDERS:
        someone = await intruder(world, pair)
        before = await world.bot.store.read(about_others, someone.person.id)
        sides = [seen_by(pair.fellow), seen_by(pair.host)]
        for act in get_args(Act):
            for _ in range(2):
                await someone.forge(Tap(request=pair.request, act=act).pack())
        assert await world.bot.store.read(about_others, someone.person.id) == before, intruder
        assert [seen_by(pair.fellow), seen_by(pair.host)] == sides, intruder
        assert secrets_in(seen_by(someone), *FELLOW_SECRETS, *HOST_SECRETS) == [], intruder


@pytest.mark.parametrize("stage", STAGES)
async def test_a_revoked_host_finds_only_dead_buttons(world: World, pair: Pair, stage: Stage) -> None:
    await stage(world, pair)

    def revoke(db: Connection) -> None:
        roles.revoke_host(db, pair.host.person.id, "cells", by=None, now=world.clock.now())
        request_leaving.host_leaves(db, "cells", pair.host.person.id, world.clock.now())

    await world.bot.store.write(revoke)
    await world.settle()
    before = await world.bot.store.read(about_others, pair.host.person.id)
    told, seen = seen_by(pair.fellow), {message.id for message in pair.host.person.messages}
    messages = [each for each in pair.host.person.messages if each.from_bot and each.reply_markup is None][
        -2:
    ]
    for act, message in product(set(get_args(Act)) - set(WHETHER_MET), messages):
        await pair.host.forge(Tap(request=pair.request, act=act).pack(), on=message)
    assert await world.bot.store.read(about_others, pair.host.person.id) == before
    for act in WHETHER_MET:  # who took part may still say whether they met, which nobody is told
        await pair.host.forge(Tap(request=pair.request, act=act).pack(), on=messages[0])
    assert seen_by(pair.fellow) == told
    new = [shown(each) for each in pair.host.person.messages if each.id not in seen or stage is _as_asked]
    assert secrets_in("\n".join(new), *FELLOW_SECRETS) == []


async def test_who_was_erased_is_revealed_to_nobody(world: World, pair: Pair) -> None:
    await world.bot.store.write(erasure.forget, pair.fellow.person.id, world.clock.now())
    await world.settle()
    told = seen_by(pair.fellow)
    for act, message in product(
        get_args(Act),
        [each for each in pair.host.person.messages if each.from_bot and each.reply_markup is None][-2:],
    ):
        await pair.host.forge(Tap(request=pair.request, act=act).pack(), on=message)
    assert secrets_in(seen_by(pair.host), *FELLOW_SECRETS) == []
    assert seen_by(pair.fellow) == told


@pytest.mark.parametrize("act", ["accept", "swap", "full"])
async def test_who_blocked_the_bot_is_told_once_on_return(world: World, pair: Pair, act: Act) -> None:
    await pair.fellow.do(pair.fellow.person.block)
    button = pair.host.last
    for _ in range(3):
        await pair.host.forge(Tap(request=pair.request, act=act).pack(), on=button)
    before = {message.id for message in pair.fellow.person.messages}
    await pair.fellow.do(pair.fellow.person.unblock)
    new = [shown(message) for message in pair.fellow.person.messages if message.id not in before]
    assert len(new) == 1, new


@pytest.mark.parametrize("act", BY_HOST)
async def test_the_host_taps_three_times(world: World, pair: Pair, act: Act) -> None:
    fellow_before, button = len(pair.fellow.person.messages), pair.host.last
    data = Tap(request=pair.request, act=act).pack()
    await pair.host.do(lambda: [pair.host.person.press(data=data, message_id=button.id) for _ in range(3)])
    told = [shown(message) for message in pair.fellow.person.messages[fellow_before:]]
    decides = act not in ("decline", "back", "own", "ask")
    assert len(told) == (1 if decides else 0), told
    accepted = act in ("accept", "swap")
    for secret, someone in [(FELLOW_SECRETS[0], pair.host), (HOST_SECRETS[0], pair.fellow)]:
        assert (secret in seen_by(someone)) == accepted
    for secret, someone in [(FELLOW_SECRETS[1], pair.host), (HOST_SECRETS[1], pair.fellow)]:
        assert (secret in seen_by(someone)) == (act == "swap")


@pytest.mark.parametrize(("act", "side"), list(product(BY_BOTH, ("fellow", "host"))))
async def test_either_side_taps_three_times_after_the_introduction(
    world: World, pair: Pair, act: Act, side: str
) -> None:
    await three_weeks_later(world, pair)
    tapper, other = (pair.fellow, pair.host) if side == "fellow" else (pair.host, pair.fellow)
    before = len(other.person.messages)
    data, button = Tap(request=pair.request, act=act).pack(), tapper.last
    await tapper.do(lambda: [tapper.person.press(data=data, message_id=button.id) for _ in range(3)])
    told = [shown(message) for message in other.person.messages[before:]]
    # a first "share" or "end" asks whether one is sure; the host has shown theirs already
    is_news = act == "sure_end" or (act == "sure_share" and side == "fellow")
    assert len(told) == (1 if is_news else 0), told


async def test_the_fellow_cannot_answer_in_the_host_s_place(world: World, pair: Pair) -> None:
    host_seen = seen_by(pair.host)
    before = await world.bot.store.read(requests.request, pair.request)
    for act, _ in product(BY_HOST, range(3)):
        await pair.fellow.forge(Tap(request=pair.request, act=act).pack())
    assert await world.bot.store.read(requests.request, pair.request) == before
    assert seen_by(pair.host) == host_seen
    assert secrets_in(seen_by(pair.fellow), *HOST_SECRETS) == []
