"""The life of a topic: who may move it, who is told, and what people choose about it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Literal

import pytest

from bot.clock import Clock
from bot.store.core.sqlite import Connection, IntegrityError
from bot.store.core.store import Store
from bot.store.introductions import asking as request_asking
from bot.store.introductions import changes as request_changes
from bot.store.people import roles
from bot.store.privacy import registry
from bot.store.topics import changes as topic_changes
from bot.store.topics import topics
from bot.store.topics import wishes as topic_wishes
from bot.store.topics.transitions import START, TRANSITIONS
from tests.store.topic_world import (
    FELLOW,
    HOST,
    SECOND,
    STAFF,
    STRANGER,
    released,
    run_jobs,
    settle,
    told,
    written,
)

DIAGRAM = Path(__file__).parents[2] / "docs" / "topics.md"


@pytest.fixture
async def people(store: Store, clock: Clock) -> Store:
    """A store with the people of the tests of topics."""
    await store.write(settle, clock)
    return store


def test_the_docs_show_the_table_of_moves() -> None:
    drawn = re.findall(r"^    (\S+) --> (\w+)(?:: (.+))?$", DIAGRAM.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(drawn) == sorted(
        [("[*]", START, ""), *((before, after, name) for (name, before), after in TRANSITIONS.items())]
    )


async def test_a_second_member_of_staff_approves(people: Store, clock: Clock) -> None:
    number = await people.write(written, clock)
    now = clock.now()
    assert await people.write(topic_changes.draft, "w1", STRANGER, now) is None
    for person in (STRANGER, FELLOW):
        assert not await people.write(topic_changes.submit, number, person, now)
    assert await people.write(topic_changes.submit, number, HOST, now)
    assert not await people.write(topic_changes.submit, number, HOST, now)
    assert not await people.write(topic_changes.write, number, HOST, now, {"title_en": "Other"})
    for person in (HOST, FELLOW):
        assert not await people.write(topic_changes.approve, number, person, now)
    assert not await people.write(topic_changes.release, number, STAFF, now)

    # a member of staff rewords it: then it takes another one
    assert await people.write(topic_changes.take_back, number, STAFF, now)
    assert await people.write(topic_changes.write, number, STAFF, now, {"title_zh": "雾"})
    assert await people.write(topic_changes.submit, number, STAFF, clock.now())
    assert not await people.write(topic_changes.approve, number, STAFF, now)
    assert await people.write(topic_changes.approve, number, SECOND, clock.now())
    assert await people.write(topic_changes.release, number, SECOND, clock.now())
    assert not await people.write(topic_changes.release, number, SECOND, clock.now())
    assert await people.read(told) == [
        (STAFF, "topic-submitted"),
        (SECOND, "topic-submitted"),
        (HOST, "topic-moved"),
        (SECOND, "topic-submitted"),
        (HOST, "topic-moved"),
        (STAFF, "topic-moved"),
        (HOST, "topic-moved"),
        (STAFF, "topic-moved"),
    ]


async def test_one_member_of_staff_alone_may_approve_their_own(people: Store, clock: Clock) -> None:
    await people.write(roles.revoke_staff, SECOND, by=None, now=clock.now())
    number = await people.write(written, clock, STAFF)
    await people.write(topic_changes.submit, number, STAFF, clock.now())
    assert await people.write(topic_changes.approve, number, STAFF, clock.now())


async def test_a_change_of_a_released_topic_waits_and_then_reaches_each_copy_once(
    people: Store, clock: Clock
) -> None:
    number = await people.write(released, clock)
    before = await people.read(topics.topic, number)
    assert before is not None
    assert before.deadline is not None
    later = before.deadline + timedelta(days=5)
    assert not await people.write(topic_changes.publish, number, HOST, clock.now())
    await people.write(
        topic_changes.write, number, HOST, clock.now(), {"title_en": "Fog!", "deadline": later}
    )
    held = await people.read(topics.topic, number)
    assert held is not None
    assert (held.title_en, held.as_written().title_en, held.as_written().deadline) == ("Fog", "Fog!", later)
    await people.write(
        topic_changes.write, number, HOST, clock.now(), {"title_en": "Fog", "deadline": before.deadline}
    )
    assert await people.read(topics.topic, number) == before  # typed back: nothing waits

    await people.write(
        topic_changes.write, number, HOST, clock.now(), {"title_en": "Fog!", "deadline": later}
    )
    now = clock.now()
    assert await people.write(topic_changes.publish, number, HOST, now)
    assert not await people.write(topic_changes.publish, number, HOST, now)
    assert await people.read(topics.topic, number) == replace(
        before, title_en="Fog!", deadline=later, version=2, edited_at=now, changed_at=now
    )
    assert await people.write(run_jobs, clock) == ["topic-copies"]
    deliveries = await people.read(told)
    assert deliveries[-3:] == [(STAFF, "topic-edited"), (SECOND, "topic-edited"), (FELLOW, "topic-update")]

    clock.advance(timedelta(days=11))  # past the first deadline: its job has nothing to do any more
    assert await people.write(run_jobs, clock) == ["topic-deadline"]
    assert (await people.read(topics.open_topics, clock.now()))[0].id == number
    clock.advance(timedelta(days=5))
    assert await people.read(topics.open_topics, clock.now()) == []
    assert await people.write(run_jobs, clock) == ["topic-deadline", "topic-copies"]
    closed = await people.read(topics.topic, number)
    assert closed is not None
    assert (closed.state, closed.version) == ("closed", 3)
    assert (await people.read(told))[-2:] == [(HOST, "topic-moved"), (FELLOW, "topic-update")]


async def test_filled_can_be_taken_back_and_closed_cannot(people: Store, clock: Clock) -> None:
    number = await people.write(released, clock)
    for person in (STRANGER, FELLOW):
        assert not await people.write(topic_changes.fill, number, person, clock.now())
    assert await people.write(topic_changes.fill, number, HOST, clock.now())
    assert not await people.write(topic_changes.fill, number, HOST, clock.now())
    assert await people.read(topics.open_topics, clock.now()) == []
    assert await people.write(topic_changes.reopen, number, HOST, clock.now())
    assert await people.write(topic_changes.close, number, STAFF, clock.now())
    assert not await people.write(topic_changes.reopen, number, HOST, clock.now())
    # three versions at once are one edit: that of the last
    assert await people.write(run_jobs, clock) == ["topic-copies"] * 3
    assert [each for each in await people.read(told) if each[1] == "topic-update"] == [
        (FELLOW, "topic-update")
    ]


async def test_one_open_request_for_each_topic_and_one_apart(people: Store, clock: Clock) -> None:
    first, second = await people.write(released, clock), await people.write(released, clock)

    def ask(db: Connection, topic_id: int | None) -> tuple[str | None, int | None]:
        asked = request_asking.ask(
            db, FELLOW, "w1", "", offers_username=False, now=clock.now(), topic_id=topic_id
        )
        return asked.refusal, asked.request.topic_id if asked.request else None

    assert await people.write(ask, first) == (None, first)
    assert await people.write(ask, first) == ("open", first)
    assert await people.write(ask, second) == (None, second)
    assert await people.write(ask, None) == (None, None)
    assert await people.write(ask, None) == ("open", None)
    await people.write(topic_wishes.choose, FELLOW, second, "fewer", clock.now())
    assert await people.read(topics.choices_of, first) == topics.Choices(interested=frozenset({FELLOW}))
    assert await people.read(topics.choices_of, second) == topics.Choices(
        interested=frozenset({FELLOW}), fewer=frozenset({FELLOW})
    )
    await people.write(request_changes.withdraw, 1, FELLOW, clock.now())
    assert await people.read(topics.choices_of, first) == topics.Choices()
    await people.write(topic_changes.fill, first, HOST, clock.now())
    assert await people.write(ask, first) == ("over", None)


async def test_what_people_choose(people: Store, clock: Clock) -> None:
    number = await people.write(released, clock)
    now = clock.now()
    steps: list[tuple[Literal["dismissed", "fewer"] | None, bool]] = [
        ("dismissed", True),
        ("dismissed", False),
        ("fewer", True),
        (None, True),
        (None, False),
    ]
    for kind, changed in steps:
        assert await people.write(topic_wishes.choose, FELLOW, number, kind, now) == changed
    assert await people.write(topic_wishes.follow, FELLOW, "w1", True, now)
    assert not await people.write(topic_wishes.follow, FELLOW, "w1", True, now)
    assert await people.read(topics.followers, "w1") == {FELLOW}
    assert await people.read(topics.followed, FELLOW) == ["w1"]
    assert await people.read(topics.frequency, FELLOW) == "now"
    await people.write(topic_wishes.set_all_topics, FELLOW, True)
    await people.write(topic_wishes.set_frequency, FELLOW, "digest")
    assert await people.read(topics.asked_for_all) == {FELLOW}
    assert await people.read(topics.frequencies) == {FELLOW: "digest"}
    with pytest.raises(IntegrityError, match="no consent"):
        await people.write(topic_wishes.follow, 999, "w1", True, now)


async def test_a_draft_goes_with_its_writer_and_a_topic_stays_without_the_name(
    people: Store, clock: Clock
) -> None:
    draft, topic = await people.write(written, clock), await people.write(released, clock)
    await people.write(registry.erase, HOST)
    assert await people.read(topics.topic, draft) is None
    kept = await people.read(topics.topic, topic)
    assert kept is not None
    assert (kept.state, kept.made_by, kept.written_by) == ("open", None, None)
