"""What an event asks of who has a seat: after it is taken, seen at the door, erased a week later."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

from tests.conversations.chat import Fellow, World
from tests.conversations.event_steps import edit
from tests.conversations.event_world import agreed, at, club, publish, seat_of, sent_file, staff, until

ASKED = ("Name on the badge", "车牌号")


async def answers(world: World) -> list[tuple[str, str]]:
    """All that is stored."""
    return await world.bot.store.read(
        lambda db: [
            tuple(row) for row in db.execute("SELECT question, answer FROM signup_answers ORDER BY 1")
        ]
    )


async def answered(world: World) -> Fellow:
    """Somebody who has a seat and has answered."""
    ann = await agreed(world, "Ann", 7_654_321_021)
    await ann.walk("/start event_1", "✋ I’ll come")
    await ann.walk("✎ Answer", "Ann N.", "渝A12345")
    return ann


async def test_staff_ask_three_things_at_most(world: World) -> None:
    world.allow_second_taps()
    await publish(world, club(world))
    wei = await staff(world)
    await wei.walk("/staff", "Events (1)", "1", "✎ Change", "＋ Questions at sign-up", "a\nb\nc\nd")
    assert wei.screen.startswith("3 questions at most, a line each, of 100 characters.")
    ann = await agreed(world, "Ann", 7_654_321_021)
    await ann.walk("/start event_1", "✋ I’ll come")
    await wei.walk("\n".join(ASKED), "✓ Save and tell those who come")
    assert ann.screen == (  # who had a seat before is asked too
        "✎ Coffee <club> would like to know: Name on the badge, 车牌号\n"
        "Your seat is yours in any case; it makes the door quicker.\n[✎ Answer]"
    )


async def test_asked_once_the_seat_is_taken_and_seen_at_the_door(world: World) -> None:
    world.allow_second_taps()
    await publish(world, club(world, questions=ASKED))
    ann = await agreed(world, "Ann", 7_654_321_021)
    await ann.walk("/start event_1", "✋ I’ll come")
    assert (await seat_of(world, 1, ann)).state == "seated"
    await ann.press("✎ Answer")
    assert ann.screen.startswith(
        "Coffee <club> asks\n\n1. Name on the badge: nothing yet\n2. 车牌号: nothing yet\n\n✎ Name on the badge "
    )
    await ann.walk("x" * 201)
    assert ann.screen.startswith("That has 201 characters, and 200 is the most.")
    await ann.walk("Ann N.", "渝A12345")
    assert "✓ All is answered." in ann.screen
    await ann.walk("2", "渝A54321")
    assert "2. 车牌号: 渝A54321" in ann.screen
    wei = await staff(world)
    await wei.walk("/staff", "Events (1)", "1", "☰ Who comes (1)")
    assert "[Ann · Ann N. / 渝A54321]" in wei.screen
    await wei.press("⇩ List for the door (CSV)")
    heading, row = csv.reader(io.StringIO(sent_file(world, wei).decode("utf-8-sig")))
    assert (heading[-2:], row[-2:]) == (list(ASKED), ["Ann N.", "渝A54321"])
    await ann.walk("/start event_1", "🎫 My check-in code")
    await ann.walk("/export")
    assert "渝A54321".encode() in sent_file(world, ann)


async def test_answers_are_erased_a_week_after_the_event(world: World) -> None:
    await publish(world, club(world, questions=ASKED))
    await answered(world)
    await edit(world, 1, starts_at=at(world, 6, 10), ends_at=at(world, 6, 11))
    await until(world, at(world, 13, 10))
    assert await answers(world) == [("Name on the badge", "Ann N."), ("车牌号", "渝A12345")]
    await until(world, at(world, 0, 11) + timedelta(minutes=1))
    assert await answers(world) == []


async def test_answers_go_with_the_seat_and_with_the_person(world: World) -> None:
    await publish(world, club(world, questions=ASKED))
    ann = await answered(world)
    await ann.walk("/start event_1", "I can’t come", "Give it up")
    assert await answers(world) == []
    await ann.walk("/start event_1", "✋ I’ll come", "✎ Answer", "Ann N.")
    assert len(await answers(world)) == 1
    await ann.send("/forget")
    await ann.press(ann.buttons[0])
    assert await answers(world) == []


async def test_answers_to_a_question_that_staff_took_back_stayed_at_the_door(world: World) -> None:
    await publish(world, club(world, questions=ASKED))
    await answered(world)
    await edit(world, 1, questions=ASKED[:1])
    assert await answers(world) == [("Name on the badge", "Ann N.")]
