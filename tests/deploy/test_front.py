"""The configuration in `deploy/` as it stands, but for ports, paths and certificate: nginx before two workers, on PostgreSQL."""

import contextlib
import functools
import http.client
import json
import os
import re
import secrets
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit, urlunsplit

import psycopg2
import pytest
from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
from django.http import HttpResponse
from psycopg2 import sql

from portal.headers import FILE_POLICY, PUBLIC_CACHE_CONTROL
from tests import site
from tests.deploy import DEPLOY, ROOT, directives, environment_of, exec_start
from tests.portal.observatory import Answer, score
from tests.site import Element

pytestmark = pytest.mark.postgresql

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
HOST = "portal.example"
# Loopback has many addresses: this machine's own, which is not limited, and some visitors.
HERE, VISITOR, NEIGHBOUR, ROBOT = "127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.4"
PATIENCE = 20
SEEN_SECONDS = 3
THREADS = 32  # of both workers
SLOW_SECONDS = 15  # after which nginx gives a silent sender up
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
YEAR = "public, max-age=31536000, immutable"

# What /etc/nginx/nginx.conf of Debian 12 says, with folders of the test's own.
NGINX_CONF = """
{user}
worker_processes auto;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/nginx-error.log;
events {{ worker_connections 768; }}
http {{
    sendfile on;
    tcp_nopush on;
    types_hash_max_size 2048;
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3;
    ssl_prefer_server_ciphers on;
    access_log {folder}/access.log;
    gzip on;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/portal.conf;
}}
"""


class Reply:
    """What came back."""

    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.status = response.status
        # Repeated headers are one list.
        self.headers: dict[str, str] = {}
        for name, value in response.getheaders():
            known = self.headers.get(name.lower())
            self.headers[name.lower()] = f"{known}, {value}" if known else value
        self.body = response.read()

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def page(self) -> Element:
        return site.page(HttpResponse(self.body))

    @property
    def is_from_cache(self) -> bool:
        return self.headers["cache-status"].endswith("front; hit")


class Front:
    """nginx, the web server behind it, and the office that publishes; each a child of this process."""

    def __init__(self, folder: Path, database_url: str) -> None:
        self.folder = folder
        self.data = folder / "data"
        # What an upgrade replaces.
        self.app = folder / "app"
        self.app.symlink_to(ROOT)
        self.http, self.https = _free_port(), _free_port()
        self.environ = (
            os.environ
            | environment_of("portal-web.service")
            | {
                "PYTHONPATH": str(self.app),
                "DJANGO_SETTINGS_MODULE": "portal.settings",
                "SECRET_KEY": "tests-only-abcdefghijklmnopqrstuvwxyz-0123456789-ABCDEF",
                "PORTAL_DATA_DIR": str(self.data),
                "DATABASE_URL": database_url,
            }
        )
        self.children: list[subprocess.Popen[Any]] = []

    def start(self) -> None:
        self.data.mkdir()
        office = self._child([sys.executable, "-m", "tests.deploy.newsroom"], stdin=-1, stdout=-1, text=True)
        # Of the editor and of Django's admin nothing is asked for.
        collect = ["collectstatic", "--noinput", "--verbosity=0", "--ignore=ckeditor", "--ignore=admin"]
        self._run([sys.executable, "manage.py", *collect])
        self.start_site()
        self._configure_nginx()
        self._child([NGINX, "-c", str(self.folder / "nginx.conf")])
        line = office.stdout.readline()
        assert line, self._log()
        self.office, self.there = office, json.loads(line)
        self.wait_for(lambda: self.get("/readyz").status == 200)

    def start_site(self) -> None:
        for before in directives("portal-web.service", "ExecStartPre"):
            self._run(before.replace("/run/portal-web", str(self.folder)).split())
        command = exec_start("portal-web.service")
        command = [part.replace("/run/portal-web", str(self.folder)) for part in command]
        # How long an old worker goes on beside the new one; there is little to load here.
        command[command.index("--respawn-interval") + 1] = "2"
        self.site = self._child([sys.executable, *command[1:]], cwd=self.folder)

    def kill_site(self) -> None:
        """As want of memory does, or a power cut: nothing is tidied up."""
        self.site.kill()
        self.site.wait()

    def stop(self) -> None:
        for child in reversed(self.children):
            child.terminate()
        for child in self.children:
            with contextlib.suppress(subprocess.TimeoutExpired):
                child.wait(PATIENCE)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGKILL)
            child.wait()
            for stream in (child.stdin, child.stdout):
                if stream:
                    stream.close()

    def workers(self) -> set[str]:
        """The processes of the web server that answer requests."""
        pid = self.site.pid
        return set(Path(f"/proc/{pid}/task/{pid}/children").read_text().split())

    def upgrade(self) -> None:
        """Another folder in the place of the software, whose robots.txt says one line more, and the signal of the reload."""
        new = self.folder / "app-moi"
        for name in ("portal", "news", "comments", "templates", "static"):
            shutil.copytree(ROOT / name, new / name, ignore=shutil.ignore_patterns("__pycache__"))
        machines = new / "news" / "site" / "machines.py"
        machines.write_text(machines.read_text().replace('"User-agent: *",', '"# bản mới", "User-agent: *",'))
        self.app.rename(self.folder / "app-cu")
        new.rename(self.app)
        self.site.send_signal(signal.SIGHUP)

    def withdraw(self, number: int) -> None:
        """By the office; committed when this returns."""
        self.office.stdin.write(f"{self.there['articles'][number]['pk']}\n")
        self.office.stdin.flush()
        assert self.office.stdout.readline() == "done\n", self._log()

    def article(self, number: int = 0) -> str:
        return self.there["articles"][number]["path"]

    @property
    def log(self) -> str:
        return "".join((self.folder / name).read_text() for name in ("portal.log", "portal-error.log"))

    def get(self, path: str, **options: Any) -> Reply:
        return self.request("GET", path, **options)

    def post(self, path: str, fields: dict[str, str], **options: Any) -> Reply:
        headers = FORM | options.pop("headers", {})
        return self.request("POST", path, body=urlencode(fields).encode(), headers=headers, **options)

    def request(
        self, method: str, path: str, *, body: Any = None, headers: dict[str, str] | None = None, source: str = HERE
    ) -> Reply:
        with contextlib.closing(self.connection(source)) as connection:
            connection.request(method, path, body=body, headers={"Host": HOST} | (headers or {}))
            return Reply(connection.getresponse())

    def connection(self, source: str = HERE) -> http.client.HTTPSConnection:
        made = http.client.HTTPSConnection(HOST, self.https, timeout=PATIENCE, context=self.tls)
        made._create_connection = lambda *_: self.socket(source)
        return made

    def socket(self, source: str = HERE) -> socket.socket:
        return socket.create_connection((HERE, self.https), PATIENCE, (source, 0))

    def over_http(self, path: str, host: str = HOST) -> Reply:
        with contextlib.closing(http.client.HTTPConnection(HERE, self.http, timeout=PATIENCE)) as connection:
            connection.request("GET", path, headers={"Host": host})
            return Reply(connection.getresponse())

    def wait_for(self, condition: Callable[[], Any], seconds: float = PATIENCE) -> None:
        deadline = time.monotonic() + seconds
        while True:
            with contextlib.suppress(OSError, http.client.HTTPException):
                if condition():
                    return
            assert time.monotonic() < deadline, self._log()
            time.sleep(0.02)

    def _configure_nginx(self) -> None:
        certificate = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        certificate += ["-days", "2", "-subj", f"/CN={HOST}", "-addext", f"subjectAltName=DNS:{HOST}"]
        key, chain = self.folder / "privkey.pem", self.folder / "fullchain.pem"
        self._run(["openssl", *certificate, "-keyout", str(key), "-out", str(chain)])
        self.tls = ssl.create_default_context(cafile=str(chain))
        self.tls.set_alpn_protocols(["http/1.1"])
        text = (DEPLOY / "nginx" / "portal.conf").read_text()
        for placeholder, own in {
            # Where there is IPv6 is the machine's business.
            "listen [::]:80": f"listen 127.0.0.5:{self.http}",
            "listen [::]:443": f"listen 127.0.0.5:{self.https}",
            "listen 80": f"listen {HERE}:{self.http}",
            "listen 443": f"listen {HERE}:{self.https}",
            "/etc/ssl/portal": self.folder,
            "/srv/portal/app": ROOT,
            "/srv/portal/data": self.data,
            "/srv/portal/bao-tri": self.folder / "bao-tri",
            "/run/portal-web": self.folder,
            "/run/nginx-portal": self.folder / "cache",
            "/var/log/nginx": self.folder,
            "/var/www/letsencrypt": self.folder / "acme",
        }.items():
            assert placeholder in text
            text = text.replace(placeholder, str(own))
        (self.folder / "portal.conf").write_text(text)
        user = "user root;" if os.geteuid() == 0 else ""
        (self.folder / "nginx.conf").write_text(NGINX_CONF.format(folder=self.folder, user=user))
        said = self._run([NGINX, "-t", "-c", str(self.folder / "nginx.conf")])
        assert "[warn]" not in said

    def _run(self, command: list[str]) -> str:
        done = subprocess.run(command, cwd=ROOT, env=self.environ, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr[-4000:]
        return done.stderr

    def _child(self, command: list[str], **options: Any) -> subprocess.Popen[Any]:
        with (self.folder / "children.log").open("ab") as log:
            child = subprocess.Popen(
                command, env=self.environ, stderr=log, start_new_session=True, **{"cwd": ROOT, "stdout": log} | options
            )
        self.children.append(child)
        return child

    def _log(self) -> str:
        return (self.folder / "children.log").read_text()[-4000:]


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    for program, found in {"nginx": NGINX, "openssl": shutil.which("openssl")}.items():
        if not found:
            pytest.skip(f"{program} is not installed")
    with _database() as database_url:
        front = Front(tmp_path_factory.mktemp("front"), database_url)
        try:
            front.start()
            yield front
        finally:
            front.stop()


@contextlib.contextmanager
def _database() -> Iterator[str]:
    """The address of an empty database."""
    server = os.environ["DATABASE_URL"]
    name = sql.Identifier(database := f"portal_front_{secrets.token_hex(6)}")
    with contextlib.closing(psycopg2.connect(server)) as connection:
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute(sql.SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'").format(name))
            try:
                yield urlunsplit(urlsplit(server)._replace(path=f"/{database}"))
            finally:
                cursor.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HERE, 0))
        return probe.getsockname()[1]


def answer(reply: Reply, path: str) -> Answer:
    cookies = [value for name, value in reply.headers.items() if name == "set-cookie"]
    body = reply.text if reply.headers.get("content-type", "").startswith("text/html") else ""
    return Answer(f"https://{HOST}{path}", reply.status, reply.headers, cookies, body)


def is_own_page(reply: Reply, status: int) -> bool:
    """Whether nginx answered by itself, with the page that lies in `deploy/` for this status."""
    return reply.status == status and reply.body == (DEPLOY / "nginx" / "pages" / f"{status}.html").read_bytes()


class TestReading:
    def test_a_page_comes_with_the_headers_of_the_site(self, front):
        reply = front.get("/", source=VISITOR)
        assert reply.status == 200
        assert reply.headers["server"] == "web"
        assert reply.headers["cache-control"] == PUBLIC_CACHE_CONTROL
        assert reply.headers["strict-transport-security"] == "max-age=63072000; includeSubDomains; preload"
        assert "trusted-types 'none'" in reply.headers["content-security-policy"]
        assert score(answer(reply, "/"), over_http=None) == 130

    def test_http2_is_offered(self, front):
        context = ssl.create_default_context(cafile=str(front.folder / "fullchain.pem"))
        context.set_alpn_protocols(["h2", "http/1.1"])
        with front.socket() as plain, context.wrap_socket(plain, server_hostname=HOST) as secure:
            assert secure.selected_alpn_protocol() == "h2"
            assert secure.version() == "TLSv1.3"

    def test_the_next_reader_gets_the_same_without_the_site(self, front):
        made = front.get("/").body

        def is_kept() -> bool:
            reply = front.get("/")
            assert reply.body == made
            return reply.is_from_cache

        # For a second: another one may have begun.
        front.wait_for(is_kept)

    def test_a_page_that_did_not_change_is_not_sent_again(self, front):
        known = front.get("/").headers["etag"]
        reply = front.get("/", headers={"If-None-Match": known})
        assert (reply.status, reply.body) == (304, b"")

    @pytest.mark.parametrize(
        ("accepted", "encoding"),
        [
            ("br;q=1.0, gzip;q=0.8, *;q=0.1", "br"),
            ("gzip, deflate, br, zstd", "br"),
            ("gzip, deflate", "gzip"),
            ("br;q=0, gzip", "gzip"),
            ("identity", None),
            ("vibrant", None),
        ],
    )
    def test_there_are_three_forms_of_a_page(self, front, accepted, encoding):
        path = f"/?cach-viet={encoding}"
        front.get(path, headers={"Accept-Encoding": encoding or ""})
        reply = front.get(path, headers={"Accept-Encoding": accepted})
        assert reply.headers.get("content-encoding") == encoding
        assert reply.headers["vary"] == "Accept-Encoding"
        front.wait_for(lambda: front.get(path, headers={"Accept-Encoding": accepted}).is_from_cache)

    @pytest.mark.parametrize("name", ["__Host-phien", "phien"])
    def test_who_has_signed_in_meets_no_cache(self, front, name):
        path = f"/?{name}"
        for _ in range(2):
            reply = front.get(path, headers={"Cookie": f"a=b; {name}=0123456789"})
            assert reply.headers["cache-status"].endswith("front; fwd=bypass")
        # Nor did they put anything there.
        assert not front.get(path).is_from_cache

    def test_private_pages_are_kept_by_nobody(self, front):
        ids = {front.get(f"{front.article()}binh-luan/").headers["x-request-id"] for _ in range(2)}
        assert len(ids) == 2
        assert all(re.fullmatch("[0-9a-f]{32}", each) for each in ids)

    def test_a_withdrawn_article_is_gone_at_once(self, front):
        path = front.article(1)
        assert front.get(path).status == 200
        front.withdraw(1)
        committed = time.monotonic()
        front.wait_for(lambda: front.get(path).status == 404)
        assert time.monotonic() - committed < SEEN_SECONDS


class TestFiles:
    def hashed(self, front: Front, name: str) -> str:
        names = json.loads((front.data / "static" / ManifestStaticFilesStorage.manifest_name).read_text())["paths"]
        return f"/static/{names[name]}"

    @pytest.mark.parametrize(
        ("name", "content_type"),
        [
            ("css/base.css", "text/css; charset=utf-8"),
            ("js/navigation.js", "application/javascript; charset=utf-8"),
            ("icons/favicon.svg", "image/svg+xml; charset=utf-8"),
            ("fonts/be-vietnam-pro-latin-400.woff2", "font/woff2"),
        ],
    )
    def test_a_hashed_file_is_good_for_ever(self, front, name, content_type):
        path = self.hashed(front, name)
        reply = front.get(path, headers={"Accept-Encoding": "identity"})
        assert reply.body == (front.data / path.lstrip("/")).read_bytes()
        assert reply.headers["content-type"] == content_type
        assert reply.headers["cache-control"] == YEAR
        assert reply.headers["content-security-policy"] == FILE_POLICY
        assert reply.headers["server"] == "nginx"
        assert score(answer(reply, path), over_http=None) == 130

    def test_it_was_compressed_beforehand(self, front):
        path = self.hashed(front, "css/base.css")
        reply = front.get(path, headers={"Accept-Encoding": "br, gzip"})
        assert reply.headers["content-encoding"] == "gzip"
        assert reply.headers["vary"] == "Accept-Encoding"
        assert reply.body == (front.data / f"{path.lstrip('/')}.gz").read_bytes()

    def test_a_plain_name_is_asked_for_again(self, front):
        assert front.get("/static/css/base.css").headers["cache-control"] == "public, max-age=60"

    def test_a_picture_is_good_for_ever(self, front):
        reply = front.get(front.there["picture"])
        assert reply.body == (front.data / front.there["picture"].lstrip("/")).read_bytes()
        assert reply.headers["content-type"].startswith("image/")
        assert reply.headers["cache-control"] == YEAR
        assert reply.headers["content-security-policy"] == FILE_POLICY
        assert score(answer(reply, front.there["picture"]), over_http=None) == 130

    def test_nothing_else_is_served(self, front):
        for name in (".htaccess", "css/.an", "media.html"):
            (front.data / "static" / name).write_text("không cho ai xem")
        (front.data / "media" / "trang.html").write_text("không cho ai xem")
        master = Path(front.there["master"])
        assert (front.data / "private" / master).is_file()
        for path in (
            *("/static/.htaccess", "/static/css/.an", "/static/css/", "/static/css", "/static/", "/static"),
            *("/static/../secret_key", "/static/..%2fprivate/", "/static../private/", "/media/", "/media/trang.html"),
            *(f"/media/{master.name}", f"/media/../private/{master}", f"/private/{master}", "/media/..%2fprivate"),
        ):
            assert front.get(path).status in {400, 404}, path

    def test_files_are_only_read(self, front):
        assert front.post("/static/css/base.css", {}).status == 405


class TestDoors:
    def test_http_leads_to_https(self, front):
        reply = front.over_http("/bai-viet/?a=b")
        assert (reply.status, reply.headers["location"]) == (301, f"https://{HOST}/bai-viet/?a=b")

    def test_the_proof_for_a_certificate_is_served_over_http(self, front):
        folder = front.folder / "acme" / ".well-known" / "acme-challenge"
        folder.mkdir(parents=True)
        (folder / "dau-hieu").write_text("chìa khóa")
        assert front.over_http("/.well-known/acme-challenge/dau-hieu").text == "chìa khóa"

    def test_other_names_hear_nothing(self, front):
        with pytest.raises(http.client.RemoteDisconnected):
            front.over_http("/", host="khac.example")
        with pytest.raises(http.client.RemoteDisconnected):
            front.get("/", headers={"Host": "khac.example"})
        with front.socket() as plain, pytest.raises(ssl.SSLError, match="(?i)unrecognized.name"):
            front.tls.wrap_socket(plain, server_hostname="khac.example")

    def test_what_is_no_request_hears_nothing(self, front):
        for port, said in {
            front.http: b"\x16\x03\x01 hm\r\n\r\n",
            front.https: b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        }.items():
            with socket.create_connection((HERE, port), PATIENCE) as plain:
                plain.sendall(said)
                with contextlib.suppress(ConnectionResetError):
                    assert plain.recv(1000) == b""

    def test_a_request_with_too_much_in_front_gets_the_own_page(self, front):
        reply = front.get("/", headers={"Cookie": "a=" + "b" * 70_000})
        assert reply.status == 400
        assert reply.body == (DEPLOY / "nginx" / "pages" / "400.html").read_bytes()
        assert front.get("/" + "a" * 20_000).body == reply.body

    def test_health_is_told_to_this_machine_alone(self, front):
        for path in ("/healthz", "/readyz"):
            assert front.get(path).text == "ok\n"
            assert is_own_page(front.get(path, source=VISITOR), 404)

    def test_the_switch_for_the_time_of_repairs(self, front):
        switch = front.folder / "bao-tri"
        switch.touch()
        try:
            reply = front.get("/")
            assert is_own_page(reply, 503)
            style = front.get(reply.page.one("link")["href"])
            assert style.headers["content-type"] == "text/css; charset=utf-8"
            assert front.get("/static/css/base.css").status == 200
        finally:
            switch.unlink()
        assert front.get("/").status == 200

    def test_pages_of_nginx_can_do_nothing(self, front):
        reply = front.get("/healthz", source=VISITOR)
        assert "style-src 'self'" in reply.headers["content-security-policy"]
        assert reply.headers["cache-control"] == "no-store"
        assert reply.headers["server"] == "nginx"
        assert score(answer(reply, "/healthz"), over_http=None) == 130


class TestWriting:
    def comment(self, front: Front, number: int, **options: Any) -> Reply:
        """Sent twice, as without a script: what comes back first holds the token."""
        path = f"{front.article(2)}binh-luan/"
        typed = {
            "title": f"Góp ý {number}",
            "sender": "Lê Văn Dân",
            "email": "dan@nhan.example",
            "body": "Tôi đồng tình.",
        }
        form = front.post(path, typed | {"consent": "on"}, **options).page
        token = form.one("input", name="token")["value"]
        return front.post(path, typed | {"consent": "on", "token": token}, **options)

    def test_a_visitor_counts_by_the_own_address_whatever_is_claimed(self, front):
        statuses = [
            self.comment(
                front, n, source=VISITOR, headers={"X-Forwarded-For": f"203.0.113.{n}", "X-Real-IP": "::1"}
            ).status
            for n in range(11)
        ]
        assert statuses == [303] * 10 + [429]
        assert self.comment(front, 11, source=NEIGHBOUR).status == 303

    def test_a_body_in_pieces_comes_whole(self, front):
        # http.client sends an iterable in chunks.
        body = [b"title=", b"x" * 100]
        reply = front.request(
            "POST",
            f"{front.article()}binh-luan/",
            body=iter(body),
            headers=FORM,
        )
        assert reply.status == 200
        assert "x" * 100 in reply.text

    def test_too_large_a_body_gets_the_own_page(self, front):
        assert is_own_page(front.request("POST", "/", body=bytes(65 * 1024)), 413)
        assert is_own_page(front.request("POST", f"{front.article()}binh-luan/", body=bytes(601 * 1024)), 413)
        # Told before it is sent.
        with contextlib.closing(front.connection()) as connection:
            connection.putrequest("POST", "/admin/login/")
            connection.putheader("Content-Length", str(35 * 1024 * 1024))
            connection.endheaders()
            assert is_own_page(Reply(connection.getresponse()), 413)

    def test_below_that_the_site_answers(self, front):
        """And gives back what it can."""
        reply = front.post(f"{front.article()}binh-luan/", {"body": "x" * 500 * 1024})
        assert (reply.status, reply.headers["server"]) == (200, "web")
        assert "x" * 1000 in reply.text

    def test_a_robot_is_slowed_down_and_nobody_else(self, front):
        with contextlib.closing(front.connection(ROBOT)) as connection:
            replies = []
            while not replies or (replies[-1].status != 429 and len(replies) < 500):
                connection.request("POST", "/khong-co/", headers={"Content-Length": "0"})
                replies.append(Reply(connection.getresponse()))
        # What an office sends in a moment passes.
        assert len(replies) > 60
        assert is_own_page(replies[-1], 429)
        assert front.request("POST", "/khong-co/", source=NEIGHBOUR).status != 429

    def test_slow_senders_hold_no_worker(self, front):
        with contextlib.ExitStack() as stack:
            for _ in range(THREADS + 8):
                slow = stack.enter_context(contextlib.closing(front.connection(NEIGHBOUR)))
                slow.putrequest("POST", f"{front.article()}binh-luan/")
                slow.putheader("Content-Length", "1000")
                slow.putheader("Content-Type", FORM["Content-Type"])
                slow.endheaders(b"title=")
            began = time.monotonic()
            assert front.get(f"{front.article()}binh-luan/").status == 200
            assert time.monotonic() - began < SLOW_SECONDS / 2

    def test_the_log_names_nobody(self, front):
        for path in (front.there["receipt"], "/khong-co/dan@nhan.example/", "/admin/dat-lai/abc-def/"):
            front.get(f"{path}?q=bi-mat-lam", source=VISITOR, headers={"Referer": "https://noi-khac.example/"})
        front.get(front.article(), source=VISITOR)
        number = front.there["articles"][0]["pk"]
        front.wait_for(lambda: f'"/bai-viet/…-{number}/"' in front.log)
        routes = {json.loads(line)["route"] for line in (front.folder / "portal.log").read_text().splitlines()}
        assert {"/binh-luan/…", "/admin/…", "…"} <= routes
        code = front.there["receipt"].split("/")[2]
        for word in (code, "bi-mat-lam", "dan@nhan", "abc-def", VISITOR, "noi-khac"):
            assert word not in front.log


class TestEnding:
    def test_an_upgrade_loses_nothing(self, front):
        before, over = front.workers(), threading.Event()
        replies: list[tuple[str, int]] = []

        def ask(kind: str) -> None:
            n = 0
            with contextlib.closing(front.connection()) as connection:
                while not over.wait(0.02):
                    n += 1
                    if kind == "GET":
                        connection.request("GET", f"/?{threading.get_ident()}-{n}", headers={"Host": HOST})
                    else:
                        path = f"{front.article()}binh-luan/"
                        connection.request("POST", path, body=b"title=x", headers={"Host": HOST} | FORM)
                    replies.append((kind, Reply(connection.getresponse()).status))

        threads = [
            threading.Thread(target=functools.partial(_told, ask, kind, replies)) for kind in ["GET"] * 3 + ["POST"]
        ]
        for thread in threads:
            thread.start()
        try:
            front.upgrade()
            front.wait_for(lambda: len(front.workers()) == 2 and not front.workers() & before)
        finally:
            over.set()
            for thread in threads:
                thread.join()
        assert len(replies) > 100
        assert set(replies) == {("GET", 200), ("POST", 200)}
        front.wait_for(lambda: "bản mới" in front.get("/robots.txt").text)

    def test_while_the_site_is_away_kept_pages_go_on_and_others_say_so(self, front):
        path, withdrawn, unread = f"{front.article()}?dang-doc", front.article(3), f"{front.article()}?chua-ai-doc"
        kept = front.get(path)
        assert (kept.status, front.get(withdrawn).status) == (200, 200)
        front.withdraw(3)
        front.wait_for(lambda: front.get(withdrawn).status == 404)
        front.kill_site()
        try:
            # For a second it is fresh, then it is what there is.
            front.wait_for(lambda: front.get(path).headers["cache-status"].endswith("front; hit; detail=old"))
            assert front.get(path).body == kept.body
            assert is_own_page(front.get(unread), 502)
            assert front.get(withdrawn).status in {404, 502}
            assert is_own_page(front.post(f"{front.article()}binh-luan/", {"title": "x"}), 502)
        finally:
            front.start_site()
            front.wait_for(lambda: front.get("/healthz").status == 200)
        assert front.post(f"{front.article()}binh-luan/", {"title": "x"}).status == 200


def _told(ask: Callable[[str], None], kind: str, replies: list[tuple[str, Any]]) -> None:
    """What a thread raises would be seen by nobody."""
    try:
        ask(kind)
    except (OSError, http.client.HTTPException) as error:
        replies.append((kind, repr(error)))
