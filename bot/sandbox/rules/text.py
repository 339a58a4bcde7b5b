"""Text with entities: offsets in UTF-16 code units, explicit entities, what clients detect, and HTML for the page."""

from __future__ import annotations

import html
import re
from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from bot.sandbox.rules.errors import bad_request

Entity = dict[str, Any]

MAX_ENTITIES = 100
MONOSPACE = {"code", "pre"}
STYLES = {"bold", "italic", "underline", "strikethrough", "spoiler"}
_PLAIN_TAGS = {
    "bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "code": "code", "blockquote": "blockquote",
}  # fmt: skip
_NEEDED = {
    "text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id", "date_time": "unix_time",
}  # fmt: skip
QUOTES = {"blockquote", "expandable_blockquote"}
LAST_UNIX_TIME = 2**31 - 1
DATE_TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")
LINK_SCHEMES = ("http://", "https://", "tg://", "ton://", "mailto:", "tel:")

_REMOVED = re.compile("[\\r\\u2028-\\u202e]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")

# What a client or server marks without being asked, in the order of precedence.
_DETECTORS = (
    ("url", re.compile(r"(?<![\w@.])(?:https?://|tg://)[^\s<>\"'，。）】]+|(?<![\w@./])(?:[a-z0-9-]+\.)+(?:com|org|net|me|cn|io|edu|gov)(?![\w.@])(?:/[^\s<>\"'，。）】]*)?", re.IGNORECASE)),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)),
    ("bot_command", re.compile(r"(?<![\w/<>@])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z0-9_]{4,32}(?!\w)")),
    ("cashtag", re.compile(r"(?<![\w$])\$[A-Z]{3,8}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d])\w{1,255}")),
)  # fmt: skip


@dataclass(frozen=True)
class FormattedText:
    """What a message says: plain text and its entities, sorted as Telegram sorts them."""

    text: str
    entities: list[Entity] = field(default_factory=list)

    def __len__(self) -> int:
        """Code points, the unit of Telegram's limits."""
        return len(self.text)

    def content(self, text: str, entities: str) -> dict[str, Any]:
        """The fields of a message by these two names, those left out that are empty."""
        return {name: value for name, value in ((text, self.text), (entities, self.entities)) if value}


def utf16_length(text: str) -> int:
    """The length in UTF-16 code units, the unit of entity offsets."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_slice(text: str, offset: int, length: int) -> str:
    """The part of `text` that an entity covers."""
    return text.encode("utf-16-le", "surrogatepass")[2 * offset : 2 * (offset + length)].decode(
        "utf-16-le", "replace"
    )


def finish(text: str, entities: list[Entity]) -> FormattedText:
    """What the server keeps of a parsed text: trimmed, entities clipped and sorted, and what it detects added.

    Raises ApiError where more than 100 entities were asked for (Telegram drops the rest without a word).
    """
    if len(entities) > MAX_ENTITIES:
        raise bad_request(f"too many entities: {len(entities)}, the limit is {MAX_ENTITIES}")
    text, entities = _clean(text, entities)
    start = utf16_length(text) - utf16_length(text.lstrip())
    text = text.strip()
    size = utf16_length(text)
    kept = []
    for entity in entities:
        begin = max(0, entity["offset"] - start)
        end = min(size, entity["offset"] + entity["length"] - start)
        if begin < end:
            kept.append(entity | {"offset": begin, "length": end - begin})
    kept = _without_style_in_code(kept)
    _refuse_nested_quotes(kept)
    kept += _detect(text, kept)
    return FormattedText(text, sorted(kept, key=lambda entity: (entity["offset"], -entity["length"])))


def check_explicit(text: str, entities: list[Entity]) -> list[Entity]:
    """The `entities` parameter, each within the text and complete; raises ApiError with Telegram's prefix."""
    size = utf16_length(text)
    boundaries = _boundaries(text)
    for entity in entities:
        begin, end = entity["offset"], entity["offset"] + entity["length"]
        if begin < 0 or end > size or entity["length"] <= 0:
            raise bad_request(
                f"entity begins or ends outside of the message text: {entity['type']} at {begin}"
            )
        if begin not in boundaries or end not in boundaries:
            raise bad_request(f"entity beginning at UTF-16 offset {begin} splits a character")
        needed = _NEEDED.get(entity["type"])
        if needed is not None and needed not in entity:
            raise bad_request(f"can't parse MessageEntity: Can't find field \"{needed}\"")
        if not 0 < entity.get("unix_time", 1) <= LAST_UNIX_TIME:
            raise bad_request(f"can't parse MessageEntity: wrong unix_time {entity['unix_time']}")
        if not DATE_TIME_FORMAT.fullmatch(entity.get("date_time_format", "")):
            raise bad_request(
                f"can't parse MessageEntity: wrong date_time_format {entity['date_time_format']!r}"
            )
    # what is detected is detected again by the server, so that a bot cannot mark "hello" as a command
    detected = {name for name, _ in _DETECTORS} | {"phone_number"}
    return [entity for entity in entities if entity["type"] not in detected]


def render_html(text: str, entities: list[Entity]) -> str:
    """HTML that is safe to insert into a page: every character of the text escaped, tags only from entities.

    Entities may overlap; a tag that must close early is opened again behind.
    """
    units = text.encode("utf-16-le", "surrogatepass")
    cuts = sorted({0, len(units) // 2} | {edge for entity in entities for edge in _edges(entity)})
    output: list[str] = []
    open_tags: list[tuple[Entity, str]] = []
    for begin, end in zip(cuts, [*cuts[1:], None], strict=True):
        while open_tags and any(_edges(entity)[1] <= begin for entity, _ in open_tags):
            output.append(f"</{open_tags.pop()[1]}>")
        already_open = [entity for entity, _ in open_tags]
        for entity in entities:
            first, last = _edges(entity)
            if first <= begin < last and not any(entity is other for other in already_open):
                opening, closing = _tag(entity, text)
                output.append(opening)
                open_tags.append((entity, closing))
        if end is not None:
            output.append(html.escape(units[2 * begin : 2 * end].decode("utf-16-le", "replace")))
    return "".join(output)


def _clean(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """What Telegram does to every text: control characters become spaces, line separators and bidi overrides go."""
    if _SURROGATE.search(text):
        raise bad_request("strings must be encoded in UTF-8")
    removed = [utf16_length(text[: match.start()]) for match in _REMOVED.finditer(text)]
    moved = []
    for entity in entities:
        begin, end = (edge - bisect_left(removed, edge) for edge in _edges(entity))
        moved.append(entity | {"offset": begin, "length": end - begin})
    return _CONTROL.sub(" ", _REMOVED.sub("", text)), moved


def _tag(entity: Entity, text: str) -> tuple[str, str]:
    covered = utf16_slice(text, entity["offset"], entity["length"])
    kind = entity["type"]
    if kind in _PLAIN_TAGS:
        return f"<{_PLAIN_TAGS[kind]}>", _PLAIN_TAGS[kind]
    if kind == "expandable_blockquote":
        return '<blockquote class="expandable">', "blockquote"
    if kind == "pre":
        return f'<pre data-language="{html.escape(entity.get("language", ""))}">', "pre"
    if kind in ("text_link", "url", "email"):
        return _link(entity.get("url", covered), kind)
    if kind == "date_time":
        moment = datetime.fromtimestamp(entity["unix_time"], UTC).isoformat()
        format_ = html.escape(entity.get("date_time_format", ""))
        return f'<time datetime="{moment}" data-format="{format_}">', "time"
    return f'<span class="tg-{kind.replace("_", "-")}">', "span"


def _link(url: str, kind: str) -> tuple[str, str]:
    if kind == "email":
        url = f"mailto:{url}"
    elif not url.lower().startswith(LINK_SCHEMES):
        url = f"http://{url}"
    return f'<a href="{html.escape(url)}" target="_blank" rel="noopener noreferrer nofollow">', "a"


def _edges(entity: Entity) -> tuple[int, int]:
    return entity["offset"], entity["offset"] + entity["length"]


def _boundaries(text: str) -> set[int]:
    positions, position = {0}, 0
    for character in text:
        position += 1 + (character > "\uffff")
        positions.add(position)
    return positions


def _overlap(entity: Entity, other: Entity) -> bool:
    return _edges(entity)[0] < _edges(other)[1] and _edges(other)[0] < _edges(entity)[1]


def _without_style_in_code(entities: list[Entity]) -> list[Entity]:
    # code and pre take no other entity inside; around them only a quote may stand
    monospace = [entity for entity in entities if entity["type"] in MONOSPACE]
    return [
        entity
        for entity in entities
        if entity["type"] in MONOSPACE | QUOTES or not any(_overlap(entity, code) for code in monospace)
    ]


def _refuse_nested_quotes(entities: list[Entity]) -> None:
    quotes = [entity for entity in entities if entity["type"] in QUOTES]
    for number, quote in enumerate(quotes):
        if any(_overlap(quote, other) for other in quotes[number + 1 :]):
            raise bad_request("can't parse entities: blockquote entities can't be nested")


def _detect(text: str, explicit: list[Entity]) -> list[Entity]:
    taken = [entity for entity in explicit if entity["type"] not in STYLES | QUOTES]
    detected: list[Entity] = []
    for kind, pattern in _DETECTORS:
        for match in pattern.finditer(text):
            offset = utf16_length(text[: match.start()])
            covered = match.group().rstrip(".,;:!?") if kind == "url" else match.group()
            entity = {"type": kind, "offset": offset, "length": utf16_length(covered)}
            if not any(_overlap(entity, other) for other in taken + detected):
                detected.append(entity)
    return detected
