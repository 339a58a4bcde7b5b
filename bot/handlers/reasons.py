"""Reasons and wishes of a match as lines to read."""

from __future__ import annotations

from bot.handlers import names
from bot.texts import Html, Texts, shorten
from matching.models import Match, Preference, Reason

PHRASE = 80  # characters of a quoted phrase


def reason_line(reason: Reason, texts: Texts) -> Html:
    """One reason: whose words met whose, or the discipline."""
    if reason.kind == "discipline":
        return texts("reason-disciplines", mine=names.disciplines([reason.mine], texts)[0])
    mine, theirs = shorten(reason.mine, PHRASE), shorten(reason.theirs, PHRASE)
    key = f"reason-meaning-{reason.field}" if reason.kind == "meaning" else f"reason-{reason.field}"
    return texts(key, mine=mine, theirs=theirs)


def reason_lines(match: Match, texts: Texts) -> list[Html]:
    """The reasons with the largest share first, each text once."""
    return list(dict.fromkeys(reason_line(reason, texts) for reason in match.reasons))


def wish_lines(match: Match, texts: Texts) -> list[Html]:
    """Which wishes are met, which are not, and of which the workstation's side is not known."""
    wishes = {"match-met": match.met, "match-unmet": match.unmet, "match-unknown": match.unknown}
    return [texts(key, list=_listing(which, texts)) for key, which in wishes.items() if which]


def _listing(wishes: tuple[Preference, ...], texts: Texts) -> str:
    return texts.listing([names.preference(wish, texts) for wish in wishes])
