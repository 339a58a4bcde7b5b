"""An announcement in the park's group: its buttons and a thumb up, by members who have agreed before and by others."""

from __future__ import annotations

from functools import partial

from bot.sandbox import Message
from bot.store.people import users
from tests.conversations.chat import Fellow, World, shown
from tests.conversations.event_world import agreed, club, publish, seat_of, staff


async def test_a_thumb_or_a_button_signs_up_who_has_agreed(world: World) -> None:
    await publish(world, club(world))
    wei = await staff(world)
    group = wei.person.make_group("Park")
    ann = await agreed(world, "Ann", 7_654_321_021)
    xiao = await agreed(world, "林晓", 7_654_321_022, "zh")
    bob = await agreed(world, "Bob", 7_654_321_023)
    new = world.person("New", "en", 7_654_321_024)
    for someone in (ann, xiao, bob, new):
        wei.person.add(group, someone.person)
    wei.person.add(group)
    wei.person.promote(group)
    await ann.do(lambda: ann.person.send("/events@zhanyou_bot", chat=group))
    assert _newest(group.messages).text.startswith("I only talk in private.")
    await wei.do(lambda: wei.person.send("/events@zhanyou_bot", chat=group))
    post = _newest(group.messages)
    assert post.text.startswith("咖啡会\n\n")
    assert "\n\nCoffee <club>\n\n" in post.text
    assert post.buttons == [["✋ 我要参加 · ✋ I’ll come"], ["详情 › · More ›"]]

    async def thumb(someone: Fellow, emoji: str | None = "👍") -> None:
        await someone.do(partial(someone.person.react, post, emoji))

    await thumb(ann, "❤")
    assert await _seats(world) == 0
    await thumb(ann)
    assert ann.screen.startswith("You’re in. See you there!\n\nCoffee <club>\n")
    assert ann.buttons == ["🎫 My check-in code", "📅 For my calendar", "I can’t come"]
    await thumb(ann, None)
    assert (await seat_of(world, 1, ann)).state == "seated"  # a finger may slip
    sent = len(ann.person.messages)
    await thumb(ann)
    assert len(ann.person.messages) == sent
    press = await xiao.do(lambda: xiao.person.press("✋ 我要参加 · ✋ I’ll come", chat=group))
    assert press.answer is not None
    assert press.answer.text == "报名成功！详情在我们的私聊里。"
    assert xiao.screen.startswith("您已报名，到时候见！")
    await thumb(bob)
    assert bob.screen.startswith("⏳ You are number 1 in line.")
    said = len(group.messages)
    await thumb(new)
    press = await new.do(lambda: new.person.press("✋ 我要参加 · ✋ I’ll come", chat=group))
    assert press.answer is not None
    assert press.answer.url == "https://t.me/zhanyou_bot?start=event_1"
    assert len(group.messages) == said
    assert await world.stored_about(new) == {}
    await new.walk("/start event_1", "I agree", "⏳ Put me in line")
    assert "⏳ You are number 2 in line." in new.screen


async def test_who_takes_the_bot_out_of_a_group_can_still_be_written_to(world: World) -> None:
    wei = await staff(world)
    group = wei.person.make_group("Park")
    await wei.do(lambda: wei.person.add(group))
    await wei.do(lambda: wei.person.remove(group))
    known = await world.bot.store.read(users.user, wei.person.id)
    assert known is not None
    assert known.unreachable_at is None
    await wei.send("/events")
    assert shown(wei.last).startswith("Nothing is planned just now.")


async def test_shared_in_any_chat(world: World) -> None:
    await publish(world, club(world))
    await publish(world, club(world, title_en="Tea", title_zh="茶会"))
    new = world.person("New", "en", 7_654_321_024)
    group = new.person.make_group("Friends")
    query = await new.do(lambda: new.person.inline_query("tea", chat=group))
    assert query.answer is not None
    assert [result.id for result in query.answer.results] == ["event_2"]
    # The list told a day and an hour, and not whose: a fellow abroad took it for their own.
    assert (query.answer.results[0].description or "").partition(" · ")[0].endswith(", 15:00 (Beijing)")
    await new.do(lambda: new.person.choose("event_2"))
    shared = _newest(group.messages)
    assert shared.text.startswith("Tea\n\n🕒 ")
    assert await world.stored_about(new) == {}


def _newest(messages: dict[int, Message]) -> Message:
    return list(messages.values())[-1]


async def _seats(world: World) -> int:
    return await world.bot.store.read(lambda db: db.execute("SELECT count(*) FROM signups").fetchone()[0])
