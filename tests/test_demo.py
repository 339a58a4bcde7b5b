"""The topics and events of the demo: taken in once, all marked, over by themselves."""

from __future__ import annotations

from datetime import timedelta

from bot.clock import Clock
from bot.demo import open_topics, publish_events
from bot.importing import facts
from bot.importing.table import demo_stations
from bot.running import load_packaged
from bot.store.core import jobs
from bot.store.core.store import Store
from bot.store.events import events
from bot.store.topics import topics


async def test_demo_topics_are_taken_in_once_and_close_after_their_last_day(
    store: Store, clock: Clock
) -> None:
    await load_packaged(store, clock, demo_stations())
    assert await store.write(open_topics, clock.now()) == 12
    assert await store.write(open_topics, clock.now()) == 0
    found = await store.read(topics.open_topics, clock.now())
    assert {topic.title_en for topic in found} == {row["title_en"] for row in facts.rows("demo/topics.csv")}
    assert all(topic.demo and topic.title_zh and topic.disciplines for topic in found)
    first = min(topic.deadline for topic in found if topic.deadline)
    assert (first + timedelta(hours=8)).time().isoformat() == "00:00:00"
    assert timedelta(days=14) < first - clock.now() <= timedelta(days=15)
    due = await store.read(jobs.next_due)
    assert due is not None
    assert (due[0].kind, due[1]) == ("topic-deadline", first)


async def test_demo_events_are_published_once_and_all_say_so(store: Store, clock: Clock) -> None:
    assert await store.write(publish_events, clock.now()) == 6
    clock.advance(timedelta(days=4))
    assert await store.write(publish_events, clock.now()) == 0
    found = await store.read(events.all_events)
    assert [event.title_zh for event in found] == [row["title_zh"] for row in facts.rows("demo/events.csv")]
    assert all(event.demo and event.state == "published" and event.host_zh for event in found)
    hours = [(event.starts_at + timedelta(hours=8)).hour for event in found]
    assert hours == [int(row["beijing_hour"]) for row in facts.rows("demo/events.csv")]
    assert len(await store.read(events.coming, clock.now())) == 5  # the first took place on the third day
