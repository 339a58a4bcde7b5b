"""Find a person, and what staff may see of them: who they are and what they may do, none of their own words."""

from __future__ import annotations

from typing import Any

from aiogram import F
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import SwitchTo
from aiogram_dialog.widgets.text import List, Multi

from bot.clock import Clock
from bot.handlers.states import StaffSG
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.screen import clock_of, person_id, store_of, window
from bot.handlers.widgets.staff_only import change, known_as
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.store.core.store import Store
from bot.store.people import roles, users, visibility
from bot.store.privacy import sightings
from bot.store.workstations import workstations
from bot.texts import Texts, shorten

FOUND_AT_MOST = 8
WORDS_AT_MOST = 100


async def _find(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    # A member of staff who hosts a workstation does not find those who hide from it, or do so by now.
    ids = dialog_manager.dialog_data.get("found", [])
    users_found = await store.read(visibility.found_by, person_id(dialog_manager), ids)
    return {
        "words": dialog_manager.middleware_data.get("words"),  # for the moment at which they were written
        "people": [(str(user.id), known_as(user.id, user, texts)) for user in users_found],
    }


async def _typed(message: Message, manager: DialogManager) -> None:
    # Ids alone are kept, since the words are as a rule somebody's name.
    words = shorten(message.text or "", WORDS_AT_MOST)
    called = await store_of(manager).read(users.find, words, FOUND_AT_MOST)
    manager.dialog_data["found"] = [user.id for user in called]
    manager.middleware_data["words"] = words


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, person: str) -> None:
    number, by, now = int(person), person_id(manager), clock_of(manager).now()
    if await store_of(manager).read(visibility.found_by, by, [number]):  # else nothing is seen of them
        await change(manager, sightings.looked_up, number, by, now)
    manager.dialog_data["person"] = number
    await manager.switch_to(StaffSG.person)


async def _person(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    number: int = dialog_manager.dialog_data["person"]
    (user,) = await store.read(visibility.found_by, person_id(dialog_manager), [number]) or (None,)
    if user is None:
        return {}
    hosted = await store.read(workstations.names, await store.read(roles.workstations_of, number))
    return {
        "name": known_as(number, user, texts),
        "id": str(number),
        "since": day(user.created_at, texts),
        "paused": user.is_paused(clock.now()),
        "blocked": day(user.unreachable_at, texts) if user.unreachable_at else "",
        "staff": await store.read(roles.is_staff, number),
        "stations": [{"station": texts.pick(*pair)} for pair in hosted.values()],
    }


def windows() -> list[Window]:
    """The screens of this file."""
    return [
        window(
            StaffSG.find,
            paragraphs(
                Words("staff-find-ask"),
                Words("staff-find-found", when=F["words"] & F["people"])
                | Words("staff-find-none", when="words"),
            ),
            choice_buttons("person", _open, width=1, items="people"),
            SwitchTo(Label("back"), id="menu", state=StaffSG.menu),
            getter=_find,
            on_text=_typed,
        ),
        window(
            StaffSG.person,
            Multi(
                Words("staff-person-title"),
                Words("staff-person-id"),
                Words("staff-person-since"),
                Words("staff-person-paused", when="paused"),
                Words("staff-person-unreachable", when="blocked"),
                Words("staff-person-staff", when="staff"),
                List(Words("staff-person-host"), items="stations"),
                when="name",
            )
            | Words("staff-person-gone"),
            SwitchTo(Label("back"), id="find", state=StaffSG.find),
            getter=_person,
        ),
    ]
