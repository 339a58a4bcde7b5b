"""To whom goes what is for those who come to an event, or invites to it: as it is when it goes out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.delivery.campaigns import Kinds, feed
from bot.handlers.campaigns import announcement as announce
from bot.handlers.events.staff import campaign as event_campaign
from bot.ranking.ranker import RankerInUse
from bot.store.campaigns import audience as campaign_audience
from bot.store.campaigns import campaigns
from bot.store.campaigns.audience import Candidate
from bot.store.campaigns.campaigns import KindName
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.events import changes as event_changes
from bot.store.events import seats as event_seats
from tests.store.event_world import HOUR, NOON, STAFF, agree, details, open_database, published, set_seats


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    made = open_database(tmp_path)
    yield made
    made.close()


def confirmed(
    db: Connection,
    kind: KindName,
    subject: str,
    whys: tuple[str, ...],
    *people: int,
    due: datetime = NOON + HOUR,
) -> int:
    """A campaign to these people, confirmed at noon, that goes out later."""
    number = campaigns.create(db, kind=kind, subject=subject, by=STAFF, now=NOON, whys=whys)
    campaigns.write(db, number, "en", "Bring a cup.")
    assert campaign_audience.offer(db, number, [Candidate(one, whys[:1]) for one in people], 0)
    done = campaign_audience.confirm(db, number, len(people), by=STAFF, now=NOON, due_at=due)
    assert done == "confirmed"
    return number


def became(db: Connection, campaign: int) -> dict[int, str]:
    rows = db.execute(
        "SELECT person, state, reason FROM campaign_recipients WHERE campaign_id = ?", (campaign,)
    )
    return {row["person"]: row["reason"] or row["state"] for row in rows}


def test_those_who_come_are_those_who_have_a_seat_when_it_goes_out(db: Connection) -> None:
    event = published(db, said=details(on_site=2))
    agree(db, 1, 2, 3, 4)
    for person in (1, 2, 3):
        event_seats.sign_up(db, event, person, "on_site", NOON)
    campaign = confirmed(db, "announcement", f"event-{event}", announce.WHYS, 1, 2)  # 3 waits
    event_seats.cancel(db, event, 2, NOON)
    set_seats(db, event, NOON, seats=3)
    event_seats.sign_up(db, event, 4, "on_site", NOON)
    feed(db, {"announcement": announce.kind()}, 9, NOON + HOUR)
    assert became(db, campaign) == {1: "queued", 2: "no-seat", 4: "queued"}  # 3 has an offer, and no seat yet


def test_what_is_for_those_who_come_does_not_go_out_after_it_was_called_off(db: Connection) -> None:
    event = published(db)
    agree(db, 1)
    event_seats.sign_up(db, event, 1, "on_site", NOON)
    campaign = confirmed(db, "announcement", f"event-{event}", announce.WHYS, 1)
    event_changes.call_off(db, event, by=STAFF, now=NOON)
    feed(db, {"announcement": announce.kind()}, 9, NOON + HOUR)
    assert became(db, campaign) == {1: "over"}


async def test_who_gave_a_seat_back_was_invited_again(db: Connection, tmp_path: Path) -> None:
    event = published(db)
    agree(db, 1, 2)
    campaign = confirmed(db, "event", str(event), event_campaign.WHYS, 1, 2)
    event_seats.sign_up(db, event, 1, "on_site", NOON)
    event_seats.cancel(db, event, 1, NOON)
    db.close()
    store = await Store.open(tmp_path / "bot.db", Clock())
    kinds: Kinds = {"event": event_campaign.kind(RankerInUse(store), Clock())}
    await store.write(feed, kinds, 9, NOON + HOUR)
    assert await store.read(became, campaign) == {1: "gave-back", 2: "queued"}
    await store.close()
