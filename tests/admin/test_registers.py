"""What articles refer to, the standing pages, and the office's settings: saved so that readers see it and no address dies."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.db import DatabaseError, transaction
from django.test import Client

from comments.models import ConsentText, Thread
from news.models import Author, Category, Page, Source
from portal import old_addresses, site_version
from portal.models import OldAddress, SiteIdentity, User
from tests import factories
from tests.admin import address, form_of, main_part, signed_in, words
from tests.factories import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def client():
    return signed_in(factories.superuser())


def category_with_an_article(**values):
    made = factories.CategoryFactory(**values)
    factories.article("published", category=made)
    return made


# kind of address, how a row is made, the field that it is named by, and the role that may rename it
NAMED = {
    "category": (category_with_an_article, "name", factories.superuser),
    "author": (factories.AuthorFactory, "name", factories.editor),
    "page": (factories.PageFactory, "title", factories.editor),
}


def changed(client, row, **values):
    """The response to the form of a row, sent with these values changed."""
    sent = form_of(client.get(address(row)), having=next(iter(values)))
    return client.post(address(row), sent | values)


def added(client, model, **values):
    sent = form_of(client.get(address(model, "add")), having=next(iter(values)))
    return client.post(address(model, "add"), sent | values)


# -- addresses --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", NAMED)
def test_the_old_address_of_what_was_renamed_leads_to_the_new_one(kind):
    make, name, account = NAMED[kind]
    row = make(**{name: "Tin xã", "slug": "tin-xa"})
    before = row.get_absolute_url()
    client, reader = signed_in(account()), Client()
    assert changed(client, row, **{name: "Tin phường", "slug": "tin-phuong"}).status_code == 302
    row.refresh_from_db()
    assert (getattr(row, name), row.slug) == ("Tin phường", "tin-phuong")
    assert OldAddress.objects.values_list("kind", "slug", "object_id").get() == (kind, "tin-xa", row.pk)
    moved = reader.get(before)
    assert (moved.status_code, moved.url) == (301, row.get_absolute_url())
    assert "Tin phường" in words(reader.get(row.get_absolute_url()))
    # Renamed again: both former addresses lead to the latest at once.
    changed(client, row, slug="tin-moi")
    row.refresh_from_db()
    for former in (before, before.replace("tin-xa", "tin-phuong")):
        assert (reader.get(former).status_code, reader.get(former).url) == (301, row.get_absolute_url())
    # And back: an address in use leads nowhere else.
    changed(client, row, slug="tin-xa")
    assert reader.get(before).status_code == 200


@pytest.mark.parametrize("kind", NAMED)
def test_an_emptied_address_is_made_anew_from_the_name(kind):
    make, name, account = NAMED[kind]
    row = make(**{name: "Tin xã", "slug": "tin-xa"})
    changed(signed_in(account()), row, **{name: "Đại hội Đảng bộ", "slug": ""})
    row.refresh_from_db()
    assert row.slug == "dai-hoi-dang-bo"
    assert old_addresses.find(kind, "tin-xa") == row.pk


@pytest.mark.parametrize("kind", NAMED)
def test_a_save_that_keeps_the_address_remembers_nothing(kind):
    make, name, account = NAMED[kind]
    row = make(**{name: "Tin xã", "slug": "tin-xa"})
    changed(signed_in(account()), row, **{name: "Tin khác"})
    row.refresh_from_db()
    assert (row.slug, OldAddress.objects.count()) == ("tin-xa", 0)


@pytest.mark.parametrize("kind", NAMED)
def test_an_address_in_use_is_refused_with_a_sentence(kind):
    make, name, account = NAMED[kind]
    make(**{name: "Tin xã", "slug": "tin-xa"})
    other = make(**{name: "Tin khác", "slug": "tin-khac"})
    response = changed(signed_in(account(), raise_request_exception=False), other, slug="tin-xa")
    assert response.status_code == 200
    assert "Địa chỉ" in words(response)
    assert 'class="errorlist' in main_part(response)
    other.refresh_from_db()
    assert other.slug == "tin-khac"


@pytest.mark.parametrize("kind", NAMED)
def test_the_former_address_of_another_is_not_taken(kind):
    """It is printed somewhere, and leads to what had it."""
    make, name, account = NAMED[kind]
    row = make(**{name: "Tin xã", "slug": "tin-xa"})
    client, reader = signed_in(account()), Client()
    before = row.get_absolute_url()
    changed(client, row, **{name: "Tin phường", "slug": "tin-phuong"})
    row.refresh_from_db()
    # Neither on purpose …
    other = make(**{name: "Khác", "slug": "khac"})
    refused = changed(client, other, slug="tin-xa")
    assert "từng là của một mục khác" in words(refused)
    other.refresh_from_db()
    assert other.slug == "khac"
    # … nor by a name that would make it.
    assert changed(client, other, **{name: "Tin xã", "slug": ""}).status_code == 302
    other.refresh_from_db()
    assert other.slug == "tin-xa-2"
    assert reader.get(before).url == row.get_absolute_url()
    # What had it may have it again; and so may anything once that is gone.
    assert changed(client, row, slug="tin-xa").status_code == 302
    assert reader.get(before).status_code == 200
    old_addresses.remember(kind, "bo-trong", object_id=10**6)
    assert changed(client, row, slug="bo-trong").status_code == 302


def test_two_categories_of_one_name_side_by_side_are_refused(client):
    root = factories.CategoryFactory(name="Tin tức")
    factories.CategoryFactory(name="Thông báo", parent=root)
    refused = added(client, Category, name="Thông báo", parent=str(root.pk))
    assert "Đã có một chuyên mục cùng tên" in words(refused)
    assert "Đã có một chuyên mục cùng tên" in words(added(client, Category, name="Tin tức"))
    # Elsewhere the name says something else.
    assert added(client, Category, name="Thông báo").status_code == 302
    assert Category.objects.filter(name="Thông báo").count() == 2


@pytest.mark.parametrize("kind", NAMED)
def test_two_of_the_same_name_get_two_addresses_or_a_sentence(kind):
    """Two people of one name are common: the second never meets an error page."""
    make, name, account = NAMED[kind]
    row = make(**{name: "Nguyễn Văn An"})
    client = signed_in(account(), raise_request_exception=False)
    response = added(client, type(row), **{name: "Nguyễn Văn An"})
    assert response.status_code in (200, 302)
    if response.status_code == 200:
        assert "cùng tên" in words(response)
        assert form_of(response, having=name)[name] == "Nguyễn Văn An"
    slugs = list(type(row).objects.filter(**{name: "Nguyễn Văn An"}).values_list("slug", flat=True))
    assert len(slugs) == len(set(slugs))
    # Nor where a name is changed to one that is there already.
    third = make(**{name: "Khác"})
    assert changed(client, third, **{name: "Nguyễn Văn An", "slug": ""}).status_code in (200, 302)


# -- the page cache ---------------------------------------------------------------------------------------------------------

SAVES = {
    "category": (factories.CategoryFactory, {"name": "Tên mới"}),
    "author": (factories.AuthorFactory, {"name": "Tên mới"}),
    "source": (factories.SourceFactory, {"name": "Tên mới"}),
    "page": (factories.PageFactory, {"title": "Tên mới"}),
    "identity": (factories.IdentityFactory, {"name": "Tên mới"}),
    "thread": (lambda: Thread.objects.create(article=factories.article("published")), {"closes_at_0": "01/12/2026"}),
}


@pytest.mark.parametrize("kind", SAVES)
def test_every_save_is_told_to_the_page_cache(client, kind):
    make, values = SAVES[kind]
    row = make()
    before = site_version.current()
    values = values | ({"closes_at_1": "08:00"} if kind == "thread" else {})
    assert changed(client, row, **values).status_code == 302
    now = site_version.current()
    assert (now.version, now.listing_version) == (before.version + 1, before.listing_version + 1)


def test_adding_and_deleting_are_told_to_the_page_cache(client):
    numbers = [site_version.current().listing_version]
    added(client, Source, name="Báo xã")
    numbers.append(site_version.current().listing_version)
    client.post(address(Source.objects.get(), "delete"), {"post": "yes"})
    numbers.append(site_version.current().listing_version)
    assert not Source.objects.exists()
    assert numbers == [numbers[0], numbers[0] + 1, numbers[0] + 2]


def test_a_refused_save_is_told_to_nobody(client):
    row = factories.CategoryFactory(name="Tin xã")
    before = site_version.current().version
    assert changed(client, row, name="").status_code == 200
    assert site_version.current().version == before


# -- categories -------------------------------------------------------------------------------------------------------------


def test_a_category_is_put_under_one_of_the_first_level_alone(client):
    root = factories.CategoryFactory(name="Tin tức")
    child = factories.CategoryFactory(name="Kinh tế", parent=root)
    other = factories.CategoryFactory(name="Văn bản")
    page = main_part(client.get(address(Category, "add")))
    assert f'<option value="{root.pk}">' in page
    assert f'<option value="{child.pk}">' not in page
    assert changed(client, other, parent=root.pk).status_code == 302
    other.refresh_from_db()
    assert other.parent == root


@pytest.mark.parametrize(
    ("moved", "under"),
    [("other", "child"), ("root", "root"), ("root", "other"), ("other", "other"), ("child", "child")],
)
def test_a_third_level_and_a_circle_are_refused_whatever_the_post_says(client, moved, under):
    root, other = factories.CategoryFactory(), factories.CategoryFactory()
    rows = {"root": root, "other": other, "child": factories.CategoryFactory(parent=root)}
    row, parent = rows[moved], rows[under]
    before = Category.objects.get(pk=row.pk).parent_id
    response = changed(client, row, parent=parent.pk)
    assert response.status_code == 200
    assert 'class="errorlist' in main_part(response)
    assert Category.objects.get(pk=row.pk).parent_id == before


def test_a_new_category_is_put_under_a_child_by_no_post(client):
    child = factories.CategoryFactory(parent=factories.CategoryFactory())
    response = added(client, Category, name="Cấp ba", parent=child.pk)
    assert response.status_code == 200
    assert not Category.objects.filter(name="Cấp ba").exists()


def test_what_articles_stand_under_is_not_deleted(client):
    article = factories.article()
    author = article.credits.get().author
    for row in (article.category, author):
        assert "Không thể xóa" in words(client.get(address(row, "delete")))
        client.post(address(row, "delete"), {"post": "yes"})
        assert type(row).objects.filter(pk=row.pk).exists()
    parent = factories.CategoryFactory()
    factories.CategoryFactory(parent=parent)
    client.post(address(parent, "delete"), {"post": "yes"})
    assert Category.objects.filter(pk=parent.pk).exists()
    empty = factories.CategoryFactory()
    assert client.post(address(empty, "delete"), {"post": "yes"}).status_code == 302
    assert not Category.objects.filter(pk=empty.pk).exists()


# -- what an editor keeps ---------------------------------------------------------------------------------------------------


def test_an_editor_adds_an_author_a_source_and_a_page():
    client = signed_in(factories.editor())
    added(client, Author, name="Lê Thị Hoa", bio="Giáo viên.\nCộng tác từ năm 2020.")
    author = Author.objects.get()
    assert (author.name, author.slug, author.bio) == ("Lê Thị Hoa", "le-thi-hoa", "Giáo viên.\nCộng tác từ năm 2020.")
    # A link without its scheme is one to a safe site.
    added(client, Source, name="Báo Nhân Dân", url="nhandan.example")
    assert Source.objects.values_list("name", "url").get() == ("Báo Nhân Dân", "https://nhandan.example")
    added(client, Page, title="Giới thiệu", body="<p onclick='x()'>Lời chào.</p>")
    page = Page.objects.get()
    assert (page.slug, page.body, page.updated_at) == ("gioi-thieu", "<p>Lời chào.</p>", NOW)


def test_an_editor_reads_categories_and_changes_none():
    client = signed_in(factories.editor())
    row = factories.CategoryFactory(name="Tin xã")
    assert "Tin xã" in words(client.get(address(row)))
    for path in (address(row), address(Category, "add"), address(row, "delete")):
        assert client.post(path, {"name": "Chiếm", "slug": "", "position": "0", "post": "yes"}).status_code == 403
    assert list(Category.objects.values_list("name", flat=True)) == ["Tin xã"]


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (Author, {"name": ""}),
        (Author, {"name": "123"}),
        (Author, {"name": "\u200b"}),
        (Author, {"name": "a" * 101}),
        (Source, {"name": "Báo", "url": "javascript:alert(1)"}),
        (Source, {"name": "Báo", "url": "khong phai"}),
        (Page, {"title": "…"}),
        (Category, {"name": "Tin", "position": "-1"}),
        (Category, {"name": "Tin", "parent": "abc"}),
        (SiteIdentity, {"name": "Tên", "short_name": "Tên", "valid_from": "31/02/2026"}),
        (SiteIdentity, {"name": "Tên", "short_name": "Tên", "valid_from": "abc"}),
        (ConsentText, {"version": "1", "text": "Trùng số."}),
        (ConsentText, {"version": "9" * 30, "text": "Số quá lớn."}),
        (Thread, {"article": "999999"}),
    ],
)
def test_what_cannot_be_kept_is_said_on_the_form(model, values):
    client = signed_in(factories.superuser(), raise_request_exception=False)
    before = model.objects.count()
    response = added(client, model, **values)
    assert response.status_code == 200
    assert 'class="errorlist' in main_part(response)
    assert model.objects.count() == before


@pytest.mark.parametrize("day", ["01/01/0001", "31/12/1989", "01/01/2100", "31/12/9999"])
def test_a_day_beyond_reason_is_refused(day):
    client = signed_in(factories.superuser(), raise_request_exception=False)
    response = added(client, SiteIdentity, name="Tên", short_name="Tên", valid_from=day)
    assert response.status_code == 200
    assert "Ngày phải" in main_part(response)
    assert not SiteIdentity.objects.exists()


def test_an_order_beyond_reason_is_refused_with_every_database(client):
    response = added(client, Category, name="Tin xã", position="10000")
    assert response.status_code == 200
    assert not Category.objects.exists()


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("http://\u202ea.example/", "http://a.example/"),
        ("https://a.example/\u200bx", "https://a.example/x"),
        ("a.example", "https://a.example"),
    ],
)
def test_the_address_of_a_source_has_nothing_invisible(client, typed, stored):
    assert added(client, Source, name="Báo xã", url=typed).status_code == 302
    assert Source.objects.get().url == stored


@pytest.mark.parametrize("typed", ["https://user@a.example/", "https://u:p@a.example/", "https://b.example@a.example"])
def test_it_names_no_user(client, typed):
    response = added(client, Source, name="Báo xã", url=typed)
    assert response.status_code == 200
    assert "tên người dùng" in main_part(response)


# -- the identity of the office ---------------------------------------------------------------------------------------------


def test_a_new_name_is_a_new_row_from_its_day_on(client, time_machine):
    factories.IdentityFactory(name="Đảng bộ xã Cũ")
    added(client, SiteIdentity, name="Đảng bộ phường Mới", short_name="Phường Mới", valid_from="01/12/2026")
    assert SiteIdentity.objects.count() == 2
    assert "Đảng bộ xã Cũ" in words(Client().get("/"))
    time_machine.move_to(datetime.datetime(2026, 11, 30, 17, 0, tzinfo=datetime.UTC), tick=False)
    assert "Đảng bộ phường Mới" in words(Client().get("/"))


# -- comments: what people agreed to, and whether they may write --------------------------------------------------------------


def test_what_people_agreed_to_is_never_changed(client):
    text = ConsentText.current()
    before = ConsentText.objects.values().get()
    page = client.get(address(text))
    assert text.text.split("\n", 1)[0] in words(page)
    assert 'name="text"' not in page.content.decode()
    for path in (address(text), address(text, "delete")):
        assert client.post(path, {"version": "1", "text": "Khác.", "post": "yes"}).status_code == 403
    assert ConsentText.objects.values().get() == before
    # Nor past the office: the database refuses.
    for change in (lambda: ConsentText.objects.update(text="Khác."), lambda: ConsentText.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    added(client, ConsentText, version="2", text="Lời mới.")
    assert [row.text for row in ConsentText.objects.order_by("version")] == [text.text, "Lời mới."]
    assert ConsentText.current().version == 2


def test_commenting_on_an_article_is_closed_and_opened(client):
    article = factories.article("published")
    added(client, Thread, article=article.pk, is_open="on")
    thread = Thread.objects.get()
    assert (thread.article, Thread.is_open_for(article)) == (article, True)
    sent = form_of(client.get(address(thread)), having="article")
    sent.pop("is_open")
    client.post(address(thread), sent)
    assert not Thread.is_open_for(article)


# -- accounts ---------------------------------------------------------------------------------------------------------------


def test_an_account_is_made_and_signs_in(client):
    password = "đồng lúa chín vàng 2026"
    values = {"full_name": "Trần Thị Lụa", "email": "", "password1": password, "password2": password}
    response = added(client, User, username="tranthilua", **values)
    made = User.objects.get(username="tranthilua")
    assert (response.status_code, response.url) == (302, address(made))
    assert (made.full_name, made.is_superuser, made.is_staff) == ("Trần Thị Lụa", False, False)
    changed(client, made, full_name="Trần Thị Lụa", is_staff="on", groups=[Group.objects.first().pk])
    newcomer = Client()
    signed = newcomer.post(
        "/admin/login/?next=/admin/", {"username": "tranthilua", "password": password, "next": "/admin/"}
    )
    assert (signed.status_code, signed.url) == (302, "/admin/")
    assert newcomer.get("/admin/").status_code == 200


@pytest.mark.parametrize("password", ["ngan", "qwerty123456", "tranthilua"])
def test_a_weak_password_is_refused_with_a_sentence(client, password):
    values = {"full_name": "Trần Thị Lụa", "password1": password, "password2": password}
    response = added(client, User, username="tranthilua", **values)
    assert response.status_code == 200
    assert "Mật khẩu" in words(response)
    assert not User.objects.filter(username="tranthilua").exists()


def test_an_account_that_acted_is_kept(client):
    article = factories.article()
    account = article.created_by
    assert "Không thể xóa" in words(client.get(address(account, "delete")))
    client.post(address(account, "delete"), {"post": "yes"})
    assert User.objects.filter(pk=account.pk).exists()


@pytest.mark.parametrize("typed", ["tranthi1ua", "TranThiLua", "tranthi.lua", "trаnthilua"])
def test_an_account_that_reads_like_another_is_refused(client, typed):
    factories.UserFactory(username="tranthilua", full_name="Trần Thị Lụa")
    values = {"full_name": "Bà Năm", "usable_password": "false"}
    response = added(client, User, username=typed, **values)
    assert response.status_code == 200
    assert User.objects.filter(full_name="Bà Năm").count() == 0


def test_the_name_of_another_person_is_said_and_taken(client):
    factories.UserFactory(username="tranthilua", full_name="Trần Thị Lụa")
    added(client, User, username="nguoikhac", full_name="Tran Thi Lua", usable_password="false")
    made = User.objects.get(username="nguoikhac")
    page = client.get(address(made))
    assert "Họ tên này giống họ tên của tài khoản “tranthilua” (Trần Thị Lụa)." in words(page)
