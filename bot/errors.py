"""What went wrong and where, in no words of anybody's."""

from __future__ import annotations

import traceback


class TokenRefusedError(RuntimeError):
    """Telegram does not know the token."""


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
