"""What a fellow says of themselves, question by question."""

from __future__ import annotations

from aiogram import Router
from aiogram_dialog import Dialog

from bot.handlers.profile import files, overview, papers


def routers() -> list[Router]:
    """/profile."""
    return [overview.router(), files.router()]


def dialogs() -> list[Dialog]:
    """All questions and the overview, and what is proposed for them."""
    return [overview.dialog(), papers.dialog()]
