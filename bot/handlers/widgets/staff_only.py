"""Who may be here: asked once for every update by the filter, and again in the transaction of every change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

from aiogram.filters import Filter
from aiogram.types import TelegramObject, User
from aiogram_dialog import Dialog, DialogManager, Window

from bot.handlers.widgets.reader import Reader, reader_of
from bot.handlers.widgets.screen import person_id
from bot.handlers.widgets.words import Data
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.people import roles, users
from bot.texts import Texts

_P = ParamSpec("_P")
_T = TypeVar("_T")


class StaffOnly(Filter):
    """Passes staff; for everybody else it is as if there were nothing behind it."""

    async def __call__(self, _: TelegramObject, store: Store, event_from_user: User | None = None) -> bool:
        """aiogram's form."""
        return event_from_user is not None and await store.read(roles.is_staff, event_from_user.id)


def staff_dialog(*windows: Window, **events: Any) -> Dialog:
    """A dialog for staff alone. Whoever taps is asked about by the filter; and whoever is to read it, before it is read:
    a screen is shown again in other ways than by its own buttons. `events` are a Dialog's own."""
    dialog = Dialog(*windows, getter=_to_staff, **events)
    dialog.message.filter(StaffOnly())
    dialog.callback_query.filter(StaffOnly())
    return dialog


async def _to_staff(dialog_manager: DialogManager, store: Store, **_: Any) -> Data:
    if not await store.read(roles.is_staff, person_id(dialog_manager)):
        raise roles.NotStaffError
    return {}


async def change(
    who: DialogManager | Reader,
    /,
    fn: Callable[Concatenate[Connection, _P], _T],
    *args: _P.args,
    **kwargs: _P.kwargs,
) -> _T:
    """Write as staff: `fn(db, …)`. Raises NotStaffError where the person stopped being staff a moment ago, which ends
    what they have open."""
    reader = who if isinstance(who, Reader) else reader_of(who)
    return await reader.store.write(roles.as_staff, reader.person, lambda db: fn(db, *args, **kwargs))


def known_as(user_id: int, person: users.User | None, texts: Texts) -> str:
    """How staff know a person: Telegram name and username, or the number where nothing else is stored."""
    if person is None or not person.first_name:
        return texts.plain("staff-nameless", id=str(user_id))
    return f"{person.first_name} (@{person.username})" if person.username else person.first_name
