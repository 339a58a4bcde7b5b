"""How calls to Telegram bear its limits and its bad moments, for every call of the bot alike."""

from __future__ import annotations

import asyncio
import logging

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

log = logging.getLogger(__name__)

TRIES = 5
LONGEST_WAIT_S = 60  # a person has long gone by then; the inbox tries the whole update again


class Patience(BaseRequestMiddleware):
    """Waits out a 429 for as long as Telegram says, and tries again after a dropped line or an error of the server.

    A reply that was lost on its way back is sent twice: for an answer to a person that is better than none. Polling
    has a patience of its own.
    """

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        """aiogram's form."""
        if method.__api_method__ == "getUpdates":
            return await make_request(bot, method)
        for attempt in range(1, TRIES):
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as error:
                if error.retry_after > LONGEST_WAIT_S:
                    raise
                wait = float(error.retry_after)
            except (TelegramNetworkError, TelegramServerError, ClientDecodeError) as error:
                log.warning("%s failed (%s), trying again", method.__api_method__, type(error).__name__)
                wait = 0.3 * 2**attempt
            await asyncio.sleep(wait)
        return await make_request(bot, method)
