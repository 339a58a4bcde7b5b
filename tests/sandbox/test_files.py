from __future__ import annotations

import struct

import pytest

from bot.sandbox.files import PHOTO_BYTES, UPLOAD_BYTES, File, FileStore, photo_size
from bot.sandbox.rules.errors import ApiError

from .conftest import PIXEL


def png(width: int, height: int) -> bytes:
    return PIXEL[:16] + struct.pack(">II", width, height)


JPEG = b"\xff\xd8\xff\xe0\x00\x04xx\xff\xc2\x00\x0b\x08" + struct.pack(">HH", 30, 40)
WEBP = b"RIFF\0\0\0\0WEBP"


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (PIXEL, (10, 5)),
        (JPEG, (40, 30)),
        (b"GIF89a" + struct.pack("<HH", 3, 4), (3, 4)),
        (WEBP + b"VP8X" + bytes(8) + b"\x63\0\0\x31\0\0", (100, 50)),
        (WEBP + b"VP8 " + bytes(10) + struct.pack("<HH", 20, 10), (20, 10)),
        (WEBP + b"VP8L" + bytes(5) + struct.pack("<I", 19 | 9 << 14), (20, 10)),
    ],
    ids=["png", "jpeg", "gif", "webp extended", "webp lossy", "webp lossless"],
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
        (WEBP, "IMAGE_PROCESS_FAILED"),
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
