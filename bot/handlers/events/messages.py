"""What the bot sends about events of its own accord, made at the moment of sending from what is true then."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardMarkup

from bot.delivery.worker import Composer
from bot.handlers.events import view as event_view
from bot.handlers.events import wording
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.events import changes as event_changes
from bot.store.events import events, signups, waitlist
from bot.store.events.events import WAYS, Event
from bot.store.events.signups import Signup
from bot.store.outbox.deliveries import Delivery
from bot.texts import Html, Texts


@dataclass(frozen=True, slots=True)
class Told:
    """Whom a message is for and what it is about. `place` is their place in line."""

    store: Store
    delivery: Delivery
    event: Event
    mine: Signup
    place: int | None
    texts: Texts


Written = tuple[Html, InlineKeyboardMarkup | None] | None
Say = Callable[[Told], Awaitable[Written]]


def about(say: Say) -> Composer:
    """A composer of messages about a sign-up, for its own person alone. None of `say`: it is no longer true."""

    async def compose(store: Store, delivery: Delivery, texts: Texts) -> SendMessage | None:
        def read(db: Connection) -> Told | None:
            mine = signups.signup(db, int(delivery.refs["signup"]))
            event = events.event(db, mine.event_id) if mine else None
            if mine is None or event is None or mine.person != delivery.recipient:
                return None
            return Told(store, delivery, event, mine, signups.place(db, mine), texts)

        told = await store.read(read)
        written = await say(told) if told else None
        if written is None:
            return None
        text, buttons = written
        return SendMessage(chat_id=delivery.recipient, text=text, reply_markup=buttons)

    return compose


async def _offer(told: Told) -> Written:
    mine, texts = told.mine, told.texts
    if mine.state != "offered" or mine.offer != told.delivery.refs["offer"] or mine.offer_until is None:
        return None
    text = texts(
        "told-event-offer",
        way=wording.way_of(told.event, mine.way, texts),
        title=wording.title(told.event, texts),
        when=wording.when(told.event, texts),
        until=wording.moment(mine.offer_until, texts),
    )
    return text, event_view.offer_buttons(mine, texts)


async def _offer_over(told: Told) -> Written:
    mine, texts = told.mine, told.texts
    if mine.offer != told.delivery.refs["offer"] or mine.state not in ("missed", "waiting"):
        return None
    why = told.delivery.refs.get("why", "fewer") if mine.state == "waiting" else "missed"
    title = wording.title(told.event, texts)
    return texts(f"told-event-offer-over-{why}", title=title, place=told.place or 0), None


async def _moved(told: Told) -> Written:
    event, mine, texts = told.event, told.mine, told.texts
    if event.state != "published" or mine.state not in ("seated", "waiting"):
        return None
    title = wording.title(event, texts)
    if not told.delivery.refs.get("closed"):
        if mine.state == "seated":
            return None
        return texts("told-event-moved", title=title, place=told.place or 0), None
    way = texts.plain(f"way-{mine.way}")
    lead = texts(f"told-event-way-{mine.state}", title=title, way=way, place=told.place or 0)
    text = event_view.brief(event, mine, lead, texts)
    if mine.state == "seated" and mine.asked_anew:
        return Html(f"{text}\n\n{texts('told-event-changed-ask')}"), event_view.changed_buttons(mine, texts)
    return text, None


async def _vain(told: Told) -> Written:
    if told.mine.state != "waiting" or told.event.state == "cancelled":
        return None
    return told.texts("told-event-vain", title=wording.title(told.event, told.texts)), None


async def _seat(told: Told) -> Written:
    """The answer to a sign-up that the bot could not answer where it was made."""
    event, mine, texts, now = told.event, told.mine, told.texts, told.delivery.not_before
    asked = told.delivery.refs.get("asked")
    if not mine.is_open or not event.is_open(now):
        return None
    for way in WAYS:
        if way == asked and way != mine.way:
            can_switch = await told.store.read(waitlist.may_take, event, way, now)
            return event_view.other_way(event, mine, told.place, way, can_switch, now, texts)
    return event_view.standing(event, mine, told.place, now, texts)


async def _changed(told: Told) -> Written:
    event, mine, texts = told.event, told.mine, told.texts
    version = int(told.delivery.refs["version"])
    found = await told.store.read(event_changes.difference, event.id, version)
    if not found or not mine.is_open or event.state != "published":
        return None
    before = replace(event.details, **{change.field: change.before for change in found})
    after = replace(event.details, **{change.field: change.after for change in found})
    changed = {change.field for change in found}
    lines: list[str] = []
    if changed & {"starts_at", "ends_at"}:
        was, now = wording.when(before, texts), wording.when(after, texts)
        lines.append(texts("event-changed-time", before=was, now=now))
    nowhere = texts.plain("event-nowhere")
    was_at, now_at = (wording.place(each, texts) or nowhere for each in (before, after))
    if was_at != now_at and mine.way == "on_site":
        lines.append(texts("event-changed-place", before=was_at, now=now_at))
    elif changed & {"latitude", "longitude"} and mine.way == "on_site":
        lines.append(texts("event-changed-pin"))
    if "link" in changed and mine.way == "online":
        lines.append(texts("event-changed-link"))
    if f"seats_{mine.way}" in changed and not event.seats(mine.way) and mine.state == "seated":
        lines.append(texts("event-changed-kept", way=texts.plain(f"way-{mine.way}")))
    if lines and mine.state == "offered" and mine.offer_until:
        lines.append(event_view.place_line(event, mine, None, told.delivery.not_before, texts))
    if not lines:  # the place has a new name in a language that this person does not read
        return None
    text = texts("told-event-changed", title=wording.title(event, texts), changes=Html("\n".join(lines)))
    if mine.state == "seated" and mine.asked_anew:
        return Html(f"{text}\n\n{texts('told-event-changed-ask')}"), event_view.changed_buttons(mine, texts)
    return text, event_view.offer_buttons(mine, texts) if mine.state == "offered" else None


async def _cancelled(told: Told) -> Written:
    texts = told.texts
    if told.event.state != "cancelled":
        return None
    title, when = wording.title(told.event, texts), wording.when(told.event, texts)
    return texts("told-event-cancelled", title=title, when=when), event_view.off_buttons(told.mine, texts)


async def _reminder(told: Told) -> Written:
    event, mine, texts = told.event, told.mine, told.texts
    which = told.delivery.refs["which"]
    wanted = mine.reminds_day if which == "day" else mine.reminds_hours
    if event.state != "published" or mine.state != "seated" or not wanted or mine.checked_in_at:
        return None
    zone = texts.zone  # the day of the reader, beside whose own time it stands
    is_today = told.delivery.not_before.astimezone(zone).date() == event.starts_at.astimezone(zone).date()
    word = "hours" if which == "hours" else "today" if is_today else "day"
    lead = texts(f"told-event-reminder-{word}", title=wording.title(event, texts))
    lines = [lead, *wording.about(event, texts, mine.way)]
    if mine.way == "online" and event.link:
        lines.append(texts("event-link", link=event.link))
    lines += ["", texts("told-event-reminder-foot")]
    return Html("\n".join(lines)), event_view.reminder_buttons(mine, texts)


SAYINGS: dict[str, Say] = {
    "event-offer": _offer,
    "event-offer-over": _offer_over,
    "event-moved": _moved,
    "event-vain": _vain,
    "event-seat": _seat,
    "event-changed": _changed,
    "event-cancelled": _cancelled,
    "event-reminder": _reminder,
}


def composers() -> dict[str, Composer]:
    """How each type of delivery about events becomes a message; those between attendees are in `event_meeting`."""
    return {type: about(say) for type, say in SAYINGS.items()}
