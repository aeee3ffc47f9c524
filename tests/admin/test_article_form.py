"""The form of an article: what is saved, what is refused, and that nothing typed is lost."""

import datetime
import re

import pytest

from news.models import Article, ArticleVersion
from portal import site_version
from tests import factories
from tests.admin import STAFF, address, buttons_of, form_of, main_part, picture, signed_in, words
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

LATER = NOW + datetime.timedelta(minutes=40)


def credit(place, author, *, role="writer", byline="", position=""):
    """What one row of names sends."""
    prefix = f"credits-{place}-"
    return {
        prefix + "author": author.pk if author else "",
        prefix + "role": role,
        prefix + "byline": byline,
        prefix + "position": position,
    }


def credits_sent(*rows):
    sent = {"credits-TOTAL_FORMS": len(rows), "credits-INITIAL_FORMS": 0}
    for row in rows:
        sent |= row
    return sent


def opened(client, article):
    return form_of(client.get(address(article)), having="title")


def bylines(article):
    return [(credit.printed_name, credit.role, credit.position) for credit in article.credits.all()]


def new_article(client, **values):
    sent = form_of(client.get(address(Article, "add")), having="title") | {
        "title": "Tin mới",
        "_continue": "Lưu",
        **values,
    }
    sent.setdefault("category", "")
    if not sent["category"]:
        sent["category"] = factories.CategoryFactory().pk
    return client.post(address(Article, "add"), sent)


# -- adding -----------------------------------------------------------------------------------------------------------------


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
        ({"title": ""}, "Tiêu đề"),
        ({"title": "\u200b\u200b"}, "Tiêu đề"),
        ({"title": "…!"}, "Cần có ít nhất một chữ cái."),
        ({"title": "a" * 251}, "250"),
        ({"category": "0"}, "Chuyên mục"),
        ({"category": "abc"}, "Chuyên mục"),
        ({"category": "9" * 30}, "Chuyên mục"),
        ({"lead_picture": "999999"}, "Ảnh đại diện"),
        ({"summary": "a" * 1001}, "1000"),
        ({"revision": "abc"}, "Lần sửa"),
        ({"revision": "9" * 30}, "Lần sửa"),
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
    assert complaint in words(response)
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


def test_a_public_change_is_dated_and_told_to_the_page_cache():
    article = factories.article("backdated")
    changed, numbers = article.public_changed_at, site_version.current()
    client = signed_in(factories.editor())
    client.post(address(article), opened(client, article) | {"body": "<p>Đính chính.</p>"})
    article.refresh_from_db()
    assert article.public_changed_at == NOW == changed
    assert article.published_at == datetime.datetime(2020, 9, 17, 1, tzinfo=datetime.UTC)
    now = site_version.current()
    assert (now.version, now.listing_version) == (numbers.version + 1, numbers.listing_version)
    assert article.versions.latest("number").kind == ArticleVersion.Kind.PUBLIC
    assert "Đính chính." in words(client.get(article.get_absolute_url()))


# -- two who save -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def two(time_machine):
    """Two who opened the same article; the first saves at 09:40, then the second presses."""
    an, binh = factories.AuthorFactory(name="Lê Văn An"), factories.AuthorFactory(name="Phạm Thị Bình")
    article = factories.article("submitted", title="Nguyên bản", summary="Cũ.", body="<p>Cũ.</p>")
    first, second = factories.editor(), factories.editor()
    first_client, second_client = signed_in(first), signed_in(second)
    theirs, mine = opened(first_client, article), opened(second_client, article)
    time_machine.move_to(LATER, tick=False)
    theirs |= {"title": "Tít của người kia", "body": "<p>Bài <em>của</em> người kia.</p>"}
    theirs |= credits_sent(credit(0, an, byline="An của người kia"))
    assert first_client.post(address(article), theirs).status_code == 302
    mine |= {"title": "Tít của tôi", "summary": "Sapô của tôi.", "body": "<p>Bài của tôi.</p>", "why": "Tôi sửa."}
    mine |= credits_sent(credit(0, binh, position="2"), credit(1, an, role="editor", byline="An của tôi", position="1"))
    return article, first, second, second_client, mine


def test_the_second_of_two_savers_is_refused_and_loses_nothing(two):
    article, first, second, client, mine = two
    refused = client.post(address(article), mine | {"_continue": "Lưu"})
    assert refused.status_code == 200
    stored = Article.objects.get()
    assert (stored.title, stored.summary, stored.revision) == ("Tít của người kia", "Cũ.", 2)
    assert not stored.versions.filter(by=second).exists()
    page = words(refused)
    assert f"{first} đã lưu bài này" in page
    assert f"Bản đã lưu của {first}, 09:40 22/11/2026" in page
    # The other's text stands beside one's own, field by field, where they differ.
    panel = main_part(refused).partition('<section class="office-panel">')[2].partition("</section>")[0]
    for theirs in ("Tít của người kia", "Bài của người kia.", "Cũ.", "An của người kia"):
        assert theirs in panel, theirs
    kept = form_of(refused, having="title")
    for name in ("title", "summary", "body", "why", "category"):
        assert kept[name] == str(mine[name]), name
    for name in [name for name in mine if name.startswith("credits-") and not name.endswith("-id")]:
        assert kept[name] == str(mine[name]), name
    assert kept["revision"] == "2"


def test_the_conflict_is_told_in_local_time(two):
    article, first, _, client, mine = two
    refused = client.post(address(article), mine)
    assert f"{first} đã lưu bài này lúc 09:40 22/11/2026" in words(refused)


def test_the_second_press_is_made_knowingly_and_both_texts_are_kept(two):
    article, first, second, client, mine = two
    refused = client.post(address(article), mine)
    again = client.post(address(article), form_of(refused, having="title") | {"_continue": "Lưu"})
    assert (again.status_code, again.url) == (302, address(article))
    stored = Article.objects.get()
    assert (stored.title, stored.summary, stored.body, stored.revision) == (
        "Tít của tôi", "Sapô của tôi.", "<p>Bài của tôi.</p>", 3,
    )  # fmt: skip
    assert bylines(stored) == [("An của tôi", "editor", 0), ("Phạm Thị Bình", "writer", 1)]
    versions = stored.versions.order_by("number")
    assert [(v.by, v.content["title"]) for v in versions][1:] == [(first, "Tít của người kia"), (second, "Tít của tôi")]
    history = words(client.get(address(article, "history")))
    assert str(first) in history
    assert str(second) in history
    assert "Tôi sửa." in history


def test_a_third_save_meanwhile_is_told_again(two):
    article, first, _, client, mine = two
    refused = client.post(address(article), mine)
    other = signed_in(first)
    other.post(address(article), opened(other, article) | {"title": "Lần nữa"})
    refused = client.post(address(article), form_of(refused, having="title"))
    assert refused.status_code == 200
    assert Article.objects.get().title == "Lần nữa"
    kept = form_of(refused, having="title")
    assert (kept["title"], kept["revision"]) == ("Tít của tôi", "3")


def test_an_act_meanwhile_is_no_conflict_of_texts():
    """A revision counts content only: who edits while another publishes does not lose the press."""
    article = factories.article("submitted")
    client, boss = signed_in(factories.editor()), signed_in(factories.editor())
    sent = opened(client, article)
    boss.post(address(article, "act", "publish"), {"at_0": "", "at_1": "", "why": "Đăng."})
    assert client.post(address(article), sent | {"title": "Sửa cùng lúc"}).status_code == 302
    article.refresh_from_db()
    assert (article.title, article.status) == ("Sửa cùng lúc", "published")


def test_what_was_taken_out_of_the_authors_hands_meanwhile_is_refused():
    author = factories.contributor()
    article = factories.article(by=author, title="Nguyên bản")
    client = signed_in(author)
    sent = opened(client, article)
    signed_in(author).post(address(article, "act", "submit"), {"why": "Xong."})
    assert client.post(address(article), sent | {"title": "Sửa lén"}).status_code == 403
    article.refresh_from_db()
    assert (article.title, article.status) == ("Nguyên bản", "submitted")


def test_a_conflict_says_yes_and_no_in_vietnamese():
    article = factories.article("submitted")
    client, other = signed_in(factories.editor()), signed_in(factories.editor())
    mine = opened(client, article)
    source = factories.SourceFactory()
    other.post(address(article), opened(other, article) | {"is_reprint": "on", "source": source.pk})
    panel = main_part(client.post(address(article), mine)).partition('<section class="office-panel">')[2]
    panel = panel.partition("</section>")[0]
    assert source.name in panel
    assert "True" not in panel


# -- the body ---------------------------------------------------------------------------------------------------------------

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


# -- around the form --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "filters", ["trang-thai%3Ddraft", "trang-thai%3Dkhong-co%26p%3D99", "%00", "e%3D1%26body__contains%3Dx", "%FF%FE"]
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


@pytest.mark.parametrize("pk", ["0", "abc", "9" * 30, "1_2f", "-1", "1.0", "%00", "%F0%9F%98%80"])
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
