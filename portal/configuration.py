"""What the environment says, checked in one go: `read()` gives settings.py its values or stops the start.

The site is *local* until somebody says otherwise: without DEBUG=0, a foreign SITE_URL or a foreign name in
ALLOWED_HOSTS it answers on loopback names only and keeps a generated key, so that the two commands of the README need
no set-up. As soon as one of the three says production, SECRET_KEY, ALLOWED_HOSTS and SITE_URL must all be there, and
safe. The reasons are in Vietnamese: the technician of the office reads them.
"""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

import dj_database_url
from django.http.request import validate_host
from environs import Env, EnvError

LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
MINIMUM_KEY_LENGTH = 50
MINIMUM_KEY_VARIETY = 5
WRONG_TYPE = {
    "DEBUG": "phải là 1 hoặc 0",
    "DEMO": "phải là 1 hoặc 0",
    "PORT": "phải là số từ 1 đến 65535",
    "PAGE_CACHE_MB": "phải là số MB bộ nhớ để giữ trang, từ 0 (không giữ) đến 4096",
    "TRUSTED_PROXIES": "phải là số máy chủ trung gian phía trước, từ 0 trở lên",
}
KEY_WANTED = "cần một chuỗi ngẫu nhiên ít nhất 50 ký tự"
DATABASE_SCHEMES = {"sqlite", "postgres", "postgresql"}
EMAIL_SCHEMES = {"smtp": 25, "smtps": 465, "smtp+tls": 587}


class ConfigurationError(SystemExit):
    """The environment cannot be used; the message lists every reason, one a line.

    As a SystemExit it stops without a traceback.
    """


@dataclass(frozen=True)
class Configuration:
    """The checked values, in the types that settings.py needs."""

    debug: bool
    secret_key: str
    allowed_hosts: list[str]
    site_url: str
    data_dir: Path
    database: dict[str, Any]
    email: dict[str, Any]
    trusted_proxies: int
    page_cache_mb: int

    @property
    def is_https(self) -> bool:
        return self.site_url.startswith("https://")


def read(base_dir: Path) -> Configuration:
    """Read and check the environment. Raises ConfigurationError naming every wrong or missing value at once."""
    env = Env(eager=False)
    mistakes: dict[str, str] = {}
    debug = env.bool("DEBUG", False)
    secret_key = env.str("SECRET_KEY", "")
    # environs keeps the spaces around list items.
    hosts = [host.strip() for host in env.list("ALLOWED_HOSTS", []) or [] if host.strip()]
    site_url = env.str("SITE_URL", "").rstrip("/")
    data_dir = Path(env.str("PORTAL_DATA_DIR", "") or base_dir / "var").resolve()
    database_url = env.str("DATABASE_URL", "")
    email_url = env.str("EMAIL_URL", "")
    trusted_proxies = env.int("TRUSTED_PROXIES", 0)
    page_cache_mb = env.int("PAGE_CACHE_MB", 64)
    env.str("HOST", "127.0.0.1")
    port = env.int("PORT", 8000)
    env.bool("DEMO", True)
    try:
        env.seal()
    except EnvError as error:
        mistakes.update({name: WRONG_TYPE[name] for name in error.error_messages})

    foreign = not _is_loopback(site_url) or any(host not in LOOPBACK_HOSTS for host in hosts)
    if debug and foreign:
        mistakes["DEBUG"] = (
            "chế độ gỡ lỗi để lộ bên trong trang, chỉ dùng trên máy cá nhân: bỏ DEBUG=1, hoặc bỏ SITE_URL và ALLOWED_HOSTS"
        )
    production = foreign or ("DEBUG" in os.environ and not debug)
    if production:
        if not site_url:
            mistakes.setdefault("SITE_URL", "thiếu: địa chỉ công khai của trang, ví dụ https://portal.example")
        if not hosts:
            mistakes.setdefault("ALLOWED_HOSTS", "thiếu: các tên miền mà trang trả lời, cách nhau bằng dấu phẩy")
    if "*" in hosts:
        mistakes["ALLOWED_HOSTS"] = "“*” cho phép giả tên miền; hãy ghi rõ từng tên"
    if site_url:
        parts = _split(site_url)
        bare = parts is not None and not parts.username and site_url == f"{parts.scheme}://{parts.netloc}"
        if not bare or parts.scheme not in {"http", "https"}:
            mistakes["SITE_URL"] = "phải là http:// hoặc https:// và tên miền, không có đường dẫn phía sau"
        elif hosts and not validate_host(_host_of(parts), hosts):
            mistakes.setdefault("ALLOWED_HOSTS", f"thiếu tên miền của SITE_URL: {_host_of(parts)}")
    if port is not None and not 1 <= port <= 65535:
        mistakes.setdefault("PORT", WRONG_TYPE["PORT"])
    if trusted_proxies is None or trusted_proxies < 0:
        mistakes.setdefault("TRUSTED_PROXIES", WRONG_TYPE["TRUSTED_PROXIES"])
    if page_cache_mb is None or not 0 <= page_cache_mb <= 4096:
        mistakes.setdefault("PAGE_CACHE_MB", WRONG_TYPE["PAGE_CACHE_MB"])

    try:
        secret_key = secret_key or kept_secret_key(data_dir, create=not production)
    except OSError as error:
        mistakes["PORTAL_DATA_DIR"] = f"không dùng được: {error}"
    if not secret_key:
        mistakes.setdefault("SECRET_KEY", f"thiếu: {KEY_WANTED}")
    elif production and (
        len(secret_key) < MINIMUM_KEY_LENGTH
        or len(set(secret_key)) < MINIMUM_KEY_VARIETY
        or secret_key.startswith("django-insecure-")
    ):
        mistakes["SECRET_KEY"] = f"quá yếu: {KEY_WANTED}"

    database = _database(database_url, data_dir, mistakes)
    email = _email(email_url, mistakes)
    if mistakes:
        lines = [f"{name}: {reason}" for name, reason in sorted(mistakes.items())]
        raise ConfigurationError("Trang không khởi động; hãy sửa các biến môi trường sau:\n  " + "\n  ".join(lines))
    return Configuration(
        debug=debug,
        secret_key=secret_key,
        allowed_hosts=hosts or LOOPBACK_HOSTS,
        site_url=site_url or f"http://127.0.0.1:{port}",
        data_dir=data_dir,
        database=database,
        email=email,
        trusted_proxies=trusted_proxies,
        page_cache_mb=page_cache_mb,
    )


def kept_secret_key(data_dir: Path, *, create: bool) -> str:
    """The key kept in the data folder, readable by its owner only; generated first where `create` allows, else ""."""
    path = data_dir / "secret_key"
    if not path.exists() and create:
        data_dir.mkdir(parents=True, exist_ok=True)
        temporary = data_dir / f".secret_key.{os.getpid()}"
        temporary.touch(mode=0o600)
        temporary.write_text(secrets.token_urlsafe(60))
        try:
            # link() fails where a process that started at the same moment was first: then its key counts.
            os.link(temporary, path)
        except FileExistsError:
            pass
        finally:
            temporary.unlink()
    return path.read_text().strip() if path.exists() else ""


def _is_loopback(site_url: str) -> bool:
    """True also for no address at all."""
    parts = _split(site_url)
    return not site_url or (parts is not None and parts.hostname in {"localhost", "127.0.0.1", "::1"})


def _host_of(parts: SplitResult) -> str:
    """As a browser sends it, without the port."""
    return f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname


def _split(url: str) -> SplitResult | None:
    """The parts of an address that names a host and, if any, a possible port; None for anything else."""
    try:
        parts = urlsplit(url)
        return parts if parts.hostname and parts.port != 0 else None
    except ValueError:
        return None


def _database(url: str, data_dir: Path, mistakes: dict[str, str]) -> dict[str, Any]:
    url = url or f"sqlite:///{data_dir}/portal.sqlite3"
    if url.partition(":")[0] not in DATABASE_SCHEMES:
        mistakes["DATABASE_URL"] = "phải bắt đầu bằng sqlite:/// hoặc postgres://"
        return {}
    try:
        database = dict(dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True))
    except ValueError as error:
        mistakes["DATABASE_URL"] = f"không hiểu được ({type(error).__name__})"
        return {}
    if database["NAME"] in {"", ":memory:"}:
        # Every process would have a memory of its own.
        mistakes["DATABASE_URL"] = "không có tên cơ sở dữ liệu"
    if database["ENGINE"].endswith("postgresql"):
        # A server that is not there is known at once; one that takes no connection, after this (seconds).
        database["OPTIONS"] = {"connect_timeout": 3, **database.get("OPTIONS", {})}
    if database["ENGINE"].endswith("sqlite3"):
        database["OPTIONS"] = {
            # A deferred transaction that writes after reading fails at once when another wrote meanwhile; an immediate
            # one waits.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
            # Without it REPLACE deletes rows behind the back of the triggers that forbid deleting.
            "PRAGMA recursive_triggers=ON;",
        }
    return database


def _email(url: str, mistakes: dict[str, str]) -> dict[str, Any]:
    """Keyword arguments of the mail backend; without EMAIL_URL mail is kept as files in the data folder."""
    if not url:
        return {}
    parts = _split(url)
    if parts is None or parts.scheme not in EMAIL_SCHEMES:
        mistakes["EMAIL_URL"] = "phải là smtp://, smtps:// hoặc smtp+tls:// và tên:mật_khẩu@máy_chủ:cổng"
        return {}
    return {
        "host": parts.hostname,
        "port": parts.port or EMAIL_SCHEMES[parts.scheme],
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "use_ssl": parts.scheme == "smtps",
        "use_tls": parts.scheme == "smtp+tls",
    }
