"""A profile as a question to the space: its lines, their terms, and the phrases that mean the same."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

from matching import weights
from matching.dictionary import Dictionary
from matching.lexicon import Lexicon, Phrasebook
from matching.lookalikes import Lookalikes
from matching.reasons import Source
from matching.space import Row, Space
from matching.text import Token, tokens
from matching.translate import translations

_WORDS_OF = {
    "stem": 1.0,
    "character": 1 / 1.7,
}  # a Chinese character says that part of what an English word does


@dataclass(frozen=True)
class Line:
    """One line of a profile read: how often it has each term, and the amounts of those that mean the same as its words.

    `row` is the line in the space, `size` its length in English words or what they are in Chinese.
    """

    text: str
    own: Mapping[str, int]
    lent: Mapping[str, float]
    row: Row
    size: float
    found: Sequence[Token]
    places: Sequence[Token]

    @cached_property
    def source(self) -> Source:
        """Where it may be quoted: worked out for the few profiles that get reasons."""
        return Source.of(self.text, self.found, lent=self.places)


@dataclass(frozen=True, slots=True)
class Question:
    """One profile read. `rows` are what stations are multiplied with: the profile as a whole and its lines.

    Where all lines count, they are added to the first row; where only the best do, each has a row of its own. All
    are divided by the length of the whole and of the longest lines, one number for all stations, which keeps the
    score in [0, 1]; because it is the same for all, a word that one station alone shares can never lower its place.
    `size` is its length as that of a line. `disciplines` is filled when the fellow's disciplines stand in for interests: the code of each line, which is one
    of their names.
    """

    lines: tuple[Line, ...]
    rows: tuple[Row, ...]
    size: float
    disciplines: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_known(self) -> bool:
        """Whether any station uses any of these words or what they mean."""
        return bool(self.rows[0])

    @property
    def texts(self) -> tuple[str, ...]:
        """The lines as written."""
        return tuple(line.text for line in self.lines)

    @property
    def sources(self) -> list[Source]:
        """Where its words may be quoted; from the name of a discipline, its code is."""
        if not self.disciplines:
            return [line.source for line in self.lines]
        return [replace(line.source, label=self.disciplines[line.text]) for line in self.lines]


class Reader:
    """Reads texts for one space: with the lexicon, the dictionary and words spelled alike. Immutable."""

    def __init__(self, space: Space, lexicon: Lexicon, dictionary: Dictionary | None) -> None:
        self._space = space
        self._dictionary = dictionary
        self._simplified = dictionary.simplified if dictionary else None
        self._lexicon = lexicon
        self._phrasebook = Phrasebook(lexicon)
        # A long profile is read in a second; page by page and for suggestions it is asked for again and again.
        self._read_line = lru_cache(maxsize=64)(self._line)
        self._lookalikes = Lookalikes(
            [term for term, family in zip(space.terms, space.families, strict=True) if family == "stem"]
        )

    def read_disciplines(self, codes: Sequence[str]) -> Question:
        """The question that the names of disciplines ask; what is quoted from it are the codes."""
        named = {
            name.strip(): code for code in reversed(codes) for name in self._lexicon.disciplines.get(code, ())
        }
        return replace(self.read(tuple(named)), disciplines=named)

    def read(self, texts: Sequence[str]) -> Question:
        """The question that these texts ask. Their order, and how they are cut into messages, changes nothing."""
        lines = sorted(line.strip() for text in texts for line in text.splitlines() if line.strip())
        read = [self._read_line(line) for line in lines]
        size = sum(line.size for line in read)
        if len(read) < 2:
            rows = [dict(line.row) for line in read] or [{}]
            return Question(tuple(read), _scaled(rows, _length(rows[0])), size)
        own: dict[str, int] = {}
        lent: dict[str, float] = {}
        for line in read:
            for term, count in line.own.items():
                own[term] = own.get(term, 0) + count
            for term, amount in line.lent.items():
                lent[term] = max(amount, lent.get(term, 0.0))
        whole = self._space.row(_amounts(own, lent))
        lengths = sorted((_length(line.row) for line in read), reverse=True)
        length = _length(whole) + sum(lengths[: weights.BEST_LINES])
        if len(read) > weights.BEST_LINES:
            return Question(tuple(read), _scaled([whole, *(line.row for line in read)], length), size)
        for line in read:
            for column, amount in line.row.items():
                whole[column] += amount
        return Question(tuple(read), _scaled([whole], length), size)

    def _line(self, text: str) -> Line:
        found = tokens(text, self._simplified)
        lent, places = self._lent(text, found)
        own: dict[str, int] = {}
        size = 0.0
        for term, family, _, _ in found:
            own[term] = own.get(term, 0) + 1
            size += _WORDS_OF.get(family, 0.0)
        return Line(text, own, lent, self._space.row(_amounts(own, lent)), size, found, places)

    def _lent(self, line: str, found: Sequence[Token]) -> tuple[dict[str, float], list[Token]]:
        """Terms that mean the same as words of this line: their amounts, and the places of those words."""
        amounts: dict[str, float] = {}
        places: list[Token] = []
        phrases = [
            (phrase, start, end, weights.LEXICON / others**weights.LEXICON_SPREAD)
            for phrase, start, end, others in self._phrasebook.found_in(found)
        ]
        if self._dictionary:
            phrases += translations(line, self._dictionary, lambda term: self._space.column(term) is not None)
        for phrase, start, end, amount in phrases:
            for token in tokens(phrase, self._simplified):
                amounts[token.term] = max(amount, amounts.get(token.term, 0.0))
                # the phrase is not in the text: its terms stand where the fellow's own words stand
                places.append(Token(token.term, token.family, start, end))
        self._add_lookalikes(found, amounts, places)
        return amounts, places

    def _add_lookalikes(self, found: Sequence[Token], amounts: dict[str, float], places: list[Token]) -> None:
        """Words spelled like those of the line, or like what those mean: "developmental" for "develop"."""
        stems = [(token, 1.0) for token in found if token.family == "stem"]
        stems += [(token, amounts[token.term]) for token in places if token.family == "stem"]
        alike = self._lookalikes.of([token.term for token, _ in stems])
        for token, amount in stems:
            for term, cosine in alike[token.term]:
                amounts[term] = max(weights.LOOKALIKE * cosine * amount, amounts.get(term, 0.0))
                places.append(Token(term, "stem", token.start, token.end))


def _amounts(own: Mapping[str, int], lent: Mapping[str, float]) -> dict[str, float]:
    amounts = dict(lent)
    for term, count in own.items():
        amounts[term] = max(1.0 + math.log(count) if count > 1 else 1.0, amounts.get(term, 0.0))
    return amounts


def _length(row: Row) -> float:
    return math.sqrt(sum(amount * amount for amount in row.values()))


def _scaled(rows: Sequence[Row], length: float) -> tuple[Row, ...]:
    return tuple({column: amount / length for column, amount in row.items()} for row in rows)
