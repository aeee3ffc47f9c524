"""The public side, tried as its readers meet it: bytes and headers. Here is what reads a page as a browser does."""

import datetime
import json
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

from django.db import OperationalError, connection
from django.db.models import Model
from django.http import HttpResponse
from django.test import Client

from comments.models import Comment, ConsentText
from news.models import Article, Credit
from portal.models import Picture
from tests.factories import NOW, ArticleFactory, AuthorFactory

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}

DAY = datetime.timedelta(days=1)
SECOND = datetime.timedelta(seconds=1)
# 08:00 in Việt Nam.
SEPTEMBER_17 = datetime.datetime(2020, 9, 17, 1, 0, tzinfo=datetime.UTC)


class Element:
    """One element of a parsed page; `children` holds elements and texts in their order."""

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Element | None") -> None:
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children: list[Element | str] = []

    def __getitem__(self, name: str) -> str:
        return self.attributes[name]

    def get(self, name: str) -> str | None:
        return self.attributes.get(name)

    def every(self, tag: str = "", **attributes: str) -> "list[Element]":
        """The elements below, in their order, with this tag and these attributes (`class_` names one class)."""
        return [element for element in self._below() if element._is(tag, attributes)]

    def one(self, tag: str = "", **attributes: str) -> "Element":
        found = self.every(tag, **attributes)
        assert len(found) == 1, f"{len(found)} elements {tag} {attributes}"
        return found[0]

    @property
    def text(self) -> str:
        """What is read, with single spaces; scripts and styles are not read."""
        return re.sub(r"\s+", " ", "".join(self._texts())).strip()

    @property
    def value(self) -> str:
        """What a field of a form holds."""
        if self.tag == "textarea":
            # The line break after the tag is not part of the value.
            return "".join(child for child in self.children if isinstance(child, str)).removeprefix("\n")
        return self.attributes.get("value", "")

    def closest(self, tag: str) -> "Element":
        """The element of this tag around this one."""
        assert self.parent is not None, f"no {tag} around"
        return self.parent if self.parent.tag == tag else self.parent.closest(tag)

    def is_inside(self, **attributes: str) -> bool:
        return self.parent is not None and (self.parent._is("", attributes) or self.parent.is_inside(**attributes))

    def _is(self, tag: str, attributes: dict[str, str]) -> bool:
        classes = (self.attributes.get("class") or "").split()
        return tag in {"", self.tag} and all(
            value in classes if name == "class_" else self.attributes.get(name.rstrip("_").replace("_", "-")) == value
            for name, value in attributes.items()
        )

    def _below(self) -> "Iterator[Element]":
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child._below()

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in {"script", "style"}:
                yield from child._texts()
                if child.tag not in {"a", "b", "bdi", "em", "span", "strong", "time"}:
                    yield " "


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.here = self.root = Element("", {}, None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute twice in {self.get_starttag_text()}"
        element = Element(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.children.append(element)
        if tag not in _VOID:
            self.here = element

    def handle_endtag(self, tag: str) -> None:
        assert self.here.tag == tag, f"</{tag}> ends <{self.here.tag}>"
        self.here = self.here.parent

    def handle_data(self, data: str) -> None:
        self.here.children.append(data)


def page(response: HttpResponse) -> Element:
    """The parsed page of a response. A page whose tags do not match is a failure."""
    assert response["Content-Type"] == "text/html; charset=utf-8"
    builder = _Builder()
    # As a browser does first of all.
    builder.feed(response.content.decode().replace("\r\n", "\n"))
    builder.close()
    assert builder.here is builder.root, f"<{builder.here.tag}> is not ended"
    return builder.root.one("html")


def read(client: Client, thing: Model | str) -> Element:
    """The parsed page at an address, or at that of a row."""
    response = client.get(thing if isinstance(thing, str) else thing.get_absolute_url())
    assert response.status_code == 200
    return page(response)


def urls(articles: Iterable[Article]) -> list[str]:
    return [article.get_absolute_url() for article in articles]


def xml(response: HttpResponse) -> ElementTree.Element:
    """The parsed document of a response that must be well-formed XML."""
    assert "xml" in response["Content-Type"]
    return ElementTree.fromstring(response.content)  # noqa: S314 - what we wrote ourselves


def json_ld(tree: Element) -> dict[str, Any]:
    """What the page tells machines; a page that tells nothing is a failure."""
    return json.loads("".join(tree.one("script", type="application/ld+json").children))


def open_graph(tree: Element) -> dict[str, str]:
    return {meta["property"]: meta["content"] for meta in tree.every("meta") if meta.get("property")}


def article_links(tree: Element) -> list[str]:
    """The articles that a page leads to from its main part, in their order."""
    return [
        a["href"]
        for a in tree.one("main").every("a")
        if a.get(
            "href",
        ).startswith("/bai-viet/")
    ]


def public_article(**fields: Any) -> Article:
    """A row written directly, published a day ago unless said otherwise, under a writer's name."""
    article = ArticleFactory(**{"status": "published", "published_at": NOW - DAY, **fields})
    Credit.objects.create(article=article, author=AuthorFactory())
    return article


def picture(*, renditions: bool = True, **fields: Any) -> Picture:
    """A picture of the library whose files nobody opens. Its public files are smaller than its master, as they are."""
    return Picture.objects.create(
        **{
            "master": "pictures/0123456789abcdef0123456789abcdef.jpg",
            "width": 2400,
            "height": 1600,
            "sha256": "0" * 64,
            "renditions": [
                {"name": f"ab/{'ab' * 16}.jpg", "width": 1200, "height": 800, "format": "jpeg"},
                {"name": f"cd/{'cd' * 16}.jpg", "width": 480, "height": 320, "format": "jpeg"},
                {"name": f"ef/{'ef' * 16}.webp", "width": 960, "height": 640, "format": "webp"},
            ]
            if renditions
            else [],
            **fields,
        }
    )


def figure(of: Picture | int, caption: str = "") -> str:
    """How a body stores a picture."""
    pk = of if isinstance(of, int) else of.pk
    return f'<figure data-picture="{pk}">' + (f"<figcaption>{caption}</figcaption>" if caption else "") + "</figure>"


def approved_comments(on: Article, count: int, **fields: Any) -> list[Comment]:
    """Rows written directly, a minute between them; the first is the oldest."""
    return Comment.objects.bulk_create(
        Comment(
            **{
                "article": on,
                "title": f"Ý kiến thứ {n}",
                "sender": f"Bạn đọc {n}",
                "email": f"rieng{n}@nhan.example",
                "body": f"Nội dung ý kiến {n}.",
                "status": "approved",
                "submitted_at": NOW - DAY + datetime.timedelta(minutes=n),
                "consent_text": ConsentText.current(),
                **fields,
            }
        )
        for n in range(1, count + 1)
    )


def database_down() -> Any:
    """A context in which every query fails as when the server is gone."""

    def fail(*args: object) -> None:
        raise OperationalError("unable to open database file, or the server closed the connection unexpectedly")

    return connection.execute_wrapper(fail)
