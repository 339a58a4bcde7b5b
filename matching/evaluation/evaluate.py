"""How good the ranking is on labelled sets: python -m matching.evaluation DIR

DIR holds JSON files, each {"metric": "ndcg"|"map"|"mrr"|"pairloss", "docs": [text], "queries": [{"text", "rel":
{position: gain}, "pool": [position] or null}]}. Printed beside the collection: `TfidfVectorizer()` as it comes, and
bm25s on the same terms as ours, with a paired bootstrap of the collection against bm25s.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypedDict

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from matching.collection import Collection
from matching.dictionary import load_dictionary
from matching.evaluation.measures import average_precision, bootstrap, ndcg, pair_loss, reciprocal_rank
from matching.meaning import load_encoder
from matching.models import Document, Profile
from matching.space import Floats
from matching.text import tokens

Scorer = Callable[[str, list[str]], Floats]


class Query(TypedDict):
    """A profile with the gain of each position that was judged, and the positions to rank (null: all)."""

    text: str
    rel: dict[str, float]
    pool: list[int] | None


class LabelledSet(TypedDict):
    """A set as its file holds it."""

    metric: str
    docs: list[str]
    queries: list[Query]


_kept: dict[str, tuple[list[str], Callable[[str], Floats]]] = {}


def _once(
    name: str, docs: list[str], build: Callable[[list[str]], Callable[[str], Floats]]
) -> Callable[[str], Floats]:
    """The index of these very `docs` (the same list object), built once and kept until other docs come."""
    kept = _kept.get(name)
    if kept is None or kept[0] is not docs:
        kept = _kept[name] = (docs, build(docs))
    return kept[1]


def build_ranker(docs: list[str], *, with_meaning: bool) -> Callable[[str], Floats]:
    """The scores of these texts for a profile, by the collection as it stands."""
    width = len(str(len(docs)))
    documents = [Document(id=f"{at:0{width}}", directions_zh=text) for at, text in enumerate(docs)]
    encoder = load_encoder() if with_meaning else None
    collection = Collection(documents, dictionary=load_dictionary(), encoder=encoder)
    return lambda text: collection.scores(Profile(interests=(text,)))


def rank(profile_text: str, docs: list[str]) -> Floats:
    """Scores of the whole collection for one profile; the index is built once for one `docs` object."""
    return _once("rank", docs, lambda texts: build_ranker(texts, with_meaning=True))(profile_text)


def rank_tfidf(profile_text: str, docs: list[str]) -> Floats:
    """The same without the meaning layer."""
    return _once("rank_tfidf", docs, lambda texts: build_ranker(texts, with_meaning=False))(profile_text)


def rank_plain(profile_text: str, docs: list[str]) -> Floats:
    """`TfidfVectorizer()` as it comes, by cosine."""

    def build(texts: list[str]) -> Callable[[str], Floats]:
        vectorizer = TfidfVectorizer()
        matrix = vectorizer.fit_transform(texts).T.tocsr()
        return lambda text: np.asarray((vectorizer.transform([text]) @ matrix).toarray()).ravel()

    return _once("plain", docs, build)(profile_text)


def rank_bm25(profile_text: str, docs: list[str]) -> Floats:
    """bm25s with its own defaults on our terms: stems, Chinese characters and pairs of them."""
    import bm25s

    def terms(text: str) -> list[str]:
        return [token.term for token in tokens(text) if token.family != "stem pair"]

    def build(texts: list[str]) -> Callable[[str], Floats]:
        index = bm25s.BM25()
        index.index([terms(text) for text in texts], show_progress=False)
        return lambda text: np.asarray(index.get_scores(terms(text)), dtype=float)

    return _once("bm25", docs, build)(profile_text)


def measure(rank_by: Scorer, labelled: LabelledSet) -> list[float]:
    """The set's own measure for each query; for "pairloss" the loss of the set as a whole, repeated."""
    docs = labelled["docs"]
    ties = np.random.default_rng(0).permutation(len(docs))
    values: list[float] = []
    losses: list[tuple[float, float]] = []
    for query in labelled["queries"]:
        scores = np.asarray(rank_by(query["text"], docs), dtype=float)
        gains = {int(position): gain for position, gain in query["rel"].items()}
        if labelled["metric"] == "pairloss":
            losses.append(pair_loss(scores, gains))
            continue
        pool = np.arange(len(docs)) if query["pool"] is None else np.asarray(query["pool"])
        order = pool[np.lexsort((ties[pool], -scores[pool]))].tolist()
        values.append(_MEASURES[labelled["metric"]](order, gains))
    if losses:
        lost, possible = np.sum(losses, axis=0)
        return [float(lost / possible)]
    return values


_MEASURES: Mapping[str, Callable[[Sequence[int], Mapping[int, float]], float]] = {
    "ndcg": ndcg,
    "map": average_precision,
    "mrr": reciprocal_rank,
}


def main(directory: str) -> None:
    """Print one line a set, for every `*.json` in the directory."""
    scorers: dict[str, Scorer] = {
        "plain": rank_plain,
        "bm25s": rank_bm25,
        "tfidf": rank_tfidf,
    }
    if load_encoder():
        scorers["meaning"] = rank
    missing = [] if load_dictionary() else ["dictionary"]
    missing += [] if load_encoder() else ["meaning layer"]
    without = f"   (without {', '.join(missing)})" if missing else ""
    line(
        f"{'set':28} {'measure':9}"
        + "".join(f"{name:>9}" for name in scorers)
        + "   against bm25s, 95 %"
        + without
    )
    for path in sorted(Path(directory).glob("*.json")):
        labelled: LabelledSet = json.loads(path.read_text(encoding="utf-8"))
        results = {name: measure(scorer, labelled) for name, scorer in scorers.items()}
        best = results.get("meaning", results["tfidf"])
        low, high = bootstrap(best, results["bm25s"])
        means = "".join(f"{np.mean(values):9.3f}" for values in results.values())
        gain = float(np.mean(best) - np.mean(results["bm25s"]))
        interval = (
            f"   {gain:+.3f} [{low:+.3f}, {high:+.3f}]"
            if len(best) > 1
            else f"   {gain:+.3f} (lower is better)"
        )
        line(f"{path.stem:28} {labelled['metric']:9}{means}{interval}")


def line(text: str) -> None:
    """Print at once, also into a file: the sets take minutes."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
