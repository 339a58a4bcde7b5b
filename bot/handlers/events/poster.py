"""A poster for a wall or a group: title, time, place, host, and a QR code of the event's link, on a sheet of A4."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterable

import segno
from PIL import Image, ImageDraw, ImageFont
from pylopdf_fonts_zh_cn import sans_path

from bot.handlers.events import wording
from bot.store.events.events import Event
from bot.texts import Texts

SIZE = WIDTH, HEIGHT = 1654, 2339  # A4 upright at 200 dots an inch
MARGIN = 140
ACCENT, INK, GREY = "#0f5c8c", "#1b1b1b", "#6b6b6b"
TITLES = (
    120,
    100,
    84,
    70,
    58,
    48,
)  # sizes of the title, the largest first that leaves room for what is below
_QR = 740  # about 9 cm: read from two metres
_WORD = re.compile(r"\s+|[^\W\u2e80-\uffff]+[^\w\s]*|.")


def poster(event: Event, link: str, texts: Texts) -> bytes:
    """A PNG in the reader's language, with the title in the other one below where there are both."""
    image = Image.new("RGB", SIZE, "white")
    sheet = _Sheet(image)
    sheet.bar()
    sheet.text(texts.plain("poster-name"), 40, GREY)
    sheet.gap(50)
    title, other = wording.title(event, texts), {event.title_en, event.title_zh}
    sheet.text(title, next((size for size in TITLES if sheet.suits(title, size)), TITLES[-1]), INK, bold=True)
    for second in other - {title, ""}:
        sheet.gap(20)
        sheet.text(second, 46, GREY, most=2)
    sheet.gap(60)
    for label, said in _facts(event, texts):
        sheet.text(label, 36, ACCENT)
        sheet.text(said, 58, INK, most=2)
        sheet.gap(36)
    _foot(image, link, texts)
    file = io.BytesIO()
    image.save(file, "PNG", dpi=(200, 200))
    return file.getvalue()


def _facts(event: Event, texts: Texts) -> Iterable[tuple[str, str]]:
    yield texts.plain("poster-when"), wording.when_plain(event, texts)
    place = wording.place(event, texts) if "on_site" in event.ways else ""
    online = texts.plain("way-online") if "online" in event.ways else ""
    if where := " · ".join(part for part in (place, online) if part):
        yield texts.plain("poster-where"), where
    host = texts.pick(event.host_en, event.host_zh) or texts.plain("event-host-staff")
    yield texts.plain("poster-host"), host


def _foot(image: Image.Image, link: str, texts: Texts) -> None:
    """The code, and beside it what to do with it; at the bottom, where a hand with a phone reaches it."""
    code = io.BytesIO()
    segno.make_qr(link, error="q").save(code, kind="png", scale=1, border=4)  # a quarter of it may be lost
    square = Image.open(code).convert("RGB")
    scale = _QR // square.width  # whole dots, so that its edges stay sharp
    square = square.resize((square.width * scale,) * 2, Image.Resampling.NEAREST)
    top = HEIGHT - MARGIN - square.height
    image.paste(square, (MARGIN - 4 * scale, top))  # its white border stands in the margin
    beside = _Sheet(image, left=MARGIN + square.width, top=top + 4 * scale + 60)
    beside.text(texts.plain("poster-scan-here"), 72, ACCENT, bold=True)
    beside.gap(30)
    beside.text(texts.plain("poster-or-open"), 34, GREY)
    beside.text(link.removeprefix("https://"), 34, INK)


class _Sheet:
    """Text written from the top down, within the margins."""

    def __init__(self, image: Image.Image, left: int = MARGIN, top: int = MARGIN) -> None:
        self._draw, self._left, self._at = ImageDraw.Draw(image), left, top

    def bar(self) -> None:
        """A line of colour at the head."""
        self._draw.rectangle((0, 0, WIDTH, 36), fill=ACCENT)

    def gap(self, by: int) -> None:
        """Leave so much free."""
        self._at += by

    def suits(self, text: str, size: int) -> bool:
        """Whether a text takes three lines at most, and leaves no letter or two alone on the last."""
        lines = self._wrapped(text, _font(size))
        return len(lines) < 2 or (len(lines) <= 3 and len(lines[-1]) > 2)

    def text(self, text: str, size: int, colour: str, most: int = 99, *, bold: bool = False) -> None:
        """Write a text, at most so many lines of it. The font has one weight: `bold` draws its strokes wider."""
        font = _font(size)
        lines = self._wrapped(text, font)
        if len(lines) > most:
            lines = [*lines[: most - 1], f"{lines[most - 1][:-1]}…"]
        for line in lines:
            self._draw.text(
                (self._left, self._at), line, fill=colour, font=font, stroke_width=size // 50 if bold else 0
            )
            self._at += round(size * 1.35)

    def _wrapped(self, text: str, font: ImageFont.FreeTypeFont) -> list[str]:
        """Lines that fit: Latin words whole where they can be, Chinese between any two characters."""
        room, lines = WIDTH - MARGIN - self._left, [""]
        for word in _WORD.findall(_drawable(text)):
            if font.getlength(lines[-1] + word.rstrip()) <= room:
                lines[-1] += word
                continue
            lines.append("")
            for letter in word.lstrip():
                if lines[-1] and font.getlength(lines[-1] + letter) > room:
                    lines.append("")
                lines[-1] += letter
        return [line.strip() for line in lines if line.strip()]


def _drawable(text: str) -> str:
    """Without emoji, which the font has not and would draw as boxes."""
    return "".join(
        each for each in text if unicodedata.category(each) not in ("So", "Sk", "Cs", "Cn", "Cf", "Mn")
    )


def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(sans_path()), size)
