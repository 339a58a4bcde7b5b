"""Which button a press means."""

from __future__ import annotations

from bot.sandbox.model import Button, Chat, Message, reply_button
from bot.sandbox.rules.errors import PersonError


def _is_of_bot(message: Message) -> bool:
    return message.from_bot or message.via_bot is not None


def find_button(
    chat: Chat, text: str | None, data: str | None, message_id: int | None
) -> tuple[Message | None, Button]:
    """The message and the button that a press means; no message stands for the reply keyboard."""
    if message_id is not None:
        messages = [chat.messages[message_id]] if message_id in chat.messages else []
        if not messages or not _is_of_bot(messages[0]):
            raise PersonError(f"there is no message {message_id} of the bot")
    else:
        messages = [message for message in reversed(chat.messages.values()) if _is_of_bot(message)]
    for message in messages:
        for button in (button for row in message.keyboard for button in row):
            if button.text == text or (button.action == "callback_data" and button.value == data):
                return message, button
    if data is not None and message_id is not None:
        return messages[0], Button("", "callback_data", data)
    if text is not None and message_id is None:
        for raw in (raw for row in (chat.reply_keyboard or {}).get("keyboard", []) for raw in row):
            if raw["text"] == text:
                return None, reply_button(raw)
    offered = [text for message in messages[:1] for row in message.buttons for text in row]
    raise PersonError(f"no button {text if data is None else data!r}; the newest message has {offered}")
