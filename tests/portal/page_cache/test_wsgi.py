"""Which requests the page cache answers, with what, and when it asks Django again. The application is a fake that counts."""

import threading
import time

import pytest
from django.conf import settings as django_settings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.page_cache import rendering, watch, wsgi
from portal.page_cache.wsgi import PageCache, canonical_query
from portal.site_version import Moments
from tests.factories import NOW
from tests.portal.page_cache.fakes import A_DAY, HTML, PUBLIC, Application, Response, SetWatch, ask, cache_of

ARTICLE = "/bai-viet/tin-1/"
CATEGORY = "/chuyen-muc/thoi-su/"


@pytest.fixture
def application() -> Application:
    return Application()


@pytest.fixture
def cache(application, clock) -> PageCache:
    return cache_of(application)


def test_a_page_is_rendered_once(cache, application):
    first, second = ask(cache, ARTICLE), ask(cache, ARTICLE)
    assert (first.body, first.status) == (second.body, second.status)
    assert len(application.asked) == 1
    assert (first.how, second.how) == ("portal; fwd=miss; stored", "portal; hit")


def test_head_has_the_headers_of_the_page_and_no_body(cache, application):
    whole, head = ask(cache, ARTICLE), ask(cache, ARTICLE, "HEAD")
    assert head.body == b""
    assert [header for header in head.headers if header[0] != "Cache-Status"] == [
        header for header in whole.headers if header[0] != "Cache-Status"
    ]
    assert len(application.asked) == 1


def test_a_head_alone_fills_the_cache_with_the_whole_page(cache):
    ask(cache, ARTICLE, "HEAD")
    assert ask(cache, ARTICLE).body == f"{ARTICLE}? first".encode()


class TestConditional:
    def test_who_has_the_page_hears_304(self, cache):
        etag = ask(cache, ARTICLE)["ETag"]
        again = ask(cache, ARTICLE, IF_NONE_MATCH=etag)
        assert (again.status, again.body, again["ETag"]) == (304, b"", etag)

    def test_who_has_an_older_one_gets_the_page(self, cache, application, clock):
        etag = ask(cache, ARTICLE)["ETag"]
        application.word = "second"
        cache.watch.commit()
        cache.watch.look()
        assert ask(cache, ARTICLE, IF_NONE_MATCH=etag).body.endswith(b"second")

    def test_a_missing_page_is_told_as_missing(self, cache, application):
        application.status = "404 Not Found"
        etag = ask(cache, ARTICLE)["ETag"]
        assert ask(cache, ARTICLE, IF_NONE_MATCH=etag).status == 404


class TestLetThrough:
    """What is none of its business reaches Django as it came, and nothing of the answer is kept."""

    @pytest.mark.parametrize(
        "request_",
        [
            {"method": "POST"},
            {"method": "OPTIONS"},
            {"method": "TRACE"},
            {"COOKIE": f"a=b; {django_settings.SESSION_COOKIE_NAME}=abc"},
            {"HOST": "foreign.example"},
            {"HOST": "testserver:81"},
            {"HOST": "testserver@foreign.example"},
            {"HOST": ""},
            {"wsgi.url_scheme": "https"},
            {"CONTENT_LENGTH": "3"},
            {"CONTENT_TYPE": "text/plain; charset=hex"},
            {"TRANSFER_ENCODING": "chunked"},
            {"address": "/admin/"},
            {"address": f"{ARTICLE}binh-luan/"},
            {"address": "/binh-luan/abc/"},
            {"address": "/khong-co/"},
            {"address": "/static/css/base.css"},
            {"address": f"{ARTICLE}?bl=%00"},
            {"address": f"{ARTICLE}?x={'a' * 9000}"},
            {"address": f"/trang/{'a' * 600}/"},
        ],
        ids=str,
    )
    def test_it_is_let_through(self, cache, application, request_):
        address = request_.pop("address", ARTICLE)
        ask(cache, address)
        del application.asked[:]
        answers = [ask(cache, address, **request_) for _ in range(2)]
        assert [answer.how for answer in answers] == ["", ""]
        assert len(application.asked) == 2

    def test_staff_see_what_is_there_now(self, cache, application):
        ask(cache, ARTICLE)
        application.word = "second"
        cookie = f"{django_settings.SESSION_COOKIE_NAME}=abc"
        assert ask(cache, ARTICLE, COOKIE=cookie).body.endswith(b"second")
        assert ask(cache, ARTICLE).body.endswith(b"first")

    def test_other_cookies_change_nothing(self, cache, application):
        ask(cache, ARTICLE)
        assert ask(cache, ARTICLE, COOKIE="csrftoken=x; tin=y").how == "portal; hit"


class TestKept:
    @pytest.mark.parametrize(
        ("status", "headers"),
        [
            ("200 OK", [HTML, ("Cache-Control", "private, no-store")]),
            ("200 OK", [HTML]),
            ("200 OK", [HTML, PUBLIC, ("Set-Cookie", "a=b")]),
            ("200 OK", [HTML, PUBLIC, ("Vary", "Cookie")]),
            ("302 Found", [HTML, PUBLIC]),
            ("403 Forbidden", [HTML, PUBLIC]),
            ("405 Method Not Allowed", [HTML, PUBLIC]),
        ],
    )
    def test_what_is_not_the_same_for_everybody_is_not(self, cache, application, status, headers):
        application.status, application.headers = status, headers
        ask(cache, ARTICLE)
        application.word = "another's"
        answer = ask(cache, ARTICLE)
        assert answer.body.endswith(b"another's")
        assert answer.how == ""
        assert len(cache.pages) + len(cache.others) == 0

    def test_what_another_was_answered_privately_is_not_handed_on(self, cache, application):
        """The rendering was for all who wait; an answer that turns out to be private is asked for again, by each for himself."""
        application.headers = [HTML, ("Cache-Control", "private, no-store")]
        ask(cache, ARTICLE, COOKIE="ten=An")
        assert application.asked[-1]["HTTP_COOKIE"] == "ten=An"

    def test_an_error_is_told_and_not_kept(self, cache, application):
        application.status = "500 Internal Server Error"
        assert ask(cache, ARTICLE).status == 500
        application.status = "200 OK"
        assert ask(cache, ARTICLE).status == 200

    def test_moved_and_missing_pages_are_kept_apart_for_a_short_while(self, cache, application, clock):
        application.status = "404 Not Found"
        ask(cache, ARTICLE)
        assert ask(cache, ARTICLE).how == "portal; hit"
        clock.seconds += wsgi.OLDEST_OF_OTHERS + 0.1
        cache.watch.look()
        assert "miss" in ask(cache, ARTICLE).how

    def test_wrong_addresses_push_no_page_out(self, clock):
        application = Application()
        cache = cache_of(application, limit=100_000)
        ask(cache, "/")
        application.status = "404 Not Found"
        for number in range(1, 400):
            ask(cache, f"/bai-viet/khong-co-{number}/")
        assert ask(cache, "/").how == "portal; hit"
        assert cache.pages.size + cache.others.size <= 100_000


class TestKey:
    def test_parameters_that_the_view_does_not_declare_make_no_page(self, cache, application):
        bodies = {ask(cache, f"{CATEGORY}?trang=2&{extra}").body for extra in ("utm_source=a", "x=1&y=2", "fbclid=abc")}
        assert bodies == {f"{CATEGORY}?trang=2 first".encode()}
        assert len(application.asked) == len(cache.pages) == 1

    def test_those_that_it_declares_do(self, cache):
        first, second = ask(cache, CATEGORY), ask(cache, f"{CATEGORY}?trang=2")
        assert first.body != second.body
        assert len(cache.pages) == 2

    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            ("trang=2", "trang=2"),
            ("x=1&trang=2&y=3", "trang=2"),
            ("trang=2&trang=3", "trang=3"),
            ("trang=", "trang="),
            ("TRANG=2", ""),
            ("trang=a%26b%3Dc", "trang=a%26b%3Dc"),
            ("trang=2;trang=3", "trang=2%3Btrang%3D3"),
            ("%74rang=2", "trang=2"),
            ("bl=%FF&trang=1", "trang=1&bl=%EF%BF%BD"),
        ],
    )
    def test_of_a_query_what_the_view_reads_in_one_order(self, query, expected):
        assert canonical_query(query, ("trang", "bl")) == expected

    def test_django_is_asked_with_nothing_that_the_key_does_not_name(self, cache, application):
        ask(
            cache, f"{CATEGORY}?trang=2&evil=1", COOKIE="ten=An", X_FORWARDED_HOST="foreign.example", ACCEPT_LANGUAGE="en",
            USER_AGENT="x", REFERER="https://foreign.example/", FORWARDED="host=foreign.example",
        )  # fmt: skip
        (environ,) = application.asked
        assert environ["QUERY_STRING"] == "trang=2"
        assert {name for name in environ if name.startswith("HTTP_")} == {"HTTP_HOST"}

    def test_hosts_have_pages_of_their_own(self, application, clock, settings):
        settings.ALLOWED_HOSTS = ["testserver", "www.portal.example", ".pattern.example"]
        cache = cache_of(application)
        for host in ("testserver", "www.portal.example", "TESTSERVER"):
            ask(cache, "/", HOST=host)
        assert len(cache.pages) == 2
        # Any number of names would be any number of pages.
        assert ask(cache, "/", HOST="a.pattern.example").how == ""

    def test_behind_a_proxy_the_scheme_is_the_one_that_it_tells(self, application, clock, settings):
        settings.SITE_URL, settings.ALLOWED_HOSTS = "https://portal.example", ["portal.example"]
        settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
        cache = cache_of(application)
        assert ask(cache, "/", HOST="portal.example").how == ""
        assert ask(cache, "/", HOST="portal.example", X_FORWARDED_PROTO="https").how != ""
        # Django is asked in the same way.
        assert application.asked[-1]["HTTP_X_FORWARDED_PROTO"] == "https"


class TestFreshness:
    def test_after_a_change_the_page_is_made_anew(self, cache, application):
        ask(cache, ARTICLE)
        application.word = "second"
        cache.watch.commit(only_adds=True)
        cache.watch.look()
        assert ask(cache, ARTICLE).body.endswith(b"second")

    def test_nothing_is_believed_for_longer_than_a_second(self, cache, application, clock, monkeypatch):
        ask(cache, ARTICLE)
        application.word = "second"
        cache.watch.commit()
        clock.seconds += 1.0

        # The reader waits for the watch, which looks in its thread.
        monkeypatch.setattr(cache.watch._changed, "wait_for", lambda is_settled, timeout: cache.watch.look())
        assert ask(cache, ARTICLE).body.endswith(b"second")

    def test_without_any_word_of_a_change_no_page_is_older_than_a_minute(self, cache, application, clock):
        ask(cache, ARTICLE)
        application.word = "second"
        clock.seconds += wsgi.OLDEST - 1
        cache.watch.look()
        assert ask(cache, ARTICLE).body.endswith(b"first")
        clock.seconds += 1.5
        cache.watch.look()
        assert ask(cache, ARTICLE).body.endswith(b"second")

    def test_a_page_whose_rendering_began_before_a_change_does_not_outlive_it(self, cache, application):
        """What was read of the database before the change may be in it."""
        began = application.__call__

        def commit_meanwhile(environ, start_response):
            cache.watch.commit()
            cache.watch.look()
            return began(environ, start_response)

        cache.renderer.application = commit_meanwhile
        ask(cache, ARTICLE)
        cache.renderer.application = application
        application.word = "second"
        assert ask(cache, ARTICLE).body.endswith(b"second")


class TestDatabaseAway:
    @pytest.fixture(autouse=True)
    def _nobody_waits(self, monkeypatch):
        monkeypatch.setattr(watch, "PATIENCE", 0)

    def away(self, cache, clock):
        cache.watch.row = None
        clock.seconds += 60
        cache.watch.look()

    def test_pages_that_are_kept_go_on_and_say_so(self, cache, application, clock):
        ask(cache, ARTICLE)
        self.away(cache, clock)
        answer = ask(cache, ARTICLE)
        assert (answer.status, answer.how) == (200, "portal; hit; detail=old")
        assert len(application.asked) == 1

    def test_of_other_pages_the_reader_hears_at_once_that_it_is_away(self, cache, application, clock):
        self.away(cache, clock)
        ask(cache, ARTICLE)
        assert application.asked[-1]["portal.database_is_away"] is True

    def test_a_page_made_before_something_was_taken_back_is_shown_no_more(self, cache, application, clock):
        ask(cache, ARTICLE)
        cache.watch.commit()
        cache.watch.look()
        self.away(cache, clock)
        ask(cache, ARTICLE)
        assert "portal.database_is_away" in application.asked[-1]

    def test_what_was_only_added_since_does_not_matter(self, cache, clock):
        ask(cache, ARTICLE)
        cache.watch.commit(only_adds=True)
        cache.watch.look()
        self.away(cache, clock)
        assert ask(cache, ARTICLE).how == "portal; hit; detail=old"

    def test_nor_is_one_from_before_something_was_to_expire(self, cache, application, clock, time_machine):
        time_machine.move_to(NOW, tick=False)
        cache.watch.moments = Moments(NOW + A_DAY, NOW + A_DAY)
        cache.watch.commit()
        cache.watch.look()
        ask(cache, ARTICLE)
        self.away(cache, clock)
        assert ask(cache, ARTICLE).how == "portal; hit; detail=old"
        time_machine.move_to(NOW + A_DAY, tick=False)
        ask(cache, ARTICLE)
        assert "portal.database_is_away" in application.asked[-1]

    def test_an_old_page_stands_in_for_a_rendering_that_fails(self, cache, application):
        ask(cache, ARTICLE)
        cache.watch.commit(only_adds=True)
        cache.watch.look()
        application.status = "500 Internal Server Error"
        answer = ask(cache, ARTICLE)
        assert (answer.status, answer.how) == (200, "portal; hit; detail=old")

    def test_when_it_is_back_so_is_the_new_page(self, cache, application, clock):
        ask(cache, ARTICLE)
        self.away(cache, clock)
        ask(cache, ARTICLE)
        application.word = "second"
        cache.watch.row = (2, 2)
        cache.watch.look()
        assert ask(cache, ARTICLE).body.endswith(b"second")


class TestManyReaders:
    """With the real threads."""

    def cache(self, application) -> PageCache:
        made = PageCache(application, limit=4_000_000, watch=SetWatch())
        made.watch.look()
        return made

    def test_one_rendering_for_all_who_wait(self):
        entered, go_on = threading.Event(), threading.Event()
        application = Application()

        def slow(environ, start_response):
            entered.set()
            assert go_on.wait(20)
            return application(environ, start_response)

        cache = self.cache(slow)
        answers: list[Response] = []
        readers = [threading.Thread(target=lambda: answers.append(ask(cache, ARTICLE))) for _ in range(12)]
        for reader in readers:
            reader.start()
        assert entered.wait(20)
        go_on.set()
        for reader in readers:
            reader.join(20)
        assert {answer.body for answer in answers} == {f"{ARTICLE}? first".encode()}
        assert (len(answers), len(application.asked)) == (12, 1)

    def test_a_rendering_that_hangs_holds_no_reader_of_other_pages(self):
        go_on = threading.Event()
        application = Application()

        def hanging(environ, start_response):
            if environ["PATH_INFO"] == ARTICLE:
                assert go_on.wait(20)
            return application(environ, start_response)

        cache = self.cache(hanging)
        reader = threading.Thread(target=lambda: ask(cache, ARTICLE))
        reader.start()
        assert ask(cache, "/").status == 200
        assert ask(cache, "/").how == "portal; hit"
        go_on.set()
        reader.join(20)

    def test_when_the_database_is_found_to_hang_its_readers_are_let_go(self):
        go_on = threading.Event()
        asked = []

        def hanging(environ, start_response):
            if "portal.database_is_away" in environ:
                asked.append(environ)
                return Application()(environ, start_response)
            assert go_on.wait(20)
            return Application()(environ, start_response)

        cache = self.cache(hanging)
        reader = threading.Thread(target=lambda: ask(cache, ARTICLE))
        reader.start()
        cache.watch.row = None
        cache.watch.look()
        reader.join(20)
        assert not reader.is_alive()
        assert len(asked) == 1
        go_on.set()

    def test_an_application_that_fails_altogether_stops_no_thread(self, caplog):
        failing = True
        application = Application()

        def sometimes(environ, start_response):
            if failing and "portal.database_is_away" not in environ:
                raise RuntimeError("not even an answer")
            return application(environ, start_response)

        cache = self.cache(sometimes)
        for _ in range(rendering.THREADS + 1):
            ask(cache, ARTICLE)
        failing = False
        assert ask(cache, ARTICLE).how == "portal; fwd=miss; stored"


def test_a_hit_takes_no_time_to_speak_of(application):
    """Not a benchmark: a hit that asked Django, or the database, would take a hundred times that."""
    cache = cache_of(application)
    ask(cache, ARTICLE)
    started = time.process_time()
    for _ in range(1000):
        cache.watch._confirmed_at = time.monotonic()
        ask(cache, ARTICLE)
    assert (time.process_time() - started) / 1000 < 0.001


odd = st.text(st.characters(max_codepoint=255), max_size=40)


@given(
    path=odd, query=odd, host=odd, cookie=odd, encoding=odd, etag=odd, method=st.sampled_from(["GET", "HEAD", "FOO"])
)
@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)
def test_whatever_is_sent_is_answered(path, query, host, cookie, encoding, etag, method):
    """As the server hands it on: bytes as characters."""
    cache = cache_of(Application())
    for address, name in ((f"/{path}", host), (f"{CATEGORY}?{query}", "testserver")):
        for _ in range(2):
            answer = ask(cache, address, method, HOST=name, COOKIE=cookie, ACCEPT_ENCODING=encoding, IF_NONE_MATCH=etag)
            assert answer.status in {200, 304}
