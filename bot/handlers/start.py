"""The first minutes: consent, language, deep links. Until the consent nothing is stored, so the buttons carry it all."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress

from aiogram import Bot, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.filters import Command, CommandObject, CommandStart, Filter
from aiogram.filters.callback_data import CallbackData
from aiogram.methods import DeleteMyCommands, SetMyCommands, TelegramMethod
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    User,
)
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.clock import Clock
from bot.handlers import privacy
from bot.handlers.replies import Place, answer, edit, place
from bot.handlers.states import ProfileSG
from bot.store import profiles, roles, users
from bot.store.open import Store
from bot.store.sqlite import Connection
from bot.texts import LANGUAGES, Language, Texts, language_of

COMMANDS = (
    "start",
    "matches",
    "profile",
    "workstations",
    "topics",
    "requests",
    "events",
    "digest",
    "pause",
    "language",
    "privacy",
    "help",
    "cancel",
)
# What a deep link opens, by the part of its payload before the first "_"; it returns False where it leads nowhere.
DeepLinks = Mapping[str, Callable[[str, DialogManager], Awaitable[bool]]]
PAYLOAD = re.compile(r"[A-Za-z0-9_-]+")
DATA = 64  # bytes of callback data, as much as Telegram takes


class Agree(CallbackData, prefix="agree"):
    """The yes to the consent, with the language it was read in and the deep link that it came with."""

    language: Language
    payload: str = ""


class Decline(CallbackData, prefix="decline"):
    """The no to the consent."""

    language: Language


class ReadIn(CallbackData, prefix="read"):
    """Show the consent in another language."""

    language: Language
    payload: str = ""


class SetLanguage(CallbackData, prefix="lang"):
    """The choice of a language, from then on stored."""

    language: Language


class NeedsConsent(Filter):
    """Passes whoever has not agreed to the present version of the consent."""

    async def __call__(self, event: Message | CallbackQuery, person: users.User | None) -> bool:
        return not privacy.has_agreed(person)


def _consent_keyboard(texts: Texts, payload: str) -> InlineKeyboardMarkup:
    other: Language = "en" if texts.language == "zh" else "zh"

    def button(key: str, data: CallbackData, style: str | None = None) -> InlineKeyboardButton:
        return InlineKeyboardButton(text=texts.plain(key), callback_data=data.pack(), style=style)

    return InlineKeyboardMarkup(
        inline_keyboard=[
            [button("consent-yes", Agree(language=texts.language, payload=payload), "success")],
            [
                button("consent-no", Decline(language=texts.language)),
                button("consent-other-language", ReadIn(language=other, payload=payload)),
            ],
        ]
    )


def _fits(payload: str) -> bool:
    """Whether the yes can carry this payload of a deep link, beside all else that it carries."""
    return bool(PAYLOAD.fullmatch(payload)) and len(payload) + len(Agree(language="zh").pack()) <= DATA


async def ask_consent(message: Place, texts: Texts, payload: str = "", lead: str = "") -> None:
    """Send the request for consent; `lead` is a line above it."""
    text = texts("consent")
    await message.answer(
        f"{lead}\n\n{text}" if lead else text, reply_markup=_consent_keyboard(texts, payload)
    )


async def _start(
    message: Message,
    command: CommandObject,
    texts: Texts,
    store: Store,
    person: users.User | None,
    dialog_manager: DialogManager,
    deep_links: DeepLinks,
) -> None:
    payload = command.args or ""
    if not privacy.has_agreed(person):
        await ask_consent(message, texts, payload if _fits(payload) else "")
    elif payload:
        await follow(payload, message, texts, dialog_manager, deep_links)
    else:
        name = (await store.read(profiles.row, message.chat.id)).name
        hello = texts("welcome-back", name=name) if name else texts("welcome-back-nameless")
        await message.answer(f"{hello}\n\n{texts('help')}")


async def _agree(
    query: CallbackQuery,
    callback_data: Agree,
    bot: Bot,
    store: Store,
    clock: Clock,
    person: users.User | None,
    dialog_manager: DialogManager,
    deep_links: DeepLinks,
) -> None:
    texts = Texts(callback_data.language)
    dialog_manager.middleware_data["texts"] = texts
    await answer(query)
    # Handled again after a crash, the yes is stored but nothing is open yet; after a second tap something is.
    agreed, known = privacy.has_agreed(person), person is not None and person.consented_at is not None
    if agreed and dialog_manager.has_context():
        await edit(query, texts("consent"))
        return
    if not agreed:
        await store.write(
            users.agree,
            query.from_user.id,
            version=users.CONSENT_VERSION,
            language=texts.language,
            first_name=query.from_user.first_name,
            username=query.from_user.username,
            now=clock.now(),
        )
    await show_commands_in(bot, store, query.from_user, texts)
    dialog_manager.show_mode = ShowMode.SEND  # below the consent, which stays to be read again
    payload = callback_data.payload
    if known and not agreed and not payload:  # to a newer version; the profile is there
        await edit(query, texts("consent"))
        await place(query).answer(texts("consent-thanks-again"))
        return
    await place(query).answer(texts("consent-thanks-link" if payload else "consent-thanks"))
    if payload and await follow(payload, place(query), texts, dialog_manager, deep_links):
        return
    await dialog_manager.start(ProfileSG.name, data={"guided": True}, mode=StartMode.RESET_STACK)


async def _decline(query: CallbackQuery, callback_data: Decline, person: users.User | None) -> None:
    await answer(query)
    texts = Texts(callback_data.language)
    if privacy.has_agreed(person):
        await edit(query, texts("consent"))
    else:  # of what was stored under an older version, "nothing was stored" would be wrong
        await edit(query, texts("consent-declined" if person is None else "consent-declined-newer"))


async def _read_in(query: CallbackQuery, callback_data: ReadIn) -> None:
    await answer(query)
    texts = Texts(callback_data.language)
    await edit(query, texts("consent"), _consent_keyboard(texts, callback_data.payload))


async def _ask_language(message: Message, texts: Texts) -> None:
    names: dict[Language, str] = {"zh": "中文", "en": "English"}
    buttons = [
        InlineKeyboardButton(text=names[language], callback_data=SetLanguage(language=language).pack())
        for language in LANGUAGES
    ]
    await message.answer(texts("language-ask"), reply_markup=InlineKeyboardMarkup(inline_keyboard=[buttons]))


async def _set_language(
    query: CallbackQuery, callback_data: SetLanguage, bot: Bot, store: Store, person: users.User | None
) -> None:
    await answer(query)
    texts = Texts(callback_data.language)
    if not privacy.has_agreed(person):
        await edit(query, texts("consent"), _consent_keyboard(texts, ""))
        return
    await store.write(users.set_language, query.from_user.id, texts.language)
    await show_commands_in(bot, store, query.from_user, texts)
    await edit(query, texts("language-set"))


async def follow(
    payload: str, message: Place, texts: Texts, dialog_manager: DialogManager, deep_links: DeepLinks
) -> bool:
    """Go where the deep link `payload` leads; False, with a line that says so, if it leads nowhere."""
    kind, _, rest = payload.partition("_")
    opener = deep_links.get(kind)
    if opener is not None and rest and await opener(rest, dialog_manager):
        return True
    await message.answer(texts("start-link-unknown"))
    return False


def _why_consent(person: users.User | None) -> str:
    return "consent-first" if person is None or person.consented_at is None else "consent-changed"


async def _needs_consent_first(message: Message, texts: Texts, person: users.User | None) -> None:
    await ask_consent(message, texts, lead=texts(_why_consent(person)))


async def _needs_consent_first_edit(message: Message, texts: Texts, person: users.User | None) -> None:
    if message.text or message.caption:  # a place that is shared live is "edited" every few seconds
        await _needs_consent_first(message, texts, person)


async def _needs_consent_first_tap(query: CallbackQuery, texts: Texts, person: users.User | None) -> None:
    await answer(query, texts.plain(_why_consent(person)), alert=True)


async def show_commands_in(bot: Bot, store: Store, user: User, texts: Texts) -> None:
    """Give this chat its own list of commands where the common one has not all of them, or is in another language."""
    extra, scope = await store.read(_of_roles, user.id), BotCommandScopeChat(chat_id=user.id)
    if extra or language_of(user.language_code) != texts.language:
        call: TelegramMethod[bool] = SetMyCommands(commands=commands(texts, extra), scope=scope)
    else:
        call = DeleteMyCommands(scope=scope)
    with suppress(TelegramAPIError):  # a courtesy; the bot works all the same
        await bot(call)


async def show_commands_to(bot: Bot, store: Store, user_id: int) -> None:
    """The same for a person whose role has changed, wherever they are now; without it the bot works all the same."""
    person = await store.read(users.user, user_id)
    if person is not None and person.language is not None:
        listed = commands(Texts(person.language), await store.read(_of_roles, user_id))
        with suppress(TelegramAPIError):
            await bot.set_my_commands(listed, scope=BotCommandScopeChat(chat_id=user_id))


def _of_roles(db: Connection, user_id: int) -> list[str]:
    host = ["host"] if roles.workstations_of(db, user_id) else []
    return [*host, *(["staff"] if roles.is_staff(db, user_id) else [])]


def commands(texts: Texts, extra: Sequence[str] = ()) -> list[BotCommand]:
    """The bot's commands with their descriptions in one language; `extra` ones, of a role, come first."""
    return [
        BotCommand(command=name, description=texts.plain(f"command-{name}")) for name in (*extra, *COMMANDS)
    ]


async def introduce(bot: Bot) -> None:
    """Tell Telegram the commands and the description in each language; English stands for all other languages."""
    for language in LANGUAGES:
        texts, code = Texts(language), language if language == "zh" else None
        await bot.set_my_commands(commands(texts), BotCommandScopeAllPrivateChats(), language_code=code)
        await bot.set_my_description(texts.plain("bot-description"), language_code=code)
        await bot.set_my_short_description(texts.plain("bot-about"), language_code=code)


def router() -> Router:
    """/start and /language for everybody."""
    router = Router(name="start")
    router.message.register(_start, CommandStart())
    router.message.register(_ask_language, Command("language"))
    router.callback_query.register(_agree, Agree.filter())
    router.callback_query.register(_decline, Decline.filter())
    router.callback_query.register(_read_in, ReadIn.filter())
    router.callback_query.register(_set_language, SetLanguage.filter())
    return router


def gate() -> Router:
    """Stands before all that stores something: who has not agreed is asked, whatever they send."""
    router = Router(name="gate")
    router.message.register(_needs_consent_first, NeedsConsent())
    router.edited_message.register(_needs_consent_first_edit, NeedsConsent())
    router.callback_query.register(_needs_consent_first_tap, NeedsConsent())
    return router
