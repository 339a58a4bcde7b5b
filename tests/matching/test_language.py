"""What people write in many ways and one language or the other finds what it means."""

from __future__ import annotations

import pytest

from matching.collection import Collection
from matching.dictionary import Dictionary, load_dictionary
from matching.meaning import load_encoder
from matching.models import Document, Profile
from matching.text import clauses, tokens

STATIONS = [
    Document(id="cars", directions_en="Perception and decision control of intelligent connected vehicles"),
    Document(id="nlp", directions_zh="自然语言处理与大模型"),
    Document(id="fibre", directions_en="Fiber optic sensing; behavior of color centers"),
    Document(id="liver", directions_en="Early diagnosis of liver disease"),
    Document(id="fault", directions_zh="旋转机械故障诊断"),
]
COLLECTION = Collection(STATIONS, dictionary=load_dictionary())


@pytest.mark.parametrize(
    ("interest", "found"),
    [
        ("我做自动驾驶，激光雷达点云目标检测", "cars"),
        ("NLP", "nlp"),
        ("ＮＬＰ　ａｎｄ　ＬＬＭｓ", "nlp"),
        ("natural language processing", "nlp"),
        ("optical fibres, colour centres", "fibre"),
        ("肝病", "liver"),
        ("聲音與肝臟疾病", "liver"),
        ("故障診斷", "fault"),
        ("fault diagnosis of rotating machinery", "fault"),
        ("vehicular autonomy in intelligent cars", "cars"),
    ],
)
def test_it_finds_what_it_means(interest: str, found: str) -> None:
    assert COLLECTION.rank(Profile(interests=(interest,)), 1).matches[0].id == found


def test_reasons_quote_both_people_across_the_languages() -> None:
    [match] = COLLECTION.rank(Profile(interests=("我做自动驾驶，激光雷达点云目标检测",)), 1).matches
    first = match.reasons[0]
    assert (first.kind, first.mine, first.field) == ("words", "我做自动驾驶", "directions")
    assert first.theirs in STATIONS[0].directions_en


def test_meaning_alone_says_so() -> None:
    collection = Collection(STATIONS, encoder=load_encoder())
    ranking = collection.rank(Profile(interests=("hepatology",)), 1)
    [match] = ranking.matches
    assert (ranking.basis, ranking.lacking, match.id) == ("meaning", ("dictionary",), "liver")
    reason = match.reasons[0]
    assert (reason.kind, reason.mine, reason.theirs) == (
        "meaning",
        "hepatology",
        "Early diagnosis of liver disease",
    )
    assert match.words == 0.0


def test_one_common_word_of_several_is_weak() -> None:
    collection = Collection(
        [
            Document(id="dogs", directions_en="Detection of dogs"),
            Document(id="cars", directions_en="lidar detection"),
        ]
    )
    weak = {
        match.id: match.weak
        for match in collection.rank(Profile(interests=("lidar object detection",))).matches
    }
    assert weak == {"cars": False, "dogs": True}


@pytest.mark.parametrize(("users", "weak"), [(1, False), (9, True)])
def test_a_common_word_is_weak_also_where_it_is_all_that_was_written(users: int, weak: bool) -> None:
    others = ["vaccines", "bridges", "batteries"] * 10
    collection = Collection(
        [
            Document(id=str(at), directions_en=f"detection {text}" if at < users else text)
            for at, text in enumerate(others)
        ]
    )
    assert collection.rank(Profile(interests=("detection",)), 1).matches[0].weak is weak


def test_terms_remember_where_they_stand() -> None:
    text = "ＡＩ for 点云"
    found = [(token.term, text[token.start : token.end]) for token in tokens(text)]
    assert found == [("ai", "ＡＩ"), ("点", "点"), ("点云", "点云"), ("云", "云")]


def test_clauses_leave_the_punctuation_out() -> None:
    text = "Data governance; 数据治理，green finance. Node.js"
    assert [text[start:end] for start, end in clauses(text)] == [
        "Data governance",
        "数据治理",
        "green finance",
        "Node.js",
    ]


def test_phrases_of_a_word_keep_the_order_of_the_dictionary() -> None:
    dictionary = Dictionary(
        iter(
            [
                "橋 桥 [qiao2] /bridge/CL:座[zuo4]/",
                "橋樑 桥梁 [qiao2 liang2] /bridge (structure)/a link; a connection/",
                "架橋 架桥 [jia4 qiao2] /to build a bridge/bridge/",
                "橋 桥 [Qiao2] /overpass/",
            ]
        )
    )
    assert dictionary.english("桥") == ("bridge", "overpass")
    assert dictionary.english("桥梁") == ("bridge", "link", "connection")
    assert dictionary.english("桥墩") == dictionary.english("") == ()
    assert dictionary.chinese("bridges") == ("桥", "桥梁", "架桥")  # first meanings first
    assert dictionary.chinese("tunnel") == ()
    assert dictionary.longest("桥") == 2
    assert "橋梁".translate(dictionary.simplified) == "桥梁"
