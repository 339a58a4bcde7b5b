"""The demo page, played by a person with a scripted bot at the other end."""

from __future__ import annotations

import re

from aiogram import Bot
from aiogram.types import ForceReply, InlineKeyboardButton, InlineKeyboardMarkup
from playwright.async_api import Locator, expect

from bot.sandbox import Person
from tests.browser import stand_in
from tests.browser.conftest import Complaints, OpenPage, Sandbox, bubbles, say


async def height(element: Locator) -> float:
    """In CSS pixels."""
    box = await element.bounding_box()
    assert box is not None
    return box["height"]


async def test_enter_sends_shift_enter_breaks_the_line_arrow_up_edits(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage
) -> None:
    page = await open_page(sandbox.url)
    field = page.get_by_role("combobox", name="Message")
    await field.press_sequentially("one")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("two")
    await field.dispatch_event("keydown", {"key": "Enter", "isComposing": True})
    await expect(field).to_have_value("one\ntwo")
    await page.keyboard.press("Enter")
    await expect(bubbles(page).last).to_have_text("Heard: one\ntwo")
    await page.keyboard.press("ArrowUp")
    await expect(field).to_have_value("one\ntwo")
    await page.keyboard.type("!")
    await page.keyboard.press("Enter")
    await expect(bubbles(page)).to_have_text(
        ["/start", "Welcome", "one\ntwo!", "Heard: one\ntwo", "Changed to: one\ntwo!"]
    )
    await expect(page.locator(".own .meta").last).to_contain_text("edited")


async def test_buttons_edit_in_place_answer_and_copy(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage
) -> None:
    page = await open_page(sandbox.url)
    await say(page, "keys")
    await page.get_by_role("button", name="Count").focus()
    await page.keyboard.press("Enter")
    await expect(bubbles(page).last).to_have_text("Counted 1")
    await expect(page.get_by_role("button", name="Count")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(bubbles(page).last).to_have_text("Counted 2")
    await page.get_by_role("button", name="Accept").click()
    await expect(page.locator(".toast")).to_have_text(re.compile(r"Noted at \d{4}"))
    await page.get_by_role("button", name="Alert").click()
    await expect(page.get_by_role("dialog")).to_contain_text("The seats are gone")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await page.get_by_role("button", name="Ticket T-1024").click()
    await expect(page.locator(".toast")).to_have_text("Copied")
    assert await page.evaluate("navigator.clipboard.readText()") == "T-1024"
    assert await page.get_by_role("link", name="Website").get_attribute("href") == "https://example.org/"


async def test_a_button_spins_until_it_is_answered(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage
) -> None:
    page = await open_page(sandbox.url)
    await say(page, "keys")
    silent = page.get_by_role("button", name="Silent")
    await silent.click()
    await expect(silent).to_have_attribute("aria-busy", "true")
    await sandbox.engine.changes.until(lambda: alex.chat.presses)
    query_id = alex.chat.presses[-1].query_id
    assert query_id is not None
    await bot.answer_callback_query(query_id)
    await expect(silent).to_have_attribute("aria-busy", "false")


async def test_a_press_was_lost_where_the_button_that_had_stood_there_had_no_answer_yet(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage
) -> None:
    def one(text: str, data: str) -> InlineKeyboardMarkup:
        return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text=text, callback_data=data)]])

    page = await open_page(sandbox.url)
    message = await bot.send_message(alex.id, "One", reply_markup=one("First", "silent"))
    await page.get_by_role("button", name="First").click()
    await sandbox.engine.changes.until(lambda: alex.chat.presses)
    await bot.edit_message_text(
        "Two", chat_id=alex.id, message_id=message.message_id, reply_markup=one("Second", "toast")
    )
    second = page.get_by_role("button", name="Second")
    await expect(second).to_have_attribute("aria-busy", "false")
    await second.click()
    await expect(page.locator(".toast")).to_contain_text("Noted at")


async def test_a_button_without_an_answer_gives_up(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage
) -> None:
    page = await open_page(sandbox.url)
    await say(page, "keys")
    await bubbles(page).last.get_by_text("Choose").wait_for()
    await page.clock.install()
    silent = page.get_by_role("button", name="Silent")
    async with page.expect_response("**/press"):
        await silent.click()
    await page.evaluate(
        "fetch('/clock').then((answer) => answer.json())"
    )  # the page has read its answer by then
    await page.clock.fast_forward(14_000)
    await expect(silent).to_have_attribute("aria-busy", "true")
    await page.clock.fast_forward(1_000)
    await expect(page.locator(".toast")).to_have_text("The bot has not answered this button.")
    await expect(silent).to_have_attribute("aria-busy", "false")


async def test_formatting_comes_alive(sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage) -> None:
    page = await open_page(sandbox.url)
    await say(page, "format")
    text = bubbles(page).last
    await expect(text.locator("pre")).to_have_attribute("data-language", "python")
    await expect(text.locator("time")).to_have_text("Thursday, January 1, 2026 at 8:00:00 AM")
    await expect(text.get_by_role("link", name="a link")).to_have_attribute("href", "https://example.org/")
    await text.get_by_role("button", name="Hidden text").press("Enter")
    await expect(text.locator(".tg-spoiler.covered")).to_have_count(0)
    quote = text.locator("blockquote").last
    folded = await height(quote)
    await quote.get_by_role("button", name="Show all").click()
    await expect(quote.get_by_role("button", name="Show less")).to_be_visible()
    assert await height(quote) > 2 * folded
    await text.get_by_role("button", name="/help").click()
    await expect(bubbles(page).last).to_have_text("Help is near")


async def test_pictures_and_files_arrive(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage
) -> None:
    page = await open_page(sandbox.url)
    await say(page, "photo")
    picture = page.get_by_role("img", name="The park")
    await expect(picture).to_have_js_property("naturalWidth", 320)
    await say(page, "file")
    async with page.expect_download() as download:
        await page.get_by_role("link", name="stations.csv").click()
    file = await download.value
    assert file.suggested_filename == "stations.csv"
    assert (await file.path()).read_bytes() == b"id,name\n1,demo\n"


async def test_a_person_sends_a_file(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage, complaints: Complaints
) -> None:
    page = await open_page(sandbox.url)
    picker = page.locator("input[type=file]")
    await picker.set_input_files({"name": "cv.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"})
    await say(page, "my CV")
    await expect(bubbles(page).last).to_have_text("Heard: my CV")
    sent = alex.messages[-2]
    assert (sent.content["document"]["file_name"], sent.text) == ("cv.pdf", "my CV")
    await picker.set_input_files({"name": "empty.txt", "mimeType": "text/plain", "buffer": b""})
    await page.get_by_role("button", name="Send", exact=True).click()
    await expect(page.locator(".toast")).to_contain_text("file must be non-empty")
    await expect(page.locator(".strip")).to_contain_text("empty.txt")
    assert "400 (Bad Request)" in complaints.heard.pop()


async def test_a_reply_keyboard_writes_and_folds(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage
) -> None:
    page = await open_page(sandbox.url)
    await say(page, "reply")
    await expect(page.get_by_placeholder("Yes or no?")).to_be_visible()
    await expect(page.locator(".quote").last).to_contain_text("reply")
    await page.get_by_role("button", name="Yes").click()
    await expect(bubbles(page).last).to_have_text("Heard: Yes")
    await expect(page.get_by_role("button", name="No", exact=True)).to_be_hidden()
    await page.get_by_role("button", name="Show or hide the keyboard").click()
    await expect(page.get_by_role("button", name="No", exact=True)).to_be_visible()


async def test_a_slash_lists_the_commands_of_the_persons_language(
    sandbox: Sandbox, bot: Bot, open_page: OpenPage
) -> None:
    sandbox.engine.people.add(8, "林晓", language_code="zh-hans").send("/start")
    page = await open_page(sandbox.url)
    await page.get_by_role("combobox", name="Message").press_sequentially("/")
    await expect(page.get_by_role("option")).to_have_text(
        [f"/{command}{description}" for command, description in stand_in.COMMANDS["zh"]]
    )
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(bubbles(page).last).to_have_text("Help is near")
    await page.get_by_role("button", name="Menu").click()
    await expect(page.get_by_role("option")).to_have_count(3)
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("option")).to_have_count(0)


async def test_typing_shows_in_the_header(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage
) -> None:
    page = await open_page(sandbox.url)
    await say(page, "typing")
    await expect(page.locator(".names")).to_contain_text("Zhanyou is typing")
    await bot.send_message(alex.id, "done")
    await expect(page.locator(".names")).to_contain_text("@alex_lin · chats with Zhanyou")


async def test_words_are_never_markup(
    sandbox: Sandbox, bot: Bot, open_page: OpenPage, complaints: Complaints
) -> None:
    attack = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"
    sandbox.engine.people.add(9, attack[:64], language_code="en").send(attack)
    page = await open_page(sandbox.url)
    await expect(bubbles(page)).to_have_text([attack, f"Heard: {attack}"])
    await expect(page.locator(".column img, .column script")).to_have_count(0)
    await page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {text: 'document.title = 1'}))"
    )
    assert await page.title() == "Zhanyou · 站友"
    assert len(complaints.heard) == 1
    assert "Content Security Policy" in complaints.heard.pop()


async def test_a_reply_quotes_what_it_answers(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage
) -> None:
    page = await open_page(sandbox.url)
    await say(page, "/start")
    await expect(bubbles(page)).to_have_text(["/start", "Welcome", "/start", "Welcome"])
    await page.locator("li.message").last.hover()
    await page.locator("li.message").last.get_by_role("button", name="Reply", exact=True).click()
    await expect(page.locator(".strip")).to_contain_text("Reply to")
    await page.keyboard.type("My answer")
    await page.keyboard.press("Enter")
    await expect(page.locator("li.message .quote")).to_contain_text("Welcome")
    await expect(page.locator(".strip")).to_be_hidden()
    answer = next(message for message in alex.messages if message.content.get("text") == "My answer")
    assert answer.reply_to is not None
    assert answer.reply_to.content["text"] == "Welcome"


async def test_a_message_that_wants_an_answer_is_answered(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage
) -> None:
    page = await open_page(sandbox.url)
    asked = ForceReply(input_field_placeholder="A few words")
    message = await bot.send_message(alex.id, "What shall I pass on?", reply_markup=asked)
    await expect(page.locator(".strip")).to_contain_text("What shall I pass on?")
    await page.get_by_placeholder("A few words").fill("Thank you")
    await page.keyboard.press("Enter")
    await expect(bubbles(page).get_by_text("Thank you", exact=True)).to_be_visible()
    own = next(said for said in alex.messages if said.text == "Thank you")
    assert own.reply_to is not None
    assert own.reply_to.id == message.message_id
