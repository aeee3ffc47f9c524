"""A backup put in place on an empty host: what is refused before anything is touched, and the drill."""

import json
import threading
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from portal.backup import databases, files, making, manifest, restoring, store
from portal.backup.files import BackupError
from portal.models import OutgoingMail, Picture
from tests import factories
from tests.portal import images
from tests.portal.backups import all_files, database_url, list_file, made, manage, python, rewrite

pytestmark = pytest.mark.django_db

OTHER = {"sqlite": "postgresql", "postgresql": "sqlite"}


@pytest.fixture(autouse=True)
def _data_dir(settings, tmp_path):
    settings.PORTAL_DATA_DIR = tmp_path / "data"


@pytest.fixture
def backup(settings, tmp_path):
    """One of a site whose folders of pictures are empty again."""
    path = made(store.own_folder())
    settings.MEDIA_ROOT = tmp_path / "new/media"
    settings.PRIVATE_MEDIA_ROOT = tmp_path / "new/private"
    return path


@pytest.fixture
def _untouched(monkeypatch, tmp_path):
    """Whatever is refused is refused before the database is loaded and the first file is there."""

    def load(*_):
        pytest.fail("the database was touched")

    monkeypatch.setattr(databases, "load", load)
    yield
    assert all_files(tmp_path / "new") == []


def refused(path):
    with pytest.raises(BackupError) as caught:
        restoring.restore(path, empty=[])
    return str(caught.value)


def flip(path):
    """Change one bit in the middle."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


# -- refused -------------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("_untouched")
@pytest.mark.parametrize(
    "part", ["database", "media/anh.jpg", "private/pictures/goc.jpg", "files.sha256", "manifest.json"]
)
def test_one_changed_bit(backup, part):
    name = databases.PARTS[connection.vendor] if part == "database" else part
    flip(backup / name)
    assert refused(backup) == f"Bản sao lưu đã bị thay đổi hoặc hỏng ở phần {name}."


@pytest.mark.usefixtures("_untouched")
def test_a_missing_file(backup):
    (backup / "media/anh.jpg").unlink()
    assert refused(backup).startswith("Bản sao lưu thiếu phần media/anh.jpg")


@pytest.mark.usefixtures("_untouched")
def test_a_link_instead_of_a_file(backup, tmp_path):
    path = backup / "media/anh.jpg"
    path.rename(tmp_path / "elsewhere.jpg")
    path.symlink_to(tmp_path / "elsewhere.jpg")
    assert refused(backup).startswith("Bản sao lưu thiếu phần media/anh.jpg, hoặc phần này không phải là tệp thường")


@pytest.mark.usefixtures("_untouched")
def test_a_link_instead_of_a_folder(backup, tmp_path):
    path = backup / "private/pictures"
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    assert refused(backup).startswith("Bản sao lưu thiếu phần private/pictures/goc.jpg")


@pytest.mark.usefixtures("_untouched")
@pytest.mark.parametrize(
    "name",
    [
        "media/../../x.jpg",
        "../x.jpg",
        "/etc/x.jpg",
        "media//x.jpg",
        "media/./x.jpg",
        "media/a\\b.jpg",
        "media/a\tb.jpg",
        "static/x.css",
        "secret_key",
        "media",
    ],
)
def test_a_name_that_leads_elsewhere(backup, name):
    list_file(backup, name)
    assert refused(backup)


def test_names_are_refused_for_what_they_are(backup):
    for name in ("media/../../x.jpg", "/etc/x.jpg", "secret_key"):
        list_file(backup, name)
        with pytest.raises(BackupError, match="Bản sao lưu ghi một tên tệp không hợp lệ trong files.sha256"):
            manifest.read_checksums(backup)
        assert not files.is_safe(name) or name == "secret_key"


@pytest.mark.usefixtures("_untouched")
def test_a_part_that_is_no_part(backup):
    rewrite(backup, parts={"../x": "0" * 64, manifest.CHECKSUMS: "0" * 64})
    assert refused(backup).startswith("Bản sao lưu ghi các phần không hợp lệ: ../x")


@pytest.mark.usefixtures("_untouched")
def test_what_a_killed_backup_left(backup):
    (backup / manifest.SEAL).unlink()
    assert "không phải là một bản sao lưu hoàn chỉnh" in refused(backup)
    assert "không phải là một bản sao lưu hoàn chỉnh" in refused(backup.parent)


@pytest.mark.usefixtures("_untouched")
def test_a_newer_schema(backup):
    known = manifest.read(backup).migrations
    rewrite(backup, migrations=[*known, "news.0999_from_the_future"], software="9.1.0")
    assert refused(backup) == (
        "Bản sao lưu do phần mềm mới hơn tạo ra (phiên bản 9.1.0, có news.0999_from_the_future mà phần mềm ở đây chưa "
        "biết). Hãy cài phiên bản 9.1.0 hoặc mới hơn rồi chạy lại."
    )


@pytest.mark.usefixtures("_untouched")
def test_the_other_kind_of_database(backup):
    rewrite(backup, vendor=OTHER[connection.vendor])
    theirs, ours = databases.NAMES[OTHER[connection.vendor]], databases.NAMES[connection.vendor]
    assert refused(backup).startswith(f"Bản sao lưu này là của {theirs}, còn trang đang dùng {ours}.")


@pytest.mark.usefixtures("_untouched")
@pytest.mark.parametrize("row", [factories.UserFactory, factories.ArticleFactory])
def test_a_site_that_is_in_use(backup, row):
    row()
    with pytest.raises(CommandError, match="Cơ sở dữ liệu ở đây đã có tài khoản hoặc bài viết"):
        call_command("restore", str(backup))


@pytest.mark.parametrize("name", ["MEDIA_ROOT", "PRIVATE_MEDIA_ROOT"])
def test_folders_of_pictures_that_are_in_use(backup, settings, name):
    path = getattr(settings, name) / "deep/anh.jpg"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"somebody's")
    assert refused(backup).startswith(f"Thư mục {getattr(settings, name)} đã có tệp.")
    assert path.read_bytes() == b"somebody's"


@pytest.mark.usefixtures("_untouched")
def test_while_a_backup_is_being_made(backup):
    with store.lock():
        assert refused(backup).startswith("Đang có một lần sao lưu hoặc phục hồi khác chạy")


def test_where_the_database_cannot_be_loaded_no_picture_is_left(backup, monkeypatch, tmp_path):
    def load(dumped):
        assert all_files(tmp_path / "new") == ["media/anh.jpg", "private/pictures/goc.jpg"]
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(databases, "load", load)
    assert refused(backup) == "Không phục hồi được: ổ đĩa đã đầy."
    assert all_files(tmp_path / "new") == []


def test_other_numbers_of_rows_than_were_counted_are_told(backup, monkeypatch):
    rows = manifest.read(backup).rows | {"news_article": 7}
    monkeypatch.setattr(databases, "load", lambda dumped: rows)
    assert "Số dòng sau khi nạp khác với bản sao lưu ở các bảng: news_article." in refused(backup)


# -- the drill -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def empty_host(tmp_path):
    """The environment of a host with nothing on it: a data folder that is not there yet, an empty database."""
    if connection.vendor == "sqlite":
        yield {"PORTAL_DATA_DIR": str(tmp_path / "host"), "DATABASE_URL": ""}
        return
    name = f"{connection.settings_dict['NAME']}_restored"
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {name}")
        cursor.execute(f"CREATE DATABASE {name}")
    yield {"PORTAL_DATA_DIR": str(tmp_path / "host"), "DATABASE_URL": database_url(name)}
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


LOOK = """
import json
from django.conf import settings
from django.db import connection, DatabaseError, transaction
from django.test import Client
from news.models import ArticleEvent
from portal.models import OutgoingMail, Picture, SiteVersion

def refuses(act):
    try:
        with transaction.atomic():
            act()
    except DatabaseError:
        return True
    return False

connection.check_constraints()
pictures = {}
for picture in Picture.objects.all():
    pictures[picture.master.name] = (settings.PRIVATE_MEDIA_ROOT / picture.master.name).read_bytes().hex()
    for rendition in picture.renditions:
        pictures[rendition["name"]] = (settings.MEDIA_ROOT / rendition["name"]).read_bytes().hex()
response = Client(SERVER_NAME="localhost").get("/")
print(json.dumps({
    "subjects": list(OutgoingMail.objects.values_list("subject", flat=True)),
    "pictures": pictures,
    "status": response.status_code,
    "page": response.content.decode(),
    "one site version": refuses(lambda: SiteVersion.objects.create(pk=2)),
    "triggers": refuses(lambda: ArticleEvent.objects.all().delete()),
}))
"""


class Load:
    """People at work: some commit rows, one uploads pictures, until told to stop. What was acknowledged is listed."""

    def __init__(self):
        self.rows = []
        self.pictures = []
        self._more = threading.Condition()
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._work, args=(self._write, self.rows, who)) for who in range(3)]
        self._threads.append(threading.Thread(target=self._work, args=(self._upload, self.pictures, 3)))

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def wait_for_more(self, rows=6, pictures=2):
        """Until so many more were acknowledged."""
        with self._more:
            rows, pictures = rows + len(self.rows), pictures + len(self.pictures)
            assert self._more.wait_for(lambda: len(self.rows) >= rows and len(self.pictures) >= pictures, timeout=60)

    def _work(self, act, done, who):
        number = 0
        # SQLite lets one writer in at a time, and who comes without a pause keeps the others out.
        while not self._stop.wait(0.005):
            number += 1
            name = act(f"{who}-{number}")
            with self._more:
                done.append(name)
                self._more.notify_all()
        connection.close()

    @staticmethod
    def _write(name):
        return OutgoingMail.objects.create(recipient="a@b.example", subject=name, body="Chữ.").subject

    @staticmethod
    def _upload(name):
        return Picture.objects.create_from_upload(images.upload(), by=None, alt=name).master.name


@pytest.mark.django_db(transaction=True)
def test_the_drill(empty_host, monkeypatch):
    """Backed up while people write, restored on an empty host by the command: nothing acknowledged before is missing."""
    factories.article("published", title="Bài đã đăng")
    with Load() as load:
        load.wait_for_more()
        rows, pictures = set(load.rows), set(load.pictures)
        keep_files = making._keep_files

        def keep_files_under_load(*arguments):
            # The database is dumped; until the files are copied, more rows and pictures come.
            load.wait_for_more()
            return keep_files(*arguments)

        monkeypatch.setattr(making, "_keep_files", keep_files_under_load)
        call_command("backup", verbosity=0)
        load.wait_for_more()
    (kept,) = store.backups(store.own_folder())
    assert manifest.read(kept.path).missing == []

    done = manage("restore", str(kept.path), **empty_host)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Bài viết: 1\n" in done.stdout
    assert "1 phiên bản của 1 bài: nguyên vẹn" in done.stdout

    # With DEBUG the page needs no collected static files.
    looked = python(LOOK, **empty_host, DEBUG="1", SITE_URL="", ALLOWED_HOSTS="")
    assert looked.returncode == 0, looked.stderr
    found = json.loads(looked.stdout)
    assert rows <= set(found["subjects"])
    assert pictures <= set(found["pictures"])
    live = {
        path.name: path.read_bytes().hex() for top in manifest.FOLDERS for path in manifest.root(top).rglob("*.jpg")
    }
    assert {name.rpartition("/")[2]: content for name, content in found["pictures"].items()}.items() <= live.items()
    assert (found["status"], found["one site version"], found["triggers"]) == (200, True, True)
    assert "Bài đã đăng" in found["page"]

    again = manage("restore", str(kept.path), **empty_host)
    assert again.returncode == 1
    assert "đã có tài khoản hoặc bài viết" in again.stderr


@pytest.mark.django_db(transaction=True)
def test_tables_that_are_there_and_empty_are_no_obstacle(empty_host):
    """`migrate` was run first, by another version of the software perhaps."""
    factories.article("published")
    path = made(store.own_folder())
    Path(empty_host["PORTAL_DATA_DIR"]).mkdir()
    assert manage("migrate", "--verbosity", "0", **empty_host).returncode == 0
    done = manage("restore", str(path), **empty_host)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Bài viết: 1\n" in done.stdout
