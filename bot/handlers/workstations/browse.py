"""/workstations: browse and search all of them by park, district, sector, level and words in either language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, StartMode, Window
from aiogram_dialog.widgets.kbd import (
    Button,
    Cancel,
    Row,
    Select,
    StubScroll,
    SwitchTo,
)
from aiogram_dialog.widgets.text import Format

from bot.handlers.states import BrowseSG, CardSG
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import choice_buttons, pager, scroll_of
from bot.handlers.widgets.screen import window
from bot.handlers.widgets.words import Data, Label
from bot.importing import facts as load
from bot.importing.find import find_districts
from bot.store.core.store import Store
from bot.store.workstations import workstations
from bot.texts import Html, Texts, shorten

PAGE = 8
WORDS_AT_MOST = 100  # characters of a search
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
    offered: dict[str, Mapping[str, names.Named]] = {
        "park": load.parks(),
        "district": {district.code: district for district in load.current_districts()},
        "sector": load.sectors(),
    }
    return {code: names.name(record, texts) for code, record in offered[kind].items()}


async def _results(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    chosen: dict[str, str] = dialog_manager.dialog_data.get("filters", {})
    words = dialog_manager.dialog_data.get("words", "")
    at = await scroll_of(dialog_manager).get_page()
    cards, total = await store.read(
        workstations.search, **_query(words, chosen), limit=PAGE, offset=at * PAGE
    )
    lines: list[str] = [texts("browse-title", count=total)]
    if words:
        lines.append(texts("browse-words", words=words))
    lines += ["", *(_line(number, card, texts) for number, card in enumerate(cards, at * PAGE + 1))]
    if not total:
        lines.append(texts("browse-none"))
    figure = load.figures()["city-workstations"]
    lines += ["", texts("browse-hint"), texts("browse-counts", count=figure.value, asof=figure.as_of)]
    pages = max(1, -(-total // PAGE))
    return {
        "text": Html("\n".join(lines)),
        "pages": pages,
        "several": pages > 1,
        "cards": [(card.workstation.id, str(number)) for number, card in enumerate(cards, at * PAGE + 1)],
        "words": words,
        **{f"{kind}_label": _filter_label(kind, chosen.get(kind), texts) for kind, _ in FILTERS},
    }


def _query(words: str, chosen: dict[str, str]) -> dict[str, Any]:
    """The search in the store's terms. Words that name a district, by an old name too, mean that district."""
    query: dict[str, Any] = {kind: value for kind, value in chosen.items() if value}
    found = find_districts(words) if words and "district" not in query else []
    if len(found) == 1:
        return {**query, "district": found[0].district.code}
    return {**query, "words": words}


def _line(number: int, card: workstations.Card, texts: Texts) -> Html:
    title = texts("match-title", number=str(number), name=names.name(card.workstation, texts))
    facts = names.facts_line(card.workstation, texts)
    return Html(f"{title}\n{names.escaped(facts)}" if facts else title)


def _filter_label(kind: str, value: str | None, texts: Texts) -> str:
    if value is None:
        return texts.plain(f"browse-filter-{kind}")
    return f"✓ {shorten(_offered(kind, texts).get(value, value), 30)}"


async def _search(message: Message, manager: DialogManager) -> None:
    manager.dialog_data["words"] = shorten(message.text or "", WORDS_AT_MOST)
    await scroll_of(manager).set_page(0)


async def _drop_words(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("words", None)
    await scroll_of(manager).set_page(0)


async def _open_card(_: CallbackQuery, __: Any, manager: DialogManager, workstation_id: str) -> None:
    await manager.start(CardSG.card, data={"id": workstation_id})


def _picker(kind: str, state: State) -> Window:
    async def options(texts: Texts, **_: Any) -> Data:
        return {"text": texts(f"browse-pick-{kind}"), "options": list(_offered(kind, texts).items())}

    async def picked(_: CallbackQuery, __: Any, manager: DialogManager, code: str) -> None:
        manager.dialog_data["filters"] = {**manager.dialog_data.get("filters", {}), kind: code}
        await _back_to_results(manager)

    async def all_of_them(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
        manager.dialog_data.get("filters", {}).pop(kind, None)
        await _back_to_results(manager)

    return window(
        state,
        Button(Label("browse-all"), id="all", on_click=all_of_them),
        choice_buttons(kind, picked, width=1 if kind == "park" else 2, items="options", rows=10),
        SwitchTo(Label("back"), id="back", state=BrowseSG.results),
        getter=options,
        on_text=_search_from_picker,
    )


async def _search_from_picker(message: Message, manager: DialogManager) -> None:
    await manager.switch_to(BrowseSG.results)
    await _search(message, manager)


async def _back_to_results(manager: DialogManager) -> None:
    await scroll_of(manager).set_page(0)
    await manager.switch_to(BrowseSG.results)


def _filter_button(kind: str, state: State) -> SwitchTo:
    return SwitchTo(Format(f"{{{kind}_label}}"), id=f"filter_{kind}", state=state)


async def _browse(message: Message, dialog_manager: DialogManager) -> None:
    await dialog_manager.start(BrowseSG.results, mode=StartMode.RESET_STACK)


def dialog() -> Dialog:
    """The list and its filters."""
    buttons = [_filter_button(kind, state) for kind, state in FILTERS]
    return Dialog(
        window(
            BrowseSG.results,
            Row(
                Select(
                    Format("{item[1]}"),
                    id="card",
                    item_id_getter=lambda item: item[0],
                    items="cards",
                    on_click=_open_card,
                )
            ),
            StubScroll(id="pages", pages="pages"),
            pager("pages", "several"),
            Row(*buttons[:2]),
            Row(*buttons[2:]),
            Button(Label("browse-filter-words"), id="drop_words", on_click=_drop_words, when="words"),
            Cancel(Label("close")),
            getter=_results,
            on_text=_search,
        ),
        *(_picker(kind, state) for kind, state in FILTERS),
    )


def router() -> Router:
    """/workstations."""
    router = Router(name="browse")
    router.message.register(_browse, Command("workstations"))
    return router
