"""What several tests of what stands before every router have in common."""

from __future__ import annotations

from typing import Any

from bot.store.people import users
from bot.store.people.users import User
from tests.conversations.chat import Fellow, World


async def known(world: World, fellow: Fellow) -> User:
    """What is stored of somebody."""
    found = await world.bot.store.read(users.user, fellow.person.id)
    assert found is not None
    return found


def said(fellow: Fellow, text: str, message_id: int, chat: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A message as Telegram tells of it."""
    sender = {"id": fellow.person.id, "is_bot": False, "first_name": "Lin Xiao", "language_code": "en"}
    return {
        "message_id": message_id, "date": 1_795_000_000, "chat": chat, "from": sender, "text": text, **more,
    }  # fmt: skip


def chat_of(fellow: Fellow) -> dict[str, Any]:
    return {"id": fellow.person.id, "type": "private", "first_name": "Lin Xiao"}
