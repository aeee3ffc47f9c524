"""Where the files of pictures lie: names that nobody can guess, written so that nobody ever opens half a file."""

import os
import re
import secrets
from pathlib import Path

from django.conf import settings

CONTENT_TYPES = {"jpg": "image/jpeg", "png": "image/png", "webp": "image/webp", "ico": "image/x-icon"}
NAME = re.compile(rf"[0-9a-f]{{32}}\.({'|'.join(CONTENT_TYPES)})", re.ASCII)


def new_name(extension: str) -> str:
    """A fresh name that NAME matches, relative to the folder that it goes to; 128 random bits."""
    return f"{secrets.token_hex(16)}.{extension}"


def write(path: Path, content: bytes) -> None:
    """Put a new file in place in one step, on the disk when this returns. With an OSError nothing is left behind."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}.part")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(settings.FILE_UPLOAD_PERMISSIONS)
        temporary.replace(path)
        _keep_name(path.parent)
    except BaseException:
        temporary.unlink(missing_ok=True)
        path.unlink(missing_ok=True)
        raise


def _keep_name(folder: Path) -> None:
    """A new name in a folder outlives a power cut only once the folder itself is on the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
