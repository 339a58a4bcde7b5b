"""What a person writes: text, files, places, contacts, into the private chat with the bot or into a group."""

from __future__ import annotations

from typing import Any, TypedDict, Unpack

from bot.sandbox.files import File, media_object
from bot.sandbox.methods import groups
from bot.sandbox.model import Chat, Group, Message, User
from bot.sandbox.rules.errors import PersonError
from bot.sandbox.rules.text import Entity, finish
from bot.sandbox.state import State

MESSAGE_LIMIT, CAPTION_LIMIT = 4096, 1024  # clients send longer text as several messages


class Where(TypedDict, total=False):
    """The message that is answered, by its number, and the group, None for the private chat."""

    reply_to: int | None
    chat: Group | None


class Writer(User):
    """A person as somebody who writes."""

    def __init__(self, state: State, person_id: int, first_name: str, **about: Any) -> None:
        """`about` are the other fields of a User."""
        super().__init__(person_id, first_name, **about)
        self._state = state
        self.chat = Chat(person_id, "private", self.names())
        state.chats[person_id] = self.chat

    def send(self, text: str, *, entities: list[Entity] | None = None, **where: Unpack[Where]) -> Message:
        """Send text; commands, links and mentions are marked as a client does, `entities` (bold …) besides."""
        words = finish(text, entities or [])
        if not words.text:
            raise PersonError("a message must not be empty")
        if len(words) > MESSAGE_LIMIT:
            raise PersonError(f"a client sends at most {MESSAGE_LIMIT} characters in one message")
        return self._send(words.content("text", "entities"), **where)

    def send_photo(
        self, content: bytes, *, caption: str = "", name: str = "photo.jpg", **where: Unpack[Where]
    ) -> Message:
        """Send a photo (PNG, JPEG, GIF or WebP bytes)."""
        return self._send_file("photo", File(name, content), caption, **where)

    def send_document(
        self,
        name: str,
        content: bytes,
        *,
        caption: str = "",
        mime_type: str | None = None,
        **where: Unpack[Where],
    ) -> Message:
        """Send a file."""
        return self._send_file("document", File(name, content, mime_type), caption, **where)

    def send_voice(self, content: bytes = b"OggS", **where: Unpack[Where]) -> Message:
        """Send a voice message."""
        return self._send_file("voice", File("voice.ogg", content, "audio/ogg"), **where)

    def send_sticker(self, content: bytes = b"RIFF", **where: Unpack[Where]) -> Message:
        """Send a sticker."""
        return self._send_file("sticker", File("sticker.webp", content, "image/webp"), **where)

    def send_location(self, latitude: float, longitude: float, **where: Unpack[Where]) -> Message:
        """Send a place (degrees)."""
        return self._send({"location": {"latitude": latitude, "longitude": longitude}}, **where)

    def send_contact(
        self,
        phone_number: str,
        first_name: str | None = None,
        user_id: int | None = None,
        **where: Unpack[Where],
    ) -> Message:
        """Send a contact; without a name it is the person's own."""
        contact: dict[str, Any] = {"phone_number": phone_number, "first_name": first_name or self.first_name}
        own = self.id if first_name is None else user_id
        return self._send({"contact": contact | ({"user_id": own} if own is not None else {})}, **where)

    def edit(self, message_id: int, text: str, *, chat: Group | None = None) -> Message:
        """Edit an own message of text."""
        message = (chat or self.chat).messages.get(message_id)
        own = message is not None and message.sender["id"] == self.id and message.via_bot is None
        if message is None or not own or "text" not in message.content:
            raise PersonError(f"message {message_id} is no text message of {self.first_name}")
        self._must_be_able_to_write(message.chat)
        words = finish(text, [])
        if not words.text or len(words) > MESSAGE_LIMIT:
            raise PersonError(f"a message has 1 to {MESSAGE_LIMIT} characters")
        message.content = words.content("text", "entities")
        message.edit_date = int(self._state.clock.time())
        self._state.changes.emit("chat", chat_id=message.chat.id)
        if groups.bot_sees(self._state, message):
            self._state.updates.add("edited_message", message.api())
        return message

    def _must_be_able_to_write(self, chat: Chat) -> None:
        if self.is_deactivated:
            raise PersonError(f"{self.first_name} has deleted their account")
        if isinstance(chat, Group):
            if not chat.has(self.id):
                raise PersonError(f"{self.first_name} is not in the group {chat.about['title']}")
        elif self.is_blocking:
            raise PersonError(f"{self.first_name} blocks the bot; unblock it first")

    def _send(
        self,
        content: dict[str, Any],
        *,
        reply_to: int | None = None,
        chat: Chat | None = None,
        **more: Any,
    ) -> Message:
        chat = self.chat if chat is None else chat
        self._must_be_able_to_write(chat)
        state = self._state
        target = chat.messages.get(reply_to) if reply_to is not None else None
        if reply_to is not None and target is None:
            raise PersonError(f"there is no message {reply_to} to reply to")
        chat.started = True
        number, now = state.next_message_id(chat), int(state.clock.time())
        message = Message(number, chat, self.user(), now, content, reply_to=target, **more)
        state.store_message(message)
        if groups.bot_sees(state, message):
            state.updates.add("message", message.api())
        return message

    def _send_file(self, kind: str, file: File, caption: str = "", **where: Unpack[Where]) -> Message:
        self._must_be_able_to_write(where.get("chat") or self.chat)
        words = finish(caption, [])
        if len(words) > CAPTION_LIMIT:
            raise PersonError(f"a caption has at most {CAPTION_LIMIT} characters")
        stored = self._state.files.add(kind, file)
        content = {kind: media_object(stored), **words.content("caption", "caption_entities")}
        return self._send(content, file_paths=[stored.path], **where)
