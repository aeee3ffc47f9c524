"""The doors of the picture library: who may enter, what they take, and that every refusal is a sentence."""

import io
import json

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image

from portal import picture_admin, pictures
from portal.models import Picture, SiteVersion
from tests import factories
from tests.portal.images import encoded, png_header, upload

pytestmark = pytest.mark.django_db

LIST = "/admin/portal/picture/"
UPLOAD = f"{LIST}upload/"
CHOOSE = f"{LIST}chon/"
ADD = f"{LIST}add/"


@pytest.fixture
def contributor():
    return factories.contributor()


@pytest.fixture
def office(client, contributor):
    client.force_login(contributor)
    return client


@pytest.fixture
def editors_office():
    client = Client()
    client.force_login(factories.editor())
    return client


def picture(**texts):
    return Picture.objects.create_from_upload(upload(), by=None, **texts)


def message(response):
    answer = response.json()
    assert answer["uploaded"] == 0
    return answer["error"]["message"]


class TestUploadDoor:
    def test_a_picture_with_its_texts(self, office, contributor):
        response = office.post(
            UPLOAD, {"upload": upload(name="../<b>.jpg"), "alt": "Cổng\tchào", "caption": "Đón khách", "credit": "Bình"}
        )
        made = Picture.objects.get()
        assert response.status_code == 200
        assert response.json() == {
            "uploaded": 1,
            "fileName": "<b>.jpg",
            "url": made.url,
            "id": made.pk,
            "width": 64,
            "height": 48,
            "alt": "Cổng chào",
            "caption": "Đón khách",
            "credit": "Bình",
        }
        assert made.uploaded_by == contributor
        assert b"".join(office.get(made.url).streaming_content).startswith(b"\xff\xd8")
        assert LogEntry.objects.get().user == contributor

    def test_what_a_form_never_has_changes_nothing(self, office, contributor):
        other = factories.editor()
        office.post(UPLOAD, {"upload": upload(), "uploaded_by": other.pk, "code": "known", "master": "x", "id": "99"})
        made = Picture.objects.get()
        assert made.uploaded_by == contributor
        assert made.code != "known"
        assert made.pk != 99

    @pytest.mark.parametrize(
        ("content", "sentence"),
        [
            (b"", pictures.EMPTY),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", pictures.OTHER_FORMAT),
            (b"GIF89a" + bytes(20), pictures.OTHER_FORMAT),
            (png_header(12_000, 12_000), pictures.TOO_MANY_PIXELS),
            (png_header(20, 20), pictures.BROKEN),
        ],
        ids=["empty", "svg", "gif", "bomb", "truncated"],
    )
    def test_a_refused_file_gets_a_sentence(self, office, content, sentence):
        response = office.post(UPLOAD, {"upload": upload(content)})
        assert response.status_code == 400
        assert message(response) == sentence
        assert not Picture.objects.exists()

    def test_a_moving_picture_gets_a_sentence(self, office):
        frames = [Image.new("RGB", (16, 16), colour) for colour in ("red", "blue")]
        content = encoded(frames[0], "WEBP", save_all=True, append_images=frames[1:])
        assert message(office.post(UPLOAD, {"upload": upload(content)})) == pictures.MOVING

    @pytest.mark.parametrize("data", [{}, {"upload": "text"}, {"upload": ""}, {"file": "x"}])
    def test_no_file(self, office, data):
        response = office.post(UPLOAD, data)
        assert response.status_code == 400
        assert message(response) == picture_admin.NOT_UNDERSTOOD

    def test_a_body_that_is_no_form(self, office):
        for content_type in ("multipart/form-data", "multipart/form-data; boundary=x", "application/json"):
            response = office.post(UPLOAD, data=b"--y\r\nrubbish", content_type=content_type)
            assert response.status_code == 400, content_type
            assert message(response) == picture_admin.NOT_UNDERSTOOD

    def test_a_text_that_does_not_fit_names_its_field(self, office):
        response = office.post(UPLOAD, {"upload": upload(), "alt": "x" * 300})
        assert response.status_code == 400
        assert message(response).startswith("Mô tả ảnh: ")
        assert not Picture.objects.exists()

    def test_a_heavy_body_is_refused_before_it_is_read(self, office):
        length = pictures.MAXIMUM_BYTES + picture_admin.ROOM_FOR_TEXTS + 1
        body = io.BytesIO(b"never read")
        response = office.generic(
            "POST",
            UPLOAD,
            CONTENT_TYPE="multipart/form-data; boundary=x",
            CONTENT_LENGTH=str(length),
            **{"wsgi.input": body},
        )
        assert response.status_code == 400
        assert message(response) == pictures.TOO_HEAVY
        assert body.tell() == 0

    def test_get_is_not_allowed(self, office):
        assert office.get(UPLOAD).status_code == 405

    def test_csrf_is_checked(self, contributor):
        client = Client(enforce_csrf_checks=True)
        client.force_login(contributor)
        refused = client.post(UPLOAD, {"upload": upload()})
        assert refused.status_code == 403
        assert message(refused) == picture_admin.NOT_FROM_HERE
        assert not Picture.objects.exists()
        client.get(ADD)
        token = client.cookies["csrftoken"].value
        assert client.post(UPLOAD, {"upload": upload()}, headers={"X-CSRFToken": token}).status_code == 200
        assert client.post(UPLOAD, {"upload": upload()}, headers={"X-CSRFToken": "x" * 32}).status_code == 403

    def test_it_is_private(self, office):
        assert "no-store" in office.post(UPLOAD, {"upload": upload()})["Cache-Control"]


class TestWhoMayEnter:
    def doors(self):
        pk = picture().pk
        return [("post", UPLOAD), ("get", CHOOSE), ("get", f"{LIST}{pk}/chi-tiet/"), ("post", f"{LIST}{pk}/chi-tiet/")]

    def test_strangers_are_told_to_sign_in(self, client):
        for method, url in self.doors():
            response = getattr(client, method)(url)
            assert (response.status_code, message(response)) == (403, picture_admin.SIGN_IN_AGAIN), url

    def test_a_disabled_account_is_a_stranger(self, office, contributor):
        contributor.is_active = False
        contributor.save(update_fields=["is_active"])
        assert message(office.get(CHOOSE)) == picture_admin.SIGN_IN_AGAIN

    def test_staff_without_the_permission(self, client):
        client.force_login(factories.moderator())
        for method, url in self.doors():
            response = getattr(client, method)(url)
            assert (response.status_code, message(response)) == (403, picture_admin.NOT_ALLOWED), url
        pk = Picture.objects.get().pk
        for url in (LIST, ADD, f"{LIST}{pk}/change/", f"{LIST}{pk}/xem/"):
            assert client.get(url).status_code == 403, url
        assert client.post(ADD, {"upload": upload()}).status_code == 403

    def test_who_may_only_look_changes_nothing(self, client):
        user = factories.UserFactory()
        user.user_permissions.add(Permission.objects.get(codename="view_picture"))
        client.force_login(user)
        pk = picture(alt="Cũ").pk
        assert client.get(f"{LIST}{pk}/change/").status_code == 200
        assert client.get(CHOOSE).status_code == 200
        assert client.post(f"{LIST}{pk}/chi-tiet/", {"alt": "Mới"}).status_code == 403
        assert client.post(f"{LIST}{pk}/change/", {"alt": "Mới", "focus": "0-0"}).status_code == 403
        assert message(client.post(UPLOAD, {"upload": upload()})) == picture_admin.NOT_ALLOWED
        assert Picture.objects.get().alt == "Cũ"

    def test_nobody_deletes(self, client):
        client.force_login(factories.superuser())
        pk = picture().pk
        assert client.get(f"{LIST}{pk}/delete/").status_code == 403
        assert client.post(f"{LIST}{pk}/delete/", {"post": "yes"}).status_code == 403
        client.post(LIST, {"action": "delete_selected", "_selected_action": pk, "post": "yes"})
        assert Picture.objects.filter(pk=pk).exists()
        assert "delete" not in client.get(f"{LIST}{pk}/change/").content.decode()


class TestDetailsDoor:
    def test_the_texts(self, office):
        made = picture(alt="Cổng chào", caption="Đón khách", credit="Bình")
        response = office.get(f"{LIST}{made.pk}/chi-tiet/")
        assert response.json() == {"id": made.pk, "alt": "Cổng chào", "caption": "Đón khách", "credit": "Bình"}

    def test_a_post_changes_what_it_brings(self, editors_office, contributor):
        made = picture(alt="Cũ", caption="Giữ lại")
        before = SiteVersion.objects.get().version
        response = editors_office.post(
            f"{LIST}{made.pk}/chi-tiet/", {"alt": " Mới\n<b> ", "width": 1, "uploaded_by": contributor.pk}
        )
        assert response.json() == {"id": made.pk, "alt": "Mới <b>", "caption": "Giữ lại", "credit": ""}
        made.refresh_from_db()
        assert (made.alt, made.caption, made.width, made.uploaded_by) == ("Mới <b>", "Giữ lại", 64, None)
        assert made.search_text == "giu lai moi <b>"
        assert SiteVersion.objects.get().version == before + 1
        assert LogEntry.objects.get().object_id == str(made.pk)

    def test_who_uploaded_a_picture_describes_it_and_no_other(self, office, contributor):
        own = Picture.objects.create_from_upload(upload(), by=contributor)
        other = picture(alt="Của người khác")
        assert office.post(f"{LIST}{own.pk}/chi-tiet/", {"alt": "Của tôi"}).json()["alt"] == "Của tôi"
        assert office.post(f"{LIST}{other.pk}/chi-tiet/", {"alt": "Của tôi"}).status_code == 403
        assert office.post(f"{LIST}{other.pk}/change/", {"alt": "Của tôi", "focus": "0.5-0.5"}).status_code == 403
        other.refresh_from_db()
        assert other.alt == "Của người khác"

    def test_a_text_that_does_not_fit(self, editors_office):
        made = picture(credit="Bình")
        response = editors_office.post(f"{LIST}{made.pk}/chi-tiet/", {"credit": "x" * 151})
        assert response.status_code == 400
        assert message(response).startswith("Nguồn ảnh: ")
        assert Picture.objects.get().credit == "Bình"

    @pytest.mark.parametrize("pk", ["0", "99999", "9" * 30])
    def test_a_number_that_is_none(self, office, pk):
        for name in ("chi-tiet", "xem"):
            assert office.get(f"{LIST}{pk}/{name}/").status_code == 404

    @pytest.mark.parametrize("pk", ["9" * 5000, "abc", "-1", "1%20"])
    def test_what_is_no_number_is_left_to_the_pages_of_the_admin(self, office, pk):
        for name in ("chi-tiet", "xem"):
            assert office.get(f"{LIST}{pk}/{name}/", follow=True).resolver_match.view_name == "admin:index"

    def test_other_methods(self, office):
        assert office.delete(f"{LIST}{picture().pk}/chi-tiet/").status_code == 405


class TestPreviewDoor:
    def test_it_leads_to_the_picture(self, office):
        made = picture()
        response = office.get(f"{LIST}{made.pk}/xem/")
        assert (response.status_code, response["Location"]) == (302, made.url)

    def test_strangers_get_the_page_for_signing_in(self, client):
        response = client.get(f"{LIST}{picture().pk}/xem/")
        assert response.status_code == 302
        assert response["Location"].startswith("/admin/login/")


class TestChooseDoor:
    def test_newest_first_and_by_pages(self, office, monkeypatch):
        monkeypatch.setattr(picture_admin, "PAGE_SIZE", 2)
        pks = [picture(alt=f"Ảnh {number}").pk for number in range(3)]
        first, second, third = (office.get(CHOOSE, {"trang": page}).json() for page in (1, 2, 3))
        assert [one["id"] for one in first["pictures"]] == [pks[2], pks[1]]
        assert first["next"] is True
        assert [one["id"] for one in second["pictures"]] == [pks[0]]
        assert second["next"] is False
        assert third == {"pictures": [], "next": False}
        made = Picture.objects.get(pk=pks[0])
        assert second["pictures"][0] == {
            "id": made.pk,
            "url": made.small_url,
            "alt": "Ảnh 0",
            "caption": "",
            "width": 64,
            "height": 48,
        }

    @pytest.mark.parametrize(
        ("words", "found"),
        [
            ("van quan", ["Đại hội xã Văn Quán"]),
            ("QUÁN  hội", ["Đại hội xã Văn Quán"]),
            ("dai", ["Đại lễ", "Đại hội xã Văn Quán"]),
            ("%", []),
            ("_", []),
            ("'\";--", []),
            ("x" * 5000, []),
            (" ".join(["đại"] * 300), ["Đại lễ", "Đại hội xã Văn Quán"]),
        ],
    )
    def test_search_asks_for_every_word_and_no_marks(self, office, words, found):
        picture(caption="Đại hội xã Văn Quán")
        picture(alt="Đại lễ")
        picture(credit="Người khác")
        answer = office.get(CHOOSE, {"q": words}).json()
        assert [one["caption"] or one["alt"] for one in answer["pictures"]] == found

    @pytest.mark.parametrize("page", ["0", "-1", "x", "1.5", "", "99999", "9" * 30, "٣"])
    def test_a_page_that_is_none(self, office, page):
        assert office.get(CHOOSE, {"trang": page}).status_code == 404

    def test_the_number_of_queries_is_fixed(self, office):
        counts = []
        for _ in (1, 3):
            picture()
            with CaptureQueriesContext(
                connection,
            ) as queries:
                office.get(CHOOSE)
            counts.append(len(queries))
            picture()
        assert counts[0] == counts[1]


class TestPages:
    def test_the_list_shows_thumbnails_with_a_fixed_number_of_queries(self, editors_office):
        counts = []
        for wanted in (1, 3):
            while Picture.objects.count() < wanted:
                Picture.objects.create_from_upload(upload(), by=factories.editor(), caption="Đại hội")
            with CaptureQueriesContext(connection) as queries:
                page = editors_office.get(LIST).content.decode()
            counts.append(len(queries))
            assert page.count('<img class="picture-thumbnail"') == wanted
        assert counts[0] == counts[1]
        assert "delete_selected" not in page

    def test_the_list_is_searched_without_marks(self, office):
        picture(caption="Đại hội <b>Văn Quán</b>")
        picture(caption="Lễ hội")
        page = office.get(LIST, {"q": "van quan"}).content.decode()
        assert "Đại hội &lt;b&gt;Văn Quán&lt;/b&gt;" in page
        assert "Lễ hội" not in page

    def test_adding(self, office, contributor):
        assert "Tải ảnh lên" in office.get(ADD).content.decode()
        response = office.post(ADD, {"upload": upload(), "alt": "Cổng chào", "uploaded_by": factories.editor().pk})
        assert response.status_code == 302
        made = Picture.objects.get()
        assert (made.alt, made.uploaded_by) == ("Cổng chào", contributor)
        assert LogEntry.objects.get().user == contributor

    def test_adding_what_is_no_picture_keeps_the_texts(self, office):
        page = office.post(ADD, {"upload": upload(b"<svg/>"), "alt": "Cổng chào"}).content.decode()
        assert pictures.OTHER_FORMAT in page
        assert 'value="Cổng chào"' in page
        assert not Picture.objects.exists()

    def test_adding_nothing(self, office):
        for data in (
            {},
            {"alt": "Cổng chào"},
            {"upload": SimpleUploadedFile("a.jpg", b"")},
            {"upload": upload(), "alt": "x" * 300},
        ):
            assert office.post(ADD, data).status_code == 200
        assert not Picture.objects.exists()

    def test_decoding_waits_for_no_transaction(self, office, monkeypatch):
        real = pictures.read_upload
        depths = []

        def watched(file):
            depths.append(len(connection.savepoint_ids))
            return real(file)

        outside = len(connection.savepoint_ids)
        monkeypatch.setattr(pictures, "read_upload", watched)
        office.post(ADD, {"upload": upload()})
        office.post(UPLOAD, {"upload": upload()})
        assert depths == [outside, outside]

    def test_adding_in_a_popup_hands_the_picture_back(self, office):
        assert 'name="_popup"' in office.get(ADD, {"_popup": "1"}).content.decode()
        page = office.post(ADD, {"upload": upload(), "alt": "Cổng", "_popup": "1"}).content.decode()
        assert f"&quot;value&quot;: &quot;{Picture.objects.get().pk}&quot;" in page

    def test_changing(self, editors_office):
        made = picture(alt="Cũ")
        before = SiteVersion.objects.get().version
        url = f"{LIST}{made.pk}/change/"
        assert 'value="Cũ"' in editors_office.get(url).content.decode()
        response = editors_office.post(url, {"alt": "Mới", "caption": "Đón khách", "credit": "", "focus": "1-0"})
        assert response.status_code == 302
        made.refresh_from_db()
        assert (made.alt, made.caption, made.focal_x, made.focal_y) == ("Mới", "Đón khách", 1, 0)
        assert made.search_text == "don khach moi"
        assert SiteVersion.objects.get().version == before + 1

    def test_changing_keeps_what_the_form_does_not_have(self, editors_office, contributor):
        made = picture()
        Picture.objects.filter(pk=made.pk).update(focal_x=0.4, renditions=[*made.renditions, *made.renditions])
        stored = Picture.objects.values().get(pk=made.pk)
        forged = {
            "code": "x",
            "master": "x",
            "width": 1,
            "sha256": "x",
            "renditions": "[]",
            "uploaded_by": contributor.pk,
        }
        editors_office.post(f"{LIST}{made.pk}/change/", {"alt": "Mới", "focus": "0.5-0.5", "focal_x": "0.9", **forged})
        assert Picture.objects.values().get(pk=made.pk) == stored | {"alt": "Mới", "search_text": "moi"}

    @pytest.mark.parametrize("focus", ["", "2-2", "0.4-0.5", "nan-nan", "x"])
    def test_a_focus_that_is_none(self, editors_office, focus):
        made = picture()
        assert editors_office.post(f"{LIST}{made.pk}/change/", {"alt": "Mới", "focus": focus}).status_code == 200
        assert Picture.objects.get().alt == ""

    def test_the_choice_for_other_forms_is_searched_without_marks(self, client):
        client.force_login(factories.superuser())
        made = picture(caption="Văn Quán")
        picture(caption="Khác")
        response = client.get(
            "/admin/autocomplete/",
            {"term": "van quan", "app_label": "portal", "model_name": "siteidentity", "field_name": "emblem"},
        )
        assert json.loads(response.content)["results"] == [{"id": str(made.pk), "text": "Văn Quán"}]
