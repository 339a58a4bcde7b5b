"""Whom attendees are named to, from their profiles in the store to the reasons."""

from __future__ import annotations

import asyncio

from bot.ranking.event_pairs import Pairs
from bot.ranking.ranker import RankerInUse
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.events import changes as event_changes
from bot.store.events import seats as event_seats
from bot.store.people import profiles, users
from tests.store.event_world import NOON, STAFF, agree, details, of

WORDS = {
    1: "Solid-state lithium batteries",
    2: "Wind-induced vibration of bridges",
    3: "lithium batteries: interfaces",
    4: "long-span bridges in the wind",
    5: "",
}


def club(db: Connection) -> int:
    agree(db, STAFF, *WORDS)
    event = event_changes.create(db, details(on_site=5), by=STAFF, now=NOON)
    event_changes.publish(db, event, by=STAFF, now=NOON)
    for person, words in WORDS.items():
        if words:
            profiles.add_interest(db, person, 1, words)
        event_seats.sign_up(db, event, person, "on_site", NOON)
        event_seats.choose(db, event, person, "meets", True, NOON)
    return event


async def test_settled_once_for_all_and_told_with_reasons(store: Store) -> None:
    event = await store.write(club)
    pairs = Pairs(RankerInUse(store))
    mine = {person: await store.read(of, event, person) for person in WORDS}
    found = dict(
        zip(
            WORDS,
            await asyncio.gather(*(pairs.named_to(store, one, NOON) for one in mine.values())),
            strict=True,
        )
    )
    others = {person: {one.signup.person for one in named} for person, named in found.items()}
    assert all(person in others[other] for person, named in others.items() for other in named if other)
    assert all(2 <= len(named) <= 3 for named in others.values())
    assert 3 in others[1]
    assert 4 in others[2]
    (why,) = (one.reasons for one in found[1] if one.signup.person == 3)
    assert (why[0].kind, why[0].mine, why[0].theirs) == (
        "words",
        "Solid-state lithium batteries",
        "lithium batteries",
    )
    assert [one.reasons for one in found[5]] == [()] * len(found[5])

    # As after a restart; and who has left, or rests, is named no more.
    await store.write(users.pause, 3, NOON.replace(year=2027))
    again = await Pairs(RankerInUse(store)).named_to(store, mine[1], NOON)
    assert [one.signup.person for one in again] == [
        one.signup.person for one in found[1] if one.signup.person != 3
    ]
