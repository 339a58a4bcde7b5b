"""What a fellow reads of a request whose host cannot be told of it, and what the host finds when they are back."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from bot.store.core.sqlite import Connection
from bot.store.introductions import asking as request_asking
from bot.store.introductions import role_changes
from bot.store.people import roles, users
from tests.conversations.chat import Fellow, World, shown
from tests.conversations.introductions.world import answer, ask

WAITS = (
    "Nobody hosts Cell Works here at the moment. Your request waits with the park’s staff until somebody does; "
    "/requests withdraws it."
)
PASSED_ON = "Your request to Cell Works is now with a host. I’ll tell you when they answer."


async def make_staff(world: World) -> Fellow:
    staff = world.person("Chen Wei", "en", 7_654_321_009)
    await staff.walk("/start", "I agree", "/cancel")
    await world.bot.store.write(roles.add_staff, staff.person.id, by=None, now=world.clock.now())
    return staff


async def test_a_request_to_a_host_who_blocked_the_bot_was_said_to_be_with_them(
    world: World, host: Fellow, li: Fellow
) -> None:
    staff = await make_staff(world)
    host.person.block()
    await world.settle()
    await li.walk("/start ws_cells", "✉ Ask for an introduction")
    assert "The host takes no requests for now." in li.screen
    await li.walk("Preview ›", "✉ Send the request")
    assert li.screen.startswith("Stored.\nYour request to Cell Works waits")
    assert staff.screen == "A fellow waits for a host of Cell Works. /staff can invite one."
    await staff.walk("/staff", "Hosts and invitations", "Cell Works")
    assert (
        "周明 (@zhouming) (cannot be told anything now: has blocked the bot, or not agreed anew)"
        in staff.screen
    )
    host.person.unblock()
    await host.send("/cancel")
    assert [line for line in host.answers if line.startswith("有一位博士后希望认识电芯工坊")] != []
    assert shown(li.last) == PASSED_ON


async def test_a_host_who_blocks_the_bot_later_kept_the_request_to_themselves(
    world: World, host: Fellow, li: Fellow
) -> None:
    staff = await make_staff(world)
    await ask(li)
    pushed = host.last
    host.person.block()
    await world.settle()
    assert shown(li.last) == WAITS
    assert staff.screen == "A fellow waits for a host of Cell Works. /staff can invite one."
    await li.walk("/requests")
    assert "waits until a host takes requests" in li.screen
    host.person.unblock()
    await host.send("/cancel")
    await world.settle()
    assert "[✓ 接受" in shown(pushed)
    assert shown(li.last) == PASSED_ON


async def test_a_block_takes_nothing_from_another_host_who_has_the_request(
    world: World, host: Fellow, li: Fellow
) -> None:
    other = world.person("王芳", "zh-hans", 7_654_321_010)
    await other.walk("/start", "同意", "/cancel")
    await world.bot.store.write(roles.add_host, other.person.id, "cells", by=None, now=world.clock.now())
    await ask(li)
    before = (li.screen, len(other.person.messages))
    host.person.block()
    await world.settle()
    assert (li.screen, len(other.person.messages)) == before
    await other.press("✓ 接受")
    assert other.screen.startswith("已为您引荐Li Na")


async def test_a_request_that_another_host_accepted_was_said_to_be_closed(
    world: World, host: Fellow, li: Fellow
) -> None:
    other = world.person("王芳", "zh-hans", 7_654_321_010)
    await other.walk("/start", "同意", "/cancel")
    await world.bot.store.write(roles.add_host, other.person.id, "cells", by=None, now=world.clock.now())
    await ask(li)
    pushed = host.last
    await host.press("先问一个问题")
    await host.send("您熟悉电解质吗？")
    await other.press("✓ 接受")
    assert shown(pushed) == "贵站另一位联系人已接受这份申请。"
    await host.do(answer(host, "还有一个问题", pushed))
    assert host.screen == "没有转达：贵站另一位联系人已接受这份申请。"


async def test_a_host_who_agrees_anew_heard_nothing_of_what_waits(
    world: World, host: Fellow, li: Fellow
) -> None:
    await ask(li)
    await lapse(world, host)
    fellow = await make_second(world)
    await ask(fellow, "And I in May.")
    assert fellow.screen.startswith("Stored.")  # nobody can be told of it
    await host.walk("/start", "同意")
    await world.settle()
    told = [shown(message) for message in host.person.messages]
    assert "有 2 位博士后希望与您认识，请看 /host" in told
    assert [line for line in told if "And I in May." in line] != []
    assert shown(fellow.last) == PASSED_ON


async def test_what_rests_until_somebody_agrees_anew_was_said_to_have_ended(
    world: World, host: Fellow, li: Fellow
) -> None:
    await ask(li)
    pushed = host.last
    await lapse(world, li)
    await host.press("✓ 接受", on=pushed)
    assert host.toast == "目前暂时无法继续：另一方现在还收不到我的消息。这件事并没有结束。"
    assert shown(pushed) == host.toast
    await li.walk("/start", "I agree")
    await world.settle()
    assert "[✓ 接受" in shown(pushed)
    await host.press("✓ 接受", on=pushed)
    await lapse(world, host)
    await li.press("✎ Write")
    assert li.toast == (
        "This cannot go on just now, since I may tell the other one nothing at the moment. It is not closed."
    )
    await li.do(answer(li, "Tuesday?"))
    assert li.screen.startswith("✗ It did not arrive: I can’t reach the host")
    await host.walk("/start", "同意")
    await li.press("✎ Write")
    await li.send("Tuesday?")
    assert host.screen == "Tuesday?\n[✎ 写消息]"


async def lapse(world: World, person: Fellow) -> None:
    """The consent that a person agreed to is of yesterday."""

    def older(db: Connection) -> None:
        version = users.CONSENT_VERSION - 1
        db.execute("UPDATE users SET consent_version = ? WHERE id = ?", (version, person.person.id))

    await world.bot.store.write(older)


async def make_second(world: World) -> Fellow:
    fellow = world.person("Anna", "en", 7_654_321_011)
    await fellow.walk("/start", "I agree", "/cancel")
    return fellow


async def test_a_host_who_took_a_break_was_not_told_what_stays_with_them(
    world: World, host: Fellow, li: Fellow
) -> None:
    await ask(li)
    await host.send("/pause")
    assert "另有 1 份申请已经在等您答复" in host.screen
    await host.walk("/host", "⚙ 电芯工坊", "暂停接收申请")
    assert "另有 1 份申请已经在等您答复，这段时间仍在 /host 里，到期自动结束。" in host.screen
    other = await make_second(world)
    await world.bot.store.write(roles.add_host, other.person.id, "cells", by=None, now=world.clock.now())
    await host.press([text for text in host.buttons if text.isdigit()][-1])
    assert "之前暂不接收申请，这期间的申请转给其他联系人。" in host.screen


async def test_who_is_no_host_any_more_kept_the_buttons_of_a_request_that_others_answer(
    world: World, host: Fellow, li: Fellow
) -> None:
    staff = await make_staff(world)
    await world.bot.store.write(roles.add_host, staff.person.id, "cells", by=None, now=world.clock.now())
    await ask(li)
    his, hers = host.last, staff.last
    end = partial(role_changes.end_role, person=host.person.id, station="cells", by=1, now=world.clock.now())
    await world.bot.store.write(end)
    await world.settle()
    assert host.screen.startswith("您不再是电芯工坊的联系人")
    assert shown(his) == "这份申请已关闭，或不再由您处理。"
    assert "[✓ Accept][Decline]" in shown(hers)


async def test_a_host_on_a_pause_never_learned_that_their_role_had_ended(world: World, host: Fellow) -> None:
    now = world.clock.now()
    await world.bot.store.write(request_asking.rest, host.person.id, now + timedelta(days=3), now)
    before = host.screen
    end = partial(role_changes.end_role, person=host.person.id, station="cells", by=1, now=now)
    await world.bot.store.write(end)
    await world.settle()
    assert host.screen == before
    world.clock.advance(timedelta(days=3, minutes=1))
    await world.settle()
    assert host.screen.startswith("您不再是电芯工坊的联系人")
