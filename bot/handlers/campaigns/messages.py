"""What a campaign sends: its copies, the progress that is edited, the report; and what staff do with their buttons."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import get_args

from aiogram import F, Router
from aiogram.methods import EditMessageText, SendMessage, SendPhoto
from aiogram.types import BufferedInputFile, CallbackQuery

from bot.delivery.campaigns import Copy, Kinds
from bot.handlers.campaigns import report
from bot.handlers.campaigns.progress import Tap, button, keys, progress
from bot.handlers.widgets.reader import Composer, Reader, reading
from bot.handlers.widgets.replies import answer, edit, keyboard, place
from bot.handlers.widgets.staff_only import StaffOnly, change, known_as
from bot.store.campaigns import campaigns
from bot.store.campaigns import changes as campaign_changes
from bot.store.campaigns import report as campaign_report
from bot.store.campaigns import sending as campaign_sending
from bot.store.campaigns.changes import Decision
from bot.store.campaigns.report import Line
from bot.store.outbox.deliveries import Delivery
from bot.store.people import roles, users
from bot.texts import Html

DECISIONS: dict[str, Decision] = {decision: decision for decision in get_args(Decision)}
Told = SendMessage | SendPhoto | EditMessageText | None
LISTED = 50  # uncertain ones by name; the file has them all


def composers(kinds: Kinds) -> dict[str, Composer]:
    """How each type of delivery about campaigns becomes a message."""

    async def copy(reader: Reader, delivery: Delivery) -> Copy | None:
        number, place = int(delivery.refs["campaign"]), int(delivery.refs["number"])
        store = reader.store
        campaign = await store.read(campaigns.campaign, number)
        recipient = await store.read(campaign_sending.recipient, number, place)
        if campaign is None or recipient is None:
            return None
        return await kinds[campaign.kind].message(store, campaign, recipient, reader.texts)

    def to_staff(say: Callable[[Reader, Delivery, int], Awaitable[Told]]) -> Composer:
        async def compose(reader: Reader, delivery: Delivery) -> Told:
            if not await reader.store.read(roles.is_staff, reader.person):
                return None
            return await say(reader, delivery, int(delivery.refs["campaign"]))

        return compose

    async def show(reader: Reader, delivery: Delivery, number: int) -> EditMessageText:
        (text, buttons), message = await progress(reader, kinds, number), int(delivery.refs["message"])
        return EditMessageText(chat_id=reader.person, message_id=message, text=text, reply_markup=buttons)

    async def end(reader: Reader, _: Delivery, number: int) -> SendPhoto | None:
        return await _report(reader, kinds, number)

    async def held(reader: Reader, delivery: Delivery, number: int) -> SendMessage | None:
        campaign, texts = await reader.store.read(campaigns.campaign, number), reader.texts
        if campaign is None or campaign.state != "paused":
            return None
        reason = str(delivery.refs["reason"])
        name = await kinds[campaign.kind].name(reader.store, campaign, texts)
        late = reason == campaign_changes.LATE
        text = texts("campaign-late", name=name) if late else texts("campaign-held", name=name, place=reason)
        return SendMessage(chat_id=reader.person, text=text, reply_markup=keys(campaign, texts))

    staff = {"campaign-progress": show, "campaign-report": end, "campaign-held": held}
    return {"campaign": copy, **{type: to_staff(say) for type, say in staff.items()}}


async def _report(reader: Reader, kinds: Kinds, campaign_id: int) -> SendPhoto | None:
    """The picture with what became of it in its caption."""
    store, texts = reader.store, reader.texts
    campaign = await store.read(campaigns.campaign, campaign_id)
    if campaign is None or not campaign.is_over:
        return None
    tally = await store.read(campaign_report.tally, campaign_id)
    sent = await store.read(campaign_report.pace, campaign_id, report.SLICE)
    picture = await asyncio.to_thread(report.chart, tally, sent)
    name = await kinds[campaign.kind].name(store, campaign, texts)
    row = [button(texts, campaign_id, "csv")]
    row += [button(texts, campaign_id, "who", tally.uncertain)] if tally.uncertain else []
    return SendPhoto(
        chat_id=reader.person,
        photo=BufferedInputFile(picture, f"campaign-{campaign_id}.png"),
        caption=report.caption(name, campaign, tally, texts),
        reply_markup=keyboard(row),
    )


async def _act(query: CallbackQuery, callback_data: Tap, reader: Reader, kinds: Kinds) -> None:
    """Pause, resume, stop: one write, then the message as it is now."""
    number, decision, now = callback_data.campaign, DECISIONS[callback_data.act], reader.clock.now()
    done = await change(reader, campaign_changes.decide, number, decision, by=reader.person, now=now)
    await answer(query, None if done else reader.texts.plain("campaign-too-late"), alert=not done)
    await edit(query, *await progress(reader, kinds, number))


async def _look(query: CallbackQuery, callback_data: Tap, reader: Reader, kinds: Kinds) -> None:
    """Whether to stop it, or back: nothing is decided yet."""
    await answer(query)
    await edit(
        query, *await progress(reader, kinds, callback_data.campaign, sure=callback_data.act == "stop")
    )


async def _show_report(query: CallbackQuery, callback_data: Tap, reader: Reader, kinds: Kinds) -> None:
    await answer(query)
    made = await _report(reader, kinds, callback_data.campaign)
    if made and query.bot:
        await query.bot(made)


async def _csv(query: CallbackQuery, callback_data: Tap, reader: Reader, kinds: Kinds) -> None:
    await answer(query)
    lines = await _lines(reader, kinds, callback_data.campaign)
    file = await asyncio.to_thread(report.table, callback_data.campaign, lines, reader.texts)
    await place(query).answer_document(file, caption=reader.texts("campaign-csv", count=len(lines)))


async def _lines(reader: Reader, kinds: Kinds, campaign_id: int, state: str | None = None) -> list[Line]:
    """Its recipients, without names where to be one tells of a profile."""
    campaign = await reader.store.read(campaigns.campaign, campaign_id)
    names = campaign is not None and campaign.names_people(kinds[campaign.kind].at_first)
    return await reader.store.read(campaign_report.lines, campaign_id, reader.person, state, names=names)


async def _who(query: CallbackQuery, callback_data: Tap, reader: Reader, kinds: Kinds) -> None:
    """The uncertain ones by name, and the offer to send to them again."""
    await answer(query)
    texts, lines = reader.texts, await _lines(reader, kinds, callback_data.campaign, "uncertain")
    if not lines:
        await place(query).answer(texts("campaign-none-uncertain"))
        return
    named = [line.person for line in lines if line.person is not None][:LISTED]
    listed: list[str] = [texts("campaign-uncertain", count=len(lines))]
    for number in named:
        person = await reader.store.read(users.user, number)
        listed.append(texts("campaign-person", name=known_as(number, person, texts)))
    if more := len(lines) - len(named):
        listed.append(texts("campaign-more", count=more))
    reached = sum(line.is_here for line in lines)
    again = [button(texts, callback_data.campaign, "again", reached)] if reached else []
    await place(query).answer(Html("\n".join(listed)), reply_markup=keyboard(again))


async def _again(query: CallbackQuery, callback_data: Tap, reader: Reader) -> None:
    number, count, now = callback_data.campaign, callback_data.number, reader.clock.now()
    done = await change(reader, campaign_report.send_again_to, number, count, by=reader.person, now=now)
    await answer(query, None if done else reader.texts.plain("campaign-again-not"), alert=not done)
    if done:
        await edit(query, reader.texts("campaign-again", count=done))


def router() -> Router:
    """The buttons of progress messages and reports, for staff alone."""
    router = Router(name="campaign taps")
    taps = router.callback_query
    taps.filter(StaffOnly())
    taps.middleware(reading)
    taps.register(_act, Tap.filter(F.act.in_(DECISIONS)))
    taps.register(_look, Tap.filter(F.act.in_({"stop", "back"})))
    for act, handler in (("report", _show_report), ("csv", _csv), ("who", _who), ("again", _again)):
        taps.register(handler, Tap.filter(F.act == act))
    return router
