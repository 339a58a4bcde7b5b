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
from bot.handlers import errors
from bot.handlers import fallback as menu
from bot.handlers.campaigns import announcement as announce
from bot.handlers.campaigns import audience as campaign
from bot.handlers.campaigns import messages as campaign_messages
from bot.handlers.digest import buttons as digest_buttons
from bot.handlers.digest import messages as digest_messages
from bot.handlers.digest import screens as digest
from bot.handlers.digest import staff as staff_digest
from bot.handlers.events import after as event_after
from bot.handlers.events import announcement as event_announcement
from bot.handlers.events import buttons as event_buttons
from bot.handlers.events import check_in as event_door
from bot.handlers.events import group
from bot.handlers.events import inline as event_inline
from bot.handlers.events import messages as event_messages
from bot.handlers.events import screens as events
from bot.handlers.events import updates as event_updates
from bot.handlers.events.staff import campaign as event_campaign
from bot.handlers.events.staff import screens as staff_events
from bot.handlers.front import Front
from bot.handlers.introductions import ask, fellow_requests, host_requests, relay, relay_writing
from bot.handlers.introductions import buttons as request_buttons
from bot.handlers.introductions import messages as request_messages
from bot.handlers.people import consent, invitations, pause, privacy, start, still_here
from bot.handlers.people import staff_menu as staff
from bot.handlers.people.consent_view import Responsible
from bot.handlers.profile import overview as profile
from bot.handlers.topics import all_topics as topics
from bot.handlers.topics import buttons as topic_buttons
from bot.handlers.topics import editor as topic_editor
from bot.handlers.topics import host_topics, inline
from bot.handlers.topics import messages as topic_messages
from bot.handlers.topics import screen as topic_screen
from bot.handlers.topics.release import topic_kind
from bot.handlers.workstations import browse, card, matches
from bot.ranking.event_pairs import Pairs
from bot.ranking.ranker import RankerInUse
from bot.store.campaigns import notices as campaign_notices
from bot.store.core.jobs import JobFunction
from bot.store.core.store import Store
from bot.store.events import copies as event_copies
from bot.store.events import reminders, waitlist
from bot.store.introductions import after_acceptance
from bot.store.introductions import asking as request_asking
from bot.store.introductions import changes as request_changes
from bot.store.introductions import leaving as request_leaving
from bot.store.privacy import upkeep
from bot.store.topics import changes as topic_changes
from bot.updates.person import PersonMiddleware


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
        kinds=build_kinds(ranker, clock),
        offer=relay_writing.offer,
        deep_links={
            "ws": card.open_by_link,
            "host": invitations.open_host,
            "staff": invitations.open_staff,
            "event": events.open_by_link,
            "in": event_door.open_code,
            "topic": topic_screen.open_by_link,
            **card.AFTER_CONSENT,
            **topic_screen.AFTER_CONSENT,
            **digest.AFTER_CONSENT,
            **topics.AFTER_CONSENT,
        },
    )
    dispatcher.update.outer_middleware(PersonMiddleware(store))
    dispatcher.update.outer_middleware(Front(store, clock))
    dispatcher.include_routers(
        errors.router(),
        event_announcement.router(),
        group.router(),
        start.router(),
        consent.router(),
        still_here.router(),
        privacy.router(),
        inline.router(event_inline.offer_events, inline.offer_topics, inline.offer_stations),
        consent.gate(),
        menu.router(),
        relay.edits(),
        profile.router(),
        matches.router(),
        browse.router(),
        pause.router(),
        digest.router(),
        fellow_requests.router(),
        host_requests.router(),
        request_buttons.router(),
        relay_writing.router(),
        digest_buttons.router(),
        topics.router(),
        topic_buttons.router(),
        topic_messages.router(),
        events.router(),
        event_buttons.router(),
        event_after.router(),
        campaign_messages.router(),
        staff.router(),
        menu.unknown_commands(),
        relay.router(),
        profile.dialog(),
        matches.dialog(),
        browse.dialog(),
        card.dialog(),
        ask.dialog(),
        relay_writing.dialog(),
        fellow_requests.dialog(),
        topics.dialog(),
        topic_screen.dialog(),
        topic_editor.dialog(),
        host_topics.dialog(),
        events.dialog(),
        host_requests.dialog(),
        pause.dialog(),
        digest.dialog(),
        staff.dialog(),
        announce.dialog(),
        campaign.dialog(),
        staff_events.dialog(),
        staff_digest.dialog(),
        menu.fallback(),
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
        "announcement": announce.kind(),
        "topic": topic_kind(ranker, clock),
        "event": event_campaign.kind(ranker, clock),
    }


def build_composers(
    ranker: RankerInUse, clock: Clock, responsible: Responsible | None = None
) -> dict[str, Composer]:
    """How each type of delivery becomes a message: what the handler files bring."""
    return {
        **consent.composers(responsible),
        **still_here.composers(),
        **invitations.composers(),
        **request_messages.composers(ranker),
        **campaign_messages.composers(build_kinds(ranker, clock), clock),
        **topic_messages.composers(ranker, clock),
        **event_messages.composers(),
        **event_updates.composers(clock),
        **digest_messages.composers(ranker, clock),
        **event_after.composers(Pairs(ranker)),
    }


def build_jobs() -> dict[str, JobFunction]:
    """What each kind of job does when it is due: what the handler files bring."""
    return {
        **request_asking.JOBS,
        **request_changes.JOBS,
        **request_leaving.JOBS,
        **after_acceptance.JOBS,
        **topic_changes.JOBS,
        **waitlist.JOBS,
        **reminders.JOBS,
        **event_copies.JOBS,
        **campaign_notices.JOBS,
        **upkeep.JOBS,
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
