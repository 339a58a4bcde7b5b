"""The workstations that come with the package: the documented ones, and the invented ones of the demo."""

from __future__ import annotations

from importlib.resources import files

from bot.importing.table import read_table
from bot.store.workstations.importing import ImportRow


def seed_stations() -> tuple[ImportRow, ...]:
    """The workstations that have a source, ready for `plan_import`."""
    return _packaged("workstations.csv", "seed")


def demo_stations() -> tuple[ImportRow, ...]:
    """Invented workstations, all marked as demo, ready for `plan_import`; for `make demo` only."""
    return _packaged("demo/workstations.csv", "demo")


def _packaged(name: str, origin: str) -> tuple[ImportRow, ...]:
    table = read_table(files("seed_data").joinpath(name).read_bytes(), origin=origin)
    if table.problems:
        raise ValueError(f"{name}: {table.problems}")
    return table.rows
