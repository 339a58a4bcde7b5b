"""The questions of the profile about places: where to work, and which workstations must never see this person."""

from __future__ import annotations

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button
from aiogram_dialog.widgets.text import List, Multi

from bot.handlers.profile.choices import FOUND_AT_MOST, choices, chooser, only_buttons
from bot.handlers.profile.step import WORDS_SHOWN, misplaced, question
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.screen import clock_of, notice, person_id, store_of
from bot.handlers.widgets.words import Data, Label, Words, texts_of
from bot.importing import facts
from bot.importing.find import find_districts
from bot.store.introductions import leaving as request_leaving
from bot.store.people import profiles
from bot.store.people.profiles import ProfileRow
from bot.store.workstations import workstations
from bot.texts import shorten

LIST_SHOWN = 1000  # characters; each hidden workstation has a button of its own anyway


async def _districts(row: ProfileRow, manager: DialogManager) -> Data:
    words, texts = manager.dialog_data.get("words", ""), texts_of(manager)
    matches = find_districts(words)[:FOUND_AT_MOST] if words else []
    offered = [match.district for match in matches] if words else facts.current_districts()
    return {
        "list": texts.listing(names.districts(row.districts, texts)),
        "words": shorten(words, WORDS_SHOWN),
        "renamed": [
            {"old": names.name(match.formerly, texts), "now": names.name(match.district, texts)}
            for match in matches
            if match.formerly
        ],
        "choices": choices([district.code for district in offered], row.districts, facts.districts(), texts),
    }


async def _district_typed(message: Message, manager: DialogManager) -> None:
    words = " ".join((message.text or "").split())
    manager.dialog_data.pop("words", None)
    if find_districts(words):
        manager.dialog_data["words"] = words
    else:
        await misplaced(message, manager, "districts-not-found", words=shorten(words, WORDS_SHOWN))


async def _anywhere(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await store_of(manager).write(profiles.change, person_id(manager), districts=())


async def _all_districts(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("words", None)


async def _hidden(row: ProfileRow, manager: DialogManager) -> Data:
    words, store, texts = manager.dialog_data.get("words", ""), store_of(manager), texts_of(manager)
    pairs = await store.read(workstations.names, sorted(row.hidden_from))
    hidden = {station: texts.pick(*pair) for station, pair in pairs.items()}
    cards = await store.read(workstations.named, words, FOUND_AT_MOST) if words else []
    named = {card.workstation.id: names.name(card.workstation, texts) for card in cards}
    return {
        "list": shorten(texts.listing([*hidden.values()]), LIST_SHOWN),
        "words": shorten(words, WORDS_SHOWN),
        "choices": [
            *((f"-{station}", texts.plain("hidden-remove", name=name)) for station, name in hidden.items()),
            *((f"+{station}", name) for station, name in named.items() if station not in hidden),
        ],
    }


async def _hidden_typed(message: Message, manager: DialogManager) -> None:
    words = " ".join((message.text or "").split())
    manager.dialog_data.pop("words", None)
    if await store_of(manager).read(workstations.named, words, FOUND_AT_MOST):
        manager.dialog_data["words"] = words
    else:
        # Not offered as an interest: hosts read those, and these words may name who must not know.
        notice(manager, "hidden-not-found", words=shorten(words, WORDS_SHOWN))


async def _hide(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    store, person, hiding, station = store_of(manager), person_id(manager), choice.startswith("+"), choice[1:]
    if hiding and not await store.read(workstations.names, [station]):  # forged, or gone by now
        return
    await store.write(profiles.choose, person, "hidden_from", station, hiding)
    if hiding:
        await store.write(request_leaving.respect_exclusions, person, clock_of(manager).now())


def windows() -> list[Window]:
    """The screens of this file."""
    return [
        question(
            "districts",
            Words("districts-ask"),
            Words("districts-now", when="list"),
            Multi(Words("districts-found", when="words"), List(Words("districts-renamed"), items="renamed")),
            choice_buttons("district", chooser("districts", facts.districts), width=2, items="choices"),
            only_buttons("districts"),
            Button(Label("districts-all"), id="all_districts", on_click=_all_districts, when="words"),
            Button(Label("districts-anywhere"), id="anywhere", on_click=_anywhere, when="list"),
            getter=_districts,
            on_text=_district_typed,
        ),
        question(
            "hidden",
            Words("hidden-ask"),
            Words("hidden-now", when="list"),
            Words("hidden-found", when="words"),
            choice_buttons("hidden", _hide, width=1, items="choices"),
            field="hidden_from",
            getter=_hidden,
            on_text=_hidden_typed,
        ),
    ]
