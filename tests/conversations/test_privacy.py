"""/privacy, /export and /forget: all of it, and then none of it."""

from __future__ import annotations

import json

from bot.sandbox import PersonError
from bot.store.registry import REGISTRY
from tests.conversations.chat import Fellow, World

SECRETS = ("Lin the Secret", "秘密研究方向", "another secret line")


async def tell(fellow: Fellow) -> None:
    await fellow.walk(SECRETS[0], "2024", "Skip ›", SECRETS[1], SECRETS[2], "/start ws_D01", "☆ Save")


async def test_privacy_says_what_is_stored_and_since_when(world: World, fellow: Fellow) -> None:
    await fellow.send("/privacy")
    today = f"{world.clock.now():%Y-%m-%d}"
    assert fellow.screen.startswith(f"What is stored about you\nYou agreed on {today} (version 1).\n")
    assert fellow.screen.endswith("/export – everything, as a file\n/forget – erase everything")


async def test_export_is_a_file_with_everything(world: World, fellow: Fellow) -> None:
    await tell(fellow)
    await fellow.send("/export")
    assert fellow.screen == "Everything stored about you. JSON, opens in any text editor."
    stored = world.engine.files.by_path(fellow.last.file_paths[0])
    assert stored is not None
    exported = json.loads(stored.file.content)
    assert exported["users"][0]["first_name"] == "Lin Xiao"
    assert exported["profiles"][0]["name"] == SECRETS[0]
    assert [line["text"] for line in exported["interests"]] == list(SECRETS[1:])
    assert [choice["workstation_id"] for choice in exported["choices"]] == ["D01"]
    assert set(exported) <= set(REGISTRY)


async def test_forget_asks_and_leaves_nothing_in_any_file(world: World, fellow: Fellow) -> None:
    await tell(fellow)
    await fellow.walk("/forget", "Keep it")
    assert fellow.screen == "Nothing was erased."
    await fellow.send("/profile")  # a screen is open while all is erased
    await fellow.send("/forget")
    assert fellow.screen == (
        "Erase everything?\nYour profile, your interests, your saved workstations, all of it. This cannot be undone.\n"
        "[Erase everything][Keep it]"
    )
    await fellow.press("Erase everything")
    assert fellow.screen.startswith(
        "Done. You’re forgotten.\nErased: your place in the conversation, saved and dismissed workstations, "
        "your interests, your profile, your consent, language and name.\nKept: "
    )
    assert await world.stored_about(fellow) == {}
    assert world.words_on_disk(SECRETS) == []
    await fellow.send("/profile")
    assert fellow.screen.startswith("Before I can keep anything you tell me, I need your yes.")
    assert await world.stored_about(fellow) == {}
    await world.restart()  # which empties the pages that held the tap itself, with its sender's name
    assert world.words_on_disk(["Lin Xiao"]) == []


async def test_a_second_tap_on_erase_and_buttons_left_over_find_nothing(world: World, fellow: Fellow) -> None:
    await tell(fellow)
    await fellow.send("/profile")
    overview = fellow.last
    await fellow.send("/forget")
    question = fellow.last
    await fellow.do(lambda: [fellow.person.press("Erase everything") for _ in range(2)])
    assert fellow.person.chat.messages[question.id].text in (
        "I have stored nothing about you. /start begins.",
        fellow.screen,
    )
    try:
        await fellow.press("Close", on=overview)
    except PersonError:
        assert overview.buttons == []
    assert await world.stored_about(fellow) == {}
