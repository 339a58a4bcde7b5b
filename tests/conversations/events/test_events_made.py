"""A salon from nothing to published, typed as one speaks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.clock import BEIJING
from bot.store.events import events
from bot.store.events.events import Event
from bot.store.people import roles
from tests.conversations.chat import Fellow, World
from tests.conversations.event_world import agreed, at, club, publish, staff

ROOM = "https://meet.example.org/x"


@pytest.fixture
async def wei(world: World) -> Fellow:
    """A member of staff who reads English."""
    return await staff(world)


@pytest.fixture
async def chen(world: World) -> Fellow:
    """One who reads Chinese."""
    member = await agreed(world, "Chen", 7_654_321_091, "zh")
    await world.bot.store.write(roles.add_staff, member.person.id, by=None, now=world.clock.now())
    return member


async def drafts(world: World) -> list[Event]:
    """All events."""
    return await world.bot.store.read(events.all_events)


async def messages_of(someone: Fellow, *steps: str) -> int:
    """How many messages and taps it takes."""
    for step in steps:
        await someone.walk(step)
    return len(steps)


async def test_eight_messages_in_english(world: World, wei: Fellow) -> None:
    day = world.clock.now().astimezone(BEIJING) + timedelta(days=9)
    when = f"{day:%B} {day.day}, 3pm to 5pm"
    count = await messages_of(wei, "/staff", "Events (0)", "＋ New event", "Robots & <tea>", when)
    assert "Robots & <tea>\n🕒 " in wei.screen
    assert wei.screen.endswith("puts a pin on the map.\n[‹ Back][All fields]")
    count += await messages_of(wei, "Hall A", "20")
    assert wei.screen.startswith("What fellows see:\n\nRobots & <tea>\n")
    assert "📍 Hall A\n☕ Hosted by the park’s staff\n🪑 20 of 20 seats are free" in wei.screen
    assert wei.buttons[-2:] == ["● Publish", "‹ Back"]
    assert wei.buttons[:3] == ["＋ Title (Chinese)", "Title (English)", "Day"]
    count += await messages_of(wei, "● Publish")
    assert count <= 8
    (made,) = await drafts(world)
    start = made.starts_at.astimezone(BEIJING)
    assert (made.state, start.date(), start.hour) == ("published", day.date(), 15)
    assert made.ends_at - made.starts_at == timedelta(hours=2)
    fellow = await agreed(world, "Ann", 7_654_321_021)
    await fellow.walk("/events", "1")
    assert fellow.screen.startswith("Robots & <tea>\n")


async def test_eight_messages_in_chinese(world: World, chen: Fellow) -> None:
    day = world.clock.now().astimezone(BEIJING) + timedelta(days=9)
    when = f"{day.month}月{day.day}日 下午3点到5点"
    count = await messages_of(chen, "/staff", "活动（0）", "＋ 新建活动", "揭榜沙龙", when)
    assert chen.screen.startswith("揭榜沙龙\n🕒 ")
    count += await messages_of(chen, f"创新中心 301，线上：{ROOM}", "20人，线上50", "● 发布")
    assert count <= 8
    (made,) = await drafts(world)
    assert (made.state, made.title_zh, made.title_en) == ("published", "揭榜沙龙", "")
    assert (made.place_zh, made.link, made.seats_on_site, made.seats_online) == ("创新中心 301", ROOM, 20, 50)


async def test_what_is_not_understood_is_said_and_nothing_is_lost(world: World, chen: Fellow) -> None:
    await chen.walk("/staff", "活动（0）", "＋ 新建活动", "长" * 101)
    assert chen.screen.startswith("您写了 101 个字符，最多 100 个，没有改动。\n")
    await chen.walk("Robots", "有空的时候")
    assert chen.screen.startswith("没认出日期，例如 12月6日\n\nRobots\n\n什么时候？")
    await chen.walk("下周三")
    assert "几点开始？" in chen.screen
    await chen.walk("2020-01-01 15:00")
    assert chen.screen.startswith("这个时间已经过去了。\n\nRobots\n🕒 ")
    assert await drafts(world) == []
    await chen.walk("下午3点")
    assert "在哪里？" in chen.screen
    (draft,) = await drafts(world)
    start = draft.starts_at.astimezone(BEIJING)
    assert (start.weekday(), start.hour, draft.title_en) == (2, 15, "Robots")
    await chen.walk("线上")
    assert chen.screen.startswith("请输入以 https:// 开头的链接。\n")
    await chen.walk("http://meet.example.org")
    assert chen.screen.startswith("请输入以 https:// 开头的链接。\n")
    await chen.walk(ROOM)
    assert chen.screen.split("\n")[2] == f"🔗 {ROOM}"
    await chen.walk("很多人")
    assert chen.screen.startswith("没认出人数，例如 20人")
    await chen.walk("‹ 上一步", "一号厅", "20")
    assert "线上多少名额？" in chen.screen
    await chen.walk("50")
    (draft,) = await drafts(world)
    assert (draft.seats_on_site, draft.seats_online, draft.place_zh) == (20, 50, "一号厅")
    assert "● 发布" in chen.buttons


async def test_the_time_first_then_the_day_and_a_location(world: World, wei: Fellow) -> None:
    await wei.walk("/staff", "Events (0)", "＋ New event", "Robots", "3pm")
    assert "On which day?" in wei.screen
    await wei.walk("tomorrow")
    await wei.do(lambda: wei.person.send_location(29.56, 106.55))
    assert "📍 set" in wei.screen
    await wei.walk("12")
    (draft,) = await drafts(world)
    assert (draft.latitude, draft.seats_on_site) == (29.56, 12)
    assert draft.starts_at - draft.cancel_until == timedelta(hours=2)  # nobody is late at once
    assert "● Publish" in wei.buttons


async def test_all_fields_at_any_step_and_back(world: World, wei: Fellow) -> None:
    await wei.walk("/staff", "Events (0)", "＋ New event", "Robots", "‹ Back", "Robots & tea", "All fields")
    assert wei.screen.startswith(
        "Still missing before it can be published: seats\n\nWhat fellows see:\n\nRobots & tea\n"
    )
    await wei.walk("Day", "next Wednesday 4pm to 6pm")
    (draft,) = await drafts(world)
    start = draft.starts_at.astimezone(BEIJING)
    assert (start.weekday(), start.hour, draft.ends_at - draft.starts_at) == (2, 16, timedelta(hours=2))
    await wei.walk("Start", "tomorrow 9.05", "‹ Back")
    assert wei.screen.startswith("No event") or "Robots & tea" in wei.screen
    await wei.walk("＋ New event", "‹ Back")
    assert len(await drafts(world)) == 1


async def test_a_draft_made_by_one_message_is_made_once(world: World, wei: Fellow) -> None:
    await wei.walk("/staff", "Events (0)", "＋ New event", "Robots", "tomorrow 3pm", "‹ Back", "tomorrow 4pm")
    (draft,) = await drafts(world)
    assert draft.starts_at.astimezone(BEIJING).hour == 16


def days_of(found: list[Event]) -> list[date]:
    """Their days in Beijing."""
    return [event.starts_at.astimezone(BEIJING).date() for event in found]


async def test_a_series_every_two_weeks_published_together_and_changed_alone(
    world: World, wei: Fellow
) -> None:
    world.allow_second_taps()
    await publish(world, club(world))
    first = at(world, 4, 15)
    await wei.walk("/staff", "Events (1)", "1", "🔁 Series", "now and then")
    assert wei.screen.startswith("I can’t make that out.")
    await wei.walk("every two weeks, 13 times")
    assert wei.screen.startswith("I can’t make that out.")
    await wei.walk("every two weeks")
    assert "How many times more?" in wei.screen
    await wei.walk("3")
    assert "every 2 weeks\n\n• " in wei.screen
    await wei.walk("● Publish all 3")
    assert wei.screen.startswith("3 events are published.")
    found = await drafts(world)
    assert [event.starts_at - first for event in found] == [timedelta(weeks=weeks) for weeks in (0, 2, 4, 6)]
    assert {event.state for event in found} == {"published"}
    await wei.walk("3", "✎ Change", "Place (English)", "Hall B", "✓ Save and tell those who come")
    assert [event.place_en for event in await drafts(world)] == ["Hall A", "Hall A", "Hall B", "Hall A"]


async def test_a_series_on_a_weekday_of_each_month_as_drafts(world: World, chen: Fellow) -> None:
    world.allow_second_taps()
    await publish(world, club(world))
    await chen.walk("/staff", "活动（1）", "1", "🔁 系列", "每月第四个周四，2次", "‹ 上一步", "2")
    assert "每月第四个星期四" in chen.screen or "每月第四个周四" in chen.screen
    await chen.walk("＋ 生成 2 份草稿")
    assert chen.screen.startswith("已生成 2 份草稿")
    made = [event for event in await drafts(world) if event.state == "draft"]
    assert [(day.weekday(), 21 < day.day < 29) for day in days_of(made)] == [(3, True)] * 2
    assert {event.starts_at.astimezone(BEIJING).hour for event in made} == {15}
    await chen.walk("2", "● 发布")
    assert chen.screen.startswith("已发布")
