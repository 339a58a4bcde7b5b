"""Introductions of a fellow and a workstation: asking, answering, and the words passed on between both."""

from __future__ import annotations

from aiogram import Router
from aiogram_dialog import Dialog

from bot.clock import Clock
from bot.delivery.worker import Composer
from bot.handlers.introductions import (
    ask,
    buttons,
    fellow_requests,
    host_requests,
    messages,
    relay,
    relay_writing,
)
from bot.handlers.states import HostSG, RequestsSG
from bot.handlers.widgets.screen import opens
from bot.ranking.ranker import RankerInUse
from bot.store.core.jobs import JobFunction
from bot.store.introductions import after_acceptance, asking, changes, leaving

__all__ = ["relay", "relay_writing"]


def routers() -> list[Router]:
    """/requests, /host, the buttons of a request, and what is written to somebody."""
    return [
        opens("requests", RequestsSG.all),
        opens("host", HostSG.menu),
        buttons.router(),
        relay_writing.router(),
    ]


def dialogs() -> list[Dialog]:
    """Asking, writing, a fellow's requests and a host's."""
    return [ask.dialog(), relay_writing.dialog(), fellow_requests.dialog(), host_requests.dialog()]


def composers(ranker: RankerInUse, clock: Clock) -> dict[str, Composer]:
    """What either side is told of a request, and what is passed on."""
    return messages.composers(ranker, clock)


def jobs() -> dict[str, JobFunction]:
    """Reminders, requests that expire, and what follows where somebody has left."""
    return {**asking.JOBS, **changes.JOBS, **leaving.JOBS, **after_acceptance.JOBS}
