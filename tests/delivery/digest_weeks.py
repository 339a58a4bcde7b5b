"""Weeks of digests in the sandbox, its clock turned: people of many zones who edit, pause, judge and change their minds,
stations and topics that come and change, restarts, and what everybody got in the end."""

from __future__ import annotations

import asyncio
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random

from bot.clock import Clock, iso, parse
from bot.ranking.digest_runner import DigestRunner
from bot.ranking.ranker import RankerInUse
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.digest import feedback as digest_feedback
from bot.store.digest import planning
from bot.store.introductions import asking as request_asking
from bot.store.people import profiles, users
from bot.store.people.users import CONSENT_VERSION
from bot.store.topics import wishes as topic_wishes
from bot.store.workstations import workstations
from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, Workstation
from tests.conversations.chat import World

START = datetime(
    2027, 9, 5, 16, tzinfo=UTC
)  # a Monday in Beijing; both hemispheres change their clocks within 16 weeks
FIRST = 7_700_000_000
WORDS = ("battery", "lidar", "vaccine", "bridge", "turbine", "enzyme", "laser", "alloy", "harvest", "signal")
ZONES = ("Asia/Shanghai", "Asia/Shanghai", "Pacific/Honolulu", "Pacific/Auckland", "Europe/Berlin")


class Weeks:
    """One simulation. `got` is what arrived at each person, with the moment."""

    def __init__(self, folder: Path, people: int, seed: int = 1) -> None:
        self.random = Random(seed)
        self.people = [FIRST + number for number in range(people)]
        self.left_out: list[str] = []
        self.steady: set[int] = set()  # weekly, and neither paused nor changed
        self.got: dict[int, list[tuple[datetime, str]]] = defaultdict(list)
        rows = [ImportRow(number + 2, Card(self.station(number))) for number in range(20)]
        self.world = World(folder / "bot.db", rows)
        self._read: dict[int, int] = {}

    def station(self, number: int) -> Workstation:
        words = self.random.sample(WORDS, 2)
        return Workstation(
            f"s{number:03}", f"Works {number}", f"{number}号站", directions_en="; ".join(words)
        )

    async def begin(self) -> None:
        """Everybody has agreed and told something, most in their own rhythm."""
        self.world.clock.advance(START - self.world.clock.now())
        await self.world.open()
        for number in self.people:
            person = self.world.engine.people.add(number, "F", language_code="en")
            person.send("/help")
        await self.world.bot.store.write(self._settle)
        await self.world.settle()
        self.collect(keep=False)

    def _settle(self, db: Connection) -> None:
        now = self.world.clock.now()
        for number in self.people:
            users.agree(
                db,
                number,
                version=CONSENT_VERSION,
                language=self.random.choice(("en", "zh")),
                first_name="F",
                username=None,
                now=now,
            )
            profiles.add_interest(db, number, 1, " ".join(self.random.sample(WORDS, 2)))
            if self.random.random() < 0.5:
                self.steady.add(number)
            zone, hour = self.random.choice(ZONES), self.random.choice((2, 9, 18))
            planning.change(db, number, now, zone=zone, hour=hour, weekday=self.random.randint(1, 7))

    async def week(self) -> None:
        """One week in turns of hours or days, with whatever happens."""
        end = self.world.clock.now() + timedelta(days=7)
        while (left := end - self.world.clock.now()) > timedelta(minutes=1):
            turn = min(left, timedelta(hours=self.random.choice((11, 23, 40, 60))))
            self.world.clock.advance(turn)
            await self.world.settle()
            self.collect()
            left_out = await self.world.bot.store.read(planning.due, self.world.clock.now())
            self.left_out += [f"{one.person}: due at {one.slot}, neither told nor noted" for one in left_out]
            await self.world.bot.store.write(self._edit)
        await self.world.bot.ranker.refresh()

    def _edit(self, db: Connection) -> None:
        now = self.world.clock.now()
        number = self.random.randrange(25)
        before = workstations.card(db, f"s{number:03}")
        if before is None or self.random.random() < 0.3:
            card = Card(self.station(number))
        else:
            card = replace(before, workstation=replace(before.workstation, level="national", sector="s"))
        workstations.save(db, [card], now)
        for person in self.random.sample(self.people, max(1, len(self.people) // 30)):
            self._change_of_mind(db, person, now)

    def _change_of_mind(self, db: Connection, person: int, now: datetime) -> None:
        what = self.random.randrange(6)
        if what == 0:
            profiles.add_interest(db, person, self.random.randint(1, 5), self.random.choice(WORDS))
        elif what == 1:
            shown = db.execute("SELECT id FROM digest_items WHERE user_id = ?", (person,)).fetchall()
            if shown:
                item = self.random.choice(shown)["id"]
                digest_feedback.say(db, person, item, self.random.random() < 0.5, now)
        elif what == 2:
            topic_wishes.set_frequency(db, person, self.random.choice(("now", "digest", "never")))
        elif person not in self.steady and what == 3:
            users.pause(db, person, now + timedelta(days=self.random.randint(1, 20)))
        elif person not in self.steady and what == 4:
            planning.change(
                db,
                person,
                now,
                zone=self.random.choice(ZONES),
                weekday=self.random.randint(1, 7),
                frequency=self.random.choice(("weekly", "weekly", "fortnightly", "monthly", "off")),
            )
        elif what == 5:
            request_asking.ask(
                db, person, f"s{self.random.randrange(20):03}", "", offers_username=False, now=now
            )

    async def kill(self) -> None:
        """A process that composes is killed between two people (SIGKILL), and the bot goes on from its file."""
        await self.world.close()
        self.world.clock.advance(timedelta(days=2))
        command = [sys.executable, "-m", __name__, str(self.world.database), iso(self.world.clock.now())]
        process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
        assert process.stdout is not None
        assert await process.stdout.readline() == b"some\n"
        process.kill()
        await process.wait()
        await self.world.open()
        await self.world.settle()
        self.collect()

    def collect(self, *, keep: bool = True) -> None:
        """Take down what has arrived at everybody since the last time."""
        now = self.world.clock.now()
        for number in self.people:
            person = self.world.engine.people.get(number)
            messages = person.messages if person else []
            texts = [message.text for message in messages[self._read.get(number, 0) :] if message.from_bot]
            self._read[number] = len(messages)
            if keep:
                self.got[number] += [
                    (now, text) for text in texts if text.startswith(("🗞", "For four", "最近四周"))
                ]

    async def faults(self) -> list[str]:
        """Everything that must not be, one line each."""
        found = self.left_out + [
            f"{person}: two within six days, at {before:%m-%d %H} and {after:%m-%d %H}"
            for person, got in self.got.items()
            for (before, _), (after, _) in pairwise(got)
            if after - before < timedelta(days=5)
        ]
        found += [
            f"{person}: an empty one"
            for person, got in self.got.items()
            for _, text in got
            if text.startswith("🗞") and "\n1. " not in text
        ]
        return found + await self.world.bot.store.read(self._faults_in_store)

    def _faults_in_store(self, db: Connection) -> list[str]:
        found = []
        shown: dict[tuple[object, ...], str] = {}
        sent = "SELECT digest_items.* FROM digest_items JOIN digests ON digests.id = digest_id WHERE state = 'sent'"
        for row in db.execute(f"{sent} ORDER BY digest_items.id"):
            key = (row["user_id"], row["kind"], row["ref"])
            if shown.get(key) == row["fields"]:
                found.append(f"{key}: the same twice")
            shown[key] = row["fields"]
        for person in self.steady:
            rows = db.execute("SELECT made_at FROM digests WHERE user_id = ? ORDER BY id", (person,))
            moments = [START, *(parse(row["made_at"]) for row in rows), self.world.clock.now()]
            found += [
                f"{person}: nothing recorded from {before} to {after}"
                for before, after in pairwise(moments)
                if after - before > timedelta(days=22)
            ]
        lost = db.execute(
            """
            SELECT user_id, week, deliveries.state, error, due_at FROM digests
            LEFT JOIN deliveries ON dedup = 'digest:' || user_id || ':' || week
            WHERE kind <> 'none' AND deliveries.state IS NOT 'sent'
                AND NOT (deliveries.state = 'cancelled' AND error IN ('paused', 'no longer true'))
                AND NOT (deliveries.state = 'queued' AND due_at > ?)
            """,
            (iso(self.world.clock.now()),),
        )
        return found + [f"{row['user_id']}: made and not sent: {tuple(row)}" for row in lost]


async def simulate(folder: Path, people: int, weeks: int, *, restarts: Sequence[int], kill: int) -> Weeks:
    """Let `weeks` pass. Restarts and the kill come in the weeks of these numbers; the caller closes the world."""
    run = Weeks(folder, people)
    await run.begin()
    for number in range(weeks):
        await run.week()
        if number == kill:
            await run.kill()
        if number in restarts:
            await run.world.restart()
    for _ in range(3):  # what waits for a good hour is sent
        run.world.clock.advance(timedelta(hours=9))
        await run.world.settle()
        run.collect()
    return run


async def _compose_until_killed(database: Path, now: datetime) -> None:
    """What the process does that is to be killed: compose what is due, and say so when some of it is written."""
    clock = Clock()
    clock.advance(now - clock.now())
    store = await Store.open(database, clock)
    ranker = RankerInUse(store)
    await ranker.refresh()

    async def ignore(_: str, __: str, /, **___: str) -> None:
        raise AssertionError

    composing = asyncio.create_task(DigestRunner(store, clock, ignore, ranker).run())
    (before,) = await store.read(_count)
    committed = asyncio.Event()
    with store.changes.waking(committed):
        while (await store.read(_count))[0] == before:
            await committed.wait()
            committed.clear()
    sys.stdout.write("some\n")
    sys.stdout.flush()
    await composing


def _count(db: Connection) -> tuple[int]:
    (count,) = db.execute("SELECT count(*) FROM digests").fetchone()
    return (int(count),)


if __name__ == "__main__":
    asyncio.run(_compose_until_killed(Path(sys.argv[1]), parse(sys.argv[2])))
