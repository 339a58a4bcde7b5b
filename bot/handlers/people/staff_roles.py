"""Hosts and staff: who they are, invitations to become one, and the end of a role."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from aiogram import Bot
from aiogram.types import CallbackQuery
from aiogram.utils.deep_linking import create_start_link
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Button, CopyText, Row, SwitchTo
from aiogram_dialog.widgets.text import Format

from bot.clock import Clock
from bot.handlers.people.commands import show_commands_to
from bot.handlers.states import StaffSG
from bot.handlers.widgets import names
from bot.handlers.widgets.calendar import day
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.screen import clock_of, notice, person_id, store_of, tap_of, window
from bot.handlers.widgets.search import keep_words
from bot.handlers.widgets.staff_only import change, known_as
from bot.handlers.widgets.words import Data, Label, texts_of
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.introductions import leaving as request_leaving
from bot.store.introductions import notices as request_notices
from bot.store.outbox import deliveries
from bot.store.people import invites, roles, users
from bot.store.workstations import workstations
from bot.texts import Html, Texts

FOUND_AT_MOST = 8


async def _stations(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    words = dialog_manager.dialog_data.get("words", "")
    if words:
        found = await store.read(workstations.named, words, FOUND_AT_MOST)
        offered = {card.workstation.id: names.name(card.workstation, texts) for card in found}
        note = texts("staff-stations-found" if found else "staff-stations-none", words=words)
    else:
        with_hosts = await store.read(roles.workstations_with_hosts)
        pairs = await store.read(workstations.names, with_hosts)
        offered = {key: texts.pick(*pair) for key, pair in pairs.items()}
        note = texts("staff-stations-with-hosts" if offered else "staff-stations-no-hosts")
    return {"text": Html(f"{texts('staff-stations')}\n\n{note}"), "stations": list(offered.items())}


async def open_station(_: CallbackQuery, __: Any, manager: DialogManager, workstation_id: str) -> None:
    """Show the hosts of a workstation."""
    manager.dialog_data["station"] = workstation_id
    await manager.switch_to(StaffSG.hosts)


async def _hosts(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    station = dialog_manager.dialog_data["station"]
    card = await store.read(workstations.card, station)
    name = names.name(card.workstation, texts) if card else station
    found, now = [], clock.now()
    reached = await store.read(request_notices.within_reach, station)
    for host in await store.read(roles.hosts_of, station):
        until = await store.read(roles.host_paused_until, host, station, now=now)
        note = texts.plain("staff-host-away", day=day(until, texts)) if until else ""
        if host not in reached:
            note = texts.plain("staff-host-unreachable")
        found.append((host, note))
    title = texts("staff-hosts-title", name=name)
    return await _people(title, "host", station, found, store, now, texts)


async def _team(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    dialog_manager.dialog_data["station"] = None
    found = [
        (member.id, texts.plain("staff-by-settings") if member.origin == "settings" else "")
        for member in await store.read(roles.staff)
    ]
    return await _people(texts("staff-team-title"), "staff", None, found, store, clock.now(), texts)


async def _people(
    title: Html,
    kind: invites.Kind,
    station: str | None,
    found: list[tuple[int, str]],
    store: Store,
    now: datetime,
    texts: Texts,
) -> Data:
    """Who has a role, and which invitations to it are open; a button to end each that can be ended here."""
    lines, ends = [title, ""], []
    for number, note in found:
        name = known_as(number, await store.read(users.user, number), texts)
        lines.append(texts("staff-person-line", name=name, note=note))
        if kind == "host" or not note:
            ends.append((f"person-{number}", texts.plain("staff-revoke", name=name)))
    if not found:
        lines.append(texts("staff-nobody"))
    for invite in await store.read(invites.open_invites, now=now):
        if (invite.kind, invite.workstation_id) == (kind, station):
            until = day(invite.expires_at, texts)
            lines.append(texts("staff-invite-line", day=until))
            ends.append((f"invite-{invite.id}", texts.plain("staff-revoke-invite", day=until)))
    return {"text": Html("\n".join(lines)), "ends": ends}


async def _make_link(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    station: str | None = manager.dialog_data["station"]
    kind: invites.Kind = "host" if station else "staff"
    now = clock_of(manager).now()
    by, key = person_id(manager), tap_of(manager)
    token = await change(manager, invites.make, kind, station, by=by, now=now, key=key)
    bot: Bot = manager.middleware_data["bot"]
    manager.dialog_data["link"] = await create_start_link(bot, f"{kind}_{token}")
    manager.dialog_data["link_until"] = day(now + invites.VALID_FOR, texts_of(manager))
    await manager.switch_to(StaffSG.link)


async def _link(dialog_manager: DialogManager, store: Store, texts: Texts, **_: Any) -> Data:
    told = dialog_manager.dialog_data
    pair = (await store.read(workstations.names, [told["station"]])) if told["station"] else {}
    what = (
        texts("staff-link-host", name=texts.pick(*pair[told["station"]]))
        if pair
        else texts("staff-link-staff")
    )
    return {
        "text": texts("staff-link", what=what, link=told["link"], day=told["link_until"]),
        "link": told["link"],
    }


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
    told = dialog_manager.dialog_data
    name = known_as(told["ends"], await store.read(users.user, told["ends"]), texts)
    if not told["station"]:
        return {"text": texts("staff-sure-staff", name=name)}
    pair = await store.read(workstations.names, [told["station"]])
    station = texts.pick(*pair[told["station"]]) if pair else told["station"]
    return {"text": texts("staff-sure-host", name=name, station=station)}


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


def end_role(db: Connection, person: int, station: str | None, *, by: int, now: datetime) -> bool:
    """End a host's role for `station`, or (None) a staff role, with all that hangs on it; the person is told."""
    if station is None:
        done = roles.revoke_staff(db, person, by=by, now=now)
    else:
        done = roles.revoke_host(db, person, station, by=by, now=now)
        if done:
            request_leaving.host_leaves(db, station, person, now)
    if done:
        deliveries.enqueue(
            db,
            dedup=f"role-ended:{person}:{station or ''}:{now.isoformat()}",
            recipient=person,
            type="role-ended",
            refs={"workstation": station or ""},
            now=now,
        )
    return done


def windows() -> list[Window]:
    """The screens of this file."""
    link = Button(Label("staff-make-link"), id="make_link", on_click=_make_link)
    ends = choice_buttons("ends", _end, width=1, items="ends")
    return [
        window(
            StaffSG.station,
            choice_buttons("station", open_station, width=1, items="stations"),
            SwitchTo(Label("back"), id="menu", state=StaffSG.menu),
            getter=_stations,
            on_text=keep_words,
        ),
        window(
            StaffSG.hosts,
            link,
            ends,
            SwitchTo(Label("back"), id="stations", state=StaffSG.station),
            getter=_hosts,
        ),
        window(
            StaffSG.team, link, ends, SwitchTo(Label("back"), id="menu", state=StaffSG.menu), getter=_team
        ),
        window(
            StaffSG.sure,
            Row(
                Button(Label("staff-revoke-yes"), id="yes", on_click=_revoke),
                Button(Label("staff-revoke-no"), id="no", on_click=_keep),
            ),
            getter=_sure,
        ),
        window(
            StaffSG.link,
            CopyText(Label("staff-link-copy"), Format("{link}")),
            Button(Label("back"), id="role", on_click=_keep),
            getter=_link,
        ),
    ]
