"""Taps on notices about events: each is checked in the store anew, and what was decided loses its buttons."""

from __future__ import annotations

from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery

from bot.handlers.events import view as event_view
from bot.handlers.events import wording
from bot.handlers.events.card import late
from bot.handlers.events.files import send_calendar, send_code
from bot.handlers.events.view import Tap
from bot.handlers.widgets.reader import Reader, reading
from bot.handlers.widgets.replies import answer, edit, place
from bot.store.core.store import Store
from bot.store.events import seats as event_seats
from bot.store.events import signups, waitlist
from bot.store.events.events import Event
from bot.store.events.signups import Attendance
from bot.texts import Html, Texts


async def owner(query: CallbackQuery, callback_data: Tap, store: Store) -> bool | dict[str, Attendance]:
    """A filter, behind that of `Tap`: passes whoever's sign-up the button names, with it as `mine`."""
    mine = await store.read(signups.attendance, callback_data.signup, query.from_user.id)
    return {"mine": mine} if mine else False


async def nothing(query: CallbackQuery, texts: Texts) -> None:
    """The answer to a button that is not (or no longer) about anything of this person's."""
    await answer(query, texts.plain("event-button-over"), alert=True)


async def show(query: CallbackQuery, signup_id: int, reader: Reader) -> None:
    """Turn the message into how it stands now, with the buttons that are left."""
    mine = await reader.store.read(signups.attendance, signup_id, reader.person)
    if mine is not None:
        now = reader.clock.now()
        await edit(query, *event_view.standing(mine.event, mine.signup, now, reader.texts))


async def _offer(query: CallbackQuery, callback_data: Tap, mine: Attendance, reader: Reader) -> None:
    change = waitlist.accept if callback_data.act == "accept" else waitlist.decline
    number, now = mine.signup.id, reader.clock.now()
    done = await reader.store.write(change, number, callback_data.number, reader.person, now)
    signup = await reader.store.read(signups.signup, number)
    is_over = not done and (signup is None or signup.state != "seated")  # who took it on the card has it
    await answer(query, reader.texts.plain(offer_over(mine.event, now)) if is_over else None, alert=is_over)
    await show(query, number, reader)


def offer_over(event: Event, now: datetime) -> str:
    """The key of the text that says why an offer cannot be answered any more."""
    if event.state == "cancelled":
        return "event-off"
    return "event-offer-over" if event.is_open(now) else "event-refused-started"


async def _switch(query: CallbackQuery, callback_data: Tap, mine: Attendance, reader: Reader) -> None:
    """Attend, or wait, in the way that the button names; what one has is given up for it, and not before."""
    (way, waits), texts, now = event_view.SWITCHES[callback_data.act], reader.texts, reader.clock.now()
    done = await reader.store.write(event_seats.switch, mine.event.id, reader.person, way, now, waits=waits)
    failed = texts.plain("event-not-switched", way=texts.plain(f"way-{way}")) if done is None else None
    await answer(query, failed, alert=done is None)
    await show(query, mine.signup.id, reader)


async def _decide(query: CallbackQuery, callback_data: Tap, mine: Attendance, reader: Reader) -> None:
    """Come all the same, give the seat up, have no more reminders of this event, or leave all as it is."""
    changes = {
        "still": event_seats.still_comes,
        "leave": event_seats.cancel,
        "quiet": event_seats.remind_no_more,
    }
    if change := changes.get(callback_data.act):
        await reader.store.write(change, mine.event.id, reader.person, reader.clock.now())
    quiet = callback_data.act == "quiet"
    await answer(query, reader.texts.plain("event-quiet-done") if quiet else None)
    await show(query, mine.signup.id, reader)


async def _cannot(query: CallbackQuery, mine: Attendance, reader: Reader) -> None:
    """The second look: nothing is given up yet."""
    event, signup, texts, now = mine.event, mine.signup, reader.texts, reader.clock.now()
    if not event.is_open(now) or not signup.is_open:
        await nothing(query, texts)
        return
    await answer(query)
    ask = texts("event-leave-ask", title=wording.title(event, texts))
    if signup.state == "seated" and event_seats.is_late(event, signup, now):
        ask = Html(f"{ask}\n\n{texts('event-leave-late', **late(event, texts))}")
    await edit(query, ask, event_view.buttons("leave", signup, texts))


async def _send(query: CallbackQuery, callback_data: Tap, mine: Attendance, bot: Bot, reader: Reader) -> None:
    """The check-in code or the calendar file, below."""
    if callback_data.act == "calendar":
        await answer(query)
        await send_calendar(place(query), bot, mine.event, mine.signup, reader)
    elif mine.signup.state == "seated" and mine.event.state == "published":
        await answer(query)
        await send_code(place(query), bot, mine.event, mine.signup, reader)
    else:
        await nothing(query, reader.texts)


def router() -> Router:
    """The buttons about one's own seat; those between attendees, and what is nobody's, are in `after`."""
    router = Router(name="event taps")
    taps = router.callback_query
    taps.middleware(reading)
    taps.filter(Tap.filter(), owner)
    taps.register(_offer, Tap.filter(F.act.in_({"accept", "decline"})))
    taps.register(_switch, Tap.filter(F.act.in_(event_view.SWITCHES)))
    taps.register(_decide, Tap.filter(F.act.in_({"still", "leave", "quiet", "keep"})))
    taps.register(_cannot, Tap.filter(F.act == "cannot"))
    taps.register(_send, Tap.filter(F.act.in_({"code", "calendar"})))
    return router
