"""Answers to messages about a request: passed on to the other side, or a reason, or a word why."""

from __future__ import annotations

from typing import Any

from aiogram import Bot, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.enums import ContentType
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.filters import Filter
from aiogram.types import Message
from aiogram_dialog import DialogManager

from bot.handlers.introductions.view import reply_button
from bot.handlers.states import WriteSG
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.reader import Reader, reading
from bot.refusals import UNCHANGED, is_harmless
from bot.store.core.store import Store
from bot.store.introductions import after_acceptance, relays, requests
from bot.store.introductions.after_acceptance import Copy, Passed
from bot.store.introductions.relays import Relay
from bot.store.introductions.requests import WORDS_AT_MOST
from bot.store.people import users
from bot.store.people.users import UNTIL_FURTHER_NOTICE
from bot.texts import Html, Texts

PASSED_ON = (ContentType.TEXT, ContentType.DOCUMENT, ContentType.PHOTO, ContentType.VOICE)


class AboutRequest(Filter):
    """Passes an answer to a message about a request, or one more piece of an album that is passed on; as `relay`."""

    async def __call__(self, message: Message, store: Store) -> bool | dict[str, Any]:
        answered, chat = message.reply_to_message, message.chat.id
        relay = await store.read(relays.relay, chat, answered.message_id) if answered else None
        if relay is None and answered is None and message.media_group_id:
            relay = await store.read(relays.of_album, chat, message.message_id, message.media_group_id)
        return {"relay": relay} if relay else False


async def _answered(message: Message, relay: Relay, reader: Reader, dialog_manager: DialogManager) -> None:
    context = dialog_manager.current_context() if dialog_manager.has_context() else None
    if await take(message, relay, reader) and context and context.state.group is WriteSG:
        await dialog_manager.reset_stack()  # what the prompt asked for is here


async def _unanswered(message: Message, reader: Reader, dialog_manager: DialogManager) -> None:
    """The first words after a host's question are its answer, unless a screen was opened since."""
    context = dialog_manager.current_context() if dialog_manager.has_context() else None
    if message.reply_to_message is not None or (context and context.state.group is WriteSG):
        raise SkipHandler
    screen = dialog_manager.current_stack().last_message_id if context else None
    before = await reader.store.read(relays.relay, message.chat.id, message.message_id)
    asked = await reader.store.read(after_acceptance.question_to, message.chat.id, screen or 0)
    if before is None and asked is None:
        raise SkipHandler
    # An update that is handled again finds its own message passed on, which it then is once.
    await take(message, before or Relay(asked or 0, "talk"), reader)


async def take(message: Message, relay: Relay, reader: Reader) -> bool:
    """Do with a message what it is for. False, and an answer that says why, where it has to be written anew."""
    if relay.purpose == "decline":
        return await _decline(message, relay, reader)
    if relay.purpose == "why":
        return await _why(message, relay, reader)
    return await _pass_on(message, relay, reader)


async def _pass_on(message: Message, relay: Relay, reader: Reader) -> bool:
    """Have it passed on. That it has arrived, or why not, is said when it is known."""
    if message.content_type not in PASSED_ON:
        await message.reply(reader.texts("relay-kinds"))
        return False
    passed = await reader.store.write(
        after_acceptance.pass_message,
        relay.request_id,
        message.chat.id,
        message.message_id,
        reader.clock.now(),
        is_text=message.text is not None,
        album=message.media_group_id,
    )
    if line := await said(reader, passed, relay.request_id):
        sent = await message.reply(line, disable_notification=True)
        await reader.store.write(relays.add, message.chat.id, sent.message_id, relay.request_id, "talk")
    return passed.how not in ("text-only", "often")


async def said(reader: Reader, passed: Passed, request_id: int) -> Html | None:
    """What is said at once of a message to be passed on; None where it is on its way."""
    if passed.how == "sent":
        return None
    store, texts, person = reader.store, reader.texts, reader.person
    request = await store.read(requests.request, request_id)
    if request and passed.how == "closed" and await store.read(requests.is_taken, request, person):
        return texts("relay-taken")
    if request is None or passed.how in ("closed", "nobody", "text-only"):
        return texts(f"relay-{passed.how}")
    if passed.how == "often":
        return texts("relay-often-after" if request.is_introduced else "relay-often-before")
    other = after_acceptance.counterpart(request, person)
    if passed.how == "away":
        return texts(f"relay-away-{other}")
    if passed.how == "lost":
        return texts(f"relay-lost-unreachable-{other}")
    if passed.until is None or passed.until >= UNTIL_FURTHER_NOTICE:
        return texts(f"relay-waits-long-{other}")
    return texts(f"relay-waits-{other}", day=day(passed.until, texts))


async def _decline(message: Message, relay: Relay, reader: Reader) -> bool:
    """The host's own words are copied, not stored."""
    texts, now = reader.texts, reader.clock.now()
    if message.text is None:
        await message.reply(texts("relay-words-only"))
        return False
    if len(message.text) > WORDS_AT_MOST:
        await message.reply(texts("relay-reason-too-long", count=len(message.text), limit=WORDS_AT_MOST))
        return False

    passed = await reader.store.write(
        after_acceptance.decline_in_words, relay.request_id, message.chat.id, message.message_id, now
    )
    if passed is None:
        await message.reply(texts("request-too-late"))
        return True
    line = await said(reader, passed, relay.request_id)
    await message.reply("\n".join([texts("relay-declined"), *([line] if line else [])]))
    return True


async def _why(message: Message, relay: Relay, reader: Reader) -> bool:
    texts, limit = reader.texts, after_acceptance.WHY_AT_MOST
    if message.text is None:
        await message.reply(texts("relay-words-only"))
    elif len(message.text) > limit:
        await message.reply(texts("relay-why-too-long", count=len(message.text), limit=limit))
    else:
        kept = await reader.store.write(
            after_acceptance.add_why, relay.request_id, message.chat.id, message.text
        )
        await message.reply(texts("relay-why-kept" if kept else "relay-closed"))
        return True
    return False


async def _edited(message: Message, store: Store, bot: Bot, texts: Texts) -> None:
    """An edit of what was passed on changes the copy, which is the bot's own message; or its writer hears that not."""
    person = message.chat.id
    about = await store.read(relays.relay, person, message.message_id)
    if about is None or not await store.read(
        after_acceptance.was_passed, about.request_id, person, message.message_id
    ):
        raise SkipHandler
    copy = await store.read(after_acceptance.copy_of, about.request_id, person, message.message_id)
    request = await store.read(requests.request, about.request_id)
    side = after_acceptance.counterpart(request, person) if request else "host"
    name = texts.plain(f"request-nameless-{side}")
    if copy is None:
        done = "not" if request and request.is_open else "over"
    elif copy.message_id is None:  # it is copied as it is at that moment
        done = ""
    else:
        done = await _edit_copy(message, bot, store, copy)
    key = "-".join(["relay-edited", *([done] if done else [])])
    await message.reply(texts(key, name=name), disable_notification=True)


async def _edit_copy(message: Message, bot: Bot, store: Store, copy: Copy) -> str:
    """How it ended, as the texts "relay-edited-…" have it; an edit that changes nothing leaves it as it should be."""
    other = await store.read(users.user, copy.chat_id)
    words = Texts((other.language if other else None) or "zh")
    about: dict[str, Any] = {
        "chat_id": copy.chat_id,
        "message_id": copy.message_id,
        "parse_mode": None,
        "reply_markup": reply_button(copy.request, copy.chat_id, words),
    }
    text, caption, marks = message.text, message.caption, message.caption_entities
    try:
        if text is not None:
            await bot.edit_message_text(text, entities=message.entities, **about)
        else:
            await bot.edit_message_caption(caption=caption, caption_entities=marks, **about)
    except TelegramBadRequest as error:
        if not is_harmless(error, UNCHANGED):  # it was as it should be
            return "not"
    except TelegramForbiddenError:
        return "not"
    return "caption" if message.text is None else ""


def router() -> Router:
    """Answers to messages about requests, before any screen that is open takes them for its own."""
    router = Router(name="relay")
    router.message.middleware(reading)
    router.message.register(_answered, AboutRequest())
    router.message.register(_unanswered)
    return router


def edits() -> Router:
    """Edits of what was passed on, before all other edits are said not to be followed."""
    router = Router(name="relay edits")
    router.edited_message.register(_edited)
    return router
