"""What the screens of a campaign's draft share: which it is, how it is changed, and when it would begin."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot import quiet_hours
from bot.clock import parse
from bot.delivery.campaigns import Kinds
from bot.handlers.campaigns.progress import duration, moment
from bot.handlers.widgets.screen import store_of
from bot.handlers.widgets.staff_only import change
from bot.handlers.widgets.words import Data, Words
from bot.store.campaigns import campaigns
from bot.store.campaigns.campaigns import Campaign
from bot.store.core.store import Store
from bot.texts import Texts


def kinds_of(manager: DialogManager) -> Kinds:
    """What each kind of campaign brings."""
    kinds: Kinds = manager.middleware_data["kinds"]
    return kinds


async def draft_of(manager: DialogManager, store: Store) -> Campaign | None:
    """The draft that the screens are about, as long as it is one."""
    campaign = await store.read(campaigns.campaign, manager.dialog_data["campaign"])
    return campaign if campaign and campaign.state == "draft" else None


async def choose(manager: DialogManager, **changes: Any) -> None:
    """Change whom staff chose."""
    draft = await draft_of(manager, store_of(manager))
    if draft is not None:
        await change(manager, campaigns.choose, draft.id, replace(draft.choice, **changes))


def tick(code: str, label: str, chosen: bool, count: int | str | None = None) -> tuple[str, str]:
    """A button for `puts`, which says what shall be so ("+0812", "-0812"): its label has a box and, if given, a count."""
    box, sign = ("☑", "-") if chosen else ("☐", "+")
    return f"{sign}{code}", f"{box} {label}" + ("" if count is None else f" ({count})")


def puts(field: str, everything: tuple[str, ...] = ()) -> Callable[..., Awaitable[None]]:
    """What a tap on a `tick` does: take its code into the choice's list `field` ("+code") or out of it ("-code"); an empty
    list stands for `everything`, of which one stays."""

    async def tapped(_: CallbackQuery, __: Any, manager: DialogManager, code: str) -> None:
        draft, sign, code = await draft_of(manager, store_of(manager)), code[:1], code[1:]
        if draft is None or sign not in ("+", "-"):
            return
        before: tuple[str, ...] = getattr(draft.choice, field) or everything
        others = tuple(other for other in before if other != code)
        after = before if sign == "+" and code in before else (*others, code) if sign == "+" else others
        if after or not everything:
            await choose(manager, **{field: () if set(after) == set(everything) else after})

    return tapped


def begins(manager: DialogManager, now: datetime) -> datetime:
    """When the first would go out: at the time that was set, never in the quiet hours."""
    chosen = manager.dialog_data.get("starts_at")
    return quiet_hours.next_allowed(max(now, parse(chosen)) if chosen else now)


def beginning(manager: DialogManager, going: int, now: datetime, texts: Texts) -> Data:
    """What `BEGINNING` says: how long it takes and, unless it is at once, when it begins."""
    start, is_set = begins(manager, now), bool(manager.dialog_data.get("starts_at"))
    return {
        "time": duration(going, texts) if going else "",
        "at": moment(start, texts),
        "waits": start > now and is_set,
        "waits_for_morning": start > now and not is_set,
    }


BEGINNING = (
    Words("campaign-takes", when="time"),
    Words("campaign-begins", when="waits"),
    Words("campaign-begins-morning", when="waits_for_morning"),
)
