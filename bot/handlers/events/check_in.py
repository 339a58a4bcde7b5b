"""At the door: the link that a check-in code holds, opened by staff who scan it or by anybody else."""

from __future__ import annotations

from aiogram import Bot
from aiogram_dialog import DialogManager, StartMode

from bot.clock import BEIJING
from bot.handlers.events import wording
from bot.handlers.states import EventsSG, StaffEventsSG
from bot.handlers.widgets.screen import clock_of, person_id, store_of
from bot.handlers.widgets.words import texts_of
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.events import check_in as event_check_in
from bot.store.events import signups
from bot.store.events.check_in import CheckIn
from bot.store.people import roles
from bot.texts import Html, Texts


async def open_code(token: str, manager: DialogManager) -> bool:
    """`in_<token>`: staff let its owner in and are told the verdict. Its owner sees their card; to others it says nothing.

    Always True: a code that is forged leads somewhere too, to the words that say so.
    """
    bot: Bot = manager.middleware_data["bot"]
    store, texts, person = store_of(manager), texts_of(manager), person_id(manager)
    if await store.read(roles.is_staff, person):
        now = clock_of(manager).now()
        done = await store.write(event_check_in.check_in, token, by=person, now=now, event_id=_door(manager))
        await bot.send_message(person, await verdict(store, done, person, texts))
        return True
    signup = await store.write(event_check_in.read, token)
    if signup is None or signup.person != person:
        await bot.send_message(person, texts("checkin-not-staff"))
        return True
    data = {"event": signup.event_id, "line": "checkin-yours"}
    await manager.start(EventsSG.card, data=data, mode=StartMode.RESET_STACK)
    return True


def _door(manager: DialogManager) -> int | None:
    """The event at whose door staff stand: the one whose list of names they have open."""
    if not manager.has_context() or manager.current_context().state != StaffEventsSG.people:
        return None
    return int(manager.dialog_data["event"])


async def verdict(store: Store, done: CheckIn, reader: int, texts: Texts) -> Html:
    """What staff read after a scan: large and first, whether to let the person in."""
    if done.event is None or done.signup is None:
        return texts("checkin-forged")
    event, signup = done.event, done.signup
    title, when = wording.title(event, texts), wording.when(event, texts)
    if done.verdict in ("other_event", "expired"):
        return texts(f"checkin-{done.verdict}", title=title, when=when)
    name = await store.read(signups.name_for, signup, reader) or texts.plain("event-nameless")
    time = f"{signup.checked_in_at.astimezone(BEIJING):%H:%M}" if signup.checked_in_at else ""
    text = texts(f"checkin-{done.verdict}", name=name, title=title, time=time)
    if done.verdict not in ("welcome", "already"):
        return text
    inside, seats = await store.read(inside_of, event.id)
    way = f"{texts.plain(f'way-{signup.way}')} · " if event.ways != (signup.way,) else ""
    return Html(f"{text}\n\n{way}{texts('checkin-count', inside=inside, seats=seats)}")


def inside_of(db: Connection, event_id: int) -> tuple[int, int]:
    """How many are checked in, and how many have a seat."""
    seated = [signup for signup in signups.of_event(db, event_id) if signup.state == "seated"]
    return sum(signup.checked_in_at is not None for signup in seated), len(seated)
