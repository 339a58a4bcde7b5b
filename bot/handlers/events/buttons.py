"""Taps on pushed messages about events: each is checked in the store anew, and what was decided loses its buttons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiogram import Bot, Router
from aiogram.types import CallbackQuery

from bot.clock import Clock
from bot.handlers.events import files as event_files
from bot.handlers.events import view as event_view
from bot.handlers.events import wording
from bot.handlers.events.card import late_line
from bot.handlers.events.view import Act, Tap
from bot.handlers.widgets.replies import answer, edit, place
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.events import events, signups, waitlist
from bot.store.events import seats as event_seats
from bot.store.events.events import Event
from bot.store.events.signups import Signup
from bot.texts import Html, Texts


@dataclass(frozen=True, slots=True)
class Mine:
    """The sign-up that a button names, if it is that of the person who tapped."""

    event: Event
    signup: Signup
    place: int | None


def mine_of(db: Connection, signup_id: int, person: int) -> Mine | None:
    """What a button is about; None for everybody whose sign-up it is not."""
    found = signups.signup(db, signup_id)
    event = events.event(db, found.event_id) if found else None
    if found is None or event is None or found.person != person:
        return None
    return Mine(event, found, signups.place(db, found))


def is_(*acts: Act) -> Any:
    """A filter for some acts."""

    async def matches(_: CallbackQuery, callback_data: Tap) -> bool:
        return callback_data.act in acts

    return matches


async def nothing(query: CallbackQuery, texts: Texts) -> None:
    """The answer to a button that is not (or no longer) about anything of this person's."""
    await answer(query, texts.plain("event-button-over"), alert=True)


async def _offer(query: CallbackQuery, callback_data: Tap, store: Store, clock: Clock, texts: Texts) -> None:
    accepts = callback_data.act == "accept"
    change = waitlist.accept if accepts else waitlist.decline
    person, number = query.from_user.id, callback_data.signup
    done = await store.write(change, number, callback_data.number, person, clock.now())
    mine = await store.read(mine_of, number, person)
    if mine is None:
        await nothing(query, texts)
        return
    is_over = not done and mine.signup.state != "seated"  # who took the seat on the card has it
    over = texts.plain(offer_over(mine.event, clock.now())) if is_over else None
    await answer(query, over, alert=is_over)
    await _show(query, number, store, clock, texts)


def offer_over(event: Event, now: datetime) -> str:
    """The key of the text that says why an offer cannot be answered any more."""
    if event.state == "cancelled":
        return "event-off"
    return "event-offer-over" if event.is_open(now) else "event-refused-started"


async def _switch(query: CallbackQuery, callback_data: Tap, store: Store, clock: Clock, texts: Texts) -> None:
    """Attend, or wait, in the way that the button names; what one has is given up for it, and not before."""
    way, waits = event_view.SWITCHES[callback_data.act]
    mine = await store.read(mine_of, callback_data.signup, query.from_user.id)
    if mine is None:
        await nothing(query, texts)
        return
    person = query.from_user.id
    done = await store.write(event_seats.switch, mine.event.id, person, way, clock.now(), waits=waits)
    failed = texts.plain("event-not-switched", way=texts.plain(f"way-{way}")) if done is None else None
    await answer(query, failed, alert=done is None)
    await _show(query, callback_data.signup, store, clock, texts)


async def _still(query: CallbackQuery, callback_data: Tap, store: Store, clock: Clock, texts: Texts) -> None:
    mine = await store.read(mine_of, callback_data.signup, query.from_user.id)
    if mine is None:
        await nothing(query, texts)
        return
    await store.write(event_seats.still_comes, mine.event.id, query.from_user.id, clock.now())
    await answer(query)
    await _show(query, callback_data.signup, store, clock, texts)


async def _cannot(query: CallbackQuery, callback_data: Tap, store: Store, clock: Clock, texts: Texts) -> None:
    """The second look: nothing is given up yet."""
    mine = await store.read(mine_of, callback_data.signup, query.from_user.id)
    if mine is None or not mine.event.is_open(clock.now()) or not mine.signup.is_open:
        await nothing(query, texts)
        return
    await answer(query)
    lines: list[str] = [texts("event-leave-ask", title=wording.title(mine.event, texts))]
    if mine.signup.state == "seated" and event_seats.is_late(mine.event, mine.signup, clock.now()):
        lines += ["", late_line(mine.event, texts)]
    await edit(query, Html("\n".join(lines)), event_view.leave_buttons(mine.signup, texts))


async def _leave(query: CallbackQuery, callback_data: Tap, store: Store, clock: Clock, texts: Texts) -> None:
    mine = await store.read(mine_of, callback_data.signup, query.from_user.id)
    if mine is None:
        await nothing(query, texts)
        return
    await store.write(event_seats.cancel, mine.event.id, query.from_user.id, clock.now())
    await answer(query)
    await _show(query, callback_data.signup, store, clock, texts)


async def _keep(query: CallbackQuery, callback_data: Tap, store: Store, clock: Clock, texts: Texts) -> None:
    if await store.read(mine_of, callback_data.signup, query.from_user.id) is None:
        await nothing(query, texts)
        return
    await answer(query)
    await _show(query, callback_data.signup, store, clock, texts)


async def _send(query: CallbackQuery, callback_data: Tap, store: Store, bot: Bot, texts: Texts) -> None:
    """The check-in code or the calendar file, below."""
    mine = await store.read(mine_of, callback_data.signup, query.from_user.id)
    if mine is None:
        await nothing(query, texts)
    elif callback_data.act == "calendar":
        await answer(query)
        await event_files.answer_calendar(place(query), bot, mine.event, mine.signup, texts)
    elif mine.signup.state == "seated" and mine.event.state == "published":
        await answer(query)
        await event_files.answer_code(place(query), bot, store, mine.event, mine.signup, texts)
    else:
        await nothing(query, texts)


async def _quiet(query: CallbackQuery, callback_data: Tap, store: Store, clock: Clock, texts: Texts) -> None:
    """No more reminders of this event."""
    mine = await store.read(mine_of, callback_data.signup, query.from_user.id)
    if mine is None:
        await nothing(query, texts)
        return

    def turn_off(db: Connection) -> None:
        for which in ("reminds_day", "reminds_hours"):
            event_seats.choose(db, mine.event.id, query.from_user.id, which, False, clock.now())

    await store.write(turn_off)
    await answer(query, texts.plain("event-quiet-done"))
    await _show(query, callback_data.signup, store, clock, texts)


async def _show(query: CallbackQuery, number: int, store: Store, clock: Clock, texts: Texts) -> None:
    """Turn the message into how it stands now, with the buttons that are left."""
    mine = await store.read(mine_of, number, query.from_user.id)
    if mine is None:
        return
    await edit(query, *event_view.standing(mine.event, mine.signup, mine.place, clock.now(), texts))


def router() -> Router:
    """The buttons about one's own seat; those between attendees are in `event_meeting`."""
    router = Router(name="event taps")
    router.callback_query.register(_offer, Tap.filter(), is_("accept", "decline"))
    router.callback_query.register(
        _switch, Tap.filter(), is_("on_site", "online", "wait_on_site", "wait_online")
    )
    router.callback_query.register(_still, Tap.filter(), is_("still"))
    router.callback_query.register(_cannot, Tap.filter(), is_("cannot"))
    router.callback_query.register(_leave, Tap.filter(), is_("leave"))
    router.callback_query.register(_keep, Tap.filter(), is_("keep"))
    router.callback_query.register(_send, Tap.filter(), is_("code", "calendar"))
    router.callback_query.register(_quiet, Tap.filter(), is_("quiet"))
    return router
