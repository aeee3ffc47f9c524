"""The main job, from the desk of an editor to a citizen's comment under the article, and back."""

import re
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.browser import (
    ADD_ARTICLE,
    CATEGORY,
    choose_author,
    complaints_of,
    draft,
    editor_of,
    fill_in_comment,
    fill_in_head,
    is_loaded,
    photograph,
    public_path,
    publish,
    receipt_code,
    reload_until_visible,
    save,
    sign_in,
    sign_in_by_form,
    unique,
)
from tests.browser.conftest import Site

Pages = Callable[..., Page]

AUTHOR = "Nguyễn Thị Minh Ánh"
COMMENT_LABELS = ["Tiêu đề", "Người gửi", "Email", "Nội dung bình luận"]


def insert_picture(page: Page, *, alt: str, caption: str) -> None:
    page.get_by_role("button", name="Chèn ảnh").click()
    dialog = page.get_by_role("dialog", name="Chèn ảnh vào bài")
    dialog.get_by_label("Tệp ảnh").set_input_files(
        {"name": "khanh-thanh.jpg", "mimeType": "image/jpeg", "buffer": photograph()}
    )
    dialog.get_by_label("Mô tả ảnh").fill(alt)
    dialog.get_by_label("Chú thích").fill(caption)
    dialog.get_by_role("button", name="Tải lên và chèn vào bài").click()
    expect(dialog).to_be_hidden()


def style_of(target: Locator, name: str) -> str:
    return target.evaluate("(element, name) => getComputedStyle(element).getPropertyValue(name)", name)


def test_an_article_is_written_published_under_an_earlier_date_and_read(site: Site, page: Pages) -> None:
    title = unique("Văn Sơn khánh thành nhà văn hóa thôn Đồng Quan")
    summary = "Sáng 17/9, bà con thôn Đồng Quan, xã Văn Sơn đón nhà văn hóa mới sau tám tháng chung tay."
    alt, caption = "Bà con cắt băng trước nhà văn hóa mới", unique("Bà con cắt băng khánh thành")

    desk = page()
    complaints = complaints_of(desk)
    sign_in_by_form(desk, "bientap", site.password)
    desk.goto(ADD_ARTICLE)
    fill_in_head(desk, title=title, summary=summary)
    editor = editor_of(desk)
    editor.press_sequentially("Đoạn đầu: nhà văn hóa rộng 220 m².")
    editor.press("Enter")
    editor.press_sequentially("Đoạn hai: kinh phí do nhân dân đóng góp.")
    insert_picture(desk, alt=alt, caption=caption)
    assert is_loaded(editor.locator("figure img"))
    choose_author(desk, AUTHOR)
    article = save(desk)

    reader = page()
    hidden = reader.goto(f"/bai-viet/chua-dang-{article}/")
    assert hidden.status == 404

    desk.get_by_role("button", name="Lưu và xuất bản…").click()
    expect(
        desk.get_by_text("Bạn đọc sẽ thấy bài trên trang nhất, trong chuyên mục và trong nguồn RSS.")
    ).to_be_visible()
    expect(desk.get_by_text("Ngày đã qua: ghi lùi Ngày đăng.")).to_be_visible()
    desk.locator("[name=at_0]").fill("17/09/2020")
    desk.locator("[name=at_1]").fill("08:30")
    desk.get_by_role("button", name="Xuất bản", exact=True).click()
    expect(desk.locator(".messagelist")).to_contain_text(f"Bài “{title}”: đã xuất bản, ngày đăng 08:30 17/09/2020")
    path = public_path(desk)
    assert re.fullmatch(rf"/bai-viet/van-son-khanh-thanh-nha-van-hoa-thon-dong-quan-[0-9a-f]+-{article}/", path)
    assert complaints == []

    reader.goto(path)
    kicker = reader.locator("article.article").get_by_role("link", name=CATEGORY)
    assert kicker.inner_text() == CATEGORY.upper()
    assert kicker.get_attribute("href") == "/chuyen-muc/thong-bao/"
    expect(reader.get_by_role("heading", level=1)).to_have_text([title])
    shown_summary = reader.locator(".summary")
    expect(shown_summary).to_have_text(summary)
    assert int(style_of(shown_summary, "font-weight")) >= 600
    expect(reader.locator(".prose > p")).to_have_text(
        ["Đoạn đầu: nhà văn hóa rộng 220 m².", "Đoạn hai: kinh phí do nhân dân đóng góp."]
    )
    expect(reader.locator(".prose figcaption")).to_have_text(caption)
    assert is_loaded(reader.get_by_role("img", name=alt))
    credit = reader.locator(".credit")
    expect(credit).to_have_text([AUTHOR])
    assert style_of(credit, "text-align") in {"right", "end"}
    assert int(style_of(credit, "font-weight")) >= 600
    expect(reader.get_by_text(re.compile("^Ngày đăng:"))).to_have_text("Ngày đăng: 17/09/2020")
    *labels, _consent = reader.locator("[data-comment-form] label:not([aria-hidden] *)").all_inner_texts()
    assert labels == COMMENT_LABELS
    for label in COMMENT_LABELS:
        expect(reader.get_by_label(label, exact=True)).to_be_editable()
    related = reader.get_by_role("region", name="Các tin cùng chuyên mục")
    assert related.get_by_role("link").count() > 0
    in_order = [
        kicker,
        reader.locator("h1"),
        shown_summary,
        reader.locator(".prose"),
        credit,
        reader.get_by_text("Ngày đăng:"),
    ]
    in_order += [reader.get_by_label(label, exact=True) for label in COMMENT_LABELS] + [related]
    tops = [place.bounding_box()["y"] for place in in_order]
    assert tops == sorted(tops)

    # The oldest of its category, which other tests have filled meanwhile.
    number = 1
    reader.goto("/chuyen-muc/thong-bao/")
    while reader.get_by_role("link", name="Trang sau").count():
        number += 1
        reader.goto(f"/chuyen-muc/thong-bao/?trang={number}")
    reload_until_visible(reader, reader.get_by_role("link", name=title))


@dataclass(frozen=True)
class Typed:
    """What a citizen types."""

    title: str
    sender: str
    email: str
    body: str


def typed(words: str) -> Typed:
    mark = unique("").strip()
    return Typed(
        title=f"{words} {mark}",
        sender=f"Trần Thị Sửu {mark}",
        email=f"suu.{mark}@thu.example",
        body=f"Đề nghị cho bà con biết lịch mở cửa nhà văn hóa.\nXin cảm ơn! {mark}",
    )


def send_without_javascript(page: Page, comment: Typed) -> str:
    """The form has no token: the first press brings the form's own page with everything kept, the second sends."""
    fill_in_comment(page, **vars(comment))
    page.get_by_role("button", name="Gửi bình luận").click()
    expect(page.get_by_text("Còn một bước nữa.")).to_be_visible()
    for label, value in zip(COMMENT_LABELS, vars(comment).values(), strict=True):
        expect(page.get_by_label(label, exact=True)).to_have_value(value)
    expect(page.get_by_role("checkbox")).to_be_checked()
    page.get_by_role("button", name="Gửi bình luận").click()
    return receipt_code(page)


def send_with_javascript(page: Page, comment: Typed) -> str:
    """The script fetches a token at the first focus, so one press is enough for somebody who types as people do."""
    with page.expect_response(re.compile(r"/binh-luan/ma/$")) as token:
        page.get_by_label("Tiêu đề", exact=True).focus()
    token.value.finished()
    fill_in_comment(page, **vars(comment) | {"body": ""})
    # The server wants to see a form that took 3 seconds to fill in.
    page.get_by_label("Nội dung bình luận", exact=True).press_sequentially(comment.body, delay=3200 / len(comment.body))
    page.get_by_role("button", name="Gửi bình luận").click()
    return receipt_code(page)


def public_bytes(site: Site, paths: list[str]) -> dict[str, bytes]:
    """What anybody gets at these addresses, and at those that the site map of the site's own lists."""
    found = {}
    for path in paths:
        with urllib.request.urlopen(site.url + path) as response:
            found[path] = response.read()
    return found


def test_comments_are_sent_moderated_and_shown_and_no_address_with_them(site: Site, page: Pages) -> None:
    desk = page(javascript=False)
    sign_in(desk, "bientap", site.password)
    path = publish(desk, draft(desk, title=unique("Lịch mở cửa nhà văn hóa")))

    plain = page(javascript=False)
    plain.goto(path)
    first = typed("Hỏi về lịch mở cửa")
    first_code = send_without_javascript(plain, first)
    expect(plain.get_by_text("Ban biên tập đã nhận được bình luận")).to_be_visible()

    scripted = page()
    complaints = complaints_of(scripted)
    scripted.goto(path)
    second = typed("Góp ý về lịch mở cửa")
    second_code = send_with_javascript(scripted, second)
    assert complaints == []
    assert first_code != second_code

    reader = page()
    reader.goto(path)
    expect(reader.get_by_text("Chưa có bình luận nào.")).to_be_visible()
    assert not {first.title, second.title} & set(reader.locator("body").inner_text().splitlines())

    moderator = page()
    sign_in(moderator, "kiemduyet", site.password)
    moderator.goto("/admin/comments/comment/")
    queue = [moderator.get_by_role("row").filter(has_text=comment.title) for comment in (first, second)]
    assert queue[0].bounding_box()["y"] < queue[1].bounding_box()["y"]
    queue[0].get_by_role("link", name=first.title).click()
    expect(moderator.get_by_text(first.body.splitlines()[1])).to_be_visible()
    assert first.email not in moderator.content()
    moderator.get_by_role("button", name="Duyệt – đăng lên trang").click()
    expect(moderator.locator(".messagelist")).to_contain_text(f"Đã duyệt bình luận “{first.title}”.")
    moderator.goto("/admin/comments/comment/")
    moderator.get_by_role("link", name=second.title).click()
    reason = "Bình luận trùng với ý kiến đã đăng."
    moderator.get_by_label("Lý do từ chối").fill(reason)
    moderator.get_by_role("button", name="Từ chối").click()
    expect(moderator.locator(".messagelist")).to_contain_text(f"Đã từ chối bình luận “{second.title}”.")

    reload_until_visible(reader, reader.get_by_role("heading", name=first.title))
    expect(reader.locator(".comment__title")).to_have_text([first.title])
    expect(reader.locator(".comment__sender")).to_have_text([first.sender])
    scripted.goto(f"/binh-luan/{second_code}/")
    expect(scripted.get_by_text(f"Bình luận không được đăng. Lý do: {reason}")).to_be_visible()
    plain.goto(f"/binh-luan/{first_code}/")
    expect(plain.get_by_text("Bình luận đã được đăng dưới bài viết.")).to_be_visible()

    bodies = public_bytes(
        site,
        [
            path,
            f"{path}binh-luan/",
            *(f"/binh-luan/{code}/" for code in (first_code, second_code)),
            *("/", "/chuyen-muc/thong-bao/", "/chuyen-muc/thong-bao/rss/", "/rss/", "/sitemap.xml"),
            *re.findall(r"/sitemap-[-a-z]+\.xml", public_bytes(site, ["/sitemap.xml"])["/sitemap.xml"].decode()),
        ],
    )
    assert first.sender.encode() in bodies[path]
    assert path.encode() in bodies["/rss/"]
    assert any(path.encode() in body for name, body in bodies.items() if name.startswith("/sitemap-"))
    for comment in (first, second):
        assert [name for name, body in bodies.items() if comment.email.encode() in body] == []


def test_an_article_is_returned_with_a_reason_and_submitted_again(site: Site, page: Pages) -> None:
    title, reason = unique("Văn Sơn vào vụ đông"), "Cần thêm số liệu về diện tích gieo trồng."
    contributor = page()
    complaints = complaints_of(contributor)
    sign_in(contributor, "congtacvien", site.password)
    contributor.goto(ADD_ARTICLE)
    fill_in_head(contributor, title=title, summary="Bà con xuống đồng.")
    editor_of(contributor).press_sequentially("Vụ đông năm nay bắt đầu sớm.")
    article = save(contributor)
    expect(contributor.get_by_role("button", name=re.compile("xuất bản"))).to_have_count(0)
    contributor.get_by_role("button", name="Lưu và gửi duyệt…").click()
    expect(contributor.get_by_text("Bài được chuyển cho biên tập viên.")).to_be_visible()
    contributor.get_by_role("button", name="Gửi duyệt").click()
    expect(contributor.locator(".messagelist")).to_contain_text(f"Đã gửi duyệt bài “{title}”.")
    expect(contributor.get_by_role("button", name="Lưu", exact=True)).to_have_count(0)

    desk = page()
    sign_in(desk, "bientap", site.password)
    desk.goto("/admin/news/article/?trang-thai=submitted")
    desk.get_by_role("link", name=title).click()
    desk.get_by_role("button", name="Lưu và trả lại…").click()
    desk.get_by_label("Lý do").fill(reason)
    desk.get_by_role("button", name="Trả lại").click()
    expect(desk.locator(".messagelist")).to_contain_text(f"Đã trả lại bài “{title}”.")

    contributor.goto(f"/admin/news/article/{article}/change/")
    expect(contributor.get_by_role("heading", name=re.compile("Bài được .* trả lại lúc"))).to_be_visible()
    expect(contributor.get_by_text(reason, exact=True).first).to_be_visible()
    editor = editor_of(contributor)
    editor.press("Control+End")
    editor.press_sequentially(" Toàn xã gieo 340 ha.")
    contributor.get_by_role("button", name="Lưu và gửi duyệt…").click()
    contributor.get_by_role("button", name="Gửi duyệt").click()
    expect(contributor.locator(".messagelist")).to_contain_text(f"Đã gửi duyệt bài “{title}”.")
    assert complaints == []

    desk.goto("/admin/news/article/?trang-thai=submitted")
    desk.get_by_role("link", name=title).click()
    expect(editor_of(desk)).to_have_text("Vụ đông năm nay bắt đầu sớm. Toàn xã gieo 340 ha.")
