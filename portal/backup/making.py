"""A new backup: complete and on the disk before it has its name; then those go that are too old."""

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import Error, connection
from django.utils import timezone

from portal.backup import databases, files, manifest, store
from portal.backup.files import BackupError
from portal.backup.manifest import Manifest
from portal.backup.store import Backup


@dataclass(frozen=True)
class Made:
    path: Path
    manifest: Manifest
    removed: int


def make(folder: Path) -> Made:
    """Back up into a folder that belongs to this site. Raises BackupError; nothing is left then, and older ones stay."""
    with _plainly(folder), store.lock():
        _check(folder)
        store.remove_unfinished(folder)
        path, made = _make(folder)
        return Made(path, made, _thin_out(folder))


def _check(folder: Path) -> None:
    if folder == store.own_folder():
        folder.mkdir(mode=files.OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
    if not folder.is_dir():
        # Made here, it would lie on the machine's own disk when the other one is not mounted.
        raise BackupError(f"Không có thư mục {folder}. Hãy gắn ổ đĩa hoặc tạo thư mục này rồi chạy lại.")
    for kept in manifest.FOLDERS:
        if folder.resolve().is_relative_to(manifest.root(kept).resolve()):
            raise BackupError(f"{folder} nằm trong thư mục ảnh của trang. Hãy chọn một thư mục khác để sao lưu.")


def _make(folder: Path) -> tuple[Path, Manifest]:
    before = store.newest(folder)
    path = store.new_path(folder, timezone.now())
    temporary = store.unfinished(path)
    temporary.mkdir(mode=files.OWNER_ONLY_FOLDER)
    try:
        made = _fill(temporary, before)
        files.sync_folders(temporary)
        temporary.rename(path)
        files.sync_folder(folder)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise
    return path, made


def _fill(folder: Path, before: Backup | None) -> Manifest:
    """First the database: a row is committed after its files are there, and no file is removed while a row names it."""
    made_at = timezone.now()
    digest, contents = databases.dump(folder)
    database = databases.PARTS[connection.vendor]
    checksums = _keep_files(folder, before)
    manifest.write_checksums(folder, checksums)
    parts = {database: digest, manifest.CHECKSUMS: files.sha256(folder / manifest.CHECKSUMS)}
    made = Manifest(
        made_at=made_at,
        site=settings.SITE_URL,
        software=manifest.software_version(),
        vendor=connection.vendor,
        migrations=contents.migrations,
        rows=contents.rows,
        parts=parts,
        files=len(checksums),
        size=sum((folder / name).stat().st_size for name in [*parts, *checksums]),
        missing=sorted(contents.files - checksums.keys()),
    )
    manifest.write(folder, made)
    return made


def _keep_files(folder: Path, before: Backup | None) -> dict[str, str]:
    """The checksums of all files of pictures, by name."""
    known = _known(before)
    checksums = {}
    for kept in manifest.FOLDERS:
        for name in files.regular_files(manifest.root(kept)):
            # A picture on its way in: no row names it yet.
            if name.endswith(".part"):
                continue
            name = f"{kept}/{name}"
            target = folder / name
            _make_folders(target.parent, folder)
            # One that is gone meanwhile belonged to an upload that failed.
            with contextlib.suppress(FileNotFoundError):
                live = manifest.place(name)
                linked = before and _link(live, before.path / name, known.get(name), target)
                checksums[name] = known[name] if linked else files.copy(live, target)
    return checksums


def _known(before: Backup | None) -> dict[str, str]:
    """The checksums in the backup before; none where it is damaged: then everything is copied anew."""
    if before is None:
        return {}
    try:
        return manifest.read_checksums(before.path)
    except (OSError, BackupError):
        return {}


def _make_folders(path: Path, top: Path) -> None:
    for folder in [*reversed(path.relative_to(top).parents), path.relative_to(top)]:
        (top / folder).mkdir(mode=files.OWNER_ONLY_FOLDER, exist_ok=True)


def _link(live: Path, before: Path, known: str | None, target: Path) -> bool:
    """Take the copy of the backup before where it still is what the site has; False where it is not or cannot be linked."""
    if known is None or files.sha256(live) != known:
        return False
    with contextlib.suppress(OSError):
        if files.sha256(before) == known:
            os.link(before, target)
            return True
    return False


def _thin_out(folder: Path) -> int:
    try:
        outdated = store.outdated(store.backups(folder), now=timezone.now())
        for backup in outdated:
            store.remove(backup)
    except OSError as error:
        raise BackupError(
            f"Đã sao lưu xong, nhưng chưa xóa được các bản quá hạn: {files.reason(error)}. Hãy xóa chúng bằng tay."
        ) from error
    return len(outdated)


@contextlib.contextmanager
def _plainly(folder: Path) -> Iterator[None]:
    """Whatever fails becomes a line that says so."""
    try:
        yield
    except (OSError, sqlite3.Error, Error) as error:
        why = files.reason(error) if isinstance(error, OSError) else databases.reason(error)
        raise BackupError(f"Không sao lưu được vào {folder}: {why}. Các bản sao lưu trước vẫn còn nguyên.") from error
