"""Who is interested in a topic, for a host of its workstation: without a name until they accept."""

from __future__ import annotations

from typing import Any

from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import SwitchTo
from aiogram_dialog.widgets.text import List

from bot.handlers.introductions.buttons import show_request
from bot.handlers.introductions.view import state_of
from bot.handlers.states import TopicEditSG
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.pages import numbered, page_of
from bot.handlers.widgets.screen import asked_for, person_id, window
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.store.core.store import Store
from bot.store.introductions import requests
from bot.texts import Texts


async def _interested(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    person, topic_id = person_id(dialog_manager), int(asked_for(dialog_manager, "id"))
    page = await page_of(dialog_manager, await store.read(requests.of_topic, topic_id, person))
    lines = []
    for number, request in page.items:
        contact = await store.read(requests.contact_of, request.id, person)
        lines.append(
            {
                "id": str(request.id),
                "number": str(number),
                "name": (contact.name if contact else "") or texts.plain("topic-nameless"),
                "state": texts(f"topic-interested-{state_of(request, 'host').removeprefix('host-')}"),
                "day": day(request.created_at, texts),
            }
        )
    return {"requests": lines, "pages": page.pages}


def window_of_requests() -> Window:
    """The list, of which a number shows the request with its buttons below."""
    return window(
        TopicEditSG.interested,
        paragraphs(
            Words("topic-interested-title", when="requests") | Words("topic-interested-none"),
            List(Words("topic-interested-line"), items="requests"),
        ),
        numbered("request", "requests", show_request),
        SwitchTo(Label("back"), id="back", state=TopicEditSG.overview),
        getter=_interested,
    )
