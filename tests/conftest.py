"""The place where the tests run: an environment of their own, set before Django reads its settings.

DATABASE_URL chooses the database: nothing is SQLite, in a file because some tests write from several threads. What meets no
database, and the forms of the office (OF_FORMS), run with SQLite alone.
PORTAL_TESTS_COMPLETE=1 makes a failure of every test that is left out.
"""

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest
from django.template import Context
from django.template.base import FilterExpression
from django.template.defaultfilters import default
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling
from xdist.workermanage import WorkerController

ROOT = Path(__file__).resolve().parent.parent
DATA_DIR = Path(tempfile.mkdtemp(prefix="portal-tests-"))
BROWSER = "tests/browser/"
COMPLETE = os.environ.get("PORTAL_TESTS_COMPLETE") == "1"

if "DJANGO_SETTINGS_MODULE" in os.environ:
    raise pytest.UsageError("unset DJANGO_SETTINGS_MODULE: the tests choose their settings themselves")
for _name in ("DEBUG", "EMAIL_URL", "TRUSTED_PROXIES", "HOST", "PORT", "DEMO", "DEMO_PASSWORD"):
    os.environ.pop(_name, None)
os.environ |= {
    "DJANGO_SETTINGS_MODULE": "portal.settings",
    "PORTAL_DATA_DIR": str(DATA_DIR),
    "SECRET_KEY": "a key for the tests alone, long enough to count as safe",
    "SITE_URL": "http://testserver",
    "ALLOWED_HOSTS": "testserver",
}
# WhiteNoise warns of a folder that is missing.
(DATA_DIR / "static").mkdir()


class OwnTemplatesAreComplete(str):
    """What an undefined variable gives: a failure in our templates, and in Django's the "" that they count on.

    `{{ a.b|default:"x" }}` says what happens where `a` is None; an `a` that nobody gave is a mistake all the same.
    """

    __slots__ = ()

    def __bool__(self) -> bool:
        asking = sys._getframe(1)
        expression, context = asking.f_locals.get("self"), asking.f_locals.get("context")
        # Filters ask too, later.
        if isinstance(expression, FilterExpression) and not _has_default(expression, context):
            origin, line = _template_in_use(asking)
            if origin.startswith(str(ROOT)) and ".venv" not in origin:
                pytest.fail(f"undefined variable in template {origin}, line {line}: {expression}")
        return False


def _has_default(expression: FilterExpression, context: Context) -> bool:
    """Whether the expression says what a known variable gives that lacks the attribute asked for."""
    return any(function is default for function, _ in expression.filters) and expression.var.lookups[0] in context


def _template_in_use(frame: FrameType | None) -> tuple[str, int]:
    """The file and the line of the innermost template node that is being rendered."""
    while frame is not None:
        node = frame.f_locals.get("self")
        origin = getattr(node, "origin", None)
        if origin is not None and hasattr(node, "token"):
            return str(origin.name), node.token.lineno
        frame = frame.f_back
    return "", 0


def pytest_configure(config: pytest.Config) -> None:
    from django.conf import settings  # noqa: PLC0415 - the environment comes first

    # Names as they are written: no test needs collectstatic.
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.TEMPLATES[0]["OPTIONS"]["string_if_invalid"] = OwnTemplatesAreComplete()
    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        database["TEST"] = {"NAME": str(DATA_DIR / "test.sqlite3")}
    config.stash[_VENDOR] = database["ENGINE"].rpartition(".")[2]
    # The settings are read. A worker that found the name would read them before this file gave it an environment.
    del os.environ["DJANGO_SETTINGS_MODULE"]


def pytest_unconfigure() -> None:
    shutil.rmtree(DATA_DIR, ignore_errors=True)


# What the office's forms show and send on. The acts that they call are tried with both databases (tests/news, tests/comments),
# and so is what they ask: every page of the office and every list, filter and search (test_pages_open, test_queries,
# test_lists, test_filters, test_autocomplete), each door (test_door_table), and requests of every kind (tests/hostile).
OF_FORMS = tuple(
    f"tests/{name}.py::"
    for name in (
        *(
            "admin/test_article_acts",
            "admin/test_article_conflicts",
            "admin/test_article_form",
            "admin/test_comment_queue",
        ),
        *(
            "admin/test_door_contributor",
            "admin/test_door_secrets",
            "admin/test_front_page_desk",
            "admin/test_identity",
        ),
        *("admin/test_leaving", "admin/test_link_lists", "admin/test_moderation_desk", "admin/test_moods"),
        *("admin/test_office_options", "admin/test_preview_and_versions", "admin/test_registers", "admin/test_slip"),
        *("admin/test_standing_pages", "admin/test_working_copies", "portal/test_picture_admin"),
        *("portal/test_picture_disk", "portal/test_headers", "portal/test_icons"),
    )
)
_VENDOR = pytest.StashKey[str]()
# Not the blocker: fixtures of pytest-django ask for it in every test.
_OF_A_DATABASE = {"db", "transactional_db", "django_db_setup"}


def pytest_report_header(config: pytest.Config) -> str:
    return f"database: {config.stash[_VENDOR]}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A test marked with the name of the other database is no part of this run, nor with PostgreSQL what meets no database."""
    if config.stash[_VENDOR] == "sqlite3":
        deselected = [item for item in items if item.get_closest_marker("postgresql")]
    else:
        deselected = [item for item in items if item.get_closest_marker("sqlite") or _is_same_everywhere(item)]
    if deselected:
        config.hook.pytest_deselected(items=deselected)
        items[:] = [item for item in items if item not in deselected]


def pytest_collection_finish() -> None:
    """What is there as the tests begin stays to their end, and a request leaves little: looking for it often costs more."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def _is_same_everywhere(item: pytest.Item) -> bool:
    """Whether the test would do exactly the same with another database: it is marked `once`, of a form, or asks for none."""
    if item.get_closest_marker("once") or item.nodeid.startswith(OF_FORMS):
        return True
    asks = any(map(item.get_closest_marker, ("django_db", "postgresql"))) or _OF_A_DATABASE.intersection(
        item.fixturenames
    )
    return not asks and not item.nodeid.startswith(BROWSER)


# Files of few tests that take long. They begin first: a long one at the end would leave the other processes idle.
LONG = [
    BROWSER,
    "tests/test_launcher.py",
    "tests/hostile/test_generated.py",
    "tests/admin/test_door_secrets.py",
    "tests/admin/test_door_table.py",
    "tests/admin/test_door_contributor.py",
    "tests/admin/test_words.py",
    "tests/deploy/test_front.py",
    "tests/portal/test_demo.py",
    "tests/portal/test_picture_memory.py",
    "tests/portal/test_backup_restore.py",
]


class OneProcessAFile(LoadScopeScheduling):
    """Where tests run in several processes: those of a file in the same one, and all of Chromium's, who share a site."""

    def _split_scope(self, nodeid: str) -> str:
        return BROWSER if nodeid.startswith(BROWSER) else nodeid.partition("::")[0]

    def _assign_work_unit(self, node: WorkerController) -> None:
        if waiting := [scope for scope in LONG if scope in self.workqueue]:
            self.workqueue.move_to_end(waiting[0], last=False)
        super()._assign_work_unit(node)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> OneProcessAFile:
    return OneProcessAFile(config, log)


def _left_out(config: pytest.Config) -> list[pytest.TestReport]:
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return reporter.stats.get("skipped", []) if reporter else []


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    if COMPLETE and exitstatus == pytest.ExitCode.OK and _left_out(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    left_out = _left_out(config)
    if not left_out:
        return
    terminalreporter.section("left out" + (", and nothing may be" if COMPLETE else ""))
    for report in left_out:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        terminalreporter.line(f"{report.nodeid}: {str(reason).removeprefix('Skipped: ')}")


@pytest.fixture(autouse=True)
def _no_files_left() -> Iterator[None]:
    """Every test begins without pictures, mail or other files of the one before."""
    yield
    for name in ("media", "private", "mail", "errors"):
        shutil.rmtree(DATA_DIR / name, ignore_errors=True)


@pytest.fixture(autouse=True)
def _nothing_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """What pages share is made for each request: tests write rows without saying so, and take them back."""
    monkeypatch.setattr("portal.shared.OLDEST", 0.0)


@pytest.fixture(autouse=True)
def _tables_can_be_emptied(request: pytest.FixtureRequest) -> Iterator[None]:
    """After a test with real transactions the tables are emptied. Triggers would refuse that; the flush renews them."""
    marker = request.node.get_closest_marker("django_db")
    if not ("transactional_db" in request.fixturenames or (marker and marker.kwargs.get("transaction"))):
        yield
        return
    from portal import immutable  # noqa: PLC0415 - Django is set up by now

    # Its end, which empties the tables, comes after ours.
    request.getfixturevalue("_django_db_helper")
    yield
    immutable.drop_all()
