"""The page cache of the running site: several workers, changes made by another process."""

import http.client
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from urllib.parse import urlsplit

from tests.browser.conftest import ROOT, Site, environment_of

# What the page shows for it is told to the test by the clock that both read.
RENAME = """
import time
from news import editing
from news.models import Article
from portal.models import User
article = Article.objects.published().newest_first().first()
article.title = {title!r}
editing.save(article, by=User.objects.get(username="bientap"), why="Thử")
print(time.time(), flush=True)
"""
READERS = 6


def ask(site: Site, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """On a connection of its own, so that any worker may answer."""
    connection = http.client.HTTPConnection(urlsplit(site.url).netloc, timeout=20)
    try:
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        return response.status, {name.lower(): value for name, value in response.getheaders()}, response.read()
    finally:
        connection.close()


def read_until(is_enough: Callable[[], bool], site: Site, path: str, found: list[tuple[float, bytes]]) -> None:
    while not is_enough():
        asked_at = time.time()
        found.append((asked_at, ask(site, path)[2]))


def test_a_change_by_another_process_is_seen_by_every_worker_within_a_second(site: Site) -> None:
    title = "Tiêu đề vừa được một tiến trình khác sửa"
    found: list[tuple[float, bytes]] = []
    deadline: list[float] = []
    readers = [
        threading.Thread(
            target=read_until, args=(lambda: bool(deadline) and time.time() > deadline[0], site, "/", found)
        )
        for _ in range(READERS)
    ]
    for reader in readers:
        reader.start()
    try:
        done = subprocess.run(
            [sys.executable, "manage.py", "shell", "--no-imports", "-c", RENAME.format(title=title)],
            cwd=ROOT,
            env=environment_of(site),
            check=True,
            capture_output=True,
            text=True,
        )
        committed_at = float(done.stdout.split()[-1])
        deadline.append(max(time.time(), committed_at) + 2)
    finally:
        deadline.append(0)
        for reader in readers:
            reader.join()
    old = [asked_at for asked_at, body in found if title not in body.decode()]
    new = [asked_at for asked_at, body in found if title in body.decode()]
    assert old
    assert len(new) > READERS
    # A reader who asks a second later, of whatever worker, gets the new page.
    assert max(old) - committed_at < 1.0


def test_what_a_worker_keeps_it_sends_to_everybody_alike(site: Site) -> None:
    answers = {}
    for encoding in ("gzip", "br", "identity", "gzip, deflate, br"):
        status, headers, body = ask(site, "/rss/", **{"Accept-Encoding": encoding})
        assert (status, headers.get("vary")) == (200, "Accept-Encoding")
        answers[encoding] = (headers.get("content-encoding", ""), headers["etag"], len(body))
    assert [answers[each][0] for each in ("gzip", "br", "identity", "gzip, deflate, br")] == ["gzip", "br", "", "br"]
    assert len({etag for _, etag, _ in answers.values()}) == 3
    status, headers, body = ask(site, "/rss/", **{"If-None-Match": answers["identity"][1]})
    assert (status, body) == (304, b"")


def test_a_head_has_the_length_and_no_body(site: Site) -> None:
    connection = http.client.HTTPConnection(urlsplit(site.url).netloc, timeout=20)
    for _ in range(2):
        connection.request("HEAD", "/")
        response = connection.getresponse()
        assert (response.status, response.read()) == (200, b"")
        assert int(response.getheader("Content-Length")) > 1000
    connection.close()
