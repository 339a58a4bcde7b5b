"""Introductions of a fellow and a workstation: asking, answering, and the words passed on between both."""

from __future__ import annotations

from aiogram import Router
from aiogram_dialog import Dialog

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
from bot.store.core.jobs import JobFunction
from bot.store.introductions import after_acceptance, asking, changes, leaving

__all__ = ["relay", "relay_writing"]

composers = messages.composers


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


def jobs() -> dict[str, JobFunction]:
    """Reminders, requests that expire, and what follows where somebody has left."""
    return {**asking.JOBS, **changes.JOBS, **leaving.JOBS, **after_acceptance.JOBS}
