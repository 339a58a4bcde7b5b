"""The menu below the text field: what each role does most, in the reader's words. A tap on it is the command.

It comes with what is said to somebody whose roles or language have just become so, and can be folded away; send
`menu_of(…)` as the reply_markup.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from aiogram.types import KeyboardButton, ReplyKeyboardMarkup

from bot.handlers.people.commands import roles_of
from bot.store.core.store import Store
from bot.store.people.users import Part
from bot.texts import LANGUAGES, Texts

MENU: dict[Part, tuple[str, ...]] = {
    "host": ("host", "events", "digest"),
    "staff": ("staff", "events"),
    "fellow": ("matches", "topics", "events", "requests", "profile"),
}
IN_A_ROW = 2


async def menu_of(store: Store, user_id: int, texts: Texts) -> ReplyKeyboardMarkup | None:
    """The menu of a person; None for who has no role yet."""
    return menu(texts, await store.read(roles_of, user_id))


def menu(texts: Texts, parts: Collection[Part]) -> ReplyKeyboardMarkup | None:
    """The menu of these roles."""
    names = [*dict.fromkeys(name for part, own in MENU.items() if part in parts for name in own)]
    if not names:
        return None
    buttons = [KeyboardButton(text=texts.plain(f"menu-{name}")) for name in (*names, "help")]
    rows = [buttons[at : at + IN_A_ROW] for at in range(0, len(buttons), IN_A_ROW)]
    return ReplyKeyboardMarkup(
        keyboard=rows, resize_keyboard=True, input_field_placeholder=texts.plain("menu-write")
    )


def command_of(text: str) -> str:
    """The command that a button of the menu stands for, in either language; "" for any other text."""
    return _commands().get(text, "")


@cache
def _commands() -> dict[str, str]:
    names = {name for own in MENU.values() for name in (*own, "help")}
    return {Texts(language).plain(f"menu-{name}"): f"/{name}" for language in LANGUAGES for name in names}
