"""The topics of a host's workstations, or all of them for staff; and the workstation of a new one."""

from __future__ import annotations

from typing import Any

from aiogram import F
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Cancel, SwitchTo
from aiogram_dialog.widgets.text import List, Multi

from bot.handlers.states import OurTopicsSG, TopicEditSG
from bot.handlers.topics.card import LISTED_STATION, listed
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import HEADING, choice_buttons, numbered, page_of
from bot.handlers.widgets.screen import (
    asked_for,
    clock_of,
    notice,
    person_id,
    starts,
    store_of,
    tap_of,
    window,
)
from bot.handlers.widgets.search import keep_words, words_of
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.people import roles
from bot.store.topics import changes as topic_changes
from bot.store.topics import topics
from bot.store.topics.topics import Topic
from bot.store.workstations import workstations
from bot.texts import Texts, shorten

FOUND_AT_MOST = 8


def _ours(db: Connection, person: int, role: str) -> list[Topic] | None:
    """What a host or a member of staff looks after; None for who is neither."""
    if role == "staff":
        return topics.for_staff(db, person) if roles.is_staff(db, person) else None
    stations = roles.workstations_of(db, person)
    return (
        [topic for station in stations for topic in topics.of_workstation(db, station)] if stations else None
    )


async def _all(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    ours = await store.read(_ours, person_id(dialog_manager), asked_for(dialog_manager, "role"))
    if ours is None:
        return {"text": texts("topic-not-yours")}
    page = await page_of(dialog_manager, ours)
    pairs = await store.read(workstations.names, {topic.workstation_id for _, topic in page.items})
    lines = []
    for number, topic in page.items:
        station = shorten(names.station(pairs, topic.workstation_id, texts), LISTED_STATION)
        lines.append(listed(number, topic, texts, texts.plain(f"topic-state-{topic.state}"), station))
    return {"may": True, "topics": lines, "pages": page.pages}


async def _new(query: CallbackQuery, button: Any, manager: DialogManager) -> None:
    """A host of one workstation need not say which."""
    stations = await store_of(manager).read(roles.workstations_of, person_id(manager))
    if asked_for(manager, "role") == "host" and len(stations) == 1:
        await _begin(query, button, manager, stations[0])
    else:
        manager.dialog_data.pop("words", None)
        await manager.switch_to(OurTopicsSG.station)


async def _begin(_: CallbackQuery, __: Any, manager: DialogManager, workstation_id: str) -> None:
    store, person = store_of(manager), person_id(manager)
    if await store.read(workstations.card, workstation_id) is None:
        return
    number = await store.write(
        topic_changes.draft, workstation_id, person, clock_of(manager).now(), tap_of(manager)
    )
    if number is None:
        notice(manager, "topic-not-yours")
        return
    await manager.switch_to(OurTopicsSG.all)
    await manager.start(TopicEditSG.overview, data={"id": str(number)})


async def _stations(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    words, is_host = words_of(dialog_manager), asked_for(dialog_manager, "role") == "host"
    if is_host:
        mine = await store.read(roles.workstations_of, person_id(dialog_manager))
        pairs = await store.read(workstations.names, mine)
        stations = [(key, texts.pick(*pair)) for key, pair in pairs.items()]
    else:
        cards = await store.read(workstations.named, words, FOUND_AT_MOST) if words else []
        stations = [(card.workstation.id, names.name(card.workstation, texts)) for card in cards]
    return {"is_host": is_host, "stations": stations, "words": "" if is_host else words}


def dialog() -> Dialog:
    """The list, and where a new topic belongs."""
    return Dialog(
        window(
            OurTopicsSG.all,
            paragraphs(
                Words("our-topics", when="topics") | Words("our-topics-none"),
                List(HEADING, items="topics", sep="\n\n"),
            ),
            numbered("topic", "topics", starts(TopicEditSG.overview)),
            Button(Label("topic-new-one"), id="new", on_click=_new, when="may"),
            Cancel(Label("back")),
            getter=_all,
        ),
        window(
            OurTopicsSG.station,
            paragraphs(
                Multi(Words("topic-station-ask"), Words("topic-station-search", when=~F["is_host"])),
                Words("staff-stations-found", when=F["words"] & F["stations"]),
                Words("staff-stations-none", when=F["words"] & ~F["stations"]),
            ),
            choice_buttons("station", _begin, width=1, items="stations"),
            SwitchTo(Label("back"), id="back", state=OurTopicsSG.all),
            getter=_stations,
            on_text=keep_words,
        ),
    )
