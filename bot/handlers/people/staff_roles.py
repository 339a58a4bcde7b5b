"""Hosts and staff: who they are, invitations to become one, and the end of a role."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from aiogram import Bot
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram.utils.deep_linking import create_start_link
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, CopyText, Row, SwitchTo
from aiogram_dialog.widgets.text import Format, List, Multi

from bot.clock import Clock
from bot.handlers.people.commands import show_commands_to
from bot.handlers.states import StaffSG
from bot.handlers.widgets import names
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.screen import clock_of, notice, person_id, picks, store_of, tap_of, window
from bot.handlers.widgets.search import keep_words
from bot.handlers.widgets.staff_only import change, known_as
from bot.handlers.widgets.words import Data, Label, Words, paragraphs, texts_of
from bot.store.core.store import Store
from bot.store.introductions import notices as request_notices
from bot.store.introductions.role_changes import end_role
from bot.store.people import invites, roles, users
from bot.store.workstations import workstations
from bot.texts import LANGUAGES, Texts, cut

FOUND_AT_MOST = 8
FORWARDED_NAME = 60  # characters: a button copies 256 at most


async def _stations(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    words = dialog_manager.dialog_data.get("words", "")
    if words:
        cards = await store.read(workstations.named, words, FOUND_AT_MOST)
        offered = {card.workstation.id: names.name(card.workstation, texts) for card in cards}
        note = "found" if offered else "none"
    else:
        with_hosts = await store.read(roles.workstations_with_hosts)
        pairs = await store.read(workstations.names, with_hosts)
        offered = {key: texts.pick(*pair) for key, pair in pairs.items()}
        note = "with-hosts" if offered else "no-hosts"
    return {"words": words, "note": note, "stations": list(offered.items())}


open_station = picks("station", StaffSG.hosts)
"""Shows the hosts of a workstation."""


async def _hosts(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    station, now = dialog_manager.dialog_data["station"], clock.now()
    notes: dict[int, str] = {}
    reached = await store.read(request_notices.within_reach, station)
    for host in await store.read(roles.hosts_of, station):
        until = await store.read(roles.host_paused_until, host, station, now=now)
        notes[host] = texts.plain("staff-host-away", day=day(until, texts)) if until else ""
        if host not in reached:
            notes[host] = texts.plain("staff-host-unreachable")
    name = await names.station_name(store, station, texts)
    return {"station": name, **await _people("host", station, notes, store, now, texts)}


async def _team(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    dialog_manager.dialog_data["station"] = None
    notes = {
        member.id: texts.plain("staff-by-settings") if member.origin == "settings" else ""
        for member in await store.read(roles.staff)
    }
    return await _people("staff", None, notes, store, clock.now(), texts)


async def _people(
    kind: invites.Kind,
    station: str | None,
    notes: dict[int, str],
    store: Store,
    now: datetime,
    texts: Texts,
) -> Data:
    """Who has a role, and which invitations to it are open; a button to end each that can be ended here."""
    people, open_invites, ends = [], [], []
    for number, note in notes.items():
        name = known_as(number, await store.read(users.user, number), texts)
        people.append({"name": name, "note": note})
        if kind == "host" or not note:
            ends.append((f"person-{number}", texts.plain("staff-revoke", name=name)))
    for invite in await store.read(invites.open_invites, now=now):
        if (invite.kind, invite.workstation_id) == (kind, station):
            until = day(invite.expires_at, texts)
            open_invites.append({"day": until})
            ends.append((f"invite-{invite.id}", texts.plain("staff-revoke-invite", day=until)))
    return {"people": people, "invites": open_invites, "ends": ends}


async def _make_link(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    station: str | None = manager.dialog_data["station"]
    kind: invites.Kind = "host" if station else "staff"
    now = clock_of(manager).now()
    by, key = person_id(manager), tap_of(manager)
    token = await change(manager, invites.make, kind, station, by=by, now=now, key=key)
    bot: Bot = manager.middleware_data["bot"]
    manager.dialog_data["link"] = await create_start_link(bot, f"{kind}_{token}")
    manager.dialog_data["link_ends"] = (now + invites.VALID_FOR).isoformat()
    manager.dialog_data["link_until"] = day(now + invites.VALID_FOR, texts_of(manager))
    await manager.switch_to(StaffSG.link)


async def _link(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    about = dialog_manager.dialog_data
    what = texts("staff-link-staff")
    if about["station"]:
        what = texts("staff-link-host", name=await names.station_name(store, about["station"], texts))
    forward = {language: await _to_forward(about, store, Texts(language)) for language in LANGUAGES}
    return {
        "what": what,
        "link": about["link"],
        "day": about["link_until"],
        **{f"forward_{language}": text for language, text in forward.items()},
        "forwarded": [names.quoted(text) for text in forward.values()],
    }


async def _to_forward(about: Data, store: Store, texts: Texts) -> str:
    """The invitation in words for whoever gets it, short enough to be copied with one tap."""
    until = day(datetime.fromisoformat(about["link_ends"]), texts)
    values = {"day": until, "link": about["link"]}
    if not about["station"]:
        return texts.plain("forward-staff", **values)
    name = cut(await names.station_name(store, about["station"], texts), FORWARDED_NAME)
    return texts.plain("forward-host", station=name, **values)


async def _end(_: CallbackQuery, __: Any, manager: DialogManager, which: str) -> None:
    kind, _sep, number = which.partition("-")
    if kind == "person":
        manager.dialog_data["ends"] = int(number)
        await manager.switch_to(StaffSG.sure)
        return
    by, now = person_id(manager), clock_of(manager).now()
    await change(manager, invites.revoke, int(number), by=by, now=now)
    notice(manager, "staff-invite-revoked")


async def _sure(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    person, station = dialog_manager.dialog_data["ends"], dialog_manager.dialog_data["station"]
    return {
        "name": known_as(person, await store.read(users.user, person), texts),
        "station": await names.station_name(store, station, texts) if station else "",
    }


async def _keep(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    await manager.switch_to(StaffSG.hosts if manager.dialog_data["station"] else StaffSG.team)


async def _revoke(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    person, station = manager.dialog_data["ends"], manager.dialog_data["station"]
    by, now = person_id(manager), clock_of(manager).now()
    await change(manager, end_role, person, station, by=by, now=now)
    if person == by and not station:
        await manager.reset_stack()
        return
    await show_commands_to(manager.middleware_data["bot"], store_of(manager), person)
    notice(manager, "staff-revoked")
    await _keep(_, __, manager)


def _role(state: State, title: str, before: State, getter: Any) -> Window:
    return window(
        state,
        paragraphs(
            Words(title),
            Multi(
                List(Words("staff-person-line"), items="people") | Words("staff-nobody"),
                List(Words("staff-invite-line"), items="invites"),
            ),
        ),
        Button(Label("staff-make-link"), id="make_link", on_click=_make_link),
        choice_buttons("ends", _end, width=1, items="ends"),
        SwitchTo(Label("back"), id="back", state=before),
        getter=getter,
    )


def windows() -> list[Window]:
    """The screens of this file."""
    return [
        window(
            StaffSG.station,
            paragraphs(Words("staff-stations"), Words("staff-stations-{note}")),
            choice_buttons("station", open_station, width=1, items="stations"),
            SwitchTo(Label("back"), id="menu", state=StaffSG.menu),
            getter=_stations,
            on_text=keep_words,
        ),
        _role(StaffSG.hosts, "staff-hosts-title", StaffSG.station, _hosts),
        _role(StaffSG.team, "staff-team-title", StaffSG.menu, _team),
        window(
            StaffSG.sure,
            Words("staff-sure-host", when="station") | Words("staff-sure-staff"),
            Row(
                Button(Label("staff-revoke-yes"), id="yes", on_click=_revoke),
                Button(Label("staff-revoke-no"), id="no", on_click=_keep),
            ),
            getter=_sure,
        ),
        window(
            StaffSG.link,
            paragraphs(
                Words("staff-link"),
                Multi(Words("staff-forward"), List(Format("{item}"), items="forwarded")),
            ),
            CopyText(Label("staff-link-copy"), Format("{link}")),
            CopyText(Label("staff-forward-zh"), Format("{forward_zh}")),
            CopyText(Label("staff-forward-en"), Format("{forward_en}")),
            Button(Label("back"), id="role", on_click=_keep),
            getter=_link,
        ),
    ]
