"""A profile as a query to the space: its lines, their terms, and the phrases that mean the same."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache, partial
from itertools import starmap

from matching import weights
from matching.dictionary import Dictionary
from matching.fuzzy import FuzzyTerms
from matching.lexicon import Lexicon, Synonym, phrasebook
from matching.models import Basis
from matching.reasons import Source
from matching.space import Space
from matching.steps import Steps
from matching.text import OF_ANY_DISCIPLINE, Family, Token, tokens
from matching.translate import translations
from matching.wishes import of_a_field

_LINES = 100  # of one profile; what follows is read as one line more
_CHARACTERS_KEPT = 10_000  # of the lines read last
_PIECE = 100  # characters of a line that are read in one step: each may have translations to be looked up
_TOGETHER = 1000  # synonyms of a line in one step
_PHRASES = 8192  # in the other language or of the lexicon whose terms are kept
_WORDS_OF = {
    "stem": 1.0,
    "character": 1 / 1.7,
}  # a Chinese character says that part of what an English word does

# What is kept is bare tuples, which the collector of garbage passes over: a long line has thousands, and while it looks at
# all of them nobody else has a turn.
Row = Mapping[str, float]
Places = Sequence[tuple[str, Family, int, int]]  # as `Token`


@dataclass(frozen=True)
class Line:
    """One line of a profile read: how often it has each term, and the amounts of those that mean the same as its words.

    `row` is the line in the space (weights by term), `size` its length in English words or what they are in Chinese.
    """

    text: str
    own: Mapping[str, int]
    lent: Mapping[str, float]
    row: Row
    size: float
    found: Places
    lent_places: Callable[[], Iterable[Token]]

    @cached_property
    def source(self) -> Source:
        """Where it may be quoted: worked out for the few profiles that get reasons."""
        return Source.of(self.text, [*starmap(Token, self.found)], lent=self.lent_places())


@dataclass(frozen=True, slots=True)
class Query:
    """One profile read. `rows` are what documents are multiplied with: the profile as a whole and its lines.

    Where all lines count, they are added to the first row; where only the best do, each has a row of its own. All
    are divided by the length of the whole and of the longest lines, one number for all documents, which keeps the
    score in [0, 1]; because it is the same for all, a word that one document alone shares can never lower its place.
    `basis` is that of a `Ranking`; where it is "disciplines", `disciplines` is the code of each line, which is one of its
    names.
    """

    lines: tuple[Line, ...]
    rows: tuple[Row, ...]
    basis: Basis = "words"
    disciplines: Mapping[str, str] = field(default_factory=dict)

    @property
    def size(self) -> float:
        """Its length as that of its lines."""
        return sum(line.size for line in self.lines)

    @property
    def line_rows(self) -> list[Row]:
        """Each of its lines by itself, of length 1."""
        return [row for line in self.lines for row in _scaled([line.row], _length(line.row) or 1.0)]

    @property
    def is_known(self) -> bool:
        """Whether any document uses any of these words or what they mean."""
        return bool(self.rows[0])

    @property
    def texts(self) -> tuple[str, ...]:
        """The lines as written."""
        return tuple(line.text for line in self.lines)

    def quoted(self) -> Steps[None]:
        """In steps, what takes time in `sources`, which is kept."""
        for line in self.lines:
            _ = line.source
            yield

    @property
    def sources(self) -> list[Source]:
        """Where its words may be quoted; from the name of a discipline, its code is."""
        if not self.disciplines:
            return [line.source for line in self.lines]
        return [replace(line.source, label=self.disciplines[line.text]) for line in self.lines]


class QueryReader:
    """Reads texts for one space: with the lexicon, the dictionary and words spelled alike. Immutable."""

    def __init__(self, space: Space, lexicon: Lexicon, dictionary: Dictionary | None) -> None:
        self._space = space
        self._dictionary = dictionary
        self._simplified = dictionary.simplified if dictionary else None
        self._lexicon = lexicon
        self._phrasebook = phrasebook(lexicon)
        self._kept: dict[str, Line] = {}
        self._characters = 0  # in what is kept
        # The same words come from many fellows, and most have ten translations.
        self._phrase = lru_cache(maxsize=_PHRASES)(self._terms)
        self._is_used = lru_cache(maxsize=8 * _PHRASES)(self._uses)
        self._fuzzy = FuzzyTerms(space.stems())

    def read_disciplines(self, codes: Sequence[str]) -> Steps[Query]:
        """The query that the names of disciplines ask; what is quoted from it are the codes.

        Without the words that only say that it is a discipline: "science and technology" ties a computer scientist
        to every firm that praises its own technology.
        """
        named = {
            field: code
            for code in reversed(codes)
            for name in self._lexicon.disciplines.get(code, ())
            if (field := " ".join(OF_ANY_DISCIPLINE.sub(" ", name).split()) or name)
        }
        query = yield from self.read(tuple(named))
        return replace(query, basis="disciplines", disciplines=named)

    def read(self, texts: Sequence[str]) -> Steps[Query]:
        """The query that these texts ask. Their order, and how they are cut into messages, changes nothing."""
        lines = sorted(
            line.strip() for text in of_a_field(texts) for line in text.splitlines() if line.strip()
        )
        if len(lines) > _LINES:
            lines[_LINES:] = [". ".join(lines[_LINES:])]
        read: list[Line] = []
        for text in lines:
            line = yield from self._kept_line(text)
            read.append(line)
        yield
        return self._query(read)

    def _query(self, read: Sequence[Line]) -> Query:
        if len(read) < 2:
            rows = [line.row for line in read] or [{}]
            return Query(tuple(read), _scaled(rows, _length(rows[0])))
        own: dict[str, int] = {}
        lent: dict[str, float] = {}
        for line in read:
            for term, count in line.own.items():
                own[term] = own.get(term, 0) + count
            for term, amount in line.lent.items():
                if amount > lent.get(term, 0.0):
                    lent[term] = amount
        whole = self._space.weigh(_amounts(own, lent))
        lengths = sorted((_length(line.row) for line in read), reverse=True)
        length = _length(whole) + sum(lengths[: weights.BEST_LINES])
        if len(read) > weights.BEST_LINES:
            return Query(tuple(read), _scaled([whole, *(line.row for line in read)], length))
        for line in read:
            for term, weight in line.row.items():
                whole[term] += weight
        return Query(tuple(read), _scaled([whole], length))

    def _kept_line(self, text: str) -> Steps[Line]:
        """A line, kept: for suggestions a profile is read again and again, with one line more."""
        line = self._kept.get(text)
        if line is None:
            # what is looked up for the pieces is kept, so that the line as a whole takes no time
            for start in range(0, len(text) if len(text) > _PIECE else 0, _PIECE):
                piece = text[start : start + _PIECE]
                list(self._synonyms(piece, tokens(piece, self._simplified)))
                yield
            line = yield from self._line(text)
            if self._characters + len(text) > _CHARACTERS_KEPT:
                self._kept, self._characters = {}, 0
            # other threads see a new value or do not, and neither harms
            self._kept[text] = line
            self._characters += len(text)
        return line

    def _line(self, text: str) -> Steps[Line]:
        found = tokens(text, self._simplified)
        yield
        own: dict[str, int] = {}
        size = 0.0
        stems: dict[str, float] = {}
        for term, family, _, _ in found:
            own[term] = own.get(term, 0) + 1
            size += _WORDS_OF.get(family, 0.0)
            if family == "stem":
                stems[term] = 1.0
        lent: dict[str, float] = {}
        phrases: list[tuple[str, int, int]] = []
        for phrase, start, end, amount in self._synonyms(text, found):
            phrases.append((phrase, start, end))
            if len(phrases) % _TOGETHER == 0:
                yield
            for term, family in self._phrase(phrase):
                if amount > lent.get(term, 0.0):
                    lent[term] = amount
                    if family == "stem" and amount > stems.get(term, 0.0):
                        stems[term] = amount
        # words spelled like those of the line, or like what those mean: "developmental" for "develop"
        for stem, alike in self._fuzzy.of(stems).items():
            for term, cosine in alike:
                lent[term] = max(weights.FUZZY * cosine * stems[stem], lent.get(term, 0.0))
        row = self._space.weigh(_amounts(own, lent))
        yield
        kept = [(term, family, start, end) for term, family, start, end in found]
        return Line(text, own, lent, row, size, kept, partial(self._places, kept, phrases))

    def _synonyms(self, text: str, found: Sequence[Token]) -> Iterator[Synonym]:
        """Phrases that mean the same as words of this line: of the lexicon, and in the other language."""
        yield from self._phrasebook.synonyms(found)
        if self._dictionary:
            yield from translations(text, self._dictionary, self._is_used)

    def _places(self, found: Places, phrases: Sequence[tuple[str, int, int]]) -> Iterator[Token]:
        """The terms that are lent to a line, each where the words stand that it means the same as."""
        stems = [token for token in starmap(Token, found) if token.family == "stem"]
        for phrase, start, end in phrases:
            for term, family in self._phrase(phrase):
                token = Token(term, family, start, end)
                yield token
                if family == "stem":
                    stems.append(token)
        alike = self._fuzzy.of([token.term for token in stems])
        for token in stems:
            for term, _ in alike[token.term]:
                yield Token(term, "stem", token.start, token.end)

    def _terms(self, phrase: str) -> tuple[tuple[str, Family], ...]:
        return tuple((term, family) for term, family, _, _ in tokens(phrase, self._simplified))

    def _uses(self, phrase: str) -> bool:
        """Whether documents use a phrase in part: for Chinese a pair of it, since single characters are everywhere."""
        terms = self._phrase(phrase)
        pairs = [one for one in terms if one[1] == "character pair"]
        return any(term in self._space.weights_ for term, _ in pairs or terms)


def _amounts(own: Mapping[str, int], lent: Mapping[str, float]) -> dict[str, float]:
    amounts = dict(lent)
    for term, count in own.items():
        # what is lent weighs less than what is written
        amounts[term] = 1.0 + math.log(count) if count > 1 else 1.0
    return amounts


def _length(row: Row) -> float:
    return math.sqrt(sum(weight * weight for weight in row.values()))


def _scaled(rows: Sequence[Row], length: float) -> tuple[Row, ...]:
    return tuple({term: weight / length for term, weight in row.items()} for row in rows)
