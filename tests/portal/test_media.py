"""Public files: only what the site itself named, and always as a picture."""

import pytest

from portal.models import Picture
from tests.portal.images import upload

pytestmark = pytest.mark.django_db
NAME = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def url():
    return Picture.objects.create_from_upload(upload(), by=None).url


def test_a_rendition(client, url, settings):
    response = client.get(url)
    assert response.status_code == 200
    assert b"".join(response.streaming_content) == (settings.MEDIA_ROOT / url.removeprefix("/media/")).read_bytes()
    assert response["Content-Type"] == "image/jpeg"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'; sandbox"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert not response.cookies


def test_head_and_nothing_else(client, url):
    response = client.head(url)
    assert (response.status_code, b"".join(response.streaming_content)) == (200, b"")
    for method in ("post", "put", "patch", "delete", "options", "trace"):
        response = getattr(client, method)(url)
        assert response.status_code == 405, method
        assert response["Allow"] == "GET, HEAD"


@pytest.mark.parametrize(
    ("extension", "content_type"),
    [("jpg", "image/jpeg"), ("png", "image/png"), ("webp", "image/webp"), ("ico", "image/x-icon")],
)
def test_the_type_follows_from_the_name_whatever_the_content(client, settings, extension, content_type):
    settings.MEDIA_ROOT.mkdir(parents=True)
    (settings.MEDIA_ROOT / f"{NAME}.{extension}").write_bytes(b"<script>alert(1)</script>")
    response = client.get(f"/media/{NAME}.{extension}")
    assert response["Content-Type"] == content_type
    assert b"".join(response.streaming_content) == b"<script>alert(1)</script>"


@pytest.mark.parametrize(
    "name",
    [
        f"{NAME}.jpg",
        f"{NAME}.jpg.part",
        f"{NAME}.svg",
        f"{NAME}.html",
        f"{NAME.upper()}.jpg",
        f"{NAME}.jpg%0A",
        f"{NAME}.jpg/",
        "",
        ".",
        "..",
        "anh.jpg",
        "../secret_key",
        "..%2Fsecret_key",
        "%2e%2e/secret_key",
        f"../private/pictures/{NAME}.jpg",
        f"..%2Fmedia%2F{NAME}.png",
        "/etc/passwd",
        "%2Fetc%2Fpasswd",
        "..\\secret_key",
        "..%5Csecret_key",
        f"{NAME}.png\\..\\anh.jpg",
        f"%2e%2e%2f{NAME}.png",
        f"%252e%252e%252f{NAME}.png",
        f"{NAME}.png;.html",
        f"{NAME}.png%20",
        f"{NAME[:-1]}\u0660.png",
        "a" * 5000,
        f"{NAME}{'0' * 5000}.png",
    ],
)
def test_any_other_name_is_not_found_whatever_lies_there(client, settings, name):
    settings.MEDIA_ROOT.mkdir(parents=True)
    for existing in ("anh.jpg", f"{NAME}.png", f"{NAME}.svg", f"{NAME}.html", f"{NAME}.jpg.part"):
        (settings.MEDIA_ROOT / existing).write_bytes(b"secret")
    assert client.get(f"/media/{name}").status_code == 404


def test_a_name_with_a_nul_is_no_name(client):
    assert client.get(f"/media/{NAME}%00.jpg").status_code in {400, 404}


def test_a_part_or_a_condition_is_answered_with_the_whole(client, url, settings):
    """As HTTP allows. A name never gets other content, so that who has the file has no reason to ask again."""
    whole = (settings.MEDIA_ROOT / url.removeprefix("/media/")).read_bytes()
    for headers in (
        {"Range": "bytes=0-1"},
        {"Range": "bytes=" + ",".join(f"{start}-" for start in range(500))},
        {"Range": "bytes=99999999999999999999-"},
        {"If-None-Match": "*"},
        {"If-Modified-Since": "not a date"},
    ):
        response = client.get(url, headers=headers)
        assert response.status_code == 200, headers
        assert b"".join(response.streaming_content) == whole
        assert response["Content-Length"] == str(len(whole))
        assert not response.has_header("Content-Range")


def test_a_page_opened_instead_of_a_picture_can_do_nothing(client, settings):
    """Whatever got into the folder under a right name: the site's own policy is not added to the one that says no."""
    settings.MEDIA_ROOT.mkdir(parents=True)
    (settings.MEDIA_ROOT / f"{NAME}.png").write_bytes(b"<html><script>alert(document.domain)</script>")
    response = client.get(f"/media/{NAME}.png?name=page.html", headers={"Accept": "text/html"})
    response.close()
    assert response["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'; sandbox"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Type"] == "image/png"


def test_a_missing_picture_has_the_headers_of_a_page(client):
    response = client.get(f"/media/{NAME}.jpg")
    assert response["Cache-Control"] != "public, max-age=31536000, immutable"
    assert "style-src 'self'" in response["Content-Security-Policy"]


def test_a_folder_or_an_unreadable_file_is_not_found(client, settings):
    (settings.MEDIA_ROOT / f"{NAME}.jpg").mkdir(parents=True)
    assert client.get(f"/media/{NAME}.jpg").status_code == 404


def test_masters_have_no_address(client, settings):
    picture = Picture.objects.create_from_upload(upload(), by=None)
    name = picture.master.name.rpartition("/")[2]
    assert client.get(f"/media/{name}").status_code == 404
    assert client.get(f"/media/{picture.master.name}").status_code == 404
