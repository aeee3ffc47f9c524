"""The score that MDN's HTTP Observatory would give an answer, by the rules that it publishes.

https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring: 100, less what is missing; what is better than
necessary counts only from 90 on. The highest sum is 145. Not counted here is the list of hosts that browsers know to be https
alone (5): a host gets onto it by its owner's application.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlsplit

BASE = 100
ENOUGH_FOR_BONUSES = 90
SIX_MONTHS = 15_768_000

CSP = {
    "default-src-none": 10,
    "no-unsafe": 5,
    "unsafe-inline-in-style-src-only": 0,
    "insecure-scheme-in-passive-content": -10,
    "unsafe-eval": -10,
    "unsafe-inline": -20,
    "insecure-scheme": -20,
    "none": -25,
}
COOKIES = {
    "secure-httponly-samesite": 5,
    "secure-httponly": 0,
    "no-cookies": 0,
    "without-secure": -5,
    "session-without-secure": -10,
    "anticsrf-without-samesite": -20,
    "samesite-invalid": -20,
    "session-without-httponly": -30,
}
CORS = {"none": 0, "public": 0, "restricted": 0, "universal": -50}
REDIRECTION = {"to-https": 0, "other-host-first": -5, "http-first": -10, "never-https": -20, "missing": -20}
REFERRER = {"private": 5, "none": 0, "unsafe": -5, "invalid": -5}
HSTS = {"six-months": 0, "less-than-six-months": -10, "none": -20, "invalid": -20}
SRI = {
    "implemented": 5,
    "not-html": 0,
    "no-scripts": 0,
    "own-origin": 0,
    "external-over-https": -5,
    "external-over-http": -50,
}
NOSNIFF = {"nosniff": 0, "none": -5, "invalid": -5}
FRAMES = {"by-csp": 5, "by-header": 0, "none": -20, "invalid": -20}
CORP = {"same": 10, "cross-origin": 0, "none": 0, "invalid": -5}

BROAD = {"ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"}
INLINE = {"'unsafe-inline'", "data:"}
NONCE_OR_HASH = ("'sha256-", "'sha384-", "'sha512-", "'nonce-")
PRIVATE_REFERRER = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}
UNSAFE_REFERRER = {"origin", "origin-when-cross-origin", "unsafe-url", "no-referrer-when-downgrade"}


@dataclass(frozen=True)
class Answer:
    """What a site sent: headers by their names in small letters, each cookie as it was set."""

    url: str
    status: int
    headers: dict[str, str]
    cookies: list[str] = field(default_factory=list)
    body: str = ""

    @property
    def is_html(self) -> bool:
        return self.headers.get("content-type", "").startswith("text/html")


def score(answer: Answer, *, over_http: Answer | None) -> int:
    """`over_http` is the answer of the same address without the s; None where nobody answers there."""
    return total(modifiers(answer, over_http=over_http).values())


def total(points_of_tests: Iterable[int]) -> int:
    found = list(points_of_tests)
    deducted = BASE + sum(points for points in found if points < 0)
    bonuses = sum(points for points in found if points > 0)
    return max(0, deducted + (bonuses if deducted >= ENOUGH_FOR_BONUSES else 0))


def modifiers(answer: Answer, *, over_http: Answer | None) -> dict[str, int]:
    return {
        "cookies": COOKIES[_cookies(answer)],
        "cross-origin-resource-sharing": CORS[_cors(answer)],
        "content-security-policy": CSP[_csp(answer)],
        "redirection": REDIRECTION[_redirection(answer, over_http)],
        "referrer-policy": REFERRER[_referrer(answer)],
        "strict-transport-security": HSTS[_hsts(answer)],
        "subresource-integrity": SRI[_sri(answer)],
        "x-content-type-options": NOSNIFF[_nosniff(answer)],
        "x-frame-options": FRAMES[_frames(answer)],
        "cross-origin-resource-policy": CORP[_corp(answer)],
    }


def policy_of(answer: Answer) -> dict[str, set[str]]:
    """The directives of the content security policy; of one that is given twice the first counts."""
    policy: dict[str, set[str]] = {}
    for directive in answer.headers.get("content-security-policy", "").split(";"):
        name, *sources = directive.split() or [""]
        if name:
            policy.setdefault(name.lower(), {source.lower() for source in sources})
    return policy


def _csp(answer: Answer) -> str:
    policy = policy_of(answer)
    if not policy:
        return "none"
    default = policy.get("default-src", {"*"})
    objects, passive = (
        policy.get("object-src", default),
        policy.get("img-src", default) | policy.get("media-src", default),
    )
    scripts, styles = (_less_what_hashes_replace(policy.get(name, default)) for name in ("script-src", "style-src"))
    active = scripts.union(*(sources for name, sources in policy.items() if name not in {"img-src", "media-src"}))
    verdicts = {
        "unsafe-inline": scripts & (BROAD | INLINE) or objects & BROAD,
        "insecure-scheme": _over_http(active),
        "unsafe-eval": "'unsafe-eval'" in scripts | styles,
        "insecure-scheme-in-passive-content": _over_http(passive),
        "unsafe-inline-in-style-src-only": styles & (BROAD | INLINE),
        "default-src-none": policy.get("default-src") == {"'none'"},
    }
    return next((name for name, found in verdicts.items() if found), "no-unsafe")


def _less_what_hashes_replace(sources: set[str]) -> set[str]:
    return sources - {"'unsafe-inline'"} if any(source.startswith(NONCE_OR_HASH) for source in sources) else sources


def _over_http(sources: set[str]) -> bool:
    return any(source.startswith(("http:", "ftp:")) for source in sources)


def _cookies(answer: Answer) -> str:
    found = {_cookie(line) for line in answer.cookies}
    return min(found, key=lambda name: COOKIES[name], default="no-cookies")


def _cookie(line: str) -> str:
    """The worst that is to be said of one cookie."""
    pair, *rest = (part.strip() for part in line.split(";"))
    name = pair.partition("=")[0].lower()
    attributes = dict(part.lower().partition("=")[::2] for part in rest)
    # Observatory knows English names; ours for the session is told apart by being the one that must not be read.
    is_session = any(word in name for word in ("login", "sess", "phien"))
    if is_session and "httponly" not in attributes:
        return "session-without-httponly"
    if attributes.get("samesite", "lax") not in {"lax", "strict"}:
        return "samesite-invalid"
    if "csrf" in name and "samesite" not in attributes:
        return "anticsrf-without-samesite"
    if "secure" not in attributes:
        return "session-without-secure" if is_session else "without-secure"
    return "secure-httponly-samesite" if "samesite" in attributes else "secure-httponly"


def _cors(answer: Answer) -> str:
    origin = answer.headers.get("access-control-allow-origin")
    if origin is None:
        return "none"
    if origin == "*":
        return "public"
    return "universal" if answer.headers.get("access-control-allow-credentials") == "true" else "restricted"


def _redirection(answer: Answer, over_http: Answer | None) -> str:
    if over_http is None:
        return "to-https"
    target = urlsplit(over_http.headers.get("location", ""))
    if not target.netloc:
        return "missing"
    if target.scheme != "https":
        return "http-first" if answer.url.startswith("https:") else "never-https"
    return "to-https" if target.hostname == urlsplit(answer.url).hostname else "other-host-first"


def _referrer(answer: Answer) -> str:
    values = [value.strip().lower() for value in answer.headers.get("referrer-policy", "").split(",") if value.strip()]
    if not values:
        return "none"
    known = [value for value in values if value in PRIVATE_REFERRER | UNSAFE_REFERRER]
    if not known:
        return "invalid"
    return "private" if known[-1] in PRIVATE_REFERRER else "unsafe"


def _hsts(answer: Answer) -> str:
    header = answer.headers.get("strict-transport-security")
    if header is None or not answer.url.startswith("https:"):
        return "none"
    ages = [part.strip()[8:] for part in header.lower().split(";") if part.strip().startswith("max-age=")]
    if len(ages) != 1 or not ages[0].isdecimal():
        return "invalid"
    return "six-months" if int(ages[0]) >= SIX_MONTHS else "less-than-six-months"


class _Scripts(HTMLParser):
    """The attributes of every script element of a page."""

    def __init__(self, body: str) -> None:
        super().__init__()
        self.found: list[dict[str, str | None]] = []
        self.feed(body)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script":
            self.found.append(dict(attrs))


def _sri(answer: Answer) -> str:
    if not answer.is_html:
        return "not-html"
    verdicts = {_script(attributes, answer) for attributes in _Scripts(answer.body).found}
    worst = min(verdicts, key=lambda name: SRI[name], default="no-scripts")
    # One script with a checksum is enough for the bonus, where nothing is wrong with the others.
    return "implemented" if SRI[worst] >= 0 and "implemented" in verdicts else worst


def _script(attributes: dict[str, str | None], answer: Answer) -> str:
    source = urlsplit(attributes.get("src") or "")
    if not source.netloc or (source.scheme == "https" and source.hostname == urlsplit(answer.url).hostname):
        return "implemented" if attributes.get("integrity") else "own-origin"
    if source.scheme != "https":
        return "external-over-http"
    return "implemented" if attributes.get("integrity") else "external-over-https"


def _nosniff(answer: Answer) -> str:
    value = answer.headers.get("x-content-type-options")
    return "none" if value is None else "nosniff" if value.lower() == "nosniff" else "invalid"


def _frames(answer: Answer) -> str:
    if "frame-ancestors" in policy_of(answer):
        return "by-csp"
    value = answer.headers.get("x-frame-options")
    return "none" if value is None else "by-header" if value.lower() in {"deny", "sameorigin"} else "invalid"


def _corp(answer: Answer) -> str:
    value = answer.headers.get("cross-origin-resource-policy")
    if value is None:
        return "none"
    return {"same-origin": "same", "same-site": "same", "cross-origin": "cross-origin"}.get(value, "invalid")
