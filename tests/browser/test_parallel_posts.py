"""One form that is sent ten times at once, as a nervous finger or a flaky network does, makes one comment."""

import html
import http.client
import re
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Barrier
from urllib.parse import urlencode, urlsplit

import psycopg2

from tests.browser import unique
from tests.browser.conftest import Site

TIMES = 10


def answer(site: Site, method: str, path: str, fields: dict[str, str] | None = None) -> tuple[int, str, str]:
    """Status, Location and text of the answer; redirects are not followed."""
    with closing(http.client.HTTPConnection(urlsplit(site.url).netloc, timeout=30)) as connection:
        connection.request(
            method,
            path,
            urlencode(fields or {}),
            {"Content-Type": "application/x-www-form-urlencoded"} if fields else {},
        )
        response = connection.getresponse()
        return response.status, response.headers.get("Location", ""), response.read().decode()


def stored_comments(site: Site, title: str) -> int:
    query = "SELECT count(*) FROM comments_comment WHERE title = "
    if site.database_url.startswith("sqlite"):
        address = f"file:{site.database_url.removeprefix('sqlite:///')}?mode=ro"
        with closing(sqlite3.connect(address, uri=True)) as connection:
            return connection.execute(f"{query} ?", [title]).fetchone()[0]
    with closing(psycopg2.connect(site.database_url)) as connection, connection.cursor() as cursor:
        cursor.execute(f"{query} %s", [title])
        return cursor.fetchone()[0]


def test_ten_posts_of_one_form_make_one_comment_with_one_receipt(site: Site) -> None:
    _, _, category = answer(site, "GET", "/chuyen-muc/thong-bao/")
    # The oldest of the page: another test may have closed the comments of the newest.
    path = re.findall(r'href="(/bai-viet/[-a-z0-9]+/)"', category)[-1] + "binh-luan/"
    fields = {
        "title": unique("Gửi mười lần"),
        "sender": "Ma Văn Vội",
        "email": "voi@thu.example",
        "body": "Mạng chậm nên tôi bấm mấy lần liền.",
        "consent": "on",
    }
    # The form has no token yet: the answer is the form with one that may be sent at once.
    status, _, form = answer(site, "POST", path, fields)
    assert status == 200
    assert stored_comments(site, fields["title"]) == 0
    fields["token"] = html.unescape(re.search(r'name="token" value="([^"]+)"', form)[1])
    together = Barrier(TIMES)

    def send(_: int) -> tuple[int, str]:
        together.wait(timeout=30)
        status, location, _ = answer(site, "POST", path, fields)
        return status, location

    with ThreadPoolExecutor(TIMES) as threads:
        answers = list(threads.map(send, range(TIMES)))
    receipt = answers[0][1]
    assert re.fullmatch(r"/binh-luan/[-\w]{16}/", receipt)
    assert answers == [(303, receipt)] * TIMES
    assert stored_comments(site, fields["title"]) == 1
    status, _, text = answer(site, "GET", receipt)
    assert status == 200
    assert fields["title"] in text
