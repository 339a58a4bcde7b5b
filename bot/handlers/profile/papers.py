"""What somebody has already, a CV, publications, an abstract: lines of it are proposed, and only a tap takes them in.

A file is read in memory. What stays until the screen is left is the proposed lines, each {"kind", "value", "on"}.
"""

from __future__ import annotations

import asyncio
import re
from typing import Any

from aiogram import F
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, StartMode
from aiogram_dialog.widgets.kbd import Button, Cancel, Group
from aiogram_dialog.widgets.text import List

from bot.handlers.profile.step import no_room
from bot.handlers.states import PapersSG, ProfileSG
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import item_buttons
from bot.handlers.widgets.replies import edit, place
from bot.handlers.widgets.screen import clock_of, notice, person_id, store_of, window
from bot.handlers.widgets.words import Data, Label, Words, paragraphs, texts_of
from bot.importing.find import find_disciplines, plain
from bot.papers.degrees import FIRST_YEAR
from bot.papers.kinds import CannotReadError, Contents
from bot.papers.proposal import Proposal, is_more_than_an_answer, propose
from bot.papers.reading import PaperReader
from bot.store.people import profiles
from bot.store.people.profiles import DISCIPLINES_AT_MOST, ProfileRow
from bot.texts import Html, Texts, shorten

LINES_AT_MOST = 16  # of several files one after the other
LINE_AT_MOST = 200  # characters of a line that somebody writes
_YEARS_AHEAD = 10
_NUMBERED = re.compile(r"(\d{1,2})\s*[.:)、．：）\s]\s*(\S.*)", re.DOTALL)
Line = dict[str, Any]


async def take_text(message: Message, manager: DialogManager) -> bool:
    """Propose lines from a pasted list of publications, CV or abstract; False where the text is none, or gives none."""
    text = message.text or ""
    if not is_more_than_an_answer(text):
        return False
    reader: PaperReader = manager.middleware_data["papers"]
    try:
        contents = await reader.read_text(text)
    except CannotReadError:
        return False
    found = await proposal_of(contents, manager)
    if not found:
        return False
    whole = [] if contents.works else [{"kind": "text", "value": text, "on": False}]
    await show(manager, [*found, *whole])
    return True


async def proposal_of(contents: Contents, manager: DialogManager) -> list[Line]:
    """The lines that a profile does not have yet."""
    proposal = await asyncio.to_thread(propose, contents, clock_of(manager).now().year)
    return _lines(proposal, await store_of(manager).read(profiles.row, person_id(manager)))


def _lines(proposal: Proposal, row: ProfileRow) -> list[Line]:
    known = {plain(line) for interest in row.interests for line in interest.text.splitlines()}
    room = DISCIPLINES_AT_MOST - len(row.disciplines)
    codes = [code for code in proposal.disciplines if code not in row.disciplines][: max(0, room)]
    years = [proposal.year] if proposal.year and proposal.year != row.doctorate_year else []
    return [
        *(
            {"kind": "direction", "value": text, "on": True}
            for text in proposal.directions
            if plain(text) not in known
        ),
        *({"kind": "discipline", "value": code, "on": True} for code in codes),
        *({"kind": "year", "value": str(year), "on": True} for year in years),
    ]


async def tell(manager: DialogManager, key: str, **values: int) -> None:
    """Say it above the screen that is open, which keeps all that was typed; or by itself."""
    if manager.has_context():
        notice(manager, key, **values)
        await manager.show()
    else:
        await manager.middleware_data["bot"].send_message(
            person_id(manager), texts_of(manager)(key, **values)
        )


async def show(manager: DialogManager, found: list[Line], *, is_cut: bool = False) -> None:
    """Open the proposal over what is open; where that is a proposal, what was not in it joins it."""
    if manager.has_context() and manager.current_context().state == PapersSG.lines:
        lines = manager.dialog_data["lines"]
        there = {(line["kind"], plain(line["value"])) for line in lines}
        single = {line["kind"] for line in lines} & {"year", "text"}
        new = [
            one
            for one in found
            if (one["kind"], plain(one["value"])) not in there and one["kind"] not in single
        ]
        manager.dialog_data["lines"] = [*lines, *new][:LINES_AT_MOST]
        if is_cut:
            notice(manager, "papers-cut")
        await manager.show()
        return
    await manager.start(PapersSG.lines, data={"lines": found, "is_cut": is_cut}, mode=StartMode.NORMAL)


async def _started(start_data: Any, manager: DialogManager) -> None:
    manager.dialog_data["lines"] = start_data.pop("lines")  # once is enough
    if start_data.pop("is_cut"):
        notice(manager, "papers-cut")


async def _data(dialog_manager: DialogManager, texts: Texts, **_: Any) -> Data:
    lines = dialog_manager.dialog_data["lines"]
    return {
        "lines": [
            {"number": str(number), "said": _said(line, texts), "on": "on" if line["on"] else "off"}
            for number, line in enumerate(lines, 1)
        ],
        "toggles": [
            (f"-{at}", f"✓ {at + 1}") if line["on"] else (f"+{at}", f"✕ {at + 1}")
            for at, line in enumerate(lines)
        ],
        "count": sum(line["on"] for line in lines),
    }


def _said(line: Line, texts: Texts) -> Html:
    kind, value = line["kind"], line["value"]
    if kind == "discipline":
        return texts("papers-discipline", name=names.disciplines([value], texts)[0])
    if kind == "text":
        return texts("papers-whole", count=len(value))
    return texts("papers-year", year=value) if kind == "year" else names.escaped(value)


async def _tapped(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    lines, at = manager.dialog_data["lines"], choice[1:]
    if at.isdecimal() and int(at) < len(lines):
        lines[int(at)]["on"] = choice.startswith("+")


async def _typed(message: Message, manager: DialogManager) -> None:
    """A number and words put that line anew; another list joins the lines; other words are a line more."""
    lines, words = manager.dialog_data["lines"], message.text or ""
    numbered = _NUMBERED.fullmatch(words.strip())
    if numbered and 1 <= int(numbered[1]) <= len(lines):
        _write(lines[int(numbered[1]) - 1], " ".join(numbered[2].split()), manager)
    elif not await take_text(message, manager):
        line: Line = {"kind": "direction", "value": "", "on": True}
        if len(lines) >= LINES_AT_MOST:
            notice(manager, "papers-full", limit=LINES_AT_MOST)
        elif _write(line, " ".join(words.split()), manager):
            lines.append(line)
    else:
        manager.show_mode = ShowMode.NO_UPDATE  # it is shown


def _write(line: Line, words: str, manager: DialogManager) -> bool:
    """Put words in the place of a line; False, with a notice, where they are none for it."""
    kind, latest = line["kind"], clock_of(manager).now().year + _YEARS_AHEAD
    if kind == "year" and not (words.isdecimal() and FIRST_YEAR <= int(words) <= latest):
        notice(manager, "year-not-a-year", **{"from": str(FIRST_YEAR), "to": str(latest)})
        return False
    if kind == "discipline":
        found = find_disciplines(words)
        if not found:
            notice(manager, "disciplines-not-found", words=shorten(words, 60))
            return False
        words = found[0].code
    if len(words) > LINE_AT_MOST:
        notice(manager, "papers-line-long", count=len(words), limit=LINE_AT_MOST)
        return False
    line.update(value=words, on=True)
    return True


async def _accepted(query: CallbackQuery, _: Any, manager: DialogManager) -> None:
    chosen = [line for line in manager.dialog_data["lines"] if line["on"]]
    of = {kind: [line["value"] for line in chosen if line["kind"] == kind] for kind in ("discipline", "year")}
    text = "\n".join(line["value"] for line in chosen if line["kind"] in ("direction", "text"))
    year = int(of["year"][0]) if of["year"] else None
    store, person, number = store_of(manager), person_id(manager), place(query).message_id
    if not await store.write(profiles.accept, person, number, text, of["discipline"], year):
        await no_room(manager, len(text))
        return
    texts = texts_of(manager)
    said = Html("\n".join(f"• {_said(line, texts)}" for line in chosen))
    manager.show_mode = ShowMode.SEND  # below what was added
    if len(manager.current_stack().intents) > 1:
        await manager.done()
    else:
        await manager.start(ProfileSG.overview, mode=StartMode.RESET_STACK)
    await edit(query, texts("papers-added", list=said))  # a dialog has taken the buttons off


def dialog() -> Dialog:
    """The proposed lines."""
    return Dialog(
        window(
            PapersSG.lines,
            paragraphs(
                Words("papers-title"),
                List(Words("papers-line-{on}"), items="lines"),
                Words("papers-how"),
                Words("papers-not-kept"),
            ),
            Group(item_buttons("line", "toggles", _tapped), width=4),
            Button(Label("papers-accept"), id="accept", on_click=_accepted, when=F["count"]),
            Cancel(Label("papers-close")),
            getter=_data,
            on_text=_typed,
        ),
        on_start=_started,
    )
