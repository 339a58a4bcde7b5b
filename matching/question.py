"""A profile as a question to the space: its lines, their terms, and the phrases that mean the same."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

import numpy as np
from scipy import sparse

from matching import weights
from matching.dictionary import Dictionary
from matching.lexicon import Lexicon, Phrasebook
from matching.lookalikes import Lookalikes
from matching.reasons import Source
from matching.space import Space
from matching.text import Token, tokens
from matching.translate import translations

_CHARACTERS_A_WORD = 1.7  # Chinese characters that say about as much as one English word


@dataclass(frozen=True, slots=True)
class Question:
    """One profile read. `vectors`: the whole in the first row, each line in one more when there are several.

    `length` is what products with the vectors are divided by: one number for all stations, which keeps them in [0, 1].
    Because it is the same for all, a word that one station alone shares can never lower that station's place.
    `size` is the length of the text in English words or what they are in Chinese. `disciplines` is filled when the
    fellow's disciplines stand in for interests: the code of each line, which is one of their names.
    """

    lines: tuple[str, ...]
    vectors: sparse.csr_array
    sources: tuple[Source, ...]
    length: float
    size: float
    disciplines: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_known(self) -> bool:
        """Whether any station uses any of these words or what they mean."""
        return bool(self.vectors.nnz)


@dataclass(frozen=True, slots=True)
class _Line:
    own: Counter[str]
    lent: dict[str, float]


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
        self._lookalikes = Lookalikes([term for term, family in space.families.items() if family == "stem"])

    def read_disciplines(self, codes: Sequence[str]) -> Question:
        """The question that the names of disciplines ask; what is quoted from it are the codes."""
        named = {
            name.strip(): code for code in reversed(codes) for name in self._lexicon.disciplines.get(code, ())
        }
        question = self.read(tuple(named))
        sources = tuple(replace(source, label=named[source.text]) for source in question.sources)
        return replace(question, sources=sources, disciplines=named)

    def read(self, texts: Sequence[str]) -> Question:
        """The question that these texts ask. Their order, and how they are cut into messages, changes nothing."""
        lines = sorted(line.strip() for text in texts for line in text.splitlines() if line.strip())
        known = [self._read_line(line) for line in lines]
        read = [line for line, _, _ in known]
        sources = [source for _, source, _ in known]
        size = sum(words for _, _, words in known)
        whole = _Line(Counter(), {})
        for one in read:
            whole.own.update(one.own)
            for term, amount in one.lent.items():
                whole.lent[term] = max(amount, whole.lent.get(term, 0.0))
        parts = [whole, *read] if len(read) > 1 else [whole]
        vectors = self._space.vectors([_amounts(part) for part in parts])
        return Question(tuple(lines), vectors, tuple(sources), _length(vectors), size)

    def _line(self, line: str) -> tuple[_Line, Source, float]:
        """One line, where it may be quoted, and how many words it has."""
        found = tokens(line, self._simplified)
        lent, places = self._lent(line, found)
        families = Counter(token.family for token in found)
        size = families["stem"] + families["character"] / _CHARACTERS_A_WORD
        return _Line(Counter(token.term for token in found), lent), Source.of(line, found, lent=places), size

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
        alike = self._lookalikes.of(sorted({token.term for token, _ in stems}))
        for token, amount in stems:
            for term, cosine in alike.get(token.term, ()):
                amounts[term] = max(weights.LOOKALIKE * cosine * amount, amounts.get(term, 0.0))
                places.append(Token(term, "stem", token.start, token.end))


def _amounts(line: _Line) -> dict[str, float]:
    amounts = dict(line.lent)
    for term, count in line.own.items():
        amounts[term] = max(1.0 + math.log(count), amounts.get(term, 0.0))
    return amounts


def _length(vectors: sparse.csr_array) -> float:
    """The length of the whole and of the longest lines together."""
    if vectors.shape[0] == 1:
        return math.sqrt(float(vectors.data @ vectors.data))
    rows = np.repeat(np.arange(vectors.shape[0]), np.diff(vectors.indptr))
    lengths = np.sqrt(np.bincount(rows, weights=vectors.data**2, minlength=vectors.shape[0]))
    return float(lengths[0] + np.sort(lengths[1:])[-weights.BEST_LINES :].sum())
