"""The digest as its reader gets it, without a sound: each item made anew from the store at the moment of sending, with one
reason; buttons carry ids of items only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from aiogram.filters.callback_data import CallbackData
from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.handlers.digest import lines as digest_lines
from bot.handlers.topics.card import length
from bot.handlers.widgets.calendar import weekday
from bot.handlers.widgets.names import clock_name
from bot.handlers.widgets.reader import Composer, Reader
from bot.handlers.widgets.replies import button, keyboard
from bot.store.digest import digests, planning
from bot.store.digest import facts as digest_facts
from bot.store.digest.digests import Item
from bot.store.digest.facts import Facts
from bot.store.digest.rhythm import Rhythm
from bot.store.outbox.deliveries import Delivery
from bot.texts import MESSAGE_AT_MOST, Html, Texts


def composers() -> dict[str, Composer]:
    """How a delivery of type "digest" becomes a message."""
    return {"digest": _compose}


async def _compose(reader: Reader, delivery: Delivery) -> SendMessage | None:
    shown = await _view(reader, int(delivery.refs["digest"]))
    if shown is None:
        return None
    text, buttons = shown.text, shown.buttons
    return SendMessage(chat_id=reader.person, text=text, reply_markup=buttons, disable_notification=True)


async def _view(reader: Reader, number: int) -> DigestView | None:
    """None where nothing in it is true any more."""
    store, texts = reader.store, reader.texts
    digest = await store.read(digests.digest, number)
    if digest is None:
        return None
    person, kind = digest
    if kind == "note":
        return note(number, texts)
    items = await store.read(digests.items, number)
    how = await store.read(planning.settings, person)
    (facts,) = await store.read(digest_facts.facts, {person: how}, reader.clock.now())
    footer = texts("digest-footer")
    if await store.read(digests.is_first, number):
        zone = clock_name(how.rhythm.zone, texts)
        footer = texts("digest-footer-first", when=when(how.rhythm, texts), zone=zone)
    shown = await view(reader, facts, items, footer=footer)
    if shown and len(shown.items) < len(items):  # what is not in the message does not count as shown
        await store.write(digests.keep_only, number, shown.items)
    return shown


def when(rhythm: Rhythm, texts: Texts) -> str:
    """The rhythm in words, in the middle of a sentence."""
    return texts.plain(
        f"digest-when-{rhythm.frequency}",
        weekday=weekday(rhythm.weekday, texts),
        hour=f"{rhythm.hour}:00",
    )


# "useful" and "not" are said, and taken back by the "un" that stands on their button then.
Act = Literal["open", "useful", "not", "unuseful", "unnot", "invite"]


class Tap(CallbackData, prefix="dg1"):
    """A button of an item. It lives for ever, so each tap asks the store anew; "1" is the version of its form."""

    item: int
    act: Act


class Answer(CallbackData, prefix="dn1"):
    """An answer to the note that asks whether the profile still fits."""

    digest: int
    act: Literal["fits", "change", "off"]


class DigestView(NamedTuple):
    """The message and its buttons, and the ids of the items that are in it."""

    text: Html
    buttons: InlineKeyboardMarkup | None
    items: tuple[int, ...] = ()


class Shown(NamedTuple):
    """An item with the lines that are shown of it."""

    item: Item
    lines: list[Html]


async def view(
    reader: Reader, facts: Facts, items: Sequence[Item], *, footer: Html, can_tap: bool = True
) -> DigestView | None:
    """The message with what of `items` is still true; None where nothing is. `can_tap`: with buttons."""
    texts, of = reader.texts, await digest_lines.reading(reader, facts, items)
    entries = [Shown(item, await digest_lines.lines(item, of)) for item in items]
    shown = [entry for entry in entries if entry.lines]
    text = _text(shown, footer, texts)
    while shown and length(text) > MESSAGE_AT_MOST:
        shown.pop()
        text = _text(shown, footer, texts)
    if not shown:
        return None
    ids = tuple(line.item.id for line in shown)
    return DigestView(text, _buttons(shown, texts) if can_tap else None, ids)


def _text(shown: Sequence[Shown], footer: Html, texts: Texts) -> Html:
    lines: list[str] = [texts("digest-title")]
    before = ""
    for number, entry in enumerate(shown, 1):
        part = digest_lines.PARTS[entry.item.kind]
        if part != before:
            lines += ["", texts(f"digest-part-{part}")]
            before = part
        first, *rest = entry.lines
        lines.append(texts("digest-line", number=str(number), line=first))
        lines += [texts("digest-under", line=line) for line in rest]
    return Html("\n".join([*lines, "", footer]))


def _buttons(shown: Sequence[Shown], texts: Texts) -> InlineKeyboardMarkup | None:
    """A row for each item; those that can only be opened share one as long as they follow each other."""
    rows: list[list[InlineKeyboardButton]] = []
    lone = False
    for number, entry in enumerate(shown, 1):
        row, alone = _row(number, entry.item, texts), entry.item.kind in ("request", "seat", "event")
        if alone and lone:
            rows[-1] += row
        else:
            rows.append(row)
        lone = alone
    return keyboard(*rows)


def _row(number: int, item: Item, texts: Texts) -> list[InlineKeyboardButton]:
    if item.kind == "fellow":
        return [_button("digest-invite", item, "invite", texts, number)]
    row = [_button("digest-open", item, "open", texts, number)]
    if item.kind in ("workstation", "topic"):
        row += [_button(f"digest-{act}", item, act, texts, number) for act in ("useful", "not")]
    return row


def _button(key: str, item: Item, act: Act, texts: Texts, number: int) -> InlineKeyboardButton:
    return button(texts.plain(key, number=str(number)), Tap(item=item.id, act=act))


def note(digest_id: int, texts: Texts) -> DigestView:
    """The note after four silent weeks."""
    acts: tuple[Literal["fits", "change", "off"], ...] = ("fits", "change", "off")
    rows = [[button(texts.plain(f"digest-note-{act}"), Answer(digest=digest_id, act=act))] for act in acts]
    return DigestView(texts("digest-note"), keyboard(*rows))
