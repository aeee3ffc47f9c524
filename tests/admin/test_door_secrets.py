"""What the doors of the back office tell by what is asked of them: by parameters of an address, by guessing, by actions."""

import dataclasses
import itertools
import logging
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.apps import apps
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.urls import reverse
from pytest_django.plugin import DjangoDbBlocker

from news.admin.bulk import BULK_ACTS
from news.models import Article
from tests.admin import MODELS, address, doors, form_of
from tests.factories import NOW
from tests.hostile import query_names_of

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

INSIDE = ["no_group", "contributor", "editor", "moderator", "superuser"]
DOORS = doors.doors()
ARTICLE_STATES = ["draft", "submitted", "returned", "scheduled", "withdrawn", "binned", "revised"]
# Of a secret all but its last letter: a search finds it, and the echo of the search is not taken for it.
GUESSES = {secret: secret[:-1] for secret in doors.SECRETS}
# What they all begin with. Where this finds nothing, no guess does: a search finds every word that holds the letters.
ANY_SECRET = "kinx"
assert all(guess.startswith(ANY_SECRET) for guess in GUESSES.values())
WRONG = "kinzzz"


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """Hundreds of refusals are no news."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture(scope="module")
def rows(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[doors.Site]:
    """The site that every test finds; what a test leaves in it is undone."""
    with django_db_blocker.unblock(), transaction.atomic():
        with time_machine.travel(NOW, tick=False):
            made = doors.site()
        yield made
        transaction.set_rollback(True)


@pytest.fixture
def site(rows: doors.Site) -> doors.Site:
    return dataclasses.replace(
        rows, clients={role: doors.client_of(account) for role, account in rows.accounts.items()}
    )


class Visitor:
    """One role at the doors; remembers every secret that it was told and may not know."""

    def __init__(self, site: doors.Site, role: str) -> None:
        self.site, self.role, self.client = site, role, site.clients[role]
        self.hidden, self.told, self.requests = doors.hidden_from(role), {}, 0

    def get(self, path: str, data: dict[str, Any] | None = None) -> HttpResponse:
        return self._ask("get", path, data or {})

    def post(self, path: str, data: dict[str, Any]) -> HttpResponse:
        return self._ask("post", path, data)

    def _ask(self, method: str, path: str, data: dict[str, Any]) -> HttpResponse:
        response = getattr(self.client, method)(path, data)
        self.requests += 1
        assert response.status_code < 500, (method, path, data)
        if secrets := doors.secrets_in(response) & self.hidden:
            self.told[f"{method} {path} {data}"] = sorted(secrets)
        return response

    def opens(self, model: type[models.Model]) -> bool:
        return self.get(address(model)).status_code == 200


def size(response: HttpResponse) -> tuple[int, int, int]:
    """How much an answer found."""
    return response.status_code, response.content.count(b"<tr"), response.content.count(b'"id"')


# -- parameters -----------------------------------------------------------------------------------------------------------


def of_hidden_rows(site: doors.Site) -> Iterator[str]:
    """Every address of every row that is not open to all, whatever its state."""
    for door in DOORS.values():
        if door.model == "article" and door.pattern.parameters:
            for state, number in itertools.product(ARTICLE_STATES, ("1", "2")):
                yield doors.path(door, site.rows, state=state, number=number)
        elif door.model == "comment" and door.pattern.parameters:
            yield doors.path(door, site.rows, state="rejected")
    yield from (f"/admin/r/{ContentType.objects.get_for_model(row).pk}/{row.pk}/" for row in hidden_rows(site))


def hidden_rows(site: doors.Site) -> list[models.Model]:
    rows = site.rows
    named = [f"article {state}" for state in ARTICLE_STATES]
    return [rows[name] for name in (*named, "comment", "comment rejected", "picture", "user", "outgoingmail")]


def asked_of_lists() -> Iterator[dict[str, str]]:
    """Parameters that lists understand, or might."""
    yield from ({"o": order} for order in ("1.2.3.4.5.6.7.8.9", "-1.-2.-3.-4.-5.-6.-7.-8.-9"))
    yield from ({name: "1"} for name in ("all", "e", "_facets", "cua-toi", "ban-sua", "viec"))
    yield from ({"_popup": "1", "_to_field": name} for name in ("id", "email", "code"))
    states = ("draft", "submitted", "returned", "scheduled", "withdrawn", "binned", "expired", "tat-ca", "rejected")
    yield from ({"trang-thai": state} for state in states)
    yield {"_changelist_filters": "q=kinx"}
    yield {"q": "kinx"}


def asked_elsewhere(site: doors.Site) -> Iterator[tuple[str, dict[str, Any]]]:
    rows = site.rows
    draft, comment = rows["article draft"], rows["comment"]
    yield from ((address(draft, page), {"ban-soan": "a" * 32}) for page in ("change", "preview", "preview_page"))
    yield address(Article, "add"), {"ban-soan": "b" * 32}
    for state in ARTICLE_STATES:
        yield address(rows[f"article {state}"], "compare"), {"tu": "1", "den": "2", "kieu": "hai-cot"}
    yield "/admin/news/article/xem-truoc/" + "b" * 32 + "/", {}
    yield "/admin/news/article/xem-truoc/" + "b" * 32 + "/trang/", {}
    yield reverse("admin:portal_picture_choose"), {"q": "kinx"}
    yield reverse("admin:portal_picture_choose"), {"trang": "1"}
    desk = reverse("admin:comments_comment_desk")
    yield from ((desk, {name: comment.pk}) for name in ("cung-nguoi-gui", "binh-luan"))
    yield from ((desk, {"hang": queue}) for queue in ("cho-duyet", "da-duyet", "tu-choi", "thu-rac", "da-rut"))
    yield reverse("admin:comments_comment_desk_news"), {"the": f"{comment.pk}-0,{rows['comment rejected'].pk}-0"}
    statistics = reverse("admin:comments_comment_statistics")
    yield from ((statistics, {"tu": "2020-01-01", "den": "2026-12-31", "dinh-dang": kind}) for kind in ("", "xlsx"))
    yield reverse("admin:jsi18n"), {}
    yield reverse("admin:login"), {"next": address(draft)}


def first_values(site: doors.Site, model: type[models.Model]) -> dict[str, Any]:
    """An address can fill in a form that adds: with every row that its choices could mean."""
    kinds = {"Picture": "picture", "Article": "article draft", "User": "user", "Group": "group", "Comment": "comment"}
    return {
        column.name: site.rows[kinds[column.related_model.__name__]].pk
        for column in (*model._meta.fields, *model._meta.many_to_many)
        if column.is_relation and column.related_model.__name__ in kinds
    }


def test_no_parameter_makes_a_page_tell_what_is_hidden(site: doors.Site, capsys: pytest.CaptureFixture[str]) -> None:
    visitors = [Visitor(site, role) for role in INSIDE]
    for visitor in visitors:
        ask_everything(visitor)
    assert {visitor.role: visitor.told for visitor in visitors} == {role: {} for role in INSIDE}
    with capsys.disabled():
        print(f"\ndoors, parameters: {sum(visitor.requests for visitor in visitors)} requests")  # noqa: T201


def ask_everything(visitor: Visitor) -> None:
    site = visitor.site
    if visitor.role not in ("editor", "superuser"):
        for path in dict.fromkeys(of_hidden_rows(site)):
            visitor.get(path)
    for model in MODELS.values():
        if visitor.opens(model):
            known, tried = set(query_names_of(admin.site._registry[model])), set()
            for asked in asked_of_lists():
                # A list that does not know the parameter refuses it, whatever it holds.
                if tried.isdisjoint(asked) or known.issuperset(asked):
                    visitor.get(address(model), asked)
                tried |= asked.keys()
        visitor.get(address(model, "add"), first_values(site, model))
    for path, asked in asked_elsewhere(site):
        visitor.get(path, asked)


# -- guessing -------------------------------------------------------------------------------------------------------------

# Filters of the lists, of what the lists show.
SHOWN = {"published_at", "submitted_at", "parent"}


def lookups(model: type[models.Model]) -> Iterator[tuple[str, bool]]:
    """Every field of the model and of what it is joined to, and whether it is compared as a text."""
    for column in model._meta.get_fields():
        if column.name in SHOWN:
            continue
        yield column.name, _is_text(column)
        if column.is_relation and column.related_model:
            yield from (
                (f"{column.name}__{other.name}", _is_text(other))
                for other in column.related_model._meta.get_fields()
                if not other.is_relation
            )


def _is_text(column: Any) -> bool:
    return isinstance(column, models.CharField | models.TextField | models.FileField)


def guesses(name: str, is_text: bool) -> tuple[dict[str, str], dict[str, str]]:
    """One that is right of some row here, and one that is right of none."""
    if is_text:
        return {f"{name}__contains": "kinx"}, {f"{name}__contains": WRONG}
    return {f"{name}__gte": "0"}, {f"{name}__gte": "999999"}


def bare_refusal(request: HttpRequest, exception: Exception) -> HttpResponse:
    return HttpResponseBadRequest()


def test_a_list_answers_a_right_guess_as_a_wrong_one(
    site: doors.Site, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Most guesses are refused, always by the same page: it need not be drawn a thousand times.
    monkeypatch.setattr("portal.urls.handler400", bare_refusal)
    visitors = [Visitor(site, role) for role in ("contributor", "editor", "moderator")]
    told = {visitor.role: list(told_by_lists(visitor)) for visitor in visitors}
    assert told == {visitor.role: [] for visitor in visitors}
    assert [visitor.told for visitor in visitors] == [{}, {}, {}]
    with capsys.disabled():
        print(f"\ndoors, guesses: {sum(visitor.requests for visitor in visitors)} requests")  # noqa: T201


def told_by_lists(visitor: Visitor) -> Iterator[tuple[str, str]]:
    """Lists, and what one could find out by them."""
    for model in filter(visitor.opens, MODELS.values()):
        path = address(model)
        for name, is_text in lookups(model):
            right, wrong = guesses(name, is_text)
            found = size(visitor.get(path, right))
            # What is refused at once is not looked up, whatever the guess.
            if found[0] != 400 and found != size(visitor.get(path, wrong)):
                yield model._meta.label, name
        nothing = size(visitor.get(path, {"q": WRONG}))
        if size(visitor.get(path, {"q": ANY_SECRET})) == nothing:
            continue
        yield from (
            (model._meta.label, secret)
            for secret in visitor.hidden
            if size(visitor.get(path, {"q": GUESSES[secret]})) != nothing
        )


def relations() -> list[models.Field]:
    return [column for model in apps.get_models() for column in model._meta.get_fields() if column.is_relation]


@pytest.mark.parametrize("role", ["contributor", "editor", "moderator"])
def test_the_autocomplete_finds_nothing_by_what_is_hidden(site: doors.Site, role: str) -> None:
    visitor, path, answered = Visitor(site, role), reverse("admin:autocomplete"), 0
    for column in relations():
        options = column.model._meta
        asked = {"app_label": options.app_label, "model_name": options.model_name, "field_name": column.name}
        if visitor.get(path, {**asked, "term": ""}).status_code != 200:
            continue
        answered += 1
        if visitor.get(path, {**asked, "term": ANY_SECRET}).json()["results"] == []:
            continue
        for secret in visitor.hidden:
            found = visitor.get(path, {**asked, "term": GUESSES[secret]}).json()["results"]
            assert found == [], (column, secret)
    assert visitor.told == {}
    assert (answered > 0) == (role != "moderator")


# -- actions, and what is typed -------------------------------------------------------------------------------------------


def test_no_action_tells_a_contributor_of_articles_of_others(site: doors.Site) -> None:
    visitor = Visitor(site, "contributor")
    others = [row.pk for key, row in site.rows.items() if key.startswith("article ")]
    before = doors.stored()
    for name, more in itertools.product(BULK_ACTS, ({}, {"_confirmed": "1", "reason": "Chiếm", "select_across": "1"})):
        visitor.post(address(Article), {"action": name, "_selected_action": others, "index": "0", **more})
    assert visitor.told == {}
    assert doors.stored() == before


@pytest.mark.parametrize("button", ["_preview", "_continue", "_save"])
def test_a_picture_that_is_named_by_its_number_shows_no_caption_to_who_was_not_offered_it(
    site: doors.Site, button: str
) -> None:
    visitor, draft = Visitor(site, "contributor"), site.own["contributor"]["article draft"]
    hidden = [site.rows["picture"].pk, site.rows["article draft"].picture_uses.get().picture_id]
    own = site.own["contributor"]["picture"].pk
    body = "".join(f'<figure data-picture="{pk}"></figure>' for pk in (*hidden, own))
    for page in (address(draft), address(Article, "add")):
        typed = form_of(visitor.get(page), having="title")
        typed |= {
            "title": "Của tôi",
            "category": draft.category_id,
            "lead_picture": hidden[0],
            "body": body,
            button: "1",
        }
        sent = visitor.client.post(page, typed, follow=True)
        assert doors.secrets_in(sent) & visitor.hidden == set()
        kept = {"_changed": "1", **typed}
        pulse = reverse("admin:news_article_pulse_new") if page.endswith("add/") else address(draft, "pulse")
        visitor.client.post(pulse, kept)
        for shown in (
            (address(draft, "preview_page"), {"ban-soan": typed["copy_key"]}),
            (reverse("admin:news_article_preview_page_new", args=[typed["copy_key"]]), {}),
            (page, {"ban-soan": typed["copy_key"]}),
            (address(draft, "preview_page"), {}),
        ):
            visitor.get(*shown)
    assert visitor.told == {}
    mine = Article.objects.filter(created_by=site.accounts["contributor"], body__contains="figure")
    assert {pk for article in mine for pk in article.picture_uses.values_list("picture_id", flat=True)} <= {own}
    assert not Article.objects.filter(created_by=site.accounts["contributor"], lead_picture__in=hidden).exists()
    if button != "_preview":
        assert mine.exists()


def test_pictures_open_to_a_contributor_are_the_own_and_those_of_articles_that_it_reads(site: doors.Site) -> None:
    visitor = Visitor(site, "contributor")
    found = visitor.get(reverse("admin:portal_picture_choose")).json()["pictures"]
    assert {picture["id"] for picture in found} == {
        site.own["contributor"]["picture"].pk,
        site.rows["picture shown"].pk,
    }
    # An editor gave it to the contributor's own draft.
    given = site.rows["picture"].pk
    Article.objects.filter(pk=site.own["contributor"]["article draft"].pk).update(lead_picture=given)
    assert visitor.client.get(reverse("admin:portal_picture_details", args=[given])).status_code == 200


def test_every_model_of_the_office_was_asked() -> None:
    assert set(MODELS.values()) == set(admin.site._registry)
