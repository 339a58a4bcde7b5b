"""Narrowing a campaign by discipline and district, the first names, and exactly what its readers will get."""

from __future__ import annotations

from functools import partial
from typing import Any

from aiogram import Bot
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from bot.clock import Clock
from bot.handlers.campaigns.draft import draft_of, kinds_of, put, tick
from bot.handlers.states import CampaignSG
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.screen import person_id, store_of, window
from bot.handlers.widgets.staff_only import known_as
from bot.handlers.widgets.words import Data, Label, texts_of
from bot.store.campaigns import audience as campaign_audience
from bot.store.core.store import Store
from bot.store.people import users, visibility
from bot.texts import LANGUAGES, Html, Texts

SHOWN = 20  # first names


async def _codes(dialog_manager: DialogManager, store: Store, texts: Texts, what: Any, **_: Any) -> Data:
    found = await draft_of(dialog_manager, store)
    if found is None:
        return {"text": texts("campaign-gone"), "codes": []}
    told = await store.read(campaign_audience.told, found.id, what)
    chosen: tuple[str, ...] = getattr(found.choice, what)
    codes = [*told, *(code for code in chosen if code not in told)]
    named = dict(zip(codes, getattr(names, what)(codes, texts), strict=True))
    lines = [texts(f"campaign-ask-{what}"), texts("campaign-ask-few", count=visibility.FEWEST)]
    return {
        "text": Html("\n".join(lines)),
        "codes": [tick(code, name, code in chosen, told.get(code)) for code, name in named.items()],
    }


async def _discipline(_: CallbackQuery, __: Any, manager: DialogManager, code: str) -> None:
    await put(manager, "disciplines", code)


async def _district(_: CallbackQuery, __: Any, manager: DialogManager, code: str) -> None:
    await put(manager, "districts", code)


async def _names(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    found = await draft_of(dialog_manager, store)
    if found is None or not found.names_people(kinds_of(dialog_manager)[found.kind].at_first):
        return {"text": texts("campaign-first-narrowed")}
    lines: list[str] = [texts("campaign-first", count=SHOWN)]
    viewer = person_id(dialog_manager)
    for person in await store.read(campaign_audience.first_of, found, viewer, clock.now(), SHOWN):
        name = known_as(person, await store.read(users.user, person), texts)
        lines.append(texts("campaign-first-line", name=name))
    return {"text": Html("\n".join(lines))}


async def preview(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    """Send the staff member exactly what the readers of each language will get."""
    store, kinds = store_of(manager), kinds_of(manager)
    found = await draft_of(manager, store)
    bot: Bot = manager.middleware_data["bot"]
    for language in LANGUAGES if found else ():
        copy = await kinds[found.kind].preview(store, found, Texts(language)) if found else None
        if copy is None:
            continue
        await bot.send_message(query.from_user.id, texts_of(manager)(f"campaign-preview-{language}"))
        await bot(copy.model_copy(update={"chat_id": query.from_user.id}))
    manager.show_mode = ShowMode.SEND


def windows() -> list[Window]:
    """The screens of this file."""
    to_audience = SwitchTo(Label("back"), id="audience", state=CampaignSG.audience)
    return [
        window(
            CampaignSG.disciplines,
            choice_buttons("code", _discipline, width=1, items="codes"),
            to_audience,
            getter=partial(_codes, what="disciplines"),
        ),
        window(
            CampaignSG.districts,
            choice_buttons("code", _district, width=2, items="codes"),
            to_audience,
            getter=partial(_codes, what="districts"),
        ),
        window(CampaignSG.names, to_audience, getter=_names),
    ]
