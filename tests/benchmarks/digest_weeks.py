"""Sixteen weeks of digests for 300 people, with edits, pauses, restarts and a kill: what must not be, is counted."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.delivery.digest_weeks import simulate

PEOPLE, WEEKS = 300, 16


def run() -> None:
    """Print how many digests there were, and every fault."""
    asyncio.run(_run())


async def _run() -> None:
    began = time.perf_counter()
    with TemporaryDirectory() as folder:
        weeks = await simulate(Path(folder), PEOPLE, WEEKS, restarts=range(0, WEEKS, 3), kill=7)
        try:
            faults = await weeks.faults()
            got = [text for each in weeks.got.values() for _, text in each]
        finally:
            await weeks.world.close()
    notes = sum(not text.startswith("🗞") for text in got)
    print(
        f"{PEOPLE} people, {WEEKS} weeks: {len(got) - notes} digests, {notes} notes, {len(faults)} faults, "
        f"{time.perf_counter() - began:.0f} s"
    )
    for fault in faults[:20]:
        print(f"  {fault}")
