"""The lines of the log: one JSON object each, which nobody can forge and which hold nobody's data."""

import datetime
import json
import logging
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from portal.logs.faults import OWN, chain
from portal.logs.redaction import CUT, escaped, redacted
from portal.logs.requests import RequestNote, current_note, new_id

_REFUSALS = "django.security."
_REQUESTS = "django.request"
_STATUSES = set(HTTPStatus)


class JsonFormatter(logging.Formatter):
    """Of a bad request one line of a warning: it is the visitor's mistake, and its exception quotes what was sent."""

    def format(self, record: logging.LogRecord) -> str:
        try:
            told = _told(record)
        except Exception:  # noqa: BLE001 - logging would print the record as it is, with whatever is in it
            told = {"level": "ERROR", "logger": __name__, "message": "a record could not be told"}
        return escaped(json.dumps(told, ensure_ascii=False))


def _told(record: logging.LogRecord) -> dict[str, Any]:
    note = note_of(record)
    error = error_of(record)
    told = {
        "time": datetime.datetime.fromtimestamp(record.created, datetime.UTC).isoformat(timespec="milliseconds"),
        "level": "WARNING" if is_refusal(record) else record.levelname,
        "logger": record.name,
        "message": message_of(record),
        "request_id": incident_of(record),
        "method": note.method if note else "",
        "route": note.route if note else "",
        "status": getattr(record, "status_code", None),
        "duration_ms": round(note.seconds * 1000) if note else None,
        "exceptions": [
            {"type": fault.name, "frames": [str(frame) for frame in fault.frames]}
            for fault in (chain(error) if error else [])
        ],
    }
    return {name: value for name, value in told.items() if value not in ("", None, [])}


def is_own(record: logging.LogRecord) -> bool:
    """Whether our own code wrote it."""
    return record.name.partition(".")[0] in OWN


def is_refusal(record: logging.LogRecord) -> bool:
    """Whether it tells of a request that was refused because it made no sense: a wrong host, a forged form."""
    return record.name.startswith(_REFUSALS)


def note_of(record: logging.LogRecord) -> RequestNote | None:
    """The request that the record is about."""
    return getattr(getattr(record, "request", None), "log_note", None) or current_note()


def error_of(record: logging.LogRecord) -> BaseException | None:
    """The exception to tell of, if any."""
    return record.exc_info[1] if record.exc_info and not is_refusal(record) else None


def incident_of(record: logging.LogRecord) -> str:
    """The name under which the record is found: that of its request; an error outside of any gets one of its own."""
    note = note_of(record)
    if note is None and record.levelno >= logging.ERROR and not hasattr(record, "incident"):
        # Kept with the record: whoever handles it next tells the same.
        record.incident = new_id()
    return note.id if note else getattr(record, "incident", "")


def message_of(record: logging.LogRecord) -> str:
    """What may be told of the message.

    Of our own loggers it is the message, of others its fixed words: what they put into them may be anything.
    """
    if is_refusal(record):
        return f"refused: {record.name.removeprefix(_REFUSALS)}"
    if record.name == _REQUESTS and getattr(record, "status_code", None) in _STATUSES:
        return HTTPStatus(record.status_code).phrase
    return redacted(_filled_in(record, _own_argument if is_own(record) else _foreign_argument))


def fixed_words(record: logging.LogRecord) -> str:
    """The message with nothing but numbers filled in."""
    return redacted(_filled_in(record, _foreign_argument))


def _filled_in(record: logging.LogRecord, told: Callable[[Any], Any]) -> str:
    template = str(record.msg)
    if isinstance(record.msg, BaseException):
        return type(record.msg).__name__
    if not record.args:
        return template
    if isinstance(record.args, Mapping):
        arguments: Any = {name: told(value) for name, value in record.args.items()}
    else:
        arguments = tuple(told(value) for value in record.args)
    try:
        return template % arguments
    except (TypeError, ValueError, KeyError):
        return template


def _own_argument(value: Any) -> Any:
    """Words and numbers; of anything else its class: how it writes itself is not for the log to know."""
    return value if isinstance(value, (str, int, float, datetime.timedelta)) else type(value).__name__


def _foreign_argument(value: Any) -> Any:
    return value if isinstance(value, (int, float)) else CUT
