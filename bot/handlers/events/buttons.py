"""Taps on pushed messages about events: each is checked in the store anew, and what was decided loses its buttons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery

from bot.clock import Clock
from bot.handlers.events import files as event_files
from bot.handlers.events import view as event_view
from bot.handlers.events import wording
from bot.handlers.events.card import late
from bot.handlers.events.view import Tap
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
    signup = signups.signup(db, signup_id)
    event = events.event(db, signup.event_id) if signup else None
    if signup is None or event is None or signup.person != person:
        return None
    return Mine(event, signup, signups.place(db, signup))


async def owner(query: CallbackQuery, callback_data: Tap, store: Store) -> bool | dict[str, Mine]:
    """A filter, behind that of `Tap`: passes whoever's sign-up the button names, with it as `mine`."""
    mine = await store.read(mine_of, callback_data.signup, query.from_user.id)
    return {"mine": mine} if mine else False


async def nothing(query: CallbackQuery, texts: Texts) -> None:
    """The answer to a button that is not (or no longer) about anything of this person's."""
    await answer(query, texts.plain("event-button-over"), alert=True)


async def show(query: CallbackQuery, signup_id: int, store: Store, clock: Clock, texts: Texts) -> None:
    """Turn the message into how it stands now, with the buttons that are left."""
    mine = await store.read(mine_of, signup_id, query.from_user.id)
    if mine is not None:
        await edit(query, *event_view.standing(mine.event, mine.signup, mine.place, clock.now(), texts))


async def _offer(
    query: CallbackQuery, callback_data: Tap, mine: Mine, store: Store, clock: Clock, texts: Texts
) -> None:
    change = waitlist.accept if callback_data.act == "accept" else waitlist.decline
    person, number, now = query.from_user.id, mine.signup.id, clock.now()
    done = await store.write(change, number, callback_data.number, person, now)
    signup = await store.read(signups.signup, number)
    is_over = not done and (signup is None or signup.state != "seated")  # who took it on the card has it
    await answer(query, texts.plain(offer_over(mine.event, now)) if is_over else None, alert=is_over)
    await show(query, number, store, clock, texts)


def offer_over(event: Event, now: datetime) -> str:
    """The key of the text that says why an offer cannot be answered any more."""
    if event.state == "cancelled":
        return "event-off"
    return "event-offer-over" if event.is_open(now) else "event-refused-started"


async def _switch(
    query: CallbackQuery, callback_data: Tap, mine: Mine, store: Store, clock: Clock, texts: Texts
) -> None:
    """Attend, or wait, in the way that the button names; what one has is given up for it, and not before."""
    way, waits = event_view.SWITCHES[callback_data.act]
    person = query.from_user.id
    done = await store.write(event_seats.switch, mine.event.id, person, way, clock.now(), waits=waits)
    failed = texts.plain("event-not-switched", way=texts.plain(f"way-{way}")) if done is None else None
    await answer(query, failed, alert=done is None)
    await show(query, mine.signup.id, store, clock, texts)


async def _decide(
    query: CallbackQuery, callback_data: Tap, mine: Mine, store: Store, clock: Clock, texts: Texts
) -> None:
    """Come all the same, give the seat up, have no more reminders of this event, or leave all as it is."""
    said, event_id, person, now = None, mine.event.id, query.from_user.id, clock.now()
    if callback_data.act == "still":
        await store.write(event_seats.still_comes, event_id, person, now)
    elif callback_data.act == "leave":
        await store.write(event_seats.cancel, event_id, person, now)
    elif callback_data.act == "quiet":
        await store.write(_turn_off, event_id, person, now)
        said = texts.plain("event-quiet-done")
    await answer(query, said)
    await show(query, mine.signup.id, store, clock, texts)


def _turn_off(db: Connection, event_id: int, person: int, now: datetime) -> None:
    for which in ("reminds_day", "reminds_hours"):
        event_seats.choose(db, event_id, person, which, False, now)


async def _cannot(query: CallbackQuery, mine: Mine, clock: Clock, texts: Texts) -> None:
    """The second look: nothing is given up yet."""
    event, signup, now = mine.event, mine.signup, clock.now()
    if not event.is_open(now) or not signup.is_open:
        await nothing(query, texts)
        return
    await answer(query)
    ask = texts("event-leave-ask", title=wording.title(event, texts))
    if signup.state == "seated" and event_seats.is_late(event, signup, now):
        ask = Html(f"{ask}\n\n{texts('event-leave-late', **late(event, texts))}")
    await edit(query, ask, event_view.buttons("leave", signup, texts))


async def _send(
    query: CallbackQuery, callback_data: Tap, mine: Mine, store: Store, bot: Bot, texts: Texts
) -> None:
    """The check-in code or the calendar file, below."""
    if callback_data.act == "calendar":
        await answer(query)
        await event_files.send_calendar(place(query), bot, store, mine.event, mine.signup, texts)
    elif mine.signup.state == "seated" and mine.event.state == "published":
        await answer(query)
        await event_files.send_code(place(query), bot, store, mine.event, mine.signup, texts)
    else:
        await nothing(query, texts)


def router() -> Router:
    """The buttons about one's own seat; those between attendees, and what is nobody's, are in `after`."""
    router = Router(name="event taps")
    taps = router.callback_query
    taps.filter(Tap.filter(), owner)
    taps.register(_offer, Tap.filter(F.act.in_({"accept", "decline"})))
    taps.register(_switch, Tap.filter(F.act.in_(event_view.SWITCHES)))
    taps.register(_decide, Tap.filter(F.act.in_({"still", "leave", "quiet", "keep"})))
    taps.register(_cannot, Tap.filter(F.act == "cannot"))
    taps.register(_send, Tap.filter(F.act.in_({"code", "calendar"})))
    return router
