"""Announcements from the first word to the report, whole screens; and who does not get one after all."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.sandbox import Fault
from bot.store.campaigns import campaigns
from bot.store.campaigns.report import Tally
from bot.store.core.sqlite import Connection
from bot.store.people import roles
from bot.store.privacy import erasure
from bot.store.workstations.importing import ImportRow
from tests.conversations.campaign_steps import DAY, got, later, newest, person, tally
from tests.conversations.chat import Fellow, World, shown

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


def _host(db: Connection, number: int, now: datetime) -> None:
    db.execute("INSERT INTO workstations (id) VALUES ('w1')")
    roles.add_host(db, number, "w1", by=None, now=now)


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
