"""Where backups lie, under which names, how long they are kept, and that one process alone is at it."""

import contextlib
import datetime
import fcntl
import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from portal.backup import files, manifest
from portal.backup.files import BackupError

# On the first page of the office: the night's backup did not come.
OLD = datetime.timedelta(hours=26)
KEPT_ALL = datetime.timedelta(days=7)
# The privacy page promises that after 35 days none is left. The next one, and with it the next removal, comes a day later.
KEPT_WEEKLY = datetime.timedelta(days=34)

_NAME = re.compile(r"portal-(\d{8}-\d{6})", re.ASCII)
_MOMENT = "%Y%m%d-%H%M%S"
_UNFINISHED = re.compile(rf"\.{_NAME.pattern}\.part", re.ASCII)


@dataclass(frozen=True)
class Backup:
    """A complete one; `at` is the second, in local time, that its name says."""

    path: Path
    at: datetime.datetime


def own_folder() -> Path:
    return settings.PORTAL_DATA_DIR / "backup"


def backups(folder: Path) -> list[Backup]:
    """The newest first. Raises OSError where the folder cannot be read; one that is not there holds none."""
    try:
        entries = sorted(folder.iterdir(), reverse=True)
    except FileNotFoundError:
        return []
    found = []
    for path in entries:
        match = _NAME.fullmatch(path.name)
        at = _moment(match[1]) if match else None
        if at and not path.is_symlink() and (path / manifest.FILE).is_file():
            found.append(Backup(path, at))
    return found


def newest(folder: Path) -> Backup | None:
    return next(iter(backups(folder)), None)


def _moment(text: str) -> datetime.datetime | None:
    try:
        return timezone.make_aware(datetime.datetime.strptime(text, _MOMENT))  # noqa: DTZ007 - made aware at once
    except ValueError:
        return None


def new_path(folder: Path, at: datetime.datetime) -> Path:
    """For a backup of that moment, or of the next second that has none."""
    while (path := folder / f"portal-{timezone.localtime(at):{_MOMENT}}").exists():
        at += datetime.timedelta(seconds=1)
    return path


def unfinished(path: Path) -> Path:
    """The name of a backup that is being made or removed: nothing takes it for one."""
    return path.with_name(f".{path.name}.part")


def outdated(kept: list[Backup], *, now: datetime.datetime) -> list[Backup]:
    """Which of these go: all stay for 7 days, then the newest of each week until none may be left."""
    weeks: set[tuple[int, int]] = set()
    gone = []
    for backup in sorted(kept, key=lambda backup: backup.at, reverse=True):
        age = now - backup.at
        week = backup.at.isocalendar()[:2]
        if age > KEPT_WEEKLY or (age > KEPT_ALL and week in weeks):
            gone.append(backup)
        weeks.add(week)
    return gone


def remove(backup: Backup) -> None:
    """First its name: what is half removed must not look complete."""
    doomed = unfinished(backup.path)
    backup.path.rename(doomed)
    shutil.rmtree(doomed)


def remove_unfinished(folder: Path) -> None:
    """What a killed process left. Only under the lock."""
    for path in folder.iterdir():
        if _UNFINISHED.fullmatch(path.name) and path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)


@contextlib.contextmanager
def lock() -> Iterator[None]:
    """For one process on this machine at a time, whatever folder it writes to. It falls with the process."""
    settings.PORTAL_DATA_DIR.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(
        settings.PORTAL_DATA_DIR / ".backup.lock", os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, files.OWNER_ONLY_FILE
    )
    try:
        _take(descriptor)
        yield
    finally:
        os.close(descriptor)


def _take(descriptor: int) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise BackupError(
            "Đang có một lần sao lưu hoặc phục hồi khác chạy. Hãy đợi lần đó xong rồi chạy lại."
        ) from error
