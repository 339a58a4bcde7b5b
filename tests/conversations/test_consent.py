"""Which consent a person reads, what a no and no answer mean, and the end for who never comes back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.store.core.sqlite import Connection, IntegrityError
from bot.store.outbox import deliveries
from bot.store.people import invites, profiles, roles, users
from bot.store.privacy import registry
from tests.conversations.chat import Fellow, World, shown

CHANGED = "What I promise has changed since you agreed. Please read it once more."
STILL = "Are you still here?"


@pytest.fixture(autouse=True)
def noon(world: World) -> None:
    """A fixed day, at an hour at which people may be written to."""
    world.clock.advance(datetime(2027, 11, 30, 4, tzinfo=UTC) - world.clock.now())


def back_to_version_3(db: Connection, person: int) -> None:
    db.execute("UPDATE users SET consent_version = 3 WHERE id = ?", (person,))
    db.execute("UPDATE consents SET version = 3 WHERE user_id = ?", (person,))


def unasked(fellow: Fellow, words: str) -> list[str]:
    """What the bot has sent that begins so."""
    found = [shown(message) for message in fellow.person.messages if message.from_bot]
    return [text for text in found if text.startswith(words)]


async def invitation(world: World, kind: invites.Kind, station: str | None = None) -> str:
    def make(db: Connection) -> str:
        roles.add_staff(db, 1, by=None, now=world.clock.now())
        return invites.make(db, kind, station, by=1, now=world.clock.now())

    return f"/start {kind}_{await world.bot.store.write(make)}"


async def test_who_comes_as_a_host_read_what_concerns_fellows(world: World) -> None:
    host = world.person("Zhou", "en", 7_654_321_020)
    await host.send(await invitation(world, "host", "D01"))
    assert host.screen.startswith("✉ The park’s staff invites you to be the contact of Demo Station Skylark")
    assert "• Who sees it: a fellow whose request you accept sees your name." in host.screen
    await host.press("I agree")
    assert host.answers[-2].startswith("You are a host of Demo Station Skylark now.")
    person = await world.bot.store.read(users.user, host.person.id)
    assert person is not None
    assert person.parts == {"host"}

    await host.send("/profile")  # of which they have read nothing yet
    assert host.screen.startswith("Before you fill in a profile, please read this part, too, and agree.")
    assert "the year of your doctorate" in host.screen
    await host.press("No, thank you")
    assert host.screen == "All right. Everything else stays as it is."
    await host.walk("/profile", "I agree")
    assert host.screen.startswith("What do you work on?")
    person = await world.bot.store.read(users.user, host.person.id)
    assert person is not None
    assert person.parts == {"fellow", "host"}


def _kept_as_a_fellow(db: Connection, person: int) -> tuple[int, ...]:
    tables = ("choices WHERE", "follows WHERE", "digest_settings WHERE shown AND")
    counts = (db.execute(f"SELECT count(*) FROM {each} user_id = ?", (person,)).fetchone() for each in tables)  # noqa: S608
    return tuple(int(number) for (number,) in counts)


async def test_who_agreed_as_a_host_alone_asked_for_introductions_unread(world: World) -> None:
    """What a host of another workstation would see of them stands in the part for fellows."""
    host = world.person("Zhou", "en", 7_654_321_020)
    await host.walk(await invitation(world, "host", "D01"), "I agree")
    await host.walk("/start ws_D02", "✉ Ask for an introduction")
    assert host.screen == (
        "So far you have read and agreed to what concerns a host or staff. To ask for an introduction, please read what"
        " concerns a fellow first: /profile.\n[‹ Back]"
    )
    await host.walk("/profile", "I agree", "/cancel", "/start ws_D02", "✉ Ask for an introduction")
    assert host.buttons == ["Preview ›", "‹ Back"]


async def test_a_fellow_who_becomes_staff_reads_that_part_and_a_dead_link_asks_nothing(
    world: World, fellow: Fellow
) -> None:
    link = await invitation(world, "staff")
    await fellow.send(link)
    assert "• Who sees it: other staff see your name and role." in fellow.screen
    assert "the year of your doctorate" not in fellow.screen
    await fellow.press("I agree")
    assert fellow.answers[-2] == "You are staff now."
    assert fellow.screen.startswith("Staff\n")
    stranger = world.person("Zhou", "en", 7_654_321_020)
    await stranger.walk("/start", "I agree", link)
    assert stranger.screen.startswith("The link that brought you here leads to nothing I know.")


@pytest.mark.parametrize("linked", ["agree:en:ws_D01", "agree:3:en:1:ws_D01"])
async def test_a_yes_under_an_older_text_counted_for_the_newer_one(world: World, linked: str) -> None:
    world.allow_second_taps()
    fellow = world.person()
    await fellow.send("/start")
    for data in ("agree:en:", "agree:3:en:1:", "read:zh:", linked):
        await fellow.forge(data)
        assert await world.stored_about(fellow) == {}
        assert fellow.buttons[0] in ("I agree", "同意")
    await fellow.press("I agree")  # under the present one, with the link of the older
    assert fellow.answers[1].startswith("Demo Station Skylark")


async def test_a_consent_of_today_is_asked_for_once_and_a_no_ends_all_but_the_keeping(
    world: World, fellow: Fellow
) -> None:
    await fellow.begin_profile()
    await fellow.walk("Lin", "/profile")
    before = (await world.bot.store.read(registry.export, fellow.person.id))["profiles"]
    await world.bot.store.write(back_to_version_3, fellow.person.id)
    await world.restart()
    world.clock.advance(timedelta(days=1))
    await world.settle()
    (question,) = unasked(fellow, CHANGED)
    assert question.endswith("\n[I agree]\n[No, thank you][中文]")
    for _ in range(3):
        await world.restart()
        world.clock.advance(timedelta(days=30))
        await world.settle()
    assert unasked(fellow, CHANGED) == [question]

    def store_something(db: Connection) -> bool:
        now = world.clock.now()
        with pytest.raises(IntegrityError, match="no consent"):
            profiles.change(db, fellow.person.id, name="Another")
        return deliveries.enqueue(db, dedup="x", recipient=fellow.person.id, type="any", refs={}, now=now)

    await fellow.press("No, thank you")
    assert not await world.bot.store.write(store_something)
    assert (await world.bot.store.read(registry.export, fellow.person.id))["profiles"] == before
    await fellow.walk("/start", "I agree")
    assert fellow.screen == "Thank you. /help shows what I can do."


async def test_somebody_who_never_came_back_was_kept_for_ever(world: World, fellow: Fellow) -> None:
    """Asked once after two years, with one button; erased 30 days later."""
    other = world.person("Zhou", "en", 7_654_321_020)
    await other.walk("/start", "I agree", "/pause", "Until I end it")
    world.clock.advance(timedelta(days=729))
    await world.settle()
    assert unasked(fellow, STILL) == []
    world.clock.advance(timedelta(days=3))
    await world.settle()
    for each in (fellow, other):
        (asked,) = unasked(each, STILL)
        assert asked.endswith("\n[I’m still here]")
    await other.press("I’m still here")
    assert other.screen == "Good. Everything stays as it is."
    world.clock.advance(timedelta(days=29))
    await world.settle()
    assert await world.bot.store.read(users.user, fellow.person.id) is not None
    world.clock.advance(timedelta(days=3))
    await world.settle()
    assert set(await world.stored_about(fellow)) == {"erasures"}
    assert await world.bot.store.read(users.user, other.person.id) is not None
    assert (len(unasked(fellow, STILL)), unasked(other, STILL)) == (1, [])  # theirs has become the answer


@pytest.mark.parametrize(
    ("way", "button", "after"),
    [
        ("/start ws_D02", "☆ Save", "★ Saved"),
        ("/start ws_D02", "Not for me", "Undo"),
        ("/start ws_D02", "🔔 Follow", "🔕 Unfollow"),
        ("/topics", "🔔 How often …", "○ Never"),
        ("/digest", "☐ Show me to hosts, without name", "☑ Shown to hosts, without name"),
    ],
)
async def test_who_agreed_as_a_host_alone_had_things_kept_as_a_fellow(
    world: World, way: str, button: str, after: str
) -> None:
    host = world.person("Zhou", "en", 7_654_321_020)
    await host.walk(await invitation(world, "host", "D01"), "I agree", way)
    await host.press(button)
    assert host.screen.startswith(
        "So far you have agreed to what concerns a host or staff. This is for fellows"
    )
    assert "the year of your doctorate" in host.screen
    kept = await world.bot.store.read(_kept_as_a_fellow, host.person.id)
    assert kept == (0, 0, 0)
    await host.press("I agree")
    assert after in host.buttons
    assert "Thank you. It is done." in [message.text for message in host.person.messages]
    person = await world.bot.store.read(users.user, host.person.id)
    assert person is not None
    assert person.parts == {"fellow", "host"}
