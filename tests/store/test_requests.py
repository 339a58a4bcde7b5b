"""Requests: what each step stores and tells, and what it refuses."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.clock import Clock
from bot.store.core.store import Store
from bot.store.introductions import after_acceptance, relays, requests
from bot.store.introductions import asking as request_asking
from bot.store.introductions import changes as request_changes
from bot.store.introductions import leaving as request_leaving
from bot.store.introductions.requests import Contact, Waiting
from bot.store.people import profiles, roles, users
from bot.store.privacy import registry
from tests.store.request_world import (
    COLLEAGUE,
    FELLOW,
    HOST,
    STAFF,
    STRANGER,
    _settle,
    ask,
    run_jobs,
    told,
)


@pytest.fixture
async def people(store: Store, clock: Clock) -> Store:
    """A store with two workstations, a fellow, a host of w1 and a host of w2."""
    await store.write(_settle, clock)
    return store


async def test_accepting_reveals_what_both_agreed_to(people: Store, clock: Clock) -> None:
    asked = await people.write(ask, clock)
    assert asked.states == ("agreed", "asked")
    everybody = (FELLOW, HOST, COLLEAGUE, STRANGER, STAFF)
    before = [await people.read(requests.contact_of, asked.id, person) for person in everybody]
    assert before == [None] * 5
    assert await people.write(request_changes.accept, asked.id, HOST, clock.now())
    after = [await people.read(requests.contact_of, asked.id, person) for person in everybody]
    assert after == [Contact("P2"), Contact("P1"), None, None, None]
    assert await people.write(after_acceptance.share_contact, asked.id, HOST, clock.now())
    after = [await people.read(requests.contact_of, asked.id, person) for person in everybody]
    assert after == [Contact("P2", "person2"), Contact("P1", "person1"), None, None, None]
    assert not await people.write(after_acceptance.share_contact, asked.id, HOST, clock.now())
    assert await people.read(told) == [
        (HOST, "request-new"),
        (FELLOW, "request-accepted"),
        (FELLOW, "request-contact"),
    ]


async def test_who_shares_a_contact_without_a_username_is_a_link(people: Store, clock: Clock) -> None:
    asked = await people.write(ask, clock)
    await people.write(users.seen, HOST, clock.now(), first_name="Zhou", username=None)
    await people.write(request_changes.accept, asked.id, HOST, clock.now(), shows_username=True)
    assert await people.read(requests.contact_of, asked.id, FELLOW) == Contact("Zhou", None, HOST)
    # The fellow offered theirs only for one in return, which a host without a username cannot give.
    assert await people.read(requests.contact_of, asked.id, HOST) == Contact("P1")


async def test_every_other_act_of_anybody_changes_nothing(people: Store, clock: Clock) -> None:
    asked = await people.write(ask, clock)
    now = clock.now()
    for person in (COLLEAGUE, STRANGER, STAFF, FELLOW):
        assert not await people.write(request_changes.accept, asked.id, person, now)
        assert await people.write(request_changes.decline, asked.id, person, "full", now) is None
        assert not await people.write(after_acceptance.may_ask_question, asked.id, person)
    for person in (COLLEAGUE, STRANGER, STAFF, HOST):
        assert not await people.write(request_changes.withdraw, asked.id, person, now)
        assert not await people.write(request_changes.end, asked.id, person, now)
        assert not await people.write(after_acceptance.share_contact, asked.id, person, now)
        assert not await people.write(after_acceptance.answer_met, asked.id, person, "yes", now)
    assert await people.read(requests.request, asked.id) == asked
    assert await people.read(told) == [(HOST, "request-new")]


async def test_asking_again_is_refused_with_its_reason(people: Store, clock: Clock) -> None:
    async def refusal(fellow: int = FELLOW, workstation: str = "w1") -> str | None:
        now = clock.now()
        asked = await people.write(
            request_asking.ask, fellow, workstation, "", offers_username=False, now=now
        )
        return asked.refusal

    first = await people.write(ask, clock)
    assert await refusal() == "open"
    assert await refusal(workstation="nowhere") == "gone"
    assert await refusal(fellow=HOST) == "own"
    await people.write(profiles.choose, FELLOW, "hidden_from", "w2", True)
    assert await refusal(workstation="w2") == "hidden"
    await people.write(request_changes.withdraw, first.id, FELLOW, clock.now())
    second = await people.write(ask, clock)
    await people.write(request_changes.decline, second.id, HOST, "full", clock.now())
    assert await refusal() == "often"
    clock.advance(timedelta(days=31))
    await people.write(users.pause, FELLOW, users.UNTIL_FURTHER_NOTICE)
    assert await refusal() == "paused"
    with pytest.raises(ValueError, match="501 characters, 500 at most"):
        await people.write(
            request_asking.ask, FELLOW, "w3", "x" * 501, offers_username=False, now=clock.now()
        )


async def test_without_a_host_it_waits_and_is_passed_on_when_one_joins(people: Store, clock: Clock) -> None:
    waits = await people.write(ask, clock, "w3")
    assert (waits.states, waits.asked_at) == (("agreed", "waiting"), None)
    assert await people.read(requests.waiting) == [Waiting("w3", 1, waits.created_at)]
    clock.advance(timedelta(days=20))
    await people.write(roles.add_host, COLLEAGUE, "w3", by=STAFF, now=clock.now())
    assert await people.write(request_asking.pass_on, "w3", clock.now()) == 1
    assert await people.write(request_asking.pass_on, "w3", clock.now()) == 0
    assert [each.id for each in await people.read(requests.for_host, COLLEAGUE)] == [waits.id]
    clock.advance(timedelta(days=7))
    assert await people.write(run_jobs, clock) == ["request-remind"]
    clock.advance(timedelta(days=7))
    assert await people.write(run_jobs, clock) == ["request-expire"]
    clock.advance(timedelta(days=60))
    assert await people.write(run_jobs, clock) == [
        "request-expire"
    ]  # the plan from before, which does nothing
    assert await people.read(told) == [
        (STAFF, "requests-wait"),
        (COLLEAGUE, "request-new"),
        (FELLOW, "request-passed-on"),
        (COLLEAGUE, "request-remind"),
        (FELLOW, "request-expired"),
    ]


async def test_who_takes_no_requests_gets_them_on_the_day(people: Store, clock: Clock) -> None:
    until = clock.now() + timedelta(days=5)
    await people.write(roles.pause_host, HOST, "w1", until, now=clock.now())
    waits = await people.write(ask, clock)
    assert waits.states == ("agreed", "waiting")
    later = clock.now() + timedelta(days=9)
    await people.write(users.pause, HOST, later)
    clock.advance(timedelta(days=5, hours=1))
    assert await people.write(run_jobs, clock) == ["requests-pass-on"]
    assert await people.read(told) == []  # the host wants quiet for longer as a person
    clock.advance(timedelta(days=4))
    assert await people.write(run_jobs, clock) == ["requests-pass-on"]
    assert await people.read(told) == [(HOST, "request-new"), (FELLOW, "request-passed-on")]


async def test_a_host_who_leaves_takes_nothing_along(people: Store, clock: Clock) -> None:
    open_one = await people.write(ask, clock)
    met = await people.write(ask, clock, "w2")
    await people.write(request_changes.accept, met.id, STRANGER, clock.now(), shows_username=True)
    for host, workstation in ((HOST, "w1"), (STRANGER, "w2")):
        await people.write(request_leaving.host_leaves, workstation, host, clock.now())
        await people.write(roles.revoke_host, host, workstation, by=STAFF, now=clock.now())
    found = [await people.read(requests.request, each.id) for each in (open_one, met)]
    assert [each.states for each in found if each] == [("agreed", "waiting"), ("agreed", "ended")]
    assert await people.read(requests.contact_of, met.id, STRANGER) is None
    assert await people.read(requests.contact_of, met.id, FELLOW) is None
    assert (await people.read(told))[-3:] == [
        (FELLOW, "request-waits"),
        (STAFF, "requests-wait"),
        (FELLOW, "request-ended"),
    ]


async def test_of_a_fellow_who_is_erased_the_host_learns_that_it_ended(people: Store, clock: Clock) -> None:
    asked = await people.write(ask, clock)
    await people.write(relays.add, HOST, 77, asked.id, "view")
    met = await people.write(ask, clock, "w2")
    await people.write(request_changes.accept, met.id, STRANGER, clock.now())
    await people.write(request_leaving.person_leaves, FELLOW, clock.now())
    await people.write(registry.erase, FELLOW)
    assert await people.read(requests.request, asked.id) is None
    assert await people.read(told) == [
        (HOST, "request-new"),
        (STRANGER, "request-new"),
        (STRANGER, "request-left"),
        (HOST, "request-void"),
    ]


async def test_an_exclusion_shuts_every_door(people: Store, clock: Clock) -> None:
    met = await people.write(ask, clock)
    await people.write(request_changes.accept, met.id, HOST, clock.now(), shows_username=True)
    other = await people.write(ask, clock, "w2")
    for workstation in ("w1", "w2"):
        await people.write(profiles.choose, FELLOW, "hidden_from", workstation, True)
    assert await people.read(requests.contact_of, met.id, HOST) is None
    assert await people.read(requests.contact_of, met.id, FELLOW) is None
    assert await people.read(requests.for_host, STRANGER) == []
    assert await people.read(requests.introduced_to, HOST) == []
    now = clock.now()
    assert not await people.write(request_changes.accept, other.id, STRANGER, now)
    passed = await people.write(after_acceptance.pass_message, met.id, HOST, 9, now, is_text=True)
    assert passed.how == "closed"
    await people.write(request_leaving.respect_exclusions, FELLOW, now)
    states = [each.states for each in await people.read(requests.of_fellow, FELLOW)]
    assert states == [("withdrawn", "asked"), ("ended", "agreed")]
