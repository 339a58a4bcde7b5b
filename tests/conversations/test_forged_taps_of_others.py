"""Buttons of all other kinds: whatever their data say, they concern who taps; and those of former staff."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, get_args

import pytest
from aiogram.filters.callback_data import CallbackData

from bot.handlers.campaigns import progress as campaign_view
from bot.handlers.desk.hand_over import HandOver, WriteBack
from bot.handlers.desk.view import ClauseTap, TopicTap
from bot.handlers.digest import messages as digest_view
from bot.handlers.events import view as event_view
from bot.handlers.events.announcement import Join
from bot.handlers.introductions.relay_writing import For
from bot.handlers.introductions.view import Tap
from bot.handlers.people.consent_view import Agree, Decline, ReadIn
from bot.handlers.people.privacy import Forget
from bot.handlers.people.start import SetLanguage
from bot.handlers.people.still_here import StillHere
from bot.handlers.profile.files import ReadIt
from bot.handlers.topics import card as topic_card
from bot.handlers.topics.messages import OpenTopic
from bot.sandbox import Message
from bot.store.campaigns import audience as campaign_audience
from bot.store.campaigns import campaigns
from bot.store.core.sqlite import Connection
from bot.store.digest import digests, planning
from bot.store.digest.digests import Item, WeekOutcome
from bot.store.events import changes as event_changes
from bot.store.events import seats as event_seats
from bot.store.introductions import requests
from bot.store.people import roles, users
from bot.store.privacy import registry
from bot.store.topics import changes as topic_changes
from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, Workstation
from tests.conversations.chat import Fellow, World
from tests.conversations.event_world import club
from tests.conversations.forgers import (
    FELLOW_SECRETS,
    HOST_SECRETS,
    ROWS,
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
    ReadIt(),
    ClauseTap(id="P01"),
    TopicTap(code="daily"),
    HandOver(message=1),
    WriteBack(),
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
        digests.record_asked(db, pair.host.person.id, "1", WeekOutcome("digest", items), world.clock.now())
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
        if isinstance(data, Agree):  # the yes of a dead invitation is not kept
            agreed = agreed or data.payload == "ws_cells"
        agreed = agreed and data != Forget(sure=True)
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
