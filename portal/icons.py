"""The small pictures of the site in tabs, on home screens and among programs: made from the emblem by `manage.py work`.

Until they are there, and without an emblem, the site's own in `static/icons/` stand for them.
"""

import io
import logging
import math
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from PIL import Image

from portal import picture_files, pictures, site_version
from portal.models import Picture, SiteIdentity

logger = logging.getLogger(__name__)

FAVICON_SIDES = (16, 32, 48)
TOUCH_SIDE = 180
# Kind: the side of a transparent square that the emblem fills.
PLAIN_SIDES = {"small": 48, "medium": 192, "large": 512}
MASKABLE_SIDE = 512
# Of its side, the diameter of the circle that stays when a telephone cuts a maskable icon to its own shape.
SAFE_ZONE = 0.8
_TOUCH_ZONE = 0.86
# Squares a side in which `_reach` looks.
_GRID = 64
_WHITE = (255, 255, 255, 255)
_NOTHING = (255, 255, 255, 0)


def make_waiting() -> int:
    """Make the icons of every identity, in force or to come, that has not those of its emblem; returns of how many.

    Not to be called in a transaction. An emblem that cannot be decoded leaves the site's own icons in place. Raises OSError
    where the disk refuses; it is tried again then.
    """
    waiting = [identity for identity in _in_force_or_to_come() if not _has_its_icons(identity)]
    for identity in waiting:
        _give_icons(identity)
    return len(waiting)


def discard(names: Iterable[str]) -> None:
    """Remove those of these files that no identity names any more. After the commit that has let them go."""
    kept = {name for icons in SiteIdentity.objects.values_list("icons", flat=True) for name in _files(icons)}
    for name in set(names) - kept:
        (settings.MEDIA_ROOT / name).unlink(missing_ok=True)


def drawn(master: bytes) -> dict[str, tuple[bytes, str]]:
    """Of each kind the content and the extension. Raises RefusedPicture."""
    with pictures.opened_master(master) as opened:
        emblem = opened.convert("RGBA")
    plain = {kind: _squared(emblem, side, _NOTHING) for kind, side in PLAIN_SIDES.items()}
    touch = _squared(emblem, TOUCH_SIDE, _WHITE, zone=_TOUCH_ZONE)
    # What stands small in the middle of nothing stays small: never larger than the square.
    maskable = _squared(emblem, MASKABLE_SIDE, _WHITE, zone=min(1.0, SAFE_ZONE / 2 / _reach(emblem)))
    favicons = [_squared(emblem, side, _NOTHING) for side in FAVICON_SIDES]
    return {
        **{kind: (_png(image), "png") for kind, image in plain.items()},
        "touch": (_png(touch.convert("RGB")), "png"),
        "maskable": (_png(maskable.convert("RGB")), "png"),
        "favicon": (_ico(favicons), "ico"),
    }


def _in_force_or_to_come() -> list[SiteIdentity]:
    """Days gone by need none: nobody is shown the site as it was."""
    today = timezone.localdate()
    in_force = SiteIdentity.objects.filter(valid_from__lte=today).order_by("-valid_from").values("pk")[:1]
    return list(SiteIdentity.objects.filter(Q(valid_from__gt=today) | Q(pk__in=in_force)).order_by("valid_from"))


def _has_its_icons(identity: SiteIdentity) -> bool:
    """A disk, or a backup taken at the wrong moment, may have lost the files."""
    if identity.emblem_id != identity.icons.get("emblem"):
        return False
    return all((settings.MEDIA_ROOT / name).exists() for name in _files(identity.icons))


def _files(icons: dict[str, Any]) -> list[str]:
    return list(icons.get("files", {}).values())


def _give_icons(identity: SiteIdentity) -> None:
    with ExitStack() as undo:
        icons = (_made_before(identity) or _made(identity.emblem, undo)) if identity.emblem else {}
        replaced = _save(identity, icons)
        if replaced is not None:
            undo.pop_all()
            discard(replaced)


def _made_before(identity: SiteIdentity) -> dict[str, Any] | None:
    """Those of another identity with the same emblem: a new name, and the same picture."""
    others = SiteIdentity.objects.filter(emblem=identity.emblem_id).exclude(pk=identity.pk)
    return next((other.icons for other in others if other.icons and _has_its_icons(other)), None)


def _made(emblem: Picture, undo: ExitStack) -> dict[str, Any]:
    """New files, which `undo` takes away again."""
    try:
        with emblem.master.open("rb") as master:
            made = drawn(master.read())
    except (pictures.RefusedPicture, FileNotFoundError) as error:
        logger.error("no icons from picture %s (%s)", emblem.pk, type(error).__name__)
        made = {}
    files = {}
    for kind, (content, extension) in made.items():
        files[kind] = picture_files.new_name(extension)
        path = settings.MEDIA_ROOT / files[kind]
        undo.callback(Path.unlink, path, missing_ok=True)
        picture_files.write(path, content)
    return {"emblem": emblem.pk, "files": files}


def _save(identity: SiteIdentity, icons: dict[str, Any]) -> list[str] | None:
    """The files that nobody needs now; None if another emblem was chosen, or another process was first."""
    with transaction.atomic():
        stored = SiteIdentity.objects.select_for_update().filter(pk=identity.pk).first()
        if stored is None or (stored.emblem_id, stored.icons) != (identity.emblem_id, identity.icons):
            return None
        stored.icons = icons
        stored.save(update_fields=["icons"])
        site_version.bump(only_adds=True)
    return _files(identity.icons)


def _squared(
    emblem: Image.Image, side: int, background: tuple[int, int, int, int], *, zone: float = 1.0
) -> Image.Image:
    """The emblem in the middle of a square; its longer side takes `zone` (0 to 1) of the square's."""
    scale = side * zone / max(emblem.size)
    size = (max(1, round(emblem.width * scale)), max(1, round(emblem.height * scale)))
    scaled = emblem.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    square = Image.new("RGBA", (side, side), background)
    square.alpha_composite(scaled, ((side - size[0]) // 2, (side - size[1]) // 2))
    return square


def _reach(emblem: Image.Image) -> float:
    """How far from the middle anything of it is to be seen, in parts of its longer side: a disc 0.5, a square 0.71."""
    alpha = emblem.getchannel("A")
    alpha.thumbnail((_GRID, _GRID))
    seen = (divmod(place, alpha.width) for place, value in enumerate(alpha.tobytes()) if value)
    middle_x, middle_y = alpha.width / 2, alpha.height / 2
    # To the farther corner of each little square.
    distances = (math.hypot(abs(x + 0.5 - middle_x) + 0.5, abs(y + 0.5 - middle_y) + 0.5) for y, x in seen)
    return max(distances, default=_GRID / 2) / max(alpha.size)


def _png(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _ico(images: list[Image.Image]) -> bytes:
    buffer = io.BytesIO()
    largest = images[-1]
    largest.save(buffer, "ICO", sizes=[image.size for image in images], append_images=images[:-1])
    return buffer.getvalue()
