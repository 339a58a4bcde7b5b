"""A topic on the demo page: a host writes it, staff let it out, two fellows get it, one of them takes it up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import Page, expect

from bot.texts import LANGUAGES, Language, Texts
from tests.browser.conftest import OpenPage
from tests.browser.test_introduction import LOCALES, PAGE, STATION, Player, first_line, invite_host

SECOND: dict[Language, str] = {"en": "Noor", "zh": "安然"}
NAME: dict[Language, str] = {"en": "Name", "zh": "姓名"}
HOUR: dict[Language, str] = {"en": "Turn the clock forward by one hour", "zh": "时钟拨快一小时"}
TITLE: dict[Language, str] = {"en": "Quieter rotors", "zh": "低噪声旋翼"}
TEXT: dict[Language, str] = {"en": "Cut the noise by 3 dB.", "zh": "将噪声降低3分贝。"}


async def turn_to_day(page: Page, language: Language) -> None:
    """Nothing is released at night: turn the sandbox's clock to eight in the morning of Beijing, if it is before."""
    hour = (datetime.now(UTC) + timedelta(hours=8)).hour
    for _ in range(0 if 8 <= hour < 21 else (9 - hour) % 24):
        await page.get_by_role("button", name=HOUR[language]).click()


async def gather(page: Page, language: Language) -> list[Player]:
    """Two fellows, a host and a member of staff, who have all agreed."""
    texts, words = Texts(language), PAGE[language]
    for role in ("host", "staff"):
        await page.get_by_role("button", name=words["add"]).click()
        await page.get_by_role("dialog").get_by_role("button", name=words[role], exact=True).click()
        await expect(page.get_by_role("dialog")).to_be_hidden()
    await page.get_by_role("button", name=words["add"]).click()
    await page.locator("#person input[name=first_name]").fill(SECOND[language])
    await page.locator("#person button[type=submit]").click()
    await expect(page.get_by_role("dialog")).to_be_hidden()
    names = [*words["people"].split(), SECOND[language]]
    players = [Player(page, page.locator(f"section.column[aria-label*='{name}']"), texts) for name in names]
    for player in players:
        await player.begin(words["start"])
    return players


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_topic_from_the_host_to_a_fellow_and_back(
    demo: str, open_page: OpenPage, language: Language
) -> None:
    texts = Texts(language)
    page = await open_page(demo, width=1720, height=900, locale=LOCALES[language])
    await turn_to_day(page, language)
    fellow, host, staff, second = await gather(page, language)
    await invite_host(page, staff, host, texts)
    await fellow.say("/start ws_D01")
    await fellow.tap("follow")
    await second.say("/topics")
    await second.tap("topics-often")
    await second.tap("topics-every-off")

    await host.tap("host-topics")  # of the screen that the invitation has opened
    await host.tap("topic-new-one")
    for field, said in ((f"title_{language}", TITLE), (f"text_{language}", TEXT)):
        await host.press(f"✎ {texts.plain(f'topic-label-{field}')}")
        await host.say(said[language])
    await host.tap("topic-submit")

    await staff.tap("button-topic-open")
    await staff.tap("topic-approve")
    await staff.tap("topic-release")
    await staff.press(texts.plain("campaign-send", count=2))
    await staff.press(texts.plain("campaign-yes", count=2))
    for reader, why in ((fellow, "follows"), (second, "all")):
        await reader.reads(TITLE[language])
        await reader.reads(first_line(texts(f"topic-why-{why}", station=STATION[language])))

    await fellow.tap("button-topic-interested")
    await fellow.tap("button-topic-send")  # after what the host will see
    await fellow.reads(texts.plain("topic-mine", state=texts.plain("requests-fellow-asked")))
    await host.reads(first_line(texts("request-topic", title=TITLE[language])))
    await host.say("/host")
    await host.tap("host-topics")
    await host.press("1")
    await host.press(texts.plain("topic-interested-count", interested=1))
    await host.reads(texts.plain("topic-nameless"))
