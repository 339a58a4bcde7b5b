"""What the links of invitations open, and the messages about roles that begin and end."""

from __future__ import annotations

from datetime import datetime

from aiogram import Bot
from aiogram.methods import SendMessage
from aiogram_dialog import DialogManager, StartMode

from bot.handlers.people.commands import show_commands_to
from bot.handlers.people.menu import menu_of
from bot.handlers.states import HostSG, StaffSG
from bot.handlers.widgets.names import parks, station_name
from bot.handlers.widgets.reader import Composer, Reader
from bot.handlers.widgets.screen import clock_of, person_id, store_of
from bot.handlers.widgets.staff_only import known_as
from bot.handlers.widgets.words import texts_of
from bot.store.core.store import Store
from bot.store.digest import planning
from bot.store.outbox.deliveries import Delivery
from bot.store.people import invites, roles, users
from bot.store.workstations import workstations
from bot.texts import Html, Texts, cut

NAME = 150  # characters of a name that a list brought


async def offer(store: Store, payload: str, person: int, texts: Texts, now: datetime) -> Html | None:
    """Who invites to what, of the link `payload`, for whoever may read about it; None where it invites to nothing."""
    kind, _, token = payload.partition("_")
    if kind not in invites.KINDS:
        return None
    invite = await store.write(invites.offered, kind, token, person, now=now)
    if invite is None:
        return None
    maker = await store.read(users.user, invite.made_by or 0)
    by = (maker.first_name if maker else "") or texts.plain("invited-by-park")
    if invite.workstation_id is None:
        return texts("offer-staff", by=by)
    return texts("offer-host", by=by, station=await _station_in_park(store, invite.workstation_id, texts))


def is_one(payload: str) -> bool:
    """Whether a link invites, be it still good or not."""
    return payload.partition("_")[0] in invites.KINDS


def dead(texts: Texts) -> Html:
    """What somebody reads whom a link invites to nothing (any more) and who has not agreed: no consent is asked for it."""
    return Html(f"{texts('start-link-unknown')}\n{texts('start-without-link')}")


async def _station_in_park(store: Store, workstation_id: str, texts: Texts) -> str:
    """The name of a workstation, with that of its park where it is known."""
    name = cut(await station_name(store, workstation_id, texts), NAME)
    card = await store.read(workstations.card, workstation_id)
    if card is None or not card.workstation.park:
        return name
    (park,) = parks([card.workstation.park], texts)
    return texts.plain("station-in-park", station=name, park=cut(park, NAME))


async def accept(kind: invites.Kind, token: str, manager: DialogManager) -> bool:
    """`<kind>_<token>`: become host of the workstation that the invitation names, or staff, and see one's own screen;
    False where it grants nothing."""
    bot: Bot = manager.middleware_data["bot"]
    store, texts, person = store_of(manager), texts_of(manager), person_id(manager)
    invite = await store.write(planning.become, kind, token, person, now=clock_of(manager).now())
    if invite is None:
        return False
    await show_commands_to(bot, store, person)
    name = await station_name(store, invite.workstation_id, texts) if invite.workstation_id else ""
    invited = texts("invited-host", name=name) if name else texts("invited-staff")
    await bot.send_message(person, invited, reply_markup=await menu_of(store, person, texts))
    await manager.start(HostSG.menu if name else StaffSG.menu, mode=StartMode.RESET_STACK)
    return True


async def _role_ended(reader: Reader, delivery: Delivery) -> SendMessage | None:
    store, texts, station = reader.store, reader.texts, str(delivery.refs["workstation"])
    if not station:
        if await store.read(roles.is_staff, reader.person):
            return None
        menu = await menu_of(store, reader.person, texts)
        return SendMessage(chat_id=reader.person, text=texts("role-ended-staff"), reply_markup=menu)
    listed = await store.read(workstations.names, [station])
    if not listed or await store.read(roles.is_host, reader.person, station):
        return None
    text = texts("role-ended-host", name=await station_name(store, station, texts))
    return SendMessage(
        chat_id=reader.person, text=text, reply_markup=await menu_of(store, reader.person, texts)
    )


async def _invite_used(reader: Reader, delivery: Delivery) -> SendMessage | None:
    store, texts = reader.store, reader.texts
    invite = await store.read(invites.invite, int(delivery.refs["invite"]))
    if invite is None or invite.used_by is None or not await store.read(roles.is_staff, reader.person):
        return None
    names = {
        role: known_as(number, await store.read(users.user, number), texts)
        for role, number in (("name", invite.used_by), ("maker", invite.made_by or 0))
    }
    if invite.workstation_id is None:
        return SendMessage(chat_id=reader.person, text=texts("invite-used-staff", **names))
    station = await station_name(store, invite.workstation_id, texts)
    return SendMessage(chat_id=reader.person, text=texts("invite-used-host", station=station, **names))


def composers() -> dict[str, Composer]:
    """Messages about roles."""
    return {"role-ended": _role_ended, "invite-used": _invite_used}
