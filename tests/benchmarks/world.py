"""What the benchmarks share: the whole bot on an engine of the same process, people who talk, stations made up."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from bot.app import build_bot
from bot.clock import Clock
from bot.delivery.rate_limiter import RateLimiter
from bot.importing import facts
from bot.running import Zhanyou, open_bot, set_aside_what_stays
from bot.sandbox import Engine, Limits, Person
from bot.sandbox.aiogram_session import SandboxSession
from bot.store.core.sqlite import Connection
from bot.store.people import profiles, users
from bot.store.people.users import CONSENT_VERSION
from bot.store.workstations.importing import ImportRow
from bot.store.workstations.workstations import Card, Workstation
from bot.updates.inbox import InboxLimits
from tests.settling import unlimited

UNLIMITED = InboxLimits(burst=10**9, refill_per_s=10**9)  # these people are faster than people
PEOPLE = 40


def stations(count: int, seed: int) -> list[ImportRow]:
    """`count` made-up workstations in both languages, written with the words of the seed data."""
    random = Random(seed)
    topics = [(term.en, term.zh) for term in facts.glossary() if term.en and term.zh]
    topics += [(one.name_en.lower(), one.name_zh) for one in facts.disciplines().values()]
    methods = [("modelling", "建模"), ("monitoring", "监测"), ("optimisation", "优化"), ("safety", "安全"), ("testing", "测试"),
               ("materials", "材料"), ("control", "控制"), ("data analysis", "数据分析"), ("standards", "标准"), ("design", "设计")]  # fmt: skip
    districts = [district.code for district in facts.current_districts()]
    rows = []
    for number in range(count):
        lines = [(random.choice(topics), random.choice(methods)) for _ in range(random.randint(2, 6))]
        station = Workstation(
            id=f"b{number:05}",
            name_en=f"Station {number:05}",
            name_zh=f"第{number:05}号工作站",
            level=random.choice(("national", "municipal", None)),
            district=random.choice(districts),
            sector=random.choice(list(facts.sectors())),
            disciplines=tuple(random.sample(list(facts.disciplines()), random.randint(0, 2))),
            directions_en="; ".join(f"{topic[0]} {method[0]}" for topic, method in lines),
            directions_zh="；".join(f"{topic[1]}{method[1]}" for topic, method in lines),
        )
        rows.append(ImportRow(number + 2, Card(station, origin="import")))
    return rows


def interests(random: Random) -> str:
    """A line of a fellow's own words, in one language or the other."""
    terms = random.sample([term for term in facts.glossary() if term.en and term.zh], 3)
    return ", ".join(term.en if random.random() < 0.5 else term.zh for term in terms)


@asynccontextmanager
async def running_bot(
    packaged: Sequence[ImportRow] = (),
    limiter: RateLimiter | None = None,
    limits: Limits | None = None,
    clock: Clock | None = None,
) -> AsyncIterator[tuple[Engine, Zhanyou]]:
    """The whole bot on a database in a temporary folder, polling an engine.

    `limiter` is how fast the bot may write and `limits` what the engine allows; by default there are none. `clock` is
    the bot's.
    """
    engine = Engine(limits=limits or Limits.off())
    bot = build_bot(engine.token, SandboxSession(engine))
    with TemporaryDirectory() as folder:
        database = Path(folder, "bench.db")
        async with (
            bot,
            open_bot(
                bot,
                database,
                clock or Clock(),
                packaged=packaged,
                limits=UNLIMITED,
                limiter=limiter or unlimited(),
            ) as zhanyou,
        ):
            set_aside_what_stays()
            running = asyncio.create_task(zhanyou.inbox.run())
            yield engine, zhanyou
            zhanyou.inbox.stop()
            await running


async def fellows(engine: Engine, zhanyou: Zhanyou, count: int = PEOPLE) -> list[Person]:
    """People who have agreed and told their interests."""
    random = Random(count)
    people = [
        engine.people.add(1000 + number, f"Fellow {number}", language_code="en") for number in range(count)
    ]
    for person in people:
        await zhanyou.store.write(_known, person.id, interests(random), zhanyou.clock)
    return people


def _known(db: Connection, user_id: int, text: str, clock: Clock) -> None:
    users.agree(
        db,
        user_id,
        version=CONSENT_VERSION,
        language="en",
        first_name="Fellow",
        username=None,
        now=clock.now(),
    )
    profiles.choose(db, user_id, "disciplines", "0812", True)
    profiles.add_interest(db, user_id, 1, text)


async def ask(engine: Engine, person: Person, text: str) -> None:
    """Send `text` and wait for the message that answers it."""
    before = _answers(person)
    person.send(text)
    await engine.changes.until(lambda: _answers(person) > before, timeout_s=60)


def _answers(person: Person) -> int:
    return max((message.id for message in person.messages if message.from_bot), default=0)
