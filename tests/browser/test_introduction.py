"""Fellow, host and staff side by side on the demo page, from an invitation to the first words that are passed on."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from bot.texts import LANGUAGES, Html, Language, Texts
from tests.browser.conftest import OpenPage

KEPT = (
    Path(__file__).parents[2] / "docs" / "screenshots"
    if os.environ.get("ZHANYOU_SCREENSHOTS") == "1"
    else None
)
LOCALES: dict[Language, str] = {"en": "en-GB", "zh": "zh-CN"}
# The page's own words, and what its three ready people are called.
PAGE: dict[Language, dict[str, str]] = {
    "en": {
        "add": "Add a person", "host": "Host", "staff": "Staff", "start": "Start", "reply": "Reply",
        "people": "Alex Robin Wei", "copied": "Copied",
    },
    "zh": {
        "add": "添加人物", "host": "联系人", "staff": "工作人员", "start": "开始", "reply": "回复",
        "people": "林晓 周明 陈薇", "copied": "已复制",
    },
}  # fmt: skip
STATION: dict[Language, str] = {"en": "Demo Station Skylark", "zh": "示例工作站·云雀"}
HELLO: dict[Language, str] = {"en": "Welcome! When can you come by?", "zh": "欢迎！什么时候方便过来？"}


class Player:
    """One person's column on the page."""

    def __init__(self, page: Page, column: Locator, texts: Texts) -> None:
        self._page = page
        self._column = column
        self._texts = texts

    async def say(self, text: str) -> None:
        await self._column.get_by_role("combobox").fill(text)
        await self._page.keyboard.press("Enter")

    async def tap(self, key: str) -> None:
        """The newest button with the text `key`."""
        await self.press(self._texts.plain(key))

    async def press(self, name: str) -> None:
        await self._column.get_by_role("button", name=name, exact=True).last.click()

    async def has(self, key: str) -> None:
        """There is a button with the text `key`."""
        await expect(self._button(key)).to_be_visible()

    async def lacks(self, key: str) -> None:
        """No message has a button with the text `key`, any more."""
        await expect(self._button(key)).to_be_hidden()

    def _button(self, key: str) -> Locator:
        return self._column.get_by_role("button", name=self._texts.plain(key), exact=True).last

    async def follow(self, link: str) -> None:
        """Open a link, as in any chat."""
        await self._column.get_by_text(link).last.click()

    async def reads(self, words: str) -> None:
        """The newest message has these words."""
        await expect(self._column.locator(".message .body").last).to_contain_text(words)

    async def reply(self, text: str, button: str) -> None:
        """Answer the newest message."""
        newest = self._column.locator("li.message").last
        await newest.hover()
        await newest.get_by_role("button", name=button, exact=True).click()
        await self.say(text)

    async def begin(self, start: str) -> None:
        await self.press(start)
        await self.tap("consent-yes")
        await self.lacks("consent-yes")
        await self.say("/cancel")  # of the first question, which staff are not asked
        done = "|".join(re.escape(self._texts.plain(key)) for key in ("cancelled", "nothing-to-cancel"))
        await expect(self._column.locator(".message .body").last).to_contain_text(re.compile(done))


async def invite_host(page: Page, staff: Player, host: Player, texts: Texts) -> None:
    """Staff make a link, and the host opens it."""
    station = STATION[texts.language]
    await staff.say("/staff")
    await staff.tap("staff-hosts")
    await staff.say(station)
    await staff.press(station)
    await staff.tap("staff-make-link")
    await staff.tap("staff-link-copy")
    link = await page.evaluate("navigator.clipboard.readText()")
    await host.say(link)
    await host.follow(link)
    await host.tap("consent-yes")  # to what concerns hosts
    await host.reads(first_line(texts("host-title", names=station)))  # their screen, below what they are now


def first_line(text: Html) -> str:
    """The first line of a text as it is read."""
    return re.sub("<.*?>", "", text).splitlines()[0]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_introduction_from_the_invitation_to_the_first_words(
    demo: str, open_page: OpenPage, language: Language
) -> None:
    texts, words = Texts(language), PAGE[language]
    page = await open_page(demo, width=1280, height=900, locale=LOCALES[language])
    for role in ("host", "staff"):
        await page.get_by_role("button", name=words["add"]).click()
        await page.get_by_role("dialog").get_by_role("button", name=words[role], exact=True).click()
        await expect(page.get_by_role("dialog")).to_be_hidden()
    await expect(page.locator("section.column:visible")).to_have_count(3)
    names = words["people"].split()
    fellow, host, staff = (
        Player(page, page.locator(f"section.column[aria-label*='{name}']"), texts) for name in names
    )
    for player in (fellow, host, staff):
        await player.begin(words["start"])

    await invite_host(page, staff, host, texts)
    await fellow.say("/start ws_D01")
    await fellow.tap("card-ask")
    await fellow.tap("ask-next")
    await fellow.tap("ask-send")
    await host.tap("button-request-accept")
    await host.reads(names[0])
    await fellow.reads(names[1])
    if KEPT:
        await page.screenshot(path=KEPT / f"{language}-1280-introduction.png")
    await host.reply(HELLO[language], words["reply"])
    await fellow.reads(HELLO[language])
