"""The autocomplete of the forms of the back office: it answers those who may see the rows."""

import pytest
from django.apps import apps
from django.urls import reverse

from tests import factories
from tests.admin import STAFF, picture, signed_in
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

REFUSED = "refused"
# The field that is being filled in, and what each role is answered.
AUTOCOMPLETE = [
    ("news.Article.source", {"contributor": ["Báo Dân"], "editor": ["Báo Dân"], "moderator": REFUSED}),
    ("news.Credit.author", {"contributor": ["Trần Thị Dân"], "editor": ["Trần Thị Dân"], "moderator": REFUSED}),
    ("news.Article.lead_picture", {"contributor": [], "editor": ["Chợ Dân"], "moderator": REFUSED}),
    ("comments.Thread.article", {"contributor": [], "editor": ["Bài của Dân"], "moderator": REFUSED}),
    *(
        (field, dict.fromkeys(["contributor", "editor", "moderator"], REFUSED))
        for field in (
            "news.ArticleEvent.by",
            "news.ArticleEvent.version",
            "comments.CommentEvent.by",
            "comments.Comment.consent_text",
            "comments.Comment.email",
            "comments.Comment.khong_co",
            "portal.Picture.uploaded_by",
            "portal.User.groups",
            "admin.LogEntry.user",
            "khong.Co.gi",
        )
    ),
]


def autocompleted(client, field, term):
    """The names that are answered, REFUSED, or the status of a fault."""
    app_label, model_name, field_name = field.split(".")
    asked = {"app_label": app_label, "model_name": model_name.lower(), "field_name": field_name, "term": term}
    response = client.get(reverse("admin:autocomplete"), asked)
    if response.status_code != 200:
        return REFUSED if response.status_code in (403, 404) else response.status_code
    return [result["text"] for result in response.json()["results"]]


@pytest.mark.parametrize("role", ["contributor", "editor", "moderator"])
def test_the_autocomplete_answers_those_who_may_see_the_rows(role):
    factories.SourceFactory(name="Báo Dân")
    factories.AuthorFactory(name="Trần Thị Dân")
    picture(caption="Chợ Dân")
    factories.comment(title="Góp ý của Dân", on=factories.article("published", title="Bài của Dân"))
    client = signed_in(STAFF[role]())
    found = {field: autocompleted(client, field, "Dân") for field, _ in AUTOCOMPLETE}
    assert found == {field: expected[role] for field, expected in AUTOCOMPLETE}


def test_the_autocomplete_finds_a_contributors_own_articles_alone():
    author = factories.contributor()
    factories.article(by=author, title="Bài của tôi")
    factories.article(title="Bài của người khác")
    assert autocompleted(signed_in(author), "comments.Thread.article", "Bài") == ["Bài của tôi"]


def fields():
    """Every field of every model that the autocomplete could be asked for, those from the other side too."""
    return [f"{model._meta.label}.{field.name}" for model in apps.get_models() for field in model._meta.get_fields()]


@pytest.mark.parametrize("role", STAFF)
def test_the_autocomplete_gives_no_address_of_a_citizen_and_never_fails(role):
    factories.comment()
    client = signed_in(STAFF[role](), raise_request_exception=False)
    everything = {field: autocompleted(client, field, "") for field in fields()}
    assert "nhan.example" not in str(everything.values())
    assert {field: answered for field, answered in everything.items() if isinstance(answered, int)} == {}
    searched = {field: autocompleted(client, field, "dan@nhan.example") for field in fields() if "omment" in field}
    assert [field for field, answered in searched.items() if answered not in (REFUSED, [])] == []
