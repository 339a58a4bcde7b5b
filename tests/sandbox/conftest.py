from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiohttp import ClientSession

from bot.sandbox import Engine, Limits, Person, serve
from bot.sandbox.aiogram_session import SandboxSession

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d494844520000000a000000050100000000541f40c5"
    "0000000b4944415478da6360400100000f000126f25ed90000000049454e44ae426082"
)  # a PNG, 10 x 5


@pytest.fixture
def engine() -> Engine:
    """Without rate limits: the tests that are about rates make their own."""
    return Engine(limits=Limits.off())


@pytest.fixture
def bot(engine: Engine) -> Bot:
    return Bot(engine.token, session=SandboxSession(engine), default=DefaultBotProperties(parse_mode="HTML"))


@pytest.fixture
def fellow(engine: Engine) -> Person:
    """Somebody who has begun to talk to the bot; the update is not waiting any more."""
    person = engine.people.add(1001, "林晓", username="linxiao", language_code="zh-hans")
    person.send("/start")
    engine.updates.clear()
    return person


@pytest.fixture
async def http(engine: Engine) -> AsyncIterator[ClientSession]:
    """A client of the served engine, with relative addresses."""
    runner = await serve(engine, port=0)
    host, port = runner.addresses[0][:2]
    async with ClientSession(f"http://{host}:{port}") as client:
        yield client
    await runner.cleanup()
