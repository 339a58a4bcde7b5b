"""Lists: the numbered ones with a button for each line, and choices; both in pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from aiogram import F
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.common import ManagedScroll, WhenCondition
from aiogram_dialog.widgets.kbd import (
    CurrentPage,
    Group,
    Keyboard,
    NextPage,
    PrevPage,
    Row,
    ScrollingGroup,
    Select,
    StubScroll,
)
from aiogram_dialog.widgets.text import Format, Multi

from bot.handlers.widgets.words import Data, Words

_T = TypeVar("_T")


@dataclass(frozen=True)
class Page(Generic[_T]):
    """What one page of a list shows: its items with their numbers in the whole list, from 1 on."""

    items: list[tuple[int, _T]]
    pages: int  # how many there are, which `numbered` needs of the getter besides the items


def page_at(at: int, listed: Sequence[_T], size: int) -> Page[_T]:
    """Page `at` of a list, from 0 on, or the last one where the list has become shorter."""
    pages = max(1, -(-len(listed) // size))
    at = min(at, pages - 1)
    return Page(list(enumerate(listed, 1))[at * size : (at + 1) * size], pages)


async def page_of(manager: DialogManager, listed: Sequence[_T], size: int = 8) -> Page[_T]:
    """The page of a list that the person has turned to."""
    return page_at(await scroll_of(manager).get_page(), listed, size)


def numbered(ident: str, items: str, on_click: Callable[..., Any], *below: Keyboard) -> Group:
    """A button with the number of each of `items`, mappings with "id" and "number", and ‹ 2 / 7 › below where needed.

    `below` stands between both.
    """
    numbers: Select[str] = Select(
        Format("{item[number]}"),
        id=ident,
        item_id_getter=lambda item: item["id"],
        items=items,
        on_click=on_click,
        when=items,
    )
    scroll = StubScroll(id="pages", pages="pages")
    return Group(Row(numbers), *below, scroll, pager("pages", F["pages"] > 1))


# An item as its number and "name", and below what is known of it: "facts", HTML.
HEADING = Multi(Words("match-title"), Format("{item[facts]}"))


def scroll_of(manager: DialogManager, ident: str = "pages") -> ManagedScroll:
    """The scroll of a `numbered` list, or of the `choice_buttons` "…" with the id "…_page"."""
    scroll = manager.find(ident)
    if not isinstance(scroll, ManagedScroll):
        raise TypeError(f"this screen has no pages {ident!r}")
    return scroll


async def first_page(manager: DialogManager, ident: str = "pages") -> None:
    """Turn `scroll_of` it back to its first page, because the list will show something else."""
    await scroll_of(manager, ident).set_page(0)


def pager(scroll: str, when: WhenCondition) -> Row:
    """‹ 2 / 7 › for the list whose scroll has the id `scroll`."""
    return Row(
        PrevPage(scroll=scroll, id=f"{scroll}_prev", text=Format("‹")),
        CurrentPage(scroll=scroll, id=f"{scroll}_at", text=Format("{current_page1} / {pages}")),
        NextPage(scroll=scroll, id=f"{scroll}_next", text=Format("›")),
        when=when,
    )


def item_buttons(
    ident: str, items: str, on_click: Callable[..., Any], pattern: str = "{item[1]}"
) -> Select[str]:
    """A button for each (id, label) that the getter gives as `items`, all in one row unless a group parts them."""
    return Select(
        Format(pattern),
        id=ident,
        item_id_getter=lambda item: item[0],
        items=items,
        on_click=on_click,
        when=items,
    )


def choice_buttons(
    ident: str, on_click: Callable[..., Any], *, width: int, items: str, rows: int = 8
) -> Group:
    """A button for each (id, label) that the getter gives as `items`, in pages of `rows` lines of `width`."""

    def is_long(data: Data, _widget: Any, _manager: DialogManager) -> bool:
        return len(data[items]) > rows * width

    select = item_buttons(f"{ident}_item", items, on_click)
    return Group(
        ScrollingGroup(select, id=f"{ident}_page", width=width, height=rows, hide_pager=True),
        pager(f"{ident}_page", is_long),
        when=items,
    )
