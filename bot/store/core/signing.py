"""Seals of links that grant something: an HMAC-SHA256 (RFC 2104) with this database's own key, so that nobody can make
one up. What a link grants, and whether it still does, is for its table to say.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from base64 import urlsafe_b64encode

from bot.store.core.sqlite import Connection, value_of

_KEY = "invite-key"


def seal(db: Connection, words: str) -> str:
    """24 characters of A–Z a–z 0–9 _ - that only this database can find for `words`. Needs a writing connection."""
    db.execute(
        "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO NOTHING",
        (_KEY, secrets.token_hex(32)),
    )
    key = value_of(db, "SELECT value FROM meta WHERE key = ?", (_KEY,))
    digest = hmac.digest(bytes.fromhex(key), words.encode(), hashlib.sha256)
    # 18 of the 32 bytes: 144 bits are plenty, and fill 24 letters so that no bit of the last one is free.
    return urlsafe_b64encode(digest[:18]).decode()


_TOKEN = re.compile(r"([1-9][0-9]{0,17})-([A-Za-z0-9_-]{24})")


def token(db: Connection, number: int, words: str) -> str:
    """What a link carries: the number of a row and the seal of `words`, at most 43 characters of A–Z a–z 0–9 _ -."""
    return f"{number}-{seal(db, words)}"


def parts_of(token: str) -> tuple[int, str] | None:
    """The number and the seal in a token, genuine or not; None for any other text."""
    form = _TOKEN.fullmatch(token)
    return (int(form[1]), form[2]) if form else None


def is_genuine(db: Connection, words: str, given: str) -> bool:
    """Whether `given` is the seal of `words`: compared as text, because several texts may decode to the same bytes."""
    return hmac.compare_digest(seal(db, words).encode(), given.encode())
