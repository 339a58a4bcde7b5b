"""What every screen has in common: a notice above what it says, and an answer to whatever is typed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Concatenate, ParamSpec

from aiogram import F, Router
from aiogram.enums import ContentType
from aiogram.filters import Command, Filter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode, Window
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Start
from aiogram_dialog.widgets.link_preview import LinkPreview
from aiogram_dialog.widgets.text import Format, Multi, Text

from bot.clock import Clock
from bot.handlers.states import MatchesSG
from bot.handlers.widgets.reader import Reader, reader_of
from bot.handlers.widgets.typed_taps import TypedTaps
from bot.handlers.widgets.words import Data, Label, texts_of
from bot.store.core.store import Store
from bot.store.people.users import User

Getter = Callable[..., Awaitable[Data]]
OnItem = Callable[[CallbackQuery, Any, DialogManager, str], Awaitable[None]]
OnText = Callable[[Message, DialogManager], Awaitable[bool | None]]
Offer = Callable[[Message, Reader, FSMContext], Awaitable[bool]]
Route = Callable[[Message, DialogManager], Awaitable[bool]]
_P = ParamSpec("_P")


def store_of(manager: DialogManager) -> Store:
    """The store that this bot works on."""
    store: Store = manager.middleware_data["store"]
    return store


def clock_of(manager: DialogManager) -> Clock:
    """The bot's clock."""
    clock: Clock = manager.middleware_data["clock"]
    return clock


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
    """The tap or the message that is being handled, the same when it is handled again: the key of what it makes."""
    if isinstance(manager.event, Message):
        return f"text:{manager.event.chat.id}:{manager.event.message_id}"
    return f"tap:{manager.event.id}" if isinstance(manager.event, CallbackQuery) else ""


def starts(state: State) -> OnItem:
    """For a tap on one of a list: opens a screen about it, which is started with its "id"."""

    async def tapped(_: CallbackQuery, __: Any, manager: DialogManager, ident: str) -> None:
        await manager.start(state, data={"id": ident})

    return tapped


def picks(key: str, state: State, kind: Callable[[str], Any] = str) -> OnItem:
    """For a tap on one of a list: keeps its id in the dialog under `key`, and goes on to a screen about it."""

    async def tapped(_: CallbackQuery, __: Any, manager: DialogManager, ident: str) -> None:
        manager.dialog_data[key] = kind(ident)
        await manager.switch_to(state)

    return tapped


def notice(manager: DialogManager, key: str, /, **values: str | int | float) -> None:
    """Put a line above the screen for the next time that it is shown, and only then."""
    manager.dialog_data["notice"] = texts_of(manager)(key, **values)


async def offered(message: Message, manager: DialogManager) -> bool:
    """Ask for whom a message is that no screen waits for, where one is introduced to somebody; False where it is for
    nobody."""
    offer: Offer = manager.middleware_data["offer"]
    state: FSMContext = manager.middleware_data["state"]
    is_taken = await offer(message, reader_of(manager), state)
    if is_taken:
        manager.show_mode = ShowMode.NO_UPDATE
    return is_taken


def window(
    state: State, *widgets: Any, getter: Getter | None = None, on_text: OnText | None = None
) -> Window:
    """A window that says what its text widgets say, below a notice where there is one.

    Where the getter gives "text", that is all that it says: what a message shows as well, or that a thing is gone. Typed
    text that means no button in view goes to `on_text`, or where there is none or it says False to bot.handlers.typed.
    """

    async def typed(message: Message, _: MessageInput, manager: DialogManager) -> None:
        if on_text is not None and await on_text(message, manager) is not False:
            return
        route: Route = manager.middleware_data["route"]
        if not await route(message, manager):
            notice(manager, "not-understood-open")

    async def not_text(message: Message, _: MessageInput, manager: DialogManager) -> None:
        if not await offered(message, manager):
            notice(manager, "only-text")

    async def with_notice(dialog_manager: DialogManager, **data: Any) -> Data:
        shown = await getter(dialog_manager=dialog_manager, **data) if getter else {}
        return {**shown, "notice": dialog_manager.dialog_data.pop("notice", None)}

    shown = TypedTaps(
        Format("{notice}\n", when="notice"),
        Format("{text}", when="text"),
        Multi(*(widget for widget in widgets if isinstance(widget, Text)), when=~F["text"]),
        *(widget for widget in widgets if not isinstance(widget, Text)),
        MessageInput(typed, content_types=ContentType.TEXT),
        MessageInput(not_text, content_types=ContentType.ANY),
        LinkPreview(is_disabled=True),
        state=state,
        getter=with_notice,
    )
    shown.reads_words = on_text is None
    return shown


def does(
    fn: Callable[Concatenate[DialogManager, _P], Awaitable[object]], *args: _P.args, **kwargs: _P.kwargs
) -> Callable[[CallbackQuery, Any, DialogManager], Awaitable[None]]:
    """What a button does that calls `fn(manager, …)`."""

    async def tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
        await fn(manager, *args, **kwargs)

    return tapped


def opens(command: str, state: State, *filters: Filter) -> Router:
    """A router for a command that opens a screen in place of all others; `filters` say for whom there is one."""

    async def start(_: Message, dialog_manager: DialogManager) -> None:
        await dialog_manager.start(state, mode=StartMode.RESET_STACK)

    router = Router(name=command)
    router.message.register(start, Command(command), *filters)
    return router


def is_over_a_list(_: Data, __: Any, manager: DialogManager) -> bool:
    """For `when`: whether there is a screen below this one to go back to."""
    return len(manager.current_stack().intents) > 1


def is_alone(data: Data, widget: Any, manager: DialogManager) -> bool:
    """For `when`: whether this screen was opened by itself, as by a link."""
    return not is_over_a_list(data, widget, manager)


def to_my_list() -> Start:
    """For a fellow whom a link brought to this screen: the way on."""

    def is_for_them(data: Data, widget: Any, manager: DialogManager) -> bool:
        person: User | None = manager.middleware_data["person"]
        return is_alone(data, widget, manager) and person is not None and person.has_agreed_as("fellow")

    return Start(
        Label("to-my-list"),
        id="to_my_list",
        state=MatchesSG.page,
        mode=StartMode.RESET_STACK,
        when=is_for_them,
    )
