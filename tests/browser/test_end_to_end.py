"""From the first visit of the demo page to a ranked list and a card, with the bot of `zhanyou demo` at the other end.

With ZHANYOU_SCREENSHOTS=1 the main moments are kept as docs/screenshots/{zh,en}-{1280,390}-….png.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.async_api import Page, expect

from tests.browser.conftest import OpenPage, bubbles

KEPT = (
    Path(__file__).parents[2] / "docs" / "screenshots"
    if os.environ.get("ZHANYOU_SCREENSHOTS") == "1"
    else None
)
HEIGHTS = {1280: 1000, 390: 844}  # a window tall enough for a page of matches, and a phone


class Walk(NamedTuple):
    """What one fellow reads, says and taps, in their language."""

    locale: str
    start: str
    agree: str
    asked: str
    interests: str
    ranked: str
    reason: str
    helps_most: str
    disciplines_asked: str
    words: str
    discipline: str
    chosen: str
    done: str
    menu: str
    card: str
    why: str


WALKS = {
    "en": Walk(
        locale="en-GB",
        start="Start",
        agree="I agree",
        asked="What do you work on?",
        interests="lidar perception for automated driving, multi-sensor fusion",
        ranked="Workstations for you",
        reason="lidar",
        helps_most="＋ Disciplines",
        disciplines_asked="What are your disciplines?",
        words="control sci",
        discipline="Control Science and Engineering",
        chosen="Chosen: Control Science and Engineering",
        done="✓ Done",
        menu="⭐ My matches",
        card="Demo Station",
        why="Why you see it",
    ),
    "zh": Walk(
        locale="zh-CN",
        start="开始",
        agree="同意",
        asked="您在做什么研究？",
        interests="自动驾驶激光雷达感知，多传感器融合",
        ranked="适合您的工作站",
        reason="激光雷达",
        helps_most="＋ 学科",
        disciplines_asked="您的学科是？",
        words="控制科学",
        discipline="控制科学与工程",
        chosen="已选：控制科学与工程",
        done="✓ 完成",
        menu="⭐ 我的推荐",
        card="示例工作站",
        why="为什么推荐给您",
    ),
}


class Hand:
    """A person at the page, who counts their taps and texts."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.taps = self.texts = 0

    async def tap(self, button: str) -> None:
        """The newest button of that name."""
        self.taps += 1
        await self._page.get_by_role("button", name=button, exact=True).last.click()

    async def say(self, text: str) -> None:
        """Type and send, whatever the page's language."""
        self.texts += 1
        await self._page.get_by_role("combobox").fill(text)
        await self._page.keyboard.press("Enter")


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("language", ["zh", "en"])
async def test_from_the_first_visit_to_a_ranked_list_in_three_taps_and_one_text(
    demo: str, open_page: OpenPage, language: str, width: int
) -> None:
    walk = WALKS[language]
    page = await open_page(demo, width=width, height=HEIGHTS[width], locale=walk.locale)
    hand = Hand(page)

    async def moment(name: str) -> None:
        assert await page.evaluate("document.documentElement.scrollWidth") <= width, (
            "the page must not scroll sideways"
        )
        if KEPT:
            KEPT.mkdir(parents=True, exist_ok=True)
            await page.screenshot(path=KEPT / f"{language}-{width}-{name}.png")

    await expect(page.get_by_role("button", name=walk.start, exact=True)).to_be_visible()
    await moment("first-visit")
    await page.locator("#tour button:has(svg)").click()  # of the page, not of the chat: no tap of theirs
    await hand.tap(walk.start)
    await expect(page.get_by_role("button", name=walk.agree, exact=True)).to_be_visible()
    await moment("consent")
    await hand.tap(walk.agree)
    await answered(page, walk.asked)
    await moment("interests")
    await hand.say(walk.interests)
    await answered(page, walk.ranked)
    assert (hand.taps <= 3, hand.texts) == (True, 1)
    await expect(bubbles(page).last).to_contain_text(walk.reason)
    await hand.tap(walk.helps_most)
    await answered(page, walk.disciplines_asked)
    await hand.say(walk.words)
    await expect(page.get_by_role("button", name=walk.discipline).last).to_be_visible()
    await moment("discipline")
    await hand.tap(walk.discipline)
    await answered(page, walk.chosen)
    await hand.tap(walk.done)
    await answered(page, walk.ranked)
    await hand.tap(walk.menu)
    await expect(
        bubbles(page).filter(has_text=walk.menu).last
    ).to_be_visible()  # then what it brings, not the list before
    await answered(page, walk.ranked)
    await show_from_its_top(page)
    await moment("matches")
    await hand.tap("1")
    await answered(page, walk.why)
    await expect(bubbles(page).last).to_contain_text(walk.card)
    await show_from_its_top(page)
    await moment("card")


async def show_from_its_top(page: Page) -> None:
    """Scroll the newest message to where reading begins, below the date that floats over the chat."""
    await page.locator(".message").last.evaluate(
        "message => { message.style.scrollMarginTop = '44px'; message.scrollIntoView({block: 'start'}) }"
    )


async def answered(page: Page, words: str) -> None:
    """The newest message has these words."""
    await expect(bubbles(page).last).to_contain_text(words)
