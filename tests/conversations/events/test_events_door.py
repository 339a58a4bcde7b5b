"""Check-in codes: read as a phone reads them, and what staff and others learn from one."""

from __future__ import annotations

from datetime import timedelta

from bot.store.core.sqlite import Connection
from bot.store.events import changes as event_changes
from bot.store.events import check_in, signups
from tests.conversations.chat import Fellow, World
from tests.conversations.event_world import (
    agreed,
    at,
    club,
    publish,
    read_code,
    seat_of,
    sent_file,
    staff,
    until,
)

NOT_STAFF = "Check-in codes are scanned by staff at the door. If you come yourself, /events shows your own."


async def payload(world: World, someone: Fellow) -> str:
    """Have the bot show one's check-in code on the card that is open, and scan it: the words after /start."""
    await someone.press("🎫 My check-in code")
    return read_code(sent_file(world, someone)).removeprefix("https://t.me/zhanyou_bot?start=")


async def test_verdicts_for_staff(world: World) -> None:
    start = at(world, 4, 15)
    number = await publish(world, club(world))
    other = await publish(world, club(world, title_en="Tea", starts_at=start + timedelta(days=2)))
    wei = await staff(world)
    ann = await agreed(world, "Ann", 7_654_321_021)
    bob = await agreed(world, "Bob", 7_654_321_022)
    cyd = await agreed(world, "Cyd", 7_654_321_023)
    codes = {}
    for someone in (ann, bob):
        await someone.walk(f"/start event_{number}", "✋ I’ll come")
        codes[someone] = await payload(world, someone)
    await cyd.walk(f"/start event_{other}", "✋ I’ll come")
    codes[cyd] = await payload(world, cyd)
    assert len({len(code) <= 64 and code[:3] for code in codes.values()} - {"in_"}) == 0
    await wei.send(f"/start {codes[ann]}")
    assert wei.screen.startswith("⚠ A code for another event:\nCoffee <club>\n")  # the doors are not open yet
    await until(world, start - timedelta(minutes=30))
    await wei.send(f"/start {codes[ann]}")
    assert wei.screen == "✅ Welcome, Ann!\nCoffee <club>\n\n1 of 2 are in."
    world.clock.advance(timedelta(minutes=5))
    await wei.send(f"/start {codes[ann]}")  # a copy, in other hands
    assert wei.screen.startswith("☑ Ann is in already, since 14:")
    await wei.send(f"/start {codes[cyd]}")
    assert wei.screen.startswith("⚠ A code for another event:\nTea\n")
    await bob.walk(f"/start event_{number}", "I can’t come", "Give it up")
    await wei.send(f"/start {codes[bob]}")
    assert wei.screen == "⚠ Bob has no seat.\nCoffee <club>"
    for forged in (codes[ann][:-1] + ("A" if codes[ann][-1] != "A" else "B"), "in_1-x", "in_9-" + "A" * 24):
        await wei.send(f"/start {forged}")
        assert wei.screen == "⛔ No code of ours. Its seal does not fit; it was made up or changed."
    await until(world, start + timedelta(days=3))
    await wei.send(f"/start {codes[ann]}")
    assert wei.screen == "⌛ This code has expired: the event is over.\nCoffee <club>"
    await ann.send("/seen")
    door = "the park’s staff – your name, when they let you in at “Coffee <club>”"
    assert len([line for line in ann.screen.splitlines() if line.endswith(door)]) == 1


async def test_the_list_that_is_open_says_at_which_door_staff_stand(world: World) -> None:
    start = at(world, 4, 15)
    here = await publish(world, club(world))
    there = await publish(world, club(world, title_en="Tea"))
    wei = await staff(world)
    ann = await agreed(world, "Ann", 7_654_321_021)
    await ann.walk(f"/start event_{there}", "✋ I’ll come")
    code = await payload(world, ann)
    await until(world, start)
    await wei.walk("/staff", "Events (2)", "1", "☰ Who comes (0)")
    await wei.send(f"/start {code}")
    assert wei.screen.startswith("⚠ A code for another event:\nTea\n")
    assert here != there
    await wei.walk("/cancel", f"/start {code}")
    assert wei.screen.startswith("✅ Welcome, Ann!")


async def test_to_others_a_code_reveals_nothing(world: World) -> None:
    number = await publish(world, club(world))
    ann = await agreed(world, "Ann Nightingale", 7_654_321_021)
    bob = await agreed(world, "Bob", 7_654_321_022)
    new = world.person("New", "en", 7_654_321_023)
    await ann.walk(f"/start event_{number}", "✋ I’ll come")
    code = await payload(world, ann)
    await until(world, at(world, 4, 15))
    for given in (code, "in_1-x", code[:-1] + "-"):
        await bob.send(f"/start {given}")
        assert bob.screen == NOT_STAFF
    await new.walk(f"/start {code}", "I agree")
    assert new.screen == NOT_STAFF
    await ann.send(f"/start {code}")
    assert ann.screen.startswith("This is your code. Staff scan it at the door.\n\nCoffee <club>\n")
    assert (await seat_of(world, number, ann)).checked_in_at is None


async def test_who_was_erased_has_no_name_at_the_door(world: World) -> None:
    number = await publish(world, club(world))
    wei = await staff(world)
    ann = await agreed(world, "Ann", 7_654_321_021)
    await ann.walk(f"/start event_{number}", "✋ I’ll come")
    code = await payload(world, ann)
    await ann.walk("/forget", "Erase everything")
    await until(world, at(world, 4, 15))
    await wei.send(f"/start {code}")
    assert wei.screen == "⚠ somebody has no seat.\nCoffee <club>"


async def test_a_code_of_a_called_off_event_has_expired(world: World) -> None:
    number = await publish(world, club(world))
    wei = await staff(world)
    ann = await agreed(world, "Ann", 7_654_321_021)
    await ann.walk(f"/start event_{number}", "✋ I’ll come")
    code = await payload(world, ann)

    def call_off(db: Connection) -> None:
        event_changes.call_off(db, number, by=1, now=world.clock.now())

    await world.bot.store.write(call_off)
    await wei.send(f"/start {code}")
    assert wei.screen.startswith("⌛ This code has expired")
    assert await world.bot.store.read(signups.of_event, number) != []


async def test_who_waits_is_let_in_beyond_the_seats_if_staff_say_so(world: World) -> None:
    start = at(world, 4, 15)
    number = await publish(world, club(world))
    wei = await staff(world)
    names = ("Ann", "Bob", "Cyd", "Dan")
    people = [await agreed(world, name, 7_654_321_021 + place) for place, name in enumerate(names)]
    for someone in people:
        await someone.send(f"/start event_{number}")
        await someone.press(someone.buttons[0])
    *_, cyd, dan = people
    await until(world, start - timedelta(minutes=5))
    await wei.walk("/staff", "Events (1)", "1", "☰ Who comes (4)", "Ann")
    assert "✓ Let them in all the same" not in wei.buttons
    await wei.press("⏳ Cyd")
    assert wei.screen.startswith("Cyd waits, and no seat is free.")
    await wei.press("✓ Let them in all the same")
    assert wei.screen.startswith("Cyd is in.\n\nCoffee <club> · 2 of 3 are in")
    assert "✓ Let them in all the same" not in wei.buttons
    assert (
        cyd.screen == "✅ Coffee <club>: you were let in at the door, and are not in line any more. Enjoy it!"
    )
    assert (await seat_of(world, number, dan)).place == 1  # the line is one shorter
    await wei.press("Bob")  # whose seat was not given away
    assert wei.screen.startswith("Bob is in.")
    await until(world, start + timedelta(minutes=11))
    await wei.press("⏳ Dan")
    assert wei.screen.startswith("Dan waits, and no seat is free.")
    await wei.press("✓ Cyd")  # a slip
    assert wei.screen.startswith("Cyd is not checked in any more.")
    assert cyd.screen.startswith("⏳ You are number 1 in line.\n")
    assert (await seat_of(world, number, dan)).place == 2


async def test_nobody_is_let_in_beyond_the_seats_before_the_doors_open(world: World) -> None:
    number = await publish(world, club(world, seats_on_site=1))
    wei = await staff(world)
    for place, name in enumerate(("Ann", "Bob")):
        someone = await agreed(world, name, 7_654_321_021 + place)
        await someone.send(f"/start event_{number}")
        await someone.press(someone.buttons[0])
    await wei.walk("/staff", "Events (1)", "1", "☰ Who comes (2)", "⏳ Bob")
    assert wei.screen.startswith("Too early: the doors open two hours before the start.")
    assert "✓ Let them in all the same" not in wei.buttons


async def test_who_was_checked_in_before_the_start_was_offered_to_give_the_seat_back(world: World) -> None:
    await publish(world, club(world))
    ann, wei = await agreed(world, "Ann", 7_654_321_021), await staff(world)
    await ann.walk("/start event_1", "✋ I’ll come")
    await until(world, at(world, 4, 14, 50))
    seat = await seat_of(world, 1, ann)
    await world.bot.store.write(check_in.check_in, seat.id, by=wei.person.id, now=world.clock.now())
    await ann.send("/start event_1")
    assert "✓ You are checked in." in ann.screen
    assert "I can’t come" not in ann.buttons
