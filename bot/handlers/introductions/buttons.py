"""Taps on notices about requests: each is checked in the store anew, and what was decided loses its buttons."""

from __future__ import annotations

from typing import Any, get_args

from aiogram import F, Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode

from bot.clock import Clock
from bot.handlers.introductions.relay_writing import prompt
from bot.handlers.introductions.view import ANSWERS, Tap, reasons_to_decline, sure, view
from bot.handlers.widgets.replies import Place, answer, edit, edit_buttons, place
from bot.handlers.widgets.screen import person_id, store_of
from bot.handlers.widgets.words import texts_of
from bot.ranking.ranker import RankerInUse
from bot.store.core.store import Store
from bot.store.introductions import after_acceptance, relays, requests
from bot.store.introductions.decisions import Decision, decide
from bot.store.introductions.requests import Request
from bot.store.people import users
from bot.texts import Texts

DECISIONS: dict[str, Decision] = {
    decision: decision for kind in get_args(Decision) for decision in get_args(kind)
}


async def _tapped(
    query: CallbackQuery, callback_data: Tap, store: Store, clock: Clock, ranker: RankerInUse, texts: Texts
) -> None:
    """Whatever decides something: one write, then the message as it is now."""
    person, decision = query.from_user.id, DECISIONS[callback_data.act]
    done = await store.write(decide, callback_data.request, person, decision, clock.now())
    request = await store.read(requests.request, callback_data.request)
    await answer(query, None if done else await _why_not(store, request, person, texts), alert=not done)
    text, buttons = await view(store, ranker, request, person, texts)
    await edit(query, text, buttons)
    if request and buttons:
        # The card is where the request was asked, also where that message was none of the ledger.
        await store.write(relays.add, person, place(query).message_id, request.id, "view")


async def _unfold(
    query: CallbackQuery, callback_data: Tap, store: Store, ranker: RankerInUse, texts: Texts
) -> None:
    """The reasons to decline, or back from them: nothing is decided yet."""
    await answer(query)
    request = await store.read(requests.request, callback_data.request)
    text, buttons = await view(store, ranker, request, query.from_user.id, texts)
    if callback_data.act == "decline" and await _may_answer(query, callback_data, store):
        buttons = reasons_to_decline(callback_data.request, texts)
    await edit(query, text, buttons)


async def _sure(
    query: CallbackQuery, callback_data: Tap, store: Store, ranker: RankerInUse, texts: Texts
) -> None:
    """A contact cannot be hidden again, nor an ended introduction taken up: both are asked about first."""
    person, act = query.from_user.id, callback_data.act
    request = await store.read(requests.request, callback_data.request)
    contact = await store.read(requests.contact_of, callback_data.request, person)
    if request is None or contact is None or act not in ("share", "end"):
        await _refuse(query, request, store, ranker, texts)
        return
    await answer(query)
    name = contact.name or texts.plain(f"request-nameless-{after_acceptance.counterpart(request, person)}")
    me = await store.read(users.user, person)
    username = me.username if me else None
    if act == "end":
        question = texts("request-sure-end", name=name)
    elif username:
        question = texts("request-sure-share-username", name=name, username=username)
    else:
        question = texts("request-sure-share-link", name=name)
    await edit(query, *sure(request.id, act, question, texts))


async def _in_words(
    query: CallbackQuery,
    callback_data: Tap,
    store: Store,
    ranker: RankerInUse,
    texts: Texts,
    dialog_manager: DialogManager,
) -> None:
    """A question, or a reason in the host's own words: asked for in a message that is to be answered."""
    if not await _may_answer(query, callback_data, store):
        await _refuse(query, await store.read(requests.request, callback_data.request), store, ranker, texts)
        return
    await answer(query)
    await prompt(dialog_manager, callback_data.request, "decline" if callback_data.act == "own" else "talk")


async def _write(
    query: CallbackQuery, callback_data: Tap, store: Store, texts: Texts, dialog_manager: DialogManager
) -> None:
    """A message to the other side, as far as there is a way to it now."""
    person = query.from_user.id
    within_reach = await store.read(after_acceptance.within_reach, person)
    if callback_data.request not in [request.id for request in within_reach]:
        request = await store.read(requests.request, callback_data.request)
        if request is not None and await store.read(requests.rests, request, person):
            await answer(query, texts.plain("request-rests"), alert=True)
            return  # with its button, for when it goes on
        await answer(query, texts.plain("relay-closed"), alert=True)
        await edit_buttons(query, None)
        return
    await answer(query)
    await prompt(dialog_manager, callback_data.request, "talk")


async def show(message: Place, request: Request, manager: DialogManager) -> None:
    """Send the message about a request anew, below the screen, with its buttons and for answers."""
    store, person = store_of(manager), person_id(manager)
    ranker: RankerInUse = manager.middleware_data["ranker"]
    text, buttons = await view(store, ranker, request, person, texts_of(manager))
    sent = await message.answer(text, reply_markup=buttons)
    await store.write(relays.add, person, sent.message_id, request.id, "view")
    manager.show_mode = ShowMode.NO_UPDATE


async def show_request(query: CallbackQuery, _: Any, manager: DialogManager, request_id: str) -> None:
    """The same for a tap on one of a list."""
    request = await store_of(manager).read(requests.request, int(request_id))
    if request:
        await show(place(query), request, manager)


async def _why_not(store: Store, request: Request | None, person: int, texts: Texts) -> str:
    """Why a tap did nothing: it is over, or only shut for a while."""
    rests = request is not None and await store.read(requests.rests, request, person)
    return texts.plain("request-rests" if rests else "request-too-late")


async def _refuse(
    query: CallbackQuery, request: Request | None, store: Store, ranker: RankerInUse, texts: Texts
) -> None:
    """Say why a tap did nothing, and show the message as it is now."""
    person = query.from_user.id
    await answer(query, await _why_not(store, request, person, texts), alert=True)
    await edit(query, *await view(store, ranker, request, person, texts))


async def _may_answer(query: CallbackQuery, tap: Tap, store: Store) -> bool:
    return await store.read(after_acceptance.may_ask_question, tap.request, query.from_user.id)


async def _whether_met(
    query: CallbackQuery, callback_data: Tap, store: Store, clock: Clock, texts: Texts
) -> None:
    person, met = query.from_user.id, ANSWERS[callback_data.act]
    done = await store.write(after_acceptance.answer_met, callback_data.request, person, met, clock.now())
    request = await store.read(requests.request, callback_data.request)
    mine = after_acceptance.participant(request, person) if request else None
    if not done and not (request and mine and request.met[mine] == met):
        await answer(query, texts.plain("request-answered-before"), alert=True)
        await edit(query, texts("request-answered-before"))
        return
    await answer(query)
    await edit(query, texts(f"request-met-noted-{met}"))
    await store.write(relays.add, person, place(query).message_id, callback_data.request, "why")


def router() -> Router:
    """Every button of notices about requests."""
    router = Router(name="request taps")
    router.callback_query.register(_unfold, Tap.filter(F.act.in_({"decline", "back"})))
    router.callback_query.register(_in_words, Tap.filter(F.act.in_({"ask", "own"})))
    router.callback_query.register(_sure, Tap.filter(F.act.in_({"share", "end"})))
    router.callback_query.register(_write, Tap.filter(F.act == "write"))
    router.callback_query.register(_whether_met, Tap.filter(F.act.in_(ANSWERS)))
    router.callback_query.register(_tapped, Tap.filter())
    return router
