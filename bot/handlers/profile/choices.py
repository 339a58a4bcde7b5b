"""The questions of the profile that are answered by choosing: disciplines, sectors, level, benefits.

Each button says what it will do ("+0812" or "-0812") rather than "toggle", so that a second tap, or an update that is
handled again after a crash, changes nothing.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Group, Keyboard, Select
from aiogram_dialog.widgets.text import Format

from bot.clock import Clock
from bot.handlers.profile.step import WORDS_SHOWN, misplaced, step
from bot.handlers.states import ProfileSG
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import choice_buttons, first_page
from bot.handlers.widgets.screen import notice, person_id, store_of
from bot.handlers.widgets.words import Data, Label
from bot.importing import facts
from bot.importing.find import find_disciplines, plain
from bot.store.core.store import Store
from bot.store.introductions import leaving as request_leaving
from bot.store.people import profiles
from bot.texts import Html, Texts, shorten
from matching.models import Level

LEVELS: tuple[Level | None, ...] = ("national", "municipal", None)
DISCIPLINES_AT_MOST = 3
FOUND_AT_MOST = 8

Choice = tuple[str, str]  # what a tap does ("+code" or "-code"), what the button says


def choices(
    codes: Iterable[str], chosen: Iterable[str], records: Mapping[str, names.Named], texts: Texts
) -> list[Choice]:
    """A button for each code: a tick on the chosen ones, which a tap takes away."""
    taken = set(chosen)
    return [
        (f"-{code}", f"✓ {label}") if code in taken else (f"+{code}", label)
        for code, label in ((code, names.name(records[code], texts)) for code in codes)
    ]


async def _disciplines(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    row = await store.read(profiles.row, person_id(dialog_manager))
    return discipline_data(dialog_manager, texts("disciplines-ask"), row.disciplines, texts)


def discipline_data(manager: DialogManager, question: Html, chosen: Sequence[str], texts: Texts) -> Data:
    """The screen of `discipline_widgets`: `question`, what is chosen, and what there is to choose."""
    words, category = (manager.dialog_data.get(key) for key in ("words", "category"))
    every = facts.disciplines()
    lines: list[str] = [question]
    if chosen:
        lines += ["", texts("disciplines-now", list=texts.listing(names.disciplines(chosen, texts)))]
    if words:
        codes = [discipline.code for discipline in find_disciplines(words)[:FOUND_AT_MOST]]
        lines += ["", texts("disciplines-found", words=shorten(words, WORDS_SHOWN))]
    elif category:
        codes = [code for code, discipline in every.items() if discipline.category_code == category]
        lines += ["", texts("disciplines-category", category=names.name(facts.categories()[category], texts))]
    else:
        codes = list(chosen)
    return {
        "text": Html("\n".join(lines)),
        "filled": chosen,
        "choices": choices(codes, chosen, every, texts),
        "categories": []
        if words or category
        else [(code, names.name(record, texts)) for code, record in facts.categories().items()],
        "narrowed": words or category,
    }


async def _discipline_typed(message: Message, manager: DialogManager) -> None:
    words = await find_typed(message, manager)
    if words is not None:
        await misplaced(message, manager, "disciplines-not-found", words=shorten(words, WORDS_SHOWN))


async def find_typed(message: Message, manager: DialogManager) -> str | None:
    """Narrow the choice of `discipline_widgets` to what was typed; the words, where there is nothing like them."""
    words = " ".join((message.text or "").split())
    await _all_categories(message, None, manager)
    category = _category_called(words)
    if category is not None:
        manager.dialog_data["category"] = category
    elif find_disciplines(words):
        manager.dialog_data["words"] = words
    else:
        return words
    return None


def _category_called(words: str) -> str | None:
    """The category that is called `words`. A discipline of the same name (law) is the first of its category."""
    text = plain(words)
    return next(
        (
            code
            for code, record in facts.categories().items()
            if text in (code, plain(record.name_zh), plain(record.name_en))
        ),
        None,
    )


async def _discipline_tapped(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    adding, code = choice.startswith("+"), choice[1:]
    if code not in facts.disciplines():  # no button of ours says so
        return
    changed = await store_of(manager).write(
        profiles.choose, person_id(manager), "disciplines", code, adding, limit=DISCIPLINES_AT_MOST
    )
    if not changed:
        notice(manager, "disciplines-full")


async def _category_tapped(query: CallbackQuery, button: Any, manager: DialogManager, code: str) -> None:
    if code in facts.categories():
        await _all_categories(query, button, manager)
        manager.dialog_data["category"] = code


async def _all_categories(_: CallbackQuery | Message, __: Any, manager: DialogManager) -> None:
    for key in ("words", "category"):
        manager.dialog_data.pop(key, None)
    await first_page(manager, "discipline")


def only_button(ident: str, on_click: Callable[..., Any]) -> Select[str]:
    """The button that turns a wish into a condition and back; "only" of the data says which of the two, if any."""
    return Select(
        Format("{item[1]}"), id=ident, item_id_getter=lambda item: item[0], items="only", on_click=on_click
    )


def chooser(
    field: profiles.ListField, is_known: Callable[[str, DialogManager], Awaitable[bool]]
) -> Callable[..., Any]:
    """What a tap on a button of `choices` does for a list of the profile that has no limit.

    Codes that are not known can only be forged, or are gone by now: these are taken out, never in.
    """

    async def tapped(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
        adding, code = choice.startswith("+"), choice[1:]
        if not adding or await is_known(code, manager):
            await store_of(manager).write(profiles.choose, person_id(manager), field, code, adding)
            if adding and field == "hidden_from":
                clock: Clock = manager.middleware_data["clock"]
                await store_of(manager).write(
                    request_leaving.respect_exclusions, person_id(manager), clock.now()
                )

    return tapped


async def _sectors(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    row = await store.read(profiles.row, person_id(dialog_manager))
    records = facts.sectors()
    return {
        "text": texts("sectors-ask"),
        "filled": row.sectors,
        "choices": choices(records, row.sectors, records, texts),
    }


async def _benefits(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    row = await store.read(profiles.row, person_id(dialog_manager))
    records = facts.benefits()
    as_of = next(iter(records.values())).as_of
    return {
        "text": Html(f"{texts('benefits-ask')}\n\n{texts('benefits-source', asof=as_of)}"),
        "filled": row.benefits,
        "choices": choices(records, row.benefits, records, texts),
    }


def in_records(records: Callable[[], Mapping[str, object]]) -> Callable[..., Awaitable[bool]]:
    """For `chooser`: whether the seed data know a code."""

    async def is_known(code: str, _: DialogManager) -> bool:
        return code in records()

    return is_known


def _by_name(
    field: profiles.ListField, records: Callable[[], Mapping[str, names.Named]]
) -> Callable[..., Any]:
    """Words on a screen of buttons choose the one that they name."""

    async def typed(message: Message, manager: DialogManager) -> None:
        words = plain(message.text or "")
        found = next(
            (
                code
                for code, record in records().items()
                if words and words in plain(f"{record.name_en} {record.name_zh}")
            ),
            None,
        )
        if found is None:
            await misplaced(message, manager, "use-buttons")
        else:
            await store_of(manager).write(profiles.choose, person_id(manager), field, found, True)

    return typed


async def _level(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    row = await store.read(profiles.row, person_id(dialog_manager))
    labels = [(level or "any", texts.plain(f"level-{level}" if level else "level-any")) for level in LEVELS]
    only = "on" if row.only_level else "off"
    return {
        "text": Html(f"{texts('level-ask')}\n\n{texts('level-only-hint')}"),
        "filled": row.level,
        "choices": [
            (code, f"✓ {label}" if code == (row.level or "any") else label) for code, label in labels
        ],
        "only": [("-" if row.only_level else "+", texts.plain(f"level-only-{only}"))] if row.level else [],
    }


async def _level_typed(message: Message, manager: DialogManager) -> None:
    await misplaced(message, manager, "use-buttons")


async def _level_tapped(_: CallbackQuery, __: Any, manager: DialogManager, code: str) -> None:
    level = next((level for level in LEVELS if level == code), None)
    await store_of(manager).write(profiles.set_level, person_id(manager), level)


async def _only_level(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    await store_of(manager).write(profiles.set_only_level, person_id(manager), choice == "+")


def discipline_widgets(on_tap: Callable[..., Any]) -> list[Keyboard]:
    """Disciplines to choose, by category or words; `on_tap` gets "+code" or "-code"."""
    return [
        choice_buttons("discipline", on_tap, width=1, items="choices"),
        Group(
            Select(
                Format("{item[1]}"),
                id="category",
                item_id_getter=lambda item: item[0],
                items="categories",
                on_click=_category_tapped,
            ),
            width=3,
        ),
        Button(Label("disciplines-back-to-categories"), id="all", on_click=_all_categories, when="narrowed"),
    ]


def windows() -> list[Window]:
    """The screens of this file."""
    return [
        step(
            ProfileSG.disciplines,
            *discipline_widgets(_discipline_tapped),
            getter=_disciplines,
            on_text=_discipline_typed,
        ),
        step(
            ProfileSG.sectors,
            choice_buttons("sector", chooser("sectors", in_records(facts.sectors)), width=2, items="choices"),
            getter=_sectors,
            on_text=_by_name("sectors", facts.sectors),
        ),
        step(
            ProfileSG.level,
            choice_buttons("level", _level_tapped, width=3, items="choices"),
            only_button("only_level", _only_level),
            getter=_level,
            on_text=_level_typed,
        ),
        step(
            ProfileSG.benefits,
            choice_buttons(
                "benefit", chooser("benefits", in_records(facts.benefits)), width=2, items="choices"
            ),
            getter=_benefits,
            on_text=_by_name("benefits", facts.benefits),
        ),
    ]
