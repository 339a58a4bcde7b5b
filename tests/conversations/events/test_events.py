"""A coffee club as fellows see it, from the list to the word on how it was."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.store.core.sqlite import Connection
from bot.store.events import changes as event_changes
from bot.store.people import profiles
from tests.conversations.chat import Fellow, World, shown
from tests.conversations.event_steps import edit, times
from tests.conversations.event_world import agreed, at, club, publish, seat_of, staff, until


@pytest.fixture(autouse=True)
def _second_taps(world: World) -> None:
    """Some taps are made twice on purpose, and then show what was there."""
    world.allow_second_taps()


async def test_three_people_two_seats(world: World) -> None:
    """The card, the line, the offer that is held by day, both languages."""
    start = at(world, 4, 15)
    number = await publish(world, club(world))
    ann = await agreed(world, "Ann", 7_654_321_021)
    xiao = await agreed(world, "林晓", 7_654_321_022, "zh")
    bob = await agreed(world, "Bob", 7_654_321_023)
    at_three, in_chinese = await times(world, number), await times(world, number, "zh")
    await ann.walk("/events")
    assert ann.screen == (
        f"What is coming\n\n1. Coffee <club>\n{at_three}\n🪑 2 of 2 seats are free\n[1]\n[Close]"
    )
    await ann.walk("1")
    assert ann.screen == (
        f"Coffee <club>\n\n🕒 {at_three}\n📍 Hall A\n☕ Hosted by Park staff\n🪑 2 of 2 seats are free\n\n"
        "Bring a question & a cup.\n[✋ I’ll come]\n[‹ Back]"
    )
    (entity,) = [each for each in ann.last.content["entities"] if each.get("date_time_format") == "wDt"]
    assert entity["unix_time"] == start.timestamp()
    await ann.walk("✋ I’ll come")
    assert ann.screen.startswith("You’re in. See you there!\n\nCoffee <club>\n\n")
    assert ann.buttons == [
        "🎫 My check-in code", "📅 For my calendar", "⚙ Reminders and who sees me", "I can’t come", "‹ Back",
    ]  # fmt: skip
    await xiao.walk(f"/start event_{number}", "✋ 我要参加")
    assert xiao.screen.startswith(
        f"报名成功，到时候见！\n\n咖啡会\n\n🕒 {in_chinese}\n📍 一号厅\n☕ 主办：园区\n🪑 2 个名额已满"
    )
    await bob.walk("/events", "1", "⏳ Put me in line")
    assert bob.screen.startswith("All seats are taken just now, so I’ve put you in line: people do cancel.")
    assert "⏳ You are number 1 in line." in bob.screen
    assert bob.buttons == ["⚙ Reminders and who sees me", "Leave the line", "‹ Back"]
    waiting = bob.screen
    await xiao.walk("我来不了了", "还是要去", "我来不了了")
    assert xiao.screen == "要让出名额吗？\n咖啡会\n\n让出后，名额归其他人。\n[让出名额][还是要去]"
    morning = at(world, 2, 9)
    world.clock.advance(at(world, 1, 23) - world.clock.now())
    await xiao.walk("让出名额")
    assert xiao.screen.startswith("您的名额已让出，谢谢您告诉我。")
    assert bob.screen == waiting  # nobody is woken up for it
    await until(world, morning)
    assert bob.screen.startswith("🎟 A seat is free for you\nCoffee <club>\n")
    assert bob.screen.endswith(
        "(Beijing); after that it is somebody else’s turn.\n[✓ Take the seat][No, thank you]"
    )
    await bob.press("✓ Take the seat")
    assert bob.tapped == (
        f"You’re in. See you there!\n\nCoffee <club>\n🕒 {at_three}\n📍 Hall A\n☕ Hosted by Park staff\n"
        "[🎫 My check-in code][📅 For my calendar]\n[I can’t come]"
    )
    await bob.press("🎫 My check-in code")
    assert "photo" in bob.last.content


async def test_reminders_can_be_turned_off_and_a_seat_given_back_from_one(world: World) -> None:
    start = at(world, 4, 15)
    number = await publish(world, club(world, cancel_until=start - timedelta(hours=30)))
    ann = await agreed(world, "Ann", 7_654_321_021)
    bob = await agreed(world, "Bob", 7_654_321_023)
    for someone in (ann, bob):
        await someone.walk(f"/start event_{number}", "✋ I’ll come")
    await ann.walk("⚙ Reminders and who sees me", "☑ Reminder two hours before")
    assert "☐ Reminder two hours before" in ann.buttons
    quiet = ann.last.id
    await until(world, start - timedelta(days=1))
    assert bob.screen == (
        f"☕ Tomorrow: Coffee <club>\n🕒 {await times(world, number)}\n📍 Hall A\n☕ Hosted by Park staff\n\n"
        "Should you not be able to come, tell me with one tap, so that your seat does not stay empty.\n"
        "[🎫 My check-in code][I can’t come]\n[🔕 No more reminders]"
    )
    await bob.press("I can’t come")
    assert "so this counts as late: for 90 days you stand a little further back" in bob.tapped
    await bob.press("Keep it")
    assert bob.tapped.startswith("You’re in.")
    await until(world, start - timedelta(hours=2))
    assert bob.screen.startswith("☕ Soon: Coffee <club>")
    assert ann.last.id != quiet
    assert ann.screen.startswith("☕ Tomorrow:")  # and no second one
    await bob.walk("I can’t come", "Give it up")
    assert bob.tapped.startswith("You have given your seat back. Thank you for telling, even late.")
    assert (await seat_of(world, number, bob)).late


async def test_a_change_is_told_with_the_difference(world: World) -> None:
    number = await publish(world, club(world))
    ann = await agreed(world, "Ann", 7_654_321_021)
    bob = await agreed(world, "Bob", 7_654_321_023)
    cyd = await agreed(world, "Cyd", 7_654_321_024)
    for someone in (ann, bob, cyd):
        await someone.send(f"/start event_{number}")
        await someone.press(someone.buttons[0])
    before = await times(world, number)
    later = at(world, 5, 23)
    await edit(
        world,
        number,
        starts_at=later,
        ends_at=later + timedelta(hours=2),
        cancel_until=later - timedelta(days=1),
        place_en="Hall B",
    )
    after = await times(world, number)
    assert after.count("2026") == 2  # the end is on another day and says so
    told = f"Coffee <club> has changed.\n🕒 {before}\n→ {after}\n📍 Hall A\n→ Hall B"
    assert ann.screen == (
        f"{told}\n\nDo you still come?\n[✓ Yes, I’ll come][I can’t come]\n[📅 For my calendar]"
    )
    assert cyd.screen == told  # in line, and not asked
    await ann.press("✓ Yes, I’ll come")
    assert ann.tapped.startswith("You’re in.")
    await until(world, later - timedelta(hours=14))  # past the last moment to give it back
    await bob.walk("I can’t come")
    assert "counts as late" not in bob.tapped  # the change is not bob's doing
    await bob.walk("Give it up")
    assert not (await seat_of(world, number, bob)).late
    assert cyd.screen.startswith("🎟 A seat is free for you")
    offer = cyd.last
    done = await edit(world, number, seats_on_site=1)
    assert done.refusal == "fewer"
    await edit(world, number, "move", seats_on_site=1)
    assert cyd.screen.startswith("I’m sorry: there are fewer seats at Coffee <club> now")
    assert "Take the seat" not in shown(offer)
    await cyd.forge(f"ev1:{(await seat_of(world, number, cyd)).id}:accept:1", on=offer)
    assert cyd.toast == "This offer has ended. /events shows how it stands."
    assert cyd.tapped.startswith("⏳ You are number 1 in line.")


async def test_cancelled(world: World) -> None:
    number = await publish(world, club(world))
    ann = await agreed(world, "Ann", 7_654_321_021)
    await ann.walk(f"/start event_{number}", "✋ I’ll come")

    def call_off(db: Connection) -> None:
        event_changes.call_off(db, number, by=1, now=world.clock.now())

    await world.bot.store.write(call_off)
    await world.settle()
    assert ann.screen == (
        f"✕ Coffee <club> was cancelled.\n{await times(world, number)}\n\nI’m sorry. What else is coming: /events\n"
        "[📅 Take it out of my calendar]"
    )
    await ann.send("/events")
    assert ann.screen.startswith("Nothing is planned just now.")
    await ann.send(f"/start event_{number}")
    assert "✕ This event was cancelled." in ann.screen
    assert ann.buttons == ["📅 Take it out of my calendar", "‹ Back"]


async def test_a_poster_leads_to_the_card_past_the_consent(world: World) -> None:
    number = await publish(world, club(world))
    new = world.person("New", "en", 7_654_321_025)
    await new.walk(f"/start event_{number}")
    assert new.screen.startswith("Hello, I’m Zhanyou")
    await new.walk("I agree")
    assert new.screen.startswith("Coffee <club>")
    for payload in ("event_999", "event_x", "event_1x", "event_-1", f"event_{'9' * 30}", "event_٣"):
        await new.send(f"/start {payload}")
        assert new.screen == (
            "The link that brought you here leads to nothing I know. It may have been cut off or withdrawn."
        )


async def test_hybrid_and_disciplines(world: World) -> None:
    details = club(
        world, seats_on_site=1, seats_online=1, link="https://meet.example.org/x", disciplines=("0812",)
    )
    number = await publish(world, details)
    ann = await agreed(world, "Ann", 7_654_321_021)
    await ann.send(f"/start event_{number}")
    assert "For: Computer Science and Technology" in ann.screen
    assert "That is not among the disciplines of your profile." in ann.screen
    assert ann.buttons == ["‹ Back"]
    people = [ann, await agreed(world, "Bob", 7_654_321_023)]
    for someone in people:
        await world.bot.store.write(profiles.choose, someone.person.id, "disciplines", "0812", True)
        await someone.send(f"/start event_{number}")
        assert "meet.example.org" not in someone.screen
    await ann.walk("✋ I’ll come in person")
    assert "✓ You have a seat (In person)." in ann.screen
    await ann.walk("💻 Rather join online")
    assert "✓ You have a seat (Online).\n🔗 https://meet.example.org/x" in ann.screen
    await people[1].walk(f"/start event_{number}", "✋ I’ll come in person")
    await ann.send(f"/start event_{number}")
    assert "✋ Rather come in person" not in ann.buttons  # it has no seat left


async def test_whom_to_talk_to_and_to_stay_in_touch_with(world: World) -> None:
    start = at(world, 4, 15)
    number = await publish(world, club(world, seats_on_site=5))
    words = {
        "Ann": "solid electrolytes for batteries",
        "Bob": "solid electrolytes, interfaces",
        "Cyd": "tax law of the coast",
        "Dan": "",
    }
    people: dict[str, Fellow] = {}
    for place, (name, interest) in enumerate(words.items()):
        username = "bob_tg" if name == "Bob" else None
        someone = people[name] = await agreed(world, name, 7_654_321_031 + place, username=username)
        if interest:
            await someone.walk("/profile", "＋ Interests", interest, "/cancel")
        await someone.walk(f"/start event_{number}", "✋ I’ll come")
        if name != "Dan":
            await someone.walk("⚙ Reminders and who sees me", "☐ Tell me whom to talk to")
    await people["Ann"].walk("☐ Others who come see my name")
    await people["Dan"].send(f"/start event_{number}")
    assert "👥 Also coming: Ann" in people["Dan"].screen
    await until(world, start - timedelta(hours=2))
    await until(world, start - timedelta(hours=1))
    ann, bob = people["Ann"], people["Bob"]
    assert ann.screen.startswith(
        "☕ Coffee <club> begins soon. Worth talking to there:\n\n• Bob\nwhat you have in common: "
    )
    assert "solid electrolytes" in ann.screen
    assert "• Cyd\nworks in tax law of the coast" in ann.screen
    assert people["Dan"].screen.startswith("☕ Soon:")  # who did not choose it is named to nobody
    assert "Dan" not in ann.screen + bob.screen
    await until(world, start + timedelta(hours=2))
    assert ann.screen == "How was Coffee <club>?\n[👍 Good][😐 So-so][👎 Not for me]"
    await ann.press("👍 Good")
    assert ann.tapped.startswith(
        "How was Coffee <club>?\n👍 Good to hear, thank you.\nIf you like, answer this message with a word or two."
    )
    assert "\n\nWould you like to stay in touch with somebody?" in ann.tapped
    assert ann.tapped.endswith("[🤝 Bob]\n[🤝 Cyd]")
    about = ann.last.id
    await ann.do(lambda: ann.person.send("More <tables>, please", reply_to=about))
    assert ann.screen == "✓ Thank you, noted."
    asked = bob.screen
    await ann.press("🤝 Bob")
    assert ann.tapped.endswith("[✓ Bob]\n[🤝 Cyd]")
    assert bob.screen == asked  # a yes that stays alone is told to nobody
    await ann.walk("✓ Bob", "🤝 Bob")
    await bob.walk("😐 So-so", "🤝 Ann")
    assert (
        shown(ann.last) == "🤝 Bob would like to stay in touch too, since Coffee <club>.\nTelegram: @bob_tg"
    )
    assert bob.screen.startswith("🤝 Ann would like to stay in touch too")
    assert "bob_tg" not in "".join(shown(message) for message in people["Cyd"].person.messages)
    wei = await staff(world)
    await wei.walk("/staff", "Events (0)", "1")
    assert (
        "How it was: told from 5 answers on, so that nobody’s can be guessed.\n• “More <tables>, please”"
        in wei.screen
    )
