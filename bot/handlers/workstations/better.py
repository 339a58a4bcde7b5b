"""What would help a list most now: the one question of the profile whose answer would part those that fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Group

from bot.handlers.profile.step import QUESTIONS
from bot.handlers.widgets.pages import item_buttons
from bot.handlers.widgets.reader import Reader
from bot.handlers.widgets.words import Data
from bot.importing.find import plain
from bot.store.people import profiles
from bot.store.people.profiles import ProfileRow
from bot.store.workstations import workstations
from bot.store.workstations.workstations import Workstation
from bot.texts import LANGUAGES, Texts
from matching.models import Match

WORTH_ASKING = 2.0  # fewer that go down the list are no help
_PARTS: Mapping[str, Callable[[Workstation], str]] = {
    "districts": lambda station: station.district,
    "sectors": lambda station: station.sector,
    "level": lambda station: station.level or "",
}


async def better(reader: Reader, matches: Sequence[Match], *, is_of_words: bool) -> Data:
    """The line that names the question, and its button; empty where none would help, or for the list of a field that
    was typed."""
    row = await reader.store.read(profiles.row, reader.person)
    fitting = [match.id for match in matches if match.grade != "related"]
    question, count = ("", 0) if is_of_words else _most_helpful(row)
    if not question and not is_of_words:
        cards = await reader.store.read(workstations.cards, fitting)
        question, count = _parting(row, [card.workstation for card in cards.values()])
    if not question:
        return {"better": "", "better_question": []}
    label = reader.texts.plain(f"label-{question}")
    return {
        "better": reader.texts(f"better-{question}", count=count),
        "better_question": [(question, f"＋ {label}")],
    }


def _most_helpful(row: ProfileRow) -> tuple[str, int]:
    if row.interests and not row.hidden_from and _is_employed(row):
        return "hidden", 0
    if row.interests and not row.disciplines:
        return "disciplines", 0
    return "", 0


def _parting(row: ProfileRow, fitting: Sequence[Workstation]) -> tuple[str, int]:
    """The question of place, sector or level whose answer leaves the fewest of those that fit, and their number."""
    gains = {
        question: _goes_down([value for station in fitting if (value := value_of(station))])
        for question, value_of in _PARTS.items()
        if not getattr(row, question)
    }
    question = max(gains, key=lambda one: gains[one], default="")
    return (question, len(fitting)) if question and gains[question] >= WORTH_ASKING else ("", 0)


def _goes_down(values: Sequence[str]) -> float:
    """How many go down the list, on average, once somebody names the value of one of these."""
    return len(values) - sum(count**2 for count in Counter(values).values()) / max(1, len(values))


def _is_employed(row: ProfileRow) -> bool:
    """Whether what somebody wrote says that they have an employer now."""
    said = plain(" ".join(interest.text for interest in row.interests))
    return any(words in said for words in _employed())


@cache
def _employed() -> tuple[str, ...]:
    return tuple(
        plain(one) for language in LANGUAGES for one in Texts(language).plain("words-employed").split(" / ")
    )


async def _ask(_: CallbackQuery, __: Any, manager: DialogManager, question: str) -> None:
    if question in QUESTIONS:
        await manager.start(QUESTIONS[question], data={"alone": True})


def better_button() -> Group:
    """Opens the question above the list, which its answer brings back."""
    return Group(item_buttons("better", "better_question", _ask), width=1)
