"""How strict the office wants to be: options of the administrator, which the acts obey."""

import pytest

from news.models import Article, Category, OfficeOptions
from tests import factories
from tests.admin import address, form_of, opened, signed_in, words
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


def options_of(**values):
    return OfficeOptions.objects.create(pk=1, **values)


def test_the_administrator_chooses_what_blocks():
    client = signed_in(factories.superuser())
    sent = form_of(client.get(address(OfficeOptions, "add")), having="four_eyes")
    response = client.post(
        address(OfficeOptions, "add"), sent | {"four_eyes": "on", "blocking_findings": ["no_author", "no_lead_picture"]}
    )
    assert response.status_code == 302
    kept = OfficeOptions.objects.get()
    assert (kept.pk, kept.four_eyes, kept.blocking_findings) == (1, True, ["no_author", "no_lead_picture"])
    assert "Chưa có tên tác giả; " not in words(client.get(address(OfficeOptions)))
    assert "Chưa có tên tác giả" in words(client.get(address(OfficeOptions)))
    # There is one row: to add another is to change it; and what is no check is refused.
    sent = form_of(client.get(address(OfficeOptions, "add")), having="four_eyes")
    assert sent["four_eyes"] == "on"
    client.post(address(OfficeOptions, "add"), {"blocking_findings": ["abc"]})
    assert OfficeOptions.objects.get().blocking_findings == ["no_author", "no_lead_picture"]
    client.post(address(OfficeOptions, "add"), {"blocking_findings": ["no_author"]})
    assert OfficeOptions.objects.values_list("pk", "four_eyes", "blocking_findings").get() == (1, False, ["no_author"])


def test_what_blocks_is_said_on_the_page_of_the_act_and_nothing_is_done():
    options_of(blocking_findings=["no_lead_picture"])
    article = factories.article("submitted")
    response = signed_in(factories.editor()).post(
        address(article, "act", "publish"), {"at_0": "", "at_1": "", "why": "Ghi"}
    )
    assert response.status_code == 200
    assert "ảnh đại diện" in words(response)
    assert form_of(response, having="why")["why"] == "Ghi"
    article.refresh_from_db()
    assert article.status == "submitted"


@pytest.mark.parametrize("options", [{"four_eyes": True}, {"blocking_findings": ["no_summary"]}])
def test_a_save_that_the_rules_forbid_is_refused_with_the_reason_and_keeps_the_text(options):
    article = factories.article("published")
    client = signed_in(factories.editor())
    sent = opened(client, article) | {"title": "Tít mới", "summary": "", "_public": "Lưu"}
    options_of(**options)
    response = client.post(address(article), sent)
    assert response.status_code == 200
    assert form_of(response, having="title")["title"] == "Tít mới"
    assert ("hai người một bài" in words(response)) is ("four_eyes" in options)
    article.refresh_from_db()
    assert article.title != "Tít mới"
    # As a working version it may be kept.
    sent = form_of(response, having="title")
    assert client.post(address(article), sent | {"_revise": "1"}).status_code == 302
    assert Article.objects.get().working_version.content["title"] == "Tít mới"


def test_with_two_people_the_form_of_what_is_public_offers_the_working_version_alone():
    options_of(four_eyes=True)
    article = factories.article("published")
    page = signed_in(factories.editor()).get(address(article)).content.decode()
    assert 'name="_revise"' in page
    assert 'name="_public"' not in page
    assert 'name="_continue"' not in page
    assert 'name="_save"' not in page


def test_the_editors_of_a_category_are_chosen_among_those_who_may_publish():
    boss, contributor = factories.editor(), factories.contributor()
    category = factories.CategoryFactory(name="Kinh tế")
    client = signed_in(factories.superuser())
    page = client.get(address(category))
    assert boss.full_name in words(page)
    assert contributor.full_name not in words(page)
    sent = form_of(page, having="name")
    assert client.post(address(category), sent | {"editors": [boss.pk]}).status_code == 302
    assert list(Category.objects.get().editors.all()) == [boss]
    assert client.post(address(category), sent | {"editors": [contributor.pk]}).status_code == 200
    assert list(Category.objects.get().editors.all()) == [boss]
