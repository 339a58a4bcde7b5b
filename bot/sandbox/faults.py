"""Faults on demand: what goes wrong, at which calls, how often."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.sandbox.rules.errors import ApiError

KINDS = ("400", "429", "403", "502", "502_html", "drop_before", "drop_after", "delay")
BAD_GATEWAY_HTML = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
    "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
)


@dataclass
class Fault:
    """One kind of trouble for calls that match.

    kind: one of KINDS; "drop_before" and "drop_after" break the connection before or after the call has had its
    effect. method: a Bot API method, "*" for all but getUpdates. chat_id: only calls to this chat. count: how many
    calls it hits, None for all until removed. skip: how many matching calls pass first. retry_after: seconds, for
    429. delay_s: real seconds, for delay. description: what Telegram says, for 400, without "Bad Request: ".
    """

    kind: str
    method: str = "*"
    chat_id: int | None = None
    count: int | None = 1
    skip: int = 0
    retry_after: int = 3
    delay_s: float = 1.0
    description: str = "not now"

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"kind must be one of {', '.join(KINDS)}")

    def matches(self, method: str, params: dict[str, Any]) -> bool:
        """Whether a call is meant."""
        same_method = method.lower() == self.method.lower() or (self.method == "*" and method != "getUpdates")
        return same_method and (self.chat_id is None or str(params.get("chat_id")) == str(self.chat_id))


class Faults:
    """The faults that are set, in the order in which they were; each call meets the first that matches."""

    def __init__(self) -> None:
        self.active: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Set a fault."""
        self.active.append(fault)

    def clear(self) -> None:
        """Remove all."""
        self.active.clear()

    def take(self, method: str, params: dict[str, Any]) -> Fault | None:
        """The fault that hits this call, counted down."""
        for fault in self.active:
            if fault.matches(method, params):
                if fault.skip > 0:
                    fault.skip -= 1
                    continue
                if fault.count is not None:
                    fault.count -= 1
                    if fault.count <= 0:
                        self.active.remove(fault)
                return fault
        return None


def error_of(fault: Fault) -> ApiError | None:
    """The JSON error that a fault answers with, None where it is of another kind."""
    if fault.kind == "429":
        return ApiError(429, f"retry after {fault.retry_after}", retry_after=fault.retry_after)
    says = {"400": fault.description, "403": "bot was blocked by the user", "502": ""}
    return ApiError(int(fault.kind), says[fault.kind]) if fault.kind in says else None
