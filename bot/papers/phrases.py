"""Phrases of titles and sentences: runs of words between the words that say nothing of a field, as they were written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from typing import NamedTuple

from bot.importing.find import plain
from matching.dictionary import load_dictionary
from matching.text import STOP, clauses, stem

PHRASE_AT_MOST = 80  # characters
_TRIED = 400  # phrases, of which the best are found
_WORDS = 2, 6  # of a phrase in Latin letters
_SIGNS = 3, 18  # of a phrase with Chinese characters
_HAN = "㐀-䶿一-鿿"
_HAN_RUN = re.compile(f"[{_HAN}]+")
_TOKEN = re.compile(rf"(?P<han>[{_HAN}]+)|[^\W_{_HAN}]+(?:[-‐–'’/.+][^\W_{_HAN}]+)*[+#]*")
_NUMBER = re.compile(r"[\d.,%-]+")

# What papers of any field say of themselves, and of how good they are.
_OF_NO_FIELD = frozenset(
    resources.files("bot.papers").joinpath("of_no_field.txt").read_text(encoding="utf-8").split()
)
_CHINESE_START = re.compile(r"^(?:融合|刻画|考虑|改进|描述|预测|提供)(?=..)")
_CHINESE_END = re.compile(r"(?:的|之)?(?:研究|分析|方法|应用|影响|设计|优化|探讨|综述|问题|技术研究)$")


class Weighted(NamedTuple):
    """A text with how much what it says counts."""

    text: str
    weight: float = 1.0


def best_phrases(
    texts: Sequence[Weighted], limit: int, keywords: Iterable[Weighted] = (), repeated: bool = False
) -> list[str]:
    """Up to `limit` phrases of the texts: first those that the texts have most of, each counted by its weight.

    `keywords` are phrases as they are, and count twice. No phrase is part of another one. Where `repeated`, a phrase needs
    a word that comes again.
    """
    found: dict[str, str] = {}
    given: dict[str, float] = {}
    for word, weight in keywords:
        if _is_phrase(word, 1) and (key := plain(word)):
            found.setdefault(key, word)
            given[key] = given.get(key, 0.0) + 2 * weight
    for text, _ in texts:
        for phrase in phrases(text):
            if len(found) < _TRIED and (key := plain(phrase)):
                found.setdefault(key, phrase)
    whole = [(f" {plain(text)} ", weight) for text, weight in texts]
    counts = _word_counts(whole)
    scores = {
        key: given.get(key, 0.0)
        + sum(weight for text, weight in whole if _contains(text, key))
        + 0.3 * min(len(_parts(key)), 3)
        + 0.2 * _repeats(key, counts)
        for key in found
        if key in given or not repeated or _repeats(key, counts) > 0
    }
    order = {key: at for at, key in enumerate(found)}
    chosen: list[str] = []
    for key in sorted(scores, key=lambda one: (-scores[one], order[one])):
        if len(chosen) == limit:
            break
        if not any(_overlap(key, other) for other in chosen):
            chosen.append(key)
    return [found[key] for key in chosen]


def phrases(text: str) -> Iterator[str]:
    """The phrases of a text in its order."""
    for start, end in clauses(text):
        clause = text[start:end]
        for left, right in _chunks(clause):
            phrase = clause[left:right].strip(" -–‐/.'’")
            if _HAN_RUN.search(phrase):
                phrase = _CHINESE_START.sub("", _CHINESE_END.sub("", phrase))
            if _is_phrase(phrase, _WORDS[0]):
                yield phrase


def _is_phrase(phrase: str, words_at_least: int) -> bool:
    if len(phrase) > PHRASE_AT_MOST:
        return False
    if _HAN_RUN.search(phrase):
        return (_SIGNS[0] if words_at_least > 1 else 2) <= len(phrase) <= _SIGNS[1]
    words = phrase.split()
    letters = sum(map(str.isalpha, phrase))
    return (
        words_at_least <= len(words) <= _WORDS[1] and letters > 2 and letters > 0.6 * len(phrase) - len(words)
    )


def _chunks(clause: str) -> Iterator[tuple[int, int]]:
    """Where runs of words stand that belong together, as [start, end)."""
    start = end = -1
    for left, right, is_content in _words(clause):
        gap = clause[end:left] if end >= 0 else ""
        joins = gap in ("", " ", "-") and not (
            gap and _HAN_RUN.match(clause[end - 1]) and _HAN_RUN.match(clause[left])
        )
        if start >= 0 and not (is_content and joins):
            yield start, end
            start = -1
        if is_content:
            start = left if start < 0 else start
            end = right
        else:
            end = -1
    if start >= 0:
        yield start, end


def _words(clause: str) -> Iterator[tuple[int, int, bool]]:
    """The words of a clause, [start, end), each with whether it may be part of a phrase."""
    for token in _TOKEN.finditer(clause):
        start, end = token.span()
        if token["han"]:
            yield from ((start + left, start + right, content) for left, right, content in _han(token["han"]))
        else:
            word = token[0].casefold()
            bare = word.rstrip("s") if len(word) > 4 else word
            yield start, end, not (word in STOP or {word, bare} & _OF_NO_FIELD or _NUMBER.fullmatch(word))


def _han(run: str) -> Iterator[tuple[int, int, bool]]:
    """The words of a run of Chinese characters: each the longest one that the dictionary has from there on."""
    dictionary = load_dictionary()
    start = 0
    while start < len(run):
        longest = max(dictionary.longest(run[start]) if dictionary else 0, 4)
        stop = next(
            (
                stop
                for stop in range(min(len(run), start + longest), start, -1)
                if run[start:stop] in _OF_NO_FIELD or (dictionary and dictionary.english(run[start:stop]))
            ),
            start + 1,
        )
        yield start, stop, run[start:stop] not in _OF_NO_FIELD
        start = stop


def _parts(key: str) -> list[str]:
    """The words of a plain phrase; of Chinese, its pairs of characters."""
    parts: list[str] = []
    for word in key.split():
        han = _HAN_RUN.search(word) is not None and len(word) > 1
        parts += [word[at : at + 2] for at in range(0, len(word) - 1, 2)] if han else [stem(word)]
    return parts


def _contains(text: str, key: str) -> bool:
    return key in text if _HAN_RUN.search(key) else f" {key} " in text


def _word_counts(texts: Iterable[tuple[str, float]]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for text, _ in texts:
        for word in text.split():
            pieces = [stem(word)] if word.isascii() else [word[at : at + 2] for at in range(len(word) - 1)]
            for piece in pieces:
                counts[piece] = counts.get(piece, 0) + 1
    return counts


def _repeats(key: str, counts: dict[str, int]) -> float:
    """How often its words come again, on the average."""
    parts = _parts(key)
    return sum(counts.get(part, 1) - 1 for part in parts) / len(parts)


def _overlap(key: str, other: str) -> bool:
    """Whether one says what the other says."""
    if key in other or other in key:
        return True
    mine, theirs = set(_parts(key)), set(_parts(other))
    return len(mine & theirs) >= max(2, 0.7 * min(len(mine), len(theirs)))
