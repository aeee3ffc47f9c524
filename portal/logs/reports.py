"""Faults that the administrators should hear of, kept as files until the background process mails them.

In files, because a fault is noticed where the database cannot be asked: while it is away, inside a transaction that is
about to be rolled back, while somebody waits for the answer. `portal.logs.mail` takes them from here.
"""

import contextlib
import hashlib
import json
import logging
import os
import threading
import time
from pathlib import Path
from typing import Any

from django.conf import settings

from portal.logs.faults import chain
from portal.logs.lines import error_of, fixed_words, incident_of, is_own, is_refusal, note_of

# The same fault is reported once in this time, by whichever process.
QUIET = 3600.0  # seconds

WAITING, TOLD = ".json", ".told"


class ErrorReportHandler(logging.Handler):
    """Keeps a report of an error that came with an exception, or that our own code wrote. It never raises, and never waits."""

    def emit(self, record: logging.LogRecord) -> None:
        try:
            if (record.exc_info or is_own(record)) and not is_refusal(record):
                _keep(_report(record))
        except Exception:  # noqa: BLE001, S110 - whatever is wrong here must not become the fault of the page, nor call this again
            pass


def folder() -> Path:
    return settings.PORTAL_DATA_DIR / "errors"


def is_fresh(path: Path) -> bool:
    """Whether a report was made within the time in which it is not made again."""
    try:
        return 0 <= time.time() - path.stat().st_mtime < QUIET
    except FileNotFoundError:
        return False


def _report(record: logging.LogRecord) -> dict[str, Any]:
    """Of the record only what `portal.logs` allows."""
    note, error = note_of(record), error_of(record)
    faults = chain(error) if error else []
    mark = f"{faults[0].kind} {faults[0].place}" if faults else f"{record.name} {record.msg}"
    return {
        "mark": hashlib.sha256(mark.encode("utf-8", "replace")).hexdigest()[:16],
        "incident": incident_of(record),
        "at": record.created,
        "where": f"{note.method} {note.route}".strip() if note else "",
        "what": "" if faults and not is_own(record) else fixed_words(record),
        "kinds": [fault.name for fault in faults],
        "place": faults[0].place if faults else record.name,
        "frames": [str(frame) for frame in faults[0].frames] if faults else [],
    }


def _keep(report: dict[str, Any]) -> None:
    path = folder() / f"{report['mark']}{WAITING}"
    if path.exists() or is_fresh(path.with_suffix(TOLD)):
        return
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
    try:
        unfinished.write_text(json.dumps(report))
        now = time.time()
        os.utime(unfinished, (now, now))
        unfinished.replace(path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            unfinished.unlink()
