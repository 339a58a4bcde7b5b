"""One topic on a screen: the card with why it fits, the same buttons as its copies have, and its workstation."""

from __future__ import annotations

from functools import partial
from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import Dialog, DialogManager, StartMode
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, SwitchTo

from bot.handlers.people.fellow_part import first, then
from bot.handlers.states import AskSG, CardSG, TopicSG
from bot.handlers.topics import card as topic_card
from bot.handlers.topics.all_topics import topic_reasons, wants_fewer
from bot.handlers.topics.buttons import SURE, decided, preview
from bot.handlers.topics.card import Act
from bot.handlers.widgets.reader import Reader, reader_of
from bot.handlers.widgets.screen import (
    asked_for,
    does,
    is_alone,
    is_over_a_list,
    notice,
    store_of,
    to_my_list,
    window,
)
from bot.handlers.widgets.words import Data, Label
from bot.handlers.workstations.card import follow, follow_buttons
from bot.store.people import profiles
from bot.store.topics import topics
from bot.store.topics.topics import Topic
from bot.texts import Html, Texts


async def _topic(manager: DialogManager) -> Topic | None:
    return await _released(manager, asked_for(manager, "id"))


async def _released(manager: DialogManager, topic_id: str) -> Topic | None:
    topic = await store_of(manager).read(topics.topic, int(topic_id))
    return topic if topic and topic.was_released else None


async def _card(dialog_manager: DialogManager, texts: Texts, **_: Any) -> Data:
    topic, reader = await _topic(dialog_manager), reader_of(dialog_manager)
    if topic is None:
        return {"text": texts("topic-gone")}
    text, _buttons = await topic_card.view(reader, topic, await _reasons(reader, topic))
    acts = await topic_card.possible(reader, topic)
    return {
        "text": text,
        "here": True,
        "follows": await reader.store.read(topics.is_follower, reader.person, topic.workstation_id),
        **{act: act in acts for act in ("interested", "withdraw", "ask", "dismiss", "fewer", "undo")},
    }


async def _reasons(reader: Reader, topic: Topic) -> list[Html]:
    profile = await reader.store.read(profiles.profile, reader.person)
    fewer, others = await wants_fewer(reader.store, reader.person)
    match = (await topic_card.reasons_of(reader.ranker, profile, fewer, [topic.id])).get(topic.id)
    lines = topic_reasons(match, others, reader.texts) if match else []
    if match is None or not lines:
        return []
    why = (reader.texts(f"grade-{match.grade}"), *(Html(f"• {line}") for line in lines))
    return [reader.texts("card-why"), *why]


async def _changed(act: Act, manager: DialogManager, topic_id: str) -> str:
    return await decided(reader_of(manager), act, int(topic_id))


async def _tapped(manager: DialogManager, act: Act) -> None:
    if act in SURE:
        manager.dialog_data["act"] = act
        await manager.switch_to(TopicSG.sure)
    else:
        notice(manager, await _changed(act, manager, asked_for(manager, "id")))
        await manager.switch_to(TopicSG.card)


def _act(act: Act, needs_part: bool = False) -> Button:
    tapped = does(_tapped, act)
    on_click = first(f".topic-{act}", tapped) if needs_part else tapped
    return Button(Label(f"button-topic-{act}"), id=act, on_click=on_click, when=act)


async def _sure(dialog_manager: DialogManager, texts: Texts, **_: Any) -> Data:
    topic, act = await _topic(dialog_manager), dialog_manager.dialog_data["act"]
    if topic is None:
        return {"text": texts("topic-gone")}
    text = await preview(reader_of(dialog_manager), topic, act)
    return {"text": text, "send": act == "interested", "sure_withdraw": act == "withdraw"}


async def _open(manager: DialogManager, state: State) -> None:
    topic = await _topic(manager)
    if topic is not None:
        await manager.start(state, data={"id": topic.workstation_id, "topic": topic.id})


async def _station_of(manager: DialogManager, topic_id: str) -> str | None:
    topic = await _released(manager, topic_id)
    return topic.workstation_id if topic else None


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
    ".topic-follow": then(follow(True, _station_of), open_by_link),
    ".topic-dismiss": then(partial(_aside, "dismiss"), open_by_link),
    ".topic-fewer": then(partial(_aside, "fewer"), open_by_link),
}


def dialog() -> Dialog:
    """The card of a topic."""
    return Dialog(
        window(
            TopicSG.card,
            Row(
                _act("interested"),
                Button(Label("button-topic-ask"), id="ask", on_click=does(_open, AskSG.words), when="ask"),
            ),
            _act("withdraw"),
            Row(_act("dismiss", needs_part=True), _act("fewer", needs_part=True)),
            _act("undo"),
            Row(
                Button(
                    Label("topic-to-station"), id="station", on_click=does(_open, CardSG.card), when="here"
                ),
                *follow_buttons(".topic-follow", _station_of),
            ),
            Cancel(Label("back"), when=is_over_a_list),
            to_my_list(),
            Cancel(Label("close"), id="close", when=is_alone),
            getter=_card,
        ),
        window(
            TopicSG.sure,
            _act("send"),
            _act("sure_withdraw"),
            SwitchTo(Label("back"), id="back", state=TopicSG.card),
            getter=_sure,
        ),
    )
