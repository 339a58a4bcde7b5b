"""The methods that change, remove or pin what stands in a chat, and the answer to a press."""

from __future__ import annotations

from typing import Any

from bot.sandbox.methods.inline import QUERY_TOO_OLD
from bot.sandbox.methods.sending import Files, Params, caption, media, message_text
from bot.sandbox.model import Chat, Group, Message, Toast
from bot.sandbox.rules.errors import bad_request, not_imitated
from bot.sandbox.rules.html_text import checked_url
from bot.sandbox.rules.markup import check_inline
from bot.sandbox.state import State

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
_MEDIA = ("photo", "document", "voice", "sticker")


def _target(state: State, params: Params) -> Message:
    """The message that an edit means; only the bot's own without a reply keyboard can be edited."""
    if "chat_id" not in params:
        raise bad_request("chat_id is empty")
    if "message_id" not in params:
        raise bad_request("message identifier is not specified")
    message = state.chat_for_bot(params["chat_id"]).messages.get(params["message_id"])
    if message is None:
        raise bad_request("message to edit not found")
    if not message.from_bot or message.reply_markup is not None or "forward_origin" in message.content:
        raise bad_request("message can't be edited")
    return message


def _apply(
    state: State, message: Message, params: Params, content: dict[str, Any], paths: list[str] | None = None
) -> Any:
    inline = check_inline(params.get("reply_markup"))
    if content == message.content and inline == message.inline:
        raise bad_request(NOT_MODIFIED)
    chat = message.chat
    state.limiter.check(chat.id, is_group=isinstance(chat, Group), now=state.clock.time())
    if content != message.content:  # a new keyboard alone does not mark a message as edited
        message.edit_date = int(state.clock.time())
    message.content, message.inline = content, inline
    if paths is not None:
        message.file_paths = paths
    state.changes.emit("chat", chat_id=message.chat.id)
    return message.api()


def edit_message_text(state: State, params: Params, files: Files) -> Any:
    if not params.get("text"):
        raise bad_request("message text is empty")
    content = message_text(state, params)
    check_inline(params.get("reply_markup"))
    message = _target(state, params)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    if params.get("link_preview_options"):
        content["link_preview_options"] = params["link_preview_options"]
    return _apply(state, message, params, content)


def edit_message_caption(state: State, params: Params, files: Files) -> Any:
    words = caption(state, params)
    message = _target(state, params)
    if not any(kind in message.content for kind in _MEDIA):
        raise bad_request("there is no caption in the message to edit")
    content = {name: value for name, value in message.content.items() if not name.startswith("caption")}
    return _apply(state, message, params, content | words)


def edit_message_media(state: State, params: Params, files: Files) -> Any:
    """To a photo or a document; a message of text can become one too."""
    new = params["media"]
    if new["type"] not in ("photo", "document"):
        raise not_imitated(f"media of type {new['type']}")
    words = caption(state, new)
    message = _target(state, params)
    content, paths = media(state, new["type"], new["media"], files)
    return _apply(state, message, params, content | words, paths)


def edit_message_reply_markup(state: State, params: Params, files: Files) -> Any:
    check_inline(params.get("reply_markup"))
    message = _target(state, params)
    return _apply(state, message, params, message.content)


def _delete(state: State, message: Message) -> None:
    group = message.chat
    if isinstance(group, Group) and group.is_run_by(state.bot_id):
        pass  # an administrator deletes whatever is there, however old
    elif isinstance(group, Group) and not message.from_bot:
        raise bad_request("message can't be deleted")
    elif message.date < state.clock.time() - state.limits.delete_window_s:
        raise bad_request("message can't be deleted for everyone")
    del message.chat.messages[message.id]
    state.changes.emit("chat", chat_id=message.chat.id)


def delete_message(state: State, params: Params, files: Files) -> Any:
    """In a private chat a bot may delete its own messages and the person's."""
    message = state.chat_known(params["chat_id"]).messages.get(params["message_id"])
    if message is None:
        raise bad_request("message to delete not found")
    _delete(state, message)
    return True


def delete_messages(state: State, params: Params, files: Files) -> Any:
    """Ids that are not there are passed over."""
    chat = state.chat_known(params["chat_id"])
    for message_id in params["message_ids"]:
        if message_id in chat.messages:
            _delete(state, chat.messages[message_id])
    return True


def _where_to_pin(state: State, params: Params) -> Chat:
    chat = state.chat_for_bot(params["chat_id"])
    if isinstance(chat, Group) and not chat.is_run_by(state.bot_id):
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return chat


def pin_chat_message(state: State, params: Params, files: Files) -> Any:
    chat = _where_to_pin(state, params)
    if params["message_id"] not in chat.messages:
        raise bad_request("message to pin not found")
    if params["message_id"] not in chat.pinned:
        chat.pinned.append(params["message_id"])
    state.changes.emit("chat", chat_id=chat.id)
    return True


def unpin_chat_message(state: State, params: Params, files: Files) -> Any:
    """The one named or the newest pinned one."""
    chat = _where_to_pin(state, params)
    message_id = params.get("message_id", chat.pinned[-1] if chat.pinned else 0)
    if message_id not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(message_id)
    state.changes.emit("chat", chat_id=chat.id)
    return True


def unpin_all_chat_messages(state: State, params: Params, files: Files) -> Any:
    chat = _where_to_pin(state, params)
    chat.pinned.clear()
    state.changes.emit("chat", chat_id=chat.id)
    return True


def answer_callback_query(state: State, params: Params, files: Files) -> Any:
    """Once, and while the person's client still waits."""
    pressed = state.presses.get(params["callback_query_id"])
    if pressed is None:
        raise bad_request(QUERY_TOO_OLD)
    chat, press = pressed
    now = state.clock.time()
    if press.answer is not None or press.date < now - state.limits.callback_query_lifetime_s:
        raise bad_request(QUERY_TOO_OLD)
    url = params.get("url")
    own = f"t.me/{state.username}?start="  # only links to the bot itself, or to a game
    if url is not None and not (checked_url(url) and url.removeprefix("https://").startswith(own)):
        raise bad_request("URL_INVALID")
    alert = params.get("show_alert", False)
    press.answer = Toast(str(press.query_id), press.message_id, params.get("text", ""), alert, url, now)
    chat.toasts.append(press.answer)
    state.changes.emit("chat", chat_id=chat.id)
    return True
