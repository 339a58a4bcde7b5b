"""Research topics: the list, the card, and how a host or staff write and release one."""

from __future__ import annotations

from aiogram import Router
from aiogram_dialog import Dialog

from bot.handlers.states import TopicsSG
from bot.handlers.topics import all_topics, buttons, editor, host_topics, inline, messages, screen
from bot.handlers.widgets.links import DeepLinks
from bot.handlers.widgets.screen import opens
from bot.store.core.jobs import JobFunction
from bot.store.topics import changes

__all__ = ["inline"]

composers = messages.composers


def routers() -> list[Router]:
    """/topics, and the buttons below a copy and below what staff are to look at."""
    return [opens("topics", TopicsSG.all), buttons.router(), messages.router()]


def dialogs() -> list[Dialog]:
    """All topics, one of them, its editor, and those of a workstation."""
    return [all_topics.dialog(), screen.dialog(), editor.dialog(), host_topics.dialog()]


def deep_links() -> DeepLinks:
    """A topic's card, and what waited for consent."""
    return {"topic": screen.open_by_link, **screen.AFTER_CONSENT, **all_topics.AFTER_CONSENT}


def jobs() -> dict[str, JobFunction]:
    """Last days, and copies that follow."""
    return dict(changes.JOBS)
