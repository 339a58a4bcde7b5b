"""In a group: private stays private, and what is not for the bot is not answered."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox import Fault
from bot.store.events import group_posts
from bot.store.people import profiles, roles
from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, Workstation
from tests.conversations.chat import Fellow, World, shown
from tests.conversations.event_world import agreed, club, publish, seat_of, staff
from tests.conversations.front_world import known, said

GROUP: dict[str, Any] = {"id": -1001, "type": "supergroup", "title": "Park"}


@pytest.fixture
def stations() -> list[ImportRow]:
    """One workstation is enough here."""
    return [ImportRow(1, Card(Workstation("cells", "Cell Works", "电芯工坊")))]


async def test_an_edited_group_message_never_edits_an_interest(world: World, fellow: Fellow) -> None:
    await fellow.walk("/cancel", "/profile", "＋ Interests")
    kept = await fellow.send("solid electrolytes")
    before = len(world.engine.calls)
    for chat in (GROUP, {**GROUP, "type": "group"}, {"id": -1002, "type": "channel", "title": "News"}):
        await world.hand(edited_message=said(fellow, "pub quiz", kept.id, chat, edit_date=1_795_000_001))
    row = await world.bot.store.read(profiles.row, fellow.person.id)
    assert [interest.text for interest in row.interests] == ["solid electrolytes"]
    assert len(world.engine.calls) == before


@pytest.mark.parametrize("data", ["lang:zh", "forget:1", "agree:zh:", "zzzzzz\x1dnext", "read:zh:", "page:1"])
async def test_a_forged_tap_on_the_groups_message_changes_nothing_for_anybody(
    world: World, data: str
) -> None:
    wei = await staff(world)
    group = wei.person.make_group("Park")
    ann = await agreed(world, "Ann", 7_654_321_021)
    wei.person.add(group, ann.person)
    wei.person.add(group)
    await publish(world, club(world))
    await wei.do(lambda: wei.person.send("/events@zhanyou_bot", chat=group))
    post = list(group.messages.values())[-1]
    before, stored = shown(post), await known(world, ann)
    press = await ann.do(lambda: ann.person.press(data=data, message_id=post.id, chat=group))
    assert press.answer is not None
    assert press.answer.text == "That button is no longer in use."
    assert shown(post) == before
    assert await known(world, ann) == stored


async def test_invisible_letters_in_a_group_are_no_hidden_button(world: World, fellow: Fellow) -> None:
    hidden = "".join("\u200c\u200d\u2060\u2061\u2062\u2063\u2064\u00ad"[byte % 8] * 2 for byte in b"lang:zh")
    before = len(world.engine.calls)
    await world.hand(message=said(fellow, f"hello{hidden}", 77, GROUP))
    assert len(world.engine.calls) == before


@pytest.mark.parametrize(
    ("command", "answers"),
    [
        ("/ban", 0),
        ("/rules now", 0),
        ("/ban@another_bot", 0),
        ("/help", 1),
        ("/EVENTS", 1),
        ("/ban@zhanyou_bot", 1),
    ],
)
async def test_other_bots_commands_in_a_group_get_no_answer(world: World, command: str, answers: int) -> None:
    ann = await agreed(world, "Ann", 7_654_321_021)
    group = ann.person.make_group("Park")
    ann.person.add(group)
    ann.person.promote(group)
    await ann.do(lambda: ann.person.send(command, chat=group))
    answered = [message.text for message in group.messages.values() if message.from_bot]
    assert answered == ["I only talk in private. Open a chat with me and send /start."] * answers


async def test_where_the_bot_may_not_write_nobody_is_alarmed(world: World, fellow: Fellow) -> None:
    wei = await staff(world)
    refused = "Bad Request: not enough rights to send text messages to the chat"
    world.expect_refusal(refused)
    world.engine.faults.add(
        Fault(
            "400",
            "sendMessage",
            chat_id=GROUP["id"],
            description=refused.removeprefix("Bad Request: "),
            count=None,
        )
    )
    told = len(wei.person.messages)
    for number in range(3):
        await world.hand(message=said(fellow, "/help", 70 + number, GROUP))
    assert len(wei.person.messages) == told
    assert refused in {call.description for call in world.engine.calls}


async def test_staff_who_write_as_the_group_are_told_why_it_does_not_work(
    world: World, fellow: Fellow
) -> None:
    wei = await staff(world)
    group = wei.person.make_group("Park")
    wei.person.add(group)
    wei.person.promote(group)
    chat = {"id": group.id, "type": "group", "title": "Park"}
    await world.hand(message=said(fellow, "/events", 70, chat, sender_chat=chat))
    (hint,) = [message.text for message in group.messages.values() if message.from_bot]
    assert hint == (
        "您现在以群的身份发言，我看不出是哪位。请先关闭“保持匿名”，用本人身份发送 /events。\n"
        "You write as the group, so I cannot see who you are. Send /events as yourself: turn off “Remain anonymous”"
        " for a moment."
    )


@pytest.mark.parametrize("told_in", ["old", "new"])
async def test_a_thumb_counts_after_the_group_has_moved_to_another_number(world: World, told_in: str) -> None:
    await publish(world, club(world))
    ann = await agreed(world, "Ann", 7_654_321_021)
    await world.bot.store.write(group_posts.add, -5, 9, 1)
    old, new = {"id": -5, "type": "group", "title": "Park"}, {**GROUP, "id": -100_5}
    moved = said(ann, "", 10, old, migrate_to_chat_id=-100_5) if told_in == "old" else {
        **said(ann, "", 1, new, migrate_from_chat_id=-5)
    }  # fmt: skip
    del moved["text"]
    await world.hand(message=moved)
    sender = {"id": ann.person.id, "is_bot": False, "first_name": "Ann"}
    thumb = [{"type": "emoji", "emoji": "👍"}]
    reaction = {
        "message_id": 9,
        "date": 1_795_000_000,
        "user": sender,
        "old_reaction": [],
        "new_reaction": thumb,
    }
    await world.hand(message_reaction={"chat": new, **reaction})
    assert (await seat_of(world, 1, ann)).state == "seated"


async def test_the_bot_asks_for_no_updates_that_it_has_no_use_for(world: World) -> None:
    await world.settle()
    assert sorted(world.engine.updates.allowed or []) == [
        "callback_query",
        "edited_message",
        "inline_query",
        "message",
        "message_reaction",
        "my_chat_member",
    ]


@pytest.mark.parametrize("way", ["outdated", "words", "back", "revoked"])
async def test_who_is_no_longer_staff_reads_nothing_more_of_theirs(
    world: World, fellow: Fellow, way: str
) -> None:
    world.allow_second_taps()
    wei = await staff(world)
    await wei.send("/staff")
    older, data = wei.last, str(wei.last.keyboard[0][0].value)
    if way == "back":
        await wei.press("📌 Topics (0 waiting)")
    else:
        await wei.walk("Staff", "/staff")
    if way == "revoked":
        await world.bot.store.write(roles.revoke_staff, wei.person.id, by=None, now=world.clock.now())
        assert "fsm" not in await world.stored_about(wei)
    else:  # the role ends while a screen is on its way
        await world.bot.store.write(lambda db: db.execute("DELETE FROM staff").rowcount)
    before = len(wei.person.messages)
    if way in ("outdated", "revoked"):
        await wei.forge(data, on=older)
        assert wei.toast == "That screen is closed. Open it again from the menu."
    elif way == "back":
        await wei.press("‹ Back")
        assert wei.toast == "That screen is closed. Open it again from the menu."
    else:
        await wei.send("Lin")
        assert wei.screen.startswith("I’m afraid I didn’t understand that.")
    assert not any("What would you like to look after" in each.text for each in wei.person.messages[before:])
    assert "What would you like to look after" not in wei.tapped or way == "outdated"
