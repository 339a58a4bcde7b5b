"""Chats and people as the control API shows them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from bot.sandbox.clock import iso
from bot.sandbox.methods.groups import user_of
from bot.sandbox.model import Button, Group, Message, Toast
from bot.sandbox.people.people import Person
from bot.sandbox.state import InlineQuery

if TYPE_CHECKING:
    from bot.sandbox.engine import Engine

_FILES = ("photo", "document", "voice", "sticker")
_AS_THEY_ARE = ("location", "venue", "contact")


def person_json(person: Person) -> dict[str, Any]:
    """{"id", "first_name", "last_name", "username", "language_code", "is_premium", "blocked", "deactivated", "started",
    "groups": [{"id", "title"}] of those that the person is in}.
    """
    names = ("id", "first_name", "last_name", "username", "language_code", "is_premium")
    return {name: getattr(person, name) for name in names} | {
        "blocked": person.is_blocking,
        "deactivated": person.is_deactivated,
        "started": person.chat.started,
        "groups": [{"id": group.id, "title": group.about["title"]} for group in person.groups],
    }


def group_json(engine: Engine, group: Group) -> dict[str, Any]:
    """{"id", "title", "members": [{"id", "name", "status", "is_bot"}]}, those who are in it, the creator first."""
    users = {user_id: user_of(engine, user_id) for user_id in group.statuses if group.has(user_id)}
    members = [
        {"id": user_id, "name": user["first_name"], "status": group.status(user_id), "is_bot": user["is_bot"]}
        for user_id, user in users.items()
        if user is not None
    ]
    return {"id": group.id, "title": group.about["title"], "members": members}


def chat_json(engine: Engine, person: Person, group: Group | None = None) -> dict[str, Any]:
    """The private chat of one person, or a group as they see it: messages oldest first, and what stands around them.

    "description": the bot's, in their language; "toasts": answers to their presses, oldest first; "waiting": presses that the bot has not answered; "typing": the
    chat action or None; "reply_keyboard": {"rows", "placeholder", "one_time", "persistent"} or None; "commands": the
    menu; "group": see group_json, None for the private chat.
    """
    chat = person.chat if group is None else group
    presses = [press for press in chat.presses if press.by == person.id and press.query_id is not None]
    own = {press.query_id for press in presses}
    heard = [toast for toast in chat.toasts if toast.query_id in own]
    toasts: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    for toast in heard:
        toasts[toast.message_id].append(_toast_json(toast))
    return {
        "person": person_json(person),
        "bot": engine.bot_user(),
        "description": engine.account.text("description", person.language_code),
        "messages": [
            message_json(message) | {"toasts": toasts[message.id]} for message in chat.messages.values()
        ],
        "toasts": [_toast_json(toast) for toast in heard],
        "waiting": [
            {"query_id": press.query_id, "message_id": press.message_id, "data": press.button.value}
            for press in presses
            if press.answer is None
        ],
        "typing": chat.action if chat.action_until > engine.clock.time() else None,
        "reply_keyboard": _reply_keyboard(chat.reply_keyboard),
        "commands": engine.account.commands_for(person.id, person.language_code, group),
        "pinned": chat.pinned,
        "group": None if group is None else group_json(engine, group),
    }


def inline_json(query: InlineQuery | None) -> dict[str, Any] | None:
    """The newest query of a person: {"id", "text", "chat_id", "answer"}, the answer None until there is one.

    An answer is {"results": [{"id", "title", "description"}], "button": {"text", "start_parameter"} | None,
    "next_offset"}.
    """
    if query is None:
        return None
    answer = query.answer and {
        "results": [
            {"id": result.id, "title": result.title, "description": result.description}
            for result in query.answer.results
        ],
        "button": query.answer.button,
        "next_offset": query.answer.next_offset,
    }
    return {"id": query.id, "text": query.text, "chat_id": query.chat.id, "answer": answer}


def message_json(message: Message) -> dict[str, Any]:
    """One message: "from" is "bot" or the person's id, "date" UTC ISO 8601, "html" safe to insert into a page.

    "keyboard" is rows of {"text", "data" | "url" | "copy_text" | …, "style"?}; a photo, document, voice or sticker
    has a "file" to fetch. In a chat, "toasts" are the answers to presses of this message's buttons. Only where there
    is such a thing: "force_reply" (the placeholder or ""), "via" (the bot's username), "reactions" ([{"emoji", "by": user ids}]),
    "name" of the sender in a group, "came" or "went" (names) in a service message.
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
    if message.reply_markup and "force_reply" in message.reply_markup:
        shown["force_reply"] = message.reply_markup.get("input_field_placeholder", "")
    shown |= {name: message.content[name] for name in _AS_THEY_ARE if name in message.content}
    if "forward_origin" in message.content:
        shown["forwarded_from"] = message.content["forward_origin"]["sender_user"]["first_name"]
    return shown | _of_groups(message)


def _of_groups(message: Message) -> dict[str, Any]:
    shown: dict[str, Any] = {}
    if isinstance(message.chat, Group):
        shown["name"] = message.sender["first_name"]
    if message.via_bot is not None:
        shown["via"] = message.via_bot["username"]
    if message.reactions:
        by: defaultdict[str, list[int]] = defaultdict(list)
        for user_id, emoji in message.reactions.items():
            by[emoji].append(user_id)
        shown["reactions"] = [{"emoji": emoji, "by": who} for emoji, who in by.items()]
    if "new_chat_members" in message.content:
        shown["came"] = [user["first_name"] for user in message.content["new_chat_members"]]
    if "left_chat_member" in message.content:
        shown["went"] = [message.content["left_chat_member"]["first_name"]]
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
