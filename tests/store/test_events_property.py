"""Whatever people, staff and the clock do, in whatever order: no chair is given twice, and nobody in line is lost."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant

from bot.clock import parse
from bot.quiet_hours import next_allowed
from bot.store.events import signups
from bot.store.events.events import WAYS
from bot.store.events.waitlist import held_until
from tests.store import event_world as world
from tests.store.event_world import HOUR
from tests.store.events_club import Club


class Watched(Club):
    """What holds after every step."""

    @invariant()
    def seats_are_never_above_capacity(self) -> None:
        for way in WAYS:
            total, taken = signups.seats(self.db, self.event, way).total, self.taken(way)
            assert taken <= max(total, self.kept[way])
            self.kept[way] = taken if taken > total else 0  # who left is not replaced

    @invariant()
    def nobody_is_lost(self) -> None:
        assert {one.person for one in self.present()} == self.inside
        for way in WAYS:
            places = [one.place for one in self.line(way)]
            assert places == list(range(1, len(places) + 1))

    @invariant()
    def a_free_seat_is_offered_to_the_first_by_day(self) -> None:
        event = world.the(self.db, self.event)
        new = [one for one in self.present() if one.offer and (one.id, one.offer) not in self.offers]
        for one in new:
            self.offers.add((one.id, one.offer))
            if one.state == "offered":
                ahead = [other for other in self.line(one.way) if self.can_be_told(other)]
                assert all((one.penalty, one.arrival) < (other.penalty, other.arrival) for other in ahead)
        open_for_offers = event.is_open(self.now) and held_until(self.now, event.starts_at) is not None
        if open_for_offers and next_allowed(self.now) == self.now:
            for way in event.ways:
                waits = [one for one in self.line(way) if self.can_be_told(one)]
                # Who is back from a pause, or can be reached again, is seen within the hour, by day.
                assert not (signups.seats(self.db, self.event, way).left and waits) or self.looks_again()

    def looks_again(self) -> bool:
        row = self.db.execute(
            "SELECT min(due_at) AS due_at FROM jobs WHERE kind = 'event-offers' AND state = 'due'"
        ).fetchone()
        return row["due_at"] is not None and self.now < parse(row["due_at"]) <= next_allowed(self.now + HOUR)

    @invariant()
    def each_offer_is_told_once_by_day_and_ends(self) -> None:
        rows = self.db.execute(
            "SELECT refs ->> '$.signup' AS signup, refs ->> '$.offer' AS offer, created_at, expires_at "
            "FROM deliveries WHERE type = 'event-offer'"
        ).fetchall()
        assert len({(row["signup"], row["offer"]) for row in rows}) == len(rows)
        for row in rows:
            assert is_day(parse(row["created_at"]))
            assert is_day(parse(row["expires_at"]) - timedelta(microseconds=1))
        for one in self.present():
            if one.state == "offered":
                (due,) = self.db.execute(
                    "SELECT count(*) FROM jobs WHERE kind = 'event-offer-expire' AND key = ? AND state = 'due'",
                    (f"{one.id}:{one.offer}",),
                ).fetchone()
                assert due == 1 or world.the(self.db, self.event).state in ("over", "cancelled")

    def teardown(self) -> None:
        if hasattr(self, "db"):
            self.db.close()
            self._folder.cleanup()


def is_day(moment: datetime) -> bool:
    return next_allowed(moment) == moment


Watched.TestCase.settings = settings(
    max_examples=60, stateful_step_count=35, deadline=None, suppress_health_check=list(HealthCheck)
)
TestClub = Watched.TestCase
