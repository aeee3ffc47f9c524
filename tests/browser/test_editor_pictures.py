"""Pictures in the editor: pasted, dragged, chosen, described. Text is never lost, and the page's policy never complains."""

import base64
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import ADD_ARTICLE, complaints_of, editor_of, fill_in_head, photograph, save, sign_in, unique
from tests.browser.conftest import Site

pytestmark = pytest.mark.once

# What a browser does when something is pasted or dropped: `files` are [name, type, base64].
PUT = """
([event, html, rtf, files]) => {
  const transfer = new DataTransfer();
  if (html) transfer.setData("text/html", html);
  if (rtf) transfer.setData("text/rtf", rtf);
  for (const [name, type, content] of files) {
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    transfer.items.add(new File([bytes], name, { type }));
  }
  const area = document.querySelector(".cke_wysiwyg_div");
  const target = area.contains(document.activeElement) ? document.activeElement : area;
  const box = (target.lastElementChild || target).getBoundingClientRect();
  target.dispatchEvent(
    event === "paste"
      ? new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: transfer })
      : new DragEvent("drop", {
          bubbles: true, cancelable: true, dataTransfer: transfer, clientX: box.left + 5, clientY: box.top + 5,
        }),
  );
}
"""
UPLOAD = "**/admin/portal/picture/upload/"


@pytest.fixture
def desk(site: Site, page: Callable[..., Page]) -> Iterator[Page]:
    desk = page()
    complaints = complaints_of(desk)
    sign_in(desk, "bientap", site.password)
    desk.goto(ADD_ARTICLE)
    # A paragraph to write in, then one that has to stay.
    editor_of(desk)
    desk.evaluate("() => CKEDITOR.instances.id_body.setData('<p>Đoạn đầu.</p><p>Đoạn cuối.</p>')")
    editor_of(desk).get_by_text("Đoạn đầu.").click()
    desk.keyboard.press("End")
    yield desk
    # A refused upload is told in the console as well; nothing else may be.
    assert [one for one in complaints if "/picture/upload/" not in one and "favicon" not in one] == []


def put(
    desk: Page, event: str = "paste", html: str = "", rtf: str = "", files: list[tuple[str, str, bytes]] | None = None
) -> None:
    encoded = [[name, type_, base64.b64encode(content).decode()] for name, type_, content in files or []]
    desk.evaluate(PUT, [event, html, rtf, encoded])


def stored(desk: Page) -> str:
    """What would be saved, numbers of pictures and line ends left out."""
    data = desk.evaluate("() => CKEDITOR.instances.id_body.getData()")
    return re.sub(r'data-picture="\d+"', "data-picture", re.sub(r"\s*\n\s*|<p>&nbsp;</p>", "", data))


def pictures(desk: Page) -> Locator:
    return editor_of(desk).locator("figure[data-picture]")


def notice(desk: Page, words: str) -> Locator:
    return desk.locator(".cke_notification_message", has_text=words)


PHOTO = ("anh.jpg", "image/jpeg", photograph())
BOTH = "<p>Đoạn đầu.</p>{}<p>Đoạn cuối.</p>"
FIGURE = "<figure data-picture></figure>"


@pytest.mark.parametrize("event", ["paste", "drop"])
def test_a_file_becomes_a_picture_of_the_library(desk: Page, event: str) -> None:
    put(desk, event, files=[PHOTO])
    expect(pictures(desk)).to_have_count(1)
    assert stored(desk) == BOTH.format(FIGURE)


def test_the_second_one_does_not_take_the_place_of_the_first(desk: Page) -> None:
    for count in (1, 2):
        put(desk, files=[PHOTO])
        expect(pictures(desk)).to_have_count(count)
    desk.keyboard.type("Viết tiếp. ")
    assert stored(desk) == f"<p>Đoạn đầu.</p>{FIGURE}{FIGURE}<p>Viết tiếp. Đoạn cuối.</p>"


def test_of_several_files_the_bad_one_leaves_words_in_its_place(desk: Page) -> None:
    put(desk, files=[PHOTO, ("hỏng <b>.jpg", "image/jpeg", b"no picture"), PHOTO])
    expect(pictures(desk)).to_have_count(2)
    expect(notice(desk, "Tệp này không phải ảnh JPEG, PNG hoặc WebP.")).to_be_visible()
    mark = "<p><strong>[Ảnh chưa tải lên: hỏng &lt;b&gt;.jpg – hãy chèn lại]</strong></p>"
    assert stored(desk) == BOTH.format(FIGURE + mark + FIGURE)


def test_a_picture_inside_pasted_text_is_uploaded(desk: Page) -> None:
    source = f"data:image/jpeg;base64,{base64.b64encode(photograph()).decode()}"
    put(desk, html=f'<p>Trước <b>ảnh</b>.</p><img src="{source}"><p>Sau ảnh.</p>')
    expect(pictures(desk)).to_have_count(1)
    assert stored(desk) == BOTH.format(f"<p>Trước <strong>ảnh</strong>.</p>{FIGURE}<p>Sau ảnh.</p>")


def test_word_gives_its_pictures_beside_the_text(desk: Page) -> None:
    html = (
        '<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">'
        "</head><body><p class=MsoNormal align=center style='text-align:center'><b>NGHỊ QUYẾT<o:p></o:p></b></p>"
        '<p class=MsoNormal><img width=60 height=40 src="file:///C:/Temp/clip_image001.jpg"></p></body></html>'
    )
    rtf = r"{\rtf1{\pict\picw60\pich40\picwgoal900\pichgoal600\jpegblip " + photograph().hex() + "}}"
    put(desk, html=html, rtf=rtf)
    expect(pictures(desk)).to_have_count(1)
    assert stored(desk) == BOTH.format(f'<p style="text-align:center"><strong>NGHỊ QUYẾT</strong></p>{FIGURE}')


def test_a_picture_from_elsewhere_leaves_words_in_its_place(desk: Page) -> None:
    put(
        desk,
        html='<p>Tin <img src="https://vidu.example/a/c%E1%BA%A7u.jpg?w=1"> và <img src="file:///C:/x/b.png">.</p>',
    )
    expect(notice(desk, "Có ảnh không dán theo được.")).to_be_visible()
    assert "<strong>[Ảnh chưa tải lên: cầu.jpg – hãy chèn lại]</strong>" in stored(desk)
    assert "<strong>[Ảnh chưa tải lên: b.png – hãy chèn lại]</strong>" in stored(desk)
    assert "<img" not in stored(desk)


def test_of_a_picture_copied_from_a_page_the_file_is_taken(desk: Page) -> None:
    put(desk, html='<meta charset="utf-8"><img src="https://vidu.example/a.jpg">', files=[PHOTO])
    expect(pictures(desk)).to_have_count(1)
    assert stored(desk) == BOTH.format(FIGURE)


def test_other_files_are_refused(desk: Page) -> None:
    put(desk, "drop", files=[("tin.docx", "application/vnd.openxmlformats", b"PK")])
    expect(notice(desk, "chỉ dán hoặc kéo thả được tệp ảnh")).to_be_visible()
    assert stored(desk) == BOTH.format("")


def test_a_file_dropped_beside_the_text_does_not_take_the_page_away(desk: Page) -> None:
    script = """() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["x"], "anh.jpg", { type: "image/jpeg" }));
      const drop = new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: transfer });
      document.querySelector("h1").dispatchEvent(drop);
      return drop.defaultPrevented;
    }"""
    assert desk.evaluate(script) is True


def test_the_form_waits_for_a_picture_on_its_way(desk: Page) -> None:
    held = []
    desk.route(UPLOAD, lambda route: held.append(route))
    fill_in_head(desk, title=unique("Bài có ảnh đang tải"))
    editor_of(desk).get_by_text("Đoạn đầu.").click()
    put(desk, files=[PHOTO])
    expect(editor_of(desk).get_by_text("Đang tải ảnh lên: anh.jpg…")).to_be_visible()
    desk.get_by_role("button", name="Lưu", exact=True).click()
    expect(notice(desk, "Còn ảnh đang tải lên.")).to_be_visible()
    assert desk.url.endswith(ADD_ARTICLE)
    held[0].continue_()
    expect(pictures(desk)).to_have_count(1)
    save(desk)
    expect(pictures(desk)).to_have_count(1)
    assert stored(desk).count("<p>Đoạn") == 2


def test_without_the_server_the_text_stays(desk: Page) -> None:
    desk.route(UPLOAD, lambda route: route.abort())
    put(desk, files=[PHOTO])
    expect(notice(desk, "Chưa liên lạc được với máy chủ.")).to_be_visible()
    mark = "<p><strong>[Ảnh chưa tải lên: anh.jpg – hãy chèn lại]</strong></p>"
    assert stored(desk) == BOTH.format(mark)


def test_a_caption_of_the_article_is_plain_text_of_one_line(desk: Page) -> None:
    put(desk, files=[PHOTO])
    expect(pictures(desk)).to_have_count(1)
    pictures(desk).locator("figcaption").click()
    expect(pictures(desk).locator("figcaption.cke_widget_editable_focused")).to_have_count(1)
    desk.keyboard.type("Đón <b>khách</b>")
    put(desk, files=[PHOTO])
    expect(notice(desk, "ngoài dòng chú thích")).to_be_visible()
    desk.keyboard.press("Enter")
    desk.keyboard.type("Sau ảnh. ")
    caption = "<figcaption>Đón &lt;b&gt;khách&lt;/b&gt;</figcaption>"
    assert stored(desk) == (f"<p>Đoạn đầu.</p><figure data-picture>{caption}</figure><p>Sau ảnh. Đoạn cuối.</p>")


def test_a_picture_is_described_where_it_stands_and_found_by_its_words(desk: Page) -> None:
    words = unique("Lễ hội Văn Quán")
    put(desk, files=[PHOTO])
    expect(pictures(desk)).to_have_count(1)
    pictures(desk).locator("img").dblclick()
    details = desk.get_by_role("dialog", name="Thông tin của ảnh")
    expect(details.get_by_role("button", name="Lưu")).to_be_enabled()
    details.get_by_label("Mô tả ảnh").fill(words)
    details.get_by_role("button", name="Lưu").click()
    expect(details).to_be_hidden()
    expect(pictures(desk).locator("img")).to_have_attribute("alt", words)

    desk.get_by_role("button", name="Chèn ảnh").click()
    library = desk.get_by_role("dialog", name="Chèn ảnh vào bài")
    library.get_by_label("Tìm ảnh").fill(f"le hoi van quan {words.split()[-1]}")
    found = library.locator(".newspicture-tile")
    expect(found).to_have_count(1)
    found.click()
    expect(pictures(desk)).to_have_count(2)
    desk.keyboard.type("Viết tiếp.")
    assert "Viết tiếp." in stored(desk)


def test_every_button_and_dialog_keeps_to_the_policy_of_the_page(desk: Page) -> None:
    area = editor_of(desk)
    area.get_by_text("Đoạn đầu.").dblclick()
    names = (
        "bold italic underline removeformat numberedlist bulletedlist blockquote justifycenter justifyleft showblocks"
    )
    for name in [*names.split(), "undo", "redo", "pastetext", "pastefromword"]:
        desk.locator(f".cke_button__{name}").click()
    desk.locator(".cke_combo__format .cke_combo_button").click()
    desk.frame_locator(".cke_panel_frame").get_by_text("Đề mục lớn").click()
    expect(area.locator("h2")).to_have_count(1)
    for name in ("link", "table", "specialchar", "find"):
        desk.locator(f".cke_button__{name}").click()
        expect(desk.locator(".cke_dialog:visible")).to_have_count(1)
        desk.locator(".cke_dialog:visible .cke_dialog_close_button").click()
        expect(desk.locator(".cke_dialog:visible")).to_have_count(0)
    area.get_by_text("Đoạn cuối.").click(button="right")
    expect(desk.frame_locator(".cke_menu_panel iframe").get_by_text("Dán", exact=True)).to_be_visible()
    desk.keyboard.press("Escape")
    for _ in range(2):
        desk.locator(".cke_button__maximize").click()
    desk.locator(".cke_notification_close").first.click()
