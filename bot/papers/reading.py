"""A file from its bytes to what it says, in a process of its own that has a limit for time and memory."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys

from bot.papers.kinds import CannotReadError, Contents, Kind, Work, decoded, kind_of, kind_of_text

SECONDS_AT_MOST = 12  # with the start of the process
_AT_ONCE = 1  # files are few, and people who only tap come first
_WAIT_AT_MOST = 12  # seconds for its turn


class PaperReader:
    """Reads one file after the other, whoever sent it."""

    def __init__(self) -> None:
        self._turn = asyncio.Semaphore(_AT_ONCE)

    async def read(self, content: bytes) -> Contents:
        """What the bytes say. Raises CannotReadError with the reason where they say nothing, or nobody has time."""
        kind = kind_of(content)
        if kind == "text":
            return Contents(decoded(content))
        if kind in ("bibtex", "ris"):
            content = decoded(content).encode()
        try:
            async with asyncio.timeout(_WAIT_AT_MOST):
                await self._turn.acquire()
        except TimeoutError as error:
            raise CannotReadError("busy") from error
        try:
            return await asyncio.to_thread(_read, kind, content)
        finally:
            self._turn.release()

    async def read_text(self, text: str) -> Contents:
        """The same for what was pasted."""
        if kind_of_text(text) == "text":
            return Contents(text)
        return await self.read(text.encode(errors="replace"))


def _read(kind: Kind, content: bytes) -> Contents:
    command = [sys.executable, "-m", "bot.papers.child", kind]
    try:
        done = subprocess.run(  # noqa: S603  (our own module)
            command, input=content, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=SECONDS_AT_MOST
        )
    except subprocess.TimeoutExpired as error:
        raise CannotReadError("slow") from error
    try:
        told = json.loads(done.stdout)
    except ValueError as error:  # it was ended by its limit before it said anything
        raise CannotReadError("slow") from error
    if "problem" in told:
        raise CannotReadError(told["problem"])
    works = tuple(Work(**{**work, "keywords": tuple(work["keywords"])}) for work in told["works"])
    return Contents(told["text"], works, told["is_cut"])
