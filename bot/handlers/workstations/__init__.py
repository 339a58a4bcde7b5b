"""Workstations: ranked for a fellow, browsed, and one by itself; and what its hosts say of it."""

from __future__ import annotations

from aiogram import Router
from aiogram_dialog import Dialog

from bot.handlers.states import BrowseSG, MatchesSG
from bot.handlers.widgets.links import DeepLinks
from bot.handlers.widgets.screen import opens
from bot.handlers.workstations import browse, card, matches


def routers() -> list[Router]:
    """/matches, /workstations."""
    return [opens("matches", MatchesSG.page), opens("workstations", BrowseSG.results)]


def dialogs() -> list[Dialog]:
    """The ranking, the list, and a card."""
    return [matches.dialog(), browse.dialog(), card.dialog()]


def deep_links() -> DeepLinks:
    """A workstation's card, and what waited for consent there."""
    return {"ws": card.open_by_link, **card.AFTER_CONSENT}
