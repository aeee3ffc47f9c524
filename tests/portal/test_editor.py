"""The editor as pages give it to the browser."""

import json
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.utils.html import escape

from portal import editor, static_finders
from portal.editor import EditorWidget, editor_page
from portal.html import clean_html
from tests import factories


def config_of(widget):
    return json.loads(widget.get_context("body", "", {"id": "id_body"})["widget"]["config"])


def test_the_text_is_escaped_into_the_page():
    html = EditorWidget().render("body", "<p>Tin & bài</p></textarea><script>", {"id": "id_body"})
    assert escape("<p>Tin & bài</p></textarea><script>") in html


def test_it_speaks_vietnamese_stores_letters_as_they_are_and_asks_no_other_server():
    config = config_of(EditorWidget())
    assert config["language"] == "vi"
    assert (config["entities"], config["entities_latin"], config["versionCheck"]) == (False, False, False)
    assert config["disableNativeSpellChecker"] is False


def test_it_knows_the_doors_of_the_library():
    config = config_of(EditorWidget())["newspicture"]
    assert config["upload"] == "/admin/portal/picture/upload/"
    assert config["choose"] == "/admin/portal/picture/chon/"
    assert config["preview"] == "/admin/portal/picture/0/xem/"
    assert config["details"] == "/admin/portal/picture/0/chi-tiet/"


def test_two_editors_share_no_configuration():
    one, two = EditorWidget(), EditorWidget()
    one.config["toolbar"] = []
    assert two.config["toolbar"]
    assert editor.NEWS_CONFIG["toolbar"]


def test_every_file_of_ours_that_it_asks_for_is_there():
    context = EditorWidget().get_context("body", "", {"id": "id_body"})["widget"]
    addresses = [address for _, address, _ in json.loads(context["external_plugin_resources"])]
    addresses += re.findall(r'(?:src|href)="([^"]+)"', str(EditorWidget().media))
    addresses.append(json.loads(context["config"])["newspicture"]["icon"])
    assert len(addresses) >= 9
    for address in addresses:
        assert finders.find(address.removeprefix("/static/")), address


def test_every_plugin_of_the_editor_is_removed_or_has_its_files():
    config = config_of(EditorWidget())
    program = Path(finders.find("ckeditor/ckeditor/ckeditor.js"))
    bundled = re.search(r"CKEDITOR\.config\.plugins='([\w,]+)'", program.read_text())[1].split(",")
    # Code and language are in the bundle; other files are fetched when they are needed.
    fetching = {
        path.relative_to(program.parent / "plugins").parts[0]
        for path in program.parent.glob("plugins/*/**/*")
        if path.is_file() and path.name != "plugin.js" and "lang" not in path.parts
    }
    needed = (set(bundled) - set(config["removePlugins"].split(","))) & fetching
    needed |= set(config["extraPlugins"].split(",")) - {"newsroom", "newspicture"}
    assert len(needed) > 10
    assert needed <= static_finders.EDITOR_PLUGINS


@pytest.mark.parametrize("button", ["Source", "Image", "Flash", "Iframe", "Font", "FontSize", "TextColor", "Templates"])
def test_what_is_not_kept_has_no_button(button):
    assert button not in [name for group in config_of(EditorWidget())["toolbar"] for name in group]


def test_its_alignments_and_formats_are_those_that_are_kept():
    config = config_of(EditorWidget())
    for name in config["justifyClasses"]:
        assert clean_html(f'<p class="{name}">a</p>') == f'<p class="{name}">a</p>'
    for tag in config["format_tags"].split(";"):
        assert clean_html(f"<{tag}>a</{tag}>") == f"<{tag}>a</{tag}>"
    assert clean_html('<figure data-picture="12"></figure>') == '<figure data-picture="12"></figure>'


@pytest.mark.django_db
def test_pages_with_the_editor_have_its_policy_and_others_the_strict_one(client):
    client.force_login(factories.superuser())
    editing = client.get("/admin/news/article/add/")["Content-Security-Policy"]
    policy = dict(part.strip().split(" ", 1) for part in editing.split(";"))
    assert policy["script-src"] == "'self'"
    assert policy["script-src-attr"] == "'unsafe-inline'"
    assert policy["style-src"] == "'self' 'unsafe-inline'"
    assert policy["object-src"] == "'none'"
    assert "unsafe" not in client.get("/admin/portal/picture/")["Content-Security-Policy"]


def test_the_policy_is_put_on_the_response():
    response = HttpResponse()
    assert editor_page(response) is response
    assert response._csp_replace == editor.EDITOR_CSP
