"""What the methods do when they succeed, through aiogram's real Bot."""

from __future__ import annotations

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    MenuButtonCommands,
    ReplyKeyboardRemove,
    ReplyParameters,
)

from bot.sandbox import Engine, Person, ids_from_time

from .conftest import PIXEL

OK = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="ok", callback_data="ok", style="success")]]
)


async def test_an_edit_replaces_text_and_keyboard(bot: Bot, fellow: Person) -> None:
    message = await bot.send_message(1001, "one", reply_markup=OK)
    assert message.edit_date is None
    await bot.edit_message_reply_markup(chat_id=1001, message_id=message.message_id)
    assert fellow.last.buttons == []
    edited = await bot.edit_message_text(
        "<b>two</b>", chat_id=1001, message_id=message.message_id, reply_markup=OK
    )
    assert isinstance(edited, type(message))
    assert (edited.html_text, edited.edit_date is not None) == ("<b>two</b>", True)
    assert (fellow.texts, fellow.last.buttons) == (["two"], [["ok"]])
    await bot.edit_message_text("two", chat_id=1001, message_id=message.message_id, reply_markup=OK)
    assert fellow.last.html == "two"


async def test_replies_and_deletions(engine: Engine, bot: Bot, fellow: Person) -> None:
    reply = await bot.send_message(1001, "answer", reply_parameters=ReplyParameters(message_id=1))
    assert reply.reply_to_message is not None
    assert reply.reply_to_message.text == "/start"
    await bot.delete_message(1001, 1)
    lonely = ReplyParameters(message_id=1, allow_sending_without_reply=True)
    assert (await bot.send_message(1001, "again", reply_parameters=lonely)).reply_to_message is None
    await bot.delete_messages(1001, [1, reply.message_id])
    assert fellow.texts == ["again"]
    engine.clock.advance(48 * 3600 + 1)
    with pytest.raises(TelegramBadRequest, match="message can't be deleted for everyone"):
        await bot.delete_message(1001, fellow.last.id)


async def test_files_go_up_and_come_back(bot: Bot, fellow: Person) -> None:
    photo = await bot.send_photo(1001, BufferedInputFile(PIXEL, "p.png"), caption="<i>c</i>", reply_markup=OK)
    assert photo.photo is not None
    assert (photo.photo[-1].width, photo.photo[-1].height, photo.caption) == (10, 5, "c")
    again = await bot.send_photo(1001, photo.photo[-1].file_id)
    assert again.photo == photo.photo
    document = await bot.send_document(1001, BufferedInputFile(b"a,b\n", "list.csv"))
    assert document.document is not None
    assert (document.document.file_name, document.document.mime_type) == ("list.csv", "text/csv")
    content = await bot.download(document.document)
    assert content is not None
    assert content.read() == b"a,b\n"
    with pytest.raises(TelegramBadRequest, match="can't use file of type Document as Photo"):
        await bot.send_photo(1001, document.document.file_id)


async def test_media_can_be_edited(bot: Bot, fellow: Person) -> None:
    message = await bot.send_message(1001, "text", reply_markup=OK)
    new = InputMediaPhoto(media=BufferedInputFile(PIXEL, "p.png"), caption="<b>chart</b>")
    await bot.edit_message_media(new, chat_id=1001, message_id=message.message_id, reply_markup=OK)
    assert (fellow.last.html, "photo" in fellow.last.content) == ("<b>chart</b>", True)
    await bot.edit_message_caption(chat_id=1001, message_id=message.message_id, caption="other")
    assert (fellow.texts, fellow.last.buttons) == (["other"], [])


async def test_albums_copies_and_forwards(bot: Bot, fellow: Person) -> None:
    files = [InputMediaDocument(media=BufferedInputFile(text, "x.txt"), caption="c") for text in (b"1", b"2")]
    album = await bot.send_media_group(1001, list(files))
    assert len({message.media_group_id for message in album}) == 1
    copied = await bot.copy_message(1001, 1001, album[0].message_id, caption="copy")
    forwarded = await bot.forward_message(1001, 1001, 1)
    assert forwarded.forward_origin is not None
    assert [(message.id, message.text) for message in fellow.messages if message.from_bot] == [
        (album[0].message_id, "c"), (album[1].message_id, "c"), (copied.message_id, "copy"), (forwarded.message_id, "/start")
    ]  # fmt: skip


async def test_silent_and_protected_messages(bot: Bot, fellow: Person) -> None:
    message = await bot.send_message(1001, "digest", disable_notification=True, protect_content=True)
    assert (fellow.last.silent, message.has_protected_content) == (True, True)
    with pytest.raises(TelegramBadRequest, match="message has protected content and can't be copied"):
        await bot.copy_message(1001, 1001, message.message_id)
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_text("digest", chat_id=1001, message_id=message.message_id)


async def test_places_contacts_and_actions(engine: Engine, bot: Bot, fellow: Person) -> None:
    venue = await bot.send_venue(1001, 29.6, 106.5, "Coffee", "Jiangbeizui")
    assert venue.venue is not None
    assert venue.venue.location.latitude == 29.6
    contact = await bot.send_contact(1001, "+86", "Host")
    assert contact.contact is not None
    await bot.send_chat_action(1001, "typing")
    assert fellow.chat.action == "typing"
    await bot.send_message(1001, "here")
    assert fellow.chat.action is None


async def test_a_reply_keyboard_stays_until_it_is_removed(engine: Engine, bot: Bot, fellow: Person) -> None:
    rows = '{"keyboard": [[{"text": "A"}]], "is_persistent": true}'
    await engine.handle(engine.token, "sendMessage", {"chat_id": 1001, "text": "x", "reply_markup": rows})
    await bot.send_message(1001, "inline", reply_markup=OK)
    assert fellow.chat.reply_keyboard == {"keyboard": [[{"text": "A"}]], "is_persistent": True}
    await bot.send_message(1001, "x", reply_markup=ReplyKeyboardRemove())
    assert fellow.chat.reply_keyboard is None


async def test_commands_follow_scope_and_language(engine: Engine, bot: Bot, fellow: Person) -> None:
    async def menu(
        word: str, scope: BotCommandScopeChat | BotCommandScopeAllPrivateChats | None, language: str
    ) -> None:
        await bot.set_my_commands(
            [BotCommand(command="help", description=word)], scope=scope, language_code=language
        )

    def seen(language: str) -> str:
        return str(engine.account.commands_for(1001, language)[0]["description"])

    await menu("default", None, "")
    await menu("default zh", None, "zh")
    assert [seen("en"), seen("zh-hans")] == ["default", "default zh"]
    await menu("private", BotCommandScopeAllPrivateChats(), "")
    assert [seen("en"), seen("zh-hans")] == ["private", "private"]
    await menu("mine", BotCommandScopeChat(chat_id=1001), "zh")
    assert [seen("en"), seen("zh-hans")] == ["private", "mine"]
    await bot.delete_my_commands(scope=BotCommandScopeChat(chat_id=1001), language_code="zh")
    assert seen("zh-hans") == "private"
    assert [each.description for each in await bot.get_my_commands(language_code="zh")] == ["default zh"]


async def test_the_bots_own_texts(bot: Bot) -> None:
    await bot.set_my_name("站友", language_code="zh")
    assert [(await bot.get_my_name(language_code=code)).name for code in ("zh", "en")] == ["站友", "Zhanyou"]
    await bot.set_my_description("what it does")
    assert (await bot.get_my_description(language_code="zh")).description == "what it does"
    await bot.set_my_short_description("short")
    assert (await bot.get_my_short_description()).short_description == "short"
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert (await bot.get_chat_menu_button()).type == "commands"
    assert (await bot.me()).username == "zhanyou_bot"


async def test_chats_mentions_and_pins(bot: Bot, fellow: Person) -> None:
    message = await bot.send_message(
        1001, '<a href="tg://user?id=1001">you</a> <a href="tg://user?id=5">nobody</a>'
    )
    assert [(each.type, each.user and each.user.first_name) for each in message.entities or []] == [
        ("text_mention", "林晓")
    ]
    await bot.pin_chat_message(1001, message.message_id)
    chat = await bot.get_chat(1001)
    assert chat.pinned_message is not None
    assert (chat.first_name, chat.pinned_message.message_id) == ("林晓", message.message_id)
    await bot.unpin_chat_message(1001)
    assert (await bot.get_chat(1001)).pinned_message is None
    assert (await bot.get_user_profile_photos(1001)).total_count == 0


async def test_a_blank_button_is_a_button(bot: Bot, fellow: Person) -> None:
    blank = InlineKeyboardButton(text=" ", callback_data="none")
    await bot.send_message(1001, "calendar", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[blank]]))
    assert fellow.last.buttons == [[" "]]


async def test_a_sandbox_that_starts_anew_gives_out_new_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    given = []
    for moment in (1_800_000_000.0, 1_800_000_060.0):
        monkeypatch.setattr("time.time", lambda moment=moment: moment)
        engine = Engine(first_id=ids_from_time())
        fellow = engine.people.add(1001, "Alex")
        given.append([(fellow.send("/start").id, engine.updates.pending()[0]["update_id"])])
    assert given == [[(514_483_200, 514_483_200)], [(514_483_680, 514_483_680)]]
