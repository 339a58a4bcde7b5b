"""What staff send to many: whom it concerns, the draft, narrowing, the last look, and how the sending goes."""

from __future__ import annotations

from aiogram import Router
from aiogram_dialog import Dialog

from bot.handlers.campaigns import announcement, audience, messages
from bot.store.campaigns import notices
from bot.store.core.jobs import JobFunction

__all__ = ["announcement"]

composers = messages.composers


def routers() -> list[Router]:
    """The buttons of a campaign that is being sent."""
    return [messages.router()]


def dialogs() -> list[Dialog]:
    """An announcement, and a campaign of any kind."""
    return [announcement.dialog(), audience.dialog()]


def jobs() -> dict[str, JobFunction]:
    """What staff are told while it goes out."""
    return dict(notices.JOBS)
