"""/staff: the menu, what waits for a host, and the updates that were set aside."""

from __future__ import annotations

from typing import Any

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message
from aiogram_dialog import Dialog, DialogManager, StartMode
from aiogram_dialog.widgets.kbd import Cancel, Row, Start, SwitchTo
from aiogram_dialog.widgets.text import Format

from bot.clock import BEIJING, Clock
from bot.handlers.people import staff_roles, staff_search
from bot.handlers.states import AnnounceSG, CampaignSG, OurTopicsSG, StaffDigestSG, StaffEventsSG, StaffSG
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.screen import window
from bot.handlers.widgets.staff_only import StaffOnly, staff_dialog
from bot.handlers.widgets.words import Data, Label
from bot.store.core import updates
from bot.store.core.store import Store
from bot.store.events import events
from bot.store.introductions import requests
from bot.store.outbox import deliveries
from bot.store.topics import topics
from bot.store.workstations import workstations
from bot.texts import Html, Texts

SHOWN = 20  # updates set aside; more fit into no message


async def _menu(store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    waiting = await store.read(requests.waiting)
    aside = await store.read(updates.set_aside)
    return {
        "text": texts("staff-title"),
        "waiting": texts.plain("staff-waiting-count", count=sum(each.count for each in waiting)),
        "aside": texts.plain("staff-aside-count", count=len(aside)),
        "events": texts.plain("staff-events-count", count=len(await store.read(events.coming, clock.now()))),
        "topics": texts.plain("staff-topics-count", count=await store.read(topics.count_submitted)),
    }


async def _waiting(store: Store, texts: Texts, **_: Any) -> Data:
    waiting = await store.read(requests.waiting)
    pairs = await store.read(workstations.names, [each.workstation_id for each in waiting])
    lines: list[str] = [texts("staff-waiting" if waiting else "staff-waiting-none"), ""]
    lines += [
        texts(
            "staff-waiting-line",
            name=texts.pick(*pairs[each.workstation_id]),
            count=each.count,
            day=day(each.since, texts),
        )
        for each in waiting
    ]
    return {
        "text": Html("\n".join(lines).rstrip()),
        "stations": [(each.workstation_id, texts.pick(*pairs[each.workstation_id])) for each in waiting],
    }


async def _aside(store: Store, texts: Texts, **_: Any) -> Data:
    found = await store.read(updates.set_aside)
    lines: list[str] = [texts("staff-aside" if found else "staff-aside-none"), ""]
    lines += [
        texts(
            "staff-aside-line",
            update=str(number),
            at=f"{at.astimezone(BEIJING):%Y-%m-%d %H:%M}",
            error=error,
        )
        for number, at, error in found[-SHOWN:]
    ]
    counts = await store.read(deliveries.counts)
    failed, uncertain = counts.get("failed", 0), counts.get("uncertain", 0)
    if failed or uncertain:
        lines += ["", texts("staff-not-arrived", failed=failed, uncertain=uncertain)]
    return {"text": Html("\n".join(lines).rstrip())}


async def _staff(_: Message, dialog_manager: DialogManager) -> None:
    await dialog_manager.start(StaffSG.menu, mode=StartMode.RESET_STACK)


def dialog() -> Dialog:
    """Everything behind /staff."""
    return staff_dialog(
        window(
            StaffSG.menu,
            Row(
                SwitchTo(Label("staff-hosts"), id="hosts", state=StaffSG.station),
                SwitchTo(Label("staff-team"), id="team", state=StaffSG.team),
            ),
            Start(Format("{topics}"), id="topics", state=OurTopicsSG.all, data={"role": "staff"}),
            Start(Format("{events}"), id="events", state=StaffEventsSG.all),
            Row(
                Start(Label("staff-announce"), id="announce", state=AnnounceSG.write),
                Start(Label("staff-campaigns"), id="campaigns", state=CampaignSG.all, data={"all": "1"}),
            ),
            Start(Label("staff-digest"), id="digest", state=StaffDigestSG.menu),
            SwitchTo(Label("staff-find"), id="find", state=StaffSG.find),
            SwitchTo(Format("{waiting}"), id="waiting", state=StaffSG.waiting),
            SwitchTo(Format("{aside}"), id="aside", state=StaffSG.aside),
            Cancel(Label("close")),
            getter=_menu,
        ),
        window(StaffSG.aside, SwitchTo(Label("back"), id="menu", state=StaffSG.menu), getter=_aside),
        window(
            StaffSG.waiting,
            choice_buttons("waiting", staff_roles.open_station, width=1, items="stations"),
            SwitchTo(Label("back"), id="menu", state=StaffSG.menu),
            getter=_waiting,
        ),
        *staff_roles.windows(),
        *staff_search.windows(),
    )


def router() -> Router:
    """/staff, for staff alone; to others it is a command that does not exist."""
    router = Router(name="staff")
    router.message.filter(StaffOnly())
    router.message.register(_staff, Command("staff"))
    return router
