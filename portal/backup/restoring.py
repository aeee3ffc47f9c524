"""A backup onto an empty site: everything is looked at before anything is touched."""

import contextlib
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from django.conf import settings
from django.db import Error, connection, models
from django.db.migrations.loader import MigrationLoader

from portal.backup import databases, files, manifest, store
from portal.backup.files import BackupError
from portal.backup.manifest import Manifest


def restore(folder: Path, *, empty: list[type[models.Model]]) -> Manifest:
    """Load the backup; tables of `empty` must hold no row. The schema stays that of the backup: `migrate` comes next.

    Raises BackupError; then the database is as it was, or empty, and no file of the backup is left in the media folders.
    """
    with store.lock(), _plainly():
        kept = manifest.read(folder)
        _refuse_foreign(kept)
        _refuse_occupied([model._meta.db_table for model in empty])
        checksums = _verify(folder, kept)
        with ExitStack() as undo:
            _place_files(folder, checksums, undo)
            _load(folder, kept)
            undo.pop_all()
    return kept


def _refuse_foreign(kept: Manifest) -> None:
    if kept.vendor != connection.vendor:
        theirs, ours = (databases.NAMES.get(vendor, vendor) for vendor in (kept.vendor, connection.vendor))
        raise BackupError(
            f"Bản sao lưu này là của {theirs}, còn trang đang dùng {ours}. Hãy sửa DATABASE_URL cho đúng loại rồi chạy lại."
        )
    known = MigrationLoader(None, ignore_no_migrations=True).disk_migrations
    newer = [name for name in kept.migrations if tuple(name.split(".", 1)) not in known]
    if newer:
        raise BackupError(
            f"Bản sao lưu do phần mềm mới hơn tạo ra (phiên bản {kept.software}, có {newer[-1]} mà phần mềm ở đây chưa biết). "
            f"Hãy cài phiên bản {kept.software} hoặc mới hơn rồi chạy lại."
        )


def _refuse_occupied(tables: list[str]) -> None:
    if databases.holds_rows(tables):
        raise BackupError(
            "Cơ sở dữ liệu ở đây đã có tài khoản hoặc bài viết. Chỉ phục hồi vào một trang trống, để không ghi đè lên "
            "gì cả: hãy dùng một cơ sở dữ liệu mới và một PORTAL_DATA_DIR mới."
        )
    for kept in manifest.FOLDERS:
        top = manifest.root(kept)
        if next(files.regular_files(top), None):
            raise BackupError(
                f"Thư mục {top} đã có tệp. Chỉ phục hồi vào một trang trống; nếu đó là phần còn lại của một lần phục hồi bị "
                "ngắt giữa chừng, hãy xóa các tệp trong thư mục này rồi chạy lại."
            )


def _verify(folder: Path, kept: Manifest) -> dict[str, str]:
    """The checksums of the files of pictures, when every part is there and is as it was written."""
    if set(kept.parts) != {databases.PARTS[kept.vendor], manifest.CHECKSUMS}:
        raise BackupError(f"Bản sao lưu ghi các phần không hợp lệ: {', '.join(kept.parts)}.")
    _compare(folder, kept.parts)
    checksums = manifest.read_checksums(folder)
    _compare(folder, checksums)
    return checksums


def _compare(folder: Path, checksums: dict[str, str]) -> None:
    for name, digest in checksums.items():
        if not files.is_regular_inside(folder, name):
            raise BackupError(f"Bản sao lưu thiếu phần {name}, hoặc phần này không phải là tệp thường.")
        if files.sha256(folder / name) != digest:
            raise BackupError(f"Bản sao lưu đã bị thay đổi hoặc hỏng ở phần {name}.")


def _place_files(folder: Path, checksums: dict[str, str], undo: ExitStack) -> None:
    """Before the database, so that no row ever names a file that is not there yet."""
    for name, digest in checksums.items():
        target = manifest.place(name)
        target.parent.mkdir(parents=True, exist_ok=True)
        undo.callback(target.unlink, missing_ok=True)
        if files.copy(folder / name, target) != digest:
            raise BackupError(f"Bản sao lưu đã bị thay đổi hoặc hỏng ở phần {name}.")
        # As those that the site wrote: the web server in front reads them.
        target.chmod(settings.FILE_UPLOAD_PERMISSIONS)
    for kept in manifest.FOLDERS:
        files.sync_folders(manifest.root(kept))


def _load(folder: Path, kept: Manifest) -> None:
    rows = databases.load(folder / kept.database)
    different = sorted(table for table in kept.rows.keys() | rows.keys() if kept.rows.get(table) != rows.get(table))
    if different:
        raise BackupError(
            f"Số dòng sau khi nạp khác với bản sao lưu ở các bảng: {', '.join(different)}. Đừng dùng cơ sở dữ liệu này: "
            "hãy tạo một cơ sở dữ liệu trống khác rồi phục hồi lại."
        )


@contextlib.contextmanager
def _plainly() -> Iterator[None]:
    """Whatever fails becomes a line that says so."""
    try:
        yield
    except (OSError, sqlite3.Error, Error) as error:
        why = files.reason(error) if isinstance(error, OSError) else databases.reason(error)
        raise BackupError(f"Không phục hồi được: {why}.") from error
