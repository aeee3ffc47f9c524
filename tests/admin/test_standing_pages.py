"""The standing pages in the office: the form, two who save, the preview, the versions, and pages that are hidden."""

import re

import pytest
from django.test import Client

from news import pages
from news.models import Page
from portal import old_addresses
from tests import factories
from tests.admin import address, form_of, main_part, picture, signed_in, told, words
from tests.factories import NOW, PageFactory
from tests.site import figure

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]


@pytest.fixture
def boss():
    return factories.UserFactory(group="Biên tập viên", full_name="Lê Thị Hà")


@pytest.fixture
def client(boss):
    return signed_in(boss)


@pytest.fixture
def page(boss):
    """Saved twice."""
    made = Page(title="Giới thiệu", body="<p>Xã có ba thôn và một chợ.</p>")
    pages.save(made, by=boss, seen=0)
    made.body = "<p>Xã có bốn thôn và một chợ.</p>"
    pages.save(made, by=boss, why="Thêm số liệu", seen=1)
    return made


def opened(client, page, query=""):
    return form_of(client.get(address(page) + query), having="seen")


def sent(client, page, **values):
    return client.post(address(page), opened(client, page) | values)


class TestTheForm:
    def test_a_save_is_a_version(self, client, boss, page):
        assert sent(client, page, body="<p>Bản thứ ba.</p>", why="Sửa lỗi").status_code == 302
        last = pages.newest(page)
        assert (last.number, last.by, last.why, last.body) == (3, boss, "Sửa lỗi", "<p>Bản thứ ba.</p>")

    def test_a_page_without_versions_is_saved_too(self, client):
        page = PageFactory(title="Liên hệ")
        assert opened(client, page)["seen"] == "0"
        assert sent(client, page, title="Địa chỉ liên hệ").status_code == 302
        assert pages.newest(page).number == 2

    def test_it_says_which_version_readers_have(self, client, page):
        said = words(client.get(address(page)))
        assert "Bạn đọc đang thấy trang này" in said
        assert "Bản hiện nay là bản số 2, Lê Thị Hà lưu lúc 09:00 22/11/2026" in said

    def test_a_picture_that_was_not_uploaded_is_refused_and_the_text_kept(self, client, page):
        response = sent(client, page, body='<p>Chữ mới.</p><img src="data:image/png;base64,AAAA">')
        assert response.status_code == 200
        assert "Trong trang có 1 ảnh chưa được tải lên" in words(response)
        assert "Chữ mới." in form_of(response, having="seen")["body"]
        assert pages.newest(page).number == 2

    def test_what_has_a_history_is_not_deleted_but_hidden(self, page):
        client = signed_in(factories.superuser())
        assert "Trang đã có lịch sử thì không xóa" in words(client.get(address(page)))
        assert client.post(address(page, "delete"), {"post": "yes"}).status_code == 403
        assert Page.objects.filter(pk=page.pk).exists()
        written = PageFactory()
        assert client.post(address(written, "delete"), {"post": "yes"}).status_code == 302
        assert not Page.objects.filter(pk=written.pk).exists()


class TestTwoWhoSave:
    @pytest.fixture
    def mine(self, client, page):
        """What my form would send; meanwhile a colleague has saved."""
        form = opened(client, page) | {"body": "<p>Xã có năm thôn và một chợ.</p>"}
        other = factories.UserFactory(group="Biên tập viên", full_name="Trần Văn Bình")
        page.body = "<p>Xã có sáu thôn và một chợ.</p>"
        pages.save(page, by=other, seen=2)
        return form

    def test_the_later_one_is_told_and_keeps_the_text(self, client, page, mine):
        response = client.post(address(page), mine)
        assert response.status_code == 200
        said = words(response)
        assert "Trần Văn Bình đã lưu trang này lúc 09:00 22/11/2026, sau khi bạn mở ra. Chưa lưu gì của bạn" in said
        assert address(page, "version", 3) in main_part(response)
        assert form_of(response, having="seen")["body"] == "<p>Xã có năm thôn và một chợ.</p>"
        assert Page.objects.get().body == "<p>Xã có sáu thôn và một chợ.</p>"

    def test_and_sees_where_they_differ(self, client, page, mine):
        difference = main_part(client.post(address(page), mine)).partition('id="hai-ban-khac-nhau"')[2]
        assert re.search(r"<del>.*?sáu\s*</del>\s*<ins>.*?năm\s*</ins>", difference)

    def test_one_more_press_saves_over_it_knowingly(self, client, page, mine):
        again = form_of(client.post(address(page), mine), having="seen")
        assert client.post(address(page), again).status_code == 302
        assert Page.objects.get().body == "<p>Xã có năm thôn và một chợ.</p>"
        assert [version.body for version in page.versions.order_by("number")][2:] == [
            "<p>Xã có sáu thôn và một chợ.</p>",
            "<p>Xã có năm thôn và một chợ.</p>",
        ]

    def test_a_third_who_comes_in_between_is_told_of_too(self, client, page, mine):
        again = form_of(client.post(address(page), mine), having="seen")
        page.body = "<p>Chữ của người thứ ba.</p>"
        pages.save(page, by=factories.editor(), seen=3)
        assert client.post(address(page), again).status_code == 200
        assert pages.newest(page).number == 4

    def test_the_same_form_sent_twice_is_no_quarrel(self, client, page):
        form = opened(client, page) | {"body": "<p>Xã có năm thôn và một chợ.</p>"}
        for _ in range(2):
            assert client.post(address(page), form).status_code == 302
        assert pages.newest(page).number == 3

    def test_my_own_other_window_is_called_that(self, client, page):
        form = opened(client, page)
        sent(client, page, body="<p>Ở cửa sổ kia.</p>")
        said = words(client.post(address(page), form | {"body": "<p>Ở đây.</p>"}))
        assert "Chính bạn, ở một cửa sổ khác, đã lưu trang này" in said

    @pytest.mark.parametrize("seen", ["", "abc", "-1", "9" * 30])
    def test_a_form_without_its_number_overwrites_nothing(self, client, page, seen):
        response = sent(client, page, body="<p>Xã có năm thôn và một chợ.</p>", seen=seen)
        assert response.status_code == 200
        assert Page.objects.get().body == "<p>Xã có bốn thôn và một chợ.</p>"


class TestPreview:
    def test_it_is_the_page_that_readers_would_get(self, client, page):
        form = opened(client, page) | {"body": "<p onclick='x()'>Chữ mới.</p>"}
        response = client.post(address(page, "preview"), form)
        assert response.status_code == 200
        assert response["X-Robots-Tag"] == "noindex"
        assert "trusted-types 'none'" in response["Content-Security-Policy"]
        assert "no-store" in response["Cache-Control"]
        shown = response.content.decode()
        assert "<p>Chữ mới.</p>" in shown
        sent(client, page, body="<p>Chữ mới.</p>")
        public = Client().get(page.get_absolute_url()).content.decode()
        assert shown == public

    def test_nothing_is_saved_and_nobody_told_of_a_conflict(self, client, page):
        form = opened(client, page) | {"body": "<p>Chữ mới.</p>", "seen": "1"}
        assert "Chữ mới." in words(client.post(address(page, "preview"), form))
        assert (Page.objects.get().body, pages.newest(page).number) == ("<p>Xã có bốn thôn và một chợ.</p>", 2)

    def test_of_a_new_page(self, client):
        add = form_of(client.get(address(Page, "add")), having="title")
        response = client.post("/admin/news/page/xem-truoc/", add | {"title": "Nội quy", "body": "<p>Điều 1.</p>"})
        assert "Điều 1." in words(response)
        assert 'href="http://testserver/trang/noi-quy/"' in response.content.decode()
        assert not Page.objects.exists()

    def test_what_has_to_be_put_right_first_is_said(self, client, page):
        said = words(client.post(address(page, "preview"), opened(client, page) | {"title": ""}))
        assert "Chưa lưu gì. Hãy đóng thẻ này" in said
        assert "Tiêu đề" in said

    def test_the_form_has_the_button(self, client, page):
        assert f'formaction="{address(page, "preview")}" formtarget="_blank"' in main_part(client.get(address(page)))


class TestVersions:
    def test_the_history_names_who_when_and_why(self, client, page):
        said = words(client.get(address(page, "history")))
        assert "Phiên bản 2 09:00 22/11/2026 Lê Thị Hà Thêm số liệu" in said
        assert "Phiên bản 1" in said

    def test_a_page_without_any_says_so(self, client):
        assert "Trang chưa được lưu lần nào" in words(client.get(address(PageFactory(), "history")))

    def test_one_is_read_and_compared_with_the_one_before(self, client, page):
        first, second = (client.get(address(page, "version", number)) for number in (1, 2))
        assert "Xã có ba thôn" in words(first)
        assert "Khác bản số" not in words(first)
        assert re.search(r"<del>.*?ba\s*</del>\s*<ins>.*?bốn\s*</ins>", main_part(second))
        sides = client.get(address(page, "version", 2) + "?kieu=hai-cot")
        assert "comparison-sides" in main_part(sides)

    @pytest.mark.parametrize("number", [0, 3, 10**9])
    def test_others_are_not_there(self, client, page, number):
        assert client.get(f"/admin/news/page/{page.pk}/phien-ban/{number}/").status_code == 404

    def test_an_earlier_one_is_taken_back_by_way_of_the_form(self, client, page):
        assert "lay-lai=1" in main_part(client.get(address(page, "version", 1)))
        assert "lay-lai" not in main_part(client.get(address(page, "version", 2)))
        form = opened(client, page, "?lay-lai=1")
        assert (form["body"], form["why"], form["seen"]) == (
            "<p>Xã có ba thôn và một chợ.</p>",
            "Lấy lại bản số 1",
            "2",
        )
        assert Page.objects.get().body == "<p>Xã có bốn thôn và một chợ.</p>"
        assert client.post(address(page) + "?lay-lai=1", form).status_code == 302
        assert (pages.newest(page).number, Page.objects.get().body) == (3, "<p>Xã có ba thôn và một chợ.</p>")

    @pytest.mark.parametrize("number", ["3", "0", "abc", "", "9" * 40])
    def test_of_none_the_form_is_as_ever(self, client, page, number):
        assert opened(client, page, f"?lay-lai={number}")["body"] == "<p>Xã có bốn thôn và một chợ.</p>"


# Surface: whether it gives the page away.
SURFACES = {
    "page": lambda page: Client().get(f"/trang/{page.slug}/").status_code == 200,
    "old address": lambda page: Client().get("/trang/ten-cu/").status_code == 301,
    "foot of every page": lambda page: page.title in words(Client().get("/")),
    "sitemap": lambda page: f"/trang/{page.slug}/" in Client().get("/sitemap-trang.xml").content.decode(),
    "pictures": lambda page: (
        Client().get("/").status_code == 200
        and signed_in(factories.contributor()).get(address(shown_by(page), "preview")).status_code == 302
    ),
}


def shown_by(page):
    return type(page.pictures[0]).objects.get(pk=page.pictures[0].pk)


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("is_public", [True, False])
def test_a_hidden_page_is_as_if_it_had_never_been(boss, surface, is_public):
    shown = picture(boss)
    page = Page(title="Trang riêng biệt", body=f"<p>Chữ.</p>{figure(shown)}", is_public=is_public)
    pages.save(page, by=boss, seen=0)
    page.pictures = [shown]
    old_addresses.remember("page", "ten-cu", page.pk)
    assert SURFACES[surface](page) is is_public


def test_what_is_missing_is_answered_as_what_is_hidden(boss):
    page = Page(title="Trang riêng biệt", is_public=False)
    pages.save(page, by=boss, seen=0)
    hidden, missing = Client().get("/trang/trang-rieng-biet/"), Client().get("/trang/chua-tung-co/")
    assert hidden.status_code == missing.status_code == 404
    assert hidden.content == missing.content


def test_hiding_in_the_form_says_so_in_the_list(client, page):
    form = opened(client, page)
    del form["is_public"]
    assert client.post(address(page), form).status_code == 302
    assert '<span class="office-state office-state-withdrawn">không công khai</span>' in main_part(
        client.get(address(Page))
    )
    assert "Bạn đọc không thấy trang này." in words(client.get(address(page)))
    assert pages.newest(page).why == pages.HIDDEN


def test_a_save_leads_on_with_a_word(client, page):
    assert told(sent(client, page, title="Tên mới"))
