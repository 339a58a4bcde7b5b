"""How good the ranking is on labelled sets: `rank` and `rank_tfidf` for any harness, and `python -m matching.evaluation DIR`."""

from matching.evaluation.evaluate import rank, rank_tfidf

__all__ = ["rank", "rank_tfidf"]
