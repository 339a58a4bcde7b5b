"""Hard conditions below the list: how many workstations each hides, loosened with one tap and set again with one."""

from __future__ import annotations

from typing import Any, get_args

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Group
from aiogram_dialog.widgets.text import Format, List, Text

from bot.handlers.widgets import names
from bot.handlers.widgets.pages import first_page, item_buttons
from bot.handlers.widgets.reader import Reader
from bot.handlers.widgets.screen import person_id, store_of
from bot.handlers.widgets.words import Data
from bot.store.people import profiles
from bot.texts import shorten
from matching.models import Profile
from matching.preferences import Condition

VALUE = 60  # characters of what a condition asks for


def conditions(reader: Reader, profile: Profile, manager: DialogManager) -> Data:
    """What the texts and buttons below need. A condition that was loosened here can be set again as long as it can hold."""
    texts, hides = reader.texts, reader.ranker.hides(profile)
    wished = {
        "level": texts.plain(f"level-{profile.level}") if profile.level else "",
        "districts": shorten(texts.listing(names.districts(profile.districts, texts)), VALUE),
    }
    again = [one for one in manager.dialog_data.get("loosened", ()) if one not in hides and wished[one]]
    return {
        "hides": [texts(f"matches-hides-{one}", value=wished[one], count=n) for one, n in hides.items()],
        "conditions": [
            *((f"-{one}", texts.plain(f"matches-loosen-{one}")) for one in hides),
            *((f"+{one}", texts.plain(f"matches-only-{one}", value=wished[one])) for one in again),
        ],
    }


async def _set(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    condition = choice[1:]
    if condition in get_args(Condition):
        only = {f"only_{condition}": choice[0] == "+"}
        await store_of(manager).write(profiles.change, person_id(manager), **only)
        loosened = {*manager.dialog_data.get("loosened", ()), condition}
        manager.dialog_data["loosened"] = sorted(loosened)
        await first_page(manager)


def hidden_lines() -> Text:
    """How many each condition hides."""
    return List(Format("{item}"), items="hides", when="hides")


def condition_buttons() -> Group:
    """One for each condition that holds or was loosened here."""
    return Group(item_buttons("condition", "conditions", _set), width=1)
