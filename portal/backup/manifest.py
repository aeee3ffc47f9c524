"""What a backup says of itself: from what it was made, when, and the checksums of its parts."""

import dataclasses
import datetime
import hashlib
import json
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from portal.backup import files
from portal.backup.files import BackupError

FILE = "manifest.json"
# Of the manifest, and once more of what it names: for sha256sum.
SEAL = "manifest.sha256"
# Of the files of pictures.
CHECKSUMS = "files.sha256"
# Where they lie in the backup, and here.
FOLDERS = {"media": "MEDIA_ROOT", "private": "PRIVATE_MEDIA_ROOT"}

_KIND = "portal-backup-1"
_CHECKSUM = re.compile(r"([0-9a-f]{64})  (.+)", re.ASCII)


@dataclass(frozen=True)
class Manifest:
    """Of `parts` the checksums stand here; `files` counts what CHECKSUMS lists, `size` is of everything, in bytes.

    `missing` are files that rows of the database refer to and that were not there to be kept.
    """

    made_at: datetime.datetime
    site: str
    software: str
    vendor: str
    migrations: list[str]
    rows: dict[str, int]
    parts: dict[str, str]
    files: int
    size: int
    missing: list[str]

    @property
    def database(self) -> str:
        """The name of the part with the database."""
        return next(name for name in self.parts if name != CHECKSUMS)


def software_version() -> str:
    project = tomllib.loads((settings.BASE_DIR / "pyproject.toml").read_text(encoding="utf-8"))
    return project["project"]["version"]


def write(folder: Path, manifest: Manifest) -> None:
    said = {"kind": _KIND, **dataclasses.asdict(manifest), "made_at": manifest.made_at.isoformat()}
    content = (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()
    files.write(folder / FILE, content)
    sealed = {FILE: hashlib.sha256(content).hexdigest(), **manifest.parts}
    _write_checksums(folder / SEAL, sealed)


def read(folder: Path) -> Manifest:
    """Raises BackupError where there is no manifest, or it is not as it was written."""
    try:
        with files.open_regular(folder / FILE) as file:
            content = file.read()
        with files.open_regular(folder / SEAL) as file:
            seal = file.read()
    except FileNotFoundError as error:
        raise BackupError(f"{folder} không phải là một bản sao lưu hoàn chỉnh: thiếu {FILE} hoặc {SEAL}.") from error
    if seal.split()[:1] != [hashlib.sha256(content).hexdigest().encode()]:
        raise BackupError(f"Bản sao lưu đã bị thay đổi hoặc hỏng ở phần {FILE}.")
    said = json.loads(content)
    if said.pop("kind", "") != _KIND:
        raise BackupError(f"{folder} thuộc một dạng sao lưu mà phần mềm này không đọc được. Hãy cập nhật phần mềm.")
    return Manifest(**said | {"made_at": datetime.datetime.fromisoformat(said["made_at"])})


def write_checksums(folder: Path, checksums: dict[str, str]) -> None:
    """Of the files of pictures, by name."""
    _write_checksums(folder / CHECKSUMS, checksums)


def _write_checksums(path: Path, checksums: dict[str, str]) -> None:
    """As sha256sum writes and reads them."""
    files.write(path, "".join(f"{digest}  {name}\n" for name, digest in checksums.items()).encode())


def read_checksums(folder: Path) -> dict[str, str]:
    """By name; every name is safe, and in one of FOLDERS. Raises BackupError for any other."""
    with files.open_regular(folder / CHECKSUMS) as file:
        lines = file.read().decode(errors="replace").split("\n")
    checksums = {}
    for line in filter(None, lines):
        match = _CHECKSUM.fullmatch(line)
        if not match or not files.is_safe(match[2]) or match[2].partition("/")[0] not in FOLDERS:
            raise BackupError(f"Bản sao lưu ghi một tên tệp không hợp lệ trong {CHECKSUMS}: {line[:200]}")
        checksums[match[2]] = match[1]
    return checksums


def place(name: str) -> Path:
    """Where a file of that name in a backup belongs on this machine."""
    folder, _, rest = name.partition("/")
    return root(folder) / rest


def root(folder: str) -> Path:
    return Path(getattr(settings, FOLDERS[folder]))
