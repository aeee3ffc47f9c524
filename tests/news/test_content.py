"""The content of an article as news.editing.save stores it: clean, or refused."""

import pytest
from django.core.exceptions import ValidationError

from news import editing
from news.models import Article
from portal.html_tokens import MAX_LENGTH
from tests.factories import NOW, ArticleFactory, CategoryFactory, article, contributor, editor
from tests.news import all_rows

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


def test_what_is_saved_is_clean_and_so_is_what_the_caller_holds():
    made = ArticleFactory.build(
        title="  Ho\u0323\u0302i nghi\u0323\u200b\u00a0 tha\u0301ng\r\n10 ",
        slug="Hội Nghị!",
        summary="Dòng một \r\n\r\n\r\n\r\n\r\nDòng\u00a0hai\u202e",
        body='<p style="color:red" onclick="x()">Nội dung<script>alert(1)</script></p><img src="http://x.example/a.png">',
        category=CategoryFactory(),
    )
    editing.save(made, by=contributor())
    for each in (made, Article.objects.get()):
        assert each.title == "Hội nghị tháng 10"
        assert each.slug == "hoi-nghi"
        assert each.summary == "Dòng một\n\n\nDòng hai"
        assert each.body == "<p>Nội dung</p>"


def test_a_slug_stays_when_the_title_changes():
    made = article("draft", title="Tên cũ")
    made.title = "Tên mới"
    editing.save(made, by=editor())
    assert Article.objects.get().slug == "ten-cu"


def test_a_slug_taken_out_is_made_anew():
    made = article("draft", title="Tên cũ")
    made.title, made.slug = "Tên mới", ""
    editing.save(made, by=editor())
    assert Article.objects.get().slug == "ten-moi"


REFUSED = {
    "no title": ("title", "", "title"),
    "an invisible title": ("title", "\u200b\u00a0\u2800", "title"),
    "a title without a letter": ("title", "2026 – 30/4!", "title"),
    "a title too long": ("title", "a" * 251, "title"),
    "a body too long": ("body", "a" * (MAX_LENGTH + 1), "body"),
    "no category": ("category", None, "category"),
    "a category that is not there": ("category_id", 10**6, "category"),
    "a source that is not there": ("source_id", 10**6, "source"),
    "a lead picture that is not there": ("lead_picture_id", 10**6, "lead_picture"),
}


@pytest.mark.parametrize(("name", "value", "field"), REFUSED.values(), ids=REFUSED)
def test_content_that_cannot_be_saved_changes_nothing(name, value, field):
    made = article("draft")
    boss = editor()
    before = all_rows()
    setattr(made, name, value)
    with pytest.raises(ValidationError) as caught:
        editing.save(made, by=boss)
    assert set(caught.value.message_dict) == {field}
    assert all_rows() == before


@pytest.mark.parametrize(("name", "value", "field"), REFUSED.values(), ids=REFUSED)
def test_a_new_article_that_cannot_be_saved_leaves_nothing(name, value, field):
    made = ArticleFactory.build(category=CategoryFactory())
    author = contributor()
    before = all_rows()
    setattr(made, name, value)
    with pytest.raises(ValidationError) as caught:
        editing.save(made, by=author)
    assert set(caught.value.message_dict) == {field}
    assert all_rows() == before
    assert made.pk is None


def test_a_note_is_kept_clean():
    made = article("draft")
    made.title = "Tên mới"
    version = editing.save(made, by=editor(), why=" Su\u031b\u0309a\x00 lo\u0302\u0303i\u202e \r\n\u200bchính tả. ")
    assert version.why == made.events.order_by("id").last().why == "Sửa lỗi\nchính tả."
