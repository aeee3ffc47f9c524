"""Who may see what: every state of an article, and of a comment, against every surface.

A new state is one row of STATES, a new surface one row of SURFACES.
"""

import datetime
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from time_machine import TimeMachineFixture

from comments import tokens
from comments.models import Comment
from news.models import Article, FrontPage
from news.placing import PLACES
from tests import factories
from tests.factories import NOW, ArticleFactory, CategoryFactory
from tests.site import DAY, SECOND, article_links, json_ld, open_graph, page, xml

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

TITLE = "Khánh thành cầu Vân Hà"
BODY = "<p>Câu chữ chỉ bài này có.</p>"
OPINION = "Ý kiến chỉ bình luận này có."
NEVER = 10**9

# Whether readers see an article in this state; `factories.article` knows the way there.
STATES = {
    "draft": False,
    "binned": False,
    "submitted": False,
    "returned": False,
    "scheduled": False,
    "published": True,
    "revised": True,
    "backdated": True,
    "expired": False,
    "withdrawn": False,
}

# The same of comments, on an article that is public.
COMMENT_STATES = {
    "pending": False,
    "approved": True,
    "rejected": False,
    "spam": False,
    "withdrawn": False,
    "reopened": False,
    "taken down": False,
}


def neighbours(count: int, **fields: object) -> list[Article]:
    """Public articles elsewhere, newer than any that is public already."""
    category = CategoryFactory()
    return [ArticleFactory(category=category, status="published", published_at=NOW, **fields) for _ in range(count)]


def form(article: Article) -> str:
    return reverse("comment-form", args=[article.slug, article.pk])


# -- the surfaces: each answers whether it shows the article ---


def article_page(client: Client, article: Article) -> bool:
    response = client.get(article.get_absolute_url())
    return response.status_code == 200 and page(response).one("h1").text == TITLE


def wrong_slug(client: Client, article: Article) -> bool:
    response = client.get(f"/bai-viet/dia-chi-khac-{article.pk}/")
    return response.status_code == 301 and response["Location"] == article.get_absolute_url()


def machine_words(client: Client, article: Article) -> bool:
    response = client.get(article.get_absolute_url())
    if response.status_code != 200:
        return False
    tree = page(response)
    return json_ld(tree)["headline"] == open_graph(tree)["og:title"] == TITLE


def home(before: int, place: str) -> Callable[[Client, Article], bool]:
    """The front page, with so many newer articles before this one that it stands in that place."""

    def surface(client: Client, article: Article) -> bool:
        neighbours(before)
        response = client.get("/")
        context = response.context
        places = {
            "lead": [context["lead"]],
            "beside": context["beside"],
            "latest": context["latest"],
            "block": [card for block in context["blocks"] for card in block.articles],
        }
        found = article in places[place]
        assert found == (TITLE in response.content.decode())
        return found

    return surface


def pinned(place: int) -> Callable[[Client, Article], bool]:
    """The front page whose editors hold the article in a place, before newer ones; it was saved while it was public."""

    def surface(client: Client, article: Article) -> bool:
        neighbours(6)
        places = [{"article": article.pk, "until": None} if each == place else None for each in range(PLACES)]
        FrontPage.objects.create(number=1, by=factories.editor(), places=places)
        response = client.get("/")
        context = response.context
        found = [context["lead"], *context["beside"]][place] == article
        assert found == (TITLE in response.content.decode())
        assert len(context["beside"]) == PLACES - 1
        return found

    return surface


def category_list(client: Client, article: Article) -> bool:
    return on_list(client, article.category.get_absolute_url())


def parent_list(client: Client, article: Article) -> bool:
    article.category.parent = CategoryFactory()
    article.category.save()
    return on_list(client, article.category.parent.get_absolute_url())


def author_page(client: Client, article: Article) -> bool:
    return on_list(client, article.credits.get().author.get_absolute_url())


def on_list(client: Client, address: str) -> bool:
    response = client.get(address)
    assert response.status_code == 200
    return TITLE in page(response).one("main").text


def related(published_at: datetime.datetime) -> Callable[[Client, Article], bool]:
    """What another article of the category offers to read next."""

    def surface(client: Client, article: Article) -> bool:
        other = ArticleFactory(category=article.category, status="published", published_at=published_at)
        return article.get_absolute_url() in article_links(page(client.get(other.get_absolute_url())))

    return surface


def feed(client: Client, article: Article) -> bool:
    return in_feed(client, "/rss/", article)


def category_feed(client: Client, article: Article) -> bool:
    return in_feed(client, reverse("category-feed", args=[article.category.slug]), article)


def parent_feed(client: Client, article: Article) -> bool:
    article.category.parent = CategoryFactory()
    article.category.save()
    return in_feed(client, reverse("category-feed", args=[article.category.parent.slug]), article)


def in_feed(client: Client, address: str, article: Article) -> bool:
    return TITLE in [item.findtext("title") for item in xml(client.get(address)).iter("item")]


def sitemap(client: Client, article: Article) -> bool:
    addresses = [loc.text for loc in xml(client.get("/sitemap-bai-viet.xml")).iterfind(".//{*}loc")]
    return f"http://testserver{article.get_absolute_url()}" in addresses


def comment_form(client: Client, article: Article) -> bool:
    response = client.get(form(article))
    return response.status_code == 200 and TITLE in page(response).text


def comment_form_of_wrong_slug(client: Client, article: Article) -> bool:
    response = client.get(f"/bai-viet/dia-chi-khac-{article.pk}/binh-luan/")
    return response.status_code == 301 and response["Location"] == form(article)


def comment_post(client: Client, article: Article) -> bool:
    response = client.post(form(article), {"title": "Hỏi", "body": OPINION})
    return response.status_code == 200 and OPINION in page(response).one("textarea", name="body").value


def comment_post_with_token(client: Client, article: Article) -> bool:
    """Somebody began to write while the article was public."""
    values = {
        "title": "Hỏi",
        "sender": "Lê Thị Dân",
        "email": "dan@nhan.example",
        "body": OPINION,
        "consent": "on",
        "token": tokens.issue(article.pk, second_press=True),
    }
    response = client.post(form(article), values)
    stored = Comment.objects.filter(body=OPINION).exists()
    assert stored == (response.status_code == 303)
    return stored


def comment_token(client: Client, article: Article) -> bool:
    response = client.get(reverse("comment-token", args=[article.slug, article.pk]))
    return response.status_code == 200 and bool(response.json()["token"])


def approved_comment(client: Client, article: Article) -> bool:
    made = factories.comment("approved", on=article)
    return made in Comment.objects.approved()


def receipt_link(client: Client, article: Article) -> bool:
    made = factories.comment("pending", on=article)
    response = client.get(made.get_absolute_url())
    assert response.status_code == 200
    shown = article.get_absolute_url() in article_links(page(response))
    assert shown == (TITLE in response.content.decode())
    return shown


def published_rows(client: Client, article: Article) -> bool:
    return article in Article.objects.published()


def is_public(client: Client, article: Article) -> bool:
    return Article.objects.get(pk=article.pk).is_public


SURFACES: dict[str, Callable[[Client, Article], bool]] = {
    "page": article_page,
    "wrong slug": wrong_slug,
    "JSON-LD and Open Graph": machine_words,
    "home, lead": home(0, "lead"),
    "home, beside the lead": home(4, "beside"),
    "home, latest": home(5, "latest"),
    "home, block of the category": home(13, "block"),
    "home, pinned as the lead": pinned(0),
    "home, pinned beside the lead": pinned(3),
    "category": category_list,
    "parent category": parent_list,
    "author": author_page,
    "related, newer": related(NOW - 9000 * DAY),
    "related, older": related(NOW),
    "feed": feed,
    "feed of the category": category_feed,
    "feed of the parent category": parent_feed,
    "sitemap": sitemap,
    "comment form": comment_form,
    "comment form, wrong slug": comment_form_of_wrong_slug,
    "comment post": comment_post,
    "comment post with a token": comment_post_with_token,
    "comment token": comment_token,
    "an approved comment under it": approved_comment,
    "link of a receipt": receipt_link,
    "published()": published_rows,
    "is_public": is_public,
}


@contextmanager
def undone() -> Iterator[None]:
    """What a surface puts around the article is taken away again: each begins with the article alone."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.mark.parametrize("state", STATES)
def test_an_article_is_shown_exactly_when_it_is_public(state):
    pk = factories.article(state, title=TITLE, body=BODY).pk
    shown = {}
    for name, surface in SURFACES.items():
        with undone():
            shown[name] = surface(Client(), Article.objects.get(pk=pk))
    assert shown == dict.fromkeys(SURFACES, STATES[state])


def test_a_working_version_is_shown_nowhere(client):
    article = factories.article("revised", title=TITLE, body=BODY)
    waiting = article.working_version.content
    assert waiting["title"] != TITLE
    category, author = article.category, article.credits.get().author
    feed_of_category = reverse("category-feed", args=[category.slug])
    pages = ["/", "/rss/", "/sitemap.xml", feed_of_category]
    pages += [each.get_absolute_url() for each in (article, category, author)]
    pages += [reverse("comment-form", args=[article.slug, article.pk])]
    for path in pages:
        shown = client.get(path)
        assert shown.status_code == 200, path
        assert waiting["title"] not in shown.content.decode(), path
        assert waiting["summary"] not in shown.content.decode(), path


# Addresses that name an article by its number, and how they are asked for.
ADDRESSES: dict[str, Callable[[Client, str, int], object]] = {
    "page": lambda client, slug, pk: client.get(f"/bai-viet/{slug}-{pk}/"),
    "page, HEAD": lambda client, slug, pk: client.head(f"/bai-viet/{slug}-{pk}/"),
    "page, wrong slug": lambda client, slug, pk: client.get(f"/bai-viet/khac-{pk}/"),
    "page, second page of comments": lambda client, slug, pk: client.get(f"/bai-viet/{slug}-{pk}/?bl=2"),
    "page, without the last slash": lambda client, slug, pk: client.get(f"/bai-viet/x-{pk}"),
    "form": lambda client, slug, pk: client.get(f"/bai-viet/{slug}-{pk}/binh-luan/"),
    "form, wrong slug": lambda client, slug, pk: client.get(f"/bai-viet/khac-{pk}/binh-luan/"),
    "form, post": lambda client, slug, pk: client.post(f"/bai-viet/{slug}-{pk}/binh-luan/", {"body": OPINION}),
    "token": lambda client, slug, pk: client.get(f"/bai-viet/{slug}-{pk}/binh-luan/ma/"),
}
HIDDEN = [state for state, is_shown in STATES.items() if not is_shown]


@pytest.mark.parametrize("state", HIDDEN)
def test_a_hidden_article_answers_as_one_that_never_was(state):
    article = factories.article(state, title=TITLE, body=BODY)

    def answer(address: str, pk: int) -> tuple:
        with undone(), CaptureQueriesContext(connection) as queries:
            response = ADDRESSES[address](Client(), article.slug, pk)
        statements = [re.sub(r"\d+", "#", query["sql"]) for query in queries]
        # Every answer that nobody keeps has a number of its own.
        headers = {name: value.replace(f"-{pk}/", "-#/") for name, value in response.items() if name != "X-Request-ID"}
        return response.status_code, headers, response.content, statements

    for address in ADDRESSES:
        hidden, never = answer(address, article.pk), answer(address, NEVER)
        assert hidden == never, address
        assert hidden[0] == (301 if address == "page, without the last slash" else 404), address


def test_right_and_wrong_slug_of_a_hidden_article_answer_alike(client):
    article = factories.article("withdrawn", title=TITLE)
    right = client.get(article.get_absolute_url())
    wrong = client.get(f"/bai-viet/khac-{article.pk}/")
    assert (right.status_code, right.content) == (wrong.status_code, wrong.content)
    assert right.status_code == 404


# -- the clock ---

MOVED_BY_THE_CLOCK = [name for name in SURFACES if not name.startswith(("home", "related"))]


def shown_at(moments: list[datetime.datetime], pk: int, time_machine: TimeMachineFixture) -> dict[str, list[bool]]:
    """Whether each surface shows the article at each of these moments."""
    shown = {name: [] for name in MOVED_BY_THE_CLOCK}
    for moment in moments:
        time_machine.move_to(moment, tick=False)
        for name, found in shown.items():
            with undone():
                found.append(SURFACES[name](Client(), Article.objects.get(pk=pk)))
    return shown


def test_a_scheduled_article_appears_by_itself_at_its_second(time_machine):
    article = factories.article("scheduled", title=TITLE, body=BODY)
    article.refresh_from_db()
    moments = [article.published_at - SECOND, article.published_at]
    assert shown_at(moments, article.pk, time_machine) == dict.fromkeys(MOVED_BY_THE_CLOCK, [False, True])


def test_an_article_disappears_by_itself_when_it_expires(time_machine):
    article = factories.article("draft", title=TITLE, body=BODY)
    Article.objects.filter(pk=article.pk).update(status="published", published_at=NOW - DAY, expires_at=NOW + DAY)
    moments = [NOW + DAY - SECOND, NOW + DAY]
    assert shown_at(moments, article.pk, time_machine) == dict.fromkeys(MOVED_BY_THE_CLOCK, [True, False])


def test_the_front_page_and_the_related_follow_the_clock(client, time_machine):
    category = CategoryFactory()
    neighbour = ArticleFactory(category=category, status="published", published_at=NOW - DAY)
    coming = ArticleFactory(title="Bài hẹn giờ", category=category, status="published", published_at=NOW + DAY)
    going = ArticleFactory(
        title="Bài sắp hết hạn", category=category, status="published", published_at=NOW - 2 * DAY, expires_at=NOW + DAY
    )
    addresses = ["/", neighbour.get_absolute_url()]

    def shown(address: str) -> set[str]:
        links = article_links(page(client.get(address)))
        return {article.title for article in (coming, going) if article.get_absolute_url() in links}

    time_machine.move_to(NOW + DAY - SECOND, tick=False)
    assert [shown(address) for address in addresses] == [{"Bài sắp hết hạn"}] * 2
    time_machine.move_to(NOW + DAY, tick=False)
    assert [shown(address) for address in addresses] == [{"Bài hẹn giờ"}] * 2


# -- comments ---


def in_thread(client: Client, comment: Comment) -> bool:
    response = client.get(comment.article.get_absolute_url())
    content = response.content.decode()
    shown = OPINION in page(response).one("section", id="binh-luan").text
    assert shown == (OPINION in content) == (comment.sender in content)
    return shown


def approved_rows(client: Client, comment: Comment) -> bool:
    return comment in Comment.objects.approved()


def approved_under(client: Client, comment: Comment) -> bool:
    return comment in Comment.objects.approved().under(comment.article)


def anywhere_public(client: Client, comment: Comment) -> bool:
    """No list, feed or sitemap quotes comments; one that does joins this table."""
    article = comment.article
    addresses = [
        "/", "/rss/", "/sitemap-bai-viet.xml", article.category.get_absolute_url(),
        reverse("category-feed", args=[article.category.slug]), article.credits.get().author.get_absolute_url(),
    ]  # fmt: skip
    contents = [client.get(address).content.decode() for address in addresses]
    assert all(article.get_absolute_url() in content for content in contents)
    return any(OPINION in content or comment.sender in content for content in contents)


def own_receipt(client: Client, comment: Comment) -> bool:
    response = client.get(comment.get_absolute_url())
    return response.status_code == 200 and OPINION in page(response).text


COMMENT_SURFACES: dict[str, tuple[Callable[[Client, Comment], bool], Callable[[bool], bool]]] = {
    # name: (whether it shows the comment, what is right for a comment that readers see or do not see)
    "thread of the article": (in_thread, lambda public: public),
    "approved()": (approved_rows, lambda public: public),
    "approved().under()": (approved_under, lambda public: public),
    "other public pages": (anywhere_public, lambda public: False),
    "its sender's receipt": (own_receipt, lambda public: True),
}


@pytest.mark.parametrize("state", COMMENT_STATES)
def test_a_comment_is_shown_exactly_when_it_is_approved(state):
    pk = factories.comment(state, body=OPINION, sender="Phạm Thị Riêng").pk
    for name, (shows, right) in COMMENT_SURFACES.items():
        with undone():
            assert shows(Client(), Comment.objects.get(pk=pk)) is right(COMMENT_STATES[state]), name


@pytest.mark.parametrize("state", HIDDEN)
def test_with_its_article_an_approved_comment_is_hidden_from_all_but_its_sender(client, state):
    comment = factories.comment("approved", on=factories.article(state), body=OPINION)
    assert not Comment.objects.approved().exists()
    assert client.get(comment.article.get_absolute_url()).status_code == 404
    assert own_receipt(client, comment)


def test_an_article_shows_its_own_comments_only(client):
    mine, other = factories.article("published"), factories.article("published")
    factories.comment("approved", on=mine, body=OPINION)
    assert OPINION in page(client.get(mine.get_absolute_url())).text
    assert OPINION not in page(client.get(other.get_absolute_url())).text


def test_the_table_knows_every_status():
    """A status that nobody wrote a row for would be tried by nothing."""
    assert set(Article.Status) <= set(STATES)
    assert set(Comment.Status) <= set(COMMENT_STATES)
