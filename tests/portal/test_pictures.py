import io

import pytest
from PIL import Image, ImageCms

from portal import pictures
from portal.pictures import RefusedPicture, other_renditions, read_upload
from tests.portal.images import encoded, photo, png_header


def opened(content):
    return Image.open(io.BytesIO(content))


def uploaded(content):
    return read_upload(io.BytesIO(content))[0]


def first_rendition(content):
    return read_upload(io.BytesIO(content))[1]


def refusal(content):
    with pytest.raises(RefusedPicture) as caught:
        uploaded(content)
    return str(caught.value)


class TestMaster:
    def test_a_photo_becomes_jpeg_with_its_size_and_hash(self):
        master = uploaded(encoded(photo()))
        assert (master.format, master.extension, master.width, master.height) == ("jpeg", "jpg", 64, 48)
        assert opened(master.content).format == "JPEG"
        assert len(master.sha256) == 64
        assert master.sha256 == uploaded(encoded(photo())).sha256

    def test_the_name_and_the_declared_type_play_no_part(self):
        file = io.BytesIO(encoded(photo(), "PNG"))
        file.name, file.content_type = "page.html", "text/html"
        assert read_upload(file)[0].format == "jpeg"

    @pytest.mark.parametrize("format_", ["PNG", "WEBP"])
    def test_an_opaque_picture_of_another_format_becomes_jpeg(self, format_):
        assert uploaded(encoded(photo(), format_)).format == "jpeg"

    def test_transparency_is_kept_as_png(self):
        image = photo().convert("RGBA")
        image.putpixel((0, 0), (0, 0, 0, 0))
        master = uploaded(encoded(image, "PNG"))
        assert (master.format, master.extension) == ("png", "png")
        assert opened(master.content).getpixel((0, 0))[3] == 0

    def test_an_alpha_channel_that_hides_nothing_is_dropped(self):
        assert uploaded(encoded(photo().convert("RGBA"), "PNG")).format == "jpeg"

    def test_a_palette_with_a_transparent_colour_is_kept_transparent(self):
        master = uploaded(encoded(photo().quantize(4), "PNG", transparency=0))
        assert master.format == "png"
        assert opened(master.content).getextrema()[3] == (0, 255)

    def test_the_long_side_is_cut_to_2560(self):
        master = uploaded(encoded(photo(3000, 1500)))
        assert (master.width, master.height) == (2560, 1280)

    def test_a_small_picture_is_not_enlarged(self):
        master = uploaded(encoded(photo(10, 4)))
        assert (master.width, master.height) == (10, 4)

    def test_exif_turns_the_picture_and_is_gone_with_the_place(self):
        exif = Image.Exif()
        exif[0x0112] = 6
        exif.get_ifd(0x8825).update({1: "N", 2: (21.0, 49.0, 0.0), 3: "E", 4: (106.0, 38.0, 0.0)})
        content = encoded(photo(), exif=exif)
        assert opened(content).getexif().get_ifd(0x8825)
        master = uploaded(content)
        assert (master.width, master.height) == (48, 64)
        image = opened(master.content)
        assert image.getpixel((24, 4))[0] > 150  # what was left is on top
        assert image.getpixel((24, 60))[2] > 150
        assert not image.getexif()
        assert b"Exif" not in master.content

    def test_broken_exif_does_not_spoil_the_picture(self):
        assert uploaded(encoded(photo(), exif=b"Exif\x00\x00garbage that is no TIFF")).width == 64

    def test_comments_and_texts_are_gone(self):
        content = encoded(photo(), comment=b"a secret remark")
        assert b"secret" in content
        assert b"secret" not in uploaded(content).content

    @pytest.mark.parametrize(
        ("image", "format_"),
        [
            (photo().convert("CMYK"), "JPEG"),
            (photo().convert("L"), "JPEG"),
            (photo().convert("L"), "PNG"),
            (photo().convert("1"), "PNG"),
            (photo().quantize(8), "PNG"),
        ],
        ids=["cmyk", "grey-jpeg", "grey-png", "two-colours", "palette"],
    )
    def test_every_kind_of_colour_becomes_rgb(self, image, format_):
        master = uploaded(encoded(image, format_))
        assert (master.format, opened(master.content).mode) == ("jpeg", "RGB")

    def test_sixteen_bits_a_channel_keep_their_brightness(self):
        grey = Image.new("I;16", (32, 32), 0x8000)
        assert abs(opened(uploaded(encoded(grey, "PNG")).content).getpixel((5, 5))[0] - 0x80) <= 2

    def test_a_colour_profile_is_applied_and_left_out(self):
        lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
        srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
        for profile in (srgb, lab, b"not a profile"):
            master = uploaded(encoded(photo(), icc_profile=profile))
            assert "icc_profile" not in opened(master.content).info
            assert opened(master.content).getpixel((4, 4))[0] > 150

    def test_a_page_hidden_behind_a_picture_is_not_kept(self):
        content = encoded(photo()) + b"<html><script>alert(1)</script></html>"
        assert b"script" not in uploaded(content).content

    def test_a_phones_jpeg_with_a_second_picture_inside_gives_the_first(self):
        content = encoded(photo(), "MPO", save_all=True, append_images=[Image.new("RGB", (8, 8))])
        assert opened(content).n_frames == 2
        assert (uploaded(content).width, uploaded(content).height) == (64, 48)


class TestRefusal:
    def test_empty(self):
        assert refusal(b"") == pictures.EMPTY

    def test_too_heavy(self, monkeypatch):
        monkeypatch.setattr(pictures, "MAXIMUM_BYTES", 100)
        assert refusal(encoded(photo())) == pictures.TOO_HEAVY

    @pytest.mark.parametrize("side", [6500, 12_000, 30_000])
    def test_too_many_pixels_are_seen_in_the_header(self, side):
        assert refusal(png_header(side, side)) == pictures.TOO_MANY_PIXELS

    @pytest.mark.parametrize("format_", ["PNG", "WEBP"])
    def test_moving_pictures(self, format_):
        frames = [Image.new("RGB", (16, 16), colour) for colour in ("red", "blue")]
        assert refusal(encoded(frames[0], format_, save_all=True, append_images=frames[1:])) == pictures.MOVING

    @pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP"])
    def test_truncated(self, format_):
        content = encoded(Image.effect_noise((64, 64), 90).convert("RGB"), format_)
        assert refusal(content[: len(content) // 2]) == pictures.BROKEN

    def test_a_header_and_nothing_more(self):
        assert refusal(png_header(64, 64)) == pictures.BROKEN

    @pytest.mark.parametrize(
        "content",
        [
            b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
            b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n",
            b"%PDF-1.7\n",
            b"<html>",
            encoded(photo(), "GIF"),
            encoded(photo(), "BMP"),
            encoded(photo(), "TIFF"),
        ],
        ids=["svg", "eps", "pdf", "html", "gif", "bmp", "tiff"],
    )
    def test_other_formats(self, content):
        assert refusal(content) == pictures.OTHER_FORMAT

    def test_the_format_of_iphones_says_what_to_do(self):
        assert refusal(b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(100)) == pictures.HEIF


class TestRenditions:
    def test_the_first_is_as_wide_as_1280_and_reads_everywhere(self):
        rendition = first_rendition(encoded(photo(2000, 1000)))
        assert (rendition.format, rendition.width, rendition.height) == ("jpeg", 1280, 640)
        assert opened(rendition.content).size == (1280, 640)

    def test_the_others(self):
        sizes = [(one.format, one.width, one.height) for one in other_renditions(encoded(photo(2000, 1000)))]
        assert sizes == [
            ("jpeg", 480, 240),
            ("jpeg", 960, 480),
            ("webp", 480, 240),
            ("webp", 960, 480),
            ("webp", 1600, 800),
        ]

    def test_none_is_wider_than_the_master(self):
        assert first_rendition(encoded(photo(600, 300))).width == 600
        sizes = [(one.format, one.width) for one in other_renditions(encoded(photo(600, 300)))]
        assert sizes == [("jpeg", 480), ("webp", 480), ("webp", 600)]

    def test_a_tiny_picture_has_one_modern_rendition(self):
        assert [(one.format, one.width) for one in other_renditions(encoded(photo(100, 1)))] == [("webp", 100)]

    def test_transparency_stays_in_every_format(self):
        image = photo(600, 300).convert("RGBA")
        image.paste((0, 0, 0, 0), (0, 0, 50, 50))
        master = uploaded(encoded(image, "PNG")).content
        for rendition in (first_rendition(encoded(image, "PNG")), *other_renditions(master)):
            assert rendition.format in {"png", "webp"}
            assert opened(rendition.content).mode == "RGBA"

    def test_a_broken_master_is_refused(self):
        with pytest.raises(RefusedPicture):
            other_renditions(b"\xff\xd8\xff broken")
