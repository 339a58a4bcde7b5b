"""What the bot sends of an event besides words: the check-in code, the calendar file, the place on a map."""

from __future__ import annotations

from aiogram import Bot
from aiogram.utils.deep_linking import create_start_link
from aiogram_dialog import DialogManager

from bot.handlers.events import wording
from bot.handlers.events.card import Card
from bot.handlers.events.ics import calendar_file
from bot.handlers.events.pictures import qr_code
from bot.handlers.widgets.replies import Place
from bot.handlers.widgets.screen import store_of
from bot.handlers.widgets.words import texts_of
from bot.store.core.store import Store
from bot.store.events import check_in
from bot.store.events.events import Event
from bot.store.events.signups import Signup
from bot.texts import Texts


async def card_link(bot: Bot, event: Event) -> str:
    """The link that opens the card of an event for anybody: of the poster, of announcements, of calendar entries."""
    return await create_start_link(bot, f"event_{event.id}")


async def send_code(message: Place, card: Card, manager: DialogManager) -> None:
    """The attendee's own QR code, for the door; a line instead where a card of yesterday promises one."""
    if card.mine is None or card.mine.state != "seated" or card.event.state != "published":
        await message.answer(texts_of(manager)("event-code-none"))
    else:
        bot: Bot = manager.middleware_data["bot"]
        await answer_code(message, bot, store_of(manager), card.event, card.mine, texts_of(manager))


async def answer_code(
    message: Place, bot: Bot, store: Store, event: Event, mine: Signup, texts: Texts
) -> None:
    """The same, below a message."""
    token = await store.write(check_in.token, mine)
    link = await create_start_link(bot, f"in_{token}")
    caption = texts(
        "event-code-caption",
        title=wording.title(event, texts),
        when=wording.when(event, texts),
    )
    await message.answer_photo(qr_code(link, "check-in.png"), caption=caption, protect_content=True)


async def send_calendar(message: Place, card: Card, manager: DialogManager) -> None:
    """The calendar file: of a seat, or of a cancelled event to take it out again."""
    bot: Bot = manager.middleware_data["bot"]
    await answer_calendar(message, bot, card.event, card.mine, texts_of(manager))


async def answer_calendar(message: Place, bot: Bot, event: Event, mine: Signup | None, texts: Texts) -> None:
    """The same, below a message; a line instead for whoever has no seat (yet)."""
    if mine is None or mine.state != "seated":
        waits = mine is not None and mine.is_open
        await message.answer(texts("event-calendar-waiting" if waits else "event-calendar-none"))
        return
    file = calendar_file(event, mine.way, await card_link(bot, event), texts)
    key = "event-calendar-cancel-caption" if event.state == "cancelled" else "event-calendar-caption"
    await message.answer_document(file, caption=texts(key))


async def send_map(message: Place, card: Card, manager: DialogManager) -> None:
    """The pin of the place, with its name."""
    event, texts = card.event, texts_of(manager)
    if event.latitude is None or event.longitude is None:
        return
    name = wording.place(event, texts)
    if name:
        await message.answer_venue(
            event.latitude, event.longitude, title=wording.title(event, texts), address=name
        )
    else:
        await message.answer_location(event.latitude, event.longitude)
