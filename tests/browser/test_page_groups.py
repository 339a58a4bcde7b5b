"""The demo page where people meet: groups, reactions, inline results, links as a poster's QR code gives them."""

from __future__ import annotations

from typing import Literal

import pytest
from aiogram import Bot
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from playwright.async_api import Locator, Page, expect

from bot.sandbox import Group, Person
from tests.browser.conftest import OpenPage, Sandbox, bubbles, say
from tests.browser.test_page_access import CONTRASTS, OVERFLOWS

TAP = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Sign up", callback_data="toast")]])


@pytest.fixture
def lin(sandbox: Sandbox, alex: Person) -> Person:
    """A second person, who comes after Alex."""
    person = sandbox.engine.people.add(8, "林晓", username="linxiao", language_code="zh-hans")
    person.send("/start")
    return person


@pytest.fixture
def group(alex: Person, lin: Person) -> Group:
    """Alex's group with 林晓, the bot its administrator."""
    group = alex.make_group("Park group")
    alex.add(group, lin)
    alex.add(group)
    alex.promote(group)
    return group


def column(page: Page, name: str) -> Locator:
    return page.locator(f"section.column[aria-label*='{name}']")


def chat(place: Locator, title: str) -> Locator:
    return place.get_by_role("navigation", name="Chats").get_by_role("button", name=title)


async def test_a_group_is_made_and_seen_by_everybody_in_it(
    sandbox: Sandbox, bot: Bot, alex: Person, lin: Person, open_page: OpenPage
) -> None:
    page = await open_page(sandbox.url)
    mine, theirs = column(page, "Alex"), column(page, "林晓")
    await mine.get_by_role("button", name="More").click()
    await mine.get_by_role("menuitem", name="New group").click()
    dialog = page.get_by_role("dialog", name="New group")
    await expect(dialog.get_by_label("Title")).to_have_value("Demo park group")
    await dialog.get_by_role("button", name="Create").click()
    await expect(mine.locator(".service")).to_have_text(["林晓 joined the group", "Zhanyou joined the group"])
    await mine.get_by_role("combobox").fill("/help")
    await page.keyboard.press("Enter")
    await expect(mine.locator(".message .body")).to_have_text(["/help", "Help is near"])
    await expect(chat(theirs, "Demo park group").get_by_role("img")).to_have_accessible_name("New messages")
    await chat(theirs, "Demo park group").click()
    await expect(theirs.locator(".sender")).to_have_text(["Alex", "Zhanyou"])
    await expect(theirs.locator(".dot")).to_have_count(0)
    await chat(theirs, "Zhanyou").click()
    await expect(theirs.locator(".message .body")).to_have_text(["/start", "Welcome"])


async def test_members_press_and_react(
    sandbox: Sandbox, bot: Bot, alex: Person, lin: Person, group: Group, open_page: OpenPage
) -> None:
    await bot.send_message(group.id, "Coffee on Friday", reply_markup=TAP)
    page = await open_page(sandbox.url)
    mine, theirs = column(page, "Alex"), column(page, "林晓")
    for place in (mine, theirs):
        await chat(place, "Park group").click()
    await theirs.get_by_role("button", name="Sign up").click()
    await expect(theirs.locator(".toast")).to_contain_text("Noted at")
    await expect(mine.locator(".toast")).to_have_count(0)
    await theirs.locator("li.message").last.hover()
    await theirs.get_by_role("button", name="Give a thumbs up").last.click()
    await expect(bubbles(page).last).to_have_text("林晓 reacted")
    thumb = mine.get_by_role("group", name="Reactions").get_by_role("button")
    await expect(thumb).to_have_text("👍1")
    await thumb.click()
    await expect(thumb).to_have_text("👍2")
    await expect(thumb).to_have_attribute("aria-pressed", "true")
    await thumb.click()
    await expect(thumb).to_have_text("👍1")


async def test_who_is_put_out_of_a_group_is_back_with_the_bot(
    sandbox: Sandbox, bot: Bot, alex: Person, lin: Person, group: Group, open_page: OpenPage
) -> None:
    page = await open_page(sandbox.url)
    mine, theirs = column(page, "Alex"), column(page, "林晓")
    for place in (mine, theirs):
        await chat(place, "Park group").click()
    await mine.get_by_role("button", name="More").click()
    await mine.get_by_role("menuitem", name="Remove the bot from the group").click()
    await expect(mine.locator(".service").last).to_have_text("Zhanyou left the group")
    assert group.status(42) == "kicked"
    alex.remove(group, lin)
    await expect(theirs.get_by_role("navigation", name="Chats")).to_be_hidden()
    await expect(theirs.locator(".message .body")).to_have_text(["/start", "Welcome"])


async def test_results_are_offered_while_one_types(
    sandbox: Sandbox, bot: Bot, alex: Person, group: Group, open_page: OpenPage
) -> None:
    page = await open_page(sandbox.url)
    mine = column(page, "Alex")
    await chat(mine, "Park group").click()
    field = mine.get_by_role("combobox", name="Message")
    await field.press_sequentially("@zhanyou_bot ")
    options = mine.get_by_role("option")
    topics = [
        "Lidar in fogAn open topic",
        "Batteries in the coldAn open topic",
        "Bridges over timeAn open topic",
    ]
    await expect(options).to_have_text(["All topics", *topics[:2], "Show more"])
    await options.last.click()
    await expect(options).to_have_text(topics)
    await field.press_sequentially("bat")
    await expect(options).to_have_text(["All topics", topics[1]])
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(mine.locator(".message .body").last).to_have_text("Batteries in the cold")
    await expect(mine.locator(".via")).to_have_text("via @zhanyou_bot")
    await expect(field).to_have_value("")
    await field.press_sequentially("@zhanyou_bot nothing like it")
    await expect(options).to_have_text(["All topics"])
    await page.keyboard.press("Escape")
    await expect(options).to_have_count(0)
    await mine.get_by_role("link", name="Open").last.click()  # leads to the private chat
    await expect(mine.locator(".message .body").last).to_have_text("Welcome, payload topic_1")


async def test_buttons_begin_an_inline_query_here_or_in_another_chat(
    sandbox: Sandbox, bot: Bot, alex: Person, group: Group, open_page: OpenPage
) -> None:
    page = await open_page(sandbox.url)
    mine = column(page, "Alex")
    await mine.get_by_role("combobox", name="Message").fill("share")
    await page.keyboard.press("Enter")
    await mine.get_by_role("button", name="Look here").click()
    await expect(mine.get_by_role("combobox", name="Message")).to_have_value("@zhanyou_bot lid")
    await expect(mine.get_by_role("option").last).to_contain_text("Lidar in fog")
    await page.keyboard.press("Escape")
    await mine.get_by_role("button", name="Share").click()
    await page.get_by_role("dialog", name="In which chat?").get_by_role("button", name="Park group").click()
    await mine.get_by_role("option", name="Batteries in the cold").click()
    await expect(mine.locator(".message .body").last).to_have_text("Batteries in the cold")
    assert list(group.messages.values())[-1].text == "Batteries in the cold"


async def test_a_link_is_opened_as_a_camera_opens_it(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage
) -> None:
    page = await open_page(sandbox.url)
    await page.get_by_role("button", name="More").click()
    await page.get_by_role("menuitem", name="Open a link").click()
    dialog = page.get_by_role("dialog", name="Open a link")
    field = dialog.get_by_label("Link, as a QR code has it")
    await field.fill("https://example.org/?start=x")
    await dialog.get_by_role("button", name="Open").click()
    await expect(dialog.get_by_role("alert")).to_contain_text("leads outside the sandbox")
    await field.fill("https://t.me/zhanyou_bot?start=in_abc")
    await dialog.get_by_role("button", name="Open").click()
    await expect(bubbles(page).last).to_have_text("Welcome, payload in_abc")
    await expect(dialog).to_have_count(0)


async def test_a_place_has_its_name_and_address(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage
) -> None:
    page = await open_page(sandbox.url)
    await say(page, "place")
    await expect(page.locator(".place")).to_have_text("📍Coffee cornerJiangbeizui, tower 229.57, 106.57")


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
async def test_groups_are_readable(
    sandbox: Sandbox,
    bot: Bot,
    alex: Person,
    lin: Person,
    group: Group,
    open_page: OpenPage,
    width: int,
    height: int,
    color_scheme: Literal["light", "dark"],
) -> None:
    sent = await bot.send_message(group.id, "Coffee on Friday", reply_markup=TAP)
    lin.send("我来！" * 40, chat=group)
    for person in (alex, lin):
        person.react(group.messages[sent.message_id], "👍")
    page = await open_page(sandbox.url, width=width, height=height, color_scheme=color_scheme)
    for place in await page.locator(".column:visible").all():
        await chat(place, "Park group").click()
        await expect(place.locator(".reactions").first).to_be_visible()
    await page.get_by_role("combobox").first.fill("@zhanyou_bot ")
    await page.get_by_role("option").first.wait_for()
    assert await page.evaluate(OVERFLOWS) == []
    contrasts: list[tuple[str, float]] = await page.evaluate(CONTRASTS)
    assert [(text, ratio) for text, ratio in contrasts if ratio < 4.5] == []
