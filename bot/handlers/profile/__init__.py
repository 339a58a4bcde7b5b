"""What a fellow says of themselves, question by question."""

from __future__ import annotations

from aiogram import Router
from aiogram_dialog import Dialog

from bot.handlers.profile import overview


def routers() -> list[Router]:
    """/profile."""
    return [overview.router()]


def dialogs() -> list[Dialog]:
    """All questions and the overview."""
    return [overview.dialog()]
