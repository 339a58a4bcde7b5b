"""What is no field is no query, and a field that is about life stays one."""

import pytest

from matching.wishes import split_off


@pytest.mark.parametrize(
    ("text", "kept", "beside"),
    [
        (
            "I study how people walk. I would need to know about visas, salary and schools.",
            "I study how people walk.",
            ["I would need to know about visas", "salary and schools"],
        ),
        ("斜拉桥拉索振动与健康监测，希望年薪30万以上", "斜拉桥拉索振动与健康监测", ["希望年薪30万以上"]),
        ("小微贷款信用风险，最好能解决家属落户", "小微贷款信用风险", ["最好能解决家属落户"]),
        ("您好，请问有没有住房？", "", ["您好", "请问有没有住房？"]),
        ("Battery ageing. Thank you very much!", "Battery ageing.", ["Thank you very much!"]),
    ],
)
def test_wishes_about_life_are_split_off(text: str, kept: str, beside: list[str]) -> None:
    assert split_off(text) == (kept, beside)


@pytest.mark.parametrize(
    "text",
    [
        "housing policy and rent control",
        "salary economics; minimum wages",
        "visa law, migration",
        "I would like to study how schools choose children",
        "子女入学政策研究",
        "工资和物价",
        "城市住房市场如何影响落户",
        "school-based interventions",
        "best approximation; hi-fi audio",
    ],
)
def test_a_field_of_education_housing_salaries_or_visas_stays(text: str) -> None:
    assert split_off(text) == (text, [])
