"""What announcements bring to a campaign: to all, to fellows or hosts, or to those who come to an event, in one or both languages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from aiogram.methods import SendMessage

from bot.delivery.campaigns import Kind
from bot.handlers.campaigns.progress import plain
from bot.store.campaigns import audience
from bot.store.campaigns.audience import Candidate
from bot.store.campaigns.campaigns import Campaign, Recipient
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.events import events, signups
from bot.texts import Html, Language, Texts, shorten

EVENT = "event-"  # subject of an announcement to those who come to the event of this number
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
    event_id = _event_of(campaign)
    event = await store.read(events.event, event_id) if event_id else None
    return texts.pick(event.title_en, event.title_zh) if event else ""


def _event_of(campaign: Campaign) -> int | None:
    return int(campaign.subject.removeprefix(EVENT)) if campaign.subject.startswith(EVENT) else None


async def _name(store: Store, campaign: Campaign, texts: Texts) -> str:
    event = await event_name(store, campaign, texts)
    text = plain(texts.pick(campaign.text_en, campaign.text_zh))
    return shorten(f"{event} · {text}" if event else text, NAME)


async def _candidates(store: Store, campaign: Campaign, _: datetime) -> Sequence[Candidate]:
    event_id = _event_of(campaign)
    if event_id is None:
        return await store.read(_by_role)
    return [Candidate(person, ("attendee",)) for person in await store.read(_attendees, event_id)]


def _attendees(db: Connection, event_id: int) -> list[int]:
    """Who has a seat now; who only waits for one does not come yet."""
    return [
        signup.person
        for signup in signups.of_event(db, event_id)
        if signup.state == "seated" and signup.person is not None
    ]


def _by_role(db: Connection, only: int | None = None) -> list[Candidate]:
    candidates = []
    for person, is_fellow, is_host in audience.roles_of_all(db, only):
        whys = (*(["host"] if is_host else []), *(["fellow"] if is_fellow else []))
        candidates.append(Candidate(person, whys or ("other",)))
    return candidates


def _release(db: Connection, campaign: Campaign, now: datetime) -> bool:
    """To those who come: also to who got a seat since it was confirmed, and to nobody once the event is called off."""
    event_id = _event_of(campaign)
    if event_id is None:
        return True
    event = events.event(db, event_id)
    if event is None or event.state == "cancelled":
        return False
    audience.join(db, campaign, _attendees(db, event_id), "attendee")
    return True


def _why_not(db: Connection, campaign: Campaign, person: int, now: datetime) -> str | None:
    """The last look: who gave the seat back, or is no host any more, does not get what is for those who are."""
    event_id = _event_of(campaign)
    if event_id is None:
        (now_for,) = _by_role(db, person) or [Candidate(person, ())]
        return None if set(now_for.whys) & set(campaign.choice.whys) else "over"
    event, mine = events.event(db, event_id), signups.of(db, event_id, person)
    if event is None or event.state == "cancelled":
        return "over"
    return None if mine and mine.state == "seated" else "no-seat"


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
        why_not=_why_not,
        release=_release,
    )
