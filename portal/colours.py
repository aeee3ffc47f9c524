"""The office's own colour: whether it can be read, and the shades that the pages make of it.

Contrast as WCAG 2.2 defines it: (lighter + 0.05) / (darker + 0.05) of the relative luminances, from 1 to 21.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from django.core.exceptions import ValidationError

DEFAULT_COLOUR = "#b5121b"
# Of text, at level AA.
LEAST_CONTRAST = 4.5

# What text in the office's colour stands on: the backgrounds of `static/css/base.css`; in the back office rows of lists, plain and
# chosen, and messages (`static/office/office.css`).
LIGHT_SURFACES = ("#ffffff", "#f6f4f0", "#f8f8f8", "#fdeeee", "#e4f5e9", "#fff3da", "#fdeaea")
_DARK_SURFACES = ("#151413", "#211f1d", "#212121", "#3a1a1c", "#10301b", "#3a2a0b", "#411418")
_BLACK, _WHITE = "#000000", "#ffffff"
_HEX = re.compile(r"#[0-9a-f]{6}")
# Of the way to black or to white, when a shade is looked for.
_STEP = 0.04


def contrast(one: str, other: str) -> float:
    """The contrast of two colours `#rrggbb`."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def validate_colour(value: str) -> None:
    """Refuses what is no `#rrggbb`, and a colour too light to be read, saying how far it is off and which shade would do."""
    colour = value.lower()
    if not _HEX.fullmatch(colour):
        raise ValidationError(
            "Màu viết bằng dấu # và sáu chữ số hoặc chữ cái từ a đến f, ví dụ #b5121b.", code="no_colour"
        )
    least = _least_contrast(colour, LIGHT_SURFACES)
    if least < LEAST_CONTRAST:
        # Never rounded up to the limit that it misses.
        reached = f"{int(least * 10) / 10:.1f}".replace(".", ",")
        raise ValidationError(
            f"Màu {colour} quá nhạt: so với nền sáng chỉ đạt tương phản {reached} : 1, cần ít nhất 4,5 : 1 để người mắt kém "
            f"đọc được. Hãy chọn màu đậm hơn; cùng tông màu này có {_readable(colour, LIGHT_SURFACES, _BLACK)}.",
            code="too_light",
        )


@dataclass(frozen=True)
class Shades:
    """The colours that one scheme makes of the office's: of text and marks, of the banner, and of what lies on it."""

    accent: str
    brand: str
    brand_deep: str


# Every page asks for those of the one office.
@lru_cache(maxsize=64)
def light_shades(colour: str) -> Shades:
    """For white paper: the colour itself."""
    return Shades(accent=colour, brand=colour, brand_deep=_mix(colour, _BLACK, 0.21))


@lru_cache(maxsize=64)
def dark_shades(colour: str) -> Shades:
    """For dark paper: text lighter until it can be read, surfaces darker so that they do not glare."""
    return Shades(
        accent=_readable(colour, _DARK_SURFACES, _WHITE),
        brand=_mix(colour, _BLACK, 0.21),
        brand_deep=_mix(colour, _BLACK, 0.41),
    )


def _readable(colour: str, surfaces: tuple[str, ...], towards: str) -> str:
    """The first shade on the way from the colour to black or white that has enough contrast with every surface."""
    share = 0.0
    while _least_contrast(shade := _mix(colour, towards, share), surfaces) < LEAST_CONTRAST:
        share += _STEP
    return shade


def _least_contrast(colour: str, surfaces: tuple[str, ...]) -> float:
    return min(contrast(colour, surface) for surface in surfaces)


def _mix(colour: str, other: str, share: float) -> str:
    """`share` (0 to 1) of the other colour in this one, channel by channel."""
    mixed = (
        round(mine + (theirs - mine) * min(share, 1.0))
        for mine, theirs in zip(_channels(colour), _channels(other), strict=True)
    )
    return "#" + "".join(f"{channel:02x}" for channel in mixed)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
