from __future__ import annotations

from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import (
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
)

from bot.sandbox import Button, Engine, Person, PersonError

from .conftest import PIXEL

USER = {"id": 1001, "is_bot": False, "first_name": "林晓", "username": "linxiao", "language_code": "zh-hans"}
CHAT = {"id": 1001, "type": "private", "first_name": "林晓", "username": "linxiao"}
BOT = {"id": 42, "is_bot": True, "first_name": "Zhanyou", "username": "zhanyou_bot"}


def keyboard(*buttons: InlineKeyboardButton) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[list(buttons)])


def pending(engine: Engine) -> list[dict[str, Any]]:
    """The waiting updates without their ids; dates as 0."""
    updates = [
        {name: value for name, value in each.items() if name != "update_id"}
        for each in engine.updates.pending()
    ]
    for update in updates:
        for payload in update.values():
            payload["date"] = 0
    return updates


def test_a_text_is_an_update(engine: Engine, fellow: Person) -> None:
    fellow.send("/help me", reply_to=1)
    start = {"message_id": 1, "from": USER, "chat": CHAT, "text": "/start"}
    (update,) = pending(engine)
    start |= {
        "date": update["message"]["reply_to_message"]["date"],
        "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
    }
    assert update == {
        "message": {
            "message_id": 2,
            "from": USER,
            "chat": CHAT,
            "date": 0,
            "text": "/help me",
            "entities": [{"type": "bot_command", "offset": 0, "length": 5}],
            "reply_to_message": start,
        }
    }


async def test_every_kind_of_message_is_one_that_aiogram_reads(bot: Bot, fellow: Person) -> None:
    fellow.send("plain 😀 text", entities=[{"type": "bold", "offset": 0, "length": 5}])
    fellow.send_photo(PIXEL, caption="see https://example.com")
    fellow.send_document("cv.pdf", b"%PDF")
    fellow.send_voice()
    fellow.send_sticker()
    fellow.send_location(29.5, 106.5)
    fellow.send_contact("+8613800000000")
    fellow.edit(2, "other")
    fellow.block()
    fellow.unblock()
    updates = await bot.get_updates()
    messages = [update.message for update in updates if update.message]
    assert [message.content_type for message in messages] == [
        "text", "photo", "document", "voice", "sticker", "location", "contact"
    ]  # fmt: skip
    assert messages[0].html_text == "<b>plain</b> 😀 text"
    assert messages[1].photo is not None
    assert [(size.width, size.height) for size in messages[1].photo] == [(10, 5)]
    assert [(each.type, each.offset) for each in messages[1].caption_entities or []] == [("url", 4)]
    assert messages[6].contact is not None
    assert messages[6].contact.user_id == 1001
    edited, blocked, back = updates[-3:]
    assert edited.edited_message is not None
    assert (edited.edited_message.message_id, edited.edited_message.text) == (2, "other")
    changes = [update.my_chat_member for update in (blocked, back)]
    assert [(c.old_chat_member.status, c.new_chat_member.status) for c in changes if c] == [
        ("member", "kicked"),
        ("kicked", "member"),
    ]


async def test_a_press_is_a_query_and_its_answer_a_toast(engine: Engine, bot: Bot, fellow: Person) -> None:
    await bot.send_message(
        1001, "one", reply_markup=keyboard(InlineKeyboardButton(text="ok", callback_data="a"))
    )
    await bot.send_message(
        1001, "two", reply_markup=keyboard(InlineKeyboardButton(text="ok", callback_data="b"))
    )
    press = fellow.press("ok")
    (update,) = await bot.get_updates()
    assert update.callback_query is not None
    assert (update.callback_query.id, update.callback_query.data) == (press.query_id, "b")
    assert press.answer is None
    await update.callback_query.answer("Done", show_alert=True)
    assert press.answer is not None
    assert (press.answer.text, press.answer.alert) == ("Done", True)
    assert fellow.chat.toasts == [press.answer]
    old = fellow.press("ok", message_id=2)
    assert old.button == Button("ok", "callback_data", "a")


async def test_a_query_can_be_answered_once_and_in_time(engine: Engine, bot: Bot, fellow: Person) -> None:
    await bot.send_message(
        1001, "x", reply_markup=keyboard(InlineKeyboardButton(text="ok", callback_data="a"))
    )
    first, late = fellow.press("ok"), fellow.press("ok")
    assert (
        await engine.handle(engine.token, "answerCallbackQuery", {"callback_query_id": first.query_id})
    ).status == 200
    engine.clock.advance(engine.limits.callback_query_lifetime_s + 1)
    for press in (first, late):
        reply = await engine.handle(
            engine.token, "answerCallbackQuery", {"callback_query_id": press.query_id}
        )
        assert reply.status == 400
        assert "query is too old" in reply.body["description"]


async def test_buttons_that_the_client_handles_send_nothing(engine: Engine, bot: Bot, fellow: Person) -> None:
    link = InlineKeyboardButton(text="site", url="https://example.com")
    copy = InlineKeyboardButton(text="copy", copy_text=CopyTextButton(text="T-1"))
    await bot.send_message(1001, "x", reply_markup=keyboard(link, copy))
    assert fellow.press("site").button == Button("site", "url", "https://example.com/")
    assert fellow.press("copy").button == Button("copy", "copy_text", "T-1")
    assert engine.updates.pending() == []


async def test_forged_data_reaches_the_bot(bot: Bot, fellow: Person) -> None:
    await bot.send_message(
        1001, "x", reply_markup=keyboard(InlineKeyboardButton(text="ok", callback_data="mine"))
    )
    fellow.press(data="accept:9999", message_id=2)
    (update,) = await bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.data == "accept:9999"


async def test_the_reply_keyboard_sends_its_text_and_goes_when_told(
    engine: Engine, bot: Bot, fellow: Person
) -> None:
    rows = [[KeyboardButton(text="Profile"), KeyboardButton(text="My number", request_contact=True)]]
    await bot.send_message(1001, "x", reply_markup=ReplyKeyboardMarkup(keyboard=rows, one_time_keyboard=True))
    fellow.press("My number")
    assert pending(engine)[0]["message"]["contact"]["user_id"] == 1001
    with pytest.raises(PersonError, match="no button 'Profile'"):
        fellow.press("Profile")


@pytest.mark.parametrize(
    ("act", "reason"),
    [
        (lambda person: person.send(" "), "must not be empty"),
        (lambda person: person.send("x" * 4097), "at most 4096 characters"),
        (lambda person: person.send("x", reply_to=99), "no message 99"),
        (lambda person: person.press("nope"), "no button 'nope'"),
        (lambda person: person.press(data="x"), "no button 'x'"),
        (lambda person: person.press("x", message_id=1), "no message 1 of the bot"),
        (lambda person: person.press(), "by text or by data"),
        (lambda person: person.edit(99, "x"), "no text message"),
        (lambda person: person.last, "no message from the bot"),
    ],
)
def test_what_a_client_would_not_do(fellow: Person, act: Any, reason: str) -> None:
    with pytest.raises(PersonError, match=reason):
        act(fellow)


def test_who_blocks_cannot_write(engine: Engine, fellow: Person) -> None:
    fellow.block()
    fellow.block()
    assert len(engine.updates.pending()) == 1
    with pytest.raises(PersonError, match="unblock it first"):
        fellow.send("hi")


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"person_id": 1001, "first_name": "x"}, "is taken"),
        ({"person_id": 42, "first_name": "x"}, "is taken"),
        ({"person_id": -5, "first_name": "x"}, "no user id"),
        ({"person_id": 5, "first_name": ""}, "1 to 64 characters"),
        ({"person_id": 5, "first_name": "x", "username": "LinXiao"}, "username LinXiao is taken"),
        ({"person_id": 5, "first_name": "x", "username": "a b"}, "letters, digits"),
    ],
)
def test_people_who_cannot_be(engine: Engine, fellow: Person, fields: dict[str, Any], reason: str) -> None:
    with pytest.raises(PersonError, match=reason):
        engine.people.add(**fields)
