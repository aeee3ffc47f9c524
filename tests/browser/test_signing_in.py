"""Signing in as a person does it: with a telephone, after the session ended in the middle of a sentence, without a script."""

from collections.abc import Callable

import pyotp
import pytest
from playwright.sync_api import Page, expect

from tests.browser import sign_in, unique
from tests.browser.conftest import Site

pytestmark = pytest.mark.once

Pages = Callable[..., Page]


def give_password(page: Page, username: str, password: str) -> None:
    page.get_by_label("Tên đăng nhập").fill(username)
    page.get_by_label("Mật khẩu").fill(password)
    page.get_by_role("button", name="Đăng nhập").click()


def second_factor_of(page: Page) -> pyotp.TOTP:
    """What a telephone is told that reads the page."""
    return pyotp.TOTP(page.locator(".account__secret").inner_text())


@pytest.mark.parametrize("javascript", [True, False])
def test_what_was_written_when_the_session_ended_is_saved_after_signing_in_again(
    site: Site, page: Pages, javascript: bool
) -> None:
    desk = page(width=360, javascript=javascript)
    sign_in(desk, "bientap", site.password)
    desk.goto("/admin/news/source/add/")
    name = unique("Báo “Mùa vụ” & <ế>")
    desk.locator("#id_name").fill(name)
    desk.context.clear_cookies(name="phien")
    desk.locator("[name=_continue]").click()
    expect(desk.get_by_role("status")).to_contain_text("chưa được lưu, nhưng vẫn còn ở đây")
    give_password(desk, "bientap", "không phải mật khẩu ấy")
    expect(desk.get_by_role("status")).to_contain_text("vẫn còn ở đây")
    give_password(desk, "bientap", site.password)
    expect(desk.get_by_role("heading", name="Nội dung vừa gửi vẫn còn")).to_be_visible()
    desk.get_by_role("button", name="Gửi lại nội dung").click()
    expect(desk.locator("#id_name")).to_have_value(name)
    expect(desk.locator(".messagelist .success")).to_be_visible()


def test_a_stale_token_costs_one_more_press(site: Site, page: Pages) -> None:
    """As when somebody signs in again in another window."""
    desk = page()
    sign_in(desk, "bientap", site.password)
    name = unique("Báo Người Quê")
    desk.goto("/admin/news/source/add/")
    desk.fill("#id_name", name)
    desk.evaluate(
        "document.querySelectorAll('[name=csrfmiddlewaretoken]').forEach((e) => { e.value = 'a'.repeat(64); })"
    )
    desk.click("[name=_continue]")
    expect(desk.get_by_role("heading", name="Nội dung vừa gửi vẫn còn")).to_be_visible()
    desk.get_by_role("button", name="Gửi lại nội dung").click()
    expect(desk.locator("#id_name")).to_have_value(name)


def test_a_second_factor_is_set_up_used_and_taken_off(site: Site, page: Pages) -> None:
    desk = page(width=360, javascript=False)
    sign_in(desk, "kiemduyet", site.password)
    desk.goto("/admin/tai-khoan/")
    desk.get_by_role("link", name="Bật xác thực hai bước").click()
    telephone = second_factor_of(desk)
    desk.fill("#id_code", telephone.now())
    desk.get_by_role("button", name="Bật xác thực hai bước").click()
    codes = desk.locator(".account__codes code").all_inner_texts()
    assert len(set(codes)) == 10

    other = page(width=1280)
    other.goto("/admin/")
    give_password(other, "kiemduyet", site.password)
    expect(other.get_by_label("Mã xác thực")).to_be_focused()
    other.fill("#id_code", "000000")
    other.get_by_role("button", name="Xác nhận").click()
    expect(other.get_by_role("alert")).to_contain_text("Mã không đúng")
    other.fill("#id_code", codes[0].upper())
    other.get_by_role("button", name="Xác nhận").click()
    expect(other.get_by_role("link", name="Tài khoản của tôi")).to_be_visible()
    other.goto("/admin/tai-khoan/")
    expect(other.locator("main")).to_contain_text("Còn 9 mã dự phòng")

    desk.goto("/admin/tai-khoan/tat-xac-thuc/")
    desk.fill("#id_password", site.password)
    desk.get_by_role("button", name="Tắt xác thực hai bước").click()
    expect(desk.locator(".messagelist")).to_contain_text("Đã tắt xác thực hai bước.")
