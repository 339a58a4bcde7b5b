"""The demo page where somebody opens it for the first time, or by a link."""

from __future__ import annotations

import pytest
from aiogram import Bot
from playwright.async_api import expect

from bot.sandbox import Person
from tests.browser.conftest import OpenPage, Sandbox, bubbles, say


@pytest.mark.parametrize(
    ("locale", "name", "start", "code"),
    [
        ("zh-CN", "林晓", "开始", "zh-hans"),
        ("en-GB", "Alex", "Start", "en"),
        ("fr-FR", "Alex", "Start", "en"),
    ],
)
async def test_first_visit_offers_one_person_and_start(
    sandbox: Sandbox, bot: Bot, open_page: OpenPage, locale: str, name: str, start: str, code: str
) -> None:
    page = await open_page(sandbox.url, locale=locale)
    await expect(page.get_by_role("heading", level=2)).to_contain_text(name)
    await expect(page.locator(".empty")).to_contain_text("I connect fellows to workstations.")
    await page.get_by_role("button", name=start, exact=True).click()
    await expect(bubbles(page)).to_have_text(["/start", "Welcome"])
    assert [(person.first_name, person.language_code) for person in sandbox.engine.people] == [(name, code)]


async def test_a_first_visit_suggests_whom_to_play_until_it_is_put_away(
    sandbox: Sandbox, bot: Bot, open_page: OpenPage
) -> None:
    page = await open_page(sandbox.url, locale="zh-CN")
    tour = page.get_by_role("complementary", name="可以这样试")
    await expect(tour.get_by_role("listitem")).to_have_count(3)
    await tour.get_by_role("button", name="扮演陈薇").click()
    await expect(page.get_by_role("region", name="陈薇 与 Zhanyou 的聊天")).to_be_visible()
    await expect(page.locator(":focus")).to_have_text("开始")
    await tour.get_by_role("button", name="扮演林晓").click()  # who is there already
    assert [person.first_name for person in sandbox.engine.people] == ["林晓", "陈薇"]
    await tour.get_by_role("button", name="收起这些建议").click()
    await expect(tour).to_be_hidden()
    await page.reload()
    await expect(page.locator(".column")).to_have_count(2)
    await expect(tour).to_be_hidden()


async def test_the_description_is_in_the_language_of_who_reads_it(
    sandbox: Sandbox, bot: Bot, open_page: OpenPage
) -> None:
    await bot.set_my_description("替博士后找工作站。", language_code="zh")
    page = await open_page(sandbox.url, locale="zh-CN")
    await expect(page.locator(".empty")).to_contain_text("替博士后找工作站。")


async def test_nobody_is_added_where_people_are(sandbox: Sandbox, alex: Person, open_page: OpenPage) -> None:
    page = await open_page(sandbox.url, locale="zh-CN")
    await expect(page.locator(".column")).to_have_count(1)
    assert list(sandbox.engine.people) == [alex]


async def test_deep_links_send_start_once(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage
) -> None:
    page = await open_page(f"{sandbox.url}/?start=station_12")
    await expect(page.get_by_role("combobox", name="Message")).to_have_value("/start station_12")
    assert [message.text for message in alex.messages if not message.from_bot] == ["/start"]
    await page.keyboard.press("Enter")  # nothing is sent without it, since any page may hold such a link
    await expect(bubbles(page)).to_have_text(
        ["/start", "Welcome", "/start station_12", "Welcome, payload station_12"]
    )
    await page.reload()
    await say(page, "keys")
    await page.get_by_role("link", name="Coffee club").click()
    await expect(bubbles(page)).to_have_text(
        ["/start", "Welcome", "/start station_12", "Welcome, payload station_12", "keys", "Choose", "/start event_7",
         "Welcome, payload event_7"]
    )  # fmt: skip
    assert len(page.context.pages) == 1
