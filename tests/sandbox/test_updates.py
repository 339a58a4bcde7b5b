from __future__ import annotations

import asyncio
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramConflictError

from bot.sandbox import Engine, Person


def texts(updates: list[Any]) -> list[str | None]:
    return [update.message.text for update in updates]


async def started(task: asyncio.Task[Any]) -> None:
    """Let a call in the same process run until it waits."""
    for _ in range(5):
        await asyncio.sleep(0)
    assert not task.done()


async def test_an_offset_confirms_what_is_before_it(bot: Bot, fellow: Person) -> None:
    for number in range(5):
        fellow.send(str(number))
    first = await bot.get_updates(limit=2)
    assert texts(first) == texts(await bot.get_updates(limit=2)) == ["0", "1"]
    assert texts(await bot.get_updates(offset=first[-1].update_id + 1)) == ["2", "3", "4"]
    assert texts(await bot.get_updates(offset=-1)) == ["4"]
    assert texts(await bot.get_updates()) == ["4"]


async def test_a_long_poll_ends_with_the_first_update(bot: Bot, fellow: Person) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=50))
    await started(poll)
    fellow.send("hi")
    assert texts(await poll) == ["hi"]


async def test_the_clock_turned_forward_ends_a_poll(engine: Engine, bot: Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=50))
    await started(poll)
    engine.clock.advance(49)
    await started(poll)
    engine.clock.advance(2)
    assert await poll == []


async def test_the_older_of_two_polls_is_ended(bot: Bot, fellow: Person) -> None:
    older = asyncio.create_task(bot.get_updates(timeout=50))
    await started(older)
    newer = asyncio.create_task(bot.get_updates(timeout=50))
    await started(newer)
    with pytest.raises(TelegramConflictError) as raised:
        await older
    assert raised.value.message == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    fellow.send("hi")
    assert texts(await newer) == ["hi"]


async def test_no_polling_while_a_webhook_is_set(engine: Engine, bot: Bot, fellow: Person) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=50))
    await started(poll)
    await bot.set_webhook("http://127.0.0.1:9/hook", secret_token="s")
    with pytest.raises(TelegramConflictError, match="terminated by setWebhook request"):
        await poll
    with pytest.raises(TelegramConflictError) as raised:
        await bot.get_updates()
    assert raised.value.message == (
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    )
    fellow.send("hi")
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == ("http://127.0.0.1:9/hook", 1)
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == []


async def test_allowed_updates_are_kept_and_do_not_reach_back(bot: Bot, fellow: Person) -> None:
    fellow.send("one")
    await bot.get_updates(allowed_updates=["edited_message"])
    fellow.send("two")
    fellow.edit(3, "two, edited")
    updates = await bot.get_updates()
    assert [update.event_type for update in updates] == ["message", "edited_message"]


async def test_an_empty_list_means_all_but_the_three(engine: Engine, fellow: Person) -> None:
    await engine.handle(engine.token, "getUpdates", {"allowed_updates": '["callback_query"]'})
    fellow.send("unseen")
    await engine.handle(engine.token, "getUpdates", {"allowed_updates": "[]"})
    fellow.send("seen")
    for kind in ("chat_member", "message_reaction", "message_reaction_count"):
        engine.updates.add(kind, {})
    assert [update["message"]["text"] for update in engine.updates.pending()] == ["seen"]


async def test_updates_live_for_a_day(engine: Engine, bot: Bot, fellow: Person) -> None:
    fellow.send("yesterday")
    engine.clock.advance(86_000)
    fellow.send("today")
    engine.clock.advance(1000)
    assert texts(await bot.get_updates()) == ["today"]
