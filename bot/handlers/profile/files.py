"""Files that fellows send: for whom they are, where there is somebody; else read, in memory alone, for the profile."""

from __future__ import annotations

import io

import aiohttp
from aiogram import Bot, F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Document, Message
from aiogram.utils.chat_action import ChatActionSender
from aiogram_dialog import DialogManager, ShowMode

from bot.handlers.profile.papers import proposal_of, show, tell
from bot.handlers.states import StaffEventsSG, WriteSG
from bot.handlers.widgets.reader import Reader, reading
from bot.handlers.widgets.replies import answer, edit, replied_to
from bot.handlers.widgets.screen import Offer, person_id
from bot.handlers.widgets.words import texts_of
from bot.papers.kinds import BYTES_AT_MOST, CannotReadError
from bot.papers.reading import PaperReader
from bot.store.people.users import User


class ReadIt(CallbackData, prefix="rd1"):
    """Read the file that the tapped message replies to. "1" is the version of its form."""


async def _sent(
    message: Message, reader: Reader, state: FSMContext, offer: Offer, dialog_manager: DialogManager
) -> None:
    """A file of a fellow: for the screen that asks for one, for whom it is, where there is somebody, and else for the profile."""
    context = dialog_manager.current_context() if dialog_manager.has_context() else None
    if context and (context.state.group is WriteSG or context.state == StaffEventsSG.note):
        raise SkipHandler
    if message.document and not await offer(message, reader, state):
        await _take_file(message.document, dialog_manager)


async def _is_fellow(_: Message | CallbackQuery, person: User | None) -> bool:
    return person is not None and person.has_agreed_as("fellow")


async def _chosen(query: CallbackQuery, dialog_manager: DialogManager) -> None:
    await answer(query)
    asked = replied_to(query)
    await edit(query, texts_of(dialog_manager)("papers-chosen"))
    dialog_manager.show_mode = ShowMode.SEND
    if asked is None or asked.document is None:
        await tell(dialog_manager, "papers-cannot-gone")
    else:
        await _take_file(asked.document, dialog_manager)


async def _take_file(document: Document, manager: DialogManager) -> None:
    bot: Bot = manager.middleware_data["bot"]
    reader: PaperReader = manager.middleware_data["papers"]
    async with ChatActionSender.typing(chat_id=person_id(manager), bot=bot):
        try:
            contents = await reader.read(await _bytes(document, bot))
        except CannotReadError as error:
            await tell(manager, f"papers-cannot-{error.problem}", mb=BYTES_AT_MOST // 1_000_000)
            return
        found = await proposal_of(contents, manager)
    if found:
        await show(manager, found, is_cut=contents.is_cut)
    else:
        await tell(manager, "papers-nothing")


async def _bytes(document: Document, bot: Bot) -> bytes:
    """The file, in memory; raises CannotReadError where it is too large, or Telegram does not give it."""
    if (document.file_size or 0) > BYTES_AT_MOST:
        raise CannotReadError("big")
    content = io.BytesIO()
    try:
        await bot.download(document, content)
    except (TelegramBadRequest, aiohttp.ClientError, TimeoutError) as error:
        raise CannotReadError("gone") from error
    return content.getvalue()


def in_place_of_screens() -> Router:
    """Files of fellows that no answer to somebody is, before any screen says that it reads text alone."""
    router = Router(name="files")
    router.message.middleware(reading)
    router.message.register(_sent, F.document, _is_fellow)
    return router


def router() -> Router:
    """The button that has a file read which might be for somebody."""
    router = Router(name="papers")
    router.callback_query.register(_chosen, ReadIt.filter(), _is_fellow)
    return router
