"""The questions of the profile that are answered in words: name, year of the doctorate, interests."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from aiogram import F
from aiogram.types import CallbackQuery, Message, User
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Group, Row
from aiogram_dialog.widgets.text import Format, List, Multi

from bot.handlers.desk import asking
from bot.handlers.profile import papers
from bot.handlers.profile.step import keep_interest, misplaced, move, question
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import item_buttons
from bot.handlers.widgets.screen import clock_of, notice, person_id, store_of
from bot.handlers.widgets.understood import of_list, understood
from bot.handlers.widgets.words import Data, Label, Words, texts_of
from bot.importing.facts import clauses
from bot.store.core import sizes
from bot.store.core.store import Store
from bot.store.people import profiles, users
from bot.store.people.profiles import ProfileRow
from bot.texts import Html, Texts, shorten

NAME_LIMIT = sizes.CHARACTERS["profiles"]["name"]
BLANK = "\u115f\u1160\u2800\u3164\uffa0"  # fillers of Hangul and Braille
FIRST_YEAR = 1950
YEARS_SHOWN = 8
YEAR = re.compile(r"(\d{4})\s*年?")
INTERESTS_SHOWN = 5
INTEREST_SHOWN = 300  # characters of each of them on the screen; stored whole
TERM_POLICIES = ("P02", "P04")  # "under 35" and "within about 3 years", as documented, with their sources


async def _name(row: ProfileRow, manager: DialogManager) -> Data:
    sender: User = manager.middleware_data["event_from_user"]
    suggested = shorten(sender.full_name, NAME_LIMIT) if _is_visible(sender.full_name) else ""
    return {"name": row.name, "suggested": suggested if suggested != row.name else ""}


def _is_visible(text: str) -> bool:
    """Whether anything of it is seen: not spaces, controls and marks alone, nor letters that are blank by design."""
    return any(unicodedata.category(letter)[0] not in "CZM" and letter not in BLANK for letter in text)


async def _name_typed(message: Message, manager: DialogManager) -> None:
    if await asking.is_asked(message, manager):
        return
    name = " ".join((message.text or "").split())
    if not _is_visible(name):
        notice(manager, "name-invisible")
        return
    if len(name) > NAME_LIMIT:
        await misplaced(message, manager, "name-too-long", count=len(name), limit=NAME_LIMIT)
        return
    await store_of(manager).write(profiles.change, person_id(manager), name=name)
    await move(manager)


async def _name_suggested(query: CallbackQuery, _: Any, manager: DialogManager) -> None:
    name = shorten(query.from_user.full_name, NAME_LIMIT)
    await store_of(manager).write(profiles.change, person_id(manager), name=name)
    await move(manager)


async def _year(row: ProfileRow, manager: DialogManager) -> Data:
    facts = [names.policy_fact(clauses()[fact_id], texts_of(manager)) for fact_id in TERM_POLICIES]
    latest = clock_of(manager).now().year + 1
    return {
        "year": str(row.doctorate_year or ""),
        "facts": Html("\n".join(facts)),
        "years": [(str(year), year) for year in range(latest, latest - YEARS_SHOWN, -1)],
    }


async def _year_typed(message: Message, manager: DialogManager) -> None:
    latest = clock_of(manager).now().year + 10
    written = YEAR.fullmatch((message.text or "").strip())
    if written is None or not FIRST_YEAR <= int(written[1]) <= latest:
        await misplaced(message, manager, "year-not-a-year", **{"from": str(FIRST_YEAR), "to": str(latest)})
        return
    await _store_year(manager, int(written[1]))


async def _year_tapped(_: CallbackQuery, __: Any, manager: DialogManager, year: str) -> None:
    await _store_year(manager, int(year))


async def _store_year(manager: DialogManager, year: int) -> None:
    await store_of(manager).write(profiles.change, person_id(manager), doctorate_year=year)
    await move(manager)


async def _interests(row: ProfileRow, manager: DialogManager) -> Data:
    latest, remove = row.interests[-INTERESTS_SHOWN:], texts_of(manager).plain("interests-remove")
    return {
        "count": len(row.interests),
        "more": len(row.interests) - len(latest),
        "latest": [names.quoted(shorten(interest.text, INTEREST_SHOWN)) for interest in latest],
        "last": [(str(interest.message_id), remove) for interest in latest[-1:]],
    }


async def to_interests(message: Message, manager: DialogManager) -> bool:
    """A message of the person's own words becomes one of their interests; of a list or an abstract, lines are proposed.
    False for what is no field: a number, or what names a screen."""
    text = message.text or ""
    if await asking.is_asked(message, manager):
        return True
    if understood(text) or of_list(text):
        return False
    if not await papers.take_text(message, manager):
        await keep_interest(manager, message.message_id, text, "interests-kept")
    return True


async def _remove_last(_: CallbackQuery, __: Any, manager: DialogManager, message_id: str) -> None:
    removed = await store_of(manager).write(profiles.remove_interest, person_id(manager), int(message_id))
    if removed is None:
        notice(manager, "interests-removed-before")
        return
    if len(removed) <= profiles.INTERESTS_LONG:  # older ones may be longer, and could not be put back
        manager.dialog_data["removed"] = {"message_id": int(message_id), "text": removed}
    notice(manager, "interests-removed", text=shorten(removed, 200))


async def _put_back(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    removed = manager.dialog_data.pop("removed", None)
    if removed is not None:
        await keep_interest(manager, removed["message_id"], removed["text"], "interests-kept")


async def edited(message: Message, store: Store, texts: Texts, person: users.User | None) -> None:
    """A message that became an interest was edited in the chat: the interest follows. No other edit is followed, a
    command least of all, and the person hears that."""
    written = message.text or message.caption
    if person is None or not written:  # a place shared live is "edited" all the time
        return
    kept = None
    if message.text and not message.text.startswith("/"):
        kept = await store.write(profiles.edit_interest, person.id, message.message_id, message.text)
    if kept is None:
        await message.reply(texts("edit-not-followed"))
    else:
        long = texts("interests-edit-long", limit=profiles.INTERESTS_LONG)
        await message.answer(texts("interests-edited") if kept else long)


def windows() -> list[Window]:
    """The screens of this file."""
    return [
        question(
            "name",
            Words("name-ask"),
            Words("name-now", when="name"),
            Button(Format("{suggested}"), id="use", on_click=_name_suggested, when="suggested"),
            getter=_name,
            on_text=_name_typed,
        ),
        question(
            "year",
            Words("year-ask"),
            Words("year-now", when="year"),
            Words("year-hint"),
            Group(item_buttons("year", "years", _year_tapped), width=4),
            field="doctorate_year",
            getter=_year,
            on_text=_year_typed,
        ),
        question(
            "interests",
            Words("interests-ask"),
            Multi(
                Words("interests-now", when="count"),
                Words("interests-more", when="more"),
                List(Format("{item}"), items="latest"),
            ),
            Words("interests-example", when=~F["count"]),
            Row(
                item_buttons("remove", "last", _remove_last),
                Button(
                    Label("interests-put-back"),
                    id="put_back",
                    on_click=_put_back,
                    when=F["dialog_data"]["removed"],
                ),
            ),
            getter=_interests,
            on_text=to_interests,
        ),
    ]
