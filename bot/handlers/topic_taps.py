"""Taps on the copies of topics: each is checked in the store anew, and what was decided changes its buttons."""

from __future__ import annotations

from collections.abc import Callable

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.clock import Clock
from bot.handlers import topic_card
from bot.handlers.replies import answer, edit
from bot.handlers.states import AskSG
from bot.handlers.topic_card import Act, Tap
from bot.ranking import RankerInUse
from bot.store import request_asking, request_changes, requests, topic_copies, topic_wishes, topics
from bot.store.open import Store
from bot.store.sqlite import Connection
from bot.texts import Texts


def change(act: Act, topic_id: int, person: int, clock: Clock) -> Callable[[Connection], str]:
    """What a button does, as one transaction that checks for itself; it gives the key of the line that says so."""
    now = clock.now()

    def write(db: Connection) -> str:
        found = topics.topic(db, topic_id)
        if found is None or not found.was_released:
            return "topic-gone"
        request = requests.open_of(db, person, found.workstation_id, topic_id)
        if act == "withdraw":
            if request is not None:
                done = request_changes.withdraw(db, request.id, person, now)
            else:
                last = next((one for one in requests.of_fellow(db, person) if one.topic_id == topic_id), None)
                done = last is not None and last.fellow == "withdrawn"
            return "topic-toast-withdrawn" if done else "request-too-late"
        if act == "undo":
            topic_wishes.choose(db, person, topic_id, None, now)
            return "topic-toast-undone"
        if not found.is_open(now):
            return "topic-over"
        if act == "interested":
            station = found.workstation_id
            asked = request_asking.ask(
                db, person, station, "", offers_username=False, now=now, topic_id=topic_id
            )
            if asked.refusal is None:  # whoever takes it up has not put it aside any more
                topic_wishes.choose(db, person, topic_id, None, now)
            refused = asked.refusal if asked.request is None else None
            return f"topic-refused-{refused}" if refused else "topic-toast-interested"
        if request is not None:  # who asked about it has not put it aside
            return "topic-over" if request.is_introduced else "topic-refused-open"
        topic_wishes.choose(db, person, topic_id, "fewer" if act == "fewer" else "dismissed", now)
        return "topic-toast-aside"

    return write


QUIET = ("topic-toast-interested", "topic-toast-withdrawn", "topic-toast-undone", "topic-toast-aside")
"""Lines that a toast says in passing; all others are worth a look of their own."""


async def _tapped(
    query: CallbackQuery, callback_data: Tap, store: Store, clock: Clock, ranker: RankerInUse, texts: Texts
) -> None:
    key = await store.write(change(callback_data.act, callback_data.topic, query.from_user.id, clock))
    await answer(query, texts.plain(key), alert=key not in QUIET)
    await _show(query, callback_data, store, clock, ranker, texts)


async def _show(
    query: CallbackQuery, tap: Tap, store: Store, clock: Clock, ranker: RankerInUse, texts: Texts
) -> None:
    """The message as it is now; why it came is said again from what is known of the copy."""
    person = query.from_user.id
    topic = await store.read(topics.topic, tap.topic)
    whys = await store.read(topic_copies.whys_of, tap.topic, person)
    lines = await topic_card.why_lines(store, ranker, topic, person, whys, texts) if topic else []
    text, buttons = await topic_card.view(store, clock, topic, person, lines, texts)
    await edit(query, text, buttons)


async def _ask(
    query: CallbackQuery,
    callback_data: Tap,
    store: Store,
    clock: Clock,
    ranker: RankerInUse,
    texts: Texts,
    dialog_manager: DialogManager,
) -> None:
    """A question for the host, by the way of introductions; what cannot be asked any more changes the message."""
    topic = await store.read(topics.topic, callback_data.topic)
    if topic is None or "ask" not in await topic_card.possible(store, clock, topic, query.from_user.id):
        await answer(query, texts.plain("topic-over"), alert=True)
        await _show(query, callback_data, store, clock, ranker, texts)
        return
    await answer(query)
    data = {"id": topic.workstation_id, "topic": topic.id}
    await dialog_manager.start(AskSG.words, data=data, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)


async def _is_ask(_: CallbackQuery, callback_data: Tap) -> bool:
    return callback_data.act == "ask"


def router() -> Router:
    """Every button of the copies of topics."""
    router = Router(name="topic taps")
    router.callback_query.register(_ask, Tap.filter(), _is_ask)
    router.callback_query.register(_tapped, Tap.filter())
    return router
