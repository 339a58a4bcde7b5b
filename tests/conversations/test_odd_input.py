"""What nobody expects: odd letters, files in place of text, forged and outdated buttons, taps that come twice."""

from __future__ import annotations

import pytest

from bot.store.people import profiles
from tests.conversations.chat import NOT_MODIFIED, Fellow, World
from tests.conversations.interests import store_anyway
from tests.conversations.introductions.world import PIXEL

ODD = [
    "👩🏽‍🔬🧪",
    '<b>bold</b> & "quoted" </i>',
    "بحث عن البطاريات",
    "\u202eright to left",
    "".join(map(chr, range(0x4E00, 0x4E00 + 4096))),
    "x" * 4096,
    "&lt;script&gt;",
    "{name} { $text } %s",
    "'; DROP TABLE users; --",
]


@pytest.fixture
async def fellow(fellow: Fellow) -> Fellow:
    """Somebody who reads English and goes through all questions of the profile, from the first."""
    await fellow.begin_profile()
    return fellow


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
async def test_odd_words_are_kept_at_every_question_and_shown_as_they_are(
    world: World, fellow: Fellow, text: str
) -> None:
    for _ in range(9):  # name, year, … hidden: each takes it, or asks whether it is an interest
        question = fellow.screen
        sent = await fellow.send(text)
        assert fellow.answers != []
        if "Add to my interests" in fellow.buttons:
            await fellow.press("Add to my interests")
        if "Skip ›" in fellow.buttons:
            await fellow.press("Skip ›")
        elif "Next ›" in fellow.buttons and fellow.screen != question:
            await fellow.press("Next ›")
    for command in ("/profile", "/matches", "/workstations", "/start", "/export"):
        await fellow.send(command)
        assert len(fellow.answers) == 1
    await fellow.send("/workstations")
    await fellow.send(text)
    assert len(fellow.answers) == 1
    row = await world.bot.store.read(profiles.row, fellow.person.id)
    assert any(sent.text in interest.text for interest in row.interests)


async def test_what_is_no_text_is_answered_at_every_question(world: World, fellow: Fellow) -> None:
    person = fellow.person
    for send in (
        person.send_sticker,
        person.send_voice,
        lambda: person.send_photo(PIXEL, caption="my field"),
        lambda: person.send_location(29.5, 106.5),
        lambda: person.send_contact("+8613800000000"),
    ):
        question = fellow.last.text.removeprefix("I can read only text here. What you sent was not kept.\n\n")
        await fellow.do(send)
        assert fellow.last.text == f"I can read only text here. What you sent was not kept.\n\n{question}"
    await fellow.send("/cancel")
    await fellow.do(person.send_sticker)
    assert fellow.screen.startswith("I can read only text here. What you sent was not kept.\n\nWhat I can do")


@pytest.mark.parametrize(
    "data",
    ["", "x", "agree:", "agree:xx:", "lang:", "lang:de", "forget:", "forget:maybe", "decline:", "read:en", "a" * 64,
     "\x1d", "zzzzzz\x1d", "zzzzzz\x1dnext", "🙂", "page:1"],
)  # fmt: skip
async def test_forged_data_changes_nothing_and_is_answered(world: World, fellow: Fellow, data: str) -> None:
    world.allow_second_taps()
    screen = fellow.screen
    await fellow.forge(data or " ")
    assert fellow.toast or fellow.screen != screen
    await fellow.send("/profile")
    assert fellow.screen.startswith("Your profile")


@pytest.mark.parametrize(
    "data",
    ["discipline_item:+9999", "discipline_item:0812", "discipline_item:", "category:99", "year:2024", "next"],
)
async def test_forged_data_of_the_open_screen(world: World, fellow: Fellow, data: str) -> None:
    world.allow_second_taps()
    await fellow.walk("Skip ›", "Skip ›")
    intent = str(fellow.last.keyboard[0][0].value).partition("\x1d")[0]
    await fellow.forge(f"{intent}\x1d{data}")
    await fellow.send("/profile")
    assert fellow.screen.startswith(
        "Your profile\n\nName: Lin Xiao\n\nTap a line to fill it in or change it."
    )


async def test_an_old_screen_says_so_and_the_current_one_is_shown(world: World, fellow: Fellow) -> None:
    world.allow_second_taps()
    data, old = str(fellow.last.keyboard[0][0].value), fellow.last
    await fellow.send("/profile")
    await world.restart()
    await fellow.forge(data, on=old)
    assert fellow.toast == "That screen is out of date. Here is the current one."
    assert fellow.screen.startswith("Your profile")
    assert len(fellow.answers) == 1


async def test_a_button_of_a_closed_screen_says_so(world: World, fellow: Fellow) -> None:
    world.allow_second_taps()
    data, old = str(fellow.last.keyboard[0][0].value), fellow.last
    await fellow.send("/cancel")
    await fellow.forge(data, on=old)
    assert fellow.toast == "That screen is closed. Open it again from the menu."
    assert fellow.answers == []


async def test_two_quick_taps_choose_once_and_go_on_once(world: World, fellow: Fellow) -> None:
    world.allow_second_taps()
    await fellow.press("Skip ›")
    await fellow.do(lambda: [fellow.person.press("2024"), fellow.person.press("2024")])
    assert fellow.screen.startswith("What are your disciplines?")
    await fellow.send("Law")
    await fellow.do(lambda: [fellow.person.press("Law"), fellow.person.press("Law")])
    row = await world.bot.store.read(profiles.row, fellow.person.id)
    assert (row.doctorate_year, row.disciplines) == (2024, ("0301",))


async def test_many_people_at_once_each_get_their_own_screen(world: World) -> None:
    people = [world.person(f"Person {number}", "en", 8_000_000_000 + number) for number in range(12)]
    for person in people:
        person.person.send("/start")
    await world.settle()
    for person in people:
        person.person.press("I agree")
    await world.settle()
    for person in people:
        person.person.send(f"I am {person.person.id}")
    await world.settle()
    rows = [await world.bot.store.read(profiles.row, person.person.id) for person in people]
    said = [interest.text for row in rows for interest in row.interests]
    assert said == [f"I am {person.person.id}" for person in people]


async def test_the_longest_of_everything_keeps_within_telegrams_limits(world: World, fellow: Fellow) -> None:
    text = "".join(map(chr, range(0x4E00, 0x4E00 + 4000)))
    texts = [f"{number} {text}" for number in range(profiles.INTERESTS)]
    await world.bot.store.write(store_anyway, fellow.person.id, texts)
    await fellow.walk(
        "名" * 64, "2024", "law", "Law", "Political Science", "Sociology", "Next ›", "one too many"
    )
    assert fellow.screen.startswith(
        "You have written 50 messages already, which is as many as I keep. Remove one first.\n\n"
    )
    await fellow.walk("Next ›", "Skip ›", "Skip ›", "Skip ›", "Skip ›", "demo")
    for _ in range(8):
        await fellow.press(next(text for text in fellow.buttons if text.startswith("Demo Station")))
    for command in ("/profile", "/start", "/export"):
        await fellow.send(command)
        assert len(fellow.answers) == 1


async def test_a_second_press_of_the_same_page_is_harmless(world: World, fellow: Fellow) -> None:
    world.expect_refusal(NOT_MODIFIED)
    await fellow.walk("/workstations", "‹")
    assert fellow.screen.startswith("Workstations · ")


async def test_a_voice_message_for_nobody_was_said_not_to_be_understood(world: World) -> None:
    someone = world.person("Ann", "en", 7_654_321_031)
    await someone.walk("/start", "I agree", "/cancel")
    await someone.do(lambda: someone.person.send_voice(b"voice"))
    assert someone.screen.startswith("I can read only text here. What you sent was not kept.\n\n")
