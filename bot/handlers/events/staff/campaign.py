"""What an event brings to a campaign: whom it could concern, what they get, and when it is too late."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from aiogram.methods import SendMessage

from bot.clock import Clock
from bot.delivery.campaigns import Kind
from bot.handlers.events import wording
from bot.handlers.events.announcement import buttons, copy_text
from bot.handlers.events.card import look
from bot.ranking.documents import of_event
from bot.ranking.ranker import RankerInUse
from bot.store.campaigns.audience import Candidate
from bot.store.campaigns.campaigns import Campaign, Recipient
from bot.store.core.store import Store
from bot.store.events import audience, events
from bot.store.events.events import Event
from bot.texts import Texts
from matching.collection import Collection
from matching.models import Match, Profile
from matching.steps import Steps

WHYS = ("interests", "discipline", "fellow", "other")


def kind(ranker: RankerInUse, clock: Clock) -> Kind:
    """Announcements of events."""

    async def candidates(store: Store, campaign: Campaign, now: datetime) -> Sequence[Candidate]:
        known = await store.read(audience.invited, int(campaign.subject), now)
        if known is None:
            return []
        event, people, outs = known
        among = await ranker.among([of_event(event)])
        offered = await ranker.in_turns(_offer(event, among, people, outs))
        return sorted(offered, key=lambda offer: (-offer.score, offer.person))

    async def preview(store: Store, campaign: Campaign, texts: Texts) -> SendMessage | None:
        return await _copy(store, campaign, 0, (), clock.now(), texts)

    async def message(
        store: Store, campaign: Campaign, recipient: Recipient, texts: Texts
    ) -> SendMessage | None:
        return await _copy(store, campaign, recipient.person, recipient.whys, clock.now(), texts)

    return Kind(
        whys=WHYS,
        at_first=WHYS[:-1],
        name=_name,
        candidates=candidates,
        preview=preview,
        message=message,
        why_not=audience.why_not_invited,
        release=audience.go_to_invited,
    )


def _offer(
    event: Event, among: Collection, people: dict[int, Profile], outs: dict[int, str]
) -> Steps[list[Candidate]]:
    offered = []
    for person, profile in people.items():
        yield
        # Words alone: a common discipline is a reason of its own, and would pass for an interest here.
        matches: Sequence[Match] = ()
        if profile.interests:
            matches = (yield from among.rank_in_steps(Profile(interests=profile.interests))).matches
        fits = bool(matches) and matches[0].grade != "related"
        holds = {
            "interests": fits,
            "discipline": bool(set(event.disciplines) & set(profile.disciplines)),
            "fellow": bool(profile.interests or profile.disciplines),
        }
        whys = tuple(why for why in WHYS if holds.get(why)) or ("other",)
        score = matches[0].score if fits else 0.0
        offered.append(Candidate(person, whys, score, fits, outs.get(person, "")))
    return offered


async def _copy(
    store: Store, campaign: Campaign, person: int, whys: Sequence[str], now: datetime, texts: Texts
) -> SendMessage | None:
    card = await store.read(look, int(campaign.subject), person or None, now)
    if card is None or not card.event.is_open(now) or card.is_mine:
        return None
    return SendMessage(chat_id=person, text=copy_text(card, whys, texts), reply_markup=buttons(card, texts))


async def _name(store: Store, campaign: Campaign, texts: Texts) -> str:
    event = await store.read(events.event, int(campaign.subject))
    return wording.title(event, texts) if event else texts.plain("event-gone")
