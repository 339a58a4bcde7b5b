"""How the bot's own calls bear Telegram's limits and bad moments: answers, edits, everything but deliveries."""

from __future__ import annotations

import asyncio
import logging
import math
from functools import cache
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType

from bot.backoff import backoff
from bot.delivery.rate_limiter import RateLimiter

log = logging.getLogger(__name__)

TRIES = 5
FIRST_PAUSE_S = 0.8
LONGEST_WAIT_S = 60  # a person has long gone by then; the inbox tries the whole update again


class RetryMiddleware(BaseRequestMiddleware):
    """Takes a turn of the rate limiter, waits out a 429 for as long as Telegram says, and tries again after a dropped line
    or an error of the server.

    A reply that was lost on its way back is sent twice: for an answer to a person that is better than none. Polling
    tries again by itself.
    """

    def __init__(self, limiter: RateLimiter) -> None:
        self._limiter = limiter

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        """aiogram's form."""
        _answer_of(type(method))
        if method.__api_method__ == "getUpdates":
            return await make_request(bot, method)
        chat, waited = chat_of(method), 0.0
        for attempt in range(TRIES - 1):
            await self._turn(method, chat)
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as error:
                self._limiter.refused(chat, error.retry_after)
                wait = float(error.retry_after)
                waited += wait
                if waited > LONGEST_WAIT_S:
                    raise
            except (TelegramNetworkError, TelegramServerError, ClientDecodeError) as error:
                log.warning("%s failed (%s), trying again", method.__api_method__, type(error).__name__)
                wait = backoff(attempt, FIRST_PAUSE_S, LONGEST_WAIT_S)
            await asyncio.sleep(wait)
        await self._turn(method, chat)
        return await make_request(bot, method)

    async def _turn(self, method: TelegramMethod[TelegramType], chat: int | None) -> None:
        if not counts(method):
            return
        pause = self._limiter.pause(chat)
        if pause > LONGEST_WAIT_S:  # a handler must not wait that long: the inbox does
            raise TelegramRetryAfter(method, "still in the pause that Telegram wanted", math.ceil(pause))
        await self._limiter.reply(chat)


@cache
def _answer_of(method: type[TelegramMethod[Any]]) -> object:
    """What aiogram reads the reply to a method with, kept here.

    It asks pydantic for this class at each call, and pydantic forgets it whenever garbage is collected: to make it again
    takes 5 ms, in which nobody is answered.
    """
    return Response.__class_getitem__(method.__returning__)


def counts(method: TelegramMethod[TelegramType]) -> bool:
    """Whether Telegram counts a call as a message: sends and edits, not answers to taps or "typing"."""
    name = method.__api_method__
    return name.startswith(("send", "edit", "copy", "forward")) and name != "sendChatAction"


def chat_of(method: TelegramMethod[TelegramType]) -> int | None:
    """The chat that a call writes to, as far as it is given by its id."""
    chat = getattr(method, "chat_id", None)  # most methods have none
    return chat if isinstance(chat, int) else None
