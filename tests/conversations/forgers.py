"""Who taps what is not for them, and what they must not learn."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple, get_args

from aiogram.filters.callback_data import CallbackData

from bot.handlers.campaigns import progress as campaign_view
from bot.handlers.desk.hand_over import HandOver, WriteBack
from bot.handlers.desk.view import ClauseTap, TopicTap
from bot.handlers.digest import messages as digest_view
from bot.handlers.events import view as event_view
from bot.handlers.events.announcement import Join
from bot.handlers.introductions.relay_writing import For
from bot.handlers.introductions.view import Act, Tap
from bot.handlers.people.consent_view import Agree, Decline, ReadIn
from bot.handlers.people.privacy import Forget
from bot.handlers.people.start import SetLanguage
from bot.handlers.people.still_here import StillHere
from bot.handlers.profile.files import ReadIt
from bot.handlers.topics import card as topic_card
from bot.handlers.topics.messages import OpenTopic
from bot.store.core.sqlite import Connection
from tests.conversations.chat import Fellow, World, shown

FELLOW_SECRETS = ("Nightingale", "nightingale_tg")


HOST_SECRETS = ("Kingfisher", "kingfisher_tg")


BY_HOST: tuple[Act, ...] = (
    "accept", "swap", "decline", "back", "full", "field", "elsewhere", "own", "ask",
)  # fmt: skip


WHETHER_MET: tuple[Act, ...] = ("yes", "not_yet", "no")


BY_INVITED: tuple[Act, ...] = ("come", "pass")


BY_BOTH: tuple[Act, ...] = ("share", "end", "sure_share", "sure_end", "write", *WHETHER_MET)


# What each kind does to others is tried below: of requests act by act, of the rest in one test a kind.
ROWS: dict[type[CallbackData], frozenset[str]] = {
    Tap: frozenset([*BY_HOST, *BY_BOTH, *BY_INVITED]),
    For: frozenset(),
    ReadIt: frozenset(),
    digest_view.Tap: frozenset(get_args(digest_view.Act)),
    digest_view.Answer: frozenset(),
    Agree: frozenset(),
    Decline: frozenset(),
    ReadIn: frozenset(),
    StillHere: frozenset(),
    SetLanguage: frozenset(),
    Forget: frozenset(),
    topic_card.Tap: frozenset(get_args(topic_card.Act)),
    OpenTopic: frozenset(),
    event_view.Tap: frozenset(get_args(event_view.Act)),
    campaign_view.Tap: frozenset(get_args(campaign_view.Act)),
    ClauseTap: frozenset(),
    TopicTap: frozenset(),
    HandOver: frozenset(),
    WriteBack: frozenset(),
    Join: frozenset(get_args(Join.model_fields["act"].annotation)),
}


class Pair(NamedTuple):
    """A fellow and the host whom they have asked; `request` is the number of it."""

    fellow: Fellow
    host: Fellow
    request: int


async def person(world: World, name: str, username: str, number: int) -> Fellow:
    """Somebody who reads English and has agreed; their username may be shown once both sides agree."""
    someone = world.person(name, "en", number, username=username)
    await someone.walk("/start", "I agree", "/cancel")
    return someone


def seen_by(someone: Fellow) -> str:
    """Everything that a person can read in their chat."""
    return "\n".join(shown(message) for message in someone.person.messages)


def about_others(db: Connection, besides: int) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of what people share and are told, but for what was sent to one person or noted of their own screen."""
    queries = {
        "requests": "SELECT * FROM requests ORDER BY id",
        "sides": "SELECT * FROM request_sides ORDER BY request_id, side",
        "deliveries": "SELECT id, recipient, type FROM deliveries WHERE recipient <> ? ORDER BY id",
        "users": "SELECT * FROM users WHERE id <> ? ORDER BY id",
        "hosts": "SELECT * FROM hosts ORDER BY workstation_id, user_id",
        "staff": "SELECT * FROM staff ORDER BY user_id",
        "campaigns": "SELECT * FROM campaigns ORDER BY id",
        "topics": "SELECT * FROM topics ORDER BY id",
        "choices": "SELECT * FROM topic_choices WHERE user_id <> ? ORDER BY user_id, topic_id",
    }
    return {
        name: [tuple(row) for row in db.execute(query, (besides,) if "?" in query else ())]
        for name, query in queries.items()
    }


def secrets_in(text: str, *secrets: str) -> list[str]:
    """Which of `secrets` stand in `text`."""
    return [secret for secret in secrets if secret in text]


async def _stranger(world: World, pair: Pair) -> Fellow:
    return await person(world, "Stranger", "stranger", 7_654_321_011)


async def _newcomer(world: World, pair: Pair) -> Fellow:
    """Somebody who has never agreed to anything."""
    newcomer = world.person("Newcomer", "en", 7_654_321_012)
    await newcomer.send("/start")
    return newcomer


Intruder = Callable[[World, Pair], Awaitable[Fellow]]
