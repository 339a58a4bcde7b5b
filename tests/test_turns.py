"""One thread, everybody's work in turns."""

from __future__ import annotations

import asyncio
from threading import Event

import pytest

from bot.turns import Turns, asked_by
from matching.steps import Steps

LONG_S = 30.0  # what never happens takes so long


def steps(result: str, number: int = 3) -> Steps[str]:
    """A little work."""
    for _ in range(number):
        yield
    return result


def endless(begun: Event, ended: Event) -> Steps[str]:
    """Work that goes on until it is told to end."""
    try:
        while True:
            begun.set()
            yield
    finally:
        ended.set()


async def test_who_asks_for_much_holds_nobody_up_and_what_nobody_awaits_any_more_ends() -> None:
    turns = Turns("test")
    begun, ended = Event(), Event()
    with asked_by(1):
        long = asyncio.create_task(turns.run(endless(begun, ended)))
    assert await asyncio.to_thread(begun.wait, LONG_S)
    with asked_by(2):
        assert [await turns.run(steps(str(number))) for number in range(3)] == ["0", "1", "2"]
    assert not ended.is_set()
    long.cancel()
    assert await asyncio.to_thread(ended.wait, LONG_S)
    assert await turns.run(steps("after")) == "after"


async def test_a_batch_of_the_bot_itself_holds_up_no_other_work_of_the_bot() -> None:
    turns = Turns("test")
    begun, ended = Event(), Event()
    long = asyncio.create_task(turns.run(endless(begun, ended)))
    assert await asyncio.to_thread(begun.wait, LONG_S)
    assert await turns.run(steps("composed")) == "composed"
    assert not ended.is_set()
    long.cancel()
    assert await asyncio.to_thread(ended.wait, LONG_S)


async def test_what_work_raises_is_told_and_the_next_goes_on() -> None:
    turns = Turns("test")

    def broken() -> Steps[str]:
        yield
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        await turns.run(broken())
    assert await asyncio.gather(*(turns.run(steps(str(number))) for number in range(50))) == [
        str(number) for number in range(50)
    ]


async def test_each_persons_work_counts_for_them_alone() -> None:
    turns = Turns("test")
    order: list[int] = []

    def noted(person: int, gate: Event) -> Steps[None]:
        gate.wait(LONG_S)
        for _ in range(3):
            order.append(person)
            yield

    async def ask(person: int, gate: Event) -> None:
        with asked_by(person):
            await turns.run(noted(person, gate))

    gate = Event()
    busy = [asyncio.create_task(ask(1, gate)) for _ in range(5)]
    await asyncio.sleep(0)  # they are in line
    other = asyncio.create_task(ask(2, gate))
    await asyncio.sleep(0)
    gate.set()
    await asyncio.gather(*busy, other)
    # the one whose first work was in the thread already goes on after the other's only one
    assert order.index(2) <= 3
    assert order[-1] == 1
