"""What staff write to those who come: thanks and slides after an event, and what goes out at an hour before it."""

from __future__ import annotations

from datetime import timedelta

from bot.store.core.sqlite import Connection
from bot.store.events import changes as event_changes
from bot.store.events import check_in
from bot.store.events.signups import Signup
from tests.conversations.chat import Fellow, World
from tests.conversations.event_steps import edit
from tests.conversations.event_world import agreed, at, club, publish, seat_of, sent_file, until


async def come(world: World, *languages: str) -> list[Fellow]:
    """People with a seat, who read these languages."""
    people = [
        await agreed(world, f"P{place}", 7_654_321_021 + place, language)
        for place, language in enumerate(languages)
    ]
    for someone in people:
        await someone.send("/start event_1")
        await someone.press(someone.buttons[0])
    return people


async def let_in(world: World, wei: Fellow, signup: Signup) -> None:
    """Check somebody in."""
    await world.bot.store.write(check_in.check_in, signup.id, by=wei.person.id, now=world.clock.now())


async def test_thanks_and_slides_go_to_those_who_came_once(world: World, wei: Fellow) -> None:
    await publish(world, club(world))
    ann, bob, cyd = await come(world, "en", "zh", "en")  # two seats
    await until(world, at(world, 4, 15))
    await let_in(world, wei, await seat_of(world, 1, ann))
    await until(world, at(world, 0, 16, 45))
    await wei.walk("/staff", "Events (0)", "1", "🙏 Thanks and slides")
    assert "thanks to those who came\nIt goes to one person." in wei.screen
    assert "感谢您参加“咖啡会”" in wei.screen
    assert "Thank you for coming to “Coffee <club>”!" in wei.screen
    await wei.walk("x" * 701)
    assert wei.screen.startswith("That has 701 characters, and 700 is the most.")
    await wei.walk("Thanks! More at https://example.org/x")
    await wei.do(lambda: wei.person.send_document("slides.pdf", b"%PDF-1.7"))
    assert "📎 With your file." in wei.screen
    before = [bob.last, cyd.last]
    await wei.press("✓ Send now")
    assert wei.screen.startswith("On its way to one person.")
    assert "🙏 Thanks were sent to one person." in wei.screen
    assert ann.screen == "☕ Coffee <club>\n\nThanks! More at https://example.org/x"
    assert sent_file(world, ann) == b"%PDF-1.7"
    assert [bob.last, cyd.last] == before  # who did not come, and who waited


async def test_a_message_before_the_event_moves_with_it_and_reaches_late_sign_ups(
    world: World, wei: Fellow
) -> None:
    await publish(world, club(world, seats_on_site=5))
    (ann,) = await come(world, "zh")
    await wei.walk("/staff", "Events (1)", "1", "⏰ Messages before it (0)", "＋ New message", "soon")
    assert wei.screen.startswith("I can’t make that out. Try “the day before 18:00”.")
    await wei.walk("on the day, 23:00")
    assert wei.screen.startswith("That moment has passed, or is not before the event.")
    await wei.walk("the day before 18:00", "请携带工作证。")
    assert wei.screen.startswith("Coffee <club> · the day before, 18:00 · ")
    await wei.walk("Bring your badge.", "✓ Send it then")
    assert wei.screen.startswith("It goes out then.\n\nCoffee <club> · messages to those who have a seat\n")
    assert "1. the day before, 18:00 · " in wei.screen
    await edit(world, 1, starts_at=at(world, 6, 10), ends_at=at(world, 6, 11))
    seen = ann.last
    await until(world, at(world, 3, 18, 1))  # the day before the former day
    assert ann.last == seen
    await until(world, at(world, 2, 18, 1))
    said = [message.text for message in ann.person.messages if "请携带工作证。" in message.text]
    assert said == ["☕ 咖啡会\n\n请携带工作证。"]
    bob = await agreed(world, "Bob", 7_654_321_030)
    await bob.walk("/start event_1", "✋ I’ll come")
    assert bob.screen == "☕ Coffee <club>\n\nBring your badge."
    await wei.walk("/staff", "Events (1)", "1", "⏰ Messages before it (1)")
    assert " · sent to 2\n" in wei.screen


async def test_copies_of_an_event_write_the_same_at_their_own_time(world: World, wei: Fellow) -> None:
    await publish(world, club(world, seats_on_site=5))
    await wei.walk(
        "/staff", "Events (1)", "1", "⏰ Messages before it (0)", "＋ New message", "the day before 18:00"
    )
    await wei.walk(
        "Bring your badge.", "✓ Send it then", "‹ Back", "🔁 Series", "every week, 2 times", "● Publish all 2"
    )
    (ann,) = await come(world, "en")
    await ann.walk("/start event_2", "✋ I’ll come")
    for days in (3, 7):  # a day before either
        await until(world, at(world, days, 18, 1))
    said = [message.text for message in ann.person.messages if "Bring your badge." in message.text]
    assert len(said) == 2


async def test_a_message_stops_with_its_event_and_when_it_is_removed(world: World, wei: Fellow) -> None:
    await publish(world, club(world, seats_on_site=5))
    (ann,) = await come(world, "en")
    open_notes = ("/staff", "Events (1)", "1", "⏰ Messages before it (0)")
    await wei.walk(*open_notes, "＋ New message", "the day before, 18:00", "Badge one", "✓ Send it then")
    await wei.walk("＋ New message", "the day before, 18:00", "Badge two", "✓ Send it then", "1")
    assert "Badge one" in wei.screen
    assert wei.buttons == ["✕ Remove it", "‹ Back"]
    await wei.press("✕ Remove it")
    assert wei.screen.startswith("Removed.\n")
    assert "Badge one" not in wei.screen
    assert "Badge two" in wei.screen

    def call_off(db: Connection) -> None:
        event_changes.call_off(db, 1, by=1, now=world.clock.now())

    await world.bot.store.write(call_off)
    await until(world, at(world, 4, 15) + timedelta(hours=1))
    assert not [message for message in ann.person.messages if "Badge" in message.text]


async def test_a_message_of_a_moved_event_counted_its_readers_twice_and_was_planned_for_an_hour_that_had_passed(
    world: World, wei: Fellow
) -> None:
    await publish(world, club(world, seats_on_site=5))
    await come(world, "en")
    open_notes = ("/staff", "Events (1)", "1")
    await wei.walk(*open_notes, "⏰ Messages before it (0)", "＋ New message", "2 days before 18:00")
    await wei.walk("Bring your badge.", "✓ Send it then")
    await until(world, at(world, 2, 18, 1))
    await edit(world, 1, starts_at=at(world, 6, 10), ends_at=at(world, 6, 11))
    await until(world, at(world, 4, 18, 1))
    await wei.walk(*open_notes, "⏰ Messages before it (1)")
    assert " · sent to 1\n" in wei.screen
    await edit(world, 1, starts_at=at(world, 1, 10), ends_at=at(world, 1, 11))
    await wei.walk(*open_notes, "⏰ Messages before it (1)")
    assert " · this hour has passed, so it does not go out\n" in wei.screen
