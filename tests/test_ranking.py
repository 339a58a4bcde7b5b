"""The rankers in use follow what changes in the store, at a bounded price."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from bot.clock import Clock
from bot.ranking.ranker import RankerInUse
from bot.store.core.store import Store
from bot.store.workstations import workstations
from bot.store.workstations.workstations import Card, Workstation
from matching.models import Profile

CELLS = Card(Workstation("cells", "Cell Works", directions_en="solid electrolytes"))
BATS = Profile(interests=("echolocation of bats",))


class Counted(RankerInUse):
    """Says each time that it has been built."""

    def __init__(self, store: Store, rest_s: float) -> None:
        super().__init__(store, rest_s)
        self.built: asyncio.Queue[str] = asyncio.Queue()

    async def refresh(self) -> None:
        await super().refresh()
        self.built.put_nowait("built")


async def test_a_host_who_edits_a_hundred_times_has_the_ranking_built_twice(store: Store) -> None:
    await store.write(workstations.save, [CELLS], Clock().now())
    ranker = Counted(store, rest_s=0.01)
    running = asyncio.create_task(ranker.run())
    ranker.changed()
    await ranker.built.get()
    bats = replace(CELLS, workstation=replace(CELLS.workstation, directions_en="echolocation of bats"))
    await store.write(workstations.save, [bats], Clock().now())
    for _ in range(100):
        ranker.changed()
    await ranker.built.get()
    ranker.stop()
    await running
    assert ranker.built.empty()
    assert (await ranker.explain(BATS, ["cells"]))["cells"].reasons[0].theirs == "echolocation of bats"
