"""Text into terms: Latin words as stems and pairs of stems, Chinese as characters and pairs of characters.

Every term remembers where it stands in the text as it was written, so that a reason can quote people's own
words instead of stems.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

import snowballstemmer
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from matching.spelling import one_spelling

Family = Literal["stem", "stem pair", "character", "character pair"]

# A word keeps what makes it a name: c++, c#, node.js, pd-1, 5g. Chinese runs are cut by anything else.
PIECE = re.compile(
    r"(?P<latin>[^\W_㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff]+(?:[+#]+(?!\w))?)"
    r"|(?P<han>[㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff]+)"
)
CLAUSE_END = re.compile(
    r"[\n\r\t,;:!?()\[\]{}|/•·、，。；：！？（）【】《》“”\"]+|\.(?=\s|$)|\s[-–—]+\s|\s*——+\s*"
)
# scikit-learn's list, without the words on it that name a field: mine ventilation, fire safety, thin films.
STOP = ENGLISH_STOP_WORDS - frozenset(
    ["bill", "detail", "fill", "fire", "front", "interest", "mill", "mine", "move", "system", "thick", "thin"]
)
# Grammar, not content: these characters join words and say nothing of a field.
_HAN_STOP = frozenset("的了和与及等在对为中之其以是有于并或")

# In the names of disciplines: that it is one, not which.
OF_ANY_DISCIPLINE = re.compile(
    r"科学|技术|工程|\b(?:sciences?|technolog(?:y|ies)|engineering|and)\b", re.IGNORECASE
)


class Token(NamedTuple):
    """One term of a text, with the family that weighs it and its place [start, end) in the text as written."""

    term: str
    family: Family
    start: int
    end: int


def fold(text: str, simplified: Mapping[int, int] | None = None) -> tuple[str, Sequence[int]]:
    """The text in one spelling (NFKC, lower case, simplified characters where a table is given).

    Beside it, for each of its characters, the index of the character of `text` that it came from.
    """
    if text.isascii():
        return text.lower(), range(len(text))
    folded = text.translate(_FOLDED)
    origin: Sequence[int] = range(len(text))
    if len(folded) > len(text):  # a ligature is several letters; no character is none
        origin = [index for index, character in enumerate(text) for _ in _FOLDED[ord(character)]]
    return (folded.translate(simplified) if simplified else folded), origin


class _Folding(dict[int, str]):
    """What each character (by its code point) is in one spelling, as far as it was asked for."""

    def __missing__(self, code: int) -> str:
        folded = unicodedata.normalize("NFKC", chr(code)).casefold()
        if len(self) < 16384:
            self[code] = folded
        return folded


_FOLDED = _Folding()
_stemmer = snowballstemmer.stemmer("english")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The English stem of one lower-case word (Porter2), the same for British and American spelling."""
    return str(_stemmer.stemWord(one_spelling(word)))


def tokens(text: str, simplified: Mapping[int, int] | None = None) -> list[Token]:
    """All terms of `text` in reading order. Pairs never cross a clause, and stop words are left out of them.

    `simplified` maps traditional characters to simplified ones (code points), as `str.translate` takes it.
    """
    folded, origin = fold(text, simplified)
    found: list[Token] = []
    previous: Token | None = None
    for piece in PIECE.finditer(folded):
        start, end = piece.span()
        if piece.lastgroup == "han":
            previous = None
            _han_tokens(piece.group(), start, found)
            continue
        if previous and (gap := folded[previous.end : start]) != " " and CLAUSE_END.search(gap):
            previous = None
        word = piece.group()
        if word in STOP:
            continue
        token = Token(stem(word), "stem", start, end)
        found.append(token)
        if previous:
            found.append(Token(f"{previous.term} {token.term}", "stem pair", previous.start, end))
        previous = token
    if isinstance(origin, range):
        return found
    return [Token(term, family, origin[start], origin[end - 1] + 1) for term, family, start, end in found]


def _han_tokens(run: str, start: int, found: list[Token]) -> None:
    for index, character in enumerate(run):
        if character in _HAN_STOP:
            continue
        at = start + index
        found.append(Token(character, "character", at, at + 1))
        if index + 1 < len(run) and run[index + 1] not in _HAN_STOP:
            found.append(Token(run[index : index + 2], "character pair", at, at + 2))


def clauses(text: str) -> list[tuple[int, int]]:
    """Where the clauses of `text` stand, as [start, end), without the punctuation between them."""
    spans: list[tuple[int, int]] = []
    start = 0
    for end in CLAUSE_END.finditer(text):
        spans.append((start, end.start()))
        start = end.end()
    spans.append((start, len(text)))
    trimmed = []
    for left, right in spans:
        piece = text[left:right]
        if piece.strip():
            offset = len(piece) - len(piece.lstrip())
            trimmed.append((left + offset, left + offset + len(piece.strip())))
    return trimmed
