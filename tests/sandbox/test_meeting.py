"""Groups, reactions and inline results over the control API, as the page uses it."""

from __future__ import annotations

from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import InlineQueryResultArticle, InputTextMessageContent
from aiohttp import ClientSession

from bot.sandbox import Engine, Person

from .test_control import call

BOT = {"id": 42, "name": "Zhanyou", "status": "administrator", "is_bot": True}


async def test_a_group_with_everybody_in_it(
    http: ClientSession, engine: Engine, bot: Bot, fellow: Person
) -> None:
    wei = engine.people.add(1003, "Wei")
    body = {"title": "Park", "by": 1003, "members": [1001], "bot": "administrator"}
    status, group = await call(http, "POST", "/groups", body)
    members = [
        {"id": 1003, "name": "Wei", "status": "creator", "is_bot": False},
        {"id": 1001, "name": "林晓", "status": "member", "is_bot": False},
    ]
    assert (status, group) == (201, {"id": group["id"], "title": "Park", "members": [*members, BOT]})
    assert await call(http, "GET", "/groups") == (200, [group])
    _, people = await call(http, "GET", "/people")
    assert [person["groups"] for person in people] == [[{"id": group["id"], "title": "Park"}]] * 2
    place = f"?chat={group['id']}"
    _, said = await call(http, "POST", f"/people/1001/send{place}", {"text": "hello"})
    assert (said["from"], said["name"]) == (1001, "林晓")
    reaction = {"message_id": said["id"], "emoji": "👍"}
    _, reacted = await call(http, "POST", f"/people/1003/react{place}", reaction)
    assert reacted["reactions"] == [{"emoji": "👍", "by": [1003]}]
    _, chat = await call(http, "GET", f"/people/1001/chat{place}")
    assert (chat["group"], chat["messages"][-1]["text"]) == (group, "hello")
    assert [message.get("came") for message in chat["messages"]] == [["林晓"], ["Zhanyou"], None]
    path = f"/groups/{group['id']}/members"
    _, after = await call(http, "POST", path, {"by": 1003, "status": "kicked"})
    assert after["members"] == members
    _, after = await call(http, "POST", path, {"by": 1001, "id": 1001, "status": "left"})
    _, chat = await call(http, "GET", f"/people/1001/chat{place}")
    assert (chat["group"], [message["text"] for message in chat["messages"]]) == (None, ["/start"])
    assert (after["members"], wei.groups, fellow.groups) == (members[:1], list(engine.groups.values()), [])


async def test_words_bring_results_and_one_is_sent(
    http: ClientSession, engine: Engine, bot: Bot, fellow: Person
) -> None:
    assert await call(http, "GET", "/people/1001/inline") == (200, None)
    _, query = await call(http, "POST", "/people/1001/inline", {"text": "lidar"})
    assert query == {"id": query["id"], "text": "lidar", "chat_id": 1001, "answer": None}
    content = InputTextMessageContent(message_text="Lidar in fog")
    result = InlineQueryResultArticle(id="7", title="Lidar", input_message_content=content)
    await bot.answer_inline_query(query["id"], [result])
    _, answered = await call(http, "GET", "/people/1001/inline")
    answer = {
        "results": [{"id": "7", "title": "Lidar", "description": ""}],
        "button": None,
        "next_offset": "",
    }
    assert answered == query | {"answer": answer}
    chosen = {"query_id": query["id"], "result_id": "7"}
    _, sent = await call(http, "POST", "/people/1001/choose", chosen)
    assert (sent["via"], sent["text"], sent["from"]) == ("zhanyou_bot", "Lidar in fog", 1001)


@pytest.mark.parametrize(
    ("path", "body", "reason"),
    [
        ("/groups", {"title": "x"}, "by must be given"),
        ("/groups", {"title": "x", "by": 5}, "there is no person 5"),
        ("/groups", {"title": "x", "by": 1001, "bot": "king"}, "bot must be member or administrator"),
        ("/people/1001/send?chat=-5", {"text": "x"}, "林晓 is in no chat -5"),
        ("/people/1001/choose", {"query_id": "5", "result_id": "x"}, "there is no query 5"),
        ("/people/1001/react", {"message_id": 9, "emoji": "👍"}, "there is no message 9"),
    ],
)
async def test_what_a_caller_did_wrong(
    http: ClientSession, fellow: Person, path: str, body: dict[str, Any], reason: str
) -> None:
    assert await call(http, "POST", path, body) == (400, {"error": reason})
