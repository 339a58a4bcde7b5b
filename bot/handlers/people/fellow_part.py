"""What only fellows do: who agreed as a host or as staff alone is asked for the fellow's part first, and then it is done."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode

from bot.handlers.people.consent_view import view
from bot.handlers.widgets.replies import place
from bot.handlers.widgets.screen import asked_for
from bot.handlers.widgets.words import texts_of
from bot.store.people.users import Part, User

OnClick = Callable[[CallbackQuery, Any, DialogManager], Awaitable[None]]
Opener = Callable[[str, DialogManager], Awaitable[bool]]
Effect = Callable[[DialogManager, str], Awaitable[None]]
_NEEDED: tuple[Part, ...] = ("fellow",)


async def asked(query: CallbackQuery, manager: DialogManager, payload: str) -> bool:
    """Have who has not agreed as a fellow read that part first; its yes goes on where the link `payload` leads.

    It begins with "." and so is none that Telegram lets a link of somebody else carry. False: they have agreed.
    """
    person: User | None = manager.middleware_data["person"]
    if person is not None and person.has_agreed_as("fellow"):
        return False
    texts = texts_of(manager)
    part, buttons = view(_NEEDED, texts, manager.middleware_data["responsible"], payload)
    await place(query).answer(f"{texts('consent-part-tapped')}\n\n{part}", reply_markup=buttons)
    return True


def first(kind: str, on_click: OnClick, what: str = "") -> OnClick:
    """`on_click` on a screen, unless they are `asked`; `what` it is about is the "id" of the dialog unless given."""

    async def tapped(query: CallbackQuery, button: Any, manager: DialogManager) -> None:
        if await asked(query, manager, f"{kind}_{what or asked_for(manager, 'id')}"):
            manager.show_mode = ShowMode.NO_UPDATE
        else:
            await on_click(query, button, manager)

    return tapped


def then(act: Effect, opener: Opener) -> Opener:
    """Where such a link leads: what was tapped is done, and shown where it was tapped."""

    async def go_on(what: str, manager: DialogManager) -> bool:
        await act(manager, what)
        return await opener(what, manager)

    return go_on
