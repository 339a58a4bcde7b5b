"""Reactions to messages of groups, one of each person as without Premium."""

from __future__ import annotations

from typing import Any

from bot.sandbox.model import Group, Message
from bot.sandbox.rules import spec
from bot.sandbox.rules.errors import PersonError, bad_request
from bot.sandbox.state import State

Params = dict[str, Any]


def is_service(message: Message) -> bool:
    """Whether it only says who came and went."""
    return bool(message.content.keys() & {"new_chat_members", "left_chat_member"})


def of_person(state: State, user: dict[str, Any], message: Message, emoji: str | None) -> None:
    """Set or (None) take away a person's reaction; an administrator bot that asked for message_reaction is told.

    Raises PersonError where a client offers no such reaction.
    """
    group = message.chat
    if not isinstance(group, Group):
        raise PersonError("the sandbox does not imitate reactions of people in private chats")
    if is_service(message) or message.id not in group.messages:
        raise PersonError("one cannot react to that message")
    if emoji is not None and emoji not in spec.load().types["ReactionTypeEmoji"]["emoji"][2]["enum"]:
        raise PersonError(f"{emoji!r} is no reaction of Telegram")
    old = message.reactions.get(user["id"])
    if emoji == old:
        return
    _set(state, message, user["id"], emoji)
    if group.is_run_by(state.bot_id):
        change = {
            "chat": group.api(),
            "message_id": message.id,
            "user": user,
            "date": int(state.clock.time()),
        }
        sides = {"old_reaction": _types(old), "new_reaction": _types(emoji)}
        state.updates.add("message_reaction", change | sides)


def _types(emoji: str | None) -> list[dict[str, str]]:
    return [] if emoji is None else [{"type": "emoji", "emoji": emoji}]


def _set(state: State, message: Message, user_id: int, emoji: str | None) -> None:
    message.reactions.pop(user_id, None)
    if emoji is not None:
        message.reactions[user_id] = emoji
    state.changes.emit("chat", chat_id=message.chat.id)


def set_message_reaction(state: State, params: Params, files: Any) -> Any:
    """One emoji or none. A bot is not told of reactions of bots."""
    chat = state.chat_for_bot(params["chat_id"])
    message = chat.messages.get(params["message_id"])
    if message is None:
        raise bad_request("message to react not found")
    chosen = params.get("reaction", [])
    if len(chosen) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if is_service(message):
        raise bad_request("REACTION_INVALID")
    _set(state, message, state.bot_id, chosen[0]["emoji"] if chosen else None)
    return True
