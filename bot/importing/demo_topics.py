"""The invented topics of the demo, each marked as demo wherever it is shown; their last day counts from the first load."""

from __future__ import annotations

from dataclasses import dataclass

from bot.importing.facts import rows, split_list


@dataclass(frozen=True, slots=True)
class DemoTopic:
    """One line of demo/topics.csv. It closes at the end of a day in Beijing, `closes_in_days` after the first load."""

    id: str
    workstation: str
    title_en: str
    title_zh: str
    text_en: str
    text_zh: str
    disciplines: tuple[str, ...]
    closes_in_days: int


def demo_topics() -> tuple[DemoTopic, ...]:
    """Invented topics, for `make demo` only. Raises ValueError for a line that is not marked as demo."""
    found = []
    for row in rows("demo/topics.csv"):
        if row.pop("demo") != "1":
            raise ValueError(f"{row['id']} is not marked as demo")
        disciplines, days = split_list(row.pop("disciplines")), int(row.pop("closes_in_days"))
        found.append(DemoTopic(**row, disciplines=disciplines, closes_in_days=days))
    return tuple(found)
