"""Taps on the copies of topics: each is checked in the store anew, and what was decided changes its buttons."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.handlers.introductions.view import about_fellow, about_topic
from bot.handlers.people.fellow_part import asked
from bot.handlers.states import AskSG
from bot.handlers.topics import card as topic_card
from bot.handlers.topics.card import Act, Tap
from bot.handlers.widgets.reader import Reader, reading
from bot.handlers.widgets.replies import answer, edit, keyboard
from bot.store.introductions import topic_decisions
from bot.store.introductions.topic_decisions import Decision
from bot.store.topics import topics
from bot.store.topics.topics import Topic
from bot.texts import Html

# What a button decides, and the line that says what became of it.
DECISIONS: dict[Act, Decision] = {
    "send": "ask",
    "sure_withdraw": "withdraw",
    "undo": "undo",
    "dismiss": "dismiss",
    "fewer": "fewer",
}
_LINES = {
    **{outcome: f"topic-toast-{outcome}" for outcome in ("interested", "withdrawn", "undone", "aside")},
    "unknown": "topic-gone",
    "over": "topic-over",
    "too-late": "request-too-late",
}


async def decided(reader: Reader, act: Act, topic_id: int) -> str:
    """What a button does, in one transaction; the key of the line that says so."""
    decide, now = topic_decisions.decide, reader.clock.now()
    outcome = await reader.store.write(decide, DECISIONS[act], topic_id, reader.person, now)
    return _LINES.get(outcome, f"topic-refused-{outcome}")


# What is asked about first, and what its yes does.
SURE: dict[Act, Act] = {"interested": "send", "withdraw": "sure_withdraw"}
QUIET = ("topic-toast-interested", "topic-toast-withdrawn", "topic-toast-undone", "topic-toast-aside")
"""Lines that a toast says in passing; all others are worth a look of their own."""


async def _aside(
    query: CallbackQuery, callback_data: Tap, reader: Reader, dialog_manager: DialogManager
) -> None:
    """What is put aside is kept as a fellow's wish."""
    if await asked(query, dialog_manager, f".topic-{callback_data.act}_{callback_data.topic}"):
        await answer(query)
    else:
        await _tapped(query, callback_data, reader)


async def _tapped(query: CallbackQuery, callback_data: Tap, reader: Reader) -> None:
    key = await decided(reader, callback_data.act, callback_data.topic)
    await answer(query, reader.texts.plain(key), alert=key not in QUIET)
    await edit(query, *await topic_card.copy(reader, callback_data.topic))


async def preview(reader: Reader, topic: Topic, act: Act) -> Html:
    """The question before a request about a topic is sent, with all that the host will see, or is taken back."""
    texts = reader.texts
    station = texts.pick(*await topic_card.station_names(reader.store, topic))
    if act == "withdraw":
        return texts("requests-sure", station=station)
    lines: list[str] = [
        texts("ask-preview", station=station),
        *await about_topic(reader.store, topic.id, texts),
        "",
        await about_fellow(reader, reader.person, topic.workstation_id, "", topic.id),
        "",
        texts("ask-preview-note"),
    ]
    return Html("\n".join(lines))


async def _sure(query: CallbackQuery, callback_data: Tap, reader: Reader) -> None:
    """Nothing is sent or taken back by the first tap."""
    act, texts = callback_data.act, reader.texts
    topic = await reader.store.read(topics.topic, callback_data.topic)
    if topic is None or act not in await topic_card.possible(reader, topic):
        # Says why not, in the words of what its yes would do, which is as impossible.
        await _tapped(query, callback_data.model_copy(update={"act": SURE[act]}), reader)
        return
    await answer(query)
    yes = topic_card.button(texts, topic.id, SURE[act], "success" if act == "interested" else "danger")
    ask = [topic_card.button(texts, topic.id, "ask")] if act == "interested" else []
    buttons = keyboard([yes], ask, [topic_card.button(texts, topic.id, "back")])
    await edit(query, await preview(reader, topic, act), buttons)


async def _back(query: CallbackQuery, callback_data: Tap, reader: Reader) -> None:
    await answer(query)
    await edit(query, *await topic_card.copy(reader, callback_data.topic))


async def _ask(
    query: CallbackQuery, callback_data: Tap, reader: Reader, dialog_manager: DialogManager
) -> None:
    """A question for the host, by the way of introductions; what cannot be asked any more changes the message."""
    topic = await reader.store.read(topics.topic, callback_data.topic)
    if topic is None or "ask" not in await topic_card.possible(reader, topic):
        await answer(query, reader.texts.plain("topic-over"), alert=True)
        await edit(query, *await topic_card.copy(reader, callback_data.topic))
        return
    await answer(query)
    data = {"id": topic.workstation_id, "topic": topic.id}
    await dialog_manager.start(AskSG.words, data=data, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)


def router() -> Router:
    """Every button of the copies of topics."""
    router = Router(name="topic taps")
    router.callback_query.middleware(reading)
    router.callback_query.register(_ask, Tap.filter(F.act == "ask"))
    router.callback_query.register(_sure, Tap.filter(F.act.in_(SURE)))
    router.callback_query.register(_back, Tap.filter(F.act == "back"))
    router.callback_query.register(_aside, Tap.filter(F.act.in_({"dismiss", "fewer"})))
    router.callback_query.register(_tapped, Tap.filter())
    return router
