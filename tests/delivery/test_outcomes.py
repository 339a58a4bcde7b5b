from __future__ import annotations

import pytest
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendMessage
from aiohttp import ClientConnectorError
from aiohttp.client_reqrep import ConnectionKey

from bot.delivery.outcomes import LONGEST_PAUSE_S, outcome_of, pause_after

METHOD = SendMessage(chat_id=1, text="x")
HTML = ClientDecodeError("Failed to decode object", ValueError(), "<html>502</html>")
UNREADABLE = ClientDecodeError("Failed", ValueError(), {"ok": True, "result": {"message_id": 7, "new": {}}})


def not_connected() -> TelegramNetworkError:
    key = ConnectionKey("127.0.0.1", 1, False, True, None, None, None)
    error = TelegramNetworkError(METHOD, "ClientConnectorError")
    error.__cause__ = ClientConnectorError(key, OSError("refused"))
    return error


@pytest.mark.parametrize(
    ("error", "personal", "once", "tell"),
    [
        (TelegramRetryAfter(METHOD, "Too Many Requests", 5), "queued", "queued", False),
        (TelegramForbiddenError(METHOD, "Forbidden: user is deactivated"), "blocked", "blocked", False),
        (TelegramBadRequest(METHOD, "Bad Request: chat not found"), "failed", "failed", False),
        (TelegramBadRequest(METHOD, "Bad Request: message is too long"), "failed", "failed", True),
        (TelegramEntityTooLarge(METHOD, "Request Entity Too Large"), "failed", "failed", True),
        (TelegramServerError(METHOD, "Internal Server Error"), "queued", "uncertain", False),
        (TelegramNetworkError(METHOD, "ServerDisconnectedError"), "queued", "uncertain", False),
        (HTML, "queued", "uncertain", False),
        (UNREADABLE, "sent", "sent", False),
        (not_connected(), "queued", "queued", False),
        (TelegramUnauthorizedError(METHOD, "Unauthorized"), "queued", "queued", False),
    ],
)
def test_what_each_error_means(error: AiogramError, personal: str, once: str, tell: bool) -> None:
    outcome = outcome_of(error, once=False, failures=0)
    assert (outcome.state, outcome.tell) == (personal, tell)
    assert outcome_of(error, once=True, failures=0).state == once
    assert outcome.attempt == (not isinstance(error, TelegramRetryAfter))
    assert outcome.message_id == (7 if error is UNREADABLE else None)


def test_pauses_double_and_stay_below_the_longest() -> None:
    for failures, longest in ((0, 2.0), (1, 4.0), (5, 64.0), (50, LONGEST_PAUSE_S)):
        assert longest / 2 <= pause_after(failures) <= longest


def test_an_error_is_kept_without_what_it_quotes() -> None:
    error = TelegramBadRequest(METHOD, 'Bad Request: can\'t parse entities: Unsupported start tag "my name"')
    assert outcome_of(error, once=False, failures=0).error == (
        'TelegramBadRequest: Bad Request: can\'t parse entities: Unsupported start tag "…"'
    )


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("message is not modified: specified new message content is the same", "sent"),
        ("message to edit not found", "cancelled"),
        ("message to copy not found", "cancelled"),
    ],
)
def test_an_edit_made_twice_and_a_deleted_message_alarm_nobody(words: str, state: str) -> None:
    error = TelegramBadRequest(method=METHOD, message=f"Bad Request: {words}")
    outcome = outcome_of(error, once=False, failures=0)
    assert (outcome.state, outcome.tell) == (state, False)
