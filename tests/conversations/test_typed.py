"""What people type where no screen waits for words: a name, a field, a wish, thanks; with a screen open and without."""

from __future__ import annotations

import pytest

from bot.handlers.widgets.understood import understood
from bot.store.people import profiles, roles, users
from bot.store.people.users import CONSENT_VERSION
from tests.conversations.chat import Fellow, World

OPENS = {
    "长安汽车": "重庆长安汽车股份有限公司\n",
    "Bank of Chongqing": "Bank of Chongqing Co., Ltd.\n",
    "取消报名": "Nothing is planned just now.",
    "我的申请": "You have not asked",
    "how do I cancel my seat?": "Nothing is planned just now.",
    "Skylark": "Demo Station Skylark\n",
    "课题": "Open topics",
}
SAYS = {
    "谢谢老师！": "You’re welcome.",
    "hello": "Hello!",
    "what about visas and schools": "I don’t know this",
    "？": "I don’t know this",
    "留渝资助": "Stay grant",
    "…": "I see no word in that.",
    "谁能看到我": "What I keep about you,",
    "qwrtzx plmbf": "I",  # not understood, in other words with a screen and without
}


@pytest.mark.parametrize("screen", ["/cancel", "/matches"])
async def test_policy_questions_and_names_typed_as_words_were_not_understood(
    world: World, fellow: Fellow, screen: str
) -> None:
    """Each got the whole help: "取消报名", the name of a workstation, thanks."""
    await fellow.walk("/profile", "＋ Interests", "solid electrolytes", "/cancel")
    for words, begins in OPENS.items():
        await fellow.walk(screen, words)
        shown = fellow.screen.splitlines()[:2]
        assert begins.strip() in "\n".join(shown), (words, fellow.screen)
        assert len(fellow.answers) == 1
    for words, begins in SAYS.items():
        await fellow.walk(screen, words)
        assert fellow.screen.startswith(begins), (words, fellow.screen)
        assert len(fellow.answers) == 1
    row = await world.bot.store.read(profiles.row, fellow.person.id)
    assert [interest.text for interest in row.interests] == ["solid electrolytes"]


async def test_a_field_typed_brings_its_own_list_and_joins_the_interests_with_one_tap(
    world: World, xiao: Fellow
) -> None:
    await xiao.walk("/profile", "＋ 研究方向", "数据治理", "/cancel", "固态电池")
    assert xiao.screen.startswith("“固态电池”（这次只按这几个字排列，您的资料没有变）\n")
    assert "您的“固态电池”" in xiao.screen
    await xiao.press("‹ 回到我的名单")
    assert "“固态电池”" not in xiao.screen
    await xiao.send("固态电池")
    await xiao.press("＋ 加到研究方向")
    assert xiao.screen.startswith("已保存。\n")
    row = await world.bot.store.read(profiles.row, xiao.person.id)
    assert [interest.text for interest in row.interests] == ["数据治理", "固态电池"]


async def test_staff_who_are_no_fellows_get_workstations_for_a_field_and_no_ranking(world: World) -> None:
    wei = world.person("Wei", "en", 7_654_321_090)
    await world.bot.store.write(
        users.agree,
        wei.person.id,
        version=CONSENT_VERSION,
        now=world.clock.now(),
        parts=("staff",),
        language="en",
        first_name="Wei",
        username=None,
    )
    await world.bot.store.write(roles.add_staff, wei.person.id, by=None, now=world.clock.now())
    await wei.walk("/staff", "data governance")
    assert wei.screen.startswith("Workstations · ")
    await wei.walk("/cancel", "my matches")
    assert wei.screen.startswith("I’m afraid I didn’t understand that.")


@pytest.mark.parametrize(
    "field",
    [
        "可以快速充电的电池", "体育活动", "high entropy alloys", "机器学习与可解释性", "你好，我做固态电池",
        "topology optimisation", "privacy-preserving learning", "event cameras", "申请专利的法律问题研究",
    ],
)  # fmt: skip
def test_a_field_is_taken_for_nothing_else(field: str) -> None:
    assert understood(field) == ""


async def test_back_and_numbers_typed_at_a_screen_were_told_to_use_the_buttons(
    world: World, xiao: Fellow
) -> None:
    await xiao.walk("锂电池固态电解质", "1")
    await xiao.send("返回")
    assert "适合您的工作站" in xiao.screen
    await xiao.send("取消")
    assert xiao.screen.startswith("已关闭。")
    await xiao.send("退出")
    assert xiao.screen.startswith("现在没有打开的页面。")
    await xiao.walk("/workstations", "2")
    assert "级别：" in xiao.screen
    await xiao.send("上一步")
    assert "级别：" not in xiao.screen
    await xiao.walk("/profile", "✓ 称呼", "算了")
    assert xiao.screen.startswith("我的资料")
    assert "算了" not in xiao.screen


async def test_short_words_got_a_clause_and_a_wish_for_a_person_a_ranking(world: World, xiao: Fellow) -> None:
    """ "好的" got how children come to school, "转人工" the stations of artificial intelligence."""
    await xiao.send("锂电池固态电解质")
    for words, begins in {
        "好的": "好的，",
        "不": "好的，",
        "转人工": "请把您的问题写成一句话",
        "你们是干什么的？": "我能做的都在这里",
        "下周三有活动吗": "近期暂无活动",
        "申请介绍": "您还没有申请过引荐",
        "改一下方向": "我的资料",
    }.items():
        await xiao.walk("/matches", words)
        assert xiao.screen.startswith(begins), (words, xiao.screen)
