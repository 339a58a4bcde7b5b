"""What stands before every router: where it comes from, who it is, and nothing without an answer."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from aiogram.types import ReplyParameters
from aiogram_dialog.api.entities import Stack

from bot.handlers.states import ProfileSG
from bot.sandbox import Fault
from bot.store.core.sqlite import Connection
from bot.store.events import group_posts
from bot.store.people import profiles, roles, users
from bot.store.people.users import User
from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, Workstation
from tests.conversations.chat import TOO_OLD, Fellow, World, shown
from tests.conversations.event_world import agreed, club, publish, seat_of, staff

GROUP: dict[str, Any] = {"id": -1001, "type": "supergroup", "title": "Park"}
RENEWED = "I have been renewed meanwhile, and what was open here is closed. Nothing that you told me is lost."


@pytest.fixture
def stations() -> list[ImportRow]:
    """One workstation is enough here."""
    return [ImportRow(1, Card(Workstation("cells", "Cell Works", "电芯工坊")))]


async def known(world: World, fellow: Fellow) -> User:
    """What is stored of somebody."""
    found = await world.bot.store.read(users.user, fellow.person.id)
    assert found is not None
    return found


def said(fellow: Fellow, text: str, message_id: int, chat: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A message as Telegram tells of it."""
    sender = {"id": fellow.person.id, "is_bot": False, "first_name": "Lin Xiao", "language_code": "en"}
    return {
        "message_id": message_id, "date": 1_795_000_000, "chat": chat, "from": sender, "text": text, **more,
    }  # fmt: skip


def chat_of(fellow: Fellow) -> dict[str, Any]:
    return {"id": fellow.person.id, "type": "private", "first_name": "Lin Xiao"}


# -- private stays private


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


# -- who is here, and what they are called


async def test_one_refusal_by_mistake_silences_nobody_who_goes_on_writing(
    world: World, fellow: Fellow
) -> None:
    world.expect_refusal("Forbidden: bot was blocked by the user")
    await fellow.send("/cancel")
    world.engine.faults.add(Fault("403", "sendMessage", count=None))
    await fellow.send("/help")
    world.engine.faults.clear()
    assert (await known(world, fellow)).unreachable_at is not None
    await fellow.send("/help")
    assert (await known(world, fellow)).unreachable_at is None


@pytest.mark.parametrize("way", ["tap", "edit", "words"])
async def test_whoever_writes_or_taps_is_reachable_and_called_as_they_are_now(
    world: World, fellow: Fellow, way: str
) -> None:
    await world.bot.store.write(users.set_unreachable, fellow.person.id, world.clock.now())
    fellow.person.username, fellow.person.first_name = "li_na_new", "Li Na"
    if way == "tap":
        await fellow.press("Skip ›")
    elif way == "words":
        await fellow.send("Li")
    else:
        edited = said(fellow, "hm", 1, chat_of(fellow), edit_date=1_795_000_001)
        edited["from"] |= {"first_name": "Li Na", "username": "li_na_new"}
        await world.hand(edited_message=edited)
    stored = await known(world, fellow)
    assert (stored.unreachable_at, stored.first_name, stored.username) == (None, "Li Na", "li_na_new")


async def test_names_of_who_has_not_agreed_to_the_present_consent_are_not_followed(
    world: World, fellow: Fellow
) -> None:
    await world.bot.store.write(_agreed_long_ago, fellow.person.id)
    fellow.person.username = "li_na_new"
    await fellow.send("hello")
    assert (await known(world, fellow)).username is None


async def test_an_edit_stores_nothing_without_the_present_consent(world: World, fellow: Fellow) -> None:
    await fellow.walk("/cancel", "/profile", "＋ Interests")
    kept = await fellow.send("solid electrolytes")
    await world.bot.store.write(_agreed_long_ago, fellow.person.id)
    await world.hand(
        edited_message=said(fellow, "pub quiz", kept.id, chat_of(fellow), edit_date=1_795_000_001)
    )
    row = await world.bot.store.read(profiles.row, fellow.person.id)
    assert [interest.text for interest in row.interests] == ["solid electrolytes"]
    assert fellow.buttons[0] == "I agree"


# -- nothing without an answer


@pytest.mark.parametrize("text", ["/cancel", "pub quiz"])
async def test_an_edit_that_is_not_followed_is_answered(world: World, fellow: Fellow, text: str) -> None:
    await fellow.walk("/cancel", "/profile", "＋ Interests")
    kept = await fellow.send("solid electrolytes")
    edited = kept if text == "/cancel" else await fellow.send("/help")
    note = said(fellow, text, edited.id, chat_of(fellow), edit_date=1_795_000_001)
    await world.hand(edited_message=note)
    assert fellow.screen.startswith("I don’t follow this edit: what you sent before stays as it was.")
    row = await world.bot.store.read(profiles.row, fellow.person.id)
    assert [interest.text for interest in row.interests] == ["solid electrolytes"]
    before = len(fellow.person.messages)
    del note["text"]
    await world.hand(edited_message={**note, "location": {"latitude": 29.5, "longitude": 106.5}})
    assert len(fellow.person.messages) == before


@pytest.mark.parametrize("broken", ["screen", "group", "lost", "below"])
async def test_a_stored_screen_that_this_version_does_not_know_kills_no_chat(
    world: World, fellow: Fellow, broken: str
) -> None:
    for act in ("/start", "/cancel", "/forget", "/privacy", "words", "tap"):
        await fellow.walk("/cancel", "/workstations", "1")
        data = str(fellow.last.keyboard[0][0].value)
        await world.bot.store.write(_break, broken)
        if act == "tap" and broken != "below":  # of what is below, only the way back makes use
            await fellow.forge(data)
            assert fellow.toast == "That screen is closed. Open it again from the menu."
        elif act == "tap":
            await fellow.press("‹ Back")
        elif broken != "below":
            await fellow.send("solid electrolytes" if act == "words" else act)
            assert fellow.answers[0] == RENEWED
            assert len(fellow.answers) == 2
        await fellow.send("/profile")
        assert fellow.screen.startswith("Your profile\n")
        assert len(fellow.answers) == 1


@pytest.mark.parametrize("words", ["I also work on sodium batteries", "/cancel"])
async def test_a_reply_to_an_older_screen_goes_to_what_is_open(
    world: World, fellow: Fellow, words: str
) -> None:
    await fellow.walk("/cancel", "/profile", "＋ Interests")
    older = fellow.last
    await fellow.walk("/workstations")
    await fellow.do(lambda: fellow.person.send(words, reply_to=older.id))
    assert len(fellow.answers) == 1
    if words == "/cancel":
        assert fellow.screen.startswith("Closed.")
    else:
        assert fellow.screen.startswith("Workstations · ")


async def test_a_text_that_ends_in_invisible_letters_is_a_text(world: World, fellow: Fellow) -> None:
    await fellow.walk("/cancel", "/profile", "＋ Interests")
    for ending in ("\u00ad\u00ad", "\u200c\u200c", "\u2060\u200d\u200c"):
        await fellow.send(f"solid electrolytes {len(ending)}{ending}")
        assert len(fellow.answers) == 1
    row = await world.bot.store.read(profiles.row, fellow.person.id)
    assert len(row.interests) == 3


async def test_what_is_done_in_a_chat_is_no_message(world: World, fellow: Fellow) -> None:
    before = len(world.engine.calls)
    theme = {"type": {"type": "chat_theme", "theme_name": "🏎"}}
    for content in (
        {"pinned_message": said(fellow, "x", 1, chat_of(fellow))},
        {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}},
        {"chat_background_set": theme},
    ):
        message = said(fellow, "", 80, chat_of(fellow), **content)
        del message["text"]
        await world.hand(message=message)
    assert len(world.engine.calls) == before


@pytest.mark.parametrize("name", ["\u2060", "\u200b\u200e", "\u3164", "\u00ad \u200f", "\u0301"])
async def test_a_name_of_invisible_letters_is_refused(world: World, fellow: Fellow, name: str) -> None:
    await fellow.send(name)
    assert fellow.screen.startswith("I can see no letter in that. What should I call you?\n\n")
    assert len(fellow.answers) == 1
    assert (await world.bot.store.read(profiles.row, fellow.person.id)).name == ""
    await fellow.send("👩🏽‍🔬")
    assert fellow.screen.startswith("In which year did you get your doctorate?")


async def test_a_command_of_another_bot_is_nobodys_name(world: World, fellow: Fellow) -> None:
    await fellow.send("/start@another_bot")
    assert fellow.screen.startswith("I’m afraid I didn’t understand that.")
    assert (await world.bot.store.read(profiles.row, fellow.person.id)).name == ""


@pytest.mark.parametrize("length", range(50, 65))
async def test_a_deep_link_of_any_length_asks_for_the_consent(world: World, length: int) -> None:
    new = world.person("New", "en", 7_654_321_024)
    await new.send(f"/start {'x' * length}")
    assert new.buttons[0] == "I agree"
    await new.press("I agree")
    assert new.answers != []


async def test_buttons_of_messages_that_telegram_no_longer_gives_work(world: World) -> None:
    world.allow_second_taps()
    await publish(world, club(world))
    ann = await agreed(world, "Ann", 7_654_321_021)
    await ann.walk("/start event_1", "✋ I’ll come")
    world.messages_are_old = True
    for button in ("🎫 My check-in code", "📅 For my calendar"):
        await ann.press(button)
        assert ann.answers != [], button
    await ann.send("/language")
    await ann.press("English")
    assert ann.tapped == "From now on I’ll write in English."
    await ann.send("/privacy")
    await ann.send("/profile")
    for button in ("＋ Interests", "✓ Done"):
        await ann.press(button)
    assert ann.screen.startswith("Your profile")


HIDDEN = {"type": "hidden_user", "date": 1422450181}


async def test_what_aiogram_cannot_read_is_answered_and_staff_hear_of_it_once(
    world: World, fellow: Fellow
) -> None:
    wei = await staff(world)
    told = len(wei.person.messages)
    for number in range(5):
        before = len(fellow.person.messages)
        await world.hand(message=said(fellow, "look", 80 + number, chat_of(fellow), forward_origin=HIDDEN))
        assert len(fellow.person.messages) == before + 1
        assert fellow.screen == "I cannot read this kind of message yet. Please write it to me as plain text."
    (alarm,) = [message.text for message in wei.person.messages[told:] if message.from_bot]
    assert alarm.startswith("Update 1000001 is of a kind that is newer than I am")
    world.clock.advance(timedelta(days=1))
    await world.hand(message=said(fellow, "look", 90, chat_of(fellow), forward_origin=HIDDEN))
    assert wei.last.text.endswith("\nThe same happened 4 more times since I last told you.")
    rows = (await world.stored_about(fellow))["updates_seen"]
    assert {row["user_id"] for row in rows} == {fellow.person.id}
    await world.bot.store.write(lambda db: db.execute("DELETE FROM updates_seen").rowcount)


async def test_a_stranger_cannot_flood_staff_with_forged_data(world: World, fellow: Fellow) -> None:
    world.allow_second_taps()
    wei = await staff(world)
    told = len(wei.person.messages)
    twenty = "9" * 20
    await publish(world, club(world))
    for command in ("/workstations", "/topics", "/requests", "/events", "/digest", "/matches", "/profile"):
        await fellow.send(command)
        intent = str(fellow.last.keyboard[0][0].value).partition("\x1d")[0] if fellow.last.keyboard else ""
        for name in (
            "item",
            "request",
            "topic",
            "event",
            "year",
            "weekday",
            "hour",
            "pages",
            "remove",
            "station",
        ):
            for value in ("abc", twenty, "1_" * 10 + "1", "\ud83d", ""):
                await fellow.forge(f"{intent}\x1d{name}:{value}")
    for prefix in ("rq1", "ev1", "ej1", "dg1", "dn1", "tp1", "to1", "cp1", "agree", "lang", "forget"):
        for rest in (f"{twenty}:accept", "accept:abc", f"x:{twenty}", f"{twenty}:on_site", "\ud83d:1"):
            await fellow.forge(f"{prefix}:{rest}")
    assert len(wei.person.messages) == told


async def test_a_refused_menu_of_commands_does_not_end_the_welcome(world: World) -> None:
    refused = "Bad Request: BOT_COMMAND_INVALID"
    world.expect_refusal(refused)
    world.engine.faults.add(
        Fault("400", "deleteMyCommands", count=None, description=refused.removeprefix("Bad Request: "))
    )
    new = world.person("New", "en", 7_654_321_024)
    await new.walk("/start", "I agree")
    assert len(new.answers) == 2
    assert new.screen.startswith("What should I call you?") or "Skip ›" in new.buttons


async def test_a_request_is_answered_below_a_message_that_telegram_no_longer_gives(world: World) -> None:
    world.allow_second_taps()
    host = await agreed(world, "Zhou Ming", 7_654_321_025)
    await world.bot.store.write(roles.add_host, host.person.id, "cells", by=None, now=world.clock.now())
    ann = await agreed(world, "Ann", 7_654_321_021)
    await ann.walk("/start ws_cells", "✉ Ask for an introduction", "Hello", "✉ Send the request")
    world.messages_are_old = True
    card = host.last
    before = shown(card)
    await host.press("✓ Accept")
    assert shown(card) != before
    assert ann.answers == []
    assert "Zhou Ming" in ann.screen


async def test_a_screen_whose_message_is_gone_is_shown_anew(world: World, fellow: Fellow) -> None:
    world.expect_refusal("Bad Request: MESSAGE_ID_INVALID")
    wei = await staff(world)
    told = len(wei.person.messages)
    await fellow.send("/profile")
    world.engine.faults.add(Fault("400", "editMessageText", count=None, description="MESSAGE_ID_INVALID"))
    await fellow.press("＋ Interests")
    assert len(fellow.answers) == 1
    assert fellow.screen.startswith("Your profile")
    assert len(wei.person.messages) == told


async def test_what_is_answered_may_have_been_deleted(world: World) -> None:
    refused = "Bad Request: message to be replied not found"
    bot = world.bot.bot
    new = world.person("New", "en", 7_654_321_024)
    await new.send("/start")
    sent = await bot.send_message(
        new.person.id, "Passed on.", reply_parameters=ReplyParameters(message_id=999_999)
    )
    assert sent.reply_to_message is None
    assert refused not in {call.description for call in world.engine.calls}


async def test_a_late_tap_does_what_it_is_for(world: World, fellow: Fellow) -> None:
    world.expect_refusal(TOO_OLD)
    await fellow.send("/language")
    world.engine.faults.add(
        Fault("400", "answerCallbackQuery", description=TOO_OLD.removeprefix("Bad Request: "))
    )
    await fellow.do(lambda: fellow.person.press("中文"))
    assert (await known(world, fellow)).language == "zh"


def _agreed_long_ago(db: Connection, user_id: int) -> None:
    db.execute("UPDATE users SET consent_version = 1 WHERE id = ?", (user_id,))


def _break(db: Connection, broken: str) -> None:
    """As a release leaves it behind that renames a screen, or a crash."""
    (stack,) = db.execute("SELECT data FROM fsm WHERE key LIKE '%aiogd:stack:%'").fetchone()
    intent = json.loads(stack)["intents"][0 if broken == "below" else -1]
    key, data = db.execute("SELECT key, data FROM fsm WHERE key LIKE ?", (f"%context:{intent}%",)).fetchone()
    data = json.loads(data)
    if broken == "lost":
        db.execute("DELETE FROM fsm WHERE key = ?", (key,))
        return
    data["state"] = "GoneSG:page" if broken == "group" else data["state"].partition(":")[0] + ":gone"
    db.execute("UPDATE fsm SET data = ? WHERE key = ?", (json.dumps(data), key))


async def test_of_screens_opened_in_one_second_one_in_a_hundred_took_the_place_of_another(
    world: World,
) -> None:
    ids = [Stack().push(ProfileSG.name, None).id for _ in range(3000)]
    assert len(set(ids)) == len(ids)
    assert max(map(len, ids)) <= 6
