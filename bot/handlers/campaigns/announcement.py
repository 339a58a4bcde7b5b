"""Announcements: how staff write one, in one or both languages, and what it brings to a campaign: it goes to all, to fellows or
hosts, or to those who come to an event."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from aiogram import F
from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, SwitchTo
from aiogram_dialog.widgets.text import Format, List, Multi

from bot.clock import Clock
from bot.delivery.campaigns import Kind
from bot.handlers.campaigns.progress import length, plain
from bot.handlers.states import AnnounceSG, CampaignSG
from bot.handlers.widgets.names import quoted
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.screen import clock_of, notice, person_id, store_of, window
from bot.handlers.widgets.staff_only import change, staff_dialog
from bot.handlers.widgets.words import Data, Label, Words, paragraphs, texts_of
from bot.store.campaigns import campaigns
from bot.store.campaigns.audience import Candidate
from bot.store.campaigns.campaigns import Campaign, Recipient
from bot.store.core import sizes
from bot.store.core.store import Store
from bot.store.events import audience, events
from bot.store.events.audience import EVENT
from bot.texts import LANGUAGES, MESSAGE_AT_MOST, Html, Language, Texts, shorten

WHYS = ("attendee", "host", "fellow", "other")
NAME = 40  # characters of a text that stand for it
START = 300  # characters shown of a text
NEXT_AT_MOST = 3 * MESSAGE_AT_MOST  # of a second text, as HTML, while staff have not said what to do with it


def text_in(campaign: Campaign, language: Language) -> str:
    """What was written in `language`, as HTML; "" for nothing."""
    return campaign.text_en if language == "en" else campaign.text_zh


def framed(text: Html, written: Language, texts: Texts) -> Html:
    """An announcement as a reader gets it, marked where it is not in their language."""
    mark = "" if written == texts.language else f"\n\n{texts(f'announce-only-{written}')}"
    # A text of the locales takes no values of this length.
    return Html(f"{texts('announce')}\n\n{text}{mark}")


def _message(campaign: Campaign, chat_id: int, texts: Texts) -> SendMessage | None:
    other: Language = "zh" if texts.language == "en" else "en"
    for language in (texts.language, other):
        if text := text_in(campaign, language):
            return SendMessage(chat_id=chat_id, text=framed(Html(text), language, texts))
    return None


async def event_name(store: Store, campaign: Campaign, texts: Texts) -> str:
    """The event to whose attendees it goes; "" where it is no such announcement."""
    event_id = audience.event_of(campaign)
    event = await store.read(events.event, event_id) if event_id else None
    return texts.pick(event.title_en, event.title_zh) if event else ""


async def _name(store: Store, campaign: Campaign, texts: Texts) -> str:
    event = await event_name(store, campaign, texts)
    text = plain(texts.pick(campaign.text_en, campaign.text_zh))
    return shorten(f"{event} · {text}" if event else text, NAME)


async def _candidates(store: Store, campaign: Campaign, _: datetime) -> Sequence[Candidate]:
    return await store.read(audience.readers, campaign)


async def _preview(_: Store, campaign: Campaign, texts: Texts) -> SendMessage | None:
    return _message(campaign, 0, texts)


async def _copy(_: Store, campaign: Campaign, recipient: Recipient, texts: Texts) -> SendMessage | None:
    return _message(campaign, recipient.person, texts)


def kind() -> Kind:
    """What announcements bring to a campaign."""
    return Kind(
        whys=WHYS,
        at_first=WHYS,
        name=_name,
        candidates=_candidates,
        preview=_preview,
        message=_copy,
        why_not=audience.why_no_reader,
        release=audience.go_to_readers,
    )


async def _write(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    campaign, language = await _draft(dialog_manager), _language(dialog_manager)
    written = {language: text for language in LANGUAGES if (text := text_in(campaign, language))}
    following = dialog_manager.dialog_data.get("next")
    data = {
        "name": await event_name(store, campaign, texts),
        "written": [{"language": language, "text": _start(text)} for language, text in written.items()],
        "language": language,
        "can_send": bool(written) and not following,
    }
    if not following:
        return data
    count = _count(Html(f"{written.get(language, '')}\n\n{following[0]}"), language)
    return {**data, "second": _start(following[0]), "count": count, "limit": MESSAGE_AT_MOST}


async def _typed(message: Message, manager: DialogManager) -> None:
    language = _language(manager)
    before = text_in(await _draft(manager), language)
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
        kept = bool(text_in(await _draft(manager), language))
        key = "announce-too-long-kept" if kept else "announce-too-long"
        notice(manager, key, count=count, limit=MESSAGE_AT_MOST)
        return
    manager.dialog_data.pop("next", None)
    await change(manager, campaigns.write, manager.dialog_data["campaign"], language, text)
    notice(manager, "announce-noted", count=count, limit=MESSAGE_AT_MOST)


def _count(text: Html, language: Language) -> int:
    """How long it is for the reader for whom it is longest."""
    return max(length(framed(text, language, Texts(reader))) for reader in LANGUAGES)


def _start(text: str) -> Html:
    """The beginning of a text as it was written, as far as a screen has room; shown in full by its preview."""
    return quoted(shorten(plain(text), START))


async def _replace(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    if following := manager.dialog_data.get("next"):
        await _note(manager, _language(manager), Html(following[0]))


async def _add(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Below what is there. The same tap handled again finds nothing more to add."""
    if following := manager.dialog_data.get("next"):
        before = text_in(await _draft(manager), _language(manager))
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
    coming = await store.read(events.coming, clock.now())
    return {
        "events": [
            (str(event.id), shorten(texts.pick(event.title_en, event.title_zh), NAME)) for event in coming
        ]
    }


async def _for_event(_: CallbackQuery, __: Any, manager: DialogManager, event_id: str) -> None:
    await _open(manager, f"{EVENT}{int(event_id)}")
    await manager.switch_to(AnnounceSG.write)


async def _started(start_data: Any, manager: DialogManager) -> None:
    event_id = start_data.get("event") if isinstance(start_data, dict) else None
    await _open(manager, f"{EVENT}{int(event_id)}" if event_id else "")


async def _open(manager: DialogManager, subject: str) -> None:
    by, now = person_id(manager), clock_of(manager).now()
    manager.dialog_data["campaign"] = await change(
        manager, campaigns.create, kind="announcement", subject=subject, by=by, now=now, whys=WHYS
    )


async def _sent(_: Any, result: Any, manager: DialogManager) -> None:
    if result == "sent":  # there is no draft any more
        await manager.done(result)


async def _draft(manager: DialogManager) -> Campaign:
    draft = await store_of(manager).read(campaigns.campaign, manager.dialog_data["campaign"])
    if draft is None:
        raise LookupError("the draft is gone")
    return draft


def dialog() -> Dialog:
    """What is written, and to whom; then the campaign's own screens take over."""
    asks, calm = F["second"], ~F["second"]
    return staff_dialog(
        window(
            AnnounceSG.write,
            paragraphs(
                Multi(
                    Words("announce-title"),
                    Words("announce-to-event", when="name"),
                    Words("announce-ask"),
                ),
                List(
                    Multi(Words("announce-now-{language}"), Format("{item[text]}")),
                    items="written",
                    sep="\n\n",
                ),
                Multi(Words("announce-second"), Format("{second}"), when=asks),
                Words("announce-which", when=asks),
                Words("announce-next-{language}", when=calm),
            ),
            Row(
                Button(Label("announce-replace"), id="replace", on_click=_replace),
                Button(Label("announce-add"), id="add", on_click=_add),
                Button(Label("announce-leave"), id="leave", on_click=_leave),
                when=asks,
            ),
            Row(
                Button(Label("announce-in-en"), id="in_en", on_click=_in_language),
                Button(Label("announce-in-zh"), id="in_zh", on_click=_in_language),
                Button(Label("announce-clear"), id="clear", on_click=_clear),
                when=calm,
            ),
            SwitchTo(Label("announce-to-attendees"), id="events", state=AnnounceSG.events, when=calm),
            Button(Label("announce-audience"), id="audience", on_click=_go_on, when="can_send"),
            Cancel(Label("back")),
            getter=_write,
            on_text=_typed,
        ),
        window(
            AnnounceSG.events,
            Words("announce-events", when="events") | Words("announce-no-events"),
            choice_buttons("event", _for_event, width=1, items="events"),
            SwitchTo(Label("back"), id="write", state=AnnounceSG.write),
            getter=_events,
        ),
        on_start=_started,
        on_process_result=_sent,
    )
