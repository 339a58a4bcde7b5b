"""How a discipline is found: by buttons alone, by its code, by its names, by its category."""

from __future__ import annotations

import pytest

from bot.importing import facts
from bot.store.people import profiles
from bot.texts import Texts
from tests.conversations.chat import Fellow, World


@pytest.fixture
async def fellow(fellow: Fellow) -> Fellow:
    """Somebody who reads English and is asked for their disciplines."""
    await fellow.begin_profile()
    await fellow.walk("Skip ›", "Skip ›")
    return fellow


@pytest.fixture
async def xiao(xiao: Fellow) -> Fellow:
    """The same in Chinese."""
    await xiao.begin_profile()
    await xiao.walk("跳过 ›", "跳过 ›")
    return xiao


async def test_three_disciplines_are_the_most(world: World, fellow: Fellow) -> None:
    await fellow.walk("Law", "Law", "Political Science", "Sociology", "Ethnology")
    assert fellow.screen.startswith(
        "Three are the most I can use. Remove one first.\n\nWhat are your disciplines?"
    )
    await fellow.walk("✓ Law", "Ethnology")
    assert (await world.bot.store.read(profiles.row, fellow.person.id)).disciplines == (
        "0302",
        "0303",
        "0304",
    )


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_every_discipline_is_reached_by_buttons_alone(
    language: str, fellow: Fellow, xiao: Fellow
) -> None:
    person, texts = (fellow, Texts("en")) if language == "en" else (xiao, Texts("zh"))
    reached: list[str] = []
    for category in facts.categories().values():
        await person.press(texts.pick(category.name_en, category.name_zh))
        reached += codes_shown(person)
        for page in range(2, pages_shown(person) + 1):
            await person.press("›")
            assert f"[{page} / {pages_shown(person)}]" in person.screen
            reached += codes_shown(person)
        await person.press(texts.plain("disciplines-back-to-categories"))
    assert reached == list(facts.disciplines())


def pages_shown(person: Fellow) -> int:
    return next((int(text.partition(" / ")[2]) for text in person.buttons if " / " in text), 1)


def codes_shown(person: Fellow) -> list[str]:
    marks = [str(button.value).rpartition("\x1d")[2] for row in person.last.keyboard for button in row]
    return [mark.rpartition("+")[2] for mark in marks if mark.startswith("discipline_item:+")]


async def test_every_discipline_is_offered_for_its_code_and_its_names(fellow: Fellow) -> None:
    for code, discipline in facts.disciplines().items():
        for words in (code, discipline.name_zh, discipline.name_en):
            await fellow.send(words)
            assert code in codes_shown(fellow), words


@pytest.mark.parametrize("words", ["工学", "engineering", "ENGINEERING ", "08"])
async def test_the_name_of_a_category_found_no_or_few_of_its_disciplines(fellow: Fellow, words: str) -> None:
    await fellow.walk(words)
    assert fellow.screen.startswith("What are your disciplines?")
    assert "\n\nEngineering: tap to choose.\n[Mechanics]\n[Mechanical Engineering]\n" in fellow.screen
    assert "[1 / 5]" in fellow.screen


async def test_pages_of_a_category_began_where_another_one_was_left(fellow: Fellow) -> None:
    await fellow.walk("Engineering", "›", "›", "All categories", "Science")
    assert "[1 / 2]" in fellow.screen
