"""The HTTP fronts: requests in every form, and aiogram's real Bot with its real session."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramNetworkError,
    TelegramRetryAfter,
)
from aiogram.types import BufferedInputFile, InputMediaDocument
from aiohttp import ClientSession, FormData

from bot.sandbox import DEFAULT_TOKEN, Engine, Fault, Person, serve

from .conftest import PIXEL

API = f"/bot{DEFAULT_TOKEN}"


async def test_the_same_call_in_every_form(http: ClientSession, engine: Engine, fellow: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "ok", "callback_data": "ok"}]]}
    as_text = {"chat_id": "1001", "text": "hi", "reply_markup": json.dumps(markup)}
    form = FormData(as_text)
    form.add_field("ignored", b"", filename="x", content_type="text/plain")
    answers = [
        await http.get(f"{API}/sendMessage", params=as_text),
        await http.post(f"{API}/sendmessage", data=as_text),
        await http.post(f"{API}/sendMessage", data=form),
        await http.post(f"{API}/sendMessage", json={"chat_id": 1001, "text": "hi", "reply_markup": markup}),
        await http.post(f"{API}/sendMessage?chat_id=1001", json={"text": "hi", "reply_markup": markup}),
    ]
    for answer in answers:
        body = await answer.json()
        assert (answer.status, body["ok"], body["result"]["reply_markup"]) == (200, True, markup)
    assert fellow.texts == ["hi"] * 5


@pytest.mark.parametrize(
    ("path", "status", "body"),
    [
        (f"{API}/nope", 404, {"ok": False, "error_code": 404, "description": "Not Found: method not found"}),
        ("/bot1:wrong/getMe", 401, {"ok": False, "error_code": 401, "description": "Unauthorized"}),
        ("/botwrong/getMe", 404, {"ok": False, "error_code": 404, "description": "Not Found"}),
        (f"/file/bot{DEFAULT_TOKEN}/x", 404, {"ok": False, "error_code": 404, "description": "Not Found"}),
        ("/file/bot1:wrong/x/", 401, {"ok": False, "error_code": 401, "description": "Unauthorized"}),
    ],
)
async def test_errors_have_the_envelope_and_the_status(
    http: ClientSession, path: str, status: int, body: dict[str, Any]
) -> None:
    async with http.get(path) as answer:
        assert (answer.status, await answer.json()) == (status, body)


async def test_a_body_that_is_no_json(http: ClientSession) -> None:
    for sent, message in (
        ("{", "can't parse request body"),
        ("[]", "can't parse request: JSON object expected"),
    ):
        async with http.post(
            f"{API}/getMe", data=sent, headers={"Content-Type": "application/json"}
        ) as answer:
            assert (answer.status, (await answer.json())["description"]) == (400, f"Bad Request: {message}")


async def test_aiogram_over_http(engine: Engine, fellow: Person) -> None:
    runner = await serve(engine, port=0)
    api = TelegramAPIServer.from_base("http://{}:{}".format(*runner.addresses[0][:2]))
    async with Bot(engine.token, session=AiohttpSession(api=api)) as bot:
        poll = asyncio.create_task(bot.get_updates(timeout=50))
        fellow.send_document("cv.txt", "履历".encode())
        (update,) = await poll
        assert update.message is not None
        assert update.message.document is not None
        content = await bot.download(update.message.document)
        assert content is not None
        assert content.read().decode() == "履历"

        files = [InputMediaDocument(media=BufferedInputFile(data, "a.txt")) for data in (b"1", b"2")]
        await bot.send_media_group(1001, list(files))
        await bot.send_photo(1001, BufferedInputFile(PIXEL, "p.png"), caption="photo")
        with pytest.raises(TelegramBadRequest, match="message text is empty"):
            await bot.send_message(1001, "")

        failures: list[tuple[str, type[Exception]]] = [
            ("502_html", ClientDecodeError),
            ("drop_before", TelegramNetworkError),
            ("drop_after", TelegramNetworkError),
            ("429", TelegramRetryAfter),
        ]
        for kind, error in failures:
            engine.faults.add(Fault(kind, method="sendMessage"))
            with pytest.raises(error):
                await bot.send_message(1001, kind)
        assert fellow.texts == ["", "", "photo", "drop_after"]

        waiting = asyncio.create_task(bot.get_updates(offset=update.update_id + 1, timeout=50))
        await engine.updates.polled.wait()
        await runner.cleanup()  # answers the poll
        assert await waiting == []


async def test_only_this_machine_and_only_its_own_page(http: ClientSession, engine: Engine) -> None:
    with pytest.raises(ValueError, match=r"listens on this machine only \(127.0.0.1\), not on 0.0.0.0"):
        await serve(engine, "0.0.0.0")  # noqa: S104  (the very address that must be refused)
    own = str(http._base_url).rstrip("/")
    allowed = [{}, {"Origin": own}, {"Sec-Fetch-Site": "same-origin"}]
    refused = [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Host": "evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
    ]
    for headers in allowed + refused:
        for path in ("/people", f"{API}/getMe", "/clock"):
            async with http.get(path, headers=headers) as answer:
                assert (answer.status == 200) == (headers in allowed), (headers, path)


async def test_a_remote_sandbox_must_be_asked_for(engine: Engine) -> None:
    runner = await serve(engine, "127.0.0.1", 0, allow_remote=True)
    host, port = runner.addresses[0][:2]
    async with ClientSession(f"http://{host}:{port}") as client:
        for headers, status in (({"Host": "demo.example"}, 200), ({"Origin": "http://evil.example"}, 403)):
            async with client.get("/people", headers=headers) as answer:
                assert answer.status == status
    await runner.cleanup()


async def test_paths_that_are_not_there_are_told_in_json(http: ClientSession) -> None:
    for method, path, status in (
        ("GET", "/nope", 404),
        ("GET", "/..%2fserver.py", 404),
        ("PUT", "/people", 405),
    ):
        async with http.request(method, path) as answer:
            body = await answer.json()
            assert (answer.status, body["ok"], body["error_code"]) == (status, False, status)


async def test_the_page_is_served(http: ClientSession) -> None:
    for path, content_type in (
        ("/", "text/html"),
        ("/?start=topic-7", "text/html"),
        ("/index.html", "text/html"),
    ):
        async with http.get(path) as answer:
            assert (answer.status, answer.content_type) == (200, content_type)
            assert answer.headers["X-Frame-Options"] == "DENY"
