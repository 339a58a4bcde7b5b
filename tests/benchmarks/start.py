"""From the command to the first getUpdates, and the memory then, beside a bare aiogram bot that imports scikit-learn.

And the CPU time of a command that only says something, beside what any command line with sqlite-utils imports.
"""

from __future__ import annotations

import asyncio
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bot.sandbox import Engine
from bot.sandbox.http.server import serve

TOKEN = "4242424242:bench-bench-bench-bench-bench-bench"
RUNS = 3
BARE = f"""
import asyncio, os
import sklearn.feature_extraction.text
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
session = AiohttpSession(api=TelegramAPIServer.from_base(os.environ["TELEGRAM_API_BASE"]))
dispatcher = Dispatcher()
dispatcher.message.register(lambda message: message.answer(message.text))
asyncio.run(dispatcher.start_polling(Bot("{TOKEN}", session=session)))
"""


def run() -> None:
    """Print a line a bot."""
    asyncio.run(_run())


async def _run() -> None:
    bare_cpu, version_cpu, help_cpu = (
        median(_cpu_seconds(command) for _ in range(RUNS))
        for command in (
            ["-c", "import click, sqlite_utils"],
            ["-m", "bot", "--version"],
            ["-m", "bot", "--help"],
        )
    )
    print(f"start     import click, sqlite_utils: {bare_cpu:.2f} s of CPU")
    print(
        f"start     zhanyou --version: {version_cpu:.2f} s ({version_cpu / bare_cpu:.2f} x), "
        f"--help: {help_cpu:.2f} s ({help_cpu / bare_cpu:.2f} x)"
    )
    bare, ours = [], []
    for _ in range(RUNS):
        bare.append(await _start(["-c", BARE]))
        ours.append(await _start(["-m", "bot", "run"]))
    seconds, megabytes = (median(values) for values in zip(*bare, strict=True))
    our_seconds, our_megabytes = (median(values) for values in zip(*ours, strict=True))
    print(f"start     bare aiogram with scikit-learn: {seconds:.1f} s, {megabytes:.0f} MB")
    print(
        f"start     zhanyou run: {our_seconds:.1f} s ({our_seconds / seconds:.2f} x), {our_megabytes:.0f} MB "
        f"({our_megabytes / megabytes:.2f} x)"
    )


def _cpu_seconds(command: Sequence[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *command], stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


async def _start(command: Sequence[str]) -> tuple[float, float]:
    """Seconds to the first poll, and megabytes resident once it waits."""
    engine = Engine(TOKEN)
    runner = await serve(engine, port=0)
    host, port = runner.addresses[0][:2]
    with TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "BOT_TOKEN": TOKEN,
            "TELEGRAM_API_BASE": f"http://{host}:{port}",
            "DATABASE": f"{folder}/start.db",
        }
        start = time.perf_counter()
        process = await asyncio.create_subprocess_exec(
            sys.executable, *command, cwd=folder, env=environment, stderr=subprocess.DEVNULL
        )
        async with asyncio.timeout(60):
            await engine.updates.polled.wait()
        seconds = time.perf_counter() - start
        shown = await asyncio.create_subprocess_exec(
            "ps", "-o", "rss=", "-p", str(process.pid), stdout=subprocess.PIPE
        )
        resident, _ = await shown.communicate()
        process.terminate()
        await process.wait()
    await runner.cleanup()
    return seconds, int(resident) / 1024
