"""The doors of articles in the back office, tried by direct address and by raw POST: to a role that may not, all are closed."""

import datetime

import pytest
from django.urls import reverse

from news.models import Article
from tests import factories
from tests.admin import address, form_of, signed_in, titles, told, words
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

STATES = ["draft", "submitted", "returned", "scheduled", "published", "expired", "withdrawn"]
ACTS = ["submit", "publish", "return_to_author", "change_date", "expire", "withdraw", "redraft"]

# What a form never has, sent all the same. Values of the act pages are there too.
FORGED = {
    "status": "published",
    "published_at": "2020-09-17 08:00",
    "published_at_0": "17/09/2020",
    "published_at_1": "08:00",
    "first_published_at": "2020-09-17 08:00",
    "public_changed_at": "2020-09-17 08:00",
    "expires_at_0": "17/09/2030",
    "expires_at_1": "08:00",
    "created_at": "2020-09-17 08:00",
    "state": "published",
    "at_0": "17/09/2020",
    "at_1": "08:00",
    "reason": "Không vì gì cả.",
    "_act": "publish",
}


def kept(article):
    """What no content form may touch."""
    article.refresh_from_db()
    dates = ["published_at", "expires_at", "first_published_at", "public_changed_at", "created_at"]
    return {name: getattr(article, name) for name in ["status", "created_by_id", *dates]}


# -- articles: a contributor --------------------------------------------------------------------------------------------


def test_a_contributors_new_article_is_a_draft_whatever_the_post_says():
    author, boss = factories.contributor(), factories.editor()
    client = signed_in(author)
    sent = form_of(client.get(address(Article, "add")), having="title")
    sent |= {"title": "Tin mới", "category": factories.CategoryFactory().pk, **FORGED, "created_by": boss.pk}
    response = client.post(address(Article, "add"), sent)
    article = Article.objects.get()
    assert (article.title, article.revision) == ("Tin mới", 1)
    assert kept(article) == {
        "status": "draft",
        "published_at": None,
        "expires_at": None,
        "first_published_at": None,
        "public_changed_at": None,
        "created_by_id": author.pk,
        "created_at": NOW,
    }
    # "Save and publish" leads to no page of that act.
    assert (response.status_code, response.url) == (302, address(Article))
    assert [event.kind for event in article.events.all()] == ["created"]


@pytest.mark.parametrize("state", ["draft", "returned"])
def test_a_contributors_save_changes_content_and_nothing_else_whatever_the_post_says(state):
    author = factories.contributor()
    article = factories.article(state, by=author)
    before = kept(article)
    client = signed_in(author)
    sent = form_of(client.get(address(article)), having="title")
    response = client.post(address(article), {**sent, **FORGED, "title": "Sửa", "created_by": factories.editor().pk})
    assert (response.status_code, response.url) == (302, address(Article))
    assert kept(article) == before
    assert article.title == "Sửa"


@pytest.mark.parametrize("state", ["submitted", "scheduled", "published", "expired", "withdrawn"])
def test_what_is_in_the_editors_hands_its_author_only_reads(state):
    author = factories.contributor()
    article = factories.article(state, by=author, title="Nguyên bản")
    before = kept(article)
    client = signed_in(author)
    page = client.get(address(article))
    assert (page.status_code, "Nguyên bản" in words(page)) == (200, True)
    assert 'name="title"' not in page.content.decode()
    response = client.post(
        address(article),
        {
            "title": "Sửa",
            "category": article.category_id,
            "body": "",
            "summary": "",
            "slug": "",
            "revision": 1,
            **FORGED,
        },
    )
    assert response.status_code == 403
    assert kept(article) == before
    assert article.title == "Nguyên bản"
    assert article.versions.filter(by=author).count() == 1


@pytest.mark.parametrize("state", STATES)
def test_a_contributor_reaches_no_editors_act_by_its_address(state):
    author = factories.contributor()
    article = factories.article(state, by=author)
    before, events = kept(article), article.events.count()
    client = signed_in(author)
    own = {"submit"} if state in ("draft", "returned") else set()
    for name in set(ACTS) - own:
        for response in (
            client.get(address(article, "act", name)),
            client.post(address(article, "act", name), FORGED),
            client.post(address(article, "act", name), {}),
        ):
            assert (response.status_code, response.url) == (302, address(article)), name
            assert "không có quyền" in "".join(told(response)), name
    assert kept(article) == before
    assert article.events.count() == events


# -- articles: somebody else's ------------------------------------------------------------------------------------------


def doors_of_article(pk):
    paths = [reverse(f"admin:news_article_{page}", args=[pk]) for page in ("change", "history")]
    return paths + [reverse("admin:news_article_act", args=[pk, name]) for name in (*ACTS, "khong-co")]


@pytest.mark.parametrize("state", STATES)
def test_somebody_elses_article_answers_a_contributor_as_if_it_were_not_there(state):
    article = factories.article(state, title="Bài của người khác")
    before, missing = kept(article), article.pk + 1000
    client = signed_in(factories.contributor())
    for path, path_of_none in zip(doors_of_article(article.pk), doors_of_article(missing), strict=True):
        for method, data in (("get", {}), ("post", {**FORGED, "title": "Chiếm", "revision": "1"})):
            theirs, none = getattr(client, method)(path, data), getattr(client, method)(path_of_none, data)
            assert theirs.status_code in (302, 404), path
            assert (theirs.status_code, theirs.headers.get("Location")) == (
                none.status_code,
                none.headers.get("Location"),
            )
            said = [message.replace(f"“{article.pk}”", f"“{missing}”") for message in told(theirs)]
            assert said == told(none)
            assert "Bài của người khác" not in theirs.content.decode() + "".join(said)
    assert kept(article) == before
    assert article.title == "Bài của người khác"


def test_a_contributors_list_and_search_have_their_own_articles_only():
    author = factories.contributor()
    factories.article(by=author, title="Bài của tôi")
    factories.article(title="Bài của người khác")
    factories.article("published", title="Bài đã đăng")
    client = signed_in(author)
    for query in ("", "?q=Bài", "?trang-thai=draft", "?o=1", "?all="):
        assert titles(client.get(address(Article) + query)) == ["Bài của tôi"], query
    for query in ("?q=khác", "?trang-thai=published"):
        assert titles(client.get(address(Article) + query)) == [], query
    everything = titles(signed_in(factories.editor()).get(address(Article)))
    assert sorted(everything) == ["Bài của người khác", "Bài của tôi", "Bài đã đăng"]


def test_an_article_of_nobody_is_no_contributors():
    factories.ArticleFactory(created_by=None, title="Từ trang cũ")
    assert titles(signed_in(factories.contributor()).get(address(Article))) == []
    assert titles(signed_in(factories.editor()).get(address(Article))) == ["Từ trang cũ"]


def test_a_moderator_reaches_no_article():
    boss = factories.moderator()
    articles = [factories.article("submitted"), factories.ArticleFactory(created_by=boss)]
    client = signed_in(boss)
    for path in [address(Article), address(Article, "add"), *(p for a in articles for p in doors_of_article(a.pk))]:
        assert client.get(path).status_code in (302, 403, 404), path
        assert client.post(path, {**FORGED, "title": "Chiếm"}).status_code in (302, 403, 404), path
        for title in [article.title for article in articles]:
            assert title not in client.get(path).content.decode()
    assert [Article.objects.get(pk=article.pk).status for article in articles] == ["submitted", "draft"]
    assert not Article.objects.filter(title="Chiếm").exists()


def test_dates_in_what_was_forged_are_in_the_past():
    """So that the forged POSTs above would have published something."""
    assert datetime.datetime(2020, 9, 17, 8, tzinfo=datetime.UTC) < NOW
