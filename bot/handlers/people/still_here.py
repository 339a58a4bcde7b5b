"""The one question to who has not come for two years, and its one button."""

from __future__ import annotations

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery

from bot.clock import Clock
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.reader import Composer, Reader
from bot.handlers.widgets.replies import answer, button, edit, keyboard
from bot.store.core.store import Store
from bot.store.outbox.deliveries import Delivery
from bot.store.people import users
from bot.store.privacy import upkeep
from bot.texts import Texts


class StillHere(CallbackData, prefix="still"):
    """ "Yes, I am." """


async def _ask(reader: Reader, _: Delivery) -> SendMessage | None:
    until, texts = await reader.store.read(upkeep.erased_on, reader.person), reader.texts
    if until is None:
        return None
    return SendMessage(
        chat_id=reader.person,
        text=texts("still-here", until=day(until, texts)),
        reply_markup=keyboard([button(texts.plain("still-here-yes"), StillHere(), "success")]),
    )


async def _here(query: CallbackQuery, store: Store, clock: Clock, texts: Texts) -> None:
    who = query.from_user
    await answer(query)
    await store.write(users.seen, who.id, clock.now(), first_name=who.first_name, username=who.username)
    known = await store.read(users.user, who.id) is not None
    await edit(query, texts("still-here-noted" if known else "privacy-nothing"))


def composers() -> dict[str, Composer]:
    """The question."""
    return {upkeep.STILL_HERE: _ask}


def router() -> Router:
    """Its answer."""
    router = Router(name="still here")
    router.callback_query.register(_here, StillHere.filter())
    return router
