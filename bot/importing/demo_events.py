"""The invented events of the demo, as far as a file can know them: their days count from the first load."""

from __future__ import annotations

from dataclasses import dataclass

from bot.importing.facts import rows


@dataclass(frozen=True, slots=True)
class DemoEvent:
    """One row of demo/events.csv: it starts `in_days` days from now at `beijing_hour` and lasts `minutes`."""

    id: str
    park: str
    title_en: str
    title_zh: str
    text_en: str
    text_zh: str
    place_en: str
    place_zh: str
    in_days: int
    beijing_hour: int
    minutes: int
    seats: int


def demo_events() -> tuple[DemoEvent, ...]:
    """All of them, in the order of the file; for `make demo` only."""
    return tuple(
        DemoEvent(
            **{key: row[key] for key in DemoEvent.__slots__[:8]},
            in_days=int(row["in_days"]),
            beijing_hour=int(row["beijing_hour"]),
            minutes=int(row["minutes"]),
            seats=int(row["seats"]),
        )
        for row in rows("demo/events.csv")
    )
