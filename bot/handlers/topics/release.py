"""The release of a topic, as a campaign: whom it concerns, what each of them gets, and that it is open from then on."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from aiogram.methods import SendMessage

from bot.clock import Clock
from bot.delivery.campaigns import Kind
from bot.handlers.topics import card as topic_card
from bot.handlers.widgets.reader import Reader
from bot.ranking import topic_audience as audience
from bot.ranking.ranker import RankerInUse
from bot.store.campaigns.campaigns import Campaign, Recipient
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.topics import changes as topic_changes
from bot.store.topics import topics
from bot.texts import Texts


def topic_kind(ranker: RankerInUse, clock: Clock) -> Kind:
    """What campaigns need to know of topics."""

    async def message(
        store: Store, campaign: Campaign, recipient: Recipient, texts: Texts
    ) -> SendMessage | None:
        reader = Reader(recipient.person, texts, store, clock, ranker)
        return await topic_card.release(reader, int(campaign.subject), recipient.whys)

    async def released(_: Campaign) -> None:
        """Take the topic into the ranking before people come to ask for it."""
        await ranker.refresh_topics()

    return Kind(
        whys=audience.WHYS,
        at_first=audience.AT_FIRST,
        name=_name,
        candidates=partial(audience.topic_candidates, ranker),
        preview=_preview,
        message=message,
        why_not=audience.why_not,
        release=_release,
        released=released,
    )


async def _name(store: Store, campaign: Campaign, texts: Texts) -> str:
    topic = await store.read(topics.topic, int(campaign.subject))
    return topic_card.title(topic, texts) if topic else texts.plain("topic-untitled")


async def _preview(store: Store, campaign: Campaign, texts: Texts) -> SendMessage | None:
    topic = await store.read(topics.topic, int(campaign.subject))
    if topic is None or topic.state not in ("approved", "open"):
        return None
    station = await topic_card.station_names(store, topic)
    buttons = topic_card.keys(topic.id, ("interested", "ask", "dismiss", "fewer"), texts)
    return SendMessage(chat_id=0, text=topic_card.preview(topic, station, texts), reply_markup=buttons)


def _release(db: Connection, campaign: Campaign, now: datetime) -> bool:
    return topic_changes.go_out(db, int(campaign.subject), campaign.confirmed_by, now)
