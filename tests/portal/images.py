"""Picture files made in memory."""

import io
import struct
import zlib
from collections.abc import Iterable
from itertools import repeat
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
    return png(width, height, rows=[bytes(100)])


def png(
    width: int,
    height: int,
    *,
    colour: int = 2,
    depth: int = 8,
    chunks: Iterable[tuple[bytes, bytes]] = (),
    rows: Iterable[bytes] | None = None,
) -> bytes:
    """A PNG of any kind, written chunk by chunk; without `rows`, each with its filter byte, all of one colour."""
    samples = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
    row = b"\0" + b"\x55" * -(-width * samples * depth // 8)
    packer = zlib.compressobj()
    data = b"".join(packer.compress(one) for one in (repeat(row, height) if rows is None else rows)) + packer.flush()
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    parts = [(b"IHDR", header), *chunks, (b"IDAT", data), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_png_chunk(kind, content) for kind, content in parts)


def _png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def jpeg_with(*segments: tuple[int, bytes], image: Image.Image | None = None) -> bytes:
    """A JPEG with other segments before its own; each is its marker's second byte and its content."""
    content = encoded(image or photo())
    extra = b"".join(b"\xff%c%b%b" % (marker, struct.pack(">H", len(data) + 2), data) for marker, data in segments)
    return content[:2] + extra + content[2:]


def gif(frames: int) -> bytes:
    """A GIF of one pixel that moves."""
    frame = b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0) + b"\x02\x02\x44\x01\x00"
    return b"GIF89a" + struct.pack("<HHBBB", 1, 1, 0x80, 0, 0) + bytes(6) + frame * frames + b"\x3b"


def upload(image: Image.Image | bytes | None = None, name: str = "anh.jpg") -> SimpleUploadedFile:
    """What a form hands over: a small photo unless told otherwise."""
    content = image if isinstance(image, bytes) else encoded(image or photo())
    return SimpleUploadedFile(name, content, content_type="image/jpeg")
