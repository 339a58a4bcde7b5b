"""When a campaign begins, the one confirmation with the number in it, and the campaigns that went out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from aiogram import Bot
from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, SwitchTo
from aiogram_dialog.widgets.text import Format

from bot import quiet_hours
from bot.clock import BEIJING, Clock, iso, parse
from bot.delivery.campaigns import Kinds
from bot.handlers.campaigns.draft import BEGINNING, beginning, begins, draft_of, kinds_of
from bot.handlers.campaigns.progress import length, progress
from bot.handlers.states import CampaignSG
from bot.handlers.widgets.calendar import DayCalendar
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.reader import reader_of
from bot.handlers.widgets.replies import edit
from bot.handlers.widgets.screen import clock_of, notice, person_id, window
from bot.handlers.widgets.staff_only import change
from bot.handlers.widgets.words import Data, Label, Words, texts_of
from bot.store.campaigns import audience as campaign_audience
from bot.store.campaigns import campaigns
from bot.store.campaigns.campaigns import Campaign
from bot.store.core.store import Store
from bot.texts import CAPTION_AT_MOST, LANGUAGES, MESSAGE_AT_MOST, Html, Texts

PAST = 12  # campaigns listed
HOURS = range(quiet_hours.UNTIL.hour, quiet_hours.FROM.hour)


async def _day(chosen: datetime, manager: DialogManager) -> None:
    manager.dialog_data["day"] = iso(chosen)
    await manager.switch_to(CampaignSG.hour)


async def _hours(**_: Any) -> Data:
    return {"hours": [(str(hour), f"{hour:02}:00") for hour in HOURS]}


async def _hour(_: CallbackQuery, __: Any, manager: DialogManager, hour: str) -> None:
    if int(hour) in HOURS:  # a modified client may send others
        start = parse(manager.dialog_data["day"]).astimezone(BEIJING) + timedelta(hours=int(hour))
        manager.dialog_data["starts_at"] = iso(start.astimezone(UTC))
    await manager.switch_to(CampaignSG.audience)


async def _at_once(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("starts_at", None)
    await manager.switch_to(CampaignSG.audience)


async def _sure(
    dialog_manager: DialogManager, store: Store, clock: Clock, kinds: Kinds, texts: Texts, **_: Any
) -> Data:
    draft = await draft_of(dialog_manager, store)
    if draft is None:
        return {"text": texts("campaign-gone")}
    now = clock.now()
    split = await store.read(campaign_audience.split, draft, now)
    problem = await _problem(store, kinds, draft, texts)
    dialog_manager.dialog_data["number"] = split.going  # what the button says is what is confirmed
    return {
        "name": await kinds[draft.kind].name(store, draft, texts),
        "count": split.going,
        "problem": problem,
        **({} if problem else beginning(dialog_manager, split.going, now, texts)),
        "may": split.going > 0 and not problem,
    }


async def _problem(store: Store, kinds: Kinds, draft: Campaign, texts: Texts) -> Html | None:
    """Why it cannot go out as it is: there is nothing to send, or it does not fit into a message."""
    for language in LANGUAGES:
        copy = await kinds[draft.kind].preview(store, draft, Texts(language))
        if copy is None:
            return texts("campaign-nothing-to-send")
        if isinstance(copy, SendMessage):
            said, most = copy.text, MESSAGE_AT_MOST
        else:
            said, most = copy.caption or "", CAPTION_AT_MOST
        if (count := length(said)) > most:
            return texts("campaign-too-long", count=count, limit=most)
    return None


async def _confirm(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    clock, texts = clock_of(manager), texts_of(manager)
    campaign_id, number = manager.dialog_data["campaign"], manager.dialog_data["number"]
    now, chosen = clock.now(), manager.dialog_data.get("starts_at")
    done = await change(
        manager,
        campaign_audience.confirm,
        campaign_id,
        number,
        by=person_id(manager),
        now=now,
        due_at=begins(manager, now),
        starts_at=parse(chosen) if chosen else None,
    )
    if done == "changed":
        notice(manager, "campaign-changed")
    else:  # or "decided", where this very tap is handled again after a crash
        await manager.done("sent", show_mode=ShowMode.NO_UPDATE)
        await edit(query, texts("campaign-confirmed", count=number))
        await follow(manager, campaign_id)


async def follow(manager: DialogManager, campaign_id: int) -> None:
    """Send a member of staff the message in which they follow a campaign; it is edited from then on."""
    bot: Bot = manager.middleware_data["bot"]
    reader = reader_of(manager)
    text, buttons = await progress(reader, kinds_of(manager), campaign_id)
    sent = await bot.send_message(reader.person, text, reply_markup=buttons)
    await change(manager, campaigns.watch, campaign_id, reader.person, sent.message_id)


async def _all(store: Store, kinds: Kinds, texts: Texts, **_: Any) -> Data:
    named = [
        (
            str(sent.id),
            texts.plain(f"campaign-line-{sent.state}", name=await kinds[sent.kind].name(store, sent, texts)),
        )
        for sent in await store.read(campaigns.confirmed, PAST)
    ]
    return {"campaigns": named}


async def _open(_: CallbackQuery, __: Any, manager: DialogManager, campaign_id: str) -> None:
    await follow(manager, int(campaign_id))
    manager.show_mode = ShowMode.NO_UPDATE


def windows() -> list[Window]:
    """The screens of this file."""
    to_audience = SwitchTo(Label("back"), id="audience", state=CampaignSG.audience)
    return [
        window(
            CampaignSG.start,
            Words("campaign-ask-day"),
            days := DayCalendar("day", _day),
            Button(Label("campaign-at-once"), id="now", on_click=_at_once),
            to_audience,
            on_text=days.typed,
        ),
        window(
            CampaignSG.hour,
            Words("campaign-ask-hour"),
            choice_buttons("hour", _hour, width=4, items="hours"),
            to_audience,
            getter=_hours,
        ),
        window(
            CampaignSG.sure,
            Words("campaign-sure"),
            Format("{problem}", when="problem"),
            *BEGINNING,
            Button(Label("campaign-yes"), id="yes", on_click=_confirm, when="may"),
            SwitchTo(Label("campaign-not-yet"), id="audience", state=CampaignSG.audience),
            getter=_sure,
        ),
        window(
            CampaignSG.all,
            Words("campaigns-title", when="campaigns") | Words("campaigns-none"),
            choice_buttons("campaign", _open, width=1, items="campaigns"),
            Cancel(Label("back")),
            getter=_all,
        ),
    ]
