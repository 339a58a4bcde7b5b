"""May A learn of B? One fellow, the host of the employer from whom they hide, and what else this host looks after."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.store.core.migrations import migrate
from bot.store.core.sqlite import Connection, connect_to_write
from bot.store.people import profiles, roles, users, visibility

FELLOW, BOSS, COLLEAGUE, OTHER = 1, 2, 3, 4
NOW = Clock().now()


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    """The boss hosts "employer" and "lab", a colleague "lab" alone, another "far"; the fellow named "employer"."""
    db = connect_to_write(tmp_path / "bot.db")
    migrate(db, tmp_path / "bot.db", Clock())
    for person in (FELLOW, BOSS, COLLEAGUE, OTHER):
        agree(db, person)
    db.execute("INSERT INTO workstations (id) VALUES ('employer'), ('lab'), ('far')")
    for person, station in ((BOSS, "employer"), (BOSS, "lab"), (COLLEAGUE, "lab"), (OTHER, "far")):
        roles.add_host(db, person, station, by=None, now=NOW)
    profiles.choose(db, FELLOW, "hidden_from", "employer", True)
    yield db
    db.close()


def agree(db: Connection, person: int, version: int = users.CONSENT_VERSION) -> None:
    users.agree(db, person, version=version, language="en", first_name="P", username=None, now=NOW)


def test_a_fellow_hides_from_the_hosts_of_a_workstation_wherever_these_host(db: Connection) -> None:
    assert visibility.hidden_stations(db, FELLOW) == {"employer", "lab"}
    assert visibility.hidden_stations_of_all(db) == {FELLOW: {"employer", "lab"}}
    assert profiles.profile(db, FELLOW).hidden_from == {"employer", "lab"}
    assert profiles.everyone(db)[FELLOW].hidden_from == {"employer", "lab"}
    assert profiles.row(db, FELLOW).hidden_from == ("employer",), "what they named stays what they named"
    assert not visibility.is_hidden(db, FELLOW, "far")
    learn = {viewer for viewer in (BOSS, COLLEAGUE, OTHER) if visibility.may_learn(db, viewer, FELLOW, NOW)}
    assert learn == {COLLEAGUE, OTHER}
    assert visibility.may_learn(db, FELLOW, BOSS, NOW)
    assert not visibility.may_meet(db, FELLOW, BOSS, NOW)


def test_a_fellow_who_hosts_too_does_not_hide_from_themselves(db: Connection) -> None:
    for station in ("employer", "far"):
        roles.add_host(db, FELLOW, station, by=None, now=NOW)
    assert visibility.hidden_stations(db, FELLOW) == {"employer", "lab"}
    assert visibility.may_learn(db, FELLOW, FELLOW, NOW)


@pytest.mark.parametrize("how", ["pause", "old consent", "erased", "unreachable"])
def test_who_is_not_here_is_shown_to_nobody(db: Connection, how: str) -> None:
    if how == "pause":
        users.pause(db, FELLOW, NOW + timedelta(days=1))
    elif how == "unreachable":
        users.set_unreachable(db, FELLOW, NOW)
    elif how == "erased":
        db.execute("DELETE FROM users WHERE id = ?", (FELLOW,))
    else:
        agree(db, FELLOW, users.CONSENT_VERSION - 1)
    assert not visibility.may_learn(db, OTHER, FELLOW, NOW)
    gone = how in ("old consent", "erased")
    assert visibility.is_hidden(db, FELLOW, "far") == gone
    assert visibility.is_hidden_from(db, FELLOW, OTHER) == gone


def test_few_people_are_no_number() -> None:
    assert [visibility.shown_count(number) for number in (0, 4, 5, 6)] == [None, None, 5, 6]
