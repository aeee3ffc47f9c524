"""The sizes of pictures that need not be made while somebody waits: `manage.py work` makes them."""

import logging
from contextlib import ExitStack
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from portal import picture_files, pictures, site_version
from portal.models import Picture

logger = logging.getLogger(__name__)


def make_waiting(limit: int) -> int:
    """Complete up to `limit` pictures, oldest first; returns how many are settled. Not to be called in a transaction.

    A picture that cannot be decoded keeps its first rendition and counts as settled. Raises OSError where the disk
    refuses; the pictures go on waiting then.
    """
    settled = 0
    for picture in Picture.objects.filter(renditions_made_at=None).order_by("pk")[:limit]:
        _complete(picture)
        settled += 1
    return settled


def _complete(picture: Picture) -> None:
    try:
        with picture.master.open("rb") as master:
            renditions = pictures.other_renditions(master.read())
    except (pictures.RefusedPicture, FileNotFoundError) as error:
        logger.error("picture %s keeps its first rendition only (%s)", picture.pk, type(error).__name__)
        renditions = []
    with ExitStack() as undo:
        for rendition in renditions:
            path = picture.add_rendition(rendition)
            undo.callback(Path.unlink, path, missing_ok=True)
            picture_files.write(path, rendition.content)
        if _save(picture):
            undo.pop_all()


def _save(picture: Picture) -> bool:
    """False if another process completed the picture meanwhile."""
    with transaction.atomic():
        is_ours = Picture.objects.filter(pk=picture.pk, renditions_made_at=None).update(
            renditions=picture.renditions, renditions_made_at=timezone.now()
        )
        if is_ours:
            site_version.bump(only_adds=True)
    return bool(is_ours)
