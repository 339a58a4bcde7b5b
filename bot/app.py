"""The whole bot on one screen: every router, middleware and dialog, in the order in which an update meets them."""

from __future__ import annotations

import secrets

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.base import BaseSession
from aiogram.enums import ParseMode
from aiogram.fsm.storage.base import BaseEventIsolation, BaseStorage
from aiogram.fsm.storage.memory import DisabledEventIsolation
from aiogram.types import LinkPreviewOptions
from aiogram_dialog import setup_dialogs
from aiogram_dialog.api.entities import stack

from bot.clock import Clock
from bot.delivery.campaigns import Kinds
from bot.delivery.worker import Composer
from bot.handlers import (
    campaigns,
    desk,
    digest,
    errors,
    events,
    fallback,
    introductions,
    people,
    profile,
    topics,
    typed,
    workstations,
)
from bot.handlers.events.staff.campaign import kind as event_kind
from bot.handlers.front import Front
from bot.handlers.people.consent_view import Responsible
from bot.handlers.topics.messages import topic_kind
from bot.handlers.widgets.reader import for_readers
from bot.papers.reading import PaperReader
from bot.ranking.ranker import RankerInUse
from bot.store.core.jobs import JobFunction
from bot.store.core.store import Store
from bot.updates.person import PersonMiddleware

CAPABILITIES = (people, profile, workstations, introductions, topics, events, digest, desk, campaigns)


def build_dispatcher(
    store: Store,
    clock: Clock,
    ranker: RankerInUse,
    storage: BaseStorage,
    responsible: Responsible | None = None,
) -> Dispatcher:
    """A dispatcher with all that it depends on; nothing is started.

    Updates of one person must be fed one after the other (the inbox does), so no event isolation is needed.
    """
    isolation: BaseEventIsolation = DisabledEventIsolation()
    dispatcher = Dispatcher(
        storage=storage,
        events_isolation=isolation,
        name="zhanyou",
        store=store,
        clock=clock,
        ranker=ranker,
        responsible=responsible,
        papers=PaperReader(),
        kinds=build_kinds(ranker, clock),
        offer=introductions.relay_writing.offer,
        route=typed.route,
        deep_links={
            **workstations.deep_links(),
            **people.deep_links(),
            **events.deep_links(),
            **topics.deep_links(),
            **digest.deep_links(),
        },
    )
    dispatcher.update.outer_middleware(PersonMiddleware(store))
    dispatcher.update.outer_middleware(Front(store, clock))
    dispatcher.include_routers(
        errors.router(),
        *events.in_groups(),
        *people.before_consent(),
        topics.inline.router(
            events.inline.offer_events, topics.inline.offer_topics, topics.inline.offer_stations
        ),
        people.gate(),
        fallback.router(),
        introductions.relay.edits(),
        *(router for capability in CAPABILITIES for router in capability.routers()),
        fallback.unknown_commands(),
        introductions.relay.router(),
        profile.files.in_place_of_screens(),
        *(dialog for capability in CAPABILITIES for dialog in capability.dialogs()),
        fallback.fallback(),
    )
    stack.new_id = _screen_id
    setup_dialogs(dispatcher, events_isolation=isolation)
    return dispatcher


def _screen_id() -> str:
    """An id for a screen, in place of aiogram-dialog's own.

    That tells screens which are opened in the same second apart by a number below 100: one in a hundred took the place
    of the screen below it, and both were lost ("Stack is broken").
    """
    return str(stack.id_to_str(secrets.randbits(35)))  # six letters, as before: they stand in callback data


def build_kinds(ranker: RankerInUse, clock: Clock) -> Kinds:
    """What each kind of campaign brings: whom it concerns, its copies, and what happens when it starts."""
    return {
        "announcement": campaigns.announcement.kind(),
        "topic": topic_kind(ranker, clock),
        "event": event_kind(ranker, clock),
    }


def build_composers(
    ranker: RankerInUse, clock: Clock, responsible: Responsible | None = None
) -> dict[str, Composer]:
    """How each type of delivery becomes a message."""
    composers = {
        **people.composers(responsible),
        **introductions.composers(),
        **topics.composers(),
        **events.composers(ranker),
        **digest.composers(),
        **desk.composers(),
        **campaigns.composers(build_kinds(ranker, clock)),
    }
    return for_readers(composers, ranker, clock)


def build_jobs() -> dict[str, JobFunction]:
    """What each kind of job does when it is due."""
    return {
        **people.jobs(),
        **introductions.jobs(),
        **topics.jobs(),
        **events.jobs(),
        **campaigns.jobs(),
    }


def build_bot(token: str, session: BaseSession | None = None) -> Bot:
    """The bot with its defaults: HTML, and no previews of links."""
    return Bot(
        token,
        session=session,
        default=DefaultBotProperties(
            parse_mode=ParseMode.HTML,
            link_preview=LinkPreviewOptions(is_disabled=True),
            allow_sending_without_reply=True,  # what is answered may have been deleted meanwhile
        ),
    )
