"""The poster of an event, as a phone and an eye see it."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta

import pytest
from PIL import Image, ImageChops

from bot.handlers.events.poster import HEIGHT, SIZE, WIDTH, poster
from bot.store.events.events import Event
from bot.texts import Language, Texts
from tests.conversations.event_world import read_code

START = datetime(2026, 12, 6, 7, tzinfo=UTC)
LINK = "https://t.me/zhanyou_bot?start=event_7"


def drawn(language: Language, title: str = "机器人与茶", place: str = "一号厅") -> Image.Image:
    event = Event(
        id=7,
        uid="x",
        state="published",
        version=0,
        demo=False,
        made_by=None,
        published_at=START,
        paired_at=None,
        changed_at=START,
        starts_at=START,
        ends_at=START + timedelta(hours=2),
        cancel_until=START,
        seats_on_site=20,
        seats_online=5,
        title_zh=title,
        title_en="Robots & <tea>",
        place_zh=place,
        host_zh="主" * 100,
    )
    image = Image.open(io.BytesIO(poster(event, LINK, Texts(language))))
    assert image.size == SIZE
    return image


def code_in(image: Image.Image) -> str:
    file = io.BytesIO()
    image.save(file, "PNG")
    return read_code(file.getvalue())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_its_code_is_read_at_full_size_and_as_a_group_shows_it(language: Language) -> None:
    image = drawn(language)
    assert code_in(image) == code_in(image.resize((400, 566))) == LINK


def test_each_chinese_letter_is_drawn_as_itself_and_not_as_a_box() -> None:
    assert ImageChops.difference(drawn("zh", "机"), drawn("zh", "器")).getbbox()
    assert not ImageChops.difference(drawn("zh", "☕ 机"), drawn("zh", "机")).getbbox()


def test_the_longest_words_leave_the_code_and_the_margins_free() -> None:
    image = drawn("zh", "长" * 100, "地" * 200)
    assert code_in(image) == LINK
    right = image.crop((WIDTH - 130, 40, WIDTH, HEIGHT)).convert("L")
    assert right.getextrema() == (255, 255)
