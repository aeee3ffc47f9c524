"""The words of the back office: each role opens every address and sends every form; the English left is none but names."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

import polib
import pytest
from django.contrib import admin
from django.contrib.auth.models import Group
from django.contrib.auth.tokens import default_token_generator
from django.db import models, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, reverse
from django.utils.http import urlsafe_base64_encode

from comments.models import ConsentText, PersonalDataRequest, RejectionReason, Thread
from news.admin import acts
from news.models import Article
from portal.models import OutgoingMail, User
from tests import factories
from tests.admin import MODELS, STAFF, Reader, address, form_of, picture, signed_in, told
from tests.factories import NOW
from tests.language import english_left, strings, texts_in, texts_of

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False), pytest.mark.once]

# Of the first one every address is opened, of the others the form and the history, and what these link to.
ARTICLES = (
    "revised",
    "draft",
    "binned",
    "submitted",
    "returned",
    "scheduled",
    "published",
    "backdated",
    "expired",
    "withdrawn",
)
COMMENTS = ("pending", "approved", "rejected", "spam", "withdrawn", "reopened", "taken down")


def office(account: User) -> dict[str, list[models.Model]]:
    """Rows of every registered model, by label; the articles are by this account where it may write any."""
    writer = account if account.has_perm("news.add_article") else factories.contributor()
    articles = [factories.article(state, by=writer) for state in ARTICLES]
    made = [
        *articles,
        *(factories.comment(state, on=articles[0]) for state in COMMENTS),
        Group.objects.get(name="Biên tập viên"),
        account,
        factories.IdentityFactory(),
        OutgoingMail.objects.create(recipient="a@b.example", subject="Bài được trả lại", body="Lý do.", created_at=NOW),
        picture(account),
        articles[0].category,
        articles[0].credits.get().author,
        factories.SourceFactory(),
        factories.standing_page(),
        factories.LinkFactory().list,
        factories.MoodFactory(),
        factories.arrangement(),
        Thread.objects.create(article=articles[0]),
        ConsentText.current(),
        RejectionReason.objects.create(text="Ngoài chủ đề."),
        PersonalDataRequest.objects.create(
            kind="view", email="dan@nhan.example", received_at=NOW, due_at=NOW, entered_by=account
        ),
    ]
    rows: dict[str, list[models.Model]] = {}
    for row in made:
        rows.setdefault(row._meta.label, []).append(row)
    # What is left are the tables of one row.
    return rows | {label: [MODELS[label].objects.get_or_create(pk=1)[0]] for label in MODELS.keys() - rows.keys()}


# -- the addresses ---------------------------------------------------------------------------------------------------------

ARGUMENT = re.compile(r"\(\?P<(\w+)>[^)]*\)|<(?:\w+:)?(\w+)>")


def routes(patterns: list[URLPattern | URLResolver] | None = None, before: str = "admin/") -> Iterator[str]:
    """Every address of the admin, as `admin/news/article/<int:pk>/so-sanh/`."""
    for pattern in admin.site.urls[0] if patterns is None else patterns:
        route = before + str(pattern.pattern).removeprefix("^")
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, route)
        else:
            yield route


def filled(route: str, values: dict[str, Any]) -> Iterator[str]:
    """The addresses of a route: for an act one of each name. An argument without a value here is told by a KeyError."""
    for name in acts.PAGES if "<slug:name>" in route else [""]:
        named = {**values, "name": name}
        yield "/" + ARGUMENT.sub(lambda found: str(named[found[1] or found[2]]), route).removesuffix("$")  # noqa: B023


def addresses(rows: dict[str, list[models.Model]], account: User, copy_key: str) -> Iterator[str]:
    by_folder = {model._meta.label_lower.replace(".", "/"): found for model, found in _by_model(rows)}
    values = {
        "number": 1,
        "key": copy_key,
        "app_label": "news",
        "uidb64": urlsafe_base64_encode(str(account.pk).encode()),
        "token": default_token_generator.make_token(account),
        "url": "khong-co/",
    }
    for route in routes():
        (row, *_) = by_folder.get("/".join(route.split("/")[1:3]), [account])
        yield from filled(route, {**values, "pk": row.pk, "object_id": row.pk, "id": row.pk})
    for model, found in _by_model(rows):
        yield address(model) + "?q=khong+co"
        yield from (address(model, page) + "?_popup=1" for page in ("changelist", "add"))
        yield from (address(row, page) for row in found for page in ("change", "history"))
    for app, model, field in admin.site._completed_fields():
        asked = {"app_label": app, "model_name": model, "field_name": field, "term": ""}
        yield reverse("admin:autocomplete") + "?" + urlencode(asked)


def _by_model(rows: dict[str, list[models.Model]]) -> list[tuple[type[models.Model], list[models.Model]]]:
    return [(type(found[0]), found) for found in rows.values()]


# -- the walk --------------------------------------------------------------------------------------------------------------


class Forms(Reader):
    """The forms of a page with where they go, and which of their fields are chosen from a list."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        super().handle_starttag(tag, attrs)
        attributes = dict(attrs)
        if tag == "form":
            self.forms[-1] |= {"action": attributes.get("action") or "", "lists": set()}
            self.forms[-1]["method"] = (attributes.get("method") or "get").lower()
        elif tag == "select" and self.forms and "name" in attributes:
            self.forms[-1]["lists"].add(attributes["name"])


def fillings(form: dict) -> Iterator[dict]:
    """The form as it stands with each kind of its buttons; with nothing in it; with what belongs in none of its fields."""
    stands: dict[str, list[str]] = {}
    for name, value in form["fields"]:
        stands.setdefault(name, []).append(value)
    counts = {name: values for name, values in stands.items() if name.endswith("_FORMS")}
    # The buttons of the first place do what those of the other places do.
    kinds: dict[tuple[str, str], dict[str, str]] = {}
    for name, value in form["buttons"]:
        if name:
            kinds.setdefault((name, _shape(value)), {name: value})
    buttons = [*kinds.values()] or [{}]
    typed = {name for name in form["names"] if "__prefix__" not in name} - counts.keys() - buttons[0].keys()
    for button in buttons:
        yield stands | button
    yield dict.fromkeys(typed, "") | counts | buttons[0]
    wrong = {name: "999999" if name in form["lists"] else "chữ thừa " * 60 for name in typed}
    yield wrong | counts | buttons[0]


# Pages that say something else of every row.
OF_ITS_OWN = re.compile(
    r"/admin/(news/article/\d+/(change|history|viec/\w+|phien-ban/\d+/phieu)|comments/comment/\d+/change)/"
)


def _shape(path: str) -> str:
    """What the addresses of all rows of a model have in common."""
    return re.sub(r"\d+", "0", path.partition("?")[0])


class Walk:
    """What one account met: the addresses opened, the forms sent, and by text where it met English."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.opened: set[str] = set()
        self.routes: set[str] = set()
        self.sent = 0
        self.english: dict[str, str] = {}
        self._kinds: set[tuple] = set()
        self._shapes: set[str] = set()

    def open(self, paths: Iterator[str] | list[str]) -> None:
        """Opens these addresses, sends the forms there, and goes on to what they link to."""
        waiting = list(paths)
        while waiting:
            path = waiting.pop()
            if path in self.opened:
                continue
            self.opened.add(path)
            self._shapes.add(_shape(path))
            response = self.client.get(path)
            self._listen(path, response)
            if response.status_code == 200 and "html" in response["Content-Type"]:
                page = response.content.decode()
                waiting += self._links(path, page)
                # In a small window of its own a form is the same.
                if "_popup" not in path:
                    self._send_forms(path, page)

    def _links(self, path: str, page: str) -> Iterator[str]:
        """Those within the admin; of most kinds of page one."""
        for link in re.findall(r'href="([^"]*)"', page):
            target = urlsplit(urljoin(path, link))
            if target.netloc or target.query or not target.path.startswith("/admin/"):
                continue
            if OF_ITS_OWN.match(target.path) or _shape(target.path) not in self._shapes:
                yield target.path

    def _send_forms(self, path: str, page: str) -> None:
        reader = Forms()
        reader.feed(page)
        for form in reader.forms:
            target = urljoin(path, form["action"])
            # One form of each kind: the rows of a list have the same.
            kind = (_shape(target), *(frozenset(form[part]) for part in ("names", "buttons")))
            if form["method"] == "post" and kind not in self._kinds:
                self._kinds.add(kind)
                for filling in fillings(form):
                    self._send(target, filling)

    def _send(self, target: str, filling: dict) -> None:
        """Nothing of it stays, neither in the database nor in the browser."""
        cookies = self.client.cookies.copy()
        with transaction.atomic():
            self._listen(f"POST {target}", self.client.post(target, filling))
            transaction.set_rollback(True)
        self.client.cookies = cookies
        self.sent += 1

    def _listen(self, where: str, response: HttpResponse) -> None:
        self.routes.add(response.resolver_match.route.replace("^", ""))
        messages = told(response) if hasattr(response.wsgi_request, "_messages") else []
        texts = texts_of(response).union(*map(texts_in, messages))
        self.english |= dict.fromkeys(english_left(texts), where)


def keep_a_copy(client: Client) -> str:
    """The key under which something typed into the form of a new article is kept, if the account may write any."""
    page = client.get(address(Article, "add"))
    if page.status_code != 200:
        return "0" * 32
    typed = form_of(page, having="title") | {"title": "Đang viết dở", "_changed": "1"}
    client.post(reverse("admin:news_article_pulse_new"), typed)
    return typed["copy_key"]


@pytest.mark.parametrize("role", STAFF)
def test_no_page_form_or_message_is_english(role):
    account = STAFF[role]()
    walk = Walk(signed_in(account))
    walk.open(addresses(office(account), account, keep_a_copy(walk.client)))
    print(f"{role}: {len(walk.opened)} addresses opened, {walk.sent} forms sent")  # noqa: T201 - with -rP
    assert walk.english == {}
    # Who may do little meets the page that says so; still it is an answer of each address.
    assert set(routes()) - walk.routes == set()
    assert walk.sent > 50


def test_signing_in_is_not_english():
    account = factories.superuser()
    walk = Walk(Client())
    walk.open([reverse("admin:login"), reverse("admin:index")])
    outside = factories.UserFactory(is_staff=False)
    for username, password in (("", ""), (account.username, "sai"), (outside.username, "mật khẩu dài")):
        outside.set_password("mật khẩu dài")
        outside.save()
        walk._send(reverse("admin:login"), {"username": username, "password": password})
    assert walk.english == {}
    assert walk.sent >= 6


PASSWORDS = ("", "ngắn", "password1234", "taikhoan123456", "123456789012")


def test_what_is_wrong_with_a_password_is_not_said_in_english():
    account = factories.superuser()
    account.username = "taikhoan123456"
    account.set_password("mật khẩu cũ dài")
    account.save()
    walk = Walk(signed_in(account))
    doors = [reverse("admin:password_change"), reverse("admin:auth_user_password_change", args=[account.pk])]
    for door in doors:
        for password in PASSWORDS:
            new = {"new_password1": password, "new_password2": password, "password1": password, "password2": password}
            for old, again in (("mật khẩu cũ dài", password), ("sai", password), ("sai", "khác")):
                changed = {"old_password": old, "new_password2": again, "password2": again, "usable_password": "true"}
                walk._send(door, new | changed)
    assert walk.english == {}
    assert walk.sent == 2 * 3 * len(PASSWORDS)


SCRIPTS_IN_ENGLISH = Path(admin.__file__).parent / "locale" / "en" / "LC_MESSAGES" / "djangojs.po"


def test_what_the_scripts_of_the_admin_say_is_not_english():
    """The calendar, the clock, the two lists: their words come from one address."""
    script = signed_in(factories.editor()).get(reverse("admin:jsi18n")).content.decode()
    words = json.loads(re.search(r"const newcatalog = (\{.*?\});", script, re.DOTALL)[1])
    # Django's catalogue also holds what its scripts no longer say.
    said = {entry.msgid for entry in polib.pofile(str(SCRIPTS_IN_ENGLISH))}
    heard = {text: words[text] for text in words if text.rpartition("\4")[2] in said}
    assert len(heard) > 60
    assert english_left(strings(heard)) == set()
