"""The comments below an article, as readers see them."""

import datetime

import pytest
from django.test import Client

from comments import moderation
from comments.models import Comment, Thread
from tests import factories
from tests.factories import NOW, ArticleFactory
from tests.site import approved_comments, page

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def article():
    return ArticleFactory(public=True)


def thread(client: Client, article, query: str = ""):
    response = client.get(article.get_absolute_url() + query)
    assert response.status_code == 200
    return page(response).one("section", id="binh-luan")


def titles(section) -> list[str]:
    return [heading.text for heading in section.every("h3")]


def numbered(first: int, last: int) -> list[str]:
    return [f"Ý kiến thứ {n}" for n in range(first, last + 1)]


def test_without_comments_it_says_so(client, article):
    section = thread(client, article)
    assert "Chưa có bình luận nào." in section.text
    assert titles(section) == []


def test_sender_time_title_and_text(client, article):
    approved_comments(
        article,
        1,
        title="Góp ý",
        sender="Lê Văn Dân",
        body="Dòng một.\nDòng hai.\n\nĐoạn hai.",
        # 00:30 of the next day in Việt Nam.
        submitted_at=datetime.datetime(2026, 11, 20, 17, 30, tzinfo=datetime.UTC),
    )
    (comment,) = thread(client, article).every("article")
    assert comment.text == "Lê Văn Dân 21/11/2026, 00:30 Góp ý Dòng một. Dòng hai. Đoạn hai."
    assert len(comment.every("br")) == 1
    assert comment.one("time")["datetime"] == "2026-11-21T00:30:00+0700"


def test_oldest_first_and_of_the_same_second_as_they_came(client, article):
    late, early, *same = approved_comments(article, 5)
    moments = {late: NOW, early: NOW - datetime.timedelta(days=9)}
    for comment in (late, early, *same):
        Comment.objects.filter(pk=comment.pk).update(
            submitted_at=moments.get(comment, NOW - datetime.timedelta(days=2))
        )
    assert titles(thread(client, article)) == [comment.title for comment in (early, *same, late)]


def test_a_name_cannot_turn_the_writing_of_its_neighbours(client, article):
    """Hebrew and Arabic run from right to left: names, titles and texts are kept apart from what stands around them."""
    approved_comments(article, 1, sender="דוד", title="שלום", body="مرحبا")
    (comment,) = thread(client, article).every("article")
    assert [bdi.text for bdi in comment.every("bdi")] == ["דוד", "שלום"]
    assert [element.text for element in comment.every(dir="auto")] == ["مرحبا"]


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        "<b>đậm</b> &amp; &lt;",
        "{{ 7*7 }} {% url 'admin:index' %}",
        "https://xau.example/ten?a=1&b=2 www.xau.example",
        "javascript:alert(1)",
        "[liên kết](https://xau.example)",
    ],
)
def test_text_is_text(client, article, typed):
    """Neither tags, templates nor addresses come to life."""
    approved_comments(article, 1, title=typed, sender=typed[:80], body=typed)
    (comment,) = thread(client, article).every("article")
    assert comment.text.count(typed) == 3
    assert {element.tag for element in comment.every()} <= {"p", "bdi", "time", "h3", "div"}


@pytest.mark.parametrize(("count", "pages"), [(1, [1]), (20, [20]), (21, [20, 1]), (41, [20, 20, 1])])
def test_twenty_a_page(client, article, count, pages):
    approved_comments(article, count)
    found = [titles(thread(client, article, f"?bl={n}")) for n in range(1, len(pages) + 1)]
    assert [len(page_) for page_ in found] == pages
    assert sum(found, []) == numbered(1, count)
    assert titles(thread(client, article)) == found[0]
    assert client.get(f"{article.get_absolute_url()}?bl={len(pages) + 1}").status_code == 404


def test_pages_lead_to_one_another_and_stay_at_the_thread(client, article):
    approved_comments(article, 41)
    found = []
    for n in (1, 2, 3):
        section = thread(client, article, f"?bl={n}")
        found.append({a["rel"]: a["href"] for a in section.every("a")})
    assert found == [
        {"next": "?bl=2#binh-luan"},
        {"prev": "?#binh-luan", "next": "?bl=3#binh-luan"},
        {"prev": "?bl=2#binh-luan"},
    ]


@pytest.mark.parametrize("value", ["abc", "-1", "0", "2", "9" * 20, "1.5", "", "٣"])
def test_junk_is_not_found(client, article, value):
    approved_comments(article, 1)
    assert client.get(article.get_absolute_url(), {"bl": value}).status_code == 404


def test_hidden_comments_take_no_place_on_a_page(client, article):
    rows = approved_comments(article, 25)
    Comment.objects.filter(pk__in=[row.pk for row in rows[:6]]).update(status="pending")
    assert titles(thread(client, article)) == numbered(7, 25)
    assert client.get(f"{article.get_absolute_url()}?bl=2").status_code == 404


def test_a_decision_is_seen_at_once(client, article):
    comment = factories.comment(on=article, title="Góp ý")
    boss = factories.moderator()
    assert titles(thread(client, article)) == []
    moderation.approve(comment, by=boss)
    assert titles(thread(client, article)) == ["Góp ý"]
    moderation.reopen(comment, by=boss)
    assert titles(thread(client, article)) == []


def test_closing_takes_no_comment_away(client, article):
    approved_comments(article, 2)
    Thread.objects.create(article=article, is_open=False)
    assert titles(thread(client, article)) == numbered(1, 2)


def test_the_form_below_knows_where_its_script_gets_a_token(client, article):
    form = page(client.get(article.get_absolute_url())).one("form", method="post")
    assert form["data-token-url"] == f"{article.get_absolute_url()}binh-luan/ma/"
    assert client.get(form["data-token-url"]).json()["token"]
