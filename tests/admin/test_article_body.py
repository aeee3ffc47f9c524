"""The body in the form of an article: what the editor sends, what is stored, and what is shown of it."""

import pytest

from news.models import Article
from tests import factories
from tests.admin import address, form_of, new_article, opened, picture, signed_in, words
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

PASTED = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"


@pytest.mark.parametrize(
    ("body", "count"),
    [
        (f'<p>Trước</p><p><img src="{PASTED}"></p><p>Sau</p>', 1),
        (f'<p><img alt="" src="{PASTED}"><img src="https://noi-khac.example/a.jpg">Chữ</p>', 2),
        ("<p>Chữ <img src='file:///C:/anh.png'></p>", 1),
    ],
)
def test_a_pasted_picture_is_refused_with_a_sentence_and_the_text_is_kept(body, count):
    client = signed_in(factories.editor())
    refused = new_article(client, body=body, title="Có ảnh dán")
    assert refused.status_code == 200
    assert f"Trong bài có {count} ảnh chưa được tải lên máy chủ" in words(refused)
    kept = form_of(refused, having="title")
    assert (kept["title"], kept["body"]) == ("Có ảnh dán", body)
    assert not Article.objects.exists()
    article = factories.article()
    refused = client.post(address(article), opened(client, article) | {"body": body})
    assert form_of(refused, having="title")["body"] == body
    article.refresh_from_db()
    assert article.body == "<p>Nội dung của bài.</p>"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ('<p onclick="alert(1)">Chữ<script>alert(1)</script></p>', "<p>Chữ</p>"),
        ('<p><a href="javascript:alert(1)">Chữ</a></p>', "<p>Chữ</p>"),
        ('<div style="text-align: center"><b>Đậm</b></div>', '<p class="align-center"><strong>Đậm</strong></p>'),
        ("<h1>Đầu đề</h1>", "<h2>Đầu đề</h2>"),
        ("<p>&nbsp;</p><p>ch&agrave;o</p>", "<p>chào</p>"),
        ("<iframe src='https://a.example'></iframe><p>x</p>", "<p>x</p>"),
        ("<p>{{7*7}}</p>", "<p>{{7*7}}</p>"),
        ("</textarea><script>alert(1)</script><p>x</p>", "<p>x</p>"),
    ],
)
def test_the_editors_html_is_cleaned_and_opened_again_as_it_is_stored(typed, stored):
    client = signed_in(factories.contributor())
    new_article(client, body=typed)
    article = Article.objects.get()
    assert article.body == stored
    assert opened(client, article)["body"] == stored


def test_a_picture_of_the_library_is_stored_by_its_number():
    client = signed_in(factories.editor())
    shown = picture(alt="Đồng lúa")
    figure = f'<figure data-picture="{shown.pk}"><figcaption>Mùa gặt</figcaption></figure>'
    new_article(client, body=f"<p>Trước.</p>{figure}")
    article = Article.objects.get()
    assert figure in article.body
    assert [use.picture_id for use in article.picture_uses.all()] == [shown.pk]


@pytest.mark.parametrize("field", ["title", "summary", "why", "body"])
def test_what_was_typed_is_escaped_wherever_the_office_shows_it(field):
    client = signed_in(factories.editor())
    attack = "</textarea><script>alert('x')</script><b>X</b> Chữ"
    response = new_article(client, **{field: attack})
    article = Article.objects.get()
    pages = [
        response,
        client.get(address(article)),
        client.get(address(Article)),
        client.get(address(article, "history")),
    ]
    pages += [client.get(address(article, "act", "publish")), client.get("/admin/")]
    pages.append(client.post(address(article), {"title": attack, "summary": attack, "body": attack, "revision": "x"}))
    for page in pages:
        assert "<script>alert('x')" not in page.content.decode()
