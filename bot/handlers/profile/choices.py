"""The questions of the profile that are answered by choosing: disciplines, sectors, level, benefits.

Each button says what it will do ("+0812" or "-0812") rather than "toggle", so that a second tap, or an update that is
handled again after a crash, changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from aiogram import F
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Group, Keyboard, Row
from aiogram_dialog.widgets.text import Text

from bot.handlers.profile.step import WORDS_SHOWN, misplaced, question
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import choice_buttons, first_page, item_buttons
from bot.handlers.widgets.screen import does, notice, person_id, store_of
from bot.handlers.widgets.words import Data, Label, Words, texts_of
from bot.importing import facts
from bot.importing.find import find_disciplines, plain
from bot.store.people import profiles
from bot.store.people.profiles import DISCIPLINES_AT_MOST, ProfileRow
from bot.texts import Texts, shorten
from matching.models import Level
from matching.preferences import Condition

LEVELS: tuple[Level | None, ...] = ("national", "municipal", None)
FOUND_AT_MOST = 8

ChoiceItem = tuple[str, str]  # what a tap does ("+code" or "-code"), what the button says
Records = Callable[[], Mapping[str, names.HasNames]]


def choices(
    codes: Iterable[str], chosen: Iterable[str], records: Mapping[str, names.HasNames], texts: Texts
) -> list[ChoiceItem]:
    """A button for each code: a tick on the chosen ones, which a tap takes away."""
    taken = set(chosen)
    return [
        (f"-{code}", f"✓ {label}") if code in taken else (f"+{code}", label)
        for code, label in ((code, names.name(records[code], texts)) for code in codes)
    ]


def chooser(field: profiles.ListField, records: Records) -> Callable[..., Any]:
    """What a tap on a button of `choices` does for a list of the profile that has no limit.

    Codes that are not known can only be forged, or are gone by now: these are taken out, never in.
    """

    async def tapped(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
        adding, code = choice.startswith("+"), choice[1:]
        if not adding or code in records():
            await store_of(manager).write(profiles.choose, person_id(manager), field, code, adding)

    return tapped


async def _change(manager: DialogManager, /, **answers: Any) -> None:
    await store_of(manager).write(profiles.change, person_id(manager), **answers)


def only_buttons(field: Condition) -> Row:
    """The button that turns a wish into a condition, or the one that turns it back; "only" of the data says which."""

    def button(state: str) -> Button:
        tapped = does(_change, **{f"only_{field}": state == "off"})
        return Button(
            Label(f"only-{field}-{state}"),
            id=f"only_{field}_{state}",
            on_click=tapped,
            when=F["only"] == state,
        )

    return Row(button("on"), button("off"))


def discipline_data(manager: DialogManager, chosen: Sequence[str], texts: Texts) -> Data:
    """What `discipline_widgets` need: what is chosen, and what there is to choose."""
    words, category = (manager.dialog_data.get(key, "") for key in ("words", "category"))
    every, categories = facts.disciplines(), facts.categories()
    codes: Iterable[str] = chosen
    if words:
        codes = [discipline.code for discipline in find_disciplines(words)[:FOUND_AT_MOST]]
    elif category:
        codes = [code for code, discipline in every.items() if discipline.category_code == category]
    narrowed = bool(words or category)
    return {
        "list": texts.listing(names.disciplines(chosen, texts)),
        "words": shorten(words, WORDS_SHOWN),
        "category": names.name(categories[category], texts) if category and not words else "",
        "choices": choices(codes, chosen, every, texts),
        "categories": []
        if narrowed
        else [(code, names.name(record, texts)) for code, record in categories.items()],
        "narrowed": narrowed,
    }


def discipline_texts(ask: str) -> list[Text]:
    """The paragraphs of a choice of disciplines, the first of which is the text `ask`."""
    return [
        Words(ask),
        Words("disciplines-now", when="list"),
        Words("disciplines-found", when="words"),
        Words("disciplines-category", when="category"),
    ]


def discipline_widgets(on_tap: Callable[..., Any]) -> list[Keyboard]:
    """Disciplines to choose, by category or words; `on_tap` gets "+code" or "-code"."""
    return [
        choice_buttons("discipline", on_tap, width=1, items="choices"),
        Group(item_buttons("category", "categories", _category_tapped), width=3),
        Button(Label("disciplines-back-to-categories"), id="all", on_click=_all_categories, when="narrowed"),
    ]


async def _disciplines(row: ProfileRow, manager: DialogManager) -> Data:
    return discipline_data(manager, row.disciplines, texts_of(manager))


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
    called = (
        code
        for code, record in facts.categories().items()
        if text in (code, plain(record.name_zh), plain(record.name_en))
    )
    return next(called, None)


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
    await first_page(manager, "discipline_page")


def _of_records(
    field: profiles.ListField, ident: str, records: Records, *texts: Text, **values: str
) -> Window:
    """A question whose answers are `records`, chosen by their buttons or by a part of their names."""

    async def data(row: ProfileRow, manager: DialogManager) -> Data:
        known = records()
        return {"choices": choices(known, getattr(row, field), known, texts_of(manager)), **values}

    async def typed(message: Message, manager: DialogManager) -> None:
        words = plain(message.text or "")
        named = (
            code
            for code, record in records().items()
            if words and words in plain(f"{record.name_en} {record.name_zh}")
        )
        if (code := next(named, None)) is None:
            await _use_buttons(message, manager)
        else:
            await store_of(manager).write(profiles.choose, person_id(manager), field, code, True)

    buttons = choice_buttons(ident, chooser(field, records), width=2, items="choices")
    return question(field, *texts, buttons, getter=data, on_text=typed)


async def _use_buttons(message: Message, manager: DialogManager) -> None:
    await misplaced(message, manager, "use-buttons")


async def _level(row: ProfileRow, manager: DialogManager) -> Data:
    labels = {level or "any": texts_of(manager).plain(f"level-{level or 'any'}") for level in LEVELS}
    wish = row.level or "any"
    return {"choices": [(code, f"✓ {label}" if code == wish else label) for code, label in labels.items()]}


async def _level_tapped(_: CallbackQuery, __: Any, manager: DialogManager, code: str) -> None:
    level = next((level for level in LEVELS if level == code), None)
    await store_of(manager).write(profiles.change, person_id(manager), level=level)


def windows() -> list[Window]:
    """The screens of this file."""
    as_of = next(iter(facts.benefits().values())).as_of  # all of one article
    return [
        question(
            "disciplines",
            *discipline_texts("disciplines-ask"),
            *discipline_widgets(_discipline_tapped),
            getter=_disciplines,
            on_text=_discipline_typed,
        ),
        _of_records("sectors", "sector", facts.sectors, Words("sectors-ask")),
        question(
            "level",
            Words("level-ask"),
            Words("level-only-hint"),
            choice_buttons("level", _level_tapped, width=3, items="choices"),
            only_buttons("level"),
            getter=_level,
            on_text=_use_buttons,
        ),
        _of_records(
            "benefits", "benefit", facts.benefits, Words("benefits-ask"), Words("benefits-source"), asof=as_of
        ),
    ]
