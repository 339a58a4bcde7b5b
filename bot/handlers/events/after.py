"""Between attendees: whom to talk to at an event, how it was, and with whom to stay in touch."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from bot.clock import Clock
from bot.delivery.worker import Composer
from bot.handlers.events import view as event_view
from bot.handlers.events import wording
from bot.handlers.events.buttons import Mine, is_, mine_of, nothing
from bot.handlers.events.messages import Told, Written, about
from bot.handlers.events.view import RATINGS, Act, Tap
from bot.handlers.introductions.view import reach
from bot.handlers.widgets import names
from bot.handlers.widgets.replies import answer, edit, keyboard
from bot.ranking.event_pairs import Named, Pairs
from bot.store.core.store import Store
from bot.store.events import pairs as event_meets
from bot.store.events import signups
from bot.store.outbox import deliveries
from bot.store.people import profiles
from bot.texts import Html, Texts, shorten
from matching.models import Reason

REASONS_SHOWN, PHRASE = 2, 60


def composers(pairs: Pairs) -> dict[str, Composer]:
    """The messages before and after an event."""

    async def before(told: Told) -> Written:
        if told.event.state != "published" or told.mine.state != "seated" or not told.mine.meets:
            return None
        named = await pairs.named_to(told.store, told.mine, told.delivery.not_before)
        lines = [await _line(told.store, one, told.texts) for one in named]
        if not lines:
            return None
        title = wording.title(told.event, told.texts)
        return told.texts("told-event-pairs", title=title, people=Html("\n\n".join(lines))), None

    return {"event-pairs": about(before), "event-after": about(_ask), "event-contact": about(_contact)}


async def _line(store: Store, named: Named, texts: Texts) -> str:
    """Who it is and why: what both have said in words or disciplines, or what the other works on."""
    name = await store.read(signups.name_of, named.signup) or texts.plain("event-nameless")
    told = await store.read(profiles.row, named.signup.person or 0)
    reasons = _common(named.reasons, texts)
    if reasons:
        why = texts("event-pair-both", list=texts.listing(reasons))
    elif told.interests:
        why = texts("event-pair-field", list=shorten(told.interests[-1].text, PHRASE))
    elif told.disciplines:
        why = texts("event-pair-field", list=texts.listing(names.disciplines(told.disciplines, texts)))
    else:
        why = texts("event-pair-met" if named.met else "event-pair-new")
    if named.met and why != texts("event-pair-met"):
        why = Html(f"{why}\n{texts('event-pair-met')}")
    return texts("event-pair-line", name=name, why=why)


def _common(reasons: tuple[Reason, ...], texts: Texts) -> list[str]:
    """What two have in common, in the other's own words and by the names of disciplines."""
    found = []
    for reason in reasons:
        if reason.kind == "discipline" and reason.field == "disciplines":
            found += names.disciplines([reason.theirs], texts)
        elif reason.kind in ("words", "meaning") and reason.theirs:
            found.append(texts.plain("quoted", text=shorten(reason.theirs, PHRASE)))
    return list(dict.fromkeys(found))[:REASONS_SHOWN]


async def _ask(told: Told) -> Written:
    if told.event.state != "over" or told.mine.state != "seated":
        return None
    return await _after(told.store, Mine(told.event, told.mine, None), told.delivery.not_before, told.texts)


async def _after(
    store: Store, mine: Mine, now: datetime, texts: Texts
) -> tuple[Html, InlineKeyboardMarkup | None]:
    """How it was; once that is said, with whom to stay in touch."""
    title = wording.title(mine.event, texts)
    if mine.signup.rating is None:
        return texts("told-event-after", title=title), event_view.rating_buttons(mine.signup, texts)
    lines: list[str] = [texts("told-event-after", title=title), texts(f"event-rated-{mine.signup.rating}")]
    lines.append(texts("event-after-words"))
    rows = []
    wished = await store.read(event_meets.wished, mine.signup)
    for other in await store.read(event_meets.named_to, mine.signup, now):
        name = await store.read(signups.name_of, other) or texts.plain("event-nameless")
        # A yes that the other side has not answered yet can be taken back.
        act: Act = "unwish" if other.id in wished else "wish"
        button = event_view.button(texts, mine.signup, act, number=other.id)
        mark = "✓" if other.id in wished else "🤝"
        rows.append([button.model_copy(update={"text": f"{mark} {name}"})])
    if rows:
        lines += ["", texts("event-after-contact")]
    return Html("\n".join(lines)), keyboard(*rows)


async def _contact(told: Told) -> Written:
    other_id, me = int(told.delivery.refs["other"]), told.delivery.recipient
    contact = await told.store.read(event_meets.contact_of, told.mine.id, other_id, me)
    if contact is None:
        return None
    texts = told.texts
    name = contact.name or texts.plain("event-nameless")
    title = wording.title(told.event, texts)
    return texts("told-event-contact", name=name, title=title, contact=reach(contact, name, texts)), None


async def _rate(query: CallbackQuery, callback_data: Tap, store: Store, clock: Clock, texts: Texts) -> None:
    rating = RATINGS[callback_data.act]
    person, number = query.from_user.id, callback_data.signup
    done = await store.write(event_meets.rate, number, person, rating)
    await _show(query, number, store, clock, texts, done=done)


async def _wish(query: CallbackQuery, callback_data: Tap, store: Store, clock: Clock, texts: Texts) -> None:
    person, number, other = query.from_user.id, callback_data.signup, callback_data.number
    wish: event_meets.Wish = "yes" if callback_data.act == "wish" else "no"
    await store.write(event_meets.wish, number, other, person, wish, clock.now())
    await _show(query, number, store, clock, texts, done=True)


async def _show(
    query: CallbackQuery, number: int, store: Store, clock: Clock, texts: Texts, *, done: bool
) -> None:
    mine = await store.read(mine_of, number, query.from_user.id)
    if mine is None or not done:
        await nothing(query, texts)
        return
    await answer(query)
    if mine.event.state == "over":
        await edit(query, *await _after(store, mine, clock.now(), texts))


class AboutEvent(Filter):
    """Passes an answer to the message that asks how an event was, and says whose sign-up it is about."""

    async def __call__(self, message: Message, store: Store) -> bool | dict[str, Any]:
        """aiogram's form."""
        answered = message.reply_to_message
        if answered is None:
            return False
        told = await store.read(deliveries.by_message, message.chat.id, answered.message_id)
        return {"signup": int(told.refs["signup"])} if told and told.type == "event-after" else False


async def _words(message: Message, signup: int, store: Store, texts: Texts) -> None:
    limit, words = event_meets.WORDS_AT_MOST, (message.text or "").strip()
    if not words:
        await message.reply(texts("relay-words-only"))
    elif len(words) > limit:
        await message.reply(texts("relay-why-too-long", count=len(words), limit=limit))
    else:
        kept = await store.write(event_meets.add_words, signup, message.chat.id, words)
        await message.reply(texts("relay-why-kept" if kept else "event-button-over"))


def router() -> Router:
    """The buttons of the message after an event, and answers to it."""
    router = Router(name="event meeting")
    router.message.register(_words, AboutEvent())
    router.callback_query.register(_rate, Tap.filter(), is_(*RATINGS))
    router.callback_query.register(_wish, Tap.filter(), is_("wish", "unwish"))
    return router
