"""Narrowing a campaign by discipline and district, the first names, and exactly what its readers will get."""

from __future__ import annotations

from functools import partial
from typing import Any

from aiogram import Bot
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo
from aiogram_dialog.widgets.text import List

from bot.clock import Clock
from bot.handlers.campaigns.draft import draft_of, kinds_of, puts, tick
from bot.handlers.states import CampaignSG
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.screen import person_id, store_of, window
from bot.handlers.widgets.staff_only import known_as
from bot.handlers.widgets.words import Data, Label, Words, texts_of
from bot.store.campaigns import audience as campaign_audience
from bot.store.core.store import Store
from bot.store.people import users, visibility
from bot.texts import LANGUAGES, Texts

SHOWN = 20  # first names


async def _codes(dialog_manager: DialogManager, store: Store, texts: Texts, what: Any, **_: Any) -> Data:
    draft = await draft_of(dialog_manager, store)
    if draft is None:
        return {"text": texts("campaign-gone")}
    counts = await store.read(campaign_audience.told, draft.id, what)
    chosen: tuple[str, ...] = getattr(draft.choice, what)
    codes = [*counts, *(code for code in chosen if code not in counts)]
    named = zip(codes, getattr(names, what)(codes, texts), strict=True)
    return {
        "fewest": visibility.FEWEST,
        "codes": [tick(code, name, code in chosen, counts.get(code)) for code, name in named],
    }


async def _names(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    draft = await draft_of(dialog_manager, store)
    if draft is None or not draft.names_people(kinds_of(dialog_manager)[draft.kind].at_first):
        return {"text": texts("campaign-first-narrowed")}
    people = await store.read(
        campaign_audience.first_of, draft, person_id(dialog_manager), clock.now(), SHOWN
    )
    named = [{"name": known_as(person, await store.read(users.user, person), texts)} for person in people]
    return {"count": SHOWN, "people": named}


async def preview(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    """Send the staff member exactly what the readers of each language will get."""
    store, kinds = store_of(manager), kinds_of(manager)
    draft = await draft_of(manager, store)
    bot: Bot = manager.middleware_data["bot"]
    for language in LANGUAGES if draft else ():
        copy = await kinds[draft.kind].preview(store, draft, Texts(language)) if draft else None
        if copy is None:
            continue
        await bot.send_message(query.from_user.id, texts_of(manager)(f"campaign-preview-{language}"))
        await bot(copy.model_copy(update={"chat_id": query.from_user.id}))
    manager.show_mode = ShowMode.SEND


def windows() -> list[Window]:
    """The screens of this file."""
    to_audience = SwitchTo(Label("back"), id="audience", state=CampaignSG.audience)

    def codes(state: State, what: str, width: int) -> Window:
        return window(
            state,
            Words(f"campaign-ask-{what}"),
            Words("campaign-ask-few"),
            choice_buttons("code", puts(what), width=width, items="codes"),
            to_audience,
            getter=partial(_codes, what=what),
        )

    return [
        codes(CampaignSG.disciplines, "disciplines", 1),
        codes(CampaignSG.districts, "districts", 2),
        window(
            CampaignSG.names,
            Words("campaign-first"),
            List(Words("campaign-first-line"), items="people"),
            to_audience,
            getter=_names,
        ),
    ]
