"""What a host is told of what would bring more fellows, on its own screen since it takes a moment."""

from __future__ import annotations

from typing import Any

from aiogram import F
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import SwitchTo
from aiogram_dialog.widgets.text import Format, List

from bot.handlers.states import HostSG
from bot.handlers.widgets import names
from bot.handlers.widgets.screen import person_id, window
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.ranking.ranker import RankerInUse
from bot.ranking.wanted import LEAST, wanted
from bot.store.core.store import Store
from bot.store.people import roles
from bot.texts import Texts


async def _wanted(
    dialog_manager: DialogManager, store: Store, texts: Texts, ranker: RankerInUse, **_: Any
) -> Data:
    station = dialog_manager.dialog_data["station"]
    if not await store.read(roles.is_host, person_id(dialog_manager), station):
        return {"text": texts("host-not-yours")}
    return {
        "name": await names.station_name(store, station, texts),
        "least": LEAST,
        "wanted": [
            texts("host-wanted-line", text=texts.pick(one.text_en, one.text_zh), count=one.count)
            for one in await wanted(ranker, store, station)
        ],
    }


def wanted_window() -> Window:
    """The screen."""
    return window(
        HostSG.wanted,
        paragraphs(
            Words("host-station-title"),
            Words("host-wanted-none", when=~F["wanted"]),
            List(Format("{item}"), items="wanted", when="wanted"),
            Words("host-wanted-note", when="wanted"),
        ),
        SwitchTo(Label("back"), id="back", state=HostSG.station),
        getter=_wanted,
    )
