"""The database into one file and back, each kind by its own consistent means, while the site goes on writing."""

import contextlib
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import Error, connection
from django.db.backends.base.base import BaseDatabaseWrapper

from portal.backup import files
from portal.backup.files import BackupError

NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
PARTS = {"sqlite": "database.sqlite3", "postgresql": "database.pgdump"}
MIGRATIONS = "django_migrations"
PATIENCE = 20  # seconds, for a database that is busy

# Where Debian and Ubuntu keep the programs of each version.
_VERSIONS = Path("/usr/lib/postgresql")
# What libpq reads from the environment: arguments can be read by everybody on the machine.
_LIBPQ = {
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
    "sslcert": "PGSSLCERT",
    "sslkey": "PGSSLKEY",
    "passfile": "PGPASSFILE",
    "service": "PGSERVICE",
    "options": "PGOPTIONS",
}

_Ask = Callable[[str], list[tuple[Any, ...]]]


@dataclass(frozen=True)
class Contents:
    """What a dump holds, read in the same snapshot: applied migrations, rows of each table, files that rows refer to."""

    migrations: list[str]
    rows: dict[str, int]
    files: set[str]


def dump(folder: Path) -> tuple[str, Contents]:
    """Write the part with the database into the folder; its SHA-256, and what it holds.

    Nobody waits for it: both databases read an old state while others write.
    """
    target = folder / PARTS[connection.vendor]
    if connection.vendor == "sqlite":
        return _dump_sqlite(target)
    return _dump_postgresql(target)


def load(dumped: Path) -> dict[str, int]:
    """Put a dump of the same kind in the place of this database; returns its rows of each table. All or nothing of the data."""
    if connection.vendor == "sqlite":
        _load_sqlite(dumped)
    else:
        _load_postgresql(dumped)
    with connection.cursor() as cursor:
        return _count(_asking(cursor), connection.introspection.table_names(cursor))


def holds_rows(tables: list[str]) -> bool:
    """Whether any of these tables is there and not empty."""
    if connection.vendor == "sqlite" and not Path(connection.settings_dict["NAME"]).exists():
        # To look into it would make it.
        return False
    quote = connection.ops.quote_name
    with connection.cursor() as cursor:
        for table in set(tables) & set(connection.introspection.table_names(cursor)):
            cursor.execute(f"SELECT 1 FROM {quote(table)} LIMIT 1")  # noqa: S608 - a name of our own
            if cursor.fetchone():
                return True
    return False


def reason(error: sqlite3.Error | Error) -> str:
    """Why, in as many words as fit on a line."""
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
        return "ổ đĩa đã đầy"
    said = str(error).strip().splitlines()
    return f"cơ sở dữ liệu báo lỗi: {said[0].rstrip('.') if said else type(error).__name__}"


# -- what a dump holds ---------------------------------------------------------------------------------------------------


def _contents(ask: _Ask, tables: list[str]) -> Contents:
    if MIGRATIONS not in tables:
        raise BackupError("Cơ sở dữ liệu chưa có bảng nào của trang, không có gì để sao lưu.")
    migrations = ask(f"SELECT app, name FROM {MIGRATIONS} ORDER BY id")  # noqa: S608 - a name of our own
    return Contents(
        migrations=[f"{app}.{name}" for app, name in migrations],
        rows=_count(ask, tables),
        files=_files(ask) if "portal_picture" in tables else set(),
    )


def _count(ask: _Ask, tables: list[str]) -> dict[str, int]:
    quote = connection.ops.quote_name
    # Names that the database itself told.
    return {table: ask(f"SELECT COUNT(*) FROM {quote(table)}")[0][0] for table in sorted(tables)}  # noqa: S608


def _files(ask: _Ask) -> set[str]:
    """Masters and renditions of pictures, as a backup names them."""
    names = set()
    for master, renditions in ask("SELECT master, renditions FROM portal_picture"):
        names.add(f"private/{master}")
        names |= {f"media/{rendition['name']}" for rendition in json.loads(renditions)}
    return names


def _asking(cursor: Any) -> _Ask:
    def ask(sql: str) -> list[tuple[Any, ...]]:
        cursor.execute(sql)
        return cursor.fetchall()

    return ask


# -- SQLite --------------------------------------------------------------------------------------------------------------


def _dump_sqlite(target: Path) -> tuple[str, Contents]:
    """By VACUUM INTO: one reading transaction, and what was deleted is not in the file."""
    live = Path(connection.settings_dict["NAME"]).absolute()
    files.create(target).close()
    with closing(sqlite3.connect(f"{live.as_uri()}?mode=ro", uri=True, timeout=PATIENCE)) as source:
        source.execute("VACUUM INTO ?", [str(target)])
    with target.open("rb") as file:
        os.fsync(file.fileno())
    with _opened(target) as copy:
        tables = copy.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        contents = _contents(_asking(copy.cursor()), [name for (name,) in tables])
    return files.sha256(target), contents


def _load_sqlite(dumped: Path) -> None:
    """In one transaction of the target, whoever else has it open."""
    connection.close()
    live = Path(connection.settings_dict["NAME"]).absolute()
    live.parent.mkdir(parents=True, exist_ok=True)
    if not live.exists():
        files.create(live).close()
    with _opened(dumped) as source, closing(sqlite3.connect(live, timeout=PATIENCE)) as target:
        source.backup(target)


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """As a file that nobody changes: SQLite puts no other files beside it."""
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)) as database:
        yield database


# -- PostgreSQL ----------------------------------------------------------------------------------------------------------


def _dump_postgresql(target: Path) -> tuple[str, Contents]:
    """By pg_dump, in a snapshot that what is counted here shares."""
    program = _program("pg_dump")
    with closing(connection.copy()) as own, own.cursor() as cursor:
        cursor.execute("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        (snapshot,) = cursor.fetchone()
        contents = _contents(_asking(cursor), own.introspection.table_names(cursor))
        return _run_pg_dump(
            [program, "--no-password", "--format=custom", f"--snapshot={snapshot}"], target, own
        ), contents


def _run_pg_dump(command: list[str], target: Path, own: BaseDatabaseWrapper) -> str:
    """Through a pipe: the program ends with this one, and the file is ours from the first byte."""
    digest = hashlib.sha256()
    with tempfile.TemporaryFile() as errors, files.create(target) as file:
        # Arguments of our own, no shell.
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, env=_environment(own)) as running:  # noqa: S603
            while chunk := running.stdout.read(files.CHUNK):
                digest.update(chunk)
                file.write(chunk)
        files.flush(file)
        if running.returncode:
            raise BackupError(f"pg_dump không sao lưu được cơ sở dữ liệu: {_last_line(errors)}")
    return digest.hexdigest()


def _load_postgresql(dumped: Path) -> None:
    """The tables of the site go first, those that the dump does not know too; the data comes in one transaction."""
    program = _program("pg_restore")
    with connection.cursor() as cursor:
        ours = connection.introspection.django_table_names(only_existing=True, include_views=False)
        for table in [*ours, MIGRATIONS]:
            cursor.execute(f"DROP TABLE IF EXISTS {connection.ops.quote_name(table)} CASCADE")
    connection.close()
    command = [program, "--no-password", "--clean", "--if-exists", "--no-owner", "--no-acl", "--no-comments"]
    command += ["--exit-on-error", "--single-transaction", f"--dbname={connection.settings_dict['NAME']}", str(dumped)]
    with tempfile.TemporaryFile() as errors:
        # Arguments of our own, no shell.
        done = subprocess.run(command, stdout=errors, stderr=errors, env=_environment(connection), check=False)  # noqa: S603
        if done.returncode:
            raise BackupError(f"pg_restore không nạp được cơ sở dữ liệu: {_last_line(errors)}")


def _program(name: str) -> str:
    """The newest there is: an older one refuses a newer server."""
    numbered = [
        folder for folder in _VERSIONS.glob("*") if folder.name.isdecimal() and (folder / "bin" / name).exists()
    ]
    if numbered:
        return str(max(numbered, key=lambda folder: int(folder.name)) / "bin" / name)
    if found := shutil.which(name):
        return found
    raise BackupError(
        f"Không tìm thấy chương trình {name}. Hãy cài gói postgresql-client cùng phiên bản với máy chủ cơ sở dữ liệu."
    )


def _environment(database: BaseDatabaseWrapper) -> dict[str, str]:
    """This process's own, with what DATABASE_URL says: the password stands in no argument."""
    said = database.settings_dict
    given = {"PGHOST": said["HOST"], "PGPORT": said["PORT"], "PGUSER": said["USER"], "PGPASSWORD": said["PASSWORD"]}
    given |= {"PGDATABASE": said["NAME"]}
    given |= {variable: said["OPTIONS"].get(option) for option, variable in _LIBPQ.items()}
    return os.environ | {variable: str(value) for variable, value in given.items() if value}


def _last_line(errors: Any) -> str:
    errors.seek(0)
    lines = errors.read().decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else "không rõ lý do"
