"""The file for one's calendar, parsed as a calendar parses it; and when it is sent."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from bot.handlers.events.files import calendar
from bot.handlers.events.wording import when
from bot.store.core.sqlite import Connection
from bot.store.events import changes as event_changes
from bot.store.events import events
from bot.texts import Texts
from tests.conversations.chat import World
from tests.conversations.event_world import agreed, club, publish, sent_file

BEIJING = ZoneInfo("Asia/Shanghai")


def event(start: datetime, minutes: int = 90, **differs: Any) -> events.Event:
    """A published event at a moment of Beijing."""
    told: dict[str, Any] = {
        "id": 7, "uid": "7f0c", "state": "published", "version": 3, "demo": False, "made_by": None,
        "published_at": start, "paired_at": None, "changed_at": datetime(2026, 11, 22, tzinfo=UTC),
        "title_en": "Coffee; tea, \\ and\ncake", "title_zh": "咖啡会", "text_en": "Bring a cup.",
        "starts_at": start.astimezone(UTC), "ends_at": start.astimezone(UTC) + timedelta(minutes=minutes),
        "cancel_until": start.astimezone(UTC), "place_en": "Hall A", "seats_on_site": 2,
    }  # fmt: skip
    return events.Event(**told | differs)


def parsed(file: bytes) -> Any:
    """A calendar file as the library reads it; Any, since a property may be of many types."""
    return Calendar.from_ical(file)


def entry(file: bytes) -> Any:
    """The one entry of a calendar file."""
    (found,) = parsed(file).walk("VEVENT")
    return found


@pytest.mark.parametrize(
    ("start", "zone", "there"),
    [
        # A reader in New York: an hour apart from one week to the next, since their clocks change on 1 November.
        (datetime(2026, 10, 28, 9, 0, tzinfo=BEIJING), "America/New_York", "2026-10-27 21:00"),
        (datetime(2026, 11, 4, 9, 0, tzinfo=BEIJING), "America/New_York", "2026-11-03 20:00"),
        # In the hour that Berlin has twice, and in the one that it has not.
        (datetime(2026, 10, 25, 8, 30, tzinfo=BEIJING), "Europe/Berlin", "2026-10-25 02:30"),
        (datetime(2027, 3, 28, 9, 30, tzinfo=BEIJING), "Europe/Berlin", "2027-03-28 03:30"),
        (datetime(2028, 2, 29, 0, 15, tzinfo=BEIJING), "Europe/London", "2028-02-28 16:15"),
    ],
)
def test_the_same_moment_wherever_it_is_read(start: datetime, zone: str, there: str) -> None:
    found = entry(calendar(event(start), "on_site", "https://t.me/bot?start=event_7", Texts("en")))
    assert found["DTSTART"].dt == start
    assert f"{found['DTSTART'].dt.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}" == there
    assert found["DTEND"].dt - found["DTSTART"].dt == timedelta(minutes=90)
    assert found["DTSTART"].to_ical().endswith(b"Z")


def test_across_midnight_on_a_leap_day() -> None:
    late = event(datetime(2028, 2, 29, 23, 0, tzinfo=BEIJING), 150)
    found = entry(calendar(late, "on_site", "https://t.me/bot?start=event_7", Texts("en")))
    assert found["DTEND"].dt.astimezone(BEIJING) == datetime(2028, 3, 1, 1, 30, tzinfo=BEIJING)
    assert [when(late, Texts(language)).count("<tg-time") for language in ("en", "zh")] == [2, 2]
    assert "Tue, February 29, 2028, 23:00<" in when(late, Texts("en"))
    assert ">Wed, March 1, 2028, 01:30 (Beijing)<" in when(late, Texts("en"))
    assert ">2028年3月1日（周三）01:30（北京时间）<" in when(late, Texts("zh"))


def test_words_and_places() -> None:
    start = datetime(2026, 12, 1, 15, 0, tzinfo=BEIJING)
    both = event(start, seats_online=5, link="https://meet.example.org/x", latitude=29.56, longitude=106.55)
    link = "https://t.me/bot?start=event_7"
    here = entry(calendar(both, "on_site", link, Texts("en")))
    assert (str(here["SUMMARY"]), str(here["LOCATION"])) == ("Coffee; tea, \\ and\ncake", "Hall A")
    assert str(here["DESCRIPTION"]) == f"Bring a cup.\n\n{link}"
    assert (here["GEO"].latitude, here["GEO"].longitude) == (29.56, 106.55)
    assert b"meet.example.org" not in calendar(both, "on_site", link, Texts("en"))
    away = entry(calendar(both, "online", link, Texts("zh")))
    assert (str(away["SUMMARY"]), str(away["LOCATION"])) == ("咖啡会", "https://meet.example.org/x")
    assert "GEO" not in away
    assert max(len(line) for line in calendar(both, "online", link, Texts("zh")).split(b"\r\n")) <= 75


async def test_one_entry_from_the_seat_to_the_end(world: World) -> None:
    """None while waiting; then always the same UID, with a SEQUENCE that rises, and CANCEL at the end."""
    world.allow_second_taps()
    number = await publish(world, club(world, seats_on_site=1))
    ann = await agreed(world, "Ann", 7_654_321_021)
    bob = await agreed(world, "Bob", 7_654_321_022)
    await ann.walk(f"/start event_{number}", "✋ I’ll come", "📅 For my calendar")
    first = parsed(sent_file(world, ann))
    await bob.walk(f"/start event_{number}", "⏳ Put me in line")
    assert "📅 For my calendar" not in bob.buttons
    await bob.forge("ev1:2:calendar:0")
    assert bob.screen == "A calendar entry comes with a seat; you are in line as yet."
    before = bob.last
    await bob.forge("ev1:1:calendar:0")  # another one's
    assert bob.last == before

    def move(db: Connection) -> None:
        found = events.event(db, number)
        assert found is not None
        details = club(world, seats_on_site=1, starts_at=found.starts_at + timedelta(days=1))
        event_changes.edit(db, number, details, by=1, now=world.clock.now())

    def call_off(db: Connection) -> None:
        event_changes.call_off(db, number, by=1, now=world.clock.now())

    files = [first]
    for change in (move, call_off):
        await world.bot.store.write(change)
        await world.settle()
        await ann.press("📅 For my calendar" if change is move else "📅 Take it out of my calendar")
        files.append(parsed(sent_file(world, ann)))
    entries = [file.walk("VEVENT")[0] for file in files]
    assert len({str(each["UID"]) for each in entries}) == 1
    assert [int(each["SEQUENCE"]) for each in entries] == [0, 1, 2]
    assert [str(file["METHOD"]) for file in files] == ["PUBLISH", "PUBLISH", "CANCEL"]
    assert [str(each["STATUS"]) for each in entries] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]
    assert entries[1]["DTSTART"].dt - entries[0]["DTSTART"].dt == timedelta(days=1)
