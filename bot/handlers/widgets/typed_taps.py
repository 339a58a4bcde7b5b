"""A window at which what a button says can be typed: its number, a word that leads back and, where no words are waited for,
its words."""

from __future__ import annotations

import re

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.api.protocols import DialogProtocol

from bot.handlers.widgets.understood import is_back
from bot.handlers.widgets.words import texts_of
from bot.importing.find import plain

_COUNT = re.compile(r"(?: \d+)+$")  # that stands behind a button's words


class TypedTaps(Window):
    """What is typed goes to the inputs of the window, unless it means one of the buttons in view.

    `reads_words`: no words are waited for, so that those of a button mean it.
    """

    reads_words = False

    async def process_message(self, message: Message, dialog: DialogProtocol, manager: DialogManager) -> bool:
        """Tap the button that is meant, or hand the message on."""
        word = plain(message.text or "")
        if not word or not (self.reads_words or is_back(word) or word.isdecimal()):
            return await super().process_message(message, dialog, manager)
        rows: RawKeyboard = await self.keyboard.render_keyboard(
            await self.load_data(dialog, manager), manager
        )
        data = _meant(word, rows)
        if data is None or message.from_user is None:
            return await super().process_message(message, dialog, manager)
        tap = CallbackQuery(
            id="", from_user=message.from_user, chat_instance="", message=message, data=data
        ).as_(message.bot)
        done = await self.process_callback(tap, dialog, manager)
        if not manager.has_context():
            await message.answer(texts_of(manager)("cancelled"))
        return done


def _meant(word: str, rows: RawKeyboard) -> str | None:
    """The data of the button that bears the word; of the last that leads back, where that is what the word says."""
    buttons = [button for row in rows for button in row]
    meant = [button for button in buttons if word in (said := plain(button.text), _COUNT.sub("", said))]
    if is_back(word):
        meant = meant or [
            button for button in buttons if button.text.startswith("‹ ") or is_back(button.text)
        ]
    elif len(meant) != 1:
        return None
    data: str | None = getattr(meant[-1], "callback_data", None) if meant else None
    return data
