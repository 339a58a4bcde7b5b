"""What stands before every router: who is here, and what they are called."""

from __future__ import annotations

import pytest

from bot.sandbox import Fault
from bot.store.core.sqlite import Connection
from bot.store.people import profiles, users
from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, Workstation
from tests.conversations.chat import Fellow, World
from tests.conversations.front_world import chat_of, known, said


@pytest.fixture
def stations() -> list[ImportRow]:
    """One workstation is enough here."""
    return [ImportRow(1, Card(Workstation("cells", "Cell Works", "电芯工坊")))]


async def test_one_refusal_by_mistake_silences_nobody_who_goes_on_writing(
    world: World, fellow: Fellow
) -> None:
    world.expect_refusal("Forbidden: bot was blocked by the user")
    await fellow.send("/cancel")
    world.engine.faults.add(Fault("403", "sendMessage", count=None))
    await fellow.send("/help")
    world.engine.faults.clear()
    assert (await known(world, fellow)).unreachable_at is not None
    await fellow.send("/help")
    assert (await known(world, fellow)).unreachable_at is None


@pytest.mark.parametrize("way", ["tap", "edit", "words"])
async def test_whoever_writes_or_taps_is_reachable_and_called_as_they_are_now(
    world: World, fellow: Fellow, way: str
) -> None:
    await world.bot.store.write(users.set_unreachable, fellow.person.id, world.clock.now())
    fellow.person.username, fellow.person.first_name = "li_na_new", "Li Na"
    if way == "tap":
        await fellow.press("Choose my discipline")
    elif way == "words":
        await fellow.send("Li")
    else:
        edited = said(fellow, "hm", 1, chat_of(fellow), edit_date=1_795_000_001)
        edited["from"] |= {"first_name": "Li Na", "username": "li_na_new"}
        await world.hand(edited_message=edited)
    stored = await known(world, fellow)
    assert (stored.unreachable_at, stored.first_name, stored.username) == (None, "Li Na", "li_na_new")


async def test_names_of_who_has_not_agreed_to_the_present_consent_are_not_followed(
    world: World, fellow: Fellow
) -> None:
    await world.bot.store.write(_agreed_long_ago, fellow.person.id)
    fellow.person.username = "li_na_new"
    await fellow.send("hello")
    assert (await known(world, fellow)).username is None


async def test_an_edit_stores_nothing_without_the_present_consent(world: World, fellow: Fellow) -> None:
    await fellow.walk("/cancel", "/profile", "＋ Interests")
    kept = await fellow.send("solid electrolytes")
    await world.bot.store.write(_agreed_long_ago, fellow.person.id)
    await world.hand(
        edited_message=said(fellow, "pub quiz", kept.id, chat_of(fellow), edit_date=1_795_000_001)
    )
    row = await world.bot.store.read(profiles.row, fellow.person.id)
    assert [interest.text for interest in row.interests] == ["solid electrolytes"]
    assert fellow.buttons[0] == "I agree"


def _agreed_long_ago(db: Connection, user_id: int) -> None:
    db.execute("UPDATE users SET consent_version = 1 WHERE id = ?", (user_id,))
