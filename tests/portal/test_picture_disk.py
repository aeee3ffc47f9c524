"""A disk that takes no picture: full, read-only, forbidden, missing. People hear it; nothing half done stays."""

import contextlib
import errno
import html
import json
import os
import resource
import shutil

import pytest
from django.core.files.uploadedfile import TemporaryUploadedFile
from django.core.management import call_command

from portal import picture_admin, picture_files
from portal.management.commands import work
from portal.models import Picture
from tests import factories
from tests.portal.images import encoded, photo, upload

pytestmark = pytest.mark.django_db

ADD = "/admin/portal/picture/add/"
UPLOAD = "/admin/portal/picture/upload/"
TEXTS = {"alt": "Cổng chào", "caption": "Đón khách", "credit": "Lê Bình"}
NOBODY = 65534


@pytest.fixture
def office(client):
    client.force_login(factories.contributor())
    return client


def by_form(office, content=None):
    response = office.post(ADD, {"upload": upload(content), **TEXTS})
    assert response.status_code == 200
    page = html.unescape(response.content.decode())
    for text in TEXTS.values():
        assert f'value="{text}"' in page
    [[sentence]] = response.context["errors"]
    assert sentence in page
    return sentence


def by_editor(office, content=None):
    response = office.post(UPLOAD, {"upload": upload(content), **TEXTS})
    assert response.status_code == 400
    answer = json.loads(response.content)
    assert answer == {"uploaded": 0, "error": {"message": answer["error"]["message"]}}
    return answer["error"]["message"]


@pytest.fixture(params=[by_form, by_editor], ids=["form", "editor"])
def refused(request, office):
    return lambda content=None: request.param(office, content)


def raising(code):
    def refuse(path):
        raise OSError(code, os.strerror(code), str(path))

    return lambda path: contextlib.nullcontext(refuse(path))


@contextlib.contextmanager
def small_files(_path):
    """The kernel itself stops the write after 100 bytes, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextlib.contextmanager
def forbidden_folder(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.parent.chmod(0o555)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
        path.parent.chmod(0o755)


@contextlib.contextmanager
def file_in_place_of_the_folder(path):
    shutil.rmtree(path.parent, ignore_errors=True)
    path.parent.parent.mkdir(parents=True, exist_ok=True)
    path.parent.write_bytes(b"")
    try:
        yield
    finally:
        path.parent.unlink()


FAULTS = {
    "full": (raising(errno.ENOSPC), picture_admin.DISK_FULL),
    "over-quota": (raising(errno.EDQUOT), picture_admin.DISK_FULL),
    "read-only": (raising(errno.EROFS), picture_admin.NOT_STORED),
    "failing": (raising(errno.EIO), picture_admin.NOT_STORED),
    "stopped-by-the-kernel": (small_files, picture_admin.NOT_STORED),
    "forbidden-by-the-kernel": (forbidden_folder, picture_admin.NOT_STORED),
    "no-folder": (file_in_place_of_the_folder, picture_admin.NOT_STORED),
}


def break_disk(monkeypatch, fault, *, from_file):
    """The first writes succeed; from that one on the disk refuses."""
    real = picture_files.write
    written = []

    def write(path, content):
        written.append(path)
        with fault(path) if len(written) >= from_file else contextlib.nullcontext():
            real(path, content)

    monkeypatch.setattr(picture_files, "write", write)


def files(settings):
    return [
        path
        for root in (settings.MEDIA_ROOT, settings.PRIVATE_MEDIA_ROOT)
        for path in root.rglob("*")
        if path.is_file()
    ]


@pytest.mark.parametrize("from_file", [1, 2], ids=["the-master", "the-rendition"])
@pytest.mark.parametrize("fault", FAULTS)
def test_the_person_hears_it_and_nothing_half_done_stays(refused, settings, monkeypatch, caplog, fault, from_file):
    broken, sentence = FAULTS[fault]
    break_disk(monkeypatch, broken, from_file=from_file)
    assert refused() == sentence
    assert not Picture.objects.exists()
    assert files(settings) == []
    told = [record for record in caplog.records if record.levelname == "ERROR"]
    assert [record.message for record in told] == ["an upload could not be stored"]
    assert told[0].exc_info


def test_the_last_step_of_writing_leaves_nothing_either(refused, settings, monkeypatch):
    def fail(folder):
        raise OSError(errno.EIO, "folder")

    monkeypatch.setattr(picture_files, "_keep_name", fail)
    assert refused() == picture_admin.NOT_STORED
    assert files(settings) == []


@pytest.fixture
def _large_files_go_through_the_disk(settings):
    settings.FILE_UPLOAD_HANDLERS = [
        "django.core.files.uploadhandler.MemoryFileUploadHandler",
        "portal.uploads.DiskUploadHandler",
    ]
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 0


@pytest.mark.usefixtures("_large_files_go_through_the_disk")
class TestTheFolderForTemporaryFiles:
    def test_a_good_one_changes_nothing(self, office):
        assert office.post(UPLOAD, {"upload": upload()}).status_code == 200

    def test_full(self, refused, monkeypatch):
        def fail(file, data):
            raise OSError(errno.ENOSPC, "full")

        monkeypatch.setattr(TemporaryUploadedFile, "write", fail, raising=False)
        assert refused() == picture_admin.DISK_FULL

    def test_stopped_by_the_kernel(self, refused):
        content = encoded(photo()) + bytes(500_000)
        with small_files(None):
            assert refused(content) == picture_admin.NOT_STORED

    def test_missing(self, refused, settings, tmp_path):
        settings.FILE_UPLOAD_TEMP_DIR = tmp_path / "missing"
        assert refused() == picture_admin.NOT_STORED


def test_missing_folders_are_made(office, settings):
    for root in (settings.MEDIA_ROOT, settings.PRIVATE_MEDIA_ROOT):
        shutil.rmtree(root, ignore_errors=True)
    assert office.post(UPLOAD, {"upload": upload()}).status_code == 200
    assert len(files(settings)) == 2


def test_a_machine_that_cannot_start_the_decoding_says_so(refused, monkeypatch):
    monkeypatch.setattr("portal.pictures.sys.executable", "/nonexistent/python")
    assert refused() == picture_admin.NOT_STORED


@pytest.mark.parametrize("fault", FAULTS)
def test_the_background_work_waits_for_the_disk_and_then_goes_on(office, settings, monkeypatch, caplog, fault):
    first, second = (Picture.objects.create_from_upload(upload(photo(700, 350)), by=None) for _ in range(2))
    before = sorted(files(settings))
    # The test's own connection is in the middle of a transaction.
    monkeypatch.setattr(work, "close_old_connections", lambda: None)
    # A folder that holds pictures already is not replaced by a file.
    broken = FAULTS[fault][0] if fault != "no-folder" else raising(errno.ENOTDIR)
    with monkeypatch.context() as patch:
        break_disk(patch, broken, from_file=2)
        call_command("work", once=True)
    assert sorted(files(settings)) == before
    told = [record for record in caplog.records if record.levelname == "ERROR"]
    assert [record.name for record in told] == ["portal.management.commands.work"]
    for picture in (first, second):
        picture.refresh_from_db()
        assert picture.renditions_made_at is None
        assert b"".join(office.get(picture.url).streaming_content).startswith(b"\xff\xd8")
        assert picture.webp_srcset == ""

    call_command("work", once=True)
    for picture in (first, second):
        picture.refresh_from_db()
        assert picture.renditions_made_at
        assert picture.webp_srcset.count(" ") == 3
