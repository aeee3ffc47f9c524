"""Every address is either public (the same bytes for everybody, kept by any cache) or private (kept by nobody).

The addresses are those of the URL configuration: one that is added has to be given its kind, and an example, here.
"""

import html
from collections.abc import Iterator
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import time_machine
from django.conf import settings as django_settings
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from comments import tokens
from comments.models import Comment
from news.models import Article
from portal import old_addresses
from portal.headers import PERMISSIONS_POLICY
from tests import factories
from tests.factories import NOW, ArticleFactory, CategoryFactory, IdentityFactory, PageFactory
from tests.site import DAY, approved_comments, figure, page, picture, public_article, xml

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

# An example of each public address, made by `world`. Further ones of the same view follow the name after a comma.
PUBLIC = [
    "home",
    "category",
    "category, of a parent",
    "category, page 2",
    "category-feed",
    "article",
    "article, page 2 of its comments",
    "author",
    "page",
    "feed",
    "sitemaps",
    "sitemap, bai-viet",
    "sitemap, chuyen-muc",
    "sitemap, trang",
    "robots",
    "security-txt",
    "favicon",
    "touch-icon",
    "manifest",
]
# Pictures: browsers look for them by themselves.
ICONS = {"favicon", "touch-icon"}
_NO_PAGES = ("sitemap", "feed", "category-feed", "robots", "security", "manifest")
MOVED = ["article, wrong slug", "category, old", "author, old", "page, old"]
PRIVATE = ["article-read", "comment-form", "comment-token", "receipt", "receipt-withdraw", "receipt-erase"]
# For the machine itself, and files under names that never change their content.
NEITHER = ["healthz", "readyz", "media", "theme"]

PUBLIC_CACHE_CONTROL = "public, max-age=0, s-maxage=1"


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """A site with something of everything: {name of an address: address}. What a test leaves in it is undone."""
    with django_db_blocker.unblock(), transaction.atomic():
        with time_machine.travel(NOW, tick=False):
            made = _something_of_everything()
        yield made
        transaction.set_rollback(True)


def _something_of_everything() -> dict[str, str]:
    IdentityFactory(email="vanphong@coquan.example")
    shown = picture(alt="Hội trường")
    standing = PageFactory(body=f"<p>Giới thiệu.</p>{figure(shown)}")
    parent = CategoryFactory()
    category = CategoryFactory(parent=parent)
    Article.objects.bulk_create(
        ArticleFactory.build(category=category, status="published", published_at=NOW - n * DAY) for n in range(1, 22)
    )
    article = public_article(
        category=category, body=f"<p>Thân.</p>{figure(shown)}", lead_picture=shown, published_at=NOW - DAY / 2
    )
    author = article.credits.get().author
    approved_comments(article, 21)
    for kind, row in {"category": category, "author": author, "page": standing}.items():
        old_addresses.remember(kind, f"{kind}-cu", row.pk)
    form = [article.slug, article.pk]
    receipt = factories.comment("approved", on=article).code
    return {
        "home": "/",
        "category": category.get_absolute_url(),
        "category, of a parent": parent.get_absolute_url(),
        "category, page 2": f"{category.get_absolute_url()}?trang=2",
        "category-feed": reverse("category-feed", args=[category.slug]),
        "article": article.get_absolute_url(),
        "article, page 2 of its comments": f"{article.get_absolute_url()}?bl=2",
        "author": author.get_absolute_url(),
        "page": standing.get_absolute_url(),
        "feed": "/rss/",
        "sitemaps": "/sitemap.xml",
        **{f"sitemap, {kind}": f"/sitemap-{kind}.xml" for kind in ("bai-viet", "chuyen-muc", "trang")},
        "robots": "/robots.txt",
        "security-txt": "/.well-known/security.txt",
        "favicon": "/favicon.ico",
        "touch-icon": "/apple-touch-icon.png",
        "manifest": "/manifest.webmanifest",
        "article, wrong slug": f"/bai-viet/khac-{article.pk}/",
        "category, old": "/chuyen-muc/category-cu/",
        "author, old": "/tac-gia/author-cu/",
        "page, old": "/trang/page-cu/",
        "article-read": reverse("article-read", args=form),
        "comment-form": reverse("comment-form", args=form),
        "comment-token": reverse("comment-token", args=form),
        "receipt": reverse("receipt", args=[receipt]),
        "receipt-withdraw": reverse("receipt-withdraw", args=[receipt]),
        "receipt-erase": reverse("receipt-erase", args=[receipt]),
    }


def staff_client() -> Client:
    client = Client()
    client.force_login(factories.superuser())
    return client


def test_every_address_is_of_one_kind(world):
    def names(patterns: list) -> Iterator[str]:
        for pattern in patterns:
            if isinstance(pattern, URLPattern):
                yield pattern.name or str(pattern.pattern)
            elif isinstance(pattern, URLResolver) and pattern.app_name != "admin":
                yield from names(pattern.url_patterns)

    given = [name.partition(",")[0] for name in PUBLIC + MOVED + PRIVATE + NEITHER]
    assert sorted(set(given)) == sorted(names(get_resolver().url_patterns))
    assert set(world) == set(PUBLIC + MOVED + PRIVATE)


class TestPublic:
    @pytest.fixture(params=PUBLIC)
    def address(self, request, world):
        return world[request.param]

    def test_any_cache_may_keep_it(self, client, address):
        response = client.get(address)
        assert response.status_code == 200
        assert response["Cache-Control"] == PUBLIC_CACHE_CONTROL
        assert not response.cookies
        assert not response.has_header("Vary")
        assert not response.has_header("Pragma")

    def test_it_looks_at_nobody(self, address):
        """Neither for a visitor nor for somebody of the office are session, account or token touched."""
        client = staff_client()
        client.cookies["csrftoken"] = "x" * 32
        with CaptureQueriesContext(connection) as queries:
            response = client.get(address)
        request = response.wsgi_request
        assert request.COOKIES[django_settings.SESSION_COOKIE_NAME]
        assert request.session.accessed is request.session.modified is False
        assert not hasattr(request, "_cached_user")
        assert "CSRF_COOKIE_NEEDS_UPDATE" not in request.META
        assert queries.captured_queries or address == "/robots.txt"
        assert not [query["sql"] for query in queries if "session" in query["sql"] or "portal_user" in query["sql"]]

    def test_everybody_gets_the_same_bytes(self, client, address):
        visitor = client.get(address)
        office = staff_client().get(address)
        stranger = Client(
            headers={"User-Agent": "Khác", "Accept-Language": "en", "Referer": "https://x.example/", "Accept": "*/*"}
        ).get(address)
        assert len(visitor.content) > 20
        assert visitor.content == office.content == stranger.content
        assert visitor.headers == office.headers == stranger.headers

    def test_it_is_read_only(self, address):
        """As the browser sends it: without the token that the test client would be spared."""
        client = Client(enforce_csrf_checks=True)
        for method in ("POST", "PUT", "PATCH", "DELETE", "TRACE", "OPTIONS", "FOO"):
            response = client.generic(method, address)
            assert (method, response.status_code) == (method, 405)
            assert response["Allow"] == "GET, HEAD"
            assert not response.cookies

    def test_head_is_get_without_the_body(self, client, address):
        got, head = client.get(address), client.head(address)
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers == got.headers

    def test_reading_writes_nothing(self, client, address):
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        assert [query["sql"] for query in queries if not query["sql"].lstrip("(").startswith("SELECT")] == []


@pytest.mark.parametrize("name", MOVED)
def test_a_move_is_public_too(world, name):
    visitor, office = Client().get(world[name]), staff_client().get(world[name])
    assert visitor.status_code == office.status_code == 301
    assert visitor.headers == office.headers
    assert visitor["Cache-Control"] == PUBLIC_CACHE_CONTROL
    assert not visitor.cookies
    assert not visitor.has_header("Vary")


class TestPrivate:
    @pytest.mark.parametrize("name", PRIVATE)
    @pytest.mark.parametrize("method", ["get", "post"])
    def test_nobody_keeps_it(self, client, world, name, method):
        response = getattr(client, method)(world[name], {"title": "Hỏi"} if method == "post" else None)
        assert response.status_code in {200, 204, 302, 405}
        assert "no-store" in response["Cache-Control"]
        assert "public" not in response["Cache-Control"]
        assert "s-maxage" not in response["Cache-Control"]

    def test_the_same_of_an_accepted_comment(self, client, world):
        pk = int(world["comment-form"].removesuffix("/binh-luan/").rpartition("-")[2])
        response = client.post(
            world["comment-form"],
            {
                "title": "Hỏi",
                "sender": "Dân",
                "email": "dan@nhan.example",
                "body": "Hỏi.",
                "consent": "on",
                "token": tokens.issue(pk, second_press=True),
            },
        )
        assert response.status_code == 303
        assert response["Cache-Control"] == "private, no-store"

    @pytest.mark.parametrize("address", ["/admin/", "/admin/login/", "/khong-co/", "/healthz", "/readyz"])
    def test_the_office_errors_and_health(self, client, address):
        response = client.get(address)
        assert "no-store" in response["Cache-Control"]
        assert "public" not in response["Cache-Control"]


class TestHeaders:
    @pytest.fixture(params=[*PUBLIC, *MOVED, *PRIVATE, "nothing there", "no method"])
    def response(self, request, client, world):
        if request.param == "no method":
            return client.delete("/")
        return client.get(world.get(request.param, "/khong-co/"))

    def test_every_response_carries_them(self, response):
        policy = {}
        for directive in response["Content-Security-Policy"].split(";"):
            name, *values = directive.split()
            policy[name] = values
        assert policy == {
            "default-src": ["'none'"],
            "img-src": ["'self'"],
            "script-src": ["'self'"],
            "style-src": ["'self'"],
            "font-src": ["'self'"],
            "connect-src": ["'self'"],
            "manifest-src": ["'self'"],
            "object-src": ["'none'"],
            "base-uri": ["'none'"],
            "frame-ancestors": ["'none'"],
            "form-action": ["'self'"],
            "require-trusted-types-for": ["'script'"],
            "trusted-types": ["'none'"],
        }
        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["X-Frame-Options"] == "DENY"
        assert response["Referrer-Policy"] in {"strict-origin-when-cross-origin", "same-origin", "no-referrer"}
        assert response["Permissions-Policy"] == PERMISSIONS_POLICY
        assert response["Cross-Origin-Opener-Policy"] == "same-origin"
        assert response["Cross-Origin-Resource-Policy"] == "same-origin"


class TestPages:
    """What the policy above asks of our pages."""

    PAGES = [name for name in PUBLIC if name not in ICONS and not name.startswith(_NO_PAGES)]

    @pytest.mark.parametrize("name", [*PAGES, "comment-form", "receipt"])
    def test_nothing_inline_and_nothing_from_elsewhere(self, client, world, name):
        tree = page(client.get(world[name]))
        assert tree["lang"] == "vi"
        assert tree.every("style") == []
        scripts = [script for script in tree.every("script") if script.get("type") != "application/ld+json"]
        assert all(script["src"].startswith("/static/") and not script.children for script in scripts)
        fetched = [
            address
            for element in tree.every()
            if element.tag in {"img", "script", "source", "iframe"} or element.get("rel") in {"icon", "stylesheet"}
            for address in (element.get("src"), element.get("href"))
            if address
        ]
        assert fetched
        assert [address for address in fetched if not address.startswith(("/static/", "/media/"))] == []
        for element in tree.every():
            assert not [
                attribute for attribute in element.attributes if attribute.startswith("on") or attribute == "style"
            ]
        ids = [element["id"] for element in tree.every() if element.get("id")]
        assert len(ids) == len(set(ids))


def crawl(client: Client, *starts: str) -> dict[str, bytes]:
    """Every page of ours to be reached from there: {address: bytes}."""
    waiting, found = list(starts), {}
    while waiting:
        address = waiting.pop()
        parts = urlsplit(urljoin("http://testserver/", address))
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        if parts.netloc != "testserver" or path in found or path.startswith(("/static/", "/media/", "/admin/")):
            continue
        response = client.get(path, follow=True)
        assert response.status_code == 200, path
        found[path] = response.content
        if response["Content-Type"].startswith("text/html"):
            links = [element["href"] for element in page(response).every() if element.get("href")]
            waiting += [urljoin(f"http://testserver{path}", link) for link in links if "/binh-luan/" not in link]
        elif "xml" in response["Content-Type"]:
            links = [element for element in xml(response).iter() if element.tag.endswith(("link", "}loc"))]
            waiting += [link.text or link.get("href") for link in links]
    return found


def test_what_no_public_byte_tells(client, world):
    """The e-mail of any sender, a hash of an address, what opens a receipt, where the office works."""
    article = public_article()
    states = ["pending", "approved", "rejected", "spam", "withdrawn", "reopened"]
    comments = [
        factories.comment(state, on=article, email=f"rieng.{state}@nhan.example", address_hash="f" * 64)
        for state in states
    ]
    found = crawl(client, "/", "/sitemap.xml", "/rss/", "/robots.txt", "/.well-known/security.txt")
    assert {world[name] for name in PUBLIC if name not in ICONS} | {article.get_absolute_url()} <= set(found)
    secrets = [secret for row in Comment.objects.values_list("code", "nonce") for secret in row]
    assert len(secrets) == 2 * (len(states) + 22)
    for address, content in found.items():
        assert b'"/admin/' not in content, address
        assert not [secret for secret in secrets if secret in content.decode()], address
    # Pages of one sender alone tell it no more.
    for comment in comments:
        found[comment.get_absolute_url()] = client.get(comment.get_absolute_url()).content
    found["form"] = client.get(reverse("comment-form", args=[article.slug, article.pk])).content
    for address, content in found.items():
        text = unquote(html.unescape(content.decode()))
        assert "nhan.example" not in text, address
        assert "f" * 64 not in text, address
