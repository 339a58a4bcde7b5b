"""Lists that are searched: what is typed is what they are searched for, until a button lets go of it."""

from __future__ import annotations

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button

from bot.handlers.widgets.pages import first_page
from bot.handlers.widgets.words import Label
from bot.texts import shorten

WORDS_AT_MOST = 100  # characters of a search


def words_of(manager: DialogManager) -> str:
    """What the list is searched for; "" where it is shown as a whole."""
    return str(manager.dialog_data.get("words", ""))


async def begin_with_words(start_data: Any, manager: DialogManager) -> None:
    """For `on_start`: a search that was typed before the list was open."""
    manager.dialog_data.update(start_data or {})


async def keep_words(message: Message, manager: DialogManager) -> None:
    """Search for what was typed, in a list without pages."""
    manager.dialog_data["words"] = shorten(message.text or "", WORDS_AT_MOST)


async def search(message: Message, manager: DialogManager) -> None:
    """Search for what was typed, from the first page on."""
    await keep_words(message, manager)
    await first_page(manager)


def drop_words() -> Button:
    """✕ to see the list as a whole again, where the getter gives "words"."""

    async def drop(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
        manager.dialog_data.pop("words", None)
        await first_page(manager)

    return Button(Label("browse-filter-words"), id="drop_words", on_click=drop, when="words")
