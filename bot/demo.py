"""What only the demo has besides its workstations: invented topics, marked as demo wherever they are shown."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from bot.clock import Clock
from bot.handlers.calendar import BEIJING
from bot.store import topic_changes
from bot.store.open import Store
from bot.store.sqlite import Connection
from seed_data.topics import demo_topics


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
