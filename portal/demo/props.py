"""What stands in several of the demonstration pictures: hills, trees, houses, people, flags."""

import math
from collections.abc import Sequence

from portal.demo.canvas import Canvas, Colour, Point, arc, fade, mix, smooth, star

RED = "#c8202f"
GOLD = "#f6c945"
SKIN = "#dba983"
HAIR = "#2b2226"
STRAW = "#ecd9a6"


def ridge(c: Canvas, base: float, height: float, length: float, *, detail: int = 5) -> list[Point]:
    """The outline of a chain of hills down to the lower edge; ``length`` is the distance between two summits."""
    waves = [(height / 1.9**i, length / 2.1**i, c.random.uniform(0, 6.3)) for i in range(detail)]
    line = [
        (x, base - sum(size * math.sin(2 * math.pi * x / long + phase) for size, long, phase in waves))
        for x in range(-20, 1641, 8)
    ]
    return [*line, (1640, 1100), (-20, 1100)]


def cloud(c: Canvas, x: float, y: float, width: float, colour: Colour) -> None:
    """A cloud with a flat base, in one outline so that a translucent one has no seams."""
    domes = ((0.2, 0.1), (0.38, 0.15), (0.58, 0.19), (0.77, 0.11))
    top = []
    for i in range(81):
        at = i / 80
        heights = [math.sqrt(max(0, r * r - (at - place) ** 2)) * 0.9 for place, r in domes]
        edge = max(0, 1 - min(at, 1 - at) / 0.035)
        rounded = 0.035 * math.sqrt(1 - edge * edge)
        top.append((x + width * at, y - width * max(*heights, rounded)))
    r = width * 0.035
    base = [*arc(x + width - r, y, r, r, 0, 90, 8), *arc(x + r, y, r, r, 90, 180, 8)]
    c.shape([*top, *base], colour)


def round_tree(c: Canvas, x: float, y: float, height: float, colour: Colour, light: Colour) -> None:
    """A leafy crown on a trunk, lit from the upper left."""
    c.shape(
        [(x - height * 0.035, y), (x - height * 0.02, y - height * 0.5), (x + height * 0.02, y - height * 0.5),
         (x + height * 0.035, y)],
        "#5d4636",
    )  # fmt: skip
    crown = [(0, -0.72, 0.25), (-0.19, -0.56, 0.19), (0.2, -0.55, 0.19), (-0.07, -0.5, 0.2), (0.1, -0.74, 0.2)]
    for dx, dy, r in crown:
        c.disc(x + dx * height, y + dy * height, r * height, colour)
    for dx, dy, r in ((-0.06, -0.78, 0.16), (-0.22, -0.6, 0.11), (0.12, -0.62, 0.1)):
        c.disc(x + dx * height, y + dy * height, r * height, light)


def frond(
    c: Canvas, x: float, y: float, length: float, angle: float, droop: float, width: float, colour: Colour
) -> None:
    """One long leaf that leaves (x, y) under ``angle`` degrees and bends down under its weight."""
    dx, dy = math.cos(math.radians(angle)) * length, math.sin(math.radians(angle)) * length
    left, right = [], []
    for i in range(13):
        t = i / 12
        px, py = x + dx * t, y + dy * t + droop * length * t * t
        tx, ty = dx, dy + 2 * droop * length * t
        half = width * math.sin(math.pi * min(1, t + 0.06)) ** 0.8 / (math.hypot(tx, ty) or 1)
        left.append((px + ty * half, py - tx * half))
        right.append((px - ty * half * 0.4, py + tx * half * 0.4))
    c.shape([*left, *reversed(right)], colour)


def areca(c: Canvas, x: float, y: float, height: float, lean: float = 0, dark: Colour = "#2f6a4a") -> None:
    """An areca palm: thin ringed trunk, crown of feathers."""
    top_x, top_y = x + lean, y - height
    trunk = smooth([(x, y), (x + lean * 0.25, y - height * 0.5), (top_x, top_y)], closed=False)
    c.line(trunk, "#8d7a63", height * 0.028)
    c.line([(px + height * 0.008, py) for px, py in trunk], "#6c5b4b", height * 0.008)
    size = height * 0.36
    for i, angle in enumerate((-172, -8, -150, -30, -128, -52, -108, -72, -90)):
        tone = mix(dark, "#8fbf6a", 0.12 * (i % 5))
        c_droop = 0.75 if abs(angle + 90) > 50 else 0.45
        frond(c, top_x, top_y, size * c.random.uniform(0.9, 1.1), angle, c_droop, size * 0.1, tone)
    c.oval(top_x, top_y + height * 0.035, height * 0.013, height * 0.05, "#7fa25b")


def banana(c: Canvas, x: float, y: float, height: float, colour: Colour = "#4f8f4a") -> None:
    c.line([(x, y), (x, y - height * 0.5)], "#7c9a58", height * 0.06)
    for i, angle in enumerate((-165, -15, -140, -40, -112, -68)):
        frond(
            c, x, y - height * 0.45, height * 0.62, angle, 0.5, height * 0.085, mix(colour, "#b7d37a", 0.13 * (i % 3))
        )


def bamboo(c: Canvas, x: float, y: float, height: float, colour: Colour = "#3f7a4c", stems: int = 9) -> None:
    """A clump whose stems fan out and bow at their tips."""
    for i in range(stems):
        side = (i - (stems - 1) / 2) / stems
        high = height * (1 - 0.5 * abs(side)) * c.random.uniform(0.88, 1.05)
        tip = (x + side * height * 0.95, y - high)
        stem = smooth(
            [(x + side * height * 0.12, y), (x + side * height * 0.38, y - high * 0.6), tip,
             (tip[0] + side * height * 0.22, tip[1] + height * 0.06)],
            closed=False, steps=6,
        )  # fmt: skip
        c.line(stem, mix(colour, "#c9d48a", 0.35), max(2.0, height * 0.012))
        for px, py in stem[5:]:
            for _ in range(3):
                lean = c.random.uniform(-150, 150)
                frond(
                    c, px, py, height * c.random.uniform(0.08, 0.15), lean, 0.6, height * 0.014,
                    mix(colour, "#a9c86a", c.random.uniform(0, 0.6)),
                )  # fmt: skip


def leaves(c: Canvas, x: float, y: float, width: float, height: float, tones: Sequence[Colour], count: int) -> None:
    """A mass of foliage, from dark below to light above."""
    for i in range(count):
        share = i / count
        level = min(max(0.5 - share + c.random.uniform(-0.14, 0.14), -0.5), 0.5)
        reach = math.sqrt(max(0, 0.25 - (level * 0.94) ** 2)) * width
        px, py = x + c.random.uniform(-0.92, 0.92) * reach, y + height * level
        radius = width * c.random.uniform(0.06, 0.1) * (1.1 - share * 0.4)
        c.disc(px, py, radius, tones[min(len(tones) - 1, int(share * len(tones)))])


def house(c: Canvas, x: float, y: float, width: float, wall: Colour, roof: Colour, *, door: Colour = "#7b4a33") -> None:
    """A one-storey house seen from the front; (x, y) is the lower left corner."""
    high = width * 0.34
    c.box(x, y - high, width, high, wall)
    c.box(x, y - high, width, high * 0.16, mix(wall, "#3b2a2a", 0.25))
    c.box(x, y - high * 0.1, width, high * 0.1, mix(wall, "#6b5a4a", 0.3))
    for place in (0.1, 0.72):
        c.box(x + width * place, y - high * 0.72, width * 0.18, high * 0.42, "#f5efe0")
        c.box(x + width * (place + 0.012), y - high * 0.69, width * 0.156, high * 0.36, "#5a7f8c")
        c.box(x + width * (place + 0.085), y - high * 0.69, width * 0.012, high * 0.36, "#f5efe0")
    c.box(x + width * 0.4, y - high * 0.76, width * 0.2, high * 0.76, door)
    c.box(x + width * 0.495, y - high * 0.76, width * 0.01, high * 0.76, mix(door, "#000000", 0.35))
    eaves, top = y - high * 0.98, y - high * 1.75
    c.shape(
        [(x - width * 0.08, eaves), (x + width * 0.1, top), (x + width * 0.9, top), (x + width * 1.08, eaves)], roof
    )
    for i in range(1, 5):
        level = eaves + (top - eaves) * i / 5
        inset = width * (-0.08 + 0.18 * i / 5)
        c.line([(x + inset, level), (x + width - inset, level)], mix(roof, "#2a1010", 0.18), width * 0.006)
    c.line([(x + width * 0.09, top), (x + width * 0.91, top)], mix(roof, "#2a1010", 0.35), width * 0.03)


def conical_hat(c: Canvas, x: float, y: float, width: float) -> None:
    """A nón lá whose brim is centred on (x, y)."""
    peak = (x, y - width * 0.46)
    c.shape([(x - width / 2, y), peak, (x + width / 2, y), *arc(x, y, width / 2, width * 0.09, 0, 180, 14)], STRAW)
    c.shape([peak, (x + width / 2, y), *arc(x, y, width / 2, width * 0.09, 0, 75, 8)], "#d5ba7c")


def person(
    c: Canvas, x: float, y: float, height: float, coat: Colour, *, trousers: Colour = "#3a3f4f", hat: bool = False,
    lean: float = 0, arm: float = 0, skirt: bool = False,
) -> None:  # fmt: skip
    """A standing figure, feet at (x, y); ``lean`` moves the shoulders, ``arm`` lifts the right hand (0 to 1)."""
    h = height
    if skirt:
        c.shape([(x - h * 0.1, y - h * 0.45), (x + h * 0.1, y - h * 0.45), (x + h * 0.15, y), (x - h * 0.15, y)], coat)
    else:
        for side in (-1, 1):
            c.line([(x + side * h * 0.045, y - h * 0.45), (x + side * h * 0.065, y)], trousers, h * 0.075)
    sx = x + lean * h
    shoulder = y - h * 0.8
    c.line([(sx - h * 0.11, shoulder + h * 0.045), (x - h * 0.15, y - h * 0.47)], mix(coat, "#000000", 0.14), h * 0.065)
    hand = (sx + h * (0.16 + 0.16 * arm), y - h * (0.47 + 0.22 * arm))
    c.blob(
        [(sx - h * 0.13, shoulder + h * 0.03), (sx, shoulder - h * 0.015), (sx + h * 0.13, shoulder + h * 0.03),
         (x + h * 0.115, y - h * 0.55), (x + h * 0.12, y - h * 0.39), (x - h * 0.12, y - h * 0.39),
         (x - h * 0.115, y - h * 0.55)],
        coat,
    )  # fmt: skip
    c.line([(sx + h * 0.11, shoulder + h * 0.045), hand], mix(coat, "#000000", 0.08), h * 0.065)
    c.disc(*hand, h * 0.032, SKIN)
    head = (sx + lean * h * 0.3, y - h * 0.895)
    c.line([(sx, shoulder), head], mix(SKIN, "#7a4a30", 0.25), h * 0.06)
    c.oval(*head, h * 0.068, h * 0.08, SKIN)
    if skirt:
        c.oval(head[0], head[1] - h * 0.085, h * 0.035, h * 0.03, HAIR)
    c.shape(
        [*arc(head[0], head[1] - h * 0.008, h * 0.075, h * 0.086, 168, 372, 24),
         *arc(head[0] + h * 0.02, head[1] - h * 0.005, h * 0.05, h * 0.05, 350, 195, 12)],
        HAIR,
    )  # fmt: skip
    if hat:
        conical_hat(c, head[0], head[1] - h * 0.025, h * 0.36)


def seen_from_behind(c: Canvas, x: float, y: float, size: float, coat: Colour, hair: Colour = HAIR) -> None:
    """Head and shoulders of somebody in the audience; (x, y) is the middle of the lower edge."""
    c.blob(
        [(x - size * 0.52, y), (x - size * 0.46, y - size * 0.4), (x - size * 0.16, y - size * 0.56),
         (x + size * 0.16, y - size * 0.56), (x + size * 0.46, y - size * 0.4), (x + size * 0.52, y)],
        coat,
    )  # fmt: skip
    c.box(x - size * 0.09, y - size * 0.68, size * 0.18, size * 0.2, mix(SKIN, "#7a4a30", 0.2), size * 0.05)
    c.oval(x, y - size * 0.84, size * 0.2, size * 0.24, hair)


def flag(c: Canvas, x: float, y: float, height: float, *, blow: float = 1) -> None:
    """The national flag on a pole; (x, y) is the foot, ``blow`` its direction and strength."""
    c.line([(x, y), (x, y - height)], "#d9d3c4", height * 0.022)
    c.disc(x, y - height, height * 0.02, GOLD)
    wide, high, top = height * 0.42 * blow, height * 0.27, y - height * 0.97
    upper = [(x + wide * t, top + high * 0.1 * math.sin(t * 6.3)) for t in (i / 14 for i in range(15))]
    c.shape([*upper, *((px, py + high) for px, py in reversed(upper))], RED)
    third = [p for p in upper if 0.5 < (p[0] - x) / wide < 0.8]
    c.shape([*third, *((px, py + high) for px, py in reversed(third))], fade("#5c0610", 0.22))
    c.shape(star(x + wide * 0.48, top + high * 0.53, high * 0.3), GOLD)


def bunting(c: Canvas, left: float, y: float, count: int, width: float) -> None:
    """A string of small paper flags, sagging between its posts."""
    tones = ("#d3343f", "#f2b13c", "#3f8f6b", "#3f77ad", "#e7739a")
    line = [(left + i * width, y + 26 * math.sin(math.pi * (i % 8) / 8)) for i in range(count)]
    c.line(line, "#6d5a4a", 3)
    for i, (x, top) in enumerate(line):
        c.shape([(x, top), (x + width * 0.82, top), (x + width * 0.41, top + width)], tones[i % 5])


def reed_line(c: Canvas, y: float, height: float, colour: Colour, count: int) -> None:
    """Grass along the lower edge of the picture, close to the eye."""
    for _ in range(count):
        x = c.random.uniform(-30, 1630)
        frond(
            c, x, y + c.random.uniform(0, height * 0.3), height * c.random.uniform(0.5, 1),
            c.random.uniform(-115, -65), c.random.uniform(0, 0.5), height * 0.03,
            mix(colour, "#d8e08a", c.random.uniform(0, 0.35)),
        )  # fmt: skip
