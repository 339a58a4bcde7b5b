"""Taps on notices about requests: each is checked in the store anew, and what was decided loses its buttons."""

from __future__ import annotations

from typing import Any, get_args

from aiogram import F, Router
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode

from bot.handlers.introductions.relay_writing import prompt
from bot.handlers.introductions.view import ANSWERS, Act, Tap, keys, name_of, view
from bot.handlers.widgets.reader import Reader, reader_of, reading
from bot.handlers.widgets.replies import Place, answer, edit, edit_buttons, place
from bot.handlers.widgets.screen import store_of
from bot.store.introductions import after_acceptance, relays, requests
from bot.store.introductions.decisions import Decision, decide
from bot.store.introductions.requests import Request
from bot.store.people import users

DECISIONS: dict[str, Decision] = {decision: decision for decision in get_args(Decision)}


async def _tapped(query: CallbackQuery, callback_data: Tap, reader: Reader) -> None:
    """Whatever decides something: one write, then the message as it is now."""
    store, person, decision = reader.store, reader.person, DECISIONS[callback_data.act]
    done = await store.write(decide, callback_data.request, person, decision, reader.clock.now())
    request = await store.read(requests.request, callback_data.request)
    await answer(query, None if done else await _why_not(reader, request), alert=not done)
    text, buttons = await view(reader, request)
    await edit(query, text, buttons)
    if request and buttons:
        # The card is where the request was asked, also where that message was none of the ledger.
        await store.write(relays.add, person, place(query).message_id, request.id, "view")


async def _unfold(query: CallbackQuery, callback_data: Tap, reader: Reader) -> None:
    """The reasons to decline, or back from them: nothing is decided yet."""
    await answer(query)
    text, buttons = await view(reader, await reader.store.read(requests.request, callback_data.request))
    if callback_data.act == "decline" and await _may_answer(reader, callback_data):
        rows: tuple[list[Act], ...] = (["full", "field"], ["elsewhere", "own"], ["back"])
        buttons = keys(reader.texts, callback_data.request, *rows)
    await edit(query, text, buttons)


async def _sure(query: CallbackQuery, callback_data: Tap, reader: Reader) -> None:
    """A contact cannot be hidden again, nor an ended introduction taken up: both are asked about first."""
    store, texts, act = reader.store, reader.texts, callback_data.act
    request = await store.read(requests.request, callback_data.request)
    contact = await store.read(requests.contact_of, callback_data.request, reader.person)
    if request is None or contact is None:
        await _refuse(query, reader, request)
        return
    await answer(query)
    name = name_of(contact, after_acceptance.counterpart(request, reader.person), texts)
    me = await store.read(users.user, reader.person)
    username = me.username if me else None
    if act == "end":
        question = texts("request-sure-end", name=name)
    elif username:
        question = texts("request-sure-share-username", name=name, username=username)
    else:
        question = texts("request-sure-share-link", name=name)
    yes: Act = "sure_end" if act == "end" else "sure_share"
    await edit(query, question, keys(texts, request.id, [yes], ["back"], sure_end="danger"))


async def _in_words(
    query: CallbackQuery, callback_data: Tap, reader: Reader, dialog_manager: DialogManager
) -> None:
    """A question, or a reason in the host's own words: asked for in a message that is to be answered."""
    if not await _may_answer(reader, callback_data):
        await _refuse(query, reader, await reader.store.read(requests.request, callback_data.request))
        return
    await answer(query)
    await prompt(dialog_manager, callback_data.request, "decline" if callback_data.act == "own" else "talk")


async def _write(
    query: CallbackQuery, callback_data: Tap, reader: Reader, dialog_manager: DialogManager
) -> None:
    """A message to the other side, as far as there is a way to it now."""
    within_reach = await reader.store.read(after_acceptance.within_reach, reader.person)
    if callback_data.request in [request.id for request in within_reach]:
        await answer(query)
        await prompt(dialog_manager, callback_data.request, "talk")
        return
    request = await reader.store.read(requests.request, callback_data.request)
    if request is not None and await reader.store.read(requests.rests, request, reader.person):
        await answer(query, reader.texts.plain("request-rests"), alert=True)
        return  # with its button, for when it goes on
    await answer(query, reader.texts.plain("relay-closed"), alert=True)
    await edit_buttons(query, None)


async def show(message: Place, request: Request, manager: DialogManager) -> None:
    """Send the message about a request anew, below the screen, with its buttons and for answers."""
    reader = reader_of(manager)
    text, buttons = await view(reader, request)
    sent = await message.answer(text, reply_markup=buttons)
    await reader.store.write(relays.add, reader.person, sent.message_id, request.id, "view")
    manager.show_mode = ShowMode.NO_UPDATE


async def show_request(query: CallbackQuery, _: Any, manager: DialogManager, request_id: str) -> None:
    """The same for a tap on one of a list."""
    request = await store_of(manager).read(requests.request, int(request_id))
    if request:
        await show(place(query), request, manager)


async def _why_not(reader: Reader, request: Request | None) -> str:
    rests = request is not None and await reader.store.read(requests.rests, request, reader.person)
    return reader.texts.plain("request-rests" if rests else "request-too-late")


async def _refuse(query: CallbackQuery, reader: Reader, request: Request | None) -> None:
    await answer(query, await _why_not(reader, request), alert=True)
    await edit(query, *await view(reader, request))


async def _may_answer(reader: Reader, tap: Tap) -> bool:
    return await reader.store.read(after_acceptance.may_ask_question, tap.request, reader.person)


async def _whether_met(query: CallbackQuery, callback_data: Tap, reader: Reader) -> None:
    store, texts, person = reader.store, reader.texts, reader.person
    number, met, now = callback_data.request, ANSWERS[callback_data.act], reader.clock.now()
    done = await store.write(after_acceptance.answer_met, number, person, met, now)
    request = await store.read(requests.request, number)
    mine = after_acceptance.participant(request, person) if request else None
    if not done and not (request and mine and request.met[mine] == met):
        await answer(query, texts.plain("request-answered-before"), alert=True)
        await edit(query, texts("request-answered-before"))
        return
    await answer(query)
    await edit(query, texts(f"request-met-noted-{met}"))
    await store.write(relays.add, person, place(query).message_id, number, "why")


def router() -> Router:
    """Every button of notices about requests."""
    router = Router(name="request taps")
    router.callback_query.middleware(reading)
    router.callback_query.register(_unfold, Tap.filter(F.act.in_({"decline", "back"})))
    router.callback_query.register(_in_words, Tap.filter(F.act.in_({"ask", "own"})))
    router.callback_query.register(_sure, Tap.filter(F.act.in_({"share", "end"})))
    router.callback_query.register(_write, Tap.filter(F.act == "write"))
    router.callback_query.register(_whether_met, Tap.filter(F.act.in_(ANSWERS)))
    router.callback_query.register(_tapped, Tap.filter())
    return router
