"""What the desk answers, and what it leaves to a person."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest
from click.testing import CliRunner

from bot.__main__ import main
from bot.desk.answers import answer
from bot.desk.wording import answer_text, plain_answer
from bot.importing import facts
from bot.texts import Language, Texts
from tests.desk.asked import asked, precision


def first(question: str) -> str:
    found = answer(question)
    return found.clauses[0].id if found.answered else ""


def test_of_what_can_be_answered_nine_in_ten_get_the_right_clause_and_five_in_six_others_none() -> None:
    questions = asked()
    assert len(questions) >= 150
    assert {one.language for one in questions} == {"en", "zh"}
    assert sum(not one.rows for one in questions) * 3 >= len(questions)
    right, refused, wrong = precision(first, questions)
    assert (right >= 0.97, refused >= 0.95) == (True, True), wrong


def test_what_has_to_be_said_is_said_in_the_language_of_the_question() -> None:
    missing = [
        one.question
        for one in asked()
        if one.says and first(one.question) in one.rows and one.says not in text(one.question, one.language)
    ]
    assert missing == []


def text(question: str, language: str) -> str:
    return plain_answer(answer(question), Texts("zh" if language == "zh" else "en"))


@pytest.mark.parametrize(
    ("question", "language"),
    [("博新计划一年给多少钱", "zh"), ("how much is the innovative talent programme", "en")],
)
def test_two_programmes_of_one_name_are_told_apart(question: str, language: Language) -> None:
    found = answer(question)
    assert {clause.scope for clause in found.choices} == {"national", "chongqing"}
    assert text(question, language).startswith("“博新计划”" if language == "zh" else "There is more than one")
    assert answer("重庆市博新计划一年给多少钱").choices == ()
    assert answer("国家博新计划一年给多少钱").clauses[0].id == "F11"


def test_a_rule_of_elsewhere_says_so() -> None:
    assert "外地示例，并非重庆的规定" in text("能提前出站吗", "zh")
    assert "An example from elsewhere, not a rule of Chongqing" in text("may I leave the station early", "en")


def test_a_question_about_oneself_gets_conditions_and_no_verdict() -> None:
    told = text("我能拿15万留渝资助吗，条件是什么", "zh")
    assert "能否享受，由主管部门认定" in told
    assert not re.match("(?:能|可以|不能|不可以)", told)
    assert "由主管部门认定" not in text("留渝资助的条件", "zh")


def test_what_no_source_says_is_not_answered_but_named() -> None:
    found = answer("安家费有多少")
    assert (found.answered, found.gap is not None, found.topics[0]) == (False, True, "housing")
    assert "转人工" in text("安家费有多少", "zh")


@pytest.mark.parametrize(
    "question",
    ["", "？？？", "asdkjh qwlekj", "a" * 5000, "多少钱", "你是谁做的", "第三个", "换一个", "好的", "看看"],
)
def test_nothing_is_answered_where_nothing_is_asked(question: str) -> None:
    assert not answer(question).answered


def test_traditional_characters_and_slips_are_understood() -> None:
    assert first("博士後可以享受子女入學嗎") == "B01"
    assert first("how much is the daly grant") in ("P33", "F25")


def test_each_answer_has_a_date_a_place_and_a_source() -> None:
    for clause in facts.clauses().values():
        for language in ("en", "zh"):
            texts = Texts("zh" if language == "zh" else "en")
            shown = answer_text(answer(clause.asked_zh[0]), texts)
            assert re.search(r"\d{4}|日期不详|no date given|转人工|hand over", shown), clause.id


def test_the_command_answers_as_json_line_by_line_without_loading_the_bot() -> None:
    code = "import sys; from bot.__main__ import main; main(standalone_mode=False); assert 'aiogram' not in sys.modules"
    done = subprocess.run(
        [sys.executable, "-c", code, "ask", "--json"],
        input="黄金18条文号是多少\nwhat is the weather tomorrow\n",
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    one, other = map(json.loads, done.stdout.splitlines())
    assert (one["rows"][0], one["answered"], "渝人社发〔2020〕70号" in one["text"]) == ("P29", True, True)
    assert (other["rows"], other["answered"]) == ([], False)


def test_the_command_answers_one_question_in_the_language_asked_for() -> None:
    result = CliRunner().invoke(main, ["ask", "--lang", "en", "日常资助两年多少"])
    assert "160,000 yuan" in result.output
    assert result.output.splitlines()[-1] == "[P33]"
