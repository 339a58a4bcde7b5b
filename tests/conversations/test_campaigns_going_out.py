"""A campaign while it goes out: held, paused, stopped, late, uncertain; and who may do that."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from typing import get_args

import pytest

from bot.handlers.campaigns.progress import Act, Tap
from bot.sandbox import Fault
from bot.store.campaigns import campaigns
from bot.store.campaigns.report import Tally
from bot.store.events import seats as event_seats
from bot.store.people import roles
from bot.store.workstations.importing import ImportRow
from tests.conversations.campaign_steps import DAY, got, later, newest, person, tally
from tests.conversations.chat import Fellow, World, shown
from tests.conversations.event_world import club, publish

EVENING = timedelta(hours=13, minutes=30)  # from then to half past ten


@pytest.fixture
def stations() -> list[ImportRow]:
    """None but the one of the host, which is written below."""
    return []


@pytest.fixture
async def boss(world: World) -> Fellow:
    """A member of staff who reads English, on a fixed day."""
    world.allow_second_taps()  # a progress that was shown a moment ago may be shown again
    world.clock.advance(DAY - world.clock.now())
    boss = await person(world, "Chen Wei", 7_654_321_009)
    await world.bot.store.write(roles.add_staff, boss.person.id, by=None, now=world.clock.now())
    return boss


async def test_quiet_hours_hold_pause_and_stop(world: World, boss: Fellow, fellow: Fellow) -> None:
    await later(world, EVENING)
    await boss.walk("/staff", "Announce", "Late news", "Who gets it ›")
    assert "It is quiet hours now: it begins on December 1, 2027, 08:00 (Beijing)." in boss.screen
    await boss.walk("Send to 2 ›", "✉ Yes, send to 2", "⏸ Hold")
    assert boss.tapped.endswith("Held. Nothing goes out until staff let it go on.\n[▶ Go on][⏹ Stop]")
    await later(world, timedelta(hours=12))
    assert got(fellow) == []
    await later(world, timedelta(hours=12))  # the next night
    await boss.press("▶ Go on")
    assert boss.tapped.endswith("It begins on December 2, 2027, 08:00 (Beijing).\n[⏸ Hold][⏹ Stop]")
    await boss.walk("⏹ Stop", "No", "⏹ Stop")
    assert boss.tapped.endswith("Stop for good? The 2 who are left will not get it.\n[Yes, stop it][No]")
    held = boss.last
    await boss.press("Yes, stop it")
    assert "\n\nStopped. All 2 are accounted for.\n[Report]" in boss.tapped
    for act in get_args(Act):  # whatever is tapped now, nothing goes out
        await boss.forge(Tap(campaign=1, act=act, number=2).pack(), on=held)
    await later(world, timedelta(days=2))
    assert got(fellow) == []
    assert newest(boss, "📊").text.startswith("📊 Late news")  # in the morning
    assert await tally(world) == Tally(out={"stopped": 2})


async def test_what_is_days_late_does_not_go_out_unasked(world: World, boss: Fellow, fellow: Fellow) -> None:
    await boss.walk("/staff", "Announce", "Today at 15:00: cake", "Who gets it ›", "Set a time", "1", "10:00")
    await boss.walk("Send to 2 ›", "✉ Yes, send to 2")
    await world.close()
    world.clock.advance(timedelta(days=3))
    await world.open()
    await world.settle()
    assert got(fellow) == []
    assert boss.screen == (
        "⏸ Today at 15:00: cake should have gone out hours ago, while I was not running. Is it still true? "
        "Nothing goes out until one of you lets it go on.\n[▶ Go on][⏹ Stop]"
    )
    await boss.press("▶ Go on")
    assert len(got(fellow)) == 1


async def test_the_uncertain_get_it_again_only_when_staff_say_so(
    world: World, boss: Fellow, fellow: Fellow, xiao: Fellow
) -> None:
    world.expect_refusal("connection dropped")
    world.engine.faults.add(Fault("drop_after", method="sendMessage", chat_id=fellow.person.id))
    world.engine.faults.add(Fault("drop_before", method="sendMessage", chat_id=xiao.person.id))
    await boss.walk("/staff", "Announce", "Once", "Who gets it ›", "Send to 3 ›", "✉ Yes, send to 3")
    assert await tally(world) == Tally(sent=1, uncertain=2)
    assert shown(newest(boss, "📊")).endswith("[The list (CSV)][Uncertain (2)]")
    await boss.press("Uncertain (2)")
    assert boss.screen == (
        "Uncertain: 2. The line dropped while it was sent, so nobody can say whether it arrived.\n"
        "Whoever did get it would get it twice.\n• Lin Xiao\n• 林晓\n[Send to these 2 again]"
    )
    again = boss.last
    data = str(again.keyboard[0][0].value)
    await boss.do(lambda: [boss.person.press(data=data, message_id=again.id) for _ in range(3)])
    assert await tally(world) == Tally(sent=3)
    assert [len(got(each)) for each in (boss, fellow, xiao)] == [1, 2, 1]
    assert shown(boss.person.chat.messages[again.id]) == "✓ It goes to 2 again."


async def test_nobody_but_staff_sees_or_does_anything(
    world: World, boss: Fellow, fellow: Fellow, xiao: Fellow
) -> None:
    await boss.walk("/staff", "Announce", "Secret", "Who gets it ›", "Set a time", "2", "09:00")
    await boss.walk("Send to 3 ›", "✉ Yes, send to 3")
    before = await world.bot.store.read(campaigns.campaign, 1)
    for act in get_args(Act):
        await fellow.forge(Tap(campaign=1, act=act, number=3).pack())
        assert fellow.toast == "That button is no longer in use."
    assert await world.bot.store.read(campaigns.campaign, 1) == before
    assert "Secret" not in "".join(fellow.person.texts)
    await world.bot.store.write(roles.revoke_staff, boss.person.id, by=None, now=world.clock.now())
    await boss.forge(Tap(campaign=1, act="end").pack())
    assert await world.bot.store.read(campaigns.campaign, 1) == before


async def test_those_who_come_to_an_event_are_told_by_staff_who_read_chinese(
    world: World, boss: Fellow, xiao: Fellow, fellow: Fellow
) -> None:
    await world.bot.store.write(roles.add_staff, xiao.person.id, by=None, now=world.clock.now())
    event = await publish(world, club(world))
    await world.bot.store.write(event_seats.sign_up, event, fellow.person.id, "on_site", world.clock.now())
    await world.settle()
    await xiao.walk("/staff", "发通知", "发给某个活动的参加者", "咖啡会", "改到二号厅。")
    assert xiao.screen == (
        "记下了：含标题共 43 / 4,096 个字符。\n\n写通知\n发给参加咖啡会的人：以发送时有名额的为准，候补的不算。\n"
        "直接发一条消息给我，可以带格式。用另一种语言的人会收到同样的内容，并注明只有这一种语言，直到您补上另一种。\n\n"
        "中文：\n改到二号厅。\n\n您现在写的是中文内容。\n"
        "[✎ 英文][✎ 中文][✕ 清空]\n[发给某个活动的参加者]\n[发给谁 ›]\n[‹ 上一步]"
    )
    await xiao.walk("发给谁 ›")
    assert xiao.screen == (
        "📣 咖啡会 · 改到二号厅。\n会发给 1 人：\n• 参加该活动：1\n\n1 人用英文\n"
        "按 Telegram 的速度，大约需要 1 秒。\n[☑ 参加该活动 (1)]\n[☑ 英文][☑ 中文]\n[按学科][按区县]\n"
        "[看前几位是谁][定时发送]\n[预览消息]\n[发给 1 人 ›]\n[‹ 上一步]"
    )
    await xiao.walk("发给 1 人 ›", "✉ 确定，发给 1 人")
    assert got(fellow) == ["📣 From the park’s staff\n\n改到二号厅。\n\n（本通知只有中文。）"]
    assert shown(newest(xiao, "📊")) == (
        "📊 咖啡会 · 改到二号厅。\n🟩 已发 1 · 🟥 已停用 0 · 🟪 失败 0 · 🟨 不确定 0 · 🟦 未发 0\n\n"
        "⬜ 连同不发的，共 1 人。\n"
        "2027年11月30日 09:00 至 2027年11月30日 09:00（北京时间）。\n[名单（CSV）]"
    )


async def test_names_are_no_formulas(world: World, boss: Fellow) -> None:
    await person(world, "=HYPERLINK(1)", 77)
    await boss.walk("/staff", "Announce", "Hi", "Who gets it ›", "Send to 2 ›", "✉ Yes, send to 2")
    await boss.press("The list (CSV)")
    file = world.engine.files.by_id(boss.last.content["document"]["file_id"]).file
    rows = list(csv.reader(io.StringIO(file.content.decode("utf-8-sig"))))
    assert rows[0] == ["No.", "Telegram id", "Name", "Username", "What became of it", "When (Beijing)"]
    assert [row[1:5] for row in rows[1:]] == [
        ["77", "'=HYPERLINK(1)", "", "sent"],
        ["7654321009", "Chen Wei", "", "sent"],
    ]
