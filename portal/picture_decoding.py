"""The program that decodes an upload, in a process of its own: `portal.pictures.read_upload` starts one for each.

Decoders are where a made-up file does its harm. Whatever it makes them do, the kernel ends this process before it has
taken MEMORY or SECONDS; the web server keeps serving, and gets every byte back.

Standard input is the upload. Exit code 0: on standard output the master and the first rendition, `pictures.packed`; exit
code REFUSED: a sentence for the person who sent it.
"""

import contextlib
import io
import logging
import math
import resource
import sys
from collections.abc import Iterator

from PIL import ExifTags, Image, ImageCms

from portal import pictures
from portal.pictures import RefusedPicture

logger = logging.getLogger(__name__)

# Of addresses, the only measure that the kernel enforces: Python and Pillow take 30 MB of them, a PNG of 40 megapixels
# 160 MB, a progressive JPEG of that size up to 280 MB.
MEMORY = 380 * 1024 * 1024
# A picture takes about two; a process may be slow, but not busy for longer.
SECONDS = 20
# The decoder of WebP knows no smaller scale, and holds the picture four times.
MAXIMUM_WEBP_PIXELS = 16_000_000
# From here on a failure may as well be a lack of memory: not every decoder tells one from the other.
LARGE = 10_000_000
# Lines of the master that are made at a time, so that no second copy of a large picture is needed.
BAND = 128
# As many source pixels on either side of a target pixel, in its own size, have a part in it.
LANCZOS_SUPPORT = 3

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


def main() -> int:
    """Decode standard input; the exit code."""
    _limit_this_process()
    logging.basicConfig(format="%(message)s")
    try:
        made = decode(sys.stdin.buffer.read())
    except RefusedPicture as refusal:
        sentence = str(refusal)
    except MemoryError:
        sentence = pictures.TOO_HARD
    else:
        for picture in made:
            sys.stdout.buffer.write(pictures.packed(picture))
        return 0
    # Only now what was decoded so far is given up, and there is memory to speak.
    sys.stdout.buffer.write(sentence.encode())
    return pictures.REFUSED


def decode(content: bytes) -> tuple[pictures.Master, pictures.Encoded]:
    """The master and the first rendition of an upload. Raises RefusedPicture."""
    with _decoding(content) as image:
        # A phone's JPEG with a second picture inside (depth, HDR) is an MPO to Pillow; its first picture is the photo.
        if getattr(image, "n_frames", 1) > 1 and image.format != "MPO":
            raise RefusedPicture(pictures.MOVING)
        upright = _upright_in_srgb(image)
        first = pictures.first_rendition(upright)
        return pictures.Master(*pictures.encode(upright, pictures.plain_format(upright), quality=90)), first


def _limit_this_process() -> None:
    # Elsewhere than on Linux, where nobody runs the site for readers, the limits have other meanings or none.
    if sys.platform != "linux":
        return
    for kind, wanted in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(kind)
        limit = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(kind, (limit, limit))


@contextlib.contextmanager
def _decoding(content: bytes) -> Iterator[Image.Image]:
    """The opened picture, not yet loaded, within the limits; every error of the decoders becomes a RefusedPicture."""
    pixels = 0
    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
            pixels = image.width * image.height
            if pixels > pictures.MAXIMUM_PIXELS:
                raise RefusedPicture(pictures.TOO_MANY_PIXELS)
            if max(image.size) > pictures.MAXIMUM_SIDE:
                raise RefusedPicture(pictures.TOO_LONG)
            if pixels > pictures.MAXIMUM_DEEP_PIXELS and _is_of_sixteen_bits(image):
                raise RefusedPicture(pictures.TOO_DEEP)
            if image.format == "WEBP" and pixels > MAXIMUM_WEBP_PIXELS:
                raise RefusedPicture(pictures.TOO_LARGE_WEBP)
            yield image
    except RefusedPicture:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise RefusedPicture(pictures.TOO_MANY_PIXELS) from error
    except Image.UnidentifiedImageError as error:
        is_heif = content[4:8] == b"ftyp" and content[8:12] in _HEIF_BRANDS
        raise RefusedPicture(pictures.HEIF if is_heif else pictures.OTHER_FORMAT) from error
    except Exception as error:  # decoders raise whatever they stumble over, and each upload must be answered
        logger.warning("a picture could not be decoded (%s)", type(error).__name__)
        is_short_of_memory = isinstance(error, MemoryError) or pixels > LARGE
        raise RefusedPicture(pictures.TOO_HARD if is_short_of_memory else pictures.BROKEN) from error


def _is_of_sixteen_bits(image: Image.Image) -> bool:
    """Whether the file has two bytes a channel, as a PNG may: Pillow names the raw mode of its data `RGB;16B`."""
    return any(";16" in str(tile.args) for tile in image.tile)


def _upright_in_srgb(image: Image.Image) -> Image.Image:
    """The picture scaled to a master, turned as its EXIF says; RGB, or RGBA if anything in it is transparent.

    The pixels of `image` are given up.
    """
    size = _size_of_master(image)
    # Where the format can be decoded at a half, a quarter or an eighth. It must not be smaller than the master either way.
    image.draft("RGB", size)
    image.load()
    profile, orientation = image.info.get("icc_profile"), _orientation(image)
    scaled = _scaled(image, size)
    if scaled is not image:
        image.close()
    mode = "RGBA" if scaled.mode == "RGBA" else "RGB"
    if profile:
        with contextlib.suppress(ImageCms.PyCMSError, OSError, ValueError):
            scaled = ImageCms.profileToProfile(
                scaled, ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB"), outputMode=mode
            )
    scaled = scaled.convert(mode)
    if mode == "RGBA" and scaled.getextrema()[3][0] == 255:
        scaled = scaled.convert("RGB")
    if orientation in _TURNS:
        scaled = scaled.transpose(_TURNS[orientation])
    # Encoders write what they find here: colour profile, comment, transparency, text.
    scaled.info.clear()
    return scaled


def _size_of_master(image: Image.Image) -> tuple[int, int]:
    scale = min(1, pictures.MASTER_SIDE / max(image.size))
    return max(1, round(image.width * scale)), max(1, round(image.height * scale))


def _orientation(image: Image.Image) -> int:
    # Phones and scanners write broken EXIF; the picture itself is none the worse for it.
    with contextlib.suppress(Exception):
        return image.getexif().get(ExifTags.Base.Orientation, 1)
    return 1


def _scaled(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The loaded picture in a mode of eight bits and in that size: what a single resize() gives, from bands of it."""
    if image.size == size:
        return _in_eight_bits(image)
    width, height = size
    ratio = image.height / height
    margin = math.ceil(LANCZOS_SUPPORT * max(ratio, 1)) + 1
    scaled = None
    for top in range(0, height, BAND):
        bottom = min(top + BAND, height)
        first = max(0, math.floor(top * ratio) - margin)
        last = min(image.height, math.ceil(bottom * ratio) + margin)
        band = _in_eight_bits(image.crop((0, first, image.width, last)))
        box = (0, top * ratio - first, image.width, min(bottom * ratio, last) - first)
        part = band.resize((width, bottom - top), Image.Resampling.LANCZOS, box)
        if scaled is None:
            scaled = Image.new(part.mode, size)
        scaled.paste(part, (0, top))
    return scaled


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """The same picture in a mode that can be scaled and converted: L, RGB, RGBA, or CMYK."""
    if image.mode.startswith("I"):
        # Of grey with sixteen bits Pillow would keep the white only.
        return image.convert("I").point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        return image if image.mode == "RGBA" else image.convert("RGBA")
    return image if image.mode in {"L", "RGB", "CMYK"} else image.convert("RGB")


if __name__ == "__main__":
    sys.exit(main())
