"""/pause, whole screens, on a fixed day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.store.outbox import rules as delivery_rules
from bot.store.people import users
from tests.conversations.chat import Fellow, World

MEANS = (
    "During a pause I write to you only in answer to you, and you are matched with nobody; only when an event where "
    "you have a seat is moved or called off do I still tell you. What comes from an introduction waits until you are "
    "back; all else is not sent later, and a free seat is not offered to you. You can go on using everything here, "
    "but not ask for introductions."
)


@pytest.fixture
async def today(world: World, fellow: Fellow) -> datetime:
    """The evening of the last day of November in Beijing."""
    world.clock.advance(datetime(2027, 11, 30, 12, tzinfo=UTC) - world.clock.now())
    return world.clock.now()


async def paused(world: World, fellow: Fellow) -> datetime | None:
    person = await world.bot.store.read(users.user, fellow.person.id)
    assert person is not None
    return person.paused_until


async def may_be_told(world: World, fellow: Fellow, moment: datetime) -> bool:
    return await world.bot.store.read(delivery_rules.not_to_be_told, fellow.person.id, moment) is None


async def test_until_a_day_and_back(world: World, fellow: Fellow, today: datetime) -> None:
    world.allow_second_taps()  # blank days of the calendar
    await fellow.send("/pause")
    assert fellow.screen == (
        f"You are not on a pause.\n\n{MEANS}\n[Until a day …]\n[Until I end it]\n[Close]"
    )
    await fellow.press("Until a day …")
    assert fellow.screen.splitlines() == [
        "Until which day?",
        "On that day (Beijing time) the pause is over.",
        "[December 2027]",
        "[Mo][Tu][We][Th][Fr][Sa][Su]",
        "[ ][ ][1][2][3][4][5]",
        "[6][7][8][9][10][11][12]",
        "[13][14][15][16][17][18][19]",
        "[20][21][22][23][24][25][26]",
        "[27][28][29][30][31][ ][ ]",
        "[ ][🔍][January ›]",
        "[‹ Back]",
    ]
    await fellow.walk("Tu", "January ›", "‹ December", "5")
    assert fellow.screen == (
        "All right, I’ll leave you in peace.\n\nYou are on a pause until December 5, 2027.\n\n"
        f"{MEANS}\n[Until a day …]\n[Until I end it]\n[End the pause]\n[Close]"
    )
    end = datetime(2027, 12, 4, 16, tzinfo=UTC)  # midnight in Beijing
    assert await paused(world, fellow) == end
    assert not await may_be_told(world, fellow, end - timedelta(seconds=1))
    assert await may_be_told(world, fellow, end)
    await fellow.press("End the pause")
    assert fellow.screen.startswith(
        "Good to have you back. I’ll write again when there is something for you.\n\nYou are not on a pause."
    )
    assert await paused(world, fellow) is None


async def test_until_further_notice_in_chinese(world: World, xiao: Fellow, today: datetime) -> None:
    await xiao.walk("/pause", "一直免打扰，直到我恢复")
    assert xiao.screen == (
        "好的，不打扰您了。\n\n免打扰中，直到您自己恢复为止。\n\n"
        "免打扰期间，我只在您发消息时回复您，不主动联系，也不会把您匹配给任何人；"
        "只有您已报名的活动改期或取消，还是会告诉您。引荐中的消息等您恢复后转达，其他消息不会补发，"
        "候补的活动有了名额也不会告诉您。除了申请引荐，这里的功能您照常可用。\n"
        "[免打扰到某一天……]\n[一直免打扰，直到我恢复]\n[恢复]\n[关闭]"
    )
    assert not await may_be_told(world, xiao, today + timedelta(days=3650))
    await xiao.press("免打扰到某一天……")
    assert xiao.screen.splitlines()[2:4] == ["[2027年12月]", "[一][二][三][四][五][六][日]"]
    await xiao.walk("/matches", "/pause", "恢复")
    assert await may_be_told(world, xiao, today)


async def test_the_day_may_be_written(world: World, xiao: Fellow, today: datetime) -> None:
    await xiao.walk("/pause", "免打扰到某一天……", "等忙完")
    assert xiao.screen.startswith("没认出日期，请写成例如 12月6日、下周三。\n\n")
    await xiao.send("2020年1月1日")
    assert xiao.screen.startswith("请写明天起一年以内的日期。\n\n")
    assert await paused(world, xiao) is None
    await xiao.walk("‹ 上一步", "到2020年1月1日")  # the screen before reads days as well
    assert xiao.screen.startswith("请写明天起一年以内的日期。\n\n")
    await xiao.send("十二月六号吧")
    assert await paused(world, xiao) == datetime(2027, 12, 5, 16, tzinfo=UTC)  # midnight in Beijing


@pytest.mark.parametrize("day", ["-86400", "99999999999", "1e9", "x", "MONTH99", "1795000000"])
async def test_a_day_that_no_button_has_is_ignored(
    world: World, fellow: Fellow, today: datetime, day: str
) -> None:
    world.allow_second_taps()
    await fellow.walk("/pause", "Until a day …")
    data = fellow.last.keyboard[2][3].value
    assert data is not None
    await fellow.forge(f"{data.rpartition(':')[0]}:{day}")
    assert await paused(world, fellow) is None


async def test_the_day_of_a_pause_is_that_of_whoever_pauses(
    world: World, fellow: Fellow, today: datetime
) -> None:
    """In New York the last day of November has just begun, when it is evening in Beijing."""
    await fellow.walk("/cancel", "/digest", "Time zone", "纽约", "Close", "/pause", "Until a day …")
    assert fellow.screen.splitlines()[1] == "On that day (New York time) the pause is over."
    await fellow.press("5")
    assert "You are on a pause until December 5, 2027." in fellow.screen
    assert await paused(world, fellow) == datetime(2027, 12, 5, 5, tzinfo=UTC)


async def test_the_next_digest_is_not_due_before_the_day_until_which_it_is_paused(
    world: World, fellow: Fellow, today: datetime
) -> None:
    await fellow.walk(
        "/cancel", "/digest", "Time zone", "New York", "Weekday", "Saturday", "Pause until …", "5"
    )
    assert fellow.screen.split("\n\n")[2] == (
        "It comes on Saturdays at 18:00 (New York).\nPaused until December 5, 2027.\n"
        "The next one is due on December 11, 2027."
    )
