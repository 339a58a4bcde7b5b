"""A scripted person: says and taps, waits for the answer, and remembers what the bot must know of them afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from random import Random
from typing import Any

from bot.store.people.profiles import Interest, ProfileRow
from tests.faults.processes import Sandbox

Chat = dict[str, Any]
Condition = Callable[[Chat], bool]
TOPICS = (
    "data governance",
    "lidar perception",
    "solid electrolytes",
    "bridge monitoring",
    "blockchain credit",
)


class Fellow:
    """One person of the sandbox. `sent` counts the updates that they caused; `expected()` is their profile."""

    def __init__(self, sandbox: Sandbox, number: int, seed: int) -> None:
        self.id = 10_000 + number
        self.sent = 0
        self.turns = 0
        self.done = asyncio.Event()
        self._sandbox = sandbox
        self._name = f"Fellow {number} <b>&"
        self._random = Random(f"{seed}/{number}")
        self._year = self._random.randint(2015, 2026)
        self._interests: list[Interest] = []
        self._sectors: tuple[str, ...] = ()
        self._lines = 0

    def expected(self) -> ProfileRow:
        """The profile that the bot must have stored."""
        return ProfileRow(
            name=self._name,
            doctorate_year=self._year,
            disciplines=("0812",),
            sectors=self._sectors,
            interests=tuple(self._interests),
        )

    async def begin(self) -> None:
        """From /start to the question about interests."""
        await self._sandbox.post("/people", id=self.id, first_name=f"Fellow {self.id}", language_code="en")
        await self.say("/start")
        await self.press("I agree", _says("What do you work on?"))
        await self.say("/profile")
        await self.press("Go through it step by step", _says("What shall I call you?"))
        await self.say(self._name)
        await self.sees("In which year")
        await self.say(str(self._year))
        await self.sees("What are your disciplines?")
        await self.say("computer sci")
        await self.press("Computer Science and Technology", _says("Chosen: Computer Science and Technology"))
        await self.press("Next ›", _says("and what would you like to work on?"))

    async def turn(self) -> None:
        """One more thing said or done on the question about interests."""
        self.turns += 1
        if self._interests and self._random.random() < 0.25:
            gone = self._interests.pop()
            # Killed after the line was gone, the bot has nothing left to say of it: it just shows what is left.
            await self.press("Remove the last one", _without(gone.text))
            return
        for _ in range(self._random.choice((1, 1, 1, 3))):  # sometimes quicker than the bot answers
            self._lines += 1
            text = f"line {self.id}-{self._lines}: {self._random.choice(TOPICS)}"
            self._interests.append(Interest(await self.say(text), text))
        await self.sees(self._interests[-1].text)

    async def finish(self) -> None:
        """From where they are to a ranked list."""
        await self.press("Next ›" if self._interests else "Skip ›", _says("Which sectors draw you?"))
        await self.press("Automotive and motorcycles", _offers("✓ Automotive and motorcycles"))
        self._sectors = ("automotive",)
        await self.press("Next ›", _says("Where would you like to work?"))
        await self.say("/matches")
        await self.sees("Workstations for you", "No workstation matches", "No workstation fits")
        self.done.set()

    async def say(self, text: str) -> int:
        """Send a message; its id."""
        sent = await self._sandbox.post(f"/people/{self.id}/send", text=text)
        self.sent += 1
        return int(sent["id"])

    async def sees(self, *phrases: str) -> None:
        """Wait until a message of the bot has one of these phrases."""
        await self._until(_says(*phrases))

    async def press(self, button: str, arrived: Condition) -> None:
        """Tap the newest `button` and wait until it has brought what it should.

        A screen that belongs to a moment before a kill answers that it is out of date and sends the current one; then
        that one is tapped, as a person would.
        """
        tapped: set[int] = set()
        while True:
            chat = await self._until(lambda chat: arrived(chat) or _newest(chat, button, tapped) is not None)
            message_id = _newest(chat, button, tapped)
            if arrived(chat) or message_id is None:
                return
            try:
                pressed = await self._sandbox.post(
                    f"/people/{self.id}/press", message_id=message_id, text=button
                )
            except ValueError:  # the screen has changed under the finger
                continue
            tapped.add(message_id)
            self.sent += 1
            await self._until(_either(arrived, _has_answered(pressed["query_id"])))

    async def chat(self) -> Chat:
        """The chat as the person sees it."""
        chat: Chat = await self._sandbox.get(f"/people/{self.id}/chat")
        return chat

    async def _until(self, condition: Condition) -> Chat:
        stirred = self._sandbox.stirred(self.id)
        while True:
            stirred.clear()
            chat = await self.chat()
            if condition(chat):
                return chat
            await stirred.wait()


def _says(*phrases: str) -> Condition:
    """A message of the bot has one of these phrases."""
    return lambda chat: any(
        message["from"] == "bot" and phrase in message["text"]
        for message in chat["messages"]
        for phrase in phrases
    )


def _offers(button: str) -> Condition:
    """There is a button of this name."""
    return lambda chat: any(button in _labels(message) for message in chat["messages"])


def _without(line: str) -> Condition:
    """The newest screen does not list this line, or says that it was removed."""

    def holds(chat: Chat) -> bool:
        screen = [message["text"] for message in chat["messages"] if message["from"] == "bot"][-1]
        return line not in screen or f"Removed: “{line}”" in screen

    return holds


def _has_answered(query_id: str) -> Condition:
    """The bot has answered this tap."""
    return lambda chat: all(press["query_id"] != query_id for press in chat["waiting"])


def _either(one: Condition, other: Condition) -> Condition:
    return lambda chat: one(chat) or other(chat)


def _labels(message: Chat) -> list[str]:
    return [button["text"] for row in message["keyboard"] for button in row]


def _newest(chat: Chat, button: str, besides: set[int]) -> int | None:
    """The newest message with this button, unless it was tapped already."""
    holders = [message["id"] for message in chat["messages"] if button in _labels(message)]
    return holders[-1] if holders and holders[-1] not in besides else None
