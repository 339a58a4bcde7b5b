"""Topics as those who write and release them see them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.handlers.topics import card as topic_card
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.reader import Reader
from bot.store.people import roles, users
from bot.store.topics import topics
from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, Workstation
from bot.texts import Texts
from tests.conversations.chat import Fellow, World, shown
from tests.conversations.topic_steps import topic


@pytest.fixture
def stations() -> list[ImportRow]:
    """Two workstations, so that a screen says all that there is."""
    return [
        ImportRow(1, Card(Workstation("cells", "Cell Works", "电芯工坊"))),
        ImportRow(2, Card(Workstation("law", "Law Works", "法务工坊"))),
    ]


@pytest.fixture
async def host(world: World) -> Fellow:
    """The host of Cell Works, who reads Chinese."""
    host = world.person("周明", "zh-hans", 7_654_321_005)
    await host.walk("/start", "同意", "/cancel")
    await world.bot.store.write(roles.add_host, host.person.id, "cells", by=None, now=world.clock.now())
    return host


@pytest.fixture
async def boss(world: World) -> Fellow:
    """A member of staff, who reads English."""
    boss = world.person("Boss", "en", 7_654_321_007)
    await boss.walk("/start", "I agree", "/cancel")
    await world.bot.store.write(roles.add_staff, boss.person.id, by=None, now=world.clock.now())
    return boss


@pytest.fixture
async def li(world: World) -> Fellow:
    """A fellow who reads English and has told one interest."""
    li = world.person("Li Na", "en", 7_654_321_006)
    await li.walk("/start", "I agree", "/cancel", "/profile", "＋ Interests", "solid electrolytes", "/cancel")
    return li


@pytest.fixture
async def an(world: World) -> Fellow:
    """A fellow who reads Chinese and wants all topics."""
    an = world.person("安然", "zh-hans", 7_654_321_008)
    await an.walk(
        "/start", "同意", "/cancel", "/topics", "🔔 提醒设置", "☐ 接收全部课题，不论学科", "/cancel"
    )
    return an


async def morning(world: World) -> None:
    """Nothing is released at night in Beijing: go on to the next morning there, at ten."""
    world.clock.advance(timedelta(hours=(26 - world.clock.now().hour) % 24))
    await world.settle()


async def test_a_topic_from_the_first_word_to_the_one_who_is_found(
    world: World, host: Fellow, boss: Fellow, li: Fellow, an: Fellow
) -> None:
    world.allow_second_taps()
    await host.walk("/host", "📌 课题", "＋ 新课题", "✎ 标题（中文）", "界面 <阻抗>")
    await host.walk("✎ 课题内容（中文）", "如何降低固态电解质的界面阻抗？", "✎ 学科", "材料")
    await host.walk("材料科学与工程", "✓ 完成", "✎ 截止日", "12月 ›", "31")
    await world.restart()
    await host.walk("/host", "📌 课题", "1")
    deadline = day(world.clock.now(), Texts("zh")).partition("年")[0] + "年12月31日"
    assert host.screen == (
        "课题 · 草稿\n🏢 电芯工坊\n\n标题（中文）：界面 <阻抗>\n标题（英文）：还没有填\n"
        "课题内容（中文）：如何降低固态电解质的界面阻抗？\n课题内容（英文）：还没有填\n"
        f"学科：材料科学与工程\n经费：还没有填\n截止日：{deadline}\n"
        "[✎ 标题（中文）][✎ 标题（英文）]\n[✎ 课题内容（中文）][✎ 课题内容（英文）]\n[✎ 学科][✎ 经费]\n[✎ 截止日]\n"
        "[👁 英文读者看到的][👁 中文读者看到的]\n[提交审核]\n[删除草稿]\n[‹ 上一步]"
    )
    await host.press("提交审核")
    assert boss.screen == "A topic waits for approval: “界面 <阻抗>” (Cell Works)\n[Open]"
    await boss.walk("Open", "✓ Approve", "📣 Release …", "Send to 2 ›", "✉ Yes, send to 2")
    await morning(world)
    copy = li.last
    assert (
        li.screen.replace(", and close in meaning", "")
        == (  # where the layer for that is installed
            "📌 A topic for you\n\n界面 <阻抗>\n🏢 Cell Works\nOnly in Chinese so far, in part or as a whole.\n\n"
            "如何降低固态电解质的界面阻抗？\n\nDisciplines: Materials Science and Engineering\n"
            f"Open until: December 31, {deadline[:4]} (Beijing time)\n\n"
            "Why you get it: it fits what you wrote.\n"
            "• your “solid electrolytes” ↔ its “如何降低固态电解质的界面阻抗”\n"
            "“Interested” first shows you what the host would see; then you decide whether to send it. You can take"
            " it back until they answer.\n[✓ Interested][✉ Write a few words first]\n[Not for me][Fewer like this]"
        )
    )
    assert "为什么发给您：您选择了接收全部课题。" in an.screen
    assert host.screen == "📣 “界面 <阻抗>”（电芯工坊）已发布。有人感兴趣，我会告诉您。\n[打开]"

    await li.press("✓ Interested")  # which sent a request at once
    assert li.tapped.startswith(
        "This is all that the host of Cell Works will see:\n📌 About the topic 界面 <阻抗>\n\n"
        "Works on, in their own words:\n• solid electrolytes\n\n"
    )
    assert li.tapped.endswith("[✉ Send the request]\n[✉ Write a few words first]\n[‹ Back]")
    assert host.screen.startswith("📣")
    await li.press("‹ Back", on=copy)
    assert li.tapped.endswith("[✓ Interested][✉ Write a few words first]\n[Not for me][Fewer like this]")
    await li.press("✓ Interested", on=copy)
    await li.press("✉ Send the request", on=copy)
    assert li.toast == "Noted. The host gets your field and interests, without your name."
    assert li.tapped.endswith("\n\nYour request: ✉ with the host\n[Take it back]")
    assert host.screen.startswith(
        "有一位博士后希望认识电芯工坊\n📌 课题：界面 <阻抗>\n\n研究方向（本人原话）：\n• solid electrolytes\n\n"
        "匹配之处 · 很对口\n• 这位博士后的“solid electrolytes” ↔ 课题的“如何降低固态电解质的界面阻抗”"
    )
    await li.press("Take it back", on=copy)
    assert li.tapped.startswith("Withdraw your request to Cell Works?")
    await li.press("Yes, withdraw it", on=copy)
    assert li.toast == "Taken back."
    await li.press("✓ Interested", on=copy)
    await li.press("✉ Send the request", on=copy)
    await host.walk("/host", "📌 课题", "1", "感兴趣的人（1）")
    assert host.screen.startswith(
        "对这个课题感兴趣的人，点编号在下方查看申请。\n\n1. 一位博士后 · 等您答复 · "
    )
    await host.walk("1", "✓ 接受", "/host", "📌 课题", "1", "感兴趣的人（1）")
    assert "1. Li Na · 已引荐" in host.screen

    await an.press("少推荐此类")
    put_aside = "已标为不感兴趣：“界面 <阻抗>”。今后相似的课题会排得靠后，并注明原因。\n[撤销]"
    assert an.screen == put_aside
    await host.walk("/host", "📌 课题", "1", "✎ 经费", "每年 20 万元")
    assert "✎ 已修改，尚未发布。读者看到的还是原来的内容。" in host.screen
    assert "20 万元" not in shown(li.person.chat.messages[copy.id])
    await host.press("发布修改")
    edited = shown(li.person.chat.messages[copy.id])
    assert "✎ Updated on" in edited
    assert "Funding: 每年 20 万元" in edited
    assert an.screen == put_aside
    assert boss.screen.startswith("A released topic was changed: “界面 <阻抗>” (Cell Works)")
    await an.press("撤销")
    assert an.screen.endswith("[✓ 感兴趣][✉ 写几句再申请]\n[不适合我][少推荐此类]")

    await host.press("✓ 已有人选")
    assert an.screen.endswith("这个课题已有人选。")
    assert shown(li.person.chat.messages[copy.id]).endswith(
        "\n\nThis topic is filled: somebody has been found.\nYour request: 🤝 introduced"
    )
    await an.forge(f"tp1:{(await world.bot.store.read(topics.for_staff, 0))[0].id}:interested", on=an.last)
    assert an.toast == "这个课题已不再接收意向。"


async def test_a_copy_said_with_the_host_when_the_answer_was_there(
    world: World, host: Fellow, boss: Fellow, li: Fellow, an: Fellow
) -> None:
    world.allow_second_taps()
    await boss.walk("/staff", "📌 Topics (0 waiting)", "＋ New topic", "Cell", "Cell Works")
    await boss.walk("✎ Title (English)", "Fog", "✎ What is asked (English)", "solid electrolytes")
    await boss.walk("Send to staff", "✓ Approve", "📣 Release …", "Send to 2 ›", "✉ Yes, send to 2")
    await morning(world)
    assert "I’ll tell you" not in "".join(boss.person.texts)  # who wrote it as staff gets no requests
    copies = li.last, an.last
    await world.bot.store.write(users.pause, an.person.id, world.clock.now() + timedelta(days=30))
    await li.walk("✓ Interested", "✉ Send the request")
    assert shown(copies[0]).endswith("Your request: ✉ with the host\n[Take it back]")
    asked = host.last
    await host.walk("/host", "📌 课题", "1", "✓ 已有人选")
    assert shown(copies[0]).endswith("has been found.\nYour request: ✉ with the host\n[Take it back]")
    assert shown(copies[1]).endswith("这个课题已有人选。")  # though they asked for quiet
    await host.press("重新开放")
    await host.press("婉拒", on=asked)
    await host.press("目前没有名额", on=asked)
    assert "Take it back" not in shown(copies[0])
    assert "Your request: declined" in shown(copies[0])
    world.clock.advance(timedelta(days=31))
    for each in ("✓ Interested", "✉ Send the request"):
        await li.press(each, on=copies[0])
    assert shown(copies[0]).endswith("Your request: ✉ with the host\n[Take it back]")
    await li.walk("/requests", "1", "Withdraw", "Yes, withdraw it")
    assert "Take it back" not in shown(copies[0])


LONG = "impedance spectroscopy of solid electrolyte interfaces at temperatures far below the freezing point of water"


WHYS = ("interests", "follows", "discipline", "all")


async def test_what_is_too_long_is_kept_and_holds_up_the_next_step(world: World, host: Fellow) -> None:
    eager = world.person("Eager", "en", 7_654_321_030)
    await eager.walk("/start", "I agree", "/cancel", "/profile", "＋ Interests", LONG, "/cancel")
    written = "<&😀" * 1200  # three characters each, as Telegram counts them
    await host.walk("/host", "📌 课题", "＋ 新课题", "✎ 标题（英文）", "<" * 4096)
    await host.walk("✎ 经费", "<" * 4096)
    assert "• 标题（英文）：4,096 个字符，最多 120 个\n• 经费：4,096 个字符，最多 200 个" in host.screen
    await host.walk(
        "删除草稿", "否", "👁 英文读者看到的", "‹ 上一步", "✎ 经费", "清空", "✎ 标题（英文）", "x" * 121
    )
    await host.walk("✎ 课题内容（英文）", written)
    assert (
        "提交前还缺：\n• 标题（英文）：121 个字符，最多 120 个\n• 作为一条消息，加上附带的内容共"
        in host.screen
    )
    assert "提交审核" not in host.buttons
    await host.press("👁 英文读者看到的")
    assert host.screen.startswith("内容超过一条消息的长度")
    await world.restart()
    await host.walk("/cancel", "/host", "📌 课题", "1", "✎ 标题（英文）")
    assert (
        host.screen
        == f"标题（英文）\n用一行话说清是什么课题。\n\n目前（121 个字符）：\n{'x' * 121}\n[清空]\n[‹ 上一步]"
    )
    await host.send("Short")
    over = int(host.screen.rpartition("课题内容请精简 ")[2].partition(" ")[0])
    for more, fits in ((1, False), (0, True)):
        await host.walk("✎ 课题内容（英文）", written[: len(written) - over + more])
        assert ("提交审核" in host.buttons) == fits
    await host.press("👁 英文读者看到的")
    assert written[: len(written) - over] in host.last.text

    # with as long a why as there can be, a copy of it is still one message
    shortened = written[: len(written) - over]
    number = await world.bot.store.write(
        topic, world, title_en="Short", text_en=f"{LONG} {shortened[len(LONG) + 1 :]}", disciplines=("0805",)
    )
    reader = Reader(eager.person.id, Texts("en"), world.bot.store, world.clock, world.bot.ranker)
    longest = await topic_card.release(reader, number, WHYS)
    assert longest is not None
    assert f"your “<b>{LONG[:20]}" in longest.text
    assert 3700 < topic_card.length(longest.text) <= 4096
