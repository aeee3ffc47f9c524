"""Demonstration pictures of the village: its communal house, its gate, its market, its clinic."""

from portal.demo.canvas import Canvas, Colour, arc, fade, mix, smooth, star
from portal.demo.props import (
    GOLD,
    areca,
    banana,
    bunting,
    cloud,
    flag,
    house,
    leaves,
    person,
    ridge,
    round_tree,
)


def communal_house(c: Canvas) -> None:
    """An old communal house with upturned eaves behind its pond, a banyan beside it, festival flags out."""
    c.sky((0, "#8ab7c9"), (360, "#f4deb6"), (620, "#f7d7a0"))
    c.glow(1260, 300, 460, "#fff0cc", 0.9)
    for x, y, w in ((150, 150, 300), (700, 110, 360), (1230, 190, 260)):
        cloud(c, x, y, w, fade("#fffaf0", 0.65))
    c.shaded(ridge(c, 470, 60, 820), "#97aeb0", "#dccfae")
    c.shaded(ridge(c, 540, 26, 560), "#6d937f", "#a7b787")
    for x, h in ((1395, 150), (1475, 190), (1560, 160), (330, 130)):
        round_tree(c, x, 690, h, "#3c6f47", "#6b9a55")
    areca(c, 1330, 700, 420, 12)
    areca(c, 1375, 702, 350, -8)
    c.shaded([(-10, 680), (1610, 680), (1610, 1100), (-10, 1100)], "#d9c6a0", "#c4ad84")
    _old_roof(c, 820, 690)
    _banyan(c, 150, 720)
    for x, h in ((470, 330), (1180, 330)):
        _festival_flag(c, x, 742, h)
    for x, y, h, coat, hat in (
        (600, 742, 104, "#7b2f3c", False), (640, 746, 100, "#e8dfcc", False), (770, 738, 92, "#31526b", False),
        (1010, 744, 104, "#9c3f49", True), (1052, 748, 108, "#45634d", False), (300, 750, 108, "#d8b35c", True),
    ):  # fmt: skip
        c.oval(x, y, h * 0.2, h * 0.03, fade("#7c6541", 0.45))
        person(c, x, y, h, coat, hat=hat)
    c.box(-10, 772, 1620, 20, "#c9bca2")
    c.box(-10, 786, 1620, 10, "#9d8f76")
    c.mirrored(796, 271, "#6f8f80", 0.42)
    for _ in range(40):
        x, y = c.random.uniform(-30, 1630), c.random.uniform(815, 1060)
        wide = (y - 740) * c.random.uniform(0.1, 0.24)
        c.oval(x, y, wide, 1.4 + (y - 780) / 130, fade("#fff3d6", c.random.uniform(0.12, 0.35)))
    for _ in range(20):
        x, y = c.random.choice((-1, 1)) * c.random.uniform(330, 800) + 800, c.random.uniform(900, 1060)
        c.oval(x, y, 46, 13, mix("#4f7d54", "#86a866", c.random.random()))


def _old_roof(c: Canvas, cx: float, y: float) -> None:
    """The house itself: stone base, dark columns and the wide roof whose corners turn up."""
    c.box(cx - 345, y + 16, 690, 18, "#b3a68c")
    c.box(cx - 365, y + 32, 730, 20, "#a2957b")
    c.box(cx - 385, y + 50, 770, 8, "#8f836b")
    c.box(cx - 318, y - 130, 636, 148, "#5b3527")
    for i in range(12):
        left = cx - 310 + i * 52
        c.box(left, y - 118, 46, 134, "#7a4630" if i % 2 else "#6d3d2b")
        c.box(left + 6, y - 108, 34, 56, "#8f5a3c")
        for k in range(4):
            c.box(left + 10 + k * 7.5, y - 104, 3, 48, "#4a2a20")
    c.box(cx - 52, y - 118, 104, 134, "#3b2119")
    for i in range(8):
        x = cx - 330 + i * 94.3
        c.box(x - 9, y - 132, 18, 150, "#8e3a2c")
        c.box(x + 3, y - 132, 6, 150, "#6d2a20")
        c.oval(x, y + 16, 17, 6, "#c6b99e")
    tile, dark = "#a4563a", "#6f3527"
    half, eaves, top = 440, y - 128, y - 330
    roof = [
        *smooth([(cx - half, eaves - 52), (cx - 395, eaves - 4), (cx - 300, eaves + 14), (cx, eaves + 18),
                 (cx + 300, eaves + 14), (cx + 395, eaves - 4), (cx + half, eaves - 52)], closed=False),
        *smooth([(cx + half, eaves - 52), (cx + 372, eaves - 62), (cx + 310, top + 46), (cx + 268, top)], closed=False),
        *smooth([(cx + 268, top), (cx, top + 16), (cx - 268, top)], closed=False),
        *smooth([(cx - 268, top), (cx - 310, top + 46), (cx - 372, eaves - 62), (cx - half, eaves - 52)], closed=False),
    ]  # fmt: skip
    c.shape([(px, py + 12) for px, py in roof], "#40231b")
    c.shaded(roof, mix(tile, "#e8a070", 0.25), mix(tile, dark, 0.35))
    for i in range(1, 9):
        share = i / 9
        wide = 285 + 105 * share**1.6
        level = top + 24 + (eaves - top - 16) * share
        lift = 30 * share**2
        c.line(
            smooth([(cx - wide, level - lift), (cx - wide * 0.72, level), (cx, level + 6), (cx + wide * 0.72, level),
                    (cx + wide, level - lift)], closed=False),
            fade(dark, 0.5), 4,
        )  # fmt: skip
    for i in range(-15, 16):
        c.line([(cx + i * 17.5, top + 18), (cx + i * 23.6, eaves + 12)], fade(dark, 0.28), 2.5)
    crest = smooth([(cx - 292, top - 30), (cx - 262, top - 4), (cx, top + 10), (cx + 262, top - 4),
                    (cx + 292, top - 30)], closed=False)  # fmt: skip
    c.line(crest, "#d8c3a0", 15)
    c.line([(px, py + 6) for px, py in crest], "#8d7657", 4)
    c.disc(cx, top - 22, 20, "#e3b65a")
    c.disc(cx, top - 22, 12, "#c2503a")
    for side in (-1, 1):
        c.line(smooth([(cx + side * 60, top + 4), (cx + side * 95, top - 24), (cx + side * 128, top - 10),
                       (cx + side * 150, top - 26)], closed=False), "#d8c3a0", 9)  # fmt: skip
        c.line(smooth([(cx + side * 398, eaves - 22), (cx + side * 428, eaves - 44), (cx + side * 452, eaves - 84)],
                      closed=False), "#d8c3a0", 10)  # fmt: skip


def _banyan(c: Canvas, x: float, y: float) -> None:
    for dx, wide in ((-60, 20), (-26, 34), (6, 46), (44, 28), (78, 16)):
        c.shape(smooth([(x + dx - wide, y + 8), (x + dx * 0.5 - wide * 0.4, y - 170), (x + dx * 0.9, y - 300),
                        (x + dx * 0.5 + wide * 0.5, y - 170), (x + dx + wide, y + 8)]),
                mix("#5e4a3a", "#8a7256", (dx + 60) / 200))  # fmt: skip
    for dx in (-150, -112, 118, 160):
        c.line([(x + dx, y - 280), (x + dx * 0.94, y - 90 - abs(dx) * 0.4)], "#6b5644", 4)
    leaves(c, x, y - 390, 520, 300, ("#2f5a3c", "#39693f", "#477c45", "#5d9150", "#7aa85a"), 150)


def _festival_flag(c: Canvas, x: float, y: float, height: float) -> None:
    """The square five-coloured flag of village festivals."""
    c.line([(x, y), (x, y - height)], "#8a6b3f", 7)
    c.disc(x, y - height, 7, GOLD)
    side = height * 0.3
    left, top = x + 5, y - height + 10
    for i, tone in enumerate(("#2f7d5b", "#3b6fae", "#f0c23f", "#f4efe2", "#cf3037")):
        inset = side * 0.1 * i
        c.box(left + inset, top + inset, side - 2 * inset, side - 2 * inset, tone)
    for i in range(7):
        share = i * side / 7
        c.shape([(left + side, top + share), (left + side + 13, top + share + side / 14),
                 (left + side, top + share + side / 7)], "#2f7d5b")  # fmt: skip
        c.shape([(left + share, top + side), (left + share + side / 14, top + side + 13),
                 (left + share + side / 7, top + side)], "#2f7d5b")  # fmt: skip


def commune_gate(c: Canvas) -> None:
    """The gate over the road into the commune, flags along it, rice on both sides."""
    c.sky((0, "#6faed2"), (540, "#eaf1e2"))
    c.glow(800, 500, 460, "#fff2cf", 0.75)
    for x, y, w in ((90, 170, 330), (1130, 130, 360), (560, 110, 240)):
        cloud(c, x, y, w, fade("#ffffff", 0.85))
    c.shaded(ridge(c, 460, 76, 860), "#88adb4", "#d3ddc9")
    c.shaded(ridge(c, 525, 38, 560), "#5d9280", "#9fbd8d")
    for x, w in ((60, 110), (230, 92), (1280, 100), (1430, 120)):
        house(c, x, 590, w, "#f1e5cb", "#b0513e")
        round_tree(c, x + w * 1.2, 592, w * 0.8, "#3f7d4b", "#6ba35a")
    c.shaded([(-10, 585), (1610, 585), (1610, 1100), (-10, 1100)], "#c9d074", "#7fae48")
    for i in range(16):
        y = 600 + i * i * 2.2
        for x in range(-20, 1640, 10):
            if abs(x - 800) > 30 + (y - 560) * 1.05:
                tone = fade(mix("#e2d36c", "#5f9440", c.random.random()), 0.6)
                c.line([(x, y), (x + c.random.uniform(-4, 4), y - 5 - i * 1.5)], tone, 2 + i * 0.18)
    c.shaded([(770, 585), (830, 585), (1310, 1100), (290, 1100)], "#9ba0a3", "#777d82")
    for i in range(8):
        y, wide = 600 + i * i * 9, 2 + i * 1.6
        far, low = wide * 1.35, y + 8 + i * 9
        c.shape([(800 - wide, y), (800 + wide, y), (800 + far, low), (800 - far, low)], "#e9e5d6")
    for side in (-1, 1):
        c.shape([(800 + side * 28, 585), (800 + side * 34, 585), (800 + side * 560, 1100), (800 + side * 492, 1100)],
                "#d9d2bf")  # fmt: skip
    for i, near in enumerate((0.06, 0.13, 0.24)):
        for side in (-1, 1):
            flag(c, 800 + side * (60 + near * 660), 600 + near * 350, 70 + near * 560, blow=0.85 + 0.1 * (i % 2))
    for side in (-1, 1):
        _pillar(c, 800 + side * 395, 835)
    c.box(338, 338, 924, 22, "#a04a35")
    c.box(356, 358, 888, 104, "#b32632")
    c.box(368, 370, 864, 80, "#c5303b")
    for top in (376, 440):
        c.box(380, top, 840, 4, GOLD)
    c.shape(star(800, 411, 27), GOLD)
    for side in (-1, 1):
        for i in range(5):
            x = 800 + side * (96 + i * 64)
            c.shape([(x - 22, 411), (x, 396), (x + 22, 411), (x, 426)], GOLD)
            c.shape([(x - 11, 411), (x, 403), (x + 11, 411), (x, 419)], "#c5303b")
    _gate_roof(c, 800, 340, 520, 78)
    c.box(630, 246, 340, 26, "#a04a35")
    c.box(630, 246, 340, 5, "#e9dcc0")
    _gate_roof(c, 800, 246, 230, 66)
    for side in (-1, 1):
        for i in range(20):
            x, y = 800 + side * (395 + c.random.uniform(-95, 120)), 842 + c.random.uniform(-12, 26)
            c.disc(x, y, c.random.uniform(14, 24), mix("#3f7d43", "#86b357", c.random.random()))
            if i % 2:
                c.disc(x, y - 10, 7, c.random.choice(("#e2506b", "#f2b13c", "#f7e6ee")))
    for x, y, h, coat, hat in ((690, 830, 150, "#f3efe6", False), (640, 836, 146, "#b5414c", True)):
        c.oval(x, y, h * 0.18, h * 0.03, fade("#3f4346", 0.4))
        person(c, x, y, h, coat, hat=hat)


def _pillar(c: Canvas, x: float, y: float) -> None:
    c.box(x - 46, 325, 92, y - 325, "#efe3c9")
    c.box(x + 16, 325, 30, y - 325, "#d6c5a3")
    c.box(x - 58, y - 44, 116, 44, "#c9b891")
    c.box(x - 28, 490, 50, y - 570, "#b32632")
    c.box(x - 22, 496, 38, y - 582, "#c5303b")
    for i in range(5):
        c.shape(star(x - 3, 525 + i * 45, 8), GOLD)


def _gate_roof(c: Canvas, cx: float, eaves: float, half: float, high: float) -> None:
    """A small tiled roof with upturned corners."""
    under = smooth([(cx - half * 1.06, eaves - high * 0.5), (cx - half * 0.86, eaves), (cx, eaves + 5),
                    (cx + half * 0.86, eaves), (cx + half * 1.06, eaves - high * 0.5)], closed=False)  # fmt: skip
    over = smooth([(cx + half * 1.06, eaves - high * 0.5), (cx + half * 0.8, eaves - high * 0.5),
                   (cx + half * 0.66, eaves - high), (cx - half * 0.66, eaves - high),
                   (cx - half * 0.8, eaves - high * 0.5), (cx - half * 1.06, eaves - high * 0.5)],
                  closed=False)  # fmt: skip
    c.shaded([*under, *over], "#c06a48", "#8d4330")
    count = round(half / 9)
    for i in range(-count, count + 1):
        c.line([(cx + i * half * 0.64 / count, eaves - high * 0.95), (cx + i * half * 0.86 / count, eaves - 2)],
               fade("#5c2a1f", 0.35), 2.5)  # fmt: skip
    c.line([(cx - half * 0.68, eaves - high), (cx + half * 0.68, eaves - high)], "#e0cfae", 9)
    for side in (-1, 1):
        c.line(
            [(cx + side * half * 0.67, eaves - high - 10), (cx + side * half * 0.67, eaves - high + 6)], "#e0cfae", 12
        )


def market(c: Canvas) -> None:
    """A country market: awnings, baskets of fruit and greens, sellers under their hats."""
    c.sky((0, "#8cc0d6"), (520, "#f3ead2"))
    for x, y, w in ((200, 140, 320), (980, 110, 300)):
        cloud(c, x, y, w, fade("#ffffff", 0.8))
    c.shaded(ridge(c, 430, 55, 800), "#90b2b4", "#d6dcc2")
    for x, w in ((-60, 300), (330, 250), (1010, 260), (1330, 320)):
        house(c, x, 560, w, "#ecd9b4", "#a64f3a")
    round_tree(c, 940, 566, 270, "#3b7546", "#649b55")
    round_tree(c, 290, 566, 220, "#3b7546", "#649b55")
    c.shaded([(-10, 550), (1610, 550), (1610, 1100), (-10, 1100)], "#dcc7a0", "#c2a677")
    for x, y, h, coat, hat in (
        (120, 660, 170, "#54486e", True), (200, 665, 178, "#f3efe6", False), (700, 655, 172, "#9c3f49", True),
        (790, 660, 180, "#3f6385", False), (850, 664, 160, "#d6a24c", True), (1330, 660, 176, "#5d7f5a", True),
    ):  # fmt: skip
        person(c, x, y, h, coat, hat=hat, arm=0.3)
    for x, top, tones in (
        (250, 400, ("#c9404a", "#f7efdf")), (900, 392, ("#2f7f8a", "#f7efdf")), (-250, 410, ("#e0a23a", "#f7efdf")),
        (1390, 402, ("#5d8f4a", "#f7efdf")),
    ):  # fmt: skip
        _stall(c, x, top, 440, tones)
    bunting(c, -30, 330, 50, 34)
    for x, y, h, coat in ((520, 880, 330, "#7b3a5c"), (1150, 885, 330, "#35607c")):
        person(c, x, y, h, coat, hat=True, arm=0.6)
    for x in (330, 980):
        c.box(x, 800, 430, 120, "#8f6a43")
        c.box(x - 14, 786, 458, 22, "#b88b58", 4)
    for x, y, size, tone, kind in (
        (390, 770, 58, "#e2572f", 0), (510, 772, 58, "#e9b936", 0), (630, 770, 58, "#77a83f", 1),
        (720, 774, 50, "#b83a6a", 0), (1040, 770, 58, "#5f9a45", 1), (1160, 772, 58, "#d8433a", 0),
        (1280, 770, 58, "#f0d9a8", 0), (1370, 774, 50, "#7d4a86", 0),
        (140, 965, 96, "#f0933a", 0), (400, 1010, 108, "#6da548", 1), (690, 1000, 100, "#d8433a", 0),
        (960, 1015, 110, "#e9c23f", 0), (1250, 1000, 104, "#78ae4a", 1), (1500, 985, 100, "#c8506a", 0),
    ):  # fmt: skip
        _basket(c, x, y, size, tone, leafy=bool(kind))


def _stall(c: Canvas, x: float, top: float, width: float, tones: tuple[Colour, Colour]) -> None:
    for px in (x + 20, x + width - 28):
        c.box(px, top + 40, 10, 400, "#8a6a48")
    count, wide = 8, width / 8
    for i in range(count):
        left, low = x + i * wide, top + 96
        tone = tones[i % 2]
        slant = (x + width / 2 - left) * 0.1
        c.shape([(left + slant, top), (left + wide + slant - wide * 0.1, top), (left + wide, low), (left, low)], tone)
        c.shape(arc(left + wide / 2, low, wide / 2, 20, 0, 180, 12), mix(tone, "#3a2a1a", 0.08))
    c.shape(
        [(x, top + 96), (x + width, top + 96), (x + width - 30, top + 140), (x + 30, top + 140)], fade("#4a3522", 0.12)
    )


def _basket(c: Canvas, x: float, y: float, size: float, tone: Colour, *, leafy: bool) -> None:
    c.oval(x, y + size * 0.5, size * 0.85, size * 0.13, fade("#6d5636", 0.4))
    c.oval(x, y, size, size * 0.34, "#8a6234")
    for ring, count in ((0.0, 6), (0.2, 5), (0.38, 3), (0.52, 1)):
        for k in range(count):
            px = x + (k - (count - 1) / 2) * size * 0.29 + c.random.uniform(-2, 2)
            if leafy:
                for _ in range(4):
                    c.oval(px + c.random.uniform(-0.1, 0.1) * size, y - size * (ring + c.random.uniform(-0.06, 0.1)),
                           size * 0.12, size * 0.16, mix(tone, "#d3e89a", c.random.uniform(0, 0.6)))  # fmt: skip
            else:
                c.disc(px, y - size * ring, size * 0.17, mix(tone, "#4a1f18", 0.2))
                c.disc(px - size * 0.02, y - size * (ring + 0.02), size * 0.145, tone)
                c.disc(px - size * 0.06, y - size * (ring + 0.07), size * 0.045, mix(tone, "#ffffff", 0.5))
    body = [
        *arc(x, y, size, size * 0.34, 0, 180, 24),
        (x - size * 0.72, y + size * 0.52),
        (x + size * 0.72, y + size * 0.52),
    ]
    c.shape([body[24], body[25], body[26], body[0], *body[1:24]], "#bf9355")
    c.line(arc(x, y, size, size * 0.34, 0, 180, 24), "#dcb878", size * 0.07)
    for k in (0.28, 0.42):
        c.line(arc(x, y + size * k * 0.5, size * (1 - k * 0.4), size * 0.32, 20, 160, 18), "#97703c", size * 0.025)


def clinic(c: Canvas) -> None:
    """A two-storey public building in its yard; people arrive on foot."""
    c.sky((0, "#7fbad6"), (560, "#eef3e6"))
    c.glow(1250, 220, 380, "#fffbe6", 0.8)
    for x, y, w in ((120, 160, 340), (640, 100, 260), (1180, 200, 300)):
        cloud(c, x, y, w, fade("#ffffff", 0.85))
    c.shaded(ridge(c, 480, 62, 820), "#8fb3b8", "#d5e0d0")
    c.shaded(ridge(c, 560, 26, 560), "#65977f", "#a3c095")
    for x, h in ((60, 260), (180, 210), (1420, 250), (1540, 290)):
        round_tree(c, x, 760, h, "#3d7848", "#6aa059")
    c.shaded([(-10, 766), (1610, 766), (1610, 1100), (-10, 1100)], "#ddd0b0", "#c4b28a")
    left, right, base = 300, 1300, 770
    c.box(left, 330, right - left, base - 330, "#f6efdd")
    c.box(left, 330, right - left, 16, "#d8c9a6")
    c.box(left - 24, 306, right - left + 48, 26, "#b4573f")
    c.box(left - 24, 328, right - left + 48, 6, "#8a3f2e")
    c.box(left, 540, right - left, 18, "#e0cfa8")
    c.box(left, 700, right - left, base - 700, "#e6d9ba")
    for floor, y in enumerate((378, 588)):
        for i in range(8):
            x = left + 46 + i * 118
            if 3 <= i <= 4:
                continue
            c.box(x - 6, y - 6, 92, 122 - floor * 12, "#dccba2")
            c.shaded(
                [(x, y), (x + 80, y), (x + 80, y + 110 - floor * 12), (x, y + 110 - floor * 12)], "#6fa3b8", "#a8cfd6"
            )
            c.box(x + 37, y, 6, 110 - floor * 12, "#f8f3e6")
            c.shape([(x, y), (x + 34, y), (x, y + 60)], fade("#ffffff", 0.25))
    c.box(660, 296, 280, base - 296, "#fbf6e8")
    c.shaded([(644, 296), (956, 296), (800, 214)], "#c2684c", "#a54f3a")
    c.disc(800, 268, 20, "#fbf6e8")
    c.box(794, 254, 12, 28, "#2f8a63")
    c.box(786, 262, 28, 12, "#2f8a63")
    c.box(690, 360, 220, 36, "#2f8a63", 4)
    for x, w in ((706, 70), (786, 50), (846, 48)):
        c.box(x, 372, w, 11, "#f4f7ea", 4)
    c.shaded([(700, 420), (900, 420), (900, 530), (700, 530)], "#6fa3b8", "#a8cfd6")
    for x in (746, 796, 846):
        c.box(x, 420, 8, 110, "#f8f3e6")
    c.box(620, 560, 360, 20, "#c9b88f")
    for x in (640, 944):
        c.box(x, 580, 18, base - 580, "#e9ddc0")
    c.shaded([(712, 610), (888, 610), (888, base), (712, base)], "#4f7f92", "#7fb0bb")
    c.box(797, 610, 6, 160, "#f8f3e6")
    for i in range(4):
        c.box(660 - i * 14, base + i * 10, 280 + i * 28, 10, mix("#d8ccae", "#a99a7a", i / 4))
    flag(c, 520, 800, 400)
    c.shaded([(-10, 770), (600, 800), (420, 1100), (-10, 1100)], "#9cc268", "#6f9f4b")
    c.shaded([(1000, 800), (1610, 770), (1610, 1100), (1180, 1100)], "#9cc268", "#6f9f4b")
    for _ in range(70):
        side = c.random.choice((-1, 1))
        y = c.random.uniform(805, 1060)
        x = 800 + side * (200 + (y - 800) * 0.62 + c.random.uniform(0, 46))
        c.disc(x, y, 15, mix("#3f7d43", "#86b357", c.random.random()))
        c.disc(x, y - 9, 6, c.random.choice(("#e2506b", "#f2b13c", "#f7e6ee")))
    for x, y, h, coat, hat in (
        (690, 900, 200, "#9c3f49", True), (755, 906, 150, "#e0a23a", False), (930, 880, 190, "#fbfbf6", False),
        (1000, 884, 186, "#5d7f5a", False), (640, 1010, 232, "#54486e", True),
    ):  # fmt: skip
        c.oval(x, y, h * 0.2, h * 0.03, fade("#7d6d4a", 0.45))
        person(c, x, y, h, coat, hat=hat, arm=0.25)
    banana(c, 1450, 850, 220)
