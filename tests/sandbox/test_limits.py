from __future__ import annotations

import math

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramRetryAfter
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.sandbox import Engine, Limits
from bot.sandbox.aiogram_session import SandboxSession
from bot.sandbox.rules.errors import ApiError
from bot.sandbox.rules.limits import RateLimiter


def sent(
    limiter: RateLimiter, moments: list[float], *, chat_id: int = 1, is_group: bool = False
) -> list[float]:
    """The moments whose send was let through."""
    passed = []
    for moment in moments:
        try:
            limiter.check(chat_id, is_group=is_group, now=moment)
        except ApiError as error:
            if error.code != 429:
                raise
        else:
            passed.append(moment)
    return passed


def test_a_chat_takes_a_burst_and_then_one_a_second() -> None:
    limiter = RateLimiter(Limits(chat_burst=3))
    assert sent(limiter, [0, 0.1, 0.2, 0.3, 0.9, 1.0, 1.1, 2.0]) == [0, 0.1, 0.2, 1.0, 2.0]


def test_all_chats_together_get_thirty_a_second() -> None:
    limiter = RateLimiter(Limits())
    passed = [chat for chat in range(40) if sent(limiter, [0.0], chat_id=chat)]
    assert passed == list(range(30))
    assert sent(limiter, [0.99, 1.0], chat_id=99) == [1.0]


def test_a_group_gets_twenty_a_minute() -> None:
    limiter = RateLimiter(Limits())
    assert len(sent(limiter, [2.0 * second for second in range(29)], is_group=True)) == 20
    assert sent(limiter, [59.9, 60.0], is_group=True) == [60.0]


@settings(deadline=None)
@given(st.lists(st.floats(0, 5), max_size=60))
def test_no_window_holds_more_than_the_limits_allow(steps: list[float]) -> None:
    moments = [sum(steps[: number + 1]) for number in range(len(steps))]
    passed = sent(RateLimiter(Limits(chat_burst=4)), moments)
    for number, begin in enumerate(passed):
        for count, end in enumerate(passed[number:], 1):
            assert count <= 4 + math.floor(end - begin + 1e-6)


async def test_the_429_says_how_long_and_waiting_that_long_helps() -> None:
    engine = Engine(limits=Limits(chat_burst=1))
    bot = Bot(engine.token, session=SandboxSession(engine))
    fellow = engine.people.add(1001, "Alex")
    fellow.send("/start")
    message = await bot.send_message(1001, "one")
    with pytest.raises(TelegramRetryAfter) as raised:
        await bot.edit_message_text("two", chat_id=1001, message_id=message.message_id)
    assert raised.value.retry_after == 1
    reply = await engine.handle(engine.token, "sendMessage", {"chat_id": 1001, "text": "two"})
    assert (reply.status, reply.headers, reply.body) == (
        429,
        {"Retry-After": "1"},
        {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 1",
            "parameters": {"retry_after": 1},
        },
    )
    await bot.send_chat_action(1001, "typing")
    engine.clock.advance(1)
    await bot.send_message(1001, "two")
    assert fellow.texts == ["one", "two"]
