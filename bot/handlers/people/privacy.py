"""/privacy, /seen, /export, /forget: what is stored about a person, who saw it, all of it as a file, and none any more."""

from __future__ import annotations

import json
from typing import Any

from aiogram import Bot, Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.types import BotCommandScopeChat, BufferedInputFile, CallbackQuery, Message, ReplyKeyboardRemove
from aiogram.types import User as TelegramUser
from aiogram_dialog import DialogManager

from bot.handlers.people.consent_view import Responsible, named
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.reader import Reader, reading
from bot.handlers.widgets.replies import answer, button, edit, keyboard, place
from bot.store.core.store import Store
from bot.store.events import events
from bot.store.people.users import User
from bot.store.privacy import erasure, registry, sightings
from bot.store.workstations import workstations
from bot.texts import Html

SIGHTINGS_SHOWN = 30  # the newest; more fit into no message
Stored = dict[str, list[dict[str, Any]]]  # rows by their table


class Forget(CallbackData, prefix="forget"):
    """The answer to "erase everything?"."""

    sure: bool


async def _has_stored(_: Message, store: Store, event_from_user: TelegramUser) -> dict[str, Any]:
    """Passes those on whom something is stored, with all of it as `stored`."""
    stored = await _stored(store, event_from_user.id)
    return {"stored": stored} if stored else {}


async def _privacy(
    message: Message, reader: Reader, person: User | None, responsible: Responsible | None, stored: Stored
) -> None:
    texts = reader.texts
    lines = Html("\n".join(f"• {texts(f'privacy-{_key(table)}')}" for table in stored))
    if person is None or person.consented_at is None:
        await message.answer(texts("privacy-stranger", list=lines))
        return
    await message.answer(
        texts(
            "privacy",
            date=day(person.consented_at, texts),
            version=str(person.consent_version),
            responsible=named(responsible, texts),
            list=lines,
            days=str(erasure.BACKUPS_LIVE.days),
        )
    )


async def _stored(store: Store, person: int) -> Stored:
    """Everything stored on somebody; nothing where it is no more than what `_nothing` says.

    Of who never agreed that can be what they sent and what failed. The update at hand will be gone once it is done.
    """
    tables = await store.read(registry.export, person)
    if "users" not in tables:
        failed = [row for row in tables.pop("updates_seen", []) if row["failed_at"]]
        tables |= {"updates_seen": failed} if failed else {}
    return {} if set(tables) <= {"erasures"} else tables


async def _nothing(message: Message, reader: Reader) -> None:
    texts, erased_at = reader.texts, await reader.store.read(erasure.erased_at, reader.person)
    if erased_at is None:
        await message.answer(texts("privacy-nothing"))
    else:
        until = day(erased_at + erasure.BACKUPS_LIVE, texts)
        await message.answer(texts("privacy-erased", day=day(erased_at, texts), until=until))


def _key(table: str) -> str:
    return table.replace("_", "-")


async def _export(message: Message, reader: Reader, stored: Stored) -> None:
    content = json.dumps(stored, ensure_ascii=False, indent=2).encode()
    name = f"zhanyou-{reader.person}-{reader.clock.now():%Y-%m-%d}.json"
    await message.answer_document(BufferedInputFile(content, name), caption=reader.texts("export-caption"))


async def _forget(message: Message, reader: Reader, stored: Stored) -> None:
    texts = reader.texts
    goes: list[str] = [texts(f"forget-{_key(name)}") for name in stored if registry.REGISTRY[name].erase]
    yes = button(texts.plain("forget-yes"), Forget(sure=True), "danger")
    no = button(texts.plain("forget-no"), Forget(sure=False))
    text = texts("forget-ask", erased=Html(texts.listing(goes)))
    await message.answer(text, reply_markup=keyboard([yes, no]))


async def _forget_answered(
    query: CallbackQuery,
    callback_data: Forget,
    bot: Bot,
    reader: Reader,
    state: FSMContext,
    dialog_manager: DialogManager,
) -> None:
    await answer(query)
    if not callback_data.sure:
        await edit(query, reader.texts("forget-kept"))
        return
    store, person = reader.store, reader.person
    if await _stored(store, person):
        await store.write(erasure.forget, person, reader.clock.now())
        # What is open would be stored again at the end of this update.
        await state.clear()
        await dialog_manager.reset_stack(remove_keyboard=True)
        await store.erase_traces()
        await bot.delete_my_commands(scope=BotCommandScopeChat(chat_id=person))
        await place(query).answer(await _receipt(reader), reply_markup=ReplyKeyboardRemove())
        return
    await edit(query, await _receipt(reader))


async def _receipt(reader: Reader) -> Html:
    """What stays of who was erased; the same at a second tap."""
    store, person, texts = reader.store, reader.person, reader.texts
    erased_at = await store.read(erasure.erased_at, person)
    if erased_at is None:
        return texts("privacy-nothing")
    days, until = str(erasure.BACKUPS_LIVE.days), day(erased_at + erasure.BACKUPS_LIVE, texts)
    kept: list[str] = [
        texts(f"kept-{_key(table)}", days=days) for table in await store.read(erasure.kept, person)
    ]
    return texts("forget-done", kept=Html("\n".join(kept)), until=until)


async def _seen(message: Message, reader: Reader) -> None:
    store, texts = reader.store, reader.texts
    seen = (await store.read(sightings.of, reader.person))[:SIGHTINGS_SHOWN]
    if not seen:
        await message.answer(texts("seen-nobody"))
        return
    stations = await store.read(workstations.names, [sight.station for sight in seen if sight.station])
    lines: list[str] = []
    for sight in seen:
        event = await store.read(events.event, sight.event) if sight.event else None
        where = stations.get(sight.station or "", ("", ""))
        name = texts.pick(event.title_en, event.title_zh) if event else texts.pick(*where)
        lines.append(texts(f"seen-{sight.kind}", day=day(sight.at, texts), name=name, count=sight.number))
    await message.answer(texts("seen", list=Html("\n".join(lines))))


def router() -> Router:
    """/privacy, /seen, /export and /forget, open to everybody, agreed or not."""
    router = Router(name="privacy")
    router.message.middleware(reading)
    router.callback_query.middleware(reading)
    router.message.register(_privacy, Command("privacy"), _has_stored)
    router.message.register(_export, Command("export"), _has_stored)
    router.message.register(_forget, Command("forget"), _has_stored)
    router.message.register(_nothing, Command("privacy", "export", "forget"))
    router.message.register(_seen, Command("seen"))
    router.callback_query.register(_forget_answered, Forget.filter())
    return router
