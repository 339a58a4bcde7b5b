"""/workstations: browse and search all of them by park, district, sector, level and words in either language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiogram import F
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, SwitchTo
from aiogram_dialog.widgets.text import Format, List, Multi

from bot.handlers.states import BrowseSG, CardSG
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import HEADING, choice_buttons, first_page, numbered, scroll_of
from bot.handlers.widgets.screen import window
from bot.handlers.widgets.search import begin_with_words, drop_words, search, words_of
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.importing import facts as load
from bot.importing.find import find_districts
from bot.store.core.store import Store
from bot.store.workstations import workstations
from bot.texts import Texts, shorten

PAGE = 8
FILTERS: tuple[tuple[str, State], ...] = (
    ("park", BrowseSG.park),
    ("district", BrowseSG.district),
    ("sector", BrowseSG.sector),
    ("level", BrowseSG.level),
)


def _offered(kind: str, texts: Texts) -> dict[str, str]:
    """What can be chosen for a filter: code and name."""
    if kind == "level":
        return {level: texts.plain(f"level-{level}") for level in ("national", "municipal")}
    offered: dict[str, Mapping[str, names.HasNames]] = {
        "park": load.parks(),
        "district": {district.code: district for district in load.current_districts()},
        "sector": load.sectors(),
    }
    return {code: names.name(record, texts) for code, record in offered[kind].items()}


async def _results(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    chosen: dict[str, str] = dialog_manager.dialog_data.get("filters", {})
    words, at = words_of(dialog_manager), await scroll_of(dialog_manager).get_page()
    cards, total = await store.read(
        workstations.search, **_query(words, chosen), limit=PAGE, offset=at * PAGE
    )
    figure = load.clauses()["C07"]
    return {
        "count": total,
        "words": words,
        "stations": [listed(number, card, texts) for number, card in enumerate(cards, at * PAGE + 1)],
        "counted": texts.pick(figure.text_en, figure.text_zh),
        "pages": max(1, -(-total // PAGE)),
        **{f"{kind}_label": _filter_label(kind, chosen.get(kind, ""), texts) for kind, _ in FILTERS},
    }


def _query(words: str, chosen: dict[str, str]) -> dict[str, Any]:
    """The search in the store's terms. Words that name a district, by an old name too, mean that district."""
    query: dict[str, Any] = {kind: value for kind, value in chosen.items() if value}
    meant = find_districts(words) if words and "district" not in query else []
    if len(meant) == 1:
        return {**query, "district": meant[0].district.code}
    return {**query, "words": words}


def listed(number: int, card: workstations.Card, texts: Texts) -> Data:
    """A workstation as one of a list shows it: what `HEADING` and `numbered` need."""
    return {
        "id": card.workstation.id,
        "number": str(number),
        "name": names.name(card.workstation, texts),
        "facts": names.escaped(names.facts_line(card.workstation, texts)),
    }


def _filter_label(kind: str, value: str, texts: Texts) -> str:
    if not value:
        return texts.plain(f"browse-filter-{kind}")
    return f"✓ {shorten(_offered(kind, texts).get(value, value), 30)}"


async def _search_from_picker(message: Message, manager: DialogManager) -> None:
    await manager.switch_to(BrowseSG.results)
    await search(message, manager)


async def _open_card(_: CallbackQuery, __: Any, manager: DialogManager, workstation_id: str) -> None:
    await manager.start(CardSG.card, data={"id": workstation_id})


def _picker(kind: str, state: State) -> Window:
    async def options(texts: Texts, **_: Any) -> Data:
        return {"options": list(_offered(kind, texts).items())}

    async def picked(_: CallbackQuery, __: Any, manager: DialogManager, code: str = "") -> None:
        manager.dialog_data["filters"] = {**manager.dialog_data.get("filters", {}), kind: code}
        await first_page(manager)
        await manager.switch_to(BrowseSG.results)

    return window(
        state,
        Words(f"browse-pick-{kind}"),
        Button(Label("browse-all"), id="all", on_click=picked),
        choice_buttons(kind, picked, width=1 if kind == "park" else 2, items="options", rows=10),
        SwitchTo(Label("back"), id="back", state=BrowseSG.results),
        getter=options,
        on_text=_search_from_picker,
    )


def dialog() -> Dialog:
    """The list and its filters."""
    filters = [
        SwitchTo(Format(f"{{{kind}_label}}"), id=f"filter_{kind}", state=state) for kind, state in FILTERS
    ]
    return Dialog(
        window(
            BrowseSG.results,
            paragraphs(
                Multi(Words("browse-title"), Words("browse-words", when="words")),
                List(HEADING, items="stations"),
                Words("browse-none", when=~F["count"]),
                Multi(Words("browse-hint"), Words("browse-counts")),
            ),
            numbered("card", "stations", _open_card),
            Row(*filters[:2]),
            Row(*filters[2:]),
            drop_words(),
            Cancel(Label("close")),
            getter=_results,
            on_text=search,
        ),
        *(_picker(kind, state) for kind, state in FILTERS),
        on_start=begin_with_words,
    )
