"""What people write beside their field: wishes and questions about life, thanks and greetings. No query is made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SENTENCE = re.compile(r"(?<=[.!?;])\s+|(?<=[。！？；])|\n+")
_CLAUSE = re.compile(r"(?<=,)\s+|(?<=，)")
_WISH = re.compile(
    r"\b(?:i(?:'d| would| will| need| want| hope| wish|'m looking)|we (?:would|need|hope|want)|(?:would|need|like|love) to know"
    r"|hop(?:e|ing)|looking for|is there|are there|do (?:you|i|we)|does|can (?:you|i|my|we)|could|how much|what about|please"
    r"|my (?:wife|husband|spouse|partner|children|kids|family|son|daughter))\b|\?"
    r"|希望|想知道|想了解|想问|最好|请问|能否|能不能|可否|是否|吗|有没有|怎么|如何|多少|需要|解决|？"
    r"|我(?:的)?(?:太太|妻子|爱人|先生|丈夫|老婆|老公|孩子)",
    re.IGNORECASE,
)
_LIFE = re.compile(
    r"\b(?:visas?|salar(?:y|ies)|wages?|pay|housing|flats?|apartments?|accommodation|rent|schools?|kindergartens?|childcare"
    r"|spouse|wife|husband|partner|children|kids|family|hukou|residence permit|allowances?|subsid(?:y|ies))\b"
    r"|签证|工资|薪|待遇|住房|公寓|房补|租房|落户|户口|子女|孩子|入学|上学|幼儿园|配偶|家属|太太|妻子|丈夫|爱人|老婆|老公|补贴|安家费",
    re.IGNORECASE,
)
# A fellow whose field this is says what they do with it.
_FIELD = re.compile(
    r"\b(?:stud(?:y|ies|ied|ying)|research\w*|work(?:s|ed|ing)? on|investigat\w+|model\w*|thesis|economics?|polic(?:y|ies)|law"
    r"|markets?|sociology|history|analys\w+|effects?|pedagogy)\b"
    r"|研究|课题|论文|政策|经济|机制|模型|法学|法律|制度|社会学|史|市场|分析|影响|教育学",
    re.IGNORECASE,
)
_POLITE = re.compile(
    r"(?:hello|hi|hey|dear|good (?:morning|day)|thanks?|thank you|many thanks|best|kind regards|regards)\b[\w\s]{0,30}[.!,]*"
    r"|(?:您好|你好|大家好|老师好|谢谢|多谢|感谢)[^，。]{0,8}[，。！!]?",
    re.IGNORECASE,
)
_SHORT = 20  # characters of a part of a list, "salary and schools"


def split_off(text: str) -> tuple[str, list[str]]:
    """What of `text` tells of a field, as written, and the clauses beside it that do not."""
    kept: list[str] = []
    beside: list[str] = []
    for sentence in _SENTENCE.split(text):
        is_wish = False
        left: list[str] = []
        for clause in filter(str.strip, _CLAUSE.split(sentence)):
            said = clause.strip()
            goes_on = is_wish and len(said) <= _SHORT and _LIFE.search(said)
            is_wish = bool(_LIFE.search(said) and not _FIELD.search(said) and (goes_on or _WISH.search(said)))
            # "I would need to know about visas, salary and schools" is one wish in two clauses
            if is_wish or _POLITE.fullmatch(said):
                beside.append(said.strip("，,。. "))
            else:
                left.append(clause)
        if left:
            kept.append(" ".join(left) if sentence.isascii() else "".join(left))
    if not beside:
        return text, []
    return "\n".join(part.strip().strip("，,").strip() for part in kept), beside


def of_a_field(texts: Iterable[str]) -> list[str]:
    """The texts without what is beside a field; what is nothing else is left out."""
    return [kept for text in texts if (kept := split_off(text)[0]).strip()]
