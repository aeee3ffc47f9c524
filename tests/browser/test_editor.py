"""The editor of articles: in Vietnamese, without complaints of the browser, and nothing typed is ever lost."""

import base64
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import (
    ADD_ARTICLE,
    choose_author,
    complaints_of,
    draft,
    editor_of,
    fill_in_head,
    hosts_asked_by,
    is_loaded,
    photograph,
    save,
    sign_in,
    unique,
)
from tests.browser.conftest import Site

pytestmark = pytest.mark.once

Pages = Callable[..., Page]

PASTE = """(area, {text, html, file}) => {
    const transfer = new DataTransfer();
    if (html) {
        transfer.setData("text/plain", text);
        transfer.setData("text/html", html);
    }
    if (file) {
        const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
        transfer.items.add(new File([bytes], "image.png", {type: "image/jpeg"}));
    }
    area.dispatchEvent(new ClipboardEvent("paste", {clipboardData: transfer, bubbles: true, cancelable: true}));
}"""


@pytest.fixture
def desk(site: Site, page: Pages) -> Page:
    """A page that is signed in as an editor."""
    made = page()
    sign_in(made, "bientap", site.password)
    return made


def change_form(article: int) -> str:
    return f"/admin/news/article/{article}/change/"


def paste(area: Locator, *, text: str = "", html: str = "", picture: bytes = b"") -> None:
    """What the browser does when somebody pastes: the same event, with the same data."""
    area.click()
    area.evaluate(PASTE, {"text": text, "html": html, "file": base64.b64encode(picture).decode()})


def test_headings_look_as_readers_get_them_not_as_parts_of_the_form(desk: Page) -> None:
    desk.emulate_media(color_scheme="dark")
    desk.goto(ADD_ARTICLE)
    area = editor_of(desk)
    desk.evaluate(
        "CKEDITOR.instances.id_body.setData('<h2>Đề mục</h2><table><caption>Bảng</caption><tr><td>1</td></tr></table>')"
    )
    for part in (area.get_by_role("heading", name="Đề mục"), area.locator("caption")):
        expect(part).to_have_css("background-color", "rgba(0, 0, 0, 0)")
        expect(part).to_have_css("border-bottom-width", "0px")
        expect(part).to_have_css("padding-left", "0px")
        expect(part).to_have_css("color", "rgb(27, 26, 25)")
    size = area.get_by_role("heading", name="Đề mục").evaluate("(one) => parseFloat(getComputedStyle(one).fontSize)")
    assert size > area.evaluate("(one) => parseFloat(getComputedStyle(one).fontSize)")


def stored_body(page: Page, article: int) -> str:
    """What was kept of the text: the form is opened again, and beneath the editor lies the field as the server wrote it."""
    page.goto(change_form(article))
    editor_of(page)
    return page.locator("#id_body").evaluate("(area) => area.defaultValue")


def test_editor_speaks_vietnamese_and_the_browser_has_nothing_to_complain_of(site: Site, page: Pages) -> None:
    desk = page()
    complaints, hosts = complaints_of(desk), hosts_asked_by(desk)
    sign_in(desk, "bientap", site.password)
    desk.goto(ADD_ARTICLE)
    area = editor_of(desk)
    buttons = desk.get_by_role("group", name="Thanh công cụ").get_by_role("button")
    names = [button.get_attribute("title") for button in buttons.all()]
    assert {"Đậm", "Nghiêng", "Danh sách đánh số", "Trích dẫn", "Chèn ảnh", "Bảng"} <= {
        name.partition(" (Ctrl")[0] for name in names
    }
    # Every Vietnamese name of more than one word has a letter that English lacks.
    assert [name for name in names if name.isascii()] == []
    expect(desk.get_by_role("application")).to_have_accessible_name(re.compile("^(?!.*Editor)"))
    for button, dialog in [
        ("Chèn/Sửa liên kết", "Liên kết"),
        ("Bảng", "Thuộc tính bảng"),
        ("Chèn ảnh", "Chèn ảnh vào bài"),
    ]:
        desk.get_by_role("button", name=button, exact=True).click()
        desk.get_by_role("dialog", name=dialog).get_by_role("button", name="Đóng").click()
        expect(desk.get_by_role("dialog")).to_have_count(0)
    desk.locator(".cke_combo_button").click()
    desk.frame_locator(".cke_panel_frame").get_by_role("option", name="Đề mục lớn").click()
    area.press_sequentially("Một đề mục")
    expect(area.get_by_role("heading", name="Một đề mục", level=2)).to_be_visible()
    fill_in_head(desk, title=unique("Bài thử bộ soạn thảo"))
    assert stored_body(desk, save(desk)).split() == ["<h2>Một", "đề", "mục</h2>"]
    assert complaints == []
    assert hosts == {site.url.removeprefix("http://")}


def test_pasted_picture_is_uploaded_and_only_its_number_is_stored(desk: Page) -> None:
    complaints = complaints_of(desk)
    desk.goto(ADD_ARTICLE)
    fill_in_head(desk, title=unique("Bài có ảnh dán"))
    area = editor_of(desk)
    area.press_sequentially("Trước ảnh.")
    paste(area, picture=photograph())
    figure = area.locator("figure[data-picture]")
    assert is_loaded(figure.locator("img"))
    number = figure.get_attribute("data-picture")
    article = save(desk)
    assert re.findall(r"<[^>]*>", stored_body(desk, article)) == [
        "<p>",
        "</p>",
        f'<figure data-picture="{number}">',
        "</figure>",
    ]

    caption = figure.locator("figcaption")
    caption.click()
    caption.press_sequentially("Bà con ra đồng")
    save(desk)
    assert f'<figure data-picture="{number}"><figcaption>Bà con ra đồng</figcaption></figure>' in stored_body(
        desk, article
    )
    expect(caption).to_have_text("Bà con ra đồng")
    assert is_loaded(figure.locator("img"))
    save(desk)
    assert "<figcaption>Bà con ra đồng</figcaption>" in stored_body(desk, article)
    assert complaints == []


def test_foreign_picture_is_not_kept_and_the_editor_says_so(site: Site, desk: Page) -> None:
    hosts = hosts_asked_by(desk)
    desk.goto(ADD_ARTICLE)
    fill_in_head(desk, title=unique("Bài chép từ nơi khác"))
    area = editor_of(desk)
    paste(
        area,
        text="Chữ chép theo.",
        html='<p>Chữ chép theo.</p><p><img src="https://noi-khac.example/anh.jpg" alt="Lễ hội"></p><p>Chữ sau ảnh.</p>',
    )
    expect(area).to_contain_text("[Ảnh chưa tải lên: Lễ hội – hãy chèn lại]")
    expect(desk.get_by_role("alert").filter(has_text="ảnh không dán theo được")).to_be_visible()
    expect(area.locator("img")).to_have_count(0)
    body = stored_body(desk, save(desk))
    assert "<img" not in body
    for kept in ("Chữ chép theo.", "[Ảnh chưa tải lên: Lễ hội – hãy chèn lại]", "Chữ sau ảnh."):
        assert kept in body
    assert hosts == {site.url.removeprefix("http://")}


def test_file_that_is_no_picture_is_refused_in_words_and_the_text_stays(desk: Page) -> None:
    desk.goto(ADD_ARTICLE)
    fill_in_head(desk, title=unique("Bài có tệp lạ"))
    area = editor_of(desk)
    area.press_sequentially("Chữ đã gõ vẫn còn.")
    desk.get_by_role("button", name="Chèn ảnh").click()
    dialog = desk.get_by_role("dialog", name="Chèn ảnh vào bài")
    dialog.get_by_label("Tệp ảnh").set_input_files(
        {"name": "ghi-chu.jpg", "mimeType": "image/jpeg", "buffer": "Ghi chú họp giao ban".encode()}
    )
    dialog.get_by_label("Mô tả ảnh").fill("Ảnh họp giao ban")
    dialog.get_by_role("button", name="Tải lên và chèn vào bài").click()
    expect(dialog.get_by_role("status")).to_contain_text("Tệp này không phải ảnh JPEG, PNG hoặc WebP.")
    expect(dialog.get_by_label("Mô tả ảnh")).to_have_value("Ảnh họp giao ban")
    dialog.get_by_role("button", name="Đóng").click()
    expect(area).to_have_text("Chữ đã gõ vẫn còn.")
    expect(area.locator("figure")).to_have_count(0)
    assert stored_body(desk, save(desk)).strip() == "<p>Chữ đã gõ vẫn còn.</p>"


def test_text_heavier_than_the_server_takes_is_not_sent_and_stays(desk: Page) -> None:
    title = unique("Bài nặng")
    desk.goto(ADD_ARTICLE)
    fill_in_head(desk, title=title)
    editor_of(desk).press_sequentially("Chữ đầu bài.")
    desk.evaluate("CKEDITOR.instances.id_body.getData = () => '<p>Chữ đầu bài.</p>' + 'x'.repeat(10 * 1024 * 1024)")
    desk.get_by_role("button", name="Lưu", exact=True).click()
    expect(desk.get_by_text("chữ vẫn còn nguyên ở đây")).to_be_visible()
    expect(desk).to_have_url(re.compile(ADD_ARTICLE + "$"))
    expect(editor_of(desk)).to_have_text("Chữ đầu bài.")
    expect(desk.get_by_label("Tiêu đề")).to_have_value(title)


def test_second_of_two_savers_sees_the_first_ones_text_and_keeps_the_own(site: Site, page: Pages, desk: Page) -> None:
    plain = page(javascript=False)
    sign_in(plain, "quantri", site.password)
    article = draft(plain, title=unique("Bài hai người cùng sửa"), body="<p>Bản đầu.</p>")

    def write(who: Page, text: str, note: str) -> None:
        area = editor_of(who)
        area.press("Control+A")
        area.press_sequentially(text)
        who.get_by_text("Khác", exact=True).click()
        who.get_by_label("Ghi chú cho lần lưu này").fill(note)

    second = page()
    sign_in(second, "quantri", site.password)
    for each in (desk, second):
        each.goto(change_form(article))
    write(desk, "Bản của biên tập viên.", "Sửa của biên tập viên")
    write(second, "Bản của quản trị viên.", "Sửa của quản trị viên")
    save(desk)

    second.get_by_role("button", name="Lưu", exact=True).click()
    expect(second.get_by_text("đã lưu bài này lúc").first).to_be_visible()
    body = second.locator("#hai-ban-khac-nhau").get_by_role("group", name="Nội dung")
    expect(body.locator("del")).to_contain_text("biên tập")
    expect(body.locator("ins")).to_contain_text("quản trị")
    expect(body.get_by_label("Giữ của tôi")).to_be_checked()
    expect(editor_of(second)).to_have_text("Bản của quản trị viên.")
    assert stored_body(desk, article).strip() == "<p>Bản của biên tập viên.</p>"
    save(second)
    assert stored_body(second, article).strip() == "<p>Bản của quản trị viên.</p>"

    second.get_by_role("link", name="Lịch sử", exact=True).click()
    entries = second.get_by_role("row").filter(has_text=re.compile("Sửa của"))
    expect(entries).to_contain_text(["Sửa của quản trị viên", "Sửa của biên tập viên"])


def test_article_is_written_and_saved_without_javascript(site: Site, page: Pages) -> None:
    desk = page(javascript=False)
    sign_in(desk, "bientap", site.password)
    title = unique("Bài viết không cần script")
    article = draft(desk, title=title, body="<p>Chữ <strong>đậm</strong>.</p>")
    desk.goto(change_form(article))
    expect(desk.get_by_label("Tiêu đề")).to_have_value(title)
    assert desk.locator("#id_body").input_value().strip() == "<p>Chữ <strong>đậm</strong>.</p>"


def test_contributor_finds_the_authors_too(site: Site, page: Pages) -> None:
    contributor = page()
    complaints = complaints_of(contributor)
    sign_in(contributor, "congtacvien", site.password)
    contributor.goto(ADD_ARTICLE)
    choose_author(contributor, "Phùng Văn Ơn")
    expect(contributor.locator(".field-author .select2-selection").first).to_contain_text("Phùng Văn Ơn")
    assert complaints == []
