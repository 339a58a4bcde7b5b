"""Words on a screen, from the locales: what a window says stands in its widgets, and its getter gives what goes in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.text import Multi, Text

from bot.texts import Texts

Data = dict[str, Any]


def texts_of(manager: DialogManager) -> Texts:
    """The texts in the language of the person in front of the screen."""
    texts: Texts = manager.middleware_data["texts"]
    return texts


class Words(Text):
    """The text `key` of the locales as HTML, in the language of whoever looks at it, with what the getter gives.

    In a `List` with what its item gives, a mapping, as well. The key may depend on that: "requests-{state}".
    """

    def __init__(self, key: str, when: WhenCondition = None) -> None:
        super().__init__(when=when)
        self.key = key

    async def _render_text(self, data: Data, manager: DialogManager) -> str:
        values = _values(data)
        return texts_of(manager)(self.key.format_map(values), **values)


class Label(Words):
    """The same for a button, which shows no HTML."""

    async def _render_text(self, data: Data, manager: DialogManager) -> str:
        values = _values(data)
        return texts_of(manager).plain(self.key.format_map(values), **values)


def _values(data: Data) -> dict[str, str | int | float]:
    around, item = data.get("data"), data.get("item")
    both = {
        **(around if isinstance(around, Mapping) else data),
        **(item if isinstance(item, Mapping) else {}),
    }
    return {name: value for name, value in both.items() if isinstance(value, (str, int, float))}


def paragraphs(*texts: Text, when: WhenCondition = None) -> Multi:
    """Texts with an empty line between them; an empty text leaves none."""
    return Multi(*texts, sep="\n\n", when=when)
