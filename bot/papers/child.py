"""The process that takes a file apart: bytes on its standard input, JSON on its standard output.

A process of its own, because a file from outside may cost any time and memory: this one has a limit for both, ends with
the file, and leaves nothing. It says nothing else, so that no word of a file comes to a log.
"""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from bot.papers.kinds import CannotReadError, Contents, Work

if TYPE_CHECKING:
    from docx.blkcntnr import BlockItemContainer
    from docx.table import Table

PAGES_AT_MOST = 30
CHARACTERS_AT_MOST = 60_000  # a CV of 30 pages; what is proposed comes from its first ones
WORKS_AT_MOST = 500
MEMORY_AT_MOST = 1 << 30
SECONDS_AT_MOST = 10  # of processor time
_LETTERS_AT_LEAST = 20  # fewer are the page numbers of a scan
_YEAR = re.compile(r"(?:19|20)\d\d")
_DOCTORAL = re.compile(r"ph\.?\s?d|doctor|博士", re.IGNORECASE)


def _pdf(content: bytes) -> Contents:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(
            ""
        ):  # many forbid changes alone, and open without a password
            raise CannotReadError("locked")
    except DependencyError as error:  # a cipher that needs a library more
        raise CannotReadError("locked") from error
    pages, text = len(reader.pages), ""
    for page in reader.pages[:PAGES_AT_MOST]:
        text += page.extract_text() + "\n"
        if len(text) > CHARACTERS_AT_MOST:
            break
    return _text(text, is_cut=pages > PAGES_AT_MOST)


def _docx(content: bytes) -> Contents:
    from docx import Document

    lines: list[str] = []
    size = 0
    for line in _lines(Document(io.BytesIO(content))):
        lines.append(line)
        size += len(line) + 1
        if size > CHARACTERS_AT_MOST:
            break
    return _text("\n".join(lines))


def _lines(container: BlockItemContainer | Any) -> Iterator[str]:
    """The lines of a document or of a cell of a table: paragraphs, text boxes, and rows."""
    from docx.table import Table

    for block in container.iter_inner_content():
        if isinstance(block, Table):
            yield from _rows(block)
            continue
        yield from block.text.splitlines()
        boxes = block._p.xpath(".//w:txbxContent//w:p")
        yield from dict.fromkeys("".join(box.xpath(".//w:t/text()")) for box in boxes)


def _rows(table: Table) -> Iterator[str]:
    """A row of short cells as one line; cells that hold several lines are a layout, and read one after the other."""
    for row in table.rows:
        cells = [
            [line for line in _lines(cell) if line.strip()]
            for cell in {id(c._tc): c for c in row.cells}.values()
        ]
        if all(len(cell) <= 1 for cell in cells):
            yield "  ".join(line for cell in cells for line in cell)
        else:
            for cell in cells:
                yield from cell


def _text(text: str, *, is_cut: bool = False) -> Contents:
    if sum(map(str.isalpha, text)) < _LETTERS_AT_LEAST:
        raise CannotReadError("scan")
    return Contents(text[:CHARACTERS_AT_MOST], is_cut=is_cut or len(text) > CHARACTERS_AT_MOST)


def _bibtex(content: bytes) -> Contents:
    from bibtexparser.entrypoint import parse_string
    from bibtexparser.middlewares import LatexDecodingMiddleware
    from bibtexparser.model import Entry, ParsingFailedBlock

    library = parse_string(content.decode(), append_middleware=[LatexDecodingMiddleware()])
    # A key that stands twice, or is missing, is no reason to leave a title out.
    failed = (block.ignore_error_block for block in library.blocks if isinstance(block, ParsingFailedBlock))
    entries = [*library.entries, *(block for block in failed if isinstance(block, Entry))]
    works = []
    for entry in entries:
        fields = {field.key.lower(): re.sub(r"[{}]", "", str(field.value)) for field in entry.fields}
        thesis = entry.entry_type.lower() == "phdthesis" or _DOCTORAL.search(fields.get("type", ""))
        year = fields.get("year") or fields.get("date", "")
        works.append(_work(fields.get("title", ""), fields.get("keywords", ""), year, bool(thesis)))
    return _listed(works)


def _ris(content: bytes) -> Contents:
    import rispy

    works = []
    for entry in rispy.loads(content.decode()):
        is_thesis = entry.get("type_of_reference") == "THES"
        kind = f"{entry.get('type_of_work', '')} {entry.get('note', '')}"
        works.append(
            _work(
                entry.get("title") or entry.get("primary_title") or "",
                ";".join(entry.get("keywords", ())),
                entry.get("year") or entry.get("publication_year") or entry.get("date") or "",
                is_thesis and bool(_DOCTORAL.search(kind)),
            )
        )
    return _listed(works)


def _work(title: str, keywords: str, year: str, is_doctoral: bool) -> Work:
    when = _YEAR.search(year)
    words = (" ".join(word.split()) for word in re.split(r"[;,，；、\n]+", keywords))
    listed = tuple(word for word in words if word)
    return Work(" ".join(title.split()), listed[:20], int(when[0]) if when else 0, is_doctoral)


def _listed(works: list[Work]) -> Contents:
    titled = [work for work in works if work.title]
    if not titled:
        raise CannotReadError("broken")
    return Contents(works=tuple(titled[:WORKS_AT_MOST]), is_cut=len(titled) > WORKS_AT_MOST)


READERS: dict[str, Callable[[bytes], Contents]] = {
    "pdf": _pdf,
    "docx": _docx,
    "bibtex": _bibtex,
    "ris": _ris,
}


def _limit() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_AT_MOST, MEMORY_AT_MOST))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS_AT_MOST, SECONDS_AT_MOST))


def main() -> None:
    """Read what `sys.argv` says that it is."""
    _limit()
    try:
        told = asdict(READERS[sys.argv[1]](sys.stdin.buffer.read()))
    except CannotReadError as error:
        told = {"problem": error.problem}
    except MemoryError:
        told = {"problem": "big"}
    except Exception:  # whatever a file that is no such file makes of its reader
        told = {"problem": "broken"}
    json.dump(told, sys.stdout)  # in ASCII, whatever half of a letter a file holds


if __name__ == "__main__":
    main()
