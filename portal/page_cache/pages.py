"""An answer as it is kept: its encodings made once, each with its strong ETag, and found by what the client accepts."""

import functools
import gzip
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

import brotli

Headers = list[tuple[str, str]]

# Below that, the headers of the encoding weigh more than it saves.
SHORTEST_ENCODED = 300
# Made once and sent thousands of times; the highest levels take a second for the last per cent.
GZIP_LEVEL, BROTLI_QUALITY = 9, 9
ENCODED_TYPES = ("text/", "application/xml", "application/json", "application/rss+xml", "application/manifest+json")
# Of the headers that a 304 repeats; the others describe a body that it does not have.
_OF_A_BODY = {"content-type", "content-length", "content-encoding", "content-language"}
# Roughly what the objects around the bytes take.
_OVERHEAD = 2048


@dataclass(frozen=True, slots=True)
class Form:
    """A body in one encoding, with the headers of its 200 (or 301, 404) and of its 304."""

    body: bytes
    etag: str
    headers: Headers
    unchanged_headers: Headers


class Page:
    """What one rendering gave, as it is sent: by encoding, the plain form under "".

    `generation` and `withdrawals` say what was known of the site when its rendering began, `made_at` (monotonic
    seconds) when that was.
    """

    __slots__ = ("forms", "generation", "made_at", "size", "status", "withdrawals")

    def __init__(
        self, status: str, headers: Iterable[tuple[str, str]], body: bytes, *, generation: int, withdrawals: int, made_at: float
    ) -> None:  # fmt: skip
        self.status = status
        self.generation, self.withdrawals, self.made_at = generation, withdrawals, made_at
        kept = [(name, value) for name, value in headers if name.lower() not in {"content-length", "etag"}]
        self.forms = {"": _form(kept, body, "")}
        content_type = next((value for name, value in kept if name.lower() == "content-type"), "")
        if len(body) >= SHORTEST_ENCODED and content_type.startswith(ENCODED_TYPES):
            kept.append(("Vary", "Accept-Encoding"))
            self.forms = {"": _form(kept, body, "")}
            self.forms["gzip"] = _form(kept, gzip.compress(body, GZIP_LEVEL, mtime=0), "gzip")
            self.forms["br"] = _form(kept, brotli.compress(body, quality=BROTLI_QUALITY), "br")
        self.size = _OVERHEAD + sum(len(form.body) for form in self.forms.values())

    def form_for(self, accept_encoding: str) -> Form:
        for encoding in accepted(accept_encoding):
            if encoding in self.forms:
                return self.forms[encoding]
        return self.forms[""]


def _form(headers: Headers, body: bytes, encoding: str) -> Form:
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    own = [*headers, ("ETag", etag), ("Content-Length", str(len(body)))]
    if encoding:
        own.append(("Content-Encoding", encoding))
    unchanged = [(name, value) for name, value in own if name.lower() not in _OF_A_BODY]
    return Form(body, etag, own, unchanged)


@functools.lru_cache(maxsize=256)
def accepted(header: str) -> tuple[str, ...]:
    """The encodings of ours that an Accept-Encoding admits, the smaller first."""
    weights: dict[str, float] = {}
    for item in header.lower().split(","):
        name, _, parameter = item.partition(";")
        weights[name.strip()] = _weight(parameter.strip())
    return tuple(encoding for encoding in ("br", "gzip") if weights.get(encoding, weights.get("*", 0.0)) > 0)


def _weight(parameter: str) -> float:
    try:
        return float(parameter.removeprefix("q=")) if parameter else 1.0
    except ValueError:
        return 0.0


def is_known(if_none_match: str, etag: str) -> bool:
    """Whether a client says that it has this form already. Weak marks are good enough for a GET (RFC 9110)."""
    if if_none_match.strip() == "*":
        return True
    return etag in (item.strip().removeprefix("W/") for item in if_none_match.split(","))
