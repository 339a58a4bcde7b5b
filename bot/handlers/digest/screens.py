"""/digest: when it comes, whether hosts may see one, what was called useful; and "show me now"."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from aiogram import F
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, StartMode
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, SwitchTo
from aiogram_dialog.widgets.text import Multi

from bot.clock import Clock
from bot.handlers.digest import schedule
from bot.handlers.digest.messages import when
from bot.handlers.digest.schedule import change
from bot.handlers.people.fellow_part import first, then
from bot.handlers.states import DigestSG, ProfileSG
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.names import zone_name
from bot.handlers.widgets.reader import reader_of
from bot.handlers.widgets.screen import clock_of, does, notice, person_id, store_of, window
from bot.handlers.widgets.words import Data, Label, Words, paragraphs
from bot.ranking.digest_runner import compose
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.digest import digests, planning
from bot.store.digest import feedback as digest_feedback
from bot.store.digest import runs as digest_runs
from bot.store.people import roles, users
from bot.texts import Texts


async def _menu(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    person, now = person_id(dialog_manager), clock.now()
    how = await store.read(planning.settings, person)
    zone, on = ZoneInfo(how.rhythm.zone), how.rhythm.frequency != "off"
    paused = how.paused_until is not None and how.paused_until > now
    why_not = await store.read(_why_not, person, now) if on else ""
    hosted = bool(await store.read(roles.workstations_of, person))
    return {
        "on": on,
        "when": when(how.rhythm, texts),
        "zone": zone_name(how.rhythm.zone, texts),
        "until": day(how.paused_until, texts, zone) if on and paused and how.paused_until else "",
        "why_not": why_not,
        "next": day(how.next_at, texts, zone) if on and not why_not and how.next_at else "",
        "paused": paused,
        "shown": how.shown,
        "hears": hosted and how.for_host,
        "deaf": hosted and not how.for_host,
        "said": await store.read(_said, person),
    }


def _said(db: Connection, person: int) -> int:
    return sum(len(digest_feedback.feedback(db, person, kind)) for kind in ("workstation", "topic"))


def _why_not(db: Connection, person: int, now: datetime) -> str:
    """Why none comes although one is due, in the word that the texts "digest-none-…" have for it."""
    if digest_runs.is_stopped(db):
        return "stopped"
    user = users.user(db, person)
    return "quiet" if user and user.is_paused(now) else ""


async def _show_now(query: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """What is new at this moment, in a message below."""
    reader = reader_of(manager)
    store, person, now = reader.store, reader.person, reader.clock.now()
    if await store.read(digests.was_asked, person, query.id):
        return
    how = await store.read(planning.settings, person)
    done = (await compose(store, reader.ranker, {person: how}, now))[person]
    if done.kind == "digest":
        await store.write(digest_runs.send_asked, person, query.id, done, now)
    elif done.reason in ("no profile", "paused"):
        notice(manager, f"digest-barred-{done.reason.replace(' ', '-')}")
    else:
        notice(manager, "digest-nothing-now")


async def _reset(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await store_of(manager).write(digest_feedback.reset_feedback, person_id(manager))
    notice(manager, "digest-reset-done")


async def _show_me(manager: DialogManager, _: str) -> None:
    await store_of(manager).write(planning.change, person_id(manager), clock_of(manager).now(), shown=True)


async def _open(_: str, manager: DialogManager) -> bool:
    await manager.start(DigestSG.menu, mode=StartMode.RESET_STACK)
    return True


async def _open_profile(_: str, manager: DialogManager) -> bool:
    await manager.start(ProfileSG.overview, mode=StartMode.RESET_STACK)
    return True


# Where a yes to the fellow's part of the consent goes on.
AFTER_CONSENT = {".show": then(_show_me, _open), ".profile": _open_profile}


def dialog() -> Dialog:
    """All that a person can set."""
    return Dialog(
        window(
            DigestSG.menu,
            paragraphs(
                Words("digest-settings"),
                Multi(
                    Words("digest-now", when="on") | Words("digest-now-off"),
                    Words("digest-paused-until", when="until"),
                    Words("digest-none-{why_not}", when="why_not"),
                    Words("digest-next", when="next"),
                ),
                Words("digest-settings-what"),
                Multi(
                    Words("digest-shown-on", when="shown") | Words("digest-shown-off"),
                    Words("digest-host-on", when="hears"),
                    Words("digest-host-off", when="deaf"),
                ),
                Words("digest-said", when="said"),
            ),
            Button(Label("digest-show-now"), id="now", on_click=_show_now),
            Row(
                SwitchTo(Label("digest-often"), id="often", state=DigestSG.often),
                SwitchTo(Label("digest-day"), id="day", state=DigestSG.day, when="on"),
                SwitchTo(Label("digest-hour"), id="hour", state=DigestSG.hour, when="on"),
            ),
            SwitchTo(Label("digest-zone"), id="zone", state=DigestSG.zone, when="on"),
            SwitchTo(Label("digest-pause"), id="pause", state=DigestSG.pause, when=F["on"] & ~F["paused"]),
            Button(
                Label("digest-unpause"), id="unpause", on_click=does(change, paused_until=None), when="paused"
            ),
            Button(
                Label("digest-show-me"),
                id="show",
                on_click=first(".show", does(change, shown=True), "me"),
                when=~F["shown"],
            ),
            Button(Label("digest-hide-me"), id="hide", on_click=does(change, shown=False), when="shown"),
            Button(Label("digest-host-start"), id="hear", on_click=does(change, for_host=True), when="deaf"),
            Button(
                Label("digest-host-stop"), id="unhear", on_click=does(change, for_host=False), when="hears"
            ),
            Button(Label("digest-reset"), id="reset", on_click=_reset, when="said"),
            Cancel(Label("close")),
            getter=_menu,
        ),
        *schedule.windows(),
    )
