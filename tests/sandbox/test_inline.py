"""Inline mode: what the bot is asked, what it may answer, and what a choice becomes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
)

from bot.sandbox import Engine, Limits, Person, PersonError
from bot.sandbox.aiogram_session import SandboxSession

OPEN = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Open", url="https://t.me/zhanyou_bot?start=topic_1")]]
)
TOPIC = InlineQueryResultArticle(
    id="topic:1",
    title="Lidar in fog",
    description="open until May",
    input_message_content=InputTextMessageContent(message_text="<b>Lidar</b> in fog"),
    reply_markup=OPEN,
)


async def test_a_choice_becomes_a_message_via_the_bot(engine: Engine, bot: Bot, fellow: Person) -> None:
    query = fellow.inline_query("lidar")
    (update,) = await bot.get_updates()
    asked = update.inline_query
    assert asked is not None
    assert (asked.query, asked.offset, asked.chat_type, asked.from_user.id) == ("lidar", "", "sender", 1001)
    button = InlineQueryResultsButton(text="More", start_parameter="topics")
    await asked.answer([TOPIC], button=button, next_offset="1", cache_time=0, is_personal=True)
    assert query.answer is not None
    assert [(each.id, each.title, each.description) for each in query.answer.results] == [
        ("topic:1", "Lidar in fog", "open until May")
    ]
    assert (query.answer.button, query.answer.next_offset) == (
        {"text": "More", "start_parameter": "topics"},
        "1",
    )
    message = fellow.choose("topic:1")
    assert (message.from_bot, message.html, message.buttons) == (False, "<b>Lidar</b> in fog", [["Open"]])
    (update,) = await bot.get_updates(offset=update.update_id + 1)
    assert update.message is not None
    assert update.message.via_bot is not None
    assert (update.message.via_bot.id, update.message.html_text) == (42, "<b>Lidar</b> in fog")
    with pytest.raises(PersonError, match="is no text message of 林晓"):
        fellow.edit(message.id, "forged")


async def test_a_query_in_a_group_says_so_and_its_callback_buttons_name_no_chat(
    engine: Engine, bot: Bot, fellow: Person
) -> None:
    group = fellow.make_group("Friends")  # the bot is not in it, and does not learn of the message
    fellow.inline_query("", chat=group)
    (update,) = await bot.get_updates()
    assert update.inline_query is not None
    assert update.inline_query.chat_type == "supergroup"
    tap = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Tap", callback_data="t")]])
    await update.inline_query.answer([TOPIC.model_copy(update={"reply_markup": tap})])
    message = fellow.choose("topic:1")
    assert group.messages == {message.id: message}
    press = fellow.press("Tap", chat=group)
    (update,) = await bot.get_updates(offset=update.update_id + 1)
    assert update.callback_query is not None
    assert (update.callback_query.message, update.callback_query.inline_message_id) == (
        None,
        message.inline_message_id,
    )
    await update.callback_query.answer("seen")
    assert press.answer is not None


@pytest.mark.parametrize("has_feedback", [False, True])
async def test_feedback_comes_where_it_is_turned_on(has_feedback: bool) -> None:
    engine = Engine(limits=Limits.off(), has_inline_feedback=has_feedback)
    bot = Bot(engine.token, session=SandboxSession(engine))
    fellow = engine.people.add(1001, "Lin")
    query = fellow.inline_query("x")
    await bot.answer_inline_query(query.id, [TOPIC.model_copy(update={"reply_markup": None})])
    fellow.choose("topic:1", query)
    kinds = [update.event_type for update in await bot.get_updates()]
    assert kinds == ["inline_query", "message", *["chosen_inline_result"] * has_feedback]


async def test_the_same_words_are_answered_from_the_cache(engine: Engine, bot: Bot, fellow: Person) -> None:
    other = engine.people.add(1002, "Wei")
    shared, personal = fellow.inline_query("shared"), fellow.inline_query("personal")
    await bot.answer_inline_query(shared.id, [TOPIC], cache_time=60)
    await bot.answer_inline_query(personal.id, [TOPIC], cache_time=60, is_personal=True)
    engine.updates.clear()
    assert other.inline_query("shared").answer is shared.answer
    assert fellow.inline_query("personal").answer is personal.answer
    assert engine.updates.pending() == []
    assert other.inline_query("personal").answer is None
    engine.clock.advance(61)
    assert fellow.inline_query("shared").answer is None
    assert len(engine.updates.pending()) == 2


async def test_a_query_can_be_answered_once_and_in_time(engine: Engine, bot: Bot, fellow: Person) -> None:
    first, late = fellow.inline_query("a"), fellow.inline_query("b")
    await bot.answer_inline_query(first.id, [])
    engine.clock.advance(engine.limits.inline_query_lifetime_s + 1)
    for query_id in (first.id, late.id, "17"):
        with pytest.raises(TelegramBadRequest, match="query is too old and response timeout expired"):
            await bot.answer_inline_query(query_id, [])


def article(**changes: Any) -> dict[str, Any]:
    base = {"type": "article", "id": "1", "title": "t", "input_message_content": {"message_text": "x"}}
    return base | changes


PLACE = {"latitude": 29.5, "longitude": 106.5}


@pytest.mark.parametrize(
    ("params", "code", "reason"),
    [
        ({"results": [article(id=str(each)) for each in range(51)]}, 400, "too many inline query results specified"),
        ({"results": [article(), article()]}, 400, "RESULT_ID_DUPLICATE"),
        ({"results": [article(id="站" * 22)]}, 400, "RESULT_ID_INVALID"),
        ({"results": [article(title=" ")]}, 400, "ARTICLE_TITLE_EMPTY"),
        ({"results": [article(input_message_content={"message_text": "x" * 4097})]}, 400, "MESSAGE_TOO_LONG"),
        ({"results": [article(input_message_content={"message_text": "<b>", "parse_mode": "HTML"})]}, 400, "can't parse InlineQueryResult: can't parse entities: Can't find end tag corresponding to start tag \"b\""),
        ({"results": [article(type="photo")]}, 501, "the sandbox does not imitate objects of type InlineQueryResultPhoto"),
        ({"results": [article(type="planet")]}, 400, "can't parse InlineQueryResult: unknown type 'planet'"),
        ({"results": [article(input_message_content=PLACE)]}, 501, "the sandbox does not imitate this kind of InputMessageContent"),
        ({"results": [], "next_offset": "x" * 65}, 400, "NEXT_OFFSET_INVALID"),
        ({"results": [], "button": {"text": "b"}}, 400, "can't use empty start_parameter"),
        ({"results": [], "button": {"text": "b", "start_parameter": "a b"}}, 400, "unallowed characters in start_parameter are used"),
        ({"results": [], "button": {"text": "b", "start_parameter": "x" * 65}}, 400, "too long start_parameter specified"),
        ({"results": [], "button": {"text": "b", "web_app": {"url": "https://x.org"}}}, 501, "the sandbox does not imitate web apps"),
    ],
)  # fmt: skip
async def test_what_an_answer_may_not_be(
    engine: Engine, fellow: Person, params: dict[str, Any], code: int, reason: str
) -> None:
    query = fellow.inline_query("x")
    sent = {name: value if isinstance(value, str) else json.dumps(value) for name, value in params.items()}
    reply = await engine.handle(engine.token, "answerInlineQuery", {"inline_query_id": query.id, **sent})
    assert reply.status == code
    assert reply.body["description"].partition(": ")[2] == reason
    assert query.answer is None


def test_what_a_client_would_not_ask(engine: Engine, fellow: Person) -> None:
    with pytest.raises(PersonError, match="at most 256 characters"):
        fellow.inline_query("x" * 257)
    with pytest.raises(PersonError, match="has asked for nothing"):
        engine.people.add(5, "New").choose("1")
    fellow.inline_query("x")
    with pytest.raises(PersonError, match="no result '1'; the bot offered \\[\\]"):
        fellow.choose("1")
    engine.inline.is_on = False
    with pytest.raises(PersonError, match="has no inline mode"):
        fellow.inline_query("x")
