"""Time zones as people write them, in Chinese and in English."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from bot import zones


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("东京", "Asia/Tokyo"), ("柏林", "Europe/Berlin"), ("纽约", "America/New_York"), ("北京", "Asia/Shanghai"),
        ("北京时间", "Asia/Shanghai"), ("重庆市", "Asia/Shanghai"), ("慕尼黑", "Europe/Berlin"), ("Munich", "Europe/Berlin"),
        ("San Francisco", "America/Los_Angeles"), (" los  angeles ", "America/Los_Angeles"), ("旧金山", "America/Los_Angeles"),
        ("日本", "Asia/Tokyo"), ("Japan", "Asia/Tokyo"), ("加尔各答", "Asia/Kolkata"), ("Auckland", "Pacific/Auckland"),
        ("europe/rome", "Europe/Rome"), ("utc", "UTC"), ("UTC+8", "Etc/GMT-8"), ("GMT -5", "Etc/GMT+5"),
        ("东八区", "Etc/GMT-8"), ("西五区", "Etc/GMT+5"),
    ],
)  # fmt: skip
def test_a_zone_is_found_by_its_city_country_or_offset_in_both_languages(words: str, zone: str) -> None:
    assert zones.named(words) == [zone]
    assert ZoneInfo(zone)


def test_what_means_several_or_nothing() -> None:
    assert zones.named("nowhere at all") == zones.named(" ") == zones.named("UTC+99") == []
    assert zones.named("中国") == ["Asia/Shanghai", "Asia/Urumqi"]
    assert len(zones.named("san")) > 1


def test_a_zone_is_named_in_the_readers_language() -> None:
    named = [
        (zones.name(zone, "zh"), zones.name(zone, "en")) for zone in ("Asia/Kolkata", "Etc/GMT-8", "UTC")
    ]
    assert named == [("加尔各答", "Kolkata"), ("UTC+8", "UTC+8"), ("UTC", "UTC")]
