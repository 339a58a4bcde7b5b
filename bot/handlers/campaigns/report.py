"""The report of a campaign: a picture in numbers and colours, its caption, and the list as a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.clock import iso
from bot.handlers.campaigns.progress import left_out, moment, numbers
from bot.store.campaigns.campaigns import Campaign
from bot.store.campaigns.report import Line, Tally
from bot.texts import Html, Texts

SLICE = timedelta(seconds=10)  # of the curve
# As the squares of the text "campaign-numbers": sent, blocked, failed, uncertain, left; and those left out.
COLOURS = ("#4caf50", "#d7443e", "#7e57c2", "#f2b705", "#2f80ed", "#9e9e9e")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


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
    values = (tally.sent, tally.blocked, tally.failed, tally.uncertain, tally.left, sum(tally.out.values()))
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


def caption(name: str, found: Campaign, tally: Tally, texts: Texts) -> Html:
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
    if found.started_at and found.done_at:
        lines.append(
            texts("campaign-from-to", start=moment(found.started_at, texts), end=moment(found.done_at, texts))
        )
    return Html("\n".join(lines))


def table(lines: Sequence[Line], texts: Texts) -> bytes:
    """All recipients as CSV for a spreadsheet: UTF-8 with its mark, times in UTC, names that no formula can hide in."""
    file = io.StringIO()
    writer = csv.writer(file)
    columns = ("number", "person", "name", "username", "state", "at")
    writer.writerow([texts.plain(f"campaign-column-{column}") for column in columns])
    for line in lines:
        writer.writerow(
            [
                line.number,
                line.person or "",
                _harmless(line.name or ""),
                line.username or "",
                texts.plain(f"campaign-state-{line.state}"),
                iso(line.ended_at) if line.ended_at else "",
            ]
        )
    return file.getvalue().encode("utf-8-sig")


def _harmless(name: str) -> str:
    """A spreadsheet takes what begins with one of these signs for a formula, and runs it."""
    return f"'{name}" if name.startswith(_FORMULA) else name
