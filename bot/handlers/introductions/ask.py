"""Asking for an introduction: a few words, then a preview of exactly what the host will see, then it is sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from aiogram import F
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, StartMode
from aiogram_dialog.widgets.kbd import Back, Button, Cancel, Group, Next, Row, Start
from aiogram_dialog.widgets.text import Format, Multi

from bot.clock import Clock
from bot.handlers.introductions.view import about_fellow, about_topic, in_common, quoted
from bot.handlers.states import AskSG, RequestsSG
from bot.handlers.widgets import names
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.names import station_name
from bot.handlers.widgets.pages import item_buttons
from bot.handlers.widgets.reader import reader_of
from bot.handlers.widgets.screen import asked_for, clock_of, notice, person_id, store_of, window
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.handlers.workstations.reasons import in_language_of
from bot.store.core.store import Store
from bot.store.introductions import asking as request_asking
from bot.store.introductions import notices as request_notices
from bot.store.introductions import requests
from bot.store.introductions.common import Common
from bot.store.introductions.requests import WORDS_AT_MOST
from bot.store.people import roles, users
from bot.texts import Texts, shorten
from matching.models import Reason

PHRASE = 24  # characters of either phrase on a button


def _topic_id(manager: DialogManager) -> int | None:
    data = manager.start_data
    return int(data["topic"]) if isinstance(data, dict) and "topic" in data else None


async def _words(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    station, topic, now = asked_for(dialog_manager, "id"), _topic_id(dialog_manager), clock.now()
    name = await station_name(store, station, texts)
    refusal = await store.read(request_asking.may_ask, person_id(dialog_manager), station, now, topic)
    if refusal:
        return {"text": texts(f"ask-refused-{refusal}", station=name)}
    words = dialog_manager.dialog_data.get("words", "")
    return {
        "station": name,
        "topic": "".join(await about_topic(store, topic, texts)),
        "wait": await _wait(store, station, now, texts),
        "count": len(words),
        "limit": WORDS_AT_MOST,
        "words": quoted(words) if words else "",
        "fits": len(words) <= WORDS_AT_MOST,
    }


async def _wait(store: Store, station_id: str, now: datetime, texts: Texts) -> str:
    """What the fellow should know before sending: that nobody is there yet, or not before a day; or ""."""
    if not await store.read(roles.hosts_of, station_id):
        return texts("ask-no-host")
    if await store.read(request_notices.hosts_ready, station_id, now):
        return ""
    back = await store.read(request_notices.ready_from, station_id, now)
    return texts("ask-host-away", day=day(back, texts)) if back else texts("ask-host-away-long")


async def _typed(message: Message, manager: DialogManager) -> None:
    before = manager.dialog_data.get("words", "")
    manager.dialog_data["words"] = (message.text or "").strip()
    is_over = manager.current_context().state == AskSG.preview  # where nobody asked for new words
    if is_over and before and before != manager.dialog_data["words"]:
        notice(manager, "ask-words-replaced")
    fits = len(manager.dialog_data["words"]) <= WORDS_AT_MOST
    await manager.switch_to(AskSG.preview if fits else AskSG.words)


async def _preview(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    reader, station = reader_of(dialog_manager), asked_for(dialog_manager, "id")
    draft, topic = dialog_manager.dialog_data, _topic_id(dialog_manager)
    me = await store.read(users.user, reader.person)
    shown = await in_common(reader, reader.person, station, topic)
    draft["common"] = shown.kept()  # what is sent is what was read
    common = _left_in(draft)
    return {
        "station": await station_name(store, station, texts),
        "topic": "".join(await about_topic(store, topic, texts)),
        "about": await about_fellow(reader, reader.person, station, draft.get("words", ""), topic, common),
        "reasons": [_button(place, one, common, texts) for place, one in enumerate(shown.reasons)],
        "username": me.username if me else None,
        "offer": "on" if draft.get("offers") else "off",
    }


def _left_in(draft: Data) -> Common:
    """What the preview shows of why both fit, without what the fellow has left out of it."""
    shown, left_out = Common.of(draft["common"]), draft.get("left_out", [])
    return replace(shown, reasons=tuple(one for one in shown.reasons if _key(one) not in left_out))


def _key(reason: Reason) -> str:
    return f"{reason.mine}\n{reason.theirs}"


def _button(place: int, reason: Reason, common: Common, texts: Texts) -> tuple[str, str]:
    """A reason as a box: ticked where the host will read it. The button says what shall be so."""
    phrases = [reason.mine, in_language_of(reason, texts).theirs]
    if reason.kind == "discipline":
        phrases = names.disciplines([reason.mine], texts)
    name = " ↔ ".join(shorten(phrase, PHRASE) for phrase in phrases)
    is_in = reason in common.reasons
    return f"{place}-{'out' if is_in else 'in'}", f"{'☑' if is_in else '☐'} {name}"


async def _leave(_: CallbackQuery, __: Any, manager: DialogManager, ident: str) -> None:
    """Leave a reason out, or put it back: "2-out", "2-in"."""
    place, what = ident.split("-")
    draft = manager.dialog_data
    key = _key(Common.of(draft["common"]).reasons[int(place)])
    others = [one for one in draft.get("left_out", []) if one != key]
    draft["left_out"] = [*others, key] if what == "out" else others


async def _toggle_offer(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["offers"] = not manager.dialog_data.get("offers", False)


async def _send(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    draft = manager.dialog_data
    asked = await store_of(manager).write(
        request_asking.ask,
        person_id(manager),
        asked_for(manager, "id"),
        draft.get("words", ""),
        offers_username=bool(draft.get("offers")),
        now=clock_of(manager).now(),
        topic_id=_topic_id(manager),
        common=_left_in(draft) if "common" in draft else None,  # which a preview of before it had not
    )
    # "open" is also what a second run of the same tap finds, whose request stands.
    draft["sent"] = asked.request.id if asked.request else None
    await manager.switch_to(AskSG.sent if asked.request else AskSG.words)


async def _sent(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    request = await store.read(requests.request, dialog_manager.dialog_data["sent"])
    return {
        "station": await station_name(store, asked_for(dialog_manager, "id"), texts),
        "waits": request is not None and request.host == "waiting",
    }


def dialog() -> Dialog:
    """From the card of a workstation to a request."""
    return Dialog(
        window(
            AskSG.words,
            paragraphs(
                Multi(Words("ask-title"), Format("{topic}")),
                Format("{wait}"),
                Words("ask-words"),
                Multi(Words("ask-words-now"), Format("{words}"), when="words"),
                Words("ask-words-too-long", when=~F["fits"]),
            ),
            Next(Label("ask-next"), id="next", when="fits"),
            Cancel(Label("back")),
            getter=_words,
            on_text=_typed,
        ),
        window(
            AskSG.preview,
            paragraphs(
                Multi(Words("ask-preview"), Format("{topic}")),
                Format("{about}"),
                Words("ask-reasons", when="reasons"),
                Multi(Words("ask-preview-note"), Words("ask-username", when="username")),
            ),
            Group(item_buttons("reason", "reasons", _leave), width=1),
            Button(Label("ask-offer-{offer}"), id="offer", on_click=_toggle_offer, when="username"),
            Button(Label("ask-send"), id="send", on_click=_send),
            Row(Back(Label("ask-change-words"), id="words"), Cancel(Label("ask-cancel"))),
            getter=_preview,
            on_text=_typed,
        ),
        window(
            AskSG.sent,
            Words("ask-sent-waits", when="waits") | Words("ask-sent"),
            Start(Label("ask-all"), id="all", state=RequestsSG.all, mode=StartMode.RESET_STACK),
            Cancel(Label("back")),
            getter=_sent,
        ),
    )
