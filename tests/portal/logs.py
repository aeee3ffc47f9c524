"""What reads the log as the service manager gets it."""

import contextlib
import io
import json
import logging
from collections.abc import Iterator
from typing import Any

from portal.logs.lines import JsonFormatter

Line = dict[str, Any]


@contextlib.contextmanager
def written_log() -> Iterator[io.StringIO]:
    """What the handler of the settings writes meanwhile."""
    (handler,) = [handler for handler in logging.getLogger().handlers if isinstance(handler.formatter, JsonFormatter)]
    stream = io.StringIO()
    before = handler.setStream(stream)
    try:
        yield stream
    finally:
        handler.setStream(before)


def lines(log: io.StringIO) -> list[Line]:
    """Every line of it; one that is no JSON object is a failure."""
    # Whatever some program takes for the end of a line.
    found = [json.loads(line) for line in log.getvalue().splitlines()]
    assert all(isinstance(line, dict) for line in found)
    return found
