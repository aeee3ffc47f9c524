"""The small pictures of the site: the site's own until the background process has made them of the emblem."""

import datetime
import io
import logging

import pytest
from django.conf import settings
from django.core.management import call_command
from PIL import Image, ImageDraw

from portal import icons, picture_files, site_version
from portal.models import Picture, SiteIdentity
from tests.factories import NOW, IdentityFactory
from tests.portal.images import encoded, upload
from tests.site import page

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

TODAY = datetime.date(2026, 11, 22)
OWN = settings.BASE_DIR / "static/icons"
KINDS = {"small", "medium", "large", "touch", "maskable", "favicon"}


def emblem(colour=(20, 120, 20)) -> Picture:
    """A disc on nothing."""
    image = Image.new("RGBA", (300, 300), (0, 0, 0, 0))
    ImageDraw.Draw(image).ellipse((0, 0, 299, 299), fill=(*colour, 255))
    return Picture.objects.create_from_upload(upload(encoded(image, "PNG")), by=None)


def files() -> set[str]:
    """In the public folder, but for pictures of the library."""
    renditions = {each["name"] for picture in Picture.objects.all() for each in picture.renditions}
    folder = settings.MEDIA_ROOT
    return {path.name for path in folder.iterdir()} - renditions if folder.exists() else set()


def links(client, relation):
    return [link["href"] for link in page(client.get("/")).every("link") if link.get("rel") == relation]


def manifest(client):
    response = client.get("/manifest.webmanifest")
    assert response["Content-Type"] == "application/manifest+json"
    return response.json()


class TestWithoutEmblem:
    """A new site, an office without emblem, and an emblem of which nothing has been made yet: all the same."""

    @pytest.fixture(autouse=True, params=["no identity", "no emblem", "not made yet", "another was made"])
    def identity(self, request):
        match request.param:
            case "no emblem":
                IdentityFactory()
            case "not made yet":
                IdentityFactory(emblem=emblem())
            case "another was made":
                identity = IdentityFactory(emblem=emblem())
                icons.make_waiting()
                SiteIdentity.objects.filter(pk=identity.pk).update(emblem=emblem((0, 0, 200)))

    def test_the_addresses_give_the_sites_own(self, client):
        assert client.get("/favicon.ico").content == (OWN / "favicon.ico").read_bytes()
        assert client.get("/favicon.ico")["Content-Type"] == "image/x-icon"
        assert client.get("/apple-touch-icon.png").content == (OWN / "touch.png").read_bytes()
        assert client.get("/apple-touch-icon.png")["Content-Type"] == "image/png"

    def test_pages_link_the_sites_own(self, client):
        assert links(client, "icon") == ["/static/icons/favicon.svg"]
        assert links(client, "apple-touch-icon") == ["/static/icons/touch.png"]
        assert links(client, "manifest") == ["/manifest.webmanifest"]

    def test_so_does_the_manifest(self, client):
        assert [(icon["src"], icon["sizes"], icon["purpose"]) for icon in manifest(client)["icons"]] == [
            ("/static/icons/medium.png", "192x192", "any"),
            ("/static/icons/large.png", "512x512", "any"),
            ("/static/icons/maskable.png", "512x512", "maskable"),
        ]


@pytest.mark.parametrize(
    ("name", "side"), [("medium.png", 192), ("large.png", 512), ("maskable.png", 512), ("touch.png", 180)]
)
def test_the_sites_own_are_what_they_are_said_to_be(name, side):
    with Image.open(OWN / name) as image:
        assert image.size == (side, side)
    assert (OWN / name).stat().st_size < 25_000


def test_the_manifest_tells_who_the_office_is(client):
    IdentityFactory(name="Trang tin Đảng bộ xã Mẫu", short_name="Xã Mẫu", colour="#00695c")
    told = manifest(client)
    assert {name: value for name, value in told.items() if name != "icons"} == {
        "id": "/",
        "name": "Trang tin Đảng bộ xã Mẫu",
        "short_name": "Xã Mẫu",
        "lang": "vi",
        "dir": "ltr",
        "start_url": "/",
        "scope": "/",
        "display": "minimal-ui",
        "theme_color": "#00695c",
        "background_color": "#ffffff",
    }


class TestMade:
    @pytest.fixture
    def identity(self):
        identity = IdentityFactory(emblem=emblem())
        assert icons.make_waiting() == 1
        identity.refresh_from_db()
        return identity

    def test_each_has_a_name_that_nobody_guesses(self, identity):
        assert set(identity.icons["files"]) == KINDS
        assert set(identity.icons["files"].values()) == files()
        assert all(picture_files.NAME.fullmatch(name) for name in files())

    def test_pages_and_manifest_link_them(self, client, identity):
        urls = identity.icon_urls
        assert links(client, "icon") == [urls["small"], urls["medium"]]
        assert links(client, "apple-touch-icon") == [urls["touch"]]
        assert [icon["src"] for icon in manifest(client)["icons"]] == [
            urls["medium"],
            urls["large"],
            urls["maskable"],
        ]
        for kind, url in urls.items():
            response = client.get(url)
            assert b"".join(response.streaming_content)
            assert response["Content-Type"] == ("image/x-icon" if kind == "favicon" else "image/png")

    def test_the_old_addresses_give_them(self, client, identity):
        with Image.open(io.BytesIO(client.get("/favicon.ico").content)) as image:
            assert image.format == "ICO"
            assert image.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
        with Image.open(io.BytesIO(client.get("/apple-touch-icon.png").content)) as image:
            assert (image.size, image.mode) == ((180, 180), "RGB")
            # iOS would show black where nothing is.
            assert image.getpixel((0, 0)) == (255, 255, 255)
            assert image.getpixel((90, 90)) == (20, 120, 20)

    def test_readers_get_them_at_once(self):
        IdentityFactory(emblem=emblem())
        before = site_version.current().version
        icons.make_waiting()
        assert site_version.current().version == before + 1

    def test_nothing_is_made_twice(self, identity, django_assert_num_queries):
        before = files()
        with django_assert_num_queries(1):
            assert icons.make_waiting() == 0
        assert files() == before

    def test_what_a_disk_has_lost_is_made_anew(self, client, identity):
        lost = identity.icons["files"]["favicon"]
        (settings.MEDIA_ROOT / lost).unlink()
        assert client.get("/favicon.ico").content == (OWN / "favicon.ico").read_bytes()
        assert icons.make_waiting() == 1
        identity.refresh_from_db()
        assert lost not in files()
        assert set(identity.icons["files"].values()) == files()

    def test_of_another_emblem_the_old_files_go(self, identity):
        before = files()
        identity.emblem = emblem((0, 0, 200))
        identity.save()
        assert icons.make_waiting() == 1
        identity.refresh_from_db()
        assert not files() & before
        assert set(identity.icons["files"].values()) == files()

    def test_without_an_emblem_too(self, client, identity):
        identity.emblem = None
        identity.save()
        assert links(client, "icon") == ["/static/icons/favicon.svg"]
        icons.make_waiting()
        assert files() == set()
        assert icons.make_waiting() == 0

    def test_a_new_name_with_the_same_emblem_has_the_same(self, identity):
        renamed = IdentityFactory(valid_from=TODAY, emblem=identity.emblem, name="Tên mới")
        before = files()
        assert icons.make_waiting() == 1
        renamed.refresh_from_db()
        assert renamed.icons == identity.icons
        assert files() == before
        # The name alone is in the past now; what both name stays when one lets it go.
        renamed.emblem = emblem((0, 0, 200))
        renamed.save()
        icons.make_waiting()
        assert before < files()

    def test_the_identity_to_come_has_its_own_before_its_day(self, identity):
        to_come = IdentityFactory(valid_from=TODAY + datetime.timedelta(days=9), emblem=emblem((0, 0, 200)))
        assert icons.make_waiting() == 1
        to_come.refresh_from_db()
        assert set(to_come.icons["files"]) == KINDS

    def test_of_days_gone_by_none_are_made(self):
        IdentityFactory(valid_from=datetime.date(2019, 1, 1), emblem=emblem())
        IdentityFactory(valid_from=datetime.date(2020, 1, 1))
        assert icons.make_waiting() == 0


class TestShapes:
    def drawn(self, image):
        made = {}
        for kind, (content, _) in icons.drawn(encoded(image, "PNG")).items():
            with Image.open(io.BytesIO(content)) as each:
                made[kind] = each.convert("RGBA")
        return made

    @pytest.mark.parametrize("size", [(8, 8), (2560, 900), (300, 1200), (20, 500)])
    def test_whatever_the_emblems_shape_they_are_squares(self, size):
        made = self.drawn(Image.new("RGB", size, (200, 0, 0)))
        assert {kind: image.size for kind, image in made.items()} == {
            "small": (48, 48),
            "medium": (192, 192),
            "large": (512, 512),
            "touch": (180, 180),
            "maskable": (512, 512),
            "favicon": (48, 48),
        }
        assert made["large"].getpixel((256, 256)) == (200, 0, 0, 255)

    @pytest.mark.parametrize("shape", ["disc", "square", "banner", "nothing"])
    def test_what_a_telephone_cuts_off_is_white(self, shape):
        image = Image.new("RGBA", (400, 100 if shape == "banner" else 400), (0, 0, 0, 0))
        draw = ImageDraw.Draw(image)
        if shape == "disc":
            draw.ellipse((0, 0, 399, 399), fill=(200, 0, 0, 255))
        elif shape != "nothing":
            draw.rectangle((0, 0, 399, 399), fill=(200, 0, 0, 255))
        maskable = self.drawn(image)["maskable"]
        radius = icons.SAFE_ZONE * 256
        outside = [
            (x, y)
            for x in range(0, 512, 3)
            for y in range(0, 512, 3)
            if ((x - 255.5) ** 2 + (y - 255.5) ** 2) ** 0.5 > radius
        ]
        assert {maskable.getpixel(place) for place in outside} == {(255, 255, 255, 255)}

    def test_a_disc_fills_what_a_telephone_leaves(self):
        image = Image.new("RGBA", (400, 400), (0, 0, 0, 0))
        ImageDraw.Draw(image).ellipse((0, 0, 399, 399), fill=(200, 0, 0, 255))
        maskable = self.drawn(image)["maskable"]
        assert maskable.getpixel((256, 256 - 190)) == (200, 0, 0, 255)


class TestTheBackgroundProcess:
    @pytest.mark.django_db(transaction=True)
    def test_makes_them(self):
        identity = IdentityFactory(emblem=emblem())
        call_command("work", "--once")
        identity.refresh_from_db()
        assert set(identity.icons["files"]) == KINDS

    def test_is_not_stopped_by_an_emblem_that_cannot_be_read(self, client, caplog):
        identity = IdentityFactory(emblem=emblem())
        (settings.PRIVATE_MEDIA_ROOT / identity.emblem.master.name).write_bytes(b"spoilt")
        with caplog.at_level(logging.ERROR):
            assert icons.make_waiting() == 1
        assert "no icons from picture" in caplog.text
        assert links(client, "icon") == ["/static/icons/favicon.svg"]
        # Nor does it try for ever.
        assert icons.make_waiting() == 0

    def test_a_full_disk_leaves_nothing_behind(self, monkeypatch):
        identity = IdentityFactory(emblem=emblem())
        real, count = picture_files.write, iter(range(9))

        def write(path, content):
            if next(count) == 3:
                raise OSError(28, "No space left on device")
            real(path, content)

        monkeypatch.setattr(picture_files, "write", write)
        with pytest.raises(OSError, match="No space left"):
            icons.make_waiting()
        identity.refresh_from_db()
        assert (files(), identity.icons) == (set(), {})

    def test_who_chooses_another_emblem_meanwhile_is_not_overruled(self, monkeypatch):
        identity = IdentityFactory(emblem=emblem())
        other = emblem((0, 0, 200))
        real = icons.drawn

        def drawn(master):
            SiteIdentity.objects.filter(pk=identity.pk).update(emblem=other)
            return real(master)

        monkeypatch.setattr(icons, "drawn", drawn)
        icons.make_waiting()
        identity.refresh_from_db()
        assert (files(), identity.icons) == (set(), {})
        icons.make_waiting()
        identity.refresh_from_db()
        assert identity.icons["emblem"] == other.pk
