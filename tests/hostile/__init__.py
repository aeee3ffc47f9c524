"""Requests that nobody's browser sends, at every address that the site has.

The addresses are discovered from the resolver and their parameters from the pages themselves: what is added is in by itself.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from django.contrib import admin
from django.contrib.auth.tokens import default_token_generator
from django.db import models
from django.http import HttpResponse
from django.test import Client
from django.test.client import ClientHandler
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RoutePattern
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.regex_helper import normalize

from comments import personal_data
from comments.models import ConsentText, PersonalDataRequest, RejectionReason, Thread
from news.models import OfficeOptions
from portal.charset import set_foreign_charset_aside
from portal.models import OutgoingMail, User
from tests import factories
from tests.admin import picture

ARTICLE_STATES = ["draft", "submitted", "returned", "scheduled", "published", "revised", "withdrawn", "binned"]


@dataclass(frozen=True)
class Address:
    """A URL pattern of the resolver: the text of its path, with `%(name)s` where a parameter stands."""

    name: str
    template: str
    parameters: tuple[str, ...]

    def at(self, values: dict[str, str]) -> str:
        """The path with these values, percent-encoded unless they are so already."""
        return self.template % {name: quote(values[name], safe="/%") for name in self.parameters}


def addresses() -> list[Address]:
    """Every URL pattern of the site."""
    return [_address(patterns) for patterns in _walk(get_resolver(), ())]


def _walk(resolver: URLResolver, above: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern, (*above, pattern))
        else:
            yield (*above, pattern)


def _address(patterns: tuple[URLResolver | URLPattern, ...]) -> Address:
    templates, parameters = zip(*(_template(each) for each in patterns), strict=True)
    path = "/" + "".join(templates)
    return Address(patterns[-1].name or path, path, tuple(itertools.chain(*parameters)))


def _template(part: URLResolver | URLPattern) -> tuple[str, list[str]]:
    if isinstance(part.pattern, RoutePattern):
        route = str(part.pattern).replace("%", "%%")
        names = re.findall(r"<(?:\w+:)?(\w+)>", route)
        return re.sub(r"<(?:\w+:)?(\w+)>", r"%(\1)s", route), names
    # The first way to write what the regular expression matches.
    return normalize(str(part.pattern))[0]


@dataclass
class World:
    """A site with something of everything; `values` are what the parameters of its addresses are there."""

    accounts: dict[str, User]
    values: dict[str, list[str]]

    def __repr__(self) -> str:
        return "World()"


def world() -> World:
    """One row of each model at least, articles and comments in every state, an account of each role."""
    factories.IdentityFactory()
    accounts = {
        "contributor": factories.contributor(),
        "editor": factories.editor(),
        "moderator": factories.moderator(),
        "superuser": factories.superuser(),
    }
    articles = [factories.article(state, by=accounts["contributor"]) for state in ARTICLE_STATES]
    shown = next(article for article in articles if article.status == "published")
    comments = [factories.comment(state, on=shown) for state in ("pending", "approved", "rejected", "spam")]
    page = factories.standing_page()
    factories.MoodFactory()
    factories.LinkFactory()
    Thread.objects.create(article=shown)
    OfficeOptions.objects.get_or_create(pk=1)
    OutgoingMail.objects.create(recipient="a@b.example", subject="Bài được trả lại", body="Lý do.")
    RejectionReason.objects.create(text="Ngoài chủ đề.")
    asked = PersonalDataRequest(kind="view", email="dan@nhan.example", received_at=timezone.now())
    personal_data.enter(asked, by=accounts["superuser"])
    ConsentText.current()
    kept = picture(accounts["editor"])
    rows = [str(row.pk) for row in (*articles[:3], shown, *comments[:2], kept, asked)]
    return World(
        accounts,
        {
            "object_id": rows,
            "pk": rows,
            "id": rows,
            "number": ["1", "2"],
            "code": [comment.code for comment in comments],
            "slug": [shown.slug, shown.category.slug, shown.credits.get().author.slug, page.slug],
            "name": ["submit", "publish", "return_to_author", "withdraw", "bin", "x.webp"],
            "key": ["a" * 32],
            "app_label": ["news", "comments", "portal", "auth"],
            "section": ["bai-viet", "chuyen-muc"],
            "url": ["khong-co"],
            "colour": ["00695c", "ffd700"],
            "uidb64": [urlsafe_base64_encode(force_bytes(accounts["editor"].pk)), "AA"],
            "token": [default_token_generator.make_token(accounts["editor"]), "set-password", "a-b"],
        },
    )


def query_names() -> list[str]:
    """The names of parameters that the pages know, and lookups of every field of every model of the admin."""
    names = {
        *("q", "p", "o", "all", "e", "_popup", "_to_field", "_changelist_filters", "term", "app_label", "model_name"),
        *(
            "field_name",
            "next",
            "trang",
            "a",
            "b",
            "tu",
            "den",
            "chuyen-muc",
            "tac-gia",
            "section",
            "kieu",
            "ky",
            "xem",
        ),
        *("page", "sot", "_facets", "utm_source", "", "status__exact", "id__exact", "__class__", "pk__in"),
    }
    return sorted(names.union(*(query_names_of(model_admin) for model_admin in admin.site._registry.values())))


def query_names_of(model_admin: admin.ModelAdmin) -> list[str]:
    """The parameters of the list of a model, and lookups of every field of it."""
    names = {column.name for column in model_admin.model._meta.fields}
    names |= {f"{column.name}__{lookup}" for column in model_admin.model._meta.fields for lookup in _lookups(column)}
    for item in model_admin.list_filter:
        kind = item[1] if isinstance(item, tuple) else item
        names |= {getattr(kind, "parameter_name", None) or (item[0] if isinstance(item, tuple) else str(item))}
    return sorted({*names, "q", "p", "o", "all", "_to_field", "_popup"})


def _lookups(column: models.Field) -> list[str]:
    if isinstance(column, models.DateTimeField):
        return ["gte", "lt", "year", "isnull", "date"]
    return ["exact", "in", "isnull", "gte", "startswith", "id__exact"]


def assert_answered(response: HttpResponse, what: object) -> None:
    """Every answer is one of ours: 200, 3xx or 4xx, without a traceback."""
    assert response.status_code < 500, (response.status_code, what)
    if not response.streaming:
        assert b"Traceback" not in response.content, what


def encoded(fields: dict[str, Any]) -> bytes:
    return urlencode(fields, doseq=True, errors="surrogatepass").encode()


class _BehindTheGuard(ClientHandler):
    """Django's test client makes the request itself, where `portal.wsgi` has its guard before it."""

    def __call__(self, environ: dict[str, Any]) -> HttpResponse:
        set_foreign_charset_aside(environ)
        return super().__call__(environ)


def client_of(account: User | None) -> Client:
    client = Client()
    client.handler = _BehindTheGuard(enforce_csrf_checks=False)
    if account:
        client.force_login(account)
    return client
