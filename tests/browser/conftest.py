"""What browser tests share: Chromium, a sandbox to talk to, pages that must stay free of errors."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol

import pytest
import pytest_asyncio
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from playwright.async_api import Browser, BrowserContext, Locator, Page, async_playwright, expect

from bot.__main__ import DEMO_STAFF_ID
from bot.demo import open_demo
from bot.handlers.people.commands import introduce
from bot.sandbox import Engine, Limits, Person
from bot.sandbox.aiogram_session import SandboxSession
from bot.sandbox.http.server import serve
from tests.browser import stand_in
from tests.settling import unlimited

HERE = Path(__file__).parent
CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
EXPECT_WITHIN_MS = 10_000  # two busy cores; a page that is right answers long before

expect.set_options(timeout=EXPECT_WITHIN_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark this folder; its tests share one event loop, because one Chromium serves them all."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Debian's Chromium, without a window."""
    path = shutil.which("chromium")
    if path is None:
        pytest.fail(
            "the browser tests need Chromium: apt-get install chromium (or make test, which leaves them out)"
        )
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=path, args=list(CHROMIUM_ARGUMENTS))
        yield chromium
        await chromium.close()


@dataclass(frozen=True)
class Sandbox:
    """A sandbox that listens: the engine to look into, the address to open."""

    engine: Engine
    url: str


@pytest_asyncio.fixture(loop_scope="session")
async def sandbox() -> AsyncIterator[Sandbox]:
    """A fresh sandbox with nobody in it and no bot, without rate limits."""
    engine = Engine(limits=Limits.off())
    runner = await serve(engine, port=0)
    yield Sandbox(engine, f"http://127.0.0.1:{runner.addresses[0][1]}")
    await runner.cleanup()


@asynccontextmanager
async def demo_of(database: Path, chats: Path | None = None) -> AsyncIterator[str]:
    """The address of the page of `zhanyou demo` in this process.

    What a bot reads at its start (aiogram, scikit-learn, dictionaries) takes seconds, and once is enough for all
    tests. Nobody waits for a rate: a test writes faster than a person may be answered.
    """
    opened = open_demo(
        database, staff_ids=[DEMO_STAFF_ID], chats=chats, limits=Limits.off(), limiter=unlimited()
    )
    async with opened as (address, zhanyou):
        await introduce(zhanyou.bot)
        fetching = asyncio.create_task(zhanyou.inbox.run())
        yield address
        zhanyou.stop()
        await fetching


@pytest_asyncio.fixture(loop_scope="session")
async def demo(tmp_path: Path) -> AsyncIterator[str]:
    """The address of the demo's page, with a fresh database."""
    async with demo_of(tmp_path / "demo.db") as address:
        yield address


class OpenPage(Protocol):
    """Opens `url` in a browser of its own: size in CSS pixels, BCP 47 language, colour scheme."""

    async def __call__(
        self,
        url: str,
        *,
        width: int = 1280,
        height: int = 800,
        locale: str = "en-GB",
        color_scheme: Literal["light", "dark"] = "light",
    ) -> Page: ...


@dataclass
class Complaints:
    """What a page wrote to the console as an error or warning, and what it threw."""

    heard: list[str] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        """Write down everything from now on."""
        page.on("pageerror", lambda error: self.heard.append(str(error)))
        page.on(
            "console",
            lambda line: self.heard.append(line.text) if line.type in ("error", "warning") else None,
        )


@pytest.fixture
def complaints() -> Complaints:
    """A test that provokes an error on purpose takes it out of here; what is left at the end fails the test."""
    return Complaints()


@pytest_asyncio.fixture(loop_scope="session")
async def open_page(browser: Browser, complaints: Complaints) -> AsyncIterator[OpenPage]:
    """Pages in contexts of their own, closed after the test; an error on any of them fails the test."""
    async with AsyncExitStack() as contexts:

        async def open_one(
            url: str,
            *,
            width: int = 1280,
            height: int = 800,
            locale: str = "en-GB",
            color_scheme: Literal["light", "dark"] = "light",
        ) -> Page:
            context: BrowserContext = await browser.new_context(
                viewport={"width": width, "height": height},
                locale=locale,
                timezone_id="Asia/Shanghai",
                color_scheme=color_scheme,
                reduced_motion="reduce",
                permissions=["clipboard-read", "clipboard-write"],
            )
            contexts.push_async_callback(context.close)
            page = await context.new_page()
            complaints.listen(page)
            await page.goto(url)
            return page

        yield open_one
    assert complaints.heard == []


@pytest_asyncio.fixture(loop_scope="session")
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    """The scripted bot, polling."""
    bot = Bot(
        sandbox.engine.token,
        session=SandboxSession(sandbox.engine),
        default=DefaultBotProperties(parse_mode="HTML"),
    )
    polling = asyncio.create_task(stand_in.run(bot))
    await sandbox.engine.changes.until(lambda: sandbox.engine.account.texts)
    yield bot
    polling.cancel()
    with suppress(asyncio.CancelledError):
        await polling


@pytest.fixture
def alex(sandbox: Sandbox) -> Person:
    """A person who has begun the chat."""
    person = sandbox.engine.people.add(7, "Alex", username="alex_lin", language_code="en")
    person.send("/start")
    return person


def bubbles(page: Page) -> Locator:
    """Every message's words, without the sender and the time."""
    return page.locator(".message .body")


async def say(page: Page, text: str) -> None:
    """Type and send."""
    await page.get_by_role("combobox", name="Message").fill(text)
    await page.keyboard.press("Enter")
