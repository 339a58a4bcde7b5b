"""The desk: questions about rules, money, steps and services, answered with what is documented."""

from __future__ import annotations

from aiogram import Router
from aiogram_dialog import Dialog

from bot.handlers.desk import asking, hand_over
from bot.handlers.widgets.reader import Composer


def routers() -> list[Router]:
    """/ask, /services, /funding and /about; and what goes to staff and back."""
    return [asking.router(), hand_over.router()]


def dialogs() -> list[Dialog]:
    """None: an answer is a message that stays in the chat."""
    return []


def composers() -> dict[str, Composer]:
    """Copies of questions for staff, and of their answers."""
    return hand_over.composers()
