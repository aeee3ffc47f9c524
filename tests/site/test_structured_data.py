"""What the page of an article tells machines: schema.org's NewsArticle and Open Graph."""

import datetime

import pytest

from news.models import Article, Credit
from tests.factories import NOW, ArticleFactory, AuthorFactory, CategoryFactory, IdentityFactory, PageFactory
from tests.site import DAY, json_ld, open_graph, page, picture, public_article

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

SITE = "https://portal.example"


@pytest.fixture(autouse=True)
def _address(settings):
    settings.SITE_URL = SITE


def tree(client, article):
    return page(client.get(article.get_absolute_url()))


def test_a_news_article(client):
    IdentityFactory(name="Trang tin xã Mẫu")
    article = ArticleFactory(
        title="Đại hội chi bộ",
        summary="Họp sáng nay.",
        category=CategoryFactory(name="Thời sự"),
        status="published",
        published_at=datetime.datetime(2020, 9, 17, 1, 0, tzinfo=datetime.UTC),
        public_changed_at=datetime.datetime(2021, 1, 1, 17, 30, 5, 123456, tzinfo=datetime.UTC),
    )
    Credit.objects.create(article=article, author=AuthorFactory(name="Trần Dương", slug="tran-duong"))
    url = f"{SITE}{article.get_absolute_url()}"
    assert json_ld(tree(client, article)) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Đại hội chi bộ",
        "description": "Họp sáng nay.",
        "mainEntityOfPage": url,
        "articleSection": "Thời sự",
        # Ngày đăng, and the last change that readers could see: two things.
        "datePublished": "2020-09-17T08:00:00+07:00",
        "dateModified": "2021-01-02T00:30:05+07:00",
        "inLanguage": "vi",
        "author": [{"@type": "Person", "name": "Trần Dương", "url": f"{SITE}/tac-gia/tran-duong/"}],
        "publisher": {"@type": "GovernmentOrganization", "name": "Trang tin xã Mẫu", "url": SITE},
    }


def test_open_graph(client):
    IdentityFactory(name="Trang tin xã Mẫu")
    article = public_article(
        title="Đại hội & bầu cử", summary="Họp sáng nay.", published_at=NOW - DAY, public_changed_at=NOW
    )
    assert open_graph(tree(client, article)) == {
        "og:type": "article",
        "og:locale": "vi_VN",
        "og:site_name": "Trang tin xã Mẫu",
        "og:title": "Đại hội & bầu cử",
        "og:description": "Họp sáng nay.",
        "og:url": f"{SITE}{article.get_absolute_url()}",
        "article:published_time": "2026-11-21T09:00:00+07:00",
        "article:modified_time": "2026-11-22T09:00:00+07:00",
    }


def test_never_changed_is_modified_when_published(client):
    article = public_article(public_changed_at=None)
    found = json_ld(tree(client, article))
    assert found["dateModified"] == found["datePublished"] == "2026-11-21T09:00:00+07:00"


def test_the_picture_is_named_with_the_size_of_its_file(client):
    """The public file, which is smaller than the master."""
    article = public_article(lead_picture=picture(alt="Hội trường"))
    found = tree(client, article)
    file = f"{SITE}/media/ab/{'ab' * 16}.jpg"
    assert json_ld(found)["image"] == [file]
    shown = {name: value for name, value in open_graph(found).items() if name.startswith("og:image")}
    assert shown == {
        "og:image": file,
        "og:image:width": "1200",
        "og:image:height": "800",
        "og:image:alt": "Hội trường",
    }


def test_a_picture_without_a_public_file_is_not_named(client):
    found = tree(client, public_article(lead_picture=picture(renditions=False)))
    assert "image" not in json_ld(found)
    assert "og:image" not in open_graph(found)


@pytest.mark.parametrize(
    "title",
    [
        "A</script><script>alert(1)</script>",
        "A</SCRIPT ><img src=x onerror=alert(1)>",
        "A<!--<script>",
        "A]]><![CDATA[",
        'A","author":"B',
        "A\\u003c/script\\u003e",
        "A&lt;/script&gt; & \\",
        'A\'"\\"',
    ],
)
def test_no_text_ends_the_script_or_changes_the_rest(client, title):
    article = public_article(title=title, summary=title)
    author = article.credits.get().author
    author.name = title
    author.save()
    response = client.get(article.get_absolute_url())
    found = page(response)
    data = json_ld(found)
    assert [data["headline"], data["description"], data["author"][0]["name"]] == [title] * 3
    assert open_graph(found)["og:title"] == open_graph(found)["og:description"] == title
    script = "".join(found.one("script", type="application/ld+json").children)
    assert not set(script) & set("<>&")
    # Every other script is a file of ours.
    assert [tag for tag in found.every("script") if not tag.get("src")] == [
        found.one("script", type="application/ld+json")
    ]


def test_only_writers_are_authors_in_their_order(client):
    article = ArticleFactory(status="published", published_at=NOW)
    for position, (name, role) in enumerate(
        [("Ảnh Một", "photographer"), ("Viết Hai", "writer"), ("Biên Ba", "editor"), ("Viết Bốn", "writer")]
    ):
        Credit.objects.create(article=article, author=AuthorFactory(name=name), role=role, position=position)
    assert [author["name"] for author in json_ld(tree(client, article))["author"]] == ["Viết Hai", "Viết Bốn"]


def test_without_names_identity_or_summary_it_is_still_whole(client):
    data = json_ld(tree(client, ArticleFactory(summary="", status="published", published_at=NOW)))
    assert data["author"] == [data["publisher"]]
    assert data["headline"] == Article.objects.get().title
    assert data["publisher"]["name"] == ""


def test_no_other_kind_of_page_says_it_is_an_article(client):
    article = public_article()
    addresses = [
        "/",
        article.category.get_absolute_url(),
        article.credits.get().author.get_absolute_url(),
        PageFactory().get_absolute_url(),
        f"{article.get_absolute_url()}binh-luan/",
    ]
    for address in addresses:
        response = client.get(address)
        assert response.status_code == 200
        assert b"NewsArticle" not in response.content
        assert b'content="article"' not in response.content


def test_the_first_picture_of_the_text_stands_for_the_article(client):
    lead, first, second = picture(), picture(alt="Cầu mới"), picture()
    body = "".join(f'<figure data-picture="{each.pk}"></figure>' for each in (first, second))
    article = ArticleFactory(status="published", published_at=NOW, body=body)
    found = tree(client, article)
    assert open_graph(found)["og:image"] == f"{SITE}{first.url}"
    assert json_ld(found)["image"] == [f"{SITE}{first.url}"]
    Article.objects.update(lead_picture=lead)
    assert json_ld(tree(client, article))["image"] == [f"{SITE}{lead.url}"]
