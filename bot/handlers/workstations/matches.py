"""/matches: the best workstations, five to a page, with the reasons, in one message that is edited in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from aiogram import F
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, StartMode
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, Start
from aiogram_dialog.widgets.text import Format, List, Multi

from bot.handlers.profile.step import keep_interest
from bot.handlers.states import BrowseSG, CardSG, MatchesSG, ProfileSG
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import HEADING, first_page, numbered, page_at, scroll_of
from bot.handlers.widgets.reader import reader_of
from bot.handlers.widgets.screen import clock_of, person_id, store_of, window
from bot.handlers.widgets.search import begin_with_words, words_of
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.handlers.workstations.asked import PAGE, PAGES_AT_MOST, asked, in_view, line_typed
from bot.handlers.workstations.better import better, better_button
from bot.handlers.workstations.browse import listed
from bot.handlers.workstations.conditions import condition_buttons, conditions, hidden_lines
from bot.handlers.workstations.reasons import REASONS_SHOWN, other_stations, reason_lines, wish_lines
from bot.store.core.store import Store
from bot.store.workstations import saved as choices
from bot.store.workstations import workstations
from bot.texts import Html, Texts, shorten
from matching.models import Match, Profile, Suggestion

WORDS_SHOWN = 60  # characters of a field that was typed, where the list repeats it


async def _page(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    reader, at = reader_of(dialog_manager), await scroll_of(dialog_manager).get_page()
    profile, ranker, words = await asked(dialog_manager), reader.ranker, words_of(dialog_manager)
    unfolded, graded = "folds_to" in dialog_manager.dialog_data, list[Match]()

    def shown(matches: Sequence[Match]) -> list[str]:
        graded[:] = matches
        return [match.id for _, match in page_at(at, in_view(matches, unfolded=unfolded), PAGE).items]

    ranking = await ranker.rank(profile, PAGE * PAGES_AT_MOST, shown)
    data = {
        "last_dismissed": await _last_dismissed(dialog_manager, store, texts),
        "words": shorten(words, WORDS_SHOWN),
        "basis": ranking.basis if ranking.basis != "disciplines" or profile.interests else "",
        **conditions(reader, profile, dialog_manager),
        **await better(reader, ranking.matches, is_of_words=bool(words)),
        "stations": [],
    }
    if ranking.basis == "nothing" or not ranking.matches:
        return data
    # By the grades before reasons were known, which the page was chosen by: one that they make "related" stays on it,
    # but for a list of one page, of which all reasons are known.
    fitting = len(in_view(graded, unfolded=False))
    if fitting <= PAGE:
        fitting = len(in_view(ranking.matches, unfolded=False))
    page = page_at(at, ranking.matches if unfolded else ranking.matches[:fitting], PAGE)
    matches = [match for _, match in page.items]
    cards = await store.read(workstations.cards, [match.id for match in matches])
    saved = await store.read(choices.saved, reader.person)
    others = await other_stations(matches, store)
    related = len(ranking.matches) - fitting
    return {
        **data,
        "stations": [
            {
                **_heading(number, match, cards[match.id], texts),
                "opens_related": fitting and number == fitting + 1,
                "reasons": "\n".join(reason_lines(match, others, texts, brief=True)[:REASONS_SHOWN]),
                "wishes": "\n".join(wish_lines(match, texts)),
                "count": len(match.similar),
                "saved": match.id in saved,
            }
            for number, match in page.items
        ],
        "first": page.items[0][0] if page.items else 0,
        "last": page.items[-1][0] if page.items else 0,
        "total": len(ranking.matches) if unfolded else fitting,
        "related": related,
        "folds": related and unfolded,
        "unfolds": related and not unfolded and at >= page.pages - 1,
        "nothing_fits": not fitting,
        "lacks_meaning": "meaning" in ranking.lacking,
        "saved": len(profile.saved),
        "dismissed": len(profile.dismissed),
        "learned": bool(profile.saved or profile.dismissed),
        "suggested": [] if words else _suggested(await ranker.suggest(profile), profile, texts),
        "pages": page.pages,
    }


def _heading(number: int, match: Match, card: workstations.Card, texts: Texts) -> Data:
    heading = listed(number, card, texts)
    return {**heading, "facts": " · ".join(filter(None, (texts(f"grade-{match.grade}"), heading["facts"])))}


def _suggested(suggestions: list[Suggestion], profile: Profile, texts: Texts) -> list[Html]:
    """What would make the ranking better: what is missing altogether, and what the data say would change it most."""
    lines: list[Html] = []
    if not profile.interests:
        lines.append(texts("suggest-interests"))
    codes = [suggestion.value for suggestion in suggestions if suggestion.kind == "discipline"]
    if codes:
        lines.append(texts("suggest-discipline", list=texts.listing(names.disciplines(codes, texts))))
    words = [
        texts.plain("quoted", text=suggestion.value)
        for suggestion in suggestions
        if suggestion.kind == "direction"
    ]
    if words:
        lines.append(texts("suggest-words", list=texts.listing(words)))
    return lines


async def _last_dismissed(manager: DialogManager, store: Store, texts: Texts) -> str:
    """The name of the workstation that was dismissed from this list last, as long as it still is; or ""."""
    workstation_id = manager.dialog_data.get("dismissed")
    if workstation_id is None:
        return ""
    if await store.read(choices.choice, person_id(manager), workstation_id) != "dismissed":
        return ""
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


async def _unfold(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.setdefault("folds_to", await scroll_of(manager).get_page())


async def _fold(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    if "folds_to" in manager.dialog_data:
        await scroll_of(manager).set_page(manager.dialog_data.pop("folds_to"))


async def _add_words(_: CallbackQuery, button: Any, manager: DialogManager) -> None:
    await keep_interest(manager, manager.dialog_data["message_id"], words_of(manager), "profile-saved")
    await _all_matches(_, button, manager)


async def _all_matches(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("words", None)
    await first_page(manager)


async def _open_card(_: CallbackQuery, __: Any, manager: DialogManager, workstation_id: str) -> None:
    await manager.start(CardSG.card, data={"id": workstation_id, "ranked": True})


def dialog() -> Dialog:
    """The ranking."""
    return Dialog(
        window(
            MatchesSG.page,
            paragraphs(
                Words("matches-dismissed", when="last_dismissed"),
                Words("matches-empty-profile", when=F["basis"] == "nothing"),
                Words("matches-none", when=~F["related"] & ~F["stations"] & (F["basis"] != "nothing")),
                Words("matches-nothing-fits", when="nothing_fits"),
                Words("matches-of-words", when="words"),
                Multi(
                    Words("matches-title"),
                    Words("matches-basis-disciplines", when=F["basis"] == "disciplines"),
                    Words("matches-basis-meaning", when=F["basis"] == "meaning"),
                    Words("matches-basis-meaning-missing", when="lacks_meaning"),
                    when="stations",
                ),
                List(
                    Multi(
                        Words("matches-related-below", when=F["item"]["opens_related"]),
                        HEADING,
                        Format("{item[reasons]}"),
                        Format("{item[wishes]}"),
                        Words("match-similar", when=F["item"]["count"]),
                        Words("match-saved", when=F["item"]["saved"]),
                    ),
                    items="stations",
                    sep="\n\n",
                ),
                Words("matches-related-folded", when=F["unfolds"] & ~F["nothing_fits"]),
                Multi(
                    hidden_lines(),
                    Words("matches-learned", when="learned"),
                    Words("matches-suggest-line", when=F["nothing_fits"] & ~F["suggested"]),
                    Words("matches-suggest", when="suggested"),
                    List(Format("• {item}"), items="suggested", when="suggested"),
                ),
                Format("{better}", when="better"),
            ),
            numbered(
                "card",
                "stations",
                _open_card,
                Button(Label("matches-undo"), id="undo", on_click=_undo, when="last_dismissed"),
                Button(Label("matches-show-related"), id="unfold", on_click=_unfold, when="unfolds"),
                Button(Label("matches-fold-related"), id="fold", on_click=_fold, when="folds"),
            ),
            Row(
                Button(Label("matches-add-words"), id="add_words", on_click=_add_words),
                Button(Label("matches-all-mine"), id="all_mine", on_click=_all_matches),
                when="words",
            ),
            condition_buttons(),
            better_button(),
            Row(
                Start(
                    Label("matches-profile"),
                    id="profile",
                    state=ProfileSG.overview,
                    mode=StartMode.RESET_STACK,
                    when=F["basis"] != "nothing",
                ),
                Start(
                    Label("matches-by-discipline"),
                    id="by_discipline",
                    state=ProfileSG.disciplines,
                    data={"alone": True},
                    when=F["basis"] == "nothing",
                ),
                Start(
                    Label("matches-browse"), id="browse", state=BrowseSG.results, mode=StartMode.RESET_STACK
                ),
            ),
            Cancel(Label("close")),
            getter=_page,
            on_text=line_typed,
        ),
        on_start=begin_with_words,
        on_process_result=_back_from_card,
    )
