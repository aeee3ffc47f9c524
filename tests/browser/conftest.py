"""Tests in Chromium against the real server, as `make run` starts it. They meet the site by HTTP alone."""

import contextlib
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg2
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from psycopg2 import sql

ROOT = Path(__file__).resolve().parent.parent.parent
START_SECONDS = 180
STOP_SECONDS = 20
# No request of Chromium's own leaves the machine.
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


# As long as for an action: a machine that runs other tests too may be late.
expect.set_options(timeout=10_000)


@dataclass(frozen=True)
class Site:
    """A running site with the demonstration content; every demonstration account has this password."""

    url: str
    password: str
    data_dir: Path
    database_url: str


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


class Server:
    """The processes of a site: started as `make run` does, ended politely or not."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.log = site.data_dir / "site.log"

    def start(self) -> None:
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "portal.launcher"],
                cwd=ROOT,
                env=environment_of(self.site),
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        _wait_until_ready(self.site, self.process, self.log)

    def stop(self) -> None:
        self.process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(STOP_SECONDS)
        self.kill()

    def kill(self) -> None:
        """As a power cut does."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    data_dir = tmp_path_factory.mktemp("site")
    with _database(data_dir) as database_url:
        server = Server(Site(f"http://127.0.0.1:{_free_port()}", secrets.token_urlsafe(12), data_dir, database_url))
        try:
            server.start()
            yield server
        finally:
            server.stop()


@pytest.fixture(scope="session")
def site(server: Server) -> Site:
    return server.site


def environment_of(site: Site) -> dict[str, str]:
    """That of these tests, less what they set for themselves."""
    own = {"DJANGO_SETTINGS_MODULE", "SECRET_KEY", "SITE_URL", "ALLOWED_HOSTS"}
    address = urlsplit(site.url)
    return {name: value for name, value in os.environ.items() if name not in own} | {
        "HOST": str(address.hostname),
        "PORT": str(address.port),
        "PORTAL_DATA_DIR": str(site.data_dir),
        "DATABASE_URL": site.database_url,
        "DEMO": "1",
        "DEMO_PASSWORD": site.password,
    }


@cache
def back_up(site: Site) -> None:
    """As somebody does at the console; once."""
    subprocess.run(
        [sys.executable, "manage.py", "backup"], cwd=ROOT, env=environment_of(site), check=True, capture_output=True
    )


@contextlib.contextmanager
def _database(data_dir: Path) -> Iterator[str]:
    """The address of a fresh database of the kind under test."""
    server = os.environ.get("DATABASE_URL", "")
    if not server.startswith("postgres"):
        yield f"sqlite:///{data_dir}/portal.sqlite3"
        return
    name = f"portal_browser_{secrets.token_hex(6)}"
    connection = psycopg2.connect(server)
    connection.autocommit = True
    try:
        with connection.cursor() as cursor:
            cursor.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'").format(sql.Identifier(name))
            )
        try:
            yield urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
        finally:
            with connection.cursor() as cursor:
                cursor.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
    finally:
        connection.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait_until_ready(site: Site, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{site.url}/readyz", timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    pytest.fail(f"the site did not start:\n{log.read_text()[-4000:]}")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The system's Chromium. Not longer than a module: while it runs, Django believes itself in an event loop."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not executable:
        pytest.skip("Chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser, site: Site) -> Iterator[Callable[..., Page]]:
    """Makes pages, each with its own cookies: `page(width=320, javascript=False)`. Addresses may begin with `/`."""
    contexts = []

    def make(*, width: int = 1280, height: int = 900, javascript: bool = True, bypass_csp: bool = False) -> Page:
        context = chromium.new_context(
            base_url=site.url,
            viewport={"width": width, "height": height},
            java_script_enabled=javascript,
            bypass_csp=bypass_csp,
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()
