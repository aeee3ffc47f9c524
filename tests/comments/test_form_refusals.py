"""A comment that cannot be taken: the article is gone, the thread is closed, the database fails. Nothing typed is lost."""

import datetime

import pytest
from django.db import OperationalError, connection
from django.test import Client

from comments.models import Comment, Thread
from news.models import Article
from tests.comments import FILLED, KEPT, TYPED, address, assert_accepted, assert_kept, form_of, press, ready
from tests.factories import NOW, ArticleFactory
from tests.site import database_down, page

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def article() -> Article:
    return ArticleFactory(public=True)


class TestArticleThatIsGone:
    def test_the_text_is_given_back(self, client, article):
        """Withdrawn while somebody wrote."""
        Article.objects.filter(pk=article.pk).update(status="withdrawn")
        response = client.post(address(article), ready(article))
        assert response.status_code == 404
        assert response["X-Robots-Tag"] == "noindex"
        quoted = [quote.text for quote in page(response).every("blockquote")]
        assert [" ".join(text.split()) for text in quoted] == [" ".join(text.split()) for text in TYPED.values()]
        assert not Comment.objects.exists()

    @pytest.mark.parametrize("typed", [{}, {"title": "  ", "consent": "on", "website": "x"}])
    def test_who_typed_nothing_is_told_nothing_of_a_text(self, client, article, typed):
        Article.objects.filter(pk=article.pk).update(status="withdrawn")
        response = client.post(address(article), typed)
        assert response.status_code == 404
        assert page(response).every("blockquote") == []
        assert "bình luận" not in response.content.decode().lower().partition("<main")[2]


class TestClosed:
    SAYS = "Bài viết này không nhận bình luận."

    @pytest.fixture(params=["closed", "closed a moment ago"])
    def closed(self, request, article):
        moment = {"closed": None, "closed a moment ago": NOW}[request.param]
        return Thread.objects.create(article=article, is_open=request.param != "closed", closes_at=moment)

    def test_the_page_and_the_form_say_so(self, client, article, closed):
        tree = page(client.get(article.get_absolute_url()))
        assert self.SAYS in tree.text
        assert tree.every("form", method="post") == []
        alone = page(client.get(address(article)))
        assert self.SAYS in alone.one(role="status").text
        assert alone.every("form", method="post") == []

    @pytest.mark.parametrize("values", [ready, lambda article: FILLED, lambda article: {**ready(article), "title": ""}])
    def test_what_was_typed_is_kept_to_be_copied(self, client, article, closed, values):
        response = client.post(address(article), values(article))
        assert response.status_code == 403
        assert_kept(response, typed={**KEPT, "title": values(article)["title"]})
        assert self.SAYS in page(response).one(role="status").text
        assert form_of(response).every("button") == []
        assert not Comment.objects.exists()

    @pytest.mark.parametrize(
        "thread", [{"is_open": True}, {"closes_at": NOW + datetime.timedelta(seconds=1)}, {"closes_at": None}]
    )
    def test_open(self, client, article, thread):
        Thread.objects.create(article=article, **thread)
        tree = page(client.get(article.get_absolute_url()))
        assert self.SAYS not in tree.text
        assert tree.one("form", method="post")
        assert_accepted(client.post(address(article), ready(article)))


class TestFaults:
    @pytest.fixture
    def cannot_write(self):
        def fail(execute, sql, params, many, context):
            if sql.startswith("INSERT"):
                raise OperationalError("disk full")
            return execute(sql, params, many, context)

        return connection.execute_wrapper(fail)

    def test_a_comment_that_cannot_be_stored_is_kept_on_the_page(self, client, article, cannot_write):
        with cannot_write:
            response = client.post(address(article), ready(article))
        assert response.status_code == 503
        assert_kept(response)
        assert "Hệ thống tạm thời chưa nhận được bình luận" in page(response).one("h1").text
        assert not Comment.objects.exists()
        assert_accepted(press(client, response))

    def test_the_text_outlives_the_loss_of_the_whole_database(self, article):
        client = Client(raise_request_exception=False)
        target, values = address(article), ready(article)
        with database_down():
            response = client.post(target, values)
        assert response.status_code == 503
        assert_kept(response)

    def test_a_hidden_article_takes_no_comment(self, client):
        """What it answers is in the table of visibility."""
        article = ArticleFactory()
        assert client.post(address(article), ready(article)).status_code == 404
        assert not Comment.objects.exists()
