"""What the worker does not send yet, or not any more."""

from __future__ import annotations

from datetime import timedelta

from bot.clock import BEIJING, Clock
from bot.store.digest import planning
from bot.store.people import users
from tests.delivery.conftest import Outbox, compose

HOUR = timedelta(hours=1)


async def test_what_can_wait_is_not_sent_in_the_readers_night_and_holds_nothing_urgent_up(
    outbox: Outbox, clock: Clock
) -> None:
    """As after a stop at 18:00 and a start at 02:00; the second person is in Berlin, where it is evening."""
    outbox.composers["request-met"] = outbox.composers["digest"] = compose
    await outbox.store.write(planning.change, 2, clock.now(), zone="Europe/Berlin")
    night = clock.now().astimezone(BEIJING).replace(hour=2, minute=0) + timedelta(days=2)
    at_six = night - 8 * HOUR
    for person, n in ((1, 1), (2, 2)):
        await outbox.enqueue(person, n, type="request-met", not_before=at_six)
        await outbox.enqueue(person, n + 2, type="digest", not_before=at_six, once=True)
    clock.advance(night - clock.now())
    await outbox.enqueue(1, 5)
    await outbox.work()
    assert (outbox.got(1), outbox.got(2)) == (["5 en"], ["2 en", "4 en"])
    clock.advance(5 * HOUR)
    await outbox.work()
    assert outbox.got(1) == ["5 en"]
    clock.advance(HOUR)
    await outbox.work()
    assert outbox.got(1) == ["5 en", "1 en", "3 en"]


async def test_a_digest_comes_at_the_very_hour_that_its_reader_chose(outbox: Outbox, clock: Clock) -> None:
    outbox.composers["digest"] = compose
    night = clock.now().astimezone(BEIJING).replace(hour=23, minute=0) + timedelta(days=1)
    await outbox.enqueue(1, 1, type="digest", not_before=night, once=True)
    clock.advance(night + timedelta(minutes=20) - clock.now())
    await outbox.work()
    assert outbox.got(1) == ["1 en"]


async def test_what_is_sent_once_does_not_wait_behind_what_is_kept_for_who_cannot_be_reached(
    outbox: Outbox, clock: Clock
) -> None:
    await outbox.store.write(users.set_unreachable, 1, clock.now())
    await outbox.enqueue(1, 1)
    await outbox.enqueue(1, 2, once=True)
    await outbox.work()
    assert await outbox.states() == {1: ("queued", None), 2: ("cancelled", "unreachable")}


async def test_what_nobody_can_be_given_any_more_is_given_up_at_its_moment(
    outbox: Outbox, clock: Clock
) -> None:
    await outbox.store.write(users.set_unreachable, 1, clock.now())
    await outbox.enqueue(1, 1, expires_at=clock.now() + HOUR)
    await outbox.work()
    assert await outbox.states() == {1: ("queued", None)}
    clock.advance(HOUR)
    await outbox.work()
    assert await outbox.states() == {1: ("expired", None)}
