"""Files as a backup needs them: only the owner reads them, on the disk before anybody relies on them, never through a link."""

import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO

OWNER_ONLY_FILE = 0o600
OWNER_ONLY_FOLDER = 0o700
CHUNK = 1024 * 1024

_REASONS = {
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EDQUOT: "tài khoản đã dùng hết phần ổ đĩa được cấp",
    errno.EFBIG: "tệp lớn quá mức cho phép",
    errno.EACCES: "tài khoản đang chạy lệnh không có quyền",
    errno.EPERM: "tài khoản đang chạy lệnh không có quyền",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.EIO: "ổ đĩa báo lỗi đọc ghi",
}


class BackupError(Exception):
    """A backup cannot be made or restored; the message is a Vietnamese line for the person who typed the command."""


def reason(error: OSError) -> str:
    """Why, in words, and where."""
    why = _REASONS.get(error.errno or 0, error.strerror or type(error).__name__)
    return f"{why} ({error.filename})" if error.filename else why


def create(path: Path) -> BinaryIO:
    """A new file to write to, its owner's alone from the first moment."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY_FILE), "wb")


def open_regular(path: Path) -> BinaryIO:
    """A file to read. Raises OSError for a link."""
    return os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW), "rb")


def write(path: Path, content: bytes) -> None:
    with create(path) as file:
        file.write(content)
        flush(file)


def flush(file: BinaryIO) -> None:
    """To the disk, not only to the system."""
    file.flush()
    os.fsync(file.fileno())


def copy(source: Path, target: Path) -> str:
    """Copy into a new file; the SHA-256 of what was written."""
    digest = hashlib.sha256()
    with open_regular(source) as reader, create(target) as writer:
        while chunk := reader.read(CHUNK):
            digest.update(chunk)
            writer.write(chunk)
        flush(writer)
    return digest.hexdigest()


def sha256(path: Path) -> str:
    with open_regular(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sync_folders(top: Path) -> None:
    """The names in a folder, and in all below it, onto the disk."""
    for folder, _, _ in os.walk(top):
        sync_folder(Path(folder))


def sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def regular_files(top: Path) -> Iterator[str]:
    """The names below `top` of all files with a safe name, sorted; no links, and nothing that lies behind one.

    Others may add and rename files meanwhile.
    """
    for folder, folders, names in os.walk(top):
        folders.sort()
        for name in sorted(names):
            relative = Path(folder, name).relative_to(top).as_posix()
            if is_safe(relative) and is_regular_inside(top, relative):
                yield relative


def is_safe(name: str) -> bool:
    """Whether a name leads to a place inside the folder that it is taken from, and fits on a line."""
    path = PurePosixPath(name)
    plain = name.isprintable() and "\\" not in name and name == path.as_posix()
    return plain and not path.is_absolute() and path.parts != () and not {".", ".."} & set(path.parts)


def is_regular_inside(top: Path, name: str) -> bool:
    """Whether that is a file, and the way to it from `top` leads through folders alone: no link anywhere."""
    path = top
    *folders, last = PurePosixPath(name).parts
    try:
        for folder in folders:
            path /= folder
            if not stat.S_ISDIR(path.lstat().st_mode):
                return False
        return stat.S_ISREG((path / last).lstat().st_mode)
    except OSError:
        return False
