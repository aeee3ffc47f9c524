"""The form of an article: what is saved, what is refused, and that nothing typed is lost."""

import datetime
import re

import pytest

from news import editing, publishing
from news.models import Article, ArticleVersion
from portal import site_version
from tests import factories
from tests.admin import (
    STAFF,
    address,
    buttons_of,
    bylines,
    credit,
    credits_sent,
    form_of,
    main_part,
    new_article,
    opened,
    picture,
    signed_in,
    told,
    words,
)
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


# -- adding -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("role", "may_add"), [("contributor", False), ("editor", False), ("superuser", True)])
def test_while_there_is_no_category_the_form_says_who_makes_one(role, may_add):
    client = signed_in(STAFF[role]())
    page = client.get(address(Article, "add"))
    assert "chưa có chuyên mục nào" in words(page)
    assert ('<a href="/admin/news/category/add/">Thêm chuyên mục đầu tiên</a>' in main_part(page)) is may_add
    assert ("Hãy nhờ quản trị viên thêm chuyên mục" in words(page)) is not may_add
    factories.CategoryFactory()
    assert "chưa có chuyên mục nào" not in words(client.get(address(Article, "add")))


@pytest.mark.parametrize("role", ["contributor", "editor", "superuser"])
def test_a_new_article_is_saved_by_the_act(role):
    account = STAFF[role]()
    an, binh = factories.AuthorFactory(name="Lê Văn An"), factories.AuthorFactory(name="Phạm Thị Bình")
    category, source, lead = factories.CategoryFactory(), factories.SourceFactory(), picture(account)
    response = new_article(
        signed_in(account),
        title="  Đại hội Đảng bộ\u200b  xã  ",
        category=category.pk,
        summary="Ngắn gọn.",
        body="<p>Toàn văn.</p>",
        source=source.pk,
        is_reprint="on",
        lead_picture=lead.pk,
        why="Bản đầu tiên.",
        **credits_sent(
            credit(0, an, position="2"), credit(1, binh, role="photographer", byline="P. Bình", position="1")
        ),
    )
    article = Article.objects.get()
    assert (response.status_code, response.url) == (302, address(article))
    assert (article.title, article.slug) == ("Đại hội Đảng bộ xã", "dai-hoi-dang-bo-xa")
    assert (article.category, article.source, article.is_reprint) == (category, source, True)
    assert (article.summary, article.body, article.lead_picture) == ("Ngắn gọn.", "<p>Toàn văn.</p>", lead)
    assert (article.status, article.created_by, article.revision) == ("draft", account, 1)
    assert bylines(article) == [("P. Bình", "photographer", 0), ("Lê Văn An", "writer", 1)]
    version, event = article.versions.get(), article.events.get()
    assert (version.number, version.kind, version.by, version.why) == (1, "working", account, "Bản đầu tiên.")
    assert [row["byline"] for row in version.content["credits"]] == ["P. Bình", "Lê Văn An"]
    assert (event.kind, event.by, event.version, event.why) == ("created", account, version, "Bản đầu tiên.")


@pytest.mark.parametrize(
    ("title", "given", "slug"),
    [
        ("Đại hội Đảng bộ", "", "dai-hoi-dang-bo"),
        ("Đại hội Đảng bộ", "Đại Hội 2026", "dai-hoi-2026"),
        ("Đại hội Đảng bộ", "../admin", "admin"),
        ("Đại hội Đảng bộ", "😀", "dai-hoi-dang-bo"),
        ("年", "", "bai-viet"),
    ],
)
def test_the_address_is_made_on_the_server(title, given, slug):
    new_article(signed_in(factories.editor()), title=title, slug=given)
    assert Article.objects.get().slug == slug


@pytest.mark.parametrize(
    ("positions", "order"),
    [
        (["3", "1", "2"], "BCA"),
        (["", "", ""], "ABC"),
        (["", "", "1"], "CAB"),
        (["2", "2", "1"], "CAB"),
        (["99", "", "5"], "CAB"),
    ],
)
def test_the_names_are_in_the_order_of_their_numbers(positions, order):
    authors = [factories.AuthorFactory(name=letter) for letter in "ABC"]
    rows = [
        credit(place, author, position=position)
        for place, (author, position) in enumerate(zip(authors, positions, strict=True))
    ]
    new_article(signed_in(factories.editor()), **credits_sent(*rows))
    article = Article.objects.get()
    assert "".join(name for name, _, _ in bylines(article)) == order
    # As the form shows them again: numbered, and one row more to fill in.
    shown = opened(signed_in(factories.editor()), article)
    assert [shown[f"credits-{place}-position"] for place in range(4)] == ["1", "2", "3", ""]


@pytest.mark.parametrize(
    ("values", "complaint"),
    [
        ({"title": ""}, "bắt buộc"),
        ({"title": "\u200b\u200b"}, "bắt buộc"),
        ({"title": "…!"}, "Cần có ít nhất một chữ cái."),
        ({"title": "a" * 251}, "250"),
        ({"category": "0"}, "giá trị có trong danh sách"),
        ({"category": "abc"}, "giá trị có trong danh sách"),
        ({"category": "9" * 30}, "giá trị có trong danh sách"),
        ({"lead_picture": "999999"}, "giá trị có trong danh sách"),
        ({"summary": "a" * 1001}, "1000"),
        ({"revision": "abc"}, "số nguyên"),
        ({"revision": "9" * 30}, "nhỏ hơn hoặc bằng"),
        ({"credits-TOTAL_FORMS": "abc"}, ""),
        ({"title": "Có NUL \0"}, ""),
        ({"body": "<p>Có NUL \0</p>"}, ""),
    ],
)
def test_what_cannot_be_saved_is_said_and_what_was_typed_is_kept(values, complaint):
    typed = {"title": "Tin mới", "summary": "Đoạn đã gõ.", "body": "<p>Nội dung đã gõ.</p>"} | values
    response = new_article(signed_in(factories.editor()), **typed)
    if Article.objects.exists():
        # A control character is taken out rather than refused.
        assert "\0" in "".join(values.values())
        article = Article.objects.get()
        assert "\0" not in article.title + article.body
        return
    assert response.status_code == 200
    page = main_part(response)
    assert "errornote" in page
    # In the complaint itself: names of fields stand on the page anyway.
    complaints = " ".join(re.findall(r'<ul class="errorlist[^"]*"[^>]*>(.*?)</ul>', page, re.DOTALL))
    assert complaint in complaints
    kept = form_of(response, having="title")
    for name in ("title", "summary", "body"):
        assert kept[name].replace("\0", "") == typed[name].replace("\0", ""), name


def test_no_post_makes_the_form_endless():
    """Each row of names costs a query and some kilobytes; a number alone must not order thousands of them."""
    refused = new_article(signed_in(factories.editor()), **{"title": "", "credits-TOTAL_FORMS": "150"})
    rows = [name for name in form_of(refused, having="title") if re.fullmatch(r"credits-\d+-position", name)]
    assert len(rows) <= 100


def test_the_same_name_twice_in_one_part_is_refused():
    an = factories.AuthorFactory(name="Lê Văn An")
    client = signed_in(factories.editor())
    refused = new_article(client, **credits_sent(credit(0, an), credit(1, an)))
    assert "Một tác giả chỉ đứng tên một lần trong một vai trò." in words(refused)
    kept = form_of(refused, having="title")
    assert (kept["credits-0-author"], kept["credits-1-author"]) == (str(an.pk), str(an.pk))
    assert not Article.objects.exists()
    new_article(client, **credits_sent(credit(0, an), credit(1, an, role="photographer")))
    assert [role for _, role, _ in bylines(Article.objects.get())] == ["writer", "photographer"]


# -- changing ---------------------------------------------------------------------------------------------------------------


def test_a_save_is_a_version_and_an_event():
    boss = factories.editor()
    article = factories.article(title="Cũ")
    client = signed_in(boss)
    sent = opened(client, article)
    response = client.post(address(article), {**sent, "title": "Mới", "why": "Sửa tít.", "_save": "Lưu"})
    assert (response.status_code, response.url) == (302, address(Article))
    article.refresh_from_db()
    assert (article.title, article.revision, article.created_by == boss) == ("Mới", 2, False)
    version = article.versions.get(number=2)
    assert (version.by, version.why, version.content["title"]) == (boss, "Sửa tít.", "Mới")
    assert [(event.kind, event.by) for event in article.events.all()][1:] == [("edited", boss)]
    # An address that was once made stays: only who asks for another gets one.
    assert article.slug == "cu"


def test_a_save_without_a_change_makes_nothing():
    article = factories.article("published", summary="Hai dòng.\nDòng hai.", body="<p>Một.</p>\n<p>Hai.</p>")
    before, listing = Article.objects.values().get(), site_version.current().listing_version
    counts = article.versions.count(), article.events.count()
    client = signed_in(factories.editor())
    version = site_version.current().version
    response = client.post(address(article), opened(client, article) | {"_continue": "Lưu"})
    assert response.status_code == 302
    assert Article.objects.values().get() == before
    assert (article.versions.count(), article.events.count()) == counts
    assert (site_version.current().version, site_version.current().listing_version) == (version, listing)


def test_taking_a_name_away_and_changing_the_order_are_changes():
    an, binh = factories.AuthorFactory(name="An"), factories.AuthorFactory(name="Bình")
    client = signed_in(factories.editor())
    new_article(client, **credits_sent(credit(0, an), credit(1, binh)))
    article = Article.objects.get()
    sent = opened(client, article)
    client.post(address(article), sent | {"credits-0-position": "2", "credits-1-position": "1"})
    assert [name for name, _, _ in bylines(article)] == ["Bình", "An"]
    sent = opened(client, article)
    client.post(address(article), sent | {"credits-0-DELETE": "on"})
    assert [name for name, _, _ in bylines(article)] == ["An"]
    assert article.versions.count() == 3


def test_a_renamed_author_keeps_the_name_that_was_printed():
    article = factories.article()
    author = article.credits.get().author
    printed = author.name
    author.name = "Tên mới"
    author.save()
    client = signed_in(factories.editor())
    client.post(address(article), opened(client, article) | {"title": "Sửa"})
    assert [name for name, _, _ in bylines(article)] == [printed]


@pytest.mark.parametrize("state", ["draft", "submitted", "returned", "scheduled", "published", "expired", "withdrawn"])
def test_the_form_says_what_a_save_means(state):
    article = factories.article(state)
    response = signed_in(factories.editor()).get(address(article))
    labels = [value for _, value in buttons_of(response, having="title")]
    changes_the_site = state == "published"
    assert ("Lưu – trang công khai đổi ngay" in labels) == changes_the_site
    assert ("Lưu" in labels) == (not changes_the_site)
    assert ("Bạn đọc đang thấy bài này" in words(response)) == changes_the_site
    assert ("Xem trên trang" in words(response)) == changes_the_site
    assert (f'href="{article.get_absolute_url()}"' in main_part(response)) == changes_the_site
    assert article.state_label in words(response)


@pytest.fixture
def unseen(request, time_machine):
    """A published article that readers do not see, and what lets them see it."""
    article = factories.article(request.param, title="Cũ")

    def reveal():
        if request.param == "scheduled":
            time_machine.move_to(article.published_at, tick=False)
        else:
            publishing.expire(article, by=factories.editor(), at=None)

    return article, reveal


@pytest.mark.parametrize("unseen", ["scheduled", "expired"], indirect=True)
def test_the_quiet_button_saves_what_nobody_sees(unseen):
    article, _ = unseen
    client = signed_in(factories.editor())
    page = client.get(address(article))
    assert [name for name, _ in buttons_of(page, having="title")][:2] == ["_revise", "_quiet"]
    sent = form_of(page, having="title") | {"title": "Mới", "_quiet": "Lưu"}
    assert told(client.post(address(article), sent)) == ["Đã lưu bài “Mới”."]
    article.refresh_from_db()
    assert (article.title, article.working_version) == ("Mới", None)


@pytest.mark.parametrize("unseen", ["scheduled", "expired"], indirect=True)
def test_the_quiet_button_changes_no_page_that_readers_see_by_now(unseen):
    article, reveal = unseen
    boss = factories.editor()
    sent = opened(signed_in(boss), article) | {"title": "Mới", "_quiet": "Lưu"}
    reveal()
    response = signed_in(boss).post(address(article), sent)
    assert told(response) == [
        "Đã lưu bản sửa của bài “Cũ”. Bài đã công khai trong lúc bạn soạn, nên trang công khai chưa đổi. "
        "Bạn đọc vẫn thấy bài như trước cho đến khi công bố bản sửa."
    ]
    article.refresh_from_db()
    assert (article.title, article.is_revised) == ("Cũ", False)
    assert article.working_version.content["title"] == "Mới"
    assert "Mới" not in words(signed_in(boss).get(article.get_absolute_url()))


@pytest.mark.parametrize(("state", "kind"), [("draft", "working"), ("scheduled", "public"), ("published", "working")])
def test_the_act_asks_the_row_whether_readers_see_it(state, kind):
    article = factories.article(state, title="Cũ")
    article.title = "Mới"
    assert editing.save_unseen(article, by=factories.editor()).kind == kind
    assert Article.objects.get().title == ("Cũ" if state == "published" else "Mới")


def test_a_public_change_is_dated_and_told_to_the_page_cache(time_machine):
    article = factories.article("backdated")
    assert article.public_changed_at == NOW
    numbers = site_version.current()
    client = signed_in(factories.editor())
    later = NOW + datetime.timedelta(minutes=7)
    time_machine.move_to(later, tick=False)
    client.post(address(article), opened(client, article) | {"body": "<p>Đính chính.</p>", "_public": "Lưu"})
    article.refresh_from_db()
    assert article.public_changed_at == later
    assert article.published_at == datetime.datetime(2020, 9, 17, 1, tzinfo=datetime.UTC)
    now = site_version.current()
    assert (now.version, now.listing_version) == (numbers.version + 1, numbers.listing_version)
    assert article.versions.latest("number").kind == ArticleVersion.Kind.PUBLIC
    assert "Đính chính." in words(client.get(article.get_absolute_url()))


# -- around the form --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "filters", ["trang-thai%3Ddraft", "trang-thai%3Dkhong-co%26p%3D99", "e%3D1%26body__contains%3Dx", "%FF%FE"]
)
def test_the_list_that_one_came_from_is_found_again_whatever_it_was(filters):
    article = factories.article()
    client = signed_in(factories.editor())
    page = client.get(f"{address(article)}?_changelist_filters={filters}")
    assert page.status_code == 200
    sent = form_of(page, having="title") | {"title": "Sửa", "_save": "Lưu"}
    response = client.post(f"{address(article)}?_changelist_filters={filters}", sent)
    assert response.status_code == 302
    assert response.url.partition("?")[0] == address(Article)
    article.refresh_from_db()
    assert article.title == "Sửa"


def test_the_reason_of_a_return_is_shown_to_the_author_until_the_article_is_submitted_again():
    author = factories.contributor()
    article = factories.article("returned", by=author)
    boss = article.events.get(kind="returned").by
    client = signed_in(author)
    page = words(client.get(address(article)))
    assert f"Bài được {boss} trả lại lúc 09:00 22/11/2026" in page
    assert "Cần bổ sung số liệu." in page.partition("trả lại lúc")[2]
    client.post(address(article, "act", "submit"), {"why": ""})
    client.post(address(article, "act", "submit"), {"why": "Đã sửa."})
    article.refresh_from_db()
    assert article.status == "submitted"
    assert "Hãy sửa theo góp ý trên" not in words(client.get(address(article)))


def test_who_may_only_read_an_article_reads_the_names_too():
    author = factories.contributor()
    article = factories.article("submitted", by=author, summary="Sapô của bài.")
    page = words(signed_in(author).get(address(article)))
    assert "Sapô của bài." in page
    assert article.credits.get().author.name in page


@pytest.mark.parametrize("pk", ["0", "abc", "9" * 30, "1_2f", "-1", "1.0", "%F0%9F%98%80"])
def test_an_address_of_no_article_leads_nowhere(pk):
    client = signed_in(factories.editor())
    assert client.get(f"/admin/news/article/{pk}/change/").status_code in (302, 404)
    assert client.post(f"/admin/news/article/{pk}/change/", {"title": "x"}).status_code in (302, 404)
    assert client.get(f"/admin/news/article/{pk}/history/").status_code == 404
    assert client.get(f"/admin/news/article/{pk}/viec/publish/").status_code in (302, 404)


@pytest.mark.parametrize("page", ["add", "change"])
def test_the_page_of_the_editor_alone_has_the_policy_that_the_editor_needs(page):
    client = signed_in(factories.editor())
    article = factories.article()
    path = address(article, page)
    assert "'unsafe-inline'" in client.get(path)["Content-Security-Policy"]
    for other in (address(Article), address(article, "history"), address(article, "act", "publish")):
        assert "unsafe" not in client.get(other)["Content-Security-Policy"]
    # Also when the form comes back with a complaint.
    assert "'unsafe-inline'" in client.post(path, {"title": ""})["Content-Security-Policy"]
