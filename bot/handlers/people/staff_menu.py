"""/staff: the menu, what waits for a host, and the updates that were set aside."""

from __future__ import annotations

from typing import Any

from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Cancel, Row, Start, SwitchTo
from aiogram_dialog.widgets.text import List

from bot.clock import BEIJING, Clock
from bot.handlers.people import staff_roles, staff_search
from bot.handlers.states import AnnounceSG, CampaignSG, OurTopicsSG, StaffDigestSG, StaffEventsSG, StaffSG
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.screen import window
from bot.handlers.widgets.staff_only import staff_dialog
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.store.core import updates
from bot.store.core.store import Store
from bot.store.events import events
from bot.store.introductions import requests
from bot.store.outbox import deliveries
from bot.store.topics import topics
from bot.store.workstations import workstations
from bot.texts import Texts

SHOWN = 20  # updates set aside; more fit into no message


async def _menu(store: Store, clock: Clock, **_: Any) -> Data:
    return {
        "waiting": sum(station.count for station in await store.read(requests.waiting)),
        "aside": len(await store.read(updates.set_aside)),
        "events": len(await store.read(events.coming, clock.now())),
        "topics": await store.read(topics.count_submitted),
    }


async def _waiting(store: Store, texts: Texts, **_: Any) -> Data:
    waiting = await store.read(requests.waiting)
    pairs = await store.read(workstations.names, [station.workstation_id for station in waiting])
    names = [texts.pick(*pairs[station.workstation_id]) for station in waiting]
    return {
        "stations": [(station.workstation_id, name) for station, name in zip(waiting, names, strict=True)],
        "lines": [
            {"name": name, "count": station.count, "day": day(station.since, texts)}
            for station, name in zip(waiting, names, strict=True)
        ],
    }


async def _aside(store: Store, **_: Any) -> Data:
    aside = await store.read(updates.set_aside)
    counts = await store.read(deliveries.counts)
    failed, uncertain = counts.get("failed", 0), counts.get("uncertain", 0)
    return {
        "updates": [
            {"update": str(number), "at": f"{at.astimezone(BEIJING):%Y-%m-%d %H:%M}", "error": error}
            for number, at, error in aside[-SHOWN:]
        ],
        "failed": failed,
        "uncertain": uncertain,
        "lost": failed + uncertain,
    }


def dialog() -> Dialog:
    """Everything behind /staff."""
    return staff_dialog(
        window(
            StaffSG.menu,
            Words("staff-title"),
            Row(
                SwitchTo(Label("staff-hosts"), id="hosts", state=StaffSG.station),
                SwitchTo(Label("staff-team"), id="team", state=StaffSG.team),
            ),
            Start(Label("staff-topics-count"), id="topics", state=OurTopicsSG.all, data={"role": "staff"}),
            Start(Label("staff-events-count"), id="events", state=StaffEventsSG.all),
            Row(
                Start(Label("staff-announce"), id="announce", state=AnnounceSG.write),
                Start(Label("staff-campaigns"), id="campaigns", state=CampaignSG.all, data={"all": "1"}),
            ),
            Start(Label("staff-digest"), id="digest", state=StaffDigestSG.menu),
            SwitchTo(Label("staff-find"), id="find", state=StaffSG.find),
            SwitchTo(Label("staff-waiting-count"), id="waiting", state=StaffSG.waiting),
            SwitchTo(Label("staff-aside-count"), id="aside", state=StaffSG.aside),
            Cancel(Label("close")),
            getter=_menu,
        ),
        window(
            StaffSG.aside,
            paragraphs(
                Words("staff-aside", when="updates") | Words("staff-aside-none"),
                List(Words("staff-aside-line"), items="updates"),
                Words("staff-not-arrived", when="lost"),
            ),
            SwitchTo(Label("back"), id="menu", state=StaffSG.menu),
            getter=_aside,
        ),
        window(
            StaffSG.waiting,
            paragraphs(
                Words("staff-waiting", when="lines") | Words("staff-waiting-none"),
                List(Words("staff-waiting-line"), items="lines"),
            ),
            choice_buttons("waiting", staff_roles.open_station, width=1, items="stations"),
            SwitchTo(Label("back"), id="menu", state=StaffSG.menu),
            getter=_waiting,
        ),
        *staff_roles.windows(),
        *staff_search.windows(),
    )
