"""One topic on a screen: the card with why it fits, the same buttons as its copies have, and its workstation."""

from __future__ import annotations

from functools import partial
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, StartMode
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, SwitchTo

from bot.clock import Clock
from bot.handlers.people.fellow_part import OnClick, first, then
from bot.handlers.states import AskSG, CardSG, TopicSG
from bot.handlers.topics import card as topic_card
from bot.handlers.topics.all_topics import topic_reasons
from bot.handlers.topics.buttons import SURE, decided, preview
from bot.handlers.topics.card import Act
from bot.handlers.widgets.screen import (
    asked_for,
    clock_of,
    is_alone,
    is_over_a_list,
    notice,
    person_id,
    store_of,
    window,
)
from bot.handlers.widgets.words import Data, Label
from bot.ranking.ranker import RankerInUse
from bot.store.core.store import Store
from bot.store.people import profiles
from bot.store.topics import topics
from bot.store.topics import wishes as topic_wishes
from bot.store.topics.topics import Topic
from bot.texts import Html, Texts


async def _topic(manager: DialogManager) -> Topic | None:
    """The topic of the screen, if it was ever released."""
    return await _released(manager, asked_for(manager, "id"))


async def _released(manager: DialogManager, topic_id: str) -> Topic | None:
    topic = await store_of(manager).read(topics.topic, int(topic_id))
    return topic if topic and topic.was_released else None


async def _card(
    dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, ranker: RankerInUse, **_: Any
) -> Data:
    topic, person = await _topic(dialog_manager), person_id(dialog_manager)
    if topic is None:
        return {"text": texts("topic-gone")}
    reasons = await _reasons(store, ranker, topic, person, texts)
    text, _buttons = await topic_card.view(store, clock, topic, person, reasons, texts)
    acts = await topic_card.possible(store, clock, topic, person)
    follows = await store.read(topics.is_follower, person, topic.workstation_id)
    return {
        "text": text,
        "here": True,
        "follow": not follows,
        "unfollow": follows,
        **{act: act in acts for act in ("interested", "withdraw", "ask", "dismiss", "fewer", "undo")},
    }


async def _reasons(store: Store, ranker: RankerInUse, topic: Topic, person: int, texts: Texts) -> list[Html]:
    profile = await store.read(profiles.profile, person)
    chosen = await store.read(topics.chosen_by, person)
    fewer = [topic_id for topic_id, kind in chosen.items() if kind == "fewer"]
    match = (await topic_card.reasons_of(ranker, profile, fewer, [topic.id])).get(topic.id)
    taught = await store.read(topics.titles, fewer)
    others = {str(topic_id): pair for topic_id, pair in taught.items()}
    lines = topic_reasons(match, others, texts) if match else []
    return [texts("card-why"), *(Html(f"• {line}") for line in lines)] if lines else []


async def _changed(act: Act, manager: DialogManager, topic_id: str) -> str:
    return await decided(store_of(manager), act, int(topic_id), person_id(manager), clock_of(manager))


async def _change(act: Act, manager: DialogManager) -> None:
    notice(manager, await _changed(act, manager, asked_for(manager, "id")))


def _act(act: Act, needs_part: bool = False) -> Button:
    async def tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
        if act in SURE:
            manager.dialog_data["act"] = act
            await manager.switch_to(TopicSG.sure)
        else:
            await _change(act, manager)

    on_click = first(f".topic-{act}", tapped) if needs_part else tapped
    return Button(Label(f"button-topic-{act}"), id=act, on_click=on_click, when=act)


async def _sure(
    dialog_manager: DialogManager, store: Store, texts: Texts, ranker: RankerInUse, **_: Any
) -> Data:
    topic, act = await _topic(dialog_manager), dialog_manager.dialog_data["act"]
    if topic is None:
        return {"text": texts("topic-gone")}
    text = await preview(store, ranker, topic, person_id(dialog_manager), act, texts)
    return {"text": text, "send": act == "interested", "sure_withdraw": act == "withdraw"}


def _yes(act: Act) -> Button:
    async def tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
        await _change(act, manager)
        await manager.switch_to(TopicSG.card)

    return Button(Label(f"button-topic-{act}"), id=act, on_click=tapped, when=act)


async def _ask(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    topic = await _topic(manager)
    if topic is not None:
        await manager.start(AskSG.words, data={"id": topic.workstation_id, "topic": topic.id})


async def _station(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    topic = await _topic(manager)
    if topic is not None:
        await manager.start(CardSG.card, data={"id": topic.workstation_id})


async def _set_follows(follows: bool, manager: DialogManager, topic_id: str) -> None:
    topic = await _released(manager, topic_id)
    if topic is not None:
        person, station = person_id(manager), topic.workstation_id
        await store_of(manager).write(topic_wishes.follow, person, station, follows, clock_of(manager).now())


def _follow(follows: bool) -> OnClick:
    async def tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
        await _set_follows(follows, manager, asked_for(manager, "id"))

    return tapped


async def open_by_link(topic_id: str, manager: DialogManager) -> bool:
    """Open the topic that a deep link (`topic_<id>`) names; False where there is none that was released."""
    if not (topic_id.isascii() and topic_id.isdigit() and len(topic_id) < 18):
        return False
    if await _released(manager, topic_id) is None:
        return False
    await manager.start(TopicSG.card, data={"id": topic_id}, mode=StartMode.RESET_STACK)
    return True


async def _aside(act: Act, manager: DialogManager, topic_id: str) -> None:
    await _changed(act, manager, topic_id)


# Where a yes to the fellow's part of the consent goes on.
AFTER_CONSENT = {
    ".topic-follow": then(partial(_set_follows, True), open_by_link),
    ".topic-dismiss": then(partial(_aside, "dismiss"), open_by_link),
    ".topic-fewer": then(partial(_aside, "fewer"), open_by_link),
}


def dialog() -> Dialog:
    """The card of a topic."""
    return Dialog(
        window(
            TopicSG.card,
            Row(_act("interested"), Button(Label("button-topic-ask"), id="ask", on_click=_ask, when="ask")),
            _act("withdraw"),
            Row(_act("dismiss", needs_part=True), _act("fewer", needs_part=True)),
            _act("undo"),
            Row(
                Button(Label("topic-to-station"), id="station", on_click=_station, when="here"),
                Button(
                    Label("follow"),
                    id="follow",
                    on_click=first(".topic-follow", _follow(True)),
                    when="follow",
                ),
                Button(Label("unfollow"), id="unfollow", on_click=_follow(False), when="unfollow"),
            ),
            Cancel(Label("back"), when=is_over_a_list),
            Cancel(Label("close"), id="close", when=is_alone),
            getter=_card,
        ),
        window(
            TopicSG.sure,
            _yes("send"),
            _yes("sure_withdraw"),
            SwitchTo(Label("back"), id="back", state=TopicSG.card),
            getter=_sure,
        ),
    )
