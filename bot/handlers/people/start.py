"""The first minutes: /start, with or without a deep link, and the language."""

from __future__ import annotations

from aiogram import Bot, Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, StartMode

from bot.clock import Clock
from bot.handlers.people import consent, invitations
from bot.handlers.people.commands import help_for, show_commands_in
from bot.handlers.people.consent_view import Responsible, view
from bot.handlers.people.menu import menu_of
from bot.handlers.states import MatchesSG
from bot.handlers.widgets.links import DeepLinks, follow
from bot.handlers.widgets.replies import answer, button, edit, keyboard, place
from bot.store.core.store import Store
from bot.store.people import invites, profiles, users
from bot.texts import LANGUAGES, Language, Texts


class SetLanguage(CallbackData, prefix="lang"):
    """The choice of a language, from then on stored."""

    language: Language


async def _start(
    message: Message,
    command: CommandObject,
    texts: Texts,
    store: Store,
    clock: Clock,
    person: users.User | None,
    dialog_manager: DialogManager,
    deep_links: DeepLinks,
    responsible: Responsible | None,
) -> None:
    payload = command.args or ""
    parts = await store.read(consent.missing, message.chat.id, person, payload)
    kind = next((kind for kind in invites.KINDS if payload.startswith(f"{kind}_")), None)
    if parts and kind and person is not None and person.has_agreed:
        # Nobody reads about a role that the link does not give.
        token = payload.removeprefix(f"{kind}_")
        grants = await store.write(invites.grants, kind, token, person.id, now=clock.now())
        parts = parts if grants else frozenset()
    if parts:
        offer = await invitations.offer(store, payload, message.chat.id, texts, clock.now())
        if offer is None and invitations.is_one(payload):
            await message.answer(invitations.dead(texts))
            return
        await consent.ask(message, texts, parts, responsible, payload, offer=offer)
    elif payload:
        await follow(payload, message, texts, dialog_manager, deep_links)
    else:
        row = await store.read(profiles.row, message.chat.id)
        name = row.name or (person and person.first_name)
        hello = texts("welcome-back", name=name) if name else texts("welcome-back-nameless")
        menu = await menu_of(store, message.chat.id, texts)
        if person and person.has_agreed_as("fellow") and not (row.interests or row.disciplines):
            await message.answer(hello, reply_markup=menu)
            await dialog_manager.start(MatchesSG.page, mode=StartMode.RESET_STACK)
        else:
            helped = await help_for(store, message.chat.id, texts)
            await message.answer(f"{hello}\n\n{helped}", reply_markup=menu)


async def _ask_language(message: Message, texts: Texts) -> None:
    names: dict[Language, str] = {"zh": "中文", "en": "English"}
    buttons = [button(names[language], SetLanguage(language=language)) for language in LANGUAGES]
    await message.answer(texts("language-ask"), reply_markup=keyboard(buttons))


async def _set_language(
    query: CallbackQuery,
    callback_data: SetLanguage,
    bot: Bot,
    store: Store,
    person: users.User | None,
    responsible: Responsible | None,
) -> None:
    await answer(query)
    texts = Texts(callback_data.language)
    if person is None or not person.has_agreed:
        parts = await store.read(consent.missing, query.from_user.id, person, "")
        await edit(query, *view(parts, texts, responsible))
        return
    await store.write(users.set_language, query.from_user.id, texts.language)
    await show_commands_in(bot, store, query.from_user, texts)
    await edit(query, texts("language-ask"))
    menu = await menu_of(store, query.from_user.id, texts)
    await place(query).answer(texts("language-set"), reply_markup=menu)  # an edit brings no menu


def router() -> Router:
    """/start and /language for everybody."""
    router = Router(name="start")
    router.message.register(_start, CommandStart())
    router.message.register(_ask_language, Command("language"))
    router.callback_query.register(_set_language, SetLanguage.filter())
    return router
