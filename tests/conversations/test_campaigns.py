"""Announcements from the first word to the report, whole screens; and who does not get one after all."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta
from typing import get_args

import pytest

from bot.handlers.campaigns.progress import Act, Tap
from bot.sandbox import Fault, Message
from bot.store.campaigns import campaigns
from bot.store.campaigns import report as campaign_report
from bot.store.campaigns.report import Tally
from bot.store.core.sqlite import Connection
from bot.store.events import seats as event_seats
from bot.store.people import roles
from bot.store.privacy import erasure
from bot.store.workstations.importing import ImportRow
from tests.conversations.chat import Fellow, World, shown
from tests.conversations.event_world import club, publish

DAY = datetime(2027, 11, 30, 1, tzinfo=UTC)  # nine in the morning in Beijing
EVENING = timedelta(hours=13, minutes=30)  # from then to half past ten
SCREEN = """\
📣 Coffee at three.
4 people get it:
• Hosts: 1
• Everybody else: 3

3 read English
1 read Chinese
At Telegram’s pace it takes about 1 s.
[☑ Hosts (1)]
[☑ Everybody else (3)]
[☑ English][☑ Chinese]
[By discipline][By district]
[First names][Set a time]
[See the message]
[Send to 4 ›]
[‹ Back]"""
TEXT = "📣 From the park’s staff\n\nCoffee at three."
ALL_SENT = "🟩 sent 4 · 🟥 blocked 0 · 🟪 failed 0 · 🟨 uncertain 0 · 🟦 left 0"


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


@pytest.fixture
async def host(world: World, boss: Fellow) -> Fellow:
    """A host, so that the audience has two parts."""
    host = await person(world, "Host", 7_654_321_010)
    await world.bot.store.write(_host, host.person.id, world.clock.now())
    return host


async def person(world: World, name: str, number: int) -> Fellow:
    """Somebody who reads English and has agreed."""
    someone = world.person(name, "en", number)
    await someone.walk("/start", "I agree", "/cancel")
    return someone


def _host(db: Connection, number: int, now: datetime) -> None:
    db.execute("INSERT INTO workstations (id) VALUES ('w1')")
    roles.add_host(db, number, "w1", by=None, now=now)


async def tally(world: World) -> Tally:
    return await world.bot.store.read(campaign_report.tally, 1)


async def later(world: World, by: timedelta) -> None:
    world.clock.advance(by)
    await world.settle()


def got(someone: Fellow) -> list[str]:
    """The announcements in somebody's chat."""
    return [text for text in someone.person.texts if text.startswith(("📣 From", "📣 园区"))]


def newest(someone: Fellow, sign: str) -> Message:
    """The newest message with `sign`. The message of the progress comes after the report where a kill had it sent again."""
    return [message for message in someone.person.messages if sign in message.text][-1]


async def test_an_announcement_reaches_everybody_once_in_their_language(
    world: World, boss: Fellow, host: Fellow, fellow: Fellow, xiao: Fellow
) -> None:
    await boss.walk("/staff", "Announce", "Coffee at three.")
    assert boss.screen.splitlines()[0] == "Noted: 69 of 4,096 characters, heading included."
    await boss.walk("✎ Chinese", "三点喝咖啡。", "Who gets it ›")
    assert boss.screen == SCREEN
    await boss.press("☑ Everybody else (3)")
    assert "One person gets it:\n• Hosts: 1" in boss.screen
    await boss.press("First names")
    assert boss.screen.startswith("Names are shown only where nothing is narrowed down")
    await boss.press("‹ Back")
    await boss.walk("☐ Everybody else (3)", "First names")
    assert sorted(boss.screen.splitlines()[1:5]) == [
        "• Chen Wei",
        "• Host",
        "• Lin Xiao",
        "• 林晓",
    ]
    await boss.walk("‹ Back", "‹ Back")
    assert (
        await world.bot.store.read(recipients) == 0
    )  # whom it would concern is kept for no longer than needed
    await boss.walk("Who gets it ›", "See the message")
    assert boss.answers[:4] == [
        "Whoever reads English gets exactly this:",
        TEXT,
        "Whoever reads Chinese gets exactly this:",
        "📣 园区工作人员通知\n\n三点喝咖啡。",
    ]
    await boss.press("Send to 4 ›")
    assert boss.screen == (
        "Coffee at three. goes to 4 people.\nAt Telegram’s pace it takes about 1 s.\n[✉ Yes, send to 4]\n[Not yet]"
    )
    sure = boss.last
    data = str(sure.keyboard[0][0].value)
    await boss.do(lambda: [boss.person.press(data=data, message_id=sure.id) for _ in range(2)])
    assert "✓ Confirmed for 4 people. Below you see how it goes on." in boss.person.texts
    assert [got(each) for each in (host, fellow, xiao)] == [
        [TEXT],
        [TEXT],
        ["📣 园区工作人员通知\n\n三点喝咖啡。"],
    ]
    progress, report = newest(boss, "▓"), newest(boss, "📊")
    assert shown(progress) == (
        f"📣 Coffee at three.\n{'▓' * 20} 100 %\n{ALL_SENT}\n\nDone. All 4 are accounted for.\n[Report]"
    )
    assert shown(report) == (
        f"📊 Coffee at three.\n{ALL_SENT}\n\n⬜ Together with those left out, that is everybody: 4.\n"
        "From November 30, 2027, 09:00 to November 30, 2027, 09:00 (Beijing).\n[The list (CSV)]"
    )
    assert report.content["photo"][0]["width"] > 0

    await boss.press("The list (CSV)")
    assert boss.screen.startswith("4 lines. They hold personal data")
    await boss.walk("/staff", "What was sent", "✓ Coffee at three.")
    assert boss.screen == shown(progress)


async def test_what_does_not_fit_is_refused_while_it_is_written(
    world: World, boss: Fellow, xiao: Fellow
) -> None:
    room = 4096 - len("📣 园区工作人员通知\n\n\n\n(This announcement is in English only.)")
    await boss.walk("/staff", "Announce", "字" * (room + 1))
    assert boss.screen.startswith(
        "With its heading that makes 4,097 characters, and 4,096 is the most. Nothing was changed"
    )
    longest = "👩🏽‍🔬<&>" + "字" * (room - 7)
    await boss.send(longest)
    assert boss.screen.startswith("Noted: 4,096 of 4,096 characters, heading included.")
    await boss.walk("Who gets it ›", "Send to 2 ›", "✉ Yes, send to 2")
    assert got(xiao) == [f"📣 园区工作人员通知\n\n{longest}\n\n(This announcement is in English only.)"]
    assert await tally(world) == Tally(sent=2)


async def test_a_second_text_does_not_replace_the_first_unasked(
    world: World, boss: Fellow, fellow: Fellow
) -> None:
    """A client sends a text that is too long for one message as two."""
    await boss.walk("/staff", "Announce", "a" * 4000, "b" * 953)
    assert boss.screen.endswith(
        f"And now you sent:\n{'b' * 299}…\n\nDoes it replace what was there, or go below it? Both together, heading "
        "included, make 5,008 of 4,096 characters.\n[Replace][Add below][Leave as it was]\n[‹ Back]"
    )
    await boss.press("Add below")
    assert boss.screen.startswith(
        "With its heading that makes 5,008 characters, and 4,096 is the most: an announcement is one message. What you "
        "had written before is kept."
    )
    await boss.press("Replace")
    assert f"English:\n{'b' * 299}…\n" in boss.screen
    assert "a" * 99 not in boss.screen
    await boss.walk(
        "c", "Leave as it was", "Coffee.", "Add below", "Who gets it ›", "Send to 2 ›", "✉ Yes, send to 2"
    )
    assert got(fellow) == [f"📣 From the park’s staff\n\n{'b' * 953}\n\nCoffee."]


async def test_who_is_no_host_any_more_does_not_get_what_is_for_hosts(
    world: World, boss: Fellow, host: Fellow
) -> None:
    await boss.walk(
        "/staff", "Announce", "To hosts", "Who gets it ›", "☑ Everybody else (1)", "Set a time", "1", "10:00"
    )
    await boss.walk("Send to 1 ›", "✉ Yes, send to 1")
    await world.bot.store.write(roles.revoke_host, host.person.id, "w1", by=None, now=world.clock.now())
    await later(world, timedelta(days=1, hours=1))
    assert got(host) == []
    assert await tally(world) == Tally(out={"over": 1})


async def test_who_left_paused_or_blocked_before_it_goes_out_does_not_get_it(
    world: World, boss: Fellow, host: Fellow, fellow: Fellow, xiao: Fellow
) -> None:
    four = [await person(world, f"F{number}", number) for number in range(101, 105)]
    await boss.walk("/staff", "Announce", "Hello <all>", "Who gets it ›", "Set a time", "1", "10:00")
    assert "It begins on December 1, 2027, 10:00 (Beijing)." in boss.screen
    await boss.walk("Send to 8 ›", "✉ Yes, send to 8")
    assert boss.screen == (
        f"📣 Hello <all>\n{'░' * 20} 0 %\n🟩 sent 0 · 🟥 blocked 0 · 🟪 failed 0 · 🟨 uncertain 0 · 🟦 left 8\n\n"
        "It begins on December 1, 2027, 10:00 (Beijing).\n[⏸ Hold][⏹ Stop]"
    )
    await world.bot.store.write(erasure.forget, four[0].person.id, world.clock.now())
    await four[1].walk("/pause", "Until I end it")
    await four[2].do(four[2].person.block)
    world.expect_refusal("Forbidden: bot was blocked by the user")
    world.engine.faults.add(Fault("403", chat_id=four[3].person.id))
    await world.restart()
    await later(world, timedelta(days=1, hours=1))
    assert await tally(world) == Tally(sent=4, blocked=1, out={"erased": 0, "paused": 0, "unreachable": 0})
    assert [len(got(each)) for each in (host, fellow, xiao, *four)] == [1, 1, 1, 0, 0, 0, 0]
    assert boss.screen.splitlines()[:8] == [
        "📊 Hello <all>",
        "🟩 sent 4 · 🟥 blocked 1 · 🟪 failed 0 · 🟨 uncertain 0 · 🟦 left 0",
        "Left out:",
        "• have left: a few, who are not counted here",
        "• on a pause: a few, who are not counted here",
        "• have blocked the bot: a few, who are not counted here",
        "",
        "⬜ Together with those left out, but for the few who are not counted, that is everybody: 5.",
    ]
    await world.bot.store.write(erasure.forget, fellow.person.id, world.clock.now())
    assert (await tally(world)).sent == 4  # a number without a person
    assert fellow.person.id not in [person for person, _ in await world.bot.store.read(copies)]


async def test_staff_read_who_got_an_announcement_and_nobody_could_see_that(
    world: World, boss: Fellow, fellow: Fellow
) -> None:
    await boss.walk("/staff", "Announce", "Cake", "Who gets it ›", "Send to 2 ›", "✉ Yes, send to 2")
    await boss.walk(
        "/staff", "Announce", "Tea", "Who gets it ›", "☑ Chinese", "Send to 2 ›", "✉ Yes, send to 2"
    )
    assert got(fellow) == ["📣 From the park’s staff\n\nCake", "📣 From the park’s staff\n\nTea"]
    await fellow.send("/seen")
    listed = (
        "• November 30, 2027: the park’s staff – your name in the list of those whom an announcement went to"
    )
    assert (
        fellow.screen.splitlines().count(listed) == 1
    )  # of the second, which is narrowed, there are no names


def recipients(db: Connection) -> int:
    (count,) = db.execute("SELECT count(*) FROM campaign_recipients").fetchone()
    return int(count)


def copies(db: Connection) -> list[tuple[int, int]]:
    return campaigns.copies(db, "announcement", "")


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
        "📊 咖啡会 · 改到二号厅。\n🟩 已发 1 · 🟥 被屏蔽 0 · 🟪 失败 0 · 🟨 不确定 0 · 🟦 未发 0\n\n"
        "⬜ 加上没有发的，一共 1 人，一个不少。\n"
        "2027年11月30日 09:00 至 2027年11月30日 09:00（北京时间）。\n[名单（CSV）]"
    )


async def test_names_are_no_formulas(world: World, boss: Fellow) -> None:
    await person(world, "=HYPERLINK(1)", 77)
    await boss.walk("/staff", "Announce", "Hi", "Who gets it ›", "Send to 2 ›", "✉ Yes, send to 2")
    await boss.press("The list (CSV)")
    file = world.engine.files.by_id(boss.last.content["document"]["file_id"]).file
    rows = list(csv.reader(io.StringIO(file.content.decode("utf-8-sig"))))
    assert rows[0] == ["No.", "Telegram id", "Name", "Username", "What became of it", "When (UTC)"]
    assert [row[1:5] for row in rows[1:]] == [
        ["77", "'=HYPERLINK(1)", "", "sent"],
        ["7654321009", "Chen Wei", "", "sent"],
    ]
