"""For whom an event is: all, or some disciplines, which are searched as on the profile."""

from __future__ import annotations

from typing import Any

from aiogram import F
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.text import Multi

from bot.handlers.events.staff.draft import current, put
from bot.handlers.profile.choices import choices
from bot.handlers.widgets.names import disciplines as discipline_names
from bot.handlers.widgets.screen import notice
from bot.handlers.widgets.words import Data, Words, paragraphs
from bot.importing import facts
from bot.importing.find import find_disciplines
from bot.store.events.events import Details
from bot.texts import Texts, shorten

FOUND_AT_MOST = 8
AT_MOST = 8  # disciplines, so that an announcement fits into one message
WORDS_AT_MOST = 60  # characters of a search


def who(details: Details, texts: Texts) -> str:
    """Who may come, in one line."""
    return texts.listing(discipline_names(details.disciplines, texts)) or texts.plain("staff-event-everybody")


async def chooser(dialog_manager: DialogManager, texts: Texts, **_: Any) -> Data:
    """What is chosen, and what was found for the words."""
    shown, words = await current(dialog_manager), dialog_manager.dialog_data.get("words", "")
    chosen = shown[1].disciplines if shown else ()
    codes = [found.code for found in find_disciplines(words)[:FOUND_AT_MOST]] if words else list(chosen)
    return {
        "value": who(shown[1], texts) if shown else "",
        "words": words,
        "choices": choices(codes, chosen, facts.disciplines(), texts),
    }


def text() -> Multi:
    """What the screen says."""
    return paragraphs(
        Words("staff-event-ask-disciplines"),
        Words("staff-event-now", when="value"),
        Words("disciplines-found", when=F["words"] & F["choices"]),
        Words("disciplines-not-found", when=F["words"] & ~F["choices"]),
    )


async def typed(message: Message, manager: DialogManager) -> None:
    """A search."""
    manager.dialog_data["words"] = shorten(message.text or "", WORDS_AT_MOST)


async def tapped(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    """In or out; a button says which of the two."""
    shown, code = await current(manager), choice[1:]
    if shown and code in facts.disciplines():
        others = tuple(other for other in shown[1].disciplines if other != code)
        if choice.startswith("-"):
            await put(manager, disciplines=others)
        elif len(others) < AT_MOST:
            await put(manager, disciplines=(*others, code))
        else:
            notice(manager, "staff-event-disciplines-full", limit=AT_MOST)
