"""Who is interested in a topic, for a host of its workstation: without a name until they accept."""

from __future__ import annotations

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Row, StubScroll, SwitchTo

from bot.handlers.introductions.buttons import show
from bot.handlers.introductions.view import state_of
from bot.handlers.states import TopicEditSG
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.pages import item_buttons, pager, scroll_of
from bot.handlers.widgets.replies import place
from bot.handlers.widgets.screen import asked_for, person_id, store_of, window
from bot.handlers.widgets.words import Data, Label
from bot.store.core.store import Store
from bot.store.introductions import requests
from bot.texts import Html, Texts

PAGE = 8


async def _interested(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    person, topic_id = person_id(dialog_manager), int(asked_for(dialog_manager, "id"))
    found = await store.read(requests.of_topic, topic_id, person)
    pages = max(1, -(-len(found) // PAGE))
    at = min(await scroll_of(dialog_manager).get_page(), pages - 1)
    shown = list(enumerate(found, 1))[at * PAGE : (at + 1) * PAGE]
    lines: list[str] = [texts("topic-interested-title" if found else "topic-interested-none"), ""]
    for number, each in shown:
        contact = await store.read(requests.contact_of, each.id, person)
        name = (contact.name if contact else "") or texts.plain("topic-nameless")
        state = texts(f"topic-interested-{state_of(each, 'host').removeprefix('host-')}")
        asked = day(each.created_at, texts)
        lines.append(texts("topic-interested-line", number=str(number), name=name, state=state, day=asked))
    return {
        "text": Html("\n".join(lines).rstrip()),
        "pages": pages,
        "several": pages > 1,
        "requests": [(str(each.id), str(number)) for number, each in shown],
    }


async def _show_request(query: CallbackQuery, _: Any, manager: DialogManager, number: str) -> None:
    found = await store_of(manager).read(requests.request, int(number))
    if found:
        await show(place(query), found, manager)


def window_of_requests() -> Window:
    """The list, of which a number shows the request with its buttons below."""
    return window(
        TopicEditSG.interested,
        Row(item_buttons("request", "requests", _show_request)),
        StubScroll(id="pages", pages="pages"),
        pager("pages", "several"),
        SwitchTo(Label("back"), id="back", state=TopicEditSG.overview),
        getter=_interested,
    )
