"""What the screens of a campaign's draft share: which it is, how it is changed, and when it would begin."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from aiogram_dialog import DialogManager

from bot import quiet_hours
from bot.clock import parse
from bot.delivery.campaigns import Kinds
from bot.handlers.campaigns.progress import duration, moment
from bot.handlers.widgets.screen import store_of
from bot.handlers.widgets.staff_only import change
from bot.store.campaigns import campaigns
from bot.store.campaigns.campaigns import Campaign
from bot.store.core.store import Store
from bot.texts import Html, Texts


def kinds_of(manager: DialogManager) -> Kinds:
    """What each kind of campaign brings."""
    kinds: Kinds = manager.middleware_data["kinds"]
    return kinds


async def draft_of(manager: DialogManager, store: Store) -> Campaign | None:
    """The draft that the screens are about, as long as it is one."""
    found = await store.read(campaigns.campaign, manager.dialog_data["campaign"])
    return found if found and found.state == "draft" else None


async def choose(manager: DialogManager, **changes: Any) -> None:
    """Change whom staff chose."""
    found = await draft_of(manager, store_of(manager))
    if found is not None:
        await change(manager, campaigns.choose, found.id, replace(found.choice, **changes))


def tick(code: str, label: str, chosen: bool, count: int | str | None = None) -> tuple[str, str]:
    """A button for `put`, which says what shall be so ("+0812", "-0812"): its label has a box and, if given, a count."""
    box, sign = ("☑", "-") if chosen else ("☐", "+")
    return f"{sign}{code}", f"{box} {label}" + ("" if count is None else f" ({count})")


async def put(manager: DialogManager, field: str, tapped: str, everything: tuple[str, ...] = ()) -> None:
    """Take a code into one of the lists of the choice ("+code") or out of it ("-code"); an empty list stands for
    `everything`, of which one stays."""
    found = await draft_of(manager, store_of(manager))
    sign, code = tapped[:1], tapped[1:]
    if found is None or sign not in ("+", "-"):
        return
    before: tuple[str, ...] = getattr(found.choice, field) or everything
    others = tuple(each for each in before if each != code)
    after = before if sign == "+" and code in before else (*others, code) if sign == "+" else others
    if after or not everything:
        await choose(manager, **{field: () if set(after) == set(everything) else after})


def begins(manager: DialogManager, now: datetime) -> datetime:
    """When the first would go out: at the time that was set, never in the quiet hours."""
    chosen = manager.dialog_data.get("starts_at")
    return quiet_hours.next_allowed(max(now, parse(chosen)) if chosen else now)


def when(manager: DialogManager, going: int, now: datetime, texts: Texts) -> list[Html]:
    """How long it takes and, unless it is at once, when it begins."""
    lines = [texts("campaign-takes", time=duration(going, texts))] if going else []
    start = begins(manager, now)
    if start > now:
        key = "campaign-begins" if manager.dialog_data.get("starts_at") else "campaign-begins-morning"
        lines.append(texts(key, at=moment(start, texts)))
    return lines
