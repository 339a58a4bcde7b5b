"""/topics: open topics, ranked with their reasons, searchable, five to a page; and how often to hear of them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

from aiogram import F
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, StartMode, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Group, SwitchTo
from aiogram_dialog.widgets.text import Format, List, Multi

from bot.handlers.introductions.view import state_of
from bot.handlers.people.fellow_part import first
from bot.handlers.states import TopicSG, TopicsSG
from bot.handlers.topics.card import LISTED_STATION, listed, reasons_of, until
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import HEADING, choice_buttons, first_page, item_buttons, numbered, page_of
from bot.handlers.widgets.reader import reader_of
from bot.handlers.widgets.screen import does, person_id, starts, store_of, window
from bot.handlers.widgets.search import drop_words, search, words_of
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.handlers.workstations.card import follow
from bot.handlers.workstations.reasons import SMALL, Names, reason_lines
from bot.importing.find import plain
from bot.ranking.documents import about_topics
from bot.store.core.store import Store
from bot.store.introductions import requests
from bot.store.people import profiles
from bot.store.topics import topics
from bot.store.topics import wishes as topic_wishes
from bot.store.topics.topics import Frequency, Topic
from bot.store.workstations import workstations
from bot.texts import Html, Texts, shorten
from matching.models import Match

PAGE = 5  # with their reasons they are one message
REASONS_SHOWN = 2


async def wants_fewer(store: Store, person: int) -> tuple[list[int], Names]:
    """The topics of whose kind a person wants fewer, and their titles as reasons name them."""
    chosen = await store.read(topics.chosen_by, person)
    fewer = [topic_id for topic_id, kind in chosen.items() if kind == "fewer"]
    return fewer, {str(topic_id): pair for topic_id, pair in (await store.read(topics.titles, fewer)).items()}


def has_words(topic: Topic, stations: Names, words: str) -> bool:
    """Whether every one of `words` stands in a topic or the name of its workstation."""
    own = (topic.title_en, topic.title_zh, topic.text_en, topic.text_zh, topic.funding)
    text = plain(" ".join((*own, *stations.get(topic.workstation_id, ()))))
    return all(plain(word) in text for word in words.split())


async def _all(dialog_manager: DialogManager, **_: Any) -> Data:
    """Those that fit, best first, then the rest, the latest first; none of workstations that must never see the person.

    The words must all stand in a topic or the name of its workstation. What the person put aside is left out, or is all
    that there is.
    """
    reader, aside = reader_of(dialog_manager), bool(dialog_manager.dialog_data.get("aside"))
    store, texts, words = reader.store, reader.texts, words_of(dialog_manager)
    profile = await store.read(profiles.profile, reader.person)
    chosen = await store.read(topics.chosen_by, reader.person)
    every = await store.read(topics.open_topics, reader.clock.now())
    stations = await store.read(workstations.names, {topic.workstation_id for topic in every})
    fitting = [
        topic
        for topic in every
        if topic.workstation_id not in profile.hidden_from and has_words(topic, stations, words)
    ]
    fewer, others = await wants_fewer(store, reader.person)
    grades = await reader.ranker.topic_grades(about_topics(profile), fewer) if every else {}
    place = {topic_id: at for at, topic_id in enumerate(grades)}
    shown = sorted(
        (topic for topic in fitting if (topic.id in chosen) == aside),
        key=lambda topic: place.get(topic.id, len(place)),
    )
    page = await page_of(dialog_manager, shown, PAGE)
    matches = await reasons_of(reader.ranker, profile, fewer, [topic.id for _, topic in page.items])
    asked = await store.read(requests.of_fellow, reader.person)
    is_asked = {request.topic_id: state_of(request, "fellow") for request in asked if request.is_open}

    def line(number: int, topic: Topic) -> Data:
        station = shorten(names.station(stations, topic.workstation_id, texts), LISTED_STATION)
        state, match = is_asked.get(topic.id), matches.get(topic.id)
        grade = texts(f"grade-{match.grade}") if match else ""
        return {
            **listed(number, topic, texts, grade, station, until(topic, texts)),
            "state": texts(f"requests-{state}") if state else "",
            "reasons": "\n".join(topic_reasons(match, others, texts)) if match and not state else "",
        }

    return {
        "count": len(shown),
        "words": words,
        "topics": [line(number, topic) for number, topic in page.items],
        "told": bool(profile.interests or profile.disciplines),
        "fits": any(grades.get(topic.id, "related") != "related" for topic in shown),
        "aside": len([topic for topic in fitting if topic.id in chosen]),
        "in_aside": aside,
        "pages": page.pages,
    }


def topic_reasons(match: Match, others: Names, texts: Texts) -> list[Html]:
    """What fits, and what weighs against it because the person wants fewer of a kind: each in view."""
    for_it = reason_lines(match, others, texts, brief=True)[:REASONS_SHOWN]
    against = [
        reason
        for reason in match.reasons
        if reason.kind == "dismissed" and -reason.share >= SMALL * match.fit
    ]
    lines = reason_lines(replace(match, told=(), reasons=tuple(against)), others, texts)
    return [*for_it, *lines[:1]]


async def _show(manager: DialogManager, *, aside: bool) -> None:
    manager.dialog_data["aside"] = aside
    await first_page(manager)


STATION = 60  # characters of a name on a button


async def _wishes(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    person = person_id(dialog_manager)
    now = await store.read(topics.frequency, person)
    wants_all = person in await store.read(topics.asked_for_all)
    followed = await store.read(topics.followed, person)
    pairs = await store.read(workstations.names, followed)
    return {
        "often": [
            (often, texts.plain(f"topics-often-{often}-{'on' if often == now else 'off'}"))
            for often in get_args(Frequency)
        ],
        "every": [("-" if wants_all else "+", texts.plain(f"topics-every-{'on' if wants_all else 'off'}"))],
        "followed": [
            (key, texts.plain("topics-unfollow", name=shorten(texts.pick(*pairs[key]), STATION)))
            for key in followed
        ],
    }


async def _often(_: CallbackQuery, __: Any, manager: DialogManager, wanted: str) -> None:
    frequency = next((often for often in get_args(Frequency) if often == wanted), None)
    if frequency is not None:
        await store_of(manager).write(topic_wishes.set_frequency, person_id(manager), frequency)


async def _every(_: CallbackQuery, __: Any, manager: DialogManager, wanted: str) -> None:
    await store_of(manager).write(topic_wishes.set_all_topics, person_id(manager), wanted == "+")


async def _unfollow(_: CallbackQuery, __: Any, manager: DialogManager, workstation_id: str) -> None:
    await follow(False)(manager, workstation_id)


def _window_of_wishes() -> Window:
    return window(
        TopicsSG.wishes,
        paragraphs(
            Words("topics-wishes"),
            Words("topics-followed", when="followed") | Words("topics-followed-none"),
        ),
        Group(item_buttons("often", "often", _often), width=1),
        item_buttons("every", "every", _every),
        choice_buttons("followed", _unfollow, width=1, items="followed"),
        SwitchTo(Label("back"), id="back", state=TopicsSG.all),
        getter=_wishes,
    )


async def _to_wishes(manager: DialogManager) -> None:
    await manager.switch_to(TopicsSG.wishes)


async def _open_wishes(_: str, manager: DialogManager) -> bool:
    await manager.start(TopicsSG.wishes, mode=StartMode.RESET_STACK)
    return True


# Where a yes to the fellow's part of the consent goes on.
AFTER_CONSENT = {".wishes": _open_wishes}


def dialog() -> Dialog:
    """The list and the wishes."""
    return Dialog(
        window(
            TopicsSG.all,
            paragraphs(
                Multi(
                    Words("topics-title", when=~F["in_aside"]),
                    Words("topics-aside-title", when="in_aside"),
                    Words("browse-words", when="words"),
                ),
                Words(
                    "topics-nothing-fits",
                    when=F["topics"] & F["told"] & ~F["fits"] & ~F["words"] & ~F["in_aside"],
                ),
                List(
                    Multi(HEADING, Words("topics-mine", when=F["item"]["state"]), Format("{item[reasons]}")),
                    items="topics",
                    sep="\n\n",
                ),
                Words("topics-none-found", when=~F["topics"] & F["words"]),
                Words("topics-none-besides", when=~F["topics"] & ~F["words"] & F["aside"]),
                Words("topics-none", when=~F["topics"] & ~F["words"] & ~F["aside"]),
                Words("topics-hint"),
            ),
            numbered("topic", "topics", starts(TopicSG.card)),
            drop_words(),
            Button(
                Label("topics-aside-count"),
                id="aside",
                on_click=does(_show, aside=True),
                when=F["aside"] & ~F["in_aside"],
            ),
            Button(
                Label("topics-back-to-open"), id="open", on_click=does(_show, aside=False), when="in_aside"
            ),
            Button(Label("topics-often"), id="wishes", on_click=first(".wishes", does(_to_wishes), "topics")),
            Cancel(Label("close")),
            getter=_all,
            on_text=search,
        ),
        _window_of_wishes(),
    )
