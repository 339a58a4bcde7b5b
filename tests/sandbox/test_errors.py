"""Telegram's own texts and codes, one row each."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.sandbox import Engine, Person
from bot.sandbox.files import File

from .conftest import PIXEL

HTML = {"parse_mode": "HTML"}
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


def inline(*buttons: dict[str, Any], rows: int = 1) -> dict[str, Any]:
    return {"reply_markup": json.dumps({"inline_keyboard": [list(buttons)] * rows})}


DATA = {"text": "b", "callback_data": "d"}

# method, parameters (chat 1001 and message 2, the bot's "hello", exist), code, description without its prefix
REFUSED: list[tuple[str, dict[str, Any], int, str]] = [
    ("sendMessage", {"text": "x"}, 400, "chat_id is empty"),
    ("sendMessage", {"chat_id": 1001}, 400, "message text is empty"),
    ("sendMessage", {"chat_id": 1001, "text": " \n "}, 400, "message text is empty"),
    ("sendMessage", {"chat_id": 1001, "text": "<b> </b>", **HTML}, 400, "message text is empty"),
    ("sendMessage", {"chat_id": 1001, "text": "x" * 4097}, 400, "message is too long"),
    ("sendMessage", {"chat_id": 1001, "text": "<b>" + "&lt;" * 4097 + "</b>", **HTML}, 400, "message is too long"),
    ("sendMessage", {"chat_id": 7, "text": "x"}, 400, "chat not found"),
    ("sendMessage", {"chat_id": "@linxiao", "text": "x"}, 400, "chat not found"),
    ("sendMessage", {"chat_id": "x", "text": "x"}, 400, "chat not found"),
    ("sendMessage", {"chat_id": 42, "text": "x"}, 403, "bot can't send messages to the bot"),
    ("sendMessage", {"chat_id": 1002, "text": "x"}, 403, "bot can't initiate conversation with a user"),
    ("sendMessage", {"chat_id": 1003, "text": "x"}, 403, "bot was blocked by the user"),
    ("sendMessage", {"chat_id": 1004, "text": "x"}, 403, "user is deactivated"),
    ("sendMessage", {"chat_id": 1001, "text": "x", "parse_mode": "XML"}, 400, "unsupported parse_mode"),
    ("sendMessage", {"chat_id": 1001, "text": "<foo>", **HTML}, 400, "can't parse entities: Unsupported start tag \"foo\" at byte offset 0"),
    ("sendMessage", {"chat_id": 1001, "text": "<b>x", **HTML}, 400, "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
    ("sendMessage", {"chat_id": 1001, "text": "x", "reply_markup": "{"}, 400, "can't parse reply keyboard markup JSON object"),
    ("sendMessage", {"chat_id": 1001, "text": "x", "reply_markup": "{}"}, 400, "object expected as reply markup"),
    ("sendMessage", {"chat_id": 1001, "text": "x", "reply_markup": "[]"}, 400, "object expected as reply markup"),
    ("sendMessage", {"chat_id": 1001, "text": "x", "reply_parameters": '{"message_id": 99}'}, 400, "message to be replied not found"),
    ("sendMessage", {"chat_id": 1001, "text": "x", "disable_notification": "maybe"}, 400, "wrong parameter disable_notification: a Boolean is expected"),
    ("sendMessage", {"chat_id": 1001, "text": "x", **inline({"text": "b"})}, 400, "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
    ("sendMessage", {"chat_id": 1001, "text": "x", **inline({"callback_data": "d"})}, 400, 'can\'t parse inline keyboard button: Can\'t find field "text"'),
    ("sendMessage", {"chat_id": 1001, "text": "x", **inline({"text": 5, "callback_data": "d"})}, 400, 'can\'t parse inline keyboard button: Field "text" must be of type String'),
    ("sendMessage", {"chat_id": 1001, "text": "x", **inline({"text": "", "callback_data": "d"})}, 400, "can't parse inline keyboard button: text must be non-empty"),
    ("sendMessage", {"chat_id": 1001, "text": "x", **inline({"text": "b", "callback_data": "站" * 22})}, 400, "BUTTON_DATA_INVALID"),
    ("sendMessage", {"chat_id": 1001, "text": "x", **inline({"text": "b", "callback_data": ""})}, 400, "BUTTON_DATA_INVALID"),
    ("sendMessage", {"chat_id": 1001, "text": "x", **inline({**DATA, "url": "https://a.b"})}, 400, "can't parse inline keyboard button: exactly one action is allowed, not ['callback_data', 'url']"),
    ("sendMessage", {"chat_id": 1001, "text": "x", **inline({"text": "b", "url": "http://localhost"})}, 400, "inline keyboard button URL 'http://localhost' is invalid: Wrong HTTP URL"),
    ("sendMessage", {"chat_id": 1001, "text": "x", **inline({**DATA, "style": "pink"})}, 400, "InlineKeyboardButton.style must be one of danger, success, primary"),
    ("sendMessage", {"chat_id": 1001, "text": "x", **inline(DATA, rows=101)}, 400, "reply markup is too long"),
    ("sendMessage", {"chat_id": 1001, "text": "x", **inline(*[DATA] * 9)}, 400, "reply markup is too long"),
    ("sendMessage", {"chat_id": 1001, "text": "x", "reply_markup": '{"keyboard": [[]]}'}, 400, "reply keyboard must be non-empty"),
    ("sendMessage", {"chat_id": 1001, "text": "\ud800"}, 400, "strings must be encoded in UTF-8"),
    ("sendMessage", {"chat_id": 1001, "text": "x", "message_thread_id": 5}, 501, "the sandbox does not imitate sendMessage.message_thread_id"),
    ("sendMessage", {"chat_id": 1001, "text": "x", "parse_mode": "MarkdownV2"}, 501, "the sandbox does not imitate parse_mode MarkdownV2; the bot writes HTML"),
    ("sendPoll", {"chat_id": 1001}, 501, "the sandbox does not imitate the method sendPoll"),
    ("sendMassage", {"chat_id": 1001}, 404, "method not found"),
    ("sendPhoto", {"chat_id": 1001}, 400, "there is no photo in the request"),
    ("sendPhoto", {"chat_id": 1001, "photo": "AgAD"}, 400, "wrong remote file identifier specified: Wrong string length"),
    ("sendPhoto", {"chat_id": 1001, "photo": File("x.png", b"no picture")}, 400, "IMAGE_PROCESS_FAILED"),
    ("sendPhoto", {"chat_id": 1001, "photo": File("x.png", PIXEL), "caption": "x" * 1025}, 400, "message caption is too long"),
    ("sendPhoto", {"chat_id": 1001, "photo": "https://example.com/x.png"}, 501, "the sandbox does not imitate files given by URL: it reaches nothing outside of this machine"),
    ("sendDocument", {"chat_id": 1001, "document": File("x", b"")}, 400, "file must be non-empty"),
    ("sendDocument", {"chat_id": 1001, "document": "attach://x"}, 400, "attached file x is not found in the request"),
    ("sendChatAction", {"chat_id": 1001, "action": "dance"}, 400, "wrong parameter action in request"),
    ("sendLocation", {"chat_id": 1001, "latitude": "91", "longitude": "0"}, 400, "wrong latitude or longitude specified"),
    ("editMessageText", {"chat_id": 1001, "text": "x"}, 400, "message identifier is not specified"),
    ("editMessageText", {"chat_id": 1001, "message_id": 99, "text": "x"}, 400, "message to edit not found"),
    ("editMessageText", {"chat_id": 1001, "message_id": 1, "text": "x"}, 400, "message can't be edited"),
    ("editMessageText", {"chat_id": 1001, "message_id": 2, "text": " hello "}, 400, NOT_MODIFIED),
    ("editMessageText", {"chat_id": 1001, "message_id": 3, "text": "x"}, 400, "message can't be edited"),
    ("editMessageText", {"chat_id": 1001, "message_id": 4, "text": "x"}, 400, "there is no text in the message to edit"),
    ("editMessageCaption", {"chat_id": 1001, "message_id": 2, "caption": "x"}, 400, "there is no caption in the message to edit"),
    ("editMessageReplyMarkup", {"chat_id": 1001, "message_id": 2}, 400, NOT_MODIFIED),
    ("deleteMessage", {"chat_id": 1001, "message_id": 99}, 400, "message to delete not found"),
    ("deleteMessages", {"chat_id": 1001, "message_ids": "[]"}, 400, "message_ids must have 1 to 100 items"),
    ("answerCallbackQuery", {"callback_query_id": "1"}, 400, "query is too old and response timeout expired or query ID is invalid"),
    ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, 400, "MESSAGE_TOO_LONG"),
    ("setMyCommands", {"commands": '[{"command": "Große", "description": "x"}]'}, 400, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": json.dumps([{"command": "x", "description": "x" * 257}])}, 400, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ("setMyCommands", {"commands": "[]", "language_code": "zh-hans"}, 400, "invalid language code specified"),
    ("setMyCommands", {"commands": "[]", "scope": '{"type": "planet"}'}, 400, "can't parse BotCommandScope: unknown type 'planet'"),
    ("setMyDescription", {"description": "x" * 513}, 400, "description must have 0 to 512 characters"),
    ("getUpdates", {"limit": 101}, 400, "limit must be between 1 and 100"),
    ("getFile", {"file_id": "x"}, 400, "wrong remote file identifier specified: Wrong string length"),
    ("getChat", {"chat_id": 7}, 400, "chat not found"),
    ("setWebhook", {"url": "https://example.com/hook"}, 400, "bad webhook: the sandbox sends updates to http://127.0.0.1 only"),
    ("setWebhook", {"url": "http://127.0.0.1/", "secret_token": "ü"}, 400, "secret token contains unallowed characters"),
]  # fmt: skip
PREFIX = {400: "Bad Request", 403: "Forbidden", 404: "Not Found", 501: "Not Implemented"}


@pytest.fixture
async def furnished(engine: Engine, fellow: Person) -> Engine:
    """Chat 1001 with messages 2 (plain), 3 (with a reply keyboard) and 4 (a photo), and people one cannot write to."""
    keyboard = '{"keyboard": [[{"text": "k"}]]}'
    await engine.handle(engine.token, "sendMessage", {"chat_id": 1001, "text": "hello"})
    await engine.handle(engine.token, "sendMessage", {"chat_id": 1001, "text": "k", "reply_markup": keyboard})
    await engine.handle(engine.token, "sendPhoto", {"chat_id": 1001}, {"photo": File("x.png", PIXEL)})
    engine.people.add(1002, "Silent")
    for person_id, name in ((1003, "Blocker"), (1004, "Gone")):
        engine.people.add(person_id, name).send("hi")
    engine.people[1003].block()
    engine.people[1004].deactivate()
    return engine


@pytest.mark.parametrize(("method", "params", "code", "message"), REFUSED)
async def test_refusals(
    furnished: Engine, method: str, params: dict[str, Any], code: int, message: str
) -> None:
    before = [chat.messages.copy() for chat in furnished.chats.values()]
    reply = await furnished.handle(furnished.token, method, params)
    assert (reply.status, reply.body) == (
        code,
        {"ok": False, "error_code": code, "description": f"{PREFIX[code]}: {message}"},
    )
    assert [chat.messages for chat in furnished.chats.values()] == before
    assert (furnished.calls[-1].status, furnished.calls[-1].description) == (code, reply.body["description"])


@pytest.mark.parametrize(
    ("token", "code", "description"),
    [
        ("43:sandbox-sandbox-sandbox-sandbox-sand", 401, "Unauthorized"),
        ("no token", 404, "Not Found"),
    ],
)
async def test_tokens_of_others(engine: Engine, token: str, code: int, description: str) -> None:
    reply = await engine.handle(token, "getMe", {})
    assert reply.body == {"ok": False, "error_code": code, "description": description}


async def test_limits_are_met_exactly(engine: Engine, fellow: Person) -> None:
    longest = {"text": "t", "callback_data": "站" * 21 + "x"}  # 64 bytes
    full = [[longest] * 8] * 12 + [[longest] * 4]
    params = {
        "chat_id": "1001",
        "text": "<i>" + "&amp;" * 4096 + "</i>",
        "parse_mode": "html",
        "reply_markup": json.dumps({"inline_keyboard": full}),
    }
    reply = await engine.handle(engine.token, "SENDMESSAGE", params)
    assert reply.status == 200, reply.body
    assert (len(fellow.last.text), sum(map(len, fellow.last.buttons))) == (4096, 100)


async def test_unknown_parameters_are_ignored_and_noted(engine: Engine, fellow: Person) -> None:
    reply = await engine.handle(engine.token, "sendMessage", {"chat_id": 1001, "text": "x", "colour": "red"})
    assert reply.status == 200
    assert engine.calls[-1].warnings == ["Telegram ignores the parameter colour"]
