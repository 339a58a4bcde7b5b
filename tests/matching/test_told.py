"""What a match is told with: phrases that a reader would tie together, or nothing."""

import pytest

from bot.ranking.ranker import lexicon
from matching.collection import Collection
from matching.dictionary import load_dictionary
from matching.meaning import load_encoder
from matching.models import Document, Profile


def told(
    interests: str, *, en: str = "", zh: str = "", name: str = "", layers: bool = True
) -> list[tuple[str, str]]:
    station = Document("a", name_zh=name, directions_en=en, directions_zh=zh)
    others = [Document("b", directions_zh="黄酒酿造"), Document("c", directions_en="river fish")]
    dictionary, encoder = (load_dictionary(), load_encoder()) if layers else (None, None)
    collection = Collection([station, *others], lexicon(), dictionary=dictionary, encoder=encoder)
    match = collection.explain(Profile(interests=(interests,)), ["a"]).get("a")
    return [(reason.mine, reason.theirs) for reason in match.told] if match else []


@pytest.mark.parametrize("layers", [True, False])
@pytest.mark.parametrize(
    ("interests", "zh", "name"),
    [
        ("强化学习", "应用化学；化学分析", ""),
        ("车联网", "试验车一台", ""),
        ("黄连生物碱", "地图测绘", "黄鹂研究院"),
        ("数据", "400小时山区道路夜间数据", ""),
        ("模型，系统，平台", "系统平台与模型研究", ""),
    ],
)
def test_a_word_cut_in_two_a_common_word_or_a_name_is_no_reason(
    interests: str, zh: str, name: str, layers: bool
) -> None:
    assert told(interests, zh=zh, name=name, layers=layers) == []


@pytest.mark.parametrize("layers", [True, False])
def test_the_identical_phrase_comes_first_and_no_phrase_comes_twice(layers: bool) -> None:
    reasons = told("固态电池，固态电池界面", zh="固态电池电解质；固态电池；固态电池回收", layers=layers)
    assert reasons[0] == ("固态电池", "固态电池")
    assert len({mine for mine, _ in reasons}) == len(reasons) == len({theirs for _, theirs in reasons})


def test_three_reasons_at_most() -> None:
    assert len(told("lidar, tunnels, catalysts, antibodies", en="lidar; tunnels; catalysts; antibodies")) == 3


def test_theirs_is_known_in_the_other_language_where_it_stands_at_the_same_place() -> None:
    station = Document("a", directions_en="solid batteries; tunnels", directions_zh="固态电池；隧道")
    match = Collection([station, Document("b", directions_en="river fish")], lexicon()).explain(
        Profile(interests=("tunnels",)), ["a"]
    )["a"]
    assert [(reason.theirs, reason.also) for reason in match.told] == [("tunnels", "隧道")]
