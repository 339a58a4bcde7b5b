"""/topics: open topics, ranked with their reasons, searchable, five to a page; and how often to hear of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, StartMode
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, StubScroll
from aiogram_dialog.widgets.text import Format

from bot.clock import Clock
from bot.handlers.introductions.view import state_of
from bot.handlers.people.fellow_part import first
from bot.handlers.states import TopicSG, TopicsSG
from bot.handlers.topics import settings as topic_settings
from bot.handlers.topics.card import last_day, reasons_of
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import item_buttons, pager, scroll_of
from bot.handlers.widgets.screen import person_id, window
from bot.handlers.widgets.words import Data, Label
from bot.handlers.workstations.reasons import SMALL, Names, reason_lines
from bot.importing.find import plain
from bot.ranking.documents import about_topics
from bot.ranking.ranker import RankerInUse
from bot.store.core.store import Store
from bot.store.introductions import requests
from bot.store.introductions.requests import Request
from bot.store.people import profiles
from bot.store.topics import topics
from bot.store.topics.topics import Topic
from bot.store.workstations import workstations
from bot.texts import Html, Texts, shorten
from matching.models import Match, Profile

PAGE = 5
WORDS_AT_MOST = 100  # characters of a search
TITLE, STATION = 100, 60  # characters: five of them, with their reasons, are one message
REASONS_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Found:
    """The topics of a list in their order, and what it takes to say why."""

    topics: list[Topic]
    profile: Profile
    fewer: list[int]  # topics of whose kind the person wants fewer
    others: Names
    stations: Names
    aside: int
    asked: dict[int, Request]


async def find(
    store: Store, ranker: RankerInUse, clock: Clock, person: int, words: str = "", *, aside: bool = False
) -> Found:
    """Open topics for one person: those that fit, best first, then the rest, the latest first.

    `words` must all stand in a topic or the name of its workstation, in either language. What the person put aside
    is left out, or (`aside`) is all that there is; topics of workstations that must never see them are left out.
    """
    profile = await store.read(profiles.profile, person)
    chosen = await store.read(topics.chosen_by, person)
    every = await store.read(topics.open_topics, clock.now())
    stations = await store.read(workstations.names, {topic.workstation_id for topic in every})
    found = [
        topic
        for topic in every
        if topic.workstation_id not in profile.hidden_from and has_words(topic, stations, words)
    ]
    shown = [topic for topic in found if (topic.id in chosen) == aside]
    fewer = [topic_id for topic_id, kind in chosen.items() if kind == "fewer"]
    question = [(about_topics(profile), fewer)] if every else []
    place = {
        int(topic_id): at
        for ranked in await ranker.best_topics(question, len(every))
        for at, (topic_id, _score) in enumerate(ranked)
    }
    asked = await store.read(requests.of_fellow, person)
    taught = await store.read(topics.titles, fewer)
    return Found(
        sorted(shown, key=lambda topic: place.get(topic.id, len(place))),
        profile,
        fewer,
        {str(topic_id): pair for topic_id, pair in taught.items()},
        stations,
        len(set(chosen) & {topic.id for topic in found}),
        {each.topic_id: each for each in asked if each.topic_id is not None and each.is_open},
    )


def has_words(topic: Topic, stations: Names, words: str) -> bool:
    """Whether every one of `words` stands in a topic or the name of its workstation."""
    text = plain(
        " ".join(
            (
                topic.title_en,
                topic.title_zh,
                topic.text_en,
                topic.text_zh,
                topic.funding,
                *stations.get(topic.workstation_id, ()),
            )
        )
    )
    return all(plain(word) in text for word in words.split())


async def _all(
    dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, ranker: RankerInUse, **_: Any
) -> Data:
    told, person = dialog_manager.dialog_data, person_id(dialog_manager)
    words, aside = told.get("words", ""), bool(told.get("aside"))
    found = await find(store, ranker, clock, person, words, aside=aside)
    pages = max(1, -(-len(found.topics) // PAGE))
    at = min(await scroll_of(dialog_manager).get_page(), pages - 1)
    shown = list(enumerate(found.topics, 1))[at * PAGE : (at + 1) * PAGE]
    lines: list[str] = [texts("topics-aside-title" if aside else "topics-title", count=len(found.topics))]
    if words:
        lines.append(texts("browse-words", words=words))
    matches = await reasons_of(ranker, found.profile, found.fewer, [topic.id for _, topic in shown])
    for number, topic in shown:
        lines += ["", *_line(number, topic, found, matches.get(topic.id), texts)]
    if not found.topics:
        key = "topics-none-found" if words else "topics-none-besides" if found.aside else "topics-none"
        lines += ["", texts(key)]
    return {
        "text": Html("\n".join([*lines, "", texts("topics-hint")])),
        "pages": pages,
        "several": pages > 1,
        "topics": [(str(topic.id), str(number)) for number, topic in shown],
        "words": words,
        "aside": texts.plain("topics-aside-count", count=found.aside),
        "has_aside": found.aside > 0 and not aside,
        "in_aside": aside,
    }


def _line(number: int, topic: Topic, found: Found, match: Match | None, texts: Texts) -> list[str]:
    title = shorten(texts.pick(topic.title_en, topic.title_zh), TITLE)
    station = found.stations.get(topic.workstation_id, (topic.workstation_id,) * 2)
    parts = [texts.plain("match-demo")] if topic.demo else []
    parts.append(shorten(texts.pick(*station), STATION))
    if topic.deadline:
        parts.append(texts.plain("topics-until", day=last_day(topic.deadline, texts)))
    lines: list[str] = [
        texts("match-title", number=str(number), name=title),
        names.escaped(" · ".join(parts)),
    ]
    request = found.asked.get(topic.id)
    if request is not None:
        lines.append(texts("topics-mine", state=texts(f"requests-{state_of(request, 'fellow')}")))
    elif match is not None:
        lines += topic_reasons(match, found.others, texts)
    return lines


def topic_reasons(match: Match, others: Names, texts: Texts) -> list[Html]:
    """What fits, and what weighs against it because the person wants fewer of a kind: each in view."""
    for_it = reason_lines(match, others, texts, brief=True)[:REASONS_SHOWN]
    against = [
        reason
        for reason in match.reasons
        if reason.kind == "dismissed" and -reason.share >= SMALL * match.fit
    ]
    lines = reason_lines(replace(match, reasons=tuple(against)), others, texts)
    return [*for_it, *lines[:1]]


async def _search(message: Message, manager: DialogManager) -> None:
    manager.dialog_data["words"] = shorten(message.text or "", WORDS_AT_MOST)
    await scroll_of(manager).set_page(0)


async def _drop_words(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("words", None)
    await scroll_of(manager).set_page(0)


async def _show_aside(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data["aside"] = True
    await scroll_of(manager).set_page(0)


async def _show_all(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("aside", None)
    await scroll_of(manager).set_page(0)


async def _to_wishes(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await manager.switch_to(TopicsSG.wishes)


async def _open_wishes(_: str, manager: DialogManager) -> bool:
    await manager.start(TopicsSG.wishes, mode=StartMode.RESET_STACK)
    return True


# Where a yes to the fellow's part of the consent goes on.
AFTER_CONSENT = {".wishes": _open_wishes}


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, topic_id: str) -> None:
    await manager.start(TopicSG.card, data={"id": topic_id})


def dialog() -> Dialog:
    """The list and the wishes."""
    return Dialog(
        window(
            TopicsSG.all,
            Row(item_buttons("topic", "topics", _open)),
            StubScroll(id="pages", pages="pages"),
            pager("pages", "several"),
            Button(Label("browse-filter-words"), id="drop_words", on_click=_drop_words, when="words"),
            Button(Format("{aside}"), id="aside", on_click=_show_aside, when="has_aside"),
            Button(Label("topics-back-to-open"), id="open", on_click=_show_all, when="in_aside"),
            Button(Label("topics-often"), id="wishes", on_click=first(".wishes", _to_wishes, "topics")),
            Cancel(Label("close")),
            getter=_all,
            on_text=_search,
        ),
        topic_settings.window_of_wishes(),
    )


async def _topics(_: Message, dialog_manager: DialogManager) -> None:
    await dialog_manager.start(TopicsSG.all, mode=StartMode.RESET_STACK)


def router() -> Router:
    """/topics."""
    router = Router(name="topics")
    router.message.register(_topics, Command("topics"))
    return router
