"""Whom a topic concerns and why, who is left out, and the last look before it is sent."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.clock import Clock
from bot.delivery.campaigns import Kind, Kinds, feed
from bot.ranking import topic_audience as audience
from bot.ranking.ranker import RankerInUse
from bot.store.campaigns import audience as campaign_audience
from bot.store.campaigns import campaigns
from bot.store.campaigns import report as campaign_report
from bot.store.campaigns.campaigns import Campaign
from bot.store.campaigns.report import Tally
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.people import profiles, roles, users
from bot.store.topics import changes as topic_changes
from bot.store.topics import wishes as topic_wishes
from bot.store.workstations.importing import ImportRow, apply_import, plan_import
from bot.store.workstations.workstations import Card, Workstation
from tests.delivery.releases import BOSS, by_day
from tests.delivery.releases import KIND as PLAIN

HOST = 2
LIDAR, RAIN, BOTH, FOLLOWS, ALL, LAW, EXCLUDED, DIGEST, NEVER, DISMISSED, ELSEWHERE = range(11, 22)
STATIONS = [
    ImportRow(1, Card(Workstation("sense", "Sensor Works", "感知工坊", district="banan"))),
    *(
        ImportRow(number, Card(Workstation(f"w{number}", f"Station {number}", directions_en=text)))
        for number, text in enumerate(
            ["contract law and data protection", "perovskite solar cells", "bridge monitoring"], start=2
        )
    ),
]


@pytest.fixture
def clock() -> Clock:
    return by_day()


def scene(db: Connection, clock: Clock) -> Campaign:
    """A topic on lidar in rain, approved, and people whom it concerns in different ways."""
    now = clock.now()
    apply_import(db, plan_import(db, STATIONS), now)
    for person in (BOSS, HOST, *range(LIDAR, ELSEWHERE + 1)):
        users.agree(
            db, person, version=users.CONSENT_VERSION, language="en", first_name="F", username=None, now=now
        )
    roles.add_staff(db, BOSS, by=None, now=now)
    roles.add_host(db, HOST, "sense", by=None, now=now)
    topic = topic_changes.draft(db, "sense", HOST, now) or 0
    words = {"title_en": "Lidar in rain", "text_en": "Perception of lidar point clouds in rain and fog.",
             "disciplines": ("0812",)}  # fmt: skip
    assert topic_changes.write(db, topic, HOST, now, words)
    assert topic_changes.submit(db, topic, HOST, now)
    assert topic_changes.approve(db, topic, BOSS, now)
    for person in (LIDAR, EXCLUDED, DIGEST, NEVER, DISMISSED, ELSEWHERE):
        profiles.add_interest(db, person, 1, "lidar point clouds, perception in rain")
    profiles.add_interest(db, LAW, 1, "contract law")
    profiles.add_interest(db, BOTH, 1, "lidar perception")
    profiles.choose(db, BOTH, "disciplines", "0812", True)
    profiles.choose(db, RAIN, "disciplines", "0812", True)
    profiles.choose(db, EXCLUDED, "hidden_from", "sense", True)
    profiles.choose(db, ELSEWHERE, "districts", "yuzhong", True)
    profiles.change(db, ELSEWHERE, only_districts=True)
    topic_wishes.follow(db, FOLLOWS, "sense", True, now)
    topic_wishes.set_all_topics(db, ALL, True)
    topic_wishes.set_frequency(db, DIGEST, "digest")
    topic_wishes.set_frequency(db, NEVER, "never")
    topic_wishes.choose(db, DISMISSED, topic, "dismissed", now)
    made = campaigns.create(db, kind="topic", subject=str(topic), by=BOSS, now=now, whys=audience.AT_FIRST)
    found = campaigns.campaign(db, made)
    assert found is not None
    return found


async def test_everybody_is_offered_once_with_why_or_why_not(store: Store, clock: Clock) -> None:
    found = await store.write(scene, clock)
    offered = await audience.topic_candidates(RankerInUse(store), store, found, clock.now())
    assert {each.person: (each.whys, each.out) for each in offered} == {
        LIDAR: (("interests",), ""),
        RAIN: (("discipline",), ""),
        BOTH: (("interests", "discipline"), ""),
        FOLLOWS: (("follows",), ""),
        ALL: (("all",), ""),
        LAW: (("other",), ""),
        EXCLUDED: (("interests",), "excluded"),
        DIGEST: (("interests",), "digest"),
        NEVER: (("interests",), "never"),
        DISMISSED: (("interests",), "dismissed"),
        ELSEWHERE: (("other",), "conditions"),
        HOST: (("other",), "own"),
        BOSS: (("other",), ""),
    }
    assert [each.score for each in offered] == sorted((each.score for each in offered), reverse=True)
    assert {each.person for each in offered if each.good} >= {LIDAR, BOTH}


async def test_what_changes_after_the_confirmation_counts(store: Store, clock: Clock) -> None:
    found = await store.write(scene, clock)
    offered = await audience.topic_candidates(RankerInUse(store), store, found, clock.now())

    def go_out(db: Connection) -> dict[str, int]:
        now, topic = clock.now(), int(found.subject)
        campaign_audience.offer(db, found.id, offered, 1)
        done = campaign_audience.confirm(db, found.id, 5, by=BOSS, now=now, due_at=now)
        assert done == "confirmed"
        profiles.choose(db, LIDAR, "hidden_from", "sense", True)
        topic_wishes.set_frequency(db, RAIN, "never")
        topic_changes.release(db, topic, BOSS, now)
        topic_wishes.choose(db, BOTH, topic, "fewer", now)
        users.set_unreachable(db, ALL, now)
        feed(db, kinds, 9, now)
        told = campaign_report.tally(db, found.id)
        assert told == Tally(left=1, out=dict.fromkeys(out, 0))  # a few of each
        why = "SELECT reason, count(*) FROM campaign_recipients WHERE state = 'out' GROUP BY reason"
        return {row[0]: row[1] for row in db.execute(why)}

    kinds: Kinds = {"topic": _kind()}
    out = {"excluded": 2, "never": 2, "dismissed": 2, "digest": 1, "unreachable": 1}
    assert await store.write(go_out) == out

    def is_filled(db: Connection) -> str | None:
        topic_changes.fill(db, int(found.subject), HOST, clock.now())
        return audience.why_not(db, found, FOLLOWS, clock.now())

    assert await store.write(is_filled) == "over"


async def test_a_kind_that_fails_is_held_staff_are_told_at_once_and_it_holds_nobody_up(
    store: Store, clock: Clock
) -> None:
    def broken(db: Connection, found: Campaign, person: int, now: object) -> str | None:
        raise ValueError("secret")

    kind = _kind()
    broken_kind = Kind(
        whys=kind.whys, at_first=kind.at_first, name=kind.name, candidates=kind.candidates,
        preview=kind.preview, message=kind.message, why_not=broken,
    )  # fmt: skip
    kinds: Kinds = {"topic": broken_kind, "announcement": PLAIN}

    def go_out(db: Connection) -> tuple[list[str], list[int]]:
        now = clock.now()
        first = scene(db, clock)
        second = campaigns.create(db, kind="announcement", subject="", by=BOSS, now=now, whys=("all",))
        for number in (first.id, second):
            campaign_audience.offer(db, number, [campaign_audience.Candidate(LIDAR, ("all",))], 1)
            campaign_audience.confirm(db, number, 1, by=BOSS, now=now, due_at=now)
        feed(db, kinds, 9, now + timedelta(seconds=1))
        found = [campaigns.campaign(db, number) for number in (first.id, second)]
        details = db.execute("SELECT detail FROM audit WHERE action = 'campaign-paused'").fetchall()
        assert "secret" not in str([tuple(row) for row in details])
        told = db.execute("SELECT recipient, refs FROM deliveries WHERE type = 'campaign-held'").fetchall()
        assert [row["recipient"] for row in told] == [BOSS]
        assert "ValueError in bot.store.campaigns.sending:" in told[0]["refs"]
        return [one.state for one in found if one], [
            campaign_report.tally(db, one.id).left for one in found if one
        ]

    assert await store.write(go_out) == (["paused", "running"], [1, 1])


def _kind() -> Kind:
    return Kind(
        whys=audience.WHYS, at_first=audience.AT_FIRST, name=PLAIN.name, candidates=PLAIN.candidates,
        preview=PLAIN.preview, message=PLAIN.message, why_not=audience.why_not,
    )  # fmt: skip
