"""What every screen has in common: a text from its getter, a notice above it, and an answer to whatever is typed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.enums import ContentType
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.common import ManagedScroll, WhenCondition
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import CurrentPage, Group, NextPage, PrevPage, Row, ScrollingGroup, Select
from aiogram_dialog.widgets.link_preview import LinkPreview
from aiogram_dialog.widgets.text import Format, Text

from bot.store.core.store import Store
from bot.texts import Html, Texts

Data = dict[str, Any]
Getter = Callable[..., Awaitable[Data]]
OnText = Callable[[Message, DialogManager], Awaitable[None]]
Offer = Callable[[Message, Store, Texts, FSMContext], Awaitable[bool]]


class Label(Text):
    """A text from the locales for a button, in the language of whoever looks at it."""

    def __init__(self, key: str, when: WhenCondition = None) -> None:
        super().__init__(when=when)
        self.key = key

    async def _render_text(self, data: Data, manager: DialogManager) -> str:
        return texts_of(manager).plain(self.key)


def texts_of(manager: DialogManager) -> Texts:
    """The texts in the language of the person in front of the screen."""
    texts: Texts = manager.middleware_data["texts"]
    return texts


def store_of(manager: DialogManager) -> Store:
    """The store that this bot works on."""
    store: Store = manager.middleware_data["store"]
    return store


def scroll_of(manager: DialogManager) -> ManagedScroll:
    """The scroll of a list with pages, which has the id "pages"."""
    scroll = manager.find("pages")
    if not isinstance(scroll, ManagedScroll):
        raise TypeError("this screen has no pages")
    return scroll


async def first_page(manager: DialogManager, ident: str) -> None:
    """Turn the `choice_buttons` called `ident` back to their first page, because they will show something else."""
    scroll = manager.find(f"{ident}_page")
    if not isinstance(scroll, ManagedScroll):
        raise TypeError(f"this screen has no buttons {ident!r}")
    await scroll.set_page(0)


def asked_for(manager: DialogManager, key: str) -> str:
    """What the dialog was started with under `key`, such as the id of the thing to show."""
    data = manager.start_data
    if not isinstance(data, dict):
        raise TypeError(f"the dialog was started without {key!r}")
    return str(data[key])


def person_id(manager: DialogManager) -> int:
    """The Telegram id of the person in front of the screen."""
    return int(manager.middleware_data["event_from_user"].id)


def tap_of(manager: DialogManager) -> str:
    """The tap that is being handled, the same when it is handled again: the key of what it makes."""
    return f"tap:{manager.event.id}" if isinstance(manager.event, CallbackQuery) else ""


def notice(manager: DialogManager, key: str, /, **values: str | int | float) -> None:
    """Put a line above the screen for the next time that it is shown, and only then."""
    manager.dialog_data["notice"] = texts_of(manager)(key, **values)


def window(state: State, *widgets: Any, getter: Getter, on_text: OnText | None = None) -> Window:
    """A window that shows `getter`'s "text". Typed text goes to `on_text`, or is answered with a line that helps."""

    async def typed(message: Message, _: MessageInput, manager: DialogManager) -> None:
        if on_text is not None:
            await on_text(message, manager)
        elif not await is_for_somebody(message, manager):
            notice(manager, "not-understood-open")

    async def not_text(message: Message, _: MessageInput, manager: DialogManager) -> None:
        if not await is_for_somebody(message, manager):
            notice(manager, "only-text")

    async def is_for_somebody(message: Message, manager: DialogManager) -> bool:
        """What no screen waits for may be meant for somebody to whom one is introduced: then that is asked instead."""
        offer: Offer = manager.middleware_data["offer"]
        state: FSMContext = manager.middleware_data["state"]
        offered = await offer(message, store_of(manager), texts_of(manager), state)
        if offered:
            manager.show_mode = ShowMode.NO_UPDATE
        return offered

    async def with_notice(dialog_manager: DialogManager, **data: Any) -> Data:
        shown = await getter(dialog_manager=dialog_manager, **data)
        line = dialog_manager.dialog_data.pop("notice", None)
        return {**shown, "text": Html(f"{line}\n\n{shown['text']}") if line else shown["text"]}

    return Window(
        Format("{text}"),
        *widgets,
        MessageInput(typed, content_types=ContentType.TEXT),
        MessageInput(not_text, content_types=ContentType.ANY),
        LinkPreview(is_disabled=True),
        state=state,
        getter=with_notice,
    )


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
        Format(pattern), id=ident, item_id_getter=lambda item: item[0], items=items, on_click=on_click
    )


def is_over_a_list(_: Data, __: Any, manager: DialogManager) -> bool:
    """For `when`: whether there is a screen below this one to go back to."""
    return len(manager.current_stack().intents) > 1


def is_alone(data: Data, widget: Any, manager: DialogManager) -> bool:
    """For `when`: whether this screen was opened by itself, as by a link."""
    return not is_over_a_list(data, widget, manager)


def choice_buttons(
    ident: str, on_click: Callable[..., Any], *, width: int, items: str, rows: int = 8
) -> Group:
    """A button for each (id, label) that the getter gives as `items`, in pages of `rows` lines of `width`."""

    def is_long(data: Data, _widget: Any, _manager: DialogManager) -> bool:
        return len(data[items]) > rows * width

    select: Select[str] = Select(
        Format("{item[1]}"),
        id=f"{ident}_item",
        item_id_getter=lambda item: item[0],
        items=items,
        on_click=on_click,
    )
    return Group(
        ScrollingGroup(select, id=f"{ident}_page", width=width, height=rows, hide_pager=True),
        pager(f"{ident}_page", is_long),
    )
