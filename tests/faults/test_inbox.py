"""The inbox under kill -9."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from bot.store.core.sqlite import connect_to_read
from tests.inbox_bench import states

COUNTER = """
import asyncio, sys
from pathlib import Path
from aiogram.fsm.context import FSMContext
from aiogram.types import Message
from bot.clock import Clock
from bot.store.core.store import Store
from tests.inbox_bench import Bench, written

async def count(message: Message, state: FSMContext) -> None:
    data = await state.get_data()
    await asyncio.sleep(0)
    await state.set_data({"heard": [*data.get("heard", []), message.message_id]})
    print(message.message_id, flush=True)

async def main():
    clock = Clock()
    store = await Store.open(Path(sys.argv[1]), clock)
    bench = Bench(store, clock, count)
    for start in range(0, 400, 20):
        await bench.inbox.accept([written(number, number % 8 + 1) for number in range(start + 1, start + 21)])
    await bench.finish()
    await store.close()

asyncio.run(main())
"""


def test_an_update_counts_once_however_often_the_bot_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"

    def start() -> subprocess.Popen[str]:
        return subprocess.Popen([sys.executable, "-c", COUNTER, path], stdout=subprocess.PIPE, text=True)

    for lines in (1, 90):
        process = start()
        assert process.stdout is not None
        for _ in range(lines):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        process.communicate()
    last = start()
    last.communicate()
    assert last.returncode == 0

    db = connect_to_read(path)
    heard = {
        row["user_id"]: row["heard"]
        for row in db.execute("SELECT user_id, data ->> '$.heard' AS heard FROM fsm")
    }
    became: set[str] = set(states(db).values())
    db.close()
    expected = {user: [number for number in range(1, 401) if number % 8 + 1 == user] for user in range(1, 9)}
    assert heard == {user: str(numbers).replace(" ", "") for user, numbers in expected.items()}
    assert became == {"done"}
