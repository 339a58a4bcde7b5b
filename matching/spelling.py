"""British and American spelling become one: both are folded to a common form, which no person ever sees."""

from __future__ import annotations

import re

# Folding both sides alike needs no list of exceptions: that "prize" becomes "prise" harms nobody.
_RULES = (
    (re.compile(r"([iy])z(?=[eia])"), r"\1s"),  # organization, analyze
    (re.compile(r"(?<=\w{3})our(?=(?:s|ed|ing|al|able|less)?$)"), "or"),  # behaviour, tumours
    (re.compile(r"(?<=[bt])re(?=s?$)"), "er"),  # fibre, centre
    (re.compile(r"ae|oe"), "e"),  # haemoglobin, oestrogen, foetal
    (re.compile(r"^sulph"), "sulf"),
    (re.compile(r"logue(?=s?$)"), "log"),
    (re.compile(r"(?<=[aeiou])ll(?=ed$|ing$|er$)"), "l"),  # labelled, modelling
)
_WORDS = {
    "ageing": "aging",
    "aluminium": "aluminum",
    "artefact": "artifact",
    "artefacts": "artifacts",
    "defence": "defense",
    "draught": "draft",
    "grey": "gray",
    "judgement": "judgment",
    "licence": "license",
    "mould": "mold",
    "moulding": "molding",
    "moulds": "molds",
    "plough": "plow",
    "programme": "program",
    "programmes": "programs",
    "tyre": "tire",
    "tyres": "tires",
}


def one_spelling(word: str) -> str:
    """The form that the British and the American spelling of a lower-case English word share."""
    word = _WORDS.get(word, word)
    for pattern, replacement in _RULES:
        word = pattern.sub(replacement, word)
    return word
