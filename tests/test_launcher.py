"""`make run`, partly for real: the launcher, the server and the background process, with a data folder of their own.

Every process of such a site is known by that folder in its environment, whoever its parent is.
"""

import contextlib
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from portal import launcher

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 120
GONE_SECONDS = 15
SECRET = "not to be seen in the list of processes, 0123456789 abc"
CONFIGURATION = [
    "DEBUG",
    "SECRET_KEY",
    "ALLOWED_HOSTS",
    "SITE_URL",
    "DATABASE_URL",
    "EMAIL_URL",
    "HOST",
    "PORT",
    "DEMO",
]


@dataclass
class Run:
    """One start of the site."""

    process: subprocess.Popen[bytes]
    port: int
    data_dir: Path

    @property
    def output(self) -> str:
        return (self.data_dir / "output.log").read_text()

    def get(self, path: str, **headers: str) -> http.client.HTTPResponse:
        return self.request("GET", path, headers)

    def request(self, method: str, path: str, headers: dict[str, str]) -> http.client.HTTPResponse:
        """A request without a body, whatever its headers say."""
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as connection:
            connection.putrequest(method, path, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name, value)
            connection.endheaders()
            response = connection.getresponse()
            response.text = response.read().decode(errors="replace")
            return response

    def wait_until_announced(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while "Quản trị: " not in self.output:
            assert self.process.poll() is None, self.output
            assert time.monotonic() < deadline, self.output
            time.sleep(0.05)

    def processes(self) -> dict[int, str]:
        """The living processes of this site, with their command lines."""
        found = {}
        for folder in Path("/proc").iterdir():
            if not folder.name.isdecimal():
                continue
            try:
                environment = (folder / "environ").read_bytes().split(b"\0")
                if f"PORTAL_DATA_DIR={self.data_dir}".encode() in environment:
                    found[int(folder.name)] = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except OSError:
                continue
        return found

    def server(self) -> int:
        """The server's master process: the oldest of them."""
        return min(pid for pid, command in self.processes().items() if "granian" in command)

    def assert_gone(self) -> None:
        """No process is left, and soon after the port is free: a dying process closes its sockets last."""
        deadline = time.monotonic() + GONE_SECONDS
        while self.processes() or not self.port_is_free():
            assert time.monotonic() < deadline, self.processes()
            time.sleep(0.1)

    def port_is_free(self) -> bool:
        try:
            return bool(launcher.free_address("127.0.0.1", self.port))
        except launcher.CannotStart:
            return False


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("launched")


@pytest.fixture
def start(data_dir: Path):
    """Starts the site; what is left of it at the end of the test is killed."""
    runs: list[Run] = []

    def start(**environment: str) -> Run:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        inherited = {name: value for name, value in os.environ.items() if name not in CONFIGURATION}
        with (data_dir / "output.log").open("wb") as output:
            process = subprocess.Popen(
                [sys.executable, "-m", "portal.launcher"],
                cwd=ROOT,
                env=inherited | {"PORT": str(port), "PORTAL_DATA_DIR": str(data_dir), "DEMO": "0"} | environment,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        runs.append(Run(process, port, data_dir))
        return runs[-1]

    yield start
    for run in runs:
        for pid in run.processes():
            os.kill(pid, signal.SIGKILL)
        run.process.wait()


# The database is always SQLite here.
pytestmark = pytest.mark.sqlite


def test_serves_and_stops(start):
    run = start(SECRET_KEY=SECRET)
    run.wait_until_announced()
    home = run.get("/")
    assert home.status == 200
    assert home.getheader("Server") == "web"
    assert f"Trang: http://127.0.0.1:{run.port}/   Quản trị: http://127.0.0.1:{run.port}/admin/" in run.output

    missing = run.get("/khong-co/")
    assert missing.status == 404
    assert "Traceback" not in missing.text
    assert "urlpatterns" not in missing.text

    styles = re.findall(r'href="(/static/css/[^"]+\.[0-9a-f]{12}\.css)"', home.text)
    assert styles
    style = run.get(styles[0], **{"Accept-Encoding": "gzip, br"})
    assert style.status == 200
    assert style.getheader("Content-Encoding") == "br"
    assert "immutable" in style.getheader("Cache-Control")
    editor = run.get("/static/ckeditor/ckeditor/ckeditor.js", **{"Accept-Encoding": "gzip"})
    assert editor.status == 200
    assert editor.getheader("Content-Encoding") == "gzip"

    chunked = run.request("POST", "/admin/login/", {"Transfer-Encoding": "chunked"})
    assert chunked.status == 411

    # In the data folder lie the database and mails with links that let in: nobody else on the machine reads them.
    open_to_others = [
        path for path in run.data_dir.iterdir() if path.stat().st_mode & 0o077 and path.name != "output.log"
    ]
    assert open_to_others == []

    commands = run.processes()
    assert len(commands) >= 4  # the launcher, the server, a worker of it, the background process
    assert SECRET not in str(commands)

    run.process.terminate()
    assert run.process.wait(PATIENCE) == 0
    run.assert_gone()


def test_second_start_prepares_nothing_again(start):
    first = start()
    first.wait_until_announced()
    first.process.send_signal(signal.SIGINT)
    assert first.process.wait(PATIENCE) == 0
    first.assert_gone()

    second = start()
    second.wait_until_announced()
    assert second.get("/").status == 200
    assert "tệp tĩnh" not in second.output

    # Nothing stays behind a launcher that had no chance to clean up.
    second.process.kill()
    second.assert_gone()


def test_ends_with_the_server(start):
    run = start()
    run.wait_until_announced()
    os.kill(run.server(), signal.SIGKILL)
    assert run.process.wait(PATIENCE) == 1
    assert "Máy chủ web đã dừng ngoài ý muốn" in run.output
    run.assert_gone()


def test_stops_while_it_starts(start):
    run = start()
    deadline = time.monotonic() + PATIENCE
    while len(run.processes()) < 3:
        assert time.monotonic() < deadline, run.output
        time.sleep(0.01)
    run.process.terminate()
    assert run.process.wait(PATIENCE) == 0
    run.assert_gone()


def test_taken_port_is_told_before_anything_happens(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        ended = subprocess.run(
            [sys.executable, "-m", "portal.launcher"],
            cwd=ROOT,
            env=os.environ | {"PORT": str(port), "PORTAL_DATA_DIR": str(tmp_path / "var"), "SECRET_KEY": SECRET},
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr.startswith(f"Cổng {port} đang có chương trình khác dùng.")
    assert ended.stderr.count("\n") == 1
    assert not (tmp_path / "var").exists()


def test_malformed_configuration_stops_without_a_traceback(tmp_path):
    inherited = {name: value for name, value in os.environ.items() if name not in CONFIGURATION}
    ended = subprocess.run(
        [sys.executable, "-m", "portal.launcher"],
        cwd=ROOT,
        env=inherited | {"PORTAL_DATA_DIR": str(tmp_path), "PORT": "eight", "TRUSTED_PROXIES": "-1"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert "PORT: phải là số từ 1 đến 65535" in ended.stderr
    assert "TRUSTED_PROXIES: phải là số" in ended.stderr


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[dict[str, str]]:
    """A bare environment, with a data folder."""
    bare = {"PORTAL_DATA_DIR": str(tmp_path)}
    monkeypatch.setattr(os, "environ", bare)
    return bare


def test_defaults(environment, tmp_path):
    launcher.set_defaults()
    environment.pop("PYTEST_CURRENT_TEST", None)
    assert environment == {
        "DJANGO_SETTINGS_MODULE": "portal.settings",
        "HOST": "127.0.0.1",
        "PORT": "8000",
        "SITE_URL": "http://127.0.0.1:8000",
        "ALLOWED_HOSTS": "localhost,127.0.0.1,[::1]",
        "PORTAL_DATA_DIR": str(tmp_path),
    }
    assert len((tmp_path / "secret_key").read_text()) >= 50


@pytest.mark.parametrize(
    ("host", "address", "hosts"),
    [
        ("0.0.0.0", "http://127.0.0.1:81", "localhost,127.0.0.1,[::1]"),
        ("::", "http://127.0.0.1:81", "localhost,127.0.0.1,[::1]"),
        ("::1", "http://[::1]:81", "localhost,127.0.0.1,[::1]"),
        ("192.0.2.7", "http://192.0.2.7:81", "localhost,127.0.0.1,[::1],192.0.2.7"),
    ],
)
def test_address_follows_host_and_port(environment, host, address, hosts):
    environment |= {"HOST": host, "PORT": "81"}
    launcher.set_defaults()
    assert environment["SITE_URL"] == address
    assert environment["ALLOWED_HOSTS"] == hosts


def test_what_is_given_is_kept(environment, tmp_path):
    given = {"SITE_URL": "https://portal.example", "SECRET_KEY": SECRET}
    environment |= given
    launcher.set_defaults()
    assert environment | given == environment
    # A public site is never opened to names that nobody gave.
    assert "ALLOWED_HOSTS" not in environment
    assert not (tmp_path / "secret_key").exists()


@pytest.mark.parametrize(("host", "address"), [("127.0.0.1", "127.0.0.1"), ("localhost", "127.0.0.1")])
def test_free_address(host, address):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert launcher.free_address(host, port) == address


@pytest.mark.parametrize(
    ("host", "port", "message"),
    [
        ("192.0.2.7", 8000, "Không mở được địa chỉ 192.0.2.7, cổng 8000: "),
        ("no-such-host.invalid", 8000, "Không mở được địa chỉ no-such-host.invalid, cổng 8000: "),
    ],
)
def test_address_that_cannot_be_opened(host, port, message):
    with pytest.raises(launcher.CannotStart, match=re.escape(message)):
        launcher.free_address(host, port)


@pytest.fixture
def collected(monkeypatch: pytest.MonkeyPatch, settings, tmp_path: Path) -> list[str]:
    """The management commands that were called, instead of doing their work."""
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATICFILES_DIRS = [tmp_path / "source"]
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "site.css").write_text("a {}")
    calls = []

    def call_command(name: str, **options: object) -> None:
        calls.append(name)
        settings.STATIC_ROOT.mkdir(exist_ok=True)

    monkeypatch.setattr(launcher, "call_command", call_command)
    return calls


def test_static_files_are_collected_when_something_changed(collected, settings, tmp_path):
    launcher.collect_static()
    launcher.collect_static()
    assert collected == ["collectstatic"]

    (tmp_path / "source" / "site.css").write_text("a { color: red }")
    launcher.collect_static()
    (tmp_path / "source" / "more.css").write_text("b {}")
    launcher.collect_static()
    settings.STATIC_ROOT.rmdir()
    launcher.collect_static()
    launcher.collect_static()
    assert collected == ["collectstatic"] * 4


def test_collecting_that_failed_is_done_again(collected, monkeypatch):
    def fail(name: str, **options: object) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as broken:
        broken.setattr(launcher, "call_command", fail)
        with pytest.raises(OSError, match="disk full"):
            launcher.collect_static()
    launcher.collect_static()
    assert collected == ["collectstatic"]
