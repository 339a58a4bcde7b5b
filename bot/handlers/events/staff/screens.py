"""/staff › events: all of them, one of them, and what can be done with it. Its fields are in `form`."""

from __future__ import annotations

import asyncio
from typing import Any, get_args

from aiogram import Bot, F
from aiogram.types import BufferedInputFile, CallbackQuery
from aiogram_dialog import Dialog, DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, SwitchTo
from aiogram_dialog.widgets.text import Format, List, Multi

from bot.clock import BEIJING, Clock
from bot.handlers.events import wording
from bot.handlers.events.card import Card, card_text, look
from bot.handlers.events.files import card_link
from bot.handlers.events.poster import poster
from bot.handlers.events.staff import door, draft, form, notes, series, steps
from bot.handlers.events.staff.draft import name
from bot.handlers.states import CampaignSG, StaffEventsSG
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import numbered, page_of
from bot.handlers.widgets.replies import place
from bot.handlers.widgets.screen import clock_of, does, notice, person_id, store_of, tap_of, window
from bot.handlers.widgets.staff_only import change, staff_dialog
from bot.handlers.widgets.words import Data, Label, Words, paragraphs, texts_of
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.events import changes, events, notices, pairs, signups
from bot.store.events import notes as event_notes
from bot.store.events.events import Event
from bot.store.events.notices import ToldWhen
from bot.store.events.signups import Rating
from bot.store.people import visibility
from bot.texts import CAPTION_AT_MOST, Html, Texts, shorten

SHOWN, WORDS_SHOWN = 5, 200  # of what people said of an event, and characters of each


async def _all(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    now = clock.now()

    def read(db: Connection) -> list[Card]:
        return [card for event in events.all_events(db) if (card := look(db, event.id, None, now))]

    page = await page_of(dialog_manager, await store.read(read))
    lines = [
        {
            "id": str(card.event.id),
            "number": str(number),
            "title": name(card.event, texts),
            "when": f"{card.event.starts_at.astimezone(BEIJING):%Y-%m-%d %H:%M}",
            "state": await _state(store, card, texts),
        }
        for number, card in page.items
    ]
    return {"events": lines, "pages": page.pages}


async def _state(store: Store, card: Card, texts: Texts) -> str:
    """Where an event stands, in a few words and numbers."""
    if card.event.state == "over":
        there, _ = await store.read(signups.inside, card.event.id)
        return texts.plain("staff-event-state-over", there=there)
    if card.event.state != "published":
        return texts.plain(f"staff-event-state-{card.event.state}")
    ways = card.seats.values()
    unsaved = texts.plain("staff-event-state-unsaved") if card.event.unsaved else ""
    state = texts.plain(
        "staff-event-state-published",
        seated=sum(seats.seated for seats in ways),
        seats=sum(seats.total for seats in ways),
        waiting=sum(seats.waiting + seats.held for seats in ways),
    )
    return state + unsaved


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, number: str) -> None:
    manager.dialog_data["event"] = int(number)
    await manager.switch_to(StaffEventsSG.one)


async def _one(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    now = clock.now()
    card = await store.read(look, dialog_manager.dialog_data["event"], None, now)
    if card is None:
        return {"text": texts("event-gone")}
    event = card.event
    lacks = events.missing(event, now) if event.state == "draft" else []
    written = await store.read(event_notes.of_event, event.id)
    live = event.state == "published" and now < event.ends_at
    return {
        "card": card_text(card, now, texts),
        "list": texts.listing([texts.plain(f"staff-event-missing-{field}") for field in lacks]),
        "count": len(await store.read(signups.of_event, event.id)),
        **(await _feedback(store, event) if event.state == "over" else {}),
        "draft": event.state == "draft",
        "over": event.state == "over",
        "ahead": event.state in ("draft", "published") and now < event.starts_at,
        "notes": len(written),
        "thanked": sum(note.told for note in written if note.days_before is None),
        "complete": event.state == "draft" and not lacks,
        "live": live,
        "unsaved": form.unsaved(event, texts) if live else [],
        **(form.on_page(event, texts) if event.state == "draft" else {}),
        "attended": event.state in ("published", "over"),
    }


async def _feedback(store: Store, event: Event) -> Data:
    """How it was, in numbers and in some of the attendees' own words."""
    ratings = await store.read(pairs.ratings, event.id)
    words = await store.read(pairs.words_on, event.id)
    return {
        "ratings": "few" if visibility.shown_count(sum(ratings.values())) is None else "shown",
        "fewest": visibility.FEWEST,
        **{rating: str(ratings.get(rating, 0)) for rating in get_args(Rating)},
        "said": [{"words": shorten(said, WORDS_SHOWN)} for said in words[:SHOWN]],
    }


async def _publish(manager: DialogManager) -> None:
    number, by, now = manager.dialog_data["event"], person_id(manager), clock_of(manager).now()
    await change(manager, changes.publish, number, by=by, now=now)
    event = await store_of(manager).read(events.event, number)
    if event and event.state == "published":
        notice(manager, "staff-event-published")


async def _copy(manager: DialogManager) -> None:
    number, by, now = manager.dialog_data["event"], person_id(manager), clock_of(manager).now()
    copied = await change(manager, changes.copy, number, by=by, now=now, key=tap_of(manager))
    if copied is None:
        await manager.reset_stack()
        return
    manager.dialog_data["event"] = copied
    notice(manager, "staff-event-copied")


async def _announce(manager: DialogManager) -> None:
    data = {"kind": "event", "subject": str(manager.dialog_data["event"])}
    await manager.start(CampaignSG.audience, data=data)


async def _poster(query: CallbackQuery, _: Any, manager: DialogManager) -> None:
    """The poster in the language of whoever asks: the picture for a group, and as a file, which Telegram does not make
    smaller, for a printer."""
    bot: Bot = manager.middleware_data["bot"]
    event = await store_of(manager).read(events.event, manager.dialog_data["event"])
    if event is None:
        return
    link = await card_link(bot, event)
    caption, rest = poster_words(event, link, texts_of(manager))
    drawn = await asyncio.to_thread(poster, event, link, texts_of(manager))
    picture = BufferedInputFile(drawn, filename=f"event-{event.id}.png")
    await place(query).answer_document(picture, caption=texts_of(manager)("poster-to-print"))
    await place(query).answer_photo(picture, caption=caption)
    if rest:
        await place(query).answer(rest)
    manager.show_mode = ShowMode.NO_UPDATE


def poster_words(event: Event, link: str, texts: Texts) -> tuple[Html, Html | None]:
    """The caption of a poster, and what does not fit below a picture as a message of its own."""
    foot = texts("poster-scan", link=link)
    head = Html("\n".join([*wording.heading(event, texts), "", *wording.about(event, texts)]))
    words = names.escaped(texts.pick(event.text_en, event.text_zh))
    whole = Html("\n\n".join(part for part in (head, words, foot) if part))
    # Tags count for nothing with Telegram, so that this errs on the safe side.
    if len(whole) <= CAPTION_AT_MOST:
        return whole, None
    return Html(f"{head}\n\n{foot}"), words


async def _sure(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    event = await store.read(events.event, dialog_manager.dialog_data["event"])
    if event is None or event.state == "draft":
        title = name(event, texts) if event else texts.plain("staff-event-untitled")
        return {"title": title, "is_draft": True}
    there = await store.read(signups.of_event, event.id)
    people = {signup.person for signup in there if signup.person is not None}
    night = bool(await store.read(notices.mornings, people, event.starts_at, clock.now()))
    return {"title": name(event, texts), "is_draft": False, "count": len(there), "night": night}


async def _call_off(manager: DialogManager, told: ToldWhen) -> None:
    number, by, now = manager.dialog_data["event"], person_id(manager), clock_of(manager).now()
    event = await store_of(manager).read(events.event, number)
    done = await change(manager, changes.call_off, number, by=by, now=now, told=told)
    if event and event.published_at is None:
        await manager.switch_to(StaffEventsSG.all)
        return
    said = "staff-event-cancelled" + ("-morning" if told == "morning" else "")
    notice(manager, said if done else "staff-event-over")
    await manager.switch_to(StaffEventsSG.one)


def dialog() -> Dialog:
    """Everything that staff do with events."""
    in_the_morning, now = does(_call_off, "morning"), does(_call_off, "now")
    return staff_dialog(
        window(
            StaffEventsSG.all,
            paragraphs(
                Words("staff-events", when="events") | Words("staff-events-none"),
                List(Words("staff-event-line"), items="events", sep="\n\n"),
            ),
            numbered("event", "events", _open),
            Button(Label("staff-event-new"), id="new", on_click=does(steps.begin)),
            Cancel(Label("back")),
            getter=_all,
        ),
        window(
            StaffEventsSG.one,
            paragraphs(
                form.unsaved_lines(),
                Words("staff-event-missing", when="list"),
                Words("staff-event-as-seen"),
                Format("{card}"),
                Words("note-thanks-told", when="thanked"),
                Multi(
                    Words("staff-event-ratings-{ratings}"),
                    List(Words("staff-event-words"), items="said"),
                    when="ratings",
                ),
            ),
            form.unsaved_buttons(),
            *form.buttons("draft"),
            Button(Label("note-thank"), id="thank", on_click=does(notes.thank), when="over"),
            SwitchTo(Label("staff-event-people"), id="people", state=StaffEventsSG.people, when="attended"),
            Row(
                Button(Label("staff-event-announce"), id="announce", on_click=does(_announce)),
                Button(Label("staff-event-poster"), id="poster", on_click=_poster),
                when="live",
            ),
            SwitchTo(Label("staff-event-edit"), id="edit", state=StaffEventsSG.form, when="live"),
            Row(
                Button(Label("staff-event-copy"), id="copy", on_click=does(_copy)),
                Button(Label("series-open"), id="series", on_click=does(series.begin)),
            ),
            SwitchTo(Label("notes-open"), id="notes", state=StaffEventsSG.notes, when="ahead"),
            SwitchTo(Label("staff-event-cancel"), id="cancel", state=StaffEventsSG.sure, when="live"),
            SwitchTo(Label("staff-event-discard"), id="discard", state=StaffEventsSG.sure, when="draft"),
            Button(Label("staff-event-publish"), id="publish", on_click=does(_publish), when="complete"),
            SwitchTo(Label("back"), id="all", state=StaffEventsSG.all),
            getter=_one,
        ),
        window(
            StaffEventsSG.sure,
            Words("staff-event-sure-discard", when="is_draft"),
            paragraphs(
                Words("staff-event-sure-cancel"),
                Words("staff-event-night", when="night"),
                when=~F["is_draft"],
            ),
            Button(Label("staff-event-cancel-morning"), id="morning", on_click=in_the_morning, when="night"),
            Button(Label("staff-event-cancel-now"), id="now", on_click=now, when="night"),
            Row(
                Button(Label("staff-event-cancel-yes"), id="yes", on_click=now, when=~F["night"]),
                SwitchTo(Label("staff-event-cancel-no"), id="no", state=StaffEventsSG.one),
            ),
            getter=_sure,
        ),
        *steps.windows(),
        *form.windows(),
        *draft.windows(),
        *notes.windows(),
        series.series_window(),
        door.people_window(),
    )
