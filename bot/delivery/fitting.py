"""The last look at what is sent: a text that is longer than Telegram takes is cut, rather than refused.

Screens keep their parts short by themselves. What people import, write and are called makes sums that nobody foresaw,
and a card that ends with "…" is better than none.
"""

from __future__ import annotations

import logging
from typing import Any

from aiogram import Bot
from aiogram.client.default import Default
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.enums import ParseMode
from aiogram.methods import AnswerCallbackQuery, Response, TelegramMethod
from aiogram.methods.base import TelegramType

from bot.texts import CAPTION_AT_MOST, MESSAGE_AT_MOST, TOAST_AT_MOST, Html, fit, shorten

log = logging.getLogger(__name__)


class Fitting(BaseRequestMiddleware):
    """Cuts texts, captions and answers to taps to what Telegram takes. Texts with entities of their own are left."""

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        """aiogram's form."""
        changes: dict[str, Any] = {}
        if isinstance(method, AnswerCallbackQuery):
            if method.text and len(method.text) > TOAST_AT_MOST:
                changes["text"] = shorten(method.text, TOAST_AT_MOST)
        elif _is_html(method):
            for field, limit in (("text", MESSAGE_AT_MOST), ("caption", CAPTION_AT_MOST)):
                text = getattr(method, field, None)  # most methods have neither
                if isinstance(text, str) and len(text) > limit and (cut := fit(Html(text), limit)) != text:
                    changes[field] = cut
        if changes:
            log.warning("%s: a text was too long and is cut", method.__api_method__)
            method = method.model_copy(update=changes)
        return await make_request(bot, method)


def _is_html(method: TelegramMethod[TelegramType]) -> bool:
    """Whether the text is HTML, which is what the bot sends where nothing else is said."""
    mode = getattr(method, "parse_mode", None)
    return isinstance(mode, Default) or mode == ParseMode.HTML
