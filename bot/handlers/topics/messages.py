"""What the bot sends about topics of its own accord, made at the moment of sending from what is true then.

The copies go out as the campaign of `topic_kind`; beside it are their updates, and what writers and staff are told.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.methods import EditMessageText, SendMessage
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.clock import Clock
from bot.delivery.campaigns import Kind
from bot.handlers.states import TopicEditSG
from bot.handlers.topics import card as topic_card
from bot.handlers.widgets.reader import Composer, Reader
from bot.handlers.widgets.replies import answer, button, keyboard
from bot.ranking import topic_audience as audience
from bot.ranking.ranker import RankerInUse
from bot.store.campaigns.campaigns import Campaign, Recipient
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.outbox.deliveries import Delivery
from bot.store.people import roles
from bot.store.topics import changes as topic_changes
from bot.store.topics import topics
from bot.texts import Texts


class OpenTopic(CallbackData, prefix="to1"):
    """Open the screen of a topic, for who looks after it; whoever else taps is told that it is not theirs."""

    topic: int


def composers() -> dict[str, Composer]:
    """How each type of delivery about topics becomes a message."""
    news = dict.fromkeys(("topic-submitted", "topic-moved", "topic-edited"), _news)
    return {"topic-update": _update, **news}


async def _update(reader: Reader, delivery: Delivery) -> EditMessageText:
    text, buttons = await topic_card.copy(reader, int(delivery.refs["topic"]))
    message_id = int(delivery.refs["message"])
    return EditMessageText(chat_id=reader.person, message_id=message_id, text=text, reply_markup=buttons)


async def _news(reader: Reader, delivery: Delivery) -> SendMessage | None:
    """For staff and for who wrote it; nothing for whom it does not concern any more."""
    store, texts = reader.store, reader.texts
    topic = await store.read(topics.topic, int(delivery.refs["topic"]))
    if topic is None or not await store.read(topics.may_write, topic, reader.person):
        return None
    if delivery.type == "topic-submitted" and topic.state != "submitted":
        return None
    key = f"told-topic-{topic.state}" if delivery.type == "topic-moved" else f"told-{delivery.type}"
    is_host = await store.read(roles.is_host, reader.person, topic.workstation_id)
    if key == "told-topic-open" and not is_host:  # requests do not come to them
        key += "-staff"
    station = texts.pick(*await topic_card.station_names(store, topic))
    opens = button(texts.plain("button-topic-open"), OpenTopic(topic=topic.id))
    text = texts(key, title=topic_card.title(topic, texts), station=station)
    return SendMessage(chat_id=reader.person, text=text, reply_markup=keyboard([opens]))


async def _open(
    query: CallbackQuery, callback_data: OpenTopic, store: Store, texts: Texts, dialog_manager: DialogManager
) -> None:
    topic = await store.read(topics.topic, callback_data.topic)
    if topic is None or not await store.read(topics.may_write, topic, query.from_user.id):
        await answer(query, texts.plain("topic-not-yours"), alert=True)
        return
    await answer(query)
    data, mode = {"id": str(topic.id)}, StartMode.RESET_STACK
    await dialog_manager.start(TopicEditSG.overview, data=data, mode=mode, show_mode=ShowMode.SEND)


def router() -> Router:
    """The button of messages to who looks after a topic."""
    router = Router(name="topic messages")
    router.callback_query.register(_open, OpenTopic.filter())
    return router


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
