"""What either side sees of a request: one text and its buttons for each state, made anew from the store each time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.handlers.widgets import names
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.reader import Reader
from bot.handlers.widgets.replies import View, button, keyboard
from bot.handlers.workstations.reasons import in_language_of
from bot.ranking.documents import about_topics
from bot.store.core.store import Store
from bot.store.introductions import after_acceptance, requests
from bot.store.introductions.common import Common
from bot.store.introductions.requests import WORDS_AT_MOST, Contact, Met, Request
from bot.store.introductions.transitions import Side
from bot.store.people import profiles, users
from bot.store.topics import topics
from bot.texts import Html, Texts, shorten
from matching.models import Match, Reason

INTERESTS_SHOWN, INTEREST_LENGTH = 8, 200
REASONS_SHOWN, PHRASE = 3, 80

Act = Literal[
    "accept", "swap", "decline", "back", "full", "field", "elsewhere", "own", "ask", "share", "end", "yes",
    "not_yet", "no", "come", "pass", "write", "sure_share", "sure_end",
]  # fmt: skip


ANSWERS: dict[Act, Met] = {"yes": "yes", "not_yet": "not_yet", "no": "no"}


class Tap(CallbackData, prefix="rq1"):
    """A button about a request. It lives for ever, so each tap asks the store anew; "1" is the version of its form."""

    request: int
    act: Act


def keys(texts: Texts, request_id: int, *rows: Sequence[Act], **styles: str) -> InlineKeyboardMarkup | None:
    """Rows of buttons, whose words are the texts "button-request-<act>"; `styles` of some, by their act."""

    def made(act: Act) -> InlineKeyboardButton:
        return button(texts.plain(f"button-request-{act}"), Tap(request=request_id, act=act), styles.get(act))

    return keyboard(*([made(act) for act in row] for row in rows))


def name_of(contact: Contact | None, other: Side, texts: Texts) -> str:
    """Who is on the `other` side, by name where there is one."""
    return (contact.name if contact else "") or texts.plain(f"request-nameless-{other}")


async def view(reader: Reader, request: Request | None) -> View:
    """The message about a request for whoever looks at it now; a line without content for whom it does not concern."""
    texts, store = reader.texts, reader.store
    if request is None:
        return texts("request-over"), None
    side = await store.read(requests.side_of, request, reader.person)
    if await store.read(requests.rests, request, reader.person):
        return texts("request-rests"), None
    if side is None:
        is_taken = await store.read(requests.is_taken, request, reader.person)
        return texts("request-taken" if is_taken else "request-over"), None
    if request.is_introduced:
        return await _card(reader, request, side)
    if side == "host" and request.is_open and request.host == "asked":
        return await _question(reader, request)
    if side == "fellow" and request.fellow == "invited" and request.is_open:
        return await _invitation(reader, request)
    return texts(f"request-state-{state_of(request, side)}"), None


def state_of(request: Request, side: Side) -> str:
    """The state in one word, as the texts "request-state-…" have it for a side."""
    state = request.fellow if request.fellow != "agreed" else request.host
    return f"{side}-{'introduced' if request.is_introduced else state}"


async def about_topic(store: Store, topic_id: int | None, texts: Texts) -> list[Html]:
    """Which topic a request is about, in one line; nothing where it is about the workstation as a whole."""
    topic = await store.read(topics.topic, topic_id) if topic_id is not None else None
    if topic is None:
        return []
    return [texts("request-topic", title=texts.pick(topic.title_en, topic.title_zh))]


async def in_common(reader: Reader, fellow_id: int, workstation_id: str, topic_id: int | None) -> Common:
    """How well a fellow fits a workstation, or one of its topics, and why, as a host may read it."""
    ranker, profile = reader.ranker, await reader.store.read(profiles.profile, fellow_id)
    sought = workstation_id if topic_id is None else str(topic_id)
    matches = await (
        ranker.explain(profile, [sought])
        if topic_id is None
        else ranker.explain_topics(about_topics(profile), (), [sought])
    )
    match = matches.get(sought)
    return Common(match.grade, reasons_for_host(match)) if match else Common("related", ())


async def about_fellow(
    reader: Reader,
    fellow_id: int,
    workstation_id: str,
    words: str,
    topic_id: int | None = None,
    common: Common | None = None,
) -> Html:
    """All that a host learns before the answer: field, interests, why it may fit, the few words. No name, no id.

    What they have in common is `common` where the fellow chose it, else all of it: that of the topic, where the request
    is about one.
    """
    texts = reader.texts
    row = await reader.store.read(profiles.row, fellow_id)
    common = common or await in_common(reader, fellow_id, workstation_id, topic_id)
    lines: list[str] = []
    if row.disciplines:
        lines.append(texts("request-field", list=texts.listing(names.disciplines(row.disciplines, texts))))
    if row.interests:
        lines.append(texts("request-interests"))
        lines += [
            f"• {names.escaped(shorten(interest.text, INTEREST_LENGTH))}"
            for interest in row.interests[-INTERESTS_SHOWN:]
        ]
    if not lines:
        lines.append(texts("request-nothing-told"))
    reasons = common.still(row.disciplines, [interest.text for interest in row.interests]).reasons
    if reasons:
        lines += ["", texts("request-why", grade=texts(f"grade-{common.grade}"))]
        lines += [f"• {line_for_host(reason, texts, of_topic=topic_id is not None)}" for reason in reasons]
    if words:
        lines += ["", texts("request-words"), quoted(words)]
    return Html("\n".join(lines))


def quoted(words: str) -> Html:
    """A person's few words, set off."""
    return names.quoted(shorten(words, 2 * WORDS_AT_MOST))


def reasons_for_host(match: Match) -> tuple[Reason, ...]:
    """What the fellow's words and the workstation's, or the topic's, have in common: three at most, without shares."""
    named = [
        replace(reason, theirs="", share=0.0)
        for reason in match.reasons
        if reason.field == "disciplines" and reason.kind == "discipline"
    ]
    told = [
        replace(reason, theirs="", field="disciplines", also="") if reason.kind == "discipline" else reason
        for reason in match.told
    ]
    return tuple(dict.fromkeys([*told, *named]))[:REASONS_SHOWN]


def line_for_host(reason: Reason, texts: Texts, *, of_topic: bool = False) -> Html:
    """One of them from the host's side, their own phrase in the host's language where they have it."""
    if reason.kind == "discipline":
        return texts("request-reason-discipline", theirs=names.disciplines([reason.mine], texts)[0])
    said = in_language_of(reason, texts)
    phrases = {"theirs": shorten(said.mine, PHRASE), "yours": shorten(said.theirs, PHRASE)}
    return texts(f"request-reason-{'topic' if of_topic else reason.field}", **phrases)


async def _about(reader: Reader, request: Request) -> Html:
    common = Common.of(request.common) if request.common else None
    return await about_fellow(
        reader, request.fellow_id, request.workstation_id, request.words, request.topic_id, common
    )


async def _question(reader: Reader, request: Request) -> View:
    store, texts = reader.store, reader.texts
    host = await store.read(users.user, reader.person)
    can_swap = request.contact["fellow"] == "mutual" and host is not None and bool(host.username)
    lines: list[str] = [
        texts("request-title", station=await names.station_name(store, request.workstation_id, texts)),
        *await about_topic(store, request.topic_id, texts),
        "",
        await _about(reader, request),
        "",
        texts("request-note"),
    ]
    if can_swap:
        lines.append(texts("request-note-swap"))
    lines.append(texts("request-until", until=day(request.expires_at, texts)))
    swap: list[Act] = ["swap"] if can_swap else []
    return Html("\n".join(lines)), keys(
        texts, request.id, ["accept", "decline"], swap, ["ask"], accept="success", swap="success"
    )


async def _invitation(reader: Reader, request: Request) -> View:
    texts = reader.texts
    name = await names.station_name(reader.store, request.workstation_id, texts)
    lines: list[str] = [
        texts("invitation", station=name, day=day(request.expires_at, texts)),
        "",
        texts("invitation-seen"),
        await about_fellow(reader, request.fellow_id, request.workstation_id, ""),
    ]
    return Html("\n".join(lines)), keys(texts, request.id, ["come", "pass"], come="success")


def reply_button(request: Request, reader: int, texts: Texts) -> InlineKeyboardMarkup | None:
    """The button to write back, below what was passed on to `reader`; None where there is no way back."""
    may = request.is_introduced or (request.is_open and reader == request.fellow_id)
    return keys(texts, request.id, ["write"]) if may else None


async def _card(reader: Reader, request: Request, side: Side) -> View:
    store, texts = reader.store, reader.texts
    contact = await store.read(requests.contact_of, request.id, reader.person)
    if contact is None:
        return texts("request-over"), None
    station = await names.station_name(store, request.workstation_id, texts)
    name = name_of(contact, after_acceptance.counterpart(request, reader.person), texts)
    lines: list[str] = [
        texts(
            f"request-card-{'fellow-invited' if side == 'fellow' and request.was_invited else side}",
            name=name,
            station=station,
        ),
        *await about_topic(store, request.topic_id, texts),
        reach(contact, name, texts),
    ]
    other = requests.other_person(request, side)
    mine = await store.read(requests.contact_of, request.id, other) if other else None
    is_shown = mine is not None and bool(mine.username or mine.person)
    if is_shown:
        lines.append(texts("request-card-shared", name=name))
    lines += ["", texts("request-card-reply")]
    if side == "host":
        lines += ["", await _about(reader, request)]
    acts: list[Act] = ["end"] if is_shown else ["share", "end"]
    return Html("\n".join(lines)), keys(texts, request.id, ["write"], acts, write="primary")


def reach(contact: Contact, name: str, texts: Texts) -> Html:
    """How the other side can be reached, in one line."""
    if contact.username:
        return texts("request-contact-username", username=contact.username)
    if contact.person:
        return texts("request-contact-link", person=str(contact.person), name=name)
    return texts("request-contact-relay")
