"""Answers to messages about a request: passed on to the other side, or a reason, or a word why."""

from __future__ import annotations

from typing import Any

from aiogram import Router
from aiogram.enums import ContentType
from aiogram.filters import Filter
from aiogram.types import Message

from bot.clock import Clock
from bot.store import introductions, relays, request_changes
from bot.store.open import Store
from bot.store.relays import Relay
from bot.store.sqlite import Connection
from bot.texts import Texts

PASSED_ON = (ContentType.TEXT, ContentType.DOCUMENT, ContentType.PHOTO, ContentType.VOICE)


class AboutRequest(Filter):
    """Passes an answer to a message about a request, and says to which as `relay`."""

    async def __call__(self, message: Message, store: Store) -> bool | dict[str, Any]:
        """aiogram's form."""
        answered = message.reply_to_message
        if answered is None:
            return False
        relay = await store.read(relays.relay, message.chat.id, answered.message_id)
        return {"relay": relay} if relay else False


async def _answered(message: Message, relay: Relay, store: Store, clock: Clock, texts: Texts) -> None:
    if relay.purpose == "decline":
        await _decline(message, relay, store, clock, texts)
    elif relay.purpose == "why":
        await _why(message, relay, store, texts)
    else:
        await _pass_on(message, relay, store, clock, texts)


async def _pass_on(message: Message, relay: Relay, store: Store, clock: Clock, texts: Texts) -> None:
    if message.content_type not in PASSED_ON:
        await message.reply(texts("relay-kinds"))
        return
    done = await store.write(
        introductions.pass_message,
        relay.request_id,
        message.chat.id,
        message.message_id,
        clock.now(),
        is_text=message.text is not None,
    )
    await message.reply(texts(f"relay-{done}"), disable_notification=True)


async def _decline(message: Message, relay: Relay, store: Store, clock: Clock, texts: Texts) -> None:
    """The host's own words are copied, not stored."""
    if message.text is None:
        await message.reply(texts("relay-words-only"))
        return
    now = clock.now()

    def decline(db: Connection) -> bool:
        found = request_changes.decline(db, relay.request_id, message.chat.id, "own", now)
        if found:
            introductions.copy_reason(db, found, message.chat.id, message.message_id, now)
        return found is not None

    done = await store.write(decline)
    await message.reply(texts("relay-declined" if done else "request-too-late"))


async def _why(message: Message, relay: Relay, store: Store, texts: Texts) -> None:
    limit = introductions.WHY_AT_MOST
    if message.text is None:
        await message.reply(texts("relay-words-only"))
    elif len(message.text) > limit:
        await message.reply(texts("relay-why-too-long", count=len(message.text), limit=limit))
    else:
        kept = await store.write(introductions.add_why, relay.request_id, message.chat.id, message.text)
        await message.reply(texts("relay-why-kept" if kept else "relay-closed"))


def router() -> Router:
    """Answers to messages about requests, before any screen that is open takes them for its own."""
    router = Router(name="relay")
    router.message.register(_answered, AboutRequest())
    return router
