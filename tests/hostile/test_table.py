"""The hostile inputs that are known to make a Django site fall over, each where it hurts, and what is answered instead."""

import html
import itertools
import time

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comments import tokens
from comments.models import Comment, ConsentText
from news.models import Article
from portal import guard
from portal.text import clean_line, clean_text
from tests import factories
from tests.admin import address
from tests.factories import NOW
from tests.hostile import addresses, assert_answered, client_of, encoded, world
from tests.hostile.test_generated import undone

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

FORM = "application/x-www-form-urlencoded"
PAGES = ["/", "/admin/login/", "/khong-co/", "/admin/news/article/", "/rss/"]


@pytest.fixture
def office():
    return client_of(factories.superuser())


# -- what the guard turns away -------------------------------------------------------------------------------------------


# Turned away before anything is asked of the database.
@pytest.mark.once
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "request_",
    [
        {"path": "%00"},
        {"query": "q=%00"},
        {"query": "a\0=1"},
        {"query": "status__exact=dra%00ft"},
        {"query": "q=" + "a" * guard.LONGEST_QUERY},
        {"headers": {"HTTP_COOKIE": 'phien="\\000"'}},
        {"headers": {"HTTP_COOKIE": 'x="a\\000b"; csrftoken=1'}},
        {"content_type": "multipart/form-data; boundary=b; charset=hex"},
        {"content_type": "multipart/form-data; boundary=b; charset=idna"},
        {"content_type": "multipart/form-data; boundary=b; charset=undefined"},
        {"content_type": 'multipart/form-data; boundary=b; CHARSET="unicode-escape"'},
        {"content_type": "application/x-www-form-urlencoded; charset=utf-16"},
        {"content_type": "application/json; charset=latin-1"},
        {"content_type": "a; x*=nosuch''%ff"},
        {"content_type": "multipart/form-data; boundary=b; charset*=nosuch''%ff"},
        {"content_type": "a; charset=utf-8; x*=undefined''%41"},
        {"content_type": "text/plain" + ";a=b" * 20_000},
    ],
    ids=str,
)
def test_what_means_nothing_is_a_bad_request(page, request_):
    response = client_of(None).generic(
        "POST" if "content_type" in request_ else "GET",
        page + request_.get("path", ""),
        b"--b--",
        content_type=request_.get("content_type", FORM),
        QUERY_STRING=request_.get("query", ""),
        **request_.get("headers", {}),
    )
    assert response.status_code == 400
    assert "Yêu cầu không hợp lệ" in response.content.decode()
    assert response["Cache-Control"] == "private, no-store"
    assert "default-src" in response["Content-Security-Policy"]


@pytest.mark.parametrize("charset", ["utf-8", "UTF-8", '"utf-8"'])
def test_what_browsers_send_is_let_through(charset):
    response = client_of(None).generic("POST", "/admin/login/", b"a=%C3%A9", content_type=f"{FORM}; charset={charset}")
    assert response.status_code == 200


@pytest.mark.parametrize(
    ("page", "length", "status"),
    [
        ("/", guard.LARGEST_BODY, 405),
        ("/", guard.LARGEST_BODY + 1, 413),
        ("/admin/login/", guard.LARGEST_BODY + 1, 200),
        ("/admin/login/", guard.LARGEST_EXPIRED_BODY + 1, 413),
        ("/admin/quen-mat-khau/", guard.LARGEST_BODY + 1, 413),
        ("/admin/news/article/add/", guard.LARGEST_EXPIRED_BODY + 1, 413),
        ("/khong-co/", guard.LARGEST_BODY + 1, 404),
    ],
)
def test_bodies_are_as_large_as_a_page_takes_them(page, length, status):
    """Told by the length alone: what is too large is not read."""
    body = b"a=1" if status == 413 else b"a" * length
    response = client_of(None).generic("POST", page, body, content_type=FORM, CONTENT_LENGTH=str(length))
    assert response.status_code == status
    if status == 413:
        assert "Nội dung gửi lên quá lớn" in response.content.decode()


def test_no_relation_points_to_another_field_than_the_key(office):
    made = factories.article("draft")
    for page in (
        "/admin/",
        "/admin/news/article/",
        "/admin/news/article/add/",
        f"/admin/news/article/{made.pk}/change/",
        f"/admin/portal/user/{made.created_by_id}/change/",
        f"/admin/portal/user/{made.created_by_id}/delete/",
        "/admin/auth/group/add/",
    ):
        for value in ("", "+", "email", "khong-co", "id__in", "-id", "\u0301"):
            asked = {"_to_field": value}
            assert office.get(page, asked).status_code == 400, (page, value)
            assert office.post(page, asked).status_code == 400, (page, value)
    assert office.get("/admin/news/article/", {"_to_field": "id", "_popup": "1"}).status_code == 200


def test_who_is_signed_in_sends_more_and_a_made_up_session_does_not(office):
    def answer(client, kind, length):
        return client.generic("POST", "/admin/news/source/add/", b"--b--", kind, CONTENT_LENGTH=str(length)).status_code

    files = "multipart/form-data; boundary=b"
    stranger = client_of(None)
    stranger.cookies["phien"] = "a" * 32
    assert answer(stranger, files, guard.LARGEST_EXPIRED_BODY + 1) == 413
    assert answer(office, files, guard.LARGEST_OFFICE_BODY + 1) == 413
    # Django reads no more of a form without files.
    assert answer(office, FORM, 12 * 1024 * 1024 + 1) == 413
    head = b'--b\r\nContent-Disposition: form-data; name="%s"\r\n\r\n'
    body = head + b"x" * guard.LARGEST_EXPIRED_BODY + b"\r\n--b--\r\n"
    assert office.generic("POST", "/admin/news/article/add/", body % b"body", files).status_code == 200
    # Nobody types that much beside a text.
    assert office.generic("POST", "/admin/news/source/add/", body % b"name", files).status_code == 413


@pytest.mark.parametrize(
    "kept",
    [
        '["/a",[["a","\\ud800"]],0]',
        '["/a",[' + '["",""],' * 1500 + '["",""]],0]',
        '["/a",5,0]',
        '["/a",{"a":1},0]',
        "1e999",
        "[NaN]",
    ],
    ids=lambda text: text[:20],
)
def test_what_a_stranger_makes_up_as_kept_is_left_behind(kept):
    """The page to sign in carries it for whoever was signed out; anybody can send something there."""
    response = client_of(None).post("/admin/login/", {"username": "x", "password": "x", "kept_form": kept})
    assert response.status_code == 200
    assert 'name="kept_form"' not in response.content.decode()


@pytest.mark.parametrize(
    "name", ["ă" * 1_000_000, "ﷺ" * 500_000, "x" * 2_000_000], ids=["letters", "ligatures", "long"]
)
def test_a_name_of_any_length_is_refused_soon(name):
    began = time.process_time()
    response = client_of(None).post("/admin/login/", {"username": name, "password": "x"})
    assert time.process_time() - began < 1
    assert (response.status_code, len(response.content) < 20_000) == (200, True)


def test_no_page_answers_another_method_than_browsers_use():
    site = world()
    clients = [client_of(site.accounts.get(role)) for role in ("anonymous", "superuser")]
    for method, client, known in itertools.product(["TRACE", "DELETE", "OPTIONS", "FOO"], clients, addresses()):
        path = known.at({name: values[0] for name, values in site.values.items()})
        with undone():
            response = client.generic(method, path, b"", content_type=FORM)
        assert response.status_code in {403, 404, 405}, (method, path, response.status_code)
        if response.status_code == 405:
            assert response["Allow"], (method, path)


# -- what the database would not take ------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", ["abc", "0", "9" * 19, "9" * 30, "9" * 5000, "1.5", "٣", "1/change", "None"])
def test_a_number_that_is_none_is_not_found(office, number):
    factories.article("published")
    for path in (f"/bai-viet/x-{number}/", f"/bai-viet/x-{number}/binh-luan/"):
        assert office.get(path).status_code == 404, path
    for path in ("news/article/{}/viec/publish/", "comments/comment/{}/quyet-dinh/", "portal/picture/{}/xem/"):
        # Django takes what is no number for the key of a row, and tells that there is none.
        response = office.get("/admin/" + path.format(number), follow=True)
        assert response.status_code == 404 or response.redirect_chain[-1][0] == "/admin/", path


@pytest.mark.parametrize(
    "search", ["a" * 60_000, "a " * 3000, "%", "_", "\\", "'", '"', "ế" * 500, "\u0301" * 500, "[" * 900]
)
def test_a_search_of_any_size_is_answered(office, search):
    factories.article("published")
    for model in ("news/article", "news/author", "portal/picture", "portal/user", "comments/comment"):
        response = office.get(f"/admin/{model}/", {"q": search[: guard.LONGEST_QUERY // 10]})
        assert response.status_code == 200, model


@pytest.mark.parametrize(
    "date", ["0000-01-01", "0001-01-01", "9999-12-31", "2026-02-31", "31/02/2026", "10000-01-01", "x"]
)
def test_a_date_that_is_none_is_no_error(office, date):
    article = factories.article("published")
    for name in ("published_at__gte", "published_at__lt", "submitted_at__gte", "created_at__year"):
        assert_answered(office.get("/admin/news/article/", {name: date}), name)
        assert_answered(office.get("/admin/comments/comment/", {name: date}), name)
    sent = {"at_0": date, "at_1": "08:00"}
    response = office.post(address(article, "act", "change_date"), sent)
    assert_answered(response, date)
    article.refresh_from_db()
    assert article.published_at.year == 2026


@pytest.mark.parametrize("number", ["9" * 19, "9" * 30, "-" + "9" * 30])
def test_a_number_too_large_for_a_column_equals_none(number):
    """Django answers so for one number, and with an error of the database for a list of numbers."""
    factories.article()
    assert list(Article.objects.filter(pk__in=[int(number)])) == []
    assert Article.objects.filter(pk__in=[int(number), Article.objects.get().pk]).count() == 1


# -- what a citizen typed is never lost ----------------------------------------------------------------------------------

anything = st.text(st.characters(codec="utf-8"), max_size=200)


@settings(max_examples=150, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(
    title=anything,
    sender=anything,
    email=anything,
    body=anything | anything.map(lambda text: text * 200),
    consent=st.sampled_from(["on", "", "x"]),
    token=st.sampled_from(["good", "", "x", "\0", "a:b:c"]) | anything,
    headers=st.dictionaries(
        st.sampled_from(
            ["HTTP_ORIGIN", "HTTP_SEC_FETCH_SITE", "HTTP_REFERER", "HTTP_USER_AGENT", "HTTP_X_FORWARDED_FOR"]
        ),
        st.sampled_from(["http://[", "null", "cross-site", "http://testserver", "\xff", "a" * 5000, "1.2.3.4:5"]),
        max_size=2,
    ),
)
def test_whatever_a_citizen_sends_is_stored_or_given_back(
    published, title, sender, email, body, consent, token, headers
):
    sent = {"title": title, "sender": sender, "email": email, "body": body, "consent": consent}
    sent["token"] = (
        tokens.issue(published.pk, consent_version=ConsentText.current_version()) if token == "good" else token
    )
    with undone():
        response = client_of(None).generic(
            "POST", f"/bai-viet/{published.slug}-{published.pk}/binh-luan/", encoded(sent), content_type=FORM, **headers
        )
        assert_answered(response, sent)
        kept = Comment.objects.first()
        if kept:
            assert (kept.title, kept.sender, kept.body) == (clean_line(title), clean_line(sender), clean_text(body))
            return
        page = html.unescape(response.content.decode()).replace("\r\n", "\n")
        for text, clean in ((title, clean_line), (sender, clean_line), (body, clean_text)):
            assert clean(text) in page or clean(text) in clean(page), (response.status_code, text)


@pytest.fixture
def published():
    ConsentText.current()
    return factories.article("published")


def test_a_whole_report_in_the_comment_is_given_back(published):
    """Longer than any other public form may be."""
    body = "Kính gửi cơ quan. " * 8_000
    assert len(encoded({"body": body})) > guard.LARGEST_BODY
    sent = {"title": "Góp ý", "sender": "Lê Văn Dân", "email": "dan@nhan.example", "body": body, "consent": "on"}
    response = Client().post(f"/bai-viet/{published.slug}-{published.pk}/binh-luan/", encoded(sent), content_type=FORM)
    assert response.status_code == 200
    assert clean_text(body) in response.content.decode()
