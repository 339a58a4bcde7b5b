"""Users, profiles and choices."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from bot.clock import Clock
from bot.store.core.sqlite import Connection, IntegrityError
from bot.store.core.store import Store
from bot.store.people import profiles, users
from bot.store.people.profiles import Interest, ListField, ProfileRow
from bot.store.workstations import saved as choices
from matching.models import Profile
from tests.store.conftest import PERSON


async def test_consent_is_stored_once_for_each_version(store: Store, clock: Clock) -> None:
    first = await store.read(users.user, PERSON)
    clock.advance(timedelta(days=1))

    def agree(db: Connection, version: int) -> None:
        users.agree(
            db, PERSON, version=version, language="en", first_name="Lin", username="lin", now=clock.now()
        )

    await store.write(agree, users.CONSENT_VERSION)
    assert await store.read(users.user, PERSON) == first

    await store.write(agree, users.CONSENT_VERSION + 1)
    second = await store.read(users.user, PERSON)
    assert first is not None
    assert second is not None
    assert second == replace(
        first,
        language="en",
        consent_version=users.CONSENT_VERSION + 1,
        consented_at=second.consented_at,
        first_name="Lin",
        username="lin",
    )
    assert second.consented_at is not None
    assert second.consented_at >= first.created_at + timedelta(days=1)


async def test_a_person_follows_their_telegram_names_and_comes_and_goes(store: Store, clock: Clock) -> None:
    before = await store.read(users.user, PERSON)
    assert before is not None
    gone = clock.now()
    await store.write(users.set_unreachable, PERSON, gone)
    await store.write(users.set_unreachable, PERSON, gone + timedelta(hours=1))
    assert await store.write(users.set_language, PERSON, "en")
    changed = replace(before, language="en", unreachable_at=gone)
    assert await store.read(users.user, PERSON) == changed

    back = gone + timedelta(days=2)
    assert users.is_news(changed, back, first_name="晓", username="xiao")
    await store.write(users.seen, PERSON, back, first_name="晓", username="xiao")
    changed = replace(
        changed, unreachable_at=None, first_name="晓", username="xiao", seen_on=back.astimezone(UTC).date()
    )
    assert await store.read(users.user, PERSON) == changed
    assert not users.is_news(changed, back, first_name="晓", username="xiao")
    assert users.is_news(changed, back, first_name="晓", username=None)
    assert users.is_news(changed, back + timedelta(days=1), first_name="晓", username="xiao")
    assert await store.read(users.user, 2002) is None
    assert not await store.write(users.set_language, 2002, "en")


@pytest.mark.parametrize("known", [False, True])
async def test_nothing_is_kept_of_who_has_not_agreed(store: Store, clock: Clock, known: bool) -> None:
    if known:
        await store.write(
            lambda db: db.execute("INSERT INTO users (id, created_at) VALUES (2002, '')").close()
        )
    await store.write(lambda db: db.execute("INSERT INTO workstations (id) VALUES ('w1')").close())
    with pytest.raises(IntegrityError, match="no consent"):
        await store.write(profiles.change, 2002, name="Q")
    with pytest.raises(IntegrityError, match="no consent"):
        await store.write(profiles.add_interest, 2002, 1, "Q")
    with pytest.raises(IntegrityError, match="no consent"):
        await store.write(choices.choose, 2002, "w1", "saved", now=clock.now())
    with pytest.raises(IntegrityError):
        await store.write(
            lambda db: db.execute(
                "INSERT OR REPLACE INTO users (id, username, created_at) VALUES (3, 'q', '')"
            )
        )
    assert await store.read(profiles.row, 2002) == ProfileRow()
    assert await store.read(profiles.profile, 2002) == Profile()


async def test_each_answer_is_stored_alone(store: Store, clock: Clock) -> None:
    await store.write(profiles.change, PERSON, name='小林 <b>&"')
    await store.write(profiles.change, PERSON, doctorate_year=2024)
    await store.write(profiles.change, PERSON, level="national")
    await store.write(profiles.change, PERSON, only_level=True)
    chosen: tuple[tuple[ListField, str], ...] = (
        ("sectors", "auto"),
        ("districts", "beibei"),
        ("benefits", "housing"),
        ("hidden_from", "w9"),
    )
    for field, code in chosen:
        assert await store.write(profiles.choose, PERSON, field, code, True)
    await store.write(profiles.change, PERSON, only_districts=True)
    await store.write(profiles.add_interest, PERSON, 12, "点云")
    await store.write(profiles.add_interest, PERSON, 11, "lidar 🚗")
    row = ProfileRow(
        name='小林 <b>&"',
        doctorate_year=2024,
        sectors=("auto",),
        districts=("beibei",),
        level="national",
        only_level=True,
        only_districts=True,
        benefits=("housing",),
        hidden_from=("w9",),
        interests=(Interest(11, "lidar 🚗"), Interest(12, "点云")),
    )
    assert await store.read(profiles.row, PERSON) == row
    assert await store.read(profiles.profile, PERSON) == Profile(
        interests=("lidar 🚗", "点云"),
        sectors=("auto",),
        districts=("beibei",),
        level="national",
        benefits=("housing",),
        hidden_from=frozenset({"w9"}),
        only_level=True,
        only_districts=True,
    )
    await store.write(profiles.change, PERSON, level=None)
    await store.write(profiles.change, PERSON, districts=())
    assert await store.read(profiles.row, PERSON) == replace(
        row, level=None, only_level=False, districts=(), only_districts=False
    )


async def test_a_list_has_a_limit_and_no_doubles(store: Store) -> None:
    taken = [
        await store.write(profiles.choose, PERSON, "disciplines", code, True, limit=3)
        for code in ("0812", "0811", "0812", "0802", "0701")
    ]
    assert taken == [True, True, True, True, False]
    assert (await store.read(profiles.row, PERSON)).disciplines == ("0812", "0811", "0802")
    for _ in range(2):
        assert await store.write(profiles.choose, PERSON, "disciplines", "0811", False, limit=3)
    assert (await store.read(profiles.row, PERSON)).disciplines == ("0812", "0802")


async def test_an_interest_is_one_message(store: Store) -> None:
    added = [
        await store.write(profiles.add_interest, PERSON, message, f"text {message}", limit=2)
        for message in (1, 2, 2, 3)
    ]
    assert added == [True, True, True, False]
    assert await store.write(profiles.edit_interest, PERSON, 2, "edited")
    assert not await store.write(profiles.edit_interest, PERSON, 3, "edited")
    assert await store.write(profiles.remove_interest, PERSON, 1) == "text 1"
    assert await store.write(profiles.remove_interest, PERSON, 1) is None
    assert (await store.read(profiles.row, PERSON)).interests == (Interest(2, "edited"),)


async def test_a_choice_can_change_and_be_undone(store: Store, clock: Clock) -> None:
    await store.write(
        lambda db: db.executemany(
            "INSERT INTO workstations (id) VALUES (?)", [("w1",), ("w2",), ("w3",)]
        ).close()
    )
    chosen: tuple[tuple[str, choices.Kind], ...] = (
        ("w1", "saved"),
        ("w2", "saved"),
        ("w1", "saved"),
        ("w3", "dismissed"),
        ("w2", "dismissed"),
        ("w2", "saved"),
    )
    for workstation, kind in chosen:
        clock.advance(timedelta(minutes=1))
        await store.write(choices.choose, PERSON, workstation, kind, now=clock.now())
    assert await store.read(choices.saved, PERSON) == ["w2", "w1"]
    assert await store.read(profiles.profile, PERSON) == Profile(
        saved=frozenset({"w1", "w2"}), dismissed=frozenset({"w3"})
    )
    await store.write(choices.choose, PERSON, "w2", None, now=clock.now())
    assert [await store.read(choices.choice, PERSON, item) for item in ("w1", "w2", "w3")] == [
        "saved",
        None,
        "dismissed",
    ]
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        await store.write(choices.choose, PERSON, "unknown", "saved", now=clock.now())


async def test_who_agreed_to_an_older_consent_was_here_but_keeps_the_name_of_then(
    store: Store, clock: Clock
) -> None:
    def agreed_long_ago(db: Connection) -> None:
        db.execute("UPDATE users SET consent_version = consent_version - 1 WHERE id = ?", (PERSON,))

    await store.write(agreed_long_ago)
    before = await store.read(users.user, PERSON)
    await store.write(users.seen, PERSON, clock.now(), first_name="New", username="new")
    after = await store.read(users.user, PERSON)
    assert before is not None
    assert after == replace(before, seen_on=clock.now().astimezone(UTC).date())
    assert not users.is_news(after, clock.now(), first_name="New", username="new")
