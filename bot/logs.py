"""Logging set up once, with bot tokens masked: aiogram prints one in the URL of a failed download."""

from __future__ import annotations

import logging
import re
import sys
from types import TracebackType

_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{30,}")
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def mask(text: str) -> str:
    """`text` with every bot token in it replaced."""
    return _TOKEN.sub("[token]", text)


class TokenFilter(logging.Filter):
    """Masks tokens in a record's message, arguments, traceback and stack. Belongs on handlers, which see all records."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record in place; it always passes."""
        record.msg, record.args = mask(record.getMessage()), None
        if record.exc_info:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
            record.exc_info = None  # no later handler may format it anew
        if record.exc_text:
            record.exc_text = mask(record.exc_text)
        if record.stack_info:
            record.stack_info = mask(record.stack_info)
        return True


def set_up(level: str = "INFO") -> None:
    """Log to stderr, warnings and uncaught exceptions included, no more than INFO of libraries. Replaces what was set
    up before."""
    handler = logging.StreamHandler()
    handler.addFilter(TokenFilter())
    logging.basicConfig(level=level, format=_FORMAT, handlers=[handler], force=True)
    logging.captureWarnings(True)
    for library in ("aiogram", "aiogram_dialog", "aiohttp", "asyncio"):
        # Their DEBUG lines hold whole updates, with names and what people wrote.
        logging.getLogger(library).setLevel(max(logging.getLogger().level, logging.INFO))
    sys.excepthook = _log_uncaught


def _log_uncaught(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("bot").critical("uncaught", exc_info=(kind, error, traceback))
