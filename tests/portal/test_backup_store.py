"""Which backups are kept, and when the next one is due."""

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone

from portal.backup import nightly, store
from portal.backup.nightly import Nightly
from portal.backup.store import Backup

DAY = datetime.timedelta(days=1)
# A Thursday, three in the morning here.
NOW = datetime.datetime(2026, 11, 25, 20, 0, tzinfo=datetime.UTC)


def put(folder, at, name=""):
    path = folder / (name or f"portal-{timezone.localtime(at):%Y%m%d-%H%M%S}")
    path.mkdir(parents=True)
    (path / "manifest.json").touch()
    return path


def kept_of(ages):
    """Which ages, in days, are left of backups of these ages."""
    backups = {Backup(path=f"{age}", at=timezone.localtime(NOW - age * DAY)): age for age in ages}
    gone = store.outdated(list(backups), now=NOW)
    return [age for backup, age in backups.items() if backup not in gone]


# -- retention -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ages", "kept"),
    [
        ([0, 1, 2, 3, 4, 5, 6, 7], [0, 1, 2, 3, 4, 5, 6, 7]),
        # Several of one day: the one from before an accident is among them.
        ([0, 0.1, 0.2, 6.9], [0, 0.1, 0.2, 6.9]),
        # Of older ones the newest of each week; the Sundays lie 11, 18, 25 and 32 days back.
        (range(40), [0, 1, 2, 3, 4, 5, 6, 7, 11, 18, 25, 32]),
        # A week's newest may be none of its Sundays.
        ([0, 13, 14, 15], [0, 13]),
        ([34, 34.1, 35, 400], [34]),
        # A clock that was wrong.
        ([-3, 0], [-3, 0]),
        ([], []),
    ],
)
def test_what_stays(ages, kept):
    assert kept_of(ages) == kept


def test_every_night_for_a_year_none_ever_is_older_than_the_privacy_page_says():
    backups, oldest, most = [], datetime.timedelta(), 0
    for night in range(365):
        now = NOW + night * DAY
        oldest = max([oldest, *(now - backup.at for backup in backups)])
        backups.append(Backup(path=f"{night}", at=timezone.localtime(now)))
        gone = store.outdated(backups, now=now)
        backups = [backup for backup in backups if backup not in gone]
        most = max(most, len(backups))
    # Just before the removal.
    assert oldest <= 35 * DAY
    assert most == 12


# -- names ---------------------------------------------------------------------------------------------------------------


def test_the_newest_comes_first_and_its_name_is_the_local_time(tmp_path):
    for days in (2, 0, 1):
        put(tmp_path, NOW - days * DAY)
    found = store.backups(tmp_path)
    assert [backup.path.name for backup in found] == [
        "portal-20261126-030000",
        "portal-20261125-030000",
        "portal-20261124-030000",
    ]
    assert [backup.at for backup in found] == [NOW, NOW - DAY, NOW - 2 * DAY]
    assert store.newest(tmp_path) == found[0]


def test_what_only_looks_like_one_is_none(tmp_path):
    put(tmp_path, NOW, ".portal-20261126-030000.part")
    put(tmp_path, NOW, "portal-20261399-030000")
    put(tmp_path, NOW, "xportal-20261126-030000")
    (tmp_path / "portal-20261126-030001").mkdir()
    (tmp_path / "portal-20261126-030002").write_text("a file")
    (tmp_path / "portal-20261126-030003").symlink_to(put(tmp_path / "elsewhere", NOW))
    assert store.backups(tmp_path) == []
    assert store.backups(tmp_path / "missing") == []


def test_a_second_backup_in_a_second_takes_the_next(tmp_path):
    taken = put(tmp_path, NOW)
    assert store.new_path(tmp_path, NOW) == taken.with_name("portal-20261126-030001")


# -- every night ---------------------------------------------------------------------------------------------------------


class Child:
    """A backup that was started; `status` is None as long as it runs."""

    status = None

    def poll(self):
        return self.status


@pytest.fixture
def started(monkeypatch, settings, tmp_path):
    settings.PORTAL_DATA_DIR = tmp_path
    children = []

    def start():
        children.append(Child())
        return children[-1]

    monkeypatch.setattr(nightly, "start", start)
    return children


HOUR = datetime.timedelta(hours=1)
TWO = NOW - HOUR


@pytest.mark.parametrize(
    ("newest", "now", "due"),
    [
        (None, TWO - datetime.timedelta(seconds=1), False),
        (None, TWO, True),
        (None, TWO + 21 * HOUR, True),
        (TWO - 20 * HOUR, TWO, False),
        (TWO - 20 * HOUR, TWO + datetime.timedelta(seconds=1), True),
        (TWO - 24 * HOUR, TWO, True),
        (TWO - 24 * HOUR, TWO - HOUR, False),
    ],
)
def test_when_it_is_due(started, newest, now, due):
    if newest:
        put(store.own_folder(), newest)
    assert nightly.is_due(now) is due


def test_one_is_started_and_looked_after(started, time_machine):
    night = Nightly()
    time_machine.move_to(TWO, tick=False)
    for _ in range(3):
        night.look()
    assert len(started) == 1
    put(store.own_folder(), TWO)
    started[0].status = 0
    time_machine.move_to(TWO + 20 * HOUR, tick=False)
    night.look()
    assert len(started) == 1
    time_machine.move_to(TWO + 24 * HOUR, tick=False)
    night.look()
    assert len(started) == 2


def test_a_failure_is_told_and_tried_again_an_hour_later(started, time_machine, caplog):
    night = Nightly()
    time_machine.move_to(TWO, tick=False)
    night.look()
    started[0].status = 1
    time_machine.move_to(TWO + HOUR - datetime.timedelta(seconds=1), tick=False)
    night.look()
    assert [record.getMessage() for record in caplog.records] == [
        "the backup of this night failed (status 1); it is tried again within the hour"
    ]
    assert len(started) == 1
    time_machine.move_to(TWO + HOUR, tick=False)
    night.look()
    assert len(started) == 2


def test_one_that_takes_hours_is_not_joined_by_another(started, time_machine):
    night = Nightly()
    for hours in range(5):
        time_machine.move_to(TWO + hours * HOUR, tick=False)
        night.look()
    assert len(started) == 1


@pytest.mark.django_db
def test_a_single_round_of_the_background_process_makes_none(started):
    call_command("work", "--once")
    assert started == []


def test_the_child_is_the_command_and_tells_its_end(settings, tmp_path, monkeypatch):
    """For real, but without a database: the tests' is not where its environment says."""
    settings.PORTAL_DATA_DIR = tmp_path
    monkeypatch.setenv("PORTAL_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "portal.settings")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/none.sqlite3")
    child = nightly.start()
    # It came as far as the folder, failed with its own exit status, and left nothing.
    assert child.wait() == 1
    assert list(store.own_folder().iterdir()) == []
