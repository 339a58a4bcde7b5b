"""/events: what is coming, one's own first, and the card of one event with all that can be done about it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Bot, F
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, ShowMode, StartMode
from aiogram_dialog.widgets.kbd import Button, Cancel, Column, Row, SwitchTo
from aiogram_dialog.widgets.text import Format, List, Multi

from bot.clock import Clock
from bot.handlers.events import view as event_view
from bot.handlers.events import wording
from bot.handlers.events.buttons import offer_over
from bot.handlers.events.card import Card, card_text, late, look
from bot.handlers.events.coming import coming
from bot.handlers.events.files import Send, send_calendar, send_code, send_map
from bot.handlers.events.questions import questions_window
from bot.handlers.states import EventsSG
from bot.handlers.widgets.pages import item_buttons, numbered
from bot.handlers.widgets.reader import reader_of
from bot.handlers.widgets.replies import place
from bot.handlers.widgets.screen import clock_of, does, notice, person_id, store_of, window
from bot.handlers.widgets.words import Data, Label, Words, paragraphs, texts_of
from bot.store.events import reminders, waitlist
from bot.store.events import seats as event_seats
from bot.store.events.events import Way
from bot.texts import Texts

CHOICES: tuple[event_seats.Option, ...] = ("reminds_day", "reminds_hours", "listed", "meets")


def shown_event(manager: DialogManager) -> int:
    """The event whose card is open: chosen from the list, or named by the link that opened it."""
    return int(manager.dialog_data.get("event") or _start_data(manager).get("event") or 0)


def _start_data(manager: DialogManager) -> Data:
    return manager.start_data if isinstance(manager.start_data, dict) else {}


async def _look(manager: DialogManager) -> Card | None:
    return await store_of(manager).read(
        look, shown_event(manager), person_id(manager), clock_of(manager).now()
    )


async def _card(dialog_manager: DialogManager, clock: Clock, texts: Texts, **_: Any) -> Data:
    card = await _look(dialog_manager)
    if card is None:
        return {"text": texts("event-gone")}
    now, mine, event = clock.now(), card.mine, card.event
    open_, state = event.is_open(now), mine.state if mine else None
    live = event.state == "published" and now < event.ends_at
    return {
        "line": _start_data(dialog_manager).get("line", ""),  # what opened the card has something to say
        "card": card_text(card, now, texts),
        "switches": _switch_buttons(card, texts) if open_ else [],
        "ways": _sign_up_buttons(card, texts) if open_ and card.may_come else [],
        "offered": open_ and state == "offered",
        "seated": live and state == "seated",
        "has_code": live and state == "seated" and mine is not None and mine.checked_in_at is None,
        "asks": live and state == "seated" and bool(event.questions),
        "is_mine": live and card.is_mine,
        "can_leave": open_ and state == "seated" and mine is not None and mine.checked_in_at is None,
        "can_leave_line": open_ and state == "waiting",
        "to_take_out": event.state == "cancelled" and state == "seated",
        "pinned": event.latitude is not None,
    }


def _sign_up_buttons(card: Card, texts: Texts) -> list[tuple[Way, str]]:
    """A button for each way of attending: a seat, or a place in line where there is none.

    Shortly before the start a free seat is offered to nobody, so that who waits may take it.
    """
    mine = card.mine if card.is_mine else None
    ways = [mine.way] if mine and mine.state == "waiting" and mine.way in card.free else []
    several = len(card.event.ways) > 1
    buttons = []
    for way in ways if mine else card.event.ways:
        what = "sign-up" if way in card.free else "wait"
        buttons.append((way, texts.plain(f"event-{what}-{way}" if several else f"event-{what}")))
    return buttons


def _switch_buttons(card: Card, texts: Texts) -> list[tuple[str, str]]:
    """The other way of attending, where it has a seat; for who waits also its line."""
    event, mine = card.event, card.mine
    if mine is None or not mine.is_open or mine.checked_in_at:
        return []
    acts = [event_view.switch_to(event, mine, way, way in card.free) for way in event.ways if way != mine.way]
    return [(act, texts.plain(f"event-switch-{act}")) for act in acts if act]


async def _sign_up(_: CallbackQuery, __: Any, manager: DialogManager, way: Way) -> None:
    event, person, now = shown_event(manager), person_id(manager), clock_of(manager).now()
    done = await store_of(manager).write(event_seats.sign_up, event, person, way, now)
    if done.signup is None:
        notice(manager, f"event-refused-{done.refusal}")
    elif done.signup.way != way:  # they have one of the other way, and the card says so
        asked = texts_of(manager).plain(f"way-{way}")
        notice(manager, event_view.other_way_key(done.can_switch), way=asked)
    else:
        notice(manager, f"event-signed-{done.signup.state}")


async def _answer(manager: DialogManager, accepts: bool) -> None:
    card, now = await _look(manager), clock_of(manager).now()
    if card and card.mine:
        number, offer = card.mine.id, card.mine.offer
        answer = waitlist.accept if accepts else waitlist.decline
        done = await store_of(manager).write(answer, number, offer, person_id(manager), now)
        way = wording.way_of(card.event, card.mine.way, texts_of(manager))
        key = "event-signed-in" if accepts else "event-offer-declined"
        notice(manager, key if done else offer_over(card.event, now), way=way)


async def _leave_ask(dialog_manager: DialogManager, clock: Clock, texts: Texts, **_: Any) -> Data:
    card = await _look(dialog_manager)
    if card is None or card.mine is None:
        return {"text": texts("event-gone")}
    is_late = event_seats.is_late(card.event, card.mine, clock.now())
    title = wording.title(card.event, texts)
    return {"title": title, "is_late": is_late, **late(card.event, texts)}


async def _leave(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    event, person, now = shown_event(manager), person_id(manager), clock_of(manager).now()
    await store_of(manager).write(event_seats.cancel, event, person, now)
    card = await _look(manager)
    mine = card.mine if card else None
    if mine is None or mine.state not in ("cancelled", "declined"):
        notice(manager, "event-not-left" if mine and mine.is_open else "event-left-before")
    elif button.widget_id == "leave_line":
        notice(manager, "event-left-line")
    else:
        notice(manager, "event-left-late" if mine.late else "event-left")
    await manager.switch_to(EventsSG.card)


async def _switch(_: CallbackQuery, __: Any, manager: DialogManager, act: str) -> None:
    event, person, now = shown_event(manager), person_id(manager), clock_of(manager).now()
    way, waits = event_view.SWITCHES[act]
    done = await store_of(manager).write(event_seats.switch, event, person, way, now, waits=waits)
    in_line = done is not None and done.state == "waiting"
    key = "event-switched-line" if in_line else "event-switched" if done else "event-not-switched"
    notice(manager, key, way=texts_of(manager).plain(f"way-{way}"))


async def _options(dialog_manager: DialogManager, clock: Clock, texts: Texts, **_: Any) -> Data:
    card = await _look(dialog_manager)
    if card is None or card.mine is None:
        return {"text": texts("event-gone")}
    event, mine = card.event, card.mine
    is_offered = {
        # What was agreed to can be taken back at any time.
        "meets": mine.meets or (not event.paired_at and reminders.can_be_paired(event, clock.now())),
        "listed": event.lists_attendees,
    }
    return {
        "title": wording.title(event, texts),
        "choices": [
            (f"-{kind}", texts.plain(f"event-{kind}-on"))
            if getattr(mine, kind)
            else (f"+{kind}", texts.plain(f"event-{kind}-off"))
            for kind in CHOICES
            if is_offered.get(kind, True)
        ],
    }


async def _choose(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    sign, event, person, now = choice[:1], shown_event(manager), person_id(manager), clock_of(manager).now()
    for kind in CHOICES:
        if choice[1:] == kind:
            await store_of(manager).write(event_seats.choose, event, person, kind, sign == "+", now)


def _below(send: Send) -> Callable[..., Awaitable[None]]:
    """A button that sends something below the screen, which stays."""

    async def tapped(query: CallbackQuery, _: Any, manager: DialogManager) -> None:
        card = await _look(manager)
        if card:
            bot: Bot = manager.middleware_data["bot"]
            await send(place(query), bot, card.event, card.mine, reader_of(manager))
            manager.show_mode = ShowMode.NO_UPDATE

    return tapped


async def open_by_link(payload: str, manager: DialogManager) -> bool:
    """Open the card that a deep link (`event_<id>`) names; False where there is no such event, or a draft."""
    if not payload.isdecimal() or len(payload) > 18:
        return False
    if await store_of(manager).read(look, int(payload), person_id(manager), clock_of(manager).now()) is None:
        return False
    await manager.start(EventsSG.card, data={"event": int(payload)}, mode=StartMode.RESET_STACK)
    return True


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, number: str) -> None:
    manager.dialog_data["event"] = int(number)
    await manager.switch_to(EventsSG.card)


def dialog() -> Dialog:
    """The list, and the card with its choices."""
    return Dialog(
        window(
            EventsSG.all,
            paragraphs(
                Words("events-title", when="events") | Words("events-none"),
                List(
                    Multi(Words("events-line"), Words("events-fits", when=F["item"]["words"])),
                    items="events",
                    sep="\n\n",
                ),
            ),
            numbered("event", "events", _open),
            Cancel(Label("close")),
            getter=coming,
        ),
        window(
            EventsSG.card,
            paragraphs(Words("{line}", when="line"), Format("{card}")),
            Column(item_buttons("sign", "ways", _sign_up)),
            Row(
                Button(Label("event-accept"), id="accept", on_click=does(_answer, True)),
                Button(Label("event-decline"), id="decline", on_click=does(_answer, False)),
                when="offered",
            ),
            Button(Label("event-code"), id="code", on_click=_below(send_code), when="has_code"),
            Row(
                Button(Label("event-calendar"), id="calendar", on_click=_below(send_calendar), when="seated"),
                Button(Label("event-map"), id="map", on_click=_below(send_map), when="pinned"),
            ),
            Button(
                Label("event-calendar-cancel"),
                id="take_out",
                on_click=_below(send_calendar),
                when="to_take_out",
            ),
            SwitchTo(Label("event-questions"), id="questions", state=EventsSG.questions, when="asks"),
            Column(item_buttons("switch", "switches", _switch)),
            SwitchTo(Label("event-options"), id="options", state=EventsSG.options, when="is_mine"),
            SwitchTo(Label("event-leave"), id="leave", state=EventsSG.leave, when="can_leave"),
            Button(Label("event-leave-line"), id="leave_line", on_click=_leave, when="can_leave_line"),
            SwitchTo(Label("back"), id="back", state=EventsSG.all),
            getter=_card,
        ),
        window(
            EventsSG.options,
            Words("event-options-ask"),
            Column(item_buttons("choice", "choices", _choose)),
            SwitchTo(Label("back"), id="card", state=EventsSG.card),
            getter=_options,
        ),
        window(
            EventsSG.leave,
            paragraphs(Words("event-leave-ask"), Words("event-leave-late", when="is_late")),
            Row(
                Button(Label("event-leave-yes"), id="yes", on_click=_leave),
                SwitchTo(Label("event-leave-no"), id="no", state=EventsSG.card),
            ),
            getter=_leave_ask,
        ),
        questions_window(),
    )
