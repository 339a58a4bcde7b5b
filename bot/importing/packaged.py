"""The workstations that come with the package: the documented ones, and the invented ones of the demo."""

from __future__ import annotations

from functools import partial
from importlib.resources import files

from bot.importing.table import read_table
from bot.store.workstations.importing import ImportRow


def _packaged(name: str, origin: str) -> tuple[ImportRow, ...]:
    table = read_table(files("seed_data").joinpath(name).read_bytes(), origin=origin)
    if table.problems:
        raise ValueError(f"{name}: {table.problems}")
    return table.rows


seed_stations = partial(_packaged, "workstations.csv", "seed")
"""The workstations that have a source, ready for `plan_import`."""
demo_stations = partial(_packaged, "demo/workstations.csv", "demo")
"""Invented workstations, all marked as demo, ready for `plan_import`; for `make demo` only."""
