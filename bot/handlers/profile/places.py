"""The questions of the profile about places: where to work, and which workstations must never see this person."""

from __future__ import annotations

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button

from bot.handlers.profile.choices import choices, chooser, in_records, only_button
from bot.handlers.profile.step import WORDS_SHOWN, misplaced, step
from bot.handlers.states import ProfileSG
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.screen import notice, person_id, store_of
from bot.handlers.widgets.words import Data, Label
from bot.importing import facts
from bot.importing.find import find_districts
from bot.store.core.store import Store
from bot.store.people import profiles
from bot.store.workstations import workstations
from bot.texts import Html, Texts, shorten

FOUND_AT_MOST = 8
LIST_SHOWN = 1000  # characters; each hidden workstation has a button of its own anyway


async def _districts(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    row = await store.read(profiles.row, person_id(dialog_manager))
    words = dialog_manager.dialog_data.get("words")
    every = facts.districts()
    lines: list[str] = [texts("districts-ask")]
    if row.districts:
        lines += ["", texts("districts-now", list=texts.listing(names.districts(row.districts, texts)))]
    codes = [district.code for district in facts.current_districts()]
    if words:
        found = find_districts(words)[:FOUND_AT_MOST]
        codes = [one.district.code for one in found]
        lines += ["", texts("districts-found", words=shorten(words, WORDS_SHOWN))]
        lines += [
            texts(
                "districts-renamed", old=names.name(one.formerly, texts), now=names.name(one.district, texts)
            )
            for one in found
            if one.formerly
        ]
    only = "on" if row.only_districts else "off"
    return {
        "text": Html("\n".join(lines)),
        "filled": row.districts,
        "choices": choices(codes, row.districts, every, texts),
        "only": [("-" if row.only_districts else "+", texts.plain(f"districts-only-{only}"))]
        if row.districts
        else [],
        "narrowed": words,
        "anywhere": bool(row.districts),
    }


async def _district_typed(message: Message, manager: DialogManager) -> None:
    words = " ".join((message.text or "").split())
    manager.dialog_data.pop("words", None)
    if find_districts(words):
        manager.dialog_data["words"] = words
    else:
        await misplaced(message, manager, "districts-not-found", words=shorten(words, WORDS_SHOWN))


async def _anywhere(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await store_of(manager).write(profiles.clear, person_id(manager), "districts")


async def _only_districts(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    await store_of(manager).write(profiles.set_only_districts, person_id(manager), choice == "+")


async def _all_districts(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("words", None)


async def _hidden(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    row = await store.read(profiles.row, person_id(dialog_manager))
    words = dialog_manager.dialog_data.get("words")
    hidden = await store.read(workstations.names, sorted(row.hidden_from))
    lines: list[str] = [texts("hidden-ask")]
    if hidden:
        lines += [
            "",
            texts(
                "hidden-now",
                list=shorten(texts.listing([texts.pick(*pair) for pair in hidden.values()]), LIST_SHOWN),
            ),
        ]
    offered = dict(hidden)
    if words:
        cards = await store.read(workstations.named, words, FOUND_AT_MOST)
        offered |= {
            card.workstation.id: (card.workstation.name_en, card.workstation.name_zh) for card in cards
        }
        lines += ["", texts("hidden-found", words=shorten(words, WORDS_SHOWN))]
    return {
        "text": Html("\n".join(lines)),
        "filled": row.hidden_from,
        "choices": [
            (f"-{key}", texts.plain("hidden-remove", name=texts.pick(*pair)))
            if key in hidden
            else (f"+{key}", texts.pick(*pair))
            for key, pair in offered.items()
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


async def _is_workstation(workstation_id: str, manager: DialogManager) -> bool:
    return bool(await store_of(manager).read(workstations.names, [workstation_id]))


def windows() -> list[Window]:
    """The screens of this file."""
    return [
        step(
            ProfileSG.districts,
            choice_buttons(
                "district", chooser("districts", in_records(facts.districts)), width=2, items="choices"
            ),
            only_button("only_districts", _only_districts),
            Button(Label("districts-all"), id="all_districts", on_click=_all_districts, when="narrowed"),
            Button(Label("districts-anywhere"), id="anywhere", on_click=_anywhere, when="anywhere"),
            getter=_districts,
            on_text=_district_typed,
        ),
        step(
            ProfileSG.hidden,
            choice_buttons("hidden", chooser("hidden_from", _is_workstation), width=1, items="choices"),
            getter=_hidden,
            on_text=_hidden_typed,
        ),
    ]
