"""QR codes as pictures: of an event for its poster, and of a seat for the door."""

from __future__ import annotations

import io

import segno
from aiogram.types import BufferedInputFile

_SCALE = (
    12  # pixels of one module: large enough to be printed on a sheet of A4, and still a few hundred bytes
)
_QUIET = 4  # modules around it, which scanners need (ISO/IEC 18004)


def qr_code(link: str, name: str) -> BufferedInputFile:
    """A PNG of `link` as a QR code that a phone's camera reads, also from a wrinkled print (a quarter may be lost)."""
    picture = io.BytesIO()
    segno.make_qr(link, error="q").save(picture, kind="png", scale=_SCALE, border=_QUIET)
    return BufferedInputFile(picture.getvalue(), filename=name)
