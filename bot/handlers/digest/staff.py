"""/staff, digest: when the next are due, what they would bring, how the last went, a preview, and the stop switch."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from aiogram import F
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, SwitchTo
from aiogram_dialog.widgets.text import List, Multi

from bot.clock import BEIJING, Clock
from bot.handlers.digest.messages import view
from bot.handlers.states import StaffDigestSG
from bot.handlers.widgets import names
from bot.handlers.widgets.reader import reader_of
from bot.handlers.widgets.replies import place
from bot.handlers.widgets.screen import clock_of, does, person_id, window
from bot.handlers.widgets.staff_only import change, staff_dialog
from bot.handlers.widgets.words import Data, Label, Words, paragraphs, texts_of
from bot.ranking.digest_runner import compose, compose_from
from bot.store.core.store import Store
from bot.store.digest import planning
from bot.store.digest import runs as digest_runs
from bot.store.digest.facts import Facts
from bot.store.digest.planning import Settings
from bot.store.digest.runs import Run
from bot.texts import Html, Language, Texts
from matching.models import Profile

RUNS = 6
WEEK = timedelta(days=7)
_WAITING = ("queued", "claimed", "inflight")
_FAILED = ("blocked", "failed", "expired", "cancelled", "uncertain")
_NOBODY = 0  # no person has this id
EXAMPLE = "0812"  # the discipline of the made-up fellow: computer science, of which most lists have something


async def _menu(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    stopped, due = await store.read(digest_runs.is_stopped), await store.read(planning.next_due)
    return {
        "stopped": stopped,
        "at": _at(due) if due and not stopped else "",
        **dialog_manager.dialog_data.get("counted", {}),
        "runs": [_run(run, texts) for run in await store.read(digest_runs.latest, RUNS)],
    }


def _at(moment: datetime) -> str:
    return f"{moment.astimezone(BEIJING):%Y-%m-%d %H:%M}"


def _run(run: Run, texts: Texts) -> Data:
    failed = {state: run.sent[state] for state in _FAILED if state in run.sent}
    parts = [texts.plain(f"staff-digest-state-{state}", count=count) for state, count in failed.items()]
    return {
        "at": _at(run.started_at),
        "sent": run.sent.get("sent", 0),
        "waiting": sum(run.sent.get(state, 0) for state in _WAITING),
        "failed": sum(failed.values()),
        "nothing": sum(run.nothing.values()),
        "list": texts.listing(parts),
    }


async def _count(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """What the coming week would bring; nothing is sent or recorded."""
    reader = reader_of(manager)
    now = reader.clock.now()
    due = await reader.store.read(planning.due, now + WEEK)
    done = await compose(reader.store, reader.ranker, {owed.person: owed.settings for owed in due}, now)
    kinds = Counter(outcome.kind for outcome in done.values())
    manager.dialog_data["counted"] = {
        "digests": kinds["digest"],
        "notes": kinds["note"],
        "none": kinds["none"],
    }


async def _switch(manager: DialogManager, stopped: bool) -> None:
    await change(manager, digest_runs.switch, stopped, person_id(manager), clock_of(manager).now())
    await manager.switch_to(StaffDigestSG.menu)


async def _sure(clock: Clock, store: Store, **_: Any) -> Data:
    return {"count": len(await store.read(planning.due, clock.now() + WEEK))}


def _preview(language: Language) -> Any:
    async def tapped(query: CallbackQuery, _: Any, manager: DialogManager) -> None:
        texts = Texts(language)
        reader = replace(reader_of(manager), person=_NOBODY, texts=texts)
        (field,) = names.disciplines([EXAMPLE], texts)
        # in words too: a discipline alone is said to fit nowhere
        profile = Profile(disciplines=(EXAMPLE,), interests=(field,))
        made_up = Facts(_NOBODY, Settings(), profile, mark="made up")
        outcome = (await compose_from(reader.store, reader.ranker, [made_up], reader.clock.now()))[_NOBODY]
        footer = Html("\n\n".join([texts("digest-footer"), texts("staff-digest-preview-of", field=field)]))
        shown = await view(reader, made_up, outcome.items, footer=footer, can_tap=False)
        await place(query).answer(shown.text if shown else texts_of(manager)("staff-digest-preview-nothing"))
        manager.show_mode = ShowMode.NO_UPDATE

    return tapped


def dialog() -> Dialog:
    """The screen of the digests, for staff alone."""
    return staff_dialog(
        window(
            StaffDigestSG.menu,
            paragraphs(
                Words("staff-digest-title"),
                Multi(
                    Words("staff-digest-stopped", when="stopped")
                    | Words("staff-digest-next", when="at")
                    | Words("staff-digest-none"),
                    Words("staff-digest-week", when=F["dialog_data"]["counted"]),
                ),
                Multi(
                    Words("staff-digest-runs", when="runs"),
                    List(
                        Multi(
                            Words("staff-digest-run"),
                            Words("staff-digest-run-failed", when=F["item"]["failed"]),
                        ),
                        items="runs",
                    ),
                ),
            ),
            Button(Label("staff-digest-count"), id="count", on_click=_count),
            Row(
                Button(Label("staff-digest-preview-en"), id="en", on_click=_preview("en")),
                Button(Label("staff-digest-preview-zh"), id="zh", on_click=_preview("zh")),
            ),
            SwitchTo(Label("staff-digest-stop"), id="stop", state=StaffDigestSG.sure, when=~F["stopped"]),
            Button(Label("staff-digest-start"), id="start", on_click=does(_switch, False), when="stopped"),
            Cancel(Label("back")),
            getter=_menu,
        ),
        window(
            StaffDigestSG.sure,
            Words("staff-digest-sure"),
            Button(Label("staff-digest-yes"), id="yes", on_click=does(_switch, True)),
            SwitchTo(Label("staff-digest-no"), id="menu", state=StaffDigestSG.menu),
            getter=_sure,
        ),
    )
