"""Announcements of an event, to one person or in a group, and the buttons below them: come, or see more.

The buttons work for anybody who sees them. Who has agreed before signs up with one tap and is told so, in a group as
a line that nobody else sees; everybody else is led to the consent, and from there to the card. Nothing is stored of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Literal

from aiogram import Bot, F, Router
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramForbiddenError
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.types import (
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    MessageReactionUpdated,
    ReactionTypeEmoji,
    ReactionTypeUnion,
)
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.clock import Clock
from bot.handlers.events import wording
from bot.handlers.events.buttons import show
from bot.handlers.events.card import Card, look
from bot.handlers.events.files import card_link
from bot.handlers.events.view import other_way
from bot.handlers.states import EventsSG
from bot.handlers.widgets import names
from bot.handlers.widgets.reader import Reader, reading
from bot.handlers.widgets.replies import View, answer, edit, keyboard
from bot.handlers.widgets.staff_only import StaffOnly
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.events import events, group_posts, signups
from bot.store.events import seats as event_seats
from bot.store.events.seats import SignedUp
from bot.store.people import users
from bot.texts import LANGUAGES, Html, Texts

THUMB = "👍"
TOLD_WHY = frozenset(["interests", "discipline"])  # to the recipient; the others say nothing about them
MESSAGE = 4096  # characters; the tags, which Telegram does not count, leave room to spare
AT_ONCE = 3  # events that one command in a group announces


class Join(CallbackData, prefix="ej1"):
    """A button below an announcement. It lives for ever and is for everybody; "1" is the version of its form."""

    event: int
    act: Literal["on_site", "online", "more"]


def announcement(card: Card, texts: Texts, *, in_full: bool = True) -> Html:
    """What is said of an event to those who do not know it yet; without its text unless `in_full`.

    It says how many seats there are, not how many are free: it stays as it is when somebody signs up.
    """
    event = card.event
    lines = [*wording.heading(event, texts), "", *wording.about(event, texts)]
    if event.state != "cancelled":
        lines += [texts("event-seats", seats=line) for line in wording.all_seats_lines(event, texts)]
    if event.disciplines:
        lines.append(texts("event-for", list=texts.listing(names.disciplines(event.disciplines, texts))))
    words = texts.pick(event.text_en, event.text_zh) if in_full else ""
    return Html("\n".join([*lines, "", names.escaped(words)] if words else lines))


def copy_text(card: Card, whys: Sequence[str], texts: Texts) -> Html:
    """An announcement as somebody gets it to whom it is sent, with why; `whys` are the campaign's."""
    why = next((why for why in whys if why in TOLD_WHY), None)
    text = announcement(card, texts)
    return Html(f"{text}\n\n{texts(f'told-event-why-{why}')}") if why else text


def buttons(card: Card, texts: Texts, *more: Texts) -> InlineKeyboardMarkup | None:
    """One tap to come, in each way that there is, and one for more; in several languages for a group."""
    languages = (texts, *more)

    def button(act: Literal["on_site", "online", "more"], key: str) -> InlineKeyboardButton:
        data = Join(event=card.event.id, act=act).pack()
        words = " · ".join(dict.fromkeys(texts.plain(key) for texts in languages))
        return InlineKeyboardButton(text=words, callback_data=data)

    several = len(card.event.ways) > 1
    ways = [[button(way, f"event-sign-up-{way}" if several else "event-sign-up")] for way in card.event.ways]
    return keyboard(*ways, [button("more", "event-more")])


async def _tapped(
    query: CallbackQuery,
    callback_data: Join,
    bot: Bot,
    person: users.User | None,
    reader: Reader,
    dialog_manager: DialogManager,
) -> None:
    event = await reader.store.read(events.event, callback_data.event)
    if event is None or event.state == "draft":
        await answer(query, reader.texts.plain("event-gone"), alert=True)
    elif person is None or not person.has_agreed:
        await answer(query, url=await card_link(bot, event))
    elif callback_data.act != "more":
        await _sign_up(query, callback_data, reader)
    elif _is_private(query):
        await answer(query)
        dialog_manager.show_mode = ShowMode.SEND  # below the announcement, which stays
        await dialog_manager.start(EventsSG.card, data={"event": event.id}, mode=StartMode.RESET_STACK)
    else:
        await answer(query, url=await card_link(bot, event))


async def _sign_up(query: CallbackQuery, tap: Join, reader: Reader) -> None:
    way: events.Way = "online" if tap.act == "online" else "on_site"
    private, store, texts, now = _is_private(query), reader.store, reader.texts, reader.clock.now()
    done = await store.write(event_seats.sign_up, tap.event, reader.person, way, now, tells=not private)
    if done.signup is None or not private:
        await answer(query, await came_of(store, done, texts, way), alert=True)
        return
    await answer(query)
    if done.signup.way == way:
        await show(query, done.signup.id, reader)
    elif mine := await store.read(signups.attendance, done.signup.id, reader.person):
        said = other_way(mine.event, mine.signup, way, done.can_switch, now, texts)
        await edit(query, *said)


async def came_of(store: Store, done: SignedUp, texts: Texts, asked: events.Way | None = None) -> str:
    """What came of a sign-up, in a line without tags for a toast; `asked` is the way of attending they asked for."""
    event = await store.read(events.event, done.signup.event_id) if done.signup else None
    if done.signup is None or event is None:
        return texts.plain(f"event-refused-{done.refusal}")
    way = wording.way_of(event, done.signup.way, texts)
    said = texts.plain(f"event-joined-{done.signup.state}", place=done.signup.place or 0, way=way)
    if asked not in (None, done.signup.way):
        said += "\n" + texts.plain("event-joined-other")
    return said


def _is_private(query: CallbackQuery) -> bool:
    return query.message is not None and query.message.chat.type == ChatType.PRIVATE


async def _announce(message: Message, store: Store, clock: Clock) -> None:
    """/events of staff in a group: what is coming, a message each, in both languages."""
    now = clock.now()

    def read(db: Connection) -> list[Card]:
        coming = [event for event in events.coming(db, now) if event.is_open(now)]
        return [card for event in coming[:AT_ONCE] if (card := look(db, event.id, None, now))]

    cards = await store.read(read)
    for card in cards:
        words, below = for_group(card)
        sent = await message.answer(words, reply_markup=below)
        await store.write(group_posts.add, sent.chat.id, sent.message_id, card.event.id)
    if not cards:
        await message.answer("\n".join(texts("events-none") for texts in _in_group()))


def _in_group() -> list[Texts]:
    return [Texts(language) for language in reversed(LANGUAGES)]  # Chinese first, in a group in Chongqing


def for_group(card: Card) -> View:
    """An announcement in both languages, without the event's text where that is too long, and the buttons below it."""
    languages = _in_group()
    words = _for_group(card, languages, in_full=True)
    if len(words) > MESSAGE:  # both texts are long; "More" has them
        words = _for_group(card, languages, in_full=False)
    return words, buttons(card, *languages)


def _for_group(card: Card, languages: Sequence[Texts], *, in_full: bool) -> Html:
    parts = []
    for texts in languages:
        hint = "" if card.event.state == "cancelled" else f"\n\n{texts('event-group-hint')}"
        parts.append(f"{announcement(card, texts, in_full=in_full)}{hint}")
    return Html("\n\n".join(dict.fromkeys(parts)))


async def _reacted(
    reaction: MessageReactionUpdated,
    bot: Bot,
    store: Store,
    clock: Clock,
    person: users.User | None,
    texts: Texts,
) -> None:
    """A thumb up below an announcement signs up whoever has agreed before, and tells them in private.

    Of anybody else nothing is stored, and nothing is said in the group: the line below the announcement says how to
    begin. A thumb that is taken back gives no seat back, since a finger may slip.
    """
    if reaction.user is None or person is None or not person.has_agreed:
        return
    before, after = (_thumbs(types) for types in (reaction.old_reaction, reaction.new_reaction))
    event_id = await store.read(group_posts.event_of, reaction.chat.id, reaction.message_id)
    event = await store.read(events.event, event_id) if event_id else None
    if event is None or before or not after:
        return
    # Whichever way has a seat: a thumb does not say which.
    done = await store.write(event_seats.sign_up, event.id, reaction.user.id, None, clock.now(), tells=True)
    if done.refusal:  # in private too; they may have stopped the bot
        with suppress(TelegramForbiddenError):
            await bot.send_message(reaction.user.id, texts(f"event-refused-{done.refusal}"))


def _thumbs(reactions: Sequence[ReactionTypeUnion]) -> bool:
    return any(isinstance(reaction, ReactionTypeEmoji) and reaction.emoji == THUMB for reaction in reactions)


def router() -> Router:
    """The buttons below announcements, before the gate; and the command with which staff announce in a group."""
    router = Router(name="event join")
    router.callback_query.middleware(reading)
    router.callback_query.register(_tapped, Join.filter())
    router.message_reaction.register(_reacted)
    router.message.register(_announce, Command("events"), F.chat.type != ChatType.PRIVATE, StaffOnly())
    return router
