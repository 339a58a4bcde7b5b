"""Reasons and wishes of a match as lines to read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate, pairwise

from bot.handlers.widgets import names
from bot.store.core.store import Store
from bot.store.workstations import workstations
from bot.texts import Html, Texts, language_written, shorten
from matching.models import Match, Preference, Reason

PHRASE = 80  # characters of a quoted phrase
# Words come first: they are what a person can check.
_ORDER = (
    "words",
    "discipline",
    "meaning",
    "similar",
    "saved",
    "dismissed",
    "useful",
    "not_useful",
    "usual",
    "rest",
)
_TAUGHT = ("similar", "saved", "dismissed", "useful", "not_useful")
REASONS_SHOWN = 3
SMALL = 0.02  # of the whole; the list has no room for less
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
    if reason.kind == "usual":
        return texts("reason-usual")
    if reason.kind == "discipline":
        if reason.field != "disciplines":  # the name of a discipline met their words
            (mine,) = names.disciplines([reason.mine], texts)
            return texts("reason-disciplines-words", mine=mine, theirs=shorten(reason.theirs, PHRASE))
        mine, theirs = names.disciplines([reason.mine, reason.theirs], texts)
        if mine == theirs:
            return texts("reason-disciplines", mine=mine)
        return texts("reason-disciplines-near", mine=mine, theirs=theirs)
    if reason.kind in _TAUGHT:
        known = others.get(reason.theirs)
        return texts(f"reason-{reason.kind}", name=shorten(texts.pick(*known), PHRASE)) if known else None
    mine, theirs = shorten(reason.mine, PHRASE), shorten(reason.theirs, PHRASE)
    key = f"reason-meaning-{reason.field}" if reason.kind == "meaning" else f"reason-{reason.field}"
    return texts(key, mine=mine, theirs=theirs)


def reason_lines(match: Match, others: Names, texts: Texts, *, brief: bool = False) -> list[Html]:
    """Why a match: what a reader would tie together, each phrase of theirs in the reader's language where they have it,
    then what rests on disciplines and on other workstations.

    `others` is from `other_stations`. `brief` leaves out what is small, and what rests on other workstations.
    """
    beside = [
        reason
        for reason in match.reasons
        if reason.kind not in ("words", "meaning", "usual") and reason.theirs != match.id
        if reason.kind != "discipline" or reason.field == "disciplines"
        if not (brief and (reason.field == "stations" or reason.share < SMALL * match.fit))
    ]
    said = [in_language_of(reason, texts) for reason in match.told]
    said += sorted(beside, key=lambda reason: (_ORDER.index(reason.kind), -reason.share))
    return list(dict.fromkeys(line for reason in said if (line := reason_line(reason, others, texts))))


def in_language_of(reason: Reason, texts: Texts) -> Reason:
    """The reason with their phrase in the reader's language, where they write it in both."""
    return replace(reason, theirs=reason.also) if reason.also and not _is_in(reason, texts) else reason


def lines_with_shares(match: Match, others: Names, texts: Texts) -> list[Html]:
    """All of why, each reason with its share in percent, and last what is too small to quote: they add up to 100."""
    said = _said(match, others, texts)
    said.append((texts("reason-rest"), match.fit - sum(share for _, share in said)))
    # the sums are rounded and not the shares, which would miss 100 by one or two
    sums = [round(100 * upto / match.fit) for upto in accumulate((share for _, share in said), initial=0.0)]
    return [
        texts("reason-share", reason=line, percent=str(upto - before))
        for (line, _), (before, upto) in zip(said, pairwise(sums), strict=True)
        if upto != before
    ]


def _said(match: Match, others: Names, texts: Texts) -> list[tuple[Html, float]]:
    """The reasons that can be quoted, each with its share of the fit."""
    reasons = [reason for reason in match.reasons if reason.theirs != match.id]
    shares: dict[Reason, float] = {}
    for reason in sorted(reasons, key=lambda reason: (_ORDER.index(reason.kind), not _is_in(reason, texts))):
        into = next((kept for kept in shares if _says(kept, reason)), reason)
        shares[into] = shares.get(into, 0.0) + reason.share
    meant = {
        into for into in shares for reason in reasons if reason.kind == "meaning" and _says(into, reason)
    }
    lines: list[tuple[Html, float]] = []
    for reason, share in sorted(shares.items(), key=lambda item: (_ORDER.index(item[0].kind), -item[1])):
        line = reason_line(reason, others, texts)
        if line is None:
            continue
        if reason.kind == "words" and reason in meant:
            line = texts("reason-both", reason=line)
        lines.append((line, share))
    return lines


def _says(kept: Reason, other: Reason) -> bool:
    """Whether a reason that is shown covers another one: the same phrases, or their counterpart in the other language."""
    if kept.kind == other.kind:
        return _quote(kept) == _quote(other) and (
            kept.theirs == other.theirs or language_written(kept.theirs) != language_written(other.theirs)
        )
    if (kept.kind, other.kind) != ("words", "meaning") or kept.field != other.field:
        return False
    return kept.mine in other.mine and (kept.theirs in other.theirs or other.theirs in kept.theirs)


def _is_in(reason: Reason, texts: Texts) -> bool:
    return texts.language == language_written(reason.theirs)


def _quote(reason: Reason) -> tuple[str, str, str]:
    return reason.kind, reason.field, reason.mine


def wish_lines(match: Match, texts: Texts) -> list[Html]:
    """Which wishes are met, which are not, and of which the workstation's side is not known."""
    wishes = {"match-met": match.met, "match-unmet": match.unmet, "match-unknown": match.unknown}
    return [texts(key, list=_listing(which, texts)) for key, which in wishes.items() if which]


def _listing(wishes: tuple[Preference, ...], texts: Texts) -> str:
    return texts.listing([names.preference(wish, texts) for wish in wishes])
