"""Words for the other side of a request: asked for by a prompt, whose next message they are; or written unasked, and
then it is asked for whom they are.
"""

from __future__ import annotations

from typing import Any

from aiogram import Router
from aiogram.enums import ContentType
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, InlineKeyboardButton, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, StartMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Cancel
from aiogram_dialog.widgets.link_preview import LinkPreview
from aiogram_dialog.widgets.text import Format

from bot.handlers.introductions import relay
from bot.handlers.introductions.view import name_of
from bot.handlers.profile.files import ReadIt
from bot.handlers.states import WriteSG
from bot.handlers.widgets.names import station_name
from bot.handlers.widgets.reader import Reader, reader_of, reading
from bot.handlers.widgets.replies import answer, button, buttons_of, edit, edit_buttons, keyboard
from bot.handlers.widgets.screen import asked_for, person_id, store_of
from bot.handlers.widgets.words import Data, Label, texts_of
from bot.store.introductions import after_acceptance, relays, requests
from bot.store.introductions.relays import Purpose, Relay
from bot.store.introductions.requests import Request
from bot.store.people import users
from bot.texts import Texts, shorten

OFFERED, NAME = 8, 40  # people of whom one is chosen; characters of a name on a button
ALBUMS = 3  # of the latest it is known which messages are their pieces, until it is said for whom they are
Albums = dict[str, list[int]]


class For(CallbackData, prefix="rl1"):
    """Whom a message is for, by its number in the chat; request 0 is nobody. "1" is the version of its form."""

    request: int
    message: int
    is_text: bool


async def prompt(manager: DialogManager, request_id: int, purpose: Purpose) -> None:
    """Ask for words about a request: the next message is taken for them, be it a reply or not."""
    query = manager.event if isinstance(manager.event, CallbackQuery) else None
    buttons = buttons_of(query) if query else None
    data = {"request": request_id, "purpose": purpose}
    await manager.start(WriteSG.words, data=data, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)
    if query and buttons:  # a dialog takes the buttons off the message that it was opened from
        await edit_buttons(query, buttons)
    if (shown := manager.current_stack().last_message_id) is not None:
        await store_of(manager).write(relays.add, person_id(manager), shown, request_id, purpose)


async def _ask(dialog_manager: DialogManager, texts: Texts, **_: Any) -> Data:
    reader = reader_of(dialog_manager)
    request = await reader.store.read(requests.request, int(asked_for(dialog_manager, "request")))
    if request is None or not request.is_open:
        return {"text": texts("relay-closed")}
    if asked_for(dialog_manager, "purpose") == "decline":
        return {"text": texts("request-write-reason")}
    if request.is_introduced:
        return {"text": texts("request-write-message", name=await _name(reader, request))}
    return {"text": texts(f"request-write-{'answer' if reader.person == request.fellow_id else 'question'}")}


async def _written(message: Message, _: MessageInput, manager: DialogManager) -> None:
    """Stays open where nothing was passed on, so that the next try is taken likewise."""
    purpose: Any = asked_for(manager, "purpose")
    about = Relay(int(asked_for(manager, "request")), purpose)
    manager.show_mode = ShowMode.NO_UPDATE
    if await relay.take(message, about, reader_of(manager)):
        await manager.reset_stack(remove_keyboard=True)


async def _not_now(query: CallbackQuery, _: Any, manager: DialogManager) -> None:
    """The prompt says no longer that the next message is passed on."""
    await edit(query, texts_of(manager)("relay-offer-none"))


async def _name(reader: Reader, request: Request) -> str:
    texts = reader.texts
    contact = await reader.store.read(requests.contact_of, request.id, reader.person)
    station = await station_name(reader.store, request.workstation_id, texts)
    if contact is None:
        return texts.plain("relay-name-station", station=shorten(station, NAME))
    side = after_acceptance.counterpart(request, reader.person)
    name = shorten(name_of(contact, side, texts), NAME)
    return texts.plain(f"relay-name-{side}", name=name, station=shorten(station, NAME))


async def offer(message: Message, reader: Reader, state: FSMContext) -> bool:
    """Ask for whom a message is that no screen waits for; False where there is nobody."""
    if message.content_type not in relay.PASSED_ON:
        return False
    people = (await reader.store.read(after_acceptance.within_reach, reader.person))[:OFFERED]
    if not people:
        return False
    if await _belongs_to_album(message, state):
        return True
    texts = reader.texts
    rows = [[_button(request.id, message, await _name(reader, request))] for request in people]
    if message.document and (person := await reader.store.read(users.user, reader.person)):
        rows += [[button(texts.plain("papers-read"), ReadIt())]] if person.has_agreed_as("fellow") else []
    rows.append([_button(0, message, texts.plain("relay-offer-nobody"))])
    await message.reply(texts("relay-offer"), reply_markup=keyboard(*rows))
    return True


def _button(request_id: int, message: Message, text: str) -> InlineKeyboardButton:
    is_text = message.text is not None
    return button(text, For(request=request_id, message=message.message_id, is_text=is_text))


async def _belongs_to_album(message: Message, state: FSMContext) -> bool:
    """Whether it is one more piece of an album, of which is asked once, below its first piece."""
    if message.media_group_id is None:
        return False
    albums: Albums = (await state.get_data()).get("albums", {})
    pieces = albums.pop(message.media_group_id, [])
    if message.message_id not in pieces:
        pieces.append(message.message_id)
    latest = [*albums.items(), (message.media_group_id, pieces)][-ALBUMS:]
    await state.update_data(albums=dict(latest))
    return pieces[0] != message.message_id


async def _take_album(first: int, state: FSMContext) -> tuple[str | None, list[int]]:
    """The album that a message is the first piece of, with all its pieces so far; those that come later follow them."""
    albums: Albums = (await state.get_data()).get("albums", {})
    album = next((key for key, pieces in albums.items() if pieces[0] == first), None)
    if album is None:
        return None, [first]
    pieces = albums.pop(album)
    await state.update_data(albums=albums)
    return album, pieces


async def _chosen(query: CallbackQuery, callback_data: For, reader: Reader, state: FSMContext) -> None:
    store, texts, now = reader.store, reader.texts, reader.clock.now()
    await answer(query)
    album, pieces = await _take_album(callback_data.message, state)
    request = await store.read(requests.request, callback_data.request)
    if request is None:
        await edit(query, texts("relay-offer-none"))
        return
    name = await _name(reader, request)

    is_text, about = callback_data.is_text, (request.id, reader.person)
    passed = await store.write(
        after_acceptance.pass_messages, *about, pieces, now, is_text=is_text, album=album
    )
    outcome = next((piece for piece in passed if piece.how != "sent"), passed[0])
    line = await relay.said(reader, outcome, request.id)
    await edit(query, line or texts("relay-offer-taken", name=name))


def dialog() -> Dialog:
    """The prompt."""
    return Dialog(
        Window(
            Format("{text}"),
            Cancel(Label("request-write-not"), on_click=_not_now),
            MessageInput(_written, content_types=ContentType.ANY),
            LinkPreview(is_disabled=True),
            state=WriteSG.words,
            getter=_ask,
        )
    )


def router() -> Router:
    """For whom a message is."""
    router = Router(name="relay writing")
    router.callback_query.middleware(reading)
    router.callback_query.register(_chosen, For.filter())
    return router
