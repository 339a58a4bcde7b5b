"""Hosts and staff, and the invitations that make them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.store.core.sqlite import Connection, IntegrityError
from bot.store.core.store import Store
from bot.store.people import invites, roles, users
from bot.store.privacy import registry
from tests.store.conftest import PERSON

BOSS, OTHER = 1, 2002
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


@pytest.fixture
async def store(path: Path, clock: Clock) -> AsyncIterator[Store]:
    """Two persons who agreed, one member of staff by the settings, two workstations."""
    store = await Store.open(path, clock)
    now = clock.now()

    def begin(db: Connection) -> None:
        for person in (BOSS, PERSON, OTHER):
            users.agree(
                db,
                person,
                version=users.CONSENT_VERSION,
                language="en",
                first_name="N",
                username=None,
                now=now,
            )
        db.execute("INSERT INTO workstations (id) VALUES ('w1'), ('w2')")
        roles.settle_staff(db, [BOSS], now=now)

    await store.write(begin)
    yield store
    await store.close()


def actions(db: Connection) -> list[tuple[int | None, str, str, str]]:
    return [tuple(row) for row in db.execute("SELECT actor, action, subject, detail FROM audit ORDER BY id")]


async def test_hosts_come_go_and_rest(store: Store, clock: Clock) -> None:
    now = clock.now()
    assert await store.write(roles.add_host, PERSON, "w1", by=BOSS, now=now)
    assert not await store.write(roles.add_host, PERSON, "w1", by=BOSS, now=now)
    assert await store.write(roles.add_host, OTHER, "w1", by=BOSS, now=now + timedelta(seconds=1))
    assert await store.write(roles.add_host, PERSON, "w2", by=BOSS, now=now)
    assert await store.read(roles.hosts_of, "w1") == [PERSON, OTHER]
    assert await store.read(roles.workstations_of, PERSON) == ["w1", "w2"]

    soon, later = now + timedelta(days=3), now + timedelta(days=9)
    assert await store.write(roles.pause_host, PERSON, "w1", soon, now=now)
    assert await store.read(roles.host_paused_until, PERSON, "w1", now=now) == soon
    await store.write(roles.pause_host, OTHER, "w1", later, now=now)
    await store.write(roles.pause_host, OTHER, "w1", None, now=now)
    assert not await store.write(roles.pause_host, OTHER, "w2", soon, now=now)

    assert await store.write(roles.revoke_host, PERSON, "w1", by=BOSS, now=now)
    assert not await store.write(roles.revoke_host, PERSON, "w1", by=BOSS, now=now)
    assert await store.read(roles.is_host, PERSON, "w2")
    assert not await store.read(roles.is_host, PERSON, "w1")
    assert await store.read(actions) == [
        (None, "staff-added", "user:1", "settings"),
        (BOSS, "host-added", "user:1001", "w1"),
        (BOSS, "host-added", "user:2002", "w1"),
        (BOSS, "host-added", "user:1001", "w2"),
        (PERSON, "host-paused", "", "w1"),
        (OTHER, "host-paused", "", "w1"),
        (OTHER, "host-resumed", "", "w1"),
        (BOSS, "host-revoked", "user:1001", "w1"),
    ]
    with pytest.raises(IntegrityError):
        await store.write(roles.add_host, PERSON, "none", by=BOSS, now=now)
    with pytest.raises(IntegrityError, match="no consent"):
        await store.write(roles.add_host, 777, "w1", by=BOSS, now=now)


async def test_the_settings_name_staff_and_a_demotion_kills_what_they_invited(
    store: Store, clock: Clock
) -> None:
    now = clock.now()
    assert await store.write(roles.add_staff, PERSON, by=BOSS, now=now)
    assert not await store.write(roles.add_staff, PERSON, by=BOSS, now=now)
    token = await store.write(invites.make, "host", "w1", by=PERSON, now=now)
    assert [invite.id for invite in await store.read(invites.open_invites, now=now)] == [1]

    assert not await store.write(roles.revoke_staff, BOSS, by=PERSON, now=now)  # only the settings may
    assert await store.write(roles.revoke_staff, PERSON, by=BOSS, now=now)
    assert await store.read(invites.open_invites, now=now) == []
    assert await store.write(invites.use, "host", token, OTHER, now=now) is None

    await store.write(roles.add_staff, PERSON, by=BOSS, now=now)
    await store.write(roles.settle_staff, [PERSON, 777], now=now)
    assert await store.read(roles.staff) == [roles.Staff(777, "settings"), roles.Staff(PERSON, "settings")]
    assert not await store.read(roles.is_staff, BOSS)


async def test_an_invitation_works_once_for_whoever_comes_first(store: Store, clock: Clock) -> None:
    now = clock.now()
    token = await store.write(invites.make, "host", "w1", by=BOSS, now=now)
    invite = await store.write(invites.use, "host", token, PERSON, now=now)
    assert invite is not None
    assert (invite.kind, invite.workstation_id, invite.expires_at) == ("host", "w1", now + invites.VALID_FOR)
    assert await store.write(invites.use, "host", token, PERSON, now=now) == invite  # a second tap
    assert await store.write(invites.use, "host", token, OTHER, now=now) is None
    assert await store.read(roles.hosts_of, "w1") == [PERSON]

    second = await store.write(invites.make, "host", "w1", by=BOSS, now=now)
    assert await store.write(invites.use, "host", second, PERSON, now=now)  # a host already: not used up
    assert await store.write(invites.use, "host", second, OTHER, now=now)
    assert await store.read(roles.hosts_of, "w1") == [PERSON, OTHER]

    third = await store.write(invites.make, "staff", by=BOSS, now=now)
    assert await store.write(invites.use, "host", third, PERSON, now=now) is None  # not what it is for
    assert await store.write(invites.use, "staff", third, PERSON, now=now)
    assert await store.read(roles.staff_ids) == [BOSS, PERSON]

    await store.write(roles.revoke_host, PERSON, "w1", by=BOSS, now=now)
    assert await store.write(invites.use, "host", token, PERSON, now=now) is None  # no way back in
    with pytest.raises(roles.NotStaffError):
        await store.write(lambda db: roles.as_staff(db, OTHER, lambda _: "done"))
    assert await store.write(lambda db: roles.as_staff(db, PERSON, lambda _: "done")) == "done"


async def test_an_invitation_ends_by_time_and_by_revocation(store: Store, clock: Clock) -> None:
    now = clock.now()
    late = await store.write(invites.make, "staff", by=BOSS, now=now)
    assert await store.write(invites.use, "staff", late, PERSON, now=now + invites.VALID_FOR) is None
    assert not await store.write(invites.revoke, 1, by=BOSS, now=now + invites.VALID_FOR)
    revoked = await store.write(invites.make, "staff", by=BOSS, now=now)
    assert await store.write(invites.revoke, 2, by=BOSS, now=now)
    assert not await store.write(invites.revoke, 2, by=BOSS, now=now)
    assert await store.write(invites.use, "staff", revoked, PERSON, now=now) is None


async def test_no_changed_character_of_a_token_passes(store: Store, clock: Clock) -> None:
    now = clock.now()
    token = await store.write(invites.make, "staff", by=BOSS, now=now)
    await store.write(invites.make, "staff", by=BOSS, now=now)
    assert len(token) <= 50
    assert set(token) <= set(ALPHABET)
    forged = {
        token[:place] + sign + token[place + 1 :]
        for place in range(len(token))
        for sign in ALPHABET
        if sign != token[place]
    }
    forged |= {token[:-1], f"{token}A", f"0{token}", f"１{token[1:]}", "", "-", f"9{'9' * 18}{token[1:]}"}

    def try_all(db: Connection) -> list[str]:
        return [each for each in forged if invites.use(db, "staff", each, PERSON, now=now) is not None]

    assert await store.write(try_all) == []
    assert not await store.read(roles.is_staff, PERSON)
    assert await store.write(invites.use, "staff", token, PERSON, now=now)


async def test_an_old_link_does_not_fit_the_same_number_given_out_again(store: Store, clock: Clock) -> None:
    """As after a restore from a backup that is older than the first link."""
    first = await store.write(invites.make, "staff", by=BOSS, now=clock.now())
    await store.write(lambda db: db.execute("DELETE FROM invites").close())
    await store.write(lambda db: db.execute("DELETE FROM sqlite_sequence").close())
    await store.write(invites.make, "staff", by=BOSS, now=clock.now())
    assert await store.write(invites.use, "staff", first, PERSON, now=clock.now()) is None


async def test_who_leaves_is_host_staff_and_inviter_no_more(store: Store, clock: Clock) -> None:
    now = clock.now()
    await store.write(roles.add_host, PERSON, "w1", by=BOSS, now=now)
    await store.write(roles.add_staff, PERSON, by=BOSS, now=now)
    token = await store.write(invites.make, "staff", by=PERSON, now=now)
    await store.write(registry.erase, PERSON)
    assert await store.read(roles.hosts_of, "w1") == []
    assert await store.read(roles.staff_ids) == [BOSS]
    assert await store.write(invites.use, "staff", token, OTHER, now=now) is None


async def test_links_of_somebody_who_was_staff_worked_again_once_they_were_anew(
    store: Store, clock: Clock
) -> None:
    def once_more(db: Connection) -> object:
        now = clock.now()
        roles.add_staff(db, OTHER, by=None, now=now)
        token = invites.make(db, "staff", by=OTHER, now=now)
        roles.revoke_staff(db, OTHER, by=None, now=now)
        roles.add_staff(db, OTHER, by=None, now=now)
        return invites.use(db, "staff", token, PERSON, now=now)

    assert await store.write(once_more) is None
