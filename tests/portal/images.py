"""Picture files made in memory."""

import io
import struct
import zlib
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw


def encoded(image: Image.Image, format_: str = "JPEG", **options: Any) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, format_, **options)
    return buffer.getvalue()


def photo(width: int = 64, height: int = 48) -> Image.Image:
    """Red on the left half, blue on the right: which way up it is can be seen."""
    image = Image.new("RGB", (width, height), (220, 20, 20))
    ImageDraw.Draw(image).rectangle((width // 2, 0, width, height), fill=(20, 20, 220))
    return image


def png_header(width: int, height: int) -> bytes:
    """A PNG that promises its size and holds next to nothing."""
    return (
        b"\x89PNG\r\n\x1a\n"
        + _png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + _png_chunk(b"IDAT", zlib.compress(bytes(100)))
        + _png_chunk(b"IEND", b"")
    )


def _png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def upload(image: Image.Image | bytes | None = None, name: str = "anh.jpg") -> SimpleUploadedFile:
    """What a form hands over: a small photo unless told otherwise."""
    content = image if isinstance(image, bytes) else encoded(image or photo())
    return SimpleUploadedFile(name, content, content_type="image/jpeg")
