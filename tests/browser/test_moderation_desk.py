"""The moderators' desk: by keyboard alone, without JavaScript, and with two moderators at once."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser import complaints_of, reload_until_visible, sign_in
from tests.browser.conftest import Site

pytestmark = pytest.mark.once

Pages = Callable[..., Page]

DESK = "/admin/comments/comment/ban-duyet/"
THUMB = 44
POLL = 20_000
# Room for several comments: what is read already may be decided at once.
TALL = 2000
LOOK = 500


@dataclass(frozen=True)
class Waiting:
    """A comment that waits, as its card shows it."""

    id: str
    title: str
    text: str
    article: str


@pytest.fixture
def comments(site: Site, page: Pages) -> list[Waiting]:
    """The three that wait longest. The site lets one address send only a few, so they are the demonstration's own."""
    desk = at_desk(site, page, javascript=False)
    found = [
        Waiting(
            id=one.get_attribute("id"),
            title=one.locator("h2").inner_text(),
            text=one.locator(".desk-text").inner_text().splitlines()[0],
            article=one.locator(".desk-facts a").first.get_attribute("href"),
        )
        for one in desk.locator("[data-desk-card]").all()[:3]
    ]
    assert len(found) == 3
    return found


def at_desk(site: Site, make: Pages, *, who: str = "kiemduyet", height: int = TALL, **options: object) -> Page:
    desk = make(height=height, **options)
    sign_in(desk, who, site.password)
    desk.goto(DESK)
    return desk


def card(page: Page, comment: Waiting) -> Locator:
    return page.locator(f"#{comment.id}")


def waiting(page: Page) -> int:
    return int(page.locator("[data-queue-count=cho-duyet]").inner_text())


def go_to(page: Page, comment: Waiting) -> None:
    """By j alone; and it is looked at, for a key pressed at once would be ignored."""
    for _ in range(4):
        page.keyboard.press("j")
        if card(page, comment).evaluate("(card) => card === document.activeElement"):
            page.evaluate(f"(() => {{ const now = Date.now; Date.now = () => now() + {LOOK}; }})()")
            return
    pytest.fail(f"j never came to {comment}")


def test_a_queue_is_cleared_by_keyboard_alone(site: Site, page: Pages, comments: list[Waiting]) -> None:
    desk = at_desk(site, page)
    complaints = complaints_of(desk)
    loaded = []
    desk.on("load", lambda _: loaded.append(desk.url))
    one, two, three = comments
    before = waiting(desk)
    go_to(desk, one)

    outline = card(desk, one).evaluate("(card) => getComputedStyle(card).outlineStyle")
    assert outline == "solid"
    box = card(desk, one).bounding_box()
    assert 0 <= box["y"] < desk.viewport_size["height"]
    desk.keyboard.press("j")
    expect(card(desk, two)).to_be_focused()
    desk.keyboard.press("k")
    expect(card(desk, one)).to_be_focused()

    # What one holds a modifier for is the browser's.
    for combination in ("Control+d", "Alt+s", "Meta+t"):
        desk.keyboard.press(combination)
    expect(card(desk, one)).to_be_focused()
    expect(card(desk, one).locator("[data-desk-panel][open]")).to_have_count(0)

    desk.keyboard.press("d")
    expect(card(desk, one)).to_contain_text("Đã duyệt")
    expect(card(desk, one).get_by_role("button", name="Hoàn tác")).to_be_visible()
    expect(desk.get_by_role("status").filter(has_text="Đã duyệt")).to_have_text(f"Đã duyệt “{one.title}”.")
    expect(card(desk, two)).to_be_focused()
    expect(desk.locator("[data-queue-count=cho-duyet]")).to_have_text(str(before - 1))

    desk.keyboard.press("t")
    expect(card(desk, two).get_by_role("radio").first).to_be_focused()
    desk.keyboard.press("Escape")
    expect(card(desk, two)).to_be_focused()
    desk.keyboard.press("t")
    # Letters are no commands among the reasons.
    desk.keyboard.press("d")
    desk.keyboard.press("2")
    chosen = card(desk, two).get_by_role("radio").nth(1)
    expect(chosen).to_be_checked()
    desk.keyboard.press("Enter")
    expect(card(desk, two)).to_contain_text("Từ chối")
    expect(card(desk, three)).to_be_focused()

    desk.keyboard.press("s")
    expect(card(desk, three).locator(".office-state")).to_have_text("Thư rác")
    desk.keyboard.press("u")
    expect(card(desk, three).locator(".office-state")).to_have_text("Chờ duyệt")
    expect(card(desk, three)).to_be_focused()
    desk.keyboard.press("u")
    expect(card(desk, two).locator(".office-state")).to_have_text("Chờ duyệt")
    expect(card(desk, two)).to_be_focused()

    desk.keyboard.press("?")
    dialog = desk.get_by_role("dialog", name="Phím tắt của bàn duyệt")
    expect(dialog).to_be_visible()
    desk.keyboard.press("d")
    desk.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert loaded == []
    assert complaints == []

    reader = page(javascript=False)
    reader.goto(one.article)
    reload_until_visible(reader, reader.locator("main").get_by_text(one.text))
    for comment in (two, three):
        reader.goto(comment.article)
        expect(reader.locator("main").get_by_text(comment.text)).to_have_count(0)


def test_keys_are_letters_while_one_writes(site: Site, page: Pages, comments: list[Waiting]) -> None:
    desk = at_desk(site, page)
    go_to(desk, comments[0])
    desk.keyboard.press("t")
    words = card(desk, comments[0]).locator("textarea")
    words.focus()
    desk.keyboard.type("jkdstux?1")
    expect(words).to_have_value("jkdstux?1")
    expect(card(desk, comments[0]).locator(".office-state")).to_have_text("Chờ duyệt")
    expect(desk.get_by_role("checkbox", checked=True)).to_have_count(0)


def test_several_are_ticked_and_decided_with_one_key(site: Site, page: Pages, comments: list[Waiting]) -> None:
    desk = at_desk(site, page)
    go_to(desk, comments[0])
    desk.keyboard.press("x")
    desk.keyboard.press("j")
    desk.keyboard.press("x")
    expect(desk.locator("[data-desk-ticked]")).to_have_text(" (2)")
    desk.keyboard.press("t")
    expect(desk.locator(".desk-bulk-panel").get_by_role("radio").first).to_be_focused()
    desk.keyboard.press("Escape")
    expect(card(desk, comments[1])).to_be_focused()
    desk.keyboard.press("t")
    desk.locator(".desk-bulk-panel textarea").fill("Xin viết lại.")
    desk.locator(".desk-bulk-panel").get_by_role("radio").first.focus()
    desk.keyboard.press("6")
    desk.keyboard.press("Enter")
    for comment in comments[:2]:
        expect(card(desk, comment).locator(".office-state")).to_have_text("Từ chối")
    expect(card(desk, comments[2]).locator(".office-state")).to_have_text("Chờ duyệt")
    expect(desk.locator("[data-desk-status]")).to_have_text("Đã từ chối 2 bình luận.")

    # What was chosen and typed for these is nothing for the next.
    panel = desk.locator(".desk-bulk-panel")
    expect(panel).not_to_have_attribute("open", "")
    expect(panel.locator("[data-desk-reason]:checked")).to_have_count(0)
    expect(panel.locator("textarea")).to_have_value("")
    desk.goto(f"{DESK}?hang=tu-choi")
    expect(card(desk, comments[0])).to_contain_text(re.compile("Nhật ký"))
    card(desk, comments[0]).get_by_text("Nhật ký").click()
    expect(card(desk, comments[0])).to_contain_text("Quảng cáo, mời mua bán.")


def test_one_decision_for_several_is_taken_back_with_one_key(site: Site, page: Pages, comments: list[Waiting]) -> None:
    desk = at_desk(site, page)
    go_to(desk, comments[0])
    for _ in range(3):
        desk.keyboard.press("x")
        desk.keyboard.press("j")
    expect(desk.locator("[data-desk-ticked]")).to_have_text(" (3)")
    desk.keyboard.press("s")
    for comment in comments:
        expect(card(desk, comment).locator(".office-state")).to_have_text("Thư rác")
    expect(desk.locator("[data-desk-undo]")).to_contain_text("đánh dấu thư rác 3 bình luận")
    desk.keyboard.press("u")
    expect(desk.locator("[data-desk-status]")).to_have_text("Đã đưa về hàng chờ 3 bình luận.")
    for comment in comments:
        expect(card(desk, comment).locator(".office-state")).to_have_text("Chờ duyệt")


def test_presses_while_a_decision_is_on_its_way_are_ignored_and_counted(
    site: Site, page: Pages, comments: list[Waiting]
) -> None:
    one, two, three = comments
    desk = at_desk(site, page)
    go_to(desk, one)
    held: list[Route] = []
    desk.route("**/quyet-dinh/", lambda route: held.append(route))
    for _ in range(3):
        desk.keyboard.press("d")
    said = desk.locator("[data-desk-status]")
    expect(said).to_contain_text("Đang ghi quyết định vừa rồi. Đã bỏ qua 2 lần bấm")
    assert len(held) == 1
    held[0].continue_()
    expect(card(desk, one).locator(".office-state")).to_have_text("Đã duyệt")
    expect(said).to_contain_text(f"Đã duyệt “{one.title}”. Đã bỏ qua 2 lần bấm")
    expect(card(desk, two)).to_be_focused()
    for comment in (two, three):
        expect(card(desk, comment).locator(".office-state")).to_have_text("Chờ duyệt")
    desk.unroute("**/quyet-dinh/")
    desk.keyboard.press("d")
    expect(said).to_have_text(f"Đã duyệt “{two.title}”.")


def test_no_key_decides_a_comment_that_came_on_the_screen_a_moment_ago(
    site: Site, page: Pages, comments: list[Waiting]
) -> None:
    one, two, _ = comments
    desk = at_desk(site, page, height=420)
    go_to(desk, one)
    # One sees the first comment and nothing of the next; time stands still, as it nearly does for quick fingers.
    desk.evaluate("window.now = Date.now() + 10_000; Date.now = () => window.now")
    desk.keyboard.press("d")
    expect(card(desk, two)).to_be_focused()
    desk.keyboard.press("d")
    desk.keyboard.press("s")
    expect(desk.locator("[data-desk-status]")).to_contain_text("vừa hiện ra nên phím vừa bấm bị bỏ qua")
    expect(card(desk, two).locator(".office-state")).to_have_text("Chờ duyệt")
    desk.evaluate(f"window.now += {LOOK}")
    # Nor one that was scrolled out of sight.
    desk.evaluate("scrollTo(0, 0)")
    expect(card(desk, two).locator(".desk-text")).not_to_be_in_viewport()
    desk.keyboard.press("d")
    expect(card(desk, two).locator(".desk-text")).to_be_in_viewport()
    expect(card(desk, two).locator(".office-state")).to_have_text("Chờ duyệt")
    desk.evaluate(f"window.now += {LOOK}")
    desk.keyboard.press("d")
    expect(card(desk, two).locator(".office-state")).to_have_text("Đã duyệt")


def test_everything_works_without_javascript(site: Site, page: Pages, comments: list[Waiting]) -> None:
    desk = at_desk(site, page, javascript=False)
    one, two, three = comments

    card(desk, one).get_by_role("button", name="Duyệt", exact=True).click()
    expect(desk.locator(".messagelist .success")).to_have_text(f"Đã duyệt “{one.title}”.")
    # The page is the same, at the card that came next.
    assert desk.url.partition("#")[2] == card(desk, two).get_attribute("id")

    card(desk, two).get_by_text("Từ chối…").click()
    card(desk, two).get_by_role("button", name="Từ chối").click()
    expect(card(desk, two).get_by_role("alert")).to_contain_text("Hãy chọn hoặc viết lý do từ chối")
    told = desk.locator(".messagelist .error")
    expect(told).to_contain_text(f"“{two.title}”: Hãy chọn hoặc viết lý do từ chối")
    told.get_by_role("link", name=two.title).click()
    expect(card(desk, two)).to_be_in_viewport()
    card(desk, two).get_by_label("Ngoài chủ đề").check()
    card(desk, two).get_by_role("button", name="Từ chối").click()
    expect(desk.locator(".messagelist .success")).to_have_text(f"Đã từ chối “{two.title}”.")

    desk.get_by_role("button", name="Hoàn tác").click()
    card(desk, two).get_by_role("checkbox").check()
    card(desk, three).get_by_role("checkbox").check()
    desk.locator("#desk-bulk").get_by_role("button", name="Thư rác").click()
    expect(desk.locator(".messagelist .success")).to_have_text("Đã đánh dấu thư rác: 2 bình luận.")
    desk.get_by_role("button", name="Hoàn tác cả 2").click()
    expect(desk.locator(".messagelist .success")).to_have_text("Đã đưa về hàng chờ 2 bình luận.")
    for comment in (two, three):
        expect(card(desk, comment).locator(".office-state")).to_have_text("Chờ duyệt")

    desk.goto(f"{DESK}?hang=da-duyet")
    card(desk, one).get_by_text("Gỡ theo văn bản yêu cầu…").click()
    card(desk, one).get_by_label("Số văn bản yêu cầu").fill("12/CV-STTTT")
    card(desk, one).get_by_label("Lý do (người gửi").fill("Lộ thông tin riêng.")
    card(desk, one).get_by_role("button", name="Gỡ khỏi trang").click()
    expect(desk.locator(".messagelist .success")).to_contain_text("Đã gỡ theo văn bản yêu cầu")
    desk.goto(one.article)
    expect(desk.locator("main").get_by_text(one.text)).to_have_count(0)


def test_two_moderators_never_decide_one_comment_unknowingly(site: Site, page: Pages, comments: list[Waiting]) -> None:
    one, two, _ = comments
    mine = page()
    mine.clock.install()
    sign_in(mine, "kiemduyet", site.password)
    mine.goto(DESK)
    theirs = at_desk(site, page, who="quantri")
    go_to(mine, one)
    go_to(theirs, one)

    theirs.keyboard.press("s")
    expect(card(theirs, one).locator(".office-state")).to_have_text("Thư rác")
    mine.keyboard.press("t")
    mine.keyboard.press("1")
    card(mine, one).locator("textarea").fill("Lời tôi đã viết.")
    card(mine, one).get_by_role("button", name="Từ chối").click()
    alert = card(mine, one).get_by_role("alert")
    expect(alert).to_contain_text("Việc gần nhất: đánh dấu thư rác, Hoàng Đức Trị, lúc")
    expect(card(mine, one).locator(".office-state")).to_have_text("Thư rác")
    expect(card(mine, one)).to_contain_text("Bạn đã viết: “Lời tôi đã viết.”")

    # What they decide while my desk is open is marked by itself, and what I have typed stays.
    go_to(mine, two)
    mine.keyboard.press("t")
    card(mine, two).locator("textarea").fill("Đang viết dở.")
    expect(card(theirs, two)).to_be_focused()
    theirs.keyboard.press("d")
    expect(card(theirs, two).locator(".office-state")).to_have_text("Đã duyệt")
    mine.clock.fast_forward(POLL)
    expect(card(mine, two).get_by_role("alert")).to_contain_text("Duyệt: Hoàng Đức Trị, lúc")
    expect(card(mine, two).locator("textarea")).to_have_value("Đang viết dở.")


def test_a_desk_that_nobody_looks_at_asks_for_nothing(site: Site, page: Pages) -> None:
    desk = page()
    desk.clock.install()
    sign_in(desk, "kiemduyet", site.password)
    desk.goto(DESK)
    asked = []
    desk.on("request", lambda request: asked.append(request.url))
    desk.evaluate("Object.defineProperty(document, 'hidden', {value: true, configurable: true})")
    desk.clock.fast_forward(2 * POLL)
    assert [url for url in asked if "/moi/" in url] == []
    with desk.expect_response(lambda response: "/moi/" in response.url) as answer:
        desk.evaluate("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))")
    assert answer.value.ok
    with desk.expect_response(lambda response: "/moi/" in response.url):
        desk.clock.fast_forward(POLL)


def test_nothing_is_lost_when_the_login_has_expired(site: Site, page: Pages, comments: list[Waiting]) -> None:
    comment = comments[0]
    desk = at_desk(site, page)
    go_to(desk, comment)
    desk.keyboard.press("t")
    words = card(desk, comment).locator("textarea")
    words.fill("Lời tôi đã viết.")
    cookies = desk.context.cookies()
    desk.context.clear_cookies()
    press = card(desk, comment).get_by_role("button", name="Từ chối")
    press.click()
    alert = card(desk, comment).get_by_role("alert")
    expect(alert).to_contain_text("Phiên đăng nhập đã hết")
    expect(alert.get_by_role("link", name="Đăng nhập lại ở thẻ mới")).to_have_attribute("href", re.compile("login"))
    expect(words).to_have_value("Lời tôi đã viết.")

    # Signed in again, in another tab: with another token than this page holds.
    token = next(cookie for cookie in cookies if cookie["name"].endswith("csrftoken"))
    token["value"] = "".join(reversed(token["value"]))
    desk.context.add_cookies(cookies)
    press.click()
    expect(card(desk, comment).locator(".office-state")).to_have_text("Từ chối")


def test_nothing_is_lost_when_the_server_is_away(site: Site, page: Pages, comments: list[Waiting]) -> None:
    desk = at_desk(site, page)
    go_to(desk, comments[0])

    def away(route: Route) -> None:
        route.abort()

    desk.route("**/quyet-dinh/", away)
    desk.keyboard.press("d")
    expect(card(desk, comments[0]).get_by_role("alert")).to_contain_text("Không nối được với máy chủ")
    desk.unroute("**/quyet-dinh/", away)
    desk.keyboard.press("d")
    expect(card(desk, comments[0]).locator(".office-state")).to_have_text("Đã duyệt")


@pytest.mark.parametrize("queue", ["cho-duyet", "da-duyet", "tu-choi", "da-rut"])
def test_the_desk_on_a_phone_never_scrolls_sideways(site: Site, page: Pages, queue: str) -> None:
    desk = at_desk(site, page, width=360)
    complaints = complaints_of(desk)
    desk.goto(f"{DESK}?hang={queue}")
    assert desk.locator("[data-desk-card]").count() > 0
    for summary in desk.locator("[data-desk-card]").first.locator("summary").all():
        assert summary.bounding_box()["height"] >= THUMB
        summary.click()
    for button in desk.locator("[data-desk-card]").first.get_by_role("button").all():
        assert button.bounding_box()["height"] >= THUMB
    assert desk.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert complaints == []
