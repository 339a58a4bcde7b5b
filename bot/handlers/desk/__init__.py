"""The desk: questions about rules, money, steps and services, answered with what is documented."""

from __future__ import annotations

from aiogram import Router
from aiogram_dialog import Dialog

from bot.handlers.desk import asking


def routers() -> list[Router]:
    """/ask, /services, /funding and /about."""
    return [asking.router()]


def dialogs() -> list[Dialog]:
    """None: an answer is a message that stays in the chat."""
    return []
