"""What a fellow wants to hear of topics: how often, whatever the field or not, and of whom."""

from __future__ import annotations

from typing import Any, get_args

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Group, SwitchTo

from bot.handlers.states import TopicsSG
from bot.handlers.widgets.pages import choice_buttons, item_buttons
from bot.handlers.widgets.screen import person_id, store_of, window
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.handlers.workstations.card import follow
from bot.store.core.store import Store
from bot.store.topics import topics
from bot.store.topics import wishes as topic_wishes
from bot.store.topics.topics import Frequency
from bot.store.workstations import workstations
from bot.texts import Texts, shorten

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


def window_of_wishes() -> Window:
    """All of it on one screen."""
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
