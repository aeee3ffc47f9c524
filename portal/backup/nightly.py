"""One backup a night, started by the background process in a process of its own."""

import datetime
import functools
import logging
import os
import subprocess
import sys

from django.conf import settings
from django.utils import timezone

from portal.backup import store
from portal.processes import die_with_parent

logger = logging.getLogger(__name__)

FIRST_HOUR = 2
RECENT = datetime.timedelta(hours=20)
# Between two looks; so a failure is not repeated sooner either.
PAUSE = datetime.timedelta(hours=1)


class Nightly:
    """Looks once an hour whether a backup is due, and whether the one that was started is done.

    Mails and pictures go on meanwhile: copying many files takes minutes. The child has the low priority of its parent,
    takes no lock of the database, and ends with its parent; what it leaves then does not look like a backup.
    """

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None
        self._looked_at: datetime.datetime | None = None

    def look(self) -> None:
        """Raises OSError where the folder of the backups cannot be read, or no process can be started."""
        if self._running is not None:
            status = self._running.poll()
            if status is None:
                return
            self._running = None
            if status:
                logger.error("the backup of this night failed (status %s); it is tried again within the hour", status)
        now = timezone.now()
        if self._looked_at is None or now - self._looked_at >= PAUSE:
            self._looked_at = now
            if is_due(now):
                self._running = start()


def is_due(now: datetime.datetime) -> bool:
    """After two in the morning, local time, unless there is a recent one: also on a machine that is off at night."""
    if timezone.localtime(now).hour < FIRST_HOUR:
        return False
    newest = store.newest(store.own_folder())
    return newest is None or now - newest.at > RECENT


def start() -> subprocess.Popen[bytes]:
    """`manage.py backup`, which says nothing when all is well. There is one thread here: Python may run before exec."""
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "backup", "--verbosity", "0"]
    return subprocess.Popen(  # noqa: S603 - our own program
        command, stdin=subprocess.DEVNULL, preexec_fn=functools.partial(die_with_parent, os.getpid())
    )
