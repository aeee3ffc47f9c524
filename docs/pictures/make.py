"""The pictures of README.md and of the guides: of a site of its own with the demonstration, in the system's Chromium.

`make pictures` takes them all again, and removes what is no longer listed; `make pictures ONLY="trang-chu bai-viet"` takes
those. A picture is an answer to "where is that button?": what changes from day to day in it (dates, "2 giờ trước") may.
"""

import io
import re
import secrets
import shutil
import socket
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import Error as BrowserError

from tests.browser import editor_of, sign_in
from tests.browser.conftest import CHROMIUM_FLAGS, Server, Site

FOLDER = Path(__file__).resolve().parent
DESK, PHONE = 1280, 360
# Of one picture, in bytes: README is read over slow lines too.
MOST_BYTES = 80_000
# Text stays readable down to the lowest of these.
QUALITIES = [70, 60, 50, 40]

# What stands for the address of the site, which is another one at every start.
ADDRESS = "https://hackhe.example"
SAY_ADDRESS = """([own, said]) => document.querySelectorAll("[data-address]").forEach((one) => {
  one.textContent = one.textContent.replace(own, said);
})"""

READER, CONTRIBUTOR, EDITOR, MODERATOR, ADMINISTRATOR = "", "congtacvien", "bientap", "kiemduyet", "quantri"

Step = Callable[[Page], None]


@dataclass(frozen=True)
class Picture:
    """One page as this account sees it: where one starts, what is done there, and how much of it is taken."""

    name: str
    role: str
    path: str
    steps: tuple[Step, ...] = ()
    width: int = DESK
    height: int = 800


# -- what is done on a page before its picture is taken ------------------------------------------------------------------


def link(text: str) -> Step:
    """Follows the first link with these words, or words that begin so."""
    return lambda page: page.get_by_role("link", name=re.compile(f"^{re.escape(text)}")).first.click()


def press(name: str, number: int = 0) -> Step:
    return lambda page: page.get_by_role("button", name=name, exact=True).nth(number).click()


def unfold(text: str) -> Step:
    return lambda page: page.locator("summary", has_text=text).filter(visible=True).first.click()


def fill(label: str, text: str) -> Step:
    return lambda page: page.get_by_label(label, exact=True).first.fill(text)


def choose(label: str, option: str) -> Step:
    return lambda page: page.get_by_label(label, exact=True).first.select_option(label=option)


def show(selector: str) -> Step:
    """Scrolls until this stands at the top."""
    return lambda page: page.locator(selector).first.evaluate("(one) => one.scrollIntoView({ block: 'start' })")


def write(text: str) -> Step:
    """Into the editor, as somebody types."""

    def step(page: Page) -> None:
        area = editor_of(page)
        area.click()
        area.press_sequentially(text)

    return step


def wait_for(text: str) -> Step:
    return lambda page: page.get_by_text(text).filter(visible=True).first.wait_for()


def wait_until_gone(text: str) -> Step:
    return lambda page: page.get_by_text(text).first.wait_for(state="hidden")


def pictures_loaded(page: Page) -> None:
    page.wait_for_function(
        "() => [...document.querySelectorAll('dialog img')].slice(0, 8).every((one) => one.complete)"
    )


def save_in_another_tab(page: Page) -> None:
    """What leads to two versions of one article: the same form, opened before and sent after another one."""
    other = page.context.new_page()
    other.goto(page.url)
    other.get_by_label("Tóm tắt (sapô):", exact=True).fill("Câu lạc bộ có thêm mười hội viên, họp vào chiều Chủ nhật.")
    other.get_by_role("button", name="Lưu", exact=True).click()
    other.locator(".messagelist .success").wait_for()
    other.close()


# -- the pictures, in the order in which they are taken ------------------------------------------------------------------

ARTICLE = "Chợ Hạc quét mã"
DRAFT = "Câu lạc bộ cờ tướng gốc đa"
RETURNED = "Chàng trai trở về quê nuôi ong"
WAITING = "Ba nữ sinh lớp 9"
REVISED = "Lịch tiêm chủng mở rộng tháng này"

ARTICLES = "/admin/news/article/"
COMMENTS = "/admin/comments/comment/"
MODERATION = "/admin/comments/comment/ban-duyet/"

PICTURES = [
    # For readers.
    Picture("trang-chu", READER, "/"),
    Picture("trang-chu-dien-thoai", READER, "/", width=PHONE, height=740),
    Picture("bai-viet", READER, "/chuyen-muc/chuyen-doi-so/", (link(ARTICLE),)),
    Picture("bai-viet-dien-thoai", READER, "/chuyen-muc/chuyen-doi-so/", (link(ARTICLE),), width=PHONE, height=740),
    # Before one is in, and one's own account.
    Picture("dang-nhap", READER, "/admin/login/", height=560),
    Picture("tai-khoan", CONTRIBUTOR, "/admin/tai-khoan/"),
    # For who writes.
    Picture("ban-lam-viec-cong-tac-vien", CONTRIBUTOR, "/admin/"),
    Picture(
        "viet-bai",
        CONTRIBUTOR,
        f"{ARTICLES}add/",
        (
            fill("Tiêu đề:", "Thôn Đồi Cọ khơi thông mương nội đồng trước vụ xuân"),
            choose("Chuyên mục:", "\u2003– Nông nghiệp, nông thôn mới"),
            fill("Tóm tắt (sapô):", "Sáng Chủ nhật, bảy mươi hộ cùng ra đồng; hai cây số mương xong trong một buổi."),
            write("Từ sáu giờ sáng, tiếng cuốc xẻng đã vang trên cánh đồng Gò Sim."),
            wait_for("Đã tự giữ bản nháp"),
            wait_until_gone("Bài chưa có nội dung"),
            show("h1"),
        ),
        height=960,
    ),
    Picture(
        "chen-anh",
        CONTRIBUTOR,
        f"{ARTICLES}add/",
        (editor_of, press("Chèn ảnh"), wait_for("Tải ảnh từ máy"), pictures_loaded),
    ),
    Picture("bai-bi-tra-lai", CONTRIBUTOR, ARTICLES, (link(RETURNED), editor_of)),
    Picture("gui-duyet", CONTRIBUTOR, ARTICLES, (link(DRAFT), press("Lưu và gửi duyệt…")), height=720),
    # For who edits.
    Picture("ban-lam-viec-bien-tap-vien", EDITOR, "/admin/"),
    Picture("danh-sach-bai", EDITOR, ARTICLES),
    Picture("xuat-ban", EDITOR, ARTICLES, (link(WAITING), press("Lưu và xuất bản…")), height=720),
    Picture("soan-bai", EDITOR, f"{ARTICLES}?trang-thai=published", (link(REVISED), editor_of), height=900),
    Picture("soan-bai-dien-thoai", EDITOR, ARTICLES, (link(DRAFT), editor_of), width=PHONE, height=740),
    Picture(
        "so-sanh",
        EDITOR,
        f"{ARTICLES}?trang-thai=published",
        (link(REVISED), link("Lịch sử"), press("So sánh hai cột")),
    ),
    Picture(
        "phieu-duyet",
        EDITOR,
        f"{ARTICLES}?trang-thai=published",
        (link(REVISED), link("Lịch sử"), link("Phiếu duyệt")),
        height=900,
    ),
    Picture("sap-xep-trang-chu", EDITOR, "/admin/news/frontpage/", height=900),
    Picture("tin-khan", EDITOR, "/admin/news/mood/add/"),
    Picture("trang-co-dinh", EDITOR, "/admin/news/page/", (link("Liên hệ"), editor_of)),
    # For who moderates.
    Picture("ban-duyet", MODERATOR, MODERATION, height=900),
    Picture("ban-duyet-dien-thoai", MODERATOR, MODERATION, width=PHONE, height=740),
    Picture("tu-choi", MODERATOR, MODERATION, (unfold("Từ chối…"), show(".desk-card"))),
    Picture("phim-tat", MODERATOR, MODERATION, (press("Phím tắt ?"),)),
    Picture(
        "go-theo-van-ban",
        MODERATOR,
        f"{MODERATION}?hang=da-duyet",
        (unfold("Gỡ theo văn bản yêu cầu…"), show(".desk-card")),
        height=640,
    ),
    Picture("thong-ke", MODERATOR, f"{COMMENTS}thong-ke/", height=900),
    # For who administers.
    Picture("yeu-cau-du-lieu", ADMINISTRATOR, "/admin/comments/personaldatarequest/tra-cuu/", height=640),
    Picture("thong-tin-co-quan", ADMINISTRATOR, "/admin/portal/siteidentity/add/", height=900),
    # Last: it changes a draft.
    Picture(
        "hai-nguoi-cung-sua",
        CONTRIBUTOR,
        ARTICLES,
        (
            link(DRAFT),
            editor_of,
            save_in_another_tab,
            fill("Tóm tắt (sapô):", "Mỗi chiều Chủ nhật, gốc đa đầu làng lại vang tiếng quân cờ."),
            press("Lưu"),
            show("#content-main"),
        ),
        height=900,
    ),
]


# -- taking them ---------------------------------------------------------------------------------------------------------


class NotTaken(Exception):
    """Which picture could not be taken, and why, in words for who typed the command."""


def take(picture: Picture, browser: Browser, site: Site) -> bytes:
    """Raises NotTaken."""
    context = browser.new_context(
        base_url=site.url,
        viewport={"width": picture.width, "height": picture.height},
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
        color_scheme="light",
        reduced_motion="reduce",
    )
    context.set_default_timeout(10_000)
    try:
        page = context.new_page()
        if picture.role:
            sign_in(page, picture.role, site.password)
        # The fonts are there at the second visit: no page is laid out anew for them.
        page.goto(picture.path, wait_until="networkidle")
        answer = page.goto(picture.path, wait_until="networkidle")
        # The admin leads elsewhere with a word of regret, instead of answering 404.
        if answer is None or not answer.ok or urlsplit(page.url).path != urlsplit(picture.path).path:
            raise NotTaken(
                f"{picture.name}: {picture.path} is gone: {page.url} answers {answer.status if answer else ''}"
            )
        for step in picture.steps:
            step(page)
            page.wait_for_load_state("networkidle")
        page.evaluate("document.fonts.ready")
        page.evaluate(SAY_ADDRESS, [site.url, ADDRESS])
        return page.screenshot(animations="disabled", caret="hide")
    except BrowserError as error:
        raise NotTaken(f"{picture.name}: {picture.path}: {' '.join(error.message.split())[:300]}") from error
    finally:
        context.close()


def compressed(screenshot: bytes) -> bytes:
    """As WebP, as well as fits."""
    image = Image.open(io.BytesIO(screenshot)).convert("RGB")
    for quality in QUALITIES:
        file = io.BytesIO()
        image.save(file, "WEBP", quality=quality, method=6)
        if file.tell() <= MOST_BYTES:
            break
    return file.getvalue()


def make(pictures: list[Picture], site: Site) -> list[NotTaken]:
    """Writes each that can be taken; what could not."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not executable:
        return [NotTaken("Chromium is not installed")]
    failures = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_FLAGS)
        for picture in pictures:
            try:
                taken = compressed(take(picture, browser, site))
            except NotTaken as failure:
                failures.append(failure)
                continue
            (FOLDER / f"{picture.name}.webp").write_bytes(taken)
            print(f"{picture.name}: {len(taken) // 1000} kB")
        browser.close()
    return failures


def main(names: list[str]) -> int:
    if unknown := set(names) - {picture.name for picture in PICTURES}:
        print(f"no such pictures: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="portal-pictures-") as folder:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        data_dir = Path(folder)
        database = f"sqlite:///{data_dir}/portal.sqlite3"
        server = Server(Site(f"http://127.0.0.1:{port}", secrets.token_urlsafe(12), data_dir, database))
        try:
            server.start()
            failures = make([picture for picture in PICTURES if not names or picture.name in names], server.site)
        finally:
            server.stop()
    if not names:
        for stale in {file.stem for file in FOLDER.glob("*.webp")} - {picture.name for picture in PICTURES}:
            (FOLDER / f"{stale}.webp").unlink()
    for failure in failures:
        print(f"not taken: {failure}", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
