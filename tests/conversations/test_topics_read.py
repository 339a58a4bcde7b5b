"""Topics as those who read, share and take them up see them."""

from __future__ import annotations

from functools import partial

import pytest

from bot.store.core.sqlite import Connection
from bot.store.people import roles
from bot.store.topics import topics
from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, Workstation
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


async def test_a_fellow_reads_searches_and_follows(world: World, li: Fellow, an: Fellow) -> None:
    def fill(db: Connection) -> None:
        for title in ("Solid electrolytes", "Solid electrolytes for hot days", "Rotors"):
            topic(db, world, title_en=title, text_en=title)
        topic(db, world, station="law", title_en="Data law", text_en="Who owns data?")

    await world.bot.store.write(fill)
    await li.send("/topics")
    lines = [line for line in li.screen.splitlines() if line[:2] in ("1.", "2.", "3.", "4.")]
    assert lines == [
        "1. Solid electrolytes",
        "2. Solid electrolytes for hot days",
        "3. Data law",
        "4. Rotors",
    ]
    await li.walk("1", "Fewer like this")
    assert li.screen.startswith("Put aside.\n\nPut aside: “Solid electrolytes”.")
    await li.press("‹ Back")
    assert li.screen.startswith(
        "Open topics · 3\n\n1. Solid electrolytes for hot days\n🧪 demo · very close · Cell Works\n"
    )
    assert "close to Solid electrolytes, which is not for you" in li.screen
    await li.walk("Put aside (1)", "1", "Undo", "‹ Back", "‹ Open topics")
    assert li.screen.startswith("Open topics · 4")
    assert "not for you" not in li.screen
    await li.send("DATA owns")
    assert li.screen.startswith("Open topics · one\nWords: “DATA owns”\n\n1. Data law\n🧪 demo · Law Works\n")
    await li.walk("1", "🔔 Follow", "‹ Back", "✕ Words", "🔔 How often …")
    assert li.screen == (
        "How do you want to hear of new topics?\nAt night (22:00–8:00, Beijing time) I send none.\n\n"
        "You follow these workstations; a tap ends it:\n"
        "[● At once]\n[○ In the weekly digest only]\n[○ Never]\n[☐ All topics, whatever the field]\n"
        "[🔕 Law Works]\n[‹ Back]"
    )
    await li.walk("○ Never", "🔕 Law Works")
    assert await world.bot.store.read(topics.followed, li.person.id) == []
    assert await world.bot.store.read(topics.frequency, li.person.id) == "never"
    await li.send("/privacy")
    assert "How often you want topics" in li.screen


async def test_a_question_about_a_topic_is_an_introduction(world: World, host: Fellow, li: Fellow) -> None:
    number = await world.bot.store.write(topic, world, title_zh="电解质", text_zh="固态电解质")
    await li.walk(f"/start topic_{number}", "✉ Write a few words first")
    assert li.screen.startswith("Ask for an introduction to Cell Works\n📌 About the topic 电解质\n\n")
    await li.walk("Is there a glovebox?", "✉ Send the request")
    assert "📌 课题：电解质" in host.screen
    assert "Is there a glovebox?" in host.screen
    await li.walk(f"/start topic_{number}")
    assert li.buttons == ["Take it back", "🏢 The workstation", "🔔 Follow", "⭐ What fits me", "Close"]
    await li.send("/requests")
    assert "📌 About the topic 电解质" in li.screen


async def test_a_draft_is_nobody_else_s(world: World, host: Fellow, li: Fellow, boss: Fellow) -> None:
    await host.walk("/host", "📌 课题", "＋ 新课题", "✎ 标题（英文）", "Secret")
    world.allow_second_taps()
    number = 1
    await li.send(f"/start topic_{number}")
    assert li.screen.startswith("The link that brought you here leads to nothing I know.")
    for act in ("interested", "send", "dismiss", "fewer", "undo", "withdraw", "sure_withdraw", "back", "ask"):
        await li.forge(f"tp1:{number}:{act}")
    await li.forge(f"to1:{number}")
    assert li.toast == "This is not yours to look after (any more)."
    await boss.walk("/staff", "📌 Topics (0 waiting)")
    assert boss.screen.startswith("Topics. There is none yet.")
    await host.walk("✎ 课题内容（英文）", "Secret too")
    await world.bot.store.write(
        roles.revoke_host, host.person.id, "cells", by=boss.person.id, now=world.clock.now()
    )
    await host.press("提交审核")  # what was open went with the role
    assert (host.toast, host.buttons) == ("那个页面已经关闭，请从菜单重新打开。", [])
    found = await world.bot.store.read(topics.topic, number)
    assert found is not None
    assert found.state == "draft"
    assert "Secret" not in "\n".join(shown(each) for each in [*li.person.messages, *boss.person.messages])


async def test_topics_and_workstations_are_shared_in_any_chat(world: World) -> None:
    number = await world.bot.store.write(
        topic, world, title_en="Fog", title_zh="雾", text_en="Lidar", text_zh="激光"
    )
    stranger = world.person("Stranger", "en", 7_654_321_020)
    found = {}
    for words in ("", "lidar", "cell", "nothing"):
        query = await stranger.do(partial(stranger.person.inline_query, words))
        assert query.answer is not None
        found[words] = [(each.id, each.title, each.description) for each in query.answer.results]
    fog, cells = (f"topic_{number}", "Fog", "🧪 demo · Cell Works"), ("ws_cells", "Cell Works", "")
    assert found == {"": [fog], "lidar": [fog], "cell": [fog, cells], "nothing": []}
    query = await stranger.do(lambda: stranger.person.inline_query("lidar"))
    sent = stranger.person.choose(f"topic_{number}", query)
    assert shown(sent) == "Fog\n🧪 demo · Cell Works\n\nLidar\n[Open in Zhanyou]"
    assert await world.stored_about(stranger) == {}
