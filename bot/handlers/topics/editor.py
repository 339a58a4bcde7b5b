"""One topic for who writes it, lets it out or looks after it: hosts of its workstation, and staff."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Group, Row, SwitchTo
from aiogram_dialog.widgets.text import Format, List, Multi

from bot.clock import BEIJING, Clock
from bot.handlers.introductions.buttons import show_request
from bot.handlers.introductions.view import state_of
from bot.handlers.states import CampaignSG, TopicEditSG
from bot.handlers.topics import card as topic_card
from bot.handlers.topics import editor_fields
from bot.handlers.topics.editor_fields import problems, topic_of
from bot.handlers.widgets import names
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.pages import item_buttons, numbered, page_of
from bot.handlers.widgets.screen import asked_for, clock_of, does, notice, person_id, picks, store_of, window
from bot.handlers.widgets.words import Data, Label, Words, paragraphs, texts_of
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.introductions import requests
from bot.store.people import roles
from bot.store.topics import changes as topic_changes
from bot.store.topics import topics
from bot.store.topics.topics import Topic
from bot.store.topics.transitions import RELEASED, State
from bot.texts import LANGUAGES, Html, Texts, shorten

SHOWN = 400  # characters of each text, where the overview has all of them; Fluent takes 2,500, escaped
Write = Callable[[Connection, int, int, datetime], bool]
Wanted = Callable[[Topic], bool]


async def _overview(
    dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any
) -> Data:
    topic, person = await topic_of(dialog_manager), person_id(dialog_manager)
    if topic is None:
        return {"text": texts("topic-not-yours")}
    station = await topic_card.station_names(store, topic)
    lacks = await _lacks(dialog_manager, topic)
    is_host = await store.read(roles.is_host, person, topic.workstation_id)
    is_staff = await store.read(roles.is_staff, person)
    may_approve = await store.read(topics.may_approve, topic, person)
    waits_for, editable = "second" if is_staff else "staff", topic.state in ("draft", *RELEASED)
    return {
        "state": texts(f"topic-state-{topic.state}"),
        "station": texts.pick(*station),
        "demo": topic.demo,
        "written": _fields(topic.as_written(), texts),
        "pending": bool(topic.pending),
        "lacks": lacks if editable else [],
        "waits_for": waits_for if topic.state == "submitted" and not may_approve else "",
        "fields": [(field, texts.plain(f"topic-label-{field}")) for field in EDITED] if editable else [],
        "languages": [(language, texts.plain(f"topic-look-{language}")) for language in LANGUAGES],
        "can_submit": topic.state == "draft" and not lacks,
        "can_publish": bool(topic.pending) and not lacks,
        "can_drop": bool(topic.pending),
        "can_take_back": topic.state in ("submitted", "approved"),
        "can_approve": may_approve,
        "can_fill": topic.state == "open",
        "can_reopen": topic.state == "filled" and (topic.deadline is None or clock.now() < topic.deadline),
        "can_end": topic.state in ("draft", "submitted", "approved", "open"),
        "end": texts.plain("topic-discard" if topic.state == "draft" else "topic-close"),
        # An open one can be sent to more people.
        "can_release": topic.state in ("approved", "open") and is_staff,
        "was_released": topic.was_released and is_host,
        "interested": len(await store.read(requests.of_topic, topic.id, person)),
    }


EDITED = ("title_zh", "title_en", "text_zh", "text_en", "disciplines", "funding", "deadline")


def _fields(topic: Topic, texts: Texts) -> list[Data]:
    shown: dict[str, str] = {field: shorten(getattr(topic, field), SHOWN) for field in editor_fields.FIELDS}
    shown["disciplines"] = texts.listing(names.disciplines(topic.disciplines, texts))
    shown["deadline"] = topic_card.last_day(topic.deadline, texts, BEIJING) if topic.deadline else ""
    return [
        {"label": texts(f"topic-label-{field}"), "value": shown[field] or texts.plain("nothing-yet")}
        for field in EDITED
    ]


def _is(state: State) -> Wanted:
    return lambda topic: topic.state == state


def _waits_for_nothing(topic: Topic) -> bool:
    return topic.state in RELEASED and not topic.pending


async def _do(
    manager: DialogManager, change: Write, done: str, wanted: Wanted, *, guarded: bool = False
) -> None:
    """Make the topic as `wanted`; whoever may not, or comes too late, is told so.

    What goes out to others is `guarded`: nothing is done as long as something is missing or too long.
    """
    topic_id, person, now = int(asked_for(manager, "id")), person_id(manager), clock_of(manager).now()
    topic = await topic_of(manager)
    if guarded and (topic is None or await _lacks(manager, topic)):
        return
    changed = await store_of(manager).write(change, topic_id, person, now)
    topic = None if changed else await topic_of(manager)
    notice(manager, done if changed or (topic and wanted(topic)) else "topic-not-now")


async def _lacks(manager: DialogManager, topic: Topic) -> list[Html]:
    station = await topic_card.station_names(store_of(manager), topic)
    return problems(topic.as_written(), station, clock_of(manager).now(), texts_of(manager))


async def _look(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    """What a reader gets; the overview says by how much it is too long, where it is."""
    topic = await topic_of(dialog_manager)
    if topic is None:
        return {"text": texts("topic-not-yours")}
    station = await topic_card.station_names(store, topic)
    if topic_card.too_long(topic.as_written(), station):
        return {"text": texts("topic-look-too-long")}
    return {
        "text": topic_card.preview(topic.as_written(), station, Texts(dialog_manager.dialog_data["look"]))
    }


async def _sure(dialog_manager: DialogManager, texts: Texts, **_: Any) -> Data:
    topic = await topic_of(dialog_manager)
    if topic is None:
        return {"text": texts("topic-not-yours")}
    return {"title": topic_card.title(topic, texts), "is_draft": topic.state == "draft"}


async def _end(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    topic = await topic_of(manager)
    if topic is None or topic.state == "draft":
        if topic is not None:
            await store_of(manager).write(topic_changes.discard, topic.id, person_id(manager))
        await manager.done()
        return
    await _do(manager, topic_changes.close, "topic-closed-now", _is("closed"))
    await manager.switch_to(TopicEditSG.overview)


def _action(ident: str, change: Write, done: str, wanted: Wanted, *, guarded: bool = False) -> Button:
    on_click = does(_do, change, done, wanted, guarded=guarded)
    return Button(Label(f"topic-{ident.replace('_', '-')}"), id=ident, on_click=on_click, when=f"can_{ident}")


async def _release(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """On to whom it concerns: nothing goes out before staff have confirmed it there."""
    topic = await topic_of(manager)
    if topic is not None:
        data = {"kind": "topic", "subject": str(topic.id)}
        await manager.start(CampaignSG.audience, data=data)


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


def _window_of_requests() -> Window:
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


def _overview_window() -> Window:
    return window(
        TopicEditSG.overview,
        paragraphs(
            Multi(Words("topic-edit-title"), Words("topic-station"), Words("topic-demo", when="demo")),
            List(Words("profile-line"), items="written"),
            Words("topic-pending", when="pending"),
            Multi(Words("topic-lacks"), List(Format("• {item}"), items="lacks"), when="lacks"),
            Words("topic-waits-for-{waits_for}", when="waits_for"),
        ),
        Group(item_buttons("field", "fields", editor_fields.pick, "✎ {item[1]}"), width=2),
        item_buttons("look", "languages", picks("look", TopicEditSG.look)),
        _action("submit", topic_changes.submit, "topic-submitted-now", _is("submitted"), guarded=True),
        _action("approve", topic_changes.approve, "topic-approved-now", _is("approved")),
        Row(
            _action(
                "publish", topic_changes.publish, "topic-published-now", _waits_for_nothing, guarded=True
            ),
            _action("drop", topic_changes.drop_pending, "topic-dropped-now", _waits_for_nothing),
        ),
        SwitchTo(
            Label("topic-interested-count"),
            id="interested",
            state=TopicEditSG.interested,
            when="was_released",
        ),
        Button(Label("topic-release"), id="release", on_click=_release, when="can_release"),
        _action("take_back", topic_changes.take_back, "topic-taken-back-now", _is("draft")),
        Row(
            _action("fill", topic_changes.fill, "topic-filled-now", _is("filled")),
            _action("reopen", topic_changes.reopen, "topic-reopened-now", _is("open")),
            SwitchTo(Format("{end}"), id="end", state=TopicEditSG.sure, when="can_end"),
        ),
        Cancel(Label("back")),
        getter=_overview,
    )


def dialog() -> Dialog:
    """Everything about one topic but reading it as a fellow does."""
    back = SwitchTo(Label("back"), id="back", state=TopicEditSG.overview)
    return Dialog(
        _overview_window(),
        window(TopicEditSG.look, back, getter=_look),
        *editor_fields.windows(),
        _window_of_requests(),
        window(
            TopicEditSG.sure,
            Words("topic-sure-discard", when="is_draft") | Words("topic-sure-close"),
            Row(
                Button(Label("yes"), id="yes", on_click=_end),
                SwitchTo(Label("no"), id="no", state=TopicEditSG.overview),
            ),
            getter=_sure,
        ),
    )
