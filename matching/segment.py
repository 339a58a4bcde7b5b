"""Text into the words that a reader sees in it: Latin words, and Chinese words by dictionary and lexicon."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from matching.dictionary import Dictionary
from matching.text import PIECE, STOP, fold, stem

_LONGEST = 8  # characters of a Chinese word


class Word(NamedTuple):
    """A word and its place [start, end) in the text as written; `term` is its stem, or the Chinese word."""

    term: str
    start: int
    end: int
    is_han: bool


def segment(text: str, dictionary: Dictionary | None, is_term: Callable[[str], bool]) -> list[Word]:
    """The words of `text` in reading order, without stop words.

    `is_term` says whether the lexicon has a Chinese phrase. Chinese is cut by the longest words, from the front and from
    the back, and the cut into fewer words is taken, so that no word is read across the border of two. Characters that are part
    of no known word stand alone.
    """
    folded, origin = fold(text, dictionary.simplified if dictionary else None)

    def is_word(word: str) -> bool:
        return is_term(word) or bool(dictionary and dictionary.english(word))

    found: list[Word] = []
    for piece in PIECE.finditer(folded):
        start, word = piece.start(), piece.group()
        if piece.lastgroup == "latin":
            if word not in STOP:
                found.append(Word(stem(word), origin[start], origin[piece.end() - 1] + 1, is_han=False))
            continue
        for part in min([*_from_back(word, is_word)][::-1], [*_from_front(word, is_word)], key=len):
            end = start + len(part)
            found.append(Word(part, origin[start], origin[end - 1] + 1, is_han=True))
            start = end
    return found


def _from_front(run: str, is_word: Callable[[str], bool]) -> Iterator[str]:
    while run:
        length = next((n for n in range(min(_LONGEST, len(run)), 1, -1) if is_word(run[:n])), 1)
        yield run[:length]
        run = run[length:]


def _from_back(run: str, is_word: Callable[[str], bool]) -> Iterator[str]:
    while run:
        length = next((n for n in range(min(_LONGEST, len(run)), 1, -1) if is_word(run[-n:])), 1)
        yield run[-length:]
        run = run[:-length]
