"""Keyboards: what Telegram takes, beyond the types that spec.py checks."""

from __future__ import annotations

from typing import Any

from bot.sandbox.rules.errors import bad_request, not_imitated
from bot.sandbox.rules.html_text import checked_url

Markup = dict[str, Any]

MAX_INLINE_BUTTONS, MAX_INLINE_ROW = 100, 8
MAX_REPLY_BUTTONS, MAX_REPLY_ROW = 300, 12
_NOT_ACTIONS = {"text", "style", "icon_custom_emoji_id"}
_UNIMITATED_ACTIONS = {"web_app", "login_url", "callback_game", "pay"}
_UNIMITATED_REQUESTS = {"request_users", "request_chat", "request_managed_bot", "request_poll", "web_app"}


def check_markup(markup: Markup | None) -> tuple[Markup | None, Markup | None]:
    """The inline keyboard and the other markup of a message, one of them None; raises ApiError with Telegram's text."""
    if markup is None:
        return None, None
    if "inline_keyboard" in markup:
        return check_inline(markup), None
    if "keyboard" in markup:
        _check_reply_keyboard(markup)
    elif not markup.get("remove_keyboard", markup.get("force_reply")):
        raise bad_request("object expected as reply markup")
    return None, markup


def check_inline(markup: Markup | None) -> Markup | None:
    """An inline keyboard without empty rows, or None where there is no button."""
    if markup is None:
        return None
    rows = [row for row in markup["inline_keyboard"] if row]
    _check_counts(rows, MAX_INLINE_BUTTONS, MAX_INLINE_ROW)
    for row in rows:
        for button in row:
            _check_inline_button(button)
    return {**markup, "inline_keyboard": rows} if rows else None


def _check_counts(rows: list[list[Any]], total: int, in_row: int) -> None:
    # Telegram's server shortens such keyboards without a word; a person would miss the button, so it is refused here
    if sum(map(len, rows)) > total or any(len(row) > in_row for row in rows):
        raise bad_request("reply markup is too long")


def _check_inline_button(button: dict[str, Any]) -> None:
    # a blank is text enough: calendars fill their first week with it
    if not button["text"]:
        raise bad_request("can't parse inline keyboard button: text must be non-empty")
    actions = [name for name in button if name not in _NOT_ACTIONS]
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise bad_request(
            f"can't parse inline keyboard button: exactly one action is allowed, not {sorted(actions)}"
        )
    if actions[0] in _UNIMITATED_ACTIONS:
        raise not_imitated(f"inline buttons with {actions[0]}")
    if actions[0] == "url":
        checked = checked_url(button["url"])
        if checked is None:
            raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
        button["url"] = checked


def _check_reply_keyboard(markup: Markup) -> None:
    _check_counts(markup["keyboard"], MAX_REPLY_BUTTONS, MAX_REPLY_ROW)
    if not any(markup["keyboard"]):
        raise bad_request("reply keyboard must be non-empty")
    for row in markup["keyboard"]:
        for button in row:
            if not button["text"]:
                raise bad_request("can't parse keyboard button: text must be non-empty")
            for request in _UNIMITATED_REQUESTS & button.keys():
                raise not_imitated(f"keyboard buttons with {request}")
