"""Taps on a digest: open an item, say whether it was useful, invite a fellow; and the answers to the note."""

from __future__ import annotations

from aiogram import F, Router
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.handlers.digest.messages import Act, Answer, Tap
from bot.handlers.introductions.buttons import show
from bot.handlers.people.fellow_part import asked
from bot.handlers.states import ProfileSG
from bot.handlers.widgets.links import DeepLinks
from bot.handlers.widgets.reader import Reader, reading
from bot.handlers.widgets.replies import answer, buttons_of, edit, edit_buttons, place
from bot.store.digest import digests, inviting, planning
from bot.store.digest import feedback as digest_feedback
from bot.store.digest.digests import Item
from bot.store.introductions import requests
from bot.texts import Texts

_LINKS = {"workstation": "ws", "topic": "topic", "event": "event", "seat": "event"}


async def _mine(reader: Reader, tap: Tap) -> Item | None:
    """The tapped item, if it is of a digest of this person's."""
    owned = await reader.store.read(digests.item, tap.item)
    return owned[1] if owned and owned[1].person == reader.person else None


async def _open(
    query: CallbackQuery,
    callback_data: Tap,
    reader: Reader,
    dialog_manager: DialogManager,
    deep_links: DeepLinks,
) -> None:
    item, store = await _mine(reader, callback_data), reader.store
    dialog_manager.show_mode = ShowMode.SEND  # below the digest, which stays
    opened = False
    if item and item.kind == "request":
        request = await store.read(requests.request, int(item.ref))
        side = await store.read(requests.side_of, request, reader.person) if request else None
        if request and side:
            await show(place(query), request, dialog_manager)
            opened = True
    elif item and item.kind in _LINKS:
        opened = await deep_links[_LINKS[item.kind]](item.ref, dialog_manager)
        if opened and (buttons := buttons_of(query)):
            # A dialog takes the buttons off the message that it was opened from, and here the others are still of use.
            await edit_buttons(query, buttons)
    await answer(query, None if opened else reader.texts.plain("digest-gone"), alert=not opened)


async def _say(query: CallbackQuery, callback_data: Tap, reader: Reader) -> None:
    act, texts, now = callback_data.act, reader.texts, reader.clock.now()
    useful = None if act.startswith("un") else act == "useful"
    done = await reader.store.write(digest_feedback.say, reader.person, callback_data.item, useful, now)
    words = "digest-gone" if not done else "digest-taken-back" if useful is None else f"digest-{act}-noted"
    await answer(query, texts.plain(words), alert=not done)
    if done:
        await _mark(query, callback_data.item, () if useful is None else (act,), texts)


async def _invite(query: CallbackQuery, callback_data: Tap, reader: Reader) -> None:
    texts, now = reader.texts, reader.clock.now()
    invited = await reader.store.write(inviting.invite, callback_data.item, reader.person, now)
    # "open" with a request is what a second run of the same tap finds.
    done = invited.request is not None
    await answer(
        query, texts.plain("digest-invite-noted" if done else f"digest-invite-{invited.refusal}"), alert=True
    )
    if done:
        await _mark(query, callback_data.item, ("invite",), texts)


async def _mark(query: CallbackQuery, item: int, said: tuple[Act, ...], texts: Texts) -> None:
    """Show on the buttons of an item what was said of it; all other buttons stay as they are."""
    buttons = buttons_of(query)
    if buttons is None:  # too old for Telegram to give them; the line above the chat has said it
        return
    rows = [[_marked(button, item, said, texts) for button in row] for row in buttons.inline_keyboard]
    await edit_buttons(query, InlineKeyboardMarkup(inline_keyboard=rows))


def _marked(
    button: InlineKeyboardButton, item: int, said: tuple[Act, ...], texts: Texts
) -> InlineKeyboardButton:
    data = button.callback_data or ""
    back: tuple[tuple[Act, Act], ...] = (("useful", "unuseful"), ("not", "unnot"))
    for act, unact in back:
        if data in (Tap(item=item, act=act).pack(), Tap(item=item, act=unact).pack()):
            key, after = (f"digest-{act}-said", unact) if act in said else (f"digest-{act}", act)
            return InlineKeyboardButton(text=texts.plain(key), callback_data=Tap(item=item, act=after).pack())
    if said == ("invite",) and data == Tap(item=item, act="invite").pack():
        number = button.text.split()[0]
        return InlineKeyboardButton(text=texts.plain("digest-invited", number=number), callback_data=data)
    return button


async def _answered(
    query: CallbackQuery, callback_data: Answer, reader: Reader, dialog_manager: DialogManager
) -> None:
    store, texts = reader.store, reader.texts
    digest = await store.read(digests.digest, callback_data.digest)
    if digest != (reader.person, "note"):
        await answer(query, texts.plain("digest-gone"), alert=True)
        return
    if callback_data.act == "off":
        await store.write(planning.change, reader.person, reader.clock.now(), frequency="off")
    await answer(query)
    await edit(query, texts(f"digest-note-{callback_data.act}-done"))
    if callback_data.act == "change" and not await asked(query, dialog_manager, ".profile_overview"):
        dialog_manager.show_mode = ShowMode.SEND
        await dialog_manager.start(ProfileSG.overview, mode=StartMode.RESET_STACK)


def router() -> Router:
    """Every button of a digest."""
    router = Router(name="digest taps")
    taps = router.callback_query
    taps.middleware(reading)
    taps.register(_open, Tap.filter(F.act == "open"))
    taps.register(_say, Tap.filter(F.act.in_({"useful", "not", "unuseful", "unnot"})))
    taps.register(_invite, Tap.filter(F.act == "invite"))
    taps.register(_answered, Answer.filter())
    return router
