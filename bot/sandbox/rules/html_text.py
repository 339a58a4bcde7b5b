"""Telegram's HTML parse mode, with its error texts and byte offsets."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.sandbox.rules.errors import ApiError, bad_request
from bot.sandbox.rules.text import DATE_TIME_FORMAT, LAST_UNIX_TIME, Entity, utf16_length

TAGS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler", "span": "spoiler",
    "a": "text_link", "code": "code", "pre": "pre", "blockquote": "blockquote", "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}  # fmt: skip
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_CHARACTER = re.compile(
    r"&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot))(?:;|(?![a-z0-9]))", re.IGNORECASE
)
_SPACE = " \t\r\n\0\v"


@dataclass
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int  # UTF-16 code units
    begin: int  # position in the output


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0
        self.output: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def parse(self) -> tuple[str, list[Entity]]:
        while self.position < len(self.source):
            character = self.source[self.position]
            if character == "<":
                if self.source.startswith("</", self.position):
                    self._end_tag()
                else:
                    self._start_tag()
            elif (match := _CHARACTER.match(self.source, self.position)) and (decoded := _decoded(match)):
                self._put(decoded)
                self.position = match.end()
            else:
                end = self._skip("<&", self.position + 1)
                self._put(self.source[self.position : end])
                self.position = end
        if self.open:
            raise _error(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return "".join(self.output), self.entities

    def _put(self, text: str) -> None:
        self.output.append(text)
        self.offset += utf16_length(text)

    def _error(self, message: str, position: int) -> ApiError:
        return _error(f"{message} at byte offset {self._bytes(position)}")

    def _bytes(self, position: int) -> int:
        return len(self.source[:position].encode("utf-8", "surrogatepass"))

    def _skip(self, stop: str, start: int) -> int:
        match = re.compile(f"[{stop}]").search(self.source, start)
        return match.start() if match else len(self.source)

    def _skip_space(self, position: int) -> int:
        while position < len(self.source) and self.source[position] in _SPACE:
            position += 1
        return position

    def _start_tag(self) -> None:
        begin = self.position
        end = self._skip(_SPACE + ">", begin + 1)
        if end == len(self.source):
            raise self._error("Unclosed start tag", begin)
        tag = self.source[begin + 1 : end].lower()
        if tag not in TAGS:
            raise self._error(f'Unsupported start tag "{tag}"', begin)
        attributes: dict[str, str] = {}
        position = self._skip_space(end)
        while position < len(self.source) and self.source[position] != ">":
            name, value, position = self._attribute(position, tag, begin)
            attributes[name] = value
            position = self._skip_space(position)
        if position >= len(self.source):
            raise self._error(f'Unclosed start tag "{tag}"', begin)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise self._error('Tag "span" must have class "tg-spoiler"', begin)
        if tag == "tg-time" and not _is_date_time(attributes):
            raise self._error('Tag "tg-time" must have a valid attribute "unix"', begin)
        self.open.append(_Open(tag, attributes, self.offset, len(self.output)))
        self.position = position + 1

    def _attribute(self, position: int, tag: str, begin: int) -> tuple[str, str, int]:
        end = self._skip(_SPACE + "=>/\"'", position)
        name = self.source[position:end].lower()
        if not name:
            raise self._error(f'Empty attribute name in the tag "{tag}"', begin)
        equal = self._skip_space(end)
        if not self.source.startswith("=", equal):
            return name, "", end
        start = self._skip_space(equal + 1)
        if start >= len(self.source):
            raise self._error(f'Unclosed start tag "{tag}"', begin)
        quote = self.source[start]
        if quote not in "\"'":
            match = re.compile(r"[A-Za-z0-9.-]*").match(self.source, start)
            end = match.end() if match else start
            if end < len(self.source) and self.source[end] not in _SPACE + ">":
                raise self._error("Unexpected end of name token", start)
            return name, self.source[start:end].lower(), end
        end = self._skip(quote, start + 1)
        value = _CHARACTER.sub(lambda match: _decoded(match) or match.group(), self.source[start + 1 : end])
        return name, value, end + 1

    def _end_tag(self) -> None:
        begin = self.position
        if not self.open:
            raise self._error("Unexpected end tag", begin)
        end = self._skip(_SPACE + ">", begin + 2)
        name = self.source[begin + 2 : end].lower()
        closing = self._skip_space(end)
        if not self.source.startswith(">", closing):
            raise self._error("Unclosed end tag", begin)
        opened = self.open[-1]
        if name and name != opened.tag:
            where = self._bytes(begin)
            raise _error(
                f'Unmatched end tag at byte offset {where}, expected "</{opened.tag}>", found "</{name}>"'
            )
        self.open.pop()
        self.position = closing + 1
        if self.offset > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        entity: Entity = {
            "type": TAGS[opened.tag],
            "offset": opened.offset,
            "length": self.offset - opened.offset,
        }
        if opened.tag == "a":
            url = opened.attributes.get("href") or "".join(self.output[opened.begin :])
            checked = checked_url(url)
            if checked is None:  # Telegram shows the text without a link
                return
            entity["url"] = checked
        elif opened.tag == "blockquote" and "expandable" in opened.attributes:
            entity["type"] = "expandable_blockquote"
        elif opened.tag == "tg-emoji":
            entity["custom_emoji_id"] = opened.attributes.get("emoji-id", "")
        elif opened.tag == "tg-time":
            entity["unix_time"] = int(opened.attributes["unix"])
            if opened.attributes.get("format"):
                entity["date_time_format"] = opened.attributes["format"]
        elif opened.tag in ("code", "pre") and self._merged_code(opened, entity):
            return
        self.entities.append(entity)

    def _merged_code(self, opened: _Open, entity: Entity) -> bool:
        """Whether <pre><code class="language-x"> (or the reverse) became one entity."""
        css_class = opened.attributes.get("class", "")
        language = css_class.removeprefix("language-") if css_class.startswith("language-") else ""
        inner = self.entities[-1] if self.entities else {}
        other = "pre" if opened.tag == "code" else "code"
        same_place = (inner.get("offset"), inner.get("length")) == (entity["offset"], entity["length"])
        if same_place and inner.get("type") == other and (language or inner.get("_language")):
            self.entities[-1] = entity | {"type": "pre", "language": language or inner["_language"]}
            return True
        if opened.tag == "code" and language:
            entity["_language"] = language  # only <pre> around it makes it count
        return False


def parse(source: str) -> tuple[str, list[Entity]]:
    """Plain text and entities (offsets in UTF-16 code units) of HTML; raises ApiError "can't parse entities: …"."""
    text, entities = _Parser(source).parse()
    return text, [{key: value for key, value in entity.items() if key != "_language"} for entity in entities]


def checked_url(url: str) -> str | None:
    """The link as Telegram keeps it, or None where it takes none: http(s) with a host that has a dot, tg, ton."""
    url = url.strip()
    try:
        parts = urlsplit(url if "://" in url else f"http://{url}")
        host, _ = parts.hostname, parts.port
    except ValueError:
        return None
    if any(character.isspace() for character in url) or not host:
        return None
    if parts.scheme in ("tg", "ton"):
        return url
    if parts.scheme not in ("http", "https") or not ("." in host.strip(".") and ".." not in host):
        return None
    return parts._replace(path=parts.path or "/").geturl()


def _decoded(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return NAMED[name.lower()]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""


def _is_date_time(attributes: dict[str, str]) -> bool:
    unix = attributes.get("unix", "")
    known_format = DATE_TIME_FORMAT.fullmatch(attributes.get("format", ""))
    return (
        bool(known_format and re.fullmatch(r"\d{1,10}", unix, re.ASCII)) and 0 < int(unix) <= LAST_UNIX_TIME
    )


def _error(message: str) -> ApiError:
    return bad_request(f"can't parse entities: {message}")
