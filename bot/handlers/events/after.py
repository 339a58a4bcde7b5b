"""Between attendees: whom to talk to at an event, how it was, and with whom to stay in touch."""

from __future__ import annotations

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from bot.handlers.events import view as event_view
from bot.handlers.events import wording
from bot.handlers.events.buttons import nothing, owner
from bot.handlers.events.messages import SignupNotice, Written, about
from bot.handlers.events.view import RATINGS, Act, Tap
from bot.handlers.introductions.view import reach
from bot.handlers.widgets import names
from bot.handlers.widgets.reader import Composer, Reader, reading
from bot.handlers.widgets.replies import View, answer, edit, keyboard
from bot.ranking.event_pairs import Pairing, Pairs
from bot.store.core.store import Store
from bot.store.events import pairs as event_pairs
from bot.store.events import signups
from bot.store.events.signups import Attendance
from bot.store.outbox import deliveries
from bot.store.people import profiles
from bot.texts import Html, Texts, shorten
from matching.models import Reason

REASONS_SHOWN, PHRASE = 2, 60


def composers(pairs: Pairs) -> dict[str, Composer]:
    """The messages before and after an event."""

    async def before(notice: SignupNotice) -> Written:
        if notice.event.state != "published" or notice.mine.state != "seated" or not notice.mine.meets:
            return None
        named = await pairs.named_to(notice.store, notice.mine, notice.delivery.not_before)
        lines = [await _line(notice.store, person, notice.texts) for person in named]
        if not lines:
            return None
        title = wording.title(notice.event, notice.texts)
        return notice.texts("told-event-pairs", title=title, people=Html("\n\n".join(lines))), None

    return {"event-pairs": about(before), "event-after": about(_ask), "event-contact": about(_contact)}


async def _line(store: Store, named: Pairing, texts: Texts) -> str:
    """Who it is and why: what both have said in words or disciplines, or what the other works on."""
    name = await store.read(signups.name_of, named.signup) or texts.plain("event-nameless")
    profile = await store.read(profiles.row, named.signup.person or 0)
    reasons = _common(named.reasons, texts)
    if reasons:
        why = texts("event-pair-both", list=texts.listing(reasons))
    elif profile.interests:
        why = texts("event-pair-field", list=shorten(profile.interests[-1].text, PHRASE))
    elif profile.disciplines:
        why = texts("event-pair-field", list=texts.listing(names.disciplines(profile.disciplines, texts)))
    else:
        why = texts("event-pair-met" if named.met else "event-pair-new")
    if named.met and why != texts("event-pair-met"):
        why = Html(f"{why}\n{texts('event-pair-met')}")
    return texts("event-pair-line", name=name, why=why)


def _common(reasons: tuple[Reason, ...], texts: Texts) -> list[str]:
    """What two have in common, in the other's own words and by the names of disciplines."""
    common = []
    for reason in reasons:
        if reason.kind == "discipline" and reason.field == "disciplines":
            common += names.disciplines([reason.theirs], texts)
        elif reason.kind in ("words", "meaning") and reason.theirs:
            common.append(texts.plain("quoted", text=shorten(reason.theirs, PHRASE)))
    return list(dict.fromkeys(common))[:REASONS_SHOWN]


async def _ask(notice: SignupNotice) -> Written:
    if notice.event.state != "over" or notice.mine.state != "seated":
        return None
    return await _after(
        notice.store, Attendance(notice.mine, notice.event), notice.delivery.not_before, notice.texts
    )


async def _after(store: Store, mine: Attendance, now: datetime, texts: Texts) -> View:
    """How it was; once that is said, with whom to stay in touch."""
    ask = texts("told-event-after", title=wording.title(mine.event, texts))
    if mine.signup.rating is None:
        return ask, event_view.buttons("rating", mine.signup, texts)
    lines: list[str] = [ask, texts(f"event-rated-{mine.signup.rating}"), texts("event-after-words")]
    rows = []
    wished = await store.read(event_pairs.wished, mine.signup)
    for other in await store.read(event_pairs.named_to, mine.signup, now):
        name = await store.read(signups.name_of, other) or texts.plain("event-nameless")
        # A yes that the other side has not answered yet can be taken back.
        act: Act = "unwish" if other.id in wished else "wish"
        text = f"{'✓' if other.id in wished else '🤝'} {name}"
        rows.append([event_view.button(texts, mine.signup, act, number=other.id, text=text)])
    if rows:
        lines += ["", texts("event-after-contact")]
    return Html("\n".join(lines)), keyboard(*rows)


async def _contact(notice: SignupNotice) -> Written:
    other_id, me = int(notice.delivery.refs["other"]), notice.delivery.recipient
    contact = await notice.store.read(event_pairs.contact_of, notice.mine.id, other_id, me)
    if contact is None:
        return None
    texts = notice.texts
    name = contact.name or texts.plain("event-nameless")
    title = wording.title(notice.event, texts)
    return texts("told-event-contact", name=name, title=title, contact=reach(contact, name, texts)), None


async def _rate(query: CallbackQuery, callback_data: Tap, mine: Attendance, reader: Reader) -> None:
    rating = RATINGS[callback_data.act]
    if await reader.store.write(event_pairs.rate, mine.signup.id, reader.person, rating):
        await _show(query, mine, reader)
    else:
        await nothing(query, reader.texts)


async def _wish(query: CallbackQuery, callback_data: Tap, mine: Attendance, reader: Reader) -> None:
    other, now = callback_data.number, reader.clock.now()
    wish: event_pairs.Wish = "yes" if callback_data.act == "wish" else "no"
    await reader.store.write(event_pairs.wish, mine.signup.id, other, reader.person, wish, now)
    await _show(query, mine, reader)


async def _show(query: CallbackQuery, mine: Attendance, reader: Reader) -> None:
    await answer(query)
    now_mine = await reader.store.read(signups.attendance, mine.signup.id, reader.person)
    if now_mine and now_mine.event.state == "over":
        await edit(query, *await _after(reader.store, now_mine, reader.clock.now(), reader.texts))


async def _asked_how_it_was(message: Message, store: Store) -> bool | dict[str, int]:
    """A filter: passes an answer to the message that asks how an event was, with the sign-up that it is about."""
    asked = message.reply_to_message
    sent = await store.read(deliveries.by_message, message.chat.id, asked.message_id) if asked else None
    return {"signup": int(sent.refs["signup"])} if sent and sent.type == "event-after" else False


async def _words(message: Message, signup: int, store: Store, texts: Texts) -> None:
    limit, words = event_pairs.WORDS_AT_MOST, (message.text or "").strip()
    if not words:
        await message.reply(texts("relay-words-only"))
    elif len(words) > limit:
        await message.reply(texts("relay-why-too-long", count=len(words), limit=limit))
    else:
        kept = await store.write(event_pairs.add_words, signup, message.chat.id, words)
        await message.reply(texts("relay-why-kept" if kept else "event-button-over"))


def router() -> Router:
    """The buttons of the message after an event, answers to it, and taps on what is nobody's (any more)."""
    router = Router(name="event meeting")
    router.message.register(_words, _asked_how_it_was)
    taps = router.callback_query
    taps.middleware(reading)
    taps.register(_rate, Tap.filter(F.act.in_(RATINGS)), owner)
    taps.register(_wish, Tap.filter(F.act.in_({"wish", "unwish"})), owner)
    taps.register(nothing, Tap.filter())
    return router
