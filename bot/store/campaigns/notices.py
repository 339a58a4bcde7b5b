"""What staff see of a campaign while it goes on, and when it has ended: rows of the ledger. All times are UTC."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.clock import iso
from bot.store.campaigns import campaigns
from bot.store.core import jobs
from bot.store.core.jobs import Job, JobFunction
from bot.store.core.sqlite import Connection, exists
from bot.store.outbox import notices
from bot.store.people import roles

EVERY = timedelta(seconds=3)  # an edit counts as a message


def plan(db: Connection, campaign_id: int, now: datetime) -> None:
    """Let the progress be shown from now on, as long as the campaign is under way."""
    at = now + EVERY
    jobs.plan(db, "campaign-progress", f"{campaign_id}:{iso(at)}", at, {"campaign": campaign_id})


def refresh(db: Connection, campaign_id: int, now: datetime, *, besides: int | None = None) -> None:
    """Bring each message in which staff follow a campaign up to date, but in the chat of `besides`, who just tapped."""
    for chat_id, message_id in campaigns.views(db, campaign_id):
        if chat_id != besides and not _waits(db, chat_id, campaign_id):
            refs = {"campaign": campaign_id, "message": message_id}
            notices.tell(db, chat_id, "campaign-progress", f"{campaign_id}:{chat_id}:{iso(now)}", refs, now)


def tell_end(db: Connection, campaign_id: int, now: datetime) -> None:
    """The last look at the progress, and the report for who confirmed it and who follows it."""
    refresh(db, campaign_id, now)
    campaign = campaigns.campaign(db, campaign_id)
    watching = [chat_id for chat_id, _ in campaigns.views(db, campaign_id)]
    confirmed_by = [campaign.confirmed_by] if campaign and campaign.confirmed_by else []
    for person in dict.fromkeys([*confirmed_by, *watching]):
        key = f"{campaign_id}:{person}:{iso(now)}"
        notices.tell(db, person, "campaign-report", key, {"campaign": campaign_id}, now)


def tell_held(db: Connection, campaign_id: int, reason: str, now: datetime) -> None:
    """The bot holds it back by itself: all staff hear of it, with the reason."""
    refs: notices.Refs = {"campaign": campaign_id, "reason": reason}
    for person in roles.staff_ids(db):
        notices.tell(db, person, "campaign-held", f"{campaign_id}:{person}:{iso(now)}", refs, now)


def _waits(db: Connection, chat_id: int, campaign_id: int) -> bool:
    """Whether an edit is on its way already: it will show what is true then."""
    return exists(
        db,
        """
        SELECT 1 FROM deliveries WHERE recipient = ? AND state = 'queued' AND type = 'campaign-progress'
            AND refs ->> '$.campaign' = ?
        """,
        (chat_id, campaign_id),
    )


def _progress(db: Connection, job: Job, now: datetime) -> None:
    campaign = campaigns.campaign(db, int(job.refs["campaign"]))
    if campaign is None or campaign.state not in ("scheduled", "running"):
        return
    refresh(db, campaign.id, now)
    plan(db, campaign.id, max(now, campaign.due_at or now))


JOBS: Mapping[str, JobFunction] = {"campaign-progress": _progress}
