"""What may be told of an exception: its class, its code and where it came from. Its message and its variables are left out."""

import errno
import re
import traceback
from dataclasses import dataclass
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parents[2]
OWN = ("portal", "news", "comments")

_SHOWN_OUTER, _SHOWN_INNER = 4, 20
_LONGEST_CHAIN = 5

_CODE = re.compile(r"[A-Z0-9_]{1,40}")


@dataclass(frozen=True)
class Frame:
    file: str
    line: int
    function: str

    @property
    def is_own(self) -> bool:
        return self.file.partition("/")[0] in OWN

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.function}"


@dataclass(frozen=True)
class Fault:
    """One exception; `frames` lead from the outermost call to the place that raised it."""

    kind: str
    # What the system or the database calls it: "ENOSPC", "SQLITE_FULL", "23505".
    code: str
    frames: list[Frame]

    @property
    def name(self) -> str:
        return f"{self.kind} ({self.code})" if self.code else self.kind

    @property
    def place(self) -> str:
        """The innermost place of our own code, or of any where none is ours."""
        own = [frame for frame in self.frames if frame.is_own] or self.frames
        return str(own[-1]) if own else ""


def chain(error: BaseException) -> list[Fault]:
    """The exception, what caused it, what caused that; a few of them."""
    faults: list[Fault] = []
    current: BaseException | None = error
    while current is not None and len(faults) < _LONGEST_CHAIN:
        faults.append(Fault(class_name(current), _code(current), _frames(current)))
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return faults


def class_name(error: BaseException) -> str:
    kind = type(error)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _code(error: BaseException) -> str:
    """A word out of a fixed list, unlike the message."""
    if isinstance(error, OSError):
        return errno.errorcode.get(error.errno, "")
    code = getattr(error, "sqlite_errorname", None) or getattr(error, "pgcode", None)
    return code if isinstance(code, str) and _CODE.fullmatch(code) else ""


def _frames(error: BaseException) -> list[Frame]:
    """Of a deep recursion only the two ends."""
    found = [(frame.f_code, line) for frame, line in traceback.walk_tb(error.__traceback__)]
    if len(found) > _SHOWN_OUTER + _SHOWN_INNER:
        found = found[:_SHOWN_OUTER] + found[-_SHOWN_INNER:]
    return [Frame(_short(code.co_filename), line, code.co_qualname) for code, line in found]


def _short(file: str) -> str:
    """The name of a file as programmers know it: within the project, within the installed packages, or alone."""
    _, packages, within = file.rpartition("/site-packages/")
    if packages:
        return within
    path = Path(file)
    return path.relative_to(BASE_DIR).as_posix() if path.is_relative_to(BASE_DIR) else path.name
