"""What an author types survives: a killed server, another browser, a colleague who saves first. And the preview."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import complaints_of, draft, editor_of, publish, sign_in, sign_in_by_form, unique
from tests.browser.conftest import Server, Site

pytestmark = pytest.mark.once

Pages = Callable[..., Page]

KEPT = re.compile("Đã tự giữ bản nháp của bạn lúc")


@pytest.fixture
def signed_in(site: Site, page: Pages) -> Callable[..., Page]:
    def make(account: str = "bientap", **options: object) -> Page:
        made = page(**options)
        sign_in(made, account, site.password)
        return made

    return make


@pytest.fixture
def article(signed_in: Callable[..., Page]) -> int:
    return draft(signed_in(javascript=False), title=unique("Tin cũ"), body="<p>Thân cũ.</p>")


def form(article: int) -> str:
    return f"/admin/news/article/{article}/change/"


def test_what_was_typed_survives_a_killed_server_and_another_browser(
    server: Server, signed_in: Callable[..., Page], article: int
) -> None:
    first, title = signed_in(), unique("Gõ trước khi mất điện")
    first.goto(form(article))
    editor_of(first).click()
    first.keyboard.type("Chữ trong thân bài. ")
    first.get_by_label("Tiêu đề:", exact=True).fill(title)
    expect(first.locator("[data-saved]")).to_have_text(KEPT)
    server.kill()
    # What is typed while nobody answers stays on the page, and is sent once somebody does.
    first.get_by_label("Tóm tắt (sapô)").fill("Gõ lúc máy chủ tắt.")
    expect(first.locator("[data-saved]")).to_have_text(re.compile("Chưa giữ được bản nháp"))
    server.start()
    expect(first.locator("[data-saved]")).to_have_text(KEPT, timeout=15_000)
    first.close()

    second = signed_in()
    second.goto(form(article))
    expect(second.get_by_label("Tiêu đề:", exact=True)).not_to_have_value(title)
    panel = second.locator(".office-copy")
    expect(panel.get_by_role("heading", name="Bạn có nội dung chưa lưu")).to_be_visible()
    expect(panel).to_contain_text("Gõ lúc máy chủ tắt.")
    panel.get_by_role("link", name="Mở nội dung chưa lưu").click()
    expect(second.get_by_label("Tiêu đề:", exact=True)).to_have_value(title)
    expect(editor_of(second)).to_contain_text("Chữ trong thân bài.")
    second.get_by_role("button", name="Lưu", exact=True).click()
    expect(second.locator(".messagelist .success")).to_be_visible()
    expect(second.locator(".office-copy")).to_have_count(0)
    expect(second.get_by_label("Tiêu đề:", exact=True)).to_have_value(title)


def test_to_look_is_not_to_type(signed_in: Callable[..., Page], article: int) -> None:
    """The widgets of the form report changes as they are set up: what was kept before is still offered afterwards."""
    first, title = signed_in(), unique("Gõ dở")
    first.goto(form(article))
    first.get_by_label("Tiêu đề:", exact=True).fill(title)
    expect(first.locator("[data-saved]")).to_have_text(KEPT)
    first.close()
    second = signed_in()
    with second.expect_response(re.compile("/ban-soan/$")):
        second.goto(form(article))
        editor_of(second)
    # As Select2 does when it is ready, and as soon as the pause after typing is over.
    with second.expect_response(re.compile("/ban-soan/$")) as answer:
        second.evaluate("django.jQuery('#id_source').trigger('change')")
    assert "saved" not in answer.value.json()
    expect(second.locator("[data-saved]")).to_be_empty()
    second.reload()
    expect(second.locator(".office-copy")).to_contain_text(title)


def test_what_was_refused_is_kept_at_once(signed_in: Callable[..., Page], article: int) -> None:
    """Pressed before the pause after typing was over: the server answers with a complaint, and nobody had kept the text."""
    first, summary = signed_in(), unique("Gõ rồi bấm ngay")
    first.goto(form(article))
    first.get_by_label("Tóm tắt (sapô)").fill(summary)
    first.get_by_label("Tiêu đề:", exact=True).fill("")
    first.get_by_role("button", name="Lưu", exact=True).click()
    expect(first.locator(".errornote")).to_be_visible()
    expect(first.locator("[data-saved]")).to_have_text(KEPT)
    first.close()
    second = signed_in()
    second.goto(form(article))
    expect(second.locator(".office-copy")).to_contain_text(summary)


def test_after_signing_in_again_elsewhere_the_form_goes_on(
    signed_in: Callable[..., Page], site: Site, article: int
) -> None:
    desk, title = signed_in(), unique("Gõ qua phiên mới")
    desk.goto(form(article))
    others = [cookie for cookie in desk.context.cookies() if cookie["name"] != "phien"]
    desk.context.clear_cookies()
    desk.context.add_cookies(others)
    desk.get_by_label("Tiêu đề:", exact=True).fill(title)
    expect(desk.locator("[data-saved]")).to_have_text(re.compile("phiên đăng nhập đã hết"))
    sign_in_by_form(desk.context.new_page(), "bientap", site.password)
    expect(desk.locator("[data-saved]")).to_have_text(KEPT, timeout=15_000)
    desk.get_by_role("button", name="Lưu", exact=True).click()
    expect(desk.locator(".messagelist .success")).to_contain_text(title)


def test_a_new_article_that_was_never_saved_is_found_again(signed_in: Callable[..., Page]) -> None:
    first, title = signed_in(), unique("Tin chưa lưu lần nào")
    first.goto("/admin/news/article/add/")
    first.get_by_label("Tiêu đề:", exact=True).fill(title)
    expect(first.locator("[data-saved]")).to_have_text(KEPT)
    first.close()
    second = signed_in()
    second.goto("/admin/")
    second.get_by_role("link", name=title).click()
    expect(second.get_by_label("Tiêu đề:", exact=True)).to_have_value(title)


def test_who_leaves_without_saving_is_warned(signed_in: Callable[..., Page], article: int) -> None:
    desk = signed_in()
    desk.goto(form(article))
    asked = []
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    desk.goto("/admin/")
    assert asked == []
    desk.goto(form(article))
    desk.get_by_label("Tiêu đề:", exact=True).press_sequentially("x")
    desk.goto("/admin/")
    assert asked == ["beforeunload"]


def test_two_see_each_other_and_the_later_one_chooses(signed_in: Callable[..., Page], article: int) -> None:
    mine, theirs = signed_in("bientap"), signed_in("quantri")
    complaints = complaints_of(mine)
    mine.goto(form(article))
    expect(mine.locator("[data-address]")).to_contain_text("/bai-viet/")
    theirs.goto(form(article))
    expect(theirs.locator("[data-people]")).to_contain_text("Lê Thị Hà")
    theirs.get_by_label("Tóm tắt (sapô)").fill("Sapô của quản trị.")
    theirs.get_by_role("button", name="Lưu", exact=True).click()
    expect(theirs.locator(".messagelist .success")).to_be_visible()

    title = unique("Tít của biên tập")
    mine.get_by_label("Tiêu đề:", exact=True).fill(title)
    expect(mine.locator("[data-newer]")).to_contain_text("Hoàng Đức Trị đã lưu bài này")
    mine.get_by_role("button", name="Lưu", exact=True).click()
    choices = mine.locator("#hai-ban-khac-nhau")
    expect(choices.get_by_role("group", name="Tóm tắt (sapô)").get_by_label("Lấy của Hoàng Đức Trị")).to_be_checked()
    expect(choices.get_by_role("group", name="Tiêu đề").get_by_label("Giữ của tôi")).to_be_checked()
    mine.get_by_role("button", name="Lưu", exact=True).click()
    expect(mine.locator(".messagelist .success")).to_be_visible()
    expect(mine.get_by_label("Tiêu đề:", exact=True)).to_have_value(title)
    expect(mine.get_by_label("Tóm tắt (sapô)")).to_have_value("Sapô của quản trị.")
    assert complaints == []


@pytest.mark.parametrize("javascript", [True, False])
def test_the_preview_shows_what_is_not_saved(
    signed_in: Callable[..., Page], page: Pages, article: int, javascript: bool
) -> None:
    desk, title = signed_in(javascript=javascript), unique("Xem trước khi lưu")
    desk.goto(form(article))
    desk.get_by_label("Tiêu đề:", exact=True).fill(title)
    with desk.expect_popup() as opened:
        desk.get_by_role("button", name="Xem trước").click()
    preview = opened.value
    complaints = complaints_of(preview)
    frame = preview.frame_locator("iframe")
    expect(frame.get_by_role("heading", level=1, name=title)).to_be_visible()
    preview.get_by_role("link", name="Xem khổ điện thoại").click()
    expect(frame.get_by_role("heading", level=1, name=title)).to_be_visible()
    assert preview.locator("iframe").bounding_box()["width"] < 380
    assert complaints == []
    shown = preview.frames[1].evaluate("document.querySelector('main').outerHTML")
    # The form is still there, and nothing was saved.
    expect(desk.get_by_label("Tiêu đề:", exact=True)).to_have_value(title)

    desk.get_by_role("button", name="Lưu", exact=True).click()
    expect(desk.locator(".messagelist .success")).to_be_visible()
    path = publish(desk, article)
    reader = page(javascript=False)
    reader.goto(path)
    if not javascript:
        assert reader.evaluate("document.querySelector('main').outerHTML") == shown
    expect(reader.get_by_role("heading", level=1, name=title)).to_be_visible()


def test_a_working_version_is_published_when_it_is_ready(
    signed_in: Callable[..., Page], page: Pages, article: int
) -> None:
    desk, title = signed_in(), unique("Bản sửa")
    path = publish(signed_in(javascript=False), article)
    desk.goto(form(article))
    desk.get_by_label("Tiêu đề:", exact=True).fill(title)
    desk.get_by_role("button", name="Lưu thành bản sửa").click()
    expect(desk.locator(".messagelist .success")).to_contain_text("Bạn đọc vẫn thấy bài như trước")
    reader = page(javascript=False)
    reader.goto(path)
    expect(reader.get_by_role("heading", level=1)).not_to_have_text(title)
    desk.get_by_role("link", name="Công bố bản sửa…").click()
    desk.get_by_role("button", name="Công bố bản sửa", exact=True).click()
    expect(desk.locator(".messagelist .success")).to_be_visible()
    reader.goto(path)
    expect(reader.get_by_role("heading", level=1)).to_have_text(title)


def test_enter_in_a_field_changes_nothing_that_readers_see(
    signed_in: Callable[..., Page], page: Pages, article: int
) -> None:
    desk, title = signed_in(), unique("Gõ rồi bấm Enter")
    path = publish(signed_in(javascript=False), article)
    reader = page(javascript=False)
    reader.goto(path)
    before = reader.locator("main").inner_html()
    desk.goto(form(article))
    # Now, and once a working version is open.
    for words in (title, f"{title} lần hai"):
        field = desk.get_by_label("Tiêu đề:", exact=True)
        field.fill(words)
        field.press("Enter")
        expect(desk.locator(".messagelist .success")).to_contain_text("Đã lưu bản sửa")
        expect(desk.get_by_label("Tiêu đề:", exact=True)).to_have_value(words)
        reader.reload()
        assert reader.locator("main").inner_html() == before


def test_the_way_to_an_act_saves_nothing_and_who_has_typed_is_warned(
    signed_in: Callable[..., Page], page: Pages, article: int
) -> None:
    desk, title = signed_in(), unique("Gõ rồi rút bài")
    path = publish(signed_in(javascript=False), article)
    desk.goto(form(article))
    asked = []
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    for act in ("Rút bài…", "Đổi ngày đăng…", "Đặt ngày hết hạn…"):
        desk.get_by_label("Tiêu đề:", exact=True).press_sequentially(title)
        expect(desk.locator("[data-saved]")).to_have_text(KEPT)
        desk.get_by_role("link", name=act).click()
        expect(desk.get_by_role("link", name="Không, quay lại bài")).to_be_visible()
        desk.get_by_role("link", name="Không, quay lại bài").click()
        expect(desk.locator(".office-copy").first).to_contain_text(title)
    assert asked == ["beforeunload"] * 3
    reader = page(javascript=False)
    reader.goto(path)
    expect(reader.get_by_role("heading", level=1)).not_to_contain_text(title)


def assert_in_line(presses: Locator) -> None:
    """Left to right and downwards in the order of the keyboard, those of one row equally high."""
    boxes = [press.bounding_box() for press in presses.all()]
    places = [(box["y"], box["x"]) for box in boxes]
    assert len(places) > 1
    assert places == sorted(places)
    assert len({(box["y"], box["height"]) for box in boxes}) == len({box["y"] for box in boxes})


@pytest.mark.parametrize("width", [360, 1280])
def test_the_buttons_stand_in_the_order_of_the_keyboard_and_in_line(
    signed_in: Callable[..., Page], article: int, width: int
) -> None:
    publish(signed_in(javascript=False), article)
    desk = signed_in(width=width)
    desk.goto(form(article))
    desk.get_by_label("Tiêu đề:", exact=True).fill(unique("Bản sửa"))
    desk.get_by_role("button", name="Lưu thành bản sửa").click()
    expect(desk.locator(".messagelist .success")).to_be_visible()
    assert_in_line(desk.locator(".object-tools").locator("a, button"))
    assert_in_line(desk.locator(".office-presses").locator("input, button, a"))
    # Saving, the main act and the preview are one row; the others follow it, on a phone one under another.
    first, *_, last = [press.bounding_box()["y"] for press in desk.locator(".office-presses-main > *").all()]
    assert first == last
    others = [press.bounding_box() for press in desk.locator(".office-presses-others > *").all()]
    assert min(box["y"] for box in others) > first
    if width == 360:
        assert {box["width"] for box in others} == {others[0]["width"]}
    assert desk.evaluate("document.documentElement.scrollWidth <= innerWidth")
