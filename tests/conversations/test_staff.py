"""/staff, invitations and roles, whole screens."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta

import pytest

from bot.store.people import roles
from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, Workstation
from tests.conversations.chat import Fellow, World, shown

MENU = (
    "Staff\nWhat would you like to look after?\n[Hosts and invitations][Staff]\n[📌 Topics (0 waiting)]\n"
    "[Events (0)]\n[Announce][What was sent]\n[Digest]\n[Find a person]\n"
    "[Requests that wait for a host (0)]\n[Updates set aside (0)]\n[Close]"
)
UNKNOWN_LINK = (
    "The link that brought you here leads to nothing I know. It may have been cut off or withdrawn."
)


@pytest.fixture
def stations() -> list[ImportRow]:
    """Two workstations, so that a screen says all that there is."""
    return [
        ImportRow(1, Card(Workstation("cells", "Cell Works", "电芯工坊"))),
        ImportRow(2, Card(Workstation("law", "Law Works", "法务工坊"))),
    ]


@pytest.fixture
async def boss(world: World) -> Fellow:
    """A member of staff who reads English, on a fixed day."""
    world.clock.advance(datetime(2027, 11, 30, 1, tzinfo=UTC) - world.clock.now())
    boss = world.person("Chen Wei", "en", 7_654_321_009, username="chenwei")
    await boss.walk("/start", "I agree")
    await world.bot.store.write(roles.add_staff, boss.person.id, by=None, now=world.clock.now())
    return boss


async def link(boss: Fellow, *steps: str) -> str:
    """The payload of a new invitation."""
    await boss.walk("/staff", *steps, "＋ Make an invitation")
    url = str(boss.last.keyboard[0][0].value)
    assert url in boss.screen
    return url.partition("?start=")[2]


async def test_a_host_is_invited_and_revoked(world: World, boss: Fellow) -> None:
    await boss.send("/staff")
    assert boss.screen == MENU
    await boss.press("Hosts and invitations")
    assert boss.screen == (
        "Hosts\nWrite a part of a workstation’s name to invite a host for it.\n\nNo workstation has a host yet.\n[‹ Back]"
    )
    await boss.send("works")
    assert boss.buttons == ["Cell Works", "Law Works", "‹ Back"]
    await boss.press("Cell Works")
    assert boss.screen == "Hosts of Cell Works\n\nNobody yet.\n[＋ Make an invitation]\n[‹ Back]"
    await boss.press("＋ Make an invitation")
    copied = boss.last.keyboard[0][0]
    in_chinese = (
        "邀请您在“站友”担任电芯工坊的联系人，有博士后想对接贵站时会先联系您。请用 Telegram 打开"
        f"（2027年12月14日前有效，只能用一次）：{copied.value}"
    )
    in_english = (
        "You are invited to be the contact of Cell Works on Zhanyou, where postdoctoral fellows look for workstations. "
        f"Please open it in Telegram by December 14, 2027 (it works once): {copied.value}"
    )
    assert [boss.last.keyboard[row][0].value for row in (1, 2)] == [in_chinese, in_english]
    assert (copied.action, boss.screen) == (
        "copy_text",
        (
            "An invitation for a host of Cell Works\n"
            "Give this link to one person. It works once, until December 14, 2027. Whoever opens it first has it, so send "
            f"it to nobody else. They read your Telegram name, as that of who invites.\n\n{copied.value}\n\nThis text can be sent along; a button below copies it.\n"
            f"{in_english}\n{in_chinese}\n[Copy the link]\n[Copy the text in Chinese]\n[Copy the text in English]\n[‹ Back]"
        ),
    )
    payload = str(copied.value).partition("?start=")[2]

    host = world.person("林晓", "zh-hans", 7_654_321_010)  # who has never written to the bot
    await host.send(f"/start {payload}")
    assert host.screen.startswith(
        "✉ Chen Wei邀请您担任电芯工坊的联系人。\n我是站友（Zhanyou），帮重庆的博士后工作站与博士后对接。作为联系人：\n"
        "• 博士后的申请发到这里，不带姓名；您点一下就能接受或婉拒。\n"
    )
    await host.press("English")
    assert host.screen.startswith("✉ Chen Wei invites you to be the contact of Cell Works.\n")
    await host.walk("中文", "同意")
    assert host.answers[-2] == "您现在是电芯工坊的联系人。\n博士后的申请会发到这里，点一下就能答复。"
    assert host.answers[-1] == (
        "电芯工坊 · 联系人工作台\n想看哪一项？\n\n🔔 每周最多一次，把可能合适的博士后告诉您，不带姓名。\n"
        "[待答复的申请（0）]\n[已引荐的人（0）]\n[⚙ 电芯工坊]\n[📌 课题]\n[🔕 不用推荐合适的博士后]\n[关闭]"
    )
    await host.press("🔕 不用推荐合适的博士后")
    assert "🔕 目前不推荐合适的博士后。" in host.screen
    await host.send(f"/start {payload}")  # once more: what they have switched off stays so
    assert "🔕 目前不推荐合适的博士后。" in host.screen
    assert [each["command"] for each in _commands(world, host)][:2] == ["host", "events"]
    assert boss.screen == (
        "林晓 has opened the invitation that Chen Wei (@chenwei) made, and is a host of Cell Works now. /staff shows "
        "all hosts, and ends the role if it should not be so."
    )

    await boss.walk("/staff", "Hosts and invitations", "Cell Works", "✕ 林晓")
    assert boss.screen == (
        "林晓 will no longer be a host of Cell Works. Introductions that they are in end, and both sides "
        "are told; open requests stay with the other hosts, or wait for one. Go on?\n[Yes, end it][No]"
    )
    await boss.press("Yes, end it")
    assert boss.screen == "Done.\n\nHosts of Cell Works\n\nNobody yet.\n[＋ Make an invitation]\n[‹ Back]"
    assert host.screen == "您不再是电芯工坊的联系人，今后收不到发给它的申请，您在该站的引荐也已结束。"
    assert "host" not in [each["command"] for each in _commands(world, host)]
    await host.send(f"/start {payload}")
    assert host.screen == "这个链接无效，或已过期。"


def _commands(world: World, someone: Fellow) -> list[dict[str, str]]:
    return world.engine.account.commands_for(someone.person.id, "zh-hans")


async def test_staff_cannot_open_their_own_invitation_and_all_of_them_hear_of_a_new_host(
    world: World, boss: Fellow, fellow: Fellow, xiao: Fellow
) -> None:
    await xiao.walk("/start", "同意")
    await world.bot.store.write(roles.add_staff, xiao.person.id, by=None, now=world.clock.now())
    await boss.walk("/staff", "Hosts and invitations")
    await boss.send("works")
    payload = await _made(boss, "Cell Works")
    await boss.send(f"/start {payload}")
    assert boss.screen == UNKNOWN_LINK
    await fellow.walk(f"/start {payload}", "I agree")
    assert fellow.answers[-2].startswith("You are a host of Cell Works now")
    for member, words in ((boss, "is a host of Cell Works now"), (xiao, "现在是电芯工坊的联系人")):
        assert words in member.screen


async def _made(boss: Fellow, station: str) -> str:
    await boss.walk(station, "＋ Make an invitation")
    return str(boss.last.keyboard[0][0].value).partition("?start=")[2]


async def test_a_link_is_for_one_person_and_can_be_withdrawn(
    world: World, boss: Fellow, fellow: Fellow, xiao: Fellow
) -> None:
    first = await link(boss, "Staff")
    await fellow.send(f"/start {first[:-1]}{'B' if first[-1] == 'A' else 'A'}")
    assert fellow.screen == UNKNOWN_LINK
    await fellow.send(f"/start {first}")
    assert "• Who sees it: other staff see your name and role." in fellow.screen
    await fellow.press("I agree")
    assert fellow.answers[-2:] == ["You are staff now.", MENU]
    await fellow.send(f"/start {first}")  # once more
    assert fellow.answers[-2:] == ["You are staff now.", MENU]
    await xiao.send(f"/start {first}")
    assert xiao.screen == "这个链接无效，或已过期。"
    told = [message for message in boss.person.messages if "opened the invitation" in message.text]
    assert len(told) == 1

    second = await link(boss, "Staff")
    await boss.walk("‹ Back", "✕ invitation until December 14, 2027")
    assert boss.screen.startswith("The invitation is worthless now.\n\nStaff\n")
    await xiao.send(f"/start {second}")
    assert xiao.screen == "这个链接无效，或已过期。"

    third = await link(boss, "Staff")
    world.clock.advance(timedelta(days=14))
    await xiao.send(f"/start {third}")
    assert xiao.screen == "这个链接无效，或已过期。"


async def test_staff_end_with_everything_that_they_could(world: World, boss: Fellow, fellow: Fellow) -> None:
    await fellow.walk(f"/start {await link(boss, 'Staff')}", "I agree", "/staff")
    assert fellow.screen == MENU
    await boss.walk("/staff", "Staff", "✕ Lin Xiao")
    assert boss.screen == (
        "Lin Xiao will no longer be staff, and invitations that they made are worthless from then on. Go on?\n"
        "[Yes, end it][No]"
    )
    await boss.press("Yes, end it")
    assert fellow.screen == "You are no longer staff here. Everything else stays as it is."
    await fellow.press("Hosts and invitations")
    assert fellow.toast == "That screen is closed. Open it again from the menu."
    await fellow.send("/staff")
    assert fellow.screen.startswith("I’m afraid I didn’t understand that.")


async def test_staff_see_who_a_person_is_and_none_of_their_words(
    world: World, boss: Fellow, fellow: Fellow
) -> None:
    await fellow.begin_profile()
    await fellow.walk("My Secret Name", "/pause", "Until I end it")
    await boss.walk("/staff", "Find a person", "lin xi")
    assert boss.screen == (
        "Find a person\nWrite their Telegram number, @username or a part of their Telegram name.\n\n"
        "For “lin xi”:\n[Lin Xiao]\n[‹ Back]"
    )
    await boss.press("Lin Xiao")
    assert boss.screen == (
        "Lin Xiao\nTelegram number 7654321001\nhere since November 30, 2027\non a pause: nothing is sent to them\n[‹ Back]"
    )
    for words, found in (("@CHENWEI", 1), ("7654321001", 1), ("Secret", 0), ("%", 0)):
        await boss.walk("/staff", "Find a person", words)
        assert len(boss.buttons) == found + 1, words


async def test_what_waits_for_a_host_and_goes_to_the_one_who_comes(
    world: World, boss: Fellow, fellow: Fellow, xiao: Fellow
) -> None:
    await boss.send("/cancel")
    await fellow.walk("/start ws_cells", "✉ Ask for an introduction", "Preview ›", "✉ Send the request")
    await boss.walk("/staff", "Requests that wait for a host (1)")
    assert boss.screen == (
        "Requests that wait for a host\n\n• Cell Works: 1, the oldest of November 30, 2027\n[Cell Works]\n[‹ Back]"
    )
    await boss.walk("Cell Works", "＋ Make an invitation")
    await xiao.walk("/start " + str(boss.last.keyboard[0][0].value).partition("?start=")[2], "同意")
    assert [line for line in xiao.answers if line.startswith("有一位博士后希望认识电芯工坊")] != []
    await boss.walk("/staff", "Requests that wait for a host (0)")
    assert boss.screen == "No request waits for a host.\n[‹ Back]"


async def test_a_host_who_leaves_hands_back_what_was_open_and_leaves_no_trace(
    world: World, boss: Fellow, fellow: Fellow, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.INFO, "aiogram_dialog")  # as `logs.set_up` has it
    secrets = ("Kingfisher", "kingfisher_tg")
    host = world.person(secrets[0], "en", 7_654_321_010, username=secrets[1])
    payload = await link(boss, "Hosts and invitations", "works", "Cell Works")
    await host.walk(f"/start {payload}", "I agree")
    await boss.send("/cancel")
    await fellow.walk("/start ws_cells", "✉ Ask for an introduction", "Preview ›", "✉ Send the request")
    await host.walk("/forget", "Erase everything")
    assert host.screen.startswith("Done. You’re forgotten.\n")
    assert set(await world.stored_about(host)) == {"erasures"}
    assert "Cell Works" in shown(fellow.last)  # they are told that it waits again
    await boss.walk("/staff", "Requests that wait for a host (1)")
    assert boss.screen.startswith("Requests that wait for a host\n\n• Cell Works: 1")
    assert world.words_on_disk(secrets) == []
    assert [line for line in caplog.messages if any(secret in line for secret in secrets)] == []


async def test_help_said_nothing_of_what_hosts_and_staff_do(
    world: World, boss: Fellow, fellow: Fellow
) -> None:
    await boss.send("/help")
    assert boss.screen.splitlines()[:3] == [
        "What I can do",
        "/staff – Staff",
        "/matches – Workstations that fit you",
    ]
    await world.bot.store.write(roles.add_host, fellow.person.id, "cells", by=None, now=world.clock.now())
    await fellow.walk("/cancel", "qwrtzx")
    assert fellow.screen.splitlines()[2:4] == ["What I can do", "/host – Requests to my workstation"]


async def test_a_dead_invitation_asked_a_stranger_for_their_consent_first(world: World, boss: Fellow) -> None:
    payload = await link(boss, "Hosts and invitations", "works", "Cell Works")
    reader, late = world.person("Anna", "en", 7_654_321_011), world.person("林晓", "zh-hans", 7_654_321_012)
    await reader.send(f"/start {payload}")
    await boss.walk("/staff", "Hosts and invitations", "works", "Cell Works")
    await boss.press(next(button for button in boss.buttons if button.startswith("✕")))
    await late.send(f"/start {payload}")
    assert (
        late.screen == "这个链接无效，或已过期。\n发送 /start 可直接开始；如需新的邀请，请联系给您链接的人。"
    )
    await reader.press("I agree")  # withdrawn while they read
    assert reader.tapped.startswith(UNKNOWN_LINK)
    assert await world.stored_about(reader) == {}
    await reader.walk("/start", "I agree")
    assert "Your menu is below" in reader.answers[0]


async def test_what_a_button_says_was_typed_and_led_elsewhere(world: World, boss: Fellow) -> None:
    await boss.walk("/language", "中文", "/staff", "活动")
    assert boss.screen.startswith("还没有活动。")
    await boss.send("新建活动")
    assert boss.screen.startswith("活动叫什么？")
