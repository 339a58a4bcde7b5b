"""What several tests of topics do."""

from __future__ import annotations

from typing import Any

from bot.store.core.sqlite import Connection
from bot.store.topics import changes as topic_changes
from bot.store.topics import topics
from tests.conversations.chat import World


def topic(db: Connection, world: World, /, **words: Any) -> int:
    """An open topic of Cell Works, by nobody in particular."""
    now = world.clock.now()
    topic_changes.add_demo(db, f"T{words}", words.pop("station", "cells"), words, now)
    return topics.open_topics(db, now)[0].id
