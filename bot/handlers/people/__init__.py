"""Who somebody is to the bot: start, consent, privacy, quiet, roles."""

from __future__ import annotations

from functools import partial

from aiogram import Router
from aiogram_dialog import Dialog

from bot.handlers.people import consent, invitations, pause, privacy, staff_menu, start, still_here
from bot.handlers.people.consent_view import Responsible
from bot.handlers.states import PauseSG, StaffSG
from bot.handlers.widgets.links import DeepLinks
from bot.handlers.widgets.reader import Composer
from bot.handlers.widgets.screen import opens
from bot.handlers.widgets.staff_only import StaffOnly
from bot.store.core.jobs import JobFunction
from bot.store.people import invites
from bot.store.privacy import upkeep

gate = consent.gate


def before_consent() -> list[Router]:
    """What everybody may do, whatever they agreed to."""
    return [start.router(), consent.router(), still_here.router(), privacy.router()]


def routers() -> list[Router]:
    """/pause; and /staff, for staff alone: to others it is a command that does not exist."""
    return [opens("pause", PauseSG.choose), opens("staff", StaffSG.menu, StaffOnly())]


def dialogs() -> list[Dialog]:
    """Quiet, and what staff do with people."""
    return [pause.dialog(), staff_menu.dialog()]


def deep_links() -> DeepLinks:
    """Invitations to a role."""
    return {kind: partial(invitations.accept, kind) for kind in invites.KINDS}


def composers(responsible: Responsible | None) -> dict[str, Composer]:
    """The questions about consent and about being there, and what comes of invitations."""
    return {**consent.composers(responsible), **still_here.composers(), **invitations.composers()}


def jobs() -> dict[str, JobFunction]:
    """Once a day: older consents, and who has not come for long."""
    return dict(upkeep.JOBS)
