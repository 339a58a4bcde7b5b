from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession, web

from bot.sandbox import Engine, Person


class Hook:
    """A bot behind a webhook: keeps what it got and answers what it is told to."""

    def __init__(self) -> None:
        self.got: asyncio.Queue[tuple[str | None, dict[str, Any]]] = asyncio.Queue()
        self.answers: list[tuple[int, dict[str, Any]]] = []
        self.url = ""

    async def handle(self, request: web.Request) -> web.Response:
        status, body = self.answers.pop(0) if self.answers else (200, {})
        self.got.put_nowait((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), await request.json()))
        return web.json_response(body, status=status)


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = "http://{}:{}/hook".format(*runner.addresses[0][:2])
    yield hook
    await runner.cleanup()


async def set_webhook(engine: Engine, hook: Hook) -> None:
    params = {"url": hook.url, "secret_token": "s3cret"}
    reply = await engine.handle(engine.token, "setWebhook", params)
    assert reply.body == {"ok": True, "result": True}


async def test_updates_come_with_the_secret_and_in_order(
    http: ClientSession, engine: Engine, fellow: Person, hook: Hook
) -> None:
    fellow.send("before")
    await set_webhook(engine, hook)
    fellow.send("after")
    got = [await hook.got.get() for _ in range(2)]
    assert [(secret, update["message"]["text"]) for secret, update in got] == [
        ("s3cret", "before"),
        ("s3cret", "after"),
    ]


async def test_a_method_in_the_answer_is_executed(
    http: ClientSession, engine: Engine, fellow: Person, hook: Hook
) -> None:
    hook.answers = [(200, {"method": "sendMessage", "chat_id": 1001, "text": "in the answer"})]
    await set_webhook(engine, hook)
    fellow.send("hi")
    await engine.changes.until(lambda: fellow.texts == ["in the answer"])
    assert engine.updates.pending() == []


async def test_a_refused_update_comes_again_after_a_pause(
    http: ClientSession, engine: Engine, fellow: Person, hook: Hook
) -> None:
    hook.answers = [(500, {}), (302, {}), (204, {})]
    with engine.changes.listen() as changes:
        await set_webhook(engine, hook)
        fellow.send("hi")
        failures = []
        for pause in (1, 2):  # seconds of the sandbox's clock
            while (change := await changes.get())["kind"] != "webhook":
                pass
            failures.append(change["error"])
            engine.clock.advance(pause)
    got = [await hook.got.get() for _ in range(3)]
    assert got[0] == got[1] == got[2]
    assert failures == [
        "Wrong response from the webhook: 500 Internal Server Error",
        "Wrong response from the webhook: 302 Found",
    ]
    info = (await engine.handle(engine.token, "getWebhookInfo", {})).body["result"]
    assert info["last_error_message"] == failures[-1]
