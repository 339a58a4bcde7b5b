"""One message to many, before it goes out: who gets it and why, and who is left out."""

from __future__ import annotations

from typing import Any

from aiogram import Bot
from aiogram.types import CallbackQuery
from aiogram.utils.chat_action import ChatActionSender
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Button, Cancel, Row, SwitchTo
from aiogram_dialog.widgets.text import Format

from bot.clock import Clock
from bot.delivery.campaigns import Kinds
from bot.handlers.campaigns import confirm as campaign_confirm
from bot.handlers.campaigns import narrow as campaign_narrow
from bot.handlers.campaigns.draft import choose, draft_of, kinds_of, put, tick, when
from bot.handlers.campaigns.progress import left_out, name_of
from bot.handlers.states import CampaignSG
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.screen import clock_of, person_id, store_of, window
from bot.handlers.widgets.staff_only import change, staff_dialog
from bot.handlers.widgets.words import Data, Label
from bot.store.campaigns import audience as campaign_audience
from bot.store.campaigns import campaigns
from bot.store.campaigns.campaigns import Choice
from bot.store.core.store import Store
from bot.store.people import visibility
from bot.texts import LANGUAGES, Html, Texts

TOGETHER = 500  # candidates written in one transaction


async def _started(start_data: Any, manager: DialogManager) -> None:
    """Take the draft of {"campaign"}, or that of {"kind", "subject"}; then find everybody whom it could concern."""
    if not isinstance(start_data, dict) or "all" in start_data:
        return
    now, kinds = clock_of(manager).now(), kinds_of(manager)
    campaign_id: int | None
    if "campaign" in start_data:
        campaign_id = int(start_data["campaign"])
    else:
        kind, subject = start_data["kind"], str(start_data["subject"])
        campaign_id = await change(
            manager,
            campaigns.create,
            kind=kind,
            subject=subject,
            by=person_id(manager),
            now=now,
            whys=kinds[kind].at_first,
        )
    if campaign_id is None:
        await manager.reset_stack()
        return
    manager.dialog_data["campaign"] = campaign_id
    await _gather(manager, campaign_id)


async def _gather(manager: DialogManager, campaign_id: int) -> None:
    store, now = store_of(manager), clock_of(manager).now()
    found = await store.read(campaigns.campaign, campaign_id)
    if found is None or found.state != "draft":
        return
    bot: Bot = manager.middleware_data["bot"]
    # Thousands of fellows take a while, and nobody likes a screen that says nothing.
    async with ChatActionSender.typing(chat_id=person_id(manager), bot=bot):
        candidates = await kinds_of(manager)[found.kind].candidates(store, found, now)
    await change(manager, campaign_audience.clear, campaign_id)
    for first in range(0, len(candidates), TOGETHER):
        some = candidates[first : first + TOGETHER]
        await change(manager, campaign_audience.offer, campaign_id, some, first + 1)


async def _closed(_: Any, manager: DialogManager) -> None:
    """Whom a draft would concern is found anew each time, and kept for no longer than staff look at it."""
    campaign_id = manager.dialog_data.get("campaign")
    if campaign_id is not None:
        await change(manager, campaign_audience.clear, campaign_id)


async def _audience(
    dialog_manager: DialogManager, store: Store, clock: Clock, kinds: Kinds, texts: Texts, **_: Any
) -> Data:
    found = await draft_of(dialog_manager, store)
    if found is None:
        return _over(texts)
    now, choice, has_subject = clock.now(), found.choice, found.kind != "announcement"
    split = await store.read(campaign_audience.split, found, now)
    offered = await store.read(campaign_audience.offered, found.id)
    lines: list[str] = [
        texts("campaign-name", name=await name_of(store, kinds, found, texts)),
        texts("campaign-few", count=visibility.FEWEST)
        if split.few
        else texts("campaign-going", count=split.going),
    ]
    lines += [
        texts("campaign-part", what=texts.plain(f"campaign-why-{why}"), count=split.by_why[why])
        for why in kinds[found.kind].whys
        if why in split.by_why
    ]
    lines += [*left_out(split.out, texts), *_narrowed(choice, texts), ""]
    lines += [texts(f"campaign-read-{key}", count=count) for key, count in sorted(split.by_language.items())]
    lines += when(dialog_manager, split.going, now, texts)
    return {
        "text": Html("\n".join(lines)),
        "whys": [
            tick(why, texts.plain(f"campaign-why-{why}"), why in choice.whys, offered.get(why, 0))
            for why in kinds[found.kind].whys
            if offered.get(why)
        ],
        "languages": [
            tick(key, texts.plain(f"campaign-language-{key}"), key in (choice.languages or LANGUAGES))
            for key in LANGUAGES
        ],
        "flags": [
            *(
                [tick("good", texts.plain("campaign-only-good"), choice.good)]
                if found.kind == "topic"
                else []
            ),
            *([tick("again", texts.plain("campaign-also-before"), choice.again)] if has_subject else []),
        ],
        "send": texts.plain("campaign-send", count=split.going),
        "going": split.going > 0,
        "is_draft": True,
    }


def _over(texts: Texts) -> Data:
    empty: dict[str, list[tuple[str, str]]] = {"whys": [], "languages": [], "flags": []}
    return {"text": texts("campaign-gone"), **empty, "send": "", "going": False, "is_draft": False}


def _narrowed(choice: Choice, texts: Texts) -> list[Html]:
    lines = []
    if choice.disciplines:
        listed = texts.listing(names.disciplines(choice.disciplines, texts))
        lines.append(texts("campaign-only-disciplines", list=listed))
    if choice.districts:
        listed = texts.listing(names.districts(choice.districts, texts))
        lines.append(texts("campaign-only-districts", list=listed))
    return lines


async def _why(_: CallbackQuery, __: Any, manager: DialogManager, why: str) -> None:
    await put(manager, "whys", why)


async def _language(_: CallbackQuery, __: Any, manager: DialogManager, language: str) -> None:
    await put(manager, "languages", language, tuple(LANGUAGES))


async def _flag(_: CallbackQuery, __: Any, manager: DialogManager, flag: str) -> None:
    if flag[1:] in ("good", "again"):
        await choose(manager, **{flag[1:]: flag[:1] == "+"})


def dialog() -> Dialog:
    """Start it at `CampaignSG.audience` with {"kind", "subject"} or {"campaign"}, or at `all` with {"all": "1"}."""
    return staff_dialog(
        window(
            CampaignSG.audience,
            choice_buttons("why", _why, width=1, items="whys"),
            choice_buttons("language", _language, width=2, items="languages"),
            choice_buttons("flag", _flag, width=2, items="flags"),
            Row(
                SwitchTo(Label("campaign-disciplines"), id="disciplines", state=CampaignSG.disciplines),
                SwitchTo(Label("campaign-districts"), id="districts", state=CampaignSG.districts),
                when="is_draft",
            ),
            Row(
                SwitchTo(Label("campaign-names"), id="names", state=CampaignSG.names),
                SwitchTo(Label("campaign-start"), id="start", state=CampaignSG.start),
                when="is_draft",
            ),
            Button(
                Label("campaign-preview"), id="preview", on_click=campaign_narrow.preview, when="is_draft"
            ),
            SwitchTo(Format("{send}"), id="send", state=CampaignSG.sure, when="going"),
            Cancel(Label("back")),
            getter=_audience,
        ),
        *campaign_narrow.windows(),
        *campaign_confirm.windows(),
        on_start=_started,
        on_close=_closed,
    )
