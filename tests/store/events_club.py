"""What people, staff and the clock can do about an event, for a machine that tries it in any order."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from bot.clock import iso
from bot.store.core.sqlite import Connection
from bot.store.events import changes as event_changes
from bot.store.events import check_in as event_check_in
from bot.store.events import seats as event_seats
from bot.store.events import signups, waitlist
from bot.store.events.changes import WhenFewer
from bot.store.events.events import WAYS, Way
from bot.store.events.signups import Signup
from bot.store.events.waitlist import HOLD_AT_LEAST, held_until
from bot.store.people import users
from bot.store.privacy import erasure
from tests.store import event_world as world
from tests.store.event_world import DAY, HOUR, MINUTE, NOON, STAFF

PEOPLE = tuple(range(1, 10))
people = st.sampled_from(PEOPLE)
ways = st.sampled_from(("on_site", "on_site", "on_site", "online"))


class Club(RuleBasedStateMachine):
    """The real tables, and beside them who is in by their own doing, and who was in line before each step."""

    @initialize(
        on_site=st.integers(1, 3),
        online=st.integers(0, 2),
        ahead=st.integers(1, 3),
        first=st.lists(people, unique=True, min_size=3),
        hour=st.sampled_from((0, 0, 9, 12)),  # noon, and before and in the night
    )
    def settle(self, on_site: int, online: int, ahead: int, first: list[int], hour: int) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.db: Connection = world.open_database(Path(self._folder.name))
        self.now = NOON + hour * HOUR
        world.agree(self.db, *PEOPLE)
        world.past_event(self.db, (1,), (2, 3), NOON)  # who has a worse place in line
        self.event = world.published(
            self.db, NOON, world.details(on_site=on_site, online=online, starts_at=NOON + ahead * DAY)
        )
        self.inside: set[int] = set()
        self.kept: dict[Way, int] = dict.fromkeys(WAYS, 0)
        self.offers: set[tuple[int, int]] = set()
        for person in first:
            self.sign_up(person, "on_site", 1)

    @rule(person=people, way=ways, times=st.integers(1, 2))
    def sign_up(self, person: int, way: Way, times: int) -> None:
        for _ in range(times):
            offers = held_until(self.now, world.the(self.db, self.event).starts_at) is not None
            had = signups.of(self.db, self.event, person)
            done = event_seats.sign_up(self.db, self.event, person, way, self.now)
            if done.refusal is None:
                assert done.signup == world.of(self.db, self.event, person)
                is_new = done.signup != had
                waited = had is not None and had.state == "waiting"  # who asks again may get an offer by it
                assert (
                    done.signup.state in ("seated", "waiting", *(("offered",) if waited else ()))
                    or not is_new
                )
                assert is_new or person in self.inside
                assert not (done.can_switch and (is_new or done.signup.way == way))
                if is_new and done.signup.state == "seated" and offers:
                    waits = [one for one in self.line(way) if self.can_be_told(one)]
                    assert waits == []  # nobody passes by the line
                self.inside.add(person)

    @rule(person=people, times=st.integers(1, 2))
    def cancel(self, person: int, times: int) -> None:
        for _ in range(times):
            done = event_seats.cancel(self.db, self.event, person, self.now)
            assert done is None or person in self.inside
            if done:
                self.inside.discard(person)

    @precondition(lambda self: any(one.state == "offered" for one in self.present()))
    @rule(
        data=st.data(),
        takes=st.booleans(),
        stale=st.sampled_from((0, 0, 0, 1)),
        forged=st.sampled_from((False, False, True)),
    )
    def answer(self, data: st.DataObject, takes: bool, stale: int, forged: bool) -> None:
        held = [one for one in self.present() if one.state == "offered"]
        one = data.draw(st.sampled_from(held))
        assert one.person
        person = one.person % len(PEOPLE) + 1 if forged else one.person
        answer = waitlist.accept if takes else waitlist.decline
        done = answer(self.db, one.id, one.offer - stale, person, self.now)
        assert not (done and (stale or forged))
        after = signups.signup(self.db, one.id)
        # Again, it is as before; what was not theirs to answer is not either.
        assert answer(self.db, one.id, one.offer - stale, person, self.now) == done
        assert signups.signup(self.db, one.id) == after
        if done and not takes:
            self.inside.discard(one.person)

    @rule(person=people, way=ways)
    def switch(self, person: int, way: Way) -> None:
        had = signups.of(self.db, self.event, person)
        done = event_seats.switch(self.db, self.event, person, way, self.now)
        assert done is None or (done.state, done.way) == ("seated", way)
        if done is None:  # nobody loses what they had for a seat that they did not get
            assert signups.of(self.db, self.event, person) == had
        else:
            assert event_seats.switch(self.db, self.event, person, way, self.now) == done

    @rule(
        way=ways,
        seats=st.integers(0, 4),
        when=st.sampled_from((None, "keep", "move", "move")),
    )
    def change_seats(self, way: Way, seats: int, when: WhenFewer | None) -> None:
        done = world.set_seats(self.db, self.event, self.now, way=way, seats=seats, when=when)
        if done.refusal is None and done.changes and when != "move":
            self.kept[way] = self.taken(way)
        if done.refusal is None:
            for one in self.present():  # nobody waits where there never will be a seat
                assert world.the(self.db, self.event).seats(one.way) or one.state != "waiting"

    @rule(hours=st.sampled_from((-30, -5, 5, 30)))
    def move_event(self, hours: int) -> None:
        event = world.the(self.db, self.event)
        by = hours * HOUR
        said = replace(
            event.details,
            starts_at=event.starts_at + by,
            ends_at=event.ends_at + by,
            cancel_until=event.cancel_until + by,
        )
        event_changes.edit(self.db, self.event, said, by=STAFF, now=self.now)
        for one in self.present():  # an offer never outlives the start
            if one.offer_until and world.the(self.db, self.event).starts_at == said.starts_at:
                assert one.offer_until <= said.starts_at - HOLD_AT_LEAST

    @precondition(lambda self: len(self.offers) > 2)
    @rule(sure=st.sampled_from((False, False, False, True)))
    def call_off(self, sure: bool) -> None:
        """Nobody gets anything any more, and nothing that was promised is held any longer."""
        before = world.the(self.db, self.event)
        if not sure or before.state != "published" or before.ends_at <= self.now:
            return
        there = self.present()
        for _ in range(2):
            assert event_changes.call_off(self.db, self.event, by=STAFF, now=self.now)
        assert self.present() == there
        for one in there:
            assert one.person
            assert not waitlist.accept(self.db, one.id, one.offer, one.person, self.now)
            assert event_seats.sign_up(self.db, self.event, one.person, None, self.now).refusal == "gone"
            assert event_seats.switch(self.db, self.event, one.person, "online", self.now) is None

    @rule(
        span=st.sampled_from((MINUTE, 20 * MINUTE, 2 * HOUR, 7 * HOUR, 7 * HOUR, 14 * HOUR)),
        late=st.booleans(),
    )
    def turn_clock(self, span: timedelta, late: bool) -> None:
        self.now += span
        before = {one.id: one for one in self.present()}
        world.run_due(self.db, self.now, late=late)
        for number, one in before.items():
            after = signups.signup(self.db, number)
            if one.state == "offered" and after and after.state == "missed":
                assert one.offer_until
                assert one.offer_until <= self.now
        self.inside -= {
            person
            for person, state in world.states(self.db, self.event).items()
            if person and state == "missed"
        }

    @rule(person=people, code=st.booleans())
    def check_in(self, person: int, code: bool) -> None:
        found = signups.of(self.db, self.event, person)
        if found:
            given = event_check_in.token(self.db, found) if code else found.id
            done = event_check_in.check_in(self.db, given, by=STAFF, now=self.now)
            assert done.verdict != "welcome" or (done.signup and done.signup.state == "seated")

    @precondition(lambda self: any(one.checked_in_at for one in self.present()))
    @rule(data=st.data())
    def undo_check_in(self, data: st.DataObject) -> None:
        one = data.draw(st.sampled_from([one for one in self.present() if one.checked_in_at]))
        assert event_check_in.undo(self.db, one.id, by=STAFF, now=self.now)
        after = signups.signup(self.db, one.id)
        assert after
        assert (after.state, after.arrival) == ("waiting" if one.from_line else "seated", one.arrival)

    @precondition(lambda self: world.the(self.db, self.event).state == "published")
    @rule(end=st.sampled_from(("failed", "blocked", "uncertain")))
    def offers_do_not_arrive(self, end: str) -> None:
        """Nobody who was not told loses the place for it, and the chair goes on at once."""
        held = [one for one in self.present() if one.state == "offered"]
        untold = {
            one.id: one
            for one in held
            if self.db.execute(
                """
                UPDATE deliveries SET state = ?, done_at = ? WHERE dedup = ? AND state = 'queued' RETURNING id
                """,
                (end, iso(self.now), f"event-offer:{one.id}:{one.offer}"),
            ).fetchone()
        }
        for one in untold.values():
            if end == "blocked" and one.person:
                users.set_unreachable(self.db, one.person, self.now)
        world.run_due(self.db, self.now)
        for number, one in untold.items():
            after = signups.signup(self.db, number)
            assert after
            assert (after.state, after.arrival, after.penalty) == ("waiting", one.arrival, one.penalty)

    @rule()
    def those_who_blocked_are_back(self) -> None:
        self.db.execute("UPDATE users SET unreachable_at = NULL")

    @rule(person=people, on=st.booleans())
    def pause(self, person: int, on: bool) -> None:
        users.pause(self.db, person, self.now + DAY if on else None)

    @rule(person=people)
    def erase(self, person: int) -> None:
        erasure.forget(self.db, person, self.now)
        world.agree(self.db, person)  # and returns as somebody new
        self.inside.discard(person)

    def present(self) -> list[Signup]:
        return signups.of_event(self.db, self.event)

    def taken(self, way: Way) -> int:
        """Chairs that are somebody's; once who waited was given one at the door, only who is in has one."""
        here = [one for one in self.present() if one.way == way and one.state in signups.TAKEN]
        inside = [one for one in here if one.checked_in_at]
        return len(inside if any(one.from_line for one in inside) else here)

    def can_be_told(self, one: Signup) -> bool:
        user = users.user(self.db, one.person) if one.person else None
        untold = self.db.execute(
            "SELECT 1 FROM deliveries WHERE dedup = ? AND state IN ('failed', 'uncertain') AND done_at > ?",
            (f"event-offer:{one.id}:{one.offer}", iso(self.now - DAY)),
        ).fetchone()
        return user is not None and not user.is_paused(self.now) and not user.unreachable_at and not untold

    def line(self, way: Way) -> list[Signup]:
        return [one for one in self.present() if one.way == way and one.state == "waiting"]
