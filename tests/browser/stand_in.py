"""A scripted bot for the page's tests: answers with everything that the page has to show."""

from __future__ import annotations

import struct
import zlib
from datetime import UTC, datetime

from aiogram import Bot, Dispatcher, F, Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    CallbackQuery,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    KeyboardButton,
    Message,
    MessageReactionUpdated,
    ReplyKeyboardMarkup,
)

COMMANDS = {
    "en": [
        ("start", "Begin again"),
        ("help", "What this bot does"),
        ("matches", "Workstations that fit you"),
    ],
    "zh": [("start", "重新开始"), ("help", "这个机器人能做什么"), ("matches", "适合你的工作站")],
}
FORMATTED = (
    "<b>Bold</b>, <i>italic</i>, <u>underlined</u>, <s>struck</s>, <code>T-1024</code>, a <tg-spoiler>secret</tg-spoiler> and "
    '<a href="https://example.org/">a link</a>; /help; <tg-time unix="1767225600" format="wDT">New Year</tg-time>\n'
    '<pre><code class="language-python">print("站友")</code></pre>\n<blockquote>Quoted</blockquote>'
    "<blockquote expandable>"
    + "\n".join(f"Clause {number} of the policy" for number in range(1, 9))
    + "</blockquote>"
)


def picture(width: int = 320, height: int = 180) -> bytes:
    """A PNG with a soft gradient, made here so that no image file is needed."""
    rows = b"".join(
        b"\0" + b"".join(bytes((40 + 60 * x // width, 110 + 90 * y // height, 190)) for x in range(width))
        for y in range(height)
    )

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def _button(text: str, data: str, style: str | None = None) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=data, style=style)


def keyboard() -> InlineKeyboardMarkup:
    """One button of each kind that the page plays."""
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [_button("Count", "count"), _button("Alert", "alert")],
            [_button("Accept", "toast", "success"), _button("Decline", "toast", "danger"), _button("More", "toast", "primary")],
            [InlineKeyboardButton(text="Ticket T-1024", copy_text=CopyTextButton(text="T-1024")), _button("Silent", "silent")],
            [
                InlineKeyboardButton(text="Website", url="https://example.org/"),
                InlineKeyboardButton(text="Coffee club", url="https://t.me/zhanyou_bot?start=event_7"),
            ],
        ]
    )  # fmt: skip


def _messages() -> Router:
    router = Router()

    @router.message(CommandStart())
    async def start(message: Message, command: CommandObject) -> None:
        await message.answer(f"Welcome, payload {command.args}" if command.args else "Welcome")

    @router.message(Command("help"))
    async def help_(message: Message) -> None:
        await message.answer("Help is near")

    @router.message(F.text == "keys")
    async def keys(message: Message) -> None:
        await message.answer("Choose", reply_markup=keyboard())

    @router.message(F.text == "format")
    async def formatted(message: Message) -> None:
        await message.answer(FORMATTED)

    @router.message(F.text == "photo")
    async def photo(message: Message) -> None:
        await message.answer_photo(BufferedInputFile(picture(), "park.png"), caption="The park")

    @router.message(F.text == "file")
    async def file(message: Message) -> None:
        await message.answer_document(BufferedInputFile(b"id,name\n1,demo\n", "stations.csv"))

    @router.message(F.text == "reply")
    async def reply(message: Message) -> None:
        rows = [[KeyboardButton(text="Yes"), KeyboardButton(text="No")]]
        markup = ReplyKeyboardMarkup(
            keyboard=rows, resize_keyboard=True, one_time_keyboard=True, input_field_placeholder="Yes or no?"
        )
        await message.reply("Sure?", reply_markup=markup)

    @router.message(F.text == "place")
    async def place(message: Message) -> None:
        await message.answer_venue(29.57, 106.57, "Coffee corner", "Jiangbeizui, tower 2")

    @router.message(F.text == "typing")
    async def typing(message: Message, bot: Bot) -> None:
        await bot.send_chat_action(message.chat.id, "typing")

    return router


def _echoes() -> Router:
    router = Router()
    private = F.chat.type == "private"

    @router.message(private)
    async def echo(message: Message) -> None:
        await message.answer(
            f"Heard: {message.text or message.caption or message.content_type}", parse_mode=None
        )

    @router.edited_message(private)
    async def edited(message: Message) -> None:
        await message.answer(f"Changed to: {message.text}", parse_mode=None)

    return router


TOPICS = ("Lidar in fog", "Batteries in the cold", "Bridges over time")


def _inline() -> Router:
    router = Router()

    @router.inline_query()
    async def find(query: InlineQuery) -> None:
        found = [title for title in TOPICS if query.query.lower() in title.lower()]
        first = int(query.offset or 0)
        results = [_article(TOPICS.index(title), title) for title in found[first : first + 2]]
        more = str(first + 2) if found[first + 2 :] else ""
        button = None if first else InlineQueryResultsButton(text="All topics", start_parameter="topics")
        await query.answer(list(results), button=button, next_offset=more, cache_time=0, is_personal=True)

    @router.message(F.text == "share")
    async def share(message: Message) -> None:
        buttons = [
            InlineKeyboardButton(text="Share", switch_inline_query="bat"),
            InlineKeyboardButton(text="Look here", switch_inline_query_current_chat="lid"),
        ]
        await message.answer("Topics", reply_markup=InlineKeyboardMarkup(inline_keyboard=[buttons]))

    @router.message_reaction()
    async def reacted(change: MessageReactionUpdated, bot: Bot) -> None:
        assert change.user is not None
        await bot.send_message(change.chat.id, f"{change.user.first_name} reacted")

    return router


def _article(number: int, title: str) -> InlineQueryResultArticle:
    link = InlineKeyboardButton(text="Open", url=f"https://t.me/zhanyou_bot?start=topic_{number}")
    return InlineQueryResultArticle(
        id=str(number),
        title=title,
        description="An open topic",
        input_message_content=InputTextMessageContent(message_text=f"<b>{title}</b>"),
        reply_markup=InlineKeyboardMarkup(inline_keyboard=[[link]]),
    )


def _presses() -> Router:
    router = Router()

    @router.callback_query(F.data == "count")
    async def count(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        number = int((query.message.text or "").partition(" ")[2] or 0) + 1
        await query.message.edit_text(f"Counted {number}", reply_markup=keyboard())
        await query.answer()

    @router.callback_query(F.data == "alert")
    async def alert(query: CallbackQuery) -> None:
        await query.answer("The seats are gone", show_alert=True)

    @router.callback_query(F.data == "toast")
    async def toast(query: CallbackQuery) -> None:
        await query.answer(f"Noted at {datetime.now(UTC).year}")

    return router


async def run(bot: Bot) -> None:
    """Poll until cancelled; the button "Silent" is never answered."""
    for language, commands in COMMANDS.items():
        menu = [BotCommand(command=command, description=description) for command, description in commands]
        await bot.set_my_commands(menu, language_code=language)
    await bot.set_my_description("I connect fellows to workstations.")
    dispatcher = Dispatcher()
    dispatcher.include_routers(_messages(), _inline(), _echoes(), _presses())
    await dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False)
