"""`zhanyou demo` as a newcomer starts it: a process of its own, one line with an address, the page, a clean end.

Started again on the same database, it has the same chats.
"""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from pathlib import Path

from playwright.async_api import expect

from bot.__main__ import CHATS_SUFFIX
from tests.browser.conftest import OpenPage, bubbles, demo_of

STARTS_WITHIN_S = 180  # a few seconds; a minute and more where the machine has ten other things to do


async def test_the_command_brings_the_page_and_its_chats_are_there_again(
    tmp_path: Path, open_page: OpenPage
) -> None:
    database = tmp_path / "demo.db"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "demo", "--port", "0", "--db", str(database),
        cwd=Path(__file__).parents[2], stdout=subprocess.PIPE,
    )  # fmt: skip
    try:
        assert process.stdout is not None
        async with asyncio.timeout(STARTS_WITHIN_S):
            lines = [(await process.stdout.readline()).decode() for _ in range(2)]
        assert lines[0].startswith("Zhanyou is starting")
        address = re.search(r"http://[\d.:]+", lines[1])
        assert address, f"zhanyou demo said {lines!r}"
        page = await open_page(address[0])
        await page.get_by_role("button", name="Start", exact=True).click()
        async with asyncio.timeout(STARTS_WITHIN_S):
            assert (await process.stdout.readline()).startswith(b"The bot is up.")
        await bubbles(page).nth(1).wait_for()
        words = await bubbles(page).all_inner_texts()
        await page.close()
    finally:
        process.terminate()
        assert await process.wait() == 0
    async with demo_of(database, Path(f"{database}{CHATS_SUFFIX}")) as again:
        page = await open_page(again)
        await expect(bubbles(page)).to_have_text(words, use_inner_text=True)
        await page.get_by_role("button", name="I agree").click()
        await expect(bubbles(page).nth(2)).to_be_visible()
        await page.close()
