"""/profile: the overview, and the walk through the questions. Every answer is stored the moment it is given."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, StartMode
from aiogram_dialog.widgets.kbd import Button, Cancel, Group, Start
from aiogram_dialog.widgets.text import List

from bot.handlers.profile import choices, places, words
from bot.handlers.profile.step import QUESTIONS, asking, leave, pending
from bot.handlers.states import MatchesSG, ProfileSG
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import item_buttons
from bot.handlers.widgets.screen import opens, person_id, window
from bot.handlers.widgets.words import Data, Label, Words
from bot.store.core.store import Store
from bot.store.people import profiles, users
from bot.store.workstations import workstations
from bot.texts import Texts, shorten

OVERVIEW_VALUE = 240  # characters of one value in the overview, which holds nine of them in one message


def _values(row: profiles.ProfileRow, hidden: list[str], texts: Texts) -> dict[str, str]:
    """What the overview says for each question; an empty text where nothing was told yet."""
    districts = texts.listing(names.districts(row.districts, texts))
    level = texts.plain(f"level-{row.level}") if row.level else ""
    return {
        "name": row.name,
        "year": str(row.doctorate_year or ""),
        "disciplines": texts.listing(names.disciplines(row.disciplines, texts)),
        "interests": " / ".join(line for interest in row.interests for line in interest.text.splitlines()),
        "sectors": texts.listing(names.sectors(row.sectors, texts)),
        "districts": texts.plain("only-suffix", value=districts) if row.only_districts else districts,
        "level": texts.plain("only-suffix", value=level) if row.only_level else level,
        "benefits": texts.listing(names.benefits(row.benefits, texts)),
        "hidden": texts.listing(hidden),
    }


async def _overview(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    row = await store.read(profiles.row, person_id(dialog_manager))
    hidden = await store.read(workstations.names, sorted(row.hidden_from))
    person = await store.read(users.user, person_id(dialog_manager))
    known_as = row.name or (person and person.first_name) or ""
    values = _values(replace(row, name=known_as), [texts.pick(*pair) for pair in hidden.values()], texts)
    labels = {key: texts.plain(f"label-{key}") for key in QUESTIONS}
    return {
        "answers": [
            {"label": label, "value": shorten(values[key], OVERVIEW_VALUE)}
            for key, label in labels.items()
            if values[key]
        ],
        "questions": [(key, f"{'✓' if values[key] else '＋'} {label}") for key, label in labels.items()],
    }


async def _open_question(_: CallbackQuery, __: Any, manager: DialogManager, key: str) -> None:
    manager.dialog_data["guided"] = False
    await leave(manager, QUESTIONS.get(key, ProfileSG.overview))


async def _walk(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["guided"] = True
    await leave(manager, ProfileSG.name)


async def _begin(start_data: Any, manager: DialogManager) -> None:
    manager.dialog_data.update(start_data or {}, guided=False)


def dialog() -> Dialog:
    """All screens of the profile."""
    overview = window(
        ProfileSG.overview,
        *asking(
            Words("profile-title"), List(Words("profile-line"), items="answers"), Words("profile-hint-new")
        ),
        Group(item_buttons("question", "questions", _open_question), width=3),
        Button(Label("profile-start"), id="walk", on_click=_walk),
        Start(Label("profile-matches"), id="matches", state=MatchesSG.page, mode=StartMode.RESET_STACK),
        Cancel(Label("close")),
        getter=_overview,
        on_text=words.to_interests,
    )
    return Dialog(
        overview,
        *words.windows(),
        *choices.windows(),
        *places.windows(),
        on_start=_begin,
        getter=pending,
    )


def router() -> Router:
    """/profile, and edits of messages that became interests."""
    router = opens("profile", ProfileSG.overview)
    router.edited_message.register(words.edited)
    return router
