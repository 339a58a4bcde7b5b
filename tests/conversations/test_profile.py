"""The questions of the profile: each skipped, gone back from, edited alone, in the middle of a restart, in both languages."""

from __future__ import annotations

import pytest

from bot.store.people import profiles
from bot.store.people.profiles import Interest, ProfileRow
from bot.texts import Texts
from tests.conversations.chat import Fellow, World

FIRST_LINES = {
    "en": [
        "What shall I call you?",
        "In which year did you get your doctorate?",
        "What are your disciplines?",
        "What do you work on, and what would you like to work on?",
        "Which sectors draw you?",
        "Where would you like to work?",
        "Which level of workstation?",
        "What do you need?",
        "Is there a workstation that must never see you?",
    ],
    "zh": [
        "怎么称呼您？",
        "您哪一年获得博士学位？",
        "您的学科是？",
        "您在做什么研究？还想做什么？",
        "您对哪些行业感兴趣？",
        "您希望在哪里工作？",
        "您想要哪一级的工作站？",
        "您需要哪些支持？",
        "有没有哪个工作站绝不能看到您？",
    ],
}


@pytest.fixture
async def fellow(fellow: Fellow) -> Fellow:
    """Somebody who reads English and goes through all questions of the profile, from the first."""
    await fellow.begin_profile()
    return fellow


@pytest.fixture
async def xiao(xiao: Fellow) -> Fellow:
    """The same in Chinese."""
    await xiao.begin_profile()
    return xiao


async def stored(world: World, fellow: Fellow) -> ProfileRow:
    return await world.bot.store.read(profiles.row, fellow.person.id)


@pytest.mark.parametrize("language", ["en", "zh"])
async def test_every_question_can_be_skipped_and_gone_back_from_with_a_restart_at_each(
    world: World, language: str, fellow: Fellow, xiao: Fellow
) -> None:
    person, texts = (fellow, Texts("en")) if language == "en" else (xiao, Texts("zh"))
    seen = []
    for _ in range(9):
        seen.append(person.screen.splitlines()[0])
        await world.restart()
        await person.press(texts.plain("skip"))
    assert seen == FIRST_LINES[language]
    assert person.screen.splitlines()[0] == {"en": "Your profile", "zh": "我的资料"}[language]
    await person.press(texts.plain("profile-start"))
    for _ in range(8):
        await person.press(texts.plain("skip"))
    back = []
    for _ in range(9):
        back.append(person.screen.splitlines()[0])
        await person.press(texts.plain("back"))
    assert back == FIRST_LINES[language][::-1]
    assert person.screen.splitlines()[0] == {"en": "Your profile", "zh": "我的资料"}[language]
    assert await stored(world, person) == ProfileRow()


async def test_the_whole_walk_in_chinese_ends_in_an_overview(world: World, xiao: Fellow) -> None:
    await xiao.walk("林晓", "2024", "计算机", "计算机科学与技术", "下一步 ›")
    await xiao.walk("动力电池热管理", "data governance", "下一步 ›", "能源与电力", "下一步 ›")
    await xiao.walk("江北", "两江新区", "☐ 只看这些区县", "下一步 ›", "国家级", "☐ 只看这一级", "下一步 ›")
    await xiao.walk("子女入学", "配偶就业", "下一步 ›", "云雀", "示例工作站·云雀", "下一步 ›")
    assert xiao.screen == (
        "我的资料\n\n称呼：林晓\n博士毕业：2024\n学科：计算机科学与技术\n研究方向：动力电池热管理 / data governance\n"
        "行业：能源与电力\n区县：两江新区（只看这些）\n级别：国家级（只看这些）\n需要的支持：子女入学、配偶就业\n"
        "不让谁看到：示例工作站·云雀\n\n点任意一项填写或修改。也可以直接发简历（PDF、DOCX）或论文列表（BibTeX、RIS），我来列出可填的内容，由您决定。\n"
        "[✓ 称呼][✓ 博士毕业][✓ 学科]\n[✓ 研究方向][✓ 行业][✓ 区县]\n[✓ 级别][✓ 需要的支持][✓ 不让谁看到]\n"
        "[从头一步步填]\n[看看适合我的工作站]\n[关闭]"
    )
    row = await stored(world, xiao)
    assert [interest.text for interest in row.interests] == ["动力电池热管理", "data governance"]
    assert row == ProfileRow(
        name="林晓",
        doctorate_year=2024,
        disciplines=("0812",),
        sectors=("energy",),
        districts=("liangjiang",),
        level="national",
        only_level=True,
        only_districts=True,
        benefits=("children", "spouse"),
        hidden_from=("D01",),
        interests=row.interests,
    )


async def test_one_question_is_edited_alone_and_closed_again(world: World, fellow: Fellow) -> None:
    await fellow.walk(
        "Lin", "/profile", "＋ Level", "Municipal" if "Municipal" in fellow.buttons else "municipal"
    )
    assert fellow.screen == (
        "Which level of workstation?\n"
        "National ones are approved by the national postdoc office, municipal ones by the city.\n\n"
        "“Only” hides workstations known to be of the other level. Where no level is published, they stay in view.\n"
        "[national][✓ municipal][Any]\n[☐ Only this level]\n[✓ Done]"
    )
    await fellow.walk("✓ Done", "Close")
    assert fellow.screen.endswith("I propose lines, and you decide.")
    assert await stored(world, fellow) == ProfileRow(name="Lin", level="municipal")


async def test_a_command_in_between_keeps_the_answers_and_the_walk_can_go_on(
    world: World, fellow: Fellow
) -> None:
    await fellow.walk("Lin", "2023", "/help", "law", "Law")
    assert fellow.buttons[-2:] == ["‹ Back", "Next ›"]
    await fellow.walk("/matches", "/profile")
    assert await stored(world, fellow) == ProfileRow(name="Lin", doctorate_year=2023, disciplines=("0301",))


async def test_words_at_a_wrong_question_wait_and_neither_stick_nor_grow(
    world: World, fellow: Fellow
) -> None:
    await fellow.walk("Lin", "graph neural networks")
    assert fellow.screen.startswith(
        "I need a year from 1950 to 2036, such as 2024.\n\n"
        "You wrote: “graph neural networks”. It doesn’t fit this question. Shall I add it to your interests?\n\n"
        "In which year did you get your doctorate?"
    )
    await fellow.walk("/cancel", "/help")
    await world.restart()
    await fellow.walk("/profile")
    assert fellow.screen.startswith("You wrote: “graph neural networks”.")
    await fellow.press("＋ Level")
    assert "You wrote" not in fellow.screen
    for words in ("graph neural networks", "x" * 4096, "thermal runaway"):
        await fellow.send(words)
    assert fellow.screen.startswith(
        "Please choose with the buttons here.\n\nYou wrote: “thermal runaway”. It doesn’t fit this question."
    )
    await fellow.press("Add to my interests")
    row = await stored(world, fellow)
    assert [interest.text for interest in row.interests] == ["thermal runaway"]
    await fellow.walk("✓ Done", "＋ Doctorate", "no year", "No, drop it")
    assert fellow.screen.startswith("Dropped.\n\nIn which year did you get your doctorate?")
    assert await stored(world, fellow) == row


async def test_interests_are_many_messages_each_edited_and_removed(world: World, fellow: Fellow) -> None:
    await fellow.walk("Lin", "2024", "Skip ›")
    sent = [await fellow.send(text) for text in ("one", "two", "three", "four", "five", "六 & <b>6</b>")]
    assert fellow.screen == (
        "Kept. Write more, or go on.\n\nWhat do you work on, and what would you like to work on?\n"
        "In your own words, English or Chinese or both, one or many messages. A line per topic works best. "
        "Or send your CV, your publications or an abstract: I propose lines from it.\n\n"
        "So far, 6 messages:\n… and one message before that\ntwo\nthree\nfour\nfive\n六 & <b>6</b>\n"
        "[Remove the last one]\n[‹ Back][Next ›]"
    )
    await fellow.do(lambda: fellow.person.edit(sent[1].id, "two, better"))
    assert fellow.answers == ["I’ve updated that line of your interests."]
    before = (await stored(world, fellow)).interests
    assert before == tuple(
        Interest(message.id, text)
        for message, text in zip(
            sent, ("one", "two, better", "three", "four", "five", "六 & <b>6</b>"), strict=True
        )
    )
    await fellow.press("Remove the last one")
    assert fellow.tapped.startswith("Removed: “六 & <b>6</b>”\n\n")
    assert (await stored(world, fellow)).interests == before[:-1]


async def test_a_question_about_visas_and_schools_ranked_as_a_field(world: World, fellow: Fellow) -> None:
    await fellow.walk("Skip ›", "Skip ›", "Skip ›")
    typed = "Street design for walkers. I would need to know about visas, salary and schools."
    await fellow.send(typed)
    assert fellow.screen.startswith(
        "Kept as you wrote it. I left this out of the ranking, since it is no field: "
        "I would need to know about visas, salary and schools."
    )
    assert [interest.text for interest in (await stored(world, fellow)).interests] == [typed]


async def test_what_was_removed_is_put_back(world: World, fellow: Fellow) -> None:
    await fellow.walk("Skip ›", "Skip ›", "Skip ›", "Robots", "Remove the last one")
    assert (await stored(world, fellow)).interests == ()
    await fellow.press("Put it back")
    assert fellow.tapped.startswith("Kept. Write more, or go on.")
    assert [interest.text for interest in (await stored(world, fellow)).interests] == ["Robots"]


async def test_a_district_is_found_by_its_old_name(fellow: Fellow) -> None:
    await fellow.walk("/profile", "＋ Districts", "渝北")
    assert fellow.screen.endswith(
        "For “渝北”:\nYubei District is no district of its own any more; it belongs to Liangjiang New Area.\n"
        "[Liangjiang New Area]\n[All districts]\n[✓ Done]"
    )


async def test_only_is_a_switch_that_goes_with_its_wish(world: World, fellow: Fellow) -> None:
    await fellow.walk("/profile", "＋ Districts", "Banan", "Banan District", "☐ Only these districts")
    assert (await stored(world, fellow)).only_districts
    await fellow.press("☑ Only these districts")
    assert not (await stored(world, fellow)).only_districts
    await fellow.walk("☐ Only these districts", "Anywhere")
    assert await stored(world, fellow) == ProfileRow()
    await fellow.walk("✓ Done", "＋ Level", "national", "☐ Only this level", "Any")
    assert await stored(world, fellow) == ProfileRow()


async def test_who_typed_skip_was_called_skip(world: World, fellow: Fellow, xiao: Fellow) -> None:
    """Words of the buttons became a name, and an interest that hosts read."""
    await fellow.walk("Lin", "skip", "Skip", "Next")
    assert fellow.screen.startswith(FIRST_LINES["en"][4])
    await fellow.send("back")
    assert fellow.screen.startswith(FIRST_LINES["en"][3])
    await xiao.send("跳过")
    assert xiao.screen.startswith(FIRST_LINES["zh"][1])
    await xiao.walk("/profile", "＋ 研究方向", "固态电解质", "完成")
    assert xiao.screen.startswith("我的资料")
    assert [one.text for one in (await stored(world, xiao)).interests] == ["固态电解质"]
    assert ((await stored(world, fellow)).interests, (await stored(world, xiao)).name) == ((), "")


async def test_the_employer_who_must_not_know_was_offered_as_an_interest(xiao: Fellow) -> None:
    await xiao.walk("/profile", "＋ 不让谁看到", "我现在的单位，某某汽车")
    assert xiao.screen.startswith(
        "没有找到与“我现在的单位，某某汽车”相近的工作站，名单没有变。请只写名称里的几个字，例如“长安”。"
    )
    assert "加到研究方向" not in xiao.buttons


async def test_numbers_and_names_of_screens_typed_at_the_profile_became_interests(
    world: World, xiao: Fellow
) -> None:
    """ "1", "课题", "注销" and "沙龙" each were "noted down"."""
    for screen in ("＋ 研究方向", ""):
        for words in ("1", "课题", "注销", "沙龙", "隐私", "匹配", "谢谢"):
            await xiao.walk("/profile", *filter(None, [screen]), words)
            assert "记下了" not in xiao.screen, (screen, words)
    assert (await world.bot.store.read(profiles.row, xiao.person.id)).interests == ()
    await xiao.walk("/profile", "钠电池")
    assert xiao.screen.startswith("记下了")
