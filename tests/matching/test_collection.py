"""What a fellow gets from the ranking of a handful of stations."""

from __future__ import annotations

import pytest

from matching.collection import Collection
from matching.lexicon import Lexicon
from matching.models import Document, Preference, Profile

LEXICON = Lexicon(
    synonyms=(("数据治理", "data governance"), ("自动驾驶", "autonomous driving", "智能驾驶")),
    disciplines={"0812": ("计算机科学与技术", "Computer Science and Technology")},
)
BANK = Document(
    id="bank", level="national", district="liangjiang", directions_en="Data governance; green finance"
)
CARS = Document(id="cars", level="municipal", directions_en="Autonomous driving", disciplines=("0802",))
DRUGS = Document(id="drugs", level="municipal", district="beibei", directions_zh="创新药物；药物递送")
COLLECTION = Collection([DRUGS, CARS, BANK], LEXICON)


def test_words_meet_across_the_languages() -> None:
    matches = COLLECTION.rank(Profile(interests=("我做数据治理",))).matches
    assert [match.id for match in matches] == ["bank"]
    assert [(reason.mine, reason.theirs) for reason in matches[0].reasons] == [
        ("我做数据治理", "Data governance")
    ]


def test_shares_add_up_to_the_scores() -> None:
    profile = Profile(interests=("autonomous driving, data governance", "药物"), disciplines=("0802",))
    matches = COLLECTION.rank(profile).matches
    assert {match.id for match in matches} == {"bank", "cars", "drugs"}
    for match in matches:
        words = sum(reason.share for reason in match.reasons if reason.kind == "words")
        assert words == pytest.approx(match.words, abs=1e-5)
        assert sum(reason.share for reason in match.reasons) == pytest.approx(match.fit, abs=1e-5)


def test_hard_conditions_filter_and_are_counted() -> None:
    profile = Profile(
        interests=("data governance; 药物",),
        level="national",
        only_level=True,
        hidden_from=frozenset({"bank"}),
    )
    ranking = COLLECTION.rank(profile)
    assert ranking.matches == ()
    assert ranking.hidden == 3


def test_wishes_are_shown_and_what_is_unknown_is_neither_met_nor_unmet() -> None:
    wish = Profile(interests=("autonomous driving",), districts=("beibei",), level="municipal")
    [match] = COLLECTION.rank(wish).matches
    assert match.met == (Preference("level", "municipal", True),)
    assert match.unmet == ()
    assert match.unknown == (Preference("district", "beibei", None),)


def test_no_known_words_gives_the_list_by_discipline_and_says_so() -> None:
    ranking = COLLECTION.rank(Profile(interests=("🙂",), disciplines=("0802",)))
    assert (ranking.basis, [match.id for match in ranking.matches]) == ("disciplines", ["cars"])
    assert COLLECTION.rank(Profile()).basis == "nothing"


def test_a_firm_that_praises_its_technology_is_no_match_for_every_discipline_of_technology() -> None:
    lexicon = Lexicon(disciplines={"0812": ("计算机科学与技术", "Computer Science and Technology")})
    praise = Document(
        "bank", directions_zh="科学技术创新与工程技术", directions_en="Science, engineering and technology"
    )
    collection = Collection([praise, Document("cloud", directions_en="Computer architecture")], lexicon)
    assert [match.id for match in collection.rank(Profile(disciplines=("0812",))).matches] == ["cloud"]


def test_disciplines_in_place_of_interests_are_quoted_by_their_codes() -> None:
    lexicon = Lexicon(disciplines={"0812": ("计算机科学与技术", "Computer Science", "CS")})
    collection = Collection([Document(id="a", directions_en="computer architecture"), BANK], lexicon)
    [match] = collection.rank(Profile(disciplines=("0812",))).matches
    assert [(reason.kind, reason.mine, reason.theirs, reason.field) for reason in match.reasons] == [
        ("discipline", "0812", "computer architecture", "directions")
    ]
    assert (match.words, match.weak) == (0, False)


def test_what_the_station_says_of_itself_counts_more_than_its_host_and_its_name() -> None:
    collection = Collection(
        [
            Document(id="host", focus_en="data governance"),
            Document(id="name", name_en="data governance"),
            Document(id="self", directions_en="data governance"),
        ]
    )
    ranked = collection.rank(Profile(interests=("data governance",)))
    assert (ranked.matches[0].id, ranked.matches[0].similar) == ("self", ("host", "name"))


def test_what_shares_next_to_nothing_is_not_listed() -> None:
    others = [
        "舞蹈编导",
        "肝癌早筛",
        "柑橘育种",
        "光伏组件的回收、拆解与再利用",
        "氢能储运",
        "疫苗佐剂",
        "高温合金",
        "滚动轴承",
    ]
    collection = Collection(
        Document(id=text, directions_zh=text) for text in ("桥梁健康监测；结构损伤识别", *others)
    )
    ranking = collection.rank(Profile(interests=("桥梁健康监测，结构损伤识别，组合结构抗震性能",)))
    assert ([match.id for match in ranking.matches], ranking.total) == (["桥梁健康监测；结构损伤识别"], 1)


def test_reasons_come_by_kind_words_first() -> None:
    profile = Profile(interests=("autonomous driving",), disciplines=("0802",))
    [match] = COLLECTION.rank(profile).matches
    assert [reason.kind for reason in match.reasons] == ["words", "discipline"]


def test_no_stations_no_matches() -> None:
    assert Collection([]).rank(Profile(interests=("anything",))).matches == ()


def test_the_background_says_how_common_words_are_and_is_not_ranked() -> None:
    topics = [
        Document(id="detection", directions_en="detection of faults"),
        Document(id="bridges", directions_en="bridges under load"),
    ]
    profile = Profile(interests=("detection; bridges",))
    alone = {match.id: match.score for match in Collection(topics).rank(profile).matches}
    assert alone["detection"] == alone["bridges"]
    others = [Document(id=str(at), directions_en=f"detection {at}") for at in range(9)]
    among = Collection(topics, background=Collection([*others, *topics])).rank(profile).matches
    assert [match.id for match in among] == ["bridges", "detection"]
