"""What is coming, as a list: where one has a seat or waits first, then the rest by how well it fits."""

from __future__ import annotations

from typing import Any

from aiogram_dialog import DialogManager

from bot.clock import Clock
from bot.handlers.events import view as event_view
from bot.handlers.events import wording
from bot.handlers.events.card import Card, look
from bot.handlers.widgets.pages import page_of
from bot.handlers.widgets.screen import person_id
from bot.handlers.widgets.words import Data
from bot.ranking.documents import of_event
from bot.ranking.ranker import RankerInUse
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.events import events
from bot.store.people import profiles
from bot.texts import Html, Texts, shorten
from matching.models import Match, Profile

PAGE = 5
PHRASE = 60  # characters of a person's own words


async def coming(
    dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, ranker: RankerInUse, **_: Any
) -> Data:
    """A page of the list."""
    ranked = await _ranked(store, ranker, person_id(dialog_manager), clock)
    page = await page_of(dialog_manager, ranked, PAGE)
    lines = [
        {
            "id": str(card.event.id),
            "number": str(number),
            "title": wording.title(card.event, texts),
            "when": wording.when(card.event, texts),
            "state": _marked(card, texts),
            "words": _words(match) if match else "",
            "grade": texts(f"grade-{match.grade}") if match else "",
        }
        for number, (card, match) in page.items
    ]
    return {"events": lines, "pages": page.pages}


async def _ranked(
    store: Store, ranker: RankerInUse, person: int, clock: Clock
) -> list[tuple[Card, Match | None]]:
    """What is coming, each with how it fits, where it does.

    Where the person has a seat or waits comes first, the soonest before; then the rest by how well it fits.
    """
    now = clock.now()

    def cards(db: Connection) -> list[Card]:
        seen = (look(db, event.id, person, now) for event in events.coming(db, now))
        return [card for card in seen if card is not None]

    unranked = await store.read(cards)
    profile = await store.read(profiles.profile, person)
    # An event has no sector, district or level that one could wish for.
    wishes = Profile(disciplines=profile.disciplines, interests=profile.interests)
    ranking = await ranker.rank_among([of_event(card.event) for card in unranked], wishes)
    fitting = [match for match in ranking.matches if match.grade != "related"]
    # An event and its copies of other weeks are as good as one to the ranking.
    places = {id_: (at, match) for at, match in enumerate(fitting) for id_ in (match.id, *match.similar)}
    nowhere = (len(places), None)

    def order(card: Card) -> tuple[bool, int]:
        at, _ = places.get(str(card.event.id), nowhere)
        return not card.is_mine, 0 if card.is_mine else at

    # sorted() keeps the order of time among equals.
    return [(card, places.get(str(card.event.id), nowhere)[1]) for card in sorted(unranked, key=order)]


def _words(match: Match) -> str:
    """The person's own words that met those of an event."""
    return next((shorten(reason.mine, PHRASE) for reason in match.reasons if reason.kind == "words"), "")


def _marked(card: Card, texts: Texts) -> Html:
    """The state, after the mark of a demo entry."""
    state = _state(card, texts)
    return Html(f"{texts('match-demo')} · {state}") if card.event.demo else state


def _state(card: Card, texts: Texts) -> Html:
    """One line on how it stands with this person or, without a seat, with the seats."""
    mine = card.mine
    if mine and mine.is_open:
        return event_view.place_line(card.event, mine, texts)
    lines = wording.seats_lines(card.event, card.seats, texts)
    return texts("event-seats", seats=texts.listing(lines, of_phrases=True))
