"""What announcements bring to a campaign: to all, to fellows or hosts, or to those who come to an event, in one or both languages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from aiogram.methods import SendMessage

from bot.delivery.campaigns import Kind
from bot.handlers.campaigns.progress import plain
from bot.store.campaigns.audience import Candidate
from bot.store.campaigns.campaigns import Campaign, Recipient
from bot.store.core.store import Store
from bot.store.events import audience, events
from bot.texts import Html, Language, Texts, shorten

WHYS = ("attendee", "host", "fellow", "other")
NAME = 40  # characters shown of a text


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
