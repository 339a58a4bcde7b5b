from __future__ import annotations

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

from bot.sandbox import Engine, Fault, Person


@pytest.mark.parametrize(
    ("kind", "error", "effects"),
    [
        ("429", TelegramRetryAfter, 0),
        ("403", TelegramForbiddenError, 0),
        ("502", TelegramServerError, 0),
        ("502_html", ClientDecodeError, 0),
        ("drop_before", TelegramNetworkError, 0),
        ("drop_after", TelegramNetworkError, 1),
    ],
)
async def test_each_fault_is_what_aiogram_meets_once(
    engine: Engine, bot: Bot, fellow: Person, kind: str, error: type[Exception], effects: int
) -> None:
    engine.faults.add(Fault(kind, method="sendMessage"))
    with pytest.raises(error):
        await bot.send_message(1001, "x")
    assert len(fellow.texts) == effects
    await bot.send_message(1001, "x")
    assert len(fellow.texts) == effects + 1


async def test_a_fault_waits_for_its_method_its_chat_and_its_turn(
    engine: Engine, bot: Bot, fellow: Person
) -> None:
    engine.people.add(1002, "Other").send("hi")
    engine.faults.add(Fault("502", method="sendMessage", chat_id=1001, skip=1, count=2))
    await bot.send_message(1002, "other chat")
    await bot.get_updates()
    await bot.send_chat_action(1001, "typing")
    await bot.send_message(1001, "first")
    for _ in range(2):
        with pytest.raises(TelegramServerError):
            await bot.send_message(1001, "broken")
    await bot.send_message(1001, "last")
    assert fellow.texts == ["first", "last"]


async def test_a_fault_without_count_stays_until_it_is_removed(
    engine: Engine, bot: Bot, fellow: Person
) -> None:
    engine.faults.add(Fault("429", count=None, retry_after=7))
    for _ in range(3):
        with pytest.raises(TelegramRetryAfter) as raised:
            await bot.send_message(1001, "x")
        assert raised.value.retry_after == 7
    engine.faults.clear()
    await bot.send_message(1001, "x")


async def test_a_delay_ends_well(engine: Engine, bot: Bot, fellow: Person) -> None:
    engine.faults.add(Fault("delay", delay_s=0.01))
    await bot.send_message(1001, "late")
    assert fellow.texts == ["late"]


def test_a_misspelt_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="kind must be one of 400"):
        Fault("503")
