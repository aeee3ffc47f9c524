"""`make run`: the whole site from one command, on this machine.

Prepares what is missing (key, tables, demonstration content, static files), then runs the web server and the
background process until one of them ends or somebody stops this one, and leaves neither behind.
"""

import errno
import functools
import hashlib
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import NoReturn

import django
from django.apps import apps
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connections
from environs import Env

from portal.configuration import LOOPBACK_HOSTS, kept_secret_key
from portal.processes import die_with_parent

BASE_DIR = Path(__file__).resolve().parent.parent
ANY_ADDRESS = {"0.0.0.0", "::"}  # noqa: S104 - recognised, not bound

# Every thread may hold a connection to the database, and so may the five of the page cache: 4 × 21, and a few for the
# background process, stay below the 100 that PostgreSQL grants. More workers than cores only queue elsewhere.
MOST_WORKERS = 4
THREADS = 16

LAST_PORT = 65535

START_SECONDS = 60
# The server gives its workers the shorter time, so that it can end by itself.
STOP_SECONDS = 10
WORKER_STOP_SECONDS = 6


class CannotStart(SystemExit):
    """A reason that the person at the keyboard can mend: said in one line, without a traceback."""


def main() -> int:
    """Run the site; the exit code: 0 when asked to stop, 1 when a part of the site ended by itself."""
    on_stop(_leave)
    # The data folder is this person's alone: in it lie the database, and mails with links that let in.
    os.umask(0o077)
    set_defaults()
    host, port = os.environ["HOST"], os.environ["PORT"]
    # An impossible port is told with all other mistakes, by the settings.
    address = free_address(host, int(port)) if port.isdecimal() and 0 < int(port) <= LAST_PORT else ""
    django.setup()
    prepare()
    return supervise(address, int(port))


def set_defaults() -> None:
    """Give the environment what it takes to answer on HOST and PORT, where it does not say so itself."""
    environ = os.environ
    environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
    host = environ.setdefault("HOST", "127.0.0.1")
    port = environ.setdefault("PORT", "8000")
    if not environ.get("SITE_URL"):
        environ["SITE_URL"] = f"http://{in_url(host)}:{port}"
        if not environ.get("ALLOWED_HOSTS"):
            names = dict.fromkeys([*LOOPBACK_HOSTS, in_url(host)])
            environ["ALLOWED_HOSTS"] = ",".join(names)
    data_dir = Path(environ.get("PORTAL_DATA_DIR") or BASE_DIR / "var").resolve()
    environ["PORTAL_DATA_DIR"] = str(data_dir)
    if not environ.get("SECRET_KEY"):
        kept_secret_key(data_dir, create=True)


def in_url(host: str) -> str:
    """The host as an address of this machine names it."""
    if host in ANY_ADDRESS:
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host


def free_address(host: str, port: int) -> str:
    """The IP address of the host, for the server takes no names. Raises CannotStart if nobody can listen there now.

    The server itself would quietly share the port with another.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        # A name such as localhost has two addresses; the older one is everybody's.
        family, kind, _, _, address = min(found, key=lambda entry: entry[0] != socket.AF_INET)
        with socket.socket(family, kind) as probe:
            # Without it the port seems taken for a minute after the last run.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise CannotStart(_why_not(error, host, port)) from None
    return str(address[0])


def _why_not(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        other = port + 1 if port < LAST_PORT else 8000
        return (
            f"Cổng {port} đang có chương trình khác dùng. "
            f"Hãy tắt chương trình đó hoặc chọn cổng khác, ví dụ: PORT={other} make run"
        )
    if isinstance(error, PermissionError):
        return f"Không được phép mở cổng {port}. Hãy chọn cổng từ 1024 trở lên, ví dụ: PORT=8000 make run"
    return f"Không mở được địa chỉ {host}, cổng {port}: {error}"


def prepare() -> None:
    """Bring the database and the static files up to date; quick when they are."""
    call_command("migrate", verbosity=0, interactive=False)
    if Env().bool("DEMO", True) and is_empty():
        say("Đang tạo nội dung trình diễn…")
        call_command("demo")
    if not get_user_model().objects.exists():
        say("Chưa có tài khoản nào. Tạo tài khoản quản trị đầu tiên: .venv/bin/python manage.py createsuperuser")
    # In DEBUG static files are served from where they lie.
    if not settings.DEBUG:
        collect_static()
    # The children open their own.
    connections.close_all()


def is_empty() -> bool:
    """Whether nobody has used the database yet."""
    return not get_user_model().objects.exists() and not apps.get_model("news", "Article").objects.exists()


def collect_static() -> None:
    """Collect, hash and compress, unless nothing changed since the last time."""
    kept = settings.STATIC_ROOT.with_suffix(".fingerprint")
    current = static_fingerprint()
    if settings.STATIC_ROOT.is_dir() and kept.is_file() and kept.read_text() == current:
        return
    say("Đang chuẩn bị tệp tĩnh…")
    kept.unlink(missing_ok=True)
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    kept.write_text(current)


def static_fingerprint() -> str:
    """Changes with the static files, and with the programs that work on them."""
    files = [BASE_DIR / "requirements.lock", BASE_DIR / "portal" / "static_storage.py"]
    for finder in get_finders():
        files += [Path(storage.path(path)) for path, storage in finder.list([])]
    digest = hashlib.sha256()
    for file in sorted(files):
        state = file.stat()
        digest.update(f"{file}\0{state.st_size}\0{state.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def supervise(address: str, port: int) -> int:
    """Run the server and the background process until one of them ends (1) or somebody asks to stop (0)."""
    # From here on a signal is noted and raises nothing: in the middle of starting or asking a child an exception would leave
    # it behind, or its lock.
    asked_to_stop: list[int] = []
    on_stop(lambda number, _frame: asked_to_stop.append(number))
    children: dict[str, subprocess.Popen[bytes]] = {}
    try:
        children["Máy chủ web"] = start(server_command(address, port))
        children["Tiến trình nền"] = start([sys.executable, str(BASE_DIR / "manage.py"), "work"])
        deadline = time.monotonic() + START_SECONDS
        answering = False
        while not asked_to_stop:
            if ended := ended_child(children):
                print(ended, file=sys.stderr, flush=True)
                return 1
            if not answering and is_answering(address, port):
                answering = True
                say(f"Trang: {settings.SITE_URL}/   Quản trị: {settings.SITE_URL}/admin/   Dừng: Ctrl+C")
            if not answering and time.monotonic() > deadline:
                raise CannotStart(f"Máy chủ web không trả lời sau {START_SECONDS} giây.")
            time.sleep(0.3 if answering else 0.05)
        return 0
    finally:
        stop_all(children)


def server_command(address: str, port: int) -> list[str]:
    """What runs the web server. No secrets: everybody on the machine can read the arguments of a process."""
    return [
        *(sys.executable, "-m", "granian", "portal.wsgi:application"),
        *("--interface", "wsgi", "--host", address, "--port", str(port)),
        *("--workers", str(min(os.cpu_count() or 1, MOST_WORKERS)), "--blocking-threads", str(THREADS)),
        *("--http", "1", "--no-ws", "--no-access-log", "--log-level", "error"),
        *("--respawn-failed-workers", "--workers-kill-timeout", str(WORKER_STOP_SECONDS)),
    ]


def start(command: list[str]) -> subprocess.Popen[bytes]:
    """Start a child in its own session: Ctrl+C reaches this process alone, which then stops the children in order."""
    die = functools.partial(die_with_parent, os.getpid())
    # There is one thread here, so that running Python between fork and exec is safe.
    return subprocess.Popen(command, start_new_session=True, preexec_fn=die)


def is_answering(address: str, port: int) -> bool:
    """Whether the server answers a request within a second, whatever the answer."""
    connection = http.client.HTTPConnection(in_url(address).strip("[]"), port, timeout=1)
    try:
        connection.request("GET", "/healthz")
        connection.getresponse()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return True


def ended_child(children: Mapping[str, subprocess.Popen[bytes]]) -> str:
    """A sentence about the first child that has ended, or ""."""
    for name, child in children.items():
        if child.poll() is not None:
            return f"{name} đã dừng ngoài ý muốn (mã {child.returncode})."
    return ""


def stop_all(children: Mapping[str, subprocess.Popen[bytes]]) -> None:
    """Ask every child to end, and after STOP_SECONDS make it."""
    on_stop(signal.SIG_IGN)
    for child in children.values():
        child.terminate()
    deadline = time.monotonic() + STOP_SECONDS
    for child in children.values():
        with suppress(subprocess.TimeoutExpired):
            child.wait(max(deadline - time.monotonic(), 0))
        # The whole group: a server killed here, or by somebody else, leaves workers.
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()


def say(line: str) -> None:
    print(line, flush=True)


def on_stop(handler: Callable[[int, FrameType | None], object] | signal.Handlers) -> None:
    """What the signals do that ask this process to end."""
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, handler)


def _leave(_number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(0)


if __name__ == "__main__":
    sys.exit(main())
