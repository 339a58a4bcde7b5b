"""`zhanyou demo` as a newcomer starts it: a process of its own, one line with an address, the page, a clean end."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from pathlib import Path

from tests.browser.conftest import OpenPage, bubbles

STARTS_WITHIN_S = 60  # importing aiogram and scikit-learn takes seconds, and longer on a busy machine


async def test_the_command_brings_the_page_and_ends_when_told(tmp_path: Path, open_page: OpenPage) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "demo", "--port", "0", "--db", str(tmp_path / "demo.db"), "--fresh",
        cwd=Path(__file__).parents[2], stdout=subprocess.PIPE,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        async with asyncio.timeout(STARTS_WITHIN_S):
            line = (await process.stdout.readline()).decode()
        address = re.search(r"http://[\d.:]+", line)
        assert address, f"zhanyou demo said {line!r}"
        page = await open_page(address[0])
        await page.get_by_role("button", name="Start", exact=True).click()
        await bubbles(page).nth(1).wait_for()
        await page.close()
    finally:
        process.terminate()
        assert await process.wait() == 0
