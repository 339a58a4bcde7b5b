"""An answer, a clause and a topic as messages, each with buttons to what else belongs to it."""

from __future__ import annotations

from collections.abc import Iterable

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton

from bot.desk.answers import Answer, of_topic, told
from bot.desk.wording import answer_text, clause_text, topic_name
from bot.handlers.desk.hand_over import hand_over_button
from bot.handlers.widgets.replies import View, button, keyboard
from bot.importing import facts
from bot.importing.records import Clause
from bot.texts import Html, Texts, fit

BESIDE = 4  # clauses of the same topic that are offered below an answer
LISTED = 24  # of a topic
# What the commands show: the topics of a page.
PAGES = {
    "services": (
        "services", "children", "medical", "recuperation", "exchange", "housing", "travel", "spouse", "transport",
        "tax", "family", "hukou", "card", "titles",
    ),
    "funding": (
        "support", "daily", "stay", "continuous", "overseas", "selected", "general", "special", "state", "performance",
        "book", "nsfc", "citysci", "talent", "hongyan", "financial", "loans", "transformation", "cooperation",
    ),
    "ask": (
        "eligibility", "entry", "term", "pay", "support", "services", "titles", "card", "general", "state", "exit",
        "hosting",
    ),
}  # fmt: skip


class ClauseTap(CallbackData, prefix="clause"):
    """Shows a clause."""

    id: str


class TopicTap(CallbackData, prefix="topic-of"):
    """Shows what is documented of a topic."""

    code: str


def answer_view(found: Answer, message_id: int, texts: Texts) -> View:
    """An answer with what else is documented of its topic; or that there is none, with the nearest topics, and the way to a
    person for the question, which is the message of this number."""
    if not found.answered:
        person = [hand_over_button(message_id, texts)]
        return answer_text(found, texts), keyboard(*_topics(found.topics, texts), person)
    shown = {clause.id for clause in found.clauses}
    beside = [clause for clause in of_topic(found.topics[0]) if clause.id not in shown][:BESIDE]
    others = [code for code in found.topics if code != found.topics[0]]
    return (
        fit(answer_text(found, texts)),
        keyboard(*([_clause(clause, texts)] for clause in beside), *_topics(others, texts)),
    )


def clause_view(clause: Clause, texts: Texts) -> View:
    """A clause and those that it needs, with the way to the rest of its topic."""
    text = Html("\n\n".join(clause_text(one, texts) for one in told(clause)))
    return fit(text), keyboard(*_topics((clause.topic,), texts))


def topic_view(code: str, texts: Texts) -> View:
    """What is documented of a topic: of one clause all, of more their names to choose from."""
    clauses = of_topic(code)
    if len(clauses) == 1:
        return clause_view(clauses[0], texts)
    gaps = [gap for gap in facts.gaps().values() if gap.topic == code]
    lines = [texts("desk-topic", name=topic_name(code, texts), count=len(clauses))]
    if gaps:
        names = texts.listing([texts.pick(gap.name_en, gap.name_zh) for gap in gaps], of_phrases=True)
        lines.append(texts("desk-topic-gaps", names=names))
    rows = [[_clause(clause, texts)] for clause in clauses[:LISTED]]
    return Html("\n\n".join(lines)), keyboard(*rows)


def page_view(page: str, texts: Texts) -> View:
    """The topics of a command."""
    return texts(f"desk-page-{page}"), keyboard(*_topics(PAGES[page], texts))


def about_view(texts: Texts) -> View:
    """The figures of the city and of its parks, each with its date and source."""
    clauses = [*of_topic("figures"), *of_topic("parks")]
    lines = [
        texts("desk-figure", text=texts.pick(clause.text_en, clause.text_zh), source=_source(clause, texts))
        for clause in clauses
    ]
    return fit(Html("\n".join([texts("desk-about"), *lines]))), None


def _source(clause: Clause, texts: Texts) -> Html:
    source = facts.sources()[clause.source[0]]
    key = "desk-source" if source.link else "desk-source-unlinked"
    return texts(key, url=source.link) if source.link else texts(key)


def _clause(clause: Clause, texts: Texts) -> InlineKeyboardButton:
    return button(texts.pick(clause.name_en, clause.name_zh), ClauseTap(id=clause.id))


def _topics(codes: Iterable[str], texts: Texts) -> list[list[InlineKeyboardButton]]:
    """Two in a row."""
    buttons = [
        button(texts.plain("desk-topic-button", name=topic_name(code, texts)), TopicTap(code=code))
        for code in codes
        if of_topic(code)
    ]
    return [buttons[at : at + 2] for at in range(0, len(buttons), 2)]
