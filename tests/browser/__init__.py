"""Tests in Chromium against the real server, and what they do again and again."""

import io
import re
import secrets
import time
from urllib.parse import urlsplit

from PIL import Image, ImageDraw
from playwright.sync_api import ConsoleMessage, Cookie, Locator, Page, expect

ADD_ARTICLE = "/admin/news/article/add/"
CATEGORY = "Thông báo"

# Of those who are signed in, by name and by the password, which no two sites share.
_cookies: dict[tuple[str, str], list[Cookie]] = {}


def unique(words: str) -> str:
    """The words with an ending of their own, so that tests on one site do not find each other's rows."""
    return f"{words} {secrets.token_hex(4)}"


def photograph() -> bytes:
    """A JPEG as a camera gives it, of 640 × 480."""
    image = Image.new("RGB", (640, 480), "darkgreen")
    ImageDraw.Draw(image).ellipse((200, 120, 440, 360), fill="gold")
    file = io.BytesIO()
    image.save(file, "JPEG")
    return file.getvalue()


def complaints_of(page: Page) -> list[str]:
    """A list that fills with the errors that the browser tells from now on, and with what the page's policy forbade."""
    complaints: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        # Of an address that is not there the browser complains too, although its page is all right.
        is_about_address = message.location["url"] == page.url and "status of 404" in message.text
        if message.type == "error" and not is_about_address:
            complaints.append(f"{message.text} ({message.location['url']})")

    page.on("console", listen)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return complaints


def hosts_asked_by(page: Page) -> set[str]:
    """A set that fills with the hosts, ports included, that the page asks for anything from now on."""
    hosts: set[str] = set()

    def listen(url: str) -> None:
        if not url.startswith(("data:", "blob:")):
            hosts.add(urlsplit(url).netloc)

    page.on("request", lambda request: listen(request.url))
    return hosts


def reload_until_visible(page: Page, target: Locator) -> None:
    """What has changed reaches readers within a second; the rest of the time is for a busy machine."""
    deadline = time.monotonic() + 5
    while not target.is_visible() and time.monotonic() < deadline:
        page.reload()
    expect(target).to_be_visible()


def is_loaded(picture: Locator) -> bool:
    """Whether the browser has the picture, waiting for it while it is on its way."""
    picture.scroll_into_view_if_needed()
    return picture.evaluate("(image) => image.decode().then(() => image.naturalWidth > 0, () => false)")


def sign_in_by_form(page: Page, username: str, password: str) -> None:
    page.goto("/admin/")
    page.get_by_label("Tên đăng nhập").fill(username)
    page.get_by_label("Mật khẩu").fill(password)
    page.get_by_role("button", name="Đăng nhập").click()
    expect(page.get_by_role("button", name="Đăng xuất")).to_be_visible()
    _cookies[username, password] = page.context.cookies()


def sign_in(page: Page, username: str, password: str) -> None:
    """By the form, or with the cookies of an earlier time: a password is checked slowly, on purpose."""
    if (username, password) in _cookies:
        page.context.add_cookies(_cookies[username, password])
    else:
        sign_in_by_form(page, username, password)


def fill_in_head(page: Page, *, title: str, category: str = CATEGORY, summary: str = "") -> None:
    """The form of an article above its text."""
    page.get_by_label("Tiêu đề:", exact=True).fill(title)
    page.get_by_label("Chuyên mục").select_option(label=category)
    page.get_by_label("Tóm tắt (sapô)").fill(summary)


def choose_author(page: Page, name: str) -> None:
    """By the autocomplete, typing a part of the name."""
    page.locator(".field-author .select2-selection").first.click()
    page.locator(".select2-search__field").press_sequentially(name.rpartition(" ")[2])
    page.get_by_role("option", name=name).click()


def editor_of(page: Page) -> Locator:
    """The writing area of CKEditor, once one can write in it."""
    page.wait_for_function("() => window.CKEDITOR?.instances.id_body?.status === 'ready'")
    return page.locator(".cke_wysiwyg_div")


def save(page: Page) -> int:
    """Presses "save" in the form of an article, with a change or without one; its number."""
    page.get_by_role("button", name="Lưu", exact=True).or_(page.get_by_role("button", name="Lưu –")).click()
    expect(page.locator(".messagelist").locator(".success, .info")).to_be_visible()
    return int(re.search(r"/article/(\d+)/change/", page.url)[1])


def draft(page: Page, *, title: str, body: str = "<p>Nội dung.</p>", category: str = CATEGORY) -> int:
    """Makes an article the quick way, in a signed-in page without JavaScript; its number."""
    page.goto(ADD_ARTICLE)
    fill_in_head(page, title=title, category=category)
    page.locator("#id_body").fill(body)
    return save(page)


def publish(page: Page, article: int) -> str:
    """Publishes a draft, now, in a page that is signed in as an editor; its public path."""
    page.goto(f"/admin/news/article/{article}/viec/publish/")
    page.get_by_role("button", name="Xuất bản", exact=True).click()
    return public_path(page)


def public_path(page: Page) -> str:
    """Of the article in whose form we are, which readers can see."""
    return str(page.get_by_role("link", name="Xem trên trang").get_attribute("href"))


def fill_in_comment(page: Page, *, title: str, sender: str, email: str, body: str) -> None:
    page.get_by_label("Tiêu đề", exact=True).fill(title)
    page.get_by_label("Người gửi", exact=True).fill(sender)
    page.get_by_label("Email", exact=True).fill(email)
    page.get_by_label("Nội dung bình luận", exact=True).fill(body)
    page.get_by_role("checkbox").check()


def receipt_code(page: Page) -> str:
    """The code on the receipt that we have come to."""
    expect(page.get_by_role("heading", name="Biên nhận bình luận", level=1)).to_be_visible()
    code = page.locator(".receipt__code").inner_text()
    assert urlsplit(page.url).path == f"/binh-luan/{code}/"
    return code
