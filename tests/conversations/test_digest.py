"""The digest as people meet it: it comes, it is judged, it is set; a host asks first; staff watch."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.sandbox import Fault
from bot.store.core.sqlite import Connection
from bot.store.digest import digests, planning
from bot.store.digest import runs as digest_runs
from bot.store.introductions import requests
from bot.store.people import profiles, roles, users
from bot.store.workstations import workstations
from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, Workstation
from tests.conversations.chat import Fellow, World, shown

TUESDAY = datetime(2027, 11, 30, 12, tzinfo=UTC)  # 20:00 in Beijing; the digest is due on Thursdays at 18:00


@pytest.fixture
def stations() -> list[ImportRow]:
    """One in the fellow's field, and one of another."""
    cells = Workstation(
        "cells", "Cell Works", "电芯工坊", directions_en="battery cells", directions_zh="电池电芯"
    )
    law = Workstation("law", "Law Works", "法务工坊", directions_en="arbitration", directions_zh="仲裁")
    return [ImportRow(2, Card(cells)), ImportRow(3, Card(law))]


@pytest.fixture
async def today(world: World) -> datetime:
    world.clock.advance(TUESDAY - world.clock.now())
    return world.clock.now()


async def told(world: World, someone: Fellow, interest: str) -> None:
    """Somebody with one interest, and nothing open."""
    await someone.send("/cancel")
    await world.bot.store.write(profiles.add_interest, someone.person.id, 1, interest)


async def turn(world: World, *, days: int = 0, hours: int = 0) -> None:
    """Let time pass; what was due for longer than an hour is not sent at night."""
    world.clock.advance(timedelta(days=days, hours=hours))
    await world.settle()


def received(someone: Fellow, since: int = 0) -> list[str]:
    """What came from the bot after the first `since` messages."""
    return [shown(message) for message in someone.person.messages[since:] if message.from_bot]


async def rename(world: World, name: str, directions: str) -> None:
    """The host of the workstation has written something else."""

    def save(db: Connection) -> None:
        card = workstations.card(db, "cells")
        assert card is not None
        one = replace(card.workstation, name_en=name, directions_en=directions)
        workstations.save(db, [replace(card, workstation=one)], world.clock.now())

    await world.bot.store.write(save)
    await world.bot.ranker.refresh()


async def test_a_late_run_that_found_nothing_put_the_next_one_off_by_a_week(
    world: World, today: datetime, fellow: Fellow
) -> None:
    await fellow.send("/cancel")
    before = len(fellow.person.messages)
    await turn(world, days=5)  # it was due on Thursday, and the bot was down
    assert received(fellow, before) == []  # whose field nobody knows, gets nothing
    await told(world, fellow, "battery cells")
    before = len(fellow.person.messages)
    await turn(world, days=4)
    assert [text.split("\n")[3] for text in received(fellow, before)] == ["1. Cell Works"]


async def test_it_comes_once_says_what_changed_and_learns(
    world: World, today: datetime, fellow: Fellow
) -> None:
    await told(world, fellow, "battery cells")
    before = len(fellow.person.messages)
    await turn(world, days=1, hours=21)
    assert received(fellow, before) == []
    await turn(world, hours=1)
    assert received(fellow, before) == [
        (
            "🗞 What is new for you\n\nNew or changed, and close to your field\n1. Cell Works\n   very close\n"
            "   why: your “battery cells” ↔ their “battery cells”\n\n"
            "This is your first digest. The next ones come on Thursdays at 18:00 (Beijing time), and only when there is something new. "
            "/digest changes that, or stops it.\n[1 ›][👍][👎]"
        )
    ]
    (call,) = [call for call in world.engine.calls if call.params.get("disable_notification")]
    assert call.params["text"].startswith("🗞")
    digest = fellow.last
    await fellow.press("👎")
    assert (fellow.toast, fellow.tapped.splitlines()[-1]) == ("Noted. Less like this.", "[1 ›][👍][👎 ✓]")
    await fellow.press("👍")
    assert (fellow.toast, fellow.tapped.splitlines()[-1]) == ("Noted. More like this.", "[1 ›][👍 ✓][👎]")
    await fellow.press("1 ›")
    assert fellow.screen.startswith("Cell Works\n")

    before = len(fellow.person.messages)
    await turn(world, days=7)
    assert received(fellow, before) == []
    await rename(world, "Cell Works", "battery cells and packs")
    await turn(world, days=7)
    assert [text.split("\n[")[0] for text in received(fellow, before)] == [
        (
            "🗞 What is new for you\n\nNew or changed, and close to your field\n1. Cell Works\n   very close\n"
            "   why: your “battery cells” ↔ their “battery cells and packs”\n"
            "   changed: research directions\n\n/digest changes when this comes, or stops it."
        )
    ]
    await fellow.press("👍 ✓", on=digest)
    assert fellow.toast == "Taken back."


@pytest.mark.parametrize("fault", ["502", "403"])
async def test_what_did_not_arrive_was_not_shown_and_comes_the_next_time(
    world: World, today: datetime, fellow: Fellow, fault: str
) -> None:
    await told(world, fellow, "battery cells")
    world.engine.faults.add(Fault(fault, method="sendMessage", chat_id=fellow.person.id))
    world.expect_refusal("Bad Gateway" if fault == "502" else "Forbidden: bot was blocked by the user")
    before = len(fellow.person.messages)
    await turn(world, days=1, hours=22)
    assert received(fellow, before) == []
    await world.bot.store.write(users.set_reachable, fellow.person.id)
    before = len(fellow.person.messages)
    await turn(world, days=7)
    (digest,) = received(fellow, before)
    assert digest.startswith(
        "🗞 What is new for you\n\nNew or changed, and close to your field\n1. Cell Works\n   very close\n"
    )
    assert "This is your first digest." in digest
    await turn(world, days=7)
    assert received(fellow, before) == [digest]


async def test_who_is_only_related_to_workstations_gets_no_digest_and_after_four_weeks_the_note(
    world: World, today: datetime, fellow: Fellow
) -> None:
    await told(world, fellow, "prison cells, their walls, and the letters that were written there")
    before = len(fellow.person.messages)
    await turn(world, days=1, hours=22)
    for _ in range(5):
        await turn(world, days=7)
    assert [text.split("\n")[0] for text in received(fellow, before)] == [
        "For four weeks nothing new has come up that fits your profile, so I have kept quiet."
    ]
    await fellow.send("/matches")
    assert "No workstation fits what you told me; some are only related." in fellow.screen


async def test_after_four_silent_weeks_a_note_and_its_answers(
    world: World, today: datetime, xiao: Fellow
) -> None:
    await told(world, xiao, "电池电芯")
    await turn(world, days=1, hours=22)
    before = len(xiao.person.messages)
    for _ in range(9):
        await turn(world, days=7)
    (note,) = received(xiao, before)
    assert note == (
        "最近四周没有出现与您档案相符的新内容，所以我一直没有打扰您。\n\n档案里写的，还是您现在想找的吗？\n"
        "[✓ 没变，就是这些]\n[✎ 改一改]\n[不再接收每周速递]"
    )
    await xiao.press("不再接收每周速递")
    assert xiao.tapped == "好的，不再发送每周速递。想恢复时请发 /digest。"
    await xiao.send("/digest")
    assert "目前不发送。" in xiao.screen


async def test_it_is_set(world: World, today: datetime, fellow: Fellow) -> None:
    await told(world, fellow, "battery cells")
    await fellow.walk("/digest", "Time zone", "auckland")
    await fellow.walk("Weekday", "Monday", "Hour", "7:00", "How often", "Monthly")
    assert fellow.screen.split("\n\n")[:3] == [
        "Saved.",
        "Your digest",
        "It comes on the first Monday of the month at 7:00 (Auckland).\nThe next one is due on December 6, 2027.",
    ]
    settings = await world.bot.store.read(planning.settings, fellow.person.id)
    assert settings.next_at == datetime(2027, 12, 5, 18, tzinfo=UTC)
    await fellow.walk("Time zone", "america")
    assert fellow.screen.startswith("“america” could be")
    await fellow.send("Nowhere at all")
    assert fellow.screen.startswith("I know no time zone by “Nowhere at all”.")
    await fellow.walk("los angeles", "How often", "Never")
    assert "It is switched off." in fellow.screen
    await fellow.walk("How often", "Weekly", "Show me now")
    assert fellow.screen.startswith("🗞 What is new for you")
    await fellow.walk("/digest", "Show me now")
    assert fellow.screen.startswith("Nothing new for you since you last looked.")
    before = len(fellow.person.messages)
    await turn(world, days=14)
    assert received(fellow, before) == []


async def test_a_host_asks_first_and_the_fellow_decides(
    world: World, today: datetime, fellow: Fellow
) -> None:
    await told(world, fellow, "battery cells")
    host = world.person("Kingfisher", "en", 7_654_321_005, username="kingfisher_tg")
    await host.walk("/start", "I agree", "/cancel")
    await world.bot.store.write(roles.add_host, host.person.id, "cells", by=None, now=world.clock.now())
    await host.walk("/digest", "☐ Show me fellows who may fit")
    await fellow.walk("/digest", "☐ Show me to hosts, without name")
    await turn(world, days=1, hours=22)
    assert host.screen == (
        "🗞 What is new for you\n\nFellows who may fit, without their names\n1. 👤 For Cell Works\n   very close\n   battery cells\n"
        "   why: their “battery cells” ↔ the workstation’s “battery cells”\n\nThis is your first digest. The next ones come on "
        "Thursdays at 18:00 (Beijing time), and only when there is something new. /digest changes that, or stops it.\n"
        "[1 · Invite to talk]"
    )
    world.allow_second_taps()
    await host.press("1 · Invite to talk")
    assert host.toast.startswith("They are asked first")
    await host.press("1 · Invited ✓")
    assert "Lin Xiao" not in "\n".join(received(host))
    assert fellow.screen.startswith("✉ Someone at Cell Works would like to talk to you.")
    assert fellow.buttons == ["Yes, I’d like to talk", "No, thank you"]
    assert "kingfisher" not in "\n".join(received(fellow)).lower()
    before = len(host.person.messages)
    await fellow.press("Yes, I’d like to talk")
    (found,) = await world.bot.store.read(requests.of_fellow, fellow.person.id)
    assert found.is_introduced
    assert "Kingfisher" in fellow.tapped
    (card,) = received(host, before)
    assert "Lin Xiao" in card


async def test_a_no_looks_like_no_answer(world: World, today: datetime, fellow: Fellow) -> None:
    world.allow_second_taps()
    await told(world, fellow, "battery cells")
    await world.bot.store.write(planning.change, fellow.person.id, world.clock.now(), shown=True)
    heard = []
    for number, says_no in ((5, True), (6, False)):
        host = world.person("Kingfisher", "en", 7_654_321_000 + number)
        await host.walk("/start", "I agree", "/cancel")
        station = "cells" if says_no else "law"
        await world.bot.store.write(roles.add_host, host.person.id, station, by=None, now=world.clock.now())
        item = digests.Item("fellow", station, {}, fellow=fellow.person.id)
        asked = await world.bot.store.write(
            digests.record_asked,
            host.person.id,
            "1",
            digests.WeekOutcome("digest", (item,)),
            world.clock.now(),
        )
        (shown_item,) = await world.bot.store.read(digests.items, asked or 0)
        await host.forge(f"dg1:{shown_item.id}:invite", on=host.last)
        before = len(host.person.messages)
        if says_no:
            await fellow.press("No, thank you")
            assert fellow.tapped == "You said no. They only learn that it did not come about."
        else:
            await turn(world, days=15)
        heard += received(host, before)
    assert heard == [
        f"Your invitation to talk, for {name} Works, did not come about. There will be others."
        for name in ("Cell", "Law")
    ]


@pytest.mark.parametrize("goes", ["hides", "leaves"])
async def test_silence_told_a_host_that_whom_they_invited_hides_from_them_or_has_left(
    goes: str, world: World, today: datetime, fellow: Fellow
) -> None:
    world.allow_second_taps()
    await told(world, fellow, "battery cells")
    await world.bot.store.write(planning.change, fellow.person.id, world.clock.now(), shown=True)
    host = world.person("Kingfisher", "en", 7_654_321_005)
    await host.walk("/start", "I agree", "/cancel")
    await world.bot.store.write(roles.add_host, host.person.id, "cells", by=None, now=world.clock.now())
    item = digests.Item("fellow", "cells", {}, fellow=fellow.person.id)
    asked = await world.bot.store.write(
        digests.record_asked, host.person.id, "1", digests.WeekOutcome("digest", (item,)), world.clock.now()
    )
    (shown_item,) = await world.bot.store.read(digests.items, asked or 0)
    await host.forge(f"dg1:{shown_item.id}:invite", on=host.last)
    invitation, before = fellow.last, len(host.person.messages)
    if goes == "hides":
        await fellow.walk("/profile", "＋ Hidden from", "Cell")
        await fellow.press(fellow.buttons[0])
        assert shown(invitation) == "You said no. They only learn that it did not come about."
    else:
        await fellow.walk("/forget", "Erase everything")
    assert received(host, before) == [
        "Your invitation to talk, for Cell Works, did not come about. There will be others."
    ]


async def test_a_date_was_named_for_a_digest_that_staff_had_stopped_or_a_pause_held_back(
    world: World, today: datetime, fellow: Fellow
) -> None:
    await told(world, fellow, "battery cells")
    await fellow.send("/digest")
    assert "The next one is due on December 2, 2027." in fellow.screen
    await world.bot.store.write(users.pause, fellow.person.id, users.UNTIL_FURTHER_NOTICE)
    await fellow.send("/digest")
    assert "You are on a pause; none comes until it ends. /pause" in fellow.screen
    await world.bot.store.write(digest_runs.stop, True)
    await fellow.send("/digest")
    assert (
        "The park’s staff have stopped all digests for now; none comes until they start again."
        in fellow.screen
    )
    assert "is due on" not in fellow.screen


async def test_staff_watch_preview_and_stop(world: World, today: datetime, fellow: Fellow) -> None:
    await told(world, fellow, "battery cells")
    await world.bot.store.write(roles.add_staff, fellow.person.id, by=None, now=world.clock.now())
    await fellow.walk("/staff", "Digest", "Count for the coming week")
    assert fellow.screen.split("\n\n")[1].split("\n[")[0] == (
        "The next ones are due on 2027-12-02 18:00 (Beijing).\n"
        "If all who are due within a week got theirs now: 1 a digest, 0 the note after four quiet weeks, 0 nothing."
    )
    await fellow.walk("⏹ Stop all digests")
    assert fellow.screen == (
        "Stop all digests? Nobody gets one until they are started again; one person has one due this week.\n"
        "[⏹ Yes, stop them all]\n[No]"
    )
    await fellow.walk("⏹ Yes, stop them all")
    before = len(fellow.person.messages)
    await turn(world, days=2, hours=1)
    assert received(fellow, before) == []
    await fellow.walk("/staff", "Digest", "▶ Start digests again")
    await turn(world)
    assert fellow.screen.startswith("🗞 What is new for you")
    await fellow.walk("/staff", "Digest")
    runs = fellow.screen.split("Last runs (Beijing time)\n")[1].split("\n[")[0]
    assert runs.endswith(": 1 sent, 0 under way, 0 not delivered, 0 with nothing to say")
    await fellow.press("Preview in Chinese")
    assert fellow.screen.startswith("🗞 本期速递\n\n")
    assert fellow.screen.endswith(
        "这是为一位虚构的博士后（学科：计算机科学与技术，此前没看过任何内容）生成的预览。"
    )
