"""Nothing without an answer: of any age and kind, from any screen."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from aiogram.types import ReplyParameters
from aiogram_dialog.api.entities import Stack

from bot.handlers.states import ProfileSG
from bot.sandbox import Fault
from bot.store.core.sqlite import Connection
from bot.store.people import profiles, roles
from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, Workstation
from tests.conversations.chat import TOO_OLD, Fellow, World, shown
from tests.conversations.event_world import agreed, club, publish, staff
from tests.conversations.front_world import chat_of, known, said

RENEWED = "I have been renewed meanwhile, and what was open here is closed. Nothing that you told me is lost."


@pytest.fixture
def stations() -> list[ImportRow]:
    """One workstation is enough here."""
    return [ImportRow(1, Card(Workstation("cells", "Cell Works", "电芯工坊")))]


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
    for act in ("/help", "/cancel", "/forget", "/privacy", "words", "tap"):
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
    await fellow.begin_profile()
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
    assert ann.screen == "From now on I’ll write in English."
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
    assert new.screen.startswith("What do you work on?")


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
