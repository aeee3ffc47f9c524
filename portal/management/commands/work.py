import logging
import os
import signal
import threading
from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from comments import notifications
from portal import icons, outbox, renditions, retention
from portal.backup.nightly import Nightly
from portal.logs import mail
from portal.management.commands import purge

logger = logging.getLogger(__name__)

PAUSE = 2.0  # seconds between two looks at what waits
PAUSE_AFTER_FAILURE = 30.0


class Command(BaseCommand):
    help = (
        "The one background process: makes renditions and icons, tells of new comments, sends mail, each night purges and "
        "backs up. Every page is right without it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--once", action="store_true", help="do what waits, then end; purges nothing, makes no backup"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        jobs: list[Callable[[], object]] = [
            lambda: renditions.make_waiting(limit=5),
            icons.make_waiting,
            notifications.send_digest,
            mail.deliver,
            outbox.send_due,
        ]
        if options["once"]:
            self.work(jobs)
            return
        jobs += [retention.Nightly(purge.TABLE).look, Nightly().look]
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        # Pictures are the heavy part; readers come first.
        os.nice(10)
        while not stop.is_set():
            stop.wait(PAUSE if self.work(jobs) else PAUSE_AFTER_FAILURE)

    def work(self, jobs: list[Callable[[], object]]) -> bool:
        """One round of everything that waits; a failure in one kind of work does not stop the others."""
        succeeded = True
        for job in jobs:
            close_old_connections()
            try:
                job()
            except Exception:  # told, mailed to the administrators, and no reason to leave the other work undone
                logger.exception("background work failed; it is tried again")
                succeeded = False
        return succeeded
