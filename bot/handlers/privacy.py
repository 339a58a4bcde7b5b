"""/privacy, /export, /forget: what is stored about a person, all of it as a file, and none of it any more."""

from __future__ import annotations

import json

from aiogram import Bot, Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.types import (
    BotCommandScopeChat,
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)
from aiogram.types import User as TelegramUser
from aiogram_dialog import DialogManager

from bot.clock import Clock
from bot.handlers.calendar import day
from bot.handlers.replies import answer, edit
from bot.store import erasure, registry
from bot.store.open import Store
from bot.store.users import User
from bot.texts import Html, Texts


class Forget(CallbackData, prefix="forget"):
    """The answer to "erase everything?"."""

    sure: bool


def has_agreed(person: User | None) -> bool:
    """Whether the person agreed to the consent as it stands today."""
    return person is not None and person.has_agreed


async def _privacy(
    message: Message, texts: Texts, store: Store, event_from_user: TelegramUser, person: User | None
) -> None:
    if person is None or person.consented_at is None:
        await message.answer(await _nothing(store, event_from_user.id, texts))
        return
    stored = await store.read(registry.export, person.id)
    lines: list[str] = [f"• {texts(f'privacy-{_key(table)}')}" for table in stored]
    await message.answer(
        texts(
            "privacy",
            date=day(person.consented_at, texts),
            version=str(person.consent_version),
            list=Html("\n".join(lines)),
            days=str(erasure.BACKUPS_LIVE.days),
        )
    )


async def _nothing(store: Store, person: int, texts: Texts) -> Html:
    """What is stored about somebody who has not agreed: nothing, but for a while that they have left."""
    erased_at = await store.read(erasure.erased_at, person)
    if erased_at is None:
        return texts("privacy-nothing")
    until = day(erased_at + erasure.BACKUPS_LIVE, texts)
    return texts("privacy-erased", day=day(erased_at, texts), until=until)


def _key(table: str) -> str:
    return table.replace("_", "-")


async def _export(
    message: Message,
    texts: Texts,
    store: Store,
    clock: Clock,
    event_from_user: TelegramUser,
    person: User | None,
) -> None:
    if person is None:
        await message.answer(await _nothing(store, event_from_user.id, texts))
        return
    everything = await store.read(registry.export, person.id)
    content = json.dumps(everything, ensure_ascii=False, indent=2).encode()
    name = f"zhanyou-{person.id}-{clock.now():%Y-%m-%d}.json"
    await message.answer_document(BufferedInputFile(content, name), caption=texts("export-caption"))


async def _forget(
    message: Message, texts: Texts, store: Store, event_from_user: TelegramUser, person: User | None
) -> None:
    if person is None:
        await message.answer(await _nothing(store, event_from_user.id, texts))
        return

    def button(key: str, sure: bool, style: str | None) -> InlineKeyboardButton:
        return InlineKeyboardButton(
            text=texts.plain(key), callback_data=Forget(sure=sure).pack(), style=style
        )

    keyboard = [[button("forget-yes", True, "danger"), button("forget-no", False, None)]]
    await message.answer(texts("forget-ask"), reply_markup=InlineKeyboardMarkup(inline_keyboard=keyboard))


async def _forget_answered(
    query: CallbackQuery,
    callback_data: Forget,
    bot: Bot,
    texts: Texts,
    store: Store,
    clock: Clock,
    state: FSMContext,
    dialog_manager: DialogManager,
    person: User | None,
) -> None:
    await answer(query)
    if not callback_data.sure:
        await edit(query, texts("forget-kept"))
        return
    if person is None:
        await edit(query, await _nothing(store, query.from_user.id, texts))
        return
    receipt = await store.write(erasure.forget, person.id, clock.now())
    # What is open would be stored again at the end of this update.
    await state.clear()
    await dialog_manager.reset_stack(remove_keyboard=True)
    await store.erase_traces()
    await bot.delete_my_commands(scope=BotCommandScopeChat(chat_id=person.id))
    await edit(query, _receipt(receipt, texts))


def _receipt(receipt: erasure.Receipt, texts: Texts) -> Html:
    days = str(erasure.BACKUPS_LIVE.days)
    erased: list[str] = [texts(f"forget-{_key(table)}") for table in receipt.erased]
    kept: list[str] = [texts(f"kept-{_key(table)}", days=days) for table in receipt.kept]
    return texts("forget-done", erased=Html(texts.listing(erased)), kept=Html("\n".join(kept)), days=days)


def router() -> Router:
    """/privacy, /export and /forget, open to everybody, agreed or not."""
    router = Router(name="privacy")
    router.message.register(_privacy, Command("privacy"))
    router.message.register(_export, Command("export"))
    router.message.register(_forget, Command("forget"))
    router.callback_query.register(_forget_answered, Forget.filter())
    return router
