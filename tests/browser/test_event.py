"""A coffee club on the demo page: published, three fellows for two seats, an offer, and the door."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest
from playwright.async_api import Page, expect

from bot.texts import LANGUAGES, Html, Language, Texts
from tests.browser.conftest import OpenPage
from tests.browser.test_introduction import KEPT, LOCALES, PAGE, Player
from tests.browser.test_topic import turn_to_day
from tests.conversations.event_world import read_code

OTHERS: dict[Language, tuple[str, str]] = {"en": ("Noor", "Iris"), "zh": ("安然", "子墨")}
TITLE: dict[Language, str] = {"en": "Robots and tea", "zh": "机器人与茶"}
PLACE: dict[Language, str] = {"en": "Hall A", "zh": "一号厅"}
BEIJING = timedelta(hours=8)
WHEN: dict[Language, str] = {"en": "in 7 days, 3pm to 4:30pm", "zh": "7天后 下午3点到4点半"}
DAYS_AHEAD = 7


def plain(text: Html) -> str:
    """A text as it is read."""
    return re.sub("<.*?>", "", text)


async def gather(page: Page, language: Language) -> tuple[list[Player], Player]:
    """Three fellows and a member of staff, who have all agreed."""
    words, texts = PAGE[language], Texts(language)
    await page.get_by_role("button", name=words["add"]).click()
    await page.get_by_role("dialog").get_by_role("button", name=words["staff"], exact=True).click()
    await expect(page.get_by_role("dialog")).to_be_hidden()
    for name in OTHERS[language]:
        await page.get_by_role("button", name=words["add"]).click()
        await page.locator("#person input[name=first_name]").fill(name)
        await page.locator("#person button[type=submit]").click()
        await expect(page.get_by_role("dialog")).to_be_hidden()
    first, _, member = words["people"].split()
    people = [
        Player(page, page.locator(f"section.column[aria-label*='{name}']"), texts)
        for name in (first, *OTHERS[language], member)
    ]
    for player in people:
        await player.begin(words["start"])
    return people[:3], people[3]


async def publish(staff: Player, texts: Texts) -> None:
    """Staff make the event in four messages."""
    language = texts.language
    await staff.say("/staff")
    await staff.press(texts.plain("staff-events-count", events=6))
    await staff.tap("staff-event-new")
    steps = (
        ("title", TITLE[language]),
        ("when-both", WHEN[language]),
        ("where", PLACE[language]),
        ("seats-one", "2"),
    )
    for step, said in steps:
        await staff.reads(plain(texts(f"staff-step-{step}")).splitlines()[0])
        await staff.say(said)
    await staff.has("staff-event-publish")
    await staff.tap("staff-event-publish")
    await staff.reads(texts.plain("staff-event-published").split("/")[0])


async def turn_to(page: Page, hour: int, minute: int, days: int) -> None:
    """Turn the sandbox's clock to a time of Beijing, some days from the day that it is there."""
    now = datetime.fromisoformat(
        (await page.evaluate("fetch('/clock').then((answer) => answer.json())"))["now"]
    )
    midnight = (now + BEIJING).replace(hour=0, minute=0, second=0, microsecond=0)
    by = midnight + timedelta(days=days, hours=hour, minutes=minute) - (now + BEIJING)
    await page.evaluate(
        """seconds => fetch('/clock', {
            method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify({advance_s: seconds}),
        })""",
        by.total_seconds(),
    )


async def scanned(page: Page, name: str) -> str:
    """What a phone reads from the newest picture in somebody's chat."""
    picture = page.locator(f"section.column[aria-label*='{name}'] .message img").last
    await expect(picture).to_be_visible()
    source = await picture.get_attribute("src")
    content = await page.evaluate(
        "source => fetch(source).then((a) => a.arrayBuffer()).then((b) => Array.from(new Uint8Array(b)))",
        source,
    )
    return read_code(bytes(content))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_two_seats_three_fellows_and_the_door(
    demo: str, open_page: OpenPage, language: Language
) -> None:
    texts = Texts(language)
    page = await open_page(demo, width=1720, height=900, locale=LOCALES[language])
    await turn_to_day(page, language)
    fellows, staff = await gather(page, language)
    await publish(staff, texts)
    await staff.tap("staff-event-poster")
    link = await scanned(page, PAGE[language]["people"].split()[2])
    assert link.endswith("?start=event_7")
    for fellow, key in zip(fellows, ("event-sign-up", "event-sign-up", "event-wait"), strict=True):
        await fellow.say(link)
        await fellow.follow(link)
        await fellow.reads(TITLE[language])
        await fellow.tap(key)
        here = {"way": ""}  # there is one way to attend
        waits = key == "event-wait"
        state = texts("event-mine-waiting", place=1, **here) if waits else texts("event-mine-seated", **here)
        await fellow.reads(plain(state))
    await fellows[1].tap("event-leave")
    await fellows[1].tap("event-leave-yes")
    await fellows[2].tap("button-event-accept")
    await fellows[2].reads(plain(texts("event-signed-in", way="")))
    if KEPT:
        await page.screenshot(path=KEPT / f"{language}-1720-event.png")

    await turn_to(page, 13, 5, DAYS_AHEAD)
    await fellows[2].reads(plain(texts("told-event-reminder-hours", title=TITLE[language])))
    await fellows[2].tap("button-event-code")
    code = await scanned(page, OTHERS[language][1])
    await staff.say(code)
    await staff.follow(code)
    verdict = texts("checkin-welcome", name=OTHERS[language][1], title=TITLE[language])
    await staff.reads(plain(verdict).splitlines()[0])
    await staff.reads(texts.plain("checkin-count", inside=1, seats=2))
