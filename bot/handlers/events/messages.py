"""What the bot sends about events of its own accord, made at the moment of sending from what is true then."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from aiogram.methods import EditMessageText, SendDocument, SendMessage

from bot.handlers.events import announcement, wording
from bot.handlers.events import view as event_view
from bot.handlers.events.card import look
from bot.handlers.widgets.reader import Composer, Reader
from bot.handlers.widgets.replies import View
from bot.store.campaigns import campaigns
from bot.store.events import changes as event_changes
from bot.store.events import notes, waitlist
from bot.store.events.events import WAYS, Event
from bot.store.events.signups import Signup, attendance
from bot.store.outbox.deliveries import Delivery
from bot.texts import Html, Texts


@dataclass(frozen=True, slots=True)
class SignupNotice(Reader):
    """Whom a message is for and what it is about."""

    delivery: Delivery
    event: Event
    mine: Signup


Written = View | None
Say = Callable[[SignupNotice], Awaitable[Written]]


def about(say: Say) -> Composer:
    """A composer of messages about a sign-up, for its own person alone. None of `say`: it is no longer true."""

    async def compose(reader: Reader, delivery: Delivery) -> SendMessage | None:
        store, person = reader.store, reader.person
        mine = await store.read(attendance, int(delivery.refs["signup"]), person)
        if mine is None:
            return None
        notice = SignupNotice(
            person, reader.texts, store, reader.clock, reader.ranker, delivery, mine.event, mine.signup
        )
        written = await say(notice)
        if written is None:
            return None
        return SendMessage(chat_id=person, text=written[0], reply_markup=written[1])

    return compose


async def _offer(notice: SignupNotice) -> Written:
    mine, texts = notice.mine, notice.texts
    if mine.state != "offered" or mine.offer != notice.delivery.refs["offer"] or mine.offer_until is None:
        return None
    text = texts(
        "told-event-offer",
        way=wording.way_of(notice.event, mine.way, texts),
        title=wording.title(notice.event, texts),
        when=wording.when(notice.event, texts),
        until=wording.moment(mine.offer_until, texts),
    )
    return text, event_view.buttons("offer", mine, texts)


async def _offer_over(notice: SignupNotice) -> Written:
    mine, texts = notice.mine, notice.texts
    if mine.offer != notice.delivery.refs["offer"] or mine.state not in ("missed", "waiting"):
        return None
    why = notice.delivery.refs.get("why", "fewer") if mine.state == "waiting" else "missed"
    title = wording.title(notice.event, texts)
    return texts(f"told-event-offer-over-{why}", title=title, place=notice.mine.place or 0), None


async def _moved(notice: SignupNotice) -> Written:
    event, mine, texts = notice.event, notice.mine, notice.texts
    if event.state != "published" or mine.state not in ("seated", "waiting"):
        return None
    title = wording.title(event, texts)
    if not notice.delivery.refs.get("closed"):
        if mine.state == "seated":
            return None
        return texts("told-event-moved", title=title, place=notice.mine.place or 0), None
    way = texts.plain(f"way-{mine.way}")
    lead = texts(f"told-event-way-{mine.state}", title=title, way=way, place=notice.mine.place or 0)
    return _or_asks_anew(event_view.brief(event, mine, lead, texts), mine, texts)


def _or_asks_anew(text: Html, mine: Signup, texts: Texts) -> View:
    """`text`, and below it what is to be decided: whether they still come, or whether they take what is held for them."""
    if mine.state == "seated" and mine.asked_anew:
        asks = Html(f"{text}\n\n{texts('told-event-changed-ask')}")
        return asks, event_view.buttons("changed", mine, texts)
    return text, event_view.buttons("offer", mine, texts) if mine.state == "offered" else None


async def _vain(notice: SignupNotice) -> Written:
    if notice.mine.state != "waiting" or notice.event.state == "cancelled":
        return None
    return notice.texts("told-event-vain", title=wording.title(notice.event, notice.texts)), None


async def _let_in(notice: SignupNotice) -> Written:
    if not notice.mine.checked_in_at or not notice.mine.from_line:
        return None
    return notice.texts("told-event-let-in", title=wording.title(notice.event, notice.texts)), None


async def _seat(notice: SignupNotice) -> Written:
    """The answer to a sign-up that the bot could not answer where it was made."""
    event, mine, texts, now = notice.event, notice.mine, notice.texts, notice.delivery.not_before
    asked = notice.delivery.refs.get("asked")
    if not mine.is_open or not event.is_open(now):
        return None
    for way in WAYS:
        if way == asked and way != mine.way:
            can_switch = await notice.store.read(waitlist.may_take, event, way, now)
            return event_view.other_way(event, mine, way, can_switch, now, texts)
    return event_view.standing(event, mine, now, texts)


async def _changed(notice: SignupNotice) -> Written:
    event, mine, texts = notice.event, notice.mine, notice.texts
    version = int(notice.delivery.refs["version"])
    changes = await notice.store.read(event_changes.difference, event.id, version)
    if not changes or not mine.is_open or event.state != "published":
        return None
    before = replace(event.details, **{change.field: change.before for change in changes})
    after = replace(event.details, **{change.field: change.after for change in changes})
    changed = {change.field for change in changes}
    lines: list[str] = []
    if changed & {"starts_at", "ends_at"}:
        was, now = wording.when(before, texts), wording.when(after, texts)
        lines.append(texts("event-changed-time", before=was, now=now))
    nowhere = texts.plain("event-nowhere")
    was_at, now_at = (wording.place(details, texts) or nowhere for details in (before, after))
    if was_at != now_at and mine.way == "on_site":
        lines.append(texts("event-changed-place", before=was_at, now=now_at))
    elif changed & {"latitude", "longitude"} and mine.way == "on_site":
        lines.append(texts("event-changed-pin"))
    if "link" in changed and mine.way == "online":
        lines.append(texts("event-changed-link"))
    if f"seats_{mine.way}" in changed and not event.seats(mine.way) and mine.state == "seated":
        lines.append(texts("event-changed-kept", way=texts.plain(f"way-{mine.way}")))
    if lines and mine.state == "offered" and mine.offer_until:
        lines.append(event_view.place_line(event, mine, texts))
    if not lines:  # the place has a new name in a language that this person does not read
        return None
    text = texts("told-event-changed", title=wording.title(event, texts), changes=Html("\n".join(lines)))
    return _or_asks_anew(text, mine, texts)


async def _cancelled(notice: SignupNotice) -> Written:
    texts = notice.texts
    if notice.event.state != "cancelled":
        return None
    title, when = wording.title(notice.event, texts), wording.when(notice.event, texts)
    return texts("told-event-cancelled", title=title, when=when), event_view.off_buttons(notice.mine, texts)


async def _reminder(notice: SignupNotice) -> Written:
    event, mine, texts = notice.event, notice.mine, notice.texts
    which = notice.delivery.refs["which"]
    wanted = mine.reminds_day if which == "day" else mine.reminds_hours
    if event.state != "published" or mine.state != "seated" or not wanted or mine.checked_in_at:
        return None
    zone = texts.zone  # the day of the reader, beside whose own time it stands
    is_today = notice.delivery.not_before.astimezone(zone).date() == event.starts_at.astimezone(zone).date()
    word = "hours" if which == "hours" else "today" if is_today else "day"
    lead = texts(f"told-event-reminder-{word}", title=wording.title(event, texts))
    lines = [lead, *wording.about(event, texts, mine.way)]
    if mine.way == "online" and event.link:
        lines.append(texts("event-link", link=event.link))
    lines += ["", texts("told-event-reminder-foot")]
    return Html("\n".join(lines)), event_view.buttons("reminder", mine, texts)


SAYINGS: dict[str, Say] = {
    "event-offer": _offer,
    "event-offer-over": _offer_over,
    "event-moved": _moved,
    "event-vain": _vain,
    "event-let-in": _let_in,
    "event-seat": _seat,
    "event-changed": _changed,
    "event-cancelled": _cancelled,
    "event-reminder": _reminder,
}


def composers() -> dict[str, Composer]:
    """How each type of delivery about events becomes a message; those between attendees are in `after`."""
    return {
        "event-update": _update,
        "event-note": _note,
        **{type: about(say) for type, say in SAYINGS.items()},
    }


async def _note(reader: Reader, delivery: Delivery) -> SendMessage | SendDocument | None:
    """What staff wrote to those who come, below the file that belongs to it."""
    mine = await reader.store.read(attendance, int(delivery.refs["signup"]), reader.person)
    note = await reader.store.read(notes.note, int(delivery.refs["note"]))
    if mine is None or note is None:
        return None
    if not notes.concerns(note, mine.event, mine.signup, str(delivery.refs["starts_at"])):
        return None
    text = reader.texts(
        "told-event-note",
        title=wording.title(mine.event, reader.texts),
        words=reader.texts.pick(note.text_en, note.text_zh),
    )
    if note.file_id:
        return SendDocument(chat_id=reader.person, document=note.file_id, caption=text)
    return SendMessage(chat_id=reader.person, text=text)


async def _update(reader: Reader, delivery: Delivery) -> EditMessageText | None:
    """An announcement after its event has changed, in a group or in somebody's chat; what is over or called off has no
    buttons any more."""
    store, chat, texts, now = reader.store, reader.person, reader.texts, reader.clock.now()
    event_id = str(delivery.refs["event"])
    card = await store.read(look, int(event_id), chat if chat > 0 else None, now)
    if card is None:
        return None
    if card.mine is not None:
        text, buttons = event_view.standing(card.event, card.mine, now, texts)
    elif chat < 0:
        text, buttons = announcement.for_group(card)
    else:
        whys = await store.read(campaigns.whys_of, "event", event_id, chat)
        text, buttons = announcement.copy_text(card, whys, texts), announcement.buttons(card, texts)
    if card.mine is None and not card.event.is_open(now):
        buttons = None
    message_id = int(delivery.refs["message"])
    return EditMessageText(chat_id=chat, message_id=message_id, text=text, reply_markup=buttons)
