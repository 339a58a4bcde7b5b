"""No export holds another person's id: over a world in which everybody has met everybody."""

from __future__ import annotations

import json
from datetime import timedelta
from itertools import permutations

import pytest

from bot.clock import Clock
from bot.store.campaigns import audience as campaign_audience
from bot.store.campaigns import campaigns
from bot.store.campaigns.audience import Candidate
from bot.store.core import fsm, updates
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.core.updates import UpdateRow
from bot.store.digest import digests, inviting, planning
from bot.store.events import check_in as event_check_in
from bot.store.events import pairs, signups
from bot.store.events import seats as event_seats
from bot.store.introductions import after_acceptance
from bot.store.introductions import asking as request_asking
from bot.store.introductions import changes as request_changes
from bot.store.people import invites, roles
from bot.store.privacy import registry
from bot.store.topics import changes as topic_changes
from tests.store.event_world import agree, details, published, run_due

ONE, TWO, HOST, COLLEAGUE, STAFF, SECOND = range(7_654_321_001, 7_654_321_007)
EVERYBODY = (ONE, TWO, HOST, COLLEAGUE, STAFF, SECOND)


def everybody_meets_everybody(db: Connection, clock: Clock) -> None:
    now = clock.now()
    agree(db, *EVERYBODY)
    db.execute("INSERT INTO workstations (id) VALUES ('w1'), ('w2'), ('w3'), ('w4')")
    roles.add_staff(db, STAFF, by=None, now=now)
    assert invites.use(db, "staff", invites.make(db, "staff", by=STAFF, now=now), SECOND, now=now)
    for host in (HOST, COLLEAGUE):
        for station in ("w1", "w2", "w3", "w4"):
            token = invites.make(db, "host", station, by=STAFF, now=now)
            assert invites.use(db, "host", token, host, now=now)
    roles.revoke_host(db, COLLEAGUE, "w4", by=SECOND, now=now)
    _requests(db, clock)
    _events(db, clock)
    _topics_and_campaigns(db, clock)
    for person, other in permutations(
        EVERYBODY, 2
    ):  # screens that are open, and what the bot did not understand
        data = json.dumps({"person": other} if person in (STAFF, SECOND) else {"request": 1})
        fsm.save(db, [fsm.FsmRow(f"fsm:{person}:{other}"[:14], person, person, "s", data)], now)
        updates.add(db, [UpdateRow(person + other, person, person, "{}")], now)


def _requests(db: Connection, clock: Clock) -> None:
    """Pending, declined, accepted with a contact and messages both ways, and an invitation, of each fellow."""
    now = clock.now()
    for fellow in (ONE, TWO):
        found = {}
        for station in ("w1", "w2", "w3"):
            asked = request_asking.ask(db, fellow, station, "Hi", offers_username=True, now=now)
            assert asked.request
            found[station] = asked.request.id
        after_acceptance.pass_message(db, found["w1"], HOST, fellow % 100 + 900, now, is_text=True)
        after_acceptance.pass_message(db, found["w1"], fellow, fellow % 100 + 950, now, is_text=True)
        request_changes.decline(db, found["w2"], COLLEAGUE, "full", now)
        request_changes.accept(db, found["w3"], HOST, now, shows_username=True)
        for person in (HOST, fellow):
            after_acceptance.share_contact(db, found["w3"], person, now)
            after_acceptance.pass_message(db, found["w3"], person, fellow % 100 + 970, now, is_text=True)
            after_acceptance.answer_met(db, found["w3"], person, "yes", now)
        planning.change(db, fellow, now, shown=True)
        shown = digests.WeekOutcome("digest", (digests.Item("fellow", "w4", {}, fellow=fellow),))
        number = digests.record_asked(
            db, HOST, f"tap {fellow - ONE}", shown, now + timedelta(seconds=fellow - ONE)
        )
        assert number
        assert inviting.invite(db, digests.items(db, number)[0].id, HOST, now).request


def _events(db: Connection, clock: Clock) -> None:
    now = clock.now()
    start = now + timedelta(days=3)
    event = published(db, now, details(on_site=9, starts_at=start))
    there = {}
    for person in EVERYBODY:
        event_seats.sign_up(db, event, person, "on_site", now)
        event_seats.choose(db, event, person, "meets", True, now)
        found = signups.of(db, event, person)
        assert found
        there[person] = found.id
        event_check_in.check_in(db, found.id, by=STAFF, now=start, event_id=event)
    named = {person: [other for other in EVERYBODY if other != person] for person in EVERYBODY}
    pairs.settle(db, event, named, now)
    run_due(db, start + timedelta(hours=2))
    for one, other in permutations(EVERYBODY, 2):
        pairs.wish(db, there[one], there[other], one, "yes", start)
        assert pairs.rate(db, there[one], one, "good")


def _topics_and_campaigns(db: Connection, clock: Clock) -> None:
    now = clock.now()
    number = topic_changes.draft(db, "w1", HOST, now)
    assert number
    said = {"title_en": "Fog", "text_en": "Lidar in fog", "disciplines": ("0811",)}
    topic_changes.write(db, number, COLLEAGUE, now, said)
    assert topic_changes.submit(db, number, HOST, now)
    assert topic_changes.approve(db, number, STAFF, now)
    campaign = campaigns.create(db, kind="announcement", subject="", by=STAFF, now=now, whys=("fellow",))
    campaign_audience.offer(db, campaign, [Candidate(person, ("fellow",)) for person in EVERYBODY], 1)
    done = campaign_audience.confirm(db, campaign, len(EVERYBODY), by=SECOND, now=now, due_at=now)
    assert done == "confirmed"
    campaigns.watch(db, campaign, SECOND, 9)


@pytest.fixture
async def world(store: Store, clock: Clock) -> Store:
    await store.write(everybody_meets_everybody, clock)
    return store


async def test_no_export_holds_another_persons_id(world: Store) -> None:
    for person in EVERYBODY:
        found = await world.read(registry.export, person)
        assert {"users", "deliveries", "signups", "event_meets", "audit", "fsm"} <= set(found)
        for table, rows in found.items():
            held = {str(other) for other in EVERYBODY if other != person and str(other) in json.dumps(rows)}
            assert not held, (table, held)
