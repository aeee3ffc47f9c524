"""Pictures for the demonstration content, drawn by code: nothing to download, nothing that belongs to anybody else."""

from PIL import Image, ImageDraw

from portal.demo import countryside, gatherings, village
from portal.demo.canvas import STAGE, Canvas, arc, smooth
from portal.demo.props import GOLD

SCENES = {
    "terraces": countryside.terraces,
    "river_bridge": countryside.river_bridge,
    "tea_hills": countryside.tea_hills,
    "storm": countryside.storm,
    "moon_pond": countryside.moon_pond,
    "country_lane": countryside.country_lane,
    "communal_house": village.communal_house,
    "commune_gate": village.commune_gate,
    "meeting_hall": gatherings.meeting_hall,
    "classroom": gatherings.classroom,
    "market": village.market,
    "clinic": village.clinic,
    "service_counter": gatherings.service_counter,
    "village_stage": gatherings.village_stage,
}


def draw(name: str, seed: int, size: tuple[int, int] = STAGE) -> Image.Image:
    """The scene as an RGB image; the same name, seed and size give the same pixels. KeyError for an unknown name."""
    canvas = Canvas(size, seed)
    SCENES[name](canvas)
    return canvas.finished()


def emblem(size: int = 512) -> Image.Image:
    """A round emblem of our own, transparent outside: mountains and the sun over a lotus, gold on red."""
    side = max(size, 512)
    c = Canvas((side, side), 0)
    cx, cy, red = STAGE[0] / 2, STAGE[1] / 2, "#b5121b"
    c.disc(cx, cy, 533, GOLD)
    c.disc(cx, cy, 505, red)
    for turn in (1, -1):
        for i in range(15):
            _grain(c, cx, cy, 452, 90 + turn * (24 + i * 9.4), turn)
    c.disc(cx, cy, 392, GOLD)
    c.disc(cx, cy, 376, "#fdf1d0")
    inside = arc(cx, cy, 376, 376, 8, 172, 60)
    c.disc(cx, cy - 70, 118, "#f2b53a")
    c.disc(cx, cy - 70, 96, "#e2482f")
    far = [(cx - 362, cy + 60), (cx - 270, cy - 60), (cx - 205, cy - 8), (cx - 110, cy - 128), (cx - 30, cy - 20),
           (cx + 66, cy - 66), (cx + 150, cy - 150), (cx + 232, cy - 26), (cx + 282, cy - 62),
           (cx + 364, cy + 60)]  # fmt: skip
    c.shape([*far, *arc(cx, cy, 374, 374, 10, 170, 40)], "#d9784a")
    near = smooth([(cx - 372, cy + 44), (cx - 220, cy - 6), (cx - 60, cy + 78), (cx + 90, cy + 12), (cx + 230, cy + 66),
                   (cx + 372, cy + 40)], closed=False)  # fmt: skip
    c.shape([*near, *inside], red)
    for spread, tall, tone in (
        (1.0, 0.5, "#f0b93a"),
        (0.72, 0.76, "#f5c95c"),
        (0.38, 0.95, "#f9dc90"),
        (0.0, 1.04, "#fdf1d0"),
    ):
        for turn in (-1, 1) if spread else (1,):
            _petal(c, cx, cy + 300, 250, turn * spread, tall, tone, red)
    mask = Image.new("L", (side * 4, side * 4))
    ImageDraw.Draw(mask).ellipse((2, 2, side * 4 - 3, side * 4 - 3), fill=255)
    picture = c.image.reduce(2)
    picture.putalpha(mask.reduce(4))
    return picture if side == size else picture.resize((size, size), Image.Resampling.LANCZOS)


def _petal(c: Canvas, x: float, y: float, size: float, spread: float, tall: float, tone: str, rim: str) -> None:
    """One lotus petal with its outline, rooted at (x, y)."""
    side = 1 if spread >= 0 else -1
    outline = smooth([
        (x, y), (x + spread * size * 0.36 - side * size * 0.25, y - tall * size * 0.58),
        (x + spread * size, y - tall * size), (x + spread * size * 0.7 + side * size * 0.25, y - tall * size * 0.42),
    ])  # fmt: skip
    c.shape(outline, tone)
    c.line([*outline, outline[0]], rim, 9)


def _grain(c: Canvas, cx: float, cy: float, radius: float, angle: float, turn: int) -> None:
    """One grain of the two rice ears along the rim, pointing upwards along the circle."""
    (x, y), (ahead_x, ahead_y) = arc(cx, cy, radius, radius, angle, angle + turn * 7, 1)
    dx, dy = (ahead_x - x) * 0.5, (ahead_y - y) * 0.5
    for lean in (-0.55, 0.55):
        px, py = x - dy * lean, y + dx * lean
        c.shape(smooth([(px - dx, py - dy), (px - dy * 0.36, py + dx * 0.36), (px + dx * 1.1, py + dy * 1.1),
                        (px + dy * 0.36, py - dx * 0.36)], steps=6), GOLD)  # fmt: skip
