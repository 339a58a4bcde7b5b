"""A topic as people read it: the card, the pushed copy with why it came and its buttons, and how long it is."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from typing import Literal

from aiogram.filters.callback_data import CallbackData
from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.clock import BEIJING
from bot.handlers.introductions.view import state_of
from bot.handlers.widgets import names, replies
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.reader import Reader
from bot.handlers.widgets.replies import View, keyboard
from bot.handlers.widgets.words import Data
from bot.handlers.workstations.reasons import reason_lines
from bot.ranking.documents import about_topics
from bot.ranking.ranker import RankerInUse
from bot.store.campaigns import campaigns
from bot.store.core.store import Store
from bot.store.introductions import asking as request_asking
from bot.store.introductions import requests
from bot.store.introductions.requests import Request
from bot.store.people import profiles
from bot.store.topics import topics
from bot.store.topics.topics import Kind, Topic
from bot.store.workstations import workstations
from bot.texts import LANGUAGES, MESSAGE_AT_MOST, Html, Texts, shorten
from matching.models import Match, Profile, Reason

TITLE_AT_MOST = 120
LISTED_TITLE, LISTED_STATION = 100, 60  # characters of a line in a list
LINE = 300  # characters of a draft's title or funding, which may be any length: Fluent takes 2,500, escaped
PHRASE = 80
REASONS_SHOWN = 2
# What a copy may say besides the words of its writer: why it came, what became of it, where the reader stands.
ROOM = 700

Act = Literal["interested", "withdraw", "ask", "dismiss", "fewer", "undo", "send", "sure_withdraw", "back"]
Why = Literal["interests", "discipline", "follows", "all"]
WHYS: tuple[Why, ...] = ("interests", "follows", "discipline", "all")
"""Why a topic reaches somebody, the strongest first."""


class Tap(CallbackData, prefix="tp1"):
    """A button of a copy. It lives for ever, so each tap asks the store anew; "1" is the version of its form."""

    topic: int
    act: Act


def length(text: str) -> int:
    """How many characters Telegram counts: those after parsing, where what people wrote is escaped."""
    return len(html.unescape(re.sub(r"<[^>]+>", "", text)))


def title(topic: Topic, texts: Texts) -> str:
    """The title in the reader's language, or the one that there is; cut off where its writer has yet to shorten it."""
    return shorten(texts.pick(topic.title_en, topic.title_zh), LINE) or texts.plain("topic-untitled")


def last_day(deadline: datetime, texts: Texts, zone: tzinfo | None = None) -> str:
    """The last day on which a topic can be taken up, where the reader lives or `zone` holds."""
    return day(deadline - timedelta(seconds=1), texts, zone)


def until(topic: Topic, texts: Texts, zone: tzinfo | None = None) -> str:
    """Until when an open topic can be taken up, as `last_day` has it; "" where no end is set."""
    return texts.plain("topics-until", day=last_day(topic.deadline, texts, zone)) if topic.deadline else ""


def facts_line(topic: Topic, texts: Texts, *facts: str) -> str:
    """Demo mark and `facts` of a topic, the empty ones left out."""
    return " · ".join(filter(None, (texts.plain("match-demo") if topic.demo else "", *facts)))


def listed(number: int, topic: Topic, texts: Texts, *facts: str) -> Data:
    """A topic as one of a list shows it: what `HEADING` and `numbered` need."""
    return {
        "id": str(topic.id),
        "number": str(number),
        "name": shorten(title(topic, texts), LISTED_TITLE),
        "facts": names.escaped(facts_line(topic, texts, *facts)),
    }


async def station_names(store: Store, topic: Topic) -> tuple[str, str]:
    """The names (English, Chinese) of a topic's workstation; its id where it is no longer listed."""
    pairs = await store.read(workstations.names, [topic.workstation_id])
    return pairs.get(topic.workstation_id, (topic.workstation_id, topic.workstation_id))


def card(topic: Topic, station: tuple[str, str], texts: Texts) -> list[str]:
    """Everything that the writer wrote, with the workstation and the marks (demo, other language, updated)."""
    lines: list[str] = [texts("topic-title", title=title(topic, texts))]
    lines.append(texts("topic-station", station=texts.pick(*station)))
    if topic.demo:
        lines.append(texts("topic-demo"))
    if topic.edited_at:
        lines.append(texts("topic-updated", day=day(topic.edited_at, texts)))
    other = "zh" if texts.language == "en" else "en"
    mine = (topic.title_en, topic.text_en) if texts.language == "en" else (topic.title_zh, topic.text_zh)
    if not all(mine):
        lines.append(texts(f"topic-only-{other}"))
    lines += ["", names.escaped(texts.pick(topic.text_en, topic.text_zh)), ""]
    if topic.disciplines:
        listed = texts.listing(names.disciplines(topic.disciplines, texts))
        lines.append(texts("topic-disciplines", list=listed))
    if topic.funding:
        lines.append(texts("topic-funding", funding=shorten(topic.funding, LINE)))
    if topic.deadline:
        lines.append(texts("topic-deadline", day=last_day(topic.deadline, texts, BEIJING)))
    return lines


def too_long(topic: Topic, station: tuple[str, str]) -> tuple[int, int] | None:
    """How many characters a copy would have and how many it may, in the language where that is worst; None if it fits."""
    longest = max(length(preview(topic, station, Texts(language))) for language in LANGUAGES) + ROOM
    return (longest, MESSAGE_AT_MOST) if longest > MESSAGE_AT_MOST else None


def preview(topic: Topic, station: tuple[str, str], texts: Texts) -> Html:
    """What every reader of a language gets, but for their own reasons."""
    return Html("\n".join([texts("topic-new"), "", *card(topic, station, texts), "", texts("topic-note")]))


def button(texts: Texts, topic_id: int, act: Act, style: str | None = None) -> InlineKeyboardButton:
    """The button `act`, whose words are the text "button-topic-<act>"."""
    return replies.button(texts.plain(f"button-topic-{act}"), Tap(topic=topic_id, act=act), style)


def keys(topic_id: int, acts: Sequence[Act], texts: Texts) -> InlineKeyboardMarkup | None:
    """The buttons of a copy, two in a row."""
    made = [button(texts, topic_id, act, "success" if act == "interested" else None) for act in acts]
    return keyboard(*(made[at : at + 2] for at in range(0, len(made), 2)))


async def standing(reader: Reader, topic: Topic) -> tuple[Kind | None, Request | None]:
    """Where somebody stands with a topic: what they put it aside as, and their latest request about it."""
    chosen = (await reader.store.read(topics.chosen_by, reader.person)).get(topic.id)
    asked = await reader.store.read(requests.of_fellow, reader.person)
    about = [request for request in asked if request.topic_id == topic.id]
    return chosen, max(about, key=lambda request: request.id, default=None)


async def possible(reader: Reader, topic: Topic) -> list[Act]:
    """What somebody can do with a topic now, in the order of the buttons."""
    now = reader.clock.now()
    chosen, request = await standing(reader, topic)
    if request is not None and request.is_open:  # it goes on when the topic is over, and can be taken back
        return [] if request.is_introduced else ["withdraw"]
    if not topic.is_open(now):
        return []
    if chosen is not None:
        return ["undo"]
    about = (reader.person, topic.workstation_id, now, topic.id)
    refusal = await reader.store.read(request_asking.may_ask, *about)
    asks: list[Act] = ["interested", "ask"] if refusal in (None, "part") else []
    return [*asks, "dismiss", "fewer"]


async def view(reader: Reader, topic: Topic | None, whys: Sequence[Html]) -> View:
    """A copy as it is now for its reader; a line without content for a topic that was never released."""
    texts = reader.texts
    if topic is None or not topic.was_released:
        return texts("topic-gone"), None
    chosen, request = await standing(reader, topic)
    acts = await possible(reader, topic)
    buttons = keys(topic.id, acts, texts)
    if chosen is not None and (request is None or not request.is_open):
        return texts(f"topic-{chosen}-done", title=title(topic, texts)), buttons
    lines = [*card(topic, await station_names(reader.store, topic), texts), ""]
    if not topic.is_open(reader.clock.now()):
        lines.append(texts("topic-filled" if topic.state == "filled" else "topic-closed"))
    elif request is None:
        lines += whys
    if request is not None:
        lines.append(texts("topic-mine", state=texts(f"requests-{state_of(request, 'fellow')}")))
    if "interested" in acts:
        lines.append(texts("topic-note"))
    return Html("\n".join(lines).rstrip()), buttons


async def copy(reader: Reader, topic_id: int) -> View:
    """A copy as it is now; why it came is said again from what is known of it."""
    topic = await reader.store.read(topics.topic, topic_id)
    whys = await reader.store.read(campaigns.whys_of, "topic", str(topic_id), reader.person)
    return await view(reader, topic, await why_lines(reader, topic, whys) if topic else [])


async def release(reader: Reader, topic_id: int, whys: Sequence[str]) -> SendMessage | None:
    """The copy of one person at the moment of sending; None where nobody can take the topic up, or they put it aside."""
    topic = await reader.store.read(topics.topic, topic_id)
    if topic is None or "interested" not in (await possible(reader, topic)):
        return None
    text, buttons = await view(reader, topic, await why_lines(reader, topic, whys))
    new = Html(f"{reader.texts('topic-new')}\n\n{text}")
    return SendMessage(chat_id=reader.person, text=new, reply_markup=buttons)


async def why_lines(reader: Reader, topic: Topic, whys: Sequence[str]) -> list[Html]:
    """Why a topic came to somebody: one line, and under it what of their own words it met."""
    if not whys:
        return []
    texts = reader.texts
    station = texts.pick(*await station_names(reader.store, topic))
    lines = [texts(f"topic-why-{whys[0]}", station=shorten(station, PHRASE))]
    if "interests" in whys:
        profile = await reader.store.read(profiles.profile, reader.person)
        match = (await reasons_of(reader.ranker, profile, (), [topic.id])).get(topic.id)
        reasons = reason_lines(match, {}, texts, brief=True)[:REASONS_SHOWN] if match else []
        lines += [Html(f"• {line}") for line in reasons]
    return lines


async def reasons_of(
    ranker: RankerInUse, profile: Profile, fewer: Iterable[int], topic_ids: Iterable[int]
) -> dict[int, Match]:
    """Why the ranking lists these topics for a profile, as reasons of topics; those that it does not are left out."""
    ids = [str(topic_id) for topic_id in topic_ids]
    matches = await ranker.explain_topics(about_topics(profile), fewer, ids)
    return {int(topic_id): of_topic(match) for topic_id, match in matches.items()}


def of_topic(match: Match) -> Match:
    """A match as reasons of a topic: what stands in its title is as much its own as its text."""

    def of_it(reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
        own = ("directions", "name")
        return tuple(replace(one, field="topic") if one.field in own else one for one in reasons)

    return replace(match, reasons=of_it(match.reasons), told=of_it(match.told))
