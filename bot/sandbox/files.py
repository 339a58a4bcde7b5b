"""Files that travel between people and the bot, kept in memory."""

from __future__ import annotations

import base64
import hashlib
import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from bot.sandbox.rules.errors import ApiError, bad_request

UPLOAD_BYTES = 50_000_000  # documents, voice; photos have their own limit
PHOTO_BYTES = 10_000_000
DOWNLOAD_BYTES = 20_000_000
FOLDERS = {"photo": "photos", "document": "documents", "voice": "voice", "sticker": "stickers"}


@dataclass(frozen=True)
class File:
    """A file as it is uploaded: its name, its bytes and, if known, its media type."""

    name: str
    content: bytes = field(repr=False)
    mime_type: str | None = None

    @property
    def guessed_type(self) -> str:
        """The stated media type or the one that the name suggests."""
        return self.mime_type or mimetypes.guess_type(self.name)[0] or "application/octet-stream"


@dataclass(frozen=True)
class StoredFile:
    """A file on the sandbox: `kind` is the Bot API's field ("photo", "document", "voice", "sticker")."""

    file_id: str
    file_unique_id: str
    path: str
    kind: str
    file: File

    def api(self) -> dict[str, Any]:
        """The fields that every file object of the Bot API has."""
        return {
            "file_id": self.file_id,
            "file_unique_id": self.file_unique_id,
            "file_size": len(self.file.content),
        }


class FileStore:
    """Files by id and by download path."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def add(self, kind: str, file: File) -> StoredFile:
        """Keep `file`; raises ApiError where Telegram would refuse it (empty, too big)."""
        if not file.content:
            raise bad_request("file must be non-empty")
        if len(file.content) > UPLOAD_BYTES:
            raise ApiError(413)
        number = len(self._by_id)
        digest = hashlib.sha256(f"{kind} {number} ".encode() + file.content).digest()
        suffix = "." + file.name.rpartition(".")[2] if "." in file.name else ""
        stored = StoredFile(
            file_id="BQAC" + base64.urlsafe_b64encode(digest + digest[:16]).decode().rstrip("="),
            file_unique_id="AgAD" + base64.urlsafe_b64encode(digest[:9]).decode(),
            path=f"{FOLDERS[kind]}/file_{number}{suffix if suffix[1:].isalnum() else ''}",
            kind=kind,
            file=file,
        )
        self.put(stored)
        return stored

    def put(self, stored: StoredFile) -> None:
        """Keep a file under the names that it has."""
        self._by_id[stored.file_id] = stored
        self._by_path[stored.path] = stored

    def __iter__(self) -> Iterator[StoredFile]:
        return iter(self._by_id.values())

    def by_id(self, file_id: str) -> StoredFile:
        """The file of an id that was given out; raises ApiError with Telegram's text for any other."""
        if file_id not in self._by_id:
            raise bad_request("wrong remote file identifier specified: Wrong string length")
        return self._by_id[file_id]

    def by_path(self, path: str) -> StoredFile | None:
        """The file behind a download path, or None."""
        return self._by_path.get(path)


def media_object(stored: StoredFile) -> Any:
    """What a message shows for a stored file: an object, or for photos the list of sizes (one here)."""
    base = stored.api()
    if stored.kind == "photo":
        width, height = photo_size(stored.file.content)
        return [base | {"width": width, "height": height}]
    if stored.kind == "voice":
        return base | {"duration": 1, "mime_type": stored.file.mime_type or "audio/ogg"}
    if stored.kind == "sticker":
        kinds = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
        return base | kinds | {"emoji": "🙂"}
    return base | {"file_name": stored.file.name, "mime_type": stored.file.guessed_type}


def photo_size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG, GIF, WebP or JPEG, refused as Telegram refuses a photo."""
    if len(content) > PHOTO_BYTES:
        raise bad_request("file is too big")
    size = _pixels(content)
    if size is None or not all(size):
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > 10_000 or max(size) > 20 * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return size


def _pixels(content: bytes) -> tuple[int, int] | None:
    from PIL import Image  # most runs meet no picture

    try:
        with Image.open(BytesIO(content), formats=("PNG", "GIF", "WEBP", "JPEG")) as picture:
            return picture.size
    except (OSError, ValueError, SyntaxError):  # whatever a header that is none makes of its reader
        return None
