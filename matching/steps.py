"""Work in steps: whoever runs it can let others have their turn in between, or end it there."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")
Steps = Generator[
    None, None, T
]  # each `yield` is the end of a step, of some 20 ms at most; returns the result


def at_once(steps: Steps[T]) -> T:
    """The result of all steps, one after the other."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result
