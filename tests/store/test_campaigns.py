"""Campaigns: who is in the audience, one confirmation, and reports that add up whatever happens."""

from __future__ import annotations

import asyncio
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import Clock
from bot.quiet_hours import next_allowed
from bot.store.campaigns import audience as campaign_audience
from bot.store.campaigns import campaigns
from bot.store.campaigns import changes as campaign_changes
from bot.store.campaigns import report as campaign_report
from bot.store.campaigns import sending as campaign_sending
from bot.store.campaigns.audience import Candidate, Split
from bot.store.campaigns.campaigns import Campaign, Choice
from bot.store.campaigns.report import Tally
from bot.store.core.migrations import migrate
from bot.store.core.sqlite import Connection, connect_to_write
from bot.store.core.store import Store
from bot.store.outbox import deliveries
from bot.store.outbox import queue as delivery_queue
from bot.store.people import profiles, users
from bot.store.privacy import erasure
from bot.store.privacy.restore import restore

START = datetime(2026, 11, 22, 8, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
BOSS = 99
PEOPLE = range(1, 7)


def agree(db: Connection, person: int, language: users.Language = "zh") -> None:
    users.agree(
        db,
        person,
        version=users.CONSENT_VERSION,
        language=language,
        first_name=f"N{person}",
        username=None,
        now=START,
    )


def made(db: Connection, subject: str = "1") -> Campaign:
    """A draft about a topic, to all of `PEOPLE`: who is odd for their interests, the rest for their discipline."""
    number = campaigns.create(
        db, kind="topic", subject=subject, by=BOSS, now=START, whys=("interests", "discipline")
    )
    campaign_audience.clear(db, number)
    whys = {1: ("interests", "discipline"), 0: ("discipline",)}
    some = [Candidate(person, whys[person % 2], person / 10, person == 3) for person in PEOPLE]
    assert campaign_audience.offer(db, number, some, 1)
    return found(db, number)


def found(db: Connection, number: int) -> Campaign:
    one = campaigns.campaign(db, number)
    assert one is not None
    return one


def confirm(db: Connection, draft: Campaign, number: int) -> str:
    return campaign_audience.confirm(db, draft.id, number, by=BOSS, now=START, due_at=START)


def everybody(db: Connection, number: int) -> int:
    """What the report counts, and those left out with the few among them whom it does not tell."""
    tally = campaign_report.tally(db, number)
    sql = "SELECT count(*) FROM campaign_recipients WHERE campaign_id = ? AND state = 'out'"
    (out,) = db.execute(sql, (number,)).fetchone()
    return tally.tried + tally.left + int(out)


def fresh(folder: str) -> Connection:
    db = connect_to_write(Path(folder) / "bot.db")
    migrate(db, Path(folder) / "bot.db", Clock())
    for person in (*PEOPLE, BOSS):
        agree(db, person)
    return db


ACTS = (
    "feed", "send", "send", "block", "fail", "lose", "crash", "wait", "hold and wait", "end and wait", "hold", "go on",
    "end", "again", "erase", "pause",
)  # fmt: skip
steps = st.lists(st.tuples(st.sampled_from(ACTS), st.sampled_from(PEOPLE)), max_size=30)


@settings(max_examples=40, deadline=None)
@given(steps)
def test_whatever_happens_the_report_adds_up_and_nobody_gets_two(steps: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        db = fresh(folder)
        one = made(db)
        assert confirm(db, one, len(PEOPLE)) == "confirmed"
        begun: Counter[int] = Counter()
        again = 0
        for act, person in steps:
            again += play(db, one.id, act, person, begun)
            assert everybody(db, one.id) == len(PEOPLE)
        assert max(begun.values(), default=0) <= 1 + again
        deliveries.recover(db, START)
        if found(db, one.id).state in ("paused", "stopped"):
            assert "campaign" not in [each.type for each in delivery_queue.claim(db, 9, START)]
            deliveries.recover(db, START)
        if found(db, one.id).state == "paused":
            campaign_changes.resume(db, one.id, by=BOSS, now=START, due_at=START)
        for _ in PEOPLE:
            for act in ("feed", "send"):
                play(db, one.id, act, 0, begun)
        tally = campaign_report.tally(db, one.id)
        assert (tally.left, everybody(db, one.id)) == (0, len(PEOPLE))
        assert max(begun.values(), default=0) <= 1 + again
        db.close()


OUTCOMES: dict[str, Literal["sent", "blocked", "failed", "uncertain"]] = {
    "send": "sent",
    "block": "blocked",
    "fail": "failed",
    "lose": "uncertain",
}


def play(db: Connection, number: int, act: str, person: int, begun: Counter[int]) -> int:
    """One thing that happens; 1 if staff had the uncertain ones sent to again."""
    one = found(db, number)
    if act == "feed" and one.state == "running":
        campaign_sending.feed(db, one, 2, lambda *_: None, START)
        if campaign_sending.is_open(db, number) == (False, False):
            campaign_sending.finish(db, number, START)
    elif act in ("send", "block", "fail", "lose", "crash") or act.endswith("wait"):
        for each in delivery_queue.claim(db, 1, START):
            if deliveries.begin(db, each.id, START):
                if act.endswith("wait"):  # a 429, while staff tap
                    play(db, number, act.partition(" ")[0], 0, begun)
                    deliveries.again(db, each.id, START, "429", attempt=False)
                    continue
                begun[each.recipient] += each.type == "campaign"
                if act == "crash":
                    deliveries.recover(db, START)
                else:
                    deliveries.close(db, each.id, OUTCOMES[act], START, message_id=each.id)
    elif act == "again":
        return int(campaign_report.send_again(db, number, by=BOSS, now=START) > 0)
    else:
        changes: dict[str, Callable[[], object]] = {
            "hold": lambda: campaign_changes.pause(db, number, by=BOSS, now=START),
            "go on": lambda: campaign_changes.resume(db, number, by=BOSS, now=START, due_at=START),
            "end": lambda: campaign_changes.stop(db, number, by=BOSS, now=START),
            "erase": lambda: erasure.forget(db, person, START),
            "pause": lambda: users.pause(db, person, START + MINUTE),
            "feed": lambda: None,
            "wait": lambda: None,
        }
        changes[act]()
    return 0


async def test_a_confirmation_counts_once_and_for_the_number_that_was_seen(store: Store) -> None:
    for person in (*PEOPLE, BOSS):
        await store.write(agree, person)
    one = await store.write(made)
    assert await store.write(confirm, one, 5) == "changed"
    await store.write(users.pause, 2, START + MINUTE)
    assert await store.write(confirm, one, 6) == "changed"  # one of them is on a pause since
    assert await store.read(campaign_audience.split, one, START) == Split(
        {"interests": 3, "discipline": 2}, {"zh": 5}, {"paused": 0}
    )
    assert await store.write(confirm, one, 5) == "confirmed"
    assert await store.write(confirm, one, 5) == "decided"
    assert await store.read(campaign_report.tally, one.id) == Tally(left=5, out={"paused": 0})
    assert not await store.write(campaigns.choose, one.id, Choice())

    second = await store.write(made)  # who has had it does not get it again
    assert await store.read(campaign_audience.split, second, START) == Split(out={"before": 5, "paused": 0})
    widened = replace(second, choice=replace(second.choice, again=True))
    assert (await store.read(campaign_audience.split, widened, START)).going == 5
    assert await store.write(campaigns.prune_drafts, START) == 0
    assert await store.write(campaigns.prune_drafts, START + MINUTE) == 1
    other = await store.write(made, "2")
    assert (await store.read(campaign_audience.split, other, START)).going == 5


@pytest.mark.parametrize(
    ("choice", "going"),
    [
        (Choice(("interests",)), {"interests": 3}),
        (Choice(("discipline",)), {"discipline": 6}),
        (Choice(("interests", "discipline"), good=True), {"interests": 1}),
        (
            Choice(("interests", "discipline"), disciplines=("0812", "0701")),
            {},  # two, who are too few to be told: see below
        ),
        (Choice(("interests", "discipline"), districts=("banan",)), {}),
        (Choice(("interests", "discipline"), languages=("en",)), {"discipline": 1}),
        (Choice(), {}),
    ],
)
async def test_an_audience_is_narrowed(store: Store, choice: Choice, going: dict[str, int]) -> None:
    for person in (*PEOPLE, BOSS):
        await store.write(agree, person, "en" if person == 4 else "zh")
    await store.write(profiles.choose, 1, "disciplines", "0812", True)
    await store.write(profiles.choose, 2, "disciplines", "0701", True)
    await store.write(profiles.choose, 2, "districts", "banan", True)
    one = await store.write(made)
    await store.write(campaigns.choose, one.id, choice)
    narrowed = await store.read(found, one.id)
    assert narrowed.choice == choice
    assert (await store.read(campaign_audience.split, narrowed, START)).by_why == going
    assert await store.read(campaign_audience.told, one.id, "disciplines") == {}


def test_nobody_is_named_of_those_whom_a_topic_or_an_event_concerns() -> None:
    """In the order of how well they fit, the first names told what each of them works on."""
    with tempfile.TemporaryDirectory() as folder:
        db = fresh(folder)
        one = made(db)
        assert {kind: replace(one, kind=kind).names_people(["interests"]) for kind in campaigns.KINDS} == {
            "topic": False,
            "announcement": True,
            "event": False,
        }
        db.close()


async def test_a_few_under_a_filter_are_no_number_and_cannot_be_sent_to(store: Store) -> None:
    for person in (*PEOPLE, BOSS):
        await store.write(agree, person, "zh")
    for person in PEOPLE[:4]:
        await store.write(profiles.choose, person, "disciplines", "0812", True)
    one = await store.write(made)
    await store.write(campaigns.choose, one.id, replace(one.choice, disciplines=("0812",)))
    narrowed = await store.read(found, one.id)
    assert await store.read(campaign_audience.split, narrowed, START) == Split(few=True)
    assert [await store.write(confirm, one, number) for number in (0, 4)] == ["changed", "changed"]
    assert await store.read(campaign_audience.told, one.id, "disciplines") == {}

    await store.write(profiles.choose, PEOPLE[4], "disciplines", "0812", True)
    assert (await store.read(campaign_audience.split, narrowed, START)).going == 5
    assert await store.read(campaign_audience.told, one.id, "disciplines") == {"0812": 5}
    await store.write(profiles.choose, PEOPLE[5], "disciplines", "0812", True)
    await store.write(users.pause, PEOPLE[5], START + MINUTE)
    assert (await store.read(campaign_audience.split, narrowed, START)).out == {"paused": 0}
    assert await store.write(confirm, one, 5) == "confirmed"
    assert (await store.read(campaign_report.tally, one.id)).out == {"paused": 0}


async def test_a_choice_of_reasons_told_how_many_of_a_few_were_on_a_pause(store: Store) -> None:
    for person in (*PEOPLE, BOSS):
        await store.write(agree, person)
    await store.write(users.pause, 1, START + MINUTE)
    one = await store.write(made)
    await store.write(campaigns.choose, one.id, replace(one.choice, whys=("interests",)))
    narrowed = await store.read(found, one.id)
    assert await store.read(campaign_audience.split, narrowed, START) == Split(
        {"interests": 2}, {"zh": 2}, {"paused": 0}
    )
    for person in PEOPLE[1:5]:
        await store.write(users.pause, person, START + MINUTE)
    assert (await store.read(campaign_audience.split, one, START)).out == {"paused": 5}


async def test_after_a_restore_what_may_have_gone_out_since_is_uncertain(
    store: Store, clock: Clock, path: Path
) -> None:
    def begin(db: Connection) -> None:
        for person in (*PEOPLE, BOSS):
            agree(db, person)
        now = next_allowed(clock.now())  # no copy begins at night
        running, later = made(db), made(db, "2")
        for one, due_at in ((running, now), (later, now + 60 * MINUTE)):
            assert campaign_audience.confirm(db, one.id, 6, by=BOSS, now=now, due_at=due_at) == "confirmed"
        campaign_sending.feed(db, found(db, running.id), 2, lambda *_: None, now)
        (first, *_) = delivery_queue.claim(db, 1, now)
        assert deliveries.begin(db, first.id, now)
        deliveries.close(db, first.id, "sent", now, message_id=5)
        deliveries.enqueue(db, dedup="own", recipient=1, type="t", refs={}, now=now)

    await store.write(begin)
    copy = await store.backup(path.parent / "copy.db")
    await store.close()
    await asyncio.to_thread(restore, copy, path, next_allowed(clock.now()) + MINUTE)
    store = await Store.open(path, clock)
    assert await store.read(campaign_report.tally, 1) == Tally(sent=1, uncertain=5)
    assert await store.read(campaign_report.tally, 2) == Tally(left=6)
    assert await store.read(deliveries.counts) == {"sent": 1, "uncertain": 1, "queued": 1}
    assert await store.read(campaigns.copies, "topic", "1") == [(1, 5)]
    await store.close()
