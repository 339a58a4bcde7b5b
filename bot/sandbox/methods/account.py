"""The methods about the bot itself, about chats and files, and about how updates reach the bot."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from bot.sandbox.files import DOWNLOAD_BYTES
from bot.sandbox.methods.sending import Files, Params
from bot.sandbox.rules.errors import bad_request
from bot.sandbox.state import Scope, State
from bot.sandbox.updates import WEBHOOK_TAKES_OVER

_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


def get_me(state: State, params: Params, files: Files) -> Any:
    return state.bot_user() | {
        "can_join_groups": True,
        "can_read_all_group_messages": state.sees_all_group_messages,
        "supports_inline_queries": state.inline.is_on,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def _language(params: Params) -> str:
    code: str = params.get("language_code", "")
    if not re.fullmatch(r"([a-z]{2})?", code, re.ASCII):
        raise bad_request("invalid language code specified")
    return code


def _scope(params: Params) -> Scope:
    scope = params.get("scope", {"type": "default"})
    return tuple(scope[name] for name in ("type", "chat_id", "user_id") if name in scope)


def set_my_commands(state: State, params: Params, files: Files) -> Any:
    for command in params["commands"]:
        command["command"] = command["command"].removeprefix("/")
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"], re.ASCII):
            raise bad_request("BOT_COMMAND_INVALID")
        if not command["description"].strip():
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    key = (_scope(params), _language(params))
    state.account.commands[key] = params["commands"]
    if not params["commands"]:
        del state.account.commands[key]
    state.changes.emit("commands")
    return True


def get_my_commands(state: State, params: Params, files: Files) -> Any:
    return state.account.commands.get((_scope(params), _language(params)), [])


def delete_my_commands(state: State, params: Params, files: Files) -> Any:
    state.account.commands.pop((_scope(params), _language(params)), None)
    state.changes.emit("commands")
    return True


def _set_text(name: str) -> Callable[[State, Params, Files], Any]:
    def method(state: State, params: Params, files: Files) -> Any:
        key = (name, _language(params))
        if state.account.texts.get(key) != params.get(name, ""):
            state.account.texts[key] = params.get(name, "")
            state.changes.emit("commands")
        return True

    return method


set_my_name = _set_text("name")
set_my_description = _set_text("description")
set_my_short_description = _set_text("short_description")


def _get_text(name: str) -> Callable[[State, Params, Files], Any]:
    def method(state: State, params: Params, files: Files) -> Any:
        said = state.account.text(name, _language(params))
        return {name: said or (state.first_name if name == "name" else "")}

    return method


get_my_name = _get_text("name")
get_my_description = _get_text("description")
get_my_short_description = _get_text("short_description")


def set_chat_menu_button(state: State, params: Params, files: Files) -> Any:
    button = params.get("menu_button", {"type": "default"})
    if "chat_id" in params:
        state.chat_known(params["chat_id"]).menu_button = button
    else:
        state.account.menu_button = button
    return True


def get_chat_menu_button(state: State, params: Params, files: Files) -> Any:
    chat = state.chat_known(params["chat_id"]) if "chat_id" in params else None
    return (chat and chat.menu_button) or state.account.menu_button


def get_chat(state: State, params: Params, files: Files) -> Any:
    """With the fields that the Bot API always gives."""
    chat = state.chat_known(params["chat_id"])
    gifts = [
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    ]
    full = chat.api() | {
        "accent_color_id": chat.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, True),
    }
    if chat.pinned and chat.pinned[-1] in chat.messages:
        full["pinned_message"] = chat.messages[chat.pinned[-1]].api()
    return full


def get_file(state: State, params: Params, files: Files) -> Any:
    """The path to download from; 20 MB at most, as on Telegram."""
    stored = state.files.by_id(params["file_id"])
    if len(stored.file.content) > DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return stored.api() | {"file_path": stored.path}


def get_user_profile_photos(state: State, params: Params, files: Files) -> Any:
    """People here have none."""
    state.chat_known(params["user_id"])
    return {"total_count": 0, "photos": []}


async def get_updates(state: State, params: Params, files: Files) -> Any:
    if "allowed_updates" in params:
        state.updates.allowed = params["allowed_updates"]
    state.bot_asks()
    offset, limit = params.get("offset", 0), params.get("limit", 100)
    return await state.updates.poll(offset, limit, params.get("timeout", 0))


def set_webhook(state: State, params: Params, files: Files) -> Any:
    """To this machine only: Telegram wants https and a public address, the sandbox the reverse."""
    url: str = params.get("url", "")
    if url and (urlsplit(url).scheme != "http" or urlsplit(url).hostname not in _LOOPBACK):
        raise bad_request("bad webhook: the sandbox sends updates to http://127.0.0.1 only")
    secret = params.get("secret_token", "")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret, re.ASCII):
        raise bad_request("secret token contains unallowed characters")
    if "allowed_updates" in params:
        state.updates.allowed = params["allowed_updates"]
    if params.get("drop_pending_updates"):
        state.updates.clear()
    if url:
        state.updates.end_poll(WEBHOOK_TAKES_OVER)
    state.set_webhook(url, secret, params.get("max_connections", 40))
    return True


def delete_webhook(state: State, params: Params, files: Files) -> Any:
    if params.get("drop_pending_updates"):
        state.updates.clear()
    state.set_webhook("", "", 40)
    return True


def get_webhook_info(state: State, params: Params, files: Files) -> Any:
    webhook = state.webhook
    info: dict[str, Any] = {
        "url": webhook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(state.updates.pending()),
    }
    if webhook.url:
        info["max_connections"] = webhook.max_connections
    if webhook.last_error:
        info |= {"last_error_date": webhook.last_error_date, "last_error_message": webhook.last_error}
    if state.updates.allowed:
        info["allowed_updates"] = state.updates.allowed
    return info
