"""Tables as files for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from aiogram.types import BufferedInputFile

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet works out what begins so, instead of showing it


def csv_file(name: str, heading: Iterable[str], rows: Iterable[Iterable[object]]) -> BufferedInputFile:
    """CSV called `name`: UTF-8 with the mark that tells Excel so, and no cell that could be a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(heading)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return BufferedInputFile(text.getvalue().encode("utf-8-sig"), filename=name)


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
