"""Every page of the site, opened in Chromium: the browser has nothing to complain of, and asks nobody else.

Where to go is told by the site itself: the addresses of its configuration that need no number, and the links on its pages.
"""

import re
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response, expect

from tests.browser import (
    ADD_ARTICLE,
    choose_author,
    editor_of,
    fill_in_comment,
    fill_in_head,
    publish,
    save,
    sign_in,
    unique,
)
from tests.browser.conftest import Site

pytestmark = pytest.mark.once

Pages = Callable[..., Page]

ARTICLES, DESK = "/admin/news/article/", "/admin/comments/comment/ban-duyet/"
FOR_ANYBODY = [
    "/admin/login/",
    "/admin/quen-mat-khau/",
    "/admin/quen-mat-khau/da-gui/",
    "/admin/dat-lai-mat-khau/xong/",
]
# What answers a script, a form, a mail or a machine, and what nobody may do in the office.
NO_PAGES = re.compile(
    r"healthz|readyz|media/|giao-dien/|luot-doc/|favicon|apple-touch-icon|manifest|robots|sitemap|/ma/\$|/rut/|/logout/|/autocomplete/|/jsi18n/|quyet-dinh/|ban-duyet/moi/"
    r"|ban-soan/|/upload/|/chon/|chi-tiet/|/xem/|dat-lai-mat-khau/<|khoi-phuc/|nhan-ban/|xac-minh/|dang-xuat-noi-khac/"
    r"|<path:object_id>/$|\(\?P<url>|(?:comment|outgoingmail)/add/|user/<int:pk>/tat-xac-thuc/"
    r"|(?:comment|consenttext|rejectionreason|article|.*options|outgoingmail|personaldatarequest|picture)/<path:object_id>/delete/"
    r"|(?:page|mood|siteidentity)/<path:object_id>/delete/|(?:page|mood|siteidentity)/(?:<int:pk>/)?xem-truoc/"
    r"|frontpage/(?:add|bai|xem-truoc|<path:object_id>)/"
)
TELL_VIOLATIONS = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`forbidden by ${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`))"""
LINKS = "(all) => all.map((one) => one.href || one.src)"


class Watch:
    """What a browser tells of all its pages from now on, and where they went."""

    def __init__(self, context: BrowserContext, site: Site) -> None:
        self.complaints: list[str] = []
        self.paths: set[str] = set()
        self.host = urlsplit(site.url).netloc
        context.add_init_script(TELL_VIOLATIONS)
        context.on("console", self._console)
        context.on("weberror", lambda error: self._add(str(error.error)))
        context.on("request", self._request)
        context.on("requestfailed", self._failed)
        context.on("response", self._response)

    def _add(self, *words: str) -> None:
        self.complaints.append(" ".join(words))

    def _console(self, message: ConsoleMessage) -> None:
        # What could not be fetched is told below, with its address.
        if message.type in {"error", "warning"} and "Failed to load resource" not in message.text:
            self._add(message.type, message.text, message.page.url if message.page else "")

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in {"data", "blob", "about"} and address.netloc != self.host:
            self._add("asks elsewhere:", request.url)
        if request.is_navigation_request() and address.netloc == self.host:
            self.paths.add(address.path)

    def _failed(self, request: Request) -> None:
        # What was on its way when the page was left is no failure.
        if request.failure != "net::ERR_ABORTED":
            self._add(str(request.failure), request.url)

    def _response(self, response: Response) -> None:
        # A page that is not HTML cannot name its icon, and the browser tries the old place.
        if response.status >= 400 and not response.url.endswith("/favicon.ico"):
            self._add(str(response.status), response.url)


def routes(patterns: list, before: str = "") -> Iterator[str]:
    for pattern in patterns:
        route = before + str(pattern.pattern).lstrip("^") if before else str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route
        elif isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, route)


EVERY_PAGE = {route for route in routes(get_resolver().url_patterns) if not NO_PAGES.search(route)}
# Those that need nothing to be filled in.
STARTS = [f"/{route}" for route in sorted(EVERY_PAGE) if not re.search(r"[<^(]", route)]


def kind_of(address: str) -> tuple[str, ...]:
    """The same for the same page with other rows, or other answers to the same questions."""
    parts = urlsplit(address)
    return (resolve(parts.path).route, *sorted(parse_qs(parts.query, keep_blank_values=True)))


def is_left_out(kind: tuple[str, ...]) -> bool:
    # The last is the download of a spreadsheet.
    return bool(NO_PAGES.search(kind[0])) or "dinh-dang" in kind


def crawl(page: Page, starts: Iterable[str], *, follow: bool = True) -> int:
    """Open the addresses, and one of each kind that links lead to from there; how many were opened."""
    waiting, opened = deque(starts), Counter()
    known = set(waiting)
    while waiting:
        address = waiting.popleft()
        kind = kind_of(address)
        if is_left_out(kind) or opened[kind]:
            continue
        opened[kind] += 1
        page.goto(address, wait_until="load")
        if not follow:
            continue
        has_questions = bool(urlsplit(page.url).query)
        for link in page.locator("a[href]").evaluate_all(LINKS):
            found = urlsplit(link)
            target = found._replace(
                scheme="", netloc="", fragment="", query="" if has_questions else found.query
            ).geturl()
            is_ours = found.netloc == urlsplit(page.url).netloc and not found.path.startswith(("/static/", "/media/"))
            if is_ours and target not in known:
                known.add(target)
                waiting.append(target)
    return opened.total()


def test_no_page_has_anything_to_complain_of(site: Site, page: Pages) -> None:
    reader, office = page(), page()
    watches = [Watch(reader.context, site), Watch(office.context, site)]
    opened = crawl(reader, [start for start in STARTS if not start.startswith("/admin/")])
    opened += crawl(reader, FOR_ANYBODY, follow=False)
    opened += crawl(reader, send_a_comment(reader))
    sign_in(office, "quantri", site.password)
    title, number = write_an_article(office)
    fill_in_registers(office, title)
    show_a_strip(office)
    press_keys_at_the_desk(office)
    # This one first: it has everything that an article may have.
    starts = [f"{ARTICLES}{number}/change/", f"{ARTICLES}{number}/history/"]
    starts += [start for start in STARTS if start.startswith("/admin/") and start not in FOR_ANYBODY]
    opened += crawl(office, starts)
    end_the_strip(office)
    opened += crawl(
        office, [f"{ARTICLES}{number}/so-sanh/", f"{ARTICLES}{number}/xem-truoc/", *histories(office)], follow=False
    )
    # What the others get is the same but for what they may not: their own first pages and their daily work.
    for name, starts in {"bientap": ["/admin/", ADD_ARTICLE, ARTICLES], "kiemduyet": ["/admin/", DESK]}.items():
        desk = page()
        watches.append(Watch(desk.context, site))
        sign_in(desk, name, site.password)
        opened += crawl(desk, starts, follow=False)
    print(f"{opened} addresses")  # noqa: T201 - shown by `pytest -s`
    assert [complaint for watch in watches for complaint in watch.complaints] == []
    visited = {resolve(path).route for watch in watches for path in watch.paths if not path.startswith("/static/")}
    assert EVERY_PAGE - visited == set()


def send_a_comment(reader: Page) -> list[str]:
    """From the article's page, where a script fetches the token of the form, to the receipt; that and the form's own page."""
    reader.goto("/")
    reader.locator("a[href^='/bai-viet/']").first.click()
    article = reader.url
    reader.get_by_role("navigation", name="Chuyên mục").get_by_role("link").first.hover()
    reader.keyboard.press("Escape")
    fill_in_comment(
        reader, title=unique("Hỏi"), sender="Sầm Văn Tới", email="toi@thu.example", body="Nội dung câu hỏi."
    )
    reader.get_by_role("button", name="Gửi bình luận").click()
    # So quick is nobody: the form asks for a second press.
    expect(reader.get_by_text("Còn một bước nữa.")).to_be_visible()
    reader.get_by_role("button", name="Gửi bình luận").click()
    expect(reader.get_by_role("heading", name="Biên nhận bình luận", level=1)).to_be_visible()
    return [urlsplit(reader.url).path, urlsplit(article).path + "binh-luan/"]


def write_an_article(office: Page) -> tuple[str, int]:
    """Title and number of one; with the editor and its pictures, suggestions, the preview in its own tab, and publication."""
    title = unique("Bài để xem trang")
    office.goto(ADD_ARTICLE)
    fill_in_head(office, title=title)
    choose_author(office, "Phùng Văn Ơn")
    editor_of(office).press_sequentially("Một dòng.")
    office.get_by_role("button", name="Chèn ảnh", exact=True).click()
    office.get_by_role("dialog", name="Chèn ảnh vào bài").locator(".newspicture-tile").first.click()
    expect(editor_of(office).locator("figure img")).to_have_count(1)
    with office.context.expect_page() as opening:
        office.get_by_role("button", name="Xem trước").click()
    expect(opening.value.frame_locator("iframe").get_by_text("Một dòng.")).to_be_visible()
    opening.value.close()
    number = save(office)
    publish(office, number)
    return title, number


def histories(office: Page) -> list[str]:
    """Of a comment, to which its own page has no link."""
    office.goto("/admin/comments/comment/")
    row = office.locator("#result_list a[href$='/change/']").first.get_attribute("href")
    return [row.replace("/change/", "/history/")]


def fill_in_registers(office: Page, article: str) -> None:
    """What the demonstration has no row of: the page of a row needs one. With suggestions and the calendar."""
    office.goto("/admin/comments/thread/add/")
    office.locator(".field-article .select2-selection").click()
    office.locator(".select2-search__field").press_sequentially(article)
    office.get_by_role("option", name=article).click()
    office.locator("#calendarlink0").click()
    office.locator("#calendarbox0 td a").first.click()
    office.locator("#clocklink0").click()
    office.locator("#clockbox0 a").first.click()
    for form in ("", "/admin/news/officeoptions/add/", "/admin/portal/accountoptions/add/"):
        if form:
            office.goto(form)
        office.get_by_role("button", name="Lưu", exact=True).click()
        expect(office.locator(".messagelist .success")).to_be_visible()
    office.goto("/admin/comments/personaldatarequest/add/")
    office.locator("#id_kind").select_option(index=1)
    office.locator("#id_email").fill("toi@thu.example")
    office.get_by_role("link", name="Hôm nay").click()
    office.get_by_role("link", name="Bây giờ").first.click()
    office.get_by_role("button", name="Lưu", exact=True).click()
    expect(office.locator(".messagelist .success")).to_be_visible()


def show_a_strip(office: Page) -> None:
    office.goto("/admin/news/mood/add/")
    office.get_by_label("Loại:").select_option(label="Dải tin khẩn")
    office.get_by_label("Nội dung:").fill("Bão đổ bộ đêm nay.")
    office.get_by_role("button", name="Lưu", exact=True).click()
    expect(office.locator(".messagelist .success")).to_be_visible()


def end_the_strip(office: Page) -> None:
    """Other tests look at the same site."""
    office.goto("/admin/news/mood/")
    office.get_by_role("link", name="Bão đổ bộ đêm nay.").click()
    office.get_by_role("link", name="Kết thúc ngay").click()
    office.get_by_role("button", name="Kết thúc ngay").click()
    expect(office.locator(".messagelist .success")).to_be_visible()


def press_keys_at_the_desk(office: Page) -> None:
    office.goto(DESK)
    for key in ("j", "t", "Escape", "k"):
        office.keyboard.press(key)
    expect(office.locator("[data-desk-card]").first).to_be_focused()
