"""What the checklist before publication finds as a whole, and how it is told."""

import pytest

from news import checklist
from news.models import Article
from tests import factories
from tests.factories import NOW
from tests.news.checklist import WRITER, figure, found, picture, unsaved

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


def test_a_good_article_has_nothing_to_look_at():
    lead, inside = picture("dai-dien"), picture("trong-bai", width=600)
    other = factories.ArticleFactory(public=True)
    body = f'<p>Gặt xong ngày 21/11/2026, <a href="{other.get_absolute_url()}">xem thêm</a>.</p>{figure(inside.pk)}'
    assert checklist.findings(unsaved(lead_picture=lead, body=body), [WRITER]) == []


def test_findings_stand_in_the_order_of_the_form():
    article = unsaved(
        title="MÙA GẶT", summary="", body="<p>Xong ngày 05/12/2026. Gọi 0912 345 678.</p>", is_reprint=True
    )
    every = checklist.findings(article, [])
    assert [(finding.code, finding.field) for finding in every] == [
        ("title_in_capitals", "title"),
        ("no_summary", "summary"),
        ("telephone_number", "body"),
        ("date_after_publication", "body"),
        ("no_lead_picture", "lead_picture"),
        ("no_source", "source"),
        ("no_author", "credits"),
    ]


def test_the_same_of_a_stored_article_as_of_one_that_is_not():
    made = unsaved(body="<p>Gọi 0912 345 678.</p>", category=factories.CategoryFactory())
    before = checklist.findings(made, [])
    made.save()
    assert checklist.findings(Article.objects.get(pk=made.pk), made.credits.all()) == before


def test_an_empty_form_can_be_checked():
    assert {finding.code for finding in checklist.findings(Article(), [])} == {
        "no_summary",
        "no_body",
        "no_lead_picture",
        "no_author",
    }


def test_every_check_has_a_name_of_its_own_for_the_office():
    labels = [check.label for check in checklist.CHECKS.values()]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_of_many_alike_a_few_are_told_and_the_rest_counted():
    numbers = "".join(f"<p>Gọi 0912 345 {number}.</p>" for number in range(600, 609))
    told = found("telephone_number", body=numbers)
    assert len(told) == checklist.MOST == 5
    assert told[-1].text.endswith("Còn 4 chỗ nữa như vậy.")
    assert not any("chỗ nữa" in finding.text for finding in told[:-1])
    (_, _, _, _, last) = found("telephone_number", body="".join(f"<p>091234567{number}</p>" for number in range(5)))
    assert "chỗ nữa" not in last.text


def test_an_excerpt_is_short():
    long = "a" * 300
    (finding,) = found("broken_link", body=f'<p><a href="/{long}/">{long}</a></p>')
    assert (len(finding.excerpt), finding.excerpt[-1]) == (80, "…")
    assert len(finding.text) < 300
