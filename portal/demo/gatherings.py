"""Demonstration pictures of people come together: in the hall, at school, at the counter, before the stage."""

import math

from portal.demo.canvas import Canvas, Colour, arc, fade, mix, smooth, star
from portal.demo.props import (
    GOLD,
    RED,
    bunting,
    conical_hat,
    leaves,
    person,
    ridge,
    round_tree,
    seen_from_behind,
)

COATS: tuple[Colour, ...] = ("#f3efe6", "#3f6385", "#9c3f49", "#5d7f5a", "#d6a24c", "#54486e", "#cfd8dc", "#2f6f73")


def meeting_hall(c: Canvas) -> None:
    """A meeting seen from the back rows: stage, speaker, flags and full benches."""
    c.sky((0, "#efe2c8"), (700, "#e2cfab"))
    c.shaded([(-10, -10), (1610, -10), (1250, 150), (350, 150)], "#d9c7a4", "#f2e6cd")
    for i in range(4):
        y, wide = 20 + i * 32, 560 - i * 100
        c.box(800 - wide / 2, y, wide, 10 - i * 1.6, "#fffbe8", 4)
        c.glow(800, y, wide * 0.6, "#fff8dc", 0.3)
    for side in (-1, 1):
        for i in range(3):
            near, far = 800 + side * (790 - i * 135), 800 + side * (700 - i * 112)
            top, low = 215 - i * 14, 560 - i * 40
            c.shape([(near, top - 26), (far, top), (far, low - 18), (near, low + 10)], "#b58d5b")
            c.shape([(near - side * 8, top - 10), (far + side * 8, top + 10), (far + side * 8, low - 26),
                     (near - side * 8, low - 4)], "#bfe0e6")  # fmt: skip
            c.shape([(near - side * 8, low - 90), (far + side * 8, low - 100), (far + side * 8, low - 26),
                     (near - side * 8, low - 4)], "#8fb98a")  # fmt: skip
    c.box(350, 150, 900, 440, "#8f1f2b")
    for i in range(30):
        x = 350 + i * 30
        c.shaded([(x, 150), (x + 15, 150), (x + 17, 590), (x - 2, 590)], "#b92d3a", "#93212d")
    c.shaded([(350, 150), (1250, 150), (1250, 222), (350, 222)], "#a52633", "#8c1d29")
    for i in range(15):
        c.shape(arc(380 + i * 60, 216, 30, 20, 0, 180, 14), "#a52633")
        c.line(arc(380 + i * 60, 217, 30, 20, 0, 180, 14), GOLD, 3)
    c.box(505, 262, 590, 92, "#9c1f2c", 4)
    for y, wide in ((286, 300), (316, 470), (340, 220)):
        c.box(800 - wide / 2, y - 7, wide, 13 if y == 316 else 8, fade("#f8d977", 0.95), 4)
    c.box(600, 392, 120, 80, RED)
    c.shape(star(660, 433, 25), GOLD)
    c.line([(600, 385), (600, 590)], "#d9c08a", 6)
    c.shaded([(330, 585), (1270, 585), (1330, 640), (270, 640)], "#b9814c", "#9a6739")
    c.box(270, 638, 1060, 44, "#7d4f2c")
    c.box(270, 638, 1060, 6, "#d6a066")
    for x in (400, 1200):
        c.shape([(x - 26, 590), (x + 26, 590), (x + 18, 630), (x - 18, 630)], "#c9b48a")
        leaves(c, x, 552, 120, 80, ("#3f7541", "#5f9450", "#86b35d"), 30)
        for _ in range(14):
            c.disc(x + c.random.gauss(0, 28), 548 + c.random.gauss(0, 20), 7, c.random.choice(("#f2b13c", "#fff3d6")))
    person(c, 935, 640, 205, "#f7f4ec", trousers="#2d3342", arm=0.35)
    c.shape([(885, 545), (1005, 545), (990, 645), (900, 645)], "#8a5530")
    c.shape([(877, 532), (1013, 532), (1005, 550), (885, 550)], "#b07a48")
    c.shape(star(945, 594, 17), GOLD)
    c.line([(930, 532), (922, 500)], "#3a3a3a", 4)
    c.disc(922, 498, 7, "#2a2a2a")
    leaves(c, 985, 522, 44, 24, ("#4f8447", "#e2506b", "#f7e6ee"), 22)
    c.shaded([(-10, 682), (1610, 682), (1610, 1100), (-10, 1100)], "#a98a66", "#7d6247")
    c.shape([(745, 682), (855, 682), (960, 1100), (640, 1100)], "#b23a42")
    hairs = ("#241d20", "#33292b", "#4a3c38", "#8d8883", "#2b2226")
    for row in range(5):
        size, y = 62 + row * 27, 740 + row * 82
        step = size * 1.22
        for k in range(-12, 13):
            x = 800 + (k + (0.5 if row % 2 else 0)) * step
            if abs(x - 800) < 55 + row * 34 or not -90 < x < 1690:
                continue
            if c.random.random() < 0.93:
                seen_from_behind(c, x + c.random.uniform(-6, 6), y, size * c.random.uniform(0.94, 1.03),
                                 c.random.choice(COATS), c.random.choice(hairs))  # fmt: skip
            c.box(x - size * 0.5, y - size * 0.26, size, size * 0.5, mix("#7a4a2b", "#5c3620", row / 6), size * 0.08)
            c.box(x - size * 0.5, y - size * 0.26, size, size * 0.06, "#a56f42", size * 0.03)


def classroom(c: Canvas) -> None:
    """Pupils at their desks, the teacher at the green board, morning in the windows."""
    c.sky((0, "#f7ecd4"), (660, "#efdfbe"))
    c.box(-10, 560, 1620, 130, "#cfe0d2")
    c.box(-10, 556, 1620, 6, "#a9c2b0")
    c.box(300, 130, 860, 380, "#a87847", 8)
    c.box(316, 146, 828, 348, "#2f5d50")
    c.shaded([(316, 146), (1144, 146), (1144, 494), (316, 494)], "#3a6e5e", "#2b574b")
    for y, left, wide in ((190, 560, 330), (262, 380, 380), (318, 380, 470), (374, 380, 300)):
        x = left
        while x < left + wide:
            word = c.random.uniform(26, 74)
            c.line([(x, y), (x + word, y + c.random.uniform(-2, 2))], fade("#f4f1e2", 0.85), 5)
            x += word + 16
    c.line([(905, 420), (1085, 420), (995, 290), (905, 420)], fade("#f6d98a", 0.95), 5)
    c.line([(995, 290), (995, 420)], fade("#f3b6a6", 0.95), 4)
    c.box(316, 494, 828, 14, "#8f6238")
    c.box(690, 42, 82, 56, RED)
    c.shape(star(731, 71, 18), GOLD)
    for x in (1235, 1420):
        c.box(x, 130, 160, 330, "#fbf6ea")
        c.shaded([(x + 12, 142), (x + 148, 142), (x + 148, 448), (x + 12, 448)], "#a9d7ea", "#e8f3dc")
        leaves(c, x + 80, 400, 150, 110, ("#3f7d49", "#5f9a52", "#8bbd64"), 26)
        c.box(x - 10, 448, 180, 20, "#dccaa4")
        c.box(x + 75, 130, 10, 330, "#fbf6ea")
        c.box(x, 290, 160, 9, "#fbf6ea")
    c.box(60, 150, 170, 120, "#fffaf0")
    for i, tone in enumerate(("#e2506b", "#f2b13c", "#6fae6a", "#5b93c4")):
        c.box(76 + (i % 2) * 74, 164 + (i // 2) * 50, 62, 40, mix(tone, "#ffffff", 0.35), 4)
    c.box(60, 300, 170, 150, "#fffaf0")
    c.oval(145, 424, 34, 6, "#8fb98a")
    c.line([(145, 424), (145, 360)], "#5f9a52", 5)
    for turn in range(6):
        a = math.radians(turn * 60)
        c.disc(145 + 17 * math.cos(a), 348 + 17 * math.sin(a), 12, "#e88aa4")
    c.disc(145, 348, 11, "#f2b13c")
    c.shaded([(-10, 690), (1610, 690), (1610, 1100), (-10, 1100)], "#c79a6b", "#a0744b")
    for light in (1180, 1400):
        c.shape([(light, 690), (light + 130, 690), (light - 150, 1100), (light - 420, 1100)], fade("#fff0c4", 0.2))
    person(c, 470, 706, 330, "#c8506a", skirt=True, arm=1)
    c.shape([(455, 450), (486, 450), (480, 560), (462, 560)], fade("#8f2f4a", 0.35))
    c.line([(571, 491), (618, 442)], "#b58d5b", 6)
    c.box(1120, 600, 220, 18, "#a26b3c", 3)
    c.box(1136, 618, 188, 96, "#8a5830")
    for i, tone in enumerate(("#c8505a", "#3f6f96", "#e0b04a")):
        c.box(1150, 586 - i * 13, 96 - i * 8, 13, tone)
    c.shape([(1280, 600), (1310, 600), (1304, 566), (1286, 566)], "#7fa9b8")
    leaves(c, 1295, 546, 54, 46, ("#4f8447", "#e2506b", "#f7e6ee"), 24)
    whites = ("#f9f7f1", "#f1efe6", "#fdfcf8")
    for row, (y, size, count) in enumerate(((800, 92, 6), (920, 118, 5), (1068, 150, 4))):
        step = 1600 / count
        for k in range(count):
            x = step * (k + 0.5)
            for side in (-1, 1):
                px = x + side * size * 0.56
                seen_from_behind(c, px, y - size * 0.1, size * 0.94, c.random.choice(whites), "#2b2226")
                c.shape([(px - size * 0.19, y - size * 0.62), (px + size * 0.19, y - size * 0.62),
                         (px, y - size * 0.36)], "#d3343f")  # fmt: skip
                if (k + row + (side > 0)) % 2:
                    c.blob([(px - size * 0.08, y - size * 0.9), (px + size * 0.08, y - size * 0.9),
                            (px + size * 0.07, y - size * 0.5), (px, y - size * 0.42),
                            (px - size * 0.07, y - size * 0.5)], "#2b2226")  # fmt: skip
                    c.oval(px, y - size * 0.74, size * 0.09, size * 0.035, "#e2506b")
            c.box(x - size * 1.3, y - size * 0.16, size * 2.6, size * 0.12, "#c58d55", 3)
            c.box(x - size * 1.24, y - size * 0.04, size * 2.48, size * 0.5, mix("#a56f3f", "#7d5230", row / 4))


def service_counter(c: Canvas) -> None:
    """The one-stop service of a commune office: officers behind a counter, citizens before it."""
    c.sky((0, "#eef1ea"), (640, "#dfe6dc"))
    c.box(-10, 560, 1620, 160, "#cfd9cd")
    for x in (90, 1290):
        c.box(x, 110, 220, 300, "#ffffff")
        c.shaded([(x + 12, 122), (x + 208, 122), (x + 208, 398), (x + 12, 398)], "#a6d3e6", "#eaf3de")
        leaves(c, x + 110, 370, 190, 80, ("#4a8450", "#6ba35a", "#93c06a"), 30)
        c.box(x + 105, 110, 10, 300, "#ffffff")
    c.box(420, 70, 760, 74, "#b32632", 6)
    for x, w in ((480, 120), (616, 90), (722, 150), (888, 80), (984, 130)):
        c.box(x, 98, w, 18, "#f7d77a", 5)
    c.box(470, 190, 300, 176, "#2c3a45", 8)
    c.box(482, 202, 276, 152, "#dff0f2", 4)
    for i in range(4):
        c.box(500, 220 + i * 32, 130 - (i % 2) * 34, 12, "#5f93a3", 4)
        c.box(690, 220 + i * 32, 48, 14, ("#3f8f6b", "#d6a24c")[i % 2], 5)
    c.box(850, 190, 240, 176, "#f7f3e6", 6)
    c.box(850, 190, 240, 30, "#2f7f6b", 6)
    for i in range(5):
        c.box(872, 240 + i * 23, 196 - (i * 37) % 70, 8, "#a9b3a6", 3)
    c.box(1120, 230, 130, 130, "#ffffff", 6)
    for i in range(7):
        for k in range(7):
            if c.random.random() < 0.5 or (i in (0, 1) and k in (0, 1)):
                c.box(1134 + i * 15, 244 + k * 15, 15, 15, "#26333b")
    c.shaded([(-10, 720), (1610, 720), (1610, 1100), (-10, 1100)], "#d9cdb6", "#bfae8f")
    for i in range(9):
        c.line([(-200 + i * 250, 1100), (260 + i * 135, 720)], fade("#a5936f", 0.35), 3)
    for x, coat in ((360, "#f6f4ee"), (800, "#dfeaf2"), (1240, "#f6f4ee")):
        person(c, x, 790, 400, coat, arm=0.15)
        c.shape([(x - 9, 492), (x + 9, 492), (x + 6, 560), (x, 574), (x - 6, 560)], "#a8323c")
    c.box(90, 600, 1420, 34, "#c99a63", 6)
    c.box(90, 626, 1420, 12, "#9c7040")
    c.box(110, 638, 1380, 180, "#e9ddc3")
    for i in range(3):
        x = 150 + i * 450
        c.box(x, 662, 400, 132, "#dfd0b0", 4)
        c.disc(x + 200, 728, 34, "#b32632")
        c.shape(star(x + 200, 728, 20), GOLD)
    c.box(110, 806, 1380, 12, "#a98f68")
    for x in (240, 680, 1120):
        c.box(x - 62, 512, 124, 80, "#33424d", 6)
        c.box(x - 54, 519, 108, 62, "#58707d", 3)
        c.box(x - 8, 590, 16, 14, "#33424d")
    for x, tone in ((470, "#ffffff"), (930, "#f6efd8"), (1370, "#ffffff")):
        c.shape([(x - 50, 600), (x + 44, 600), (x + 58, 612), (x - 40, 612)], tone)
    leaves(c, 1450, 560, 70, 60, ("#4a8450", "#6ba35a", "#e2506b"), 26)
    for x, y, h, coat, hair in (
        (430, 1075, 430, "#8c3a4c", "#2b2226"), (900, 1075, 440, "#3f6385", "#8d8883"),
        (1230, 1075, 420, "#5d7f5a", "#2b2226"),
    ):  # fmt: skip
        _visitor(c, x, y, h, coat, hair)
    for x, w in ((-40, 150), (1470, 190)):
        c.shape([(x + w * 0.2, 1100), (x + w * 0.8, 1100), (x + w * 0.9, 930), (x + w * 0.1, 930)], "#b5835a")
        leaves(c, x + w / 2, 830, w * 1.2, 260, ("#35683f", "#4b8449", "#74a85a"), 60)


def _visitor(c: Canvas, x: float, y: float, h: float, coat: Colour, hair: Colour) -> None:
    """Somebody at the counter, seen from behind down to the knees."""
    c.box(x - h * 0.13, y - h * 0.3, h * 0.115, h * 0.32, "#363c4a")
    c.box(x + h * 0.015, y - h * 0.3, h * 0.115, h * 0.32, "#363c4a")
    c.blob(
        [(x - h * 0.2, y - h * 0.68), (x - h * 0.06, y - h * 0.74), (x + h * 0.06, y - h * 0.74),
         (x + h * 0.2, y - h * 0.68), (x + h * 0.19, y - h * 0.4), (x + h * 0.16, y - h * 0.22),
         (x - h * 0.16, y - h * 0.22), (x - h * 0.19, y - h * 0.4)],
        coat,
    )  # fmt: skip
    c.box(x - h * 0.035, y - h * 0.8, h * 0.07, h * 0.09, "#c4946f", h * 0.02)
    c.oval(x, y - h * 0.88, h * 0.085, h * 0.1, hair)
    if hair == "#8d8883":
        conical_hat(c, x, y - h * 0.9, h * 0.42)


def village_stage(c: Canvas) -> None:
    """An evening of songs: dancers with fans on an open stage, a drum, the village looking on."""
    c.sky((0, "#22304f"), (520, "#6a4a66"), (700, "#c77f5e"))
    for _ in range(90):
        c.disc(c.random.uniform(0, 1600), c.random.uniform(0, 380), c.random.uniform(0.8, 2), fade("#fff6d8", 0.7))
    c.shaded(ridge(c, 560, 56, 760), "#35365a", "#6d4b62")
    for x, h in ((80, 240), (190, 180), (1430, 200), (1540, 260)):
        round_tree(c, x, 720, h, "#232f3f", "#334650")
    c.box(250, 190, 1100, 470, "#5b2336")
    for i in range(22):
        x = 250 + i * 50
        c.shaded([(x, 190), (x + 26, 190), (x + 30, 660), (x - 4, 660)], "#93304a", "#6e2439")
    c.disc(800, 400, 165, fade("#f6c66a", 0.25))
    c.disc(800, 400, 140, "#f3c667")
    c.disc(800, 400, 122, "#f8dd92")
    for i in range(8):
        a = math.radians(i * 45 + 10)
        c.blob([(800, 400), (800 + 70 * math.cos(a - 0.22), 400 + 70 * math.sin(a - 0.22)),
                (800 + 112 * math.cos(a), 400 + 112 * math.sin(a)),
                (800 + 70 * math.cos(a + 0.22), 400 + 70 * math.sin(a + 0.22))], "#d9655b")  # fmt: skip
    c.disc(800, 400, 22, "#fbf0cf")
    for side in (-1, 1):
        c.box(800 + side * 562 - 12, 150, 24, 560, "#3d2b33")
        c.shape([(800 + side * 550, 165), (800 + side * 250, 165), (800 + side * 300, 260), (800 + side * 440, 420),
                 (800 + side * 550, 640)], "#b8384a")  # fmt: skip
        c.line(smooth([(800 + side * 250, 165), (800 + side * 300, 260), (800 + side * 440, 420),
                       (800 + side * 550, 640)], closed=False), GOLD, 5)  # fmt: skip
    c.box(228, 148, 1144, 26, "#3d2b33")
    bunting(c, 250, 172, 32, 34)
    for x in (420, 800, 1180):
        c.glow(x, 640, 330, "#ffdf9a", 0.5)
    c.shaded([(200, 650), (1400, 650), (1470, 745), (130, 745)], "#c98f58", "#a86f41")
    c.box(130, 743, 1340, 52, "#6b3f2c")
    for i in range(22):
        c.disc(165 + i * 61, 768, 7, "#ffe3a0")
    for x, coat, tone, y in (
        (420, "#e3637f", "#f6c945", 712), (610, "#3f9a86", "#f7a9bb", 700), (800, "#d8434a", "#f6c945", 718),
        (990, "#3f9a86", "#f7a9bb", 700), (1180, "#e3637f", "#f6c945", 712),
    ):  # fmt: skip
        c.oval(x, y + 2, 52, 9, fade("#5a3320", 0.45))
        person(c, x, y, 250, coat, skirt=True, arm=1)
        for hand_x, hand_y, turn in ((x + 81, y - 174, -60), (x - 58, y - 140, -120)):
            c.shape([(hand_x, hand_y), *arc(hand_x, hand_y, 52, 52, turn - 70, turn + 70, 18)], tone)
            c.shape(
                [(hand_x, hand_y), *arc(hand_x, hand_y, 26, 26, turn - 70, turn + 70, 18)], mix(tone, "#ffffff", 0.45)
            )
    c.box(1275, 600, 12, 120, "#6b3f2c")
    c.box(1345, 600, 12, 120, "#6b3f2c")
    c.oval(1316, 600, 74, 74, "#8f2f2f")
    c.oval(1306, 600, 62, 66, "#f1dfba")
    c.disc(1306, 600, 17, "#c8505a")
    c.shaded([(-10, 790), (1610, 790), (1610, 1100), (-10, 1100)], "#4a3347", "#2a2233")
    for row in range(4):
        size, y = 84 + row * 26, 885 + row * 72
        tones = [mix(tone, "#241c30", 0.55 - row * 0.05) for tone in COATS]
        for k in range(-10, 11):
            x = 800 + (k + (0.5 if row % 2 else 0)) * size * 1.08 + c.random.uniform(-10, 10)
            seen_from_behind(c, x, y, size, c.random.choice(tones), "#1a151d")
            if c.random.random() < 0.2:
                conical_hat(c, x, y - size * 0.86, size * 0.95)
