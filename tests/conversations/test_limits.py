"""What one person can store, and what is said where it would be more."""

from __future__ import annotations

from random import Random

from bot.store.core.sqlite import Connection
from bot.store.people import profiles, roles
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
        data = '{"pending": {"message_id": 1, "text": "' + "x" * 5_000_000 + '"}}'
        db.execute("DROP TRIGGER temp.size_fsm_UPDATE")  # as it was before there was a limit
        db.execute("UPDATE fsm SET data = ? WHERE user_id = ?", (data, fellow.person.id))

    await world.bot.store.write(swell)
    await fellow.press("Close")
    assert fellow.toast == "That screen is closed. Open it again from the menu."
    await fellow.send("/profile")
    assert fellow.screen.startswith("Your profile")


async def test_a_megabyte_of_words_is_answered_wherever_words_are_asked_for(
    world: World, fellow: Fellow
) -> None:
    """No client can send so much; what comes in all the same is refused in words, alarms nobody and is not stored."""
    number = 0

    async def send(*steps: str) -> None:
        nonlocal number
        person = fellow
        await person.send("/cancel")
        for step in steps:
            await (
                person.press(next(text for text in person.buttons if step in text))
                if any(step in text for text in person.buttons)
                else person.send(step)
            )
        number += 1
        sender = {"id": person.person.id, "is_bot": False, "first_name": "Lin", "language_code": "en"}
        chat = {"id": person.person.id, "type": "private", "first_name": "Lin"}
        text = {"message_id": 900_000 + number, "date": 1_800_000_000, "from": sender, "chat": chat}
        before = len(person.person.messages)
        await world.hand(message={**text, "text": "x" * 1_000_000})
        assert len(person.person.messages) > before, steps

    now, me = world.clock.now(), fellow.person.id
    await world.bot.store.write(roles.add_host, me, "D01", by=None, now=now)
    await world.bot.store.write(roles.add_staff, me, by=None, now=now)
    await fellow.walk("/profile", "battery recycling")
    await send("/profile")
    await send("/profile", "Name")
    await send("/matches", "1", "Ask")
    await send("/host", "⚙", "✎")
    await send("/host", "Topics", "New", "Title (English)")
    await send("/staff", "Events", "New", "Title (English)")
    await send("/staff", "Announce")
    await send("/staff", "Find")
    await send("/workstations")
    longest = await world.bot.store.read(_longest)
    assert max(longest.values()) < 100_000, longest


def _longest(db: Connection) -> dict[str, int]:
    tables = [row["name"] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {
        f"{table}.{row['name']}": db.execute(f"SELECT max(length({row['name']})) FROM {table}").fetchone()[0]  # noqa: S608
        or 0
        for table in tables
        for row in db.execute("SELECT name FROM pragma_table_info(?)", (table,))
    }
