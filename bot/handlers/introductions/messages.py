"""What the bot sends about requests of its own accord, made at the moment of sending from what is true then."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiogram.methods import CopyMessage, EditMessageReplyMarkup, EditMessageText, SendMessage
from aiogram.types import InlineKeyboardMarkup, ReplyParameters

from bot.delivery.worker import Composer
from bot.handlers.introductions.view import (
    button,
    reach,
    reply_button,
    state_of,
    station_name,
    view,
)
from bot.handlers.widgets.replies import keyboard
from bot.ranking.ranker import RankerInUse
from bot.refusals import GONE, NOBODY, UNWANTED
from bot.store.core.store import Store
from bot.store.introductions import after_acceptance, relays, requests
from bot.store.introductions.moves import Side
from bot.store.introductions.requests import Request
from bot.store.outbox import deliveries
from bot.store.outbox.deliveries import Delivery
from bot.texts import Texts

Say = Callable[[Store, Delivery, Request, Side, Texts], Awaitable[SendMessage | None]]


def composers(ranker: RankerInUse) -> dict[str, Composer]:
    """How each type of delivery about requests becomes a message."""

    async def ask_host(store: Store, delivery: Delivery, texts: Texts) -> SendMessage | None:
        found = await _request(store, delivery)
        if (
            found is None
            or found.host != "asked"
            or not found.is_open
            or await _side(store, delivery) != "host"
        ):
            return None
        text, buttons = await view(store, ranker, found, delivery.recipient, texts)
        if delivery.type == "request-remind":
            text = texts("request-remind", request=text)
        return _send(delivery, text, buttons)

    async def card(store: Store, delivery: Delivery, texts: Texts) -> SendMessage | None:
        found = await _request(store, delivery)
        if found is None or not found.is_introduced:
            return None
        return _send(delivery, *await view(store, ranker, found, delivery.recipient, texts))

    async def update(store: Store, delivery: Delivery, texts: Texts) -> EditMessageText:
        found = await _request(store, delivery)
        text, buttons = await view(store, ranker, found, delivery.recipient, texts)
        return _edit(delivery, text, buttons)

    async def invite(store: Store, delivery: Delivery, texts: Texts) -> SendMessage | None:
        found = await _request(store, delivery)
        if found is None or not found.is_open or found.fellow != "invited":
            return None
        return _send(delivery, *await view(store, ranker, found, delivery.recipient, texts))

    return {
        "request-invited": invite,
        "request-new": ask_host,
        "request-remind": ask_host,
        "request-accepted": card,
        "request-update": update,
        "request-void": _void,
        "request-closed": _closed,
        "request-left": _left,
        "requests-many": _many,
        "requests-wait": _wait,
        "relayed": _copy,
        "relay-outcome": _outcome,
        **{type: _about(say) for type, say in SAYINGS.items()},
    }


def _send(delivery: Delivery, text: str, buttons: InlineKeyboardMarkup | None = None) -> SendMessage:
    return SendMessage(chat_id=delivery.recipient, text=text, reply_markup=buttons)


def _edit(delivery: Delivery, text: str, buttons: InlineKeyboardMarkup | None = None) -> EditMessageText:
    message_id = int(delivery.refs["message"])
    return EditMessageText(chat_id=delivery.recipient, message_id=message_id, text=text, reply_markup=buttons)


async def _request(store: Store, delivery: Delivery) -> Request | None:
    return await store.read(requests.request, int(delivery.refs["request"]))


async def _side(store: Store, delivery: Delivery) -> Side | None:
    found = await _request(store, delivery)
    return await store.read(requests.side_of, found, delivery.recipient) if found else None


def _about(say: Say) -> Composer:
    """A composer of messages that only the two sides of a request get."""

    async def compose(store: Store, delivery: Delivery, texts: Texts) -> SendMessage | None:
        found, side = await _request(store, delivery), await _side(store, delivery)
        return await say(store, delivery, found, side, texts) if found and side else None

    return compose


async def _state(
    store: Store, delivery: Delivery, found: Request, side: Side, texts: Texts
) -> SendMessage | None:
    """Tell the fellow where the request stands; nothing if it has moved on meanwhile."""
    expected = {
        "request-passed-on": "fellow-asked",
        "request-waits": "fellow-waiting",
        "request-expired": "fellow-expired",
        "request-declined": "fellow-declined",
    }
    if state_of(found, side) != expected[delivery.type]:
        return None
    station = await station_name(store, found.workstation_id, texts)
    reason = texts(f"request-because-{found.reason}") if found.reason else ""
    return _send(delivery, texts(f"told-{delivery.type}", station=station, reason=reason))


async def _ended(store: Store, delivery: Delivery, found: Request, side: Side, texts: Texts) -> SendMessage:
    station = await station_name(store, found.workstation_id, texts)
    return _send(delivery, texts(f"told-request-ended-{side}", station=station))


async def _hidden(store: Store, delivery: Delivery, found: Request, side: Side, texts: Texts) -> SendMessage:
    station = await station_name(store, found.workstation_id, texts)
    return _send(delivery, texts("told-request-hidden", station=station))


async def _contact(
    store: Store, delivery: Delivery, found: Request, side: Side, texts: Texts
) -> SendMessage | None:
    contact = await store.read(requests.contact_of, found.id, delivery.recipient)
    if contact is None:
        return None
    name = contact.name or texts.plain(f"request-nameless-{'host' if side == 'fellow' else 'fellow'}")
    station = await station_name(store, found.workstation_id, texts)
    how = reach(contact, name, texts)
    return _send(delivery, texts(f"told-request-contact-{side}", name=name, station=station, contact=how))


async def _asked(
    store: Store, delivery: Delivery, found: Request, side: Side, texts: Texts
) -> SendMessage | None:
    """The line before a question or an answer that is copied; a question may arrive when the host has said yes."""
    if not found.is_open or found.host not in ("asked", "agreed"):
        return None
    station = await station_name(store, found.workstation_id, texts)
    late = found.is_introduced and side == "fellow"
    key = "told-request-question-late" if late else f"told-{delivery.type}"
    return _send(delivery, texts(key, station=station, number=str(found.id)))


async def _met(
    store: Store, delivery: Delivery, found: Request, side: Side, texts: Texts
) -> SendMessage | None:
    contact = await store.read(requests.contact_of, found.id, delivery.recipient)
    if contact is None or found.met[side] is not None:
        return None
    station = await station_name(store, found.workstation_id, texts)
    name = contact.name or texts.plain(f"request-nameless-{'host' if side == 'fellow' else 'fellow'}")
    buttons = keyboard(
        [button(texts, found.id, "yes"), button(texts, found.id, "not_yet")], [button(texts, found.id, "no")]
    )
    return _send(delivery, texts(f"request-met-{side}", name=name, station=station), buttons)


async def _no_invitation(
    store: Store, delivery: Delivery, found: Request, side: Side, texts: Texts
) -> SendMessage:
    """The same words whether the fellow said no or nothing."""
    station = await station_name(store, found.workstation_id, texts)
    return _send(delivery, texts("told-invitation-over", station=station))


SAYINGS: dict[str, Say] = {
    "invitation-over": _no_invitation,
    "request-passed-on": _state,
    "request-waits": _state,
    "request-expired": _state,
    "request-declined": _state,
    "request-ended": _ended,
    "request-hidden": _hidden,
    "request-contact": _contact,
    "request-question": _asked,
    "request-answer": _asked,
    "request-met": _met,
}


async def _void(_: Store, delivery: Delivery, texts: Texts) -> EditMessageText:
    return _edit(delivery, texts("request-over"))


async def _closed(_: Store, delivery: Delivery, __: Texts) -> EditMessageReplyMarkup:
    return EditMessageReplyMarkup(chat_id=delivery.recipient, message_id=int(delivery.refs["message"]))


async def _left(store: Store, delivery: Delivery, texts: Texts) -> SendMessage:
    station = await station_name(store, str(delivery.refs["workstation"]), texts)
    return _send(delivery, texts("told-request-left", station=station))


async def _many(store: Store, delivery: Delivery, texts: Texts) -> SendMessage | None:
    count = len(await store.read(requests.for_host, delivery.recipient))
    return _send(delivery, texts("told-requests-many", count=count)) if count else None


async def _wait(store: Store, delivery: Delivery, texts: Texts) -> SendMessage | None:
    station_id = str(delivery.refs["workstation"])
    waiting = {each.workstation_id: each for each in await store.read(requests.waiting)}
    if station_id not in waiting:
        return None
    name = await station_name(store, station_id, texts)
    return _send(delivery, texts("told-requests-wait", station=name, count=waiting[station_id].count))


async def _copy(store: Store, delivery: Delivery, texts: Texts) -> CopyMessage | None:
    """A message of the other side, shown as an answer to the message about the request, so that it is clear whose it is."""
    found, side = await _request(store, delivery), await _side(store, delivery)
    if found is None or side is None:
        return None
    if found.is_introduced:
        if await store.read(requests.contact_of, found.id, delivery.recipient) is None:
            return None
    elif found.fellow != "agreed" or found.host not in ("asked", "declined"):
        return None
    about = await store.read(relays.latest, found.id, delivery.recipient)
    return CopyMessage(
        chat_id=delivery.recipient,
        from_chat_id=int(delivery.refs["from_chat_id"]),
        message_id=int(delivery.refs["message_id"]),
        reply_parameters=ReplyParameters(message_id=about, allow_sending_without_reply=True)
        if about
        else None,
        reply_markup=reply_button(found, delivery.recipient, texts),
    )


async def _outcome(store: Store, delivery: Delivery, texts: Texts) -> SendMessage | None:
    """To who wrote it: that it has arrived, or why not and what they can do."""
    found = await _request(store, delivery)
    relayed = await store.read(deliveries.delivery, int(delivery.refs["relayed"]))
    if found is None or relayed is None:
        return None
    about = ReplyParameters(message_id=int(relayed.refs["message_id"]), allow_sending_without_reply=True)
    text = texts(f"relay-{_became(relayed, found, delivery.recipient)}")
    return SendMessage(
        chat_id=delivery.recipient,
        text=text,
        reply_parameters=about,
        disable_notification=relayed.state == "sent",
    )


def _became(relayed: Delivery, found: Request, sender: int) -> str:
    other, error = after_acceptance.counterpart(found, sender), (relayed.error or "").lower()
    if relayed.state == "sent":
        if found.host == "declined":
            return "arrived-reason"
        return "arrived" if found.is_introduced else f"arrived-to-{other}"
    if any(reason in error for reason in UNWANTED):
        return f"lost-voice-{other}"
    if any(reason in error for reason in GONE):
        return "lost-deleted"
    if relayed.state == "expired":
        return f"lost-late-{other}"
    if relayed.state == "cancelled" and error != "no consent":
        return "closed"
    if relayed.state == "failed" and not any(reason in error for reason in NOBODY):
        return "lost-refused"
    return f"lost-unreachable-{other}"
