"""Documents that are ranked for one profile at a time, with reasons and advice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import numpy as np

from matching.explain import explain
from matching.models import GRADES, Grade, Match, Profile, Ranking, Suggestion
from matching.scoring import Scorer, Scores
from matching.steps import Steps, at_once
from matching.suggest import additions, near, suggestions

_LIFTS = 4  # additions that are tried for one document
Pick = Callable[[Sequence[Match]], Iterable[str]]


class Collection(Scorer):
    """A fixed set of documents. Immutable: build another when documents change, and swap it in.

    Building takes about a second for 447 workstations (and 1 to 2 ms a text for the meaning layer) and is meant for a
    thread; every method is safe to call from any thread. `dictionary` and `encoder` are optional layers, see
    `load_dictionary` and `load_encoder`; what is missing is named by `Ranking.lacking`. Texts of the `background` count
    for how common words are (a dozen topics among all workstations), and are neither ranked nor neighbours.

    Each of `rank`, `explain` and `suggest` can also be had in steps.
    """

    def rank(self, profile: Profile, limit: int | None = None) -> Ranking:
        """The best documents for a profile, best first; ties by id. What has next to nothing in common is left out."""
        return at_once(self.rank_in_steps(profile, limit))

    def explain(self, profile: Profile, ids: Iterable[str]) -> dict[str, Match]:
        """These documents as `rank` would list them, whatever their place; those it would not list are left out."""
        return at_once(self.explain_in_steps(profile, ids))

    def suggest(self, profile: Profile, limit: int = 3) -> list[Suggestion]:
        """Up to `limit` additions to a profile that would change its ranking most, see `suggestions`."""
        return at_once(self.suggest_in_steps(profile, limit))

    def rank_in_steps(
        self, profile: Profile, limit: int | None = None, explained: Pick | None = None
    ) -> Steps[Ranking]:
        """`rank`. `explained` picks who of the listed, graded already, gets reasons, which take
        most of the time; all by default."""
        scored = yield from self.scored(profile)
        listed = np.flatnonzero(scored.listed & (scored.scores > 0.0))
        order = listed[np.lexsort((listed, -scored.scores[listed]))]
        # of documents that are nearly the same the first stands for all
        _, first = np.unique(self.neighbours.twin_group[order], return_index=True)
        leaders = order[np.sort(first)]
        shown = leaders[:limit].tolist()
        graded = {at: self._match(scored, at) for at in shown}
        wanted = set(explained([*graded.values()]) if explained else (one.id for one in graded.values()))
        with_reasons = yield from self._explained(
            profile, scored, [at for at in shown if self.documents[at].id in wanted]
        )
        matches = [with_reasons.get(at, graded[at]) for at in shown]
        hidden = int(self.facts.hidden(profile).sum())
        return Ranking(tuple(matches), scored.query.basis, hidden, len(leaders), self.lacking)

    def explain_in_steps(self, profile: Profile, ids: Iterable[str]) -> Steps[dict[str, Match]]:
        """`explain`."""
        scored = yield from self.scored(profile)
        listed = scored.listed & (scored.scores > 0.0)
        found = yield from self._explained(
            profile, scored, [at for at in self.facts.positions(ids) if listed[at]]
        )
        return {match.id: match for match in found.values()}

    def suggest_in_steps(self, profile: Profile, limit: int = 3) -> Steps[list[Suggestion]]:
        """`suggest`."""
        scored = yield from self.scored(profile)
        matches = yield from self._explained(profile, scored, near(scored))
        found: list[Suggestion] = yield from suggestions(self, profile, scored, matches, limit)
        return found

    def lift_in_steps(self, profile: Profile, id_: str) -> Steps[tuple[Suggestion, Grade] | None]:
        """What a document writes, close to the profile, that would lift its own grade most if the profile had it too, and
        the grade that it would have; None where nothing does."""
        scored = yield from self.scored(profile)
        listed = [at for at in self.facts.positions([id_]) if scored.listed[at] and scored.scores[at] > 0.0]
        matches = yield from self._explained(profile, scored, listed)
        lift: tuple[Suggestion, Grade] | None = None
        for at, match in matches.items():
            grade = match.grade
            found = [] if grade == GRADES[0] else (yield from additions(self, profile, scored, matches))
            for suggestion, added, _ in sorted(found, key=lambda one: -one[2])[:_LIFTS]:
                again = yield from self.scored(added)
                lifted = (yield from self._explained(added, again, [at]))[at].grade
                if GRADES.index(lifted) < GRADES.index(grade):
                    lift, grade = (suggestion, lifted), lifted
        return lift

    def _explained(
        self, profile: Profile, scored: Scores, positions: Iterable[int]
    ) -> Steps[dict[int, Match]]:
        found: dict[int, Match] = {}
        for at in positions:
            if not found:
                yield from scored.query.quoted()
            found[at] = _as_told(explain(self, profile, scored, at, self._match(scored, at)))
            yield
        return found

    def _match(self, scored: Scores, at: int) -> Match:
        """Without reasons, but with those that it stands for: nearly the same, and further down."""
        score = scored.scores[at]
        below = (scored.scores < score) | ((scored.scores == score) & (np.arange(len(scored.scores)) > at))
        twins = self.neighbours.twin_group == self.neighbours.twin_group[at]
        similar = np.flatnonzero(twins & below & scored.listed & (scored.scores > 0.0))
        return Match(
            id=self.documents[at].id,
            score=float(score),
            fit=float(scored.fits[at]),
            grade=GRADES[scored.grades[at]],
            similar=tuple(
                self.documents[one].id for one in similar[np.argsort(-scored.scores[similar], kind="stable")]
            ),
        )


def _as_told(match: Match) -> Match:
    """The match, its grade no better than what a reader is told of it: one word ties little, and what nothing that can be
    quoted ties is not called very close."""
    if match.weak:
        return replace(match, grade="related")
    return match if match.told or match.grade != "close" else replace(match, grade="fits")
