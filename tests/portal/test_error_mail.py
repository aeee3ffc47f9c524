"""The mail that tells the administrators of a fault: once an hour, whatever state the database is in, nobody's data in it."""

import json
import logging
import shutil

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from portal.logs import mail, reports
from portal.models import OutgoingMail, User
from tests.factories import NOW, IdentityFactory, UserFactory, editor
from tests.portal import test_logs
from tests.portal.logs import lines, written_log
from tests.site import database_down

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]

logger = logging.getLogger("portal.thu")


def query_that_fails() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT rieng FROM hoa_mai")


def inside_a_transaction(request: HttpRequest) -> HttpResponse:
    """The error is told where PostgreSQL takes no further query, and all that was written is taken back."""
    with transaction.atomic():
        try:
            query_that_fails()
        except DatabaseError:
            logger.exception("an act failed")
        transaction.set_rollback(True)
    return HttpResponse()


def failing(request: HttpRequest) -> HttpResponse:
    with transaction.atomic():
        query_that_fails()
    return HttpResponse()


urlpatterns = [*test_logs.urlpatterns, path("giao-dich/", inside_a_transaction), path("loi/", failing)]
handler500 = "portal.error_pages.server_error"


@pytest.fixture(autouse=True)
def _nothing_reported_yet():
    shutil.rmtree(reports.folder(), ignore_errors=True)
    yield
    shutil.rmtree(reports.folder(), ignore_errors=True)


@pytest.fixture
def boss() -> User:
    return UserFactory(superuser=True, email="quantri@coquan.example")


@pytest.fixture
def clock(time_machine):
    time_machine.move_to(NOW, tick=False)
    return time_machine


def fail(address="/loi/"):
    return Client(raise_request_exception=False).get(address)


def mails():
    return list(OutgoingMail.objects.order_by("pk"))


def waiting():
    return sorted(path.name for path in reports.folder().glob("*")) if reports.folder().exists() else []


@pytest.mark.time_machine(NOW, tick=False)
@pytest.mark.parametrize("address", ["/hong/", "/trung/"])
def test_administrators_are_told_without_what_anybody_sent(boss, address):
    IdentityFactory(short_name="Xã Văn Quán")
    with written_log() as log:
        response = test_logs.sent_to(address)
    assert mail.deliver() == 1
    (letter,) = mails()
    incident = response["X-Request-ID"]
    assert letter.recipient == boss.email
    for text in (letter.subject, letter.body, response.content.decode(), lines(log)[0]["request_id"]):
        assert incident in text
    assert letter.subject.startswith(f"[Xã Văn Quán] Trang gặp lỗi {incident}: ")
    assert f"Khi mở địa chỉ theo mẫu: POST {address}<str:code>/" in letter.body
    assert "Lúc: 09:00:00 ngày 22/11/2026" in letter.body
    assert "tests/portal/test_logs.py:" in letter.body
    for text in (letter.subject, letter.body, log.getvalue(), *(json.dumps(told) for told in lines(log))):
        assert test_logs.holds_private(text) == []
    # Nor while it waits to be mailed.
    assert [test_logs.holds_private(path.read_text()) for path in reports.folder().iterdir()] == [[]]


def test_those_who_are_told(boss):
    UserFactory(superuser=True, email="")
    UserFactory(superuser=True, is_active=False)
    second = UserFactory(superuser=True)
    editor()
    fail()
    assert mail.deliver() == 2
    assert {letter.recipient for letter in mails()} == {boss.email, second.email}


def test_with_nobody_to_tell_nothing_is_kept_waiting():
    fail()
    assert mail.deliver() == 0
    assert [name for name in waiting() if name.endswith(".json")] == []


def test_once_an_hour(boss, clock):
    for minutes, told in ((0, 1), (1, 0), (58, 0), (1, 1), (59, 0), (1, 1)):
        clock.shift(minutes * 60)
        fail()
        assert mail.deliver() == told, minutes
    fail()
    assert mail.deliver() == 0


def test_many_at_once_are_told_once_and_others_apart(boss):
    for _ in range(3):
        fail()
    test_logs.sent_to("/hong/")
    assert mail.deliver() == 2
    assert len({letter.subject.partition(": ")[2] for letter in mails()}) == 2


def test_two_processes_tell_it_once(boss, monkeypatch):
    fail()
    enqueue = mail._enqueue

    def meanwhile_another(report):
        monkeypatch.setattr(mail, "_enqueue", enqueue)
        assert mail.deliver() == 0
        # And it happens again.
        fail()
        assert mail.deliver() == 0
        return enqueue(report)

    monkeypatch.setattr(mail, "_enqueue", meanwhile_another)
    assert mail.deliver() == 1
    assert len(mails()) == 1


def test_a_report_survives_a_transaction_that_does_not(boss):
    assert fail("/giao-dich/").status_code == 200
    assert mail.deliver() == 1
    (letter,) = mails()
    assert "Lời của chương trình: an act failed" in letter.body
    assert "hoa_mai" not in letter.body


def test_while_the_database_is_away_reports_wait(boss):
    with database_down():
        assert fail().status_code == 503
        with pytest.raises(DatabaseError):
            mail.deliver()
    assert [name.partition(".")[2] for name in waiting()] == ["json"]
    assert mail.deliver() == 1


def test_reporting_asks_the_database_nothing(boss, django_assert_num_queries):
    try:
        raise ValueError("riêng")
    except ValueError:
        with django_assert_num_queries(0):
            logger.exception("failed")
    with django_assert_num_queries(0):
        logger.error("picture %s is broken", 7)
    assert len(waiting()) == 2


def test_nothing_to_tell_asks_the_database_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert mail.deliver() == 0


@pytest.mark.parametrize("where", ["no folder", "a file"])
def test_a_disk_that_takes_nothing_fails_no_page(boss, settings, tmp_path, where):
    settings.PORTAL_DATA_DIR = tmp_path / "file"
    settings.PORTAL_DATA_DIR.write_text("")
    if where == "no folder":
        settings.PORTAL_DATA_DIR = None
    assert fail().status_code == 500


def test_work_in_the_background_has_a_name_of_its_own_in_log_and_mail(boss):
    with written_log() as log:
        logger.error("picture %s keeps its first rendition only (%s)", 7, "RefusedPicture")
    (line,) = lines(log)
    assert mail.deliver() == 1
    (letter,) = mails()
    assert f"Mã sự cố: {line['request_id']}" in letter.body
    assert "Trong việc chạy nền" in letter.body
    assert "picture 7 keeps its first rendition only ([…])" in letter.body


@pytest.mark.parametrize(
    ("name", "level", "with_exception"),
    [
        ("portal.thu", logging.WARNING, True),
        ("django.request", logging.ERROR, False),  # an answer of 503
        ("django.security.DisallowedHost", logging.ERROR, True),
    ],
)
def test_what_is_no_fault_is_not_mailed(boss, name, level, with_exception):
    try:
        raise ValueError("riêng")
    except ValueError:
        logging.getLogger(name).log(level, "said", exc_info=with_exception)
    assert waiting() == []


def test_half_a_report_holds_up_no_other(boss):
    fail()
    (reports.folder() / "0000.json").write_text('{"mark": "00')
    assert mail.deliver() == 1
    assert not (reports.folder() / "0000.json").exists()


def test_old_marks_are_taken_away(boss, clock):
    fail()
    mail.deliver()
    clock.shift(3599)
    mail.deliver()
    assert len(waiting()) == 1
    clock.shift(1)
    mail.deliver()
    assert waiting() == []


@pytest.mark.django_db(transaction=True)
def test_the_background_process_tells_of_faults_its_own_among_them(boss, monkeypatch):
    def fail_oddly(limit):
        raise ValueError("riêng")

    monkeypatch.setattr("portal.renditions.make_waiting", fail_oddly)
    call_command("work", "--once")
    (letter,) = mails()
    assert "Loại lỗi: ValueError" in letter.body
    assert "riêng" not in letter.body
    assert letter.sent_at is not None
