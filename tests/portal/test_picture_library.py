"""The rows and files of pictures: what an upload leaves, and what the background process adds."""

import hashlib

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from PIL import Image

from portal import picture_files, pictures, renditions
from portal.models import Picture, SiteVersion
from portal.pictures import RefusedPicture
from tests import factories
from tests.portal.images import encoded, photo, upload

pytestmark = pytest.mark.django_db


def files(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


class TestUpload:
    def test_it_leaves_a_private_master_and_one_public_rendition(self, settings):
        user = factories.contributor()
        picture = Picture.objects.create_from_upload(
            upload(photo(1600, 800)), by=user, alt="Cổng  chào", caption="Cổng chào xã", credit="Lê Bình"
        )
        picture.refresh_from_db()
        assert (picture.width, picture.height, picture.uploaded_by) == (1600, 800, user)
        assert (picture.alt, picture.caption, picture.credit) == ("Cổng chào", "Cổng chào xã", "Lê Bình")
        [rendition] = picture.renditions
        assert (rendition["format"], rendition["width"], rendition["height"]) == ("jpeg", 1280, 640)
        assert files(settings.MEDIA_ROOT) == [rendition["name"]]
        assert files(settings.PRIVATE_MEDIA_ROOT) == [picture.master.name]
        assert picture_files.NAME.fullmatch(rendition["name"])
        with picture.master.open("rb") as master:
            assert hashlib.sha256(master.read()).hexdigest() == picture.sha256
        assert picture.renditions_made_at is None

    def test_the_same_file_twice_makes_two_pictures_with_other_names(self):
        one, two = (Picture.objects.create_from_upload(upload(), by=None) for _ in range(2))
        assert one.code != two.code
        assert one.url != two.url
        assert one.sha256 == two.sha256

    def test_public_files_can_be_read_by_the_web_server(self, settings):
        picture = Picture.objects.create_from_upload(upload(), by=None)
        path = settings.MEDIA_ROOT / picture.renditions[0]["name"]
        assert path.stat().st_mode & 0o777 == settings.FILE_UPLOAD_PERMISSIONS

    def test_a_refused_file_leaves_nothing(self, settings):
        with pytest.raises(RefusedPicture):
            Picture.objects.create_from_upload(upload(b"<svg/>"), by=None)
        assert not Picture.objects.exists()
        assert files(settings.MEDIA_ROOT) == files(settings.PRIVATE_MEDIA_ROOT) == []

    def test_a_text_that_does_not_fit_leaves_nothing(self, settings):
        with pytest.raises(ValidationError) as caught:
            Picture.objects.create_from_upload(upload(), by=None, alt="x" * 251)
        assert list(caught.value.message_dict) == ["alt"]
        assert files(settings.MEDIA_ROOT) == files(settings.PRIVATE_MEDIA_ROOT) == []

    def test_the_files_of_a_failed_insert_are_taken_away(self, settings, monkeypatch):
        def fail(*args, **kwargs):
            raise IntegrityError

        monkeypatch.setattr(Picture, "save", fail)
        with pytest.raises(IntegrityError):
            Picture.objects.create_from_upload(upload(), by=None)
        assert files(settings.MEDIA_ROOT) == files(settings.PRIVATE_MEDIA_ROOT) == []

    def test_a_full_disk_leaves_no_half_files(self, settings, monkeypatch):
        def fail(descriptor):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(picture_files.os, "fsync", fail)
        with pytest.raises(OSError, match="No space left"):
            Picture.objects.create_from_upload(upload(), by=None)
        assert not Picture.objects.exists()
        assert files(settings.MEDIA_ROOT) == files(settings.PRIVATE_MEDIA_ROOT) == []


class TestRenditions:
    def test_the_waiting_ones_are_made_oldest_first(self, settings):
        old, new = (Picture.objects.create_from_upload(upload(photo(700, 350)), by=None) for _ in range(2))
        assert renditions.make_waiting(limit=1) == 1
        old.refresh_from_db()
        new.refresh_from_db()
        assert new.renditions_made_at is None
        assert old.renditions_made_at is not None
        assert [(one["format"], one["width"]) for one in old.renditions] == [
            ("jpeg", 700),
            ("jpeg", 480),
            ("webp", 480),
            ("webp", 700),
        ]
        for one in old.renditions:
            with Image.open(settings.MEDIA_ROOT / one["name"]) as image:
                assert (image.format.lower(), *image.size) == (one["format"], one["width"], one["height"])
        assert renditions.make_waiting(limit=5) == 1
        assert renditions.make_waiting(limit=5) == 0

    def test_readers_get_them_at_once(self):
        Picture.objects.create_from_upload(upload(), by=None)
        before = SiteVersion.objects.get().version
        renditions.make_waiting(limit=5)
        assert SiteVersion.objects.get().version == before + 1

    @pytest.mark.parametrize("harm", ["broken", "lost"])
    def test_a_picture_that_cannot_be_decoded_is_tried_once(self, settings, caplog, harm):
        picture = Picture.objects.create_from_upload(upload(), by=None)
        master = settings.PRIVATE_MEDIA_ROOT / picture.master.name
        if harm == "lost":
            master.unlink()
        else:
            master.write_bytes(b"\xff\xd8\xff broken")
        assert renditions.make_waiting(limit=5) == 1
        assert f"picture {picture.pk} keeps its first rendition only" in caplog.text
        picture.refresh_from_db()
        assert len(picture.renditions) == 1
        assert renditions.make_waiting(limit=5) == 0

    def test_a_full_disk_leaves_the_picture_waiting_and_no_files(self, settings, monkeypatch):
        picture = Picture.objects.create_from_upload(upload(), by=None)
        before = files(settings.MEDIA_ROOT)

        def fail(path, content):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(picture_files, "write", fail)
        with pytest.raises(OSError, match="No space left"):
            renditions.make_waiting(limit=5)
        picture.refresh_from_db()
        assert picture.renditions_made_at is None
        assert files(settings.MEDIA_ROOT) == before

    def test_of_two_processes_one_wins_and_the_other_cleans_up(self, settings, monkeypatch):
        picture = Picture.objects.create_from_upload(upload(photo(700, 350)), by=None)
        real = pictures.other_renditions

        def overtaken(master):
            monkeypatch.setattr(pictures, "other_renditions", real)
            renditions.make_waiting(limit=1)
            return real(master)

        monkeypatch.setattr(pictures, "other_renditions", overtaken)
        renditions.make_waiting(limit=1)
        picture.refresh_from_db()
        assert files(settings.MEDIA_ROOT) == sorted(one["name"] for one in picture.renditions)


class TestWhatTemplatesRead:
    def test_before_and_after_the_background_work(self):
        picture = Picture.objects.create_from_upload(upload(photo(700, 350)), by=None)
        assert picture.url == f"/media/{picture.renditions[0]['name']}"
        assert picture.jpeg_srcset == f"{picture.url} 700w"
        assert picture.webp_srcset == ""
        renditions.make_waiting(limit=1)
        picture.refresh_from_db()
        names = {(one["format"], one["width"]): f"/media/{one['name']}" for one in picture.renditions}
        assert picture.url == names["jpeg", 700]
        assert picture.small_url == names["jpeg", 480]
        assert picture.jpeg_srcset == f"{names['jpeg', 480]} 480w, {names['jpeg', 700]} 700w"
        assert picture.webp_srcset == f"{names['webp', 480]} 480w, {names['webp', 700]} 700w"
        assert picture.best["url"] == names["jpeg", 700]
        assert (picture.best["width"], picture.best["height"]) == (700, 350)

    def test_a_transparent_picture_has_png_in_the_place_of_jpeg(self):
        image = photo(600, 300).convert("RGBA")
        image.putpixel((0, 0), (0, 0, 0, 0))
        picture = Picture.objects.create_from_upload(upload(encoded(image, "PNG")), by=None)
        renditions.make_waiting(limit=1)
        picture.refresh_from_db()
        assert picture.url.endswith(".png")
        assert picture.jpeg_srcset.count(".png ") == 2
        assert picture.webp_srcset.count(".webp ") == 2

    def test_the_caption_describes_where_there_is_no_description(self):
        assert Picture(alt="Cổng chào", caption="Đón khách").alt_text == "Cổng chào"
        assert Picture(caption="Đón khách").alt_text == "Đón khách"
        assert str(Picture(pk=7)) == "Ảnh số 7"

    def test_a_picture_without_renditions_breaks_no_page(self):
        picture = Picture()
        assert (picture.url, picture.small_url, picture.jpeg_srcset, picture.webp_srcset) == ("", "", "", "")
