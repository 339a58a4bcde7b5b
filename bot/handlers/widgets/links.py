"""Deep links: what `/start` with a payload opens."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping

from aiogram_dialog import DialogManager

from bot.handlers.widgets.replies import Place
from bot.texts import Texts

# What a deep link opens, by the part of its payload before the first "_"; it returns False where it leads nowhere.
# What begins with "." stands in no link, and is for buttons of ours.
DeepLinks = Mapping[str, Callable[[str, DialogManager], Awaitable[bool]]]
PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,50}")  # 64 bytes of callback data less "agree:10:zh:7:"


async def follow(
    payload: str, message: Place, texts: Texts, dialog_manager: DialogManager, deep_links: DeepLinks
) -> bool:
    """Go where the deep link `payload` leads; False, with a line that says so, if it leads nowhere."""
    kind, _, rest = payload.partition("_")
    opener = deep_links.get(kind)
    if opener is not None and rest and await opener(rest, dialog_manager):
        return True
    await message.answer(texts("start-link-unknown"))
    return False
