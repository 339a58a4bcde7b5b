"""The report of a campaign: a picture in numbers and colours, its caption, and the list as a file."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime, timedelta

from aiogram.types import BufferedInputFile

from bot.clock import BEIJING
from bot.handlers.campaigns.progress import PARTS, left_out, moment, numbers
from bot.handlers.widgets.spreadsheet import csv_file
from bot.store.campaigns.campaigns import Campaign
from bot.store.campaigns.report import Line, Tally
from bot.texts import Html, Texts

SLICE = timedelta(seconds=10)  # of the curve
# As the squares of the text "campaign-numbers": of each of `PARTS`, and of those left out.
COLOURS = ("#4caf50", "#d7443e", "#7e57c2", "#f2b705", "#2f80ed", "#9e9e9e")


def chart(tally: Tally, sent: Sequence[tuple[datetime, int]]) -> bytes:
    """A PNG: on the left how the audience divides, on the right how many were sent in each ten seconds, by the time
    since the first (h:mm:ss).

    Only numbers are written in it, since a machine may have no font for Chinese; the caption explains the colours.
    """
    # Half a second to import, which only the first report need wait for.
    from matplotlib.figure import Figure
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    figure = Figure(figsize=(8, 4), dpi=120, layout="constrained")
    parts, curve = figure.subplots(1, 2)
    values = (*(getattr(tally, part) for part in PARTS), sum(tally.out.values()))
    bars = parts.barh(range(len(values)), values, color=COLOURS)
    parts.bar_label(bars, [f"{value:,}" for value in values], padding=4, fontsize=12)
    widest = max(*values, 1)
    # A few among thousands have a bar too thin to show its colour.
    parts.scatter([-0.08 * widest] * len(values), range(len(values)), s=180, marker="s", color=COLOURS)
    parts.set_xlim(-0.15 * widest, 1.3 * widest)  # room for the squares and the numbers
    parts.invert_yaxis()
    parts.set_axis_off()
    seconds = [(at - sent[0][0]).total_seconds() for at, _ in sent]
    curve.bar(
        seconds, [count for _, count in sent], width=SLICE.total_seconds(), align="edge", color=COLOURS[0]
    )
    curve.set_xlim(left=0)
    curve.xaxis.set_major_formatter(FuncFormatter(lambda at, _: str(timedelta(seconds=round(at)))))
    curve.xaxis.set_major_locator(MaxNLocator(4, steps=[1, 2, 3, 6, 10]))
    curve.yaxis.set_major_locator(MaxNLocator(4, integer=True))
    curve.spines[["top", "right"]].set_visible(False)
    file = io.BytesIO()
    figure.savefig(file, format="png")
    return file.getvalue()


def caption(name: str, campaign: Campaign, tally: Tally, texts: Texts) -> Html:
    """What became of it, in words: well below the 1024 characters of a caption."""
    lines = [
        texts("campaign-report", name=name),
        numbers(tally, texts),
        *left_out(tally.out, texts),
        "",
        texts(
            "campaign-adds-up" if all(tally.out.values()) else "campaign-adds-up-few", count=tally.audience
        ),
    ]
    if campaign.started_at and campaign.done_at:
        lines.append(
            texts(
                "campaign-from-to",
                start=moment(campaign.started_at, texts),
                end=moment(campaign.done_at, texts),
            )
        )
    return Html("\n".join(lines))


def table(campaign_id: int, lines: Sequence[Line], texts: Texts) -> BufferedInputFile:
    """All recipients as CSV, times in Beijing."""
    columns = ("number", "person", "name", "username", "state", "at")
    heading = [texts.plain(f"campaign-column-{column}") for column in columns]
    rows = (
        (
            line.number,
            line.person or "",
            line.name or "",
            line.username or "",
            texts.plain(f"campaign-state-{line.state}"),
            f"{line.ended_at.astimezone(BEIJING):%Y-%m-%d %H:%M:%S}" if line.ended_at else "",
        )
        for line in lines
    )
    return csv_file(f"campaign-{campaign_id}.csv", heading, rows)
