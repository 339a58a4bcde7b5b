"""What may and may not stand in the clauses of the desk; `facts_check` runs these with its own checks."""

from __future__ import annotations

import re
from collections.abc import Iterator

Tables = dict[str, list[dict[str, str]]]

# Traps, contradictions, old rules and those of other cities; one employer's; and what only we have added up.
_NOT_TO_BE_SHOWN = {
    *("P12", "P13", "P24", "P27", "P28", "P32", "P37", "P50", "P51", "P54", "P61", "P62", "P63", "P65"),
    *("B19", "B22", "B24", "B25", "B26", "B27", "B28", "F10", "F21", "F22", "F28", "F33", "F35"),
    *("S11", "S28", "S32", "T08", "T09", "T12", "T13", "G04", "W15"),
}
_TOLD_BY = {
    "DLUT": "Dalian",
    "NXU": "Ningxia",
    "SCOL": "Sichuan",
    "SWUREQ": "Southwest University",
    "HTU2023": "Henan",
}


def scopes(given: Tables) -> Iterator[str]:
    """Clauses that may not be shown, or that hold elsewhere than they say."""
    for row in given["desk/rows"]:
        key, scope = f"desk/rows {row['id']}", row["scope"]
        if row["id"] in _NOT_TO_BE_SHOWN:
            yield f"{key}: may not be shown"
        if scope not in ("national", "chongqing", "district", "example"):
            yield f"{key}: scope {scope} is none"
        if (scope == "example") != ("example" in row["place_en"] and "示例" in row["place_zh"]):
            yield f"{key}: whether it is an example is not what its place says"
        for source, word in _TOLD_BY.items():
            if row["source"] == source and word not in row["place_en"]:
                yield f"{key}: told by {source}, which its place does not say"


def amounts(given: Tables) -> Iterator[str]:
    """Sums and districts without what makes them true."""
    for row in given["desk/rows"]:
        key = f"desk/rows {row['id']}"
        if re.search("1\\.04|104", row["text_en"] + row["text_zh"]) and not (
            "up to" in row["text_en"] and "最高" in row["text_zh"]
        ):
            yield f"{key}: a ceiling without “up to”"
        if "600,000" in row["text_en"] and not re.search("city|host|salar|class", row["text_en"]):
            yield f"{key}: 600,000 without saying whose it is"
        if "Jiangbei District" in row["text_en"] and "2021" not in row["text_en"]:
            yield f"{key}: Jiangbei as current"
        if (row["as_of"][:4] or "9") < "2000" and row["id"] != "P58":
            yield f"{key}: as of {row['as_of']}"
