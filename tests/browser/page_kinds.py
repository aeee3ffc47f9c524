"""One page of each kind that there is: for readers, and in the office."""

import html
import re
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlencode, urljoin, urlsplit

from playwright.sync_api import Page

from tests.browser import sign_in, unique
from tests.browser.conftest import Site, back_up

EDITORS_ARE_READY = "() => Object.values(window.CKEDITOR?.instances ?? {}).every((editor) => editor.status === 'ready')"


@dataclass(frozen=True)
class Kind:
    """How a page of this kind is opened: its address, and what is done there."""

    path: str
    then: Callable[[Page], None] | None = None

    def open(self, page: Page) -> None:
        page.goto(self.path, wait_until="load")
        if self.then:
            self.then(page)
            page.wait_for_load_state("load")
        page.wait_for_function(EDITORS_ARE_READY)


def text_of(site: Site, path: str, fields: dict[str, str] | None = None) -> tuple[str, str]:
    """Path and text of the page to which a GET, or a POST of the fields, leads."""
    data = urlencode(fields).encode() if fields else None
    with urllib.request.urlopen(urljoin(site.url, path), data) as response:
        return urlsplit(response.url).path, response.read().decode()


@cache
def public_kinds(site: Site) -> dict[str, Kind]:
    """Of the demonstration; found once, since who sends many comments is slowed down. The article has a table, and comments."""
    category = "/chuyen-muc/nong-nghiep-nong-thon-moi/"
    texts = {path: text_of(site, path)[1] for path in articles_on(site, category)}
    article = next(path for path, text in texts.items() if "<table>" in text and 'class="comment"' in text)
    plain = next(
        path for path in articles_on(site, "/chuyen-muc/thong-bao/") if "<figure" not in text_of(site, path)[1]
    )
    receipt = sent_comment(site, article)
    return {
        "front page": Kind("/"),
        "category": Kind(category),
        "parent category": Kind("/chuyen-muc/kinh-te-xa-hoi/"),
        "article": Kind(article),
        "article without pictures": Kind(plain),
        "author": Kind(re.search(r'href="(/tac-gia/[-a-z0-9]+/)"', texts[article])[1]),
        "standing page": Kind("/trang/chinh-sach-du-lieu/"),
        "not found": Kind("/khong-co-trang-nay/"),
        "bad request": Kind("/trang/%00/"),
        "comment form": Kind(f"{article}binh-luan/"),
        "comment form with errors": Kind(f"{article}binh-luan/", press("Gửi bình luận")),
        "receipt": Kind(receipt),
        "erasure": Kind(f"{receipt}xoa-du-lieu/"),
    }


def office_kinds(site: Site, desk: Page) -> dict[str, Kind]:
    """In a page that becomes signed in as the administrator."""
    sign_in(desk, "quantri", site.password)
    desk.goto("/admin/news/article/?trang-thai=published")
    article = first_link(desk, r"/admin/news/article/(\d+)/change/")
    desk.goto("/admin/comments/comment/")
    comment = first_link(desk, r"/admin/comments/comment/(\d+)/change/")
    articles = "/admin/news/article/"
    # So that the list of backups has a row.
    back_up(site)
    return {
        "first page": Kind("/admin/"),
        "articles": Kind(articles),
        "new article": Kind(f"{articles}add/"),
        "article form": Kind(f"{articles}{article}/change/"),
        "article form with errors": Kind(f"{articles}add/", press("Lưu")),
        "confirmation": Kind(f"{articles}{article}/viec/withdraw/"),
        "history": Kind(f"{articles}{article}/history/"),
        "comparison": Kind(f"{articles}{article}/so-sanh/"),
        "comments": Kind("/admin/comments/comment/"),
        "comment": Kind(f"/admin/comments/comment/{comment}/change/"),
        "moderation desk": Kind("/admin/comments/comment/ban-duyet/"),
        "statistics": Kind("/admin/comments/comment/thong-ke/"),
        "front page desk": Kind("/admin/news/frontpage/"),
        "category form": Kind("/admin/news/category/add/"),
        "page form": Kind("/admin/news/page/add/"),
        "page history": Kind("/admin/news/page/1/history/"),
        "identity form": Kind("/admin/portal/siteidentity/add/"),
        "moods": Kind("/admin/news/mood/"),
        "link list form": Kind("/admin/news/linklist/add/"),
        "deletion": Kind("/admin/news/linklist/1/delete/"),
        "pictures": Kind("/admin/portal/picture/"),
        "user form": Kind("/admin/portal/user/1/change/"),
        "own account": Kind("/admin/tai-khoan/"),
        "backups": Kind("/admin/sao-luu/"),
    }


def press(name: str) -> Callable[[Page], None]:
    return lambda page: page.get_by_role("button", name=name, exact=True).click()


def articles_on(site: Site, path: str) -> list[str]:
    return list(dict.fromkeys(re.findall(r'href="(/bai-viet/[-a-z0-9]+/)"', text_of(site, path)[1])))


def first_link(page: Page, pattern: str) -> str:
    """What stands in the group of the first link of the list that has it."""
    links = page.locator("#result_list a").evaluate_all("(all) => all.map((one) => one.getAttribute('href'))")
    return next(found[1] for link in links if (found := re.search(pattern, link)))


def sent_comment(site: Site, article: str) -> str:
    """The path of its receipt. The form is sent twice: without a token it asks for a second press."""
    form = f"{article}binh-luan/"
    fields = {
        "title": unique("Một dòng tiêu đề dài như người ta hay viết khi muốn nói hết ngay từ đầu"),
        "sender": "Sầm Văn Tới",
        "email": "toi@thu.example",
        "body": "https://vidu.example/" + "mot-dia-chi-dai-khong-co-cho-ngat" * 4,
        "consent": "on",
    }
    _, again = text_of(site, form, fields)
    fields["token"] = html.unescape(re.search(r'name="token" value="([^"]+)"', again)[1])
    receipt, _ = text_of(site, form, fields)
    assert receipt.startswith("/binh-luan/")
    return receipt
