"""An answer as a reader sees it: what the clauses say, and around them words of the locales."""

from __future__ import annotations

import html
import re

from bot.desk.answers import Answer
from bot.importing import facts
from bot.importing.records import Clause
from bot.texts import Html, Texts

_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>')
_TAG = re.compile(r"</?[bi]>")
LINES = {"who": "desk-who", "how": "desk-how", "when": "desk-when", "unknown": "desk-note"}


def answer_text(found: Answer, texts: Texts) -> Html:
    """The whole answer: the clauses with their dates and sources, or that nothing is documented."""
    if found.gap:
        name = texts.pick(found.gap.name_en, found.gap.name_zh)
        return texts("desk-gap", name=name)
    if not found.answered:
        return texts("desk-unknown")
    parts = [texts("desk-which", name=found.choices[0].same_name)] if found.choices else []
    parts += [clause_text(clause, texts) for clause in found.clauses]
    if found.personal and any(clause.who_en for clause in found.clauses):
        parts.append(texts("desk-conditions"))
    return Html("\n\n".join(parts))


def plain_answer(found: Answer, texts: Texts) -> str:
    """The same without markup, with the addresses of sources and the nearest topics, for the command line."""
    lines = [html.unescape(_TAG.sub("", _LINK.sub(r"\2 (\1)", answer_text(found, texts))))]
    if not found.answered and found.topics:
        topics = texts.listing([topic_name(code, texts) for code in found.topics])
        lines.append(texts.plain("desk-nearest", topics=topics))
    return "\n".join(lines)


def topic_name(code: str, texts: Texts) -> str:
    """A topic in the reader's language."""
    topic = facts.desk_topics()[code]
    return texts.pick(topic.name_en, topic.name_zh)


def clause_text(clause: Clause, texts: Texts) -> Html:
    """A clause with whom it concerns, what no source says, as of when, and where it was read."""
    lines = [texts("desk-name", name=texts.pick(clause.name_en, clause.name_zh))]
    if clause.scope == "example":
        lines.append(texts("desk-example"))
    lines.append(texts("desk-text", text=texts.pick(clause.text_en, clause.text_zh)))
    for kind, key in LINES.items():
        said = texts.pick(getattr(clause, f"{kind}_en"), getattr(clause, f"{kind}_zh"))
        if said:
            lines.append(texts(key, text=said))
    lines.append(_origin(clause, texts))
    return Html("\n".join(lines))


def _origin(clause: Clause, texts: Texts) -> Html:
    source = facts.sources()[clause.source[0]]
    values = {
        "place": texts.pick(clause.place_en, clause.place_zh),
        "asof": texts.plain("desk-as-of", day=clause.as_of) if clause.as_of else texts.plain("desk-undated"),
        "source": texts.pick(source.title_en, source.title_zh),
    }
    if source.link:
        return texts("desk-origin", url=source.link, **values)
    return texts("desk-origin-unlinked", **values)
