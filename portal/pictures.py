"""Pictures as bytes: what is taken from a person, the master that is kept of it, and the renditions that readers get.

Nothing that was uploaded is ever served or kept as it came: it is decoded under limits, in a process apart, and encoded
anew, which leaves neither metadata (the place where a photo was taken) nor anything that only looks like a picture.
"""

import contextlib
import hashlib
import io
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from PIL import Image

logger = logging.getLogger(__name__)

MAXIMUM_BYTES = 20 * 1024 * 1024
MAXIMUM_PIXELS = 40_000_000
# Of 16 bits each: as many bytes to decode as the others have.
MAXIMUM_DEEP_PIXELS = 20_000_000
# No camera makes a side as long; a picture of one line takes longer for its millions of lines than for its pixels.
MAXIMUM_SIDE = 30_000
MASTER_SIDE = 2560
FIRST_WIDTH = 1280
PLAIN_WIDTHS = (480, 960)
WEBP_WIDTHS = (480, 960, 1600)
EXTENSIONS = {"jpeg": "jpg", "png": "png", "webp": "webp"}
EMPTY = "Tệp ảnh rỗng. Hãy chọn lại tệp rồi tải lên lần nữa."
TOO_HEAVY = f"Ảnh nặng quá {MAXIMUM_BYTES // 1024**2} MB. Hãy thu nhỏ hoặc lưu lại dưới dạng JPEG rồi tải lên lần nữa."
TOO_MANY_PIXELS = (
    f"Ảnh quá lớn (hơn {MAXIMUM_PIXELS // 1_000_000} triệu điểm ảnh). Hãy thu nhỏ ảnh trên máy rồi tải lên lần nữa."
)
TOO_DEEP = f"Ảnh 16 bit quá lớn (hơn {MAXIMUM_DEEP_PIXELS // 1_000_000} triệu điểm ảnh). Hãy lưu ảnh thành JPEG rồi tải lên lại."
TOO_LONG = (
    f"Ảnh quá dài (một chiều hơn {MAXIMUM_SIDE} điểm ảnh). Hãy cắt hoặc thu nhỏ ảnh trên máy rồi tải lên lần nữa."
)
TOO_LARGE_WEBP = (
    "Ảnh WebP quá lớn (hơn 16 triệu điểm ảnh). Hãy thu nhỏ ảnh trên máy hoặc lưu thành JPEG rồi tải lên lần nữa."
)
TOO_HARD = (
    "Máy chủ không đọc được ảnh này: tệp bị hỏng, hoặc cần nhiều bộ nhớ hơn mức dành cho một ảnh. Hãy mở thử ảnh trên"
    " máy, thu nhỏ để mỗi chiều không quá 4000 điểm ảnh, lưu thành JPEG rồi tải lên lần nữa."
)
MOVING = "Đây là ảnh động, trang tin chỉ dùng ảnh tĩnh. Hãy lưu thành ảnh JPEG hoặc PNG rồi tải lên lại."
BROKEN = "Tệp ảnh bị hỏng hoặc chưa đầy đủ. Hãy mở thử ảnh trên máy, lưu lại rồi tải lên lần nữa."
OTHER_FORMAT = "Tệp này không phải ảnh JPEG, PNG hoặc WebP. Hãy lưu ảnh thành một trong các dạng ấy rồi tải lên lại."
HEIF = (
    "Đây là ảnh HEIC của điện thoại, trang tin chưa đọc được. Hãy lưu ảnh thành JPEG rồi tải lên lại; trên iPhone có"
    " thể vào Cài đặt › Camera › Định dạng, chọn “Tương thích nhất” để các ảnh sau là JPEG."
)

# The exit code of the decoding process that goes with a sentence for the person.
REFUSED = 3

_ROOT = Path(__file__).resolve().parent.parent
_NEEDED_TO_START = ("PATH", "LD_LIBRARY_PATH")
# However many upload at the same moment, memory is taken for one: one thread alone holds large pieces of it. Of every
# thread that has held some the C library keeps up to 40 MB.
_reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pictures")


class RefusedPicture(ValueError):
    """The upload is not taken; the message is a Vietnamese sentence for the person who sent it."""


@dataclass(frozen=True)
class Encoded:
    """One picture file. `format` is "jpeg", "png" or "webp"."""

    content: bytes
    width: int
    height: int
    format: str

    @property
    def extension(self) -> str:
        return EXTENSIONS[self.format]


@dataclass(frozen=True)
class Master(Encoded):
    """The best that is kept of an upload: upright, sRGB, no metadata, at most MASTER_SIDE a side.

    A picture that is transparent anywhere is a PNG, every other one a JPEG.
    """

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def read_upload(file: BinaryIO) -> tuple[Master, Encoded]:
    """The master of what a person uploaded, and the first rendition of it.

    Raises RefusedPicture, and OSError if this machine cannot decode anything now.

    Names and declared types are not looked at.
    """
    return _reader.submit(_read, file).result()


def _read(file: BinaryIO) -> tuple[Master, Encoded]:
    content = file.read(MAXIMUM_BYTES + 1)
    if not content:
        raise RefusedPicture(EMPTY)
    if len(content) > MAXIMUM_BYTES:
        raise RefusedPicture(TOO_HEAVY)
    return _decoded_apart(content)


def _decoded_apart(content: bytes) -> tuple[Master, Encoded]:
    """By `portal.picture_decoding`, in a process that has limits and knows no secrets."""
    environment = {name: os.environ[name] for name in _NEEDED_TO_START if name in os.environ}
    child = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "portal.picture_decoding"],
        input=content,
        capture_output=True,
        cwd=_ROOT,
        env=environment,
        check=False,
    )
    if child.stderr or child.returncode not in {0, REFUSED}:
        logger.info("decoding ended with code %s: %s", child.returncode, child.stderr.decode(errors="replace").strip())
    if child.returncode == REFUSED:
        raise RefusedPicture(child.stdout.decode())
    # The kernel ended it: a decoder went astray, or took too long.
    if child.returncode < 0:
        raise RefusedPicture(TOO_HARD)
    if child.returncode:
        raise ChildProcessError(f"the decoding of pictures failed with code {child.returncode}")
    output = io.BytesIO(child.stdout)
    return Master(*_unpacked(output)), Encoded(*_unpacked(output))


def packed(picture: Encoded) -> bytes:
    """The picture as the decoding process hands it over."""
    head = f"{picture.format} {picture.width} {picture.height} {len(picture.content)}\n"
    return head.encode() + picture.content


def _unpacked(output: BinaryIO) -> tuple[bytes, int, int, str]:
    format_, width, height, length = output.readline().decode().split()
    return output.read(int(length)), int(width), int(height), format_


def first_rendition(image: Image.Image) -> Encoded:
    """The one that an upload makes at once, FIRST_WIDTH at most, in a format that every browser reads."""
    return _rendition(image, FIRST_WIDTH, plain_format(image))


def other_renditions(master: bytes) -> list[Encoded]:
    """What responsive pages choose from besides the first one; never wider than the master."""
    with opened_master(master) as image:
        plain = [_rendition(image, width, plain_format(image)) for width in PLAIN_WIDTHS if width < image.width]
        modern = [
            _rendition(image, width, "webp") for width in sorted({min(width, image.width) for width in WEBP_WIDTHS})
        ]
        return plain + modern


@contextlib.contextmanager
def opened_master(master: bytes) -> Iterator[Image.Image]:
    """A file that this site has written: no trap, but the disk may have spoilt it."""
    try:
        with Image.open(io.BytesIO(master), formats=("JPEG", "PNG")) as image:
            yield image
    except Exception as error:  # decoders raise whatever they stumble over
        raise RefusedPicture(BROKEN) from error


def plain_format(image: Image.Image) -> str:
    """Read by every browser, and able to keep what is transparent."""
    return "png" if image.mode == "RGBA" else "jpeg"


def _rendition(image: Image.Image, width: int, format_: str) -> Encoded:
    width = min(width, image.width)
    height = max(1, round(image.height * width / image.width))
    scaled = image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
    return Encoded(*encode(scaled, format_, quality=82))


def encode(image: Image.Image, format_: str, *, quality: int) -> tuple[bytes, int, int, str]:
    """What Encoded is made of."""
    options = {
        "jpeg": {"quality": quality, "optimize": True, "progressive": True},
        "png": {},
        "webp": {"quality": quality, "method": 4},
    }[format_]
    buffer = io.BytesIO()
    image.save(buffer, format_, **options)
    return buffer.getvalue(), image.width, image.height, format_
