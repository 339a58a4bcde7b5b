"""A campaign as staff see it while it goes on: what it is, how far it is, and the buttons that act on it."""

from __future__ import annotations

import html
import re
from datetime import datetime, timedelta
from typing import Literal

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.clock import BEIJING
from bot.delivery.campaigns import Kinds
from bot.delivery.rate_limiter import PER_SECOND
from bot.handlers.widgets import replies
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.reader import Reader
from bot.handlers.widgets.replies import View, keyboard
from bot.store.campaigns import campaigns
from bot.store.campaigns import report as campaign_report
from bot.store.campaigns.campaigns import Campaign
from bot.store.campaigns.report import Tally
from bot.texts import Html, Texts

BAR = 20  # signs
PARTS = ("sent", "blocked", "failed", "uncertain", "left")  # of those whom it was to reach
Act = Literal["pause", "resume", "stop", "end", "back", "report", "csv", "who", "again"]


class Tap(CallbackData, prefix="cp1"):
    """A button of a progress message or a report. It lives for ever, so each tap asks the store anew; `number` is
    how many "again" was confirmed for; "1" is the version of its form."""

    campaign: int
    act: Act
    number: int = 0


def plain(text: str) -> str:
    """HTML as the characters that Telegram shows and counts."""
    return html.unescape(re.sub(r"<[^>]+>", "", text))


def length(text: str) -> int:
    """How many characters Telegram counts: those after parsing."""
    return len(plain(text))


def moment(at: datetime, texts: Texts) -> str:
    """Day and time in Beijing."""
    return texts.plain("campaign-moment", day=day(at, texts, BEIJING), time=f"{at.astimezone(BEIJING):%H:%M}")


def duration(count: int, texts: Texts) -> str:
    """How long Telegram's pace needs for so many messages, in whole seconds or minutes."""
    seconds = timedelta(seconds=round(count / PER_SECOND)).total_seconds()
    if seconds < 90:
        return texts.plain("campaign-seconds", count=max(1, int(seconds)))
    return texts.plain("campaign-minutes", count=round(seconds / 60))


def bar(part: float) -> str:
    """A part of a whole, in [0, 1], as a bar."""
    full = int(BAR * part)
    return "▓" * full + "░" * (BAR - full)


def left_out(out: dict[str, int], texts: Texts) -> list[Html]:
    """Those left out, a line for each reason."""
    if not out:
        return []
    lines = [texts("campaign-left-out", count=sum(out.values()))]
    return lines + [
        texts(
            "campaign-part" if count else "campaign-part-few",
            what=texts.plain(f"campaign-out-{reason}"),
            count=count,
        )
        for reason, count in out.items()
    ]


async def progress(reader: Reader, kinds: Kinds, campaign_id: int, *, sure: bool = False) -> View:
    """How far a campaign is, and what can be done about it; `sure` asks whether to stop it."""
    store, texts, now = reader.store, reader.texts, reader.clock.now()
    campaign = await store.read(campaigns.campaign, campaign_id)
    if campaign is None or campaign.state == "draft":
        return texts("campaign-gone"), None
    tally = await store.read(campaign_report.tally, campaign_id)
    total = tally.tried + tally.left
    part = tally.tried / total if total else 1.0
    lines: list[str] = [
        texts("campaign-name", name=await kinds[campaign.kind].name(store, campaign, texts)),
        texts("campaign-bar", bar=bar(part), percent=int(100 * part)),
        numbers(tally, texts),
        *left_out(tally.out, texts),
        "",
        texts("campaign-sure-stop", count=tally.left) if sure else _state(campaign, tally, now, texts),
    ]
    return Html("\n".join(lines)), keys(campaign, texts, sure=sure)


def numbers(tally: Tally, texts: Texts) -> Html:
    """What became of it so far, in the colours of the chart."""
    return texts("campaign-numbers", **{part: getattr(tally, part) for part in PARTS})


def _state(campaign: Campaign, tally: Tally, now: datetime, texts: Texts) -> Html:
    if campaign.due_at and campaign.due_at > now and tally.left:  # for a time that was set, or a morning
        key = "campaign-begins" if campaign.started_at is None else "campaign-waits"
        return texts(key, at=moment(campaign.due_at, texts))
    if campaign.state in ("scheduled", "running"):
        return texts("campaign-running", time=duration(tally.left, texts))
    return texts(f"campaign-{campaign.state}", count=tally.audience)


def keys(campaign: Campaign, texts: Texts, *, sure: bool = False) -> InlineKeyboardMarkup | None:
    """What can be done about a campaign in its state."""
    rows: dict[str, list[Act]] = {
        "scheduled": ["pause", "stop"],
        "running": ["pause", "stop"],
        "paused": ["resume", "stop"],
        "stopped": ["report"],
        "done": ["report"],
    }
    acts: list[Act] = ["end", "back"] if sure and not campaign.is_over else rows.get(campaign.state, [])
    return keyboard([button(texts, campaign.id, act) for act in acts])


def button(texts: Texts, campaign_id: int, act: Act, number: int = 0) -> InlineKeyboardButton:
    """The button `act`, whose words are the text "campaign-do-<act>"."""
    tap = Tap(campaign=campaign_id, act=act, number=number)
    return replies.button(texts.plain(f"campaign-do-{act}", count=number), tap)
