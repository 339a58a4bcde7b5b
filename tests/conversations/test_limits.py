"""What one person can store, and what is said where it would be more."""

from __future__ import annotations

from random import Random

from bot.store import fsm, profiles
from bot.store.sqlite import Connection
from tests.conversations.chat import Fellow, World
from tests.conversations.interests import store_anyway


async def test_interests_have_a_size_and_not_only_a_number(world: World, fellow: Fellow) -> None:
    await fellow.send("/profile")
    await fellow.send("点云 " * 1000)
    assert fellow.screen.startswith("Kept. Write more, or go on.\n\n")
    await fellow.send("lidar " * 400)
    assert fellow.screen.startswith(
        "This message has 2,399 characters, and all that you wrote may have 5,000 together: there is room for "
        "2,001 more. Shorten it, or remove an older one first. Your message stays above.\n\n"
    )
    kept = await fellow.send("lidar " * 300)
    assert fellow.screen.startswith("Kept. Write more, or go on.\n\n")
    await fellow.do(lambda: fellow.person.edit(kept.id, "lidar " * 500))
    assert fellow.last.text == (
        "Your interests would be longer than 5,000 characters together, so I kept that line as it was. "
        "Shorten it a little."
    )
    row = await world.bot.store.read(profiles.row, fellow.person.id)
    assert [len(one.text) for one in row.interests] == [2999, 1799]


async def test_a_profile_from_before_the_limits_is_ranked_by_its_latest_words(
    world: World, fellow: Fellow
) -> None:
    random = Random(1)
    long = ["".join(random.choices("abcdefghijklmnopqrstuvwxyz ", k=4096)) for _ in range(50)]
    await world.bot.store.write(store_anyway, fellow.person.id, [*long, "x" * 3_300_000, "battery recycling"])
    for command in ("/matches", "/profile", "/topics", "/events"):
        await fellow.send(command)
        assert len(fellow.answers) == 1
    profile = await world.bot.store.read(profiles.profile, fellow.person.id)
    assert [len(text) for text in profile.interests] == [4983, 17]
    everyone = await world.bot.store.read(profiles.everyone)
    assert everyone[fellow.person.id].interests == profile.interests


async def test_a_screen_that_swelled_to_megabytes_ends_with_a_line(world: World, fellow: Fellow) -> None:
    await fellow.send("/matches")

    def swell(db: Connection) -> None:
        rows = db.execute("SELECT * FROM fsm WHERE user_id = ?", (fellow.person.id,)).fetchall()
        data = '{"pending": {"message_id": 1, "text": "' + "x" * 5_000_000 + '"}}'
        fsm.save(
            db,
            [fsm.FsmRow(one["key"], one["user_id"], one["chat_id"], one["state"], data) for one in rows],
            world.clock.now(),
        )

    await world.bot.store.write(swell)
    await fellow.press("Close")
    assert fellow.toast == "That screen is closed. Open it again from the menu."
    await fellow.send("/profile")
    assert fellow.screen.startswith("Your profile")
