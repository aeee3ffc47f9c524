"""The log: one object a line, under the name of its request, and nobody's data in it."""

import datetime
import errno
import json
import logging
import sys
import unicodedata

import pytest
from django.core.exceptions import DisallowedHost, SuspiciousOperation
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory
from django.urls import path

from portal import urls as site_urls
from portal.logs import requests
from portal.logs.faults import chain
from portal.logs.lines import JsonFormatter
from portal.logs.redaction import escaped, redacted
from portal.models import User
from tests.factories import NOW, UserFactory
from tests.portal.logs import lines, written_log

LINE_ENDS = ["\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]
ADDRESSES = [
    "203.0.113.77", "2001:db8::7:1", "::ffff:203.0.113.77", "fe80::1", "203.0.113.77:8080", "[2001:db8::7:1]:443",
]  # fmt: skip
SECRETS = [
    "dan@nhan.example", "dan%40nhan.example", "nguyễn.văn.dân@nhan.example", "postgres://portal:mat-khau@may-chu/portal",
    "001204012345", "001 204 012 345", "0912345678", "+84 912 345 678", "0912.345.678", "9704 1512 3456 7890",
    "kZ8w-Qp3_XyT1aBc", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0",
    *ADDRESSES,
]  # fmt: skip


def told(name="portal.thu", level=logging.INFO, message="", *args, error=None, **extra):
    """The line of one record."""
    exc_info = (type(error), error, error.__traceback__) if error else None
    record = logging.getLogger(name).makeRecord(name, level, "x.py", 1, message, args, exc_info, extra=extra)
    line = JsonFormatter().format(record)
    assert line.isprintable()
    return json.loads(line)


def raised(error):
    try:
        raise error
    except type(error) as caught:
        return caught


# -- lines ------------------------------------------------------------------------------------------------------------------


@pytest.mark.time_machine(NOW, tick=False)
def test_a_line_tells_when_who_and_what_in_readable_vietnamese():
    assert told("news.thu", logging.WARNING, "bài %s chờ %s", 7, "Đảng ủy xã") == {
        "time": "2026-11-22T02:00:00.000+00:00",
        "level": "WARNING",
        "logger": "news.thu",
        "message": "bài 7 chờ Đảng ủy xã",
    }
    record = logging.makeLogRecord({"name": "portal.thu", "levelno": logging.INFO, "msg": "Đảng ủy"})
    assert "Đảng ủy" in JsonFormatter().format(record)


@pytest.mark.parametrize("end", LINE_ENDS, ids=lambda end: f"U+{ord(end):04X}")
def test_no_message_makes_a_second_line(end):
    forged = f'một{end}{{"level": "ERROR", "message": "giả"}}'
    assert told("portal.thu", logging.INFO, "%s", forged)["message"] == forged


def test_nothing_that_does_not_print_is_written_raw():
    for code in range(sys.maxunicode + 1):
        if not chr(code).isprintable():
            assert escaped(f'"{chr(code)}"').isprintable()
    hostile = "\x1b[31m\u202eabc\u2066\ufeff\ue000\U000e0041\ud800"
    assert told("portal.thu", logging.INFO, "%s", hostile)["message"] == hostile


def test_a_message_that_cannot_be_filled_in_is_told_as_it_is():
    for args in (("x", "y"), ({"a": 1},), (object(),)):
        assert told("portal.thu", logging.INFO, "%d %d", *args)["message"] == "%d %d"


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("around", ["{}", "x {} y", "Not Found: /tim/?email={}", "({})", "'{}'", "a={}", "giá trị {}."])
def test_what_looks_like_somebodys_data_is_cut_out(secret, around):
    found = redacted(around.format(secret))
    assert secret not in found
    assert "[…]" in found


@pytest.mark.parametrize(
    "message",
    [
        "mail 12 failed (SMTPRecipientsRefused), next try in 0:01:00",
        "mail 12 failed (ConnectionRefusedError), next try in 1:04:00",
        "picture 123456 keeps its first rendition only (UnidentifiedImageError)",
        "chuyển 45/QĐ-UBND ngày 17/09/2020, còn 1.234 việc lúc 09:00",
        "migrations waiting: send_waiting_notifications",
    ],
)
def test_what_the_office_needs_stays(message):
    assert redacted(message) == message


@pytest.mark.parametrize("named", ["password=hoa-mai", "mật khẩu: hoa-mai", "Cookie: phien=hoa-mai", "token=hoa-mai"])
def test_what_is_named_a_secret_is_cut_out_whatever_it_looks_like(named):
    assert "hoa-mai" not in redacted(named)


def test_hostile_messages_cost_no_time():
    for hostile in ("a" * 10**6, "1." * 10**6, ":" * 10**6, "@" * 10**6, "0 " * 10**6, "=" * 10**6, "aB" * 10**6):
        assert len(redacted(hostile)) <= 1_000


def test_of_other_loggers_only_the_fixed_words_and_numbers_are_told():
    error = ValueError("dân ở số 5")
    line = told("django.dispatch", logging.ERROR, "Error calling %s (%s) %d", "x", error, 3)
    assert line["message"] == "Error calling […] ([…]) 3"
    assert told("PIL.thu", logging.INFO, ValueError("dân ở số 5"))["message"] == "ValueError"


def test_of_our_own_no_object_writes_itself():
    user = User(username="thu", full_name="Nguyễn Văn Riêng")
    message = told("portal.thu", logging.INFO, "%s %s %s", user, ValueError("riêng"), datetime.timedelta(minutes=1))
    assert message["message"] == "User ValueError 0:01:00"


def test_of_an_exception_its_class_and_its_places_are_told():
    def inner(secret):
        raise ValueError(f"riêng {secret}")

    try:
        try:
            inner("hoa-mai")
        except ValueError as error:
            raise KeyError("hoa-mai") from error
    except KeyError as error:
        line = told("portal.thu", logging.ERROR, "failed", error=error)
    assert [fault["type"] for fault in line["exceptions"]] == ["KeyError", "ValueError"]
    here = "test_of_an_exception_its_class_and_its_places_are_told"
    assert [frame.split(":")[::2] for frame in line["exceptions"][1]["frames"]] == [
        ["tests/portal/test_logs.py", here],
        ["tests/portal/test_logs.py", f"{here}.<locals>.inner"],
    ]
    assert "hoa-mai" not in str(line)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (OSError(errno.ENOSPC, "riêng"), "OSError (ENOSPC)"),
        (OSError("riêng"), "OSError"),
        (FileNotFoundError(errno.ENOENT, "riêng", "/riêng"), "FileNotFoundError (ENOENT)"),
    ],
)
def test_of_the_system_its_code_is_told(error, kind):
    line = told("portal.thu", logging.ERROR, "failed", error=raised(error))
    assert line["exceptions"][0]["type"] == kind
    assert "riêng" not in str(line)


def test_what_cannot_be_told_is_not_printed_by_logging_either(capsys):
    class Odd(Exception):
        @property
        def pgcode(self):
            raise ValueError("riêng")

    with written_log() as log:
        logging.getLogger("portal.thu").error("failed: %s", "riêng", exc_info=Odd())
    assert [line["message"] for line in lines(log)] == ["a record could not be told"]
    assert "riêng" not in log.getvalue() + capsys.readouterr().err


def test_a_deep_recursion_is_cut_in_the_middle():
    def deeper(depth):
        if not depth:
            raise ValueError("deep")
        deeper(depth - 1)

    with pytest.raises(ValueError, match="deep") as raising:
        deeper(300)
    assert len(chain(raising.value)[0].frames) == 24


@pytest.mark.parametrize(
    "error", [DisallowedHost("Invalid HTTP_HOST header: 'hoa-mai'"), SuspiciousOperation("hoa-mai")]
)
def test_a_refused_request_is_one_warning_without_what_was_sent(error):
    name = f"django.security.{type(error).__name__}"
    line = told(name, logging.ERROR, str(error), error=raised(error), status_code=400)
    assert line.pop("time")
    assert line.pop("request_id")
    assert line == {
        "level": "WARNING", "logger": name, "message": f"refused: {type(error).__name__}", "status": 400,
    }  # fmt: skip


# -- requests ---------------------------------------------------------------------------------------------------------------


def answer(**options):
    """The header that a request gets, and the note that its view saw."""
    seen = []

    def view(request):
        seen.append(requests.current_note())
        return HttpResponse()

    response = requests.RequestIdMiddleware(view)(RequestFactory().get("/", **options))
    assert requests.current_note() is None
    return response["X-Request-ID"], seen[0]


def test_every_answer_has_a_name_of_its_own():
    (first, note), (second, _) = answer(), answer()
    assert first == note.id != second
    assert len(first) == 14


def test_an_answer_for_everybody_has_none():
    def view(request):
        response = HttpResponse()
        response["Cache-Control"] = "public, max-age=0"
        return response

    assert "X-Request-ID" not in requests.RequestIdMiddleware(view)(RequestFactory().get("/"))


GOOD = "0123456789abcdef0123456789abcdef"


@pytest.mark.parametrize(
    ("proxies", "given", "is_taken"),
    [
        (1, GOOD, True),
        (0, GOOD, False),
        *(
            (1, bad, False)
            for bad in ("", "ngan", "x" * 65, "a" * 8 + "\n", "a" * 8 + '"', "mộthaibabốn", "a b c d e f")
        ),
    ],
)
def test_a_name_is_taken_from_our_own_proxy_alone(settings, proxies, given, is_taken):
    settings.TRUSTED_PROXIES = proxies
    assert (answer(headers={"x-request-id": given})[0] == given) is is_taken


def test_a_failing_view_leaves_no_name_behind():
    def view(request):
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        requests.RequestIdMiddleware(view)(RequestFactory().get("/"))
    assert requests.current_note() is None


def test_slow_answers_are_told(monkeypatch):
    monkeypatch.setattr(requests, "SLOW", -1.0)
    with written_log() as log:
        response = Client().get("/healthz?email=dan@nhan.example")
    (line,) = lines(log)
    assert (line["level"], line["logger"], line["message"]) == ("WARNING", "portal.logs.requests", "slow request")
    assert (line["route"], line["method"], line["status"]) == ("/healthz", "GET", 200)
    assert line["request_id"] == response["X-Request-ID"]
    assert line["duration_ms"] >= 0
    assert "nhan" not in log.getvalue()


def test_other_answers_are_not():
    with written_log() as log:
        Client().get("/healthz")
    assert lines(log) == []


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/khong-co/?email=dan@nhan.example", "/binh-luan/kZ8w-Qp3_XyT1aBc/"])
def test_what_is_not_found_is_no_news(client, address):
    with written_log() as log:
        assert client.get(address).status_code == 404
    assert lines(log) == []


@pytest.mark.django_db
def test_another_host_is_one_line(client):
    with written_log() as log:
        response = client.get("/", headers={"host": "dan@nhan.example"})
    assert response.status_code == 400
    (line,) = lines(log)
    assert (line["level"], line["message"]) == ("WARNING", "refused: DisallowedHost")
    assert line["request_id"] == response["X-Request-ID"]
    assert "nhan" not in log.getvalue()


@pytest.mark.django_db
def test_a_filter_that_the_admin_forbids_is_one_line(client):
    client.force_login(UserFactory(superuser=True))
    with written_log() as log:
        assert client.get("/admin/comments/comment/?email__startswith=dan").status_code == 400
    assert [(line["level"], line["message"]) for line in lines(log)] == [
        ("WARNING", "refused: DisallowedModelAdminLookup")
    ]
    assert "email" not in log.getvalue()


# -- a fault, from end to end -----------------------------------------------------------------------------------------------

PRIVATE = {
    "name": "Nguyễn Thị Riêng", "email": "rieng@nhan.example", "phone": "0912345678", "password": "hoa-mai-vàng",
    "body": "Nhà tôi ở cuối thôn Pá.", "code": "kZ8w-Qp3_XyT1aBc", "agent": "Trình duyệt của Riêng", "query": "hỏi kín",
    "session": "phiên của tôi", "address": "203.0.113.77",
}  # fmt: skip


def broken(request: HttpRequest, code: str) -> HttpResponse:
    typed = dict(request.POST.items())
    raise RuntimeError(f"{code} {typed} {request.META}")


def refused_by_the_database(request: HttpRequest, code: str) -> HttpResponse:
    try:
        with transaction.atomic():
            for _ in range(2):
                User.objects.create(username=request.POST["email"], full_name=request.POST["name"])
    except IntegrityError as error:
        raise ValueError(PRIVATE["body"]) from error
    return HttpResponse()


urlpatterns = [
    path("hong/<str:code>/", broken),
    path("trung/<str:code>/", refused_by_the_database),
    # What the page of an error links to.
    *site_urls.urlpatterns,
]
handler500 = "portal.error_pages.server_error"


def sent_to(address):
    """The answer to a post that is full of personal data."""
    client = Client(raise_request_exception=False)
    client.cookies["phien"] = PRIVATE["code"]
    return client.post(
        f"{address}{PRIVATE['code']}/?q={PRIVATE['query']}&email={PRIVATE['email']}",
        PRIVATE,
        headers={"user-agent": PRIVATE["agent"], "x-forwarded-for": PRIVATE["address"], "cookie2": PRIVATE["session"]},
        REMOTE_ADDR=PRIVATE["address"],
    )


def holds_private(text):
    composed = unicodedata.normalize("NFC", text)
    return [
        name for name, value in PRIVATE.items() if value in composed or value in text.encode().decode("unicode-escape")
    ]


@pytest.mark.django_db
@pytest.mark.urls(__name__)
@pytest.mark.parametrize(
    ("address", "kinds"),
    [("/hong/", ["RuntimeError"]), ("/trung/", ["ValueError", "django.db.utils.IntegrityError"])],
)
def test_a_fault_is_told_without_what_anybody_sent(address, kinds):
    with written_log() as log:
        response = sent_to(address)
    assert response.status_code == 500
    (line,) = lines(log)
    incident = response["X-Request-ID"]
    assert line["request_id"] == incident
    assert f"Mã sự cố: <strong>{incident}</strong>" in response.content.decode()
    assert (line["level"], line["message"], line["status"]) == ("ERROR", "Internal Server Error", 500)
    assert (line["method"], line["route"]) == ("POST", f"{address}<str:code>/")
    assert [fault["type"] for fault in line["exceptions"]][: len(kinds)] == kinds
    assert any(frame.startswith("tests/portal/test_logs.py:") for frame in line["exceptions"][0]["frames"])
    if address == "/trung/":
        # What the database calls it, not what it says.
        assert line["exceptions"][2]["type"] in {
            "sqlite3.IntegrityError (SQLITE_CONSTRAINT_UNIQUE)", "psycopg2.errors.UniqueViolation (23505)",
        }  # fmt: skip
    assert holds_private(log.getvalue()) == []
    assert holds_private(response.content.decode()) == []
