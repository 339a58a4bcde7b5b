"""What a file is by its bytes, whatever its name says, and why it cannot be read."""

from __future__ import annotations

import codecs
import io
import re
import zipfile
from dataclasses import dataclass
from typing import Literal

Kind = Literal["pdf", "docx", "bibtex", "ris", "text"]
# Each has a sentence in the texts, "papers-cannot-…", that says what to do instead.
Problem = Literal[
    "empty", "big", "locked", "scan", "broken", "slow", "busy", "old-word", "table", "picture", "kind", "gone"
]

# A CV of ten pages with a photo has one or two megabytes; what is larger is a scan or a book, and costs time and memory.
BYTES_AT_MOST = 5_000_000
UNPACKED_AT_MOST = 50_000_000  # of a DOCX, pictures and all
_PARTS_AT_MOST = 2000  # files in it

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_BIBTEX = re.compile(r"^\s*@\s*[A-Za-z]+\s*[{(]", re.MULTILINE)
_RIS = re.compile(r"^\s*TY\s{1,2}-\s", re.MULTILINE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


class CannotReadError(Exception):
    """A file that gives no text."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem: Problem = problem


@dataclass(frozen=True, slots=True)
class Work:
    """A publication: year 0 where it is not known; `is_doctoral` is a doctoral thesis."""

    title: str
    keywords: tuple[str, ...] = ()
    year: int = 0
    is_doctoral: bool = False


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file says: its text, or its entries where it is a list of publications; `is_cut` where it has more."""

    text: str = ""
    works: tuple[Work, ...] = ()
    is_cut: bool = False


def kind_of(content: bytes) -> Kind:
    """What the bytes are. Raises CannotReadError for what gives no text, with the reason."""
    if len(content) > BYTES_AT_MOST:
        raise CannotReadError("big")
    if not content.strip():
        raise CannotReadError("empty")
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if content.startswith(b"PK\x03\x04"):
        return _of_archive(content)
    if content.startswith(_OLE):
        raise CannotReadError(_of_ole(content))
    if content.startswith(b"{\\rtf"):
        raise CannotReadError("old-word")
    if content.startswith(_PICTURES) or content[8:12] == b"WEBP" or content[4:8] == b"ftyp":
        raise CannotReadError("picture")
    return kind_of_text(decoded(content))


def kind_of_text(text: str) -> Kind:
    """The same for text that was pasted: BibTeX and RIS show by their first entry."""
    if _BIBTEX.search(text):
        return "bibtex"
    return "ris" if _RIS.search(text) else "text"


def decoded(content: bytes) -> str:
    """The text of a text file in UTF-8, UTF-16 with its mark, or GB 18030; raises CannotReadError for other bytes."""
    utf16 = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if utf16 else ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROL.search(text):
            return text
    raise CannotReadError("kind")


def _of_archive(content: bytes) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise CannotReadError("broken") from error
    names = {part.filename for part in parts}
    if any(name.startswith("xl/") for name in names):
        raise CannotReadError("table")
    if "word/document.xml" not in names:
        raise CannotReadError("kind")
    if any(part.flag_bits & 1 for part in parts):
        raise CannotReadError("locked")
    # Python's zipfile gives no more of a part than the archive says that it has.
    if len(parts) > _PARTS_AT_MOST or sum(part.file_size for part in parts) > UNPACKED_AT_MOST:
        raise CannotReadError("big")
    return "docx"


def _of_ole(content: bytes) -> Problem:
    """The container of Word and Excel of before 2007, and of those of today that have a password."""
    streams: tuple[tuple[str, Problem], ...] = (
        ("EncryptedPackage", "locked"),
        ("WordDocument", "old-word"),
        ("Workbook", "table"),
    )
    return next((problem for name, problem in streams if name.encode("utf-16-le") in content), "kind")
