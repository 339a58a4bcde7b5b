"""What a digest holds, decided from facts alone; when a late one is sent; and that a batch ranks as one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.clock import Clock
from bot.ranking.digest import Digest, Key, build, candidates, in_turns, outcome, sends_at
from bot.ranking.ranker import RankerInUse
from bot.store.core.store import Store
from bot.store.digest.digests import Item, WeekOutcome
from bot.store.digest.facts import Facts, Seen, Surroundings, Thing, marks
from bot.store.digest.planning import Settings
from bot.store.workstations import workstations
from bot.store.workstations.workstations import Card, Workstation
from matching.models import Profile

NOW = datetime(2026, 11, 26, 10, tzinfo=UTC)
LONG_AGO = NOW - timedelta(days=400)


def station(number: int, *, since: datetime = LONG_AGO, level: str = "") -> Thing:
    return Thing("workstation", f"s{number}", marks(directions=number, level=level), since, f"s{number}")


def event(number: int, *, days: int = 5, disciplines: tuple[str, ...] = ()) -> Thing:
    starts = NOW + timedelta(days=days)
    return Thing(
        "event", str(number), marks(time=starts), LONG_AGO, starts_at=starts, disciplines=disciplines
    )


def around(stations: int = 0, events: int = 0) -> Surroundings:
    return Surroundings(
        {one.ref: one for one in (station(number) for number in range(stations))},
        {},
        {one.ref: one for one in (event(number) for number in range(events))},
    )


ME = Facts(1, Settings(), Profile(interests=("lidar",)), "mark")
HEARD = Settings(profile="mark", heard_at=NOW - timedelta(days=7))
BEST = [(f"s{number}", 0.9 - number / 100) for number in range(12)]
KEYS: list[Key] = [("workstation", one) for one, _ in BEST]


def refs(digest: Digest | None) -> list[tuple[str, str]]:
    return [(item.kind, item.ref) for item in digest.items] if digest else []


def test_seven_at_most_and_each_part_has_its_share() -> None:
    waiting = tuple(Thing("request", str(number), {}, NOW) for number in range(4))
    me = replace(ME, waiting=waiting)
    full = build(me, around(12, 4), KEYS, [("s1", 2)], NOW)
    kinds = [kind for kind, _ in refs(full)]
    assert kinds == ["request", "request", "event", "event", "workstation", "workstation", "fellow"]
    assert refs(build(ME, around(12), KEYS, [], NOW)) == KEYS[:7]
    assert refs(build(ME, around(0, 9), [], [], NOW)) == [("event", str(number)) for number in range(7)]
    assert build(ME, around(12, 0), [], [], NOW) is None


def test_what_was_seen_comes_again_only_where_it_changed_and_says_so() -> None:
    seen: Seen = {("workstation", "s0", None): station(0).fields}
    me = replace(ME, seen=seen, settings=HEARD)
    assert candidates(me, around(1).stations, BEST[:1]) == []
    changed = Surroundings({"s0": station(0, level="national")}, {}, {})
    assert candidates(me, changed.stations, BEST[:1]) == [(("workstation", "s0"), 0.9)]
    digest = build(me, changed, [("workstation", "s0")], [], NOW)
    assert digest == Digest(1, (Item("workstation", "s0", changed.stations["s0"].fields, ("level",)),))


def test_news_is_what_is_new_since_the_last_digest_or_since_the_profile_changed() -> None:
    old, new = station(0), station(1, since=NOW - timedelta(days=2))
    both = Surroundings({"s0": old, "s1": new}, {}, {})
    heard = replace(ME, settings=HEARD)
    assert [key[1] for key, _ in candidates(heard, both.stations, BEST[:2])] == ["s1"]
    assert [key[1] for key, _ in candidates(ME, both.stations, BEST[:2])] == ["s0", "s1"]
    assert [key[1] for key, _ in candidates(replace(heard, mark="another"), both.stations, BEST[:2])] == [
        "s0",
        "s1",
    ]
    applied = replace(heard, applied=frozenset({("workstation", "s1")}))
    assert candidates(applied, both.stations, BEST[:2]) == []
    assert candidates(heard, both.stations, [("s9", 1.0), ("s1", 0.2)]) == []  # listed, but far from good


def test_topics_that_were_sent_put_aside_or_not_wanted_stay_away() -> None:
    topic = Thing("topic", "7", marks(title="t"), NOW - timedelta(days=1))
    there = Surroundings({}, {"7": topic}, {})
    assert candidates(ME, there.topics, [("7", 0.5)]) == [(("topic", "7"), 0.5)]
    for facts in (
        replace(ME, told=frozenset({"7"})),
        replace(ME, aside=frozenset({"7"})),
        replace(ME, wants_topics=False),
    ):
        assert candidates(facts, there.topics, [("7", 0.5)]) == []


def test_topics_and_workstations_take_turns() -> None:
    topics: list[Key] = [("topic", "7"), ("topic", "8")]
    assert [ref for _, ref in in_turns(topics, KEYS[:3])] == ["7", "s0", "8", "s1", "s2"]


def test_events_of_other_disciplines_and_far_away_are_left_out() -> None:
    events = [event(1, disciplines=("0812",)), event(2, disciplines=("0301",)), event(3, days=40)]
    there = Surroundings({}, {}, {one.ref: one for one in events})
    gave_back = replace(ME, applied=frozenset({("event", "1"), ("event", "2")}))
    assert build(gave_back, there, [], [], NOW) is None  # it is no news to who gave a seat back
    me = replace(ME, profile=Profile(disciplines=("0812",)))
    assert refs(build(me, there, [], [], NOW)) == [("event", "1")]


def test_silence_has_its_reason_and_after_four_weeks_a_note_once() -> None:
    quiet = replace(ME, settings=HEARD)
    assert outcome(quiet, None, NOW) == WeekOutcome("none", reason="nothing new")
    long_quiet = replace(HEARD, heard_at=NOW - timedelta(days=28))
    assert outcome(replace(ME, settings=long_quiet), None, NOW) == WeekOutcome("note", profile="mark")
    assert outcome(replace(ME, settings=replace(long_quiet, noted=True)), None, NOW).kind == "none"
    assert outcome(replace(ME, barred="paused"), None, NOW) == WeekOutcome("none", reason="paused")


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001  (made aware)
    st.timedeltas(timedelta(0), timedelta(days=9)),
    st.sampled_from(["Pacific/Honolulu", "Europe/Berlin", "Asia/Shanghai", "Pacific/Auckland"]),
)
def test_a_late_one_waits_for_a_good_hour(slot: datetime, late: timedelta, zone: str) -> None:
    now = slot + late
    moment = sends_at(slot, now, zone)
    assert now <= moment <= now + timedelta(hours=11)
    if late > timedelta(hours=1):
        assert 8 <= moment.astimezone(ZoneInfo(zone)).hour < 22
    else:
        assert moment == now


async def test_a_batch_ranks_as_one_by_one(store: Store, clock: Clock) -> None:
    cards = [
        Card(Workstation(f"s{number}", f"Works {number}", directions_en=words, disciplines=("0802",)))
        for number, words in enumerate(("lidar perception", "battery cells", "lidar and radar", "vaccines"))
    ]
    await store.write(workstations.save, cards, clock.now())
    ranker = RankerInUse(store)
    await ranker.refresh()
    profiles = [
        Profile(interests=("lidar",)),
        Profile(interests=("battery packs",), disciplines=("0802",), useful=frozenset({"s1"})),
        Profile(interests=("lidar", "vaccines"), hidden_from=frozenset({"s0"}), dismissed=frozenset({"s3"})),
        Profile(),
    ]
    batch = await ranker.best(profiles, 20)
    for profile, listed in zip(profiles, batch, strict=True):
        alone = (await ranker.rank(profile)).matches
        assert [ref for ref, _ in listed] == [match.id for match in alone]
        differences = [score - match.score for (_, score), match in zip(listed, alone, strict=True)]
        assert max(map(abs, differences), default=0.0) < 1e-6
        explained = await ranker.explain(profile, [match.id for match in alone])
        assert explained == {match.id: match for match in alone}
