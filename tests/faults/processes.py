"""The sandbox and the bot as processes, and the HTTP side from which a test plays the people."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any, Self

from aiohttp import ClientSession, ClientTimeout


class Sandbox:
    """A `zhanyou sandbox` process: its control API, and news of what happens in it."""

    def __init__(self, http: ClientSession, url: str, token: str) -> None:
        self.http = http
        self.url = url
        self.token = token
        self.calls = 0  # of the bot, getUpdates left out
        self._listening = asyncio.Event()
        self._called = asyncio.Condition()
        self._stirred: defaultdict[int, asyncio.Event] = defaultdict(asyncio.Event)

    def environment(self, database: Path) -> dict[str, str]:
        """What `zhanyou run` needs to talk to this sandbox."""
        return {"BOT_TOKEN": self.token, "TELEGRAM_API_BASE": self.url, "DATABASE": str(database)}

    async def get(self, path: str) -> Any:
        """The JSON answer of the control API."""
        async with self.http.get(path) as response:
            response.raise_for_status()
            return await response.json()

    async def post(self, path: str, **body: Any) -> Any:
        """The same, having sent a JSON object. Raises ValueError with the sandbox's own sentence where it refuses."""
        async with self.http.post(path, json=body) as response:
            answer = await response.json()
            if "error" in answer:
                raise ValueError(answer["error"])
            return answer

    async def more_calls(self, count: int) -> None:
        """Wait until the bot has called `count` times more than now."""
        wanted = self.calls + count
        async with self._called:
            await self._called.wait_for(lambda: self.calls >= wanted)

    def stirred(self, chat_id: int) -> asyncio.Event:
        """Set at each change of a chat; whoever waits for it clears it before they look at the chat."""
        return self._stirred[chat_id]

    async def listen(self) -> None:
        """Follow the events until cancelled."""
        async with self.http.get("/events", timeout=ClientTimeout(total=None)) as stream:
            async for line in stream.content:
                if line.startswith(b": listening"):
                    self._listening.set()
                elif line.startswith(b"data: "):
                    await self._note(json.loads(line.removeprefix(b"data: ")))

    async def _note(self, change: dict[str, Any]) -> None:
        if change["kind"] == "chat":
            self._stirred[change["chat_id"]].set()
        elif change["kind"] == "call":
            async with self._called:
                self.calls += 1
                self._called.notify_all()

    async def listening(self) -> None:
        """Return once nothing that happens is missed."""
        await self._listening.wait()


@asynccontextmanager
async def sandbox() -> AsyncIterator[Sandbox]:
    """`zhanyou sandbox` on a free port."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "sandbox", "--port", "0", stdout=subprocess.PIPE
    )
    try:
        assert process.stdout is not None
        line = (await process.stdout.readline()).decode()
        told = re.search(r"(http://\S+)\s+BOT_TOKEN=(\S+)", line)
        assert told, f"the sandbox said {line!r}"
        async with ClientSession(told[1]) as http:
            served = Sandbox(http, told[1], told[2])
            listener = asyncio.create_task(served.listen())
            await served.listening()
            try:
                yield served
            finally:
                listener.cancel()
                with suppress(asyncio.CancelledError):
                    await listener  # and raise what ended it before its time
    finally:
        process.terminate()
        await process.wait()


@asynccontextmanager
async def command_line_bot(
    folder: Path, environment: Mapping[str, str]
) -> AsyncIterator[asyncio.subprocess.Process]:
    """`zhanyou run` as an operator starts it, in `folder`, with its log in bot.log there."""
    with (folder / "bot.log").open("ab") as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            cwd=folder,
            env=_environment(environment),
            stdout=log,
            stderr=log,
        )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


def _environment(added: Mapping[str, str]) -> dict[str, str]:
    root = str(
        Path(__file__).parents[2]
    )  # `-m bot` is started elsewhere, so that no .env of a developer is read
    return {**os.environ, "PYTHONPATH": root, **added}


class Bots:
    """Runs `zhanyou run` again and again, each time in a process of its own.

    They are forked from a process that has imported the bot and loaded its dictionary and vectors, because what is
    killed here is the running bot, and those seconds, twenty times over, would be most of the test.
    """

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self._folder = folder
        self._environment = dict(environment)
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["bot.running", "tests.faults.preloaded"])
        self._process: ForkServerProcess | None = None

    def start(self) -> None:
        """Start the next one."""
        self._process = self._context.Process(
            target=_run, args=(self._folder, self._environment), daemon=True
        )
        self._process.start()

    async def kill(self) -> None:
        """End the present one as a power cut does."""
        if self._process is not None:
            self._process.kill()
            await asyncio.to_thread(self._process.join)

    async def stop(self) -> None:
        """Ask the present one to end, and wait until it has."""
        if self._process is not None:
            self._process.terminate()
            await asyncio.to_thread(self._process.join)

    async def __aenter__(self) -> Self:
        self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.kill()


def _run(folder: Path, environment: dict[str, str]) -> None:
    from bot.__main__ import main

    os.chdir(folder)
    os.environ.update(environment)
    log = os.open("bot.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(log, 1)
    os.dup2(log, 2)
    main(["run"])
