"""Reasons and wishes of a match as lines to read."""

from __future__ import annotations

from collections.abc import Iterable

from bot.handlers import names
from bot.store import workstations
from bot.store.open import Store
from bot.texts import Html, Texts, language_written, shorten
from matching.models import Match, Preference, Reason

PHRASE = 80  # characters of a quoted phrase
Names = dict[str, tuple[str, str]]  # English and Chinese names of workstations, by id


async def other_stations(matches: Iterable[Match], store: Store) -> Names:
    """The names of the workstations that reasons of `matches` refer to."""
    return await store.read(
        workstations.names,
        sorted(
            {reason.theirs for match in matches for reason in match.reasons if reason.field == "stations"}
        ),
    )


def reason_line(reason: Reason, others: Names, texts: Texts) -> Html | None:
    """One reason in words; None for what cannot be quoted, or speaks against the workstation."""
    if reason.kind in ("rest", "dismissed"):
        return None
    if reason.kind == "discipline":
        mine, theirs = names.disciplines([reason.mine, reason.theirs], texts)
        if mine == theirs:
            return texts("reason-disciplines", mine=mine)
        return texts("reason-disciplines-near", mine=mine, theirs=theirs)
    if reason.kind in ("similar", "saved"):
        known = others.get(reason.theirs)
        return texts(f"reason-{reason.kind}", name=shorten(texts.pick(*known), PHRASE)) if known else None
    mine, theirs = shorten(reason.mine, PHRASE), shorten(reason.theirs, PHRASE)
    key = f"reason-meaning-{reason.field}" if reason.kind == "meaning" else f"reason-{reason.field}"
    return texts(key, mine=mine, theirs=theirs)


def reason_lines(match: Match, others: Names, texts: Texts) -> list[Html]:
    """The reasons with the largest share first, each text once; `others` is from `other_stations`."""
    reasons = [reason for reason in match.reasons if reason.theirs != match.id]
    quoted = {_quote(reason) for reason in reasons if texts.language == language_written(reason.theirs)}
    lines = (
        reason_line(reason, others, texts)
        for reason in reasons
        # A workstation that says the same in two languages is quoted in the reader's.
        if texts.language == language_written(reason.theirs) or _quote(reason) not in quoted
    )
    return list(dict.fromkeys(line for line in lines if line))


def _quote(reason: Reason) -> tuple[str, str, str]:
    return reason.kind, reason.field, reason.mine


def wish_lines(match: Match, texts: Texts) -> list[Html]:
    """Which wishes are met, which are not, and of which the workstation's side is not known."""
    wishes = {"match-met": match.met, "match-unmet": match.unmet, "match-unknown": match.unknown}
    return [texts(key, list=_listing(which, texts)) for key, which in wishes.items() if which]


def _listing(wishes: tuple[Preference, ...], texts: Texts) -> str:
    return texts.listing([names.preference(wish, texts) for wish in wishes])
