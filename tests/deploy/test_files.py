"""What the files in `deploy/` repeat of the site: changed here and forgotten there, the two would go apart."""

import re
import subprocess
import sys

import pytest
from django.conf import settings
from django.http import HttpResponse

from comments.views import LARGEST_COMMENT_BODY
from portal import guard, launcher
from portal.headers import FILE_POLICY
from portal.picture_files import CONTENT_TYPES
from tests import site
from tests.deploy import DEPLOY, ROOT, directives, environment_of, example, exec_start

CONF = (DEPLOY / "nginx" / "portal.conf").read_text()
PAGES = sorted((DEPLOY / "nginx" / "pages").glob("*.html"))


def options_of(command: list[str]) -> dict[str, str | None]:
    """{option: its value, None where it has none}."""
    found: dict[str, str | None] = {}
    for part in command:
        if part.startswith("--"):
            found[part] = None
        elif found:
            found[list(found)[-1]] = part
    return found


def test_the_server_is_the_one_that_the_launcher_starts():
    local = options_of(launcher.server_command("127.0.0.1", 8000))
    deployed = options_of(exec_start("portal-web.service"))
    # Another place to listen, workers from the environment, and more patience with what they have begun.
    for own in ("--host", "--port", "--workers", "--workers-kill-timeout"):
        del local[own]
    for own in ("--uds", "--uds-permissions", "--respawn-interval", "--workers-kill-timeout"):
        del deployed[own]
    assert deployed == local


def test_workers_may_end_before_the_service_manager_ends_them():
    patience = int(options_of(exec_start("portal-web.service"))["--workers-kill-timeout"] or 0)
    assert int(directives("portal-web.service", "TimeoutStopSec")[0]) > patience


@pytest.mark.parametrize("unit", ["portal-web.service", "portal-work.service"])
def test_units_run_what_there_is(unit):
    for command in directives(unit, "ExecStart") + directives(unit, "ExecReload"):
        program, _, arguments = command.partition(" ")
        assert program in {"/srv/portal/app/.venv/bin/python", "/bin/kill"}
        script = arguments.split()[0].removeprefix("/srv/portal/app/")
        assert script in {"-m", "-HUP"} or (ROOT / script).is_file()


def test_the_example_names_every_variable():
    text = (ROOT / "portal" / "configuration.py").read_text()
    names = set(re.findall(r'env\.\w+\("([A-Z_]+)"', text))
    assert len(names) > 10
    # Of the demonstration alone.
    assert set(example()) == names | {"DEMO_PASSWORD"}


def test_the_example_lacks_nothing_but_the_key():
    environ = environment_of("portal-web.service") | {"PATH": "/usr/bin:/bin", "PORTAL_DATA_DIR": "/nonexistent"}
    command = [sys.executable, "-c", "import portal.settings"]
    done = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert [line.split(":")[0].strip() for line in done.stderr.splitlines()[1:]] == ["SECRET_KEY"]


def test_nginx_lets_through_what_the_site_takes():
    sizes = {"k": 1024, "m": 1024 * 1024}
    largest = [int(size) * sizes[unit] for size, unit in re.findall(r"client_max_body_size (\d+)([km]);", CONF)]
    everywhere, comment, office = largest
    assert everywhere == guard.LARGEST_BODY
    assert office == guard.LARGEST_OFFICE_BODY
    # A comment that is a little too long is given back by the site.
    assert LARGEST_COMMENT_BODY < comment < LARGEST_COMMENT_BODY * 5 / 4


def test_nginx_knows_the_names_of_the_site():
    assert f'"{FILE_POLICY}"' in CONF
    assert f"({'|'.join(CONTENT_TYPES)})" in CONF
    assert f"{settings.SESSION_COOKIE_NAME.removeprefix('__Host-')}=" in CONF
    assert f"max-age={2 * 365 * 24 * 3600}; includeSubDomains; preload" in CONF


def test_old_protocols_are_refused_whatever_the_name():
    """Debian's own nginx.conf allows them."""
    servers = [part for part in CONF.split("\nserver {")[1:] if "listen 443" in part]
    assert len(servers) == 2
    assert all("ssl_protocols TLSv1.2 TLSv1.3;" in server for server in servers)


def test_every_page_of_nginx_is_there_and_used():
    assert {path.name for path in PAGES} == set(re.findall(r"/_loi/(\d+\.html);", CONF))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_says_what_happened_and_what_to_do(path):
    html = site.page(HttpResponse(path.read_text()))
    assert html["lang"] == "vi"
    assert html.one("title").text == html.one("h1").text
    assert path.stem in html.one("main").text
    assert "Vui lòng" in html.one("main").text
    # The policy of these pages forbids them, and what the site would serve may be away.
    assert not html.every("style") + html.every("script") + html.every("img")
    assert [link["href"] for link in html.every("link")] == ["/_loi/trang-loi.css"]
    if path.stem in {"413", "429", "502", "503", "504"}:
        assert "bấm nút quay lại" in html.one("main").text


def test_the_command_for_the_technician_is_read_by_a_plain_shell():
    subprocess.run(["sh", "-n", str(DEPLOY / "portal-manage")], check=True)
    # What systemd reads, a shell reads alike.
    script = "set -a; . ./env.example; env -u PWD -u SHLVL -u _ -u OLDPWD"
    done = subprocess.run(
        ["env", "-i", "/bin/sh", "-c", script], cwd=DEPLOY, capture_output=True, text=True, check=True
    )
    assert dict(line.split("=", 1) for line in done.stdout.splitlines()) == example()
