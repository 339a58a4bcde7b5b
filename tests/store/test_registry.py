from __future__ import annotations

from bot.clock import Clock, iso
from bot.store.core import fsm, updates
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.core.updates import UpdateRow
from bot.store.digest import digests
from bot.store.digest import feedback as digest_feedback
from bot.store.introductions import relays
from bot.store.outbox import deliveries
from bot.store.people import profiles, roles, users
from bot.store.privacy import registry
from bot.store.topics import wishes as topic_wishes
from bot.store.workstations import saved as choices
from tests.store.conftest import PERSON


def schema(db: Connection) -> dict[str, set[str]]:
    names = [
        row["name"]
        for row in db.execute("PRAGMA table_list")
        if not row["name"].startswith(("sqlite_", "_sqlite_"))
    ]
    return {
        name: {row["name"] for row in db.execute("SELECT name FROM pragma_table_info(?)", (name,))}
        for name in names
    }


async def test_every_column_is_registered_once(store: Store) -> None:
    registered = {name: set(table.personal | table.other) for name, table in registry.REGISTRY.items()}
    assert registered == await store.read(schema)
    for name, table in registry.REGISTRY.items():
        assert not table.personal & table.other, name
        assert bool(table.personal) == bool(table.export) == bool(table.erase or table.kept), name


def tell_all(db: Connection, clock: Clock, person: int) -> None:
    """A row of `person` in every table that can hold one."""
    now = clock.now()
    db.execute(
        "INSERT OR IGNORE INTO users (id, consent_version, consented_at, created_at) VALUES (?, ?, ?, ?)",
        (person, users.CONSENT_VERSION, iso(now), iso(now)),
    )
    db.execute("INSERT OR IGNORE INTO workstations (id) VALUES ('w1')")
    profiles.change(db, person, name="小林")
    profiles.add_interest(db, person, 7, "lidar")
    choices.choose(db, person, "w1", "saved", now=now)
    fsm.save(db, [fsm.FsmRow(f"fsm:{person}", person, person, "s", "{}")], now)
    updates.add(db, [UpdateRow(person, person, person, "{}")], now)
    updates.failed(db, person, "ValueError", 1, now)
    roles.add_host(db, person, "w1", by=None, now=now)  # and a row of the audit
    db.execute("INSERT INTO staff (user_id, origin, added_at) VALUES (?, 'invite', ?)", (person, iso(now)))
    db.execute(
        """
        INSERT INTO invites (kind, workstation_id, made_by, made_at, expires_at) VALUES ('host', 'w1', ?, '', '')
        """,
        (person,),
    )
    db.execute(
        "INSERT INTO requests (id, fellow_id, workstation_id, created_at, expires_at) VALUES (?, ?, 'w1', '', '')",
        (person, person),
    )
    db.execute(
        "INSERT INTO request_sides (request_id, side, state, changed_at) VALUES (?, 'fellow', 'agreed', '')",
        (person,),
    )
    relays.add(db, person, 9, person, "talk")
    db.execute(
        "INSERT INTO topics (id, workstation_id, made_by, state, changed_at) VALUES (?, 'w1', ?, 'closed', '')",
        (person, person),
    )
    topic_wishes.choose(db, person, person, "fewer", now)
    topic_wishes.follow(db, person, "w1", True, now)
    topic_wishes.set_frequency(db, person, "digest")
    db.execute(
        """
        INSERT INTO events (id, uid, made_by, starts_at, ends_at, cancel_until, changed_at)
        VALUES (?1, ?1, ?1, '1', '2', '', '')
        """,
        (person,),
    )
    signup = """
        INSERT INTO signups (id, event_id, user_id, way, state, arrival, created_at, changed_at)
        VALUES (?1 * ?2, ?1, ?1, 'online', 'cancelled', ?2, '', '')
        """
    db.execute(signup, (person, 10))
    db.execute("UPDATE signups SET user_id = NULL WHERE user_id = ?", (person,))  # somebody who has left
    db.execute(signup, (person, 1))
    db.execute("INSERT INTO event_meets (signup_id, other_id) VALUES (?1, 10 * ?1)", (person,))
    db.execute("INSERT INTO signup_answers VALUES (?, 'Plate', '1')", (person,))
    deliveries.enqueue(db, dedup=f"d{person}", recipient=person, type="t", refs={}, now=now)
    db.execute(
        "INSERT INTO campaigns (id, kind, made_by, made_at) VALUES (?, 'announcement', ?, '')",
        (person, person),
    )
    db.execute(
        "INSERT INTO campaign_recipients (campaign_id, number, person) VALUES (?, 1, ?)", (person, person)
    )
    db.execute(
        "INSERT INTO campaign_views (campaign_id, chat_id, message_id) VALUES (?, ?, 1)", (person, person)
    )
    asked = digests.WeekOutcome("digest", (digests.Item("workstation", "w1", {}),))
    number = digests.record_asked(db, person, "1", asked, now)
    assert number is not None
    digest_feedback.say(db, person, digests.items(db, number)[0].id, True, now)
    db.execute("INSERT INTO erasures (person, erased_at) VALUES (?, ?)", (person, iso(now)))


async def test_export_and_erasure_concern_one_person_and_all_of_their_rows(
    store: Store, clock: Clock
) -> None:
    for person in (PERSON, 2002):
        await store.write(tell_all, clock, person)
    neighbour = await store.read(registry.export, 2002)
    mine = await store.read(registry.export, PERSON)
    assert set(mine) == {name for name, table in registry.REGISTRY.items() if table.export}
    assert mine["interests"][0]["text"] == "lidar"

    erased = {name for name in mine if registry.REGISTRY[name].erase}
    assert await store.write(registry.erase, PERSON) == dict.fromkeys(erased, 1)
    assert set(await store.read(registry.export, PERSON)) == set(mine) - erased
    assert await store.read(registry.export, 2002) == neighbour
    assert await store.write(registry.erase, PERSON) == {}
