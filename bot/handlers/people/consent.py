"""The consent: who is asked for which part, the yes and the no, and the gate before all that stores."""

from __future__ import annotations

from collections.abc import Collection

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery, Message, ReplyKeyboardMarkup, TelegramObject
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.clock import Clock
from bot.handlers.people import invitations
from bot.handlers.people.commands import show_commands_in
from bot.handlers.people.consent_view import Agree, Decline, ReadIn, Responsible, parts_in, view, words
from bot.handlers.people.menu import menu_of
from bot.handlers.states import MatchesSG
from bot.handlers.widgets.links import PAYLOAD, DeepLinks, follow
from bot.handlers.widgets.reader import Composer, Reader
from bot.handlers.widgets.replies import Place, answer, edit, place
from bot.store.core.sqlite import Connection
from bot.store.core.store import Store
from bot.store.introductions import asking as request_asking
from bot.store.outbox.deliveries import Delivery
from bot.store.people import users
from bot.store.people.users import PARTS, Part
from bot.store.privacy import consents
from bot.texts import LANGUAGES, Html, Texts


def missing(db: Connection, user_id: int, person: users.User | None, payload: str) -> frozenset[Part]:
    """The parts to ask this person for, who comes with this deep link: of who agreed, at most the link's."""
    kind = payload.partition("_")[0]
    of_link = frozenset(part for part in PARTS if part == kind)
    if person is not None and person.has_agreed:
        return of_link - person.parts
    return consents.parts_of(db, user_id) | of_link or frozenset(("fellow",))


async def ask(
    message: Place,
    texts: Texts,
    parts: Collection[Part],
    responsible: Responsible | None,
    payload: str = "",
    lead: str = "",
    offer: Html | None = None,
) -> None:
    """Send the request for consent to `parts`; `lead` is a line above it, and `offer` what they are invited to."""
    payload = payload if PAYLOAD.fullmatch(payload) else ""
    text, buttons = view(parts, texts, responsible, payload, offer)
    await message.answer(f"{lead}\n\n{text}" if lead else text, reply_markup=buttons)


async def _agree(
    query: CallbackQuery,
    callback_data: Agree,
    bot: Bot,
    store: Store,
    clock: Clock,
    person: users.User | None,
    dialog_manager: DialogManager,
    deep_links: DeepLinks,
    responsible: Responsible | None,
) -> None:
    texts, parts = Texts(callback_data.language), parts_in(callback_data.parts)
    dialog_manager.middleware_data["texts"] = texts
    await answer(query)
    offer = await invitations.offer(store, callback_data.payload, query.from_user.id, texts, clock.now())
    agreed = person is not None and person.has_agreed and parts <= person.parts
    if not agreed and offer is None and invitations.is_one(callback_data.payload):
        await edit(query, invitations.dead(texts))  # it was withdrawn while they read
        return
    # Whoever told something before goes on from there; the question is for who did not.
    walks = "fellow" in parts and "fellow" not in await store.read(consents.parts_of, query.from_user.id)
    # Handled again after a crash, the yes is stored but nothing is open yet; after a second tap the question is.
    is_open = dialog_manager.has_context()
    if agreed and walks and is_open and dialog_manager.current_context().state == MatchesSG.page:
        await edit(query, words(parts, texts, responsible, offer))
        return
    if not agreed:
        await store.write(
            request_asking.agree,
            query.from_user.id,
            parts=parts,
            language=texts.language,
            first_name=query.from_user.first_name,
            username=query.from_user.username,
            now=clock.now(),
        )
    dialog_manager.middleware_data["person"] = await store.read(users.user, query.from_user.id)
    await show_commands_in(bot, store, query.from_user, texts)
    dialog_manager.show_mode = ShowMode.SEND  # below the consent, which stays to be read again
    menu = await menu_of(store, query.from_user.id, texts)
    if not await _go_on(place(query), callback_data.payload, texts, menu, walks, dialog_manager, deep_links):
        # a dialog would have taken the buttons off
        await edit(query, words(parts, texts, responsible, offer))


async def _go_on(
    message: Place,
    payload: str,
    texts: Texts,
    menu: ReplyKeyboardMarkup | None,
    walks: bool,
    dialog_manager: DialogManager,
    deep_links: DeepLinks,
) -> bool:
    """After the yes: where the link leads, to the list, which asks what they work on, or to a line. Whether a dialog was
    opened."""
    if payload:
        thanks = texts("consent-thanks-tapped" if payload[0] == "." else "consent-thanks-link")
        await message.answer(thanks, reply_markup=menu)
        before = dialog_manager.has_context() and dialog_manager.current_context().id
        if await follow(payload, message, texts, dialog_manager, deep_links) or not walks:
            return dialog_manager.has_context() and dialog_manager.current_context().id != before
    else:
        thanks = texts("consent-thanks" if walks else "consent-thanks-again")
        await message.answer(thanks, reply_markup=menu)
    if walks:
        await dialog_manager.start(MatchesSG.page, mode=StartMode.RESET_STACK)
    return walks


async def _outdated(
    query: CallbackQuery,
    texts: Texts,
    store: Store,
    person: users.User | None,
    responsible: Responsible | None,
) -> None:
    """A button under a consent that is no longer the one of today: the one of today takes its place."""
    fields = (query.data or "").split(":")
    texts = next((Texts(language) for language in LANGUAGES if language in fields[1:]), texts)
    payload = fields[-1] if len(fields) > 2 and PAYLOAD.fullmatch(fields[-1]) else ""
    parts = await store.read(missing, query.from_user.id, person, payload)
    if parts:
        await answer(query, texts.plain(_why(person)))
        await edit(query, *view(parts, texts, responsible, payload))
    else:
        await answer(query)
        await edit(query, words(person.parts if person else (), texts, responsible))


async def _decline(query: CallbackQuery, callback_data: Decline, person: users.User | None) -> None:
    await answer(query)
    said = "declined" if person is None else "declined-newer"  # something is stored under an older version
    if person is not None and person.has_agreed:
        said = "declined-part"  # a no to a part more changes nothing, nor does an old button
    await edit(query, Texts(callback_data.language)(f"consent-{said}"))


async def _read_in(
    query: CallbackQuery, callback_data: ReadIn, store: Store, clock: Clock, responsible: Responsible | None
) -> None:
    await answer(query)
    texts, parts, payload = (
        Texts(callback_data.language),
        parts_in(callback_data.parts),
        callback_data.payload,
    )
    offer = await invitations.offer(store, payload, query.from_user.id, texts, clock.now())
    if offer is None and invitations.is_one(payload):
        await edit(query, invitations.dead(texts))
        return
    await edit(query, *view(parts, texts, responsible, payload, offer))


def _why(person: users.User | None) -> str:
    if person is None or person.consented_at is None:
        return "consent-first"
    return "consent-part" if person.has_agreed else "consent-changed"


async def _needs_consent(_: TelegramObject, person: users.User | None) -> bool:
    return person is None or not person.has_agreed


async def _lacks_fellow_part(_: TelegramObject, person: users.User | None) -> bool:
    return person is not None and person.has_agreed and not person.has_agreed_as("fellow")


async def _needed_first(
    message: Message,
    texts: Texts,
    store: Store,
    person: users.User | None,
    responsible: Responsible | None,
) -> None:
    if message.edit_date and not (message.text or message.caption):
        return  # a place that is shared live is "edited" every few seconds
    parts = await store.read(missing, message.chat.id, person, "")
    lead = f"{texts(_why(person))}\n{texts('consent-written')}"
    await ask(message, texts, parts or {"fellow"}, responsible, lead=lead)


async def _needed_first_tap(query: CallbackQuery, texts: Texts, person: users.User | None) -> None:
    await answer(query, texts.plain(_why(person)), alert=True)


def composers(responsible: Responsible | None) -> dict[str, Composer]:
    """The question whether the consent of today is agreed to."""

    async def renew(reader: Reader, _: Delivery) -> SendMessage | None:
        person = await reader.store.read(users.user, reader.person)
        if person is None or person.has_agreed:
            return None
        parts = await reader.store.read(missing, reader.person, person, "")
        text, buttons = view(parts, reader.texts, responsible)
        text = Html(f"{reader.texts('consent-changed')}\n\n{text}")
        return SendMessage(chat_id=reader.person, text=text, reply_markup=buttons)

    return {consents.RENEW: renew}


def router() -> Router:
    """The buttons of the consent."""
    router = Router(name="consent")
    is_of_today = (F.version == users.CONSENT_VERSION) & F.parts.func(parts_in)
    router.callback_query.register(_agree, Agree.filter(is_of_today))
    router.callback_query.register(_decline, Decline.filter())
    router.callback_query.register(_read_in, ReadIn.filter(is_of_today))
    router.callback_query.register(_outdated, F.data.startswith("agree:") | F.data.startswith("read:"))
    return router


def gate() -> Router:
    """Stands before all that stores something: who has not agreed is asked, whatever they send."""
    router = Router(name="gate")
    router.message.register(_needed_first, _needs_consent)
    router.edited_message.register(_needed_first, _needs_consent)
    router.callback_query.register(_needed_first_tap, _needs_consent)
    router.message.register(_needed_first, Command("profile", "matches"), _lacks_fellow_part)
    return router
