"""What an error of Telegram, or on the way to it, means for a delivery."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiohttp import ClientConnectorError

from bot.backoff import backoff
from bot.refusals import GONE, UNCHANGED, is_harmless

FIRST_PAUSE_S = 2.0
LONGEST_PAUSE_S = 600.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """The state that follows; for "queued", in how many seconds, and whether this was an attempt. `tell`: staff
    should hear of it, since it is the bot's own mistake."""

    state: Literal["sent", "blocked", "failed", "cancelled", "uncertain", "queued"]
    error: str | None = None
    message_id: int | None = None
    wait_s: float = 0.0
    attempt: bool = True
    tell: bool = False


def outcome_of(error: AiogramError, *, once: bool, failures: int) -> Outcome:
    """`failures` is how many attempts failed before this one. Personal messages are tried again until they expire;
    those with `once` only where it is sure that they have not gone out."""
    words = _in_one_line(error)
    match error:
        case TelegramRetryAfter(retry_after=seconds):
            return Outcome("queued", words, wait_s=float(seconds), attempt=False)
        case TelegramForbiddenError():
            return Outcome("blocked", words)
        case TelegramBadRequest() if is_harmless(error, UNCHANGED):
            return Outcome("sent", words)  # an edit whose answer was lost, made again
        case TelegramBadRequest() if is_harmless(error, GONE):
            return Outcome("cancelled", words)  # the person deleted what was to be edited or passed on
        case TelegramBadRequest() | TelegramEntityTooLarge() | TelegramMigrateToChat():
            return Outcome("failed", words, tell=not is_harmless(error))
        case ClientDecodeError(data={"ok": True, "result": result}):
            # Sent, but told in a form that is newer than this aiogram: once more would be a copy.
            return Outcome("sent", message_id=result.get("message_id") if isinstance(result, dict) else None)
    if once and not _surely_not_sent(error):
        return Outcome("uncertain", words)
    return Outcome("queued", words, wait_s=pause_after(failures))


def pause_after(failures: int) -> float:
    """Seconds until a delivery is tried again, of which `failures` attempts came before the last."""
    return backoff(failures, FIRST_PAUSE_S, LONGEST_PAUSE_S)


def _surely_not_sent(error: AiogramError) -> bool:
    return isinstance(error, TelegramUnauthorizedError) or isinstance(error.__cause__, ClientConnectorError)


def _in_one_line(error: AiogramError) -> str:
    """Without what Telegram quotes, which may be a person's."""
    # A gateway's error is a whole HTML page.
    words = (
        re.sub('"[^"]*"', '"…"', error.message)
        if isinstance(error, TelegramAPIError)
        else "no answer of the API"
    )
    return " ".join(f"{type(error).__name__}: {words}".split())[:200]
