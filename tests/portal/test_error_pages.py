"""The pages for when something is wrong, and what the service manager asks."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import InterfaceError, OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.http import Http404
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from portal import error_pages
from portal.accounts.kept_form import csrf_failure
from portal.headers import PUBLIC_CACHE_CONTROL
from tests.factories import NOW, IdentityFactory, MoodFactory
from tests.site import database_down, page, public_article

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

HEADINGS = {
    400: "Yêu cầu không hợp lệ",
    403: "Bạn không có quyền mở trang này",
    404: "Không tìm thấy trang",
    500: "Hệ thống gặp lỗi",
    503: "Hệ thống tạm ngừng trong chốc lát",
}
EXPIRED = "Phiên làm việc đã hết hạn"
HOUR = datetime.timedelta(hours=1)


@pytest.fixture(autouse=True)
def _nothing_known_yet(monkeypatch):
    """As in a process that has just started."""
    monkeypatch.setitem(error_pages._last_known, "identity", None)
    monkeypatch.setitem(error_pages._last_known, "moods", [])


def failing(monkeypatch, error):
    """The front page as it is when its view raises this."""

    def fail(*args: object, **kwargs: object) -> None:
        raise error

    monkeypatch.setattr("news.site.views.Category.objects.tree", fail)


def assert_is_error_page(response, status, heading):
    assert response.status_code == status
    tree = page(response)
    assert tree["lang"] == "vi"
    assert tree.one("h1").text == heading
    assert tree.one("meta", name="robots")["content"] == "noindex"
    assert "/" in [a["href"] for a in tree.one("main").every("a")]
    return tree


@pytest.mark.parametrize("status", HEADINGS)
def test_each_is_our_own_with_the_telephone_of_the_office(status):
    IdentityFactory(telephone="0211 000 001")
    tree = assert_is_error_page(error_pages.error_page(status), status, HEADINGS[status])
    assert "0211 000 001" in tree.text
    assert "tel:0211000001" in [a["href"] for a in tree.every("a")]


@pytest.mark.parametrize("status", HEADINGS)
def test_each_has_the_name_and_the_colour_of_the_office(status):
    IdentityFactory(name="Đảng bộ xã Mới", short_name="Xã Mới", colour="#0b5d3b")
    tree = assert_is_error_page(error_pages.error_page(status), status, HEADINGS[status])
    assert tree.one("a", rel="home").text == "Đảng bộ xã Mới"
    assert tree.one("title").text.endswith("– Xã Mới")
    assert "/giao-dien/0b5d3b.css" in [link["href"] for link in tree.every("link", rel="stylesheet")]
    with database_down():
        tree = assert_is_error_page(error_pages.error_page(status), status, HEADINGS[status])
    assert tree.one("a", rel="home").text == "Đảng bộ xã Mới"


@pytest.mark.parametrize("status", HEADINGS)
def test_each_shows_what_all_pages_show_for_a_time_until_it_ends(client, status, time_machine):
    """The database is asked for the identity and for them, and remembered for the time that it is away."""
    MoodFactory(kind="mourning", text="Quốc tang.", ends_at=NOW + 2 * HOUR)
    MoodFactory(text="Bão số 9 đổ bộ đêm nay.", ends_at=NOW + HOUR)
    with CaptureQueriesContext(connection) as queries:
        tree = assert_is_error_page(error_pages.error_page(status), status, HEADINGS[status])
    assert len(queries) == 2
    assert {"mood--mourning", "mood--urgent"} <= set(tree["class"].split())
    assert [strip.text for strip in tree.every("p", class_="strip__text")] == ["Bão số 9 đổ bộ đêm nay.", "Quốc tang."]
    time_machine.move_to(NOW + HOUR, tick=False)
    with database_down():
        tree = assert_is_error_page(error_pages.unavailable(), 503, HEADINGS[503])
    assert [strip.text for strip in tree.every("p", class_="strip__text")] == ["Quốc tang."]
    time_machine.move_to(NOW + 2 * HOUR, tick=False)
    tree = assert_is_error_page(error_pages.error_page(status), status, HEADINGS[status])
    assert tree.every("p", class_="strip__text") == []
    assert "mourning" not in (tree.get("class") or "")


def test_a_strip_is_there_and_gone_without_any_other_page_in_between(client):
    IdentityFactory()

    def strips() -> list[str]:
        return [strip.text for strip in page(client.get("/khong-co/")).every("p", class_="strip__text")]

    assert strips() == []
    strip = MoodFactory(text="Bão số 9 đổ bộ đêm nay.")
    assert strips() == ["Bão số 9 đổ bộ đêm nay."]
    strip.delete()
    assert strips() == []


@pytest.mark.parametrize("status", HEADINGS)
def test_without_an_identity_no_telephone_is_named(status):
    tree = assert_is_error_page(error_pages.error_page(status), status, HEADINGS[status])
    assert [a["href"] for a in tree.every("a") if a["href"].startswith("tel:")] == []
    assert "None" not in tree.text


@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
@pytest.mark.parametrize("status", HEADINGS)
def test_each_stands_while_the_database_is_away(status, error):
    """With the telephone as last read."""
    IdentityFactory(telephone="0211 000 001")
    error_pages.error_page(404)
    with connection.execute_wrapper(raising(error)):
        tree = assert_is_error_page(error_pages.error_page(status), status, HEADINGS[status])
    assert "0211 000 001" in tree.text


def raising(error):
    def fail(*args: object) -> None:
        raise error("server closed the connection unexpectedly")

    return fail


@pytest.mark.parametrize("status", HEADINGS)
def test_each_stands_in_a_process_that_never_reached_the_database(status):
    with database_down():
        assert_is_error_page(error_pages.error_page(status), status, HEADINGS[status])


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (Http404("bí mật"), 404),
        (PermissionDenied("bí mật"), 403),
        (SuspiciousOperation("bí mật"), 400),
        (RuntimeError("bí mật"), 500),
        (OperationalError("database is locked: bí mật"), 503),
        (InterfaceError("bí mật"), 503),
    ],
)
def test_whatever_a_view_raises_has_its_page(monkeypatch, error, status):
    IdentityFactory(telephone="0211 000 001")
    # While the database is away nothing is asked of it: what was read last is told.
    error_pages.current_identity()
    failing(monkeypatch, error)
    response = Client(raise_request_exception=False).get("/")
    tree = assert_is_error_page(response, status, HEADINGS[status])
    assert "0211 000 001" in tree.text
    for word in ("bí mật", "Traceback", "Error", "Exception"):
        assert word not in response.content.decode()
    # What is missing is missing for everybody.
    assert response["Cache-Control"] == (PUBLIC_CACHE_CONTROL if status == 404 else "private, no-store")
    assert response.get("Retry-After") == ("60" if status == 503 else None)
    assert not response.cookies


def test_a_reader_gets_a_page_when_the_database_is_away():
    article = public_article()
    client = Client(raise_request_exception=False)
    with database_down():
        for address in ("/", article.get_absolute_url(), "/rss/", "/sitemap.xml"):
            response = client.get(address)
            assert response.status_code in {500, 503}, address
            assert_is_error_page(response, response.status_code, HEADINGS[response.status_code])


def test_an_unhandled_error_is_logged_for_the_office(monkeypatch, caplog):
    failing(monkeypatch, RuntimeError("broken"))
    Client(raise_request_exception=False).get("/")
    assert [record.exc_info[0] for record in caplog.records if record.name == "django.request"] == [RuntimeError]


def test_a_host_that_is_not_ours_is_refused(client):
    assert_is_error_page(client.get("/", headers={"host": "xau.example"}), 400, HEADINGS[400])


def test_a_form_of_the_office_without_its_token(client):
    client = Client(enforce_csrf_checks=True)
    IdentityFactory(telephone="0211 000 001")
    tree = assert_is_error_page(client.post("/admin/login/", {"username": "x"}), 403, EXPIRED)
    assert "0211 000 001" in tree.text


@pytest.mark.once
@pytest.mark.parametrize("method", ["get", "head", "post", "delete"])
@pytest.mark.parametrize(
    "address",
    [
        "/khong-co/", "/khong-co", "/bai-viet/", "/bai-viet/x/", "/bai-viet/-1/", "/bai-viet/x-1/y/", "/chuyen-muc/",
        "/tac-gia/", "/trang/", "/binh-luan/", "/binh-luan/ngan/", "/index.php",
        "/wp-login.php", "/%2e%2e/etc/passwd", "/.env", "/tr%E1%BA%A1ng/", "/%ff%fe/", "/" + "a" * 3000,
        "/bai-viet/" + "a" * 121 + "-1/", "/chuyen-muc/a b/", "/chuyen-muc/đ/",
    ],
)  # fmt: skip
def test_what_is_not_there_is_not_found(client, method, address):
    response = getattr(client, method)(address)
    assert response.status_code == 404
    if method != "head":
        assert_is_error_page(response, 404, HEADINGS[404])
    assert not response.cookies


def test_not_found_needs_two_questions_and_no_session(client):
    with CaptureQueriesContext(connection) as queries:
        response = client.get("/khong-co/")
    assert response.status_code == 404
    # The identity, the strips.
    assert len(queries) == 2
    assert response.wsgi_request.session.accessed is False


def test_not_found_reads_alike_whatever_was_asked_for(client):
    contents = {client.get(address).content for address in ("/khong-co/", "/bai-viet/x-1/", "/trang/x/", "/admin-x/")}
    assert len(contents) == 1


class TestHealth:
    @pytest.mark.parametrize("method", ["get", "head"])
    def test_alive_asks_nothing(self, client, method):
        with database_down():
            response = getattr(client, method)("/healthz")
        assert response.status_code == 200
        assert response.content == (b"ok\n" if method == "get" else b"")

    def test_alive_counts_no_query(self, client, django_assert_num_queries):
        with django_assert_num_queries(0):
            client.get("/healthz")

    def test_ready(self, client):
        response = client.get("/readyz")
        assert (response.status_code, response.content) == (200, b"ok\n")

    @pytest.mark.parametrize("error", [OperationalError, InterfaceError])
    def test_not_ready_without_the_database(self, client, error):
        with connection.execute_wrapper(raising(error)):
            response = client.get("/readyz")
        assert (response.status_code, response.content) == (503, b"database unreachable\n")

    @pytest.mark.parametrize("app", ["news", "comments", "portal", "sessions"])
    def test_not_ready_while_a_migration_waits(self, client, app):
        recorder = MigrationRecorder(connection)
        name = max(name for label, name in recorder.applied_migrations() if label == app)
        recorder.record_unapplied(app, name)
        response = client.get("/readyz")
        assert (response.status_code, response.content) == (503, b"migrations waiting\n")

    @pytest.mark.parametrize("address", ["/healthz", "/readyz"])
    def test_they_are_read_only_and_kept_by_nobody(self, address):
        client = Client(enforce_csrf_checks=True)
        assert client.get(address)["Cache-Control"] == "private, no-store"
        assert not client.get(address).cookies
        assert client.delete(address).status_code in {403, 405}


def test_an_error_of_the_error_page_is_not_hidden_by_a_session():
    """The pages are rendered without the request: nothing of it can fail them."""
    request = RequestFactory().get("/")
    assert not hasattr(request, "session")
    for view, status in (
        (error_pages.bad_request, 400),
        (error_pages.permission_denied, 403),
        (error_pages.page_not_found, 404),
    ):
        assert_is_error_page(view(request, Exception()), status, HEADINGS[status])
    assert_is_error_page(error_pages.server_error(request), 500, HEADINGS[500])
    assert_is_error_page(csrf_failure(request), 403, EXPIRED)
