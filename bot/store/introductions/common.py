"""What a fellow lets a host read of why both fit: chosen before a request is sent, and kept with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from matching.models import Grade, Reason


@dataclass(frozen=True, slots=True)
class Common:
    """A grade and what it is told with, the best first, without shares."""

    grade: Grade
    reasons: tuple[Reason, ...]

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Common:
        """What `kept` made."""
        return cls(kept["grade"], tuple(Reason(**reason) for reason in kept["reasons"]))

    def kept(self) -> dict[str, Any]:
        """The same as JSON takes it."""
        return {"grade": self.grade, "reasons": [asdict(reason) for reason in self.reasons]}

    def still(self, disciplines: tuple[str, ...], interests: list[str]) -> Common:
        """The same without what rests on words that the fellow has taken back since."""
        said = "\n".join(interests)
        left = tuple(
            reason
            for reason in self.reasons
            if (reason.mine in disciplines if reason.kind == "discipline" else reason.mine in said)
        )
        return replace(self, reasons=left)
