"""What the sandbox keeps: chats, messages, presses and what the bot answered to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.rules.text import Entity, render_html


@dataclass(frozen=True)
class Button:
    """A button as a client shows it: `action` is the Bot API's field ("callback_data", "url", "copy_text", "text"…)."""

    text: str
    action: str
    value: Any
    style: str | None = None


@dataclass
class User:
    """A person's Telegram account."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language_code: str = "en"
    is_premium: bool = False
    is_blocking: bool = False  # has stopped the bot
    is_deactivated: bool = False

    def names(self) -> dict[str, Any]:
        """Those of the three names that the person has, as the fields of a User or a private Chat."""
        names = {"first_name": self.first_name, "last_name": self.last_name, "username": self.username}
        return {name: value for name, value in names.items() if value}

    def user(self) -> dict[str, Any]:
        """The User object of the Bot API."""
        user = {"id": self.id, "is_bot": False, **self.names(), "language_code": self.language_code}
        return user | ({"is_premium": True} if self.is_premium else {})


@dataclass
class Toast:
    """The bot's answer to a press: a line that fades, or an alert that must be closed. Empty text shows nothing."""

    query_id: str
    message_id: int
    text: str
    alert: bool
    url: str | None
    date: float


@dataclass
class Press:
    """One press of an inline button. `answer` is None until the bot has answered (callback buttons only)."""

    button: Button
    message_id: int
    by: int  # who pressed
    query_id: str | None = None
    date: float = 0.0
    answer: Toast | None = None


@dataclass
class Message:
    """A message of a chat; `content` holds the Bot API's fields that say what it is (text, photo, caption, …)."""

    id: int
    chat: Chat
    sender: dict[str, Any]
    date: int
    content: dict[str, Any]
    inline: dict[str, Any] | None = None  # the inline keyboard
    reply_markup: dict[str, Any] | None = None  # any other; Telegram never lets such a message be edited
    edit_date: int | None = None
    reply_to: Message | None = None
    silent: bool = False  # sent with disable_notification
    protected: bool = False  # sent with protect_content
    file_paths: list[str] = field(default_factory=list)
    via_bot: dict[str, Any] | None = None  # the bot whose inline result a person sent
    inline_message_id: str | None = None  # what the bot knows such a message by, if it has a keyboard
    reactions: dict[int, str] = field(default_factory=dict)  # user id (a person's or the bot's) -> emoji

    @property
    def from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return bool(self.sender["is_bot"])

    @property
    def text(self) -> str:
        """The text or the caption, "" where there is none."""
        return str(self.content.get("text", self.content.get("caption", "")))

    @property
    def entities(self) -> list[Entity]:
        """The entities of `text`, offsets in UTF-16 code units."""
        return list(self.content.get("entities", self.content.get("caption_entities", [])))

    @property
    def html(self) -> str:
        """Text and entities as HTML that is safe to insert into a page."""
        return render_html(self.text, self.entities)

    @property
    def keyboard(self) -> list[list[Button]]:
        """The rows of the inline keyboard."""
        rows = (self.inline or {}).get("inline_keyboard", [])
        return [[inline_button(button) for button in row] for row in rows]

    @property
    def buttons(self) -> list[list[str]]:
        """The texts of the inline keyboard, row by row."""
        return [[button.text for button in row] for row in self.keyboard]

    def find(self, text: str) -> Button | None:
        """The first inline button with this text."""
        return next((button for row in self.keyboard for button in row if button.text == text), None)

    def api(self, *, with_reply: bool = True) -> dict[str, Any]:
        """The Message object as the Bot API gives it."""
        message = {
            "message_id": self.id,
            "from": self.sender,
            "chat": self.chat.api(),
            "date": self.date,
            **self.content,
        }
        more = {
            "via_bot": self.via_bot,
            "has_protected_content": self.protected or None,
            "edit_date": self.edit_date,
            "reply_to_message": self.reply_to.api(with_reply=False) if self.reply_to and with_reply else None,
            "reply_markup": self.inline,
        }
        return message | {name: value for name, value in more.items() if value is not None}


@dataclass
class Chat:
    """A private chat with the bot, unless it is a Group: `id` is the person's and `about` their names."""

    id: int
    type: str
    about: dict[str, Any]
    started: bool = False  # whether the person has written: before that a bot may not write to them
    messages: dict[int, Message] = field(default_factory=dict)
    presses: list[Press] = field(default_factory=list)
    toasts: list[Toast] = field(default_factory=list)
    reply_keyboard: dict[str, Any] | None = None
    action: str | None = None
    action_until: float = 0.0
    pinned: list[int] = field(default_factory=list)
    menu_button: dict[str, Any] | None = None

    def api(self) -> dict[str, Any]:
        """The Chat object of the Bot API."""
        return {"id": self.id, "type": self.type, **self.about}


PRESENT = ("creator", "administrator", "member")


@dataclass
class Group(Chat):
    """A supergroup: `about` has its title, `statuses` a ChatMember status by user id; the bot has one like everybody."""

    statuses: dict[int, str] = field(default_factory=dict)
    last_message_id: int = 0  # every supergroup counts its own messages

    def status(self, user_id: int) -> str:
        """creator, administrator, member, left or kicked; "left" also for whoever was never there."""
        return self.statuses.get(user_id, "left")

    def has(self, user_id: int) -> bool:
        """Whether somebody is in it now."""
        return self.status(user_id) in PRESENT

    def is_run_by(self, user_id: int) -> bool:
        """Whether somebody is its creator or an administrator."""
        return self.status(user_id) in PRESENT[:2]


def inline_button(button: dict[str, Any]) -> Button:
    """A button of an inline keyboard; its action is the one field beside text, style and icon."""
    action = next(name for name in button if name not in ("text", "style", "icon_custom_emoji_id"))
    value = button[action]["text"] if action == "copy_text" else button[action]
    return Button(button["text"], action, value, button.get("style"))


def reply_button(button: dict[str, Any]) -> Button:
    """A button of a reply keyboard; without a request it sends its own text."""
    action = next(
        (name for name in button if name.startswith("request_") and button[name] is not False), "text"
    )
    return Button(button["text"], action, button.get(action), button.get("style"))
