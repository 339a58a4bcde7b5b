"""Sixteen weeks of digests. `make bench ARGS=digest_weeks` does the same with 300 people."""

from __future__ import annotations

from pathlib import Path

from tests.delivery.digest_weeks import simulate


async def test_sixteen_weeks_of_digests(tmp_path: Path) -> None:
    run = await simulate(tmp_path, people=16, weeks=16, restarts=(3, 11), kill=7)
    try:
        assert await run.faults() == []
        got = [text for each in run.got.values() for _, text in each]
        assert len(got) > 30
        assert any("changed: " in text or "变动：" in text for text in got)
    finally:
        await run.world.close()
