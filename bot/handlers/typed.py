"""Where words lead that no screen waits for, in either language whatever the reader's: one place, `route`.

What words name stands in the locales (`typed-…`, parted by " / "). Questions go to the desk.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode, StartMode
from rapidfuzz import fuzz, process

from bot.handlers.desk import asking
from bot.handlers.profile import papers
from bot.handlers.states import (
    BrowseSG,
    CardSG,
    DigestSG,
    EventsSG,
    HostSG,
    MatchesSG,
    PauseSG,
    ProfileSG,
    RequestsSG,
    TopicsSG,
)
from bot.handlers.widgets.reader import Reader, reader_of
from bot.handlers.widgets.screen import notice, offered
from bot.importing.find import best_first, exact_discipline, plain
from bot.store.people.users import User
from bot.store.workstations import workstations
from bot.texts import LANGUAGES, Texts
from matching.models import Profile
from matching.wishes import split_off

SCREENS: dict[str, State] = {
    "matches": MatchesSG.page,
    "profile": ProfileSG.overview,
    "workstations": BrowseSG.results,
    "topics": TopicsSG.all,
    "requests": RequestsSG.all,
    "events": EventsSG.all,
    "digest": DigestSG.menu,
    "pause": PauseSG.choose,
    "host": HostSG.menu,
}
OF_LISTS = ("unfold", "next", "previous", "why")  # what a list does for who types in place of tapping
OF_FELLOWS = ("matches", "profile")
SAID = ("thanks", "hello", "help", "language", "privacy")  # a line is the answer
ALIKE = 88  # of 100: one wrong letter in eight
ROOM = 14  # letters around a phrase that names a screen: "how do I … ?"
LONGEST_QUESTION = 200
PART_OF_NAME = 0.25  # of a name's letters, so that "battery" is a field, and "Changan" the company
LISTED = 8  # workstations that words may name


@cache
def _named() -> dict[str, str]:
    return {word: name for name in (*SCREENS, *SAID) for word in _words(f"typed-words-{name}")}


@cache
def _words(key: str) -> tuple[str, ...]:
    return tuple(
        plain(word) for language in LANGUAGES for word in Texts(language).plain(key).split(" / ") if word
    )


def understood(text: str) -> str:
    """What words say that are neither a name nor a field: one of `SCREENS` or `SAID`, "question", "nothing" (no letter
    among them); "" of all others."""
    typed = plain(text)
    if not typed:
        return "question" if "?" in text or "？" in text else "nothing"
    for word, name in _named().items():
        is_phrase = " " in word or (not word.isascii() and len(word) > 3)
        if typed == word or (is_phrase and word in typed and len(typed) <= len(word) + ROOM):
            return name
    near = process.extractOne(typed, list(_named()), scorer=fuzz.ratio, score_cutoff=ALIKE)
    if near and len(typed) > 5:
        return _named()[near[0]]
    kept, beside = split_off(text)
    if not kept.strip():
        polite = [name for name in ("thanks", "hello") if typed.startswith(_words(f"typed-words-{name}"))]
        return polite[0] if polite and len(beside) == 1 else "question"
    return "question" if _asks(text, typed) else ""


def _asks(text: str, typed: str) -> bool:
    if len(typed) > LONGEST_QUESTION:
        return False
    begins = any(
        typed.startswith(word if not word.isascii() else f"{word} ") for word in _words("typed-words-asks")
    )
    return begins or text.rstrip().endswith(("?", "？")) or typed.endswith(_words("typed-words-asked"))


def of_list(text: str) -> str:
    """What is asked of a list: one of `OF_LISTS`, or a number, as digits; "" for anything else."""
    typed = plain(text)
    if typed.isdecimal() and len(typed) <= 3:
        return str(int(typed))
    return next((name for name in OF_LISTS if typed in _words(f"typed-words-{name}")), "")


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


async def _say(message: Message, manager: DialogManager, key: str) -> bool:
    """Above the screen that is open, which is shown again; or by itself."""
    if manager.has_context():
        notice(manager, key)
    else:
        await message.answer(reader_of(manager).texts(key))
    return True
