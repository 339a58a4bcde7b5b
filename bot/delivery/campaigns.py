"""One message to many: what each kind brings, and how a campaign's recipients become deliveries."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from aiogram.methods import SendMessage, SendPhoto

from bot import quiet_hours
from bot.alarms import Tell
from bot.background import BackgroundTask
from bot.clock import Clock
from bot.delivery.worker import ONCE
from bot.errors import report
from bot.store.campaigns import changes as campaign_changes
from bot.store.campaigns import notices as campaign_notices
from bot.store.campaigns import sending as campaign_sending
from bot.store.campaigns.audience import Candidate
from bot.store.campaigns.campaigns import Campaign, KindName, Recipient
from bot.store.core.sqlite import Connection, OperationalError, undone_alone
from bot.store.core.store import Store
from bot.store.outbox import queue as delivery_queue
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


LATE = timedelta(hours=6)  # what was true this morning may not be so any more: staff are asked
_LOOK_AGAIN = timedelta(minutes=1)  # a safety net
Kinds = Mapping[KindName, Kind]


class CampaignFeeder(BackgroundTask):
    """Puts what is due of each campaign under way into the ledger, a few at a time, never in the quiet hours."""

    name = "campaigns"

    def __init__(self, store: Store, clock: Clock, tell: Tell, kinds: Kinds) -> None:
        super().__init__(store, clock, tell)
        self._kinds = kinds

    async def step(self) -> datetime | None:
        """Feed the ledger as far as there is room, and end what has gone out."""
        now = self.clock.now()
        due = await self.store.read(campaign_sending.next_due)
        if due is None or due > now:
            return due
        on_their_way = await self.store.read(delivery_queue.once_at_once, now)
        if on_their_way > ONCE // 2:  # the end of each of them wakes this task: half a batch is one write
            return None
        for campaign in await self.store.write(feed, self._kinds, ONCE - on_their_way, now):
            if follow := self._kinds[campaign.kind].released:
                await follow(campaign)
        return now


def feed(db: Connection, kinds: Kinds, room: int, now: datetime) -> list[Campaign]:
    """Put up to `room` recipients into the ledger; returns the campaigns that have just begun."""
    begun = []
    for campaign in campaign_sending.due(db, now):
        if campaign.due_at and now - campaign.due_at > LATE:
            campaign_changes.hold(db, campaign.id, campaign_changes.LATE, now)
            continue
        allowed = quiet_hours.next_allowed(now)
        if allowed > now:
            campaign_sending.put_off(db, campaign.id, allowed)
            continue
        try:
            with undone_alone(db):
                room -= _feed_from(db, campaign, kinds[campaign.kind], room, now)
        except OperationalError:  # the disk, rather than the campaign
            raise
        except Exception as error:  # whatever it is, the deliveries of others go on
            campaign_changes.hold(db, campaign.id, report(_log, f"campaign {campaign.id}", error), now)
        else:
            begun += [campaign] if campaign.started_at is None else []
    return begun


def _feed_from(db: Connection, campaign: Campaign, kind: Kind, room: int, now: datetime) -> int:
    """How many recipients of one campaign were put into the ledger."""
    if campaign.started_at is None:
        campaign_sending.begin(db, campaign.id, now)
        if not kind.release(db, campaign, now):
            campaign_sending.leave_out(db, campaign.id, "over", now)
    fed = campaign_sending.feed(db, campaign, room, kind.why_not, now)
    left, queued = campaign_sending.is_open(db, campaign.id)
    if queued and not left:  # the last of them to end makes it due
        campaign_sending.put_off(db, campaign.id, now + _LOOK_AGAIN)
    elif not left and campaign_sending.finish(db, campaign.id, now):
        campaign_notices.tell_end(db, campaign.id, now)
    return fed
