"""What the tests of backups share: backups, changes to them, and the commands in a process of their own."""

import dataclasses
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from portal.backup import files, making, manifest, store

ROOT = Path(__file__).resolve().parent.parent.parent
IMAGE = b"the bytes of a picture"


def made(folder: Path) -> Path:
    """A new backup, of two small files and whatever is in the database."""
    for name in ("media/anh.jpg", "private/pictures/goc.jpg"):
        path = manifest.place(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(IMAGE + name.encode())
    if folder != store.own_folder():
        folder.mkdir(parents=True, exist_ok=True)
    return making.make(folder).path


def rewrite(backup: Path, **changes: Any) -> None:
    """Let the manifest say something else, and seal it again."""
    said = dataclasses.replace(manifest.read(backup), **changes)
    for name in (manifest.FILE, manifest.SEAL):
        (backup / name).unlink()
    manifest.write(backup, said)


def list_file(backup: Path, name: str) -> None:
    """Have the backup list one more file, whatever its name, as the work of somebody who knows this program."""
    with (backup / manifest.CHECKSUMS).open("a", encoding="utf-8") as file:
        file.write(f"{'0' * 64}  {name}\n")
    parts = manifest.read(backup).parts | {manifest.CHECKSUMS: files.sha256(backup / manifest.CHECKSUMS)}
    rewrite(backup, parts=parts)


def all_files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def database_url(name: str = "") -> str:
    """Of the tests' database, or of another one on the same PostgreSQL."""
    said = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{said['NAME']}"
    return f"postgres://{said['USER']}:{said['PASSWORD']}@{said['HOST']}:{said['PORT']}/{name or said['NAME']}"


def python(code: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a few lines in a process of their own, with Django set up as in production, on the tests' database."""
    prologue = "import django, sys; django.setup(); from django.core.management import execute_from_command_line;"
    given = {"DJANGO_SETTINGS_MODULE": "portal.settings", "DATABASE_URL": database_url()}
    given |= {"PORTAL_DATA_DIR": str(settings.PORTAL_DATA_DIR)}
    return subprocess.run(
        [sys.executable, "-c", prologue + code, *arguments],
        cwd=ROOT,
        env=os.environ | given | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def manage(*arguments: str, before: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """`manage.py …`, after some lines that make its life harder."""
    code = f"{before}\nexecute_from_command_line(['manage.py', *sys.argv[1:]])"
    return python(code, *arguments, **environment)
