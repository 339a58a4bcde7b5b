from __future__ import annotations

import io
import logging
import subprocess
import sys

from bot.logs import TokenFilter, mask

TOKEN = "7123456789:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"


def logged(*args: object, error: Exception | None = None, stack: bool = False) -> str:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.addFilter(TokenFilter())
    logger = logging.Logger("test")
    logger.addHandler(handler)
    logger.error(*args, exc_info=error, stack_info=stack)
    return stream.getvalue()


def test_a_token_is_masked_wherever_it_stands() -> None:
    assert logged("token %s, again %r", TOKEN, {"url": f"/bot{TOKEN}/getMe"}) == (
        "token [token], again {'url': '/bot[token]/getMe'}\n"
    )
    try:
        raise ValueError(f"404, url='https://api.telegram.org/file/bot{TOKEN}/x'")
    except ValueError as raised:
        text = logged("download failed", error=raised, stack=True)
    assert TOKEN not in text
    assert "ValueError: 404, url='https://api.telegram.org/file/bot[token]/x'" in text
    assert "Stack (most recent call last)" in text


def test_what_is_no_token_stays() -> None:
    for text in ("at 18:30:05.123456 it was", "id 123456789:short", "update 100000001"):
        assert (logged("%s", text), mask(text)) == (f"{text}\n", text)


def test_an_uncaught_exception_and_a_warning_are_masked_too() -> None:
    script = f"import warnings; from bot.logs import set_up; set_up(); warnings.warn('{TOKEN}'); raise KeyError('{TOKEN}')"
    process = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert process.returncode == 1
    assert "KeyError: '[token]'" in process.stderr
    assert "UserWarning: [token]" in process.stderr
    assert TOKEN not in process.stderr


def test_debug_lines_of_libraries_hold_whole_updates() -> None:
    script = (
        "import logging; from bot.logs import set_up; set_up('DEBUG')\n"
        "for name in ('bot.updates.inbox', 'aiogram.event', 'aiogram_dialog.manager', 'aiohttp.access', 'asyncio'):\n"
        "    print(name, logging.getLogger(name).getEffectiveLevel())"
    )
    process = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    levels = dict(line.split() for line in process.stdout.splitlines())
    assert levels.pop("bot.updates.inbox") == str(logging.DEBUG)
    assert set(levels.values()) == {str(logging.INFO)}
