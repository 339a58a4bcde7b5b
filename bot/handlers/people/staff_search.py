"""Find a person, and what staff may see of them: who they are and what they may do, none of their own words."""

from __future__ import annotations

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import SwitchTo

from bot.clock import Clock
from bot.handlers.states import StaffSG
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.screen import clock_of, person_id, store_of, window
from bot.handlers.widgets.staff_only import change, known_as
from bot.handlers.widgets.words import Data, Label
from bot.store.core.store import Store
from bot.store.people import roles, users, visibility
from bot.store.privacy import sightings
from bot.store.workstations import workstations
from bot.texts import Html, Texts, shorten

FOUND_AT_MOST = 8
WORDS_AT_MOST = 100


async def _find(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    # A member of staff who hosts a workstation does not find those who hide from it, or do so by now.
    ids = dialog_manager.dialog_data.get("found", [])
    found = await store.read(visibility.found_by, person_id(dialog_manager), ids)
    lines: list[str] = [texts("staff-find-ask")]
    if words := dialog_manager.middleware_data.get("words"):  # for the moment at which they were written
        lines += ["", texts("staff-find-found" if found else "staff-find-none", words=words)]
    return {
        "text": Html("\n".join(lines)),
        "people": [(str(person.id), known_as(person.id, person, texts)) for person in found],
    }


async def _typed(message: Message, manager: DialogManager) -> None:
    # Ids alone are kept, since the words are as a rule somebody's name.
    words = shorten(message.text or "", WORDS_AT_MOST)
    found = await store_of(manager).read(users.find, words, FOUND_AT_MOST)
    manager.dialog_data["found"] = [person.id for person in found]
    manager.middleware_data["words"] = words


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, person: str) -> None:
    number, by, now = int(person), person_id(manager), clock_of(manager).now()
    if await store_of(manager).read(visibility.found_by, by, [number]):  # else nothing is seen of them
        await change(manager, sightings.looked_up, number, by, now)
    manager.dialog_data["person"] = number
    await manager.switch_to(StaffSG.person)


async def _person(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    number: int = dialog_manager.dialog_data["person"]
    (person,) = await store.read(visibility.found_by, person_id(dialog_manager), [number]) or (None,)
    if person is None:
        return {"text": texts("staff-person-gone")}
    lines: list[str] = [
        texts("staff-person-title", name=known_as(number, person, texts)),
        texts("staff-person-id", id=str(number)),
        texts("staff-person-since", day=day(person.created_at, texts)),
    ]
    if person.is_paused(clock.now()):
        lines.append(texts("staff-person-paused"))
    if person.unreachable_at:
        lines.append(texts("staff-person-unreachable", day=day(person.unreachable_at, texts)))
    if await store.read(roles.is_staff, number):
        lines.append(texts("staff-person-staff"))
    hosted = await store.read(workstations.names, await store.read(roles.workstations_of, number))
    lines += [texts("staff-person-host", name=texts.pick(*pair)) for pair in hosted.values()]
    return {"text": Html("\n".join(lines))}


def windows() -> list[Window]:
    """The screens of this file."""
    return [
        window(
            StaffSG.find,
            choice_buttons("person", _open, width=1, items="people"),
            SwitchTo(Label("back"), id="menu", state=StaffSG.menu),
            getter=_find,
            on_text=_typed,
        ),
        window(StaffSG.person, SwitchTo(Label("back"), id="find", state=StaffSG.find), getter=_person),
    ]
