"""Questions about rules, money and services, asked and answered in the chat."""

from __future__ import annotations

from bot.handlers.desk.view import PAGES, ClauseTap, TopicTap
from bot.importing import facts
from tests.conversations.chat import Fellow, World


async def test_a_question_is_answered_with_the_clause_its_date_and_its_source(xiao: Fellow) -> None:
    await xiao.send("/ask 日常资助两年总共多少钱")
    assert "每人两年16万元" in xiao.screen
    assert "截至2020-07-31" in xiao.screen
    assert "渝人社发〔2020〕70号" in xiao.screen
    await xiao.press("日常资助怎么申请")
    assert "申报时间和办法未见明文" in xiao.screen
    await xiao.press("› 日常资助")
    assert xiao.screen.startswith("日常资助\n")


async def test_questions_about_policy_typed_anywhere_got_the_whole_help(world: World, fellow: Fellow) -> None:
    await fellow.walk("/profile", "＋ Interests", "solid electrolytes", "/cancel")
    for screen in ("/cancel", "/matches", "/events"):
        await fellow.walk(screen, "can my children sit the gaokao in chongqing?")
        assert fellow.screen.startswith("Children's examinations\n"), screen
        assert len(fellow.answers) == 1
    await fellow.send("stay grant")
    assert "150,000 yuan" in fellow.screen


async def test_what_nothing_documents_is_said_and_the_nearest_topics_are_offered(xiao: Fellow) -> None:
    await xiao.walk("/cancel", "请问安家费有多少？")
    assert "没有查到出处" in xiao.screen
    assert "转人工" in xiao.screen
    await xiao.press("› 住房")
    assert "人才安居政策" in xiao.screen


async def test_of_two_programmes_of_one_name_one_is_chosen(xiao: Fellow) -> None:
    await xiao.send("/ask 博新计划给多少")
    assert xiao.screen.startswith("“博新计划”不止一个，您问的是哪一个？")
    assert "28万元" in xiao.screen
    assert "最高60万元/两年" in xiao.screen


async def test_the_pages_lead_to_each_topic_and_each_clause(world: World, fellow: Fellow) -> None:
    for page in PAGES:
        await fellow.send(f"/{page}")
        assert len(fellow.buttons) == len(PAGES[page]), page
    for code in facts.desk_topics():
        assert len(TopicTap(code=code).pack().encode()) <= 64
    for code in facts.clauses():
        assert len(ClauseTap(id=code).pack().encode()) <= 64
    await fellow.send("/funding")
    await fellow.press("› CPSF general grant")
    await fellow.press("General grant, amounts 2025")
    assert "80,000 yuan in natural sciences" in fellow.screen
    assert "summer 2025" in fellow.screen


async def test_the_city_in_figures_has_a_date_with_each(fellow: Fellow) -> None:
    await fellow.send("/about")
    for figure in ("447", "605", "31", "10 workstations", "49", "135", "183", "11.75", "51.94"):
        assert figure in fellow.screen, figure
    assert "September 2021" in fellow.screen


async def test_a_button_of_a_clause_that_was_retired_says_so(fellow: Fellow) -> None:
    await fellow.send("/ask daily grant")
    await fellow.forge(ClauseTap(id="P999").pack())
    assert fellow.toast == "That is not in what I know any more."
