import gzip

import brotli
import pytest

from portal.page_cache.pages import Page, accepted, is_known
from portal.page_cache.store import Store
from tests.portal.page_cache.fakes import HTML, PUBLIC

TEXT = "Đảng ủy xã Thử Nghiệm họp phiên thường kỳ. ".encode() * 40


def page(body: bytes = TEXT, *, headers: list[tuple[str, str]] | None = None, generation: int = 1) -> Page:
    return Page("200 OK", headers or [HTML, PUBLIC], body, generation=generation, withdrawals=0, made_at=0.0)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("", ()),
        ("gzip, deflate, br, zstd", ("br", "gzip")),
        ("gzip", ("gzip",)),
        ("GZIP;q=0.5, BR;q=0.1", ("br", "gzip")),
        ("br;q=0, gzip", ("gzip",)),
        ("*", ("br", "gzip")),
        ("*;q=0", ()),
        ("br;q=0, *", ("gzip",)),
        ("identity", ()),
        ("br;q=nonsense, gzip;q=", ()),
    ],
)
def test_encodings_that_a_client_admits(header, expected):
    assert accepted(header) == expected


class TestForms:
    def test_each_encoding_holds_the_same_bytes_and_is_smaller(self):
        made = page()
        assert made.form_for("").body == TEXT
        assert gzip.decompress(made.form_for("gzip").body) == TEXT
        assert brotli.decompress(made.form_for("br, gzip").body) == TEXT
        assert all(len(made.forms[encoding].body) < len(TEXT) for encoding in ("gzip", "br"))

    def test_each_has_a_strong_etag_of_its_own_that_hangs_on_the_bytes_alone(self):
        etags = {encoding: form.etag for encoding, form in page().forms.items()}
        assert len(set(etags.values())) == 3
        assert all(etag.startswith('"') for etag in etags.values())
        assert etags == {encoding: form.etag for encoding, form in page(generation=2).forms.items()}
        assert etags[""] != page(TEXT + b".").forms[""].etag

    def test_its_headers_tell_of_the_form_and_that_there_are_others(self):
        for encoding, form in page().forms.items():
            headers = dict(form.headers)
            assert headers["Content-Length"] == str(len(form.body))
            assert headers.get("Content-Encoding", "") == encoding
            assert headers["Vary"] == "Accept-Encoding"
            assert headers["ETag"] == form.etag

    def test_not_modified_repeats_what_caches_need_and_nothing_of_a_body(self):
        unchanged = dict(page().form_for("gzip").unchanged_headers)
        assert {"Cache-Control", "ETag", "Vary"} <= set(unchanged)
        assert not {"Content-Type", "Content-Length", "Content-Encoding"} & set(unchanged)

    @pytest.mark.parametrize(
        ("body", "content_type"), [(b"short", "text/html"), (TEXT, "image/png"), (TEXT, "image/x-icon"), (TEXT, "")]
    )
    def test_what_does_not_shrink_has_one_form(self, body, content_type):
        made = page(body, headers=[("Content-Type", content_type), PUBLIC])
        assert set(made.forms) == {""}
        assert made.form_for("gzip, br").body == body
        assert "Vary" not in dict(made.forms[""].headers)

    def test_lengths_and_etags_from_inside_do_not_survive(self):
        made = page(headers=[HTML, ("content-length", "7"), ("etag", '"theirs"')])
        names = [name.lower() for name, _ in made.forms[""].headers]
        assert names.count("content-length") == names.count("etag") == 1


@pytest.mark.parametrize(
    ("header", "expected"),
    [('"a"', True), ('W/"a"', True), ('"b", "a"', True), ("*", True), ('"b"', False), ("a", False), ("", False)],
)
def test_what_a_client_says_it_has(header, expected):
    assert is_known(header, '"a"') is expected


class TestStore:
    def test_the_least_used_page_goes_first(self):
        size = page().size
        store = Store(size * 20)
        for number in range(20):
            store.put(number, page())
        store.get(0)
        store.put("new", page())
        assert store.get(0) is not None
        assert store.get(1) is None
        assert store.get("new") is not None
        assert store.size <= store.limit

    def test_however_much_is_put_it_stays_within_its_bound(self):
        store = Store(200_000)
        for number in range(500):
            store.put(number, page(bytes([number % 250]) * (number * 37 % 5000)))
            assert store.size <= store.limit
        assert store.size == sum(store.get(key).size for key in list(store._pages))

    def test_a_page_that_would_push_out_a_tenth_of_the_others_is_not_kept(self):
        store = Store(50_000)
        store.put("large", page(bytes(6_000), headers=[("Content-Type", "image/png")]))
        assert store.get("large") is None
        assert store.size == 0

    def test_an_older_rendering_does_not_replace_a_newer_one(self):
        store = Store(1_000_000)
        newer = page(generation=2)
        store.put("key", newer)
        store.put("key", page(generation=1))
        assert store.get("key") is newer

    def test_what_is_removed_frees_its_room(self):
        store = Store(1_000_000)
        store.put("key", page())
        store.remove("key")
        store.remove("key")
        assert (store.get("key"), store.size, len(store)) == (None, 0, 0)
