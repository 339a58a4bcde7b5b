"""Every word that a person reads, from the Fluent files in `bot/locales`."""

from __future__ import annotations

import html
import re
import unicodedata
from datetime import tzinfo
from functools import cache
from pathlib import Path
from secrets import token_hex
from typing import Literal, cast, get_args

from fluent.runtime import FluentBundle, FluentResource

from bot.clock import BEIJING

Language = Literal["en", "zh"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
LOCALES = Path(__file__).parent / "locales"


MESSAGE_AT_MOST, CAPTION_AT_MOST, TOAST_AT_MOST = 4096, 1024, 200  # characters that Telegram shows
_PLACED_AT_MOST = 2500  # characters of one value that Fluent takes
_PLACE = f"\ue000{token_hex(8)}"  # where a longer one goes; nobody can write it
_ENDS = f"{_PLACE}\ue002"  # behind a value that ends with a full stop: "Co., Ltd."
_SECOND_STOP = re.compile(rf"{_ENDS}((?:</[a-z]+>)*)\.(?!\.)")
_PARTS = re.compile(r"<(?P<close>/?)(?P<tag>[a-z-]+)[^>]*>|&[^;\s]{1,10};|[^<&]|.", re.DOTALL)


class Html(str):
    """Text that is already HTML; `Texts` puts it in as it is instead of escaping it."""

    __slots__ = ()


def language_of(language_code: str | None) -> Language:
    """The language for a Telegram `language_code`: any `zh*` is Chinese, the rest reads English."""
    return "zh" if (language_code or "").lower().startswith("zh") else "en"


def language_written(text: str) -> Language:
    """The language that `text` is written in: Chinese where it has a Chinese character."""
    return "zh" if any("\u3400" <= sign <= "\u9fff" for sign in text) else "en"


def isolate(text: str) -> str:
    """`text`, set apart by FSI … PDI where it holds right-to-left letters, so that the sentence around keeps its order."""
    if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text):
        return f"\u2068{text}\u2069"
    return text


def shorten(text: str, limit: int) -> str:
    """`text` in one line of at most `limit` characters, with an ellipsis where something was left out."""
    return cut(" ".join(text.split()), limit)


def cut(text: str, limit: int) -> str:
    """`text` with its lines as they are, at most `limit` characters, with an ellipsis where it was cut."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def fit(text: Html, limit: int = MESSAGE_AT_MOST) -> Html:
    """The first `limit` characters that a reader of `text` sees, with an ellipsis and closed tags where it was cut."""
    seen = kept = 0  # `kept`: up to where it goes if there is more than fits
    is_open: list[str] = []
    to_close: list[str] = []
    for part in _PARTS.finditer(text):
        if part["tag"] is None:
            seen += 1
            if seen == limit:
                kept, to_close = part.start(), [*is_open]
            if seen > limit:
                end = "".join(f"</{tag}>" for tag in reversed(to_close))
                return Html(f"{text[:kept].rstrip()}…{end}")
        elif not part["close"]:
            is_open.append(part["tag"])
        elif is_open:
            is_open.pop()
    return text


@cache
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted((LOCALES / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


class Texts:
    """The words of one language. `texts("key", name=…)` is HTML, `texts.plain(…)` is for buttons and toasts.

    `zone` is where their reader lives: days are told as they are there.
    """

    def __init__(self, language: Language, zone: tzinfo = BEIJING) -> None:
        self.language: Language = language
        self.zone = zone

    def __call__(self, key: str, /, **values: str | int | float) -> Html:
        """The text `key` as HTML; every value but `Html` is escaped. An unknown key or value raises `LookupError`."""
        return Html(self._format(key, {name: _escaped(value) for name, value in values.items()}))

    def plain(self, key: str, /, **values: str | int | float) -> str:
        """The text `key` with its values as they are, for buttons, toasts and command lists, which show no HTML."""
        return self._format(key, values)

    def has(self, key: str) -> bool:
        """Whether there is a text `key`."""
        return bool(_bundle(self.language).has_message(key))

    def pick(self, english: str, chinese: str) -> str:
        """Of two texts the one in this language, or the other one where it is missing."""
        return (chinese or english) if self.language == "zh" else (english or chinese)

    def listing(self, items: list[str], *, of_phrases: bool = False) -> str:
        """Items in one line, with this language's separator; no "and" as in Babel's lists, since names have their own.

        In Chinese phrases stand further apart than names do.
        """
        return (("；" if of_phrases else "、") if self.language == "zh" else ", ").join(items)

    def _format(self, key: str, values: dict[str, str | int | float]) -> str:
        bundle = _bundle(self.language)
        pattern = bundle.get_message(key).value if bundle.has_message(key) else None
        if pattern is None:
            raise LookupError(f"no text {key!r} in {self.language}")
        long = {f"{_PLACE}{name}\ue001": value for name, value in values.items() if _is_long(value)}
        placed = {
            name: _marked(f"{_PLACE}{name}\ue001" if _is_long(value) else value, value)
            for name, value in values.items()
        }
        text, errors = bundle.format_pattern(pattern, placed)
        if errors:
            raise LookupError(f"text {key!r} in {self.language}: {errors[0]}")
        whole = _SECOND_STOP.sub(r"\1", cast(str, text)).replace(_ENDS, "")
        for place, value in long.items():
            whole = whole.replace(place, str(value))
        return whole


def _is_long(value: str | int | float) -> bool:
    return isinstance(value, str) and len(value) > _PLACED_AT_MOST


def _marked(placed: str | int | float, value: str | int | float) -> str | int | float:
    return f"{placed}{_ENDS}" if isinstance(value, str) and value.endswith(".") else placed


def _escaped(value: str | int | float) -> str | int | float:
    if isinstance(value, Html) or not isinstance(value, str):
        return value
    return html.escape(isolate(value))  # quotes too, for addresses within links
