"""The first minutes: consent in either language, what is stored before it, links, the commands that always work."""

from __future__ import annotations

import pytest

from bot.sandbox import Fault, PersonError
from bot.store import users
from bot.store.users import CONSENT_VERSION
from bot.texts import LANGUAGES, Texts
from tests.conversations.chat import NOT_MODIFIED, TOO_OLD, Fellow, World

CONSENT_EN = """Hello, I’m Zhanyou (站友).
I help postdoctoral fellows find a research workstation in Chongqing that fits them, and I tell you why.

Before we begin, this is what I would keep:
• What: your Telegram id, name and username, your answers about your field and your wishes, the workstations and topics that you save, follow or dismiss, the introductions that you ask for, and the events that you sign up for.
• Why: to find workstations and topics for you (also in a weekly digest, which you can stop), to introduce you where you ask me to, and to keep your seat at events.
• Who sees it: when you ask, the workstation’s host sees your field, your interests and your few words, without your name. Your name, and a contact if you wish, only after the host has agreed too. What I then pass on between you is not stored. Nobody else sees any of it unless you choose so, but the park’s staff see who you are on Telegram and, once you sign up for an event, your name on its list.
• How long: until you leave. Copies in backups are gone after 30 days.
• How to leave: /forget erases everything at once, /export shows you all that is stored.

Nothing is stored before you agree."""
CONSENT_ZH = """您好，我是站友（Zhanyou）。
我帮博士后在重庆找到合适的科研工作站，并且告诉您为什么合适。

开始之前，先说清楚我会保存什么：
• 内容：您的 Telegram 编号、姓名和用户名，您填写的学科、方向和意愿，您收藏、关注或略过的工作站和课题，您提出的引荐申请，以及活动报名。
• 用途：为您推荐工作站和课题（包括每周一期的周报，随时可停），在您提出时为您引荐，并为您安排活动名额。
• 谁能看到：您申请引荐时，该工作站的联系人会看到您的学科、方向和附言，看不到姓名；对方也同意之后，才会看到您的姓名，以及您愿意提供的联系方式。此后我替双方转达的消息不保存。除非您自己选择公开，其他人都看不到这些内容；园区工作人员只能看到您的 Telegram 身份，您报名活动后还能看到您的称呼，用于签到。
• 期限：到您离开为止；备份里的副本 30 天内清除。
• 如何离开：发送 /forget 立即删除全部内容，发送 /export 可查看已保存的一切。

在您同意之前，我什么都不保存。"""
ASKED_EN = CONSENT_EN + "\n[I agree]\n[No, thank you][中文]"
ASKED_ZH = CONSENT_ZH + "\n[同意]\n[不用了][English]"
NAME_EN = """What shall I call you?
Write your name as you’d like to be called.
[Lin Xiao]
[‹ Back][Skip ›]"""
NAME_ZH = """怎么称呼您？
写下您希望我用的称呼就好。
[林晓]
[‹ 上一步][跳过 ›]"""
NOTHING_STORED = "I have stored nothing about you. /start begins."


@pytest.mark.parametrize("code", ["zh", "zh-hans", "zh-TW"])
async def test_every_chinese_telegram_starts_in_chinese_and_is_asked_the_first_question(
    world: World, code: str
) -> None:
    xiao = world.person("林晓", code)
    await xiao.send("/start")
    assert xiao.answers == [ASKED_ZH]
    await xiao.press("同意")
    assert xiao.answers == [
        "谢谢！下面有几个小问题，帮我了解您想找什么样的工作站。哪一题都可以跳过。",
        NAME_ZH,
    ]


async def test_consent_read_and_given_in_the_other_language_sets_that_language(world: World) -> None:
    fellow = world.person("Lin Xiao", "zh-hans")
    await fellow.walk("/start", "English")
    assert fellow.screen == ASKED_EN
    await fellow.press("I agree")
    assert fellow.answers == [
        "Thank you. Let’s find out what you’re looking for: a few short questions, and you can skip any of them.",
        NAME_EN,
    ]
    commands = world.engine.account.commands_for(fellow.person.id, "zh-hans")
    assert commands[1]["description"] == "Workstations that fit you"
    await world.restart()
    await fellow.send("/cancel")
    assert fellow.screen == "Closed. Everything you told me so far is kept. /help shows what else there is."


async def test_nothing_is_stored_before_the_yes_whatever_somebody_sends(world: World) -> None:
    fellow = world.person(username="lin_xiao_cq")
    await fellow.send("/start ws_D01")
    for text in ("/help", "/cancel", "/language", "/matches", "/privacy", "my secret topic", "/unknown"):
        await fellow.send(text)
        assert len(fellow.answers) == 1
    await fellow.press("中文", on=fellow.person.messages[1])
    await fellow.do(fellow.person.send_sticker)
    await fellow.forge("aaaaaa\x1dnext")
    await fellow.forge("no such thing")
    assert await world.stored_about(fellow) == {}
    await world.bot.store.erase_traces()
    assert world.words_on_disk(["my secret topic", "Lin Xiao", "lin_xiao_cq"]) == []


async def test_a_no_is_taken_and_a_later_yes_too(world: World) -> None:
    fellow = world.person()
    await fellow.walk("/start", "No, thank you")
    assert fellow.screen == "All right. Nothing was stored. Should you change your mind, send /start."
    assert await world.stored_about(fellow) == {}
    await fellow.walk("/start", "I agree")
    assert fellow.screen == NAME_EN


async def test_a_link_survives_consent_language_and_restart(world: World) -> None:
    fellow = world.person("Lin Xiao", "zh-hans")
    await fellow.send("/start ws_D01")
    await fellow.press("English")
    await world.restart()
    await fellow.press("I agree")
    assert fellow.answers[0] == (
        "Thank you. Here is what you came for; /profile and /matches are there whenever you like."
    )
    assert fellow.answers[1].startswith("Demo Station Skylark\n示例工作站·云雀\n")
    assert fellow.buttons == ["☆ Save", "Not for me", "✉ Ask for an introduction", "🔔 Follow", "Close"]


@pytest.mark.parametrize("payload", ["ws_", "ws_nope", "ws", "zz_1", "x" * 64, "w.s", "-_-", "ws_D01_"])
async def test_a_link_that_leads_nowhere_says_so_once_somebody_has_agreed(
    world: World, fellow: Fellow, payload: str
) -> None:
    await fellow.send(f"/start {payload}")
    assert fellow.answers == [
        "The link that brought you here leads to nothing I know. It may have been cut off or withdrawn."
    ]
    newcomer = world.person("New", "en", 7_654_321_009)
    await newcomer.walk(f"/start {payload}", "I agree")
    assert newcomer.screen == NAME_EN.replace("Lin Xiao", "New")


async def test_start_of_somebody_known_failed_for_want_of_the_name(fellow: Fellow, xiao: Fellow) -> None:
    await fellow.walk("Dr <b>Lin</b> & co", "/start")
    assert fellow.screen == f"Good to see you again, Dr <b>Lin</b> & co.\n\n{plain_help('en')}"
    await xiao.send("/start")
    assert xiao.screen == f"又见面了。\n\n{plain_help('zh')}"


async def test_two_quick_yeses_ask_the_first_question_once(world: World) -> None:
    world.expect_refusal(NOT_MODIFIED)
    fellow = world.person()
    await fellow.send("/start")
    await fellow.do(lambda: [fellow.person.press("I agree"), fellow.person.press("I agree")])
    assert fellow.answers[1:] == [NAME_EN]
    assert len(fellow.answers) == 2


async def test_a_yes_handled_again_after_a_crash_left_somebody_without_a_question(world: World) -> None:
    """The yes was stored, the bot died before the first question, and the update came again."""
    fellow = world.person()
    await fellow.send("/start")
    await world.bot.store.write(
        users.agree,
        fellow.person.id,
        version=CONSENT_VERSION,
        language="en",
        first_name="Lin Xiao",
        username=None,
        now=world.clock.now(),
    )
    await fellow.press("I agree")
    assert fellow.screen == NAME_EN


async def test_a_yes_whose_answer_was_lost_on_the_way_was_set_aside(world: World) -> None:
    """Telegram takes an answer to a tap once: the second try is refused, and must not cost the tap."""
    world.expect_refusal("connection dropped")
    world.expect_refusal(TOO_OLD)
    fellow = world.person()
    await fellow.send("/start")
    world.engine.faults.add(Fault("drop_after", method="answerCallbackQuery"))
    await fellow.press("I agree")
    assert fellow.screen == NAME_EN


async def test_buttons_need_a_yes_too(world: World, fellow: Fellow) -> None:
    """Somebody sends the data of another one's button."""
    stranger = world.person("Stranger", "en", 7_654_321_003)
    await stranger.send("/start")
    data = fellow.last.keyboard[0][0].value
    await stranger.forge(data)
    assert stranger.toast in (
        "Before I can keep anything you tell me, I need your yes.",
        "That screen is closed. Open it again from the menu.",
    )
    assert await world.stored_about(stranger) == {}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_help_cancel_and_language_work_while_a_question_is_open(
    world: World, language: str, fellow: Fellow, xiao: Fellow
) -> None:
    person = fellow if language == "en" else xiao
    question = person.screen
    await person.send("/help")
    assert person.answers == [plain_help(language)]
    await person.send("/language")
    other = "中文" if language == "en" else "English"
    await person.press(other)
    assert (
        person.screen
        == {
            "en": "好的，以后我用中文和您说话。",
            "zh": "From now on I’ll write in English.",
        }[language]
    )
    await person.walk("/language", {"en": "English", "zh": "中文"}[language])
    await person.send("/whatever")
    assert (
        person.screen.splitlines()[0]
        == {
            "en": "I’m afraid I didn’t understand that. Here is what I know:",
            "zh": "抱歉，这句我没看懂。我会的有这些：",
        }[language]
    )
    await person.send("/cancel")
    assert len(person.answers) == 1
    assert question.split("\n")[0] not in person.screen
    await person.send("/cancel")
    assert person.answers == [
        {
            "en": "Nothing is open. /help shows what I can do.",
            "zh": "现在没有打开的页面。发 /help 看看我能做什么。",
        }[language]
    ]
    assert [row for row in (await world.stored_about(person)) if row == "fsm"] == []


async def test_who_blocked_the_bot_is_noted_and_welcome_back(world: World, fellow: Fellow) -> None:
    await fellow.do(fellow.person.block)
    assert (await world.stored_about(fellow))["users"][0]["unreachable_at"] is not None
    with pytest.raises(PersonError):
        await fellow.send("hello")
    await fellow.do(fellow.person.unblock)
    assert (await world.stored_about(fellow))["users"][0]["unreachable_at"] is None
    await fellow.send("Lin")
    assert fellow.screen.startswith("In which year did you get your doctorate?")


async def test_the_bot_keeps_out_of_what_a_group_says(world: World) -> None:
    group = {"id": -1001, "type": "supergroup", "title": "Postdocs"}
    sender = {"id": 7_654_321_005, "is_bot": False, "first_name": "Zhou", "language_code": "en"}
    chatter = {"message_id": 5, "date": 1_795_000_000, "chat": group, "from": sender, "text": "lunch?"}
    await world.bot.inbox.accept([{"update_id": 1, "message": chatter}])
    await world.settle()
    assert [call.method for call in world.engine.calls] == []


def plain_help(language: str) -> str:
    """/help as it is read."""
    text = Texts("zh" if language == "zh" else "en")("help")
    return text.replace("<b>", "").replace("</b>", "")
