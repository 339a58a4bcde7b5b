from __future__ import annotations

import struct
from io import BytesIO
from zlib import crc32

import pytest
from PIL import Image

from bot.sandbox.files import PHOTO_BYTES, UPLOAD_BYTES, File, FileStore, photo_size
from bot.sandbox.rules.errors import ApiError

from .conftest import PIXEL


def png(width: int, height: int) -> bytes:
    """Of this size by its header, whatever follows."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return PIXEL[:12] + header + struct.pack(">I", crc32(header)) + PIXEL[33:]


def picture(kind: str, size: tuple[int, int], **how: bool) -> bytes:
    """A real one, of one colour."""
    file = BytesIO()
    Image.new("RGB", size).save(file, kind, **how)
    return file.getvalue()


JPEG = picture("JPEG", (40, 30))
WEBP = picture("WEBP", (20, 10))


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (PIXEL, (10, 5)),
        (JPEG, (40, 30)),
        (picture("JPEG", (40, 30), progressive=True), (40, 30)),
        (picture("GIF", (3, 4)), (3, 4)),
        (WEBP, (20, 10)),
        (picture("WEBP", (20, 10), lossless=True), (20, 10)),
    ],
    ids=["png", "jpeg", "jpeg progressive", "gif", "webp lossy", "webp lossless"],
)
def test_sizes_of_pictures(content: bytes, size: tuple[int, int]) -> None:
    assert photo_size(content) == size


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "IMAGE_PROCESS_FAILED"),
        (b"<svg/>", "IMAGE_PROCESS_FAILED"),
        (PIXEL[:18], "IMAGE_PROCESS_FAILED"),
        (JPEG[:12], "IMAGE_PROCESS_FAILED"),
        (WEBP[:14], "IMAGE_PROCESS_FAILED"),
        (png(0, 5), "IMAGE_PROCESS_FAILED"),
        (png(9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
        (png(210, 10), "PHOTO_INVALID_DIMENSIONS"),
        (bytes(PHOTO_BYTES + 1), "file is too big"),
    ],
)
def test_photos_that_telegram_refuses(content: bytes, reason: str) -> None:
    with pytest.raises(ApiError, match=reason):
        photo_size(content)


def test_a_file_is_found_by_id_and_path() -> None:
    store = FileStore()
    stored = [
        store.add("document", File(name, b"x")) for name in ("cv.pdf", "cv.pdf", "no suffix", "../../x.a/b")
    ]
    assert [each.path for each in stored] == [
        "documents/file_0.pdf",
        "documents/file_1.pdf",
        "documents/file_2",
        "documents/file_3",
    ]
    assert len({each.file_id for each in stored}) == 4
    assert store.by_id(stored[1].file_id) is store.by_path(stored[1].path) is stored[1]
    assert store.by_path("documents/file_9") is None


def test_an_upload_above_fifty_megabytes_is_413() -> None:
    with pytest.raises(ApiError) as raised:
        FileStore().add("document", File("x", bytes(UPLOAD_BYTES + 1)))
    assert raised.value.body() == {"ok": False, "error_code": 413, "description": "Request Entity Too Large"}
