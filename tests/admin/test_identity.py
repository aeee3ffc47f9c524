"""The identity in the office: what is refused and why, what may still be changed, the preview, and what a rename leaves alone."""

import datetime
import html
import re
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client

from comments.models import Comment
from news.models import Article, ArticleVersion
from portal import icons, site_version
from portal.colours import LEAST_CONTRAST, contrast
from portal.models import Picture, SiteIdentity
from tests import factories
from tests.admin import address, doors, form_of, main_part, picture, signed_in, words
from tests.factories import NOW, IdentityFactory
from tests.site import page, xml

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

TODAY = datetime.date(2026, 11, 22)
DAY = datetime.timedelta(days=1)


@pytest.fixture
def client():
    return signed_in(factories.superuser())


@pytest.fixture
def past():
    return IdentityFactory(valid_from=datetime.date(2020, 1, 1), name="Đảng bộ huyện Cũ", short_name="Huyện Cũ")


@pytest.fixture
def in_force(past):
    return IdentityFactory(valid_from=TODAY - 9 * DAY, name="Đảng bộ xã Nay", short_name="Xã Nay")


@pytest.fixture
def to_come(in_force):
    return IdentityFactory(valid_from=TODAY + 9 * DAY, name="Đảng bộ phường Mai", short_name="Phường Mai")


def opened(client, row=None):
    return form_of(client.get(address(row) if row else address(SiteIdentity, "add")), having="name")


def saved(client, row=None, **values):
    path = address(row) if row else address(SiteIdentity, "add")
    return client.post(path, opened(client, row) | values)


def errors_of(response, name):
    return " ".join(response.context["adminform"].form.errors.get(name, []))


class TestTheColour:
    @pytest.mark.parametrize("typed", ["#00695c", "#00695C"])
    def test_one_that_can_be_read_is_taken(self, client, in_force, typed):
        assert saved(client, in_force, colour=typed).status_code == 302
        assert SiteIdentity.objects.current().colour == "#00695c"
        assert "/giao-dien/00695c.css" in Client().get("/").content.decode()

    def test_one_that_cannot_is_refused_with_its_reason_beside_it(self, client, in_force):
        response = saved(client, in_force, colour="#ffd700")
        assert response.status_code == 200
        assert "chỉ đạt tương phản 1,2 : 1, cần ít nhất 4,5 : 1" in errors_of(response, "colour")
        field = main_part(response).partition("field-colour")[2]
        assert "Màu #ffd700 quá nhạt" in field.partition('class="form-row')[0]
        # What was typed is there to be put right.
        assert form_of(response, having="name")["colour"] == "#ffd700"
        in_force.refresh_from_db()
        assert in_force.colour == "#b5121b"

    def test_the_form_hands_the_script_what_saving_judges_by(self, client, in_force):
        """A green that is dark enough for paper, but not for a message of the office."""
        field = page(client.get(address(in_force))).one("input", name="colour")
        reached = min(contrast("#007e3c", surface) for surface in field["data-surfaces"].split(","))
        assert 4.4 < reached < float(field["data-least"]) == LEAST_CONTRAST
        assert "chỉ đạt tương phản 4,4 : 1" in errors_of(saved(client, in_force, colour="#007e3c"), "colour")

    def test_what_is_no_colour_is_refused(self, client, in_force):
        assert "dấu # và sáu chữ số" in errors_of(saved(client, in_force, colour="đỏ"), "colour")


class TestDays:
    def test_the_list_says_in_words_which_is_which(self, client, to_come):
        said = words(client.get(address(SiteIdentity)))
        assert re.findall("đang áp dụng|sắp áp dụng|đã qua", said) == ["sắp áp dụng", "đang áp dụng", "đã qua"]

    def test_what_was_is_read_only(self, client, past, in_force):
        shown = client.get(address(past))
        assert "ghi lại trang là của ai trong những ngày ấy" in words(shown)
        assert "formaction" not in main_part(shown)
        assert client.post(address(past), opened(client, in_force) | {"name": "Khác"}).status_code == 403
        assert client.post(address(past, "delete"), {"post": "yes"}).status_code == 403
        assert client.post(address(past, "preview"), opened(client, in_force)).status_code == 403

    def test_what_is_in_force_is_corrected_but_for_its_day(self, client, in_force):
        before = site_version.current().version
        assert "Đổi tên cơ quan, sáp nhập" in words(client.get(address(in_force)))
        sent = opened(client, in_force) | {"telephone": "0211 000 099", "valid_from": "22/11/2026"}
        assert client.post(address(in_force), sent).status_code == 302
        in_force.refresh_from_db()
        assert (in_force.telephone, in_force.valid_from) == ("0211 000 099", TODAY - 9 * DAY)
        assert site_version.current().version == before + 1
        assert client.post(address(in_force, "delete"), {"post": "yes"}).status_code == 403

    def test_what_is_to_come_says_when_and_may_be_taken_back(self, client, to_come):
        said = words(client.get(address(to_come)))
        assert "Sẽ áp dụng từ 01/12/2026" in said
        assert "Từ nay đến đó bạn đọc vẫn thấy “Đảng bộ xã Nay”" in said
        assert saved(client, to_come, valid_from="02/12/2026").status_code == 302
        assert client.post(address(to_come, "delete"), {"post": "yes"}).status_code == 302
        assert SiteIdentity.objects.count() == 2

    @pytest.mark.parametrize("day", ["21/11/2026", "01/01/2021", "01/01/2019"])
    def test_of_days_gone_by_nothing_is_made(self, client, in_force, day):
        assert "Ngày này đã qua" in errors_of(saved(client, valid_from=day), "valid_from")
        assert SiteIdentity.objects.count() == 2

    def test_nor_is_what_is_to_come_moved_there(self, client, to_come):
        assert "Ngày này đã qua" in errors_of(saved(client, to_come, valid_from="21/11/2026"), "valid_from")

    def test_the_very_first_may_be_old(self, client):
        response = saved(client, name="Đảng bộ xã", short_name="Xã", valid_from="01/01/2020")
        assert response.status_code == 302

    def test_two_on_one_day_are_refused_and_the_first_is_shown(self, client, to_come):
        response = saved(client, valid_from="01/12/2026")
        assert "Từ ngày này đã có “Đảng bộ phường Mai”" in errors_of(response, "valid_from")
        assert f'<a href="{address(to_come)}">sửa dòng ấy tại đây</a>' in main_part(response)
        # It is no other than itself.
        assert saved(client, to_come, telephone="0211 000 099").status_code == 302

    def test_a_new_one_begins_as_the_one_in_force(self, client, in_force):
        form = opened(client)
        assert (form["name"], form["valid_from"]) == ("Đảng bộ xã Nay", "22/11/2026")
        assert "Dòng mới, chép sẵn từ “Đảng bộ xã Nay”" in words(client.get(address(SiteIdentity, "add")))


class TestPictures:
    def test_chosen_ones_are_shown(self, client, in_force):
        emblem = picture(alt="Cờ")
        assert saved(client, in_force, emblem=emblem.pk, banner=emblem.pk).status_code == 302
        assert main_part(client.get(address(in_force))).count(f'src="{emblem.small_url}"') == 2
        assert emblem.url in Client().get("/").content.decode()

    @pytest.mark.parametrize("value", ["999999", "abc", "-1", "9" * 30])
    def test_what_is_no_picture_is_refused(self, client, in_force, value):
        response = saved(client, in_force, emblem=value)
        assert response.status_code == 200
        assert errors_of(response, "emblem")

    def test_icons_of_what_never_came_go_with_it(self, client, to_come, django_capture_on_commit_callbacks):
        to_come.emblem = picture()
        to_come.save()
        icons.make_waiting()
        to_come.refresh_from_db()
        made = [settings.MEDIA_ROOT / name for name in to_come.icons["files"].values()]
        assert all(path.exists() for path in made)
        with django_capture_on_commit_callbacks(execute=True):
            client.post(address(to_come, "delete"), {"post": "yes"})
        assert not any(path.exists() for path in made)
        assert Picture.objects.exists()

    def test_the_form_changes_no_icons(self, client, in_force):
        in_force.icons = {"emblem": 1, "files": {}}
        in_force.save()
        saved(client, in_force, icons="{}")
        in_force.refresh_from_db()
        assert in_force.icons == {"emblem": 1, "files": {}}


class TestPreview:
    def test_it_is_the_front_page_with_what_is_typed(self, client, in_force):
        factories.article("published", title="Khánh thành cầu Vân Hà")
        typed = {"name": "Đảng bộ phường Mai", "colour": "#00695c", "address": "Số 1, phố Mai"}
        response = client.post(address(in_force, "preview"), opened(client, in_force) | typed)
        said = words(response)
        for text in ("Đảng bộ phường Mai", "Số 1, phố Mai", "Khánh thành cầu Vân Hà"):
            assert text in said
        assert "/giao-dien/00695c.css" in response.content.decode()
        assert "trusted-types 'none'" in response["Content-Security-Policy"]
        assert (response["X-Robots-Tag"], "no-store" in response["Cache-Control"]) == ("noindex", True)
        in_force.refresh_from_db()
        assert in_force.name == "Đảng bộ xã Nay"
        assert "Đảng bộ xã Nay" in words(Client().get("/"))

    def test_saved_it_is_what_readers_get(self, client, in_force):
        typed = {"name": "Tên mới", "colour": "#00695c", "emblem": picture().pk}
        shown = client.post(address(in_force, "preview"), opened(client, in_force) | typed).content
        saved(client, in_force, **typed)
        assert shown == Client().get("/").content

    def test_of_a_new_row(self, client, in_force):
        sent = opened(client) | {"name": "Đảng bộ phường Mai", "valid_from": "01/12/2026"}
        assert "Đảng bộ phường Mai" in words(client.post("/admin/portal/siteidentity/xem-truoc/", sent))
        assert SiteIdentity.objects.count() == 2

    def test_what_has_to_be_put_right_first_is_said(self, client, in_force):
        sent = opened(client, in_force) | {"name": "", "colour": "#ffd700"}
        said = words(client.post(address(in_force, "preview"), sent))
        assert "Chưa lưu gì. Hãy đóng thẻ này" in said
        assert "Tên trang" in said
        assert "Màu #ffd700 quá nhạt" in said

    def test_it_writes_nothing(self, client, in_force):
        sent = opened(client, in_force) | {"name": "Tên khác"}
        with doors.writes() as written:
            client.post(address(in_force, "preview"), sent)
        assert written == []

    def test_the_form_has_the_button(self, client, in_force):
        form = main_part(client.get(address(in_force)))
        assert f'formaction="{address(in_force, "preview")}" formtarget="_blank"' in form


def facts_of_readers():
    """Every address that is listed, what feeds call their entries, and what each page says between <main> and </main>."""
    reader = Client()
    located = [
        each.text
        for name in ("bai-viet", "chuyen-muc", "trang")
        for each in xml(reader.get(f"/sitemap-{name}.xml")).iter()
        if each.tag.endswith("}loc")
    ]
    paths = [urlsplit(location).path for location in located]
    feed = xml(reader.get("/rss/"))
    return {
        "addresses": located,
        "entries": [
            each.text for each in feed.iter() if each.tag in {"guid", "link", "{http://www.w3.org/2005/Atom}id"}
        ],
        "pages": {
            path: reader.get(path).content.partition(b"<main")[2].partition(b"</main>")[0] for path in ["/", *paths]
        },
    }


def rows():
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in (Article, ArticleVersion, Comment)}


class TestARename:
    @pytest.fixture
    def site(self, in_force):
        factories.PageFactory(title="Giới thiệu")
        article = factories.article("published", title="Khánh thành cầu Vân Hà", lead_picture=picture())
        factories.comment("approved", on=article)
        factories.article("withdrawn")
        return article

    def test_changes_the_name_and_nothing_else(self, client, site, time_machine):
        before, kept = facts_of_readers(), rows()
        assert len(before["addresses"]) > 3
        new = {"name": "Đảng bộ phường Mai", "short_name": "Phường Mai", "valid_from": "22/11/2026"}
        assert saved(client, **new).status_code == 302
        assert "Đảng bộ phường Mai" in words(Client().get("/"))
        assert "Đảng bộ xã Nay" not in words(Client().get(site.get_absolute_url()))
        assert (facts_of_readers(), rows()) == (before, kept)

    def test_leaves_the_former_name_on_what_was_published_under_it(self, client, site, time_machine):
        saved(client, name="Đảng bộ phường Mai", valid_from="23/11/2026")
        time_machine.shift(datetime.timedelta(days=2))
        office = signed_in(factories.superuser())
        later = factories.article("published", title="Ra mắt phường Mai")
        names = {}
        for article in (site, later):
            number = article.versions.filter(kind="public").latest("number").number
            slip = office.get(address(article, "slip", number))
            version = office.get(address(article, "version", number))
            names[article.title] = {
                re.search(r'class="slip-organisation">([^<]+)<', html.unescape(slip.content.decode()))[1],
                re.search(r"Tên trang hôm ấy: ([^<]+)<", html.unescape(version.content.decode()))[1],
            }
        assert names == {
            "Khánh thành cầu Vân Hà": {"Đảng bộ xã Nay"},
            "Ra mắt phường Mai": {"Đảng bộ phường Mai"},
        }
