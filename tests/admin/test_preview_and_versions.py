"""The preview, versions compared and brought back, copies."""

import datetime
import re

import pytest
from django.urls import reverse

from news import editing, publishing
from news.models import Article, WorkingCopy
from tests import factories
from tests.admin import address, form_of, main_part, opened, picture, signed_in, told, words
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


def new_form(client):
    return form_of(client.get(address(Article, "add")), having="title")


@pytest.fixture
def boss():
    return factories.editor()


@pytest.fixture
def client(boss):
    return signed_in(boss)


def main_element(response):
    return re.search(rb"<main.*</main>", response.content, re.DOTALL)[0]


def url(name, *args):
    return reverse(f"admin:news_article_{name}", args=args)


# -- the preview -------------------------------------------------------------------------------------------------------------


def test_the_preview_of_what_is_not_saved_is_what_readers_will_get(client, boss):
    factories.article("published", title="Bài khác", category=(category := factories.CategoryFactory()))
    article = factories.article("submitted", category=category)
    lead, in_body = picture(boss), picture(boss, caption="Cầu mới")
    typed = opened(client, article) | {
        "title": "Cầu Vân Hà thông xe",
        "summary": "Sáng nay.",
        "body": f'<p>Đoạn một.</p><figure data-picture="{in_body.pk}"></figure>',
        "lead_picture": lead.pk,
    }
    response = client.post(address(article), typed | {"_preview": "1"})
    key = f"?ban-soan={typed['copy_key']}"
    assert (response.status_code, response.url) == (302, url("preview", article.pk) + key)
    assert Article.objects.get(pk=article.pk).title != "Cầu Vân Hà thông xe"
    page = client.get(url("preview_page", article.pk) + key)
    assert page.status_code == 200
    assert "Cầu Vân Hà thông xe" in page.content.decode()

    client.post(address(article), typed)
    publishing.publish(Article.objects.get(pk=article.pk), by=boss)
    public = client.get(Article.objects.get(pk=article.pk).get_absolute_url())
    assert main_element(page) == main_element(public)


def test_of_a_new_article_too(client, boss):
    category = factories.CategoryFactory()
    typed = new_form(client) | {"title": "Tin đầu tiên", "category": category.pk, "body": "<p>Một.</p>"}
    shell = client.post(address(Article, "add"), typed | {"_preview": "1"}, follow=True)
    page_url = re.search(r'<iframe[^>]* src="([^"]+)"', shell.content.decode())[1]
    page = client.get(page_url)
    assert not Article.objects.exists()
    client.post(address(Article, "add"), typed)
    made = Article.objects.get()
    publishing.publish(made, by=boss)
    # Which number it gets nobody knows before it is saved.
    public = client.get(made.get_absolute_url())
    assert re.sub(rb"-\d+/", b"-#/", main_element(page)) == re.sub(rb"-\d+/", b"-#/", main_element(public))


TYPED = {"title": "Tít mới", "body": "<p>Thân mới.</p>"}


# state, what is typed, the button that saves it, the act that follows, whether readers are told of a change
@pytest.mark.parametrize(
    ("state", "typed", "button", "act", "is_dated"),
    [
        ("draft", TYPED, "_act", "publish", False),
        ("draft", {}, None, "publish", False),
        ("published", TYPED, "_public", None, True),
        ("published", {}, "_public", None, False),
        ("published", TYPED, "_revise", "publish_revision", True),
        ("revised", {}, None, "publish_revision", True),
        ("backdated", TYPED, "_public", None, True),
        ("withdrawn", {}, None, "publish", False),
        ("withdrawn", TYPED, "_act", "publish", True),
    ],
)
def test_the_same_day_readers_get_the_bytes_of_the_preview(time_machine, boss, state, typed, button, act, is_dated):
    category = factories.CategoryFactory()
    for title in ("Bài khác", "Bài nữa"):
        factories.article("published", title=title, category=category)
    article = factories.article(state, category=category)
    # Another day than the one of the first publication, at 23:40 in Việt Nam.
    time_machine.move_to(NOW + datetime.timedelta(days=3, hours=14, minutes=40, microseconds=5), tick=False)
    client = signed_in(boss)
    sent = opened(client, article) | typed
    client.post(address(article), sent | {"_preview": "1"})
    page = client.get(url("preview_page", article.pk) + f"?ban-soan={sent['copy_key']}")
    time_machine.move_to(NOW + datetime.timedelta(days=3, hours=14, minutes=50, microseconds=7), tick=False)
    if button:
        client.post(address(article), sent | {button: "1"})
    if act:
        path = address(article, "act", act)
        client.post(path, form_of(client.get(path), having="why"))
    article.refresh_from_db()
    public = client.get(article.get_absolute_url())
    assert main_element(page) == main_element(public)
    assert ('Cập nhật: <time datetime="2026-11-25">25/11/2026</time>' in public.content.decode()) is is_dated
    assert ("Cập nhật" in public.content.decode()) is is_dated


def test_it_has_the_policy_of_readers_and_may_stand_in_our_own_frame_alone(client):
    article = factories.article("published")
    page = client.get(url("preview_page", article.pk))
    public = client.get(article.get_absolute_url())
    policy, theirs = (
        dict(part.strip().partition(" ")[::2] for part in response["Content-Security-Policy"].split(";"))
        for response in (page, public)
    )
    assert policy == theirs | {"frame-ancestors": "'self'"}
    assert page["X-Frame-Options"] == "SAMEORIGIN"
    assert "no-store" in page["Cache-Control"]
    assert page["X-Robots-Tag"] == "noindex"
    shell = client.get(url("preview", article.pk) + "?khung=dien-thoai")
    assert "office-preview-phone" in shell.content.decode()


def test_without_a_category_there_is_no_page_yet(client):
    typed = new_form(client) | {"title": "Tin", "category": ""}
    shell = client.post(address(Article, "add"), typed | {"_preview": "1"}, follow=True)
    assert "Bài chưa có chuyên mục" in words(shell)
    assert "<iframe" not in shell.content.decode()
    assert client.get(url("preview_page_new", typed["copy_key"])).status_code == 404
    assert WorkingCopy.objects.get().title == "Tin"


@pytest.mark.parametrize("name", ["preview", "preview_page"])
def test_who_may_not_see_it_has_no_preview(name):
    article = factories.article()
    assert signed_in(factories.contributor()).get(url(name, article.pk)).status_code == 404
    assert signed_in(factories.moderator()).get(url(name, article.pk)).status_code in (403, 404)


# -- versions ----------------------------------------------------------------------------------------------------------------


@pytest.fixture
def thrice(boss):
    """An article of three versions."""
    article = factories.article(title="Một", body="<p>Sáng nay trời mưa to.</p>")
    for title, body in (("Hai", "<p>Sáng nay trời nắng to.</p>"), ("Ba", "<p>Sáng nay trời nắng to.</p><p>Thêm.</p>")):
        article.title, article.body = title, body
        editing.save(article, by=boss, why=f"Đổi thành {title}")
    return article


def test_any_two_are_compared_in_words(client, thrice):
    page = client.get(url("compare", thrice.pk) + "?tu=1&den=3")
    part = main_part(page)
    assert re.search(r"<del>.*?mưa.*?</del>", part)
    assert re.search(r"<ins>.*?nắng.*?</ins>", part)
    assert "Thêm." in part
    assert "comparison-sides" not in part
    assert "comparison-sides" in main_part(client.get(url("compare", thrice.pk) + "?tu=1&den=3&kieu=hai-cot"))


def test_without_a_choice_the_last_two(client, thrice):
    part = main_part(client.get(url("compare", thrice.pk)))
    assert "Đổi thành Ba" in part
    assert "Đổi thành Hai" in part
    assert "mưa" not in part


@pytest.mark.parametrize("query", ["?tu=1&den=9", "?tu=0&den=99999999999999999999", "?tu=-1&den=2", "?tu=abc"])
def test_versions_that_are_none_are_not_found(client, thrice, query):
    assert client.get(url("compare", thrice.pk) + query).status_code == 404


def test_the_only_version_is_compared_with_nothing(client):
    assert client.get(url("compare", factories.article().pk)).status_code == 404


def test_an_earlier_one_is_brought_back(client, boss, thrice):
    page = client.get(url("version", thrice.pk, 1))
    assert "Khôi phục phiên bản này" in words(page)
    response = client.post(url("restore", thrice.pk, 1))
    assert told(response) == ["Đã khôi phục Phiên bản 1; bản trước đó vẫn còn trong lịch sử."]
    thrice.refresh_from_db()
    assert (thrice.title, thrice.versions.count()) == ("Một", 4)
    assert told(client.post(url("restore", thrice.pk, 4))) == [
        "Nội dung hiện nay đã giống phiên bản 4; không có gì để khôi phục."
    ]


def test_of_a_public_one_readers_see_nothing_yet(client, boss, thrice):
    publishing.publish(thrice, by=boss)
    client.post(url("restore", thrice.pk, 1))
    thrice.refresh_from_db()
    assert thrice.title == "Ba"
    assert thrice.working_version.content["title"] == "Một"


def test_nobody_brings_back_what_they_may_not_edit(thrice):
    publishing.submit(thrice, by=thrice.created_by)
    client = signed_in(thrice.created_by)
    assert "Khôi phục" not in words(client.get(url("version", thrice.pk, 1)))
    client.post(url("restore", thrice.pk, 1))
    thrice.refresh_from_db()
    assert thrice.title == "Ba"
    assert client.get(url("restore", thrice.pk, 1)).status_code == 404
    assert signed_in(factories.contributor()).post(url("restore", thrice.pk, 1)).status_code == 404


# -- copies ------------------------------------------------------------------------------------------------------------------


def test_a_copy_opens_as_a_draft_of_ones_own(client, boss):
    article = factories.article("published", title="Lịch tiếp công dân")
    response = client.post(url("copy", article.pk))
    made = Article.objects.latest("pk")
    assert (response.status_code, response.url) == (302, address(made))
    assert (made.title, made.status, made.created_by) == ("Lịch tiếp công dân", "draft", boss)
    assert client.get(url("copy", article.pk)).status_code == 404
    assert signed_in(factories.contributor()).post(url("copy", article.pk)).status_code == 404
    assert Article.objects.count() == 2
