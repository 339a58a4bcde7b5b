"""The pace in virtual time: Telegram's limits hold for any mix, and people go before deliveries."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from itertools import pairwise
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.delivery.rate_limiter import RateLimiter
from tests.delivery.virtual import run
from tests.settling import unlimited

SLOT = 1 / 25
GROUP = -5
Kind = Literal["reply", "delivery"]
Sent = list[tuple[float, Kind, int]]


def now() -> float:
    return asyncio.get_running_loop().time()


async def send(limiter: RateLimiter, kind: Kind, chat: int, sent: Sent, after: float = 0.0) -> float:
    """Ask for a turn; how long it took."""
    await asyncio.sleep(after)
    start = now()
    await (limiter.reply(chat) if kind == "reply" else limiter.delivery(chat))
    sent.append((now(), kind, chat))
    return now() - start


asked = st.tuples(
    st.sampled_from(["reply", "delivery"]), st.sampled_from([1, 2, 3, 4, GROUP]), st.floats(0, 5)
)


@settings(max_examples=60, deadline=None)
@given(st.lists(asked, max_size=120))
def test_no_mix_exceeds_a_limit(asks: list[tuple[Kind, int, float]]) -> None:
    async def scene() -> Sent:
        limiter, sent = RateLimiter(), Sent()
        await asyncio.gather(*(send(limiter, kind, chat, sent, after) for kind, chat, after in asks))
        return sent

    sent = run(scene())
    assert len(sent) == len(asks)
    moments = [moment for moment, _, _ in sent]
    assert all(later - first > 1 - 1e-6 for first, later in zip(moments, moments[29:], strict=False))
    by_chat: dict[int, list[tuple[float, Kind]]] = defaultdict(list)
    for moment, kind, chat in sent:
        by_chat[chat].append((moment, kind))
    for turns in by_chat.values():
        assert all(
            later - first > 1 - 1e-6 for (first, _), (later, kind) in pairwise(turns) if kind == "delivery"
        )
    group = by_chat[GROUP]
    assert all(
        later - first > 60 - 1e-6
        for (first, _), (later, kind) in zip(group, group[20:], strict=False)
        if kind == "delivery"
    )


def test_a_reply_among_ten_thousand_deliveries_waits_for_one_slot_at_most() -> None:
    async def scene() -> tuple[list[float], Sent]:
        limiter, sent = RateLimiter(), Sent()
        queued = [asyncio.create_task(send(limiter, "delivery", chat, sent)) for chat in range(1, 10_001)]
        waits = await asyncio.gather(
            *(send(limiter, "reply", 0, sent, number * 0.377) for number in range(100))
        )
        for task in queued:
            task.cancel()
        await asyncio.gather(*queued, return_exceptions=True)
        return waits, sent

    waits, sent = run(scene())
    assert max(waits) <= SLOT + 1e-6
    deliveries = [chat for _, kind, chat in sent if kind == "delivery"]
    assert deliveries == list(range(1, len(deliveries) + 1))
    assert len(deliveries) + 100 == pytest.approx(
        100 * 0.377 * 25, rel=0.02
    )  # and nothing of the pace is wasted


def test_a_flood_of_replies_comes_first_and_keeps_the_limit() -> None:
    async def scene() -> Sent:
        limiter, sent = RateLimiter(), Sent()
        await asyncio.gather(
            *(send(limiter, "delivery", chat, sent) for chat in range(1, 26)),
            *(send(limiter, "reply", 0, sent) for _ in range(100)),
        )
        return sent

    kinds = [kind for _, kind, _ in run(scene())]
    assert kinds == ["delivery"] + ["reply"] * 100 + ["delivery"] * 24


def test_a_refused_chat_waits_and_the_others_do_not() -> None:
    async def scene() -> list[float]:
        limiter, sent = RateLimiter(), Sent()
        limiter.refused(1, 30)
        asks: list[tuple[Kind, int]] = [("delivery", 1), ("reply", 1), ("delivery", 2)]
        return await asyncio.gather(*(send(limiter, kind, chat, sent) for kind, chat in asks))

    assert run(scene()) == [pytest.approx(30), pytest.approx(30), 0.0]


@pytest.mark.parametrize("chats", [[None], [1, 2, 3]])
def test_a_refusal_without_a_chat_or_of_several_stops_the_bot(chats: list[int | None]) -> None:
    async def scene() -> float:
        limiter, sent = RateLimiter(), Sent()
        for chat in chats:
            limiter.refused(chat, 7)
        waits = await asyncio.gather(send(limiter, "delivery", 8, sent), send(limiter, "reply", 9, sent))
        return min(waits)

    assert run(scene()) == pytest.approx(7)


def test_refusals_of_several_chats_one_after_the_other_stop_only_these() -> None:
    async def scene() -> float:
        limiter = RateLimiter()
        for chat in (1, 2, 3, 3, 3):
            limiter.refused(chat, 60)
            await asyncio.sleep(0.7)
        return await send(limiter, "delivery", 8, [])

    assert run(scene()) == 0.0


def test_chats_do_not_add_up() -> None:
    async def scene() -> int:
        limiter = RateLimiter()
        for chat in range(1, 4000):
            limiter.refused(chat, 0.01)
            await limiter.reply(chat)
            await limiter.reply(-chat)
            await asyncio.sleep(1)
        return limiter.chats

    assert run(scene()) < 1200


def test_without_limits_nobody_waits_but_for_a_refusal() -> None:
    async def scene() -> list[float]:
        limiter, sent = unlimited(), Sent()
        waits = [await send(limiter, "delivery", GROUP, sent) for _ in range(100)]
        limiter.refused(GROUP, 3)
        return [max(waits), await send(limiter, "delivery", GROUP, sent)]

    assert run(scene()) == [0.0, pytest.approx(3)]
