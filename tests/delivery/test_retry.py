from __future__ import annotations

import asyncio
import gc
import weakref
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import (
    AnswerCallbackQuery,
    CopyMessage,
    DeleteMessage,
    EditMessageText,
    GetMe,
    Response,
    SendChatAction,
    SendMessage,
    TelegramMethod,
)

from bot.delivery.rate_limiter import RateLimiter
from bot.delivery.retry import RetryMiddleware, chat_of, counts
from bot.sandbox import Engine, Fault, Limits
from bot.sandbox.aiogram_session import SandboxSession
from tests.delivery.virtual import run


@pytest.mark.parametrize(
    ("method", "counted", "chat"),
    [
        (SendMessage(chat_id=1, text="x"), True, 1),
        (EditMessageText(chat_id=1, message_id=2, text="x"), True, 1),
        (EditMessageText(inline_message_id="i", text="x"), True, None),
        (CopyMessage(chat_id="@channel", from_chat_id=2, message_id=3), True, None),
        (SendChatAction(chat_id=1, action="typing"), False, 1),
        (DeleteMessage(chat_id=1, message_id=2), False, 1),
        (AnswerCallbackQuery(callback_query_id="q"), False, None),
        (GetMe(), False, None),
    ],
)
def test_what_counts_as_a_message_and_for_which_chat(
    method: TelegramMethod[object], counted: bool, chat: int | None
) -> None:
    assert (counts(method), chat_of(method)) == (counted, chat)


class Talk:
    """A bot that tries again, in virtual time, and a person."""

    def __init__(self) -> None:
        self.engine = Engine(limits=Limits.off())
        self.limiter = RateLimiter()
        self.bot = Bot(self.engine.token, session=SandboxSession(self.engine))
        self.bot.session.middleware(RetryMiddleware(self.limiter))
        self.person = self.engine.people.add(1, "F")
        self.person.send("/start")


@pytest.mark.parametrize("kind", ["429", "502", "502_html", "drop_before", "drop_after"])
def test_an_answer_arrives_whatever_the_first_tries_meet(kind: str) -> None:
    async def scene() -> list[str]:
        talk = Talk()
        talk.engine.faults.add(Fault(kind, count=3, retry_after=20))
        await talk.bot.send_message(1, "hello")
        return talk.person.texts

    texts = run(scene())
    assert texts == (["hello"] * 4 if kind == "drop_after" else ["hello"])


def test_how_an_answer_is_read_was_made_anew_after_each_collection_of_garbage() -> None:
    """Which takes 5 ms, and nobody is answered meanwhile."""

    async def scene() -> weakref.ref[Any]:
        await Talk().bot.send_message(1, "hello")
        return weakref.ref(Response.__class_getitem__(SendMessage.__returning__))

    held = run(scene())
    gc.collect()
    assert held() is not None


def test_a_long_refusal_is_for_the_inbox_to_wait_out_and_holds_deliveries_too() -> None:
    async def scene() -> float:
        talk = Talk()
        talk.engine.faults.add(Fault("429", retry_after=90))
        with pytest.raises(TelegramRetryAfter):
            await talk.bot.send_message(1, "hello")
        return talk.limiter.chat_wait(1)

    assert run(scene()) == pytest.approx(90)


def test_no_call_waits_for_longer_than_a_handler_may_take() -> None:
    async def scene() -> float:
        talk = Talk()
        talk.engine.faults.add(Fault("429", retry_after=25, count=None))
        with pytest.raises(TelegramRetryAfter):
            await talk.bot.send_message(1, "hello")
        talk.limiter.refused(1, 400)
        begun = asyncio.get_running_loop().time()
        with pytest.raises(TelegramRetryAfter) as refused:
            await talk.bot.send_message(1, "hello")
        assert refused.value.retry_after == 400
        return asyncio.get_running_loop().time() - begun

    assert run(scene()) == pytest.approx(0)
