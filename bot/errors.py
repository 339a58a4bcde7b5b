"""What went wrong and where, in no words of anybody's."""

from __future__ import annotations

import logging
import traceback


class TokenRefusedError(RuntimeError):
    """Telegram does not know the token."""


def report(log: logging.Logger, what: str, error: BaseException) -> str:
    """Log that `what` failed, with the way there but without the error's own text, which may quote what a person
    wrote; returns its `place_of`."""
    place = place_of(error)
    log.error("%s failed: %s\n%s", what, place, "".join(traceback.format_tb(error.__traceback__)))
    return place


def place_of(error: BaseException) -> str:
    """What went wrong and where, without any word of the error's own text: "ValueError in bot.handlers.start:88"."""
    frames = [
        (frame.f_globals.get("__name__", "?"), line) for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    ours = [
        frame for frame in frames if frame[0].startswith("bot.") and frame[0] != "bot.updates.inbox"
    ] or frames
    module, line = ours[-1] if ours else ("?", 0)
    return f"{type(error).__name__} in {module}:{line}"
