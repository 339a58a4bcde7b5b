"""One message to many, before it goes out: who gets it and why, and who is left out."""

from __future__ import annotations

from functools import partial
from typing import Any

from aiogram import Bot
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram.utils.chat_action import ChatActionSender
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.widgets.kbd import Button, Cancel, Group, Row, SwitchTo
from aiogram_dialog.widgets.text import Format, List, Multi

from bot.clock import Clock
from bot.delivery.campaigns import Kinds
from bot.handlers.campaigns import confirm as campaign_confirm
from bot.handlers.campaigns.draft import BEGINNING, beginning, choose, draft_of, kinds_of, puts, tick
from bot.handlers.campaigns.progress import left_out
from bot.handlers.states import CampaignSG
from bot.handlers.widgets import names
from bot.handlers.widgets.pages import choice_buttons
from bot.handlers.widgets.screen import clock_of, person_id, store_of, window
from bot.handlers.widgets.staff_only import change, known_as, staff_dialog
from bot.handlers.widgets.words import Data, Label, Words, paragraphs, texts_of
from bot.store.campaigns import audience as campaign_audience
from bot.store.campaigns import campaigns
from bot.store.core.store import Store
from bot.store.people import users, visibility
from bot.texts import LANGUAGES, Texts

TOGETHER = 500  # candidates written in one transaction


async def _started(start_data: Any, manager: DialogManager) -> None:
    """Take the draft of {"campaign"}, or that of {"kind", "subject"}; then find everybody whom it could concern."""
    if not isinstance(start_data, dict) or "all" in start_data:
        return
    now, kinds = clock_of(manager).now(), kinds_of(manager)
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
    manager.dialog_data["campaign"] = campaign_id
    await _gather(manager, campaign_id)


async def _gather(manager: DialogManager, campaign_id: int) -> None:
    store, now = store_of(manager), clock_of(manager).now()
    draft = await store.read(campaigns.campaign, campaign_id)
    if draft is None or draft.state != "draft":
        return
    bot: Bot = manager.middleware_data["bot"]
    # Thousands of fellows take a while, and nobody likes a screen that says nothing.
    async with ChatActionSender.typing(chat_id=person_id(manager), bot=bot):
        candidates = await kinds_of(manager)[draft.kind].candidates(store, draft, now)
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
    draft = await draft_of(dialog_manager, store)
    if draft is None:
        return {"text": texts("campaign-gone")}
    now, choice, all_whys = clock.now(), draft.choice, kinds[draft.kind].whys
    split = await store.read(campaign_audience.split, draft, now)
    offered = await store.read(campaign_audience.offered, draft.id)
    words = {why: texts.plain(f"campaign-why-{why}") for why in all_whys}
    flags = {"good": draft.kind == "topic", "again": draft.kind != "announcement"}
    return {
        "is_draft": True,
        "name": await kinds[draft.kind].name(store, draft, texts),
        "few": split.few,
        "fewest": visibility.FEWEST,
        "count": split.going,
        "parts": [
            {"what": words[why], "count": split.by_why[why]} for why in all_whys if why in split.by_why
        ],
        "left_out": left_out(split.out, texts),
        "disciplines": texts.listing(names.disciplines(choice.disciplines, texts)),
        "districts": texts.listing(names.districts(choice.districts, texts)),
        "readers": [{"language": key, "count": count} for key, count in sorted(split.by_language.items())],
        **beginning(dialog_manager, split.going, now, texts),
        "whys": [
            tick(why, words[why], why in choice.whys, offered[why]) for why in all_whys if offered.get(why)
        ],
        "languages": [
            tick(key, texts.plain(f"campaign-language-{key}"), key in (choice.languages or LANGUAGES))
            for key in LANGUAGES
        ],
        "flags": [
            tick(flag, texts.plain(f"campaign-flag-{flag}"), getattr(choice, flag))
            for flag, is_offered in flags.items()
            if is_offered
        ],
    }


async def _flag(_: CallbackQuery, __: Any, manager: DialogManager, flag: str) -> None:
    if flag[1:] in ("good", "again"):
        await choose(manager, **{flag[1:]: flag[:1] == "+"})


SHOWN = 20  # first names


async def _codes(dialog_manager: DialogManager, store: Store, texts: Texts, what: Any, **_: Any) -> Data:
    draft = await draft_of(dialog_manager, store)
    if draft is None:
        return {"text": texts("campaign-gone")}
    counts = await store.read(campaign_audience.told, draft.id, what)
    chosen: tuple[str, ...] = getattr(draft.choice, what)
    codes = [*counts, *(code for code in chosen if code not in counts)]
    named = zip(codes, getattr(names, what)(codes, texts), strict=True)
    return {
        "fewest": visibility.FEWEST,
        "codes": [tick(code, name, code in chosen, counts.get(code)) for code, name in named],
    }


async def _names(dialog_manager: DialogManager, store: Store, clock: Clock, texts: Texts, **_: Any) -> Data:
    draft = await draft_of(dialog_manager, store)
    if draft is None or not draft.names_people(kinds_of(dialog_manager)[draft.kind].at_first):
        return {"text": texts("campaign-first-narrowed")}
    people = await store.read(
        campaign_audience.first_of, draft, person_id(dialog_manager), clock.now(), SHOWN
    )
    named = [{"name": known_as(person, await store.read(users.user, person), texts)} for person in people]
    return {"count": SHOWN, "people": named}


async def _preview(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    """Send the staff member exactly what the readers of each language will get."""
    store, kinds = store_of(manager), kinds_of(manager)
    draft = await draft_of(manager, store)
    bot: Bot = manager.middleware_data["bot"]
    for language in LANGUAGES if draft else ():
        copy = await kinds[draft.kind].preview(store, draft, Texts(language)) if draft else None
        if copy is None:
            continue
        await bot.send_message(query.from_user.id, texts_of(manager)(f"campaign-preview-{language}"))
        await bot(copy.model_copy(update={"chat_id": query.from_user.id}))
    manager.show_mode = ShowMode.SEND


def _narrowing() -> list[Window]:
    to_audience = SwitchTo(Label("back"), id="audience", state=CampaignSG.audience)

    def codes(state: State, what: str, width: int) -> Window:
        return window(
            state,
            Words(f"campaign-ask-{what}"),
            Words("campaign-ask-few"),
            choice_buttons("code", puts(what), width=width, items="codes"),
            to_audience,
            getter=partial(_codes, what=what),
        )

    return [
        codes(CampaignSG.disciplines, "disciplines", 1),
        codes(CampaignSG.districts, "districts", 2),
        window(
            CampaignSG.names,
            Words("campaign-first"),
            List(Words("campaign-first-line"), items="people"),
            to_audience,
            getter=_names,
        ),
    ]


def dialog() -> Dialog:
    """Start it at `CampaignSG.audience` with {"kind", "subject"} or {"campaign"}, or at `all` with {"all": "1"}."""
    return staff_dialog(
        window(
            CampaignSG.audience,
            paragraphs(
                Multi(
                    Words("campaign-name"),
                    Words("campaign-few", when="few") | Words("campaign-going"),
                    List(Words("campaign-part"), items="parts"),
                    List(Format("{item}"), items="left_out"),
                    Words("campaign-only-disciplines", when="disciplines"),
                    Words("campaign-only-districts", when="districts"),
                ),
                Multi(List(Words("campaign-read-{language}"), items="readers"), *BEGINNING),
            ),
            Group(
                choice_buttons("why", puts("whys"), width=1, items="whys"),
                choice_buttons("language", puts("languages", LANGUAGES), width=2, items="languages"),
                choice_buttons("flag", _flag, width=2, items="flags"),
                Row(
                    SwitchTo(Label("campaign-disciplines"), id="disciplines", state=CampaignSG.disciplines),
                    SwitchTo(Label("campaign-districts"), id="districts", state=CampaignSG.districts),
                ),
                Row(
                    SwitchTo(Label("campaign-names"), id="names", state=CampaignSG.names),
                    SwitchTo(Label("campaign-start"), id="start", state=CampaignSG.start),
                ),
                Button(Label("campaign-preview"), id="preview", on_click=_preview),
                SwitchTo(Label("campaign-send"), id="send", state=CampaignSG.sure, when="count"),
                when="is_draft",
            ),
            Cancel(Label("back")),
            getter=_audience,
        ),
        *_narrowing(),
        *campaign_confirm.windows(),
        on_start=_started,
        on_close=_closed,
    )
