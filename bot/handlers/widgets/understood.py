"""What typed words say that are neither a name nor a field, in either language whatever the reader's.

What words name stands in the locales (`typed-…`, parted by " / ").
"""

from __future__ import annotations

from functools import cache

from aiogram.fsm.state import State
from rapidfuzz import fuzz, process

from bot.handlers.states import (
    BrowseSG,
    DigestSG,
    EventsSG,
    HostSG,
    MatchesSG,
    PauseSG,
    ProfileSG,
    RequestsSG,
    TopicsSG,
)
from bot.importing.find import plain
from bot.texts import LANGUAGES, Texts
from matching.wishes import split_off

SCREENS: dict[str, State] = {
    "matches": MatchesSG.page,
    "profile": ProfileSG.overview,
    "workstations": BrowseSG.results,
    "topics": TopicsSG.all,
    "requests": RequestsSG.all,
    "events": EventsSG.all,
    "digest": DigestSG.menu,
    "pause": PauseSG.choose,
    "host": HostSG.menu,
}
OF_LISTS = ("unfold", "next", "previous", "why")  # what a list does for who types in place of tapping
SAID = ("thanks", "hello", "help", "language", "privacy", "ok", "person", "back")  # a line is the answer
ALIKE = 88  # of 100: one wrong letter in eight
ROOM = 14  # letters around a phrase that names a screen: "how do I … ?"
LONGEST_QUESTION = 200


@cache
def _named() -> dict[str, str]:
    return {word: name for name in (*SCREENS, *SAID) for word in _words(f"typed-words-{name}")}


@cache
def _words(key: str) -> tuple[str, ...]:
    return tuple(
        plain(word) for language in LANGUAGES for word in Texts(language).plain(key).split(" / ") if word
    )


def understood(text: str) -> str:
    """What words say that are neither a name nor a field: one of `SCREENS` or `SAID`, "question", "nothing" (no letter
    among them); "" of all others."""
    typed = plain(text)
    if not typed:
        return "question" if "?" in text or "？" in text else "nothing"
    for word, name in _named().items():
        is_phrase = " " in word or (not word.isascii() and len(word) > 3)
        if typed == word or (is_phrase and word in typed and len(typed) <= len(word) + ROOM):
            return name
    near = process.extractOne(typed, list(_named()), scorer=fuzz.ratio, score_cutoff=ALIKE)
    if near and len(typed) > 5:
        return _named()[near[0]]
    kept, beside = split_off(text)
    if not kept.strip():
        polite = [name for name in ("thanks", "hello") if typed.startswith(_words(f"typed-words-{name}"))]
        return polite[0] if polite and len(beside) == 1 else "question"
    return "question" if _asks(text, typed) else ""


def _asks(text: str, typed: str) -> bool:
    if len(typed) > LONGEST_QUESTION:
        return False
    begins = any(
        typed.startswith(word if not word.isascii() else f"{word} ") for word in _words("typed-words-asks")
    )
    return begins or text.rstrip().endswith(("?", "？")) or typed.endswith(_words("typed-words-asked"))


def of_list(text: str) -> str:
    """What is asked of a list: one of `OF_LISTS`, or a number, as digits; "" for anything else."""
    typed = plain(text)
    if typed.isdecimal() and len(typed) <= 3:
        return str(int(typed))
    return next((name for name in OF_LISTS if typed in _words(f"typed-words-{name}")), "")


def is_back(text: str) -> bool:
    """Whether it says to go back or to close, and nothing else."""
    return plain(text) in _words("typed-words-back")
