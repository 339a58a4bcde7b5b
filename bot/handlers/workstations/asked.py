"""What the list of /matches is for, what of it is in view, and what is typed at it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode

from bot.handlers.desk import asking
from bot.handlers.profile import papers
from bot.handlers.profile.step import keep_interest
from bot.handlers.states import CardSG
from bot.handlers.widgets.pages import page_at, scroll_of
from bot.handlers.widgets.reader import reader_of
from bot.handlers.widgets.screen import notice, person_id, store_of
from bot.handlers.widgets.search import words_of
from bot.handlers.widgets.understood import of_list, understood
from bot.store.people import profiles
from matching.models import Match, Profile

PAGE = 5
PAGES_AT_MOST = 10  # nobody reads further than fifty; what follows is in /workstations


async def asked(manager: DialogManager) -> Profile:
    """What the list on the screen is for: the reader's profile, or words that were typed."""
    profile = await store_of(manager).read(profiles.profile, person_id(manager))
    words = words_of(manager)
    return replace(profile, disciplines=(), interests=(words,)) if words else profile


def in_view(matches: Sequence[Match], *, unfolded: bool) -> Sequence[Match]:
    """Those in view: all, or as far as the last that more than relates to the profile."""
    fitting = (at for at, match in enumerate(matches, 1) if match.grade != "related")
    return matches if unfolded else matches[: max(fitting, default=0)]


async def line_typed(message: Message, manager: DialogManager) -> bool:
    """What somebody works on, as long as nothing fits that they said; a question, a greeting or a wish leads elsewhere."""
    if said := of_list(message.text or ""):
        return await _of_list(said, manager)
    reader, name = reader_of(manager), understood(message.text or "")
    row = await reader.store.read(profiles.row, reader.person)
    if name == "question" and not row.interests:
        await asking.answered(message, manager)
        manager.show_mode = ShowMode.SEND  # below the answer it is asked again
        return True
    if name:
        return False
    profile = await reader.store.read(profiles.profile, reader.person)
    is_kept = message.message_id in (interest.message_id for interest in row.interests)
    if row.interests and not is_kept:
        first = (await reader.ranker.rank(profile, 1)).matches
        if first and first[0].grade != "related":
            return False
    if not (await asking.is_asked(message, manager) or await papers.take_text(message, manager)):
        await keep_interest(manager, message.message_id, message.text or "", "profile-saved")
    return True


async def _of_list(said: str, manager: DialogManager) -> bool:
    """What a button of the list does, for who types: a number opens that workstation, and so does "why" the first."""
    profile, scroll = await asked(manager), scroll_of(manager)
    ranking = await reader_of(manager).ranker.rank(
        profile, PAGE * PAGES_AT_MOST, lambda _: []
    )  # no reasons are read here
    listed = ranking.matches
    if said == "why" or said.isdecimal():
        at = 0 if said == "why" else int(said) - 1
        if 0 <= at < len(listed):
            await manager.start(CardSG.card, data={"id": listed[at].id, "ranked": True})
        else:
            notice(manager, "typed-no-number" if listed else "typed-nothing")
    elif said == "unfold":
        manager.dialog_data.setdefault("folds_to", await scroll.get_page())
    else:
        pages = page_at(0, in_view(listed, unfolded="folds_to" in manager.dialog_data), PAGE).pages
        step = 1 if said == "next" else -1
        await scroll.set_page(max(0, min(pages - 1, await scroll.get_page() + step)))
    return True
