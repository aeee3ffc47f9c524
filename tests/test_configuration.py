import os
import stat
import threading
from pathlib import Path

import pytest

from portal import configuration
from portal.configuration import LOOPBACK_HOSTS, Configuration, ConfigurationError, kept_secret_key

NAMES = [
    "DEBUG",
    "SECRET_KEY",
    "ALLOWED_HOSTS",
    "SITE_URL",
    "DATABASE_URL",
    "EMAIL_URL",
    "PORTAL_DATA_DIR",
    "TRUSTED_PROXIES",
    "HOST",
    "PORT",
    "DEMO",
]
KEY = "0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLM"
PRODUCTION = {"SECRET_KEY": KEY, "ALLOWED_HOSTS": "portal.example", "SITE_URL": "https://portal.example"}


@pytest.fixture(autouse=True)
def _empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Reads the configuration of a project in an empty folder, with these values in the environment."""

    def read(**environment: str) -> Configuration:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        return configuration.read(tmp_path)

    return read


@pytest.fixture
def mistakes(read):
    """The mistakes in these values: {name: reason}."""

    def mistakes(**environment: str) -> dict[str, str]:
        with pytest.raises(ConfigurationError) as error:
            read(**environment)
        first, *lines = str(error.value).splitlines()
        assert first == "Trang không khởi động; hãy sửa các biến môi trường sau:"
        return dict(line.strip().split(": ", 1) for line in lines)

    return mistakes


def test_nothing_set_is_a_local_site(read, tmp_path):
    found = read()
    assert found.debug is False
    assert found.site_url == "http://127.0.0.1:8000"
    assert found.allowed_hosts == LOOPBACK_HOSTS
    assert found.data_dir == tmp_path / "var"
    assert found.database["NAME"] == f"{tmp_path}/var/portal.sqlite3"
    assert found.email == {}
    assert found.trusted_proxies == 0
    assert found.is_https is False


def test_the_local_address_follows_the_port(read):
    assert read(PORT="9123").site_url == "http://127.0.0.1:9123"


def test_data_folder_of_choice(read, tmp_path):
    assert read(PORTAL_DATA_DIR=str(tmp_path / "x" / ".." / "office")).data_dir == tmp_path / "office"


def test_local_key_is_generated_once_and_kept_for_its_owner(read, tmp_path):
    first = read().secret_key
    kept = tmp_path / "var" / "secret_key"
    assert len(first) >= 50
    assert kept.read_text() == first
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert [path.name for path in kept.parent.iterdir()] == ["secret_key"]
    assert read().secret_key == first


def test_generated_keys_differ(tmp_path):
    assert kept_secret_key(tmp_path / "a", create=True) != kept_secret_key(tmp_path / "b", create=True)


def test_processes_that_start_together_agree_on_the_key(tmp_path, monkeypatch):
    """Each finds no key and makes one; the first to keep it wins."""
    together = threading.Barrier(4)
    link = os.link

    def link_together(source: Path, target: Path) -> None:
        together.wait()
        link(source, target)

    monkeypatch.setattr(os, "link", link_together)
    ids = iter(range(4))
    monkeypatch.setattr(os, "getpid", lambda: next(ids))
    keys = []
    threads = [threading.Thread(target=lambda: keys.append(kept_secret_key(tmp_path, create=True))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(keys) == 4
    assert len(set(keys)) == 1


def test_production_makes_no_key_but_uses_the_kept_one(read, mistakes, tmp_path):
    rest = {name: value for name, value in PRODUCTION.items() if name != "SECRET_KEY"}
    assert mistakes(**rest) == {"SECRET_KEY": "thiếu: cần một chuỗi ngẫu nhiên ít nhất 50 ký tự"}
    assert not (tmp_path / "var").exists()
    key = kept_secret_key(tmp_path / "var", create=True)
    assert read(**rest).secret_key == key


def test_data_folder_that_cannot_be_made(mistakes, tmp_path):
    (tmp_path / "file").touch()
    found = mistakes(PORTAL_DATA_DIR=str(tmp_path / "file" / "var"))
    assert found["PORTAL_DATA_DIR"].startswith("không dùng được: ")


def test_complete_production(read):
    found = read(**PRODUCTION, TRUSTED_PROXIES="1")
    assert found.debug is False
    assert found.secret_key == KEY
    assert found.allowed_hosts == ["portal.example"]
    assert found.site_url == "https://portal.example"
    assert found.trusted_proxies == 1
    assert found.is_https is True


@pytest.mark.parametrize(
    ("says_production", "missing"),
    [
        ({"DEBUG": "0"}, {"SECRET_KEY", "ALLOWED_HOSTS", "SITE_URL"}),
        ({"SITE_URL": "https://portal.example"}, {"SECRET_KEY", "ALLOWED_HOSTS"}),
        ({"ALLOWED_HOSTS": "portal.example"}, {"SECRET_KEY", "SITE_URL"}),
        ({"ALLOWED_HOSTS": "localhost, portal.example"}, {"SECRET_KEY", "SITE_URL"}),
    ],
)
def test_one_sign_of_production_asks_for_all_of_it(mistakes, says_production, missing):
    found = mistakes(**says_production)
    assert set(found) == missing
    assert all(reason.startswith("thiếu: ") for reason in found.values())


@pytest.mark.parametrize(
    "local",
    [
        {"DEBUG": "1"},
        {"DEBUG": "1", "SITE_URL": "http://localhost:9000", "ALLOWED_HOSTS": "localhost"},
        {"SITE_URL": "http://localhost:9000"},
        {"SITE_URL": "http://[::1]:9000", "ALLOWED_HOSTS": "[::1]"},
    ],
)
def test_what_stays_local_needs_no_key(read, local):
    assert len(read(**local).secret_key) >= 50


@pytest.mark.parametrize("weak", ["short", "a" * 80, "abcd" * 20, "django-insecure-" + KEY])
def test_weak_keys_are_for_local_sites_only(read, mistakes, weak):
    assert read(SECRET_KEY=weak).secret_key == weak
    assert mistakes(**PRODUCTION | {"SECRET_KEY": weak}) == {
        "SECRET_KEY": "quá yếu: cần một chuỗi ngẫu nhiên ít nhất 50 ký tự"
    }


def test_every_mistake_is_named_at_once(mistakes):
    found = mistakes(
        DEBUG="nope",
        ALLOWED_HOSTS="*",
        SITE_URL="portal.example",
        DATABASE_URL="oracle://somewhere/x",
        EMAIL_URL="mail.example",
        TRUSTED_PROXIES="many",
        PORT="eight",
        DEMO="perhaps",
    )
    assert set(found) == set(NAMES) - {"PORTAL_DATA_DIR", "HOST"}
    assert all(found.values())


def test_a_mistake_does_not_show_a_password(mistakes):
    found = mistakes(
        DATABASE_URL="postgres://office:hush-hush@db:port/portal", EMAIL_URL="imap://office:hush-hush@mail.example"
    )
    assert set(found) == {"DATABASE_URL", "EMAIL_URL"}
    assert "hush" not in str(found)


@pytest.mark.parametrize("value", ["nope", "2", ""])
def test_debug_that_is_no_boolean_is_not_guessed(mistakes, value):
    assert mistakes(**PRODUCTION, DEBUG=value) == {"DEBUG": "phải là 1 hoặc 0"}


@pytest.mark.parametrize(
    ("value", "debug"), [("1", True), ("true", True), ("on", True), ("0", False), ("False", False)]
)
def test_debug(read, value, debug):
    local = {"SECRET_KEY": KEY, "SITE_URL": "http://localhost:9000", "ALLOWED_HOSTS": "localhost"}
    assert read(**local, DEBUG=value).debug is debug


@pytest.mark.parametrize(
    "foreign", [{"SITE_URL": "https://portal.example"}, {"ALLOWED_HOSTS": "portal.example"}, PRODUCTION]
)
def test_no_debug_on_a_site_that_others_see(mistakes, foreign):
    """The error pages of DEBUG show settings and source to whoever causes an error."""
    assert "DEBUG" in mistakes(**foreign, DEBUG="1")


@pytest.mark.parametrize(
    ("site", "hosts", "answers"),
    [
        ("https://portal.example", "www.portal.example", False),
        ("https://portal.example", "www.portal.example,portal.example", True),
        ("https://www.portal.example:8443", ".portal.example", True),
        ("https://[2001:db8::1]", "[2001:db8::1]", True),
        ("https://[2001:db8::1]", "[2001:db8::2]", False),
    ],
)
def test_the_site_answers_to_its_own_address(read, mistakes, site, hosts, answers):
    environment = PRODUCTION | {"SITE_URL": site, "ALLOWED_HOSTS": hosts}
    if answers:
        assert read(**environment).site_url == site
    else:
        assert set(mistakes(**environment)) == {"ALLOWED_HOSTS"}


@pytest.mark.parametrize("hosts", ["a.example,b.example", " a.example , b.example ", "a.example,,b.example,"])
def test_hosts_are_separated_by_commas(read, hosts):
    found = read(**PRODUCTION | {"ALLOWED_HOSTS": hosts, "SITE_URL": "https://b.example"})
    assert found.allowed_hosts == ["a.example", "b.example"]


@pytest.mark.parametrize("hosts", ["*", "portal.example,*"])
def test_any_host_is_refused(mistakes, hosts):
    assert set(mistakes(**PRODUCTION | {"ALLOWED_HOSTS": hosts})) == {"ALLOWED_HOSTS"}


@pytest.mark.parametrize(
    "address",
    [
        "portal.example",
        "ftp://portal.example",
        "https://",
        "https://portal.example/tin",
        "https://portal.example?x=1",
        "https://portal.example#top",
        "https://office:hush@portal.example",
        "https://portal.example:port",
        "https://[::1",
    ],
)
def test_site_address_is_scheme_and_host(mistakes, address):
    assert mistakes(**PRODUCTION | {"SITE_URL": address}) == {
        "SITE_URL": "phải là http:// hoặc https:// và tên miền, không có đường dẫn phía sau"
    }


def test_site_address_loses_its_last_slash(read):
    assert read(**PRODUCTION | {"SITE_URL": "https://portal.example:8443/"}).site_url == "https://portal.example:8443"


@pytest.mark.parametrize("value", ["-1", "x", "1.5"])
def test_number_of_proxies(mistakes, value):
    assert set(mistakes(TRUSTED_PROXIES=value)) == {"TRUSTED_PROXIES"}


@pytest.mark.parametrize("value", ["0", "65536", "-1", "x", ""])
def test_port(mistakes, value):
    assert set(mistakes(PORT=value)) == {"PORT"}


def test_demo_is_a_boolean(mistakes):
    assert set(mistakes(DEMO="maybe")) == {"DEMO"}


def test_sqlite_waits_for_its_turn_and_survives_a_power_cut(read):
    assert read(DATABASE_URL="sqlite:////tmp/x.sqlite3").database | {} == {
        **read().database,
        "NAME": "/tmp/x.sqlite3",
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
            "PRAGMA recursive_triggers=ON;",
        },
    }


def test_postgresql(read):
    found = read(DATABASE_URL="postgres://office:p%40ss@db.example:5433/portal?sslmode=require").database
    assert found["ENGINE"] == "django.db.backends.postgresql"
    assert (found["NAME"], found["USER"], found["PASSWORD"]) == ("portal", "office", "p@ss")
    assert (found["HOST"], found["PORT"]) == ("db.example", 5433)
    assert found["OPTIONS"] == {"sslmode": "require", "connect_timeout": 3}
    assert found["CONN_MAX_AGE"] == 60
    assert found["CONN_HEALTH_CHECKS"] is True


@pytest.mark.parametrize(
    "address",
    [
        "mysql://office@db/portal",
        "portal",
        "postgres://office@db:port/portal",
        "postgres://office@db/",
        "postgres://[::1/portal",
        "sqlite://",
        "sqlite:///:memory:",
    ],
)
def test_malformed_database(mistakes, address):
    assert set(mistakes(DATABASE_URL=address)) == {"DATABASE_URL"}


@pytest.mark.parametrize(
    ("address", "port", "use_ssl", "use_tls"),
    [
        ("smtp://mail.example", 25, False, False),
        ("smtps://mail.example", 465, True, False),
        ("smtp+tls://mail.example", 587, False, True),
        ("smtp+tls://mail.example:2525", 2525, False, True),
    ],
)
def test_mail_server(read, address, port, use_ssl, use_tls):
    assert read(EMAIL_URL=address).email == {
        "host": "mail.example",
        "port": port,
        "user": "",
        "password": "",
        "use_ssl": use_ssl,
        "use_tls": use_tls,
    }


def test_mail_account_is_percent_decoded(read):
    found = read(EMAIL_URL="smtps://van.phong%40portal.example:p%40ss%2Fw@mail.example").email
    assert (found["user"], found["password"]) == ("van.phong@portal.example", "p@ss/w")


@pytest.mark.parametrize("address", ["mail.example", "imap://mail.example", "smtp://", "smtp://mail.example:port"])
def test_malformed_mail_server(mistakes, address):
    assert set(mistakes(EMAIL_URL=address)) == {"EMAIL_URL"}
