"""The demo page for every reader: contrast, sizes, names of controls, keyboard alone, no jumps."""

from __future__ import annotations

from typing import Literal

import pytest
from aiogram import Bot
from playwright.async_api import expect

from bot.sandbox import Person
from tests.browser.conftest import OpenPage, Sandbox, bubbles

AA_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3

# Every visible text with the colours that it is painted in: [text, ratio], grounds blended from the page upwards.
# Where a ground is a gradient, its worst stop counts.
CONTRASTS = r"""
() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
  const paint = (colours) => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (rgb) => {
    const [r, g, b] = rgb.map((each) => each / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const grounds = (element) => {
    let layers = [["white"]];
    for (const ancestor of [...ancestors(element)].reverse()) {
      const style = getComputedStyle(ancestor);
      layers = layers.map((layer) => [...layer, style.backgroundColor]);
      const stops = style.backgroundImage.match(/linear-gradient.*/)?.[0].match(/rgba?\([^)]*\)/g);
      if (stops) layers = layers.flatMap((layer) => stops.map((stop) => [...layer, stop]));
    }
    return layers;
  };
  function* ancestors(element) { for (; element; element = element.parentElement) yield element; }
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const text = walker.currentNode.data.trim();
    if (!text || !element.checkVisibility() || element.closest(".unseen, .covered, script")) continue;
    const colour = getComputedStyle(element).color;
    const worst = Math.min(...grounds(element).map((layers) => ratio(paint(layers), paint([...layers, colour]))));
    found.push([text, Math.round(worst * 100) / 100]);
  }
  return found;
}
"""

OVERFLOWS = """
() => {
  const wide = [...document.querySelectorAll("html, body, .bar, .scroll, .foot")]
    .filter((element) => element.checkVisibility() && element.scrollWidth > element.clientWidth);
  const sticking = [...document.querySelectorAll(".column *")].filter((element) => {
    const inner = element.getBoundingClientRect(), outer = element.closest(".column").getBoundingClientRect();
    return element.checkVisibility() && inner.width > 1 && (inner.left < outer.left - 1 || inner.right > outer.right + 1);
  });
  return [...wide, ...sticking].map((element) => element.outerHTML.slice(0, 80));
}
"""

LONG = "Wo" + "o" * 200 + "rd https://example.org/" + "path/" * 40


async def answered(sandbox: Sandbox, person: Person, text: str) -> None:
    """Send `text` and wait for the bot's message."""
    count = len(person.messages)
    person.send(text)
    await sandbox.engine.changes.until(lambda: len(person.messages) == count + 2)


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height", "locale"), [(1280, 800, "en-GB"), (390, 844, "zh-CN")])
async def test_all_text_has_contrast_and_nothing_overflows(
    sandbox: Sandbox,
    bot: Bot,
    alex: Person,
    open_page: OpenPage,
    width: int,
    height: int,
    locale: str,
    color_scheme: Literal["light", "dark"],
) -> None:
    sandbox.engine.people.add(8, "林晓" * 20, username="linxiao", language_code="zh-hans")
    await sandbox.engine.changes.until(lambda: alex.texts)
    page = await open_page(sandbox.url, width=width, height=height, locale=locale, color_scheme=color_scheme)
    await page.locator(".column:visible textarea").first.wait_for()
    for text in ("format", "photo", "file", "keys", LONG, "مرحبا، هذا نص", "站" * 120, "reply"):
        await answered(sandbox, alex, text)
    await expect(page.locator(".column:visible .message")).to_have_count(len(alex.messages))
    assert await page.evaluate(OVERFLOWS) == []
    contrasts: list[tuple[str, float]] = await page.evaluate(CONTRASTS)
    assert len(contrasts) > 40
    assert [(text, ratio) for text, ratio in contrasts if ratio < AA_CONTRAST] == []
    unnamed = "button, a, input:not([type=file]), textarea"
    for control in await page.locator(unnamed).filter(visible=True).all():
        assert await control.evaluate(
            "each => each.ariaLabel || each.innerText.trim() || each.labels?.length || each.querySelector('img')?.alt"
        )


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])
async def test_the_first_view_does_not_jump(
    sandbox: Sandbox, bot: Bot, alex: Person, open_page: OpenPage, width: int, height: int
) -> None:
    page = await open_page(sandbox.url, width=width, height=height)
    await expect(bubbles(page)).to_have_text(["/start", "Welcome"])
    shifted = await page.evaluate(
        "new Promise((resolve) => { let sum = 0; new PerformanceObserver((list) => {"
        " sum += list.getEntries().reduce((total, entry) => total + entry.value, 0); resolve(sum); })"
        ".observe({type: 'layout-shift', buffered: true});"
        " requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum))); })"
    )
    assert shifted < 0.01


async def test_a_chat_by_keyboard_alone(sandbox: Sandbox, bot: Bot, open_page: OpenPage) -> None:
    page = await open_page(sandbox.url)
    await expect(page.get_by_role("button", name="Start")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(bubbles(page)).to_have_text(["/start", "Welcome"])
    await expect(page.get_by_role("combobox", name="Message")).to_be_focused()
    await page.keyboard.type("keys")
    await page.keyboard.press("Enter")
    await expect(bubbles(page).last).to_have_text("Choose")
    await expect(page.locator("#announcements")).to_contain_text("Zhanyou → Alex: Choose")
    backwards = ["Attach a file", "Menu", "Coffee club", "Website", "Silent", "Ticket T-1024", "More", "Decline",
                 "Accept", "Alert", "Count"]  # fmt: skip
    for name in backwards:
        await page.keyboard.press("Shift+Tab")
        focused = "document.activeElement.ariaLabel || document.activeElement.innerText"
        assert await page.evaluate(focused) == name
        assert await page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    await page.keyboard.press("Space")
    await expect(bubbles(page).last).to_have_text("Counted 1")
    await expect(page.get_by_role("button", name="Count")).to_be_focused()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="OK")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="Alert")).to_be_focused()
