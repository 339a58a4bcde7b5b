"""What each command imports, seen in a process of its own: seconds of CPU stand behind these names."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.config import Settings

OF_THE_BOT = {"aiogram", "sklearn", "scipy", "matplotlib", "openpyxl"}
OF_A_COMMAND = {"aiohttp", "pydantic", "sqlite_utils", "fluent", "numpy"}  # sqlite-utils brings numpy
ROOT = Path(__file__).parents[1]
SEEN = "import sys; print('imported', *sorted({name.partition('.')[0] for name in sys.modules}))"
COMMAND = f"""
from bot.__main__ import main
try:
    main()
finally:
    {SEEN}
"""
PAGE = f"""
import asyncio
from pathlib import Path
from bot.demo import open_demo

def seen(address):
    {SEEN}
    raise SystemExit

async def main():
    async with open_demo(Path("demo.db"), staff_ids=[], on_page=seen):
        pass

asyncio.run(main())
"""


def environment() -> dict[str, str]:
    """Ours, without settings of the bot."""
    kept = {name: value for name, value in os.environ.items() if name.lower() not in Settings.model_fields}
    return kept | {"PYTHONPATH": str(ROOT)}


def imported(folder: Path, code: str, *arguments: str) -> set[str]:
    """The top packages that `code` has imported when it says so."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    (line,) = [line for line in done.stdout.splitlines() if line.startswith("imported ")]
    assert "Traceback" not in done.stderr, done.stderr
    return set(line.split())


@pytest.mark.parametrize("arguments", ["--version", "--help", "run --help"])
def test_who_asks_for_help_waits_for_no_library(tmp_path: Path, arguments: str) -> None:
    found = imported(tmp_path, COMMAND, *arguments.split())
    assert found & (OF_THE_BOT | OF_A_COMMAND) == set()
    assert "click" in found


# Refused, after their first imports.
@pytest.mark.parametrize("arguments", ["run", "sandbox --host 192.0.2.1"])
def test_no_bot_is_loaded_for_a_command_that_starts_none(tmp_path: Path, arguments: str) -> None:
    assert imported(tmp_path, COMMAND, *arguments.split()) & OF_THE_BOT == set()


def test_the_commands_on_a_database_load_no_bot(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("name,level\n甲站,国家级\n", encoding="utf-8")
    for arguments in ("import list.csv --yes", "audit", "backup copy.db", "restore copy.db"):
        assert imported(tmp_path, COMMAND, *arguments.split()) & OF_THE_BOT == set(), arguments
    assert (tmp_path / "copy.db").exists()


def test_the_page_of_the_demo_is_there_before_the_bot_is_loaded(tmp_path: Path) -> None:
    found = imported(tmp_path, PAGE)
    assert found & OF_THE_BOT == set()
    assert "aiohttp" in found


def test_ctrl_c_ends_a_demo_whose_bot_still_loads(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "demo", "--port", "0"],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
    ) as demo:
        assert demo.stdout is not None
        assert "http://" in [demo.stdout.readline() for _ in range(2)][1]
        demo.send_signal(signal.SIGINT)
        assert demo.wait() == -signal.SIGINT  # at once; it would be 1 after all had been loaded for nothing
