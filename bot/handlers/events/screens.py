"""/events: what is coming, one's own first, and the card of one event with all that can be done about it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, Literal

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, ShowMode, StartMode
from aiogram_dialog.widgets.kbd import Button, Cancel, Column, Row, Select, StubScroll, SwitchTo
from aiogram_dialog.widgets.text import Format

from bot.clock import Clock
from bot.handlers.events import coming as event_list
from bot.handlers.events import files as event_files
from bot.handlers.events import view as event_view
from bot.handlers.events import wording
from bot.handlers.events.buttons import offer_over
from bot.handlers.events.card import Card, card_lines, late_line, look
from bot.handlers.states import EventsSG
from bot.handlers.widgets.pages import pager
from bot.handlers.widgets.replies import Place, place
from bot.handlers.widgets.screen import notice, person_id, store_of, window
from bot.handlers.widgets.words import Data, Label, texts_of
from bot.store.events import reminders, waitlist
from bot.store.events import seats as event_seats
from bot.store.events.events import Way
from bot.texts import Html, Texts

CHOICES: tuple[event_seats.Choice, ...] = ("reminds_day", "reminds_hours", "listed", "meets")


def shown_event(manager: DialogManager) -> int:
    """The event whose card is open: chosen from the list, or named by the link that opened it."""
    return int(manager.dialog_data.get("event") or _start_data(manager).get("event") or 0)


def _start_data(manager: DialogManager) -> Data:
    return manager.start_data if isinstance(manager.start_data, dict) else {}


def _now(manager: DialogManager) -> datetime:
    clock: Clock = manager.middleware_data["clock"]
    return clock.now()


async def _look(manager: DialogManager) -> Card | None:
    return await store_of(manager).read(look, shown_event(manager), person_id(manager), _now(manager))


async def _card(dialog_manager: DialogManager, clock: Clock, texts: Texts, **_: Any) -> Data:
    card = await _look(dialog_manager)
    if card is None:
        return {"text": texts("event-gone"), "ways": [], "switches": []}
    now, mine, event = clock.now(), card.mine, card.event
    open_, state = event.is_open(now), mine.state if mine else None
    live = event.state == "published" and now < event.ends_at
    lines = card_lines(card, now, texts)
    if "line" in _start_data(dialog_manager):  # what opened the card has something to say
        lines = [texts(str(_start_data(dialog_manager)["line"])), "", *lines]
    return {
        "text": Html("\n".join(lines)),
        "switches": _switch_buttons(card, texts) if open_ else [],
        "ways": _sign_up_buttons(card, texts) if open_ and card.may_come else [],
        "offered": open_ and state == "offered",
        "seated": live and state == "seated",
        "has_code": live and state == "seated" and mine is not None and mine.checked_in_at is None,
        "is_mine": live and card.is_mine,
        "can_leave": open_ and state == "seated",
        "can_leave_line": open_ and state == "waiting",
        "to_take_out": event.state == "cancelled" and state == "seated",
        "pinned": event.latitude is not None,
    }


def _sign_up_buttons(card: Card, texts: Texts) -> list[tuple[str, str]]:
    """A button for each way of attending: a seat, or a place in line where there is none.

    Shortly before the start a free seat is offered to nobody, so that who waits may take it.
    """
    found: list[tuple[str, str]] = []
    mine = card.mine if card.is_mine else None
    ways = [mine.way] if mine and mine.state == "waiting" and mine.way in card.free else []
    for way in ways if mine else card.event.ways:
        key = "event-sign-up" if way in card.free else "event-wait"
        found.append((way, texts.plain(f"{key}-{way}" if len(card.event.ways) > 1 else key)))
    return found


def _switch_buttons(card: Card, texts: Texts) -> list[tuple[str, str]]:
    """The other way of attending, where it has a seat; for who waits also its line."""
    event, mine = card.event, card.mine
    if mine is None or not mine.is_open or mine.checked_in_at:
        return []
    acts = [event_view.switch_to(event, mine, way, way in card.free) for way in event.ways if way != mine.way]
    return [(act, texts.plain(f"event-switch-{act}")) for act in acts if act]


async def _sign_up(_: CallbackQuery, __: Any, manager: DialogManager, way: Way) -> None:
    clock: Clock = manager.middleware_data["clock"]
    event, person = shown_event(manager), person_id(manager)
    done = await store_of(manager).write(event_seats.sign_up, event, person, way, clock.now())
    if done.signup is None:
        notice(manager, f"event-refused-{done.refusal}")
    elif done.signup.way != way:  # they have one of the other way, and the card says so
        asked = texts_of(manager).plain(f"way-{way}")
        notice(manager, event_view.other_way_key(done.can_switch), way=asked)
    else:
        notice(manager, f"event-signed-{done.signup.state}")


def _answer(accepts: bool) -> Callable[..., Awaitable[None]]:
    async def tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
        clock: Clock = manager.middleware_data["clock"]
        card = await _look(manager)
        if card and card.mine:
            number, offer = card.mine.id, card.mine.offer
            answer = waitlist.accept if accepts else waitlist.decline
            done = await store_of(manager).write(answer, number, offer, person_id(manager), clock.now())
            way = wording.way_of(card.event, card.mine.way, texts_of(manager))
            key = "event-signed-in" if accepts else "event-offer-declined"
            notice(manager, key if done else offer_over(card.event, clock.now()), way=way)

    return tapped


async def _leave_ask(dialog_manager: DialogManager, clock: Clock, texts: Texts, **_: Any) -> Data:
    card = await _look(dialog_manager)
    if card is None or card.mine is None:
        return {"text": texts("event-gone")}
    lines: list[str] = [texts("event-leave-ask", title=wording.title(card.event, texts))]
    if event_seats.is_late(card.event, card.mine, clock.now()):
        lines += ["", late_line(card.event, texts)]
    return {"text": Html("\n".join(lines))}


async def _leave(_: CallbackQuery, button: Button, manager: DialogManager) -> None:
    clock: Clock = manager.middleware_data["clock"]
    event, person = shown_event(manager), person_id(manager)
    await store_of(manager).write(event_seats.cancel, event, person, clock.now())
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
    clock: Clock = manager.middleware_data["clock"]
    event, person = shown_event(manager), person_id(manager)
    way, waits = event_view.SWITCHES[act]
    done = await store_of(manager).write(event_seats.switch, event, person, way, clock.now(), waits=waits)
    in_line = done is not None and done.state == "waiting"
    key = "event-switched-line" if in_line else "event-switched" if done else "event-not-switched"
    notice(manager, key, way=texts_of(manager).plain(f"way-{way}"))


async def _options(dialog_manager: DialogManager, clock: Clock, texts: Texts, **_: Any) -> Data:
    card = await _look(dialog_manager)
    if card is None or card.mine is None:
        return {"text": texts("event-gone"), "choices": []}
    late = (
        {"meets"} if card.event.paired_at or not reminders.can_be_paired(card.event, clock.now()) else set()
    )
    late -= {
        kind for kind in late if getattr(card.mine, kind)
    }  # what was agreed to can be taken back at any time
    kinds = [
        kind for kind in CHOICES if kind not in late and (kind != "listed" or card.event.lists_attendees)
    ]
    return {
        "text": texts("event-options-ask", title=wording.title(card.event, texts)),
        "choices": [option(kind, getattr(card.mine, kind), texts) for kind in kinds],
    }


def option(kind: event_seats.Choice, is_on: bool, texts: Texts) -> tuple[str, str]:
    """The button of a choice: what a tap does ("+listed" or "-listed"), and what it says."""
    word = {"reminds_day": "remind-day", "reminds_hours": "remind-hours", "meets": "meet"}.get(kind, kind)
    state: Literal["on", "off"] = "on" if is_on else "off"
    return ("-" if is_on else "+") + kind, texts.plain(f"event-{word}-{state}")


async def _choose(_: CallbackQuery, __: Any, manager: DialogManager, choice: str) -> None:
    kind = next((kind for kind in CHOICES if kind == choice[1:]), None)
    if kind is not None:
        event, person = shown_event(manager), person_id(manager)
        await store_of(manager).write(
            event_seats.choose, event, person, kind, choice.startswith("+"), _now(manager)
        )


def _below(send: Callable[[Place, Card, DialogManager], Awaitable[None]]) -> Callable[..., Awaitable[None]]:
    """A button that sends something below the screen, which stays."""

    async def tapped(query: CallbackQuery, _: Any, manager: DialogManager) -> None:
        card = await _look(manager)
        if card:
            await send(place(query), card, manager)
            manager.show_mode = ShowMode.NO_UPDATE

    return tapped


async def open_by_link(payload: str, manager: DialogManager) -> bool:
    """Open the card that a deep link (`event_<id>`) names; False where there is no such event, or a draft."""
    if not payload.isdecimal() or len(payload) > 18:
        return False
    if await store_of(manager).read(look, int(payload), person_id(manager), _now(manager)) is None:
        return False
    await manager.start(EventsSG.card, data={"event": int(payload)}, mode=StartMode.RESET_STACK)
    return True


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, number: str) -> None:
    manager.dialog_data["event"] = int(number)
    await manager.switch_to(EventsSG.card)


def _select(ident: str, items: str, on_click: Callable[..., Any]) -> Select[str]:
    return Select(
        Format("{item[1]}"), id=ident, item_id_getter=lambda item: item[0], items=items, on_click=on_click
    )


def dialog() -> Dialog:
    """The list, and the card with its choices."""
    back = SwitchTo(Label("back"), id="card", state=EventsSG.card)
    return Dialog(
        window(
            EventsSG.all,
            Row(_select("event", "events", _open)),
            StubScroll(id="pages", pages="pages"),
            pager("pages", "several"),
            Cancel(Label("close")),
            getter=event_list.coming,
        ),
        window(
            EventsSG.card,
            Column(_select("sign", "ways", _sign_up)),
            Row(
                Button(Label("event-accept"), id="accept", on_click=_answer(True)),
                Button(Label("event-decline"), id="decline", on_click=_answer(False)),
                when="offered",
            ),
            Button(Label("event-code"), id="code", on_click=_below(event_files.send_code), when="has_code"),
            Row(
                Button(
                    Label("event-calendar"),
                    id="calendar",
                    on_click=_below(event_files.send_calendar),
                    when="seated",
                ),
                Button(Label("event-map"), id="map", on_click=_below(event_files.send_map), when="pinned"),
            ),
            Button(
                Label("event-calendar-cancel"),
                id="take_out",
                on_click=_below(event_files.send_calendar),
                when="to_take_out",
            ),
            Column(_select("switch", "switches", _switch)),
            SwitchTo(Label("event-options"), id="options", state=EventsSG.options, when="is_mine"),
            SwitchTo(Label("event-leave"), id="leave", state=EventsSG.leave, when="can_leave"),
            Button(Label("event-leave-line"), id="leave_line", on_click=_leave, when="can_leave_line"),
            SwitchTo(Label("back"), id="back", state=EventsSG.all),
            getter=_card,
        ),
        window(EventsSG.options, Column(_select("choice", "choices", _choose)), back, getter=_options),
        window(
            EventsSG.leave,
            Row(
                Button(Label("event-leave-yes"), id="yes", on_click=_leave),
                SwitchTo(Label("event-leave-no"), id="no", state=EventsSG.card),
            ),
            getter=_leave_ask,
        ),
    )


async def _events(_: Message, dialog_manager: DialogManager) -> None:
    await dialog_manager.start(EventsSG.all, mode=StartMode.RESET_STACK)


def router() -> Router:
    """/events."""
    router = Router(name="events")
    router.message.register(_events, Command("events"))
    return router
