"""What only the demo has besides its workstations: invented topics and events, marked as demo wherever they are shown."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bot.clock import BEIJING, Clock
from bot.importing import facts
from bot.importing.demo_events import demo_events
from bot.importing.demo_topics import demo_topics
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.events import changes as event_changes
from bot.store.events import events
from bot.store.events.events import Details
from bot.store.topics import changes as topic_changes


async def load_topics(store: Store, clock: Clock) -> int:
    """Open the topics of the demo at its first start; how many were new. Their workstations are there already."""
    return await store.write(_open_topics, clock.now())


def _open_topics(db: Connection, now: datetime) -> int:
    new = 0
    for topic in demo_topics():
        after_last = now.astimezone(BEIJING).date() + timedelta(days=topic.closes_in_days + 1)
        words = {
            "title_en": topic.title_en,
            "title_zh": topic.title_zh,
            "text_en": topic.text_en,
            "text_zh": topic.text_zh,
            "disciplines": topic.disciplines,
            "deadline": datetime.combine(after_last, time(), BEIJING),
        }
        new += topic_changes.add_demo(db, topic.id, topic.workstation, words, now)
    return new


async def load_events(store: Store, clock: Clock) -> int:
    """Publish the events of the demo at its first start; how many were new. Their days count from that start."""
    return await store.write(_publish_events, clock.now())


def _publish_events(db: Connection, now: datetime) -> int:
    if any(event.demo for event in events.all_events(db)):
        return 0
    found = demo_events()
    for event in found:
        on = now.astimezone(BEIJING).date() + timedelta(days=event.in_days)
        start = datetime.combine(on, time(event.beijing_hour), BEIJING)
        details = Details(
            title_en=event.title_en,
            title_zh=event.title_zh,
            text_en=event.text_en,
            text_zh=event.text_zh,
            park=event.park,
            host_en=facts.parks()[event.park].name_en,
            host_zh=facts.parks()[event.park].name_zh,
            place_en=event.place_en,
            place_zh=event.place_zh,
            starts_at=start,
            ends_at=start + timedelta(minutes=event.minutes),
            cancel_until=start - timedelta(days=1),
            seats_on_site=event.seats,
            lists_attendees=True,
        )
        number = event_changes.create(db, details, by=None, now=now, demo=True)
        event_changes.publish(db, number, by=None, now=now)
    return len(found)
