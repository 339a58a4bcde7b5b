"""The topics of a host's workstations, or all of them for staff; and the workstation of a new one."""

from __future__ import annotations

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, StubScroll, SwitchTo

from bot.handlers.states import OurTopicsSG, TopicEditSG
from bot.handlers.topics.card import title
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import choice_buttons, item_buttons, pager, scroll_of
from bot.handlers.widgets.screen import asked_for, clock_of, notice, person_id, store_of, tap_of, window
from bot.handlers.widgets.words import Data, Label
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.people import roles
from bot.store.topics import changes as topic_changes
from bot.store.topics import topics
from bot.store.topics.topics import Topic
from bot.store.workstations import workstations
from bot.texts import Html, Texts, shorten

PAGE = 8
TITLE, STATION = 100, 60
FOUND_AT_MOST = 8
WORDS_AT_MOST = 100  # characters of a search


def _ours(db: Connection, person: int, role: str) -> list[Topic] | None:
    """What a host or a member of staff looks after; None for who is neither."""
    if role == "staff":
        return topics.for_staff(db, person) if roles.is_staff(db, person) else None
    stations = roles.workstations_of(db, person)
    return (
        [topic for station in stations for topic in topics.of_workstation(db, station)] if stations else None
    )


async def _all(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    found = await store.read(_ours, person_id(dialog_manager), asked_for(dialog_manager, "role"))
    if found is None:
        return {"text": texts("topic-not-yours"), "topics": [], "pages": 1, "several": False, "may": False}
    pages = max(1, -(-len(found) // PAGE))
    at = min(await scroll_of(dialog_manager).get_page(), pages - 1)
    shown = list(enumerate(found, 1))[at * PAGE : (at + 1) * PAGE]
    pairs = await store.read(workstations.names, {topic.workstation_id for _, topic in shown})
    lines: list[str] = [texts("our-topics" if found else "our-topics-none")]
    for number, topic in shown:
        name = texts.pick(*pairs.get(topic.workstation_id, (topic.workstation_id,) * 2))
        facts = " · ".join(
            [
                *([texts.plain("match-demo")] if topic.demo else []),
                texts.plain(f"topic-state-{topic.state}"),
                shorten(name, STATION),
            ]
        )
        heading = texts("match-title", number=str(number), name=shorten(title(topic, texts), TITLE))
        lines += ["", heading, names.escaped(facts)]
    return {
        "text": Html("\n".join(lines)),
        "topics": [(str(topic.id), str(number)) for number, topic in shown],
        "pages": pages,
        "several": pages > 1,
        "may": True,
    }


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, topic_id: str) -> None:
    await manager.start(TopicEditSG.overview, data={"id": topic_id})


async def _new(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """A host of one workstation need not say which."""
    stations = await store_of(manager).read(roles.workstations_of, person_id(manager))
    if asked_for(manager, "role") == "host" and len(stations) == 1:
        await _begin(manager, stations[0])
    else:
        manager.dialog_data.pop("words", None)
        await manager.switch_to(OurTopicsSG.station)


async def _begin(manager: DialogManager, workstation_id: str) -> None:
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
    words = dialog_manager.dialog_data.get("words", "")
    if asked_for(dialog_manager, "role") == "host":
        mine = await store.read(roles.workstations_of, person_id(dialog_manager))
        pairs = await store.read(workstations.names, mine)
        return {
            "text": texts("topic-station-ask"),
            "stations": [(key, texts.pick(*pair)) for key, pair in pairs.items()],
        }
    found = await store.read(workstations.named, words, FOUND_AT_MOST) if words else []
    lines: list[str] = [texts("topic-station-ask"), texts("topic-station-search")]
    if words:
        lines += ["", texts("staff-stations-found" if found else "staff-stations-none", words=words)]
    return {
        "text": Html("\n".join(lines)),
        "stations": [(card.workstation.id, names.name(card.workstation, texts)) for card in found],
    }


async def _station_typed(message: Message, manager: DialogManager) -> None:
    manager.dialog_data["words"] = shorten(message.text or "", WORDS_AT_MOST)


async def _station(_: CallbackQuery, __: Any, manager: DialogManager, workstation_id: str) -> None:
    await _begin(manager, workstation_id)


def dialog() -> Dialog:
    """The list, and where a new topic belongs."""
    return Dialog(
        window(
            OurTopicsSG.all,
            Row(item_buttons("topic", "topics", _open)),
            StubScroll(id="pages", pages="pages"),
            pager("pages", "several"),
            Button(Label("topic-new-one"), id="new", on_click=_new, when="may"),
            Cancel(Label("back")),
            getter=_all,
        ),
        window(
            OurTopicsSG.station,
            choice_buttons("station", _station, width=1, items="stations"),
            SwitchTo(Label("back"), id="back", state=OurTopicsSG.all),
            getter=_stations,
            on_text=_station_typed,
        ),
    )
