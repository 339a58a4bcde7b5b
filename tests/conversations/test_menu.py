"""The menu below the text field, /help and the list of commands: each role's own, in the reader's language."""

from __future__ import annotations

from functools import partial

from bot.store.people import roles
from tests.conversations.chat import Fellow, World

OF_FELLOWS = [
    ["⭐ My matches", "🧩 Topics"],
    ["☕ Events", "✉ My requests"],
    ["👤 My profile", "❓ Help"],
]


def menu_of(person: Fellow) -> list[list[str]]:
    """The buttons below the text field."""
    keyboard = person.person.chat.reply_keyboard
    return [[key["text"] for key in row] for row in keyboard["keyboard"]] if keyboard else []


def commands_of(world: World, person: Fellow) -> list[str]:
    """The commands that Telegram lists in this chat."""
    return [each["command"] for each in world.engine.account.commands_for(person.person.id, "en")]


async def test_everything_was_a_slash_command(world: World, fellow: Fellow, xiao: Fellow) -> None:
    assert menu_of(fellow) == OF_FELLOWS
    for label, begins in {
        "⭐ My matches": "What do you work on?",
        "🧩 Topics": "Open topics",
        "☕ Events": "Nothing is planned just now.",
        "✉ My requests": "You have not asked",
        "👤 My profile": "Your profile",
        "❓ Help": "What I can do",
    }.items():
        await fellow.do(partial(fellow.person.press, label))
        assert fellow.screen.startswith(begins), label
        assert len(fellow.answers) == 1
    assert menu_of(xiao)[0] == ["⭐ 我的推荐", "🧩 课题"]


async def test_a_menu_of_the_old_language_still_works_and_is_replaced(world: World, fellow: Fellow) -> None:
    await fellow.walk("/language", "中文")
    assert menu_of(fellow)[0] == ["⭐ 我的推荐", "🧩 课题"]
    await fellow.send("⭐ My matches")
    assert fellow.screen.startswith("您在做什么研究？")


async def test_before_the_yes_there_is_no_menu_and_after_the_erasure_none(world: World) -> None:
    new = world.person("Bo", "en", 7_654_321_050)
    await new.walk("/start")
    assert menu_of(new) == []
    await new.send("☕ Events")
    assert "Before I can keep anything you tell me" in new.screen
    await new.press("I agree")
    assert menu_of(new) == OF_FELLOWS
    await new.walk("/forget", "Erase everything")
    assert new.screen.startswith("Done. You’re forgotten.")
    assert menu_of(new) == []


async def test_hosts_and_staff_had_neither_menu_nor_help_of_their_own(world: World, fellow: Fellow) -> None:
    await world.bot.store.write(roles.add_host, fellow.person.id, "D01", by=None, now=world.clock.now())
    await fellow.send("/help")
    assert menu_of(fellow)[:2] == [["📥 My workstation", "☕ Events"], ["🗞 Weekly digest", "⭐ My matches"]]
    assert fellow.screen.splitlines()[1] == "/host – Requests to my workstation"
    await world.bot.store.write(roles.add_staff, fellow.person.id, by=None, now=world.clock.now())
    await fellow.send("/help")
    assert "🛠 Staff" in [label for row in menu_of(fellow) for label in row]
    await fellow.send("🛠 Staff")
    assert fellow.screen.startswith("Staff\n")
    await fellow.walk("/language", "English")
    assert commands_of(world, fellow)[:3] == ["host", "staff", "matches"]
