"""What the bot sends about requests of its own accord, made at the moment of sending from what is true then."""

from __future__ import annotations

from collections.abc import Callable

from aiogram.methods import CopyMessage, EditMessageReplyMarkup, EditMessageText, SendMessage
from aiogram.types import InlineKeyboardMarkup, ReplyParameters

from bot.handlers.introductions.view import (
    keys,
    name_of,
    reach,
    reply_button,
    state_of,
    view,
)
from bot.handlers.widgets.names import station_name
from bot.handlers.widgets.reader import Composer, Reader
from bot.refusals import GONE, NOBODY, UNWANTED
from bot.store.core.store import Store
from bot.store.introductions import after_acceptance, relays, requests
from bot.store.introductions.requests import Contact, Request
from bot.store.introductions.transitions import Side
from bot.store.outbox import deliveries
from bot.store.outbox.deliveries import Delivery

# Where a request stands for the fellow as long as they are to be told of it.
STANDS = {
    "request-passed-on": "fellow-asked",
    "request-waits": "fellow-waiting",
    "request-expired": "fellow-expired",
    "request-declined": "fellow-declined",
}


def composers() -> dict[str, Composer]:
    """How each type of delivery about requests becomes a message."""

    def whole(is_so: Callable[[Request, Side | None], bool]) -> Composer:
        """The message about a request with its buttons, as long as what it is sent for is so."""

        async def compose(reader: Reader, delivery: Delivery) -> SendMessage | None:
            request, side = await _request(reader.store, delivery)
            if request is None or not is_so(request, side):
                return None
            text, buttons = await view(reader, request)
            if delivery.type == "request-remind":
                text = reader.texts("request-remind", request=text)
            return _send(delivery, text, buttons)

        return compose

    async def update(reader: Reader, delivery: Delivery) -> EditMessageText:
        request, _ = await _request(reader.store, delivery)
        return _edit(delivery, *await view(reader, request))

    asked = whole(lambda request, side: request.is_open and request.host == "asked" and side == "host")
    lines = ("invitation-over", *STANDS, "request-ended", "request-hidden", "request-contact")
    return {
        "request-invited": whole(lambda request, _: request.is_open and request.fellow == "invited"),
        "request-new": asked,
        "request-remind": asked,
        "request-accepted": whole(lambda request, _: request.is_introduced),
        "request-update": update,
        "request-void": _void,
        "request-closed": _closed,
        "request-left": _left,
        "requests-many": _many,
        "requests-wait": _wait,
        "relayed": _copy,
        "relay-outcome": _outcome,
        **dict.fromkeys((*lines, "request-question", "request-answer", "request-met"), _line),
    }


def _send(delivery: Delivery, text: str, buttons: InlineKeyboardMarkup | None = None) -> SendMessage:
    return SendMessage(chat_id=delivery.recipient, text=text, reply_markup=buttons)


def _edit(delivery: Delivery, text: str, buttons: InlineKeyboardMarkup | None = None) -> EditMessageText:
    message_id = int(delivery.refs["message"])
    return EditMessageText(chat_id=delivery.recipient, message_id=message_id, text=text, reply_markup=buttons)


async def _request(store: Store, delivery: Delivery) -> tuple[Request | None, Side | None]:
    request = await store.read(requests.request, int(delivery.refs["request"]))
    return request, await store.read(requests.side_of, request, delivery.recipient)


async def _line(reader: Reader, delivery: Delivery) -> SendMessage | None:
    """What only the two sides of a request are told of it."""
    store, texts = reader.store, reader.texts
    request, side = await _request(store, delivery)
    if delivery.type in ("request-ended", "invitation-over"):
        side = side or "host"  # from whom the fellow hides by now, which silence would tell them
    if request is None or side is None:
        return None
    contact = await store.read(requests.contact_of, request.id, delivery.recipient)
    key = _key(delivery.type, request, side, contact)
    if key is None:
        return None
    name = name_of(contact, after_acceptance.counterpart(request, delivery.recipient), texts)
    text = texts(
        key,
        station=await station_name(store, request.workstation_id, texts),
        reason=texts(f"request-because-{request.reason}") if request.reason else "",
        number=str(request.id),
        name=name,
        contact=reach(contact, name, texts) if contact else "",
    )
    if delivery.type == "request-met":
        return _send(delivery, text, keys(texts, request.id, ["yes", "not_yet"], ["no"]))
    return _send(delivery, text)


def _key(type: str, request: Request, side: Side, contact: Contact | None) -> str | None:
    """The text for a type of delivery; None where the request has moved on meanwhile."""
    if type in STANDS and state_of(request, side) != STANDS[type]:
        return None
    if type in ("request-question", "request-answer"):  # before what is copied
        if not request.is_open or request.host not in ("asked", "agreed"):
            return None
        is_late = request.is_introduced and side == "fellow"  # the host has said yes meanwhile
        return "told-request-question-late" if is_late else f"told-{type}"
    if type == "request-met":
        return f"request-met-{side}" if contact and request.met[side] is None else None
    if type == "request-contact" and contact is None:
        return None
    return f"told-{type}-{side}" if type in ("request-contact", "request-ended") else f"told-{type}"


async def _void(reader: Reader, delivery: Delivery) -> EditMessageText:
    return _edit(delivery, reader.texts("request-over"))


async def _closed(_: Reader, delivery: Delivery) -> EditMessageReplyMarkup:
    return EditMessageReplyMarkup(chat_id=delivery.recipient, message_id=int(delivery.refs["message"]))


async def _left(reader: Reader, delivery: Delivery) -> SendMessage:
    store, texts = reader.store, reader.texts
    station = await station_name(store, str(delivery.refs["workstation"]), texts)
    key = "told-invitation-over" if delivery.refs.get("invited") else "told-request-left"
    return _send(delivery, texts(key, station=station))


async def _many(reader: Reader, delivery: Delivery) -> SendMessage | None:
    store, texts = reader.store, reader.texts
    count = len(await store.read(requests.for_host, delivery.recipient))
    return _send(delivery, texts("told-requests-many", count=count)) if count else None


async def _wait(reader: Reader, delivery: Delivery) -> SendMessage | None:
    store, texts = reader.store, reader.texts
    station_id = str(delivery.refs["workstation"])
    counts = {waiting.workstation_id: waiting.count for waiting in await store.read(requests.waiting)}
    if station_id not in counts:
        return None
    name = await station_name(store, station_id, texts)
    return _send(delivery, texts("told-requests-wait", station=name, count=counts[station_id]))


async def _copy(reader: Reader, delivery: Delivery) -> CopyMessage | None:
    """A message of the other side, shown as an answer to the message about the request, so that it is clear whose it is."""
    store, texts = reader.store, reader.texts
    request, side = await _request(store, delivery)
    if request is None or side is None:
        return None
    if request.is_introduced:
        if await store.read(requests.contact_of, request.id, delivery.recipient) is None:
            return None
    elif request.fellow != "agreed" or request.host not in ("asked", "declined"):
        return None
    about = await store.read(relays.latest, request.id, delivery.recipient)
    return CopyMessage(
        chat_id=delivery.recipient,
        from_chat_id=int(delivery.refs["from_chat_id"]),
        message_id=int(delivery.refs["message_id"]),
        reply_parameters=_answering(about) if about else None,
        reply_markup=reply_button(request, delivery.recipient, texts),
    )


async def _outcome(reader: Reader, delivery: Delivery) -> SendMessage | None:
    """To who wrote it: that it has arrived, or why not and what they can do."""
    store, texts = reader.store, reader.texts
    request, _ = await _request(store, delivery)
    relayed = await store.read(deliveries.delivery, int(delivery.refs["relayed"]))
    if request is None or relayed is None:
        return None
    return SendMessage(
        chat_id=delivery.recipient,
        text=texts(f"relay-{_became(relayed, request, delivery.recipient)}"),
        reply_parameters=_answering(int(relayed.refs["message_id"])),
        disable_notification=relayed.state == "sent",
    )


def _answering(message_id: int) -> ReplyParameters:
    return ReplyParameters(message_id=message_id, allow_sending_without_reply=True)


def _became(relayed: Delivery, request: Request, sender: int) -> str:
    other, error = after_acceptance.counterpart(request, sender), (relayed.error or "").lower()
    if relayed.state == "sent":
        if request.host == "declined":
            return "arrived-reason"
        return "arrived" if request.is_introduced else f"arrived-to-{other}"
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
