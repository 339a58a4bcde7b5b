"""What staff write to those who come: before the event, at an hour that moves with it; and after it, thanks and slides."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from aiogram import F
from aiogram.enums import ContentType
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Group, SwitchTo
from aiogram_dialog.widgets.text import Format, List

from bot import typed_events
from bot.clock import BEIJING, Clock
from bot.handlers.events import wording
from bot.handlers.states import StaffEventsSG
from bot.handlers.widgets.names import escaped
from bot.handlers.widgets.pages import item_buttons, numbered, page_of
from bot.handlers.widgets.screen import clock_of, does, notice, person_id, store_of, tap_of, window
from bot.handlers.widgets.staff_only import change
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.store.core.store import Store
from bot.store.events import events, notes, signups
from bot.store.events.events import Event
from bot.store.events.notes import Note, Written
from bot.texts import Texts, language_written, shorten

TEXT_AT_MOST = 700  # with the title it fits below a file
SHOWN = 80  # characters of each on the list
OFFERED = ("1 18:00", "0 09:00", "2 18:00", "7 10:00")


async def _event(manager: DialogManager) -> Event | None:
    return await store_of(manager).read(events.event, int(manager.dialog_data["event"]))


def _written(manager: DialogManager) -> Written:
    """The one on the screen, as far as it is said."""
    return Written(**manager.dialog_data["note"])


def _put(manager: DialogManager, **values: Any) -> None:
    manager.dialog_data["note"] |= values


async def thank(manager: DialogManager) -> None:
    """Open thanks, with words in both languages that can go as they are."""
    manager.dialog_data.pop("stored", None)
    event = await _event(manager)
    if event is None:
        return
    both = {
        f"text_{one}": Texts(one).plain("note-thanks", title=wording.title(event, Texts(one)))
        for one in ("en", "zh")
    }
    manager.dialog_data["note"] = both
    await manager.switch_to(StaffEventsSG.note)


async def _begin(manager: DialogManager) -> None:
    manager.dialog_data.pop("stored", None)
    manager.dialog_data["note"] = {}
    await manager.switch_to(StaffEventsSG.note_when)


def _state(one: Note, event: Event, now: datetime) -> str:
    """Whether it went out, will go out, or cannot, since its hour passed when the event was moved or not yet published."""
    if one.sent_for == event.starts_at:
        return "sent"
    return "planned" if now <= notes.moment(one, event) else "missed"


def _when(written: Written, event: Event, texts: Texts) -> str:
    """How long before, and which day that is."""
    words = texts.plain("note-when", days=written.days_before or 0, time=written.at)
    return f"{words} · {wording.beijing(notes.moment(written, event), texts)}"


async def _list(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    event = await _event(dialog_manager)
    if event is None:
        return {"text": texts("event-gone")}
    page = await page_of(dialog_manager, await store.read(notes.of_event, event.id))
    lines = [
        {
            "id": str(one.id),
            "number": str(number),
            "when": _when(one, event, texts),
            "said": shorten(texts.pick(one.text_en, one.text_zh), SHOWN),
            "state": _state(one, event, clock.now()),
            "told": one.told,
        }
        for number, one in page.items
    ]
    return {"notes": lines, "pages": page.pages, "title": wording.title(event, texts)}


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, number: str) -> None:
    event = await _event(manager)
    one = await store_of(manager).read(notes.note, int(number))
    if event and one and one.event_id == event.id:
        manager.dialog_data["note"] = {name: getattr(one, name) for name in Written.__slots__}
        manager.dialog_data["stored"] = one.id
        await manager.switch_to(StaffEventsSG.note)


async def _remove(manager: DialogManager) -> None:
    number, now = int(manager.dialog_data["stored"]), clock_of(manager).now()
    await change(manager, notes.remove, number, by=person_id(manager), now=now)
    notice(manager, "note-removed")
    await manager.switch_to(StaffEventsSG.notes)


async def _note(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    """What it says in each language, when it goes, and to how many."""
    event, written = await _event(dialog_manager), _written(dialog_manager)
    if event is None:
        return {"text": texts("event-gone")}
    is_thanks, is_stored = written.days_before is None, "stored" in dialog_manager.dialog_data
    came = await store.read(signups.came, event.id)
    before = await store.read(notes.of_event, event.id) if is_thanks else []
    return {
        "title": wording.title(event, texts),
        "kind": "thanks" if is_thanks else "before",
        "when": "" if is_thanks else _when(written, event, texts),
        "count": len(came),
        "en": escaped(written.text_en),
        "zh": escaped(written.text_zh),
        "file": bool(written.file_id),
        "stored": is_stored,
        "unlooked": is_thanks and bool(came) and not any(signup.checked_in_at for signup in came),
        "thanked": sum(one.told for one in before if one.days_before is None),
        "ready": not is_stored and bool(written.text_en or written.text_zh) and (not is_thanks or bool(came)),
        "limit": TEXT_AT_MOST,
    }


async def _on_text(message: Message, manager: DialogManager) -> bool:
    """A text goes to the language that it is written in. False for one that is planned already."""
    if "stored" in manager.dialog_data:
        return False
    said = (message.text or "").strip()
    if len(said) > TEXT_AT_MOST:
        notice(manager, "staff-event-too-long", count=len(said), limit=TEXT_AT_MOST)
        return True
    _put(manager, **{f"text_{language_written(said)}": said})
    await manager.switch_to(StaffEventsSG.note)
    return True


async def _on_file(message: Message, _: MessageInput, manager: DialogManager) -> None:
    if message.document and "stored" not in manager.dialog_data:
        _put(manager, file_id=message.document.file_id)


async def _on_when(manager: DialogManager, days: int, at: str) -> None:
    event, now = await _event(manager), clock_of(manager).now()
    if event is None:
        return
    if not now < notes.moment(Written(days_before=days, at=at), event) < event.starts_at:
        notice(manager, "note-not-ahead")
        return
    _put(manager, days_before=days, at=at)
    is_said = _written(manager).text_en or _written(manager).text_zh
    await manager.switch_to(StaffEventsSG.note if is_said else StaffEventsSG.note_text)


async def _typed_when(message: Message, manager: DialogManager) -> None:
    event, today = await _event(manager), clock_of(manager).now().astimezone(BEIJING).date()
    on = event.starts_at.astimezone(BEIJING).date() if event else today
    if found := typed_events.before(message.text or "", on, today):
        await _on_when(manager, found[0], f"{found[1]:%H:%M}")
    else:
        notice(manager, "note-no-when")


async def _tapped_when(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    if choice in OFFERED:
        days, at = choice.split()
        await _on_when(manager, int(days), at)


async def _times(dialog_manager: DialogManager, clock: Clock, texts: Texts, **_: Any) -> Data:
    """What is offered and still ahead."""
    event, now, offered = await _event(dialog_manager), clock.now(), []
    for choice in OFFERED:
        days, at = choice.split()
        written = Written(days_before=int(days), at=at)
        if event and now < notes.moment(written, event) < event.starts_at:
            offered.append((choice, texts.plain("note-when", days=int(days), time=at)))
    return {"offered": offered}


async def _send(manager: DialogManager) -> None:
    event, written, now = await _event(manager), _written(manager), clock_of(manager).now()
    if event is None or "stored" in manager.dialog_data or not (written.text_en or written.text_zh):
        return
    done = await change(
        manager, notes.add, event.id, written, by=person_id(manager), now=now, key=tap_of(manager)
    )
    if done is None:
        notice(manager, "note-not-ahead")
    elif written.days_before is None:
        notice(manager, "note-thanked", count=done.told)
        await manager.switch_to(StaffEventsSG.one)
    else:
        notice(manager, "note-planned")
        await manager.switch_to(StaffEventsSG.notes)


async def _back(manager: DialogManager) -> None:
    is_thanks = _written(manager).days_before is None
    await manager.switch_to(StaffEventsSG.one if is_thanks else StaffEventsSG.notes)


def windows() -> list[Window]:
    """The list of what is written before an event, and one of them or thanks."""
    file = MessageInput(_on_file, content_types=ContentType.DOCUMENT)
    unfiled = does(_unfile)
    return [
        window(
            StaffEventsSG.notes,
            paragraphs(
                Words("notes-title"),
                List(Words("notes-line-{state}"), items="notes", sep="\n\n", when="notes"),
            ),
            numbered("note", "notes", _open),
            Button(Label("note-new"), id="new", on_click=does(_begin)),
            SwitchTo(Label("back"), id="one", state=StaffEventsSG.one),
            getter=_list,
        ),
        window(
            StaffEventsSG.note,
            paragraphs(
                Words("note-head-{kind}"),
                Format("{zh}", when="zh"),
                Format("{en}", when="en"),
                Words("note-has-file", when="file"),
                Words("note-unlooked", when="unlooked"),
                Words("note-thanks-told", when="thanked"),
                Words("note-hint", when=~F["stored"]),
            ),
            file,
            Button(Label("note-unfile"), id="unfile", on_click=unfiled, when=F["file"] & ~F["stored"]),
            SwitchTo(
                Label("note-change-when"),
                id="when",
                state=StaffEventsSG.note_when,
                when=F["when"] & ~F["stored"],
            ),
            Button(Label("note-remove"), id="remove", on_click=does(_remove), when="stored"),
            Button(Label("note-send-{kind}"), id="send", on_click=does(_send), when="ready"),
            Button(Label("back"), id="back", on_click=does(_back)),
            getter=_note,
            on_text=_on_text,
        ),
        window(
            StaffEventsSG.note_text,
            paragraphs(Words("note-ask-text")),
            SwitchTo(Label("back"), id="back", state=StaffEventsSG.note_when),
            getter=_note,
            on_text=_on_text,
        ),
        window(
            StaffEventsSG.note_when,
            Words("note-ask-when"),
            Group(item_buttons("offered", "offered", _tapped_when), width=1),
            SwitchTo(Label("back"), id="back", state=StaffEventsSG.notes),
            getter=_times,
            on_text=_typed_when,
        ),
    ]


async def _unfile(manager: DialogManager) -> None:
    _put(manager, file_id="")
