"""The demo page around the chats: people, clock, scrolling, blocking, a lost connection."""

from __future__ import annotations

import pytest
from aiogram import Bot
from playwright.async_api import expect

from bot.sandbox import Engine, Person
from bot.sandbox.http.server import serve
from tests.browser.conftest import Complaints, OpenPage, Sandbox, bubbles, say


async def test_people_are_added_and_keep_their_own_chats(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage, complaints: Complaints
) -> None:
    page = await open_page(sandbox.url)
    await page.get_by_role("button", name="Add a person").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Name", exact=True).fill("陈卫")
    await dialog.get_by_label("Username").fill("alex_lin")
    await dialog.get_by_label("中文").check()
    await dialog.get_by_role("button", name="Add").click()
    await expect(dialog.get_by_role("alert")).to_contain_text("the username alex_lin is taken")
    assert "400 (Bad Request)" in complaints.heard.pop()
    await dialog.get_by_label("Username").fill("")
    await dialog.get_by_role("button", name="Add").click()
    chen = page.get_by_role("region", name="Chat of 陈卫 with Zhanyou")
    await chen.get_by_role("button", name="Start").click()
    await expect(chen.locator(".message .body")).to_have_text(["/start", "Welcome"])
    person = list(sandbox.engine.people)[-1]
    assert (person.first_name, person.username, person.language_code) == ("陈卫", None, "zh-hans")
    assert alex.texts == ["Welcome"]


async def test_on_a_phone_people_are_tabs_with_unread_counts(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage
) -> None:
    lin = sandbox.engine.people.add(8, "林晓", language_code="zh-hans")
    lin.send("/start")
    page = await open_page(sandbox.url, width=390, height=844)
    await expect(page.locator(".column:visible")).to_have_count(1)
    tab = page.get_by_role("navigation", name="People").get_by_role("button", name="林晓")
    await bot.send_message(lin.id, "one")
    await bot.send_message(lin.id, "two")
    await expect(tab).to_have_text("林晓2")
    await tab.click()
    await expect(tab).to_have_text("林晓")
    await expect(page.get_by_role("region", name="Chat of 林晓 with Zhanyou")).to_be_visible()
    await expect(page.locator(".column:visible .body").last).to_be_in_viewport()
    await page.reload()
    await expect(tab).to_have_attribute("aria-pressed", "true")


async def test_the_reader_who_scrolled_up_is_left_in_peace(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage
) -> None:
    for number in range(40):
        await bot.send_message(alex.id, f"Line {number}")
    page = await open_page(sandbox.url)
    await expect(bubbles(page).last).to_be_in_viewport()
    await bot.send_message(alex.id, "At the end")
    await expect(bubbles(page).last).to_have_text("At the end")
    await expect(bubbles(page).last).to_be_in_viewport()
    await page.get_by_role("region", name="Messages of Alex").hover()
    await page.mouse.wheel(0, -600)
    down = page.get_by_role("button", name="To the newest message")
    await expect(down).to_be_visible()
    scroller = page.locator(".scroll")
    place = await scroller.evaluate("element => element.scrollTop")
    await bot.send_message(alex.id, "While away")
    await page.get_by_role("button", name="New messages 1").wait_for()
    assert await scroller.evaluate("element => element.scrollTop") == place
    await page.get_by_role("button", name="New messages 1").click()
    await expect(bubbles(page).last).to_have_text("While away")
    await expect(bubbles(page).last).to_be_in_viewport()
    await expect(page.locator(".down")).to_be_hidden()


async def test_blocking_and_coming_back(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage
) -> None:
    page = await open_page(sandbox.url)
    await page.get_by_role("button", name="More").click()
    await page.get_by_role("menuitem", name="Block the bot").click()
    await expect(page.locator(".names")).to_contain_text("blocked the bot")
    await expect(page.get_by_role("combobox", name="Message")).to_be_hidden()
    assert alex.is_blocking
    await page.get_by_role("button", name="Unblock and restart").click()
    await expect(bubbles(page)).to_have_text(["/start", "Welcome", "/start", "Welcome"])
    assert not alex.is_blocking


async def test_the_clock_turns_and_yesterday_appears(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage
) -> None:
    page = await open_page(sandbox.url)
    await expect(page.locator(".day")).to_have_text(["Today"])
    before = await page.locator("#now").inner_text()
    await page.get_by_role("button", name="Turn the clock forward by one day").click()
    await expect(page.locator("#now")).not_to_have_text(before)
    await say(page, "the next day")
    await expect(page.locator(".day")).to_have_text(["Yesterday", "Today"])
    assert sandbox.engine.clock.offset_s == 86400


async def test_a_lost_connection_is_told_and_made_up_for(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage
) -> None:
    page = await open_page(sandbox.url)
    await expect(bubbles(page)).to_have_text(["/start", "Welcome"])
    await page.evaluate(
        "window.lost = new Promise((resolve) => new MutationObserver(() => {"
        " const told = document.getElementById('status').textContent;"
        " if (told.startsWith('Connecting')) resolve(told); })"
        ".observe(document.getElementById('status'), {childList: true})); null"
    )
    sandbox.engine.changes.emit("closing")
    assert await page.evaluate("window.lost") == "Connecting to the sandbox…"
    await bot.send_message(alex.id, "meanwhile")
    await expect(page.locator("#status")).to_have_text("Sandbox: nothing leaves this machine")
    await expect(bubbles(page).last).to_have_text("meanwhile")


@pytest.mark.parametrize(
    ("locale", "alone", "together"),
    [
        (
            "en-GB",
            "The bot is not up yet; it will find what you write",
            "Sandbox: nothing leaves this machine",
        ),
        ("zh-CN", "机器人还没上线，上线后会看到您先写的消息", "本地沙盒：数据不离开这台电脑"),
    ],
)
async def test_until_a_bot_asks_for_updates_the_page_says_that_there_is_none(
    sandbox: Sandbox, open_page: OpenPage, locale: str, alone: str, together: str
) -> None:
    page = await open_page(sandbox.url, locale=locale)
    await expect(page.locator("#status")).to_have_text(alone)
    await sandbox.engine.handle(sandbox.engine.token, "getUpdates", {}, {})
    await expect(page.locator("#status")).to_have_text(together)


async def test_a_restarted_sandbox_begins_anew(open_page: OpenPage, complaints: Complaints) -> None:
    before, after = Engine(), Engine()
    before.people.add(5, "Maria", language_code="en").send("/start")
    runner = await serve(before, port=0)
    port = runner.addresses[0][1]
    page = await open_page(f"http://127.0.0.1:{port}")
    await expect(page.locator(".names")).to_contain_text("Maria")
    await runner.cleanup()
    await expect(page.locator("#status")).to_have_text("Connecting to the sandbox…")
    runner = await serve(after, port=port)
    await expect(page.locator(".names")).to_contain_text("Alex")
    await expect(page.get_by_role("button", name="Start")).to_be_visible()
    # of the sandbox that went away, and of the new one about Maria, whom it does not know
    expected = ("ERR_CONNECTION_", "ERR_EMPTY_RESPONSE", "404 (Not Found)")
    assert [line for line in complaints.heard if not any(part in line for part in expected)] == []
    complaints.heard.clear()
    await page.close()
    await runner.cleanup()


async def test_theme_and_language_are_switched_and_remembered(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage
) -> None:
    page = await open_page(sandbox.url)
    await page.get_by_role("combobox", name="Message").fill("half a word")
    await page.get_by_role("button", name="Light or dark").click()
    await page.get_by_role("button", name="本页改用中文").click()
    await expect(page.get_by_role("combobox", name="输入消息")).to_have_value("half a word")
    await page.reload()
    await expect(page.locator("#status")).to_have_text("本地沙盒：数据不离开这台电脑")
    assert await page.evaluate("[document.documentElement.lang, getComputedStyle(document.body).color]") == [
        "zh",
        "rgb(243, 246, 249)",
    ]
