"""The card of one workstation: all that is known, where it was read and when, save and dismiss."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import Any

from aiogram import F
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, StartMode
from aiogram_dialog.widgets.kbd import Button, Cancel, Row
from aiogram_dialog.widgets.text import Format, List, Multi, Text

from bot.handlers.people.fellow_part import Effect, OnClick, first, then
from bot.handlers.states import AskSG, CardSG
from bot.handlers.widgets import names
from bot.handlers.widgets.reader import Reader, reader_of
from bot.handlers.widgets.screen import (
    asked_for,
    clock_of,
    does,
    is_alone,
    is_over_a_list,
    person_id,
    store_of,
    to_my_list,
    window,
)
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.handlers.workstations.reasons import (
    REASONS_SHOWN,
    lines_with_shares,
    other_stations,
    reason_lines,
    wish_lines,
)
from bot.store.core.store import Store
from bot.store.people import profiles
from bot.store.topics import topics
from bot.store.topics import wishes as topic_wishes
from bot.store.workstations import saved as choices
from bot.store.workstations import workstations
from bot.texts import Html, Texts, cut
from matching.models import Grade, Profile, Suggestion

StationOf = Callable[[DialogManager, str], Awaitable[str | None]]
"""The workstation of what a screen is about; None where that is gone."""
# Characters of each part, so that a list that came in with long texts leaves room for the rest; and sources.
DIRECTIONS, FOCUS, FACT, NAME, SOURCES = 1500, 700, 250, 150, 5


async def _card(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    workstation_id = asked_for(dialog_manager, "id")
    card = await store.read(workstations.card, workstation_id)
    if card is None:
        return {"text": texts("card-gone")}
    reader = reader_of(dialog_manager)
    choice = await store.read(choices.choice, reader.person, workstation_id)
    profile = await store.read(profiles.profile, reader.person)
    can_ask, exactly = (
        workstation_id not in profile.hidden_from,
        bool(dialog_manager.dialog_data.get("exactly")),
    )
    why = await _why(reader, workstation_id, profile, exactly=exactly) if can_ask else ""
    return {
        **_known(card, texts),
        "why": why,
        "can_see_exactly": why and not exactly,
        "can_see_in_short": why and exactly,
        "can_save": choice is None,
        "is_saved": choice == "saved",
        "is_dismissed": choice == "dismissed",
        "can_dismiss": choice != "dismissed",
        "can_ask": can_ask,
        "follows": await store.read(topics.is_follower, reader.person, workstation_id),
    }


async def _why(reader: Reader, workstation_id: str, profile: Profile, *, exactly: bool) -> str:
    store, texts = reader.store, reader.texts
    match = (await reader.ranker.explain(profile, [workstation_id])).get(workstation_id)
    if match is None:
        return ""
    others = await other_stations([match], store)
    reasons = (
        lines_with_shares(match, others, texts)
        if exactly
        else reason_lines(match, others, texts)[:REASONS_SHOWN]
    )
    lines = [texts(f"grade-{match.grade}"), *reasons, *wish_lines(match, texts)]
    if lift := await reader.ranker.lift(profile, workstation_id):
        lines.append(_lift_line(*lift, texts))
    if match.similar:
        twins = await store.read(workstations.names, match.similar)
        lines.append(
            texts("card-similar", list=texts.listing([texts.pick(*pair) for pair in twins.values()]))
        )
    return "\n".join(lines)


def _lift_line(suggestion: Suggestion, grade: Grade, texts: Texts) -> Html:
    """What would change the grade, in the reader's language where the workstation says it in both."""
    text = texts.pick(suggestion.value_en, suggestion.value_zh) or suggestion.value
    if suggestion.kind == "discipline":
        (text,) = names.disciplines([suggestion.value], texts)
    return texts(f"card-lift-{suggestion.kind}", text=text, grade=texts.plain(f"grade-{grade}"))


def _known(card: workstations.Card, texts: Texts) -> Data:
    """All that is known of a workstation, its own words and its host's field told apart, with the sources; "" where
    nothing is. What stands on the screen without a text of the locales around it is HTML."""
    station = card.workstation
    name = cut(texts.pick(station.name_en, station.name_zh), NAME)
    other_name = cut(station.name_en if texts.language == "zh" else station.name_zh, NAME)
    coded = {
        "district": names.districts([station.district], texts),
        "published": names.districts([card.district_as_published], texts),
        "park": names.parks([station.park], texts),
        "sector": names.sectors([station.sector], texts),
        "disciplines": names.disciplines(station.disciplines, texts),
        "benefits": names.benefits(station.benefits, texts),
    }
    if coded["published"] == coded["district"]:
        coded["published"] = []
    return {
        "name": names.escaped(name),
        "other_name": names.escaped(other_name) if other_name != name else "",
        "demo": station.demo,
        "level": texts.plain(f"level-{station.level}") if station.level else "",
        **{key: texts.listing(named) for key, named in coded.items()},
        "directions": names.escaped(
            cut(texts.pick(station.directions_en, station.directions_zh), DIRECTIONS)
        ),
        "focus": names.escaped(cut(texts.pick(station.focus_en, station.focus_zh), FOCUS)),
        "facts": [
            names.escaped(cut(fact, FACT))
            for fact in (
                texts.pick(card.station_fact_en, card.station_fact_zh),
                texts.pick(card.host_fact_en, card.host_fact_zh),
            )
            if fact
        ],
        "caveat": cut(texts.pick(card.caveat_en, card.caveat_zh), FACT),
        "asof": card.as_of or texts.plain("unknown"),
        "sources": [
            {
                "url": source.url,
                "title": cut(texts.pick(source.title_en, source.title_zh), NAME),
                "date": f" ({source.date})" if source.date else "",
            }
            for source in card.sources[:SOURCES]
        ],
    }


def _choose(kind: choices.Kind | None) -> Effect:
    async def act(manager: DialogManager, workstation_id: str) -> None:
        await store_of(manager).write(
            choices.choose, person_id(manager), workstation_id, kind, now=clock_of(manager).now()
        )

    return act


def follow(follows: bool, station_of: StationOf | None = None) -> Effect:
    """Follow a workstation, or that of another thing, or no longer: its topics are then sent whatever the field."""

    async def act(manager: DialogManager, thing: str) -> None:
        station, person = await station_of(manager, thing) if station_of else thing, person_id(manager)
        if station is not None:
            now = clock_of(manager).now()
            await store_of(manager).write(topic_wishes.follow, person, station, follows, now)

    return act


def follow_buttons(kind: str, station_of: StationOf | None = None) -> tuple[Button, Button]:
    """One of both, as "follows" of the getter says; `kind` is where a yes to the fellow's part goes on."""
    on = first(kind, _tapped(follow(True, station_of)))
    off = _tapped(follow(False, station_of))
    return (
        Button(Label("follow"), id="follow", on_click=on, when=F["follows"].is_(False)),
        Button(Label("unfollow"), id="unfollow", on_click=off, when="follows"),
    )


def _tapped(act: Effect) -> OnClick:
    return does(lambda manager: act(manager, asked_for(manager, "id")))


async def _dismiss(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Dismissed from the ranking, the card closes: the ranking goes on without it and offers the undo."""
    await _choose("dismissed")(manager, asked_for(manager, "id"))
    if isinstance(manager.start_data, dict) and manager.start_data.get("ranked"):
        await manager.done({"dismissed": asked_for(manager, "id")})


async def _see(manager: DialogManager, exactly: bool) -> None:
    manager.dialog_data["exactly"] = exactly


async def _ask(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await manager.start(AskSG.words, data={"id": asked_for(manager, "id")})


async def open_by_link(workstation_id: str, manager: DialogManager) -> bool:
    """Open the card that a deep link (`ws_<id>`) names; False where there is no such workstation."""
    if await store_of(manager).read(workstations.card, workstation_id) is None:
        return False
    await manager.start(CardSG.card, data={"id": workstation_id}, mode=StartMode.RESET_STACK)
    return True


# Where a yes to the fellow's part of the consent goes on.
AFTER_CONSENT = {
    ".save": then(_choose("saved"), open_by_link),
    ".dismiss": then(_choose("dismissed"), open_by_link),
    ".follow": then(follow(True), open_by_link),
}


def _what_is_known() -> Iterator[Text]:
    yield Multi(Format("<b>{name}</b>"), Format("{other_name}"), Words("demo-note", when="demo"))
    yield Multi(
        Words("card-level", when="level") | Words("card-level-unknown"),
        Words("card-district", when=F["district"] & ~F["published"]),
        Words("card-district-was", when=F["district"] & F["published"]),
        *(Words(f"card-{fact}", when=fact) for fact in ("park", "sector", "disciplines", "benefits")),
    )
    directions = Multi(Words("card-directions"), Format("{directions}"), when="directions")
    yield directions | Words("card-directions-unknown")
    yield Multi(Words("card-focus"), Format("{focus}"), when="focus")
    yield Multi(Words("card-facts"), List(Format("{item}"), items="facts"), when="facts")
    yield Words("card-caveat", when="caveat")
    source, unlinked = (
        Words("card-source", F["item"]["url"]),
        Words("card-source-unlinked", ~F["item"]["url"]),
    )
    yield Multi(Words("card-sources"), List(Multi(source, unlinked), items="sources"), when="sources")
    yield Words("card-not-for-you", when=~F["can_ask"])
    yield Multi(Words("card-why"), Format("{why}"), when="why")
    yield Words("card-dismissed", when="is_dismissed")


def dialog() -> Dialog:
    """The card."""
    save, dismiss = first(".save", _tapped(_choose("saved"))), first(".dismiss", _dismiss)
    return Dialog(
        window(
            CardSG.card,
            paragraphs(*_what_is_known()),
            Row(
                Button(Label("card-save"), id="save", on_click=save, when="can_save"),
                Button(Label("card-saved"), id="unsave", on_click=_tapped(_choose(None)), when="is_saved"),
                Button(Label("card-dismiss"), id="dismiss", on_click=dismiss, when="can_dismiss"),
                Button(Label("card-undo"), id="undo", on_click=_tapped(_choose(None)), when="is_dismissed"),
            ),
            Button(Label("card-exactly"), id="exactly", on_click=does(_see, True), when="can_see_exactly"),
            Button(
                Label("card-in-short"), id="in_short", on_click=does(_see, False), when="can_see_in_short"
            ),
            Button(Label("card-ask"), id="ask", on_click=_ask, when="can_ask"),
            *follow_buttons(".follow"),
            Cancel(Label("back"), when=is_over_a_list),
            to_my_list(),
            Cancel(Label("close"), id="close", when=is_alone),
            getter=_card,
        )
    )
