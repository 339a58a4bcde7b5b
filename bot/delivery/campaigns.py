"""One message to many: what each kind brings, and how a campaign's recipients become deliveries."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from aiogram.methods import SendMessage, SendPhoto

from bot import quiet_hours
from bot.errors import place_of
from bot.store.campaigns import changes as campaign_changes
from bot.store.campaigns import notices as campaign_notices
from bot.store.campaigns import sending as campaign_sending
from bot.store.campaigns.audience import Candidate
from bot.store.campaigns.campaigns import Campaign, KindName, Recipient
from bot.store.core.sqlite import Connection, OperationalError, undone_alone
from bot.store.core.store import Store
from bot.texts import Texts

Copy = SendMessage | SendPhoto
_log = logging.getLogger(__name__)


def always(_: Connection, __: Campaign, ___: datetime) -> bool:
    """The `release` of a kind for which nothing happens when it starts."""
    return True


def no_reason(_: Connection, __: Campaign, ___: int, ____: datetime) -> str | None:
    """The `why_not` of a kind that leaves nobody out."""
    return None


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind of campaign brings. Bring one record each; `bot.app` collects them.

    `whys` are the reasons for which it offers people, the strongest first, and `at_first` those that are chosen
    until staff widen: each has a text "campaign-why-<why>". Reasons to leave somebody out, which `candidates`
    gives as `Candidate.out` and `why_not` as its result, have a text "campaign-out-<reason>"; who is paused,
    unreachable or erased, or had this subject before, is left out without the kind's doing.

    - `name(store, campaign, texts)`: what staff know it by.
    - `candidates(store, campaign, now)`: everybody who could get it for one of `whys`, the best match first, once
      each; also those whom the kind leaves out, so that staff see why.
    - `preview(store, campaign, texts)`: exactly what a reader of this language will get, but for their own reasons;
      None where there is nothing to send. Its chat is filled in by the caller.
    - `message(store, campaign, recipient, texts)`: what this person gets, made at the moment of sending; None where
      it is no longer true or not for them.
    - `why_not(db, campaign, person, now)`: the last look before sending: why this person does not get it after all
      ("excluded", "over" …), or None.
    - `release(db, campaign, now)`: what happens when the first is about to go out, in that transaction; False means
      that it may not start, and everybody is left out as "over". It may run again after a pause, and then changes nothing.
    - `released(campaign)`: what follows once that is on disk (a ranker that is renewed), beside the sending.
    """

    whys: tuple[str, ...]
    at_first: tuple[str, ...]
    name: Callable[[Store, Campaign, Texts], Awaitable[str]]
    candidates: Callable[[Store, Campaign, datetime], Awaitable[Sequence[Candidate]]]
    preview: Callable[[Store, Campaign, Texts], Awaitable[Copy | None]]
    message: Callable[[Store, Campaign, Recipient, Texts], Awaitable[Copy | None]]
    why_not: Callable[[Connection, Campaign, int, datetime], str | None] = no_reason
    release: Callable[[Connection, Campaign, datetime], bool] = always
    released: Callable[[Campaign], Awaitable[None]] | None = None


_LOOK_AGAIN = timedelta(minutes=1)  # a safety net
LATE = timedelta(hours=6)  # what was true this morning may not be so any more: staff are asked
Kinds = Mapping[KindName, Kind]


class Campaigns:
    """Feeds the worker: what is due of each campaign under way, never in the quiet hours."""

    def __init__(self, kinds: Kinds) -> None:
        self._kinds = kinds

    def next_due(self, db: Connection) -> datetime | None:
        """When `feed` will find something, if nothing else happens."""
        return campaign_sending.next_due(db)

    def feed(self, db: Connection, room: int, now: datetime) -> list[Campaign]:
        """Put up to `room` recipients into the ledger and end what has gone out, in the caller's transaction.

        Returns the campaigns that have just begun.
        """
        begun = []
        for found in campaign_sending.due(db, now):
            if found.due_at and now - found.due_at > LATE:
                campaign_changes.hold(db, found.id, campaign_changes.LATE, now)
                continue
            allowed = quiet_hours.next_allowed(now)
            if allowed > now:
                campaign_sending.put_off(db, found.id, allowed)
                continue
            try:
                with undone_alone(db):
                    fed, has_begun = self._feed(db, found, room, now)
            except OperationalError:  # the disk, rather than the campaign
                raise
            except Exception as error:  # whatever it is, the deliveries of others go on
                place = place_of(error)
                _log.error("campaign %d is held: %s", found.id, place)
                campaign_changes.hold(db, found.id, place, now)
            else:
                room -= fed
                begun += [found] if has_begun else []
        return begun

    def _feed(self, db: Connection, found: Campaign, room: int, now: datetime) -> tuple[int, bool]:
        """How many were put into the ledger, and whether the campaign has begun with them."""
        kind, begins = self._kinds[found.kind], found.started_at is None
        if begins:
            campaign_sending.begin(db, found.id, now)
            if not kind.release(db, found, now):
                campaign_sending.leave_out(db, found.id, "over", now)
        fed = campaign_sending.feed(db, found, room, kind.why_not, now)
        self._go_on(db, found, now)
        return fed, begins

    @staticmethod
    def _go_on(db: Connection, found: Campaign, now: datetime) -> None:
        left, queued = campaign_sending.is_open(db, found.id)
        if left:
            return
        if queued:  # the last of them to end makes it due
            campaign_sending.put_off(db, found.id, now + _LOOK_AGAIN)
        elif campaign_sending.finish(db, found.id, now):
            campaign_notices.tell_end(db, found.id, now)

    async def released(self, found: Campaign) -> None:
        """What follows the beginning of a campaign, once it is on disk."""
        if follow := self._kinds[found.kind].released:
            try:
                await follow(found)
            except Exception as error:  # the campaign goes on
                _log.error("after the beginning of campaign %d: %s", found.id, place_of(error))
