"""Headers and cookies of every kind of answer, as a site at https:// sends them behind its proxy, and one at http://."""

import re

import pytest

from portal.headers import FILE_POLICY, PERMISSIONS_POLICY
from tests.portal import answers
from tests.portal.observatory import Answer, modifiers, policy_of, score

pytestmark = pytest.mark.once

# By MDN Observatory's rules, which end at 145: what is left are 5 for checksums on scripts of one's own host, 5 for a host
# that browsers know to be https alone, and 5 for good cookies, which a page that sets none cannot have.
WITHOUT_COOKIES = 130
WITH_COOKIES = 135
# CKEditor sets styles as it goes: 10 less.
WITH_THE_EDITOR = 125

STATUSES = {"400": 400, "403": 403, "404": 404, "405": 405, "413": 413, "500": 500, "nothing in the office": 404}
MOVED = {"message", "signed in"}
FILES = {
    "picture": "image/jpeg",
    "css/base.css": 'text/css; charset="utf-8"',
    "icons/favicon.svg": "image/svg+xml",
    "js/navigation.js": 'text/javascript; charset="utf-8"',
    "fonts/be-vietnam-pro-latin-400.woff2": "font/woff2",
}
PUBLIC = {
    *("front page", "article", "category", "author", "standing page", "comment form", "token of the comment form"),
    *("feed", "sitemap", "robots", "health"),
}
ERRORS = {"400", "403", "404", "405", "413", "500"}
OFFICE = {"desk", "list", "form without the editor", "preview", "preview in its frame", "spreadsheet"}
SETS_COOKIES = {
    "sign-in",
    "asked for a new password",
    "receipt",
    "message",
    "signed in",
    "nothing in the office",
} | OFFICE
SCORES = {
    **dict.fromkeys(PUBLIC | set(FILES) | ERRORS, WITHOUT_COOKIES),
    **dict.fromkeys(SETS_COOKIES, WITH_COOKIES),
    "form with the editor": WITH_THE_EDITOR,
}

PAGE = {
    "default-src": {"'none'"},
    "script-src": {"'self'"},
    "style-src": {"'self'"},
    "img-src": {"'self'"},
    "font-src": {"'self'"},
    "connect-src": {"'self'"},
    "manifest-src": {"'self'"},
    "object-src": {"'none'"},
    "base-uri": {"'none'"},
    "frame-ancestors": {"'none'"},
    "form-action": {"'self'"},
}
NO_HTML_FROM_TEXT = {"require-trusted-types-for": {"'script'"}, "trusted-types": {"'none'"}}
EDITOR = {
    "script-src-attr": {"'unsafe-inline'"},
    "style-src": {"'self'", "'unsafe-inline'"},
    "img-src": {"'self'", "data:", "blob:"},
    "connect-src": {"'self'", "blob:"},
}
FILE = {"default-src": {"'none'"}, "frame-ancestors": {"'none'"}, "sandbox": set()}
POLICIES = {
    **dict.fromkeys(PUBLIC | ERRORS - {"403"} | {"receipt"}, PAGE | NO_HTML_FROM_TEXT),
    # A form of the office without its token.
    "403": PAGE,
    **dict.fromkeys(OFFICE | {"sign-in", "asked for a new password", "message", "signed in"}, PAGE),
    **dict.fromkeys([*FILES, "spreadsheet"], FILE),
    "nothing in the office": PAGE,
    "form with the editor": PAGE | EDITOR,
    "preview": PAGE | {"frame-src": {"'self'"}},
    "preview in its frame": PAGE | NO_HTML_FROM_TEXT | {"frame-ancestors": {"'self'"}},
}
FRAMED = {"preview in its frame": "SAMEORIGIN"}
REFERRER = {"receipt": "same-origin"}


def told_by(scheme: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Answer]:
    found = answers.of_site(scheme, tmp_path_factory.mktemp(scheme))
    return {name: Answer(**answer) for name, answer in found.items()}


@pytest.fixture(scope="module")
def https(tmp_path_factory):
    return told_by("https", tmp_path_factory)


@pytest.fixture(scope="module")
def http(tmp_path_factory):
    return told_by("http", tmp_path_factory)


@pytest.fixture(scope="module", params=["http", "https"])
def site(request):
    """The answers of the site at either scheme; by name, for each is made once."""
    return request.getfixturevalue(request.param)


def test_every_answer_is_the_one_that_is_meant(site):
    expected = {name: STATUSES.get(name, 302 if name in MOVED else 200) for name in SCORES}
    assert {name: answer.status for name, answer in site.items() if name != "over http"} == expected


def test_the_score_of_every_answer(https):
    scores = {name: score(answer, over_http=https["over http"]) for name, answer in https.items()}
    del scores["over http"]
    assert scores == SCORES


def test_the_rules_find_what_is_missing():
    """A page with nothing, and one that has all that the rules count."""
    bare = Answer("https://x.example/", 200, {"content-type": "text/html"}, ["session=1"])
    found = {name: points for name, points in modifiers(bare, over_http=bare).items() if points}
    assert found == {
        "cookies": -30,
        "content-security-policy": -25,
        "redirection": -20,
        "strict-transport-security": -20,
        "x-content-type-options": -5,
        "x-frame-options": -20,
    }
    assert score(bare, over_http=bare) == 0
    best = {
        "content-type": "text/html",
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
        "cross-origin-resource-policy": "same-site",
        "referrer-policy": "no-referrer",
        "strict-transport-security": "max-age=63072000",
        "x-content-type-options": "nosniff",
    }
    script = '<script src="/a.js" integrity="sha256-x"></script>'
    assert score(Answer(bare.url, 200, best, ["a=1; Secure; SameSite=Lax"], script), over_http=None) == 140
    foreign = Answer(bare.url, 200, best, [], '<script src="http://y.example/a.js"></script>')
    assert score(foreign, over_http=None) == 50


@pytest.mark.parametrize(
    ("policy", "points"),
    [
        ("default-src 'none'; script-src 'self'", 10),
        ("default-src 'self'", 5),
        ("default-src 'none'; style-src 'unsafe-inline'", 0),
        ("default-src 'none'; script-src 'unsafe-inline'", -20),
        ("default-src 'none'; script-src 'unsafe-inline' 'nonce-x'", 10),
        ("default-src 'none'; script-src 'self'; script-src 'unsafe-inline'", 10),
        ("default-src 'none'; script-src 'unsafe-eval'", -10),
        ("default-src 'none'; script-src https:", -20),
        ("default-src 'none'; img-src http://x.example", -10),
        ("img-src 'self'", -20),
        ("", -25),
    ],
)
def test_the_rules_read_a_policy(policy, points):
    answer = Answer("https://x.example/", 200, {"content-security-policy": policy})
    assert modifiers(answer, over_http=None)["content-security-policy"] == points


@pytest.mark.parametrize("name", sorted(POLICIES))
def test_the_policy_of_every_answer(http, https, name):
    assert policy_of(http[name]) == POLICIES[name]
    # Of a file nothing is loaded that could be upgraded.
    upgrade = {} if POLICIES[name] == FILE else {"upgrade-insecure-requests": set()}
    assert policy_of(https[name]) == POLICIES[name] | upgrade


@pytest.mark.parametrize("name", sorted(SCORES))
def test_the_other_headers_of_every_answer(site, name):
    headers = site[name].headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == FRAMED.get(name, "DENY")
    assert headers["referrer-policy"] == REFERRER.get(name, "strict-origin-when-cross-origin")
    assert headers["permissions-policy"] == PERMISSIONS_POLICY
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert not {"access-control-allow-origin", "x-powered-by", "server", "via"} & set(headers)


@pytest.mark.parametrize("name", sorted(SCORES))
def test_https_is_asked_for_where_the_site_has_it(http, https, name):
    assert https[name].headers["strict-transport-security"] == "max-age=63072000; includeSubDomains; preload"
    assert "strict-transport-security" not in http[name].headers


def test_an_address_over_http_leads_to_the_same_over_https(http, https):
    assert https["over http"].status == 301
    assert https["over http"].headers["location"] == "https://portal.example/"
    assert "strict-transport-security" not in https["over http"].headers
    assert http["over http"].status == 200


# The name at http and at https, and what a browser is told of it. `__Host-` is for this host and all its addresses;
# what is sent only to the office cannot have that name.
COOKIES = [
    ("phien", "__Host-phien", {"httponly": "", "path": "/", "samesite": "lax", "max-age": "43200"}),
    # Scripts of the article's form read it.
    ("csrftoken", "__Host-csrftoken", {"path": "/", "samesite": "lax", "max-age": "31449600"}),
    ("messages", "__Host-messages", {"httponly": "", "path": "/", "samesite": "lax"}),
    ("thiet-bi", "__Secure-thiet-bi", {"httponly": "", "path": "/admin/", "samesite": "lax", "max-age": "15552000"}),
    ("hoat-dong", "__Secure-hoat-dong", {"httponly": "", "path": "/admin/", "samesite": "lax", "max-age": "3600"}),
]


def cookies_of(site: dict[str, Answer]) -> dict[str, list[dict[str, str]]]:
    """What is told of every cookie that any answer sets, each time, by its name."""
    found: dict[str, list[dict[str, str]]] = {}
    for answer in site.values():
        for line in answer.cookies:
            pair, *rest = (part.strip() for part in line.split(";"))
            attributes = dict(part.lower().partition("=")[::2] for part in rest)
            attributes.pop("expires", None)
            found.setdefault(pair.partition("=")[0], []).append(attributes)
    return found


def test_cookies_at_http(http):
    found = cookies_of(http)
    assert set(found) == {name for name, _, _ in COOKIES}
    for name, _, attributes in COOKIES:
        assert [told for told in found[name] if told != attributes] == [], name


def test_cookies_at_https(https):
    found = cookies_of(https)
    assert set(found) == {name for _, name, _ in COOKIES}
    for _, name, attributes in COOKIES:
        assert [told for told in found[name] if told != attributes | {"secure": ""}] == [], name


def test_who_reads_gets_no_cookie(site):
    assert {name: site[name].cookies for name in PUBLIC | set(FILES) | ERRORS if site[name].cookies} == {}


@pytest.mark.parametrize("name", sorted(FILES))
def test_files_have_fixed_types_and_can_do_nothing(site, name):
    headers = site[name].headers
    assert headers["content-type"] == FILES[name]
    assert headers["content-security-policy"] == FILE_POLICY
    assert "public" in headers["cache-control"]


def test_a_download_is_stored_and_not_shown(site):
    headers = site["spreadsheet"].headers
    assert headers["content-type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert re.fullmatch(r'attachment; filename="[-_a-z0-9]+\.xlsx"', headers["content-disposition"])
    assert headers["content-security-policy"] == FILE_POLICY


@pytest.mark.parametrize("name", sorted(SCORES))
def test_no_answer_names_a_program_or_its_version(site, name):
    told = " ".join(site[name].headers.values()) + " ".join(site[name].cookies)
    if name in ERRORS:
        told += site[name].body
    # The policies name features of browsers only.
    assert re.findall(r"(?i)django|python|granian|wsgi|whitenoise|ckeditor|sqlite|postgres|nginx", told) == []
