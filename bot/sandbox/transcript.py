"""Chats and people as the control API shows them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from bot.sandbox.clock import iso
from bot.sandbox.model import Button, Message, Toast
from bot.sandbox.people import Person

if TYPE_CHECKING:
    from bot.sandbox.engine import Engine

_FILES = ("photo", "document", "voice", "sticker")
_AS_THEY_ARE = ("location", "venue", "contact")


def person_json(person: Person) -> dict[str, Any]:
    """{"id", "first_name", "last_name", "username", "language_code", "is_premium", "blocked", "deactivated", "started"}."""
    return {
        "id": person.id,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "username": person.username,
        "language_code": person.language_code,
        "is_premium": person.is_premium,
        "blocked": person.is_blocking,
        "deactivated": person.is_deactivated,
        "started": person.chat.started,
    }


def chat_json(engine: Engine, person: Person) -> dict[str, Any]:
    """The chat of one person: messages oldest first, and what stands around them.

    "toasts": answers to presses, oldest first; "waiting": presses that the bot has not answered; "typing": the chat
    action or None; "reply_keyboard": {"rows", "placeholder", "one_time", "persistent"} or None; "commands": the menu.
    """
    chat = person.chat
    toasts: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    for toast in chat.toasts:
        toasts[toast.message_id].append(_toast_json(toast))
    return {
        "person": person_json(person),
        "bot": engine.bot_user(),
        "messages": [message_json(message) | {"toasts": toasts[message.id]} for message in person.messages],
        "toasts": [_toast_json(toast) for toast in chat.toasts],
        "waiting": [
            {"query_id": press.query_id, "message_id": press.message_id, "data": press.button.value}
            for press in chat.presses
            if press.query_id is not None and press.answer is None
        ],
        "typing": chat.action if chat.action_until > engine.clock.time() else None,
        "reply_keyboard": _reply_keyboard(chat.reply_keyboard),
        "commands": engine.account.commands_for(person.id, person.language_code),
        "pinned": chat.pinned,
    }


def message_json(message: Message) -> dict[str, Any]:
    """One message: "from" is "bot" or the person's id, "date" UTC ISO 8601, "html" safe to insert into a page.

    "keyboard" is rows of {"text", "data" | "url" | "copy_text" | …, "style"?}; a photo, document, voice or sticker
    has a "file" to fetch. In a chat, "toasts" are the answers to presses of this message's buttons.
    """
    shown: dict[str, Any] = {
        "id": message.id,
        "from": "bot" if message.from_bot else message.sender["id"],
        "text": message.text,
        "html": message.html,
        "date": iso(message.date),
        "edited": message.edit_date is not None,
        "silent": message.silent,
        "keyboard": [[_button_json(button) for button in row] for row in message.keyboard],
        "reply_to": message.reply_to.id if message.reply_to else None,
    }
    for kind in _FILES:
        if kind in message.content:
            value = message.content[kind]
            about = value[-1] if kind == "photo" else value
            shown[kind] = about | {"file": f"/files/{message.file_paths[0]}"}
    shown |= {name: message.content[name] for name in _AS_THEY_ARE if name in message.content}
    if "forward_origin" in message.content:
        shown["forwarded_from"] = message.content["forward_origin"]["sender_user"]["first_name"]
    return shown


def _button_json(button: Button) -> dict[str, Any]:
    action = "data" if button.action == "callback_data" else button.action
    shown = {"text": button.text, action: button.value}
    return shown | ({"style": button.style} if button.style else {})


def _toast_json(toast: Toast) -> dict[str, Any]:
    return asdict(toast) | {"date": iso(toast.date)}


def _reply_keyboard(markup: dict[str, Any] | None) -> dict[str, Any] | None:
    if markup is None:
        return None
    return {
        "rows": markup["keyboard"],
        "placeholder": markup.get("input_field_placeholder"),
        "one_time": markup.get("one_time_keyboard", False),
        "persistent": markup.get("is_persistent", False),
    }
