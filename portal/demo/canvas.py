"""The drawing board of the demonstration pictures: a stage of 1600 × 1067 units, drawn at twice the size and reduced.

Coordinates are stage units with the origin at the top left; every colour is ``"#rrggbb"``, or a tuple with an alpha.
"""

import math
import random
from collections.abc import Iterable, Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFilter

STAGE = (1600, 1067)
OVERSAMPLING = 2

Point = tuple[float, float]
Colour = str | tuple[int, int, int] | tuple[int, int, int, int]


def rgb(colour: Colour) -> tuple[int, int, int]:
    if isinstance(colour, str):
        return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
    return colour[:3]


def mix(first: Colour, second: Colour, share: float) -> tuple[int, int, int]:
    """``first`` moved towards ``second`` by ``share`` (0 to 1)."""
    return tuple(round(a + (b - a) * share) for a, b in zip(rgb(first), rgb(second), strict=True))


def fade(colour: Colour, alpha: float) -> tuple[int, int, int, int]:
    return (*rgb(colour), round(255 * alpha))


def smooth(points: Sequence[Point], *, closed: bool = True, steps: int = 10) -> list[Point]:
    """A Catmull-Rom curve through the points."""
    count = len(points)
    result = []
    for i in range(count if closed else count - 1):
        if closed:
            p0, p1, p2, p3 = (points[(i + k) % count] for k in (-1, 0, 1, 2))
        else:
            p0, p1, p2, p3 = (points[min(max(i + k, 0), count - 1)] for k in (-1, 0, 1, 2))
        for step in range(steps):
            t = step / steps
            result.append(
                tuple(
                    0.5
                    * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)
                    for a, b, c, d in zip(p0, p1, p2, p3, strict=True)
                )
            )
    if not closed:
        result.append(points[-1])
    return result


def arc(cx: float, cy: float, rx: float, ry: float, start: float, end: float, steps: int = 40) -> list[Point]:
    """Points of an ellipse's arc; degrees run clockwise from the right, as on the screen."""
    angles = (math.radians(start + (end - start) * i / steps) for i in range(steps + 1))
    return [(cx + rx * math.cos(a), cy + ry * math.sin(a)) for a in angles]


def star(cx: float, cy: float, radius: float, turn: float = 0) -> list[Point]:
    angles = (math.radians(-90 + turn + 36 * i) for i in range(10))
    return [
        (cx + math.cos(a) * radius * (0.382 if i % 2 else 1), cy + math.sin(a) * radius * (0.382 if i % 2 else 1))
        for i, a in enumerate(angles)
    ]


class Canvas:
    """One picture in the making. The same size and seed give the same pixels."""

    def __init__(self, size: tuple[int, int], seed: int) -> None:
        self.size = size
        self.random = random.Random(seed)  # noqa: S311 - it places trees, it keeps no secret
        self.full = (size[0] * OVERSAMPLING, size[1] * OVERSAMPLING)
        self.scale = max(self.full[0] / STAGE[0], self.full[1] / STAGE[1])
        self.shift = tuple((full - stage * self.scale) / 2 for full, stage in zip(self.full, STAGE, strict=True))
        self.image = Image.new("RGB", self.full, "#ffffff")
        self.pen = ImageDraw.Draw(self.image, "RGBA")

    def at(self, point: Point) -> Point:
        return point[0] * self.scale + self.shift[0], point[1] * self.scale + self.shift[1]

    # Plain shapes

    def shape(self, points: Iterable[Point], colour: Colour) -> None:
        self.pen.polygon([self.at(p) for p in points], fill=colour)

    def blob(self, points: Sequence[Point], colour: Colour) -> None:
        self.shape(smooth(points), colour)

    def box(self, x: float, y: float, width: float, height: float, colour: Colour, radius: float = 0) -> None:
        (left, top), (right, bottom) = self.at((x, y)), self.at((x + width, y + height))
        # In a small picture a glazing bar is thinner than a pixel.
        corners = (left, top, max(left, right - 1), max(top, bottom - 1))
        if radius:
            self.pen.rounded_rectangle(corners, radius * self.scale, fill=colour)
        else:
            self.pen.rectangle(corners, fill=colour)

    def oval(self, cx: float, cy: float, rx: float, ry: float, colour: Colour) -> None:
        self.pen.ellipse((*self.at((cx - rx, cy - ry)), *self.at((cx + rx, cy + ry))), fill=colour)

    def disc(self, cx: float, cy: float, radius: float, colour: Colour) -> None:
        self.oval(cx, cy, radius, radius, colour)

    def line(self, points: Sequence[Point], colour: Colour, width: float) -> None:
        thick = max(1, round(width * self.scale))
        self.pen.line([self.at(p) for p in points], fill=colour, width=thick, joint="curve")

    # Light

    def sky(self, *stops: tuple[float, Colour]) -> None:
        """A vertical gradient over everything; stops are (stage y, colour) from the top down."""
        column = Image.new("RGB", (1, self.full[1]))
        for row in range(self.full[1]):
            column.putpixel((0, row), self._at_height((row - self.shift[1]) / self.scale, stops))
        self.image.paste(column.resize(self.full, Image.Resampling.NEAREST))

    def _at_height(self, y: float, stops: Sequence[tuple[float, Colour]]) -> tuple[int, int, int]:
        for (y0, first), (y1, second) in zip(stops, stops[1:], strict=False):
            if y < y1:
                return mix(first, second, min(max((y - y0) / (y1 - y0), 0), 1))
        return rgb(stops[-1][1])

    def shaded(self, points: Sequence[Point], top: Colour, bottom: Colour) -> None:
        """A shape filled with a vertical gradient between its highest and its lowest point."""
        placed = [self.at(p) for p in points]
        left, right = math.floor(min(p[0] for p in placed)), math.ceil(max(p[0] for p in placed))
        high, low = math.floor(min(p[1] for p in placed)), math.ceil(max(p[1] for p in placed))
        left, right = max(left, 0), min(right, self.full[0])
        first, last = max(high, 0), min(low, self.full[1])
        if left >= right or first >= last:
            return
        column = Image.new("RGB", (1, last - first))
        for row in range(first, last):
            column.putpixel((0, row - first), mix(top, bottom, (row - high) / max(low - high, 1)))
        mask = Image.new("L", (right - left, last - first))
        ImageDraw.Draw(mask).polygon([(x - left, y - first) for x, y in placed], fill=255)
        self.image.paste(column.resize(mask.size, Image.Resampling.NEAREST), (left, first), mask)

    def glow(self, cx: float, cy: float, radius: float, colour: Colour, strength: float = 0.5) -> None:
        """A soft light that fades to nothing at the radius."""
        mask = Image.radial_gradient("L").point(lambda v: 255 * strength * max(0, 1 - v / 180) ** 2)
        side = max(2, round(2 * radius * self.scale))
        x, y = self.at((cx - radius, cy - radius))
        mask = mask.resize((side, side), Image.Resampling.BILINEAR)
        self.image.paste(Image.new("RGB", mask.size, rgb(colour)), (round(x), round(y)), mask)

    def mist(self, y: float, height: float, colour: Colour, strength: float = 0.5) -> None:
        """A band of haze across the picture, densest in its middle."""
        rows = max(2, round(height * self.scale))
        column = Image.new("L", (1, rows))
        for row in range(rows):
            column.putpixel((0, row), round(255 * strength * math.sin(math.pi * row / rows) ** 2))
        mask = column.resize((self.full[0], rows), Image.Resampling.NEAREST)
        self.image.paste(Image.new("RGB", mask.size, rgb(colour)), (0, round(self.at((0, y))[1])), mask)

    def mirrored(self, water_y: float, depth: float, colour: Colour, strength: float = 0.55) -> None:
        """Water from ``water_y`` down: what stands above it, upside down, squeezed and tinted."""
        line, bottom = round(self.at((0, water_y))[1]), round(self.at((0, water_y + depth))[1])
        above = self.image.crop((0, max(0, line - round((bottom - line) * 1.15)), self.full[0], line))
        above = above.transpose(Image.Transpose.FLIP_TOP_BOTTOM).resize((self.full[0], bottom - line))
        above = above.filter(ImageFilter.BoxBlur(2.5 * self.scale))
        self.image.paste(Image.blend(above, Image.new("RGB", above.size, rgb(colour)), strength), (0, line))

    def finished(self) -> Image.Image:
        """The picture in its size, with a breath of paper grain that also hides the steps of the gradients."""
        image = self.image.reduce(OVERSAMPLING)
        width, height = image.size
        noise = Image.frombytes("L", (width, height), self.random.randbytes(width * height))
        noise = noise.point(lambda v: 128 + (v - 128) * 9 // 128)
        return ImageChops.overlay(image, Image.merge("RGB", (noise, noise, noise)))
