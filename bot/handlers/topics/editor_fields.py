"""The words of a topic as its writer gives them: one screen a field, and what still stands in the way.

Every word is stored as it is typed, also what is too long: nothing is lost, and what does not fit holds up the next step.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Literal, get_args

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo
from aiogram_dialog.widgets.text import Format, Multi

from bot.clock import BEIJING
from bot.handlers.profile.choices import (
    discipline_data,
    discipline_texts,
    discipline_widgets,
    find_typed,
)
from bot.handlers.profile.step import WORDS_SHOWN
from bot.handlers.states import TopicEditSG
from bot.handlers.topics.card import TITLE_AT_MOST, last_day, too_long
from bot.handlers.widgets import names
from bot.handlers.widgets.calendar import DayCalendar
from bot.handlers.widgets.screen import asked_for, clock_of, notice, person_id, store_of, window
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.importing import facts
from bot.store.people.profiles import DISCIPLINES_AT_MOST
from bot.store.topics import changes as topic_changes
from bot.store.topics import topics
from bot.store.topics.topics import Topic
from bot.texts import Html, Texts, shorten

Field = Literal["title_zh", "title_en", "text_zh", "text_en", "funding"]
FIELDS: tuple[Field, ...] = get_args(Field)
FUNDING_AT_MOST = 200  # characters
SHOWN = 3000  # characters of what is stored, beside the question


def problems(topic: Topic, station: tuple[str, str], now: datetime, texts: Texts) -> list[Html]:
    """What keeps a topic from being sent on, a line each; [] where nothing does."""
    lines: list[Html] = []
    if not any(
        title and text for title, text in ((topic.title_en, topic.text_en), (topic.title_zh, topic.text_zh))
    ):
        lines.append(texts("topic-lacks-words"))
    for field, limit in LIMITS.items():
        if (count := len(getattr(topic, field))) > limit:
            label = texts(f"topic-label-{field}")
            lines.append(texts("topic-field-too-long", label=label, count=count, limit=limit))
    if too := too_long(topic, station):
        count, limit = too
        lines.append(texts("topic-too-long", count=count, limit=limit, over=count - limit))
    if topic.deadline is not None and topic.deadline <= now:
        lines.append(texts("topic-deadline-past"))
    return lines


LIMITS: dict[Field, int] = {"title_zh": TITLE_AT_MOST, "title_en": TITLE_AT_MOST, "funding": FUNDING_AT_MOST}


async def topic_of(manager: DialogManager) -> Topic | None:
    """The topic of the screen with what waits to be published, if the person looks after it."""
    store = store_of(manager)
    topic = await store.read(topics.topic, int(asked_for(manager, "id")))
    if topic is None or not await store.read(topics.may_write, topic, person_id(manager)):
        return None
    return topic


async def _write(manager: DialogManager, **words: Any) -> None:
    topic_id, person = int(asked_for(manager, "id")), person_id(manager)
    now = clock_of(manager).now()
    if not await store_of(manager).write(topic_changes.write, topic_id, person, now, words):
        notice(manager, "topic-not-now")


async def _fill(manager: DialogManager, **words: Any) -> None:
    await _write(manager, **words)
    await manager.switch_to(TopicEditSG.overview)


async def _words(dialog_manager: DialogManager, texts: Texts, **_: Any) -> Data:
    field: Field = dialog_manager.dialog_data["field"]
    topic = await topic_of(dialog_manager)
    if topic is None:
        return {"text": texts("topic-not-yours")}
    now = str(getattr(topic.as_written(), field))
    return {
        "label": texts(f"topic-label-{field}"),
        "kind": _kind(field),
        "count": len(now),
        "now": names.quoted(now[:SHOWN]) if now else "",
    }


def _kind(field: Field) -> str:
    return field.partition("_")[0]


async def pick(_: CallbackQuery, __: Any, manager: DialogManager, field: str) -> None:
    """Go to the screen of a field."""
    others = {"disciplines": TopicEditSG.disciplines, "deadline": TopicEditSG.deadline}
    if field in FIELDS:
        manager.dialog_data["field"] = field
        await manager.switch_to(TopicEditSG.words)
    elif field in others:
        await manager.switch_to(others[field])


async def _typed(message: Message, manager: DialogManager) -> None:
    field: Field = manager.dialog_data["field"]
    text = (message.text or "").strip()
    await _fill(manager, **{field: text if _kind(field) == "text" else " ".join(text.split())})


async def _clear(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await _fill(manager, **{manager.dialog_data["field"]: ""})


async def _disciplines(dialog_manager: DialogManager, texts: Texts, **_: Any) -> Data:
    topic = await topic_of(dialog_manager)
    chosen = topic.as_written().disciplines if topic else ()
    return discipline_data(dialog_manager, chosen, texts)


async def _discipline(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    adding, code = choice.startswith("+"), choice[1:]
    topic = await topic_of(manager)
    if topic is None or code not in facts.disciplines():
        return
    others = tuple(other for other in topic.as_written().disciplines if other != code)
    if adding and len(others) >= DISCIPLINES_AT_MOST:
        notice(manager, "disciplines-full")
    else:
        await _write(manager, disciplines=(*others, code) if adding else others)


async def _discipline_typed(message: Message, manager: DialogManager) -> None:
    words = await find_typed(message, manager)
    if words is not None:
        notice(manager, "disciplines-not-found", words=shorten(words, WORDS_SHOWN))


async def _chosen(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    for key in ("words", "category"):
        manager.dialog_data.pop(key, None)
    await manager.switch_to(TopicEditSG.overview)


async def _deadline(dialog_manager: DialogManager, texts: Texts, **_: Any) -> Data:
    topic = await topic_of(dialog_manager)
    deadline = topic.as_written().deadline if topic else None
    return {"day": last_day(deadline, texts, BEIJING) if deadline else ""}


async def _day(moment: datetime, manager: DialogManager) -> None:
    await _fill(manager, deadline=moment + timedelta(days=1))  # Beijing knows no daylight saving


async def _no_deadline(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await _fill(manager, deadline=None)


def windows() -> list[Window]:
    """The screens of this file."""
    back = SwitchTo(Label("back"), id="back", state=TopicEditSG.overview)
    return [
        window(
            TopicEditSG.words,
            paragraphs(
                Multi(Words("topic-words-ask"), Words("topic-hint-{kind}")),
                Multi(Words("topic-words-now"), Format("{now}"), when="now"),
            ),
            Button(Label("clear"), id="clear", on_click=_clear, when="now"),
            back,
            getter=_words,
            on_text=_typed,
        ),
        window(
            TopicEditSG.disciplines,
            paragraphs(*discipline_texts("topic-disciplines-ask")),
            *discipline_widgets(_discipline),
            Button(Label("done"), id="done", on_click=_chosen),
            getter=_disciplines,
            on_text=_discipline_typed,
        ),
        window(
            TopicEditSG.deadline,
            Multi(Words("topic-deadline-ask"), Words("topic-deadline", when="day")),
            days := DayCalendar("deadline", _day),
            Button(Label("topic-no-deadline"), id="none", on_click=_no_deadline, when="day"),
            back,
            getter=_deadline,
            on_text=days.typed,
        ),
    ]
