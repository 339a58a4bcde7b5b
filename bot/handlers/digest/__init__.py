"""The weekly digest: its screens for a fellow and for staff, its messages and their buttons."""

from __future__ import annotations

from aiogram import Router
from aiogram_dialog import Dialog

from bot.handlers.digest import buttons, messages, screens, staff
from bot.handlers.states import DigestSG
from bot.handlers.widgets.links import DeepLinks
from bot.handlers.widgets.screen import opens

composers = messages.composers


def routers() -> list[Router]:
    """/digest, and the buttons below one."""
    return [opens("digest", DigestSG.menu), buttons.router()]


def dialogs() -> list[Dialog]:
    """A fellow's settings, and what staff see of all."""
    return [screens.dialog(), staff.dialog()]


def deep_links() -> DeepLinks:
    """What waited for consent."""
    return screens.AFTER_CONSENT
