"""The first minutes: consent in either language, what is stored before it, links, the commands that always work."""

from __future__ import annotations

import pytest

from bot.handlers.people.commands import OF_ALL, OF_ROLE
from bot.sandbox import Fault, PersonError
from bot.store.people import users
from bot.store.people.users import CONSENT_VERSION
from bot.texts import LANGUAGES, Texts
from tests.conversations.chat import NOT_MODIFIED, TOO_OLD, Fellow, World

CONSENT_EN = """Hello, I’m Zhanyou (站友).
I help postdoctoral fellows find a research workstation in Chongqing that fits them, and I tell you why.

• What I keep: your Telegram id, name and username; the name you go by, the year of your doctorate, your disciplines, interests and wishes; what you save, ask for and sign up for.
• Who sees it: when you ask for an introduction, that workstation’s host sees your field, your interests and your few words, and your name only after saying yes. You can name workstations that never see you.
• Abroad: what we write to each other passes through Telegram’s servers outside China.
• How long: until you leave; /forget erases it at once. After two years without you I ask once, and erase it 30 days later if I hear nothing.
• Who is responsible: nobody is named yet. This is a trial; please don’t enter anything real.
In detail
What for: to find workstations and topics for you, also in a weekly digest that you can stop; to introduce you where you ask; to keep your seat at events, remind you, and tell you whom to talk to there; to pass on what the park’s staff announce (/pause stops it).
A host belongs to the workstation that you ask, which answers for what it receives. Your contact is given only if you wish. What I then pass on between you is not stored.
Without your name: hosts’ digests show your field and interests only after you turned that on in /digest.
Events: once you sign up, staff see your name, for the door. Others see it on the list, or are told that you are worth talking to, only if you wish.
Staff otherwise see your Telegram name, username, id and role.
The ranking is done by a program from words and their meaning, always with its reasons; it decides nothing for anybody.
Abroad: the recipient is Telegram; telegram.org/privacy has its name, address and contact. It carries and keeps our chat: all that you send me and I send you. You can delete the chat in Telegram, and use your rights as that page says. If you’d rather not, tap “No, thank you”.
Backups: after an erasure, copies in backups are gone within 30 days.
Your rights: /privacy shows what is stored and who saw it, /export gives you a copy, /profile corrects it, /forget takes your yes back and erases it. You can also turn to who is responsible, or complain to the Cyberspace Administration.
Before you agree, I keep none of this."""
CONSENT_ZH = """您好，我是站友（Zhanyou）。
我帮博士后在重庆找到合适的科研工作站，并说明理由。

• 保存什么：您的 Telegram 编号、姓名、用户名，您填的称呼、毕业年份、学科、研究方向和意愿，您的收藏、引荐申请和活动报名。
• 谁能看到：您申请引荐时，该站的联系人先看到学科、方向和附言，同意之后才看到您的称呼。您可以指定哪些单位看不到您。
• 经过境外：我们的对话经过 Telegram 在境外的服务器。
• 保存多久：到您离开为止，/forget 立即删除。两年没有来过，我会问您一次，30 天没有回音就删除。
• 谁负责：还没有写明。这是试用，请不要填写真实信息。
详细说明
用途：为您推荐工作站和课题，也用每周速递告诉您（随时可停）；您提出时为您引荐；为您留活动名额、发提醒，介绍活动上值得一聊的人；转达园区工作人员的通知（/pause 可停）。
联系人是您所申请单位的人，收到的内容由该单位自行负责。您的联系方式，只有您愿意才给。此后我替双方转达的消息不保存。
不带姓名的展示：只有您在 /digest 打开之后，联系人的速递里才会出现您的学科和方向。
活动：报名后，工作人员看到您的称呼，用于签到；只有您愿意，称呼才会出现在参加者名单里，才会把您介绍给同场的人。
工作人员平时只看到您的 Telegram 姓名、用户名、编号和身份。
推荐由程序按词语和含义排序，每条都附理由，不代替任何人作决定。
境外：接收方是 Telegram，其名称、地址和联系方式见 telegram.org/privacy。它传送并保存我们的对话，也就是您发来的和我发给您的全部内容。您可以在 Telegram 里删除聊天，也可以按它的说明行使权利。不愿意经过境外，请点“不用了”。
备份：删除之后，备份里的副本最多再留 30 天。
您的权利：/privacy 查看保存了什么、谁看过；/export 取走一份；/profile 更正；/forget 撤回同意并删除。也可以找上面的负责人，或向网信部门投诉。
在您同意之前，以上内容我都不保存。"""
ASKED_EN = CONSENT_EN + "\n[I agree]\n[No, thank you][中文]"
ASKED_ZH = CONSENT_ZH + "\n[同意]\n[不用了][English]"
WORK_EN = """What do you work on?
One sentence in your own words is enough, in English or Chinese, such as “battery thermal management, solid electrolytes”. A CV, a list of publications or an abstract does as well.
The workstations that fit follow at once.
[Choose my discipline][Browse all]
[Close]"""
WORK_ZH = """您在做什么研究？
用自己的话写一句就够，中英文都行，例如“动力电池热管理，固态电解质”。也可以发简历、论文列表或一段摘要。
写完马上给您看适合的工作站。
[选我的学科][浏览全部]
[关闭]"""
THANKS_EN = "Thank you. Your menu is below, where you write; it folds away."
THANKS_ZH = "谢谢！常用功能在输入框下方的菜单里，可以收起。"
NOTHING_STORED = "I have stored nothing about you. /start begins."


@pytest.mark.parametrize("code", ["zh", "zh-hans", "zh-TW"])
async def test_every_chinese_telegram_starts_in_chinese_and_is_asked_the_first_question(
    world: World, code: str
) -> None:
    xiao = world.person("林晓", code)
    await xiao.send("/start")
    assert xiao.answers == [ASKED_ZH]
    await xiao.press("同意")
    assert xiao.answers == [THANKS_ZH, WORK_ZH]


async def test_consent_read_and_given_in_the_other_language_sets_that_language(world: World) -> None:
    fellow = world.person("Lin Xiao", "zh-hans")
    await fellow.walk("/start", "English")
    assert fellow.screen == ASKED_EN
    await fellow.press("I agree")
    assert fellow.answers == [THANKS_EN, WORK_EN]
    commands = world.engine.account.commands_for(fellow.person.id, "zh-hans")
    assert commands[0]["description"] == "Workstations that fit you"
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


async def test_a_written_yes_was_answered_with_the_same_page_again(world: World) -> None:
    """It did not say that a written one does not count."""
    xiao = world.person("Xiao", "zh-hans", 7_654_321_004)
    await xiao.send("/start")
    await xiao.send("同意")
    assert xiao.screen.startswith(
        "在保存您说的内容之前，需要先征得您的同意。\n请看一下，再点最下面的“同意”；打字回复不算，您刚才发的没有保存。\n"
    )
    assert await world.stored_about(xiao) == {}


async def test_a_no_is_taken_and_a_later_yes_too(world: World) -> None:
    fellow = world.person()
    await fellow.walk("/start", "No, thank you")
    assert fellow.screen == "All right. Nothing was stored. Should you change your mind, send /start."
    assert await world.stored_about(fellow) == {}
    await fellow.walk("/start", "I agree")
    assert fellow.screen == WORK_EN


async def test_a_link_survives_consent_language_and_restart(world: World) -> None:
    fellow = world.person("Lin Xiao", "zh-hans")
    await fellow.send("/start ws_D01")
    await fellow.press("English")
    await world.restart()
    await fellow.press("I agree")
    assert fellow.answers[0] == "Thank you. Here is what you came for."
    assert fellow.answers[1].startswith("Demo Station Skylark\n示例工作站·云雀\n")
    assert fellow.buttons == [
        "☆ Save",
        "Not for me",
        "✉ Ask for an introduction",
        "🔔 Follow",
        "⭐ What fits me",
        "Close",
    ]


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
    assert newcomer.screen == WORK_EN


async def test_start_of_somebody_known_failed_for_want_of_the_name(fellow: Fellow, xiao: Fellow) -> None:
    await fellow.begin_profile()
    await fellow.walk("Dr <b>Lin</b> & co", "Skip ›", "law", "Law", "/start")
    assert fellow.screen == f"Good to see you again, Dr <b>Lin</b> & co.\n\n{plain_help('en')}"
    await xiao.send("/start")
    assert xiao.answers == ["林晓，又见面了。", WORK_ZH]


async def test_two_quick_yeses_ask_the_first_question_once(world: World) -> None:
    world.expect_refusal(NOT_MODIFIED)
    fellow = world.person()
    await fellow.send("/start")
    await fellow.do(lambda: [fellow.person.press("I agree"), fellow.person.press("I agree")])
    assert fellow.answers[1:] == [WORK_EN]
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
    assert fellow.screen == WORK_EN


async def test_a_yes_whose_answer_was_lost_on_the_way_was_set_aside(world: World) -> None:
    """Telegram takes an answer to a tap once: the second try is refused, and must not cost the tap."""
    world.expect_refusal("connection dropped")
    world.expect_refusal(TOO_OLD)
    fellow = world.person()
    await fellow.send("/start")
    world.engine.faults.add(Fault("drop_after", method="answerCallbackQuery"))
    await fellow.press("I agree")
    assert fellow.screen == WORK_EN


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
            "zh": "抱歉，没看懂。您可以试试：",
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
    await fellow.send("lidar perception for automated driving")
    assert "Workstations for you" in fellow.screen


async def test_the_bot_keeps_out_of_what_a_group_says(world: World) -> None:
    group = {"id": -1001, "type": "supergroup", "title": "Postdocs"}
    sender = {"id": 7_654_321_005, "is_bot": False, "first_name": "Zhou", "language_code": "en"}
    chatter = {"message_id": 5, "date": 1_795_000_000, "chat": group, "from": sender, "text": "lunch?"}
    await world.bot.inbox.accept([{"update_id": 1, "message": chatter}])
    await world.settle()
    assert [call.method for call in world.engine.calls] == []


def plain_help(language: str) -> str:
    """/help as a fellow reads it."""
    texts = Texts("zh" if language == "zh" else "en")
    names = [*OF_ROLE["fellow"], *OF_ALL]
    lines = [f"/{name} – {texts.plain(f'command-{name}')}" for name in names if name not in ("help", "start")]
    return (
        "\n".join([texts.plain("help-title"), *lines, "", texts.plain("help-words")])
        .replace("<b>", "")
        .replace("</b>", "")
    )
