"""Inline mode: "@bot words" in any chat offers open topics, workstations and whatever else is brought, to share there.

It works for people who have not agreed too: nothing is stored of them, and nothing that is stored of anybody is used but the
language that they chose.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from aiogram import Bot, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    InlineKeyboardButton,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultUnion,
    InputTextMessageContent,
)
from aiogram.utils.deep_linking import create_start_link

from bot.clock import BEIJING, Clock
from bot.handlers.topics.all_topics import has_words
from bot.handlers.topics.card import facts_line, until
from bot.handlers.widgets import names
from bot.handlers.widgets.replies import keyboard
from bot.refusals import LATE, is_harmless
from bot.store.core.store import Store
from bot.store.topics import topics
from bot.store.workstations import workstations
from bot.texts import Html, Texts, shorten

EACH_AT_MOST = 8
TITLE, LINE, TEXT = 100, 120, 400  # characters
CACHED_S = 60  # for one person, since the next one may read the other language


@dataclass(frozen=True, slots=True)
class Card:
    """Something to share: `link` is the payload of the deep link that leads to it, also its id; `text` is HTML."""

    link: str
    title: str
    line: str
    text: Html


Offer = Callable[[Store, Clock, str, Texts], Awaitable[Sequence[Card]]]
"""What fits some words ("" for none), the best first."""


async def offer_topics(store: Store, clock: Clock, words: str, texts: Texts) -> list[Card]:
    """Open topics with all of these words, the latest first."""
    open_topics = await store.read(topics.open_topics, clock.now())
    stations = await store.read(workstations.names, {topic.workstation_id for topic in open_topics})
    cards = []
    for topic in [topic for topic in open_topics if has_words(topic, stations, words)][:EACH_AT_MOST]:
        station = names.station(stations, topic.workstation_id, texts)
        title = shorten(texts.pick(topic.title_en, topic.title_zh), TITLE)
        line = facts_line(topic, texts, station, until(topic, texts, BEIJING))
        text = shorten(texts.pick(topic.text_en, topic.text_zh), TEXT)
        cards.append(_card(f"topic_{topic.id}", title, line, text, texts))
    return cards


async def offer_stations(store: Store, _: Clock, words: str, texts: Texts) -> list[Card]:
    """Workstations with all of these words; without any, none, since nobody would look through them here."""
    if not words:
        return []
    stations, _total = await store.read(workstations.search, words=words, limit=EACH_AT_MOST)
    cards = []
    for card in stations:
        station = card.workstation
        directions = texts.pick(station.directions_en, station.directions_zh)
        text = shorten(directions or texts.pick(station.focus_en, station.focus_zh), TEXT)
        facts = names.facts_line(station, texts)
        title = shorten(names.name(station, texts), TITLE)
        cards.append(_card(f"ws_{station.id}", title, facts, text, texts))
    return cards


def _card(link: str, title: str, line: str, text: str, texts: Texts) -> Card:
    about = {"title": title, "line": line}
    shown = texts("inline-card", **about, text=text) if text else texts("inline-short", **about)
    return Card(link, title, shorten(line, LINE), shown)


async def _article(card: Card, bot: Bot, texts: Texts) -> InlineQueryResultArticle:
    url = await create_start_link(bot, card.link)
    return InlineQueryResultArticle(
        id=card.link,
        title=card.title,
        description=card.line,
        input_message_content=InputTextMessageContent(message_text=card.text),
        reply_markup=keyboard([InlineKeyboardButton(text=texts.plain("inline-open"), url=url)]),
    )


def router(*offers: Offer) -> Router:
    """Answers inline queries with what `offers` bring, in their order."""

    async def answer(query: InlineQuery, bot: Bot, store: Store, clock: Clock, texts: Texts) -> None:
        words = " ".join(query.query.split())
        cards = [card for offer in offers for card in await offer(store, clock, words, texts)]
        results: list[InlineQueryResultUnion] = [await _article(card, bot, texts) for card in cards]
        try:
            await query.answer(results, cache_time=CACHED_S, is_personal=True)
        except TelegramBadRequest as error:  # the person has typed on meanwhile
            if not is_harmless(error, LATE):
                raise

    router = Router(name="inline")
    router.inline_query.register(answer)
    return router
