"""An introduction from the first tap to the last, as both sides see it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.handlers.widgets.calendar import day
from bot.store.people import profiles
from bot.texts import Texts
from tests.conversations.chat import Fellow, World, shown
from tests.conversations.introductions.world import PIXEL, answer, ask

QUESTION = (
    "The host of Cell Works asks you something, before they answer your request. Just write your answer: I pass the"
    " text on without your name."
)


def until(world: World, host: Fellow, days: int = 14) -> str:
    """The day until which a request of today is open, in the host's language."""
    return day(world.clock.now() + timedelta(days=days), Texts("zh"))


async def test_the_host_sees_exactly_what_the_fellow_was_shown(
    world: World, host: Fellow, li: Fellow
) -> None:
    await li.walk("/start ws_cells", "✉ Ask for an introduction")
    assert li.screen == (
        "Ask for an introduction to Cell Works\n\n"
        "If you like, write a few words to the host (at most 500 characters), or go on without. You’ll see exactly"
        " what they get before anything is sent.\n"
        "[Preview ›]\n[‹ Back]"
    )
    await li.send("x" * 501)
    assert li.screen.endswith(
        "x\n\nThat has 501 characters, and 500 is the most. It’s kept above; send it again, shorter.\n[‹ Back]"
    )
    await li.send("Hello")
    await li.send("x" * 501)  # on the preview
    assert li.screen.endswith("shorter.\n[‹ Back]")
    await li.send("I could start in <March>.")
    assert li.screen == (
        "This is all that the host of Cell Works will see:\n\n"
        "Works on, in their own words:\n• solid electrolytes\n\n"
        "What you have in common · very close\n• their “solid electrolytes” ↔ the workstation’s “solid electrolytes”\n\n"
        "A few words:\nI could start in <March>.\n\nA tap on a ticked line leaves it out.\n\n"
        "No name, no username, no contact. Only if the host accepts do you both see each other’s name, and I pass"
        " messages on between you. If you change your profile, they see the change.\n"
        "You may also let me swap usernames: if the host offers theirs, they see yours (@lina) and you theirs.\n"
        "[☑ solid electrolytes ↔ solid electrolytes]\n[☐ Swap usernames if they accept]\n[✉ Send the request]\n[Change the words][Don’t send]"
    )
    await li.press("✉ Send the request")
    assert li.screen == (
        "Sent.\nYour request is with the host of Cell Works. I’ll tell you at once when they answer; after 14 days"
        " without an answer it ends. /requests shows where it stands.\n[My requests]\n[‹ Back]"
    )
    assert host.screen == (
        "有一位博士后希望认识电芯工坊\n\n"
        "研究方向（本人原话）：\n• solid electrolytes\n\n"
        "匹配之处 · 很对口\n• 这位博士后的“solid electrolytes” ↔ 本站的“固态电解质”\n\n"
        "留言：\nI could start in <March>.\n\n"
        "您接受之前，双方都看不到彼此的姓名；接受之后互相可见。\n"
        f"请在{until(world, host)}前答复，逾期自动关闭。\n"
        "[✓ 接受][婉拒]\n[先问一个问题]"
    )
    told = host.screen.replace("I could start", "").casefold()
    assert [name for name in ("Li Na", "lina", "7654321006") if name.casefold() in told] == []


async def test_the_host_saw_a_reason_that_the_fellow_would_rather_not_give(
    world: World, host: Fellow, li: Fellow
) -> None:
    await li.walk("/start ws_cells", "✉ Ask for an introduction", "Preview ›")
    await li.press("☑ solid electrolytes ↔ solid electrolytes")
    assert "What you have in common" not in li.screen
    assert "[☐ solid electrolytes ↔ solid electrolytes]" in li.screen
    await li.press("☐ solid electrolytes ↔ solid electrolytes")
    assert "What you have in common · very close\n• their “solid electrolytes”" in li.screen
    await li.walk("☑ solid electrolytes ↔ solid electrolytes", "✉ Send the request")
    assert host.screen.startswith(
        "有一位博士后希望认识电芯工坊\n\n研究方向（本人原话）：\n• solid electrolytes\n\n您接受之前"
    )


async def test_a_reason_that_was_sent_rests_on_words_that_were_taken_back(
    world: World, host: Fellow, li: Fellow
) -> None:
    await ask(li)
    (mine,) = (await world.bot.store.read(profiles.row, li.person.id)).interests
    await world.bot.store.write(profiles.edit_interest, li.person.id, mine.message_id, "welding")
    await host.press("✓ 接受")
    assert "匹配之处" not in host.screen


async def test_accepted_introduced_and_relayed_across_a_restart(
    world: World, host: Fellow, li: Fellow
) -> None:
    await ask(li)
    await host.press("✓ 接受")
    card = host.last
    assert host.screen == (
        "已为您引荐Li Na\n对接工作站：电芯工坊\n双方的消息由我转达。\n\n"
        "点“✎ 写消息”或直接回复这条消息，我就转达：文字、图片、文件、语音都可以。\n\n"
        "研究方向（本人原话）：\n• solid electrolytes\n\n"
        "匹配之处 · 很对口\n• 这位博士后的“solid electrolytes” ↔ 本站的“固态电解质”\n\n"
        "留言：\nI could start in <March>.\n"
        "[✎ 写消息]\n[公开我的联系方式][结束引荐]"
    )
    assert li.screen == (
        "Cell Works has accepted: you are introduced.\nYour contact there: 周明\nI pass messages on between you.\n\n"
        "Tap “✎ Write” or answer this message, and I pass it on: text, photos, documents, voice.\n[✎ Write]\n[Share my contact][End]"
    )
    mine = li.last
    await host.do(answer(host, "欢迎！", card))
    assert host.answers == ["✓ 已送达。"]
    assert (li.screen, li.last.reply_to) == ("欢迎！\n[✎ Write]", mine)
    await world.restart()
    await li.do(answer(li, "谢谢", li.last))  # to the copy, not to the card
    assert (host.screen, host.last.reply_to) == ("谢谢\n[✎ 写消息]", card)
    for send, kind in (
        (lambda: li.person.send_photo(PIXEL, caption="lab", reply_to=mine.id), "photo"),
        (lambda: li.person.send_document("cv.pdf", b"%PDF", reply_to=mine.id), "document"),
        (lambda: li.person.send_voice(reply_to=mine.id), "voice"),
    ):
        await li.do(send)
        assert kind in host.last.content
    await li.do(lambda: li.person.send("no answer to anything"))
    assert li.screen == "For whom is this message?\n[周明 (host of Cell Works)]\n[For nobody]"
    assert "voice" in host.last.content
    await li.do(
        lambda: li.person.send_document("cv.txt", b"Research interests: solid electrolytes; dendrites")
    )
    assert li.screen == (
        "For whom is this message?\n[周明 (host of Cell Works)]\n[Nobody: read it for my profile]\n[For nobody]"
    )
    await li.press("Nobody: read it for my profile")
    assert li.tapped == "All right, I read it for your profile; it goes to nobody."
    assert "1. dendrites\n" in li.screen  # the other is there already
    assert "voice" in host.last.content


async def test_one_tap_shares_a_contact_and_one_ends_it(world: World, host: Fellow, li: Fellow) -> None:
    await ask(li)
    await host.press("✓ 接受")
    mine = li.last
    await li.press("Share my contact")
    assert li.tapped == "Show 周明 your username @lina? It cannot be hidden again.\n[✓ Show it]\n[‹ Back]"
    assert host.screen.startswith("已为您引荐")
    await li.press("✓ Show it", on=mine)
    assert li.tapped.endswith("voice.\n[✎ Write]\n[End]")
    assert host.answers == []
    assert host.screen == "Li Na（对接电芯工坊）向您公开了联系方式。\nTelegram：@lina"
    await host.walk("/host", "已引荐的人（1）", "1", "公开我的联系方式", "✓ 公开")
    assert li.screen == "周明 (host of Cell Works) shares their contact with you.\nTelegram: @zhouming"
    assert "Telegram: @zhouming" in shown(mine)
    await li.press("End", on=mine)
    assert li.tapped.startswith("End the introduction to 周明?")
    await li.press("‹ Back", on=mine)
    assert "Telegram: @zhouming" in shown(mine)
    await li.press("End", on=mine)
    await li.press("Yes, end it", on=mine)
    assert li.tapped == "The introduction has ended."
    assert host.screen == "一位博士后结束了与电芯工坊的引荐，消息不再转达。"
    await host.do(answer(host, "还在吗？"))
    assert host.screen == "没有转达：这次引荐已结束。"
    left = [shown(message) for message in host.person.messages if message.buttons and message.from_bot]
    assert [text for text in left if not text.startswith("已引荐的人")] == []


async def test_both_offer_their_usernames(host: Fellow, li: Fellow) -> None:
    await li.walk(
        "/start ws_cells", "✉ Ask for an introduction", "Preview ›", "☐ Swap usernames if they accept"
    )
    await li.walk("✉ Send the request")
    assert "申请人愿意互换用户名，由您决定。" in host.screen
    await host.press("✓ 接受并互换用户名")
    assert host.screen.startswith(
        "已为您引荐Li Na\n对接工作站：电芯工坊\nTelegram：@lina\nLi Na可以看到您的联系方式。\n\n"
    )
    assert li.screen == (
        "Cell Works has accepted: you are introduced.\nYour contact there: 周明\nTelegram: @zhouming\n"
        "周明 can see your contact.\n\n"
        "Tap “✎ Write” or answer this message, and I pass it on: text, photos, documents, voice.\n[✎ Write]\n[End]"
    )


async def test_a_question_and_its_answer_carry_no_name(host: Fellow, li: Fellow) -> None:
    await ask(li)
    push = host.last
    await host.press("先问一个问题")
    await host.do(lambda: host.person.send_photo(PIXEL, reply_to=host.last.id))
    assert host.screen.startswith("引荐之前只转达文字")
    await host.do(answer(host, "哪年毕业？", push))
    assert [shown(message) for message in li.person.messages][-2:] == [
        QUESTION,
        "哪年毕业？\n[✎ Write]",
    ]
    await li.walk("/requests", "1", "Answer the question")
    await li.do(answer(li, "In June"))
    assert [shown(message) for message in host.person.messages][-2:] == [
        "电芯工坊的第 1 号申请：申请人回答了您的问题。",
        "In June",
    ]
    assert "forward_origin" not in host.last.content


@pytest.mark.parametrize(
    ("button", "because"),
    [
        ("目前没有名额", "“There is no opening now.”"),
        ("研究方向不符", "“We work in another field.”"),
        ("更适合其他单位", "“Please apply elsewhere.”"),
    ],
)
async def test_a_decline_tells_its_reason(
    world: World, host: Fellow, li: Fellow, button: str, because: str
) -> None:
    world.allow_second_taps()
    await ask(li)
    push = host.last
    await host.press("婉拒")
    await host.press("‹ 返回", on=push)
    await host.press("婉拒", on=push)
    await host.press(button, on=push)
    assert (host.tapped, host.toast) == ("这份申请已婉拒。", "")
    assert li.screen == f"Cell Works has declined your request.\n{because}"
    await host.forge("rq1:1:accept", on=push)
    assert host.toast == "已经无法操作：申请已答复、已撤回、已结束，或不再由您处理。"
    await li.walk("/requests", "1")
    assert because in li.screen


async def test_a_decline_in_own_words_is_copied(host: Fellow, li: Fellow) -> None:
    await ask(li)
    await host.walk("婉拒", "自己写理由")
    await host.do(answer(host, "明年再来"))
    assert set(host.answers) == {"✓ 已婉拒，理由随后转达。", "✓ 理由已送达。"}
    assert [shown(message) for message in li.person.messages][-2:] == [
        "Cell Works has declined your request.\nThey answered in their own words.",
        "明年再来",
    ]


async def test_withdrawn_before_the_answer_the_buttons_go(world: World, host: Fellow, li: Fellow) -> None:
    world.allow_second_taps()
    await ask(li)
    push = host.last
    await li.walk("/requests", "1", "Withdraw")
    assert li.screen.startswith("Withdraw your request to Cell Works?")
    assert "[✓ 接受]" in shown(push)
    await li.press("Yes, withdraw it")
    assert li.screen.startswith("Withdrawn.\n\nCell Works")
    assert shown(push) == "申请人已撤回这份申请。"
    await host.forge("rq1:1:accept", on=push)
    assert shown(push) == "申请人已撤回这份申请。"
    assert li.screen.startswith("Withdrawn.")  # nothing came
