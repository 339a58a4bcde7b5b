"""/staff › events: all of them, one of them, and what can be done with it. Its fields are in `event_form`."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, get_args

from aiogram import Bot
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, Select, StubScroll, SwitchTo
from aiogram_dialog.widgets.text import Format

from bot.clock import BEIJING, Clock
from bot.handlers.events import wording
from bot.handlers.events.card import Card, card_lines, look
from bot.handlers.events.files import card_link
from bot.handlers.events.pictures import qr_code
from bot.handlers.events.staff import attendees as event_people
from bot.handlers.events.staff import form as event_form
from bot.handlers.states import CampaignSG, StaffEventsSG
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import pager, scroll_of
from bot.handlers.widgets.replies import place
from bot.handlers.widgets.screen import clock_of, notice, person_id, store_of, window
from bot.handlers.widgets.staff_only import change, staff_dialog
from bot.handlers.widgets.words import Data, Label, texts_of
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.events import changes as event_changes
from bot.store.events import events, pairs, signups
from bot.store.events import notices as event_notices
from bot.store.events.events import Details, Event
from bot.store.events.notices import ToldWhen
from bot.store.events.signups import Rating
from bot.store.people import visibility
from bot.texts import Html, Texts, shorten

PAGE = 8
SHOWN, WORDS_SHOWN = 5, 200  # of what people said of an event, and characters of each
CAPTION = 1024  # characters that Telegram allows below a picture


async def _all(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    now = clock.now()

    def read(db: Connection) -> list[Card]:
        return [card for each in events.all_events(db) if (card := look(db, each.id, None, now))]

    found = await store.read(read)
    pages = max(1, -(-len(found) // PAGE))
    at = min(await scroll_of(dialog_manager).get_page(), pages - 1)
    shown = list(enumerate(found, 1))[at * PAGE : (at + 1) * PAGE]
    lines: list[str] = [texts("staff-events" if found else "staff-events-none")]
    for number, card in shown:
        local = card.event.starts_at.astimezone(BEIJING)
        title = wording.title(card.event, texts) or texts.plain("staff-event-untitled")
        state = await _state(store, card, texts)
        line = texts(
            "staff-event-line",
            number=str(number),
            title=title,
            when=f"{local:%Y-%m-%d %H:%M}",
            state=state,
        )
        lines += ["", line]
    return {
        "text": Html("\n".join(lines)),
        "pages": pages,
        "several": pages > 1,
        "events": [(str(card.event.id), str(number)) for number, card in shown],
    }


async def _state(store: Store, card: Card, texts: Texts) -> str:
    """Where an event stands, in a few words and numbers."""
    if card.event.state == "over":
        there = sum(
            one.checked_in_at is not None for one in await store.read(signups.of_event, card.event.id)
        )
        return texts.plain("staff-event-state-over", there=there)
    if card.event.state != "published":
        return texts.plain(f"staff-event-state-{card.event.state}")
    every = card.seats.values()
    return texts.plain(
        "staff-event-state-published",
        seated=sum(each.seated for each in every),
        seats=sum(each.total for each in every),
        waiting=sum(each.waiting + each.held for each in every),
    )


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, number: str) -> None:
    manager.dialog_data["event"] = int(number)
    await manager.switch_to(StaffEventsSG.one)


async def _new(query: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """A draft with what most coffee clubs have: a week from now at 15:00, an hour and a half, twenty seats."""
    now = clock_of(manager).now()
    day = now.astimezone(BEIJING) + timedelta(days=7)
    start = day.replace(hour=15, minute=0, second=0, microsecond=0)
    usual = Details(
        starts_at=start,
        ends_at=start + timedelta(minutes=90),
        cancel_until=start - timedelta(days=1),
        seats_on_site=20,
        lists_attendees=True,
    )
    number = await change(manager, event_changes.create, usual, by=person_id(manager), now=now, key=query.id)
    if number is None:
        await manager.reset_stack()
        return
    manager.dialog_data["event"] = number
    await manager.switch_to(StaffEventsSG.form)


async def _one(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    now = clock.now()
    card = await store.read(look, dialog_manager.dialog_data["event"], None, now)
    if card is None:
        return {"text": texts("event-gone")}
    event = card.event
    lacks = events.missing(event, now) if event.state == "draft" else []
    there = len(await store.read(signups.of_event, event.id))
    lines: list[str] = []
    if lacks:
        listed = texts.listing([texts.plain(f"staff-event-missing-{each}") for each in lacks])
        lines += [texts("staff-event-missing", list=listed), ""]
    lines += [texts("staff-event-as-seen"), "", *card_lines(card, now, texts)]
    if event.state == "over":
        lines += ["", *await _feedback(store, event, texts)]
    live = event.state == "published" and now < event.ends_at
    return {
        "text": Html("\n".join(lines)),
        "people": texts.plain("staff-event-people", count=there),
        "draft": event.state == "draft",
        "complete": event.state == "draft" and not lacks,
        "live": live,
        "editable": live or event.state == "draft",
        "attended": event.state in ("published", "over"),
    }


async def _feedback(store: Store, event: Event, texts: Texts) -> list[str]:
    """How it was, in numbers and in some of the attendees' own words."""
    found = await store.read(pairs.ratings, event.id)
    words = await store.read(pairs.words_on, event.id)
    said = [texts("staff-event-words", words=shorten(each, WORDS_SHOWN)) for each in words[:SHOWN]]
    if visibility.shown_count(sum(found.values())) is None:
        return [texts("staff-event-ratings-few", fewest=visibility.FEWEST), *said]
    numbers = {rating: str(found.get(rating, 0)) for rating in get_args(Rating)}
    return [texts("staff-event-ratings", **numbers), *said]


async def _publish(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    number, by, now = manager.dialog_data["event"], person_id(manager), clock_of(manager).now()
    await change(manager, event_changes.publish, number, by=by, now=now)
    event = await store_of(manager).read(events.event, number)
    if event and event.state == "published":
        notice(manager, "staff-event-published")


async def _copy(query: CallbackQuery, __: Any, manager: DialogManager) -> None:
    number, by, now = manager.dialog_data["event"], person_id(manager), clock_of(manager).now()
    copied = await change(manager, event_changes.copy, number, by=by, now=now, key=query.id)
    if copied is None:
        await manager.reset_stack()
        return
    manager.dialog_data["event"] = copied
    notice(manager, "staff-event-copied")


async def _announce(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Go on to whom to tell, and how many that are."""
    await manager.start(
        CampaignSG.audience, data={"kind": "event", "subject": str(manager.dialog_data["event"])}
    )


async def _poster(query: CallbackQuery, _: Any, manager: DialogManager) -> None:
    """The QR code of the event's link, with the words in the language of whoever asks; for a wall or a group."""
    bot: Bot = manager.middleware_data["bot"]
    event = await store_of(manager).read(events.event, manager.dialog_data["event"])
    if event is None:
        return
    link = await card_link(bot, event)
    caption, rest = poster_words(event, link, texts_of(manager))
    await place(query).answer_photo(qr_code(link, f"event-{event.id}.png"), caption=caption)
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
    if len(whole) <= CAPTION:
        return whole, None
    return Html(f"{head}\n\n{foot}"), words


async def _sure(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    event = await store.read(events.event, dialog_manager.dialog_data["event"])
    title = wording.title(event, texts) if event else ""
    there = await store.read(signups.of_event, dialog_manager.dialog_data["event"])
    title = title or texts.plain("staff-event-untitled")
    if event is None or event.state == "draft":
        return {"text": texts("staff-event-sure-discard", title=title), "calm": True}
    people = {one.person for one in there if one.person is not None}
    night = bool(await store.read(event_notices.mornings, people, event.starts_at, clock.now()))
    lines: list[str] = [texts("staff-event-sure-cancel", title=title, count=len(there))]
    if night:
        lines += ["", texts("staff-event-night")]
    return {"text": Html("\n".join(lines)), "night": night, "calm": not night}


async def _call_off(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    told: ToldWhen = "morning" if button.widget_id == "morning" else "now"
    number, by, now = manager.dialog_data["event"], person_id(manager), clock_of(manager).now()
    event = await store_of(manager).read(events.event, number)
    done = await change(manager, event_changes.call_off, number, by=by, now=now, told=told)
    if event and event.published_at is None:
        await manager.switch_to(StaffEventsSG.all)
        return
    said = "staff-event-cancelled-morning" if told == "morning" else "staff-event-cancelled"
    notice(manager, said if done else "staff-event-over")
    await manager.switch_to(StaffEventsSG.one)


def dialog() -> Dialog:
    """Everything that staff do with events."""
    return staff_dialog(
        window(
            StaffEventsSG.all,
            Row(
                Select(
                    Format("{item[1]}"),
                    id="event",
                    item_id_getter=lambda item: item[0],
                    items="events",
                    on_click=_open,
                )
            ),
            StubScroll(id="pages", pages="pages"),
            pager("pages", "several"),
            Button(Label("staff-event-new"), id="new", on_click=_new),
            Cancel(Label("back")),
            getter=_all,
        ),
        window(
            StaffEventsSG.one,
            Button(Label("staff-event-publish"), id="publish", on_click=_publish, when="complete"),
            SwitchTo(Format("{people}"), id="people", state=StaffEventsSG.people, when="attended"),
            Row(
                Button(Label("staff-event-announce"), id="announce", on_click=_announce),
                Button(Label("staff-event-poster"), id="poster", on_click=_poster),
                when="live",
            ),
            Row(
                SwitchTo(Label("staff-event-edit"), id="edit", state=StaffEventsSG.form, when="editable"),
                Button(Label("staff-event-copy"), id="copy", on_click=_copy),
            ),
            SwitchTo(Label("staff-event-cancel"), id="cancel", state=StaffEventsSG.sure, when="live"),
            SwitchTo(Label("staff-event-discard"), id="discard", state=StaffEventsSG.sure, when="draft"),
            SwitchTo(Label("back"), id="all", state=StaffEventsSG.all),
            getter=_one,
        ),
        window(
            StaffEventsSG.sure,
            Button(Label("staff-event-cancel-morning"), id="morning", on_click=_call_off, when="night"),
            Button(Label("staff-event-cancel-now"), id="now", on_click=_call_off, when="night"),
            Row(
                Button(Label("staff-event-cancel-yes"), id="yes", on_click=_call_off, when="calm"),
                SwitchTo(Label("staff-event-cancel-no"), id="no", state=StaffEventsSG.one),
            ),
            getter=_sure,
        ),
        *event_form.windows(),
        event_people.people_window(),
    )
