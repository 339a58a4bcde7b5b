"""Announcements: what staff write to all, to fellows or hosts, or to those who come to an event, in one or both languages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, SwitchTo

from bot.clock import Clock
from bot.delivery.campaigns import Kind
from bot.handlers.campaigns.progress import length, plain
from bot.handlers.states import AnnounceSG, CampaignSG
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.screen import clock_of, notice, person_id, store_of, window
from bot.handlers.widgets.staff_only import change, staff_dialog
from bot.handlers.widgets.words import Data, Label, texts_of
from bot.store.campaigns import audience as campaign_audience
from bot.store.campaigns import campaigns
from bot.store.campaigns.audience import Candidate
from bot.store.campaigns.campaigns import Campaign, Recipient
from bot.store.core import sizes
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.events import events, signups
from bot.texts import LANGUAGES, MESSAGE_AT_MOST, Html, Language, Texts, shorten

EVENT = "event-"  # subject of an announcement to those who come to the event of this number
WHYS = ("attendee", "host", "fellow", "other")
NAME, START = 40, 300  # characters shown of a text
NEXT_AT_MOST = 3 * MESSAGE_AT_MOST  # of a second text, as HTML, while staff have not said what to do with it


async def _write(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    found = await _draft(dialog_manager, store)
    lines: list[str] = [texts("announce-title"), texts("announce-ask")]
    for language in LANGUAGES:
        text = _text(found, language)
        if text:
            lines += ["", texts(f"announce-now-{language}"), Html(f"<blockquote>{_start(text)}</blockquote>")]
    language = _language(dialog_manager)
    following = dialog_manager.dialog_data.get("next")
    if following:
        count = _count(Html(f"{_text(found, language)}\n\n{following[0]}"), language)
        lines += ["", texts("announce-second"), Html(f"<blockquote>{_start(following[0])}</blockquote>")]
        lines += ["", texts("announce-which", count=count, limit=MESSAGE_AT_MOST)]
    else:
        lines += ["", texts(f"announce-next-{language}")]
    name = await _event_name(store, found.subject, texts)
    if name:
        lines.insert(1, texts("announce-to-event", name=name))
    return {
        "text": Html("\n".join(lines)),
        "written": bool(found.text_en or found.text_zh) and not following,
        "asks": bool(following),
        "calm": not following,
    }


async def _typed(message: Message, manager: DialogManager) -> None:
    language = _language(manager)
    before = _text(await _draft(manager, store_of(manager)), language)
    text = Html(message.html_text)
    if before and text != before:  # as of a text that was too long for one message, which the client parts
        text = Html("\n\n".join([*manager.dialog_data.get("next", []), text]))
        if len(text) <= NEXT_AT_MOST:
            manager.dialog_data["next"] = [text]
        else:
            notice(manager, "announce-too-much", limit=MESSAGE_AT_MOST)
        return
    await _note(manager, language, text)


async def _note(manager: DialogManager, language: Language, text: Html) -> None:
    """Store a text that fits; of one that does not, say so, and what is kept."""
    count = _count(text, language)
    if len(text) > sizes.CHARACTERS["campaigns"][f"text_{language}"]:
        notice(manager, "announce-too-much", limit=MESSAGE_AT_MOST)
        return
    if count > MESSAGE_AT_MOST:
        kept = bool(_text(await _draft(manager, store_of(manager)), language))
        key = "announce-too-long-kept" if kept else "announce-too-long"
        notice(manager, key, count=count, limit=MESSAGE_AT_MOST)
        return
    manager.dialog_data.pop("next", None)
    if await change(manager, campaigns.write, manager.dialog_data["campaign"], language, text) is None:
        await manager.reset_stack()
        return
    notice(manager, "announce-noted", count=count, limit=MESSAGE_AT_MOST)


def _count(text: Html, language: Language) -> int:
    """How long it is for the reader for whom it is longest."""
    return max(length(framed(text, language, Texts(reader))) for reader in LANGUAGES)


async def _replace(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    if following := manager.dialog_data.get("next"):
        await _note(manager, _language(manager), Html(following[0]))


async def _add(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Below what is there. The same tap handled again finds nothing more to add."""
    if following := manager.dialog_data.get("next"):
        before = _text(await _draft(manager, store_of(manager)), _language(manager))
        ends = before.endswith(following[0])
        await _note(manager, _language(manager), Html(before if ends else f"{before}\n\n{following[0]}"))


async def _leave(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("next", None)


def _language(manager: DialogManager) -> Language:
    language: Language = manager.dialog_data.get("language", texts_of(manager).language)
    return language


async def _in_language(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    manager.dialog_data["language"] = (button.widget_id or "")[-2:]
    manager.dialog_data.pop("next", None)


async def _clear(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("next", None)
    await change(manager, campaigns.write, manager.dialog_data["campaign"], _language(manager), "")


async def _go_on(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await manager.start(CampaignSG.audience, data={"campaign": str(manager.dialog_data["campaign"])})


async def _events(store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    found = await store.read(events.coming, clock.now())
    offered = [(str(each.id), shorten(texts.pick(each.title_en, each.title_zh), NAME)) for each in found]
    return {"text": texts("announce-events" if offered else "announce-no-events"), "events": offered}


async def _for_event(_: CallbackQuery, __: Any, manager: DialogManager, event_id: str) -> None:
    await _open(manager, f"{EVENT}{int(event_id)}")
    await manager.switch_to(AnnounceSG.write)


async def _started(start_data: Any, manager: DialogManager) -> None:
    event_id = start_data.get("event") if isinstance(start_data, dict) else None
    await _open(manager, f"{EVENT}{int(event_id)}" if event_id else "")


async def _open(manager: DialogManager, subject: str) -> None:
    by, now = person_id(manager), clock_of(manager).now()
    found = await change(
        manager, campaigns.create, kind="announcement", subject=subject, by=by, now=now, whys=WHYS
    )
    if found is None:
        await manager.reset_stack()
        return
    manager.dialog_data["campaign"] = found


async def _sent(_: Any, result: Any, manager: DialogManager) -> None:
    if result == "sent":  # there is no draft any more
        await manager.done(result)


async def _draft(manager: DialogManager, store: Store) -> Campaign:
    found = await store.read(campaigns.campaign, manager.dialog_data["campaign"])
    if found is None:
        raise LookupError("the draft is gone")
    return found


def _text(found: Campaign, language: Language) -> str:
    return found.text_en if language == "en" else found.text_zh


def _start(text: str) -> Html:
    """The beginning of a text as it was written, as far as a screen has room; shown in full by its preview."""
    return names.escaped(shorten(plain(text), START))


def framed(text: Html, written: Language, texts: Texts) -> Html:
    """An announcement as a reader gets it, marked where it is not in their language."""
    mark = "" if written == texts.language else f"\n\n{texts(f'announce-only-{written}')}"
    return Html(
        f"{texts('announce')}\n\n{text}{mark}"
    )  # a text of the locales takes no values of this length


def _message(found: Campaign, texts: Texts) -> SendMessage | None:
    other: Language = "zh" if texts.language == "en" else "en"
    for language in (texts.language, other):
        if text := _text(found, language):
            return SendMessage(chat_id=0, text=framed(Html(text), language, texts))
    return None


async def _event_name(store: Store, subject: str, texts: Texts) -> str:
    if not subject.startswith(EVENT):
        return ""
    event = await store.read(events.event, int(subject.removeprefix(EVENT)))
    return texts.pick(event.title_en, event.title_zh) if event else ""


async def _name(store: Store, found: Campaign, texts: Texts) -> str:
    event = await _event_name(store, found.subject, texts)
    text = plain(texts.pick(found.text_en, found.text_zh))
    return shorten(f"{event} · {text}" if event else text, NAME)


async def _candidates(store: Store, found: Campaign, _: datetime) -> Sequence[Candidate]:
    event_id = _event_of(found)
    if event_id is not None:
        people = await store.read(_attendees, event_id)
        return [Candidate(person, ("attendee",)) for person in people]
    return await store.read(_by_role)


def _event_of(found: Campaign) -> int | None:
    return int(found.subject.removeprefix(EVENT)) if found.subject.startswith(EVENT) else None


def _attendees(db: Connection, event_id: int) -> list[int]:
    """Who has a seat now; who only waits for one does not come yet."""
    there = signups.of_event(db, event_id)
    return [each.person for each in there if each.state == "seated" and each.person is not None]


def _release(db: Connection, found: Campaign, now: datetime) -> bool:
    """To those who come: also to who got a seat since it was confirmed, and to nobody once the event is called off."""
    event_id = _event_of(found)
    if event_id is None:
        return True
    event = events.event(db, event_id)
    if event is None or event.state == "cancelled":
        return False
    campaign_audience.join(db, found, _attendees(db, event_id), "attendee")
    return True


def _why_not(db: Connection, found: Campaign, person: int, now: datetime) -> str | None:
    """The last look: who gave the seat back, or is no host any more, does not get what is for those who are."""
    event_id = _event_of(found)
    if event_id is None:
        (now_for,) = _by_role(db, person) or [Candidate(person, ())]
        return None if set(now_for.whys) & set(found.choice.whys) else "over"
    event, mine = events.event(db, event_id), signups.of(db, event_id, person)
    if event is None or event.state == "cancelled":
        return "over"
    return None if mine and mine.state == "seated" else "no-seat"


def _by_role(db: Connection, only: int | None = None) -> list[Candidate]:
    found = []
    for person, is_fellow, is_host in campaign_audience.roles_of_all(db, only):
        whys = (*(["host"] if is_host else []), *(["fellow"] if is_fellow else []))
        found.append(Candidate(person, whys or ("other",)))
    return found


async def _preview(_: Store, found: Campaign, texts: Texts) -> SendMessage | None:
    return _message(found, texts)


async def _copy(_: Store, found: Campaign, recipient: Recipient, texts: Texts) -> SendMessage | None:
    made = _message(found, texts)
    return made.model_copy(update={"chat_id": recipient.person}) if made else None


def kind() -> Kind:
    """What announcements bring to a campaign."""
    return Kind(
        whys=WHYS,
        at_first=WHYS,
        name=_name,
        candidates=_candidates,
        preview=_preview,
        message=_copy,
        why_not=_why_not,
        release=_release,
    )


def dialog() -> Dialog:
    """What is written, and to whom; then the campaign's own screens take over."""
    return staff_dialog(
        window(
            AnnounceSG.write,
            Row(
                Button(Label("announce-replace"), id="replace", on_click=_replace),
                Button(Label("announce-add"), id="add", on_click=_add),
                Button(Label("announce-leave"), id="leave", on_click=_leave),
                when="asks",
            ),
            Row(
                Button(Label("announce-in-en"), id="in_en", on_click=_in_language),
                Button(Label("announce-in-zh"), id="in_zh", on_click=_in_language),
                Button(Label("announce-clear"), id="clear", on_click=_clear),
                when="calm",
            ),
            SwitchTo(Label("announce-to-attendees"), id="events", state=AnnounceSG.events, when="calm"),
            Button(Label("announce-audience"), id="audience", on_click=_go_on, when="written"),
            Cancel(Label("back")),
            getter=_write,
            on_text=_typed,
        ),
        window(
            AnnounceSG.events,
            choice_buttons("event", _for_event, width=1, items="events"),
            SwitchTo(Label("back"), id="write", state=AnnounceSG.write),
            getter=_events,
        ),
        on_start=_started,
        on_process_result=_sent,
    )
