"""Questions about rules, money and services, asked and answered in the chat."""

from __future__ import annotations

from bot.handlers.desk.view import PAGES, ClauseTap, TopicTap
from bot.importing import facts
from bot.store.people import profiles, roles, users
from bot.store.workstations import workstations
from tests.conversations.chat import Fellow, World


async def test_a_question_is_answered_with_the_clause_its_date_and_its_source(xiao: Fellow) -> None:
    await xiao.send("/ask 日常资助两年总共多少钱")
    assert "每人两年16万元" in xiao.screen
    assert "截至2020-07-31" in xiao.screen
    assert "渝人社发〔2020〕70号" in xiao.screen
    await xiao.press("日常资助怎么申请")
    assert "申报时间和办法未见明文" in xiao.screen
    await xiao.press("› 日常资助")
    assert xiao.screen.startswith("日常资助\n")


async def test_questions_about_policy_typed_anywhere_got_the_whole_help(world: World, fellow: Fellow) -> None:
    await fellow.walk("/profile", "＋ Interests", "solid electrolytes", "/cancel")
    for screen in ("/cancel", "/matches", "/profile"):
        await fellow.walk(screen, "can my children sit the gaokao in chongqing?")
        assert fellow.screen.startswith("Children's examinations\n"), screen
        assert len(fellow.answers) == 1
    await fellow.walk("/cancel", "stay grant")
    assert "150,000 yuan" in fellow.screen


async def test_what_nothing_documents_is_said_and_the_nearest_topics_are_offered(xiao: Fellow) -> None:
    await xiao.send("请问安家费有多少？")  # where a field is asked for: it was taken for a name
    assert "没有查到出处" in xiao.answers[-2]
    assert "转人工" in xiao.answers[-2]
    assert xiao.screen.startswith("您在做什么研究？")  # and is asked again below
    await xiao.press("› 住房")
    assert "人才安居政策" in xiao.screen


async def test_of_two_programmes_of_one_name_one_is_chosen(xiao: Fellow) -> None:
    await xiao.send("/ask 博新计划给多少")
    assert xiao.screen.startswith("“博新计划”不止一个，您问的是哪一个？")
    assert "28万元" in xiao.screen
    assert "最高60万元/两年" in xiao.screen


async def test_the_pages_lead_to_each_topic_and_each_clause(world: World, fellow: Fellow) -> None:
    for page in PAGES:
        await fellow.send(f"/{page}")
        assert len(fellow.buttons) == len(PAGES[page]), page
    for code in facts.desk_topics():
        assert len(TopicTap(code=code).pack().encode()) <= 64
    for code in facts.clauses():
        assert len(ClauseTap(id=code).pack().encode()) <= 64
    await fellow.send("/funding")
    await fellow.press("› CPSF general grant")
    await fellow.press("General grant, amounts 2025")
    assert "80,000 yuan in natural sciences" in fellow.screen
    assert "summer 2025" in fellow.screen


async def test_the_city_in_figures_has_a_date_with_each(fellow: Fellow) -> None:
    await fellow.send("/about")
    for figure in ("447", "605", "31", "10 workstations", "49", "135", "183", "11.75", "51.94"):
        assert figure in fellow.screen, figure
    assert "September 2021" in fellow.screen


async def test_a_button_of_a_clause_that_was_retired_says_so(fellow: Fellow) -> None:
    await fellow.send("/ask daily grant")
    await fellow.forge(ClauseTap(id="P999").pack())
    assert fellow.toast == "That is not in what I know any more."


async def _staff(world: World, number: int = 7_654_321_099) -> Fellow:
    wei = world.person("Wei", "zh", number)
    await world.bot.store.write(
        users.agree,
        wei.person.id,
        version=users.CONSENT_VERSION,
        now=world.clock.now(),
        parts=("staff",),
        language="zh",
        first_name="Wei",
        username=None,
    )
    await world.bot.store.write(roles.add_staff, wei.person.id, by=None, now=world.clock.now())
    await wei.send("/help")
    return wei


async def test_a_question_without_an_answer_goes_to_staff_and_comes_back_answered(
    world: World, fellow: Fellow
) -> None:
    await fellow.walk("/cancel", "who issues the hukou letter?")
    assert "Better hand over the question" in fellow.screen
    await fellow.press("✋ Send this question to staff")
    assert fellow.toast == "Nobody can be reached there just now. Please try again later."
    wei = await _staff(world)
    await fellow.press("✋ Send this question to staff")
    assert fellow.toast.startswith("Sent to the park’s staff, without your name.")
    await fellow.press("✋ Send this question to staff")
    assert [one.text for one in wei.person.messages if one.from_bot].count(
        "who issues the hukou letter?"
    ) == 1
    assert wei.screen == "who issues the hukou letter?\n[有人提问：如何回复]"
    await wei.press("有人提问：如何回复")
    assert wei.toast.startswith("请直接“回复”这条消息")

    await wei.do(lambda: wei.person.send("请到政务大厅三号窗口", reply_to=wei.last.id))
    assert wei.screen == "已转达。"
    assert fellow.screen == "请到政务大厅三号窗口\n[From the park’s staff: how to write back]"
    await fellow.do(lambda: fellow.person.send("Thank you! On Mondays too?", reply_to=fellow.last.id))
    assert wei.screen == "Thank you! On Mondays too?\n[有人提问：如何回复]"


async def test_an_answer_to_who_has_left_was_taken_for_words_to_the_bot(world: World, fellow: Fellow) -> None:
    wei = await _staff(world)
    await fellow.walk("/cancel", "who issues the hukou letter?", "✋ Send this question to staff")
    copy = wei.last.id
    await fellow.walk("/forget", "Erase everything")
    await wei.press("有人提问：如何回复")
    assert wei.toast == "没有转达：对方已离开，或时间已久。"  # it said that a reply is passed on
    await wei.do(lambda: wei.person.send("三号窗口", reply_to=copy))
    assert wei.screen == "没有转达：对方已离开，或时间已久。"


async def test_an_answer_to_who_had_stopped_the_bot_was_said_to_be_passed_on(
    world: World, fellow: Fellow
) -> None:
    wei = await _staff(world)
    await fellow.walk("/cancel", "who issues the hukou letter?", "✋ Send this question to staff")
    await fellow.do(fellow.person.block)
    await wei.do(lambda: wei.person.send("三号窗口", reply_to=wei.last.id))
    assert wei.screen == "先替您留着：对方设了免打扰，或停用了机器人。30 天内对方回来后马上转达。"
    await fellow.do(fellow.person.unblock)
    assert fellow.screen == "三号窗口\n[From the park’s staff: how to write back]"


async def test_a_forged_question_was_said_to_be_sent_and_could_alarm_staff(
    world: World, fellow: Fellow
) -> None:
    wei = await _staff(world)
    await fellow.walk("/cancel", "who issues the hukou letter?")
    before = wei.last
    for number in (-1, 0, fellow.last.id, fellow.last.id + 1, 10**25):
        await fellow.forge(f"hand-over:{number}", on=fellow.last)
        assert fellow.toast == "That button is no longer in use."
    assert wei.last == before


async def test_a_second_of_the_staff_answered_without_knowing_that_it_was_answered(
    world: World, fellow: Fellow
) -> None:
    wei, zoe = await _staff(world), await _staff(world, 7_654_321_098)
    await fellow.walk("/cancel", "who issues the hukou letter?", "✋ Send this question to staff")
    copies = wei.last, zoe.last
    await wei.do(lambda: wei.person.send("三号窗口", reply_to=copies[0].id))
    assert wei.screen == "已转达。"
    assert [copy.buttons for copy in copies] == [[["✓ 已回复：如何补充"]]] * 2
    await zoe.do(lambda: zoe.person.send("五号窗口", reply_to=copies[1].id))
    assert zoe.screen == "已转达。此前已有其他同事回复过。"
    assert fellow.screen.startswith("五号窗口")
    await fellow.send("/seen")
    assert fellow.screen.count("the park’s staff – a question that you sent them, without your name") == 1


async def test_who_is_not_staff_any_more_answered_for_the_park_and_got_further_questions(
    world: World, fellow: Fellow
) -> None:
    wei, zoe = await _staff(world), await _staff(world, 7_654_321_098)
    await fellow.walk("/cancel", "who issues the hukou letter?", "✋ Send this question to staff")
    copy = wei.last
    await wei.do(lambda: wei.person.send("三号窗口", reply_to=copy.id))
    theirs = fellow.last
    await world.bot.store.write(roles.revoke_staff, wei.person.id, by=None, now=world.clock.now())
    await wei.do(lambda: wei.person.send("五号窗口", reply_to=copy.id))
    assert wei.screen == "没有转达：您已不是工作人员，不能在这里回复。"
    assert fellow.last == theirs
    seen = wei.last
    await fellow.do(lambda: fellow.person.send("On Mondays too?", reply_to=theirs.id))
    assert fellow.screen == "Passed on."
    assert wei.last == seen
    assert zoe.screen.startswith("On Mondays too?")


async def test_a_question_went_to_staff_who_host_a_workstation_from_which_its_writer_hides(
    world: World, fellow: Fellow
) -> None:
    wei, zoe = await _staff(world), await _staff(world, 7_654_321_098)
    (station, *_) = await world.bot.store.read(workstations.all_names)
    await world.bot.store.write(roles.add_host, wei.person.id, station, by=None, now=world.clock.now())
    await world.bot.store.write(profiles.change, fellow.person.id, hidden_from=(station,))
    await fellow.walk("/cancel", "who issues the hukou letter?", "✋ Send this question to staff")
    assert fellow.toast.startswith("Sent to the park’s staff")
    assert zoe.screen.startswith("who issues the hukou letter?")
    assert not [message for message in wei.person.messages if "hukou" in message.text]
