"""What the environment says, checked in one go: `read()` gives settings.py its values or stops the start.

The site is *local* until somebody says otherwise: without DEBUG=0, a foreign SITE_URL or a foreign name in
ALLOWED_HOSTS it answers on loopback names only and keeps a generated key, so that the two commands of the README need
no set-up. As soon as one of the three says production, SECRET_KEY, ALLOWED_HOSTS and SITE_URL must all be there, and
safe.
"""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

import dj_database_url
from environs import Env, EnvError

LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
MINIMUM_KEY_LENGTH = 50
MINIMUM_KEY_VARIETY = 5
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
    env.str("HOST", "127.0.0.1")
    port = env.int("PORT", 8000)
    env.bool("DEMO", True)
    try:
        env.seal()
    except EnvError as error:
        mistakes.update({name: "; ".join(map(str, reasons)) for name, reasons in error.error_messages.items()})

    production = not debug and (
        "DEBUG" in os.environ or not _is_loopback(site_url) or any(host not in LOOPBACK_HOSTS for host in hosts)
    )
    if production:
        if not site_url:
            mistakes.setdefault("SITE_URL", "missing: the public address of the site, such as https://portal.example")
        if not hosts:
            mistakes.setdefault(
                "ALLOWED_HOSTS", "missing: the host names that the site answers to, separated by commas"
            )
    if "*" in hosts:
        mistakes["ALLOWED_HOSTS"] = "'*' lets anybody forge the host name; name the hosts"
    if site_url:
        parts = _split(site_url)
        bare = parts is not None and not parts.username and site_url == f"{parts.scheme}://{parts.netloc}"
        if not bare or parts.scheme not in {"http", "https"}:
            mistakes["SITE_URL"] = "must be http:// or https:// and a host, without a path"
    if port is not None and not 1 <= port <= 65535:
        mistakes.setdefault("PORT", "must be between 1 and 65535")
    if trusted_proxies is None or trusted_proxies < 0:
        mistakes.setdefault("TRUSTED_PROXIES", "must be 0 or the number of proxies in front")

    try:
        secret_key = secret_key or kept_secret_key(data_dir, create=not production)
    except OSError as error:
        mistakes["PORTAL_DATA_DIR"] = f"cannot be used: {error}"
    if not secret_key:
        mistakes.setdefault("SECRET_KEY", "missing: a random string of at least 50 characters")
    elif production and (
        len(secret_key) < MINIMUM_KEY_LENGTH
        or len(set(secret_key)) < MINIMUM_KEY_VARIETY
        or secret_key.startswith("django-insecure-")
    ):
        mistakes["SECRET_KEY"] = "too weak: a random string of at least 50 characters is needed"

    database = _database(database_url, data_dir, mistakes)
    email = _email(email_url, mistakes)
    if mistakes:
        lines = [f"{name}: {reason}" for name, reason in sorted(mistakes.items())]
        raise ConfigurationError("The site does not start; correct the environment:\n  " + "\n  ".join(lines))
    return Configuration(
        debug=debug,
        secret_key=secret_key,
        allowed_hosts=hosts or LOOPBACK_HOSTS,
        site_url=site_url or f"http://127.0.0.1:{port}",
        data_dir=data_dir,
        database=database,
        email=email,
        trusted_proxies=trusted_proxies,
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
        mistakes["DATABASE_URL"] = "must begin with sqlite:/// or postgres://"
        return {}
    try:
        database = dict(dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True))
    except ValueError as error:
        mistakes["DATABASE_URL"] = f"not understood ({type(error).__name__})"
        return {}
    if database["NAME"] in {"", ":memory:"}:
        # Every process would have a memory of its own.
        mistakes["DATABASE_URL"] = "names no database"
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
        mistakes["EMAIL_URL"] = "must be smtp://, smtps:// or smtp+tls:// with user:password@host:port"
        return {}
    return {
        "host": parts.hostname,
        "port": parts.port or EMAIL_SCHEMES[parts.scheme],
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "use_ssl": parts.scheme == "smtps",
        "use_tls": parts.scheme == "smtp+tls",
    }
