"""Demonstration pictures of fields, hills and water."""

import math

from portal.demo.canvas import Canvas, Colour, arc, fade, mix, smooth
from portal.demo.props import areca, bamboo, banana, cloud, frond, house, person, reed_line, ridge, round_tree


def terraces(c: Canvas) -> None:
    """Rice terraces in front of blue mountains; the seed decides between young green and harvest gold."""
    ripe = c.random.random() < 0.5
    c.sky((0, "#8fbcd0"), (330, "#f6e7c8"), (560, "#fbdcae"))
    c.glow(1130, 330, 430, "#fff3d6", 0.95)
    c.disc(1130, 330, 62, "#fff6df")
    for x, y, w in ((180, 190, 300), (690, 120, 220), (1290, 170, 260)):
        cloud(c, x, y, w, fade("#ffffff", 0.55))
    for base, height, length, top, bottom in (
        (430, 90, 900, "#8aa9b5", "#dcd6c4"),
        (500, 62, 640, "#6b939a", "#c5ccb4"),
        (570, 45, 520, "#4d7f7c", "#a3ba92"),
    ):
        c.shaded(ridge(c, base, height, length), top, bottom)
    c.mist(470, 170, "#fdebcf", 0.5)
    c.mist(600, 190, "#f3e6c0", 0.55)
    for x, h in ((560, 84), (610, 104), (655, 90), (704, 112), (765, 96)):
        round_tree(c, x, 826, h, "#3f7a52", "#689c61")
    palette = ("#e8c04f", "#d9a93c", "#efd06c", "#c9b247", "#b9b04b") if ripe else (
        "#7fb24f", "#97c25a", "#6aa348", "#b3d068", "#5b9645")  # fmt: skip
    shadow = "#7c6a26" if ripe else "#2e5f36"
    _slope(c, 1270, 540, 15, palette, shadow, 950)
    house(c, 1290, 588, 92, "#d9b98a", "#8c5a3c")
    for x, h in ((1265, 62), (1400, 74), (1425, 52)):
        round_tree(c, x, 590, h, "#3d7248", "#5f9455")
    bamboo(c, 130, 668, 190)
    round_tree(c, 225, 618, 96, "#3a6e45", "#639a57")
    _slope(c, 260, 600, 15, palette[2:] + palette[:2], shadow, 820)
    _slope(c, 900, 800, 10, palette[1:] + palette[:1], shadow, 1150)
    for x, y, h, coat in ((770, 878, 92, "#7a3340"), (850, 892, 98, "#35566e"), (960, 884, 90, "#4a3a63")):
        person(c, x, y, h, coat, hat=True, lean=0.06)
    reed_line(c, 1075, 120, "#587f31" if not ripe else "#8f7c2a", 150)


def _slope(
    c: Canvas, cx: float, top: float, steps: int, tones: tuple[Colour, ...], shadow: Colour, spread: float
) -> None:
    """One hillside cut into terraces, its contour lines widening downwards."""
    wave, y = c.random.uniform(0, 6.3), top
    for i in range(steps):
        step = 20 + i * 4.6
        reach = spread * (0.2 + 0.11 * i)
        rim = []
        for k in range(81):
            t = k / 40 - 1
            bend = 46 * math.sin(t * 3.1 + wave) + 17 * math.sin(t * 8 + wave * 2 + i * 0.35)
            fall = (abs(t) ** 2.1) * reach * 0.42
            rim.append((cx + t * reach, y + fall + bend * (0.15 + 0.05 * i)))
        field = [*rim, (rim[-1][0], 1100), (rim[0][0], 1100)]
        tone = tones[(i * 2 + i // 3) % len(tones)]
        c.shape([(px, py - step * 0.16) for px, py in field], mix(tone, "#fff8d0", 0.55))
        c.shape(field, tone)
        edge = [(px, py + step * 0.62) for px, py in rim]
        c.shape([*edge, *((px, py + step * 0.3) for px, py in reversed(edge))], fade(shadow, 0.42))
        y += step


def river_bridge(c: Canvas) -> None:
    """A bridge of three arches over a calm river at evening."""
    c.sky((0, "#5b8db0"), (300, "#f3cfa4"), (520, "#fbe4bb"))
    c.glow(520, 430, 420, "#ffe7b0", 1)
    c.disc(520, 440, 58, "#fff1cf")
    for x, y, w in ((120, 150, 330), (880, 110, 380), (1250, 240, 240)):
        cloud(c, x, y, w, fade("#fff4e2", 0.6))
    c.shaded(ridge(c, 455, 66, 860), "#7d99a6", "#d3c7ae")
    c.shaded(ridge(c, 520, 40, 600), "#56808a", "#96ab93")
    c.shaded(ridge(c, 580, 14, 700), "#3f7160", "#5c8a5a")
    for x, h in ((60, 130), (150, 100), (250, 118), (1380, 120), (1490, 150), (1570, 110)):
        round_tree(c, x, 606, h, "#2f6149", "#54865a")
    for x, w in ((330, 90), (1240, 104)):
        house(c, x, 604, w, "#ead8b8", "#a9523d")
    deck, stone, dark = 500, "#e6dcc8", "#b9ab94"
    c.box(-10, deck, 1620, 34, stone)
    c.box(-10, deck + 26, 1620, 8, dark)
    for x in (120, 560, 1000, 1440):
        c.box(x - 24, deck + 30, 48, 130, stone)
        c.box(x + 6, deck + 30, 18, 130, dark)
    for x in (340, 780, 1220):
        span = arc(x, deck, 196, 118, 180, 360)
        c.line(span, "#c2453c", 15)
        for px, py in span[4:-4:4]:
            c.line([(px, py), (px, deck)], "#d8695c", 4)
    for x in range(0, 1600, 26):
        c.line([(x, deck - 22), (x, deck)], "#f3ecdd", 3)
    c.line([(-10, deck - 22), (1610, deck - 22)], "#f3ecdd", 5)
    for x, h, coat in ((600, 58, "#35506b"), (648, 52, "#a5473f"), (1075, 56, "#efe7d6")):
        person(c, x, deck + 2, h, coat, hat=x == 648)
    c.mirrored(615, 452, "#87abb0", 0.5)
    c.mist(585, 60, "#fff0d2", 0.45)
    c.mist(820, 500, "#3f7487", 0.45)
    for _ in range(90):
        x, y = c.random.gauss(560, 320), c.random.uniform(635, 1060)
        wide = (y - 560) * c.random.uniform(0.05, 0.2)
        c.oval(x, y, wide, 1.6 + (y - 600) / 190, fade("#fff0cf", c.random.uniform(0.15, 0.5)))
    _sampan(c, 1010, 850, 330, "#6b4433")
    _sampan(c, 300, 716, 140, "#4d3a38")
    reed_line(c, 1085, 150, "#2f5b43", 110)


def _sampan(c: Canvas, x: float, y: float, width: float, colour: Colour) -> None:
    c.oval(x, y + width * 0.075, width * 0.52, width * 0.03, fade("#1f3f48", 0.35))
    person(c, x + width * 0.26, y + width * 0.02, width * 0.5, "#7d3b46", hat=True, lean=-0.05, arm=0.5)
    hull = smooth([(x - width / 2, y - width * 0.06), (x - width * 0.2, y), (x + width * 0.2, y),
                   (x + width / 2, y - width * 0.06)], closed=False)  # fmt: skip
    c.shape([*hull, *arc(x, y - width * 0.03, width * 0.5, width * 0.115, 0, 180, 20)], colour)
    c.line(hull, mix(colour, "#f0c890", 0.4), width * 0.018)
    c.line([(x + width * 0.42, y - width * 0.26), (x + width * 0.5, y + width * 0.14)], "#8a6a4a", width * 0.016)


def tea_hills(c: Canvas) -> None:
    """Rows of tea bushes over rounded hills, pickers among them."""
    c.sky((0, "#9fcbd8"), (420, "#eef3dc"))
    c.glow(330, 250, 420, "#fffbe4", 0.9)
    for x, y, w in ((820, 150, 360), (1260, 230, 260), (90, 120, 240)):
        cloud(c, x, y, w, fade("#ffffff", 0.75))
    c.shaded(ridge(c, 400, 70, 900), "#9fbfc0", "#dfe9d6")
    c.shaded(ridge(c, 450, 50, 620), "#76a59b", "#bcd3b2")
    c.mist(400, 140, "#f7f8e4", 0.55)
    for cx, top, rx, ry, base in (
        (1290, 440, 760, 420, "#5f9a58"),
        (240, 470, 820, 520, "#4f8d50"),
        (980, 610, 900, 600, "#6aa452"),
        (420, 800, 1050, 640, "#4c8b47"),
    ):
        _tea_hill(c, cx, top, rx, ry, base)
        if top == 440:
            house(c, 1180, 470, 120, "#f0e3c8", "#b4553f")
            for x, h in ((1150, 84), (1325, 96), (1362, 70)):
                round_tree(c, x, 474, h, "#366a44", "#5c9253")
        if top == 610:
            for x, y, h, coat in ((905, 700, 108, "#b23a48"), (1090, 712, 112, "#2f5d7c"), (1275, 742, 110, "#d88c3a")):
                _picker(c, x, y, h, coat)
    _picker(c, 350, 935, 230, "#8c2f4f")
    _tea_hill(c, 1350, 930, 1200, 700, "#3f7d42")


def _picker(c: Canvas, x: float, y: float, h: float, coat: Colour) -> None:
    """A tea picker, basket on the back, the feet hidden by the bushes."""
    c.oval(x - h * 0.17, y - h * 0.73, h * 0.12, h * 0.05, "#7fb54a")
    c.shape([(x - h * 0.29, y - h * 0.72), (x - h * 0.06, y - h * 0.72), (x - h * 0.09, y - h * 0.42),
             (x - h * 0.25, y - h * 0.42)], "#b08048")  # fmt: skip
    for level in (0.66, 0.58, 0.5):
        c.line([(x - h * 0.28, y - h * level), (x - h * 0.07, y - h * level)], "#8d6234", h * 0.012)
    person(c, x, y, h, coat, hat=True, lean=0.05, arm=0.55)
    for _ in range(16):
        c.disc(x + c.random.uniform(-0.34, 0.36) * h, y - c.random.uniform(-0.02, 0.13) * h, h * 0.07,
               c.random.choice(("#5f9a45", "#79b352", "#4c8540")))  # fmt: skip


def _tea_hill(c: Canvas, cx: float, top: float, rx: float, ry: float, base: Colour) -> None:
    dome = arc(cx, top + ry, rx, ry, 180, 360, 90)
    c.shaded([*dome, (cx + rx, 1110), (cx - rx, 1110)], mix(base, "#e3efb0", 0.35), mix(base, "#1f4a33", 0.35))
    rows = 17
    for i in range(1, rows):
        share = i / rows
        level = [
            (cx + (px - cx) * (0.9 + share * 0.5), top + (py - top) * (1 - share * 0.25) + share**1.35 * ry * 1.15)
            for px, py in dome[6:-6]
        ]
        width = 7 + 26 * share
        c.line([(px, py + width * 0.55) for px, py in level], mix(base, "#16402b", 0.42), width)
        c.line(level, mix(base, "#b9dc6a", 0.22 + 0.14 * (i % 2)), width * 0.72)
        for (px, py), (qx, qy) in zip(level, level[1:], strict=False):
            for _ in range(2):
                t = c.random.random()
                x, y = px + (qx - px) * t, py + (qy - py) * t
                tone = mix(base, "#dcef8f", c.random.uniform(0.2, 0.6))
                c.oval(x, y - width * c.random.uniform(0.05, 0.42), width * 0.5, width * 0.26, tone)


def storm(c: Canvas) -> None:
    """High water at a dyke under a dark sky; people lay sandbags, palms bend in the wind."""
    c.sky((0, "#2f3e4b"), (360, "#64767f"), (640, "#a7aea6"))
    for x, y, w in ((-120, 150, 640), (380, 230, 560), (900, 150, 760), (120, 330, 420), (1080, 320, 520)):
        cloud(c, x, y, w, fade("#263340", 0.5))
    c.shaded(ridge(c, 540, 40, 700), "#5b6d74", "#939e99")
    c.shaded(ridge(c, 610, 16, 540), "#44574f", "#596c60")
    for x, w in ((120, 150), (560, 128), (900, 170)):
        house(c, x, 690, w, "#bfb8a6", "#7a4a42")
    for x, h in ((330, 110), (480, 130), (780, 120)):
        round_tree(c, x, 694, h, "#33493f", "#44604c")
    for x, h, lean in ((1180, 330, -100), (1330, 400, -130), (1480, 340, -105)):
        trunk = smooth([(x, 700), (x + lean * 0.2, 700 - h * 0.55), (x + lean, 700 - h)], closed=False)
        c.line(trunk, "#4f493c", h * 0.034)
        for i, angle in enumerate((150, 168, 183, 197, 210, 224, 240)):
            frond(c, x + lean, 700 - h, h * 0.5, angle, 0.24, h * 0.036, mix("#2c4639", "#71825a", 0.12 * i))
    c.shaded([(-10, 678), (800, 694), (1610, 684), (1610, 900), (-10, 900)], "#6c7c5f", "#55654e")
    for x, y, h, coat, lean, arm in (
        (250, 872, 232, "#e0a23a", 0.06, 0.9), (455, 866, 222, "#c9473a", -0.04, 0.6),
        (690, 874, 236, "#e0a23a", 0.05, 0.8), (905, 868, 224, "#39789a", -0.05, 0.6),
        (1130, 872, 234, "#57814f", 0.05, 0.9), (1360, 868, 228, "#e0a23a", -0.05, 0.5),
    ):  # fmt: skip
        person(c, x, y, h, coat, trousers="#2a323d", hat=coat == "#e0a23a", lean=lean, arm=arm)
        if arm > 0.7:
            c.box(x + h * 0.2, y - h * 0.72, h * 0.36, h * 0.16, "#bd9c66", h * 0.07)
            c.disc(x + h * 0.26, y - h * 0.6, h * 0.035, "#dba983")
    for row in range(3):
        for i in range(-1, 19):
            x, y = i * 92 + (row % 2) * 46 + c.random.uniform(-5, 5), 892 - row * 40 + c.random.uniform(-3, 3)
            if row == 2 and i % 5 == 3:
                continue
            tone = mix("#c6ab78", "#6b593c", c.random.uniform(0, 0.4))
            c.box(x, y, 98, 46, mix(tone, "#3a3020", 0.35), 20)
            c.box(x, y, 98, 39, tone, 19)
            c.line([(x + 16, y + 9), (x + 76, y + 9)], fade("#fff2d0", 0.3), 3)
    for level, top, bottom in ((930, "#78898b", "#5d7179"), (968, "#647981", "#4a6069"), (1012, "#526974", "#3a515c")):
        phase = c.random.uniform(0, 6.3)
        crest = [(x, level + 9 * math.sin(x / 74 + phase) + 5 * math.sin(x / 31 + phase)) for x in range(-10, 1621, 10)]
        c.shaded([*crest, (1620, 1100), (-10, 1100)], top, bottom)
        c.line(crest, fade("#e3eae8", 0.5), 4)
    for _ in range(420):
        x, y, long = c.random.uniform(-50, 1700), c.random.uniform(-40, 1060), c.random.uniform(22, 60)
        c.line([(x, y), (x - long * 0.32, y + long)], fade("#dfe8ea", c.random.uniform(0.1, 0.36)), 2)


def moon_pond(c: Canvas) -> None:
    """A full moon over a lotus pond, roofs and lanterns on the far bank."""
    c.sky((0, "#14213f"), (420, "#31476d"), (640, "#6d6f86"))
    for _ in range(130):
        c.disc(c.random.uniform(0, 1600), c.random.uniform(0, 430), c.random.uniform(0.8, 2.1), fade("#fff6d8", 0.75))
    c.glow(1090, 270, 420, "#f8e6b4", 0.75)
    c.disc(1090, 270, 128, "#fbeec6")
    for x, y, r in ((1050, 230, 26), (1130, 300, 36), (1100, 205, 14), (1035, 310, 18)):
        c.disc(x, y, r, fade("#e3cf9a", 0.55))
    for x, y, w in ((880, 335, 420), (300, 210, 360), (1300, 180, 260)):
        cloud(c, x, y, w, fade("#8d94ac", 0.33))
    c.shaded(ridge(c, 520, 50, 760), "#27395a", "#3d4e6d")
    c.shaded(ridge(c, 585, 18, 520), "#1b2b43", "#25364b")
    for x, w in ((120, 150), (330, 118), (860, 140), (1330, 160)):
        house(c, x, 640, w, "#4a4552", "#3a2c3a", door="#f2b856")
        for place in (0.112, 0.732):
            c.box(x + w * place, 640 - w * 0.235, w * 0.156, w * 0.122, "#f6c15f")
        c.glow(x + w / 2, 620, w * 0.75, "#f2a94e", 0.42)
    for x, h in ((70, 130), (500, 160), (560, 110), (780, 150), (1080, 120), (1240, 150), (1540, 170)):
        round_tree(c, x, 644, h, "#16283a", "#20374a")
    areca(c, 640, 640, 250, 12, "#1d3a44")
    areca(c, 690, 642, 210, -10, "#1d3a44")
    c.line(smooth([(100, 520), (400, 568), (760, 520), (1130, 566), (1520, 515)], closed=False), "#1a1f30", 3)
    for x, y in ((190, 536), (320, 560), (450, 566), (600, 546), (880, 540), (1010, 560), (1150, 564), (1290, 552)):
        c.glow(x, y + 26, 70, "#ff9b45", 0.6)
        c.oval(x, y + 26, 19, 24, "#e2472f" if x % 20 else "#f0b13e")
        c.oval(x - 5, y + 24, 7, 20, fade("#ffd9a0", 0.6))
    c.mirrored(648, 419, "#20365a", 0.4)
    for _ in range(70):
        x, y = c.random.gauss(1090, 85), c.random.uniform(660, 1040)
        c.oval(x, y, c.random.uniform(12, 50), 2.2, fade("#fdf0c6", c.random.uniform(0.2, 0.6)))
    for _ in range(34):
        x, y = c.random.uniform(-30, 1630), c.random.uniform(740, 1050)
        if 900 < x < 1270 and y < 950:
            continue
        wide = 24 + (y - 700) * 0.19
        c.oval(x, y + 4, wide, wide * 0.3, fade("#0c1d2e", 0.5))
        c.oval(x, y, wide, wide * 0.3, mix("#2e6154", "#6c9a78", c.random.uniform(0, 0.5)))
    for x, y, size in ((250, 850, 62), (520, 960, 84), (1400, 900, 76), (760, 800, 44), (1150, 1010, 70)):
        lotus(c, x, y, size)


def lotus(c: Canvas, x: float, y: float, size: float, outer: Colour = "#e88aa4", inner: Colour = "#fbd3dc") -> None:
    """A lotus in bloom, its lowest point at (x, y)."""
    for spread, tall, tone in ((1.0, 0.62, 0.0), (0.68, 0.86, 0.35), (0.34, 1.0, 0.65), (0.0, 1.06, 1.0)):
        for side in (-1, 1) if spread else (1,):
            tip = (x + side * spread * size, y - tall * size)
            petal = smooth([(x, y), (x + side * (spread * size * 0.42 - size * 0.24), y - tall * size * 0.62), tip,
                            (x + side * (spread * size * 0.62 + size * 0.22), y - tall * size * 0.4)])  # fmt: skip
            c.shape(petal, mix(outer, inner, tone))


def country_lane(c: Canvas) -> None:
    """A concrete lane between flower beds, houses and areca palms."""
    c.sky((0, "#78b4d4"), (520, "#e6f0e4"))
    c.glow(800, 480, 480, "#fff4d6", 0.7)
    for x, y, w in ((130, 200, 330), (980, 140, 380), (620, 280, 200)):
        cloud(c, x, y, w, fade("#ffffff", 0.85))
    c.shaded(ridge(c, 470, 48, 760), "#8fb3b4", "#cfdcc6")
    c.shaded(ridge(c, 530, 22, 560), "#5f9277", "#93b383")
    c.shaded([(-10, 560), (1610, 560), (1610, 1100), (-10, 1100)], "#a8c46a", "#6f9a48")
    for _ in range(900):
        y = 575 + 500 * c.random.random() ** 1.4
        c.oval(c.random.uniform(-20, 1620), y, 2 + (y - 540) * 0.022, 1 + (y - 540) * 0.006,
               fade(c.random.choice(("#5f8f3f", "#c9dc85", "#7fae4e")), 0.55))  # fmt: skip
    for x, w, wall, roof in (
        (560, 120, "#f3e6cb", "#b5503c"), (930, 128, "#dfe6dc", "#a8483a"), (300, 230, "#f6dfb4", "#b14a35"),
        (1060, 250, "#f4ead6", "#9c4436"), (-90, 400, "#e9eee6", "#a9483a"), (1310, 420, "#f2d9b0", "#b3523b"),
    ):  # fmt: skip
        house(c, x, 575 + (w - 110) * 0.27, w, wall, roof)
        round_tree(c, x + w * 1.13, 575 + (w - 110) * 0.27, w * 0.62, "#3f7d47", "#6aa257")
    areca(c, 270, 640, 330, 14)
    areca(c, 215, 655, 390, -12)
    areca(c, 1345, 660, 400, 16)
    banana(c, 1010, 620, 150)
    banana(c, 520, 615, 120)
    c.shaded([(765, 560), (835, 560), (1240, 1100), (300, 1100)], "#e9e2d3", "#cfc5b3")
    for i in range(7):
        y = 590 + i * i * 11
        half = 35 + (y - 560) * 0.88 * 0.985
        c.line([(802 - half, y), (800 + half * 0.9, y)], fade("#9d917e", 0.5), 1 + i * 0.7)
    for side in (-1, 1):
        for i in range(170):
            share = (i / 170) ** 1.6
            y = 566 + share * 530
            x = 800 + side * (40 + share * (470 if side < 0 else 405) + c.random.uniform(2, 26 + 70 * share))
            size = 3 + 15 * share
            c.oval(x, y, size * 1.7, size * 1.2, mix("#3e7a3c", "#7fae4e", c.random.random()))
            c.disc(x + c.random.uniform(-1, 1) * size, y - size * 0.9, size * 0.62,
                   c.random.choice(("#e2506b", "#f2b13c", "#f7e6ee", "#d9416e", "#f08a3c")))  # fmt: skip
    for x, y, h in ((690, 610, 190), (905, 616, 200), (470, 760, 420), (1150, 765, 430)):
        c.line([(x, y), (x, y - h)], "#c9c4b8", h * 0.022)
        c.line([(x - h * 0.08, y - h * 0.93), (x + h * 0.08, y - h * 0.93)], "#a9a498", h * 0.015)
        c.oval(x + (h * 0.1 if x < 800 else -h * 0.1), y - h * 0.9, h * 0.035, h * 0.014, "#f7efd2")
    _cyclist(c, 880, 770, 190)
    for x, y, h, coat in ((740, 720, 110, "#f4f0e6"), (712, 724, 102, "#c7434a")):
        c.oval(x, y, h * 0.2, h * 0.03, fade("#6d6556", 0.45))
        person(c, x, y, h, coat, hat=coat == "#c7434a")


def _cyclist(c: Canvas, x: float, y: float, height: float) -> None:
    r = height * 0.19
    c.oval(x, y + 2, height * 0.42, height * 0.035, fade("#6d6556", 0.5))
    for dx in (-0.27, 0.27):
        c.line(arc(x + dx * height, y - r, r, r, 0, 360), "#2f3338", height * 0.022)
    c.line([(x - height * 0.27, y - r), (x - height * 0.05, y - height * 0.42), (x + height * 0.2, y - height * 0.44),
            (x + height * 0.27, y - r)], "#3a6ea5", height * 0.026)  # fmt: skip
    c.line([(x - height * 0.05, y - height * 0.42), (x + height * 0.02, y - r), (x + height * 0.2, y - height * 0.44)],
           "#3a6ea5", height * 0.024)  # fmt: skip
    c.line([(x - height * 0.05, y - height * 0.5), (x + height * 0.07, y - height * 0.3), (x + height * 0.01, y - r)],
           "#39404f", height * 0.06)  # fmt: skip
    person(c, x - height * 0.02, y - height * 0.2, height * 0.72, "#f7f3ea", trousers="#39404f", hat=True, lean=0.07,
           arm=0.5)  # fmt: skip
