"""Do the weights flatter the sets that they were chosen on? python -m matching.evaluation.left_out DIR [QUERIES]

Each of the weights below is moved down and up, one at a time. For every set the move is taken that is best on the
*other* sets (mean relative gain), as somebody would have chosen who had never seen this one; printed is what that
choice reaches on the set, beside what the weights in use reach there. A set on which they reach much more was
flattered. Of each set QUERIES are asked (60), evenly spread.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from matching import weights
from matching.evaluation.evaluate import LabelledSet, build_ranker, line, measure
from matching.meaning import load_encoder

MOVED = (
    "PIVOT",
    "BEST_LINES",
    "LEXICON",
    "DICTIONARY",
    "FUZZY",
    "NEIGHBOURS_WORDS",
    "MEANING",
    "SAME_MEANING",
    "ALIKE",
    "MEANING_WORDS",
    "MEANING_NEIGHBOURS",
)
DOWN, UP = 2 / 3, 3 / 2
IN_USE = "in use"


def _variants() -> Iterator[tuple[str, str, float]]:
    """Name of the variant, of its weight, and the weight's value: what is in use first."""
    yield IN_USE, MOVED[0], getattr(weights, MOVED[0])
    for name in MOVED:
        value = getattr(weights, name)
        for factor in (DOWN, UP):
            moved = type(value)(round(value * factor, 3))
            if name != "PIVOT" or moved < 1.0:  # its upper end: all of the length
                yield f"{name} {moved}", name, moved


def _value(labelled: LabelledSet) -> float:
    """The set's own measure, turned so that more is better."""
    scores = build_ranker(labelled["docs"], with_meaning=load_encoder() is not None)
    value = float(np.mean(measure(lambda text, _: scores(text), labelled)))
    return 1.0 - value if labelled["metric"] == "pairloss" else value


def main(directory: str, queries: int = 60) -> None:
    """Print one line a set: in use, chosen without the set, and which move that was."""
    sets: dict[str, LabelledSet] = {}
    for path in sorted(Path(directory).glob("*.json")):
        labelled: LabelledSet = json.loads(path.read_text(encoding="utf-8"))
        labelled["queries"] = labelled["queries"][:: max(1, len(labelled["queries"]) // queries)]
        sets[path.stem] = labelled
    reached: dict[str, np.ndarray[tuple[int], np.dtype[np.float64]]] = {}
    for variant, name, value in _variants():
        before = getattr(weights, name)
        setattr(weights, name, value)
        reached[variant] = np.array([_value(labelled) for labelled in sets.values()])
        setattr(weights, name, before)
    gains = {variant: values / reached[IN_USE] - 1.0 for variant, values in reached.items()}
    line(f"{'set':28} {'in use':>8} {'without':>8}   chosen on the other sets")
    for at, name in enumerate(sets):
        best = max(gains, key=lambda variant: float(np.delete(gains[variant], at).mean()))
        line(f"{name:28} {reached[IN_USE][at]:8.3f} {reached[best][at]:8.3f}   {best}")
    for variant, gain in sorted(gains.items(), key=lambda one: -float(one[1].mean())):
        line(f"{variant:28} {100 * gain.mean():+8.2f} % over all sets")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit("python -m matching.evaluation.left_out DIR [QUERIES]")
    main(sys.argv[1], *map(int, sys.argv[2:]))
