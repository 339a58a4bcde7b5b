from __future__ import annotations

import json
from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import BotCommand, BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup
from aiohttp import ClientSession, FormData

from bot.sandbox import Engine, Person

from .conftest import PIXEL

FELLOW = {
    "id": 1001,
    "first_name": "林晓",
    "last_name": None,
    "username": "linxiao",
    "language_code": "zh-hans",
    "is_premium": False,
    "blocked": False,
    "deactivated": False,
    "started": True,
    "groups": [],
}
BOT = {"id": 42, "is_bot": True, "first_name": "Zhanyou", "username": "zhanyou_bot"}


async def call(http: ClientSession, method: str, path: str, body: Any = None) -> Any:
    async with http.request(method, path, json=body) as answer:
        return answer.status, await answer.json()


async def test_people(http: ClientSession, engine: Engine, fellow: Person) -> None:
    host = {"id": 2002, "first_name": "Wang", "language_code": "en"}
    status, added = await call(http, "POST", "/people", host)
    assert (status, added) == (
        201,
        FELLOW | host | {"username": None, "started": False},
    )
    assert await call(http, "GET", "/people") == (200, [FELLOW, added])
    assert await call(http, "GET", "/bot") == (200, BOT | {"description": "", "has_bot": False})
    assert (await call(http, "POST", "/people/1001/block"))[1]["blocked"] is True
    assert (await call(http, "POST", "/people/1001/unblock"))[1]["blocked"] is False
    assert (await call(http, "POST", "/people/2002/deactivate"))[1]["deactivated"] is True
    assert [next(iter(set(each) - {"update_id"})) for each in engine.updates.pending()] == [
        "my_chat_member"
    ] * 2


async def test_the_whole_chat(http: ClientSession, engine: Engine, bot: Bot, fellow: Person) -> None:
    button = InlineKeyboardButton(text="ok", callback_data="a", style="primary")
    link = InlineKeyboardButton(text="site", url="https://example.com/x")
    markup = InlineKeyboardMarkup(inline_keyboard=[[button], [link]])
    await bot.set_my_commands([BotCommand(command="help", description="Help")])
    await bot.send_message(1001, "<b>hi</b> &amp; <i>bye</i>", reply_markup=markup)
    await bot.send_photo(1001, BufferedInputFile(PIXEL, "p.png"))
    await bot.send_chat_action(1001, "typing")
    status, pressed = await call(http, "POST", "/people/1001/press", {"message_id": 2, "text": "ok"})
    assert (status, pressed["action"], pressed["value"]) == (200, "callback_data", "a")
    _, chat = await call(http, "GET", "/people/1001/chat")
    assert chat["waiting"] == [{"query_id": pressed["query_id"], "message_id": 2, "data": "a"}]
    await bot.answer_callback_query(pressed["query_id"], "Saved")
    _, chat = await call(http, "GET", "/people/1001/chat")
    dates = [message.pop("date") for message in chat["messages"]]
    assert all(date.endswith("Z") for date in dates)
    toast = chat["toasts"][0]
    photo = chat["messages"][2].pop("photo")
    base = {"edited": False, "silent": False, "keyboard": [], "reply_to": None, "toasts": []}
    assert chat == {
        "person": FELLOW,
        "bot": BOT,
        "description": "",
        "messages": [
            base
            | {"id": 1, "from": 1001, "text": "/start", "html": '<span class="tg-bot-command">/start</span>'},
            base
            | {
                "id": 2,
                "from": "bot",
                "text": "hi & bye",
                "html": "<b>hi</b> &amp; <i>bye</i>",
                "keyboard": [
                    [{"text": "ok", "data": "a", "style": "primary"}],
                    [{"text": "site", "url": "https://example.com/x"}],
                ],
                "toasts": [toast],
            },
            base | {"id": 3, "from": "bot", "text": "", "html": ""},
        ],
        "toasts": [toast],
        "waiting": [],
        "typing": "typing",
        "reply_keyboard": None,
        "commands": [{"command": "help", "description": "Help"}],
        "pinned": [],
        "group": None,
    }
    assert (toast["query_id"], toast["text"], toast["alert"]) == (pressed["query_id"], "Saved", False)
    assert (photo["width"], photo["height"]) == (10, 5)
    async with http.get(photo["file"]) as answer:
        assert (answer.content_type, await answer.read()) == ("image/png", PIXEL)


async def test_sending_and_editing(http: ClientSession, engine: Engine, fellow: Person) -> None:
    for body in (
        {"text": "hi", "reply_to": 1},
        {"sticker": True},
        {"voice": True},
        {"location": {"latitude": 29.5, "longitude": 106.5}},
        {"contact": {"phone_number": "+86"}},
    ):
        status, answer = await call(http, "POST", "/people/1001/send", body)
        assert status == 200, answer
    assert (await call(http, "POST", "/people/1001/edit", {"message_id": 2, "text": "ho"}))[1][
        "edited"
    ] is True
    for name, content in (("p.png", PIXEL), ("page.html", b"<script>")):
        form = FormData({"text": "look"})
        form.add_field("file", content, filename=name, content_type="text/html")
        async with http.post("/people/1001/send", data=form) as answer:
            assert answer.status == 200
    kinds = ["text", "sticker", "voice", "location", "contact", "photo", "document"]
    assert [
        next(kind for kind in kinds if kind in message.content) for message in fellow.messages[1:]
    ] == kinds  # fmt: skip
    page = fellow.messages[-1]
    assert page.text == "look"
    async with http.get(f"/files/{page.file_paths[0]}") as answer:
        assert (answer.content_type, answer.headers["Content-Disposition"]) == (
            "application/octet-stream",
            "attachment",
        )
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_clock_faults_and_calls(http: ClientSession, engine: Engine, bot: Bot, fellow: Person) -> None:
    before = engine.clock.time()
    _, clock = await call(http, "POST", "/clock", {"advance_s": 86400})
    assert clock["offset_s"] == 86400
    assert engine.clock.time() - before >= 86400
    fault = {
        "kind": "403",
        "method": "sendMessage",
        "chat_id": 1001,
        "count": 1,
        "skip": 0,
        "retry_after": 3,
        "delay_s": 1.0,
        "description": "not now",
    }
    assert await call(http, "POST", "/faults", {"kind": "403", "method": "sendMessage", "chat_id": 1001}) == (
        200,
        [fault],
    )
    await engine.handle(engine.token, "sendMessage", {"chat_id": "1001", "text": "x", "colour": "red"})
    assert await call(http, "POST", "/faults", fault) == (200, [fault])
    assert await call(http, "DELETE", "/faults") == (200, [])
    await engine.handle(engine.token, "sendMessage", {"chat_id": "1001", "text": "x"})
    _, calls = await call(http, "GET", "/calls?method=sendmessage")
    assert [(each["ok"], each["status"], each["description"], each["params"]["text"]) for each in calls] == [
        (False, 403, "Forbidden: bot was blocked by the user", "x"),
        (True, 200, None, "x"),
    ]
    assert (await call(http, "GET", "/calls?problems=1"))[1] == calls[:1]


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "reason"),
    [
        ("GET", "/people/5/chat", None, 404, "there is no such person"),
        ("POST", "/people", {"id": 5}, 400, "first_name must be given"),
        ("POST", "/people", {"id": "5", "first_name": "x"}, 400, "id has the wrong type"),
        ("POST", "/people", {"id": True, "first_name": "x"}, 400, "id has the wrong type"),
        ("POST", "/people", [], 400, "the body must be a JSON object"),
        ("POST", "/people", {"id": 1001, "first_name": "x"}, 400, "the id 1001 is taken or is no user id"),
        ("POST", "/people/1001/send", {}, 400, "text must be given"),
        ("POST", "/people/1001/send", {"text": " "}, 400, "a message must not be empty"),
        ("POST", "/people/1001/send", {"colour": "red"}, 400, "unknown field 'colour'; known are text, reply_to, sticker, voice, location, contact"),
        ("POST", "/people/1001/press", {"text": "x"}, 400, "no button 'x'; the newest message has []"),
        ("POST", "/people/1001/edit", {"text": "x"}, 400, "message_id must be given"),
        ("POST", "/clock", {"advance_s": -1}, 400, "the clock can be turned forward only, by ten years at most"),
        ("POST", "/faults", {"kind": "x"}, 400, "kind must be one of 400, 429, 403, 502, 502_html, drop_before, drop_after, delay"),
        ("GET", "/files/nope", None, 404, "there is no such file"),
    ],
)  # fmt: skip
async def test_what_a_caller_did_wrong(
    http: ClientSession, fellow: Person, method: str, path: str, body: Any, status: int, reason: str
) -> None:
    assert await call(http, method, path, body) == (status, {"error": reason})


async def test_every_change_is_an_event(
    http: ClientSession, engine: Engine, bot: Bot, fellow: Person
) -> None:
    async with http.get("/events") as stream:
        await stream.content.readuntil(b"listening\n\n")
        fellow.send("hi")
        await bot.send_message(1001, "ho")
        engine.people.add(5, "New")
        engine.clock.advance(60)
        assert await bot.get_updates(timeout=0)
        seen: list[dict[str, Any]] = []
        while len(seen) < 6:
            line = (await stream.content.readline()).decode()
            if line.startswith("data: "):
                seen.append(json.loads(line.removeprefix("data: ")))
    assert seen[-2].pop("now").endswith("Z")
    assert seen == [
        {"kind": "chat", "chat_id": 1001},
        {"kind": "chat", "chat_id": 1001},
        {"kind": "call", "method": "sendMessage", "status": 200},
        {"kind": "people"},
        {"kind": "clock"},
        {"kind": "bot"},
    ]
    assert (await call(http, "GET", "/bot"))[1]["has_bot"] is True
