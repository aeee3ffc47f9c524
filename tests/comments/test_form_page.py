"""The page of the form."""

import pytest
from django.test import Client

from comments.models import ConsentText
from news.models import Article
from tests.comments import TYPED, address, assert_accepted, fields_of, form_of, ready
from tests.factories import NOW, ArticleFactory
from tests.site import page

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def article() -> Article:
    return ArticleFactory(public=True)


class TestThePage:
    def test_it_stands_alone(self, client, article):
        response = client.get(address(article))
        assert response.status_code == 200
        assert response["Cache-Control"] == "private, no-store"
        assert response["X-Robots-Tag"] == "noindex"
        tree = page(response)
        assert [h1.text for h1 in tree.every("h1")] == ["Gửi bình luận"]
        assert (article.title, article.get_absolute_url()) in [(a.text, a["href"]) for a in tree.every("a")]
        form = tree.one("form", method="post")
        assert form["action"] == address(article)
        labels = [label.text for label in form.every("label") if not label.is_inside(aria_hidden="true")]
        assert labels == ["Tiêu đề", "Người gửi", "Email", "Nội dung bình luận", ConsentText.current().text]
        assert fields_of(form).pop("token")
        assert {**fields_of(form), "token": ""} == {
            **dict.fromkeys(TYPED, ""),
            "consent_version": str(ConsentText.current_version()),
            "website": "",
            "token": "",
        }
        assert "Lỗi" not in tree.one("title").text
        assert tree.every(role="alert") == []

    def test_two_readers_get_two_tokens(self, client, article):
        found = {fields_of(form_of(client.get(address(article))))["token"] for _ in range(2)}
        assert len(found) == 2

    def test_a_wrong_slug_leads_to_the_right_one(self, client, article):
        response = client.get(f"/bai-viet/khac-{article.pk}/binh-luan/")
        assert (response.status_code, response["Location"]) == (301, address(article))

    def test_what_was_typed_on_a_page_of_an_old_address_is_taken(self, client, article):
        response = client.post(f"/bai-viet/khac-{article.pk}/binh-luan/", ready(article))
        assert_accepted(response)

    @pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "TRACE", "OPTIONS", "FOO"])
    def test_other_methods(self, article, method):
        response = Client(enforce_csrf_checks=True).generic(method, address(article))
        assert response.status_code == 405
        assert response["Allow"] == "GET, HEAD, POST"

    def test_the_trap_is_out_of_everybodys_way(self, client, article):
        trap = form_of(client.get(address(article))).one("input", name="website")
        assert trap.is_inside(aria_hidden="true")
        assert trap["tabindex"] == "-1"
        assert trap["autocomplete"] == "off"


def test_no_browser_cuts_what_is_pasted(client, article):
    """What is too long is said by the server, which keeps all of it; a browser would drop the end without a word."""
    assert [field["name"] for field in form_of(client.get(address(article))).every() if field.get("maxlength")] == []
