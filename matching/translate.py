"""A text's words in the other language, by the dictionary, as far as the documents use them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from matching import weights
from matching.dictionary import Dictionary
from matching.lexicon import Synonym
from matching.text import CLAUSE_END, PIECE, STOP, fold

_WORDS = 4  # an English phrase is looked up with up to so many words


def translations(text: str, dictionary: Dictionary, is_used: Callable[[str], bool]) -> Iterator[Synonym]:
    """What the words of `text` are called in the other language, longest words first, known phrases only.

    `is_used` says whether documents use a phrase. A word with many translations spreads its weight over them.
    """
    folded, origin = fold(text, dictionary.simplified)
    for start, end, phrases in _looked_up(folded, dictionary):
        kept = [phrase for phrase in dict.fromkeys(phrases) if is_used(phrase)]
        kept = kept[: weights.TRANSLATIONS]
        amount = weights.DICTIONARY / max(1, len(kept)) ** weights.TRANSLATION_SPREAD
        yield from (Synonym(phrase, origin[start], origin[end - 1] + 1, amount) for phrase in kept)


def _looked_up(folded: str, dictionary: Dictionary) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    words: list[tuple[int, int]] = []
    for piece in PIECE.finditer(folded):
        if piece.lastgroup == "han":
            yield from _han(folded, piece.start(), piece.end(), dictionary)
        if words and (piece.lastgroup == "han" or CLAUSE_END.search(folded, words[-1][1], piece.start())):
            yield from _latin(folded, words, dictionary)
            words = []
        if piece.lastgroup == "latin":
            words.append((piece.start(), piece.end()))
    yield from _latin(folded, words, dictionary)


def _han(
    folded: str, start: int, end: int, dictionary: Dictionary
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    while start < end:
        for stop in range(min(end, start + dictionary.longest(folded[start])), start, -1):
            phrases = dictionary.english(folded[start:stop])
            if phrases:
                yield start, stop, phrases
                start = stop
                break
        else:
            start += 1


def _latin(
    folded: str, words: list[tuple[int, int]], dictionary: Dictionary
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    at = 0
    while at < len(words):
        for stop in range(min(len(words), at + _WORDS), at, -1):
            spoken = [folded[start:end] for start, end in words[at:stop]]
            phrases = dictionary.chinese(" ".join(spoken))
            if phrases and not (len(spoken) == 1 and spoken[0] in STOP):
                yield words[at][0], words[stop - 1][1], phrases
                at = stop
                break
        else:
            at += 1
