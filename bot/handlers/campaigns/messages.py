"""What a campaign sends: its copies, the progress that is edited, the report; and what staff do with their buttons."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import get_args

from aiogram import F, Router
from aiogram.methods import EditMessageText, SendMessage, SendPhoto
from aiogram.types import BufferedInputFile, CallbackQuery

from bot.clock import Clock
from bot.delivery.campaigns import Copy, Kinds
from bot.delivery.worker import Composer
from bot.handlers.campaigns import report
from bot.handlers.campaigns.progress import Tap, button, keys, name_of, progress
from bot.handlers.widgets.replies import answer, edit, keyboard, place
from bot.handlers.widgets.staff_only import StaffOnly, known_as
from bot.store.campaigns import campaigns
from bot.store.campaigns import changes as campaign_changes
from bot.store.campaigns import report as campaign_report
from bot.store.campaigns import sending as campaign_sending
from bot.store.campaigns.changes import Decision
from bot.store.campaigns.report import Line
from bot.store.core.store import Store
from bot.store.outbox.deliveries import Delivery
from bot.store.people import roles, users
from bot.texts import Html, Texts

DECISIONS: dict[str, Decision] = {decision: decision for decision in get_args(Decision)}
LISTED = 50  # uncertain ones by name; the file has them all


def composers(kinds: Kinds, clock: Clock) -> dict[str, Composer]:
    """How each type of delivery about campaigns becomes a message."""

    async def copy(store: Store, delivery: Delivery, texts: Texts) -> Copy | None:
        campaign = await store.read(campaigns.campaign, int(delivery.refs["campaign"]))
        number = int(delivery.refs["number"])
        recipient = await store.read(campaign_sending.recipient, int(delivery.refs["campaign"]), number)
        if campaign is None or recipient is None:
            return None
        return await kinds[campaign.kind].message(store, campaign, recipient, texts)

    async def show(store: Store, delivery: Delivery, texts: Texts) -> EditMessageText | None:
        if not await store.read(roles.is_staff, delivery.recipient):
            return None
        number, message_id = int(delivery.refs["campaign"]), int(delivery.refs["message"])
        text, buttons = await progress(store, kinds, number, clock.now(), texts)
        return EditMessageText(
            chat_id=delivery.recipient, message_id=message_id, text=text, reply_markup=buttons
        )

    async def end(store: Store, delivery: Delivery, texts: Texts) -> SendPhoto | None:
        if not await store.read(roles.is_staff, delivery.recipient):
            return None
        return await _report(store, kinds, int(delivery.refs["campaign"]), delivery.recipient, texts)

    async def held(store: Store, delivery: Delivery, texts: Texts) -> SendMessage | None:
        campaign = await store.read(campaigns.campaign, int(delivery.refs["campaign"]))
        if (
            not await store.read(roles.is_staff, delivery.recipient)
            or campaign is None
            or campaign.state != "paused"
        ):
            return None
        reason, name = str(delivery.refs["reason"]), await name_of(store, kinds, campaign, texts)
        late = reason == campaign_changes.LATE
        text = texts("campaign-late", name=name) if late else texts("campaign-held", name=name, place=reason)
        return SendMessage(chat_id=delivery.recipient, text=text, reply_markup=keys(campaign, texts))

    return {"campaign": copy, "campaign-progress": show, "campaign-report": end, "campaign-held": held}


async def _report(
    store: Store, kinds: Kinds, campaign_id: int, chat_id: int, texts: Texts
) -> SendPhoto | None:
    """The picture with what became of it in its caption."""
    campaign = await store.read(campaigns.campaign, campaign_id)
    if campaign is None or not campaign.is_over:
        return None
    tally = await store.read(campaign_report.tally, campaign_id)
    sent = await store.read(campaign_report.pace, campaign_id, report.SLICE)
    picture = await asyncio.to_thread(report.chart, tally, sent)
    row = [button(texts, campaign_id, "csv")]
    row += [button(texts, campaign_id, "who", tally.uncertain)] if tally.uncertain else []
    return SendPhoto(
        chat_id=chat_id,
        photo=BufferedInputFile(picture, f"campaign-{campaign_id}.png"),
        caption=report.caption(await name_of(store, kinds, campaign, texts), campaign, tally, texts),
        reply_markup=keyboard(row),
    )


async def _act(
    query: CallbackQuery, callback_data: Tap, store: Store, clock: Clock, kinds: Kinds, texts: Texts
) -> None:
    """Pause, resume, stop: one write, then the message as it is now."""
    person = query.from_user.id
    decide = partial(
        campaign_changes.decide,
        campaign_id=callback_data.campaign,
        decision=DECISIONS[callback_data.act],
        by=person,
        now=clock.now(),
    )
    done = await store.write(roles.as_staff, person, decide)
    await answer(query, None if done else texts.plain("campaign-too-late"), alert=not done)
    await edit(query, *await progress(store, kinds, callback_data.campaign, clock.now(), texts))


async def _look(
    query: CallbackQuery, callback_data: Tap, store: Store, clock: Clock, kinds: Kinds, texts: Texts
) -> None:
    """Whether to stop it, or back: nothing is decided yet."""
    await answer(query)
    sure = callback_data.act == "stop"
    await edit(query, *await progress(store, kinds, callback_data.campaign, clock.now(), texts, sure=sure))


async def _show_report(
    query: CallbackQuery, callback_data: Tap, store: Store, kinds: Kinds, texts: Texts
) -> None:
    await answer(query)
    made = await _report(store, kinds, callback_data.campaign, query.from_user.id, texts)
    if made and query.bot:
        await query.bot(made)


async def _csv(query: CallbackQuery, callback_data: Tap, store: Store, kinds: Kinds, texts: Texts) -> None:
    await answer(query)
    lines = await _lines(store, kinds, callback_data.campaign, query.from_user.id)
    file = await asyncio.to_thread(report.table, callback_data.campaign, lines, texts)
    await place(query).answer_document(file, caption=texts("campaign-csv", count=len(lines)))


async def _lines(
    store: Store, kinds: Kinds, campaign_id: int, viewer: int, state: str | None = None
) -> list[Line]:
    """Its recipients, without names where to be one tells of a profile."""
    campaign = await store.read(campaigns.campaign, campaign_id)
    names = campaign is not None and campaign.names_people(kinds[campaign.kind].at_first)
    return await store.read(campaign_report.lines, campaign_id, viewer, state, names=names)


async def _who(query: CallbackQuery, callback_data: Tap, store: Store, kinds: Kinds, texts: Texts) -> None:
    """The uncertain ones by name, and the offer to send to them again."""
    await answer(query)
    lines = await _lines(store, kinds, callback_data.campaign, query.from_user.id, "uncertain")
    reached = [line for line in lines if line.is_here]
    if not lines:
        await place(query).answer(texts("campaign-none-uncertain"))
        return
    listed: list[str] = [texts("campaign-uncertain", count=len(lines))]
    for line in [line for line in reached if line.person is not None][:LISTED]:
        person = await store.read(users.user, line.person or 0)
        listed.append(texts("campaign-person", name=known_as(line.person or 0, person, texts)))
    if len(lines) > len(listed) - 1:
        listed.append(texts("campaign-more", count=len(lines) - len(listed) + 1))
    again = [button(texts, callback_data.campaign, "again", len(reached))] if reached else []
    await place(query).answer(Html("\n".join(listed)), reply_markup=keyboard(again))


async def _again(query: CallbackQuery, callback_data: Tap, store: Store, clock: Clock, texts: Texts) -> None:
    person, now = query.from_user.id, clock.now()

    again = partial(
        campaign_report.send_again_to,
        campaign_id=callback_data.campaign,
        number=callback_data.number,
        by=person,
        now=now,
    )
    done = await store.write(roles.as_staff, person, again)
    await answer(query, None if done else texts.plain("campaign-again-not"), alert=not done)
    if done:
        await edit(query, texts("campaign-again", count=done))


def router() -> Router:
    """The buttons of progress messages and reports, for staff alone."""
    router = Router(name="campaign taps")
    router.callback_query.filter(StaffOnly())
    taps = router.callback_query
    taps.register(_act, Tap.filter(F.act.in_(DECISIONS)))
    taps.register(_look, Tap.filter(F.act.in_({"stop", "back"})))
    taps.register(_show_report, Tap.filter(F.act == "report"))
    taps.register(_csv, Tap.filter(F.act == "csv"))
    taps.register(_who, Tap.filter(F.act == "who"))
    taps.register(_again, Tap.filter(F.act == "again"))
    return router
