"""The person's side: people who write to the bot, press its buttons, block it."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from bot.sandbox.errors import PersonError
from bot.sandbox.files import File, media_object
from bot.sandbox.model import Button, Chat, Message, Press
from bot.sandbox.pressing import find_button
from bot.sandbox.text import Entity, finish

if TYPE_CHECKING:
    from bot.sandbox.engine import Engine

MESSAGE_LIMIT, CAPTION_LIMIT = 4096, 1024  # clients send longer text as several messages


class Person:
    """A person with a private chat with the bot. Every method acts at once and queues the update that the bot gets."""

    def __init__(
        self,
        engine: Engine,
        person_id: int,
        first_name: str,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str = "en",
        is_premium: bool = False,
    ) -> None:
        self._engine = engine
        self.id = person_id
        self.first_name = first_name
        self.last_name = last_name
        self.username = username
        self.language_code = language_code
        self.is_premium = is_premium
        self.is_blocking = False
        self.is_deactivated = False
        self.chat = Chat(person_id, "private", self._names())
        engine.chats[person_id] = self.chat

    def _names(self) -> dict[str, Any]:
        names = {"first_name": self.first_name, "last_name": self.last_name, "username": self.username}
        return {name: value for name, value in names.items() if value}

    def user(self) -> dict[str, Any]:
        """The person as a User object of the Bot API."""
        user = {"id": self.id, "is_bot": False, **self._names(), "language_code": self.language_code}
        return user | ({"is_premium": True} if self.is_premium else {})

    @property
    def messages(self) -> list[Message]:
        """The whole chat, oldest first."""
        return list(self.chat.messages.values())

    @property
    def texts(self) -> list[str]:
        """The texts of the bot's messages, oldest first."""
        return [message.text for message in self.messages if message.from_bot]

    @property
    def last(self) -> Message:
        """The newest message of the bot; raises PersonError where there is none."""
        for message in reversed(self.chat.messages.values()):
            if message.from_bot:
                return message
        raise PersonError(f"{self.first_name} has no message from the bot")

    def send(
        self, text: str, *, entities: list[Entity] | None = None, reply_to: int | None = None
    ) -> Message:
        """Send text; commands, links and mentions are marked as a client does, `entities` (bold …) besides."""
        words = finish(text, entities or [])
        if not words.text:
            raise PersonError("a message must not be empty")
        if len(words) > MESSAGE_LIMIT:
            raise PersonError(f"a client sends at most {MESSAGE_LIMIT} characters in one message")
        content: dict[str, Any] = {"text": words.text}
        if words.entities:
            content["entities"] = words.entities
        return self._send(content, reply_to=reply_to)

    def send_photo(
        self, content: bytes, *, caption: str = "", name: str = "photo.jpg", reply_to: int | None = None
    ) -> Message:
        """Send a photo (PNG, JPEG, GIF or WebP bytes)."""
        return self._send_file("photo", File(name, content), caption, reply_to)

    def send_document(
        self,
        name: str,
        content: bytes,
        *,
        caption: str = "",
        mime_type: str | None = None,
        reply_to: int | None = None,
    ) -> Message:
        """Send a file."""
        return self._send_file("document", File(name, content, mime_type), caption, reply_to)

    def send_voice(self, content: bytes = b"OggS", *, reply_to: int | None = None) -> Message:
        """Send a voice message."""
        return self._send_file("voice", File("voice.ogg", content, "audio/ogg"), "", reply_to)

    def send_sticker(self, content: bytes = b"RIFF") -> Message:
        """Send a sticker."""
        return self._send_file("sticker", File("sticker.webp", content, "image/webp"), "")

    def send_location(self, latitude: float, longitude: float) -> Message:
        """Send a place (degrees)."""
        return self._send({"location": {"latitude": latitude, "longitude": longitude}})

    def send_contact(
        self, phone_number: str, first_name: str | None = None, user_id: int | None = None
    ) -> Message:
        """Send a contact; without a name it is the person's own."""
        contact: dict[str, Any] = {"phone_number": phone_number, "first_name": first_name or self.first_name}
        own = self.id if first_name is None else user_id
        return self._send({"contact": contact | ({"user_id": own} if own is not None else {})})

    def edit(self, message_id: int, text: str) -> Message:
        """Edit an own message of text."""
        message = self.chat.messages.get(message_id)
        if message is None or message.from_bot or "text" not in message.content:
            raise PersonError(f"message {message_id} is no text message of {self.first_name}")
        self._must_be_able_to_write()
        words = finish(text, [])
        if not words.text or len(words) > MESSAGE_LIMIT:
            raise PersonError(f"a message has 1 to {MESSAGE_LIMIT} characters")
        message.content = {"text": words.text, **({"entities": words.entities} if words.entities else {})}
        message.edit_date = int(self._engine.clock.time())
        self._engine.changes.emit("chat", chat_id=self.chat.id)
        self._engine.updates.add("edited_message", message.api())
        return message

    def press(
        self, text: str | None = None, *, data: str | None = None, message_id: int | None = None
    ) -> Press:
        """Press a button: an inline one of `message_id` (or of the newest message that has it), else of the reply keyboard.

        `data` in place of `text` presses a callback button by its data, and with `message_id` also sends data that no
        button has, as a forged client can. Raises PersonError where there is no such button.
        """
        if (text is None) == (data is None):
            raise PersonError("press by text or by data")
        message, button = find_button(self.chat, text, data, message_id)
        if message is None:
            return self._press_reply_keyboard(button)
        press = Press(button, message.id, date=self._engine.clock.time())
        self.chat.presses.append(press)
        if button.action == "callback_data":
            self._query(press, message)
        return press

    def block(self) -> None:
        """Stop the bot."""
        self._set_blocking(True)

    def unblock(self) -> None:
        """Let the bot write again."""
        self._set_blocking(False)

    def deactivate(self) -> None:
        """Delete the Telegram account; the bot is not told."""
        self.is_deactivated = True
        self._engine.changes.emit("people")

    def _must_be_able_to_write(self) -> None:
        if self.is_deactivated:
            raise PersonError(f"{self.first_name} has deleted their account")
        if self.is_blocking:
            raise PersonError(f"{self.first_name} blocks the bot; unblock it first")

    def _send(
        self, content: dict[str, Any], *, reply_to: int | None = None, paths: list[str] | None = None
    ) -> Message:
        self._must_be_able_to_write()
        engine = self._engine
        target = self.chat.messages.get(reply_to) if reply_to is not None else None
        if reply_to is not None and target is None:
            raise PersonError(f"there is no message {reply_to} to reply to")
        self.chat.started = True
        message = Message(
            id=engine.next_message_id(),
            chat=self.chat,
            sender=self.user(),
            date=int(engine.clock.time()),
            content=content,
            reply_to=target,
            file_paths=paths or [],
        )
        engine.store_message(message)
        engine.updates.add("message", message.api())
        return message

    def _send_file(self, kind: str, file: File, caption: str, reply_to: int | None = None) -> Message:
        self._must_be_able_to_write()
        words = finish(caption, [])
        if len(words) > CAPTION_LIMIT:
            raise PersonError(f"a caption has at most {CAPTION_LIMIT} characters")
        stored = self._engine.files.add(kind, file)
        content: dict[str, Any] = {kind: media_object(stored)}
        if words.text:
            content["caption"] = words.text
        if words.entities:
            content["caption_entities"] = words.entities
        return self._send(content, reply_to=reply_to, paths=[stored.path])

    def _press_reply_keyboard(self, button: Button) -> Press:
        if button.action == "request_contact":
            message = self.send_contact(f"+86138{self.id % 10**8:08}")
        elif button.action == "request_location":
            message = self.send_location(29.563, 106.551)  # Chongqing
        else:
            message = self.send(button.text)
        if (self.chat.reply_keyboard or {}).get("one_time_keyboard"):
            self.chat.reply_keyboard = None
        return Press(button, message.id, date=self._engine.clock.time())

    def _query(self, press: Press, message: Message) -> None:
        self._must_be_able_to_write()
        press.query_id = str(secrets.randbits(62))
        self._engine.presses[press.query_id] = (self.chat, press)
        query = {
            "id": press.query_id,
            "from": self.user(),
            "message": message.api(),
            "chat_instance": str(-7_000_000_000_000 - self.id),
            "data": press.button.value,
        }
        self._engine.changes.emit("chat", chat_id=self.chat.id)
        self._engine.updates.add("callback_query", query)

    def _set_blocking(self, blocking: bool) -> None:
        if blocking == self.is_blocking:
            return
        self.is_blocking = blocking
        member = {"user": self._engine.bot_user(), "status": "member"}
        banned = {"user": self._engine.bot_user(), "status": "kicked", "until_date": 0}
        old, new = (member, banned) if blocking else (banned, member)
        change = {"chat": self.chat.api(), "from": self.user(), "date": int(self._engine.clock.time())}
        self._engine.updates.add("my_chat_member", change | {"old_chat_member": old, "new_chat_member": new})
        self._engine.changes.emit("people")


class People:
    """Everybody in the sandbox, by Telegram id."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._by_id: dict[int, Person] = {}

    def add(
        self,
        person_id: int,
        first_name: str,
        *,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str = "en",
        is_premium: bool = False,
    ) -> Person:
        """A new person; raises PersonError where the id or the username is taken or cannot be."""
        if not 0 < person_id < 2**52 or person_id == self._engine.bot_id or person_id in self._by_id:
            raise PersonError(f"the id {person_id} is taken or is no user id")
        if not 1 <= len(first_name) <= 64:
            raise PersonError("a first name has 1 to 64 characters")
        if username is not None and not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{3,31}", username, re.ASCII):
            raise PersonError(
                "a username has 4 to 32 letters, digits and underscores and begins with a letter"
            )
        taken = [self._engine.username, *(person.username or "" for person in self)]
        if username is not None and username.lower() in (name.lower() for name in taken):
            raise PersonError(f"the username {username} is taken")
        person = Person(self._engine, person_id, first_name, last_name, username, language_code, is_premium)
        self._by_id[person_id] = person
        self._engine.changes.emit("people")
        return person

    def get(self, person_id: int) -> Person | None:
        """The person of an id, or None."""
        return self._by_id.get(person_id)

    def __getitem__(self, person_id: int) -> Person:
        """The person of an id; raises KeyError."""
        return self._by_id[person_id]

    def __iter__(self) -> Iterator[Person]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)
