"""A backup: what is in it, who may read it, and what is left where it does not succeed."""

import errno
import os
import re
import shutil
import signal
import sqlite3
import stat
import threading
from contextlib import closing

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from portal.backup import databases, files, making, manifest, store
from portal.backup.files import BackupError
from portal.models import OutgoingMail, Picture
from tests.portal import images
from tests.portal.backups import IMAGE, all_files, made, manage

pytestmark = pytest.mark.django_db

NAMES = ["files.sha256", "manifest.json", "manifest.sha256", "media/anh.jpg", "private/pictures/goc.jpg"]


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    """The site's own folder of backups."""
    settings.PORTAL_DATA_DIR = tmp_path / "data"
    return store.own_folder()


def backup(*arguments):
    call_command("backup", *arguments, verbosity=0)


# -- what is in it -------------------------------------------------------------------------------------------------------


def test_it_holds_database_and_pictures_with_their_checksums(folder):
    path = made(folder)
    database = databases.PARTS[connection.vendor]
    assert all_files(path) == sorted([database, *NAMES])
    assert manifest.read_checksums(path) == {name: files.sha256(path / name) for name in NAMES[3:]}
    said = manifest.read(path)
    assert said.parts == {name: files.sha256(path / name) for name in (database, manifest.CHECKSUMS)}
    assert (path / "media/anh.jpg").read_bytes() == IMAGE + b"media/anh.jpg"
    assert (said.vendor, said.software, said.files, said.missing) == (connection.vendor, "0.1.0", 2, [])
    assert said.size == sum((path / name).stat().st_size for name in [database, "files.sha256", *NAMES[3:]])
    assert "portal.0001_initial" in said.migrations
    assert said.rows["portal_siteversion"] == 1


def test_neither_the_key_nor_the_rest_of_the_data_folder_is_in_it(folder, settings):
    settings.PORTAL_DATA_DIR.mkdir()
    for name in ("secret_key", "static.txt"):
        (settings.PORTAL_DATA_DIR / name).write_text("secret")
    path = made(folder)
    assert not {"secret_key", "static.txt"} & {name.rpartition("/")[2] for name in all_files(path)}


@pytest.mark.parametrize("umask", [0o000, 0o022])
def test_only_the_owner_reads_it(folder, umask):
    before = os.umask(umask)
    try:
        made(folder)
    finally:
        os.umask(before)
    found = {path: stat.S_IMODE(path.stat().st_mode) for path in [folder, *folder.rglob("*")]}
    assert found == {path: 0o700 if path.is_dir() else 0o600 for path in found}
    assert len(found) > len(NAMES)


def test_what_is_still_being_uploaded_and_what_is_a_link_stays_out(folder, settings, tmp_path):
    settings.MEDIA_ROOT.mkdir(parents=True, exist_ok=True)
    (settings.MEDIA_ROOT / "x.jpg.part").write_bytes(b"half")
    (tmp_path / "elsewhere").write_text("not ours")
    (settings.MEDIA_ROOT / "link.jpg").symlink_to(tmp_path / "elsewhere")
    assert set(manifest.read_checksums(made(folder))) == set(NAMES[3:])


@pytest.mark.parametrize("moment", ["is_regular_inside", "open_regular"])
def test_a_file_that_goes_meanwhile_is_no_error(folder, settings, monkeypatch, moment):
    """An upload failed, or got its final name."""
    settings.MEDIA_ROOT.mkdir(parents=True, exist_ok=True)
    gone = settings.MEDIA_ROOT / "gone.jpg"
    gone.touch()
    asked = getattr(files, moment)

    def ask_too_late(*arguments):
        gone.unlink(missing_ok=True)
        return asked(*arguments)

    monkeypatch.setattr(files, moment, ask_too_late)
    assert set(manifest.read_checksums(made(folder))) == set(NAMES[3:])


def test_what_did_not_change_takes_no_room_again(folder):
    first = made(folder)
    second = made(folder)
    assert first != second
    assert (second / "media/anh.jpg").stat().st_ino == (first / "media/anh.jpg").stat().st_ino


def test_a_copy_that_went_bad_is_not_taken_over(folder):
    first = made(folder)
    (first / "media/anh.jpg").write_bytes(b"rotten")
    assert (made(folder) / "media/anh.jpg").read_bytes() == IMAGE + b"media/anh.jpg"


def test_a_disk_without_links_gets_copies(folder, monkeypatch):
    made(folder)

    def refuse(*_):
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    assert (made(folder) / "media/anh.jpg").read_bytes() == IMAGE + b"media/anh.jpg"


@pytest.mark.django_db(transaction=True)
def test_a_picture_that_is_gone_from_the_disk_is_named_and_stops_nothing(folder, settings, capsys):
    picture = Picture.objects.create_from_upload(images.upload(), by=None)
    name = picture.renditions[0]["name"]
    (settings.MEDIA_ROOT / name).unlink()
    backup()
    assert manifest.read(store.newest(folder).path).missing == [f"media/{name}"]
    assert f"1 tệp ảnh có trong cơ sở dữ liệu nhưng không có trên đĩa, nên bản sao lưu cũng thiếu: media/{name}" in (
        capsys.readouterr().err
    )


def test_the_command_says_where_it_lies_and_how_many_went(folder, capsys):
    old = made(folder)
    old.rename(old.with_name("portal-20200101-020000"))
    call_command("backup")
    (newest,) = store.backups(folder)
    told = capsys.readouterr().out
    assert re.fullmatch(
        rf"Đã sao lưu vào {newest.path} \([\d,]+\s[KM]B, 2 tệp ảnh\).\nĐã xóa 1 bản sao lưu cũ.\n", told
    )


def test_another_disk(folder, tmp_path):
    other = tmp_path / "disk"
    other.mkdir()
    backup("--to", str(other))
    assert len(store.backups(other)) == 1
    assert not folder.exists()


# -- while others write --------------------------------------------------------------------------------------------------


@pytest.mark.django_db(transaction=True)
def test_writers_do_not_wait_for_it(folder, monkeypatch):
    """A row is written and committed while the database is being read: both the old state and the new row are right."""
    OutgoingMail.objects.create(recipient="a@b.example", subject="trước", body="Chữ.")
    during = []

    def write():
        during.append(OutgoingMail.objects.create(recipient="a@b.example", subject="trong lúc", body="Chữ."))
        connection.close()

    count = databases._count

    def count_while_writing(ask, tables):
        thread = threading.Thread(target=write)
        thread.start()
        thread.join()
        return count(ask, tables)

    monkeypatch.setattr(databases, "_count", count_while_writing)
    backup()
    assert len(during) == 1
    assert manifest.read(store.newest(folder).path).rows["portal_outgoingmail"] == 1
    assert OutgoingMail.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_it_does_not_wait_for_a_writer_and_takes_nothing_that_is_not_committed(folder):
    with transaction.atomic():
        OutgoingMail.objects.create(recipient="a@b.example", subject="chưa xong", body="Chữ.")
        backup()
    assert manifest.read(store.newest(folder).path).rows["portal_outgoingmail"] == 0
    assert OutgoingMail.objects.count() == 1


# -- what is left where it does not succeed ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.ENOSPC, "ổ đĩa đã đầy"),
        (errno.EACCES, "tài khoản đang chạy lệnh không có quyền"),
        (errno.EROFS, "ổ đĩa chỉ cho đọc"),
    ],
)
@pytest.mark.parametrize("step", ["create", "copy", "sync_folders"])
def test_an_error_is_one_line_and_leaves_nothing(folder, monkeypatch, number, why, step):
    first = made(folder)
    (first / "media/anh.jpg").write_bytes(b"so that it is copied")

    def fail(*_):
        raise OSError(number, "in English")

    monkeypatch.setattr(files, step, fail)
    with pytest.raises(CommandError) as caught:
        backup()
    assert str(caught.value) == (f"Không sao lưu được vào {folder}: {why}. Các bản sao lưu trước vẫn còn nguyên.")
    assert list(folder.iterdir()) == [first]


def test_a_disk_that_fills_up(folder):
    """The child may write no file beyond 16 kB."""
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (16384, 16384))"
    done = manage("backup", before=limit)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"CommandError: Không sao lưu được vào {folder}: ")
    assert list(folder.iterdir()) == []


def test_a_database_that_does_not_open(folder, tmp_path):
    done = manage("backup", DATABASE_URL=f"sqlite:///{tmp_path}/none.sqlite3")
    assert (done.returncode, done.stderr) == (
        1,
        f"CommandError: Không sao lưu được vào {folder}: cơ sở dữ liệu báo lỗi: unable to open database file. "
        "Các bản sao lưu trước vẫn còn nguyên.\n",
    )
    assert list(folder.iterdir()) == []


def test_killed_half_way_it_does_not_look_like_a_backup(folder):
    killed = "import os; from portal.backup import files; files.sync_folders = lambda top: os.kill(os.getpid(), 9)"
    assert manage("backup", before=killed).returncode == -signal.SIGKILL
    (left,) = folder.iterdir()
    assert re.fullmatch(r"\.portal-\d{8}-\d{6}\.part", left.name)
    assert (left / manifest.FILE).exists()
    assert store.backups(folder) == []
    path = made(folder)
    assert list(folder.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_not_made(tmp_path):
    """The other disk is not mounted."""
    with pytest.raises(CommandError, match="Không có thư mục .*/missing. Hãy gắn ổ đĩa hoặc tạo thư mục này"):
        backup("--to", str(tmp_path / "missing"))
    assert not (tmp_path / "missing").exists()


@pytest.mark.parametrize("name", ["MEDIA_ROOT", "PRIVATE_MEDIA_ROOT"])
def test_never_among_the_pictures(settings, name):
    folder = getattr(settings, name) / "backup"
    folder.mkdir(parents=True)
    with pytest.raises(CommandError, match="nằm trong thư mục ảnh của trang"):
        backup("--to", str(folder))
    assert list(folder.iterdir()) == []


def test_two_at_once(folder):
    with store.lock(), pytest.raises(CommandError, match="Đang có một lần sao lưu hoặc phục hồi khác chạy"):
        backup()
    assert not folder.exists()
    backup()
    assert len(store.backups(folder)) == 1


def test_a_data_folder_that_cannot_be_used(settings, tmp_path):
    (tmp_path / "file").touch()
    settings.PORTAL_DATA_DIR = tmp_path / "file/data"
    with pytest.raises(CommandError, match="^Không sao lưu được vào .*/file/data/backup: "):
        backup()


def test_an_old_one_that_cannot_be_removed_is_told_and_the_new_one_stays(folder, monkeypatch):
    old = made(folder)
    old = old.rename(old.with_name("portal-20200101-020000"))

    def refuse(path):
        raise OSError(errno.EACCES, "no", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "rmtree", refuse)
        with pytest.raises(CommandError, match="Đã sao lưu xong, nhưng chưa xóa được các bản quá hạn: .* Hãy xóa"):
            backup()
    (kept,) = store.backups(folder)
    assert kept.path.name > old.name
    assert store.unfinished(old).exists()
    backup()
    assert not store.unfinished(old).exists()


def test_old_ones_stay_where_the_new_one_fails(folder, monkeypatch):
    old = made(folder)
    old = old.rename(old.with_name("portal-20200101-020000"))
    with monkeypatch.context() as patch:
        patch.setattr(making, "_fill", lambda *_: (_ for _ in ()).throw(OSError(errno.ENOSPC, "full")))
        with pytest.raises(BackupError):
            making.make(folder)
    assert list(folder.iterdir()) == [old]


def test_a_damaged_one_is_no_base_for_the_next(folder):
    first = made(folder)
    (first / manifest.CHECKSUMS).write_text("nonsense\n")
    assert set(manifest.read_checksums(made(folder))) == set(NAMES[3:])


def test_nothing_of_a_foreign_folder_is_removed(folder):
    folder.mkdir(parents=True)
    foreign = ["portal-20200101-020000", "portal-20200101", "notes", ".portal-x.part"]
    for name in foreign:
        (folder / name).mkdir()
        (folder / name / "letter.txt").write_text("keep me")
    made(folder)
    assert {path.name for path in folder.iterdir()} >= set(foreign)


def test_a_database_without_tables_is_not_backed_up(tmp_path):
    with closing(sqlite3.connect(tmp_path / "empty.sqlite3")) as database:
        database.execute("CREATE TABLE notes (text)")
    done = manage("backup", DATABASE_URL=f"sqlite:///{tmp_path}/empty.sqlite3")
    assert done.stderr == "CommandError: Cơ sở dữ liệu chưa có bảng nào của trang, không có gì để sao lưu.\n"
    assert list(store.own_folder().iterdir()) == []


# -- PostgreSQL ----------------------------------------------------------------------------------------------------------


@pytest.mark.postgresql
def test_without_pg_dump_it_says_what_to_install(folder, monkeypatch, tmp_path):
    monkeypatch.setattr(databases, "_VERSIONS", tmp_path / "none")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CommandError, match="Không tìm thấy chương trình pg_dump. Hãy cài gói postgresql-client"):
        backup()
    assert list(folder.iterdir()) == []


@pytest.mark.postgresql
def test_the_newest_pg_dump_is_taken(monkeypatch, tmp_path):
    for version in ("9", "15", "16", "bin"):
        (tmp_path / version / "bin").mkdir(parents=True)
        if version != "16":
            (tmp_path / version / "bin/pg_dump").touch()
    monkeypatch.setattr(databases, "_VERSIONS", tmp_path)
    assert databases._program("pg_dump") == str(tmp_path / "15/bin/pg_dump")


@pytest.mark.postgresql
def test_the_password_stands_in_no_argument_and_a_refusal_is_told(folder, monkeypatch, tmp_path):
    program = tmp_path / "pg_dump"
    program.write_text(
        f'#!/bin/sh\necho "$@" >{tmp_path}/arguments\necho "$PGPASSWORD" >{tmp_path}/password\n'
        "echo half a dump\necho 'pg_dump: error: server too new' >&2\nexit 1\n"
    )
    program.chmod(0o700)
    monkeypatch.setattr(databases, "_program", lambda name: str(program))
    monkeypatch.setitem(connection.settings_dict, "PASSWORD", "geheim")
    with pytest.raises(CommandError, match="pg_dump không sao lưu được cơ sở dữ liệu: pg_dump: error: server too new"):
        backup()
    assert (tmp_path / "password").read_text() == "geheim\n"
    assert "geheim" not in (tmp_path / "arguments").read_text()
    assert list(folder.iterdir()) == []
