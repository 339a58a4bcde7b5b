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
    """One reason in words; None for what is not to be quoted (words too small, a workstation that is gone)."""
    if reason.kind == "rest":
        return None
    if reason.kind == "discipline":
        mine, theirs = names.disciplines([reason.mine, reason.theirs], texts)
        if mine == theirs:
            return texts("reason-disciplines", mine=mine)
        return texts("reason-disciplines-near", mine=mine, theirs=theirs)
    if reason.kind in ("similar", "saved", "dismissed"):
        known = others.get(reason.theirs)
        return texts(f"reason-{reason.kind}", name=shorten(texts.pick(*known), PHRASE)) if known else None
    mine, theirs = shorten(reason.mine, PHRASE), shorten(reason.theirs, PHRASE)
    key = f"reason-meaning-{reason.field}" if reason.kind == "meaning" else f"reason-{reason.field}"
    return texts(key, mine=mine, theirs=theirs)


def reason_lines(match: Match, others: Names, texts: Texts) -> list[Html]:
    """What speaks for a match, and what a dismissed one like it takes away, each with its share in percent.

    `others` is from `other_stations`. A workstation that says the same in two languages is quoted in the reader's
    alone, with the share of both.
    """
    reasons = [reason for reason in match.reasons if reason.theirs != match.id]
    quoted = {_quote(reason) for reason in reasons if texts.language == language_written(reason.theirs)}
    shares: dict[Html, float] = {}
    same: dict[tuple[str, str, str], Html] = {}
    later: list[Reason] = []
    for reason in reasons:
        if texts.language != language_written(reason.theirs) and _quote(reason) in quoted:
            later.append(reason)
        elif line := reason_line(reason, others, texts):
            shares[line] = shares.get(line, 0.0) + reason.share
            same.setdefault(_quote(reason), line)
    for reason in later:
        if line := same.get(_quote(reason)):
            shares[line] += reason.share
    return [_with_share(line, share, match.fit, texts) for line, share in shares.items()]


def _with_share(line: Html, share: float, fit: float, texts: Texts) -> Html:
    percent = round(100 * share / fit) if fit > 0 else 0
    return texts("reason-share", reason=line, percent=str(percent)) if percent else line


def _quote(reason: Reason) -> tuple[str, str, str]:
    return reason.kind, reason.field, reason.mine


def wish_lines(match: Match, texts: Texts) -> list[Html]:
    """Which wishes are met, which are not, and of which the workstation's side is not known."""
    wishes = {"match-met": match.met, "match-unmet": match.unmet, "match-unknown": match.unknown}
    return [texts(key, list=_listing(which, texts)) for key, which in wishes.items() if which]


def _listing(wishes: tuple[Preference, ...], texts: Texts) -> str:
    return texts.listing([names.preference(wish, texts) for wish in wishes])
