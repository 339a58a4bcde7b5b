"""/matches: the best workstations, five to a page, with the reasons, in one message that is edited in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, StartMode
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, Select, Start, StubScroll
from aiogram_dialog.widgets.text import Format

from bot.handlers.states import BrowseSG, CardSG, MatchesSG, ProfileSG
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import pager, scroll_of
from bot.handlers.widgets.screen import clock_of, person_id, store_of, window
from bot.handlers.widgets.words import Data, Label
from bot.handlers.workstations.reasons import Names, other_stations, reason_lines, wish_lines
from bot.ranking.ranker import RankerInUse
from bot.store.core.store import Store
from bot.store.people import profiles
from bot.store.workstations import saved as choices
from bot.store.workstations import workstations
from bot.texts import Html, Texts
from matching.models import Match, Profile, Ranking, Suggestion

T = TypeVar("T")

PAGE = 5
PAGES_AT_MOST = 10  # nobody reads further than fifty; what follows is in /workstations
REASONS_SHOWN = 3


async def _page(
    dialog_manager: DialogManager, store: Store, texts: Texts, ranker: RankerInUse, **_: Any
) -> Data:
    shown = await _ranked(dialog_manager, store, texts, ranker)
    dismissed = await _just_dismissed(dialog_manager, store, texts)
    if dismissed is None:
        return shown
    line = texts("matches-dismissed", name=dismissed)
    return {**shown, "text": Html(f"{line}\n\n{shown['text']}"), "dismissed": True}


async def _ranked(dialog_manager: DialogManager, store: Store, texts: Texts, ranker: RankerInUse) -> Data:
    profile = await store.read(profiles.profile, person_id(dialog_manager))
    asked_for = await scroll_of(dialog_manager).get_page()
    ranking = await ranker.rank(profile, PAGE * PAGES_AT_MOST, lambda ids: _on_page(ids, asked_for)[1])
    if ranking.basis == "nothing" or not ranking.matches:
        key = "matches-empty-profile" if ranking.basis == "nothing" else "matches-none"
        lines: list[str] = [texts(key), *([""] if ranking.hidden else []), *_hidden(ranking, texts)]
        return {"text": Html("\n".join(lines)), "pages": 1, "several": False, "cards": []}
    pages = -(-len(ranking.matches) // PAGE)
    at, shown = _on_page(ranking.matches, asked_for)
    cards = await store.read(workstations.cards, [match.id for match in shown])
    saved = await store.read(choices.saved, person_id(dialog_manager))
    others = await other_stations(shown, store)
    lines = [
        texts(
            "matches-title",
            first=str(at * PAGE + 1),
            last=str(at * PAGE + len(shown)),
            total=str(len(ranking.matches)),
        )
    ]
    if ranking.basis == "disciplines" and profile.interests:
        lines.append(texts("matches-basis-disciplines"))
    elif ranking.basis == "meaning":
        lines.append(texts("matches-basis-meaning"))
    if "meaning" in ranking.lacking:
        lines.append(texts("matches-basis-meaning-missing"))
    for number, match in enumerate(shown, at * PAGE + 1):
        lines += ["", *match_lines(number, match, cards[match.id], others, match.id in saved, texts)]
    lines += ["", *_footer(ranking, profile, texts)]
    lines += _suggested(await ranker.suggest(profile), profile, texts)
    return {
        "text": Html("\n".join(lines).rstrip()),
        "pages": pages,
        "several": pages > 1,
        "cards": [(match.id, str(number)) for number, match in enumerate(shown, at * PAGE + 1)],
    }


def _on_page(listed: Sequence[T], page: int) -> tuple[int, Sequence[T]]:
    """The page, or the last one there is, and what stands on it."""
    at = max(0, min(page, -(-len(listed) // PAGE) - 1))
    return at, listed[at * PAGE : (at + 1) * PAGE]


def match_lines(
    number: int, match: Match, card: workstations.Card, others: Names, saved: bool, texts: Texts
) -> list[str]:
    """One workstation of the list: name, facts, what fits, which wishes are met and which are not."""
    facts = names.facts_line(card.workstation, texts)
    lines: list[str] = [
        texts("match-title", number=str(number), name=names.name(card.workstation, texts)),
        *([names.escaped(facts)] if facts else []),
        *reason_lines(match, others, texts, brief=True)[:REASONS_SHOWN],
    ]
    if match.weak:
        lines.append(texts("match-weak"))
    lines += wish_lines(match, texts)
    if match.similar:
        lines.append(texts("match-similar", count=len(match.similar)))
    if saved:
        lines.append(texts("match-saved"))
    return lines


def _footer(ranking: Ranking, profile: Profile, texts: Texts) -> list[str]:
    lines: list[str] = [*_hidden(ranking, texts)]
    if profile.saved or profile.dismissed:
        learned = texts("matches-learned", saved=len(profile.saved), dismissed=len(profile.dismissed))
        lines.append(learned)
    return lines


def _suggested(suggestions: list[Suggestion], profile: Profile, texts: Texts) -> list[str]:
    """What would make the ranking better: what is missing altogether, and what the data say would change it most."""
    lines: list[Html] = []
    if not profile.interests:
        lines.append(texts("suggest-interests"))
    codes = [one.value for one in suggestions if one.kind == "discipline"]
    if codes:
        lines.append(texts("suggest-discipline", list=texts.listing(names.disciplines(codes, texts))))
    elif not profile.disciplines:
        lines.append(texts("suggest-disciplines-missing"))
    words = [texts.plain("quoted", text=one.value) for one in suggestions if one.kind == "direction"]
    if words:
        lines.append(texts("suggest-words", list=texts.listing(words)))
    return [texts("matches-suggest"), *(f"• {line}" for line in lines)] if lines else []


def _hidden(ranking: Ranking, texts: Texts) -> list[Html]:
    return [texts("matches-hidden", count=ranking.hidden)] if ranking.hidden else []


async def _just_dismissed(manager: DialogManager, store: Store, texts: Texts) -> str | None:
    """The name of the workstation that was dismissed from this list last, as long as it still is."""
    workstation_id = manager.dialog_data.get("dismissed")
    if workstation_id is None:
        return None
    if await store.read(choices.choice, person_id(manager), workstation_id) != "dismissed":
        return None
    return texts.pick(*(await store.read(workstations.names, [workstation_id]))[workstation_id])


async def _back_from_card(_: Any, result: Any, manager: DialogManager) -> None:
    if isinstance(result, dict) and "dismissed" in result:
        manager.dialog_data["dismissed"] = result["dismissed"]


async def _undo(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    workstation_id = manager.dialog_data.pop("dismissed", None)
    if workstation_id is not None:
        await store_of(manager).write(
            choices.choose, person_id(manager), workstation_id, None, now=clock_of(manager).now()
        )


async def _open_card(_: CallbackQuery, __: Any, manager: DialogManager, workstation_id: str) -> None:
    await manager.start(CardSG.card, data={"id": workstation_id, "ranked": True})


async def _matches(message: Message, dialog_manager: DialogManager) -> None:
    await dialog_manager.start(MatchesSG.page, mode=StartMode.RESET_STACK)


def dialog() -> Dialog:
    """The ranking."""
    return Dialog(
        window(
            MatchesSG.page,
            Row(
                Select(
                    Format("{item[1]}"),
                    id="card",
                    item_id_getter=lambda item: item[0],
                    items="cards",
                    on_click=_open_card,
                )
            ),
            Button(Label("matches-undo"), id="undo", on_click=_undo, when="dismissed"),
            StubScroll(id="pages", pages="pages"),
            pager("pages", "several"),
            Row(
                Start(
                    Label("matches-profile"),
                    id="profile",
                    state=ProfileSG.overview,
                    mode=StartMode.RESET_STACK,
                ),
                Start(
                    Label("matches-browse"), id="browse", state=BrowseSG.results, mode=StartMode.RESET_STACK
                ),
            ),
            Cancel(Label("close")),
            getter=_page,
        ),
        on_process_result=_back_from_card,
    )


def router() -> Router:
    """/matches."""
    router = Router(name="matches")
    router.message.register(_matches, Command("matches"))
    return router
