"""Every button that lives for ever, tapped twice and thrice, and by those whom it is not for.

Any client can send any callback data, so who may do what must not hang on who was shown a button. A new kind of
callback data, or a new act of one, fails here until it has its row.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Awaitable, Callable
from datetime import timedelta
from importlib import import_module
from itertools import product
from typing import Any, NamedTuple, get_args

import pytest
from aiogram.filters.callback_data import CallbackData

from bot import handlers
from bot.handlers.campaigns import progress as campaign_view
from bot.handlers.digest import view as digest_view
from bot.handlers.events import view as event_view
from bot.handlers.events.announcement import Join
from bot.handlers.introductions.relay_writing import For
from bot.handlers.introductions.view import Act, Tap
from bot.handlers.people.consent_view import Agree, Decline, ReadIn
from bot.handlers.people.privacy import Forget
from bot.handlers.people.start import SetLanguage
from bot.handlers.people.still_here import StillHere
from bot.handlers.topics import card as topic_card
from bot.handlers.topics.messages import OpenTopic
from bot.sandbox import Message
from bot.store.campaigns import audience as campaign_audience
from bot.store.campaigns import campaigns
from bot.store.core.sqlite import Connection
from bot.store.digest import digests, planning
from bot.store.digest.digests import Item, Outcome
from bot.store.events import changes as event_changes
from bot.store.events import seats as event_seats
from bot.store.introductions import leaving as request_leaving
from bot.store.introductions import requests
from bot.store.people import roles, users
from bot.store.privacy import erasure, registry
from bot.store.topics import changes as topic_changes
from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, Workstation
from tests.conversations.chat import Fellow, World, shown
from tests.conversations.event_world import club

FELLOW_SECRETS = ("Nightingale", "nightingale_tg")
HOST_SECRETS = ("Kingfisher", "kingfisher_tg")
BY_HOST: tuple[Act, ...] = (
    "accept", "swap", "decline", "back", "full", "field", "elsewhere", "own", "ask",
)  # fmt: skip
WHETHER_MET: tuple[Act, ...] = ("yes", "not_yet", "no")
BY_INVITED: tuple[Act, ...] = ("come", "pass")
BY_BOTH: tuple[Act, ...] = ("share", "end", "sure_share", "sure_end", "write", *WHETHER_MET)
# What each kind does to others is tried below: of requests act by act, of the rest in one test a kind.
ROWS: dict[type[CallbackData], frozenset[str]] = {
    Tap: frozenset([*BY_HOST, *BY_BOTH, *BY_INVITED]),
    For: frozenset(),
    digest_view.Tap: frozenset(get_args(digest_view.Act)),
    digest_view.Answer: frozenset(),
    Agree: frozenset(),
    Decline: frozenset(),
    ReadIn: frozenset(),
    StillHere: frozenset(),
    SetLanguage: frozenset(),
    Forget: frozenset(),
    topic_card.Tap: frozenset(get_args(topic_card.Act)),
    OpenTopic: frozenset(),
    event_view.Tap: frozenset(get_args(event_view.Act)),
    campaign_view.Tap: frozenset(get_args(campaign_view.Act)),
    Join: frozenset(get_args(Join.model_fields["act"].annotation)),
}


class Pair(NamedTuple):
    """A fellow and the host whom they have asked; `request` is the number of it."""

    fellow: Fellow
    host: Fellow
    request: int


@pytest.fixture
def stations() -> list[ImportRow]:
    """The workstation in question, and one of somebody else."""
    return [
        ImportRow(1, Card(Workstation("cells", "Cell Works", "电芯工坊"))),
        ImportRow(2, Card(Workstation("law", "Law Works", "法务工坊"))),
    ]


async def person(world: World, name: str, username: str, number: int) -> Fellow:
    """Somebody who reads English and has agreed; their username may be shown once both sides agree."""
    someone = world.person(name, "en", number, username=username)
    await someone.walk("/start", "I agree", "/cancel")
    return someone


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


def seen_by(someone: Fellow) -> str:
    """Everything that a person can read in their chat."""
    return "\n".join(shown(message) for message in someone.person.messages)


def about_others(db: Connection, besides: int) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of what people share and are told, but for what was sent to one person or noted of their own screen."""
    queries = {
        "requests": "SELECT * FROM requests ORDER BY id",
        "sides": "SELECT * FROM request_sides ORDER BY request_id, side",
        "deliveries": "SELECT id, recipient, type FROM deliveries WHERE recipient <> ? ORDER BY id",
        "users": "SELECT * FROM users WHERE id <> ? ORDER BY id",
        "hosts": "SELECT * FROM hosts ORDER BY workstation_id, user_id",
        "staff": "SELECT * FROM staff ORDER BY user_id",
        "campaigns": "SELECT * FROM campaigns ORDER BY id",
        "topics": "SELECT * FROM topics ORDER BY id",
        "choices": "SELECT * FROM topic_choices WHERE user_id <> ? ORDER BY user_id, topic_id",
    }
    return {
        name: [tuple(row) for row in db.execute(query, (besides,) if "?" in query else ())]
        for name, query in queries.items()
    }


def secrets_in(text: str, *secrets: str) -> list[str]:
    """Which of `secrets` stand in `text`."""
    return [secret for secret in secrets if secret in text]


def kinds(base: type[CallbackData] = CallbackData) -> set[type[CallbackData]]:
    for module in pkgutil.walk_packages(handlers.__path__, f"{handlers.__name__}."):
        import_module(module.name)
    return {kind for kind in base.__subclasses__() if kind.__module__.startswith("bot.")}


def test_every_kind_of_button_has_its_row() -> None:
    assert set(ROWS) == kinds()
    assert ROWS[Tap] == set(get_args(Act))


# -- those whom a request is not for


async def _stranger(world: World, pair: Pair) -> Fellow:
    return await person(world, "Stranger", "stranger", 7_654_321_011)


async def _newcomer(world: World, pair: Pair) -> Fellow:
    """Somebody who has never agreed to anything."""
    newcomer = world.person("Newcomer", "en", 7_654_321_012)
    await newcomer.send("/start")
    return newcomer


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


Intruder = Callable[[World, Pair], Awaitable[Fellow]]
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
    messages = [each for each in pair.host.person.messages if each.from_bot][-2:]
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
        get_args(Act), [each for each in pair.host.person.messages if each.from_bot][-2:]
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


# -- those whom it is for, who tap too often


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


# -- the other kinds: whatever their data say, they concern who taps


OTHERS: tuple[CallbackData, ...] = (
    SetLanguage(language="zh"),
    Decline(language="zh"),
    StillHere(),
    ReadIn(version=users.CONSENT_VERSION, language="zh", parts=4, payload="staff_1-AAAAAAAAAAAAAAAAAAAAAAAA"),
    Forget(sure=False),
    Agree(version=users.CONSENT_VERSION, language="en", parts=2, payload="host_1-AAAAAAAAAAAAAAAAAAAAAAAA"),
    Agree(version=users.CONSENT_VERSION, language="zh", parts=4, payload="staff_1-AAAAAAAAAAAAAAAAAAAAAAAA"),
    Agree(version=users.CONSENT_VERSION, language="en", parts=1, payload="ws_cells"),
    *(topic_card.Tap(topic=1, act=act) for act in get_args(topic_card.Act)),  # a draft of the host
    OpenTopic(topic=1),
    For(request=1, message=1, is_text=True),
    *(event_view.Tap(signup=1, act=act, number=1) for act in get_args(event_view.Act)),  # the fellow's seat
    Join(event=1, act="on_site"),
    Join(event=1, act="online"),
    Join(event=1, act="more"),
    *(
        digest_view.Tap(item=item, act=act) for item in (1, 2) for act in get_args(digest_view.Act)
    ),  # the host's
    digest_view.Answer(digest=1, act="off"),
    *(campaign_view.Tap(campaign=1, act=act, number=1) for act in get_args(campaign_view.Act)),  # staff's
    Forget(sure=True),
)


@pytest.mark.parametrize("who", [_stranger, _newcomer])
async def test_other_buttons_concern_who_taps_them(world: World, pair: Pair, who: Intruder) -> None:
    assert {type(data) for data in OTHERS} == set(ROWS) - {Tap}
    someone = await who(world, pair)
    agreed = who is _stranger

    def draft(db: Connection) -> None:
        number = topic_changes.draft(db, "cells", pair.host.person.id, world.clock.now())
        words = {"title_en": HOST_SECRETS[0], "text_en": HOST_SECRETS[1]}
        topic_changes.write(db, number or 0, pair.host.person.id, world.clock.now(), words)

    def club_with_the_fellow(db: Connection) -> None:
        number = event_changes.create(db, club(world), by=None, now=world.clock.now())
        event_changes.publish(db, number, by=None, now=world.clock.now())
        event_seats.sign_up(db, number, pair.fellow.person.id, "on_site", world.clock.now())

    await world.bot.store.write(draft)

    def digest_of_the_host(db: Connection) -> None:
        items = (Item("fellow", "cells", {}, fellow=pair.fellow.person.id), Item("workstation", "cells", {}))
        digests.record_asked(db, pair.host.person.id, "1", Outcome("digest", items), world.clock.now())
        planning.change(db, pair.fellow.person.id, world.clock.now(), shown=True)

    def release_of_staff(db: Connection) -> None:
        now = world.clock.now()
        made = campaigns.create(db, kind="announcement", subject="", by=1, now=now, whys=("fellow",))
        campaigns.write(db, made, "en", HOST_SECRETS[0])
        candidate = campaign_audience.Candidate(pair.fellow.person.id, ("fellow",))
        campaign_audience.offer(db, made, [candidate], 1)
        later = now + timedelta(days=1)
        campaign_audience.confirm(db, made, 1, by=1, now=now, due_at=later, starts_at=later)

    await world.bot.store.write(release_of_staff)
    await world.bot.store.write(club_with_the_fellow)
    await world.bot.store.write(digest_of_the_host)
    before = await world.bot.store.read(about_others, someone.person.id)
    stored = [await world.bot.store.read(registry.export, each.person.id) for each in pair[:2]]
    sides = [seen_by(pair.fellow), seen_by(pair.host)]
    for data in OTHERS:
        for _ in range(3):
            await someone.forge(data.pack(), on=first_of(someone))
        agreed = (agreed or isinstance(data, Agree)) and data != Forget(sure=True)
        known = await world.bot.store.read(users.user, someone.person.id)
        assert (known is not None) == agreed, data
    assert await world.bot.store.read(about_others, someone.person.id) == before
    assert [await world.bot.store.read(registry.export, each.person.id) for each in pair[:2]] == stored
    assert [seen_by(pair.fellow), seen_by(pair.host)] == sides
    assert secrets_in(seen_by(someone), *FELLOW_SECRETS, *HOST_SECRETS) == []
    assert not await world.bot.store.read(roles.is_staff, someone.person.id)


def first_of(someone: Fellow) -> Message:
    """The bot's first message to a person."""
    return next(message for message in someone.person.messages if message.from_bot)


# -- staff


async def test_a_demoted_person_s_screens_are_dead(world: World, pair: Pair) -> None:
    boss = await person(world, "Boss", "boss", 7_654_321_016)
    await world.bot.store.write(roles.add_staff, boss.person.id, by=None, now=world.clock.now())
    screens = []
    for steps in (
        ("/staff",),
        ("/staff", "Hosts and invitations", "Cell Works", "＋ Make an invitation"),
        ("/staff", "Hosts and invitations", "Cell Works", f"✕ {HOST_SECRETS[0]} (@{HOST_SECRETS[1]})"),
        ("/staff", "Staff", "＋ Make an invitation"),
        ("/staff", "Find a person", FELLOW_SECRETS[0]),
    ):
        for step in steps:
            await boss.walk(step)
            screens.append(boss.last)
    await world.bot.store.write(roles.revoke_staff, boss.person.id, by=None, now=world.clock.now())
    before = await world.bot.store.read(about_others, 0)
    invited = await world.bot.store.read(_invites)
    seen = seen_by(boss)
    for screen in screens:
        for button in [each for row in screen.keyboard for each in row if each.action == "callback_data"]:
            await boss.forge(str(button.value), on=screen)
            assert boss.toast != ""
    assert await world.bot.store.read(about_others, 0) == before
    assert await world.bot.store.read(_invites) == invited
    assert [line for line in seen_by(boss).splitlines() if line not in seen.splitlines()] == []
    for words in ("/staff", FELLOW_SECRETS[0]):
        await boss.send(words)
        assert boss.screen.startswith("I’m afraid I didn’t understand that.")


def _invites(db: Connection) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in db.execute("SELECT * FROM invites ORDER BY id")]
