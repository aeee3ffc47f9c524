"""The reading options and the reader's bar as they leave the server: hidden, one on a page, and their scripts small."""

import gzip
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from tests.factories import NOW, PageFactory
from tests.site import public_article, read

pytestmark = [pytest.mark.django_db, pytest.mark.time_machine(NOW, tick=False)]

PREFERENCES = "/static/js/preferences.js"
CHOICES = {
    "text": ["Thường", "Lớn", "Rất lớn"],
    "spacing": ["Thường", "Thưa"],
    "contrast": ["Thường", "Cao"],
    "theme": ["Theo máy", "Sáng", "Tối"],
}


def file_of(address: str) -> Path:
    return Path(finders.find(address.removeprefix(settings.STATIC_URL)))


def test_every_page_offers_the_options_once_and_hidden(client):
    article = public_article()
    pages = [
        *("/", article.category.get_absolute_url(), article.get_absolute_url()),
        *(f"{article.get_absolute_url()}binh-luan/", PageFactory().get_absolute_url()),
    ]
    for address in pages:
        options = read(client, address).one("details", data_reading_options="")
        assert options.get("hidden") == "", address
        assert options.one("summary").text == "Tùy chọn đọc"
        offered = {name: [choice.parent.text for choice in options.every("input", name=name)] for name in CHOICES}
        assert offered == CHOICES
        # As the device has it, until a script knows better.
        assert [(choice["name"], choice["value"]) for choice in options.every("input", checked="")] == [
            (name, "") for name in CHOICES
        ]


def test_on_an_article_the_bar_follows_title_and_summary(client):
    article = public_article(title="Mùa gặt", summary="Lúa chín.", body="<p>Từ sáng sớm.</p>")
    tree = read(client, article)
    bar = tree.one("div", data_reader_bar="")
    assert bar.get("hidden") == ""
    assert tree.one("div", data_player="").get("hidden") == ""
    assert bar.every("details", data_reading_options="") == tree.every("details", data_reading_options="")
    text = tree.one("article").text
    places = [text.find(words) for words in ("Mùa gặt", "Lúa chín.", "Nghe bài", "Từ sáng sớm.")]
    assert places == sorted(places)
    assert min(places) >= 0
    actions = [button.text or button.get("aria-label") for button in bar.every("button")]
    assert actions == ["Nghe bài", "−", "+", "In", "Trở về như ban đầu", "Chép liên kết", "Chia sẻ"]


def test_choices_are_applied_before_the_sheets_are_asked_for(client):
    for address in ("/", public_article().get_absolute_url()):
        head = read(client, address).one("head")
        names = [
            element.get("src") or element["href"]
            for element in head.every()
            if element.get("src") or element.get("rel") == "stylesheet"
        ]
        assert names[0] == PREFERENCES
        assert "/static/css/reader.css" in names
        # A module, or one that may wait, would come after the first paint.
        assert set(head.one("script", src=PREFERENCES).attributes) == {"src"}
    assert file_of(PREFERENCES).stat().st_size < 1200


def test_scripts_of_an_article_weigh_less_than_10_kilobytes(client):
    scripts = [script["src"] for script in read(client, public_article()).every("script") if script.get("src")]
    assert {PREFERENCES, "/static/js/reader.js", "/static/js/listening.js"} <= set(scripts)
    assert sum(len(gzip.compress(file_of(script).read_bytes())) for script in scripts) < 10_000
