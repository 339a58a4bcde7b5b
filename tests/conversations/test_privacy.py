"""/privacy, /export and /forget: all of it, and then none of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from bot.sandbox import PersonError
from bot.store.core import updates
from bot.store.core.sqlite import Connection
from bot.store.core.updates import UpdateRow
from bot.store.people import roles
from bot.store.privacy import registry, sightings
from bot.store.privacy.registry import REGISTRY
from bot.texts import LANGUAGES, Language, Texts
from tests.conversations.chat import Fellow, World

SECRETS = ("Lin the Secret", "秘密研究方向", "another secret line")


async def tell(fellow: Fellow) -> None:
    await fellow.begin_profile()
    await fellow.walk(SECRETS[0], "2024", "Skip ›", SECRETS[1], SECRETS[2], "/start ws_D01", "☆ Save")


@pytest.fixture
async def today(world: World) -> str:
    """A fixed day, the same in Beijing."""
    world.clock.advance(datetime(2027, 11, 30, 12, tzinfo=UTC) - world.clock.now())
    return "November 30, 2027"


async def test_privacy_says_what_is_stored_for_what_and_until_when(world: World, today: str) -> None:
    fellow = world.person()
    await fellow.walk("/start", "I agree", "/start ws_D01", "☆ Save", "/privacy")
    assert fellow.screen.splitlines() == [
        "What is stored about you",
        (
            f"You agreed on {today} (version 4). Who is responsible: nobody is named yet. This is a trial; please "
            "don’t enter anything real."
        ),
        "• Your Telegram number, name, username, language, consent: to talk to you; until you leave",
        "• Which version and part of the consent you agreed to, and when: to show that you did; until you leave",
        "• Workstations you saved or dismissed: so that the ranking learns; until you leave",
        "• Which screen is open: so that a restart loses nothing; until it is closed or you leave",
        (
            "• Messages of yours that are being worked on, or failed: so that none is lost; gone when done, failed ones "
            "after 30 days"
        ),
        "• When and how you want your digest: to send it then; until you leave",
        "",
        (
            "“Until you leave” is until /forget, or until you haven’t come for two years. Copies in backups are gone after "
            "30 days at most."
        ),
        "",
        "/seen – who saw what of you, and when",
        "/export – everything, as a file",
        "/forget – erase everything",
        "/pause – be left in peace",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_about_people_has_words(language: Language) -> None:
    texts = Texts(language)
    for name, table in REGISTRY.items():
        key = name.replace("_", "-")
        assert texts.has(f"privacy-{key}") == bool(table.personal), name
        assert texts.has(f"forget-{key}") == bool(table.erase), name
        assert texts.has(f"kept-{key}") == bool(table.kept), name


async def test_a_newer_version_is_asked_for_before_the_next_thing_is_stored(
    world: World, fellow: Fellow
) -> None:
    await fellow.begin_profile()
    await fellow.walk("Lin", "/profile")
    before = await world.bot.store.read(registry.export, fellow.person.id)
    await world.bot.store.write(_back_to_version_1, fellow.person.id)
    await fellow.press("Close")
    assert fellow.toast.startswith("What I promise has changed since you agreed.")
    await fellow.send("a topic under the older version")
    assert fellow.screen.startswith("What I promise has changed since you agreed.")
    question = fellow.last
    await fellow.press("No, thank you")
    assert fellow.screen == (
        "All right. What you told me before stays, but I no longer use it, show it to anybody, or write to you. "
        "/start takes it up again, /forget erases it."
    )
    now = await world.bot.store.read(registry.export, fellow.person.id)
    assert now["profiles"] == before["profiles"]
    assert "interests" not in now

    await fellow.send("/profile")
    await fellow.press("I agree")
    assert fellow.screen == "Thank you. /help shows what I can do."
    now = await world.bot.store.read(registry.export, fellow.person.id)
    assert (now["users"][0]["consent_version"], now["profiles"]) == (4, before["profiles"])
    assert question.buttons == []


def _back_to_version_1(db: Connection, person: int) -> None:
    db.execute("UPDATE users SET consent_version = 1 WHERE id = ?", (person,))


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


async def test_forget_asks_and_leaves_nothing_in_any_file(world: World, today: str, fellow: Fellow) -> None:
    await tell(fellow)
    await fellow.walk("/forget", "Keep it")
    assert fellow.screen == "Nothing was erased."
    await fellow.send("/profile")  # a screen is open while all is erased
    await fellow.send("/forget")
    assert fellow.screen == (
        "Erase everything?\nThis goes: your consent, language and name, the record of your consents, your profile, your "
        "interests, saved and dismissed workstations, your place in the conversation, messages not yet worked through, "
        "when you wanted your digest.\nWhoever is in an open request with you hears that it ended. This cannot be "
        "undone.\n"
        "[Erase everything][Keep it]"
    )
    await fellow.press("Erase everything")
    assert fellow.screen == (
        "Done. You’re forgotten.\nEverything that was listed is erased.\n\nKept:\n"
        "• your Telegram number with today’s date, for 30 days: so that a restore erases you again\n"
        "• copies in backups, until December 30, 2027, since a backup cannot be changed one by one; a restore erases you "
        "again\n"
        "• what I wrote to others that names you (requests, introductions, lists of events, what I passed on), in their "
        "chats, where I cannot erase it\n"
        "• this chat, in your Telegram until you delete it there"
    )
    assert set(await world.stored_about(fellow)) == {"erasures"}
    assert world.words_on_disk([*SECRETS, "Lin Xiao"]) == []
    await fellow.send("/profile")
    assert fellow.screen.startswith("Before I can keep anything you tell me, I need your yes.")
    assert set(await world.stored_about(fellow)) == {"erasures"}
    await fellow.send("/privacy")
    assert fellow.screen.startswith("I have stored nothing about you but your Telegram number and ")


async def test_a_second_tap_on_erase_and_buttons_left_over_find_nothing(world: World, fellow: Fellow) -> None:
    world.allow_second_taps()
    await tell(fellow)
    await fellow.send("/profile")
    overview = fellow.last
    await fellow.send("/forget")
    question = fellow.last
    await fellow.do(lambda: [fellow.person.press("Erase everything") for _ in range(2)])
    assert fellow.person.chat.messages[question.id].text in (fellow.screen,)
    try:
        await fellow.press("Close", on=overview)
    except PersonError:
        assert overview.buttons == []
    assert set(await world.stored_about(fellow)) == {"erasures"}


@pytest.mark.parametrize("odd", [{"poll_answer": {"poll_id": 7}}, {"message": {"text": 7}}])
async def test_a_failed_update_was_denied_and_could_not_be_erased(
    world: World, odd: dict[str, object]
) -> None:
    """Of somebody who never agreed, whether the update could be read or not."""
    stranger = world.person()

    def fails(db: Connection) -> None:
        body = json.dumps({"update_id": 900, "words": SECRETS[0]})
        updates.add(db, [UpdateRow(900, stranger.person.id, stranger.person.id, body)], world.clock.now())
        updates.failed(db, 900, "ValueError in bot.x:1", 1, world.clock.now())

    await world.bot.store.write(fails)
    await stranger.send("/privacy")
    assert stranger.screen == (
        "You never agreed, and yet I keep\n"
        "• Messages of yours that are being worked on, or failed: so that none is lost; gone when done, failed ones after "
        "30 days\n\n/export – everything, as a file\n/forget – erase everything"
    )
    await stranger.send("/export")
    stored = world.engine.files.by_path(stranger.last.file_paths[0])
    assert stored is not None
    assert SECRETS[0] in stored.file.content.decode()
    await stranger.walk("/forget", "Erase everything")
    assert stranger.screen.startswith("Done. You’re forgotten.\n")
    assert await world.bot.store.read(updates.set_aside) == []
    assert world.words_on_disk([SECRETS[0]]) == []


async def test_a_name_stayed_in_the_open_search_of_staff(world: World, fellow: Fellow) -> None:
    boss = world.person("Chen Wei", "en", 7_654_321_009)
    await boss.walk("/start", "I agree")
    await world.bot.store.write(roles.add_staff, boss.person.id, by=None, now=world.clock.now())
    await boss.walk("/staff", "Find a person", "Lin Xiao", "Lin Xiao")
    await fellow.walk("/forget", "Erase everything")
    assert set(await world.stored_about(fellow)) == {"erasures"}
    assert world.words_on_disk(["Lin Xiao"]) == []
    await boss.press("‹ Back")
    assert boss.toast == "That screen is closed. Open it again from the menu."


async def test_nobody_could_say_who_had_seen_them(world: World, today: str, fellow: Fellow) -> None:
    await fellow.begin_profile()
    await fellow.walk("Lin", "/seen")
    assert fellow.screen == "Nobody has seen anything of you yet."
    host, boss = (
        world.person(name, "en", number)
        for name, number in (("Zhou", 7_654_321_008), ("Chen Wei", 7_654_321_009))
    )
    for each in (host, boss):
        await each.walk("/start", "I agree")
    await world.bot.store.write(roles.add_staff, boss.person.id, by=None, now=world.clock.now())
    await world.bot.store.write(roles.add_host, host.person.id, "D01", by=None, now=world.clock.now())
    await fellow.walk("/start ws_D01", "✉ Ask for an introduction", "Preview ›", "✉ Send the request")
    for _ in range(2):
        await boss.walk("/staff", "Find a person", "Lin Xiao", "Lin Xiao")
    await fellow.send("/seen")
    assert sorted(fellow.screen.splitlines()) == sorted(
        [
            "Who saw what of you",
            f"• {today}: the park’s staff – looked up your Telegram name, username, number and role",
            f"• {today}: the host of Demo Station Skylark – your field, your interests and your few words",
            "",
            "Workstations and roles, not single people.",
        ]
    )
    assert await world.bot.store.read(sightings.of, boss.person.id) == []


async def test_who_had_seen_a_name_was_forgotten_when_the_introduction_ended(
    world: World, today: str, fellow: Fellow
) -> None:
    world.allow_second_taps()
    host = world.person("Zhou", "en", 7_654_321_008)
    await host.walk("/start", "I agree")
    await world.bot.store.write(roles.add_host, host.person.id, "D01", by=None, now=world.clock.now())
    await fellow.begin_profile()
    await fellow.walk("Lin", "/start ws_D01", "✉ Ask for an introduction", "Preview ›", "✉ Send the request")
    await host.press("✓ Accept")
    seen = {one.kind: one.at for one in await world.bot.store.read(sightings.of, fellow.person.id)}
    assert set(seen) == {"request", "name"}
    world.clock.advance(timedelta(days=40))
    await host.walk("End", "Yes, end it", "/forget", "Erase everything")
    await fellow.send("/seen")
    assert sorted(fellow.screen.splitlines()) == sorted(
        [
            "Who saw what of you",
            f"• {today}: the host of Demo Station Skylark – your field, your interests and your few words",
            f"• {today}: the host of Demo Station Skylark – your name, and the contact that you offered",
            "",
            "Workstations and roles, not single people.",
        ]
    )
    assert {one.kind: one.at for one in await world.bot.store.read(sightings.of, fellow.person.id)} == seen


async def test_who_had_seen_a_request_was_forgotten_when_the_last_host_left(
    world: World, today: str, fellow: Fellow
) -> None:
    host = world.person("Zhou", "en", 7_654_321_008)
    await host.walk("/start", "I agree")
    await world.bot.store.write(roles.add_host, host.person.id, "D01", by=None, now=world.clock.now())
    await fellow.begin_profile()
    await fellow.walk("Lin", "/start ws_D01", "✉ Ask for an introduction", "Preview ›", "✉ Send the request")
    before = await world.bot.store.read(sightings.of, fellow.person.id)
    await host.walk("/forget", "Erase everything")
    assert [one.kind for one in before] == ["request"]
    assert await world.bot.store.read(sightings.of, fellow.person.id) == before
