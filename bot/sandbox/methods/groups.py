"""Supergroups: who is in them, what the bot sees of them and may do there, and how people react to messages, one emoji each.

All groups here are private supergroups with a creator. With privacy mode, which BotFather turns on for every new bot,
a bot that is no administrator sees service messages, commands meant for it, mentions, replies to it and what was sent
via it. Not imitated: basic groups, forums, permissions, bans, invite links, anonymous administrators.
"""

from __future__ import annotations

from typing import Any

from bot.sandbox.model import Group, Message
from bot.sandbox.rules import spec
from bot.sandbox.rules.errors import PersonError, bad_request, not_imitated
from bot.sandbox.rules.text import utf16_slice
from bot.sandbox.state import State

Params = dict[str, Any]

# What an administrator may do who was made one by a client's default choice.
RIGHTS = {
    "can_manage_chat": True, "can_delete_messages": True, "can_manage_video_chats": True, "can_restrict_members": True,
    "can_promote_members": False, "can_change_info": True, "can_invite_users": True, "can_post_stories": True,
    "can_edit_stories": True, "can_delete_stories": True, "can_pin_messages": True, "can_manage_topics": False,
    "can_send_welcome_messages": True,
}  # fmt: skip
FIRST_ID = -1_001_000_000_001
TITLE_LENGTH = 128


def make(state: State, creator_id: int, title: str) -> Group:
    """A new group with its creator in it; raises PersonError for a title that a client would not take."""
    if not 1 <= len(title.strip()) <= TITLE_LENGTH:
        raise PersonError(f"a group's title has 1 to {TITLE_LENGTH} characters")
    group_id = min([FIRST_ID + 1, *state.groups]) - 1
    group = Group(group_id, "supergroup", {"title": title.strip()}, last_message_id=state.first_id - 1)
    group.statuses[creator_id] = "creator"
    state.chats[group_id] = state.groups[group_id] = group
    state.changes.emit("people")
    return group


def user_of(state: State, user_id: int) -> dict[str, Any] | None:
    """The User object of a person or of the bot, None for nobody."""
    if user_id == state.bot_id:
        return state.bot_user()
    person = state.users.get(user_id)
    return person.user() if person else None


def member(state: State, group: Group, user_id: int, status: str | None = None) -> dict[str, Any]:
    """The ChatMember object of a user, also of one who is not there; raises ApiError for a user whom nobody knows."""
    user = user_of(state, user_id)
    if user is None:
        raise bad_request("PARTICIPANT_ID_INVALID")
    status = group.status(user_id) if status is None else status
    more: dict[str, Any] = {}
    if status == "creator":
        more = {"is_anonymous": False}
    elif status == "administrator":
        more = {"can_be_edited": False, "is_anonymous": False, **RIGHTS}
    elif status == "kicked":
        more = {"until_date": 0}
    return {"user": user, "status": status, **more}


def change(state: State, group: Group, user_id: int, status: str, by: dict[str, Any]) -> None:
    """Give a user another status, with the service message and the update that Telegram makes of it."""
    was_there, old = group.has(user_id), group.status(user_id)
    if old == status:
        return
    bot_was_there = group.has(state.bot_id)
    ran_it = group.is_run_by(state.bot_id)
    about: dict[str, Any] = {
        "chat": group.api(),
        "from": by,
        "date": int(state.clock.time()),
        "old_chat_member": member(state, group, user_id, old),
        "new_chat_member": member(state, group, user_id, status),
    }
    group.statuses[user_id] = status
    if user_id == state.bot_id:
        state.updates.add("my_chat_member", about)
    elif ran_it:
        state.updates.add("chat_member", about)
    if group.has(user_id) != was_there:
        user = about["new_chat_member"]["user"]
        content = {"left_chat_member": user} if was_there else {"new_chat_members": [user]}
        _service_message(state, group, by, content, bot_sees_it=bot_was_there or group.has(state.bot_id))
    state.changes.emit("people")


def _service_message(
    state: State, group: Group, by: dict[str, Any], content: dict[str, Any], *, bot_sees_it: bool
) -> None:
    now = int(state.clock.time())
    message = Message(state.next_message_id(group), group, by, now, content)
    state.store_message(message)
    if bot_sees_it and by["id"] != state.bot_id:
        state.updates.add("message", message.api())


def bot_sees(state: State, message: Message) -> bool:
    """Whether a person's message makes an update for the bot."""
    group = message.chat
    if not isinstance(group, Group):
        return True
    if not group.has(state.bot_id):
        return False
    if group.is_run_by(state.bot_id) or state.sees_all_group_messages or message.via_bot is not None:
        return True
    return (message.reply_to is not None and message.reply_to.from_bot) or _is_meant(state, message)


def _is_meant(state: State, message: Message) -> bool:
    """A command for no other bot, or a mention. The bot is the only one here, so a bare command is for it."""
    name = f"@{state.username}".lower()
    for entity in message.entities:
        words = utf16_slice(message.text, entity["offset"], entity["length"]).lower()
        if entity["type"] == "bot_command" and ("@" not in words or words.endswith(name)):
            return True
        if entity["type"] == "mention" and words == name:
            return True
    return False


def _group(state: State, params: Params) -> Group:
    chat = state.chat_known(params["chat_id"])
    if not isinstance(chat, Group):
        raise not_imitated("members of private chats")
    return chat


def get_chat_member(state: State, params: Params, files: Any) -> Any:
    return member(state, _group(state, params), params["user_id"])


def get_chat_administrators(state: State, params: Params, files: Any) -> Any:
    """Without bots, unless `return_bots`."""
    group = _group(state, params)
    bots = () if params.get("return_bots") else (state.bot_id,)
    return [
        member(state, group, user_id)
        for user_id in group.statuses
        if group.is_run_by(user_id) and user_id not in bots
    ]


def get_chat_member_count(state: State, params: Params, files: Any) -> Any:
    """The bot included."""
    group = _group(state, params)
    return sum(map(group.has, group.statuses))


def leave_chat(state: State, params: Params, files: Any) -> Any:
    group = state.chat_known(params["chat_id"])
    if not isinstance(group, Group):
        raise bad_request("chat member status can't be changed in private chats")
    change(state, group, state.bot_id, "left", state.bot_user())
    return True


def is_service(message: Message) -> bool:
    """Whether it only says who came and went."""
    return bool(message.content.keys() & {"new_chat_members", "left_chat_member"})


def react(state: State, user: dict[str, Any], message: Message, emoji: str | None) -> None:
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
    _set_reaction(state, message, user["id"], emoji)
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


def _set_reaction(state: State, message: Message, user_id: int, emoji: str | None) -> None:
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
    _set_reaction(state, message, state.bot_id, chosen[0]["emoji"] if chosen else None)
    return True
