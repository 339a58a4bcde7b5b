"""From opening the chat to a first list: two taps and one sentence; what is typed instead, and what makes it better."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.store.people import profiles
from bot.store.people.profiles import ProfileRow
from tests.conversations.chat import Fellow, World

CV = """Lin Xiao
Curriculum vitae

Research interests
Solid electrolytes for lithium batteries; thermal runaway of lithium-ion cells; interface engineering

Education
2023 Ph.D. in Materials Science, Chongqing University

Publications
X. Lin, Y. Chen. Sulfide solid electrolytes for lithium batteries. Journal of Power Sources, 2022.
X. Lin. Thermal runaway of lithium-ion cells. Energy Storage Materials, 2021.
"""


async def row_of(world: World, person: Fellow) -> ProfileRow:
    return await world.bot.store.read(profiles.row, person.person.id)


@pytest.mark.parametrize(
    ("code", "agree", "words", "list_title", "discipline"),
    [
        ("en", "I agree", "data governance and credit risk", "Workstations for you", "＋ Disciplines"),
        ("zh-hans", "同意", "数据治理，信用风险", "适合您的工作站", "＋ 学科"),
    ],
)
async def test_nine_questions_came_before_the_first_list(
    world: World, code: str, agree: str, words: str, list_title: str, discipline: str
) -> None:
    person = world.person("林晓", code)
    await person.walk("/start", agree, words)
    assert list_title in person.screen
    assert len(person.answers) == 1
    assert discipline in person.buttons
    assert [one.text for one in (await row_of(world, person)).interests] == [words]


async def test_a_greeting_a_wish_or_a_mark_at_the_first_question_became_an_interest(
    world: World, fellow: Fellow, xiao: Fellow
) -> None:
    for words, says in {
        "hello": "Hello!",
        "?": "I don’t know this",
        "…": "I see no word in that.",
        "what about visas and salary": "I don’t know this",
        "谢谢": "You’re welcome.",
    }.items():
        await fellow.send(words)
        assert fellow.answers[0].startswith(says), (words, fellow.answers)
        assert "What do you work on?\n" in fellow.screen
    await xiao.send("我想问签证和工资")
    assert "签证与工作许可" in xiao.answers[0]
    assert xiao.screen.startswith("您在做什么研究？")
    await fellow.send("skip")
    assert fellow.screen.startswith("Workstations · ")
    assert (await row_of(world, fellow), await row_of(world, xiao)) == (ProfileRow(), ProfileRow())


async def test_who_comes_back_after_a_week_goes_on_where_it_stood(world: World, xiao: Fellow) -> None:
    world.clock.advance(timedelta(days=8))
    await world.restart()
    await xiao.send("数据治理")
    assert "适合您的工作站" in xiao.screen
    other = world.person("Bo", "en", 7_654_321_050)
    await other.walk("/start", "I agree", "/cancel")
    await world.restart()
    await other.send("/start")
    assert other.answers[0].startswith("Good to see you again, Bo.")
    assert other.screen.startswith("What do you work on?")


async def test_a_link_is_shown_at_once_and_has_a_way_on_to_the_list(world: World) -> None:
    new = world.person("Bo", "en", 7_654_321_050)
    await new.walk("/start ws_W01", "I agree")
    assert new.screen.startswith("Bank of Chongqing")
    await new.press("⭐ What fits me")
    assert new.screen.startswith("What do you work on?")
    await new.send("data governance")
    assert "Bank of Chongqing" in new.screen


async def test_the_list_names_what_helps_most_and_its_answer_brings_the_list_back(
    world: World, fellow: Fellow
) -> None:
    await fellow.send("data governance, credit risk, machine learning for automated driving")
    assert "Most useful now: your discipline." in fellow.screen
    await fellow.walk("＋ Disciplines", "computer sci", "Computer Science and Technology", "✓ Done")
    assert fellow.screen.splitlines()[0].startswith("Workstations for you")
    asked = [button for button in fellow.buttons if button in ("＋ Districts", "＋ Sectors", "＋ Level")]
    assert len(asked) == 1, fellow.screen
    assert "Most useful now: " in fellow.screen
    await fellow.press(asked[0])
    assert fellow.buttons[-1] == "✓ Done"
    assert (await row_of(world, fellow)).disciplines == ("0812",)


async def test_who_is_employed_is_asked_first_who_must_never_see_them(world: World, xiao: Fellow) -> None:
    await xiao.send("目前在长安汽车做自动驾驶激光雷达感知")
    assert "您似乎有在职单位" in xiao.screen
    await xiao.walk("＋ 不让谁看到", "长安", "重庆长安汽车股份有限公司", "✓ 完成")
    assert (await row_of(world, xiao)).hidden_from == ("W02",)
    assert "您似乎有在职单位" not in xiao.screen
    assert "重庆长安汽车" not in xiao.screen.replace("目前在长安汽车", "")


async def test_a_cv_pasted_at_the_first_question_ends_in_the_list(world: World, fellow: Fellow) -> None:
    await fellow.send(CV)
    assert fellow.screen.startswith("I would add this to your profile")
    await fellow.press(next(button for button in fellow.buttons if button.startswith("✓ Add ")))
    assert "Added to your profile" in fellow.tapped
    assert "Workstations for you" in fellow.screen or "No workstation fits" in fellow.screen
    assert (await row_of(world, fellow)).interests != ()
