"""A coffee club as staff set it up, change it, announce it and stand at its door."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import timedelta

from bot.clock import BEIJING
from bot.store.core.sqlite import Connection
from bot.store.events import changes as event_changes
from bot.store.events import events
from bot.store.events.events import Event
from bot.store.people import roles
from tests.conversations.chat import Fellow, World, shown
from tests.conversations.event_world import agreed, at, club, publish, read_code, sent_file, until


async def stored(world: World, number: int = 1) -> Event:
    """The event as it is stored."""
    found = await world.bot.store.read(events.event, number)
    assert found is not None
    return found


async def test_made_by_dialog_published_and_put_on_a_poster(world: World, wei: Fellow) -> None:
    await wei.walk("/staff", "Events (0)")
    assert wei.screen.startswith("No event yet.")
    await wei.walk("＋ New event", "All fields")
    assert wei.screen.startswith("Still missing before it can be published: a title, seats\n")
    await wei.walk("＋ Title (English)", "x" * 101)
    assert wei.screen.startswith("That has 101 characters, and 100 is the most. Nothing was changed.")
    await wei.walk("Robots & <tea>")
    assert wei.screen.startswith("Still missing before it can be published: seats\n")
    assert "● Publish" not in wei.buttons
    day = (world.clock.now() + timedelta(days=9)).astimezone(BEIJING).date()
    await wei.walk("Day", "2020-01-01")
    assert wei.screen.startswith("That moment has passed.")
    for slip in ("0001-01-01", "9999-12-31", "some day"):
        await wei.walk(slip)
    assert wei.screen.startswith("I can’t make out a day. Try “December 6” or “next Wednesday”.")
    await wei.walk(day.isoformat(), "Start", "25:00")
    assert wei.screen.startswith("I can’t make out a time. Try “3pm” or “15:30”.")
    await wei.walk("9.05", "Length", "60", "Cancel until", "6", "＋ Seats in person", "-1")
    assert wei.screen.startswith("I need a number from 0 to 1,000.")
    await wei.walk("2", "＋ Place (English)", "Hall A", "＋ Link for those online", "javascript:alert(1)")
    assert wei.screen.startswith("I need a link that begins with https://")
    await wei.walk("https://meet.example.org/x", "＋ Seats online", "8", "＋ Pin on the map")
    await wei.do(lambda: wei.person.send_location(29.56, 106.55))
    await wei.walk("Who may come", "0812", "Computer Science and Technology")
    await wei.walk("‹ Back", "＋ Text (English)", "A <b>talk</b>.")
    await world.restart()
    card = wei.screen
    assert "📍 Hall A\n💻 Online\n☕ Hosted by the park’s staff\n🪑 In person: 2 of 2 seats are free" in card
    assert "For: Computer Science and Technology\n\nA <b>talk</b>.\n" in card
    assert "meet.example.org" not in card
    found = await stored(world)
    assert (found.latitude, found.longitude) == (29.56, 106.55)
    local = found.starts_at.astimezone(BEIJING)
    assert (local.date(), f"{local:%H:%M}") == (day, "09:05")
    assert (found.ends_at - found.starts_at, found.starts_at - found.cancel_until) == (
        timedelta(hours=1),
        timedelta(hours=6),
    )
    await wei.press("● Publish")
    assert wei.screen.startswith("Published. Fellows see it at /events.")
    await wei.press("🖼 Poster")
    assert wei.last.text.endswith("Scan it, or open https://t.me/zhanyou_bot?start=event_1")
    assert read_code(sent_file(world, wei)) == "https://t.me/zhanyou_bot?start=event_1"
    assert "For the printer: A4 at full size." in wei.answers[0]
    await wei.walk("/staff", "Events (1)", "1", "📄 Copy, four weeks later")
    assert wei.screen.startswith("This is the copy, a draft.")
    copied = await stored(world, 2)
    assert copied.starts_at - found.starts_at == timedelta(weeks=4)
    assert (copied.state, copied.uid != found.uid) == ("draft", True)
    await wei.walk("✕ Throw the draft away", "Yes, cancel it")
    assert "Robots & <tea>" in wei.screen


async def test_changed_in_one_go_and_the_seats_lowered(world: World, wei: Fellow) -> None:
    await publish(world, club(world))
    people = [await agreed(world, name, 7_654_321_021 + place) for place, name in enumerate(("Ann", "Bob"))]
    for someone in people:
        await someone.walk("/start event_1", "✋ I’ll come")
    before = [someone.screen for someone in people]
    await wei.walk("/staff", "Events (1)", "1", "✎ Change", "Start", "16:00", "Place (English)", "Hall B")
    assert [someone.screen for someone in people] == before  # nobody hears of steps on the way
    assert (await stored(world)).version == 0
    await world.restart()
    await wei.walk("Seats in person", "1", "✓ Save and tell those who come")
    assert wei.screen == (
        "Fewer seats than people who have one\n\nIn person: 2 have a seat, and you are about to leave 1.\n\n"
        "Either all keep theirs, and nobody new gets one until there is room; or the last to sign up move to the head"
        " of the line, and are told.\n"
        "[All keep their seats]\n[The last move into the line]\n[Leave the seats as they were]"
    )
    await wei.press("The last move into the line")
    assert wei.screen.startswith("Saved. 2 people are told of it.")
    assert people[0].screen.startswith("Coffee <club> has changed.")
    assert people[1].screen.startswith("I’m sorry: Coffee <club> has fewer seats now")
    assert "You are number 1 in line, before everybody who only waits" in people[1].screen
    await wei.walk(
        "✎ Change", "Place (English)", "-", "Place (Chinese)", "-", "✓ Save and tell those who come"
    )
    assert wei.screen.startswith("Not saved. Fellows who have signed up need this: a place")
    await wei.walk("‹ Back", "✕ Cancel the event")
    assert wei.screen.startswith("Cancel “Coffee <club>”?\n2 people with a seat or in line are told.")
    await wei.press("Yes, cancel it")
    assert [someone.screen.startswith("✕ Coffee <club> was cancelled.") for someone in people] == [True, True]


async def test_changes_that_were_not_saved_are_kept_for_whoever_opens_the_event(
    world: World, wei: Fellow
) -> None:
    await publish(world, club(world))
    ann = await agreed(world, "Ann", 7_654_321_021)
    await ann.walk("/start event_1", "✋ I’ll come")
    before = ann.screen
    await wei.walk("/staff", "Events (1)", "1", "✎ Change", "Start", "4pm", "Place (English)", "Hall B")
    said = (
        "✎ Not saved yet, nobody knows of it:\nStart: 15:00 (Beijing) → 16:00 (Beijing)\n"
        "Place (English): Hall A → Hall B\n"
    )
    assert said.strip() in wei.screen
    await wei.walk("/staff", "Events (1)")
    assert wei.screen.split("\n")[3].endswith(" · ● 1 of 2, 0 in line · ✎ not saved yet")
    other = await agreed(world, "Chen", 7_654_321_091)
    await world.bot.store.write(roles.add_staff, other.person.id, by=None, now=world.clock.now())
    await other.walk("/staff", "Events (1)", "1")
    assert other.screen.startswith(said)
    assert "15:00 – 16:30" in other.screen  # below it, what fellows see
    await other.walk("✎ Change", "Start", "15:00", "‹ Back", "✕ Drop the changes")
    assert other.screen.startswith("Dropped. The event stays as it was.\n\nWhat fellows see:")
    await other.walk("✎ Change", "☑ Attendees who agree see each other")
    assert "☑ → ☐" in other.screen
    await other.walk("☐ Attendees who agree see each other")
    assert "✓ Save and tell those who come" not in other.buttons
    await other.walk("Start", "4pm")
    await wei.walk("1", "✓ Save and tell those who come")
    assert wei.screen.startswith("Saved. One person is told of it.")
    assert ann.screen != before
    found = await stored(world)
    assert (found.starts_at.astimezone(BEIJING).hour, found.place_en, found.unsaved) == (16, "Hall A", {})


async def test_the_list_at_the_door(world: World, wei: Fellow) -> None:
    start = at(world, 4, 15)
    await publish(world, club(world))
    people = [
        await agreed(world, name, 7_654_321_021 + place)
        for place, name in enumerate(("=HYPERLINK()", "Bob", "Cyd"))
    ]
    for someone in people:
        await someone.send("/start event_1")
        await someone.press(someone.buttons[0])
    await wei.walk("/staff", "Events (1)", "1", "☰ Who comes (3)")
    assert wei.screen == (
        "Coffee <club> · 0 of 2 are in\nTap a name to check somebody in.\n"
        "[=HYPERLINK()]\n[Bob]\n[⏳ Cyd]\n[⇩ List for the door (CSV)]\n[‹ Back]"
    )
    await wei.press("Bob")
    assert wei.screen.startswith("Too early: the doors open two hours before the start.")
    await until(world, start - timedelta(minutes=5))
    await wei.walk("/staff", "Events (1)", "1", "☰ Who comes (3)", "Bob")
    assert wei.screen.startswith("Bob is in.\n\nCoffee <club> · 1 of 2 are in")
    await wei.press("⏳ Cyd")
    assert wei.screen.startswith("Cyd waits, and no seat is free.")
    screen = wei.last
    await wei.press("⇩ List for the door (CSV)")
    content = sent_file(world, wei)
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert [row[:5] for row in rows] == [
        ["name", "Telegram", "how", "state", "in line"],
        ["'=HYPERLINK()", "", "In person", "seat", ""],
        ["Bob", "", "In person", "seat", ""],
        ["Cyd", "", "In person", "in line", "1"],
    ]
    assert [bool(row[5]) for row in rows[1:]] == [False, True, False]
    await wei.press("✓ Bob", on=screen)
    assert wei.tapped.startswith("Bob is not checked in any more.")


async def test_who_is_staff_no_more_changes_nothing(world: World, wei: Fellow) -> None:
    await publish(world, club(world))
    await wei.walk("/staff", "Events (1)", "1", "✎ Change", "Start")
    form = wei.last
    await world.bot.store.write(roles.revoke_staff, wei.person.id, by=None, now=world.clock.now())
    before = await stored(world)
    for button in [each for row in form.keyboard for each in row]:
        await wei.forge(str(button.value), on=form)
    await wei.send("16:00")
    assert await stored(world) == before


async def test_announced_to_those_whom_it_concerns(world: World, wei: Fellow) -> None:
    await publish(world, club(world, text_en="Data governance in banks.", title_en="Coffee"))
    ann = await agreed(world, "Ann", 7_654_321_021)
    await ann.walk("/profile", "＋ Interests", "data governance of a bank", "/cancel")
    bob = await agreed(world, "Bob", 7_654_321_022)
    await bob.walk("/profile", "＋ Interests", "coral reefs", "/cancel")
    there = await agreed(world, "Cyd", 7_654_321_023)
    await there.walk(
        "/profile", "＋ Interests", "data governance", "/cancel", "/start event_1", "✋ I’ll come"
    )
    world.clock.advance(at(world, 1, 10) - world.clock.now())
    seen = there.last
    await wei.walk("/staff", "Events (1)", "1", "📣 Announce")
    assert "Fits their interests" in wei.screen
    assert "have signed up already" in wei.screen
    send = next(text for text in wei.buttons if "Send" in text or "send" in text)
    await wei.press(send)
    confirm = wei.buttons[0]
    await wei.press(confirm)
    await world.settle()
    assert ann.screen.endswith("You get this because it is about what you work on.\n[✋ I’ll come]\n[More ›]")
    assert bob.screen.endswith("Data governance in banks.\n[✋ I’ll come]\n[More ›]")
    assert there.last == seen

    def edit(db: Connection) -> None:
        found = events.event(db, 1)
        assert found is not None
        event_changes.edit(
            db, 1, replace(found.details, place_en="Hall B"), by=wei.person.id, now=world.clock.now()
        )

    await world.bot.store.write(edit)
    await world.settle()
    assert "📍 Hall B" in ann.screen  # edited, and it still says why it came
    assert ann.screen.endswith("You get this because it is about what you work on.\n[✋ I’ll come]\n[More ›]")
    await ann.press("✋ I’ll come")
    assert ann.tapped.startswith("You’re in. See you there!\n\nCoffee\n")
    await bob.press("More ›")
    assert bob.screen.startswith("Coffee\n")
    assert bob.buttons[0] == "⏳ Put me in line"

    def call_off(db: Connection) -> None:
        event_changes.call_off(db, 1, by=1, now=world.clock.now())

    await world.bot.store.write(call_off)
    await bob.forge("ej1:1:on_site", on=bob.last)
    assert bob.toast == "This event is no longer listed."
    assert "Coffee" in shown(ann.last)
