"""A sandbox that outlives its process: everybody, their chats and files in one JSON file.

For a bot that keeps its database over a restart, as Telegram keeps the chats. Left out, since they last seconds: presses
and their answers, inline queries, faults; and what the bot sets anew at its start: commands and descriptions.
"""

from __future__ import annotations

import asyncio
import json
import os
from base64 import b64decode, b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot.sandbox.engine import Engine
from bot.sandbox.files import File, StoredFile
from bot.sandbox.model import Chat, Group, Message

VERSION = 1
PAUSE_S = 3.0  # at most that much is lost with a killed process
_PERSON = ("first_name", "last_name", "username", "language_code", "is_premium")
_MESSAGE = (
    "id", "sender", "date", "content", "inline", "reply_markup", "edit_date", "silent", "protected", "file_paths",
    "via_bot", "inline_message_id",
)  # fmt: skip
_CHAT = ("started", "reply_keyboard", "pinned")
_FILE = ("file_id", "file_unique_id", "path", "kind")


@asynccontextmanager
async def kept(engine: Engine, path: Path, pause_s: float = PAUSE_S) -> AsyncIterator[None]:
    """Take up what `path` has, write it anew `pause_s` after a change and at the end.

    Raises ValueError for a file that no sandbox of this version wrote.
    """
    load(engine, path)
    saving = asyncio.create_task(_save_after_changes(engine, path, pause_s))
    try:
        yield
    finally:
        saving.cancel()
        await asyncio.gather(saving, return_exceptions=True)
        save(engine, path)


async def _save_after_changes(engine: Engine, path: Path, pause_s: float) -> None:
    with engine.changes.listen() as changes:
        while True:
            await changes.get()
            await asyncio.sleep(pause_s)
            while not changes.empty():
                changes.get_nowait()
            save(engine, path)


def load(engine: Engine, path: Path) -> None:
    """Put what the file has, if there is one, into a new engine; raises ValueError as `kept` does."""
    if not path.exists():
        return
    try:
        recall(engine, json.loads(path.read_text("utf-8")))
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(
            f"{path} has no chats of a sandbox that can be read; begin anew or remove it"
        ) from error


def save(engine: Engine, path: Path) -> None:
    """Replace the file as a whole, if anything changed: a process killed meanwhile leaves the old one."""
    content = json.dumps(remember(engine), ensure_ascii=False).encode()
    if path.exists() and path.stat().st_size == len(content) and path.read_bytes() == content:
        return
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)
    # What people wrote is nobody else's to read.
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
    os.replace(fresh, path)


def remember(engine: Engine) -> dict[str, Any]:
    """All that lasts, as JSON."""
    people = [
        {
            "id": person.id,
            **_fields(person, _PERSON),
            "blocks": person.is_blocking,
            "gone": person.is_deactivated,
        }
        for person in engine.people
    ]
    files = [
        {**_fields(stored, _FILE), "name": stored.file.name, "mime_type": stored.file.mime_type,
         "content": b64encode(stored.file.content).decode()}
        for stored in engine.files
    ]  # fmt: skip
    return {
        "version": VERSION,
        "clock_offset_s": engine.clock.offset_s,
        "people": people,
        "groups": [
            {"id": group.id, "title": group.about["title"], "last_message_id": group.last_message_id,
             "statuses": list(group.statuses.items())}
            for group in engine.groups.values()
        ],
        "chats": [
            {"id": chat.id, **_fields(chat, _CHAT), "messages": [_written(message) for message in chat.messages.values()]}
            for chat in engine.chats.values()
        ],
        "files": files,
        "updates": engine.updates.remember(),
    }  # fmt: skip


def recall(engine: Engine, memory: dict[str, Any]) -> None:
    """Put what `remember` gave into a new engine; raises KeyError, TypeError or ValueError for anything else."""
    if memory["version"] != VERSION:
        raise ValueError(f"version {memory['version']}")
    engine.clock.advance(memory["clock_offset_s"])
    for kept in memory["people"]:
        person = engine.people.add(kept["id"], **{name: kept[name] for name in _PERSON})
        person.is_blocking, person.is_deactivated = kept["blocks"], kept["gone"]
    for kept in memory["groups"]:
        group = Group(
            kept["id"], "supergroup", {"title": kept["title"]}, last_message_id=kept["last_message_id"]
        )
        group.statuses = dict(kept["statuses"])
        engine.chats[group.id] = engine.groups[group.id] = group
    for kept in memory["chats"]:
        chat = engine.chats[kept["id"]]
        for name in _CHAT:
            setattr(chat, name, kept[name])
        for written in kept["messages"]:
            chat.messages[written["id"]] = _read(chat, written)
    for kept in memory["files"]:
        file = File(kept["name"], b64decode(kept["content"]), kept["mime_type"])
        engine.files.put(StoredFile(**{name: kept[name] for name in _FILE}, file=file))
    engine.updates.recall(memory["updates"])


def _fields(thing: object, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in names}


def _written(message: Message) -> dict[str, Any]:
    reply_to = message.reply_to.id if message.reply_to else None
    return _fields(message, _MESSAGE) | {"reply_to": reply_to, "reactions": list(message.reactions.items())}


def _read(chat: Chat, written: dict[str, Any]) -> Message:
    # an answer comes after what it answers; that may have been deleted
    return Message(
        chat=chat,
        **{name: written[name] for name in _MESSAGE},
        reply_to=chat.messages.get(written["reply_to"]),
        reactions=dict(written["reactions"]),
    )
