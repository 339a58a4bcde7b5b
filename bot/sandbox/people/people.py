"""The person's side: people who write to the bot, press its buttons, block it, and meet in groups."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from typing import Any

from bot.sandbox.methods import groups, inline
from bot.sandbox.model import Button, Chat, Group, Message, Press, reply_button
from bot.sandbox.people.writing import Writer
from bot.sandbox.rules.errors import PersonError
from bot.sandbox.state import InlineQuery, State


class Person(Writer):
    """A person with a private chat with the bot. Every method acts at once and queues the update that the bot gets."""

    @property
    def messages(self) -> list[Message]:
        """The whole private chat, oldest first."""
        return list(self.chat.messages.values())

    @property
    def texts(self) -> list[str]:
        """The texts of the bot's messages in the private chat, oldest first."""
        return [message.text for message in self.messages if message.from_bot]

    @property
    def last(self) -> Message:
        """The newest message of the bot in the private chat; raises PersonError where there is none."""
        for message in reversed(self.chat.messages.values()):
            if message.from_bot:
                return message
        raise PersonError(f"{self.first_name} has no message from the bot")

    @property
    def groups(self) -> list[Group]:
        """The groups that the person is in, the oldest first."""
        return [group for group in self._state.groups.values() if group.has(self.id)]

    def press(
        self,
        text: str | None = None,
        *,
        data: str | None = None,
        message_id: int | None = None,
        chat: Group | None = None,
    ) -> Press:
        """Press a button: an inline one of `message_id` (or of the newest message that has it), else of the reply keyboard.

        `data` in place of `text` presses a callback button by its data, and with `message_id` also sends data that no
        button has, as a forged client can. Raises PersonError where there is no such button.
        """
        if (text is None) == (data is None):
            raise PersonError("press by text or by data")
        place = self.chat if chat is None else chat
        message, button = _find_button(place, text, data, message_id)
        if message is None:
            return self._press_reply_keyboard(button, chat)
        press = Press(button, message.id, self.id, date=self._state.clock.time())
        place.presses.append(press)
        if button.action == "callback_data":
            self._query(press, message)
        return press

    def inline_query(self, text: str, *, chat: Group | None = None, offset: str = "") -> InlineQuery:
        """Type "@bot text" in a chat; the query's `answer` comes once the bot has answered, for `choose`."""
        place = self.chat if chat is None else chat
        self._must_be_able_to_write(place)
        return inline.ask(self._state, self.user(), place, text, offset)

    def choose(self, result_id: str, query: InlineQuery | None = None) -> Message:
        """Send a result of `query` (the newest one, unless given) to the chat that it was typed in."""
        query = query or self._state.inline.latest.get(self.id)
        if query is None or query.user_id != self.id:
            raise PersonError(f"{self.first_name} has asked for nothing")
        result = inline.chosen(self._state, query, result_id)
        known = secrets.token_urlsafe(18) if result.inline else None
        message = self._send(
            dict(result.content),
            chat=query.chat,
            inline=result.inline,
            via_bot=self._state.bot_user(),
            inline_message_id=known,
        )
        inline.tell_chosen(self._state, self.user(), query, result_id, known)
        return message

    def react(self, message: Message, emoji: str | None) -> None:
        """React to a message of a group in place of an earlier reaction; None takes it away."""
        self._must_be_able_to_write(message.chat)
        groups.react(self._state, self.user(), message, emoji)

    def make_group(self, title: str) -> Group:
        """A new supergroup of this person's, without the bot."""
        return groups.make(self._state, self.id, title)

    def add(self, group: Group, person: Person | None = None) -> None:
        """Bring somebody, or the bot, into a group."""
        self._must_be_able_to_write(group)
        user_id = self._state.bot_id if person is None else person.id
        if not group.has(user_id):
            groups.change(self._state, group, user_id, "member", self.user())

    def promote(self, group: Group, person: Person | None = None) -> None:
        """Make a member, or the bot, an administrator."""
        self._change(group, person, "administrator")

    def demote(self, group: Group, person: Person | None = None) -> None:
        """Make an administrator a member again."""
        self._change(group, person, "member")

    def remove(self, group: Group, person: Person | None = None) -> None:
        """Put a member, or the bot, out of a group."""
        self._change(group, person, "kicked")

    def leave(self, group: Group) -> None:
        """Leave a group."""
        self._must_be_able_to_write(group)
        groups.change(self._state, group, self.id, "left", self.user())

    def _change(self, group: Group, person: Person | None, status: str) -> None:
        user_id = self._state.bot_id if person is None else person.id
        if not group.is_run_by(self.id):
            raise PersonError(f"{self.first_name} is no administrator of {group.about['title']}")
        if not group.has(user_id) or group.status(user_id) == "creator":
            raise PersonError("only a member who did not make the group can be promoted or removed")
        groups.change(self._state, group, user_id, status, self.user())

    def block(self) -> None:
        """Stop the bot."""
        self._set_blocking(True)

    def unblock(self) -> None:
        """Let the bot write again."""
        self._set_blocking(False)

    def deactivate(self) -> None:
        """Delete the Telegram account; the bot is not told."""
        self.is_deactivated = True
        self._state.changes.emit("people")

    def _press_reply_keyboard(self, button: Button, chat: Group | None) -> Press:
        if button.action == "request_contact":
            message = self.send_contact(f"+86138{self.id % 10**8:08}", chat=chat)
        elif button.action == "request_location":
            message = self.send_location(29.563, 106.551, chat=chat)  # Chongqing
        else:
            message = self.send(button.text, chat=chat)
        if (message.chat.reply_keyboard or {}).get("one_time_keyboard"):
            message.chat.reply_keyboard = None
        return Press(button, message.id, self.id, date=self._state.clock.time())

    def _query(self, press: Press, message: Message) -> None:
        self._must_be_able_to_write(message.chat)
        press.query_id = str(secrets.randbits(62))
        self._state.presses[press.query_id] = (message.chat, press)
        inline_id = message.inline_message_id
        origin = {"message": message.api()} if inline_id is None else {"inline_message_id": inline_id}
        query = {
            "id": press.query_id,
            "from": self.user(),
            **origin,
            "chat_instance": str(-7_000_000_000_000 - abs(message.chat.id)),
            "data": press.button.value,
        }
        self._state.changes.emit("chat", chat_id=message.chat.id)
        self._state.updates.add("callback_query", query)

    def _set_blocking(self, blocking: bool) -> None:
        if blocking == self.is_blocking:
            return
        self.is_blocking = blocking
        member = {"user": self._state.bot_user(), "status": "member"}
        banned = {"user": self._state.bot_user(), "status": "kicked", "until_date": 0}
        old, new = (member, banned) if blocking else (banned, member)
        change = {"chat": self.chat.api(), "from": self.user(), "date": int(self._state.clock.time())}
        self._state.updates.add("my_chat_member", change | {"old_chat_member": old, "new_chat_member": new})
        self._state.changes.emit("people")


class People:
    """Everybody in the sandbox, by Telegram id."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._by_id: dict[int, Person] = {}

    def add(self, person_id: int, first_name: str, **about: Any) -> Person:
        """A new person, `about` whom are the other fields of a User; raises PersonError where the id or the username is
        taken or cannot be."""
        if not 0 < person_id < 2**52 or person_id == self._state.bot_id or person_id in self._by_id:
            raise PersonError(f"the id {person_id} is taken or is no user id")
        if not 1 <= len(first_name) <= 64:
            raise PersonError("a first name has 1 to 64 characters")
        username: str | None = about.get("username")
        if username is not None and not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{3,31}", username, re.ASCII):
            raise PersonError(
                "a username has 4 to 32 letters, digits and underscores and begins with a letter"
            )
        taken = [self._state.username, *(person.username or "" for person in self)]
        if username is not None and username.lower() in (name.lower() for name in taken):
            raise PersonError(f"the username {username} is taken")
        person = Person(self._state, person_id, first_name, **about)
        self._by_id[person_id] = self._state.users[person_id] = person
        self._state.changes.emit("people")
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


def _is_of_bot(message: Message) -> bool:
    return message.from_bot or message.via_bot is not None


def _find_button(
    chat: Chat, text: str | None, data: str | None, message_id: int | None
) -> tuple[Message | None, Button]:
    """The message and the button that a press means; no message stands for the reply keyboard."""
    if message_id is not None:
        messages = [chat.messages[message_id]] if message_id in chat.messages else []
        if not messages or not _is_of_bot(messages[0]):
            raise PersonError(f"there is no message {message_id} of the bot")
    else:
        messages = [message for message in reversed(chat.messages.values()) if _is_of_bot(message)]
    for message in messages:
        for button in (button for row in message.keyboard for button in row):
            if button.text == text or (button.action == "callback_data" and button.value == data):
                return message, button
    if data is not None and message_id is not None:
        return messages[0], Button("", "callback_data", data)
    if text is not None and message_id is None:
        for raw in (raw for row in (chat.reply_keyboard or {}).get("keyboard", []) for raw in row):
            if raw["text"] == text:
                return None, reply_button(raw)
    offered = [text for message in messages[:1] for row in message.buttons for text in row]
    raise PersonError(f"no button {text if data is None else data!r}; the newest message has {offered}")
