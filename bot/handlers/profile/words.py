"""The questions of the profile that are answered in words: name, year of the doctorate, interests."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from aiogram.types import CallbackQuery, Message, User
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, Group, Row, Select
from aiogram_dialog.widgets.text import Format

from bot.clock import Clock
from bot.handlers.profile.step import forward, keep_interest, misplaced, step
from bot.handlers.states import ProfileSG
from bot.handlers.widgets import names
from bot.handlers.widgets.screen import notice, person_id, store_of
from bot.handlers.widgets.words import Data, Label
from bot.importing.facts import policy
from bot.store.core import sizes
from bot.store.core.store import Store
from bot.store.people import profiles, users
from bot.texts import Html, Texts, shorten

NAME_LIMIT = sizes.CHARACTERS["profiles"]["name"]
BLANK = "\u115f\u1160\u2800\u3164\uffa0"  # fillers of Hangul and Braille
FIRST_YEAR = 1950
YEARS_SHOWN = 8
YEAR = re.compile(r"(\d{4})\s*年?")
INTERESTS_SHOWN = 5
INTEREST_SHOWN = 300  # characters of each of them on the screen; stored whole
TERM_POLICIES = ("P02", "P04")  # "under 35" and "within about 3 years", as documented, with their sources


async def _name(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    row = await store.read(profiles.row, person_id(dialog_manager))
    sender: User = dialog_manager.middleware_data["event_from_user"]
    suggested = shorten(sender.full_name, NAME_LIMIT) if _is_visible(sender.full_name) else ""
    lines: list[str] = [texts("name-ask")]
    if row.name:
        lines += ["", texts("name-now", name=row.name)]
    return {
        "text": Html("\n".join(lines)),
        "filled": row.name,
        "suggested": suggested,
        "is_suggested": suggested and suggested != row.name,
    }


def _is_visible(text: str) -> bool:
    """Whether anything of it is seen: not spaces, controls and marks alone, nor letters that are blank by design."""
    return any(unicodedata.category(each)[0] not in "CZM" and each not in BLANK for each in text)


async def _name_typed(message: Message, manager: DialogManager) -> None:
    name = " ".join((message.text or "").split())
    if not _is_visible(name):
        notice(manager, "name-invisible")
        return
    if len(name) > NAME_LIMIT:
        await misplaced(message, manager, "name-too-long", count=len(name), limit=NAME_LIMIT)
        return
    await store_of(manager).write(profiles.set_name, person_id(manager), name)
    await forward(manager)


async def _name_suggested(query: CallbackQuery, _: Any, manager: DialogManager) -> None:
    name = shorten(query.from_user.full_name, NAME_LIMIT)
    await store_of(manager).write(profiles.set_name, person_id(manager), name)
    await forward(manager)


async def _year(dialog_manager: DialogManager, store: Store, texts: Texts, clock: Clock, **_: Any) -> Data:
    row = await store.read(profiles.row, person_id(dialog_manager))
    lines: list[str] = [texts("year-ask")]
    if row.doctorate_year:
        lines += ["", texts("year-now", year=str(row.doctorate_year))]
    facts = [names.policy_fact(policy()[fact_id], texts) for fact_id in TERM_POLICIES]
    lines += ["", texts("year-hint", facts=Html("\n".join(facts)))]
    latest = clock.now().year + 1
    return {
        "text": Html("\n".join(lines)),
        "filled": row.doctorate_year,
        "years": [str(year) for year in range(latest, latest - YEARS_SHOWN, -1)],
    }


async def _year_typed(message: Message, manager: DialogManager) -> None:
    clock: Clock = manager.middleware_data["clock"]
    latest = clock.now().year + 10
    found = YEAR.fullmatch((message.text or "").strip())
    if found is None or not FIRST_YEAR <= int(found[1]) <= latest:
        await misplaced(message, manager, "year-not-a-year", **{"from": str(FIRST_YEAR), "to": str(latest)})
        return
    await _store_year(manager, int(found[1]))


async def _year_tapped(_: CallbackQuery, __: Any, manager: DialogManager, year: str) -> None:
    await _store_year(manager, int(year))


async def _store_year(manager: DialogManager, year: int) -> None:
    await store_of(manager).write(profiles.set_doctorate_year, person_id(manager), year)
    await forward(manager)


async def _interests(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    row = await store.read(profiles.row, person_id(dialog_manager))
    lines: list[str] = [texts("interests-ask"), ""]
    if row.interests:
        lines.append(texts("interests-now", count=len(row.interests)))
        if len(row.interests) > INTERESTS_SHOWN:
            lines.append(texts("interests-more", count=len(row.interests) - INTERESTS_SHOWN))
        lines += [
            Html("<blockquote>{}</blockquote>").format(names.escaped(shorten(interest.text, INTEREST_SHOWN)))
            for interest in row.interests[-INTERESTS_SHOWN:]
        ]
    else:
        lines.append(texts("interests-example"))
    return {
        "text": Html("\n".join(lines)),
        "filled": row.interests,
        "last": row.interests[-1].message_id if row.interests else None,
        "lasts": [str(row.interests[-1].message_id)] if row.interests else [],
        "removed": "removed" in dialog_manager.dialog_data,
    }


async def to_interests(message: Message, manager: DialogManager) -> None:
    """A message of the person's own words becomes one of their interests."""
    await keep_interest(manager, message.message_id, message.text or "", "interests-kept")


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
    if person is None or not (
        message.text or message.caption
    ):  # a place shared live is "edited" all the time
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
        step(
            ProfileSG.name,
            Button(Format("{suggested}"), id="use", on_click=_name_suggested, when="is_suggested"),
            getter=_name,
            on_text=_name_typed,
        ),
        step(
            ProfileSG.year,
            Group(
                Select(Format("{item}"), id="year", item_id_getter=str, items="years", on_click=_year_tapped),
                width=4,
            ),
            getter=_year,
            on_text=_year_typed,
        ),
        step(
            ProfileSG.interests,
            Row(
                Select(
                    Label("interests-remove"),
                    id="remove",
                    item_id_getter=str,
                    items="lasts",
                    on_click=_remove_last,
                ),
                Button(Label("interests-put-back"), id="put_back", on_click=_put_back, when="removed"),
            ),
            getter=_interests,
            on_text=to_interests,
        ),
    ]
