"""The back office as the office meets it: pages are opened, and their forms filled in and sent as a browser would."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

from django.contrib import admin
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image

from news.models import Article, Author
from portal.models import Picture, User
from tests import factories

MODELS: dict[str, type[models.Model]] = {model._meta.label: model for model in admin.site._registry}

# Those who sign in and may do something in the office.
STAFF: dict[str, Callable[[], User]] = {
    "contributor": factories.contributor,
    "editor": factories.editor,
    "moderator": factories.moderator,
    "superuser": factories.superuser,
}


def signed_in(user: User, **options: Any) -> Client:
    client = Client(**options)
    client.force_login(user)
    return client


def address(thing: models.Model | type[models.Model], page: str = "", *args: Any) -> str:
    """Of a page of the admin: of a row its "change" unless said otherwise, of a model its "changelist"."""
    page = page or ("change" if isinstance(thing, models.Model) else "changelist")
    pk = [] if page in ("changelist", "add") else [thing.pk]
    return reverse(f"admin:{thing._meta.app_label}_{thing._meta.model_name}_{page}", args=[*pk, *args])


def picture(by: User | None = None, **texts: str) -> Picture:
    return Picture.objects.create_from_upload(_jpeg(), by=by or factories.editor(), **texts)


def _jpeg() -> SimpleUploadedFile:
    file = SimpleUploadedFile("anh.jpg", b"", "image/jpeg")
    Image.new("RGB", (8, 6), (200, 30, 30)).save(file, "JPEG")
    file.seek(0)
    return file


def written(queries: CaptureQueriesContext) -> list[str]:
    """Those of the captured queries that change rows."""
    return [query["sql"] for query in queries if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]


# -- what a page says ----------------------------------------------------------------------------------------------------


class Reader(HTMLParser):
    """Takes a page apart: the words that a person reads or hears, and the forms with what they would send."""

    READ_ALOUD = ("alt", "title", "placeholder", "aria-label", "aria-description")

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.heard: list[str] = []
        self.forms: list[dict] = []
        self._silent = 0
        self._select: dict | None = None
        self._textarea: str | None = None
        self._typed: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        name = attributes.get("name", "") if "disabled" not in attributes else ""
        if self.forms and name:
            self.forms[-1]["names"].add(name)
        self.heard += [attributes[read] for read in self.READ_ALOUD if read in attributes]
        if tag in ("script", "style"):
            self._silent += 1
        elif tag == "form":
            self.forms.append({"names": set(), "fields": [], "buttons": []})
        elif tag == "input" and self.forms:
            self._input(name, attributes)
        elif tag == "button" and self.forms:
            self.forms[-1]["buttons"].append((name, attributes.get("value", "")))
        elif tag == "select":
            self._select = {"name": name, "chosen": [], "first": None, "multiple": "multiple" in attributes}
        elif tag == "option" and self._select is not None:
            value = attributes.get("value", "")
            if self._select["first"] is None:
                self._select["first"] = value
            if "selected" in attributes:
                self._select["chosen"].append(value)
        elif tag == "textarea":
            self._textarea, self._typed = name, []

    def _input(self, name: str, attributes: dict[str, str]) -> None:
        kind = attributes.get("type", "text")
        if kind == "submit":
            self.forms[-1]["buttons"].append((name, attributes.get("value", "")))
            self.words.append(attributes.get("value", ""))
        elif name and kind != "file" and (kind not in ("checkbox", "radio") or "checked" in attributes):
            self.forms[-1]["fields"].append((name, attributes.get("value", "on" if kind == "checkbox" else "")))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self._silent -= 1
        elif tag == "select" and self._select is not None:
            select, self._select = self._select, None
            chosen = select["chosen"]
            if not chosen and not select["multiple"] and select["first"] is not None:
                chosen = [select["first"]]
            if self.forms and select["name"]:
                self.forms[-1]["fields"].extend((select["name"], value) for value in chosen)
        elif tag == "textarea" and self._textarea is not None:
            # A browser drops the line end that follows the tag.
            typed = "".join(self._typed).removeprefix("\r\n").removeprefix("\n")
            if self.forms and self._textarea:
                self.forms[-1]["fields"].append((self._textarea, typed))
            self._textarea = None

    def handle_data(self, data: str) -> None:
        if self._textarea is not None:
            self._typed.append(data)
        if not self._silent:
            self.words.append(data)


def read(response: HttpResponse) -> Reader:
    """The page, taken apart."""
    reader = Reader()
    reader.feed(response.content.decode())
    return reader


def words(response: HttpResponse) -> str:
    """Everything that a person reads on the page, in one line."""
    return re.sub(r"\s+", " ", " ".join(read(response).words)).strip()


def heard(response: HttpResponse) -> str:
    """What a screen reader says beside those words, or the pointer shows: of pictures, of fields, of links."""
    return " ".join(read(response).heard)


def main_part(response: HttpResponse) -> str:
    """The HTML of the page without its head, its navigation and its messages."""
    return response.content.decode().partition('<div id="content"')[2]


def told(response: HttpResponse) -> list[str]:
    """The messages that this request left for the next page."""
    return [str(message) for message in get_messages(response.wsgi_request)._queued_messages]


def titles(response: HttpResponse) -> list[str]:
    """What stands in the first column of a list, row by row."""
    cells = re.findall(r'<th class="field-[^"]*">(.*?)</th>', response.content.decode(), re.DOTALL)
    return [re.sub(r"<[^>]+>", "", cell).strip() for cell in cells]


# -- what a form sends ---------------------------------------------------------------------------------------------------


def form_of(response: HttpResponse, *, having: str) -> dict[str, Any]:
    """What the form with this control would send as it stands: lists where a name comes more than once."""
    (form,) = [form for form in read(response).forms if having in form["names"]]
    sent: dict[str, list[str]] = {}
    for name, value in form["fields"]:
        sent.setdefault(name, []).append(value)
    return {name: values[0] if len(values) == 1 else values for name, values in sent.items()}


def buttons_of(response: HttpResponse, *, having: str) -> list[tuple[str, str]]:
    (form,) = [form for form in read(response).forms if having in form["names"]]
    return form["buttons"]


# -- the form of an article ----------------------------------------------------------------------------------------------


def opened(client: Client, article: Article) -> dict[str, Any]:
    """What the form of the article would send as it is opened."""
    return form_of(client.get(address(article)), having="title")


def new_article(client: Client, **values: Any) -> HttpResponse:
    sent = form_of(client.get(address(Article, "add")), having="title") | {
        "title": "Tin mới",
        "_continue": "Lưu",
        **values,
    }
    sent.setdefault("category", "")
    if not sent["category"]:
        sent["category"] = factories.CategoryFactory().pk
    return client.post(address(Article, "add"), sent)


def credit(
    place: int, author: Author | None, *, role: str = "writer", byline: str = "", position: str = ""
) -> dict[str, Any]:
    """What one row of names sends."""
    prefix = f"credits-{place}-"
    return {
        prefix + "author": author.pk if author else "",
        prefix + "role": role,
        prefix + "byline": byline,
        prefix + "position": position,
    }


def credits_sent(*rows: dict[str, Any]) -> dict[str, Any]:
    sent: dict[str, Any] = {"credits-TOTAL_FORMS": len(rows), "credits-INITIAL_FORMS": 0}
    for row in rows:
        sent |= row
    return sent


def bylines(article: Article) -> list[tuple[str, str, int]]:
    return [(credit.printed_name, credit.role, credit.position) for credit in article.credits.all()]
