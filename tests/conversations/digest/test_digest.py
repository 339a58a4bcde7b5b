"""The digest as people meet it: it comes, it is judged, it is set; a host asks first; staff watch."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.sandbox import Fault
from bot.store.core.sqlite import Connection
from bot.store.digest import planning
from bot.store.digest import runs as digest_runs
from bot.store.people import roles, users
from bot.store.workstations import workstations
from tests.conversations.chat import Fellow, World
from tests.conversations.digest.steps import received, told, turn

TUESDAY = datetime(2027, 11, 30, 12, tzinfo=UTC)  # 20:00 in Beijing; the digest is due on Thursdays at 18:00


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
