"""Pictures as bytes: what is taken from a person, the master that is kept of it, and the renditions that readers get.

Nothing that was uploaded is ever served or kept as it came: it is decoded under limits and encoded anew, which leaves
neither metadata (the place where a photo was taken) nor anything that only looks like a picture.
"""

import contextlib
import hashlib
import io
import logging
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from PIL import ExifTags, Image, ImageCms

logger = logging.getLogger(__name__)

MAXIMUM_BYTES = 20 * 1024 * 1024
MAXIMUM_PIXELS = 40_000_000
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
MOVING = "Đây là ảnh động, trang tin chỉ dùng ảnh tĩnh. Hãy lưu thành ảnh JPEG hoặc PNG rồi tải lên lại."
BROKEN = "Tệp ảnh bị hỏng hoặc chưa đầy đủ. Hãy mở thử ảnh trên máy, lưu lại rồi tải lên lần nữa."
OTHER_FORMAT = "Tệp này không phải ảnh JPEG, PNG hoặc WebP. Hãy lưu ảnh thành một trong các dạng ấy rồi tải lên lại."
HEIF = (
    "Đây là ảnh HEIC của điện thoại, trang tin chưa đọc được. Hãy lưu ảnh thành JPEG rồi tải lên lại; trên iPhone có"
    " thể vào Cài đặt › Camera › Định dạng, chọn “Tương thích nhất” để các ảnh sau là JPEG."
)

_FORMATS = ("JPEG", "PNG", "WEBP")
_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# A PNG of 40 megapixels takes 400 MB while it is decoded: a process has one picture in hand at a time.
_one_at_a_time = threading.Lock()


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


def read_upload(file: BinaryIO) -> Master:
    """Decode what a person uploaded. Raises RefusedPicture; names and declared types are not looked at."""
    content = file.read(MAXIMUM_BYTES + 1)
    if not content:
        raise RefusedPicture(EMPTY)
    if len(content) > MAXIMUM_BYTES:
        raise RefusedPicture(TOO_HEAVY)
    with _one_at_a_time, _decoding(content) as image:
        if getattr(image, "n_frames", 1) > 1 and image.format != "MPO":
            raise RefusedPicture(MOVING)
        # A phone's JPEG with a second picture inside (depth, HDR) is an MPO to Pillow; its first picture is the photo.
        image.draft("RGB", (MASTER_SIDE, MASTER_SIDE))
        image.load()
        upright = _upright_in_srgb(image)
        return Master(*_encode(upright, _plain_format(upright), quality=90))


def first_rendition(master: bytes) -> Encoded:
    """The one that an upload makes at once, FIRST_WIDTH at most, in a format that every browser reads."""
    with _one_at_a_time, _decoding(master) as image:
        return _scaled(image, FIRST_WIDTH, _plain_format(image))


def other_renditions(master: bytes) -> list[Encoded]:
    """What responsive pages choose from besides the first one; never wider than the master."""
    with _one_at_a_time, _decoding(master) as image:
        plain = [_scaled(image, width, _plain_format(image)) for width in PLAIN_WIDTHS if width < image.width]
        modern = [_scaled(image, width, "webp") for width in sorted({min(width, image.width) for width in WEBP_WIDTHS})]
        return plain + modern


def _plain_format(image: Image.Image) -> str:
    return "png" if image.mode == "RGBA" else "jpeg"


def _scaled(image: Image.Image, width: int, format_: str) -> Encoded:
    width = min(width, image.width)
    height = max(1, round(image.height * width / image.width))
    scaled = image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
    return Encoded(*_encode(scaled, format_, quality=82))


@contextlib.contextmanager
def _decoding(content: bytes) -> Iterator[Image.Image]:
    """The opened picture, not yet loaded, within the limits; every error of the decoders becomes a RefusedPicture."""
    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
            if image.width * image.height > MAXIMUM_PIXELS:
                raise RefusedPicture(TOO_MANY_PIXELS)
            yield image
    except RefusedPicture:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError) as error:
        raise RefusedPicture(TOO_MANY_PIXELS) from error
    except Image.UnidentifiedImageError as error:
        is_heif = content[4:8] == b"ftyp" and content[8:12] in _HEIF_BRANDS
        raise RefusedPicture(HEIF if is_heif else OTHER_FORMAT) from error
    except Exception as error:  # decoders raise whatever they stumble over, and each upload must be answered
        logger.info("a picture could not be decoded: %r", error)
        raise RefusedPicture(BROKEN) from error


def _upright_in_srgb(image: Image.Image) -> Image.Image:
    """The loaded picture scaled to a master, turned as its EXIF says; RGB, or RGBA if anything in it is transparent."""
    profile = image.info.get("icc_profile")
    orientation = 1
    # Phones and scanners write broken EXIF; the picture itself is none the worse for it.
    with contextlib.suppress(Exception):
        orientation = image.getexif().get(ExifTags.Base.Orientation, 1)
    image = _in_eight_bits(image)
    image.thumbnail((MASTER_SIDE, MASTER_SIDE), Image.Resampling.LANCZOS, reducing_gap=3.0)
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile:
        with contextlib.suppress(ImageCms.PyCMSError, OSError, ValueError):
            image = ImageCms.profileToProfile(
                image, ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB"), outputMode=mode
            )
    image = image.convert(mode)
    if mode == "RGBA" and image.getextrema()[3][0] == 255:
        image = image.convert("RGB")
    if orientation in _TURNS:
        image = image.transpose(_TURNS[orientation])
    # Encoders write what they find here: colour profile, comment, transparency, text.
    image.info.clear()
    return image


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """The same picture in a mode that can be scaled and converted: L, RGB, RGBA, or CMYK."""
    if image.has_transparency_data:
        return image if image.mode == "RGBA" else image.convert("RGBA")
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value / 256).convert("L")
    return image if image.mode in {"L", "RGB", "CMYK"} else image.convert("RGB")


def _encode(image: Image.Image, format_: str, *, quality: int) -> tuple[bytes, int, int, str]:
    options = {
        "jpeg": {"quality": quality, "optimize": True, "progressive": True},
        "png": {},
        "webp": {"quality": quality, "method": 4},
    }[format_]
    buffer = io.BytesIO()
    image.save(buffer, format_, **options)
    return buffer.getvalue(), image.width, image.height, format_
