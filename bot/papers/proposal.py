"""From what a file says to what is proposed for a profile: the person's own words, and nothing that they do not hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.importing.find import exact_discipline, plain
from bot.papers.degrees import doctorate
from bot.papers.kinds import Contents, Work, kind_of_text
from bot.papers.phrases import PHRASE_AT_MOST, Weighted, best_phrases
from bot.papers.sections import Section, items, lines_of, sections
from bot.papers.works import directions_of, works_in

DIRECTIONS = 8
_ENOUGH = 3  # directions that somebody names themselves, from which no more are taken from titles
_OF_PROSE = 6
_WORKS_AT_LEAST = 2  # items with a title, from which a text is a list of publications
_HEADINGS_AT_LEAST = 2  # from which a pasted text is a CV
_SENTENCE = re.compile(r"[a-z)\d][.!?](?=\s|$)|[。！？]")
_SENTENCES_AT_LEAST = 2
_PROSE_AT_LEAST = 300  # characters; one Chinese character says what three letters do

_PERSONAL = re.compile(
    r"@|https?:|www\.|\d{5}|\bdoi\b|\borcid\b|\bh-index\b|\b(?:tel|phone|mobile|fax|e-?mail|wechat|skype|address)\b"
    r"|电话|手机|微信|邮箱|邮编|地址|身份证|\b(?:prof|dr|mr|ms|mrs)\.|\bprofessor\b|教授|导师|先生|女士|博士后|课题组",
    re.IGNORECASE,
)
_EMPLOYER = re.compile(
    r"\bUniversit|\b(?:Institute|Department|School|College|Academy|Faculty) of\b|\b(?:Ltd|Inc|GmbH|Co|Corp|LLC)\b\.?"
    r"|\b(?:Hospital|Laboratory|College|Institute|Company|Corporation|Group)$"
    r"|大学|有限|研究院|研究所|科学院|(?:学院|集团|公司|医院|实验室|研究中心)$"
)
_NAME = re.compile(r"^(?:姓\s*名|name)\s*:\s*([^,;|]{2,40}?)(?:\s{2,}|[,;|]|$)", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:my |our |the )?(?:main |current |primary |broad )?(?:research|work|interests?)\b(?: interests?| areas?| focus| work)?"
    r"(?: currently| mainly| primarily| broadly)?"
    r" (?:is|are|lies?|lie|focus(?:es)?|include[s]?|cover[s]?|concern[s]?|centers|centres)(?: on| in| around)?:? "
    r"|^i (?:am interested in|work on|study|focus on|investigate) "
    r"|^(?:本人|我)?(?:目前|主要|长期|近年来)*(?:从事|研究方向(?:为|是|包括)|致力于|聚焦于?|围绕)(?:于)?",
    re.IGNORECASE,
)
_TAIL = re.compile(r"(?:等)?(?:方面|领域|方向)?(?:的)?(?:相关)?(?:研究(?:工作)?|工作)?[。.]?$")
_ASIDE = re.compile(r"\s*\([^)]*\)?")


@dataclass(frozen=True, slots=True)
class Proposal:
    """Directions in the person's words, codes of disciplines, and the year of the doctorate; each may be missing."""

    directions: tuple[str, ...] = ()
    disciplines: tuple[str, ...] = ()
    year: int | None = None

    def __bool__(self) -> bool:
        return bool(self.directions or self.disciplines or self.year)


def propose(contents: Contents, this_year: int) -> Proposal:
    """What a file or a pasted text lets one propose."""
    if contents.works:
        return _of_works(contents.works, this_year)
    lines = lines_of(contents.text)
    parts = [(section, held) for section, held in sections(lines) if held]
    if {section for section, _ in parts} - {"start", "keywords"}:
        return _of_cv(parts, this_year)
    works = works_in(items(lines))
    if len(works) >= _WORKS_AT_LEAST:
        return _of_works(works, this_year)
    return _of_prose(parts)


def is_more_than_an_answer(text: str) -> bool:
    """Whether a text that somebody typed or pasted is a CV, a list of publications or an abstract, not a few directions."""
    if kind_of_text(text) != "text":
        return True
    lines = lines_of(text)
    if sum(section != "start" for section, _ in sections(lines)) >= _HEADINGS_AT_LEAST:
        return True
    if len(works_in(items(lines))) >= _WORKS_AT_LEAST:
        return True
    size = sum(3 if "\u3400" <= sign <= "\u9fff" else 1 for sign in text)
    return size >= _PROSE_AT_LEAST and len(_SENTENCE.findall(text)) >= _SENTENCES_AT_LEAST


def _of_works(works: Sequence[Work], this_year: int) -> Proposal:
    theses = [work.year for work in works if work.is_doctoral and work.year]
    found = directions_of(works, this_year, 2 * DIRECTIONS)
    return Proposal(_clean(found), year=max(theses, default=None))


def _of_cv(parts: Sequence[tuple[Section, list[str]]], this_year: int) -> Proposal:
    every = [line for _, held in parts for line in held]
    names = _names(every)
    own = [one for item in items(_of(parts, "research")) for one in _directions(item)]
    own += [one for item in _of(parts, "keywords") for one in _listed(item)]
    directions = _clean(own, names)
    if len(directions) < _ENOUGH:
        works = works_in(items(_of(parts, "works")))
        directions = _clean([*own, *directions_of(works, this_year, DIRECTIONS)], names)
    education = _of(parts, "education")
    year, code = doctorate(education, this_year) if education else doctorate(every, this_year, anywhere=True)
    codes = [code] if code else _named(directions)
    return Proposal(directions, tuple(codes), year)


def _of_prose(parts: Sequence[tuple[Section, list[str]]]) -> Proposal:
    keywords = [one for held in _of(parts, "keywords")[:2] for one in _listed(held)]
    text = " ".join(_of(parts, "start"))
    found = keywords if len(keywords) >= _ENOUGH else [*keywords, *best_phrases([Weighted(text)], _OF_PROSE)]
    directions = _clean(found)
    return Proposal(directions, tuple(_named(directions)))


def _of(parts: Sequence[tuple[Section, list[str]]], wanted: Section) -> list[str]:
    return [line for section, held in parts if section == wanted for line in held]


def _directions(item: str) -> list[str]:
    """The directions that an item of a research section names: its parts, or the phrases of a sentence."""
    text = _LEAD.sub("", item)
    if text != item:
        text = _TAIL.sub("", text)
    parts = _listed(text)
    if all(len(part) <= PHRASE_AT_MOST and len(part.split()) <= 10 for part in parts):
        return parts
    return best_phrases([Weighted(text)], _ENOUGH)


def _listed(text: str) -> list[str]:
    """What is listed in a line: between semicolons where there are any, else between commas."""
    bare = _ASIDE.sub("", text)
    parts = re.split(r"[;、|·•]", bare)
    if len(parts) == 1:
        parts = re.split(r",", bare)
    return [
        part for part in (re.sub(r"^(?:and|以及|和) ?", "", part.strip(" .。,:")) for part in parts) if part
    ]


def _clean(found: Iterable[str], names: Sequence[str] = ()) -> tuple[str, ...]:
    """Each once, and none that says who somebody is, where they work or how to reach them."""
    kept: dict[str, str] = {}
    for text in found:
        key = plain(text)
        personal = _PERSONAL.search(text) or _EMPLOYER.search(text) or any(name in key for name in names)
        if key and len(text) <= PHRASE_AT_MOST and not personal:
            kept.setdefault(key, text)
    return tuple(kept.values())[:DIRECTIONS]


def _names(lines: Sequence[str]) -> list[str]:
    """What the person seems to be called, by the first lines."""
    found = [match[1] for line in lines[:15] if (match := _NAME.match(line))]
    first = lines[0] if lines else ""
    if re.fullmatch(r"[㐀-鿿]{2,4}|[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){1,3}", first):
        found.append(first)
    return [name for name in map(plain, found) if len(name) > 1]


def _named(directions: Sequence[str]) -> list[str]:
    """The disciplines that directions are called like."""
    found = (exact_discipline(text) for text in directions)
    return list(dict.fromkeys(one.code for one in found if one))[:2]
