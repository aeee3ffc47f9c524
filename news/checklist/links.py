"""Links of the body that lead to this site."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.db.models import Q, Value
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils import timezone

from news.checklist.material import Material, Note, cut
from news.models import Article, Author, Category, Page
from portal.html import plain_text
from portal.models import OldAddress

# Different addresses that are looked up.
MOST_LINKS = 500

_LINK = re.compile('<a href="([^"]*)"[^>]*>')
_BY_SLUG = {"category": Category, "author": Author, "page": Page}
# The addresses that hang on a row: what it is.
_ROW_OF = {
    "article": "article",
    "comment-form": "article",
    "comment-token": "article",
    "category": "category",
    "category-feed": "category",
    "author": "author",
    "page": "page",
}
# Stands for the row of an address that needs none.
_ALWAYS = ("", "")


def broken_link(material: Material) -> Iterator[Note]:
    body = material.article.body
    words: dict[str, int] = {}
    for match in _LINK.finditer(body):
        words.setdefault(unescape(match[1]), match.end())
    own = [(address, path) for address in words if (path := _own_path(address)) is not None][:MOST_LINKS]
    rows = {address: _row(path) for address, path in own}
    alive = _living({row for row in rows.values() if row}, material)
    for address, row in rows.items():
        if row in alive:
            continue
        what = (
            "một bài không có, chưa xuất bản hoặc đã rút"
            if row and row[0] == "article"
            else "một địa chỉ không có trên trang này"
        )
        start = words[address]
        yield Note(
            "body",
            f"Liên kết dẫn tới {what}: {cut(address)}. Hãy sửa địa chỉ hoặc bỏ liên kết.",
            plain_text(body[start : start + 1000].partition("</a>")[0]),
        )


def _own_path(address: str) -> str | None:
    """The path of an address on this site that Django answers; None of any other address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    is_ours = parts.netloc.lower() == urlsplit(settings.SITE_URL).netloc.lower()
    if not (is_ours and parts.scheme in ("http", "https")) and not address.startswith("/"):
        return None
    path = unquote(parts.path) or "/"
    # Files, which never reach Django's addresses.
    return None if path.startswith(settings.STATIC_URL) else path


def _row(path: str) -> tuple[str, str] | None:
    """What has to be there for the path to be answered: a kind and an id or slug. None: nothing can be."""
    match = _resolved(path)
    if match is None:
        return None
    kind = _ROW_OF.get(match.url_name or "")
    if kind is None:
        return _ALWAYS
    return kind, match.kwargs["pk"] if kind == "article" else match.kwargs["slug"]


def _resolved(path: str) -> ResolverMatch | None:
    # Without its last slash an address is answered with a redirect to the one that has it.
    for candidate in (path, f"{path}/"):
        try:
            return resolve(candidate)
        except Resolver404:
            continue
    return None


def _living(rows: set[tuple[str, str]], material: Material) -> set[tuple[str, str]]:
    """Those that readers can open when the article is out. At most three queries."""
    alive = {_ALWAYS}
    ids = [int(key) for kind, key in rows if kind == "article"]
    if ids:
        # To itself, and to what appears before it does, an article may link.
        public = Article.objects.published(max(material.published_at, timezone.now())).filter(pk__in=ids)
        alive |= {("article", str(pk)) for pk in [*public.values_list("pk", flat=True), material.article.pk]}
    slugs = {key for kind, key in rows if kind in _BY_SLUG}
    if slugs:
        old = OldAddress.objects.filter(kind__in=_BY_SLUG, slug__in=slugs).values_list("kind", "slug", "object_id")
        moved = {(kind, slug): pk for kind, slug, pk in old}
        parts = [
            model.objects.filter(Q(slug__in=slugs) | Q(pk__in=moved.values()))
            .order_by()
            .values_list(Value(kind), "pk", "slug")
            for kind, model in _BY_SLUG.items()
        ]
        there = list(parts[0].union(*parts[1:], all=True))
        alive |= {(kind, slug) for kind, _, slug in there}
        present = {(kind, pk) for kind, pk, _ in there}
        alive |= {(kind, slug) for (kind, slug), pk in moved.items() if (kind, pk) in present}
    return alive
