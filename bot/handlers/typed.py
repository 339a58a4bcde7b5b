"""Where words lead that no screen waits for, in either language whatever the reader's: one place, `route`.

What words name stands in the locales (`typed-…`, parted by " / "). Questions go to the desk.
"""

from __future__ import annotations

from typing import Any

from aiogram.fsm.state import State
from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.handlers.desk import asking
from bot.handlers.profile import papers
from bot.handlers.states import BrowseSG, CardSG, MatchesSG
from bot.handlers.widgets.reader import Reader, reader_of
from bot.handlers.widgets.screen import notice, offered
from bot.handlers.widgets.understood import SCREENS, understood
from bot.importing.find import best_first, exact_discipline, plain
from bot.store.people.users import User
from bot.store.workstations import workstations
from matching.models import Profile

OF_FELLOWS = ("matches", "profile")
PART_OF_NAME = 0.25  # of a name's letters, so that "battery" is a field, and "Changan" the company
LISTED = 8  # workstations that words may name


async def route(message: Message, manager: DialogManager) -> bool:
    """Take a text that no screen waits for where it leads; False where it leads nowhere, and nothing was said.

    In this order: a screen that it names; somebody to whom one is introduced, for whom it may be; a kind word or a
    question; papers; a workstation by its name; a field that workstations share; more workstations of that name; what is documented of it.
    """
    reader, text = reader_of(manager), message.text or ""
    person: User | None = manager.middleware_data["person"]
    is_fellow = person is not None and person.has_agreed_as("fellow")
    name = understood(text)
    if name in SCREENS and (is_fellow or name not in OF_FELLOWS):
        return await _open(manager, SCREENS[name])
    if await offered(message, manager):
        return True
    if name == "question":
        return await asking.answered(message, manager)
    if name == "back":
        return await _close(message, manager)
    if name and name not in SCREENS:
        return await _say(message, manager, f"typed-{name}")
    if name:
        return False
    if is_fellow and await papers.take_text(message, manager):
        return True
    if await _found(message, manager, reader, is_fellow=is_fellow):
        return True
    return await asking.answered(message, manager, only_known=True)


async def _found(message: Message, manager: DialogManager, reader: Reader, *, is_fellow: bool) -> bool:
    text = message.text or ""
    if sum(map(str.isalpha, text)) < 2:
        return False
    named = [] if exact_discipline(text) else _stations(text, await reader.store.read(workstations.all_names))
    if len(named) == 1:
        return await _open(manager, CardSG.card, id=named[0])
    if is_fellow and await _is_field(text, reader):
        return await _open(manager, MatchesSG.page, words=text, message_id=message.message_id)
    if named or (await reader.store.read(workstations.search, words=text, limit=1))[1]:
        return await _open(manager, BrowseSG.results, words=text)
    return False


def _stations(text: str, names: dict[str, tuple[str, str]]) -> list[str]:
    """The workstations that a text may name, the most likely first; at most `LISTED`, else it names none."""
    typed, known = plain(text), {one: tuple(map(plain, pair)) for one, pair in names.items()}
    found = [
        one
        for one in best_first(text, known)
        if any(
            name and min(len(typed), len(name)) / max(len(typed), len(name)) >= PART_OF_NAME
            for name in known[one]
        )
    ]
    return found if len(found) <= LISTED else []


async def _is_field(text: str, reader: Reader) -> bool:
    ranking = await reader.ranker.rank(Profile(interests=(text,)), 1)
    return any(match.grade != "related" for match in ranking.matches)


async def _open(manager: DialogManager, state: State, **data: Any) -> bool:
    await manager.start(state, data=data or None, mode=StartMode.RESET_STACK, show_mode=ShowMode.SEND)
    return True


async def _close(message: Message, manager: DialogManager) -> bool:
    is_open = manager.has_context()
    if is_open:
        await manager.reset_stack(remove_keyboard=True)
    await message.answer(reader_of(manager).texts("cancelled" if is_open else "nothing-to-cancel"))
    return True


async def _say(message: Message, manager: DialogManager, key: str) -> bool:
    """Above the screen that is open, which is shown again; or by itself."""
    if manager.has_context():
        notice(manager, key)
    else:
        await message.answer(reader_of(manager).texts(key))
    return True
