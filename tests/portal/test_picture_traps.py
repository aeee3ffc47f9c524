"""Files made to do harm, and odd ones that people have: each is a sentence or a right picture, by both doors."""

import html
import io
import json
import struct
import zipfile
import zlib

import pytest
from PIL import Image, ImageDraw, PngImagePlugin

from portal import pictures, renditions
from portal.models import Picture
from tests import factories
from tests.portal.images import encoded, gif, jpeg_with, photo, png, png_header, upload

pytestmark = [pytest.mark.django_db, pytest.mark.once]

ADD = "/admin/portal/picture/add/"
UPLOAD = "/admin/portal/picture/upload/"
PAGE = b"<html><script>alert(document.domain)</script></html>"
EXPANDED = 20_000_000


@pytest.fixture
def office(client):
    client.force_login(factories.contributor())
    return client


def by_form(office, file):
    """What the form says of the file, or None when it has taken it."""
    response = office.post(ADD, {"upload": file, "alt": "Cổng chào"})
    if response.status_code == 302:
        return None
    assert response.status_code == 200
    page = html.unescape(response.content.decode())
    assert 'value="Cổng chào"' in page
    [[sentence]] = response.context["errors"]
    assert sentence in page
    return sentence


def by_editor(office, file):
    """What the editor shows, or None when the picture is in the text."""
    response = office.post(UPLOAD, {"upload": file, "alt": "Cổng chào"})
    answer = json.loads(response.content)
    if answer["uploaded"]:
        assert response.status_code == 200
        return None
    assert response.status_code == 400
    return answer["error"]["message"]


@pytest.fixture(params=[by_form, by_editor], ids=["form", "editor"])
def door(request, office):
    return lambda file: request.param(office, file)


def cut(content):
    return content[: len(content) * 2 // 3]


def noise(format_):
    return encoded(Image.effect_noise((64, 64), 90).convert("RGB"), format_)


def moving(format_):
    frames = [Image.new("RGB", (16, 16), colour) for colour in ("red", "blue")]
    return encoded(frames[0], format_, save_all=True, append_images=frames[1:])


def png_with(kind, data):
    return png(64, 48, chunks=[(kind, data)])


def zipped():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("page.html", PAGE)
    return buffer.getvalue()


def webp_of(side):
    """A lossless WebP that promises its size and holds nothing."""
    data = b"\x2f" + struct.pack("<I", (side - 1) | (side - 1) << 14) + bytes(5)
    return b"RIFF" + struct.pack("<I", 22) + b"WEBPVP8L" + struct.pack("<I", len(data)) + data


REFUSED = {
    "png-of-169-megapixels-in-46-kB": (lambda: png(13_000, 13_000, colour=0, depth=1), pictures.TOO_MANY_PIXELS),
    "png-of-sixteen-bits-and-21-megapixels": (lambda: png(7_000, 3_000, colour=2, depth=16), pictures.TOO_DEEP),
    "png-of-sixteen-grey-bits-and-21-megapixels": (lambda: png(7_000, 3_000, colour=0, depth=16), pictures.TOO_DEEP),
    "png-of-one-line": (lambda: png(30_001, 1), pictures.TOO_LONG),
    "png-of-one-pixel-a-line": (lambda: png(1, 30_001), pictures.TOO_LONG),
    "png-header-of-four-thousand-megapixels": (lambda: png_header(65_535, 65_535), pictures.TOO_MANY_PIXELS),
    "webp-header-of-268-megapixels": (lambda: webp_of(16_383), pictures.TOO_MANY_PIXELS),
    "webp-of-25-megapixels": (lambda: webp_of(5000), pictures.TOO_LARGE_WEBP),
    "gif-of-2000-frames": (lambda: gif(2000), pictures.OTHER_FORMAT),
    "eps": (lambda: encoded(photo(), "EPS"), pictures.OTHER_FORMAT),
    "tiff": (lambda: encoded(photo(), "TIFF"), pictures.OTHER_FORMAT),
    "bmp": (lambda: encoded(photo(), "BMP"), pictures.OTHER_FORMAT),
    "ico": (lambda: encoded(photo(), "ICO"), pictures.OTHER_FORMAT),
    "svg": (lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', pictures.OTHER_FORMAT),
    "page-named-jpg": (lambda: PAGE, pictures.OTHER_FORMAT),
    "gif-and-script-in-one": (lambda: b"GIF89a/*" + gif(1)[6:] + b"*/=1;alert(1)", pictures.OTHER_FORMAT),
    "jpeg-signature-before-a-page": (lambda: b"\xff\xd8\xff\xe0" + PAGE, pictures.BROKEN),
    "nothing": (lambda: b"", pictures.EMPTY),
    "archive": (zipped, pictures.OTHER_FORMAT),
    "heic": (lambda: b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(500), pictures.HEIF),
    "truncated-jpeg": (lambda: cut(noise("JPEG")), pictures.BROKEN),
    "truncated-png": (lambda: cut(noise("PNG")), pictures.BROKEN),
    "truncated-webp": (lambda: cut(noise("WEBP")), pictures.BROKEN),
    "moving-png": (lambda: moving("PNG"), pictures.MOVING),
    "moving-webp": (lambda: moving("WEBP"), pictures.MOVING),
    "bomb-in-the-colour-profile": (
        lambda: png_with(b"iCCP", b"x\0\0" + zlib.compress(bytes(EXPANDED))),
        pictures.BROKEN,
    ),
    "bomb-in-a-text": (lambda: png_with(b"zTXt", b"x\0\0" + zlib.compress(bytes(EXPANDED))), pictures.BROKEN),
    "bomb-in-an-international-text": (
        lambda: png_with(b"iTXt", b"x\0\1\0\0\0" + zlib.compress(bytes(EXPANDED))),
        pictures.BROKEN,
    ),
}


@pytest.mark.parametrize("trap", REFUSED)
def test_a_trap_is_refused_with_its_sentence_and_leaves_nothing(door, settings, trap):
    make, sentence = REFUSED[trap]
    content = make()
    assert len(content) < 1_000_000
    assert door(upload(content)) == sentence
    assert not Picture.objects.exists()
    assert not list(settings.MEDIA_ROOT.rglob("*"))


def test_the_bomb_is_as_small_as_it_is_said_to_be():
    assert len(png(13_000, 13_000, colour=0, depth=1)) < 50_000


def test_a_file_over_the_cap_is_refused(door, monkeypatch):
    monkeypatch.setattr(pictures, "MAXIMUM_BYTES", 1000)
    assert door(upload(encoded(photo()) + bytes(1000))) == pictures.TOO_HEAVY


def exif_bomb():
    """Five thousand entries, each of which claims to be the same sixty thousand bytes."""
    count = 5000
    entries = b"".join(struct.pack("<HHII", 300 + number, 7, 5000, 8) for number in range(count))
    return b"Exif\0\0II*\0\x08\0\0\0" + struct.pack("<H", count) + entries + bytes(5000)


TAKEN = {
    "page-behind-a-jpeg": lambda: encoded(photo()) + PAGE,
    "archive-behind-a-jpeg": lambda: encoded(photo()) + zipped(),
    "page-behind-a-png": lambda: encoded(photo(), "PNG") + PAGE,
    "page-in-a-comment": lambda: jpeg_with((0xFE, PAGE)),
    "five-megabytes-of-comments": lambda: jpeg_with(*[(0xFE, b"alert(" + bytes(65_000))] * 80),
    "broken-exif": lambda: jpeg_with((0xE1, b"Exif\0\0II*\0\xff\xff\xff\xff<script>")),
    "exif-that-multiplies": lambda: jpeg_with((0xE1, exif_bomb())),
    "broken-colour-profile": lambda: encoded(photo(), icc_profile=b"no profile" * 50),
    "colour-profile-of-another-kind": lambda: encoded(photo(), "PNG", icc_profile=b"\0" * 200),
    "interlaced-jpeg": lambda: encoded(photo(), progressive=True),
}


@pytest.mark.parametrize("oddity", TAKEN)
def test_an_oddity_is_taken_as_the_picture_that_it_is(door, settings, oddity):
    assert door(upload(TAKEN[oddity]())) is None
    picture = Picture.objects.get()
    assert (picture.width, picture.height) == (64, 48)
    assert _colours(picture) == ("red", "blue")
    for path in _files(settings):
        content = path.read_bytes()
        assert not any(word in content for word in (b"script", b"alert", b"PK\x03\x04", b"Exif", b"ICC_PROFILE")), path


@pytest.mark.parametrize("size", [(1, 1), (1, 30_000), (30_000, 1)], ids=str)
def test_extreme_shapes(door, size):
    assert door(upload(encoded(Image.new("RGB", size, "red")))) is None
    picture = Picture.objects.get()
    assert (picture.width, picture.height) == tuple(min(side, pictures.MASTER_SIDE) for side in size)
    renditions.make_waiting(limit=1)
    picture.refresh_from_db()
    assert picture.renditions_made_at
    assert picture.webp_srcset


@pytest.mark.parametrize(
    "name",
    [
        "../../x.jpg",
        "..\\..\\x.jpg",
        "/etc/passwd",
        "ảnh đại hội.jpg",
        "a\x00.jpg",
        "a\x07\x1b[31m.jpg",
        "a\u202egpj.html",
        "x" * 300 + ".jpg",
        "x.php",
        "x.html",
        "<img src=x onerror=alert(1)>.jpg",
        "CON",
        ".htaccess",
    ],
)
def test_the_name_of_the_file_is_used_for_nothing(door, settings, name):
    """Where Django itself takes no such name, the person hears that no file came."""
    sentence = door(upload(name=name))
    assert (sentence is None) == Picture.objects.exists()
    for path in _files(settings):
        assert len(path.stem) == 32
        assert path.suffix == ".jpg"


@pytest.mark.parametrize("format_", ["PNG", "WEBP", "JPEG"])
def test_the_extension_plays_no_part(door, format_):
    assert door(upload(encoded(photo(), format_), name="anh.gif")) is None
    assert Picture.objects.get().master.name.endswith(".jpg")


def _files(settings):
    return [path for root in (settings.MEDIA_ROOT, settings.PRIVATE_MEDIA_ROOT) for path in root.rglob("*.*")]


def _master(picture):
    with picture.master.open("rb") as file:
        return Image.open(io.BytesIO(file.read())).convert("RGB")


def _colours(picture):
    """What is seen on the left and on the right."""
    image = _master(picture)
    seen = (image.getpixel((round(image.width * part), image.height // 2)) for part in (0.25, 0.75))
    return tuple("red" if red > 150 > blue else "blue" if blue > 150 > red else "neither" for red, _, blue in seen)


class TestColours:
    def taken(self, office, content):
        assert by_editor(office, upload(content)) is None
        return Picture.objects.get()

    def test_cmyk_has_its_colours(self, office):
        image = Image.new("CMYK", (64, 48), (0, 255, 255, 0))
        ImageDraw.Draw(image).rectangle((32, 0, 64, 48), fill=(255, 255, 0, 0))
        for options in ({}, {"progressive": True}):
            content = encoded(image, quality=95, **options)
            assert Image.open(io.BytesIO(content)).mode == "CMYK"
            assert by_editor(office, upload(content)) is None
        for picture in Picture.objects.all():
            assert _colours(picture) == ("red", "blue")

    @pytest.mark.parametrize(
        ("colour", "channels"), [(0, 1), (4, 2), (2, 3), (6, 4)], ids=["grey", "grey-alpha", "colours", "colours-alpha"]
    )
    def test_sixteen_bits_a_channel_are_neither_black_nor_white(self, office, colour, channels):
        row = b"\0" + b"\xa0\x00" * channels * 20
        picture = self.taken(office, png(20, 20, colour=colour, depth=16, rows=[row] * 20))
        assert all(abs(value - 0xA0) <= 2 for value in _master(picture).getpixel((10, 10)))

    def test_sixteen_bits_and_a_transparent_colour(self, office):
        for colour, channels in ((0, 1), (2, 3)):
            row = b"\0" + b"\xa0\x00" * channels * 20
            transparent = (b"tRNS", b"\xff\xff" * channels)
            content = png(20, 20, colour=colour, depth=16, chunks=[transparent], rows=[row] * 20)
            assert by_editor(office, upload(content)) is None
        for picture in Picture.objects.all():
            assert all(abs(value - 0xA0) <= 2 for value in _master(picture).getpixel((10, 10)))

    def test_a_large_one_made_smaller_in_bands_is_what_one_resize_gives(self, office):
        image = Image.radial_gradient("L").resize((2600, 5200))
        picture = self.taken(office, encoded(image, "PNG"))
        assert (picture.width, picture.height) == (1280, 2560)
        expected = image.resize((1280, 2560), Image.Resampling.LANCZOS)
        made = _master(picture).convert("L")
        rows = range(0, 2560, 16)
        assert all(abs(made.getpixel((640, y)) - expected.getpixel((640, y))) <= 4 for y in rows)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_comes_out_the_right_way_up(office, orientation):
    """A photo of 64 × 48, red on the left, as cameras store it when they were held in one of the eight ways."""
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    image = photo()
    ImageDraw.Draw(image).rectangle((0, 0, 63, 7), fill=(0, 220, 0))
    stored = image.transpose(undo[orientation]) if orientation in undo else image
    exif = Image.Exif()
    exif[0x0112] = orientation
    assert by_editor(office, upload(encoded(stored, exif=exif, quality=95))) is None
    picture = Picture.objects.get()
    assert (picture.width, picture.height) == (64, 48)
    assert (picture.renditions[0]["width"], picture.renditions[0]["height"]) == (64, 48)
    assert _colours(picture) == ("red", "blue")
    red, green, blue = _master(picture).getpixel((32, 3))
    assert green > 150 > max(red, blue)


def secrets(format_):
    """A photo that tells where it was taken, in every way that its format has."""
    exif = Image.Exif()
    exif[0x010E] = "SECRET description"
    exif.get_ifd(0x8825).update({1: "N", 2: (21.0, 49.0, 0.0), 3: "E", 4: (106.0, 38.0, 0.0), 27: b"SECRET place"})
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>SECRET</x:xmpmeta>"
    if format_ == "PNG":
        texts = PngImagePlugin.PngInfo()
        texts.add_text("Comment", "SECRET text")
        texts.add_itxt("XML:com.adobe.xmp", xmp.decode())
        return encoded(photo(1400, 700), "PNG", exif=exif, pnginfo=texts)
    if format_ == "WEBP":
        return encoded(photo(1400, 700), "WEBP", exif=exif, xmp=xmp)
    own = jpeg_with(
        (0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp),
        (0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0bSECRET iptc"),
        (0xFE, b"SECRET comment"),
        (0xE1, exif.tobytes()),
        image=photo(1400, 700),
    )
    assert Image.open(io.BytesIO(own)).getexif().get_ifd(0x8825)
    return own


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP"])
def test_no_file_that_is_kept_tells_where_the_photo_was_taken(office, settings, format_):
    content = secrets(format_)
    assert b"SECRET" in content
    assert by_editor(office, upload(content)) is None
    renditions.make_waiting(limit=1)
    kept = _files(settings)
    assert len(kept) == 7
    for path in kept:
        assert not any(word in path.read_bytes() for word in (b"SECRET", b"Exif", b"EXIF", b"xmp", b"Photoshop")), path
        with Image.open(path) as image:
            assert not image.getexif()
