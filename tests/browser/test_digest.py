"""The demo's clock is turned a week forward, and the digest arrives; with ZHANYOU_SCREENSHOTS=1 it is kept as a picture."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, TimeoutError, expect

from bot.texts import LANGUAGES, Language, Texts
from tests.browser.conftest import OpenPage
from tests.browser.test_introduction import KEPT, LOCALES, PAGE, Player, first_line

WEEK, HOUR = "604800", "3600"
INTEREST: dict[Language, str] = {"en": "lidar perception for automated driving", "zh": "自动驾驶激光雷达感知"}
NIGHT_H = 11  # where it is night in Chongqing after that week, the digest waits for eight o'clock


async def turn(page: Page, seconds: str) -> None:
    """Turn the clock in the top bar forward."""
    async with page.expect_response(lambda response: "clock" in response.url):
        await page.locator(f"button.step[data-advance='{seconds}']").click()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_week_later_the_digest_arrives(demo: str, open_page: OpenPage, language: Language) -> None:
    texts, words = Texts(language), PAGE[language]
    page = await open_page(demo, width=1280, height=1400, locale=LOCALES[language])
    fellow = Player(page, page.locator("section.column:visible").first, texts)
    await fellow.begin(words["start"])
    await fellow.say("/profile")
    await fellow.reads(first_line(texts("profile-title")))
    await fellow.say(INTEREST[language])
    await fellow.reads(INTEREST[language])
    await fellow.say("/cancel")
    await fellow.reads(texts.plain("cancelled"))

    digest = page.locator("li.message").filter(has_text=first_line(texts("digest-title")))
    await turn(page, WEEK)
    for _ in range(NIGHT_H):
        try:
            await digest.wait_for(timeout=5_000)
            break
        except TimeoutError:
            await turn(page, HOUR)
    await expect(digest).to_have_count(1)
    for part in ("digest-part-events", "digest-part-matches"):
        await expect(digest).to_contain_text(first_line(texts(part)))
    await expect(digest).to_contain_text(INTEREST[language])
    if KEPT:
        await page.screenshot(path=KEPT / f"{language}-1280-digest.png")
    await fellow.tap("digest-useful")
    await expect(digest.get_by_role("button", name=texts.plain("digest-useful-said"))).to_be_visible()
