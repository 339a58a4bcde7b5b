"""Coffee clubs and other events, as a fellow meets them: lists, the card, seats, the door, and what comes after."""

from __future__ import annotations

from aiogram import Router
from aiogram_dialog import Dialog

from bot.handlers.events import (
    after,
    announcement,
    buttons,
    group,
    inline,
    messages,
    questions,
    screens,
)
from bot.handlers.events.staff import door
from bot.handlers.events.staff import screens as staff_screens
from bot.handlers.states import EventsSG
from bot.handlers.widgets.links import DeepLinks
from bot.handlers.widgets.reader import Composer
from bot.handlers.widgets.screen import opens
from bot.ranking.event_pairs import Pairs
from bot.ranking.ranker import RankerInUse
from bot.store.core.jobs import JobFunction
from bot.store.events import notes, reminders, waitlist
from bot.store.events import questions as event_questions
from bot.store.events.events import COPIES

__all__ = ["inline"]


def in_groups() -> list[Router]:
    """What is for groups as well: join buttons, reactions, the bot's own commands there."""
    return [announcement.router(), group.router()]


def routers() -> list[Router]:
    """/events, and the buttons of a seat and of a pair."""
    return [opens("events", EventsSG.all), buttons.router(), questions.router(), after.router()]


def dialogs() -> list[Dialog]:
    """Events for who comes, and for staff."""
    return [screens.dialog(), staff_screens.dialog()]


def deep_links() -> DeepLinks:
    """An event's card, and the code of a seat for the door."""
    return {"event": screens.open_by_link, "in": door.open_code}


def composers(ranker: RankerInUse) -> dict[str, Composer]:
    """Seats, reminders, announcements that follow their event, and what comes after."""
    return {**messages.composers(), **questions.composers(), **after.composers(Pairs(ranker))}


def jobs() -> dict[str, JobFunction]:
    """Offers that run out, reminders, copies that follow."""
    return {**waitlist.JOBS, **reminders.JOBS, **notes.JOBS, **event_questions.JOBS, **COPIES.jobs}
