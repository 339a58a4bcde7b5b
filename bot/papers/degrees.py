"""The doctorate that a CV tells of: its year, and its discipline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bot.importing.facts import disciplines
from bot.importing.find import exact_discipline, plain

FIRST_YEAR = 1950
_DOCTORATE = re.compile(
    r"\bph\.?\s?d\b|\bd\.?\s?phil\b|\bdoctor of\b|\bdoctorate\b|\bdoctoral (?:degree|studies|program)"
    r"|\bdr\.\s?-?ing|博士",
    re.IGNORECASE,
)
_NO_DOCTORATE = re.compile(
    r"博士后|博士生导师|博导|post-?\s?doc|\bsupervis(?:ed|ion|ing)\b|\bphd students\b", re.IGNORECASE
)
_OTHER_DEGREE = re.compile(
    r"硕士|学士|本科|\bmaster|\bbachelor|\bm\.?\s?sc\b|\bb\.?\s?sc\b|\bm\.?\s?eng\b|\bb\.?\s?eng\b|\bm\.?phil\b|\bm\.?a\.?\b"
    r"|\bb\.?a\.?\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_OPEN = re.compile(r"至今|present|now|current|ongoing|在读", re.IGNORECASE)
_EXPECTED = re.compile(r"expected|anticipated|预计|拟于", re.IGNORECASE)
_NO_SUBJECT = re.compile(
    r"\bdoctor of (?:philosophy|engineering|science|medicine)\b|\(?\bph\.?\s?d\.?\)?|(?:工学|理学|医学|法学|文学|管理学|经济学"
    r"|农学|教育学|历史学|哲学|艺术学|军事学)(?=博士)|博士|学位|研究生|毕业|专业|方向|(?<=\S)[学系]院|在读|supervis\S*:? .*|导师.*",
    re.IGNORECASE,
)
_SCHOOL = re.compile(r"\b(?:[A-Z][\w'’-]+ )*University(?: of(?: [A-Z][\w'’-]+)+)?")
_SHORTEST = {"zh": 3, "en": 8}  # letters of a name that is looked for inside of a line


def doctorate(lines: Sequence[str], this_year: int, *, anywhere: bool = False) -> tuple[int | None, str]:
    """The year of the doctorate and the code of its discipline in the lines of an education section; None, "" if untold.

    `anywhere`: the lines are of no such section, so that only the line itself which names the degree is believed.
    """
    for at, line in enumerate(lines):
        if not _DOCTORATE.search(line) or _NO_DOCTORATE.search(line):
            continue
        around = [line] if anywhere else [line, *_around(lines, at)]
        years = (_year(one, this_year) for one in around)
        year = next((year for year in years if year is not None), None)
        codes = (discipline_in(one) for one in around)
        return year or None, next((code for code in codes if code), "")
    return None, ""


def _around(lines: Sequence[str], at: int) -> Iterator[str]:
    """The lines of the same entry, the nearest first: dates stand above all entries of a list, or below all."""
    is_above = bool(_YEAR.search(lines[0])) and at != 0
    below, above = (at + 1, at + 2), (at - 1, at - 2)
    for side in (above, below) if is_above else (below, above):
        for place in side:
            if (
                not 0 <= place < len(lines)
                or _OTHER_DEGREE.search(lines[place])
                or _DOCTORATE.search(lines[place])
            ):
                break
            yield lines[place]


def _year(line: str, this_year: int) -> int | None:
    """The year in which it ended or will; 0 where it goes on, None where the line has no year."""
    years = [int(year) for year in _YEAR.findall(line)]
    if not years:
        return None
    latest = max(years)
    if _OPEN.search(line) and not _EXPECTED.search(line) and latest <= this_year:
        return 0
    return latest if FIRST_YEAR <= latest <= this_year + 10 else 0


def discipline_in(line: str) -> str:
    """The code of the one discipline that a line about a degree names; "" where none or several are."""
    text = _NO_SUBJECT.sub("  ", _SCHOOL.sub("  ", line))
    for part in re.split(r"[,;:，；、|/()（）]|\s{2,}|\s(?:in|of)\s|\s-\s", text):
        if (found := exact_discipline(part.strip())) and len(part.strip()) > 1:
            return found.code
    words = f" {plain(text)} "
    named = [
        (name, code) for name, code in _names() if (name if not name.isascii() else f" {name} ") in words
    ]
    longest = max((len(name) for name, _ in named), default=0)
    codes = {code for name, code in named if len(name) == longest}
    return codes.pop() if len(codes) == 1 else ""


@cache
def _names() -> tuple[tuple[str, str], ...]:
    """Every name of a discipline that is long enough to be meant wherever it stands, and that is of one alone."""
    found: dict[str, set[str]] = {}
    for code, known in disciplines().items():
        called = (
            known.name_zh,
            known.name_en,
            *known.older_names_zh,
            *known.our_aliases_zh,
            *known.our_aliases_en,
        )
        for name in map(plain, called):
            if len(name) >= _SHORTEST["en" if name.isascii() else "zh"]:
                found.setdefault(name, set()).add(code)
    return tuple((name, min(codes)) for name, codes in found.items() if len(codes) == 1)
