"""Whatever two sides, colleagues and strangers tap, in whatever order: never a contact without both, never told twice."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.clock import Clock
from bot.store.core.migrations import migrate
from bot.store.core.sqlite import Connection, connect_to_write
from bot.store.introductions import after_acceptance, requests
from bot.store.introductions import asking as request_asking
from bot.store.introductions import changes as request_changes
from bot.store.introductions.transitions import INTRODUCED
from bot.store.people import profiles, roles, users, visibility

FELLOW, HOST, COLLEAGUE, STRANGER = 1, 2, 3, 4
PEOPLE = (FELLOW, HOST, COLLEAGUE, STRANGER)
people = st.sampled_from(PEOPLE)
# Weighted, so that most runs come to an introduction.
leaving = st.sampled_from((FELLOW, FELLOW, HOST, COLLEAGUE, STRANGER))
answering = st.sampled_from((HOST, HOST, COLLEAGUE, FELLOW, STRANGER))


class Taps(RuleBasedStateMachine):
    """The real tables, and beside them only what each side has said yes to."""

    @initialize()
    def settle(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.clock = Clock()
        path = Path(self._folder.name) / "bot.db"
        self.db: Connection = connect_to_write(path)
        self.db.execute("PRAGMA synchronous = OFF")
        migrate(self.db, path, self.clock)
        now = self.clock.now()
        for person in PEOPLE:
            users.agree(
                self.db,
                person,
                version=users.CONSENT_VERSION,
                language="en",
                first_name=f"P{person}",
                username=f"u{person}",
                now=now,
            )
        self.db.execute("INSERT INTO workstations (id) VALUES ('w1'), ('w2')")
        for host, workstation in ((HOST, "w1"), (COLLEAGUE, "w1"), (STRANGER, "w2")):
            roles.add_host(self.db, host, workstation, by=None, now=now)
        self.fellow_said_yes = False
        self.accepted_by: int | None = None
        self.requests: set[int] = set()
        self.ask("", True)

    def latest(self) -> int:
        return max(self.requests, default=1)

    @rule(words=st.sampled_from(["", "你好", "<b>"]), offers=st.booleans())
    def ask_again(self, words: str, offers: bool) -> None:
        self.ask(words, offers)

    def ask(self, words: str, offers: bool) -> None:
        self.clock.advance(timedelta(days=16))  # twice a month is not too often
        asked = request_asking.ask(self.db, FELLOW, "w1", words, offers_username=offers, now=self.clock.now())
        if asked.refusal is None and asked.request:
            assert asked.request.id not in self.requests
            self.requests.add(asked.request.id)
            self.fellow_said_yes, self.accepted_by = True, None

    @rule(person=answering, times=st.integers(1, 3), shows=st.booleans())
    def accept(self, person: int, times: int, shows: bool) -> None:
        done = [
            request_changes.accept(self.db, self.latest(), person, self.clock.now(), shows_username=shows)
            for _ in range(times)
        ]
        assert done.count(True) <= 1
        if any(done):
            assert person in (HOST, COLLEAGUE)
            assert self.fellow_said_yes
            self.accepted_by = person

    @rule(person=people, times=st.integers(1, 3))
    def decline(self, person: int, times: int) -> None:
        now = self.clock.now()
        done = [request_changes.decline(self.db, self.latest(), person, "field", now) for _ in range(times)]
        assert sum(each is not None for each in done) <= 1
        if any(done):
            assert person in (HOST, COLLEAGUE)
            self.fellow_said_yes = False

    @rule(person=leaving)
    def withdraw(self, person: int) -> None:
        self.leave_off(person, request_changes.withdraw)

    @rule(person=leaving)
    def end(self, person: int) -> None:
        self.leave_off(person, request_changes.end)

    def leave_off(self, person: int, change: Callable[[Connection, int, int, datetime], bool]) -> None:
        if change(self.db, self.latest(), person, self.clock.now()):
            assert person in (FELLOW, self.accepted_by)
            assert not change(self.db, self.latest(), person, self.clock.now())
            self.fellow_said_yes, self.accepted_by = False, None

    @rule(person=people)
    def share(self, person: int) -> None:
        if after_acceptance.share_contact(self.db, self.latest(), person, self.clock.now()):
            assert person in (FELLOW, self.accepted_by)

    @rule(person=people, is_text=st.booleans(), message=st.integers(1, 5))
    def write(self, person: int, is_text: bool, message: int) -> None:
        done = after_acceptance.pass_message(
            self.db, self.latest(), person, message, self.clock.now(), is_text=is_text
        )
        if done.how == "sent":
            hosts = (HOST, COLLEAGUE) if self.accepted_by is None else (self.accepted_by,)
            assert person in (FELLOW, *hosts)
            assert is_text or self.accepted_by is not None

    @rule(adding=st.sampled_from((False, False, False, True)))
    def hide(self, adding: bool) -> None:
        profiles.choose(self.db, FELLOW, "hidden_from", "w1", adding)

    @rule(host=st.sampled_from((HOST, COLLEAGUE)), adding=st.sampled_from((True, True, True, False)))
    def change_hosts(self, host: int, adding: bool) -> None:
        now = self.clock.now()
        if adding:
            roles.add_host(self.db, host, "w1", by=None, now=now)
        else:
            roles.revoke_host(self.db, host, "w1", by=None, now=now)

    @invariant()
    def a_contact_needs_both(self) -> None:
        hidden = visibility.is_hidden(self.db, FELLOW, "w1")
        for number in self.requests:
            found = requests.request(self.db, number)
            assert found is not None
            both = number == self.latest() and self.fellow_said_yes and self.accepted_by is not None
            assert (found.states == INTRODUCED) == both
            still_host = self.accepted_by is not None and roles.is_host(self.db, self.accepted_by, "w1")
            sees = {person for person in PEOPLE if requests.contact_of(self.db, number, person)}
            assert sees == ({FELLOW, self.accepted_by} if both and still_host and not hidden else set())

    @invariant()
    def nothing_is_told_twice(self) -> None:
        twice = self.db.execute(
            """
            SELECT type, recipient, refs FROM deliveries
            WHERE type IN ('request-accepted', 'request-declined', 'request-ended', 'request-new', 'relayed')
            GROUP BY type, recipient, refs HAVING count(*) > 1
            """
        )
        assert twice.fetchall() == []
        open_ones = self.db.execute("SELECT count(*) FROM requests WHERE closed_at IS NULL").fetchone()[0]
        assert open_ones <= 1

    def teardown(self) -> None:
        if hasattr(self, "db"):
            self.db.close()
            self._folder.cleanup()


Taps.TestCase.settings = settings(
    max_examples=80, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
TestTaps = Taps.TestCase
